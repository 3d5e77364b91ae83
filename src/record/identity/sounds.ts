/** How names sound, roughly: what one writer spells Sergei another spells Sergey, and a third Xéc-gây. */
import { foldExact, foldLoose } from '../../text/fold.ts'

type Rule = readonly [RegExp, string]

/** Letters that are one sound in the romanisations of news writing. */
const CONSONANTS: readonly Rule[] = [
  [/ph/g, 'f'],
  [/(?:tsch|tch|sch|sh|ch|ts|tz|cz)/g, 's'],
  [/(?:kh|ck|gh|q|c)/g, 'k'],
  [/(?:th|dh)/g, 't'],
  [/^x/g, 's'],
  [/x/g, 'ks'],
  [/w/g, 'v'],
  [/(?:dzh|dj|dz|zh|z)/g, 's'],
]
const VOWELS: readonly Rule[] = [
  [/j/g, 'i'],
  [/y/g, 'i'],
  [/e/g, 'i'],
  [/o/g, 'u'],
]
/** Letters of Vietnamese as they sound: «d» and «gi» like z, «x» like s, «đ» like d. */
const TRANSCRIBED: readonly Rule[] = [
  [/ngh?/g, 'n'],
  [/nh/g, 'n'],
  [/gi(?=\p{L})/gu, 's'],
  [/d/g, 's'],
  [/x/g, 's'],
  [/đ/g, 'd'],
]
/** At the end of a syllable Vietnamese has fewer sounds. */
const CODA: readonly Rule[] = [
  [/(?:ng|nh|l)(?![aeiouy])/g, 'n'],
  [/r(?![aeiouy])/g, ''],
  [/[vbf](?![aeiouylr])/g, 'p'],
  [/[d](?![aeiouylr])/g, 't'],
]

/** Korean vowels and consonants that the romanisations in use write in several ways. */
const KOREAN: readonly Rule[] = [
  [/yeo/g, 'yu'],
  [/(?:eo|oo|ou)/g, 'u'],
  [/(?:ee|ui)/g, 'i'],
  [/oi/g, 'oe'],
  [/([aou])h/g, '$1'],
  [/ch/g, 'j'],
  [/g(?!$)/g, 'k'],
  [/(?<=n)k(?!\p{L})/gu, 'g'],
  [/d/g, 't'],
  [/b/g, 'p'],
]

const apply = (word: string, rules: readonly Rule[]): string => rules.reduce((made, [from, to]) => made.replace(from, to), word)

/** A word without diacritics by its sound: consonants made one, vowels of two heights, nothing doubled. */
export const soundOf = (word: string): string => apply(apply(word, CONSONANTS), VOWELS).replace(/(.)\1+/g, '$1')

/** A Korean name by its sound, whichever romanisation it is in; lower case, words apart. */
export const koreanSoundOf = (name: string): string => apply(name, KOREAN).replaceAll(' ', '')

/** The consonants of a word, those at the ends of syllables as Vietnamese would say them; `unit` in lower case, with diacritics and hyphens. */
export function consonantsOf(unit: string, transcribed: boolean): string {
  const exact = unit.replaceAll("'", '')
  const plain = transcribed
    ? exact
        .split('-')
        .map(syllable => foldLoose(apply(strip(foldExact(syllable)), TRANSCRIBED)))
        .join('')
    : foldLoose(exact.replaceAll('-', '')).replace(/(.)\1+/g, '$1')
  return apply(apply(plain, CODA), CONSONANTS)
    .replace(/(?!^)h/g, '')
    .replace(/[aeiouyj]/g, '')
    .replace(/(.)\1+/g, '$1')
}

/** Tones and vowels off, đ kept. */
const strip = (word: string): string => word.normalize('NFD').replace(/\p{M}+/gu, '')

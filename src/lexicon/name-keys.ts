/** Folds the lists of names at build time, so that the first answer need not wait for it. */
import { foldExact, foldLoose } from '../text/fold.ts'
import type { NameFacts } from './lexicon.ts'

type Keys = readonly string[]

/** The words of the lists as keys: `exact` with diacritics, all others without. */
export interface NameKeys {
  readonly exact: {
    readonly surnames: Keys
    readonly female: Keys
    readonly male: Keys
    readonly neutral: Keys
    readonly sino: Keys
  }
  readonly surnames: Keys
  readonly chinese: Keys
  readonly korean: Keys
  readonly japanese: Keys
  readonly male: Keys
  readonly female: Keys
  readonly neutral: Keys
  readonly particles: Keys
  /** Behind a name, as printed. */
  readonly suffixes: Keys
  readonly regions: ReadonlyArray<{ readonly country: string; readonly words: Keys }>
  /** How names are built, by the states where they are. */
  readonly builds: ReadonlyArray<{
    readonly states: Keys
    readonly endings: Keys
    readonly words: Keys
    readonly letters: string
  }>
  /** Sino-Vietnamese syllables to pinyin. */
  readonly syllables: ReadonlyArray<readonly [syllable: string, pinyin: string]>
}

const REGIONS = [
  ['khmer', 'KH'],
  ['lao', 'LA'],
  ['thai', 'TH'],
  ['burmese', 'MM'],
] as const

const folded = (words: readonly string[], fold: (word: string) => string): Keys => [...new Set(words.map(w => fold(String(w))))]

export function foldNames(facts: Omit<NameFacts, 'keys'>): NameKeys {
  const { vietnamese, chinese, korean, japanese, given, particles, suffixes } = facts
  const syllables = new Map<string, string>()
  for (const [syllable, reading] of Object.entries({ ...chinese.syllables, ...chinese.surnames }))
    syllables.set(foldExact(syllable), String(Array.isArray(reading) ? reading[0] : reading))
  return {
    exact: {
      surnames: folded(vietnamese.surnames, foldExact),
      female: folded(vietnamese.given.female, foldExact),
      male: folded(vietnamese.given.male, foldExact),
      neutral: folded(vietnamese.given.neutral, foldExact),
      sino: folded(Object.keys(chinese.surnames), foldExact),
    },
    surnames: folded(vietnamese.surnames, foldLoose),
    chinese: folded([...Object.values(chinese.surnames).flat(), ...chinese['pinyin-surnames']], foldLoose),
    korean: folded(korean.surnames, foldLoose),
    japanese: folded(japanese.surnames, foldLoose),
    male: folded([...given.male, ...japanese.given.male], foldLoose),
    female: folded([...given.female, ...japanese.given.female], foldLoose),
    neutral: folded(given.neutral, foldLoose),
    particles: folded(
      particles.lower.flatMap(p => p.split(' ')),
      p => p.toLowerCase().replace(/-$/, ''),
    ),
    suffixes: suffixes.filter(s => s.length > 1).map(s => s.replace(/\.$/, '')),
    regions: REGIONS.map(([region, country]) => {
      const { family = [], given: any = [], male = [], female = [] } = facts[region]
      return {
        country,
        words: folded(
          [...family, ...any, ...male, ...female].filter(n => n.length > 3),
          foldLoose,
        ),
      }
    }),
    builds: facts.origins.map(({ states, endings = [], words = [], letters = '' }) => ({
      states,
      endings: folded(endings, foldLoose),
      words: folded(words, foldLoose),
      letters,
    })),
    syllables: [...syllables],
  }
}

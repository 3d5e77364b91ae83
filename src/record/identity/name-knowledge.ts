/** What is known of names, made once from the lexicon; see data/languages/names.yaml and data/world/people.yaml. */
import type { Lexicon } from '../../lexicon/lexicon.ts'
import { createLore, type NameLore } from '../../lexicon/lore.ts'
import { foldExact, foldLoose } from '../../text/fold.ts'

interface KnownPerson {
  readonly name: string
  readonly country: string | null
  /** The letters of the name, without and with diacritics. */
  readonly letters: string
  readonly exact: string
}

export interface NameKnowledge {
  readonly lore: NameLore
  /** Small words inside a name, as printed in lower case. */
  readonly particles: ReadonlySet<string>
  /** Those that stand before a father's name, and those that are joined to what follows, in lower case. */
  readonly patronymics: ReadonlySet<string>
  readonly articles: ReadonlySet<string>
  /** Behind a name, as printed without a last dot; and what those of them mean that tell namesakes of one family apart. */
  readonly suffixes: ReadonlySet<string>
  readonly generations: ReadonlyMap<string, string>
  /** Words of rank printed before a name, in lower case, by state; the longest first. */
  readonly titles: ReadonlyMap<string, ReadonlyArray<readonly string[]>>
  /** Sino-Vietnamese syllables, with diacritics, to every pinyin reading; of surnames too. */
  readonly readings: ReadonlyMap<string, readonly string[]>
  readonly surnameReadings: ReadonlyMap<string, readonly string[]>
  /** Vietnamese words with and without diacritics. */
  readonly vietnamese: Readonly<Record<'surnames' | 'filler' | 'middle' | 'given', ReadonlySet<string>>>
  readonly sinicSurnames: ReadonlySet<string>
  /** The states of those names. */
  readonly sinicStates: ReadonlySet<string>
  /** The states of the European Union, and those of Chinese people. */
  readonly union: ReadonlySet<string>
  readonly kin: ReadonlySet<string>
  /** Names that many bear. */
  readonly common: ReadonlySet<string>
  /** Short forms of given names to the given names. */
  readonly familiar: ReadonlyMap<string, ReadonlySet<string>>
  /** Well-known persons by the letters of every form of their names. */
  readonly people: ReadonlyMap<string, readonly KnownPerson[]>
  /** The same by what is printed of them alone («Kishida»), and their state. */
  readonly families: ReadonlyMap<string, readonly string[]>
}

/** «mỹ» and «mĩ», «lý» and «lí» are one; for words in lower case. */
export const oneVowel = (word: string): string =>
  /^[hklmstv][yýỳỷỹỵ]$/u.test(word) ? word[0] + 'iíìỉĩị'.charAt('yýỳỷỹỵ'.indexOf(word[1])) : word

/** A name in one word: its letters folded, without spaces, hyphens or dots. */
export const inOne = (name: string, fold: (word: string) => string): string =>
  name
    .split(/[^\p{L}\p{M}\p{N}]+/u)
    .map(fold)
    .join('')

/** Gathers what is known of names; the lexicon's lists are folded here. */
export function knowNames(lexicon: Pick<Lexicon, 'names' | 'entries'>): NameKnowledge {
  const { names } = lexicon
  const both = (words: readonly string[]): ReadonlySet<string> =>
    new Set(words.flatMap(w => [oneVowel(foldExact(w)), oneVowel(foldLoose(w))]))
  return {
    lore: createLore(names),
    particles: new Set(names.particles.lower.flatMap(p => p.split(' ')).map(p => p.replace(/[-.]$/, ''))),
    patronymics: new Set(names.particles.patronymic),
    articles: new Set(names.particles.article),
    suffixes: new Set(names.keys.suffixes),
    generations: new Map(Object.entries(names.generations)),
    titles: titlesByState(names.titles, names.regions),
    readings: readingsOf(names.chinese.syllables),
    surnameReadings: readingsOf(names.chinese.surnames),
    vietnamese: {
      surnames: both(names.vietnamese.common.surnames),
      filler: both(names.vietnamese.common.filler),
      middle: both(names.vietnamese.common.middle),
      given: both(names.vietnamese.common.given),
    },
    sinicSurnames: new Set([...names.keys.chinese, ...names.keys.korean]),
    sinicStates: new Set(names.alike),
    union: new Set(names.regions.EU),
    kin: new Set(names.regions.CN),
    common: new Set(names.common.map(foldLoose)),
    familiar: new Map(Object.entries(names.familiar).map(([short, full]) => [foldLoose(short), new Set(full.map(foldLoose))])),
    people: peopleByLetters(lexicon.entries),
    families: peopleByFamily(lexicon.entries),
  }
}

function readingsOf(list: Readonly<Record<string, string | readonly string[]>>): ReadonlyMap<string, readonly string[]> {
  return new Map(
    Object.entries(list).map(([syllable, readings]) => [
      foldExact(syllable),
      [readings].flat().map(reading => inOne(reading, foldLoose)),
    ]),
  )
}

function titlesByState(
  titles: Lexicon['names']['titles'],
  regions: Lexicon['names']['regions'],
): ReadonlyMap<string, ReadonlyArray<readonly string[]>> {
  const byState = new Map<string, Array<readonly string[]>>()
  for (const { region, words } of titles)
    for (const state of regions[region] ?? [region])
      byState.set(state, [...(byState.get(state) ?? []), ...words.map(title => title.toLowerCase().split(' '))])
  for (const list of byState.values()) list.sort((a, b) => b.length - a.length)
  return byState
}

function peopleByLetters(entries: Lexicon['entries']): ReadonlyMap<string, readonly KnownPerson[]> {
  const people = new Map<string, KnownPerson[]>()
  for (const entry of entries) {
    if (entry.k !== 'person' || entry.family) continue
    const person = {
      name: entry.name,
      country: entry.country,
      letters: inOne(entry.name, word => oneVowel(foldLoose(word))),
      exact: inOne(entry.name, word => oneVowel(foldExact(word))),
    }
    const forms = [entry.name, ...entry.forms]
    const keys = forms.flatMap(form => [inOne(form, foldLoose), inOne(form, word => oneVowel(foldLoose(word)))])
    for (const letters of new Set(keys)) people.set(letters, [...(people.get(letters) ?? []), person])
  }
  return people
}

/** The key of a part of a name in `families`. */
export const familyKey = (word: string, country: string | null): string => `${foldLoose(word)} ${country}`

/** A person is known by each end of the name. */
function peopleByFamily(entries: Lexicon['entries']): ReadonlyMap<string, readonly string[]> {
  const families = new Map<string, string[]>()
  for (const entry of entries) {
    if (entry.k !== 'person' || entry.family) continue
    const words = entry.name.split(' ')
    for (const key of new Set([words[0], words[words.length - 1]].map(word => familyKey(word, entry.country))))
      families.set(key, [...(families.get(key) ?? []), entry.name])
  }
  return families
}

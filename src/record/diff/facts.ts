/** What the lexicon tells of words in both languages, as readouts are compared by it. */
import type { Act, Language } from '../../contract/vocabulary.ts'
import { LANGUAGES } from '../../contract/vocabulary.ts'
import type { Entry } from '../../lexicon/entries.ts'
import type { Lexicon } from '../../lexicon/lexicon.ts'
import { slug } from '../../text/fold.ts'
import { type Tokens, tokenize } from '../../text/tokens.ts'
import type { NumberWords } from './numbers.ts'
import { createPhraseBook, type Found, type PhraseBook } from './phrases.ts'
import { type Word, wordsOf } from './words.ts'

/** How firmly a statement is made, beside its act. */
export interface Stance {
  readonly negated: boolean
  /** The words that hold back; empty where none do. */
  readonly hedges: readonly string[]
  /** -1 by the milder words for its act, 1 by the harder ones, 0 by neither. */
  readonly force: number
}

/** A place that both languages know. */
interface KnownPlace {
  readonly id: string
  readonly country: string | null
  /** A state as a whole. */
  readonly state: boolean
}

/** A name in a text, by where it begins and ends there. */
interface Named {
  readonly id: string
  readonly start: number
  readonly end: number
}

/** What a word does in its sentence; `join`: holds two of a kind together. */
type WordRole = 'content' | 'structure' | 'join'

export interface DiffFacts {
  /** The states, places, bodies, agreements and persons that a text names; ids are the same in every language. */
  named(text: string, language: Language): Named[]
  /** The meanings of words, each where it is said; ids are the same in every language. */
  meanings(words: readonly Word[], language: Language): Array<Found<string>>
  /** For each word what it does. */
  roles(words: readonly Word[], language: Language): WordRole[]
  stance(words: readonly Word[], language: Language, act: Act): Stance
  /** Null for a place that is not known. */
  place(name: string, language: Language): KnownPlace | null
  readonly numbers: Readonly<Record<Language, NumberWords>>
}

/** Without a lexicon: what can be said of numbers, names and words alone. */
export const NO_STANCE: Stance = { negated: false, hedges: [], force: 0 }

/** The facts of a compiled lexicon; made once, for any number of readouts. */
export function createDiffFacts(lexicon: Lexicon): DiffFacts {
  const meanings = perLanguage(language => meaningsOf(lexicon, language))
  const stance = perLanguage(language => stanceOf(lexicon, language))
  const roles = perLanguage(language => roleBookOf(lexicon, language))
  return {
    named: (text, language) => {
      const tokens = tokenize(text)
      const found = entitiesIn(lexicon, tokens, language)
      return found.map(({ id, start, end }) => ({ id, start: tokens.start[start], end: tokens.end[end - 1] }))
    },
    meanings: (words, language) => meanings[language](words),
    roles: (words, language) => rolesOf(words, roles[language](words)),
    stance: (words, language, act) => stance[language](words, act),
    place: (name, language) => placeNamed(lexicon, name, language),
    numbers: perLanguage(language => numberWordsOf(lexicon, language)),
  }
}

const perLanguage = <T>(make: (language: Language) => T): Record<Language, T> =>
  Object.fromEntries(LANGUAGES.map(language => [language, make(language)])) as Record<Language, T>

function meaningsOf(lexicon: Lexicon, language: Language): PhraseBook<string> {
  const rows = lexicon.glosses.flatMap(row => (row[language] ?? []).map(phrase => [phrase, slug(row.en?.[0] ?? '')] as const))
  return createPhraseBook(rows, language)
}

function roleBookOf({ stance }: Lexicon, language: Language): PhraseBook<WordRole> {
  const { structure, joins } = stance[language]
  const rows = [...structure.map(phrase => [phrase, 'structure'] as const), ...joins.map(phrase => [phrase, 'join'] as const)]
  return createPhraseBook<WordRole>(rows, language)
}

function rolesOf(words: readonly Word[], found: ReadonlyArray<Found<WordRole>>): WordRole[] {
  const roles = words.map((): WordRole => 'content')
  for (const { start, end, values } of found) roles.fill(values[0], start, end)
  return roles
}

type StanceMark = 'negation' | 'seeming' | 'asides' | 'hedges' | `${'gentle' | 'strong'}:${Act}`

function stanceOf(lexicon: Lexicon, language: Language): (words: readonly Word[], act: Act) => Stance {
  const file = lexicon.stance[language]
  const rows: Array<readonly [string, StanceMark]> = []
  for (const list of ['negation', 'seeming', 'asides', 'hedges'] as const)
    for (const phrase of file[list]) rows.push([phrase, list])
  for (const force of ['gentle', 'strong'] as const)
    for (const [act, phrases] of Object.entries(file[force]) as Array<[Act, readonly string[]]>)
      for (const phrase of phrases) rows.push([phrase, `${force}:${act}`])
  const book = createPhraseBook(rows, language)
  return (words, act) => {
    const found = book(words)
    const has = (mark: StanceMark): boolean => found.some(one => one.values.includes(mark))
    return {
      negated: negations(found) % 2 === 1,
      hedges: found.filter(one => one.values.includes('hedges')).map(one => printedOf(words, one.start, one.end)),
      force: has(`strong:${act}`) ? 1 : has(`gentle:${act}`) ? -1 : 0,
    }
  }
}

/** Negations of the main clause: up to the first aside that does not open the statement. */
function negations(found: ReadonlyArray<Found<StanceMark>>): number {
  const aside = found.find(one => one.start > 0 && one.values.includes('asides'))
  return found.filter(one => one.values.includes('negation') && (aside === undefined || one.start < aside.start)).length
}

const printedOf = (words: readonly Word[], start: number, end: number): string =>
  words
    .slice(start, end)
    .map(word => word.printed)
    .join(' ')

function numberWordsOf(lexicon: Lexicon, language: Language): NumberWords {
  const { scales, percent } = lexicon.stance[language]
  const keysOf = (phrase: string): string =>
    wordsOf(phrase, language)
      .map(word => word.key)
      .join(' ')
  return {
    scales: new Map(
      Object.entries(scales).flatMap(([value, words]) => words.map(word => [keysOf(word), Number(value)] as const)),
    ),
    percent: new Set(percent.map(keysOf)),
  }
}

interface Entity {
  readonly start: number
  readonly end: number
  readonly id: string
  readonly entry: Entry
}

/** What tokens name, the longest at each place. */
function entitiesIn(lexicon: Lexicon, tokens: Tokens, language: Language): Entity[] {
  const { count, triples } = lexicon.scanner(language)(tokens)
  const all: Entity[] = []
  for (let at = 0; at < count * 3; at += 3) {
    const entry = lexicon.entries[triples[at + 2]]
    const id = idOf(entry)
    if (id !== null) all.push({ start: triples[at], end: triples[at + 1], id, entry })
  }
  all.sort((a, b) => a.start - b.start || b.end - a.end || (a.id < b.id ? -1 : 1))
  const kept: Entity[] = []
  for (const found of all) {
    const last = kept.at(-1)
    if (!last || found.start >= last.end || (found.start === last.start && found.end === last.end)) kept.push(found)
  }
  return kept
}

function idOf(entry: Entry): string | null {
  switch (entry.k) {
    case 'state':
      return entry.ambiguous ? null : `state:${entry.id}`
    case 'place':
      return entry.ambiguous ? null : `place:${slug(entry.names.en)}`
    case 'org':
    case 'ref':
      return entry.id
    case 'person':
      return entry.family ? null : `person:${slug(entry.name)}`
    default:
      return null
  }
}

function placeNamed(lexicon: Lexicon, name: string, language: Language): KnownPlace | null {
  const tokens = tokenize(name)
  for (const { start, end, id, entry } of entitiesIn(lexicon, tokens, language)) {
    if (start !== 0 || end !== tokens.count) continue
    if (entry.k === 'state') return { id, country: entry.id, state: true }
    if (entry.k === 'place') return { id, country: entry.of, state: false }
  }
  return null
}

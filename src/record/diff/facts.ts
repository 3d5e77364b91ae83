/** What the lexicon tells of words in both languages, as readouts are compared by it. */
import type { Act, Language } from '../../contract/vocabulary.ts'
import { LANGUAGES } from '../../contract/vocabulary.ts'
import type { Entry, WordList } from '../../lexicon/entries.ts'
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
export interface KnownPlace {
  readonly id: string
  readonly country: string | null
  /** A state as a whole. */
  readonly state: boolean
}

/** What one scan of a text tells. */
export interface Scanned {
  /** The states, places, bodies, agreements and persons named: ids that are the same in every language, and where each name begins and ends. */
  readonly named: ReadonlyArray<{ readonly id: string; readonly start: number; readonly end: number }>
  /** Where the words begin that carry structure and no content, … */
  readonly structure: ReadonlySet<number>
  /** … and of these the ones that join two of a kind. */
  readonly joins: ReadonlySet<number>
}

export interface DiffFacts {
  scan(text: string, language: Language): Scanned
  /** Ids of the meanings of words, the same in every language. */
  meanings(words: readonly Word[], language: Language): string[]
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
  return {
    scan: (text, language) => scan(lexicon, text, language),
    meanings: (words, language) => [...new Set(meanings[language](words).flatMap(found => found.values))],
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

/** Lists whose words only hold a sentence together. */
const STRUCTURE: ReadonlySet<WordList> = new Set([
  'function',
  'prepositions',
  'coordinators',
  'joins',
  'determiners',
  'purpose',
  'complementizers',
  'copulas',
  'modals',
  'relatives',
  'owners',
])

interface Entity {
  readonly start: number
  readonly end: number
  readonly id: string
  readonly entry: Entry
}

function scan(lexicon: Lexicon, text: string, language: Language): Scanned {
  const tokens = tokenize(text)
  const { entities, structure, joins } = scanTokens(lexicon, tokens, language)
  return {
    named: entities.map(({ id, start, end }) => ({ id, start: tokens.start[start], end: tokens.end[end - 1] })),
    structure: new Set(structure.map(i => tokens.start[i])),
    joins: new Set(joins.map(i => tokens.start[i])),
  }
}

/** What a text names, the longest at each place, and its words of structure. */
function scanTokens(
  lexicon: Lexicon,
  tokens: Tokens,
  language: Language,
): { entities: Entity[]; structure: number[]; joins: number[] } {
  const { count, triples } = lexicon.scanner(language)(tokens)
  const all: Entity[] = []
  const structure: number[] = []
  const joins: number[] = []
  for (let at = 0; at < count * 3; at += 3) {
    const [start, end, entry] = [triples[at], triples[at + 1], lexicon.entries[triples[at + 2]]]
    const id = idOf(entry)
    if (id !== null) all.push({ start, end, id, entry })
    if (entry.k === 'word' && STRUCTURE.has(entry.list)) for (let i = start; i < end; i++) structure.push(i)
    if (entry.k === 'word' && entry.list === 'joins') for (let i = start; i < end; i++) joins.push(i)
  }
  all.sort((a, b) => a.start - b.start || b.end - a.end || (a.id < b.id ? -1 : 1))
  const entities: Entity[] = []
  for (const found of all) {
    const last = entities.at(-1)
    if (!last || found.start >= last.end || (found.start === last.start && found.end === last.end)) entities.push(found)
  }
  return { entities, structure, joins }
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
  for (const { start, end, id, entry } of scanTokens(lexicon, tokens, language).entities) {
    if (start !== 0 || end !== tokens.count) continue
    if (entry.k === 'state') return { id, country: entry.id, state: true }
    if (entry.k === 'place') return { id, country: entry.of, state: false }
  }
  return null
}

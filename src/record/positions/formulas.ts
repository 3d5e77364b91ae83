/** Formulas: runs of words that a side uses again and again as they are. */
import type { RecordStatement } from '../../contract/record.ts'
import { LANGUAGES, type Language } from '../../contract/vocabulary.ts'
import { foldLoose } from '../../text/fold.ts'
import type { DiffFacts } from '../diff/facts.ts'
import type { RecordView } from '../view.ts'
import { type ContentWord, contentWords } from './content.ts'
import { languagesOf, type Occasion, occasionsOf, type SideFilter } from './occasions.ts'
import { type Run, repeatedRuns } from './runs.ts'
import { leastWords, useOf } from './uses.ts'

interface FormulaUse {
  readonly occasion: string
  readonly on: string | null
  readonly statement: string
  readonly text: string
}

/** Nearly the same words; `occasions` counts at how many they were used. */
interface FormulaVariant {
  readonly text: string
  readonly occasions: number
  readonly first: string | null
  readonly last: string | null
}

export interface Formula {
  readonly language: Language
  /** As it is printed most often. */
  readonly text: string
  /** In the same words, one an occasion, in order of time. */
  readonly uses: readonly FormulaUse[]
  readonly first: string | null
  readonly last: string | null
  /** The most frequent first. */
  readonly variants: readonly FormulaVariant[]
}

/** What a run must have to be a formula: words of content that are no name (in Vietnamese syllables, of which four words have seven or eight), and occasions. */
const LEAST_CONTENT: Readonly<Record<Language, number>> = { en: 4, vi: 7 }
const LEAST_OCCASIONS = 3

/** A statement as words, with the occasion at which it was made. */
interface Told {
  readonly statement: RecordStatement
  readonly occasion: Occasion
  readonly words: readonly ContentWord[]
}

/** The formulas of a side, those used at most occasions first. Without `facts` words of structure count as content. */
export function findFormulas(view: RecordView, filter: SideFilter, facts?: DiffFacts): Formula[] {
  const languages = languagesOf(view)
  const occasions = occasionsOf(view, filter)
  const names = nameWords(view)
  return LANGUAGES.flatMap(language => {
    const told = occasions.flatMap(occasion =>
      occasion.statements
        .filter(statement => languages.get(statement.document) === language)
        .map((statement): Told => ({ statement, occasion, words: contentWords(statement.citation.quote, language, facts) })),
    )
    return formulasIn(told, language, names)
  }).sort((a, b) => b.uses.length - a.uses.length || (a.text < b.text ? -1 : 1))
}

/** Words of persons' names and titles: with a capital they belong to no formula. */
function nameWords(view: RecordView): ReadonlySet<string> {
  const words = new Set<string>()
  for (const { name, names, offices } of view.persons)
    for (const form of [name, ...names, ...offices.map(office => office.title)])
      for (const word of form.split(/[\s,]+/)) words.add(foldLoose(word))
  return words
}

function formulasIn(told: readonly Told[], language: Language, names: ReadonlySet<string>): Formula[] {
  const sequences = told.map(({ words }) => sequenceOf(words, names))
  const runs = repeatedRuns(
    sequences.map((sequence, i) => ({ keys: sequence.map(place => place.key), group: told[i].occasion.id })),
    { length: LEAST_CONTENT[language], groups: LEAST_OCCASIONS },
  )
  const formulas: Array<{ formula: Formula; keys: ReadonlySet<string> }> = []
  const index = indexOf(told)
  for (const run of runs) {
    const [from, to] = wholeWords(run, sequences, told)
    if (to - from < LEAST_CONTENT[language]) continue
    const places = run.places.map(({ sequence, start }) => {
      const [first, last] = [sequences[sequence][start + from].word, sequences[sequence][start + to - 1].word]
      return { told: told[sequence], first, last }
    })
    const inside = places[0].told.words.slice(places[0].first, places[0].last + 1).filter(word => word.content)
    if (inside.filter(word => !word.named).length < LEAST_CONTENT[language]) continue
    const keys = new Set(inside.map(word => word.key))
    // what differs from a longer or more frequent formula in a word or two is its variant
    const known = (other: ReadonlySet<string>): boolean => [...keys].filter(key => other.has(key)).length >= leastWords(keys)
    if (formulas.some(other => known(other.keys))) continue
    const uses = onePerOccasion(places.map(({ told: of, first, last }) => useIn(of, first, last + 1)))
    formulas.push({
      formula: { language, ...summary(uses), uses, variants: variantsOf(keys, uses, index, told, language) },
      keys,
    })
  }
  return formulas.map(({ formula }) => formula)
}

/** The items of a run that begin and end no known word in its midst, at most of its places: «[hợp] tác kinh tế» begins with «kinh». */
function wholeWords(run: Run, sequences: readonly (readonly Place[])[], told: readonly Told[]): [from: number, to: number] {
  const mostly = (isInside: (words: readonly ContentWord[], place: number) => boolean, item: number): boolean => {
    const inside = run.places.filter(({ sequence, start }) =>
      isInside(told[sequence].words, sequences[sequence][start + item].word),
    )
    return inside.length * 2 > run.places.length
  }
  let from = 0
  while (from < run.length && mostly((words, place) => words[place].inside, from)) from++
  let to = run.length
  while (to > from && mostly((words, place) => words[place + 1]?.inside === true, to - 1)) to--
  return [from, to]
}

interface Place {
  readonly key: string
  /** Its place among the words of the statement. */
  readonly word: number
}

/** The words of content, with a break of its own kind where a name or the end of a clause parts them. */
function sequenceOf(words: readonly ContentWord[], names: ReadonlySet<string>): Place[] {
  return words.flatMap((word, i): Place[] => {
    const name = word.capital && names.has(foldLoose(word.printed))
    if (name) return [{ key: '', word: i }]
    const own = word.content ? [{ key: word.key, word: i }] : []
    return word.broken ? [{ key: '', word: i }, ...own] : own
  })
}

function useIn({ statement, occasion, words }: Told, start: number, end: number): FormulaUse {
  const text = statement.citation.quote.slice(words[start].start, words[end - 1].end)
  return { occasion: occasion.id, on: occasion.on, statement: statement.id, text }
}

/** The first of each occasion; uses of one occasion stand together. */
const onePerOccasion = (uses: readonly FormulaUse[]): FormulaUse[] =>
  uses.filter((use, i) => i === 0 || uses[i - 1].occasion !== use.occasion)

/** The form printed most often, then the earliest, and the days of first and last use. */
function summary(uses: readonly FormulaUse[]): { text: string; first: string | null; last: string | null } {
  const counts = new Map<string, number>()
  for (const { text } of uses) counts.set(text, (counts.get(text) ?? 0) + 1)
  const [[text]] = [...counts].sort((a, b) => b[1] - a[1])
  const days = uses.flatMap(({ on }) => on ?? []).sort()
  return { text, first: days[0] ?? null, last: days.at(-1) ?? null }
}

/** Statements by the words that stand in them. */
function indexOf(told: readonly Told[]): ReadonlyMap<string, readonly number[]> {
  const index = new Map<string, number[]>()
  told.forEach(({ words }, i) => {
    for (const key of new Set(words.map(word => word.key))) {
      const list = index.get(key)
      if (list) list.push(i)
      else index.set(key, [i])
    }
  })
  return index
}

/** Uses of most of a formula's words in statements that do not have it as it is. */
function variantsOf(
  keys: ReadonlySet<string>,
  uses: readonly FormulaUse[],
  index: ReadonlyMap<string, readonly number[]>,
  told: readonly Told[],
  language: Language,
): FormulaVariant[] {
  const exact = new Set(uses.map(use => use.statement))
  const counts = new Map<number, number>()
  for (const key of keys) for (const i of index.get(key) ?? []) counts.set(i, (counts.get(i) ?? 0) + 1)
  const least = leastWords(keys)
  const found = [...counts]
    .filter(([i, count]) => count >= least && !exact.has(told[i].statement.id))
    .sort(([a], [b]) => a - b)
    .flatMap(([i]) => {
      const use = useOf(keys, told[i].words, language)
      return use ? [useIn(told[i], use.start, use.end)] : []
    })
  const texts = new Map<string, FormulaUse[]>()
  for (const use of found) {
    const key = foldLoose(use.text)
    const same = texts.get(key)
    if (same) same.push(use)
    else texts.set(key, [use])
  }
  return [...texts.values()]
    .map(same => ({ ...summary(same), occasions: new Set(same.map(use => use.occasion)).size }))
    .map(({ text, occasions, first, last }) => ({ text, occasions, first, last }))
    .sort((a, b) => b.occasions - a.occasions || compareDays(a.first, b.first) || (a.text < b.text ? -1 : 1))
}

const compareDays = (a: string | null, b: string | null): number => {
  const [x, y] = [a ?? '9999', b ?? '9999']
  return x < y ? -1 : x > y ? 1 : 0
}

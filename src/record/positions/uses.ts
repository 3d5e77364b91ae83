/** Where a formula is used in running text, also with words added or left out. */
import type { Language } from '../../contract/vocabulary.ts'
import type { ContentWord } from './content.ts'

export interface Use {
  /** Words [start, end) of the text. */
  readonly start: number
  readonly end: number
  /** How many of the formula's words stand there. */
  readonly found: number
}

/** A use has at least this share of the formula's words, … */
const LEAST_SHARE = 0.6
/** … and among them other words of content up to this share of the formula's length, but always two. */
const INSERTED_SHARE = 0.5
const LEAST_INSERTED = 2

/** How many different words of a formula a use of it must have. */
export const leastWords = (formula: ReadonlySet<string>): number => Math.max(2, Math.ceil(formula.size * LEAST_SHARE))

/** The place where most of a formula's words stand close together, the shortest and then the first such; null where too few do. */
export function useOf(formula: ReadonlySet<string>, words: readonly ContentWord[], language: Language): Use | null {
  const places = words.flatMap((word, i) => (formula.has(word.key) ? [i] : []))
  const least = leastWords(formula)
  const inserted = Math.max(LEAST_INSERTED, formula.size * INSERTED_SHARE)
  let best: Use | null = null
  for (let from = 0; from <= places.length - least; from++) {
    const seen = new Set<string>()
    let others = 0
    for (let to = from; to < places.length; to++) {
      for (let i = to === from ? places[to] : places[to - 1] + 1; i < places[to]; i++) if (words[i].content) others++
      if (others > inserted) break
      if (seen.has(words[places[to]].key)) continue
      seen.add(words[places[to]].key)
      const use = { start: places[from], end: places[to] + 1, found: seen.size }
      if (seen.size >= least && (best === null || closer(use, best))) best = use
    }
  }
  return best === null ? null : { ...best, ...withList(words, best, language) }
}

const closer = (a: Use, b: Use): boolean => a.found > b.found || (a.found === b.found && a.end - a.start < b.end - b.start)

/** With the members that the writer joined to the list at its end («… and resilient») and before its beginning («peaceful, …»). */
function withList(words: readonly ContentWord[], { start, end }: Use, language: Language): { start: number; end: number } {
  let from = start
  for (let next = memberBefore(words, from, language); next < from; next = memberBefore(words, from, language)) from = next
  let until = end
  for (let next = memberBehind(words, until, language); next > until; next = memberBehind(words, until, language)) until = next
  return { start: from, end: until }
}

/** One word is a member; of Vietnamese, where most words are of two syllables, two. */
const MEMBER: Readonly<Record<Language, number>> = { vi: 2, en: 1 }

/** Where the member ends that begins at `at` behind a comma or a joining word; `at` where none does. */
function memberBehind(words: readonly ContentWord[], at: number, language: Language): number {
  if (at >= words.length || !words[at].joined || words[at].broken) return at
  const first = words[at].content ? at : at + 1
  let end = first
  while (end < words.length && end < first + MEMBER[language] && goesOn(words[end]) && (end === first || !words[end].joined))
    end++
  return end === first ? at : end
}

/** Where the member begins that ends before the comma or joining word before `at`; `at` where none does. */
function memberBefore(words: readonly ContentWord[], at: number, language: Language): number {
  if (at === 0 || !words[at].joined || words[at].broken) return at
  const last = words[at - 1].content ? at : at - 1
  let start = last
  while (start > 0 && start > last - MEMBER[language] && goesOn(words[start - 1])) {
    start--
    if (words[start].joined) break
  }
  return start === last ? at : start
}

const goesOn = (word: ContentWord): boolean => word.content && !word.capital && !word.number

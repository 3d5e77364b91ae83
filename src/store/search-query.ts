/**
 * What people type: `trade "hợp tác kinh tế" -tariffs nego*`. All words must be there, a quoted phrase as it stands, an excluded one not; a star stands
 * for any ending. A word typed with diacritics is looked for with them, one typed without matches any. Nothing here reaches an engine but
 * letters and digits.
 */
import { exactSequence, type SearchWord, searchWords } from './search-words.ts'

/** One word, or several that stand side by side. */
export interface Term {
  readonly words: readonly SearchWord[]
  readonly excluded: boolean
  /** The last word may go on. */
  readonly prefix: boolean
}

/** What is longer is no question. */
const MOST_WORDS = 64
/** A star behind fewer letters would name a good part of all words, and take half a second; it is not heeded. */
const SHORTEST_PREFIX = 3
const PART = /(?<minus>(?<!\S)-)?(?:["“”«»](?<quoted>[^"“”«»]*)["“”«»]?|(?<bare>[^\s"“”«»]+))/gu

/** The terms of a query, in the order typed. */
export function parseTerms(query: string): Term[] {
  const terms: Term[] = []
  let left = MOST_WORDS
  for (const { groups } of query.matchAll(PART)) {
    const text = (groups?.quoted ?? groups?.bare ?? '').trimEnd()
    const words = searchWords(text, left)
    const last = words.at(-1)
    if (!last) continue
    left -= words.length
    terms.push({
      words,
      excluded: groups?.minus !== undefined,
      prefix: text.endsWith('*') && last.loose.length >= SHORTEST_PREFIX,
    })
  }
  return terms
}

/** The words of a term one behind the other, without diacritics. */
export const looseOf = ({ words }: Term): string => words.map(({ loose }) => loose).join(' ')

/** Those of its words that have diacritics, in their order; empty where none has. */
export const exactOf = ({ words }: Term): string => exactSequence(words)

/** Whether the star stands behind a word with diacritics. */
export const endsExact = ({ words }: Term): boolean => words.at(-1)?.exact != null

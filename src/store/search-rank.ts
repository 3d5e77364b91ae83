/**
 * How well a statement answers a query, the same with both engines. It is BM25 without its weight for rare words, for every word is in every match:
 * said more often counts more, in a longer statement less, in the title alone least. Words that stand side by side as they were typed count more, for most words of
 * Vietnamese are written in two.
 */
import { looseOf, type Term } from './search-query.ts'

const SATURATION = 1.2
const LENGTH_SHARE = 0.75
/** Words of an ordinary statement. */
const ORDINARY_LENGTH = 35
const IN_TITLE_ONLY = 0.3
const SIDE_BY_SIDE = 0.5

/** A function from the loose words of a statement, each between spaces, to its score. */
export function scorer(terms: readonly Term[]): (said: string) => number {
  const wanted = terms.filter(term => !term.excluded).map(term => ({ key: keyOf(term), weight: term.words.length }))
  const pairs = wanted.slice(1).map((term, i) => `${wanted[i]?.key.trimEnd()}${term.key}`)
  return said => {
    const length = 1 - LENGTH_SHARE + (LENGTH_SHARE * wordsIn(said)) / ORDINARY_LENGTH
    let score = 0
    for (const { key, weight } of wanted) {
      const times = timesIn(said, key)
      score += weight * (times === 0 ? IN_TITLE_ONLY : (times * (SATURATION + 1)) / (times + SATURATION * length))
    }
    for (const pair of pairs) if (said.includes(pair)) score += SIDE_BY_SIDE
    return score
  }
}

const keyOf = (term: Term): string => ` ${looseOf(term)}${term.prefix ? '' : ' '}`

function wordsIn(said: string): number {
  return timesIn(said, ' ') - 1
}

function timesIn(said: string, key: string): number {
  let times = 0
  // the space behind one word is the space before the next
  for (let at = said.indexOf(key); at !== -1; at = said.indexOf(key, at + Math.max(1, key.length - 1))) times++
  return times
}

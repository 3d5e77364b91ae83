import type { Language } from '../../contract/vocabulary.ts'
import { type Word, wordsOf } from './words.ts'

/** A phrase found in words [start, end), with what it stands for. */
export interface Found<T> {
  readonly start: number
  readonly end: number
  readonly values: readonly T[]
}

/** Finds phrases of one language, the leftmost and of those the longest; they do not overlap. */
export type PhraseBook<T> = (words: readonly Word[]) => Array<Found<T>>

interface Node<T> {
  readonly next: Map<string, Node<T>>
  readonly values: T[]
}

export function createPhraseBook<T>(rows: Iterable<readonly [phrase: string, value: T]>, language: Language): PhraseBook<T> {
  const root: Node<T> = { next: new Map(), values: [] }
  for (const [phrase, value] of rows) {
    let node = root
    for (const { key } of wordsOf(phrase.normalize('NFC'), language)) {
      const next = node.next.get(key) ?? { next: new Map(), values: [] }
      node.next.set(key, next)
      node = next
    }
    if (!node.values.includes(value)) node.values.push(value)
  }
  return words => {
    const found: Array<Found<T>> = []
    for (let start = 0; start < words.length; ) {
      const longest = longestAt(root, words, start)
      if (longest) found.push(longest)
      start = longest?.end ?? start + 1
    }
    return found
  }
}

function longestAt<T>(root: Node<T>, words: readonly Word[], start: number): Found<T> | null {
  let longest: Found<T> | null = null
  let node: Node<T> | undefined = root
  for (let end = start; end < words.length; ) {
    node = node.next.get(words[end].key)
    if (!node) break
    end++
    if (node.values.length > 0) longest = { start, end, values: node.values }
  }
  return longest
}

/** Scans tokens for the phrases of a packed trie. */
import { foldExact, foldLoose } from '../text/fold.ts'
import { ALL_CAPS, LOWER, MARK, NUMBER, type Tokens, WORD } from '../text/tokens.ts'
import type { Vocabulary } from '../text/words.ts'
import type { PackedTrie } from './pack.ts'

/** Stands in a phrase for any number: «<n> năm», «<n> National Party Congress». */
export const NUMBER_SLOT = '<n>'
export const SLOT_WORD = 1

/** Hyphens, dashes and the minus sign. */
export const isHyphen = (mark: string): boolean => {
  if (mark.length !== 1) return false
  const code = mark.charCodeAt(0)
  return code === 0x2d || (code >= 0x2010 && code <= 0x2014) || code === 0x2212
}

/** Folds as the documents of that language are matched: with diacritics for Vietnamese, without for English. */
export const folderFor = (exact: boolean): ((word: string) => string) => (exact ? foldExact : foldLoose)

const ROMAN = /^[IVXLC]+$/
const ORDINAL = /^(?:st|nd|rd|th)$/

/** The value of the first numeral (14, 14th, XIV) within tokens [from, to); null when there is none. */
export function numeralIn(tokens: Tokens, from: number, to: number): number | null {
  const { printed } = tokens.vocabulary
  for (let i = from; i < to; i++) {
    const word = printed[tokens.word[i]]
    if (tokens.kind[i] === NUMBER) return Number(word)
    if (tokens.kind[i] === WORD && tokens.shape[i] !== LOWER && word.length < 7 && ROMAN.test(word)) return roman(word)
  }
  return null
}

const ROMAN_VALUES: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10, L: 50, C: 100 }

function roman(numeral: string): number {
  let total = 0
  for (let i = 0; i < numeral.length; i++) {
    const value = ROMAN_VALUES[numeral[i]]
    total += value < (ROMAN_VALUES[numeral[i + 1]] ?? 0) ? -value : value
  }
  return total
}

/** Phrases found, three numbers each: tokens [start, end) and the entry; in order of start. Valid until the next scan. */
interface Matches {
  readonly count: number
  readonly triples: Int32Array
}

/** Finds every phrase at every position. */
export type Scanner = (tokens: Tokens) => Matches

const IS_ROMAN = 1
const IS_ORDINAL = 2
const IS_HYPHEN = 4
const UNKNOWN = -1

/** Makes a scanner of a packed trie. It remembers which words of the vocabulary in use the trie holds. */
export function createScanner(trie: PackedTrie, exact: boolean): Scanner {
  const { nodes, edgeWord, phraseEntry, phraseCapital, phraseAllCaps } = trie
  const fold = folderFor(exact)
  const ids = new Map<string, number>()
  for (const word of trie.words.split('\n')) ids.set(word, ids.size + 1)
  const fromRoot = new Int32Array(ids.size + 1).fill(-1)
  for (let edge = nodes[0]; edge < nodes[1]; edge++) fromRoot[edgeWord[edge]] = edge + 1

  let vocabulary: Vocabulary | undefined
  let idOf = new Int32Array(0)
  let signOf = new Uint8Array(0)

  /** Sees to it that the tables cover the vocabulary of these tokens. */
  const prepare = ({ vocabulary: current }: Tokens): void => {
    const old = current === vocabulary ? idOf.length : 0
    if (old >= current.count && old > 0) return
    const [ids, signs] = [idOf, signOf]
    idOf = new Int32Array(current.capacity).fill(UNKNOWN)
    signOf = new Uint8Array(current.capacity)
    if (old > 0) {
      idOf.set(ids)
      signOf.set(signs)
    }
    vocabulary = current
  }

  const learn = (word: number): number => {
    const printed = vocabulary?.printed[word] ?? ''
    signOf[word] =
      (printed.length < 7 && ROMAN.test(printed) ? IS_ROMAN : 0) |
      (ORDINAL.test(vocabulary?.lower[word] ?? '') ? IS_ORDINAL : 0) |
      (isHyphen(printed) ? IS_HYPHEN : 0)
    idOf[word] = ids.get(fold(printed)) ?? 0
    return idOf[word]
  }

  const step = (node: number, word: number): number => {
    let low = nodes[node * 4]
    let high = nodes[node * 4 + 1]
    while (high - low > 8) {
      const middle = (low + high) >> 1
      if (edgeWord[middle] <= word) low = middle
      else high = middle
    }
    for (; low < high; low++) if (edgeWord[low] === word) return low + 1
    return -1
  }

  let triples = new Int32Array(6144)
  let size = 0
  let words = new Int32Array(2048)

  const report = (start: number, end: number, entry: number): void => {
    if (size + 3 > triples.length) {
      const larger = new Int32Array(triples.length * 2)
      larger.set(triples)
      triples = larger
    }
    triples[size] = start
    triples[size + 1] = end
    triples[size + 2] = entry
    size += 3
  }

  /** End of a numeral at token i (14, 14th, XIV); i where there is none. */
  const numeralEnd = ({ kind, shape, spaced, word, count }: Tokens, i: number): number => {
    if (kind[i] === WORD) return (signOf[word[i]] & IS_ROMAN) !== 0 && shape[i] !== LOWER ? i + 1 : i
    if (kind[i] !== NUMBER) return i
    const next = i + 1
    return next < count && spaced[next] === 0 && kind[next] === WORD && (signOf[word[next]] & IS_ORDINAL) !== 0 ? next + 1 : next
  }

  /** Goes on from a node at token i; a number may also take the number slot. */
  const walk = (
    tokens: Tokens,
    from: number,
    start: number,
    next: number,
    length: number,
    capitals: number,
    allCaps: number,
  ): void => {
    const { shape, kind, word, count } = tokens
    let node = start
    let i = next
    for (;;) {
      const at = node * 4
      for (let p = nodes[at + 2]; p < nodes[at + 3]; p++)
        if ((phraseCapital[p] & ~capitals) === 0 && (phraseAllCaps[p] & ~allCaps) === 0) report(from, i, phraseEntry[p])
      if (nodes[at] === nodes[at + 1]) return
      if (i + 1 < count && kind[i] === MARK && (signOf[word[i]] & IS_HYPHEN) !== 0) i++
      if (i >= count) return
      const numeral = numeralEnd(tokens, i)
      if (numeral > i) {
        const slot = step(node, SLOT_WORD)
        if (slot !== -1) walk(tokens, from, slot, numeral, length + 1, capitals, allCaps)
      }
      if (words[i] === 0) return
      node = step(node, words[i])
      if (node === -1) return
      if (length < 31) {
        if (shape[i] !== LOWER) capitals |= 1 << length
        if (shape[i] === ALL_CAPS) allCaps |= 1 << length
      }
      length++
      i++
    }
  }

  return tokens => {
    prepare(tokens)
    const { shape, kind, word, count } = tokens
    if (words.length < count) words = new Int32Array(count * 2)
    for (let i = 0; i < count; i++) {
      const id = idOf[word[i]]
      words[i] = id === UNKNOWN ? learn(word[i]) : id
    }
    size = 0
    for (let i = 0; i < count; i++) {
      if (kind[i] === MARK) continue
      const numeral = numeralEnd(tokens, i)
      if (numeral > i && fromRoot[SLOT_WORD] !== -1) walk(tokens, i, fromRoot[SLOT_WORD], numeral, 1, 0, 0)
      const node = fromRoot[words[i]]
      if (node !== -1) walk(tokens, i, node, i + 1, 1, shape[i] !== LOWER ? 1 : 0, shape[i] === ALL_CAPS ? 1 : 0)
    }
    return { count: size / 3, triples }
  }
}

import { foldExact, foldLoose } from '../text/fold.ts'
import { ALL_CAPS, LOWER, MARK, NUMBER, type Tokens, tokenize, WORD } from '../text/tokens.ts'

/** A trie over words, packed in plain arrays so that it can be stored as JSON and used without rebuilding. */
export interface PackedTrie {
  /** Word of id i at index i − 1; id 0 means a word that no phrase holds. */
  words: string[]
  /** Open-addressing hash of edges: (node, word) → node. Size is a power of two; node −1 marks a free slot. */
  edgeNode: number[]
  edgeWord: number[]
  edgeTo: number[]
  /** First phrase that ends in a node (−1: none), and the next one in the chain of the same node. */
  accept: number[]
  phraseNext: number[]
  phraseEntry: number[]
  /** Bit i: token i of the phrase must be printed with a capital; second list: all in capitals. */
  phraseCapital: number[]
  phraseAllCaps: number[]
}

export interface Phrase {
  readonly text: string
  readonly entry: number
}

/** Stands in a phrase for any number: «<n> năm», «<n> National Party Congress». Its word id is 1. */
const NUMBER_SLOT = '<n>'
const SLOT_ID = 1

const HYPHENS = new Set(['-', '‐', '‑', '‒', '–', '—', '−'])
export const isHyphen = (mark: string): boolean => HYPHENS.has(mark)

const slotOf = (node: number, word: number, mask: number): number =>
  (Math.imul(node, 0x9e3779b1) ^ Math.imul(word, 0x85ebca6b)) & mask

/** Folds as the documents of that language are matched: with diacritics for Vietnamese, without for English. */
const folderFor = (exact: boolean): ((word: string) => string) => (exact ? foldExact : foldLoose)

export function packTrie(phrases: readonly Phrase[], exact: boolean): PackedTrie {
  const fold = folderFor(exact)
  const ids = new Map<string, number>([[NUMBER_SLOT, SLOT_ID]])
  const words: string[] = [NUMBER_SLOT]
  const edges: Map<number, number>[] = [new Map()]
  const accept: number[] = [-1]
  const phraseNext: number[] = []
  const phraseEntry: number[] = []
  const phraseCapital: number[] = []
  const phraseAllCaps: number[] = []
  const seen = new Set<string>()
  let edgeCount = 0
  for (const { text, entry } of phrases) {
    const tokens = tokenize(text.normalize('NFC'))
    let node = 0
    let capital = 0
    let allCaps = 0
    let length = 0
    for (let i = 0; i < tokens.count; i++) {
      const raw = tokens.text.slice(tokens.start[i], tokens.end[i])
      if (tokens.kind[i] === MARK && isHyphen(raw)) continue
      const slot = raw === '<' && tokens.text.startsWith(NUMBER_SLOT, tokens.start[i])
      if (!slot && (raw === '<' || raw === '>')) continue
      if (slot) i++
      if (!slot && tokens.shape[i] !== LOWER && length < 31) capital |= 1 << length
      if (!slot && tokens.shape[i] === ALL_CAPS && length < 31) allCaps |= 1 << length
      const key = slot ? NUMBER_SLOT : fold(raw)
      let id = ids.get(key)
      if (id === undefined) {
        words.push(key)
        id = words.length
        ids.set(key, id)
      }
      let next = edges[node].get(id)
      if (next === undefined) {
        next = edges.length
        edges.push(new Map())
        accept.push(-1)
        edges[node].set(id, next)
        edgeCount++
      }
      node = next
      length++
    }
    const signature = `${node} ${entry} ${capital} ${allCaps}`
    if (length === 0 || seen.has(signature)) continue
    seen.add(signature)
    phraseEntry.push(entry)
    phraseCapital.push(capital)
    phraseAllCaps.push(allCaps)
    phraseNext.push(accept[node])
    accept[node] = phraseEntry.length - 1
  }
  let size = 1024
  while (size < edgeCount * 2.5) size *= 2
  const edgeNode = new Array<number>(size).fill(-1)
  const edgeWord = new Array<number>(size).fill(0)
  const edgeTo = new Array<number>(size).fill(0)
  edges.forEach((map, node) => {
    for (const [word, to] of map) {
      let slot = slotOf(node, word, size - 1)
      while (edgeNode[slot] !== -1) slot = (slot + 1) & (size - 1)
      edgeNode[slot] = node
      edgeWord[slot] = word
      edgeTo[slot] = to
    }
  })
  return { words, edgeNode, edgeWord, edgeTo, accept, phraseNext, phraseEntry, phraseCapital, phraseAllCaps }
}

export interface Trie {
  /** Word id of every token; 0 where no phrase holds the word. The array is reused by the next call. */
  wordIds(tokens: Tokens): Int32Array
  /** Every phrase at every position, in order of start. */
  scan(tokens: Tokens, ids: Int32Array, report: Report): void
}

type Report = (start: number, end: number, entry: number) => void

const ROMAN = /^[IVXLC]+$/

/** End of a numeral at token i (14, 14th, XIV); i where there is none. */
function numeralEnd(tokens: Tokens, i: number): number {
  const { text, start, end, kind, shape, spaced, count } = tokens
  if (kind[i] === NUMBER) {
    const ordinal =
      i + 1 < count &&
      spaced[i + 1] === 0 &&
      kind[i + 1] === WORD &&
      /^(?:st|nd|rd|th)$/i.test(text.slice(start[i + 1], end[i + 1]))
    return ordinal ? i + 2 : i + 1
  }
  return kind[i] === WORD && shape[i] !== LOWER && end[i] - start[i] < 7 && ROMAN.test(text.slice(start[i], end[i])) ? i + 1 : i
}

/** The value of the first numeral within tokens [from, to); null when there is none. */
export function numeralIn(tokens: Tokens, from: number, to: number): number | null {
  for (let i = from; i < to; i++) {
    if (numeralEnd(tokens, i) === i) continue
    const raw = tokens.text.slice(tokens.start[i], tokens.end[i])
    return tokens.kind[i] === NUMBER ? Number(raw) : roman(raw)
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

const CACHE_LIMIT = 100_000

export function unpackTrie(packed: PackedTrie, exact: boolean): Trie {
  const fold = folderFor(exact)
  const ids = new Map<string, number>()
  packed.words.forEach((word, i) => {
    ids.set(word, i + 1)
  })
  let cache = new Map<string, number>()
  const edgeNode = Int32Array.from(packed.edgeNode)
  const edgeWord = Int32Array.from(packed.edgeWord)
  const edgeTo = Int32Array.from(packed.edgeTo)
  const accept = Int32Array.from(packed.accept)
  const phraseNext = Int32Array.from(packed.phraseNext)
  const phraseEntry = Int32Array.from(packed.phraseEntry)
  const phraseCapital = Int32Array.from(packed.phraseCapital)
  const phraseAllCaps = Int32Array.from(packed.phraseAllCaps)
  const mask = edgeNode.length - 1
  let buffer = new Int32Array(4096)

  const step = (node: number, word: number): number => {
    let slot = slotOf(node, word, mask)
    while (edgeNode[slot] !== -1) {
      if (edgeNode[slot] === node && edgeWord[slot] === word) return edgeTo[slot]
      slot = (slot + 1) & mask
    }
    return -1
  }

  const wordIds = (tokens: Tokens): Int32Array => {
    if (buffer.length < tokens.count) buffer = new Int32Array(tokens.count * 2)
    const { text, start, end, count } = tokens
    for (let i = 0; i < count; i++) {
      const raw = text.slice(start[i], end[i])
      let id = cache.get(raw)
      if (id === undefined) {
        id = ids.get(fold(raw)) ?? 0
        if (cache.size >= CACHE_LIMIT) cache = new Map()
        // a copy of the characters: a slice would keep the whole article alive
        cache.set(raw.length < 64 ? Buffer.from(raw).toString() : raw, id)
      }
      buffer[i] = id
    }
    return buffer
  }

  /** Goes on from a node at token i; a number may also take the number slot. */
  const walk = (
    tokens: Tokens,
    words: Int32Array,
    report: Report,
    from: number,
    node: number,
    i: number,
    length: number,
    capital: number,
    allCaps: number,
  ): void => {
    const { text, start, shape, kind, count } = tokens
    for (;;) {
      for (let p = accept[node]; p !== -1; p = phraseNext[p]) {
        if ((phraseCapital[p] & ~capital) === 0 && (phraseAllCaps[p] & ~allCaps) === 0) report(from, i, phraseEntry[p])
      }
      if (i < count && kind[i] === MARK && i + 1 < count && isHyphen(text[start[i]])) i++
      if (i >= count) return
      const numeral = numeralEnd(tokens, i)
      if (numeral > i) {
        const slot = step(node, SLOT_ID)
        if (slot !== -1) walk(tokens, words, report, from, slot, numeral, length + 1, capital, allCaps)
      }
      if (words[i] === 0) return
      node = step(node, words[i])
      if (node === -1) return
      if (length < 31) {
        if (shape[i] !== LOWER) capital |= 1 << length
        if (shape[i] === ALL_CAPS) allCaps |= 1 << length
      }
      length++
      i++
    }
  }

  const scan: Trie['scan'] = (tokens, words, report) => {
    const { shape, kind, count } = tokens
    for (let from = 0; from < count; from++) {
      if (kind[from] === MARK) continue
      const numeral = numeralEnd(tokens, from)
      if (numeral > from) {
        const slot = step(0, SLOT_ID)
        if (slot !== -1) walk(tokens, words, report, from, slot, numeral, 1, 0, 0)
      }
      if (words[from] === 0) continue
      const node = step(0, words[from])
      if (node !== -1)
        walk(tokens, words, report, from, node, from + 1, 1, shape[from] !== LOWER ? 1 : 0, shape[from] === ALL_CAPS ? 1 : 0)
    }
  }
  return { wordIds, scan }
}

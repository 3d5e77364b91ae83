/** Every distinct printed word of the texts read so far, once: stages compare numbers and short shared strings instead of slicing the article. */
import { classOf, LOWER_LETTER, UPPER_LETTER } from './letters.ts'

export const LOWER = 0
const CAPITAL = 1
export const ALL_CAPS = 2

/** A vocabulary larger than this, in words or code units, is given up before the next text. */
const MOST_WORDS = 100_000
const MOST_CODES = 4_000_000

/** Words by number. Numbers mean nothing outside their vocabulary. */
export interface Vocabulary {
  count: number
  /** How many words the tables that go by number have room for. */
  capacity: number
  /** As printed. */
  readonly printed: string[]
  readonly lower: string[]
  /** LOWER, CAPITAL or ALL_CAPS; a single capital letter is CAPITAL. */
  shape: Uint8Array
  /** Open-addressing table of four numbers a slot: hash, number + 1 (0: free), place and length in `codes`. */
  slots: Int32Array
  /** The code units of all words, one behind the other. */
  codes: Uint16Array
  used: number
}

let shared = createVocabulary()

/** The vocabulary for the next text: the one in use, or a new one when that has grown too large. */
export function currentVocabulary(): Vocabulary {
  if (shared.count > MOST_WORDS || shared.used > MOST_CODES) shared = createVocabulary()
  return shared
}

function createVocabulary(): Vocabulary {
  const capacity = 1 << 12
  return {
    count: 0,
    capacity,
    printed: [],
    lower: [],
    shape: new Uint8Array(capacity),
    slots: new Int32Array(capacity * 8),
    codes: new Uint16Array(capacity * 8),
    used: 0,
  }
}

/** The number of the word at codes [from, to). */
export function numberOf(words: Vocabulary, codes: Uint16Array, from: number, to: number): number {
  const length = to - from
  let hash = length
  for (let i = from; i < to; i++) hash = Math.imul(hash ^ codes[i], 0x01000193)
  hash ^= hash >>> 15
  const { slots, codes: known } = words
  const mask = slots.length - 1
  for (let slot = (hash << 2) & mask; ; slot = (slot + 4) & mask) {
    const number = slots[slot + 1]
    if (number === 0) return add(words, codes, from, to, hash, slot)
    if (slots[slot] !== hash || slots[slot + 3] !== length) continue
    const place = slots[slot + 2]
    let i = 0
    while (i < length && known[place + i] === codes[from + i]) i++
    if (i === length) return number - 1
  }
}

function add(words: Vocabulary, codes: Uint16Array, from: number, to: number, hash: number, slot: number): number {
  const number = words.count++
  const printed = textOfCodes(codes, from, to)
  const place = words.used
  words.used += printed.length
  if (words.used > words.codes.length) {
    const larger = new Uint16Array(words.used * 2)
    larger.set(words.codes)
    words.codes = larger
  }
  words.codes.set(codes.subarray(from, to), place)
  words.printed.push(printed)
  words.lower.push(printed.toLowerCase())
  words.shape[number] = shapeOf(codes, from, to)
  const { slots } = words
  slots[slot] = hash
  slots[slot + 1] = number + 1
  slots[slot + 2] = place
  slots[slot + 3] = printed.length
  if (words.count === words.capacity) grow(words)
  return number
}

/** A string of its own: a slice would keep the whole article alive. */
const textOfCodes = (codes: Uint16Array, from: number, to: number): string =>
  Buffer.from(codes.buffer, codes.byteOffset + from * 2, (to - from) * 2).toString('utf16le')

function shapeOf(codes: Uint16Array, from: number, to: number): number {
  if (classOf(codes[from]) !== UPPER_LETTER) return LOWER
  let upper = 0
  for (let i = from; i < to; i++) {
    const found = classOf(codes[i])
    if (found === UPPER_LETTER) upper++
    else if (found === LOWER_LETTER) return CAPITAL
  }
  return upper > 1 ? ALL_CAPS : CAPITAL
}

function grow(words: Vocabulary): void {
  words.capacity *= 2
  const shape = new Uint8Array(words.capacity)
  shape.set(words.shape)
  words.shape = shape
  const old = words.slots
  const slots = new Int32Array(words.capacity * 8)
  for (let from = 0; from < old.length; from += 4) {
    if (old[from + 1] === 0) continue
    let slot = (old[from] << 2) & (slots.length - 1)
    while (slots[slot + 1] !== 0) slot = (slot + 4) & (slots.length - 1)
    slots.set(old.subarray(from, from + 4), slot)
  }
  words.slots = slots
}

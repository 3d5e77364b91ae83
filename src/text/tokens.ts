/** One pass over canonical text into words, numbers and marks, as typed arrays. */
import { classOf, DIGIT, isLetter, LOWER_LETTER, SPACE, UPPER_LETTER } from './letters.ts'
import { currentVocabulary, numberOf, type Vocabulary } from './words.ts'

export { isDigitCode, isUpperCode } from './letters.ts'
export { ALL_CAPS, LOWER } from './words.ts'

export const WORD = 0
export const NUMBER = 1
export const MARK = 2

export interface Tokens {
  readonly text: string
  readonly count: number
  readonly start: Int32Array
  readonly end: Int32Array
  /** Number of the token's printed form in `vocabulary`. */
  readonly word: Int32Array
  readonly vocabulary: Vocabulary
  /** WORD, NUMBER or MARK. */
  readonly kind: Uint8Array
  /** LOWER, CAPITAL or ALL_CAPS; a single capital letter is CAPITAL. */
  readonly shape: Uint8Array
  /** 1 when white space stands before the token. */
  readonly spaced: Uint8Array
}

/** Filled anew for each text; what is handed out is copied from here, of the right size. */
const scratch = { codes: new Uint16Array(0), start: new Int32Array(0), end: new Int32Array(0), flags: new Uint8Array(0) }
const SPACED = 4

/**
 * Words keep inner apostrophes (O’Brien) but not an English possessive (Nam|’s, where «’s» is one word), and dotted abbreviations are one word (U.S., D.C.).
 * Hyphens are marks of their own, so that «Việt Nam-Hoa Kỳ» and «Việt Nam – Hoa Kỳ» give the same words.
 */
export function tokenize(text: string): Tokens {
  const codes = codesOf(text)
  const { start, end, flags } = scratch
  const length = text.length
  let n = 0
  let i = 0
  let space = SPACED
  while (i < length) {
    const code = codes[i]
    const found = classOf(code)
    if (found === SPACE) {
      space = SPACED
      i++
      continue
    }
    const from = i
    let type = MARK
    if (found === LOWER_LETTER || found === UPPER_LETTER) {
      type = WORD
      i = wordEnd(codes, i)
    } else if (found === DIGIT) {
      type = NUMBER
      i++
      while (classOf(codes[i]) === DIGIT) i++
    } else if ((code === 39 || code === 0x2019) && n > 0 && space === 0 && contraction(codes, i) > 0) {
      type = WORD
      i += contraction(codes, i)
    } else {
      i++
      if (code >= 0xd800 && code <= 0xdbff && codes[i] >= 0xdc00 && codes[i] <= 0xdfff) i++
    }
    start[n] = from
    end[n] = i
    flags[n] = type | space
    space = 0
    n++
  }
  return finished(text, n)
}

/** Zeros behind the last token, so that a rule may look a few tokens ahead. */
const AHEAD = 32

/** Copies what was found into arrays of the right size, and looks up the words. */
function finished(text: string, count: number): Tokens {
  const size = (count + AHEAD) & ~3
  const memory = new ArrayBuffer(size * 15)
  const start = new Int32Array(memory, 0, size)
  const end = new Int32Array(memory, size * 4, size)
  const word = new Int32Array(memory, size * 8, size)
  const kind = new Uint8Array(memory, size * 12, size)
  const shape = new Uint8Array(memory, size * 13, size)
  const spaced = new Uint8Array(memory, size * 14, size)
  const vocabulary = currentVocabulary()
  const { codes, flags } = scratch
  for (let i = 0; i < count; i++) {
    start[i] = scratch.start[i]
    end[i] = scratch.end[i]
    word[i] = numberOf(vocabulary, codes, start[i], end[i])
    kind[i] = flags[i] & 3
    shape[i] = kind[i] === WORD ? vocabulary.shape[word[i]] : 0
    spaced[i] = flags[i] >> 2
  }
  return { text, count, start, end, word, vocabulary, kind, shape, spaced }
}

/** The text's code units, with zeros behind them. */
function codesOf(text: string): Uint16Array {
  const needed = text.length + 4
  if (scratch.codes.length < needed) {
    const size = Math.max(8192, needed)
    scratch.codes = new Uint16Array(size)
    scratch.start = new Int32Array(size)
    scratch.end = new Int32Array(size)
    scratch.flags = new Uint8Array(size)
  }
  const { codes } = scratch
  Buffer.from(codes.buffer).write(text, 'utf16le')
  codes.fill(0, text.length, needed)
  return codes
}

function wordEnd(codes: Uint16Array, from: number): number {
  let i = from + 1
  // U.S. / D.C. / J.
  if (codes[i] === 46 && classOf(codes[from]) === UPPER_LETTER) {
    let j = i
    while (codes[j] === 46 && classOf(codes[j + 1]) === UPPER_LETTER && !isLetter(codes[j + 2])) j += 2
    if (j > i) return codes[j] === 46 ? j + 1 : j
  }
  for (;;) {
    const code = codes[i]
    if (isLetter(code)) i++
    else if ((code === 39 || code === 0x2019) && isLetter(codes[i + 1])) {
      if (contraction(codes, i) > 0) return i
      i++
    } else return i
  }
}

/** Length of «’s», «’m», «’d», «’re», «’ve», «’ll» at i, each a word of its own behind another; 0 where none stands. */
function contraction(codes: Uint16Array, i: number): number {
  const next = codes[i + 1] | 32
  const short = next === 115 || next === 109 || next === 100
  if (short && !isLetter(codes[i + 2])) return 2
  const after = codes[i + 2] | 32
  const long = ((next === 114 || next === 118) && after === 101) || (next === 108 && after === 108)
  return long && !isLetter(codes[i + 3]) ? 3 : 0
}

/** The text of tokens [from, to), exactly as printed. */
export function textOf(tokens: Tokens, from: number, to: number): string {
  return to > from ? tokens.text.slice(tokens.start[from], tokens.end[to - 1]) : ''
}

/** One pass over canonical text into words, numbers and marks, as typed arrays. */
export const WORD = 0
export const NUMBER = 1
export const MARK = 2

export const LOWER = 0
const CAPITAL = 1
export const ALL_CAPS = 2

export interface Tokens {
  readonly text: string
  readonly count: number
  readonly start: Int32Array
  readonly end: Int32Array
  /** WORD, NUMBER or MARK. */
  readonly kind: Uint8Array
  /** LOWER, CAPITAL or ALL_CAPS; a single capital letter is CAPITAL. */
  readonly shape: Uint8Array
  /** 1 when white space stands before the token. */
  readonly spaced: Uint8Array
}

const LETTER = 1
const DIGIT = 2
const SPACE = 3
const UPPER = 5 // LETTER with the upper bit

const CLASS = new Uint8Array(65536)
for (let code = 0; code < 65536; code++) {
  if (code >= 0xd800 && code <= 0xdfff) continue
  const char = String.fromCharCode(code)
  if (/\s/.test(char)) CLASS[code] = SPACE
  else if (/\p{Nd}/u.test(char)) CLASS[code] = DIGIT
  else if (/\p{Lu}/u.test(char)) CLASS[code] = UPPER
  else if (/[\p{L}\p{M}]/u.test(char)) CLASS[code] = LETTER
}
const isLetter = (code: number): boolean => CLASS[code] === LETTER || CLASS[code] === UPPER

export const isUpperCode = (code: number): boolean => CLASS[code] === UPPER

export const isDigitCode = (code: number): boolean => CLASS[code] === DIGIT

/**
 * Words keep inner apostrophes (O’Brien) but not an English possessive (Nam|’s, where «’s» is one word), and dotted abbreviations are one word (U.S., D.C.).
 * Hyphens are marks of their own, so that «Việt Nam-Hoa Kỳ» and «Việt Nam – Hoa Kỳ» give the same words.
 */
export function tokenize(text: string): Tokens {
  const guess = (text.length >> 1) + 8
  const start = new Int32Array(guess)
  const end = new Int32Array(guess)
  const kind = new Uint8Array(guess)
  const shape = new Uint8Array(guess)
  const spaced = new Uint8Array(guess)
  let store = { start, end, kind, shape, spaced }
  let n = 0
  let i = 0
  let space = 1
  const length = text.length
  while (i < length) {
    const code = text.charCodeAt(i)
    const cls = CLASS[code]
    if (cls === SPACE) {
      space = 1
      i++
      continue
    }
    if (n >= store.start.length) store = grow(store)
    const from = i
    let type = MARK
    let form = LOWER
    if (cls === LETTER || cls === UPPER) {
      type = WORD
      i = wordEnd(text, i)
      if (cls === UPPER) form = shapeOf(text, from, i)
    } else if (cls === DIGIT) {
      type = NUMBER
      i++
      while (i < length && CLASS[text.charCodeAt(i)] === DIGIT) i++
    } else if ((code === 39 || code === 0x2019) && n > 0 && space === 0 && possessive(text, i)) {
      type = WORD
      i += 2
    } else {
      i++
      if (code >= 0xd800 && code <= 0xdbff && i < length && text.charCodeAt(i) >= 0xdc00 && text.charCodeAt(i) <= 0xdfff) i++
    }
    store.start[n] = from
    store.end[n] = i
    store.kind[n] = type
    store.shape[n] = form
    store.spaced[n] = space
    space = 0
    n++
  }
  return { text, count: n, ...store }
}

function wordEnd(text: string, from: number): number {
  let i = from + 1
  const length = text.length
  // U.S. / D.C. / J.
  if (CLASS[text.charCodeAt(from)] === UPPER && text.charCodeAt(i) === 46) {
    let j = i
    while (
      text.charCodeAt(j) === 46 &&
      j + 1 < length &&
      CLASS[text.charCodeAt(j + 1)] === UPPER &&
      !isLetter(text.charCodeAt(j + 2))
    )
      j += 2
    if (j > i) return text.charCodeAt(j) === 46 ? j + 1 : j
  }
  while (i < length) {
    const code = text.charCodeAt(i)
    if (isLetter(code)) i++
    else if ((code === 39 || code === 0x2019) && i + 1 < length && isLetter(text.charCodeAt(i + 1))) {
      if (possessive(text, i)) break
      i++
    } else break
  }
  return i
}

/** «’s» at i, as a word of its own behind another. */
function possessive(text: string, i: number): boolean {
  const next = text.charCodeAt(i + 1)
  return (next === 115 || next === 83) && !isLetter(text.charCodeAt(i + 2))
}

function shapeOf(text: string, from: number, to: number): number {
  let upper = 0
  let lower = 0
  for (let i = from; i < to; i++) {
    const cls = CLASS[text.charCodeAt(i)]
    if (cls === UPPER) upper++
    else if (cls === LETTER) lower++
  }
  return upper > 1 && lower === 0 ? ALL_CAPS : CAPITAL
}

type Store = Pick<Tokens, 'start' | 'end' | 'kind' | 'shape' | 'spaced'>

function grow(store: Store): {
  start: Int32Array<ArrayBuffer>
  end: Int32Array<ArrayBuffer>
  kind: Uint8Array<ArrayBuffer>
  shape: Uint8Array<ArrayBuffer>
  spaced: Uint8Array<ArrayBuffer>
} {
  const size = store.start.length * 2
  const wide = (from: Int32Array): Int32Array<ArrayBuffer> => {
    const to = new Int32Array(size)
    to.set(from)
    return to
  }
  const narrow = (from: Uint8Array): Uint8Array<ArrayBuffer> => {
    const to = new Uint8Array(size)
    to.set(from)
    return to
  }
  return {
    start: wide(store.start),
    end: wide(store.end),
    kind: narrow(store.kind),
    shape: narrow(store.shape),
    spaced: narrow(store.spaced),
  }
}

/** The text of tokens [from, to), exactly as printed. */
export function textOf(tokens: Tokens, from: number, to: number): string {
  return to > from ? tokens.text.slice(tokens.start[from], tokens.end[to - 1]) : ''
}

/** The words of a text as numbers, for sketches: case and marks aside, and which of them look like a name or a number. */
import { classOf, DIGIT, LOWER_LETTER, SPACE, UPPER_LETTER } from '../../text/letters.ts'

export interface WordHashes {
  readonly count: number
  /** One hash a word, of its letters in lower case. */
  readonly hashes: Int32Array
  /** 0, CAPITAL or NAME. */
  readonly marked: Uint8Array
}

/** A capital that says little: it opens a sentence, or stands in a title. */
export const CAPITAL = 1
/** A capital within a sentence, or a number. */
export const NAME = 2
/** A line of so many words at least, so much of them with a capital, is a title. */
const LEAST_TITLE = 5
const TITLE_SHARE = 0.7
const NEW_LINE = 10
/** Full stop, colon, exclamation and question mark: behind them a capital says nothing. */
const ENDS: ReadonlySet<number> = new Set([46, 58, 33, 63, 0x2026])
const APOSTROPHES: ReadonlySet<number> = new Set([39, 0x2019])

/** The words from `from` on; letters and digits joined by an apostrophe are one word. */
export function hashWords(text: string, from: number): WordHashes {
  const lower = text.toLowerCase()
  // a few capitals change their length in lower case; then case is left as it is
  const folded = lower.length === text.length ? lower : text
  const most = (text.length >> 1) + 1
  const hashes = new Int32Array(most)
  const marked = new Uint8Array(most)
  let count = 0
  let sentence = 0
  let opens = true
  for (let i = from; i < text.length; ) {
    const code = text.charCodeAt(i)
    const found = classOf(code)
    if (found !== LOWER_LETTER && found !== UPPER_LETTER && found !== DIGIT) {
      if (code === NEW_LINE || ENDS.has(code)) {
        dropTitle(marked, sentence, count)
        sentence = count
        opens = true
      }
      i++
      continue
    }
    marked[count] = found === DIGIT || (found === UPPER_LETTER && !opens) ? NAME : found === UPPER_LETTER ? CAPITAL : 0
    let hash = 0x811c9dc5
    for (; i < text.length; i++) {
      const next = text.charCodeAt(i)
      const kind = classOf(next)
      if (kind !== LOWER_LETTER && kind !== UPPER_LETTER && kind !== DIGIT && !joins(text, i, next)) break
      hash = Math.imul(hash ^ folded.charCodeAt(i), 0x01000193)
    }
    hashes[count++] = mixed(hash)
    opens = false
  }
  return { count, hashes, marked }
}

/** In a title that gives every word a capital none of them is known to be a name. */
function dropTitle(marked: Uint8Array, from: number, to: number): void {
  if (to - from < LEAST_TITLE) return
  let capitals = 0
  for (let i = from; i < to; i++) if (marked[i] > 0) capitals++
  if (capitals < (to - from) * TITLE_SHARE) return
  for (let i = from; i < to; i++) if (marked[i] === NAME) marked[i] = CAPITAL
}

/** Whether an apostrophe stands between letters. */
function joins(text: string, i: number, code: number): boolean {
  if (!APOSTROPHES.has(code) || i + 1 >= text.length) return false
  const next = classOf(text.charCodeAt(i + 1))
  return next === LOWER_LETTER || next === UPPER_LETTER || (next !== SPACE && next === DIGIT)
}

/** Spreads a hash over all 32 bits. */
export function mixed(hash: number): number {
  let h = hash
  h = Math.imul(h ^ (h >>> 16), 0x7feb352d)
  h = Math.imul(h ^ (h >>> 15), 0x846ca68b)
  return h ^ (h >>> 16)
}

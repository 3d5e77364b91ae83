/** Texts that are the same but for how they were set and fetched. */
import { createHash } from 'node:crypto'
import { textStart } from './sketch.ts'

/** White space, and characters without width. */
const UNSEEN = /[\s\u00ad\u200b-\u200f\u2060\ufeff]+/gu

/** One key for all texts that differ in white space, case and crawl stamp alone: a hexadecimal SHA-256. `text` is canonical. */
export function exactKey(text: string): string {
  return createHash('sha256')
    .update(text.slice(textStart(text)).toLowerCase().replace(UNSEEN, ''))
    .digest('hex')
}

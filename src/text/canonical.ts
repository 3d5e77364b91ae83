/**
 * Canonical text: the form that every offset in a reading counts in.
 *  - NFC, so that «Việt» is four code units however it was typed; nothing is folded beyond that (hoà stays hoà).
 *  - U+00A0 and its kin (every space separator of Unicode) become U+0020, one for one.
 *  - CR LF, CR, NEL, LINE SEPARATOR and PARAGRAPH SEPARATOR become one \n each.
 *  - An unpaired surrogate becomes U+FFFD, one for one: it cannot be written as UTF-8, so neither an id (a hash of the bytes) nor a
 *    file could keep it, and a quotation would no longer be verbatim after one trip through JSON in another language.
 *  - All else stays where it is: zero-width characters, soft hyphens, marks of direction and controls are text as published. Only a
 *    byte order mark is not text; the decoder drops it.
 */
const OTHER_SPACE = /[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]/g
const OTHER_LINE_END = /\r\n?|[\u0085\u2028\u2029]/g
const ANY_OTHER = /[\r\u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]/

/** The canonical form of a text; canonical text comes back unchanged. */
export function canonicalText(raw: string): string {
  const text = raw.toWellFormed().normalize('NFC')
  if (!ANY_OTHER.test(text)) return text
  return text.replace(OTHER_SPACE, ' ').replace(OTHER_LINE_END, '\n')
}

/** Whether a text holds nothing to read: only white space and characters without width. */
export function isBlank(text: string): boolean {
  return !/[^\s\u200b-\u200f\u2060\ufeff\0]/.test(text)
}

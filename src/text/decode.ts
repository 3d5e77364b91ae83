/** Bytes → string, by what the bytes themselves say. The order: byte order mark, UTF-8, UTF-16 by its zeros, one-byte code pages. */
import { isUtf8 } from 'node:buffer'
import { BanggiaoError } from '../contract/errors.ts'
import { describeBinary } from './binary.ts'
import { pickCodePage } from './code-pages.ts'

export interface Decoded {
  readonly text: string
  /** Label of the encoding as TextDecoder knows it. */
  readonly encoding: string
  /** How many places could not be decoded and stand as U+FFFD. */
  readonly broken: number
}

/** More broken places than one in this many characters, and the file is refused rather than patched. */
const PATCHABLE = 200

/** The text of `bytes`; throws BanggiaoError `not-text` for what is no text or in no encoding that is known here. `name` is for messages. */
export function decodeBytes(bytes: Uint8Array, name: string): Decoded {
  const marked = byMark(bytes)
  if (marked) return checked(decodeAs(bytes.subarray(marked.length), marked.encoding), name)
  if (!bytes.includes(0)) {
    if (isUtf8(bytes)) return checked({ text: utf8.decode(bytes), encoding: 'utf-8', broken: 0 }, name)
    const kind = describeBinary(bytes)
    if (kind) throw notText(name, kind)
    if (mostlyUtf8(bytes)) return checked(decodeAs(bytes, 'utf-8'), name)
    const page = pickCodePage(bytes)
    if (page) return checked(decodeAs(bytes, page), name)
    throw new BanggiaoError('not-text', `${name}: its encoding is unknown; save it as UTF-8 and read it again.`)
  }
  const wide = byZeros(bytes)
  if (wide) return checked(decodeAs(bytes, wide), name)
  // A stray zero in a text does no harm; a binary file has many, or a signature that gives it away.
  if (isUtf8(bytes) && !describeBinary(bytes)) return checked({ text: utf8.decode(bytes), encoding: 'utf-8', broken: 0 }, name)
  throw notText(name, describeBinary(bytes) ?? 'a binary file')
}

const utf8 = new TextDecoder('utf-8')

function byMark(bytes: Uint8Array): { encoding: string; length: number } | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return { encoding: 'utf-8', length: 3 }
  // FF FE 00 00 marks UTF-32, which nobody publishes in: it ends as «not text» through its zeros
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return { encoding: 'utf-16le', length: 2 }
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return { encoding: 'utf-16be', length: 2 }
  return null
}

function decodeAs(bytes: Uint8Array, encoding: string): Decoded {
  const text = new TextDecoder(encoding, { ignoreBOM: true }).decode(bytes)
  let broken = 0
  for (let at = text.indexOf('\ufffd'); at !== -1; at = text.indexOf('\ufffd', at + 1)) broken++
  // windows-1258 writes a tone as a mark of its own after the vowel
  return { text: encoding === 'windows-1258' ? text.normalize('NFC') : text, encoding, broken }
}

/** UTF-16 without a mark: in Latin letters every other byte is 0 or, for ế and its like, 1E; spaces settle which. */
function byZeros(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const length = Math.min(bytes.length, 65536) & ~1
  if (length < 4) return null
  let le = 0
  let be = 0
  for (let i = 0; i < length; i += 2) {
    if (isLatinUnit(bytes[i] ?? 0, bytes[i + 1] ?? 0)) le++
    if (isLatinUnit(bytes[i + 1] ?? 0, bytes[i] ?? 0)) be++
  }
  const units = length / 2
  if (le >= be && le > units * 0.9) return 'utf-16le'
  return be > units * 0.9 ? 'utf-16be' : null
}

const isLatinUnit = (low: number, high: number): boolean =>
  high === 0 ? low >= 0x20 || (low >= 9 && low <= 13) : high === 1 || high === 0x1e || high === 0x20 || high === 3

/** UTF-8 that was cut or patched: more whole sequences of two bytes and more than broken ones, where a code page has next to none. */
function mostlyUtf8(bytes: Uint8Array): boolean {
  let whole = 0
  let broken = 0
  let i = 0
  while (i < bytes.length) {
    const byte = bytes[i] ?? 0
    if (byte < 0x80) {
      i++
      continue
    }
    const more = byte >= 0xc2 && byte < 0xe0 ? 1 : byte >= 0xe0 && byte < 0xf0 ? 2 : byte >= 0xf0 && byte < 0xf5 ? 3 : 0
    let seen = 0
    while (seen < more && ((bytes[i + 1 + seen] ?? 0) & 0xc0) === 0x80) seen++
    const cutAtEnd = more > 0 && seen > 0 && i + 1 + seen === bytes.length
    if (more > 0 && (seen === more || cutAtEnd)) whole++
    else broken++
    i += 1 + seen
  }
  return whole > broken
}

/** Refuses what decoded into something that is no text: too much broken, or full of control characters. */
function checked(decoded: Decoded, name: string): Decoded {
  const { text, encoding, broken } = decoded
  if (broken > 1 + text.length / PATCHABLE)
    throw new BanggiaoError(
      'not-text',
      `${name}: the ${encoding} in it is broken in ${broken} places; save it again as UTF-8 from its source.`,
    )
  const kind = text.startsWith('%PDF-') || text.startsWith('{\\rtf') ? describeBinary(Buffer.from(text.slice(0, 8))) : null
  if (kind) throw notText(name, kind)
  if (controls(text) > 2 + text.length / 100) throw notText(name, 'a binary file')
  if (decodedTwice(text))
    throw new BanggiaoError(
      'not-text',
      `${name}: its UTF-8 was once taken for another code page («Viá»‡t» for «Việt»); get it again from its source.`,
    )
  return decoded
}

/** «Viá»‡t»: UTF-8 bytes read as windows-1252 and saved so. */
function decodedTwice(text: string): boolean {
  if (!text.includes('á»') && !text.includes('áº')) return false
  const wrong = text.match(/á[»º][\u0080-\u00bf\u0152-\u0178\u02c6-\u02dc\u2013-\u2122]/g)?.length ?? 0
  return wrong > 2 && wrong > (text.match(/[ạ-ỹđ]/g)?.length ?? 0)
}

/** How many control characters other than white space, sampled from long texts. */
function controls(text: string): number {
  const step = Math.max(1, Math.floor(text.length / 65536))
  let count = 0
  for (let i = 0; i < text.length; i += step) {
    const code = text.charCodeAt(i)
    if (code < 9 || (code > 13 && code < 32 && code !== 27) || code === 127) count++
  }
  return count * step
}

const notText = (name: string, kind: string): BanggiaoError =>
  new BanggiaoError('not-text', `${name} is ${kind}, not text; give its text as .txt, .md or .html.`)

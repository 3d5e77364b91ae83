import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { BanggiaoError } from '../contract/errors.ts'
import { canonicalText } from './canonical.ts'
import { decodeBytes } from './decode.ts'

const VI =
  'Thứ trưởng Ngoại giao Lê Hồng Vân đã gặp người đồng cấp, khẳng định coi trọng quan hệ hữu nghị; ủy ban hỗn hợp họp ở Huế.\n'
const EN = 'The Minister said “we agree” — and the two sides’ café talks ended.\n'

/** windows-1258 as Windows writes it: base letter, then the tone as a mark of its own where the page has no whole letter. */
function encode1258(text: string): Uint8Array {
  const table = new Map<string, number>()
  const page = new TextDecoder('windows-1258')
  for (let byte = 255; byte >= 0; byte--) table.set(page.decode(Uint8Array.of(byte)), byte)
  const bytes: number[] = []
  for (const char of text.normalize('NFC')) {
    const whole = table.get(char)
    if (whole !== undefined) {
      bytes.push(whole)
      continue
    }
    const [base = '', ...marks] = char.normalize('NFD')
    const tone = marks.find(mark => '\u0300\u0301\u0303\u0309\u0323'.includes(mark)) ?? ''
    const letter = (base + marks.filter(mark => mark !== tone).join('')).normalize('NFC')
    bytes.push(table.get(letter) ?? 63, table.get(tone) ?? 63)
  }
  return Uint8Array.from(bytes)
}

const encode1252 = (text: string): Uint8Array => {
  const special: Record<string, number> = { '“': 0x93, '”': 0x94, '’': 0x92, '—': 0x97 }
  return Uint8Array.from([...text], char => special[char] ?? char.charCodeAt(0))
}
const swapped = (bytes: Uint8Array): Uint8Array => Uint8Array.from(bytes, (_, i) => bytes[i ^ 1] ?? 0)
const utf16 = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, 'utf16le'))
const withMark = (mark: number[], bytes: Uint8Array): Uint8Array => Uint8Array.from([...mark, ...bytes])
const errorOf = (bytes: Uint8Array): BanggiaoError => {
  try {
    decodeBytes(bytes, 'x.txt')
  } catch (error) {
    if (error instanceof BanggiaoError) return error
    throw error
  }
  throw new Error('it was read')
}

describe('decoding', () => {
  it.each([
    ['UTF-8', Buffer.from(VI), VI, 'utf-8'],
    ['UTF-8 with its mark', withMark([0xef, 0xbb, 0xbf], Buffer.from(VI)), VI, 'utf-8'],
    ['decomposed UTF-8', Buffer.from(VI.normalize('NFD')), VI, 'utf-8'],
    ['UTF-16 LE with its mark', withMark([0xff, 0xfe], utf16(VI)), VI, 'utf-16le'],
    ['UTF-16 BE with its mark', withMark([0xfe, 0xff], swapped(utf16(VI))), VI, 'utf-16be'],
    ['UTF-16 LE without', utf16(VI), VI, 'utf-16le'],
    ['UTF-16 BE without', swapped(utf16(VI)), VI, 'utf-16be'],
    ['English UTF-16 LE without', utf16(EN), EN, 'utf-16le'],
    ['windows-1258', encode1258(VI), VI, 'windows-1258'],
    ['windows-1252', encode1252(EN), EN, 'windows-1252'],
    [
      'a Portuguese name in windows-1252',
      encode1252('The President of São Tomé met him.'),
      'The President of São Tomé met him.',
      'windows-1252',
    ],
    [
      'an Italian word in windows-1252',
      encode1252('He said però twice, perché no.'),
      'He said però twice, perché no.',
      'windows-1252',
    ],
    ['one stray zero', Buffer.from('a fine text\0 of words and more words'), 'a fine text\0 of words and more words', 'utf-8'],
    ['nothing', new Uint8Array(0), '', 'utf-8'],
  ])('%s', (_, bytes, text, encoding) => {
    const decoded = decodeBytes(bytes, 'x.txt')
    expect(canonicalText(decoded.text)).toBe(text)
    expect(decoded).toMatchObject({ encoding, broken: 0 })
  })

  it('reads a page in the code page that it names', () => {
    const page = Buffer.from('<html><head><meta charset="iso-8859-2"></head><body>Premier \xb9koda met</body></html>', 'latin1')
    expect(decodeBytes(page, 'x.html').text).toContain('Premier škoda met')
  })

  it.each([
    ['cut inside a letter', Buffer.from(`${VI}Việt`).subarray(0, -2), 1],
    ['one byte damaged', Buffer.from(VI.repeat(3)).fill(0xff, 4, 5), 2],
  ])('UTF-8 %s is read, and the damage counted', (_, bytes, most) => {
    const { broken, encoding } = decodeBytes(bytes, 'x.txt')
    expect(encoding).toBe('utf-8')
    expect(broken).toBeGreaterThan(0)
    expect(broken).toBeLessThanOrEqual(most)
  })

  it.each([
    ['a PDF', Buffer.from('%PDF-1.7\n1 0 obj << /Type /Catalog >> endobj'), 'x.txt is a PDF, not text'],
    ['a ZIP', Buffer.from('PK\x03\x04\x14\0\x06\0\x08\0\0\0!\0', 'latin1'), 'ZIP archive'],
    ['a picture', Buffer.from('\x89PNG\r\n\x1a\n\0\0\0\rIHDR', 'latin1'), 'a picture'],
    ['zeros', new Uint8Array(4096), 'a binary file'],
    ['noise', Uint8Array.from({ length: 4096 }, (_, i) => (i * i * 31 + (i >> 3) * 7) & 255), 'x.txt'],
    ['UTF-32', Buffer.from(Uint32Array.from(`\ufeff${EN}`, c => c.charCodeAt(0)).buffer), 'a binary file'],
    [
      'Cyrillic in windows-1251',
      Uint8Array.from({ length: 400 }, (_, i) => (i % 6 === 5 ? 32 : 0xe0 + (i % 30))),
      'encoding is unknown',
    ],
    ['UTF-8 shot through', Buffer.from(VI.repeat(5)).map((byte, i) => (i % 40 === 0 ? 0xff : byte)), 'broken'],
    ['UTF-8 decoded twice', Buffer.from(Buffer.from(VI).toString('latin1')), 'another code page'],
  ])('%s is refused by name', (_, bytes, message) => {
    const error = errorOf(bytes)
    expect(error.code).toBe('not-text')
    expect(error.message).toContain('x.txt')
    expect(error.message).toContain(message)
  })

  it('of any bytes gives a text or a clear error', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), bytes => {
        try {
          expect(decodeBytes(bytes, 'x.txt').text.isWellFormed()).toBe(true)
        } catch (error) {
          expect(error).toBeInstanceOf(BanggiaoError)
        }
      }),
    )
  })

  it('gives back any Unicode text that UTF-8 can carry', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), text => {
        fc.pre(!/\p{Cc}/u.test(text) && !text.startsWith('\ufeff'))
        expect(decodeBytes(Buffer.from(text), 'x.txt').text).toBe(text)
      }),
    )
  })
})

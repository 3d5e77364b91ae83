import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { hostileText } from '../../test/support/hostile.ts'
import { canonicalText, isBlank } from './canonical.ts'

describe('canonical text', () => {
  it.each([
    ['decomposed Vietnamese is composed', 'Vie\u0323\u0302t Nam', 'Việt Nam'],
    ['both orders of the marks end alike', 'Vi\u00ea\u0323t', 'Việt'],
    ['the placement of tone marks is left as printed', 'hoà bình, hòa bình', 'hoà bình, hòa bình'],
    ['no-break, narrow, figure and ideographic spaces become a space each', 'a\u00a0b\u202fc\u2007d\u3000e', 'a b c d e'],
    ['no run of spaces is shortened', 'a \u00a0 b', 'a   b'],
    ['Windows line ends', 'a\r\nb\r\n', 'a\nb\n'],
    ['old Mac line ends', 'a\rb', 'a\nb'],
    ['line and paragraph separators', 'a\u2028b\u2029c\u0085d', 'a\nb\nc\nd'],
    ['CR before CR LF is two ends', 'a\r\r\nb', 'a\n\nb'],
    ['tabs stay', 'a\tb', 'a\tb'],
    ['zero-width characters and soft hyphens stay', 'a\u200bb\u200dc\u00add\ufeffe', 'a\u200bb\u200dc\u00add\ufeffe'],
    ['half of a pair is marked as lost, one for one', 'a\ud83db\udc00c', 'a\ufffdb\ufffdc'],
    ['a whole pair stays', 'a🤝b', 'a🤝b'],
  ])('%s', (_, raw, canonical) => {
    expect(canonicalText(raw)).toBe(canonical)
  })

  it('of canonical text is itself', () => {
    fc.assert(fc.property(hostileText(), raw => canonicalText(canonicalText(raw)) === canonicalText(raw)))
  })

  it('survives UTF-8 and JSON to the letter, and so do quotations from it', () => {
    fc.assert(
      fc.property(hostileText(), fc.nat(), fc.nat(), (raw, a, b) => {
        const text = canonicalText(raw)
        expect(Buffer.from(text, 'utf8').toString('utf8')).toBe(text)
        const start = Math.min(a, b) % (text.length + 1)
        const end = Math.max(start, Math.max(a, b) % (text.length + 1))
        const back = JSON.parse(JSON.stringify({ text, quote: text.slice(start, end) })) as { text: string; quote: string }
        expect(back.text.slice(start, end)).toBe(back.quote)
      }),
    )
  })

  it('holds no form that it promises away', () => {
    fc.assert(
      fc.property(hostileText(), raw => {
        const text = canonicalText(raw)
        expect(text).toBe(text.normalize('NFC'))
        expect(text).not.toMatch(/[\r\u0085\u00a0\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]/)
        expect(text.isWellFormed()).toBe(true)
      }),
    )
  })

  it('keeps the length of text that was composed already, line ends apart', () => {
    fc.assert(
      fc.property(hostileText(), raw => {
        const composed = raw.toWellFormed().normalize('NFC').replaceAll('\r\n', '\n')
        expect(canonicalText(raw)).toHaveLength(composed.length)
      }),
    )
  })
})

describe('a blank text', () => {
  it.each(['', ' \n\t', '\u200b\ufeff', '\u00a0\u3000\u2060'])('%j is blank', text => expect(isBlank(text)).toBe(true))
  it.each(['a', ' ễ ', '.', '\ufffd'])('%j is not', text => expect(isBlank(text)).toBe(false))
})

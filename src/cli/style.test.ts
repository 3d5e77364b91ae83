import { describe, expect, it } from 'vitest'
import { createStyle, harmless, wantsColour, widthOf } from './style.ts'

describe('colour', () => {
  const terminal = { isTTY: true }
  it.each([
    ['a terminal', terminal, {}, true],
    ['a pipe', {}, {}, false],
    ['NO_COLOR', terminal, { NO_COLOR: '1' }, false],
    ['an empty NO_COLOR, which is none', terminal, { NO_COLOR: '' }, true],
    ['a dumb terminal', terminal, { TERM: 'dumb' }, false],
    ['FORCE_COLOR on a pipe', {}, { FORCE_COLOR: '1' }, true],
    ['NO_COLOR against FORCE_COLOR', terminal, { FORCE_COLOR: '1', NO_COLOR: '1' }, false],
  ])('on %s', (_, stream, env, wanted) => expect(wantsColour(stream, env)).toBe(wanted))

  it('is left out where it is not wanted', () => {
    expect(createStyle(false).act('request')('request')).toBe('request')
    expect(createStyle(true).act('request')('request')).toContain('\x1b[')
  })
})

describe('width', () => {
  it.each([
    [{ columns: 80 }, {}, 80],
    [{ columns: 300 }, {}, 110],
    [{ columns: 10 }, {}, 40],
    [{}, { COLUMNS: '72' }, 72],
    [{}, {}, 100],
  ])('%j %j: %d', (stream, env, width) => expect(widthOf(stream, env)).toBe(width))
})

describe('text made harmless', () => {
  it.each([
    ['escape codes', 'a\x1b[2Jb', 'a\ufffd[2Jb'],
    ['bells and zeros', 'a\x07b\0', 'a\ufffdb\ufffd'],
    ['turned lines', 'a\u202eb\u2066c', 'abc'],
    ['line ends and tabs stay', 'a\n\tb', 'a\n\tb'],
    ['Vietnamese stays', 'Ẫ Ễ Ộ — «đ»', 'Ẫ Ễ Ộ — «đ»'],
  ])('%s', (_, raw, shown) => expect(harmless(raw)).toBe(shown))
})

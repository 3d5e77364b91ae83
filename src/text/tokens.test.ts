import { describe, expect, it } from 'vitest'
import { textOf, tokenize } from './tokens.ts'
import { currentVocabulary } from './words.ts'

const printed = (text: string): string[] => {
  const tokens = tokenize(text)
  return Array.from({ length: tokens.count }, (_, i) => tokens.vocabulary.printed[tokens.word[i]] ?? '')
}

describe('tokens', () => {
  it.each([
    ['inner apostrophes stay, possessives go', 'O’Brien, Việt Nam’s', ['O’Brien', ',', 'Việt', 'Nam', '’s']],
    [
      'contractions go, names stay',
      'I’m sure they’ll go, D’Souza’d said',
      ['I', '’m', 'sure', 'they', '’ll', 'go', ',', 'D’Souza', '’d', 'said'],
    ],
    ['dotted abbreviations are one word', 'the U.S. and D.C', ['the', 'U.S.', 'and', 'D.C']],
    ['digits and marks stand alone', '12/3, 46th', ['12', '/', '3', ',', '46', 'th']],
    ['surrogate pairs are one mark', 'a 😀b', ['a', '😀', 'b']],
    ['a very long word is one', 'x'.repeat(10_000), ['x'.repeat(10_000)]],
  ])('%s', (_, text, words) => {
    expect(printed(text)).toEqual(words)
  })

  it('are what the text says at their place', () => {
    const text = 'Thủ tướng Phạm Minh Chính’s visit (March 2025) – «rất thành công»…'
    const tokens = tokenize(text)
    for (let i = 0; i < tokens.count; i++) expect(textOf(tokens, i, i + 1)).toBe(tokens.vocabulary.printed[tokens.word[i] ?? -1])
  })
})

it('gives up a vocabulary that has grown too large', () => {
  const before = tokenize('một hai').vocabulary
  const words = Array.from({ length: 110_000 }, (_, i) =>
    String.fromCharCode(0x4e00 + (i % 20_000), 0x4e00 + Math.floor(i / 20_000)),
  )
  tokenize(words.join(' '))
  expect(before.count).toBeGreaterThan(110_000)
  expect(currentVocabulary()).not.toBe(before)
})

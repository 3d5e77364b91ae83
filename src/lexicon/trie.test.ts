import { describe, expect, it } from 'vitest'
import { tokenize } from '../text/tokens.ts'
import { packTrie, trieFromBytes, trieToBytes } from './pack.ts'
import { createScanner } from './trie.ts'

const PHRASES = ['Việt Nam', 'Nam', '<n> năm', 'Hội nghị lần thứ <n>', 'ASEAN', 'Hà', 'hòa bình', 'hợp tác'].map(
  (text, entry) => ({ text, entry }),
)
const packed = packTrie(PHRASES, true)
const scan = createScanner(trieFromBytes(trieToBytes(packed)), true)

/** What is found, as «phrase@start-end» by tokens. */
function found(text: string): string[] {
  const { count, triples } = scan(tokenize(text))
  return Array.from({ length: count }, (_, i) => {
    const [start, end, entry] = triples.subarray(i * 3, i * 3 + 3)
    return `${PHRASES[entry]?.text}@${start}-${end}`
  })
}

describe('the trie', () => {
  it.each([
    ['every phrase at every place, in order of start', 'Việt Nam hợp tác', ['Việt Nam@0-2', 'Nam@1-2', 'hợp tác@2-4']],
    ['across a hyphen', 'Việt-Nam', ['Việt Nam@0-3', 'Nam@2-3']],
    ['either place of a tone mark', 'hoà bình', ['hòa bình@0-2']],
    ['numbers in their place', '25 năm, Hội nghị lần thứ 46', ['<n> năm@0-2', 'Hội nghị lần thứ <n>@3-8']],
    ['Roman numbers and ordinals', 'Hội nghị lần thứ XIV', ['Hội nghị lần thứ <n>@0-5']],
    ['capitals where the phrase has them', 'asean, hà, Hà, Asean', ['Hà@4-5']],
    ['marks told apart', 'Viet Nam', ['Nam@1-2']],
    ['nothing in nothing', '', []],
  ])('finds %s', (_, text, expected) => {
    expect(found(text)).toEqual(expected)
  })

  it('finds the same again behind other texts', () => {
    const before = found('Việt Nam hợp tác')
    found(Array.from({ length: 9000 }, (_, i) => `từ${i.toString(36)}x`).join(' '))
    expect(found('Việt Nam hợp tác')).toEqual(before)
  })
})

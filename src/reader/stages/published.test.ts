import { describe, expect, test } from 'vitest'
import { contextOf } from '../testing.ts'

const CASES: Array<[string, string, string | null, string | null]> = [
  ['a crawl stamp', ' date 2026-02-07 Thủ tướng tiếp Đại sứ Italia tại Hà Nội.', '2026-02-07', 'metadata'],
  [
    'a line of its own',
    'Minister meets envoy\n\nDoha / 12 March 2024 / QNA\n\nThe minister met the envoy today.',
    '2024-03-12',
    'stated',
  ],
  [
    'a dateline with its year',
    'HANOI, March 14, 2025 (VNA) – The Prime Minister received the ambassador on Friday morning in Hanoi.',
    '2025-03-14',
    'stated',
  ],
  ['nothing', 'The minister met the envoy on Tuesday to discuss trade and investment.', null, null],
]

describe('date of publication', () => {
  for (const [name, text, date, basis] of CASES) {
    test(name, () => {
      const { published } = contextOf(text, text.includes('Thủ') ? 'vi' : 'en')
      expect([published?.date ?? null, published?.basis ?? null]).toEqual([date, basis])
    })
  }
})

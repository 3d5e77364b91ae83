import { describe, expect, test } from 'vitest'
import type { Language } from '../../contract/vocabulary.ts'
import { contextOf } from '../testing.ts'

type Case = readonly [name: string, language: Language, text: string, date: string | null, basis: string | null]

const BODY_EN = 'The minister met the envoy at the ministry to discuss trade, investment and the release of two fishing boats.'
const BODY_VI =
  'Bộ trưởng đã tiếp Đại sứ đến chào nhân dịp bắt đầu nhiệm kỳ công tác tại Việt Nam, trao đổi về hợp tác thương mại.'

const CASES: readonly Case[] = [
  ['a crawl stamp', 'vi', ' date 2026-02-07 Thủ tướng tiếp Đại sứ Italia tại Hà Nội.', '2026-02-07', 'metadata'],
  ['an address', 'en', `${BODY_EN}\nhttps://example.org/news/2025/11/03/envoy`, '2025-11-03', 'url'],
  [
    'a line of place, date, agency',
    'en',
    `Minister meets envoy\n\nDoha / 12 March 2024 / QNA\n\n${BODY_EN}`,
    '2024-03-12',
    'stated',
  ],
  ['a town of small words', 'en', `Press release\n\nSantiago de Chile, 19 November 2024\n\n${BODY_EN}`, '2024-11-19', 'stated'],
  ['weekday, date and clock', 'vi', `Bộ trưởng tiếp Đại sứ\nThứ Sáu, 06/02/2026 14:20 GMT+7\n${BODY_VI}`, '2026-02-06', 'stated'],
  ['date, bar and clock', 'vi', `Bộ trưởng tiếp Đại sứ\n06/02/2026 | 14:20\n${BODY_VI}`, '2026-02-06', 'stated'],
  ['clock before the date', 'vi', `Bộ trưởng tiếp Đại sứ\n14:20, 06-02-2026\n${BODY_VI}`, '2026-02-06', 'stated'],
  ['hours as «14h20»', 'vi', `Bộ trưởng tiếp Đại sứ\n14h20 ngày 6 tháng 2 năm 2026\n${BODY_VI}`, '2026-02-06', 'stated'],
  ['a cue', 'vi', `Bộ trưởng tiếp Đại sứ\nNgày đăng: 06/02/2026\n${BODY_VI}`, '2026-02-06', 'stated'],
  [
    'a cue glued to the headline',
    'vi',
    `Bộ trưởng tiếp Đại sứ Cập nhật lúc 14:20, 06/02/2026 ${BODY_VI}`,
    '2026-02-06',
    'stated',
  ],
  ['«Published»', 'en', `Minister meets envoy\nPublished: 6 February 2026\n${BODY_EN}`, '2026-02-06', 'stated'],
  ['«Released on» behind the text', 'en', `${BODY_EN}\nReleased on: Feb 6, 2026`, '2026-02-06', 'stated'],
  ['ISO with its clock', 'en', `Minister meets envoy\n2026-02-06T14:20:00+07:00\n${BODY_EN}`, '2026-02-06', 'stated'],
  ['year first', 'en', `Minister meets envoy\n2026/02/06\n${BODY_EN}`, '2026-02-06', 'stated'],
  ['month first by an American clock', 'en', `Minister meets envoy\n02/06/2026 11:20 AM EST\n${BODY_EN}`, '2026-02-06', 'stated'],
  ['a weekday behind', 'en', `Minister meets envoy\nFebruary 06, 2026 (Friday)\n${BODY_EN}`, '2026-02-06', 'stated'],
  ['a dateline with its year', 'en', `HANOI, March 14, 2025 (VNA) – ${BODY_EN}`, '2025-03-14', 'stated'],
  ['a dateline, day first', 'en', `HANOI, 12 March 2026 – ${BODY_EN}`, '2026-03-12', 'stated'],
  ['a dateline in brackets', 'en', `(Brussels, 12 March 2026) - ${BODY_EN}`, '2026-03-12', 'stated'],
  ['a Vietnamese dateline', 'vi', `Tokyo, ngày 5/2/2026 - ${BODY_VI}`, '2026-02-05', 'stated'],
  ['a Vietnamese dateline in words', 'vi', `Hà Nội, ngày 5 tháng 2 năm 2026 – ${BODY_VI}`, '2026-02-05', 'stated'],
  ['place and date below a statement', 'vi', `${BODY_VI}\nHà Nội, ngày 5 tháng 2 năm 2026`, '2026-02-05', 'stated'],
  [
    'the close of a communiqué',
    'en',
    `${BODY_EN}\n\nDone at Lilongwe, this 16th day of April, 2026, in two originals.`,
    '2026-04-16',
    'stated',
  ],
  ['the close of a Vietnamese one', 'vi', `${BODY_VI}\n\nLàm tại Hà Nội, ngày 5 tháng 2 năm 2026.`, '2026-02-05', 'stated'],
  [
    'behind a label of another script',
    'en',
    `Minister meets envoy วันที่นำเข้าข้อมูล 5 Aug 2026 | 214 view\n\n${BODY_EN}`,
    '2026-08-05',
    'stated',
  ],
  ['place over date', 'en', `${BODY_EN}\n\nNew Delhi\nOctober 17, 2023`, '2023-10-17', 'stated'],
]

const NOTHING: ReadonlyArray<readonly [string, Language, string]> = [
  ['no date', 'en', BODY_EN],
  ['a dateline without its year', 'en', `WASHINGTON, Feb. 3 (Reuters) – ${BODY_EN}`],
  ['a day and month only', 'vi', `Hà Nội (TTXVN 5/2) - ${BODY_VI}`],
  ['a date in a sentence', 'en', `On 5 May 2019 the two states signed a treaty – ${BODY_EN}`],
  ['a date in a headline', 'vi', `Hai nước thiết lập quan hệ ngày 21/9/1973\n${BODY_VI}`],
  ['the date of a treaty that a paragraph opens with', 'vi', `Hiệp định ký ngày 05/02/2019 – văn kiện quan trọng – ${BODY_VI}`],
  ['no real day', 'vi', `Bộ trưởng tiếp Đại sứ\n31/02/2026 | 14:20\n${BODY_VI}`],
  ['the date of a teaser', 'vi', `${BODY_VI}\nTin liên quan\nThủ tướng thăm Lào\n05/02/2026 10:00`],
]

describe('date of publication', () => {
  test.each(CASES.map(c => [...c] as const))('%s', (_, language, text, date, basis) => {
    const { published } = contextOf(text, language)
    expect([published?.date ?? null, published?.basis ?? null]).toEqual([date, basis])
  })
})

describe('no date of publication', () => {
  test.each(NOTHING.map(c => [...c] as const))('%s', (_, language, text) => {
    expect(contextOf(text, language).published).toBeNull()
  })
})

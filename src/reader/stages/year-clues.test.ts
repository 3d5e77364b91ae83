import { expect, test } from 'vitest'
import type { Language } from '../../contract/vocabulary.ts'
import { readingOf } from '../testing.ts'

const EN = 'Kenyan President Ali Noor met Chilean Foreign Minister Ana Rojas on 5 March. '
const VI = 'Ngày 5/3, Bộ trưởng Ngoại giao Lê Văn Hòa tiếp Đại sứ Chile Ana Rojas. '

/** What an undated text says beside its day, and the year that this fixes. */
const CLUES: ReadonlyArray<readonly [Language, string, string | null]> = [
  ['en', 'Trade reached $340 million in 2025, last year.', '2026'],
  ['en', 'Next year, 2027, both will hold elections.', '2026'],
  ['en', 'It was the tenth anniversary of the accord in force since 2016.', '2026'],
  ['en', 'The treaty of 1924 had its centenary that week.', '2024'],
  ['en', 'Ties were raised five years after the visit of 2021.', '2026'],
  ['en', 'The pact was concluded two years ago, in 2024.', '2026'],
  ['en', 'The ministers had met in November 2025, four months ago.', '2026'],
  ['en', 'Exports rose to 340 million last year from 300 million in 2024.', '2026'],
  ['en', 'They established ties in 1977 and will mark 50 years of relations next year.', '2026'],
  ['en', 'They spoke of the COP31 that Türkiye will host this year.', '2026'],
  ['en', 'The 1926 treaty turns 100 this year.', '2026'],
  ['en', 'The 2021-2026 plan of action expires this year.', '2026'],
  ['en', 'Press release No. 31/2026.', '2026'],
  ['en', 'They will meet again on Friday, 10 April; the last time was in 2024.', '2026'],
  ['en', 'The two had met in 2024.', null],
  ['en', 'A plan of action for 2026-2028 was drafted.', null],
  ['en', 'It was the first such visit in 20 years, since 2006.', '2026'],
  ['vi', 'Đây là chuyến thăm đầu tiên sau 12 năm, kể từ khi Tổng thống Chile đến Hà Nội hồi 2014.', '2026'],
  ['en', 'They ordered preparations for the 50th anniversary of ties (1977-2027).', null],
  ['vi', 'Hai bên chuẩn bị cho kỷ niệm 50 năm thiết lập quan hệ ngoại giao (1977-2027).', null],
  ['en', 'It was their first meeting since the summit in March 2026.', null],
  ['vi', 'Họ gặp nhau bên lề hội nghị hồi tháng 3/2026.', '2026'],
  ['vi', 'Kim ngạch năm ngoái (2025) đạt 2 tỷ USD.', '2026'],
  ['vi', 'Hiệp định có hiệu lực cách đây mười năm, từ 2016.', '2026'],
  ['vi', 'Sang năm hai nước kỷ niệm 50 năm quan hệ, thiết lập năm 1977.', '2026'],
  ['vi', 'Kim ngạch năm ngoái đạt 2 tỷ USD, tăng so với mức của năm 2024.', '2026'],
  ['vi', 'Hai bên từng gặp nhau năm 2024.', null],
]

test.each(CLUES)('%s: %s', (language, clue, year) => {
  const { engagements } = readingOf(`${language === 'en' ? EN : VI}${clue}`, language)
  expect(engagements[0]?.start ?? null).toBe(year === null ? null : `${year}-03-05`)
})

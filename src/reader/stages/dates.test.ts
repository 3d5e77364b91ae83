import { describe, expect, test } from 'vitest'
import type { Language } from '../../contract/vocabulary.ts'
import { contextOf } from '../testing.ts'
import { findDates } from './dates.ts'
import { inferYear } from './inferred.ts'
import { findReferences } from './references.ts'

const PUBLISHED = '2025-03-14'
const dates = (text: string, language: Language, reference: string | null = PUBLISHED): string[] =>
  findDates(contextOf(text, language, PUBLISHED), reference).map(d => (d.from === d.to ? `${d.from}` : `${d.from}..${d.to}`))

const FOUND: Record<string, Array<[Language, string]>> = {
  '2025-03-12': [
    ['vi', 'Chiều 12/3, tại Hà Nội'],
    ['vi', 'ngày 12-3 vừa qua'],
    ['vi', 'Ông đến ngày 12-3.'],
    ['vi', 'Sáng 12.3, ông gặp'],
    ['vi', 'ngày 12 tháng 3'],
    ['vi', 'thứ Tư (12/3)'],
    ['vi', 'hôm thứ tư'],
    ['vi', 'ngày 12/03/2025'],
    ['en', 'on March 12'],
    ['en', 'on 12 March 2025'],
    ['en', 'on the 12th of March'],
    ['en', 'on Wednesday'],
    ['en', 'Wednesday (12 March)'],
    ['en', 'on Mar. 12, 2025'],
  ],
  '2025-03-13': [
    ['vi', 'tối qua'],
    ['vi', 'hôm qua (13-3)'],
    ['en', 'yesterday afternoon'],
    ['en', 'last night'],
  ],
  '2025-03-14': [
    ['vi', 'chiều nay'],
    ['en', 'this morning'],
    ['en', 'earlier today'],
  ],
  '2025-03-07': [
    ['en', 'last Friday'],
    ['vi', 'thứ Sáu tuần trước'],
  ],
  '2025-03-17': [
    ['en', 'The guest is to fly to Athens on Monday.'],
    ['en', 'On Monday the envoy will travel south.'],
  ],
  '2025-03-10': [
    ['en', 'The envoy will travel south, the ministry said on Monday.'],
    ['en', 'On Monday the envoy left.'],
  ],
  '2025-03-12..2025-03-14': [
    ['vi', 'từ ngày 12-14/3'],
    ['vi', 'từ 12-14 tháng 3'],
    ['vi', 'từ ngày 12 đến 14-3'],
    ['vi', 'từ ngày 12 đến hết ngày 14/3'],
    ['en', 'from March 12 to 14'],
    ['en', 'on 12-14 March'],
    ['en', 'March 12–14, 2025'],
  ],
  '2025-03-11..2025-03-12': [
    ['vi', 'Trong hai ngày 11 và 12/3'],
    ['en', 'On March 11th and 12th'],
  ],
  '2025-02-28..2025-03-02': [
    ['vi', 'từ 28/2-2/3'],
    ['en', 'from Feb. 28 to March 2'],
  ],
  '2024-12-30..2025-01-02': [
    ['vi', 'từ 30/12/2024 đến 2/1/2025'],
    ['en', 'from December 30 to January 2'],
  ],
  '1976-07-01..1976-07-31': [
    ['vi', 'tháng 7-1976'],
    ['en', 'in July 1976'],
  ],
}

const NONE: Array<[Language, string]> = [
  ['vi', 'Vòng đàm phán thứ năm đã kết thúc với tỷ lệ 3-1.'],
  ['vi', 'từ 8 giờ đến 11 giờ'],
  ['vi', 'hai bên có 5/7 nội dung đã thống nhất trên 40 trang'],
  ['en', 'It may rise by 5 percent to 12 billion.'],
]

const YEARS: Array<[string, string | null, Language, string]> = [
  ['an anniversary of a dated fact', '2025', 'vi', 'Hai bên chào mừng 30 năm thiết lập quan hệ ngoại giao Việt Nam - Hoa Kỳ.'],
  [
    'a named jubilee and the year counted from',
    '2023',
    'en',
    'Vietnam and the Netherlands mark half a century of ties established in 1973.',
  ],
  [
    'the years of an anniversary in brackets',
    '2025',
    'vi',
    'Nhân kỷ niệm 65 năm quan hệ Việt Nam - Cuba (2/12/1960 - 2/12/2025), hai bên trao đổi điện mừng.',
  ],
  ['a weekday that falls so', '2025', 'vi', 'Lễ khai mạc diễn ra sáng thứ Bảy 8/11. Hai bên sẽ họp trong nửa đầu năm 2026.'],
  [
    'an anniversary counted from a founding',
    '2026',
    'en',
    'The two countries established diplomatic ties in 1976, and this year marks the 50th anniversary.',
  ],
  [
    'years to the day, in words',
    '2026',
    'en',
    'The visit falls thirty-five years to the day after the two states renewed relations on 5 October 1991.',
  ],
  ['an accession', '2017', 'vi', 'Thủ tướng dự lễ kỷ niệm 40 năm Việt Nam gia nhập Liên hợp quốc.'],
  ['a period just begun', '2017', 'vi', 'Kinh tế 5 tháng đầu năm 2017 tăng trưởng tốt.'],
  ['a summit by its number', '2025', 'en', 'They met on the sidelines of the 46th ASEAN Summit in Kuala Lumpur on 26 May.'],
  ['a summit by its host', '2024', 'en', 'They met on the margins of the G20 Summit in Rio de Janeiro on 18 November.'],
  [
    'a session by its number',
    '2025',
    'vi',
    'Nhân dịp dự Khóa họp 80 Đại hội đồng Liên hợp quốc, ngày 24/9, hai Bộ trưởng đã gặp nhau.',
  ],
  ['a summit with its year', '2025', 'en', 'They met at APEC 2025 in Gyeongju on 31 October.'],
  ['a summit to come fixes nothing', null, 'en', 'They will meet again at the 46th ASEAN Summit.'],
  ['a summit by its host and day', '2016', 'vi', 'Hai bên gặp nhau ngày 27/5 bên lề Hội nghị thượng đỉnh G7 tại Nhật Bản.'],
  ['a summit by its day', '2012', 'en', 'They met on 19 June on the margins of the G20 summit.'],
  [
    'a summit by its day where its host has held several',
    '2016',
    'vi',
    'Ngày 19/11, hai bên gặp nhau bên lề Hội nghị APEC tại Lima, Peru.',
  ],
  [
    'a summit by its host and what is past',
    '2017',
    'vi',
    'Ông Obama thăm Hà Nội tháng 5/2016. Ngày 29/5, hai bên bàn việc dự Hội nghị cấp cao APEC tại Đà Nẵng.',
  ],
  ['a summit told with its year fixes nothing', null, 'en', 'They had met at the G20 summit in Hamburg in July 2017.'],
  ['a congress of long ago fixes nothing', null, 'vi', 'Từ sau Đại hội XVIII Đảng Cộng sản Trung Quốc, cải cách tiến triển tốt.'],
  [
    'a summit with its year, whatever the target',
    '2025',
    'vi',
    'Hai bên gặp nhau bên lề APEC 2025 và đặt mục tiêu 10 tỷ USD vào năm 2030.',
  ],
  ['a forum named beside a day fixes nothing', null, 'en', 'On 19 June they spoke of their work in the G20.'],
  ['a count up to the middle of a year', '2019', 'vi', 'Tính đến giữa năm 2019, hai nước có 400 dự án.'],
  ['a count up to a month', '2024', 'vi', 'Tính đến tháng 9/2024, kim ngạch đạt 2 tỷ USD.'],
  ['a year of history fixes nothing', null, 'vi', 'Thỏa thuận được ký tháng 7/2022 nhưng đổ vỡ một năm sau đó.'],
  ['a target fixes nothing', null, 'en', 'They aim to lift trade to 5 billion dollars by 2030.'],
]

/** In a text of 14 March 2025. */
const LOOKING_BACK: Array<[string, Language, string]> = [
  ['2024-11-22', 'vi', 'tại cuộc gặp ngày 22/11 năm ngoái'],
  ['2024-09-01..2024-09-30', 'vi', 'hồi tháng 9'],
  ['2024-07-01..2024-07-31', 'vi', 'vào tháng 7 năm trước'],
  ['2025-02-01..2025-02-28', 'vi', 'hồi tháng 2'],
  ['2024-11-22', 'en', 'on November 22 last year'],
  ['2024-06-01..2024-06-30', 'en', 'in June of last year'],
  ['2024-03-01..2024-03-31', 'en', 'sown last March'],
  ['2024-06-01..2024-06-30', 'en', 'on their June meeting in Accra'],
  ['2025-06-01..2025-06-30', 'en', 'for the talks in June'],
]

describe('dates', () => {
  test.each(LOOKING_BACK)('%s ← %s: %s', (value, language, text) => expect(dates(text, language)).toEqual([value]))
  test('last year’s accord has no day', () =>
    expect(dates("On November 22, last year's accord lapsed.", 'en')).toEqual(['2024-11-22', '2024-01-01..2024-12-31']))

  for (const [value, phrasings] of Object.entries(FOUND))
    for (const [language, text] of phrasings) test(`${value} ← ${text}`, () => expect(dates(text, language)).toEqual([value]))
  for (const [language, text] of NONE) test(`none in: ${text}`, () => expect(dates(text, language)).toEqual([]))
  test('«cùng ngày», «the following day» count from the day last named', () => {
    expect(dates('Chiều 4/3, ông đến. Cùng ngày, ông gặp; hôm sau, ông về.', 'vi')).toEqual([
      '2025-03-04',
      '2025-03-04',
      '2025-03-05',
    ])
    expect(dates('She came on March 4. The following day, she left.', 'en')).toEqual(['2025-03-04', '2025-03-05'])
  })
  test('«cùng ngày» passes over a day in brackets', () =>
    expect(dates('Tối 4/3 (rạng sáng 5/3 giờ Hà Nội), ông đến. Cùng ngày, ông gặp.', 'vi').at(-1)).toBe('2025-03-04'))
  test('without a publication date the year stays open', () =>
    expect(dates('Chiều 12/3, tại Hà Nội', 'vi', null)).toEqual(['null']))
  for (const [name, year, language, text] of YEARS) {
    test(`year from ${name}`, () => {
      const c = contextOf(text, language)
      expect(inferYear(c, findReferences(c))).toBe(year)
    })
  }
})

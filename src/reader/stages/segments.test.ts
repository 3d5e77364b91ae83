import { describe, expect, test } from 'vitest'
import type { Language } from '../../contract/vocabulary.ts'
import { contextOf, personLines } from '../testing.ts'

/** «kind: text» for each segment that is no running text. */
const marked = (text: string, language: Language): string[] =>
  contextOf(text, language)
    .segments.filter(s => s.kind !== 'body' && s.kind !== 'headline' && s.kind !== 'standfirst')
    .map(s => `${s.kind}: ${text.slice(s.start, s.end).trim()}`)

type Case = readonly [name: string, language: Language, text: string, found: readonly string[]]

const LONG_VI =
  'Chiều 4/3, tại Trụ sở Chính phủ, Phó Thủ tướng Lê Quang Huân tiếp Đại sứ Na Uy Ingrid Solvang đến chào nhân dịp bắt đầu nhiệm kỳ công tác, trao đổi về hợp tác năng lượng tái tạo và hàng hải giữa hai nước trong thời gian tới.'
const MORE_VI =
  'Đại sứ cảm ơn Chính phủ Việt Nam đã tạo điều kiện cho các doanh nghiệp Na Uy đầu tư tại các tỉnh ven biển miền Trung.'
const LONG_EN =
  'Deputy Prime Minister Le Quang Huan received Norwegian Ambassador Ingrid Solvang in Hanoi on Wednesday and welcomed the growth of trade in seafood and ships.'
const MORE_EN =
  'The ambassador thanked the Government for its help to Norwegian firms and promised to bring more investors next year.'

const table = (name: string, cases: readonly Case[]): void => {
  describe(name, () => {
    test.each(cases.map(c => [...c] as const))('%s', (_, language, text, found) => {
      expect(marked(text, language)).toEqual(found)
    })
  })
}

table('teasers of other articles', [
  [
    'a heading and its headlines at the end',
    'vi',
    `${LONG_VI}\n${MORE_VI}\nTin liên quan\nChủ tịch nước tiếp Đại sứ Chile\nThứ trưởng Ngoại giao Đinh Gia Bách thăm Bỉ`,
    [
      'related: Tin liên quan',
      'related: Chủ tịch nước tiếp Đại sứ Chile',
      'related: Thứ trưởng Ngoại giao Đinh Gia Bách thăm Bỉ',
    ],
  ],
  [
    'a heading and its headlines before a paragraph, a short sentence and a paragraph of the article',
    'vi',
    `${LONG_VI}\nTin liên quan\nChủ tịch nước tiếp Đại sứ Chile\n${MORE_VI}\nÔng cảm ơn Chile.\n${MORE_VI}\n`,
    ['related: Tin liên quan', 'related: Chủ tịch nước tiếp Đại sứ Chile'],
  ],
  [
    'one line between paragraphs',
    'en',
    `${LONG_EN}\n\nREAD MORE: Finance chief Oskar Lindahl flies to Jakarta\n\n${MORE_EN}`,
    ['related: READ MORE: Finance chief Oskar Lindahl flies to Jakarta'],
  ],
  [
    'a headline between paragraphs without any mark',
    'en',
    `${LONG_EN}\n${MORE_EN}\nFinance minister Oskar Lindahl flies to Jakarta for talks on rice\n${MORE_EN}`,
    ['related: Finance minister Oskar Lindahl flies to Jakarta for talks on rice'],
  ],
  [
    'glued into a paragraph, up to the next sentence',
    'vi',
    `${LONG_VI} Xem thêm: Ngoại trưởng Peru Rosa Quispe thăm Cuba Trong khi đó, ${MORE_VI}`,
    ['related: Xem thêm: Ngoại trưởng Peru Rosa Quispe thăm Cuba'],
  ],
  [
    'glued to the end of the text',
    'en',
    `${LONG_EN} ${MORE_EN} VNA #Norway RELATED NEWS Party chief To Van Hien hosts Cuban envoy Mayor Ana Duarte visits Hue`,
    ['related: RELATED NEWS Party chief To Van Hien hosts Cuban envoy Mayor Ana Duarte visits Hue'],
  ],
  [
    'behind arrows',
    'vi',
    `${LONG_VI} Đọc thêm > > > Ông Marek Dusil tranh cử tổng thống Séc\n${MORE_VI}`,
    ['related: Đọc thêm > > > Ông Marek Dusil tranh cử tổng thống Séc'],
  ],
  [
    'headlines behind the buttons of the site',
    'vi',
    `${LONG_VI}\n${MORE_VI}\nTrở lại Thời sự   Chia sẻ   Lưu\nTổng thống Chile Pablo Orrego thăm Australia vào tháng tới`,
    ['other: Trở lại Thời sự   Chia sẻ   Lưu', 'related: Tổng thống Chile Pablo Orrego thăm Australia vào tháng tới'],
  ],
])

table('writers, credits and the furniture of a site', [
  ['a writer behind the text', 'vi', `${LONG_VI}\n${MORE_VI}\nThu Phương (TTXVN)`, ['byline: Thu Phương (TTXVN)']],
  ['a writer glued to it', 'vi', `${LONG_VI} ${MORE_VI} Bảo Trâm (Theo Kyodo)`, ['byline: Bảo Trâm (Theo Kyodo)']],
  ['a source in small letters', 'vi', `${LONG_VI} ${MORE_VI} theo Tuổi Trẻ`, ['byline: theo Tuổi Trẻ']],
  [
    'a writer under the headline',
    'en',
    `Norway’s envoy starts work\nBy Jane Holloway\n${LONG_EN}\n${MORE_EN}`,
    ['byline: By Jane Holloway'],
  ],
  [
    'a caption with its credit, before the sentence behind it',
    'vi',
    `Phó Thủ tướng Lê Quang Huân (phải) tiếp Đại sứ Na Uy. Ảnh: Minh Đạo ${LONG_VI}`,
    ['caption: Phó Thủ tướng Lê Quang Huân (phải) tiếp Đại sứ Na Uy. Ảnh: Minh Đạo'],
  ],
  [
    'buttons',
    'en',
    `Norway’s envoy starts work\nShare   Tweet   Print\n${LONG_EN}\n${MORE_EN}`,
    ['other: Share   Tweet   Print'],
  ],
])

table('running text', [
  ['«related» and «see also» in a sentence', 'en', `${LONG_EN} The related news reports were denied. ${MORE_EN}`, []],
  ['a request to read more', 'vi', `${LONG_VI} Ông khuyên sinh viên đọc thêm sách về lịch sử Na Uy. ${MORE_VI}`, []],
  [
    'a subheading about what the article is about',
    'vi',
    `${LONG_VI}\nĐại sứ Na Uy coi trọng hợp tác với các tỉnh ven biển\n${MORE_VI}`,
    [],
  ],
  [
    'a home minister',
    'en',
    `Home Secretary meets envoy\n${LONG_EN}\nHome Secretary Ruth Calder joined them, and both praised the work of the coast guard.\n${MORE_EN}`,
    [],
  ],
  [
    'those who took part, in a list',
    'en',
    `${LONG_EN}\n${MORE_EN}\nIngrid Solvang, Ambassador\nLe Quang Huan, Deputy Prime Minister\nTran Gia Vy, Interpreter`,
    [],
  ],
  ['whose picture is where', 'vi', `Phó Thủ tướng Lê Quang Huân (ảnh phải) nói. ${LONG_VI}`, []],
])

test('no person of a teaser or a byline is one of the article', () => {
  const text = `${LONG_VI} Xem thêm: Ngoại trưởng Peru Rosa Quispe thăm Cuba Trong khi đó, ${MORE_VI} Bảo Trâm (Theo Kyodo)`
  expect(personLines(text, 'vi').map(line => line.split(' | ')[0])).toEqual(['Lê Quang Huân', 'Ingrid Solvang'])
})

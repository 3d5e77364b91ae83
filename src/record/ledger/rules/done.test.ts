import { describe, expect, it } from 'vitest'
import type { Language, Topic } from '../../../contract/vocabulary.ts'
import { keepLedger } from '../ledger.ts'
import { linesOf, testLexicon, viewOf } from '../testing.ts'

type Line = readonly [language: Language, who: string, words: string, topics: readonly Topic[]]

/** The ledger of what one side said in March 2024 and another, or the same, in May 2025. */
function ledgerOf([language, who, words, topics]: Line, [laterLanguage, laterWho, laterWords, laterTopics]: Line): string[] {
  const view = viewOf({
    told: [
      { id: 'a', language, published: '2024-03-02', says: [{ who, words, topics, at: 'talks' }] },
      {
        id: 'b',
        language: laterLanguage,
        published: '2025-05-12',
        says: [{ who: laterWho, words: laterWords, topics: laterTopics, at: 'later' }],
      },
    ],
    held: [
      { id: 'talks', on: '2024-03-01', with: ['Vũ Thanh Hà@VN', 'Sofia Lindgren@SE'], documents: ['a'] },
      { id: 'later', on: '2025-05-11', with: ['Vũ Thanh Hà@VN', 'Sofia Lindgren@SE'], documents: ['b'] },
    ],
  })
  return linesOf(keepLedger(view, { at: '2025-12-31', lexicon: testLexicon() })).filter(line => !line.startsWith('pledge VN'))
}

const PLEDGE_VI: Line = ['vi', 'SE>VN pledge', 'cam kết Thụy Điển sẽ bàn giao hai xưởng giấy cho tỉnh Phú Thọ', ['investment']]
const PLEDGE_EN: Line = ['en', 'SE>VN pledge', 'promised to hand over two paper mills to Phú Thọ Province', ['investment']]
const REQUEST_VI: Line = ['vi', 'VN>SE request', 'đề nghị Thụy Điển mở cửa thị trường cho quả vải thiều', ['agriculture']]
const REQUEST_EN: Line = ['en', 'VN>SE request', 'asked Sweden to open its market to Vietnamese lychees', ['agriculture']]

describe('said to be done', () => {
  it.each<[string, Line, Line, string]>([
    [
      'those for whom it was done give thanks',
      PLEDGE_VI,
      ['vi', 'VN>SE thank', 'cảm ơn Thụy Điển đã bàn giao hai xưởng giấy tại Phú Thọ đúng như cam kết', ['investment']],
      'pledge SE>VN',
    ],
    [
      'whoever promised tells of it',
      PLEDGE_EN,
      ['en', 'SE>VN inform', 'announced that Sweden had handed over two paper mills to Phú Thọ', ['investment']],
      'pledge SE>VN',
    ],
    [
      'across languages, by place and topic',
      PLEDGE_VI,
      ['en', 'VN>SE thank', 'thanked Sweden for having handed over the mills in Phú Thọ', ['investment']],
      'pledge SE>VN',
    ],
    [
      'whoever was asked tells of it',
      REQUEST_EN,
      ['en', 'SE>VN inform', 'said Sweden has opened its market to lychees from Viet Nam', ['agriculture']],
      'request VN>SE',
    ],
    [
      'what was promised stands before the verb',
      ['vi', 'SE>VN pledge', 'cam kết Thụy Điển sẽ khai trương Trung tâm Thiết kế tại Đại học Huế', ['education']],
      [
        'vi',
        'VN>SE appraise',
        'vui mừng vì Trung tâm Thiết kế tại Đại học Huế đã đi vào hoạt động từ tháng 12/2024',
        ['education'],
      ],
      'pledge SE>VN',
    ],
    [
      'it has been granted to those for whom it was asked',
      ['en', 'VN>SE request', 'asked Sweden to grant five-year visas to residents of Hải Phòng and Cần Thơ', ['consular']],
      ['en', 'VN>SE welcome', 'welcomed that residents of Hải Phòng and Cần Thơ have been granted five-year visas', ['consular']],
      'request VN>SE',
    ],
    [
      'told in passing behind its name',
      ['vi', 'VN>SE request', 'đề nghị Thụy Điển mở đường bay thẳng Stockholm - Phú Quốc', ['transport']],
      ['vi', 'VN+SE welcome', 'hoan nghênh đường bay thẳng Stockholm - Phú Quốc, khai trương hồi tháng 7', ['transport']],
      'request VN>SE',
    ],
    [
      'whoever asked welcomes it',
      REQUEST_VI,
      ['vi', 'VN>SE welcome', 'hoan nghênh Thụy Điển đã mở cửa thị trường cho quả vải thiều', ['agriculture']],
      'request VN>SE',
    ],
  ])('%s', (_, ask, told, line) => {
    expect(ledgerOf(ask, told)).toEqual([`${line} fulfilled (1): said-done`])
  })

  it.each<[string, Line, Line]>([
    ['not yet', PLEDGE_VI, ['vi', 'SE>VN inform', 'cho biết Thụy Điển chưa bàn giao hai xưởng giấy tại Phú Thọ', ['investment']]],
    [
      'will be',
      REQUEST_VI,
      ['vi', 'SE>VN inform', 'thông báo Thụy Điển sắp mở cửa thị trường cho quả vải thiều', ['agriculture']],
    ],
    [
      'agreed is not opened',
      REQUEST_EN,
      ['en', 'SE>VN affirm', 'said Sweden has promised to open its market to lychees', ['agriculture']],
    ],
    [
      'another product',
      REQUEST_EN,
      ['en', 'SE>VN inform', 'said Sweden has opened its market to Vietnamese mangoes', ['agriculture']],
    ],
    [
      'has potential',
      REQUEST_EN,
      ['en', 'SE>VN affirm', 'said the Swedish market for lychees has great potential', ['agriculture']],
    ],
    [
      'to somebody else',
      PLEDGE_EN,
      ['en', 'VN>FI thank', 'thanked Finland for having handed over two paper mills', ['investment']],
    ],
    [
      'what goes on is never done',
      ['vi', 'VN>SE request', 'đề nghị Thụy Điển tiếp tục ủng hộ Việt Nam tại UNESCO', ['multilateral']],
      ['vi', 'VN>SE thank', 'cảm ơn Thụy Điển đã ủng hộ Việt Nam tại UNESCO', ['multilateral']],
    ],
    [
      'will be opened',
      ['vi', 'SE>VN pledge', 'cam kết Thụy Điển sẽ khai trương Trung tâm Thiết kế tại Đại học Huế', ['education']],
      ['vi', 'VN>SE welcome', 'hoan nghênh Trung tâm Thiết kế tại Đại học Huế sắp khai trương', ['education']],
    ],
    [
      'has not been opened',
      ['en', 'SE>VN pledge', 'promised to open a Design Centre at Hue University', ['education']],
      ['en', 'VN>SE appraise', 'noted that the Design Centre at Hue University has not been opened', ['education']],
    ],
    [
      'something else has been opened',
      ['en', 'SE>VN pledge', 'promised to open a Design Centre at Hue University', ['education']],
      [
        'en',
        'VN>SE welcome',
        'welcomed plans for the Design Centre at Hue University, and said a paper mill was opened',
        ['education'],
      ],
    ],
    [
      'the sign stands in another clause',
      REQUEST_VI,
      [
        'vi',
        'SE>VN inform',
        'cho biết thị trường cho quả vải thiều còn hẹp; đã cử đoàn chuyên gia sang tìm hiểu',
        ['agriculture'],
      ],
    ],
  ])('not: %s', (_, ask, told) => {
    expect(ledgerOf(ask, told)[0]).toMatch(/ open \(1\)$/)
  })

  it('not in the talks in which it is asked for', () => {
    const view = viewOf({
      told: [
        {
          id: 'a',
          language: 'vi',
          published: '2024-03-02',
          says: [
            { who: 'VN>SE request', words: REQUEST_VI[2], topics: ['agriculture'], at: 'talks' },
            {
              who: 'VN>SE thank',
              words: 'cảm ơn Thụy Điển đã mở cửa thị trường cho quả vải thiều',
              topics: ['agriculture'],
              at: 'talks',
            },
          ],
        },
      ],
      held: [{ id: 'talks', on: '2024-03-01', with: ['Vũ Thanh Hà@VN', 'Sofia Lindgren@SE'], documents: ['a'] }],
    })
    expect(linesOf(keepLedger(view, { at: '2025-12-31', lexicon: testLexicon() }))).toEqual(['request VN>SE open (1)'])
  })
})

describe('taken back', () => {
  it('by whoever promised', () => {
    expect(
      ledgerOf(PLEDGE_EN, [
        'en',
        'SE>VN inform',
        'said Sweden would no longer hand over two paper mills to Phú Thọ',
        ['investment'],
      ]),
    ).toEqual(['pledge SE>VN declined (1): withdrawn'])
  })
  it('not where another promise is taken back', () => {
    expect(
      ledgerOf(PLEDGE_EN, [
        'en',
        'SE>VN inform',
        'said Sweden would no longer send two icebreakers to Nha Trang',
        ['investment'],
      ]),
    ).toEqual(['pledge SE>VN open (1)'])
  })
})

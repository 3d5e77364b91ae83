import { describe, expect, it } from 'vitest'
import type { Language, Topic } from '../../contract/vocabulary.ts'
import { keepLedger } from './ledger.ts'
import { linesOf, type Said, testLexicon, viewOf } from './testing.ts'

const AT = '2026-12-31'
const TALKS = ['Trần Bảo Khuê@VN', 'Park Min-seo@KR']

interface Told {
  readonly language: Language
  readonly words: string
  readonly topics: readonly Topic[]
  readonly references?: readonly string[]
}
const vi = (words: string, topics: readonly Topic[], references: readonly string[] = []): Told => ({
  language: 'vi',
  words,
  topics,
  references,
})
const en = (words: string, topics: readonly Topic[], references: readonly string[] = []): Told => ({
  ...vi(words, topics, references),
  language: 'en',
})

const asked = ({ words, topics, references }: Told, at: string, act: string): Said => ({
  who: `VN>KR ${act}`,
  words,
  topics,
  at,
  ...(references ? { references } : {}),
})

/** How many undertakings two asks on two occasions come to. */
function onTwoOccasions(first: Told, second: Told, act = 'request'): number {
  const view = viewOf({
    told: [
      { id: 'a', language: first.language, published: '2024-03-02', says: [asked(first, 'spring', act)] },
      { id: 'b', language: second.language, published: '2025-10-10', says: [asked(second, 'autumn', act)] },
    ],
    held: [
      { id: 'spring', on: '2024-03-01', with: TALKS, documents: ['a'] },
      { id: 'autumn', on: '2025-10-09', with: ['Lục Hà Vy@VN', 'Choi Da-won@KR'], documents: ['b'] },
    ],
  })
  return keepLedger(view, { at: AT, lexicon: testLexicon() }).length
}

/** The same for two readouts of one engagement, each with its asks. */
function inTwoReadouts(first: readonly Told[], second: readonly Told[]): string[] {
  const view = viewOf({
    told: [
      { id: 'a', language: first[0].language, published: '2024-03-02', says: first.map(t => asked(t, 'talks', 'request')) },
      { id: 'b', language: second[0].language, published: '2024-03-02', says: second.map(t => asked(t, 'talks', 'request')) },
    ],
    held: [{ id: 'talks', on: '2024-03-01', with: TALKS, documents: ['a', 'b'] }],
  })
  return linesOf(keepLedger(view, { at: AT, lexicon: testLexicon() }))
}

describe('asked again on a later occasion', () => {
  it.each<[string, Told, Told]>([
    [
      'in other words, vi',
      vi('Bộ trưởng đề nghị Hàn Quốc sớm mở cửa thị trường cho quả bưởi', ['trade', 'agriculture']),
      vi('đề nghị phía bạn cấp phép nhập khẩu bưởi tươi', ['trade', 'agriculture']),
    ],
    [
      'in other words, en',
      en('asked the Republic of Korea to open its market to Vietnamese pomelos', ['trade', 'agriculture']),
      en('requested market access for pomelos at an early date', ['trade', 'agriculture']),
    ],
    [
      'an instrument to be brought to the same step',
      vi('đề nghị hai bên sớm phê chuẩn Hiệp định bảo hiểm xã hội', ['labour'], ['instrument:social-insurance-agreement']),
      vi(
        'kêu gọi sớm hoàn tất thủ tục phê chuẩn Hiệp định về bảo hiểm xã hội',
        ['labour'],
        ['instrument:social-insurance-agreement'],
      ),
    ],
    [
      'in other words, but of the same fruit at the same gate',
      vi('đề nghị Hàn Quốc rút ngắn thời gian kiểm dịch đối với trái cây Việt Nam quá cảnh qua cảng Lạch Huyện', ['trade']),
      vi('đề nghị Hàn Quốc đơn giản hóa việc kiểm tra trái cây Việt Nam đi qua cảng Lạch Huyện', ['trade']),
    ],
    [
      'in short, what was asked at length',
      vi('đề nghị Hàn Quốc cung cấp khoản vay ưu đãi 300 triệu USD để xây dựng bệnh viện đa khoa tại Thanh Hóa', ['health']),
      vi('đề nghị phía bạn sớm chấp thuận khoản vay cho bệnh viện ở Thanh Hóa', ['health']),
    ],
    [
      'said to be asked again',
      vi('đề nghị Hàn Quốc tăng hạn ngạch tiếp nhận lao động Việt Nam', ['labour']),
      vi('một lần nữa đề nghị Hàn Quốc nhận thêm lao động Việt Nam', ['labour']),
    ],
    [
      'across languages by a place that only this has',
      vi('đề nghị Hàn Quốc hỗ trợ xử lý bom mìn tại tỉnh Quảng Trị', ['war-legacy']),
      en('requested Korean help in clearing mines in Quảng Trị', ['war-legacy']),
    ],
  ])('one undertaking: %s', (_, first, second) => {
    expect(onTwoOccasions(first, second)).toBe(1)
  })

  it.each<[string, Told, Told]>([
    [
      'two products, vi',
      vi('Bộ trưởng đề nghị Hàn Quốc sớm mở cửa thị trường cho quả bưởi', ['trade', 'agriculture']),
      vi('Bộ trưởng đề nghị Hàn Quốc sớm mở cửa thị trường cho quả xoài', ['trade', 'agriculture']),
    ],
    [
      'two products, en',
      en('asked Korea to open its market to Vietnamese pomelos', ['trade', 'agriculture']),
      en('asked Korea to open its market to Vietnamese shrimp', ['trade', 'fisheries']),
    ],
    [
      'what every readout has',
      vi('đề nghị hai bên tiếp tục tăng cường hợp tác trên các lĩnh vực', ['politics']),
      vi('đề nghị hai bên tiếp tục thúc đẩy hợp tác song phương', ['politics']),
    ],
    [
      'two steps of one instrument',
      en(
        'proposed to launch negotiations on a social insurance agreement',
        ['labour'],
        ['instrument:social-insurance-agreement'],
      ),
      en('urged Korea to ratify the social insurance agreement', ['labour'], ['instrument:social-insurance-agreement']),
    ],
    [
      'one more of its kind',
      en('asked Korea to extradite a former bank manager arrested in Cửa Lò in May', ['law-enforcement']),
      en('asked Korea to extradite a second man, a shipowner arrested in Cửa Lò at Christmas', ['law-enforcement']),
    ],
    [
      'another thing in the same town',
      vi('đề nghị Hàn Quốc xây dựng bệnh viện đa khoa tại Thanh Hóa', ['health']),
      vi('đề nghị Hàn Quốc cử bác sĩ nhi khoa tới tỉnh Thanh Hóa', ['health']),
    ],
    [
      'two places',
      vi('đề nghị Hàn Quốc đầu tư xây dựng cảng tại Hải Phòng', ['infrastructure', 'investment']),
      vi('đề nghị Hàn Quốc đầu tư xây dựng cảng tại Cần Thơ', ['infrastructure', 'investment']),
    ],
    [
      'across languages by the topic alone',
      vi('đề nghị Hàn Quốc đơn giản hóa thủ tục hải quan', ['trade']),
      en('asked Korea to drop its anti-dumping case on steel', ['trade']),
    ],
    [
      'across languages by a forum alone',
      vi('đề nghị Hàn Quốc cử đoàn cấp cao dự Năm APEC 2027', ['multilateral'], ['forum:apec-2027']),
      en('asked Korea to train officials for APEC 2027', ['multilateral'], ['forum:apec-2027']),
    ],
  ])('two undertakings: %s', (_, first, second) => {
    expect(onTwoOccasions(first, second)).toBe(2)
  })

  it('a promise is no request', () => {
    const words = 'mở cửa thị trường cho quả bưởi'
    const view = viewOf({
      told: [
        { id: 'a', language: 'vi', published: '2024-03-02', says: [{ who: 'VN>KR request', words: `đề nghị ${words}` }] },
        { id: 'b', language: 'vi', published: '2024-05-02', says: [{ who: 'VN>KR pledge', words: `cam kết ${words}` }] },
      ],
    })
    expect(linesOf(keepLedger(view, { at: AT, lexicon: testLexicon() }))).toEqual([
      'pledge VN>KR open (1)',
      'request VN>KR open (1)',
    ])
  })
})

describe('told by two readouts of one engagement', () => {
  it('each ask finds its own across languages', () => {
    const lines = inTwoReadouts(
      [
        vi('đề nghị Hàn Quốc tăng hạn ngạch tiếp nhận lao động', ['labour']),
        vi('đề nghị Hàn Quốc mở cửa thị trường cho quả bưởi', ['agriculture', 'trade']),
      ],
      [
        en('asked Korea to admit Vietnamese pomelos', ['agriculture', 'trade']),
        en('requested more places for workers', ['labour']),
      ],
    )
    expect(lines).toEqual(['request VN>KR open (2)', 'request VN>KR open (2)'])
  })

  it('what is left over on both sides, about one topic, is one', () => {
    const lines = inTwoReadouts(
      [vi('đề nghị Hàn Quốc sớm nối lại các chuyến bay', ['transport', 'tourism'])],
      [en('hoped to see and requested air links restored', ['transport'])],
    )
    expect(lines).toEqual(['request VN>KR open (2)'])
  })

  it('what only one readout has stays alone', () => {
    const lines = inTwoReadouts(
      [vi('đề nghị Hàn Quốc tăng hạn ngạch tiếp nhận lao động', ['labour'])],
      [en('asked Korea to release the detained trawler', ['maritime'])],
    )
    expect(lines).toEqual(['request VN>KR open (1)', 'request VN>KR open (1)'])
  })
})

describe('within one document', () => {
  const ledgerOf = (...says: Said[]): string[] =>
    linesOf(
      keepLedger(
        viewOf({
          told: [{ id: 'a', language: 'en', published: '2024-03-02', says }],
          held: [{ id: 'talks', on: '2024-03-01', with: TALKS, documents: ['a'] }],
        }),
        { at: AT, lexicon: testLexicon() },
      ),
    )
  const says = (words: string): Said => ({ who: 'VN>KR request', words, at: 'talks', topics: ['trade'] })

  it('two asks are two', () => {
    expect(
      ledgerOf(says('asked Korea to open its market to pomelos'), says('asked Korea to open its market to durian')),
    ).toHaveLength(2)
  })
  it('unless the second repeats the first', () => {
    const ledger = ledgerOf(
      says('asked Korea to open its market to pomelos and passion fruit'),
      says('asked the Korean side again to open its market to pomelos and passion fruit'),
    )
    expect(ledger).toEqual(['request VN>KR open (2)'])
  })
  it('what only tells that something was asked is no ask', () => {
    expect(ledgerOf(says('asked Korea to open its market to pomelos'), says('repeating the request'))).toEqual([
      'request VN>KR open (1)',
    ])
  })
})

it('a call on Monday and talks on Friday of the same two, in two languages', () => {
  const story = (to: string) =>
    viewOf({
      told: [
        {
          id: 'a',
          language: 'vi',
          published: '2024-03-05',
          says: [
            { who: 'VN>CN request', words: 'đề nghị kéo dài thời gian thông quan trong ngày', at: 'call', topics: ['trade'] },
          ],
        },
        {
          id: 'b',
          language: 'en',
          published: '2024-03-09',
          says: [{ who: 'VN>CN request', words: 'asked for lorries to be let through at night', at: 'talks', topics: ['trade'] }],
        },
      ],
      held: [
        { id: 'call', kind: 'call', on: '2024-03-04', with: ['Lê Hà An@VN', 'Qin Yueming@CN'], documents: ['a'] },
        { id: 'talks', on: '2024-03-08', with: ['Lê Hà An@VN', `${to}@CN`], documents: ['b'] },
      ],
    })
  const ledger = (to: string): number => keepLedger(story(to), { at: AT, lexicon: testLexicon() }).length
  expect(ledger('Qin Yueming')).toBe(1)
  expect(ledger('Deng Shuwen')).toBe(2)
})

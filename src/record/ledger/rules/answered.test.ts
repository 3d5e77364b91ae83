import { describe, expect, it } from 'vitest'
import type { Language, Topic } from '../../../contract/vocabulary.ts'
import { keepLedger } from '../ledger.ts'
import { linesOf, type Said, testLexicon, viewOf } from '../testing.ts'

type Line = readonly [who: string, words: string, topics?: readonly Topic[], references?: readonly string[]]

const said = (at: string, [who, words, topics = ['trade'], references = []]: Line): Said => ({
  who,
  words,
  topics,
  references,
  at,
})

/** The ledger of one readout of talks between Viet Nam and Canada, and of later talks told by another document. */
function ledgerOf(language: Language, talks: readonly Line[], later: readonly Line[] = [], laterLanguage = language): string[] {
  const view = viewOf({
    told: [
      { id: 'a', language, published: '2024-03-02', says: talks.map(line => said('talks', line)) },
      { id: 'b', language: laterLanguage, published: '2025-06-12', says: later.map(line => said('later', line)) },
    ],
    held: [
      { id: 'talks', on: '2024-03-01', with: ['Lê Hà An@VN', 'Claire Dufresne@CA'], documents: ['a'] },
      { id: 'later', on: '2025-06-11', with: ['Lê Hà An@VN', 'Owen Laidlaw@CA'], documents: ['b'] },
    ],
  })
  return linesOf(keepLedger(view, { at: '2026-01-01', lexicon: testLexicon() })).filter(line => !line.startsWith('pledge CA'))
}

const ASK_VI: Line = ['VN>CA request', 'đề nghị Canada sớm mở cửa thị trường cho quả chanh leo', ['agriculture', 'trade']]
const ASK_EN: Line = ['VN>CA request', 'asked Canada to open its market to Vietnamese passion fruit', ['agriculture', 'trade']]

describe('answered at once, without naming it again', () => {
  it.each<[string, Language, Line, string]>([
    ['agrees', 'vi', ['CA>VN agree', 'Bộ trưởng Claire Dufresne đồng ý với đề nghị này'], 'agreed'],
    ['agrees and goes on', 'en', ['CA>VN agree', 'Dufresne agreed, and said that inspectors would come in May'], 'agreed'],
    ['the proposal accepted', 'en', ['CA>VN accept', 'The proposal was accepted'], 'agreed'],
    ['willing to do so', 'en', ['CA>VN pledge', 'replied that Ottawa was willing to do so'], 'agreed'],
    ['backs the idea', 'vi', ['CA>VN support', 'phía Canada ủng hộ ý tưởng này'], 'agreed'],
    ['refuses', 'en', ['CA>VN reject', 'Minister Dufresne turned down the request'], 'declined'],
    ['refuses', 'vi', ['CA>VN reject', 'Bà Dufresne từ chối đề nghị này do hồ sơ chưa đầy đủ'], 'declined'],
    [
      'regrets',
      'en',
      ['CA>VN concern', 'Dufresne regretted that Ottawa was not in a position to accede to this request'],
      'declined',
    ],
    ['cannot grant it', 'en', ['CA>VN inform', 'explained that Ottawa was unable to grant the exemption this year'], 'declined'],
    ['not something we do', 'en', ['CA>VN affirm', '“That is not something we can do,” Dufresne said'], 'declined'],
    ['cannot meet it yet', 'vi', ['CA>VN inform', 'Bà Dufresne cho biết Ottawa chưa thể đáp ứng do còn vướng luật'], 'declined'],
    ['is sorry', 'vi', ['CA>VN concern', 'Bà Dufresne lấy làm tiếc vì Canada chưa thể đáp ứng lúc này'], 'declined'],
  ])('%s (%s)', (_, language, answer, status) => {
    const why = status === 'agreed' ? 'answered-at-once' : 'refused-at-once'
    expect(ledgerOf(language, [language === 'vi' ? ASK_VI : ASK_EN, answer])).toEqual([`request VN>CA ${status} (1): ${why}`])
  })

  it.each<[string, Language, Line]>([
    ['is considering', 'vi', ['CA>VN pledge', 'phía Canada sẽ xem xét đề nghị này']],
    ['will consider', 'en', ['CA>VN pledge', 'Dufresne said her department would look into it']],
    ['will pass it on', 'en', ['CA>VN pledge', 'promised to convey the proposal to Ottawa']],
    ['will raise it elsewhere', 'vi', ['CA>VN pledge', 'bà Dufresne sẽ trao đổi với cơ quan kiểm dịch về đề nghị này']],
    ['only if', 'vi', ['CA>VN pledge', 'Nếu đủ điều kiện, Canada sẽ mở cửa thị trường cho chanh leo', ['agriculture', 'trade']]],
    ['takes note', 'vi', ['CA>VN appraise', 'Bộ trưởng ghi nhận đề nghị này']],
    ['agrees on a view', 'en', ['CA>VN agree', 'Dufresne shared this assessment']],
    ['agrees to something else', 'en', ['CA>VN agree', 'Dufresne agreed with the target for two-way trade']],
    ['both agree on what every readout has', 'vi', ['VN+CA agree', 'Hai bên nhất trí tăng cường hợp tác nông nghiệp']],
    [
      'cannot meet a demand for something else',
      'en',
      ['CA>VN inform', 'said Canada could not meet the demand for canola oil from Mexico'],
    ],
    [
      'cannot meet another need',
      'vi',
      ['CA>VN inform', 'cho biết các cảng miền Tây chưa thể đáp ứng lượng tàu chở lúa mì cập bến'],
    ],
    ['says so of herself', 'en', ['VN>CA concern', 'An regretted that Ha Noi was not in a position to do so']],
    ['rejects a charge', 'en', ['CA>VN reject', 'Dufresne rejected accusations of protectionism']],
    ['promises something else', 'en', ['CA>VN pledge', 'Canada will train twenty veterinarians']],
    ['says so herself', 'vi', ['VN>CA agree', 'Bộ trưởng Lê Hà An đồng ý với đề nghị này']],
  ])('changes nothing: %s (%s)', (_, language, answer) => {
    expect(ledgerOf(language, [language === 'vi' ? ASK_VI : ASK_EN, answer])).toEqual(['request VN>CA open (1)'])
  })

  it('of two asks the one just before', () => {
    const lines = ledgerOf('en', [
      ['VN>CA request', 'asked Canada to lift visas for students', ['consular', 'education']],
      ASK_EN,
      ['CA>VN agree', 'Dufresne agreed'],
    ])
    expect(lines).toEqual(['request VN>CA agreed (1): answered-at-once', 'request VN>CA open (1)'])
  })

  it('all of them, where the answer is to «the proposals»', () => {
    const lines = ledgerOf('vi', [
      ['VN>CA request', 'đề nghị Canada miễn thị thực cho sinh viên', ['consular', 'education']],
      ASK_VI,
      ['CA>VN agree', 'Bộ trưởng Dufresne nhất trí với các đề xuất của Việt Nam'],
    ])
    expect(lines).toEqual(['request VN>CA agreed (1): answered-at-once', 'request VN>CA agreed (1): answered-at-once'])
  })
})

describe('agreed to the same thing', () => {
  it('in the same engagement', () => {
    const answer: Line = ['CA>VN agree', 'Canada đồng ý mở cửa thị trường cho chanh leo từ vụ tới', ['agriculture', 'trade']]
    const other: Line = ['VN>CA request', 'đề nghị Canada công nhận giấy chứng nhận điện tử', ['trade']]
    expect(ledgerOf('vi', [ASK_VI, other, answer])).toEqual([
      'request VN>CA agreed (1): agreed-in-engagement',
      'request VN>CA open (1)',
    ])
  })

  it.each<[string, Language, Line, Language, Line, string]>([
    [
      'in other words, a year later',
      'vi',
      ASK_VI,
      'vi',
      ['CA>VN agree', 'thông báo Canada đồng ý cấp phép nhập khẩu quả chanh leo', ['agriculture', 'trade']],
      'request VN>CA agreed (1): agreed-later',
    ],
    [
      'both, across languages, on the same step of an instrument',
      'vi',
      ['VN>CA request', 'đề nghị hai bên sớm ký Hiệp định CFTA', ['trade'], ['instrument:canada-viet-nam-fruit-agreement']],
      'en',
      ['VN+CA agree', 'agreed to sign the fruit agreement', ['trade'], ['instrument:canada-viet-nam-fruit-agreement']],
      'request VN>CA agreed (1): agreed-later',
    ],
    [
      'not another product',
      'en',
      ASK_EN,
      'en',
      ['CA>VN agree', 'agreed to open its market to Vietnamese durian', ['agriculture', 'trade']],
      'request VN>CA open (1)',
    ],
    [
      'not to consider it',
      'en',
      ASK_EN,
      'en',
      ['CA>VN agree', 'agreed to consider market access for Vietnamese passion fruit', ['agriculture', 'trade']],
      'request VN>CA open (1)',
    ],
    [
      'refused in so many words',
      'en',
      ASK_EN,
      'en',
      ['CA>VN affirm', 'said Canada could not open its market to Vietnamese passion fruit', ['agriculture', 'trade']],
      'request VN>CA declined (1): refused',
    ],
    [
      'refused, then agreed',
      'en',
      ASK_EN,
      'en',
      ['CA>VN agree', 'agreed to open the Canadian market to passion fruit', ['agriculture', 'trade']],
      'request VN>CA agreed (1): agreed-later',
    ],
  ])('later: %s', (_, language, ask, laterLanguage, answer, line) => {
    expect(ledgerOf(language, [ask], [answer], laterLanguage)).toEqual([line])
  })

  it('what another state agrees to is no answer', () => {
    const view = viewOf({
      told: [
        {
          id: 'a',
          language: 'en',
          published: '2024-03-02',
          says: [{ who: 'VN>CA request', words: ASK_EN[1], topics: ['agriculture'] }],
        },
        {
          id: 'b',
          language: 'en',
          published: '2024-05-02',
          says: [{ who: 'CL>VN agree', words: 'agreed to open its market to Vietnamese passion fruit', topics: ['agriculture'] }],
        },
        {
          id: 'c',
          language: 'en',
          published: '2024-06-02',
          says: [{ who: 'CA>CL agree', words: 'agreed to open its market to Chilean passion fruit', topics: ['agriculture'] }],
        },
      ],
    })
    expect(linesOf(keepLedger(view, { at: '2026-01-01', lexicon: testLexicon() }))).toEqual(['request VN>CA open (1)'])
  })
})

describe('a promise', () => {
  it('is agreed to when the offer is accepted', () => {
    const lines = ledgerOf('en', [
      ['VN>CA pledge', 'offered to host a training course for Canadian growers', ['agriculture']],
      ['CA>VN accept', 'Dufresne accepted the offer'],
    ])
    expect(lines).toEqual(['pledge VN>CA agreed (1): answered-at-once'])
  })
  it('not when the other side agrees with a proposal', () => {
    const lines = ledgerOf('vi', [
      ['VN>CA pledge', 'Việt Nam sẽ cử chuyên gia sang Canada', ['agriculture']],
      ['CA>VN agree', 'Nhất trí với đề nghị này'],
    ])
    expect(lines).toEqual(['pledge VN>CA open (1)'])
  })
})

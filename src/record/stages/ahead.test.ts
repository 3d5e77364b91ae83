import { describe, expect, it } from 'vitest'
import { type Told, testLexicon, viewOf } from '../ledger/testing.ts'
import { type DateAhead, datesAhead } from './ahead.ts'

const AT = '2025-06-30'
const PACT = 'instrument:viet-nam-us-fruit-agreement'

const TOLD: readonly Told[] = [
  {
    id: 'a',
    language: 'vi',
    published: '2025-03-02',
    stages: [[PACT, 'negotiating', 4]],
    says: [
      { who: 'US>VN pledge', words: 'cam kết bàn giao trung tâm tại Huế trước cuối năm 2025', topics: ['health'], at: 'talks' },
      { who: 'US>VN pledge', words: 'hứa gửi văn bản trước ngày 1/5', topics: ['trade'], at: 'talks' },
      { who: 'VN>US affirm', words: 'khẳng định sẽ đăng cai Năm APEC 2027', references: ['forum:apec-2027'], at: 'talks' },
    ],
  },
  { id: 'b', language: 'en', published: '2025-06-20' },
]
const view = viewOf({
  told: TOLD,
  held: [
    { id: 'talks', on: '2025-03-01', with: ['Lê Hà An@VN', 'Dana Whitlock@US'], documents: ['a'] },
    { id: 'visit', kind: 'visit', on: '2025-09-02', country: 'VN', with: ['Dana Whitlock@US'], documents: ['b'] },
  ],
  parties: { [PACT]: ['US', 'VN'] },
})
const ahead = (what: DateAhead['what'], options: Partial<Parameters<typeof datesAhead>[1]> = {}): DateAhead[] =>
  datesAhead(view, { at: AT, lexicon: testLexicon(), ...options }).filter(date => date.what === what)

describe('what comes', () => {
  it('engagements announced, with the words that announce them', () => {
    expect(ahead('engagement').map(d => d.what === 'engagement' && [d.on, d.engagement.id, d.citation?.document])).toEqual([
      ['2025-09-02', 'engagement:visit', 'b'],
    ])
    expect(ahead('engagement', { at: '2025-06-01' })).toEqual([])
  })
  it('deadlines of what is open, not of what has lapsed', () => {
    expect(ahead('deadline').map(d => d.on)).toEqual(['2025-12-31'])
    expect(ahead('deadline', { at: '2025-04-01' }).map(d => d.on)).toEqual(['2025-04-30', '2025-12-31'])
  })
  it('anniversaries between sides that met, of frameworks whose day is known', () => {
    const of = ahead('anniversary').map(d => d.what === 'anniversary' && `${d.on} ${d.of} ${d.parties.join()} ${d.years}`)
    expect(of).toContain('2025-09-10 framework:comprehensive-strategic-partnership US,VN 2')
    expect(of).toContain('2025-07-12 diplomatic-relations US,VN 30')
    expect(of.every(line => String(line).includes('US,VN'))).toBe(true)
  })
  it('the next session of a forum that is spoken of', () => {
    expect(ahead('session').map(d => d.what === 'session' && d.of)).toEqual(['forum:apec'])
    expect(ahead('session').every(d => (d.on ?? '') > AT)).toBe(true)
  })
  it('the next round, without a day', () => {
    expect(ahead('round')).toEqual([{ on: null, what: 'round', of: PACT, parties: ['US', 'VN'], round: 5 }])
  })
})

it('stands in order of time, the undated last', () => {
  const days = datesAhead(view, { at: AT, lexicon: testLexicon() }).map(d => d.on ?? '9999')
  expect(days).toEqual([...days].sort())
})

it('without a lexicon knows engagements and rounds', () => {
  expect(datesAhead(view, { at: AT }).map(d => d.what)).toEqual(['engagement', 'round'])
})

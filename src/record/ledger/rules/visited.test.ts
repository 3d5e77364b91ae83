import { describe, expect, it } from 'vitest'
import type { Language } from '../../../contract/vocabulary.ts'
import { keepLedger } from '../ledger.ts'
import { type Held, linesOf, type Said, testLexicon, viewOf } from '../testing.ts'

const HOST = 'Đặng Minh Khôi@VN'
const GUEST = 'Henrik Aalto@FI:Foreign Minister'

interface Case {
  readonly language?: Language
  readonly invitation: string
  readonly to?: readonly string[]
  readonly answer?: string
  readonly act?: string
  readonly later?: Partial<Held>
  readonly place?: string
}

/** The ledger of an invitation made on 1 March 2024 in Helsinki, of its answer, and of what took place later. */
function ledgerOf({ language = 'en', invitation, to, answer, act = 'accept', later, place = 'FI' }: Case): string[] {
  const says: Said[] = [{ who: 'VN>FI invite', words: invitation, at: 'talks', topics: ['politics'], ...(to ? { to } : {}) }]
  if (answer !== undefined) says.push({ who: `FI>VN ${act}`, words: answer, at: 'talks', topics: ['politics'] })
  const held: Held[] = [{ id: 'talks', on: '2024-03-01', country: place, with: [HOST, GUEST], documents: ['a'] }]
  if (later) held.push({ id: 'later', kind: 'visit', on: '2024-10-10', country: 'VN', with: [GUEST], documents: ['b'], ...later })
  const view = viewOf({
    told: [
      { id: 'a', language, published: '2024-03-02', says },
      { id: 'b', language: 'vi', published: '2024-10-12' },
    ],
    held,
  })
  return linesOf(keepLedger(view, { at: '2025-12-31', lexicon: testLexicon() }))
}

describe('accepted', () => {
  it.each<[string, Case]>([
    [
      'with pleasure',
      { invitation: 'invited Minister Aalto to visit Viet Nam', answer: 'Aalto accepted the invitation with pleasure' },
    ],
    [
      'vui vẻ nhận lời',
      { language: 'vi', invitation: 'mời Bộ trưởng Henrik Aalto sang thăm Việt Nam', answer: 'Bộ trưởng vui vẻ nhận lời' },
    ],
    [
      'when time allows',
      {
        language: 'vi',
        invitation: 'Nhận lời mời của Bộ trưởng Đặng Minh Khôi',
        answer: 'ông Aalto khẳng định thăm Việt Nam khi thời gian cho phép',
      },
    ],
    [
      'as a promise',
      { invitation: 'invited Minister Aalto to visit Viet Nam', answer: 'said he would visit Hanoi', act: 'pledge' },
    ],
  ])('%s', (_, given) => {
    expect(ledgerOf(given)).toContain('invitation VN>FI agreed (1): invitation-accepted')
  })

  it.each<[string, Case]>([
    [
      'looks forward',
      { invitation: 'invited Minister Aalto to visit Viet Nam', answer: 'Aalto hoped to come some day', act: 'hope' },
    ],
    [
      'only hands it on',
      { invitation: 'invited the President of Finland to visit', answer: 'Aalto promised to convey it', act: 'pledge' },
    ],
  ])('not: %s', (_, given) => {
    expect(ledgerOf(given)).toContain('invitation VN>FI open (1)')
  })

  it('declined', () => {
    expect(
      ledgerOf({
        invitation: 'invited Minister Aalto to visit Viet Nam',
        answer: 'Aalto declined the invitation',
        act: 'reject',
      }),
    ).toEqual(['invitation VN>FI declined (1): refused-at-once'])
    expect(
      ledgerOf({
        language: 'vi',
        invitation: 'mời Bộ trưởng Henrik Aalto dự lễ hội',
        answer: 'cho biết không thể nhận lời do bận công tác',
        act: 'inform',
      }),
    ).toEqual(['invitation VN>FI declined (1): refused-at-once'])
  })
})

describe('taken up', () => {
  const invitation = 'invited Minister Aalto to visit Viet Nam at a convenient time'
  const done = 'invitation VN>FI fulfilled (1): visit-took-place'
  it('by a visit of the invited person', () => {
    expect(ledgerOf({ invitation, later: {} })).toEqual([done])
  })
  it('by talks there with the host', () => {
    expect(ledgerOf({ invitation, later: { kind: 'meeting', with: [HOST, GUEST] } })).toEqual([done])
  })
  it('by the one whom the words name, not the one who hears them', () => {
    const handed = { language: 'vi' as const, invitation: 'nhờ Bộ trưởng chuyển lời mời bà Kaisa Lehto thăm Việt Nam' }
    const known = { with: ['Kaisa Lehto@FI:President', HOST], kind: 'meeting' as const, documents: ['a', 'b'] }
    expect(ledgerOf({ ...handed, later: known })).toEqual([done])
    expect(ledgerOf({ ...handed, later: { documents: ['a', 'b'] } })).toEqual(['invitation VN>FI open (1)'])
  })

  it.each<[string, Partial<Held>, string?]>([
    ['by somebody else', { with: ['Sanna Virtanen@FI:Minister of Trade'] }],
    ['elsewhere', { country: 'TH' }],
    ['before it was made', { on: '2024-02-10' }],
    ['still to come', { on: '2026-03-01' }],
    ['on the margins of a summit there', { kind: 'meeting', with: [HOST, GUEST], occasions: ['forum:asem'] }],
    ['online', { kind: 'call' }],
  ])('not %s', (_, later) => {
    expect(ledgerOf({ invitation, later })).toEqual(['invitation VN>FI open (1)'])
  })

  it('not by what is left of the stay in which it was made', () => {
    expect(ledgerOf({ invitation, place: 'VN', later: { kind: 'meeting', on: '2024-03-03', with: [HOST, GUEST] } })).toEqual([
      'invitation VN>FI open (1)',
    ])
    expect(ledgerOf({ invitation, place: 'VN', later: {} })).toEqual([done])
  })
})

describe('to an event', () => {
  it('fulfilled where the invited side takes part in it', () => {
    const view = viewOf({
      told: [
        {
          id: 'a',
          language: 'en',
          published: '2024-03-02',
          says: [
            {
              who: 'VN>FI invite',
              words: 'invited Finland to attend the Ocean Forum in Nha Trang',
              at: 'talks',
              references: ['event:ocean-forum'],
            },
          ],
        },
        { id: 'b', language: 'en', published: '2024-09-02' },
      ],
      held: [
        { id: 'talks', on: '2024-03-01', with: [HOST, GUEST], documents: ['a'] },
        {
          id: 'forum',
          kind: 'conference',
          on: '2024-09-01',
          country: 'VN',
          with: ['Sanna Virtanen@FI'],
          occasions: ['event:ocean-forum'],
          documents: ['b'],
        },
      ],
    })
    expect(linesOf(keepLedger(view, { at: '2025-12-31', lexicon: testLexicon() }))).toEqual([
      'invitation VN>FI fulfilled (1): event-attended',
    ])
  })
  it('a visit at another time is no attendance', () => {
    expect(
      ledgerOf({ invitation: 'invited Minister Aalto to attend the Ocean Forum in September', later: { on: '2025-05-05' } }),
    ).toEqual(['invitation VN>FI lapsed (1): deadline-passed'])
  })
  it('lapsed when its day passed', () => {
    expect(ledgerOf({ language: 'vi', invitation: 'mời Bộ trưởng Henrik Aalto dự Diễn đàn Biển vào tháng 9' })).toEqual([
      'invitation VN>FI lapsed (1): deadline-passed',
    ])
  })
})

it('an invitation made again after the visit is a new one', () => {
  const words = 'invited Minister Aalto to visit Viet Nam'
  const view = viewOf({
    told: [
      { id: 'a', language: 'en', published: '2023-03-02', says: [{ who: 'VN>FI invite', words, at: 'first' }] },
      { id: 'b', language: 'en', published: '2023-06-02', says: [{ who: 'VN>FI invite', words, at: 'again' }] },
      { id: 'c', language: 'en', published: '2024-01-10' },
      { id: 'd', language: 'en', published: '2025-03-02', says: [{ who: 'VN>FI invite', words, at: 'anew' }] },
    ],
    held: [
      { id: 'first', on: '2023-03-01', country: 'FI', with: [HOST, GUEST], documents: ['a'] },
      { id: 'again', on: '2023-06-01', country: 'SE', with: [HOST, GUEST], documents: ['b'] },
      { id: 'visit', kind: 'visit', on: '2024-01-08', country: 'VN', with: [GUEST], documents: ['c'] },
      { id: 'anew', on: '2025-03-01', country: 'FI', with: [HOST, GUEST], documents: ['d'] },
    ],
  })
  expect(linesOf(keepLedger(view, { at: '2025-12-31', lexicon: testLexicon() }))).toEqual([
    'invitation VN>FI fulfilled (2): visit-took-place',
    'invitation VN>FI open (1)',
  ])
})

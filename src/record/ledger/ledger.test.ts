import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { recordSchema } from '../../contract/record.ts'
import type { RecordView } from '../view.ts'
import { keepLedger } from './ledger.ts'
import { type Held, linesOf, type Told, testLexicon, viewOf } from './testing.ts'

const PACT = 'instrument:viet-nam-norway-seafood-agreement'
const WHO = ['Lê Hà An@VN', 'Ingrid Solli@NO']
const HELD: readonly Held[] = [
  { id: 'spring', on: '2024-03-01', country: 'NO', with: WHO, documents: ['a-vi', 'a-en'] },
  { id: 'visit', kind: 'visit', on: '2024-11-18', country: 'VN', with: ['Ingrid Solli@NO'], documents: ['b-vi', 'b-en'] },
  { id: 'autumn', on: '2024-11-19', country: 'VN', with: WHO, documents: ['b-vi', 'b-en'] },
]
const TOLD: readonly Told[] = [
  {
    id: 'a-vi',
    language: 'vi',
    published: '2024-03-02',
    says: [
      { who: 'VN>NO request', words: 'đề nghị Na Uy cấp phép nhập khẩu quả chanh leo', topics: ['agriculture'], at: 'spring' },
      {
        who: 'VN>NO request',
        words: 'đề nghị sớm ký Hiệp định thủy sản',
        topics: ['fisheries'],
        references: [PACT],
        at: 'spring',
      },
      { who: 'NO>VN appraise', words: 'Bộ trưởng Ingrid Solli ghi nhận các đề nghị trên', at: 'spring' },
      { who: 'VN>NO invite', words: 'mời Bộ trưởng Ingrid Solli thăm Việt Nam', topics: ['politics'], at: 'spring' },
      { who: 'NO>VN accept', words: 'Bà Solli vui vẻ nhận lời', topics: ['politics'], at: 'spring' },
    ],
  },
  {
    id: 'a-en',
    language: 'en',
    published: '2024-03-03',
    stages: [[PACT, 'negotiating', 3]],
    says: [
      { who: 'VN>NO request', words: 'asked Norway to admit Vietnamese passion fruit', topics: ['agriculture'], at: 'spring' },
      { who: 'VN>NO invite', words: 'invited Minister Solli to Viet Nam', topics: ['politics'], at: 'spring' },
      { who: 'NO>VN pledge', words: 'promised to train ten inspectors by the end of 2024', topics: ['fisheries'], at: 'spring' },
    ],
  },
  { id: 'a-copy', language: 'en', published: '2024-03-04', copyOf: 'a-en', says: [] },
  {
    id: 'b-vi',
    language: 'vi',
    published: '2024-11-19',
    stages: [[PACT, 'signed']],
    says: [
      { who: 'VN>NO request', words: 'một lần nữa đề nghị cấp phép cho quả chanh leo', topics: ['agriculture'], at: 'autumn' },
      { who: 'NO>VN agree', words: 'Bộ trưởng Solli đồng ý với đề nghị này', topics: ['agriculture'], at: 'autumn' },
    ],
  },
  {
    id: 'b-en',
    language: 'en',
    published: '2024-11-21',
    says: [{ who: 'VN+NO welcome', words: 'welcomed the signing of the seafood agreement', references: [PACT], at: 'autumn' }],
  },
]
const story = (told: readonly Told[] = TOLD, held = HELD): RecordView => viewOf({ told, held, parties: { [PACT]: ['NO', 'VN'] } })
const keep = (view: RecordView, at = '2025-06-30') => keepLedger(view, { at, lexicon: testLexicon() })

beforeAll(() => {
  testLexicon()
}, 60_000)

it('tells what became of everything asked, promised and offered', () => {
  expect(linesOf(keep(story()))).toEqual([
    'invitation VN>NO fulfilled (2): invitation-accepted, visit-took-place',
    'pledge NO>VN lapsed (1): deadline-passed',
    'request VN>NO agreed (3): answered-at-once',
    'request VN>NO fulfilled (1): stage-reached',
  ])
})

it('is what the contract exports', () => {
  expect(recordSchema.shape.undertakings.safeParse(keep(story())).success).toBe(true)
})

describe('as of a day', () => {
  it.each([
    ['2024-02-28', []],
    ['2024-03-10', ['agreed', 'open', 'open', 'open']],
    ['2024-11-20', ['agreed', 'fulfilled', 'fulfilled', 'open']],
    ['2024-12-31', ['agreed', 'fulfilled', 'fulfilled', 'open']],
    ['2025-01-01', ['agreed', 'fulfilled', 'fulfilled', 'lapsed']],
  ])('%s: nothing later counts', (at, statuses) => {
    expect(
      keep(story(), at)
        .map(u => u.status)
        .sort(),
    ).toEqual(statuses)
  })
  it('what had not been published was not known', () => {
    expect(keep(story(), '2024-03-02').flatMap(u => u.occurrences.map(o => o.document))).not.toContain('a-en')
  })
})

it('occurrences and evidence stand in order of time', () => {
  for (const { occurrences, evidence } of keep(story())) {
    const days = [...occurrences.map(o => o.on ?? '9'), '|', ...evidence.map(e => e.on ?? '0')]
    const cut = days.indexOf('|')
    for (const part of [days.slice(0, cut), days.slice(cut + 1)]) expect(part).toEqual([...part].sort())
  }
})

it('copies make no occurrences', () => {
  const copy: Told = { ...TOLD[1], id: 'a-copy', copyOf: 'a-en' }
  expect(keep(story([...TOLD.filter(t => t.id !== 'a-copy'), copy]))).toEqual(keep(story()))
})

it('keeps its ids when later documents come', () => {
  const early = keep(story(TOLD.slice(0, 2), HELD.slice(0, 1))).map(u => u.id)
  expect(early).toHaveLength(4)
  expect(keep(story()).map(u => u.id)).toEqual(expect.arrayContaining(early))
})

it('does not depend on the order of what it is given', () => {
  const view = story()
  const wanted = keep(view)
  const inAnyOrder = fc.record({
    documents: fc.shuffledSubarray([...view.documents], { minLength: view.documents.length }),
    persons: fc.shuffledSubarray([...view.persons], { minLength: view.persons.length }),
    engagements: fc.shuffledSubarray([...view.engagements], { minLength: view.engagements.length }),
    statements: fc.shuffledSubarray([...view.statements], { minLength: view.statements.length }),
    references: fc.shuffledSubarray([...view.references], { minLength: view.references.length }),
  })
  fc.assert(
    fc.property(inAnyOrder, shuffled => {
      expect(keep(shuffled)).toEqual(wanted)
    }),
    { numRuns: 30 },
  )
})

describe('without a lexicon', () => {
  it('goes by acts, references, engagements and the words themselves', () => {
    const lines = linesOf(keepLedger(story(), { at: '2025-06-30' }))
    expect(lines).toContain('invitation VN>NO fulfilled (2): invitation-accepted, visit-took-place')
    expect(lines).toContain('pledge NO>VN open (1)')
  })
  it('does not take a promise for an answer', () => {
    const view = viewOf({
      told: [
        {
          id: 'a',
          language: 'en',
          published: '2024-03-02',
          says: [
            { who: 'VN>NO request', words: 'asked Norway to admit passion fruit', at: 'spring' },
            { who: 'NO>VN pledge', words: 'would consider to admit passion fruit', at: 'spring' },
          ],
        },
      ],
      held: [HELD[0]],
    })
    expect(linesOf(keepLedger(view, { at: '2025-06-30' }))).toContain('request VN>NO open (1)')
  })
})

it('grows with the number of statements, not with its square', () => {
  const fruits = ['xoài', 'bưởi', 'nhãn', 'vải', 'dừa', 'chanh leo', 'sầu riêng', 'thanh long', 'chôm chôm', 'măng cụt']
  const towns = ['Lạng Sơn', 'Quảng Trị', 'Hải Phòng', 'Cần Thơ', 'Lào Cai', 'Nghệ An', 'Bến Tre']
  const many = (count: number): RecordView =>
    viewOf({
      told: Array.from({ length: count }, (_, n) => ({
        id: `d${n}`,
        language: 'vi' as const,
        published: `20${10 + (n % 15)}-0${1 + (n % 9)}-1${n % 10}`,
        says: [
          {
            who: 'VN>US request',
            words: `đề nghị mở cửa cho quả ${fruits[n % 10]} của ${towns[n % 7]} theo hồ sơ số ${n % 997}`,
            topics: ['trade', 'agriculture'] as const,
          },
        ],
      })),
    })
  const secondsOf = (view: RecordView): number => {
    const before = process.cpuUsage().user
    keep(view, '2026-01-01')
    return (process.cpuUsage().user - before) / 1e6
  }
  secondsOf(many(500))
  const [few, tenfold] = [secondsOf(many(1000)), secondsOf(many(10_000))]
  expect(tenfold).toBeLessThan(Math.max(few, 0.05) * 30)
}, 60_000)

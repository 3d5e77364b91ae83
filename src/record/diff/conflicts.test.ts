import { describe, expect, it } from 'vitest'
import type { RecordPerson } from '../../contract/record.ts'
import { compareReadouts } from './compare.ts'
import type { ReadoutAccount } from './conflicts.ts'
import { engagementOf, testFacts, viewOf } from './testing.ts'

const BASE: ReadoutAccount = {
  document: 'a',
  language: 'vi',
  start: null,
  end: null,
  datePrecision: null,
  mode: null,
  place: null,
  participants: [],
}
type Told = Partial<ReadoutAccount>

const day = (start: string): Told => ({ start, end: start, datePrecision: 'day' })
const range = (start: string, end: string): Told => ({ start, end, datePrecision: 'range' })
const place = (name: string, country: string | null, language: 'vi' | 'en' = 'en'): Told => ({
  place: { name, country },
  language,
})
const people = (...all: Array<[person: string, side: string]>): Told => ({
  participants: all.map(([person, side]) => ({ person: `person:${person}`, side, rank: null })),
})

const view = viewOf([
  { id: 'a', language: 'vi', said: [{ side: 'VN', act: 'thank', text: 'cảm ơn' }] },
  { id: 'b', language: 'en', said: [{ side: 'US', act: 'hope', text: 'hoped' }] },
])

const conflictsOf = (one: Told, two: Told): string[] => {
  const accounts = [
    { ...BASE, ...one, document: 'a' },
    { ...BASE, ...two, document: 'b' },
  ]
  const { conflicts } = compareReadouts(engagementOf(['a', 'b']), accounts, view, testFacts())
  return conflicts.map(
    ({ field, values }) => `${field}: ${values.map(({ document, value }) => `${document} ${value}`).join(' · ')}`,
  )
}

describe('facts that disagree', () => {
  it.each<[name: string, one: Told, two: Told, conflicts: string[]]>([
    ['another day', day('2026-02-05'), day('2026-02-06'), ['start: a 2026-02-05 · b 2026-02-06']],
    [
      'another last day',
      range('2026-02-02', '2026-02-06'),
      range('2026-02-02', '2026-02-07'),
      ['end: a 2026-02-06 · b 2026-02-07'],
    ],
    ['another town of one state', place('Côn Minh', 'CN', 'vi'), place('Nanning', 'CN'), ['place: a Côn Minh · b Nanning']],
    ['another state', place('Hà Nội', 'VN', 'vi'), place('Vientiane', 'LA'), ['place: a Hà Nội · b Vientiane']],
    ['by telephone or face to face', { mode: 'phone' }, { mode: 'in-person' }, ['mode: a phone · b in-person']],
    [
      'another person of one side',
      people(['an', 'VN'], ['boone', 'US']),
      people(['an', 'VN'], ['cole', 'US']),
      ['participants: a person:boone · b person:cole'],
    ],
  ])('%s', (_, one, two, conflicts) => {
    expect(conflictsOf(one, two)).toEqual(conflicts)
  })

  it.each<[name: string, one: Told, two: Told]>([
    ['what only one tells', day('2026-02-05'), {}],
    ['a day within days', day('2026-02-03'), range('2026-02-02', '2026-02-06')],
    ['a day within a month', day('2026-02-03'), { start: '2026-02-01', end: '2026-02-28', datePrecision: 'month' }],
    ['one town in two languages', place('Bắc Kinh', 'CN', 'vi'), place('Beijing', 'CN')],
    ['a town and its state', place('Washington, D.C.', 'US'), place('Hoa Kỳ', 'US', 'vi')],
    ['a town and a hall in it', place('Hà Nội', 'VN', 'vi'), place('the Presidential Palace', 'VN')],
    ['one delegation told more fully', people(['boone', 'US']), people(['boone', 'US'], ['cole', 'US'])],
    ['a side without names', people(['an', 'VN']), people(['boone', 'US'])],
  ])('are not: %s', (_, one, two) => {
    expect(conflictsOf(one, two)).toEqual([])
  })

  it('of two accounts in one document the fuller counts, whichever comes first', () => {
    const accounts = [{ ...BASE, ...day('2026-02-05') }, BASE, { ...BASE, ...day('2026-02-06'), document: 'b' }]
    const found = [accounts, [...accounts].reverse()].map(
      list => compareReadouts(engagementOf(['a', 'b']), list, view, testFacts()).conflicts.length,
    )
    expect(found).toEqual([1, 1])
  })
})

describe('offices that disagree', () => {
  type OfficeOf = [
    document: string,
    rank: 'ministerial' | 'vice-ministerial',
    portfolio: 'foreign-affairs' | 'defence',
    title: string,
  ]
  const person = (...offices: OfficeOf[]): RecordPerson => ({
    id: 'person:an',
    name: 'Lê Hoài An',
    names: [],
    country: 'VN',
    documents: ['a', 'b'],
    offices: offices.map(([document, rank, portfolio, title]) => ({
      title,
      rank,
      function: portfolio,
      country: 'VN',
      firstSeen: null,
      lastSeen: null,
      citations: [{ start: 0, end: title.length, quote: title, document }],
    })),
  })
  const found = (...offices: OfficeOf[]): string[] =>
    compareReadouts(engagementOf(['a', 'b']), [], { ...view, persons: [person(...offices)] }, testFacts()).conflicts.map(
      ({ field, values }) => `${field}: ${values.map(({ value }) => value).join(' · ')}`,
    )

  it('by rank', () => {
    expect(
      found(
        ['a', 'vice-ministerial', 'foreign-affairs', 'Thứ trưởng Ngoại giao'],
        ['b', 'ministerial', 'foreign-affairs', 'Foreign Minister'],
      ),
    ).toEqual(['office:person:an: Thứ trưởng Ngoại giao · Foreign Minister'])
  })

  it('by portfolio', () => {
    expect(
      found(['a', 'ministerial', 'defence', 'Bộ trưởng Quốc phòng'], ['b', 'ministerial', 'foreign-affairs', 'Foreign Minister']),
    ).toHaveLength(1)
  })

  it('one office in two languages does not', () => {
    expect(
      found(
        ['a', 'ministerial', 'foreign-affairs', 'Bộ trưởng Ngoại giao'],
        ['b', 'ministerial', 'foreign-affairs', 'Foreign Minister'],
      ),
    ).toEqual([])
  })
})

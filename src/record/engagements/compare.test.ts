import { describe, expect, it } from 'vitest'
import type { Account } from '../observations.ts'
import { compareAccounts, isCandidate } from './compare.ts'
import { GEOGRAPHY, told } from './testing.ts'
import { anchorOf } from './told.ts'

const TALKS = 'meeting VN:lan US:carter'

describe('two accounts', () => {
  it.each<[string, Account, Account, string, string[]]>([
    [
      'weightiest reasons first',
      told('a', TALKS, { on: '2026-03-04', at: 'Hanoi/VN' }),
      told('b', TALKS, { on: '2026-03-04', at: 'Hà Nội/VN' }),
      'same',
      ['same-day', 'same-participants', 'same-place'],
    ],
    [
      'the first reason against',
      told('a', TALKS, { on: '2026-03-04' }),
      told('b', 'meeting VN:lan US:reed', { on: '2026-03-04' }),
      'different',
      ['other-counterparts'],
    ],
    [
      'a call',
      told('a', 'call VN:lan US:carter', { on: '2026-03-04' }),
      told('b', TALKS, { on: '2026-03-04' }),
      'different',
      ['call-and-meeting'],
    ],
    [
      'two clocks',
      told('a', TALKS, { on: '2026-03-04' }),
      told('b', TALKS, { on: '2026-03-05', lang: 'vi' }),
      'same',
      ['same-participants', 'day-across-date-line'],
    ],
    [
      'a day, and a report of the next day',
      told('a', TALKS, { on: '2026-03-04' }),
      told('b', TALKS, { out: '2026-03-05' }),
      'same',
      ['same-participants', 'reported-the-day-after'],
    ],
    [
      'two rounds',
      told('a', 'negotiation VN:lan US:carter', { on: '2026-03-04', round: 1 }),
      told('b', 'negotiation VN:lan US:carter', { on: '2026-03-04', round: 2 }),
      'different',
      ['earlier-and-later-round'],
    ],
    [
      'a month that may be it',
      told('a', TALKS, { on: '2026-03-04' }),
      told('b', TALKS, { on: '2026-03', out: '2026-09-01' }),
      'uncertain',
      ['same-participants', 'same-month'],
    ],
  ])('%s', (_, a, b, verdict, reasons) => {
    expect(compareAccounts(a, b, GEOGRAPHY)).toMatchObject({ a: a.id, b: b.id, verdict, reasons })
    expect(compareAccounts(b, a, GEOGRAPHY)).toEqual(compareAccounts(a, b, GEOGRAPHY))
  })

  it.each<[string, Account, Account, boolean]>([
    [
      'that share somebody within the window',
      told('a', TALKS, { on: '2026-03-04' }),
      told('b', 'visit US:carter', { out: '2026-03-19' }),
      true,
    ],
    ['beyond it', told('a', TALKS, { on: '2026-03-04' }), told('b', TALKS, { on: '2026-03-24' }), false],
    ['a day and its month', told('a', TALKS, { on: '2026-03-31' }), told('b', TALKS, { on: '2026-03', out: '2027-01-01' }), true],
    [
      'that share but a side',
      told('a', TALKS, { on: '2026-03-04' }),
      told('b', 'meeting VN:minh US:', { on: '2026-03-04' }),
      false,
    ],
    [
      'of which nobody is named',
      told('a', 'meeting VN: US:', { on: '2026-03-04' }),
      told('b', 'meeting VN: US:', { on: '2026-03-04' }),
      true,
    ],
    ['without dates', told('a', TALKS), told('b', TALKS), true],
    ['one without a date', told('a', TALKS), told('b', TALKS, { on: '2026-03-04' }), false],
  ])('are worth comparing: %s', (_, a, b, expected) => {
    expect(isCandidate(a, b)).toBe(expected)
    expect(compareAccounts(a, b, GEOGRAPHY) !== null).toBe(expected)
  })
})

it.each<[string, Account, string | null]>([
  ['its first day', told('a', TALKS, { on: '2026-02-02/2026-02-06', out: '2026-02-09' }), '2026-02-02'],
  ['the middle of its month', told('a', TALKS, { on: '2026-02', out: '2026-06-09' }), '2026-02-15'],
  ['its publication', told('a', TALKS, { out: '2026-02-09' }), '2026-02-09'],
  ['nothing for a year', told('a', TALKS, { on: '2024', out: '2026-02-09' }), null],
  ['nothing for no date', told('a', TALKS), null],
])('an account is looked up by %s', (_, account, day) => {
  expect(anchorOf(account)).toBe(day)
})

import { describe, expect, it } from 'vitest'
import { daysIn } from './days.ts'

describe('days of an engagement', () => {
  it.each([
    ['a day', '2026-02-07', '2026-02-07', 'day', '2026-02-07', '07/02/2026'],
    ['days of one month', '2026-02-02', '2026-02-06', 'range', '2026-02-02–06', '02–06/02/2026'],
    ['days of two months', '2026-01-30', '2026-02-02', 'range', '2026-01-30 – 2026-02-02', '30/01/2026 – 02/02/2026'],
    ['a month', '2017-11-01', '2017-11-30', 'month', '2017-11', '11/2017'],
    ['a year', '2017-01-01', '2017-12-31', 'year', '2017', '2017'],
    ['none', null, null, null, null, null],
  ] as const)('%s', (_, start, end, datePrecision, en, vi) => {
    expect(daysIn('en', { start, end, datePrecision })).toBe(en)
    expect(daysIn('vi', { start, end, datePrecision })).toBe(vi)
  })
})

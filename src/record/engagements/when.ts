/** What the dates of two accounts say on whether both tell of one engagement. */
import { gapBetween } from './days.ts'
import type { Bar, Finding } from './evidence.ts'
import type { Geography } from './geography.ts'
import { type Told, WINDOW_DAYS } from './told.ts'

type Span = NonNullable<Told['span']>

/** Clocks so far apart that an evening here is often the next day there, in hours. */
const FAR_CLOCKS = 5
/** A longer span tells little of the day of a meeting. */
const LONG_SPAN = 10

/** When both took place, by what the accounts state or, without, by when they were published. */
export function compareTimes(a: Told, b: Told, geography: Geography): Finding | Bar {
  if (a.span?.precision === 'year' || b.span?.precision === 'year') return compareYears(a, b)
  if (a.span && b.span) return compareSpans(a, b, a.span, b.span, geography)
  if (a.span && b.published !== null) return spanAndReport(a.span, b.published)
  if (b.span && a.published !== null) return spanAndReport(b.span, a.published)
  if (a.span || b.span || a.published === null || b.published === null) return 'no-date'
  const apart = Math.abs(a.published - b.published)
  if (apart === 0) return 'published-the-same-day'
  if (apart <= 3) return 'published-within-days'
  if (apart <= 7) return 'published-within-the-week'
  return apart <= WINDOW_DAYS ? 'published-apart' : 'long-apart'
}

function compareYears(a: Told, b: Told): Finding | Bar {
  if (!a.span || !b.span) return 'no-date'
  return gapOf(a.span, b.span) === 0 ? 'same-year' : 'other-year'
}

function compareSpans(a: Told, b: Told, span: Span, other: Span, geography: Geography): Finding | Bar {
  const gap = gapOf(span, other)
  if (span.precision === 'month' || other.precision === 'month') return gap === 0 ? 'same-month' : 'other-month'
  const days = span.first === span.last && other.first === other.last
  if (gap === 0) {
    if (days) return 'same-day'
    if (span.first === other.first && span.last === other.last) return 'same-days'
    return Math.max(span.last - span.first, other.last - other.first) > LONG_SPAN ? 'long-span' : 'overlapping-days'
  }
  // nobody visits one country twice within a few days; the arrival, the talks and the departure are told as the day of the visit
  if (a.account.kind === 'visit' && gap <= 3) return gap === 1 ? 'adjoining-days' : 'neighbouring-days'
  // a letter is told by the day it was written, sent or handed over
  if (a.account.kind === 'letter' && gap === 2) return 'neighbouring-days'
  if (a.account.kind === 'letter' && gap === 1) return 'adjoining-days'
  if (gap > 1) return 'other-days'
  return neighbouringDays(a, b, span, other, geography)
}

/** One says a day, the other the next: told by two clocks, misprinted, or two engagements. */
function neighbouringDays(a: Told, b: Told, span: Span, other: Span, geography: Geography): Finding {
  const later = Math.sign(other.first - span.first)
  const lag = a.published !== null && b.published !== null ? (b.published - a.published) * later : null
  const sameClock = a.account.language === b.account.language && lag !== null && lag > 0
  if (!sameClock && haveFarClocks(a, b, geography)) return 'day-across-date-line'
  if (lag === null) return 'neighbouring-days'
  return lag === 0 ? 'adjoining-days' : 'day-after-day'
}

function haveFarClocks(a: Told, b: Told, geography: Geography): boolean {
  const sides = [...a.sides, ...b.sides, ...[a, b].flatMap(({ place }) => place?.country ?? [])]
  const clocks = sides.flatMap(side => geography.clockOf(side) ?? [])
  return clocks.length > 0 && Math.max(...clocks) - Math.min(...clocks) >= FAR_CLOCKS
}

/** A stated day, and an account that has only the day on which it was published. */
function spanAndReport({ first, last, precision }: Span, published: number): Finding | Bar {
  const after = Math.max(0, published - last)
  const before = Math.max(0, first - published)
  if (after > WINDOW_DAYS || before > WINDOW_DAYS) return 'long-apart'
  if (before > 0) return before <= 7 ? 'reported-beforehand' : 'reported-later'
  if (after > 7) return 'reported-later'
  if (precision === 'month' || after > 3) return 'reported-within-the-week'
  if (after > 1) return 'reported-within-days'
  return after === 0 ? 'reported-the-same-day' : 'reported-the-day-after'
}

const gapOf = (a: Span, b: Span): number => gapBetween(a.first, a.last, b.first, b.last)

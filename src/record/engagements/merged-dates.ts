/** The day of an engagement, from accounts that tell it more or less exactly. */
import type { EngagementKind, Precision } from '../../contract/vocabulary.ts'
import { dayOf, gapBetween } from './days.ts'
import type { Geography } from './geography.ts'
import type { Told } from './told.ts'

type Span = NonNullable<Told['span']>

interface Dates {
  readonly start: string | null
  readonly end: string | null
  readonly datePrecision: Precision | null
}

interface Candidate extends Span {
  /** Independent documents that say just this, and those that it does not contradict. */
  readonly exactly: number
  readonly agreeing: number
}

const DAY_FIRST: readonly Precision[] = ['day', 'range', 'month', 'year']
/** A visit lasts as long as its longest account; a day told of it is a day of it. */
const RANGE_FIRST: readonly Precision[] = ['range', 'day', 'month', 'year']

/** The most exact date; of several the one that most independent documents say or allow, of even ones that of the place's own clock. */
export function mergedDates(members: readonly Told[], kind: EngagementKind, country: string | null, geography: Geography): Dates {
  const candidates = candidatesOf(members)
  const order = kind === 'visit' ? RANGE_FIRST : DAY_FIRST
  const later = country !== null && isEast(members, country, geography) ? -1 : 1
  candidates.sort(
    (a, b) =>
      order.indexOf(a.precision) - order.indexOf(b.precision) ||
      b.agreeing - a.agreeing ||
      b.exactly - a.exactly ||
      (a.first - b.first) * later ||
      b.last - a.last,
  )
  const best = lasting(kind, candidates) ?? candidates[0]
  if (!best) return { start: null, end: null, datePrecision: null }
  return { start: dayOf(best.first), end: dayOf(best.last), datePrecision: best.precision }
}

/** Talks and conferences last days: a span told by as many as the day stands. */
function lasting(kind: EngagementKind, candidates: readonly Candidate[]): Candidate | undefined {
  if (kind !== 'negotiation' && kind !== 'conference') return undefined
  const [day, range] = (['day', 'range'] as const).map(precision => candidates.find(c => c.precision === precision))
  return range && (!day || range.exactly >= day.exactly) ? range : undefined
}

function candidatesOf(members: readonly Told[]): Candidate[] {
  const spans = new Map<string, Span>()
  for (const { span } of members) if (span) spans.set(`${span.first} ${span.last} ${span.precision}`, span)
  return [...spans.values()].map(span => {
    const count = (fits: (other: Span) => boolean): number =>
      new Set(members.flatMap(({ account, span: other }) => (other && fits(other) ? account.original : []))).size
    return {
      ...span,
      exactly: count(other => other.first === span.first && other.last === span.last && other.precision === span.precision),
      agreeing: count(other => gapBetween(span.first, span.last, other.first, other.last) === 0),
    }
  })
}

/** Whether the clocks of the place are ahead of those of the sides that came there. */
function isEast(members: readonly Told[], country: string, geography: Geography): boolean {
  const own = geography.clockOf(country)
  const guests = members.flatMap(({ sides }) => [...sides].flatMap(side => geography.clockOf(side) ?? []))
  return own !== null && guests.some(clock => clock < own) && guests.every(clock => clock <= own)
}

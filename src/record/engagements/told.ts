/** An account made ready to be compared: days as numbers, participants by side. */
import { type Precision, RANKS } from '../../contract/vocabulary.ts'
import type { Account } from '../observations.ts'
import { dayNumber, dayOf } from './days.ts'
import type { Geography, KnownPlace } from './geography.ts'

export interface Named {
  readonly id: string
  readonly side: string | null
  /** 0 for the highest; null where no office is told. */
  readonly rank: number | null
}

export interface Told {
  readonly account: Account
  /** First and last day that the account states, and how exactly; null where it states none. */
  readonly span: { readonly first: number; readonly last: number; readonly precision: Precision } | null
  readonly published: number | null
  readonly anchor: number | null
  /** Who takes part by name (persons, organisations), in order of id. */
  readonly named: readonly Named[]
  /** Every side that takes part, with a name or without; who speaks for no side is none. */
  readonly sides: ReadonlySet<string>
  readonly place: KnownPlace | null
}

/** Two accounts further apart than this never tell of one engagement, by their own dates. */
export const WINDOW_DAYS = 16
/** A month's middle: no day of it is further away than the window. */
const MID_MONTH = 15

/**
 * The day (YYYY-MM-DD) that an account is looked up by: its first day, for a month the middle, without a date the day of publication.
 * Null for an account that tells no more than a year, or nothing: see `attachUndated`.
 */
export function anchorOf(account: Pick<Account, 'start' | 'end' | 'datePrecision' | 'publishedOn'>): string | null {
  const anchor = anchorDay(spanOf(account), dayNumber(account.publishedOn))
  return anchor === null ? null : dayOf(anchor)
}

function anchorDay(span: Told['span'], published: number | null): number | null {
  if (span === null) return published
  if (span.precision === 'year') return null
  return span.precision === 'month' ? span.first + MID_MONTH - 1 : span.first
}

function spanOf({ start, end, datePrecision }: Pick<Account, 'start' | 'end' | 'datePrecision'>): Told['span'] {
  const first = dayNumber(start)
  if (first === null) return null
  const last = Math.max(first, dayNumber(end) ?? first)
  return { first, last, precision: datePrecision ?? (last > first ? 'range' : 'day') }
}

/** The account with what comparing it needs. */
export function toldOf(account: Account, geography: Geography): Told {
  const span = spanOf(account)
  const published = dayNumber(account.publishedOn)
  return {
    account,
    span,
    published,
    anchor: anchorDay(span, published),
    ...castOf(account.participants),
    place: account.place && geography.placeOf(account.place),
  }
}

/** Who takes part, by name and by side. */
export function castOf(participants: Account['participants']): Pick<Told, 'named' | 'sides'> {
  const named = new Map<string, Named>()
  const sides = new Set<string>()
  for (const { person, side, rank } of participants) {
    if (person.startsWith('state:')) sides.add(side ?? person.slice('state:'.length))
    else {
      named.set(person, { id: person, side, rank: rank && RANKS.indexOf(rank) })
      if (side !== null) sides.add(side)
    }
  }
  return { named: [...named.values()].sort((a, b) => (a.id < b.id ? -1 : 1)), sides }
}

/** What two accounts have in common, if one of them, that are worth comparing: those named; of an account that names nobody its sides together. */
export function tokensOf({ named, sides }: Pick<Told, 'named' | 'sides'>): readonly string[] {
  if (named.length > 0) return named.map(({ id }) => id)
  return sides.size > 0 ? [[...sides].sort().join(' ')] : []
}

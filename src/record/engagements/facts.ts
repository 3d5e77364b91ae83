/** What the accounts of one engagement say together: of each fact the value that most independent documents give, or the most exact. */
import type { EngagementKind, Mode, Precision } from '../../contract/vocabulary.ts'
import type { Link } from '../observations.ts'
import { confidenceOf } from './confidence.ts'
import { dayOf } from './days.ts'
import type { Geography, PlaceKind } from './geography.ts'
import { mergedDates } from './merged-dates.ts'
import type { Told } from './told.ts'

export interface EngagementCluster {
  /** Readable, and a function of what the cluster holds. */
  readonly id: string
  /** Ids of its accounts, in order. */
  readonly members: readonly string[]
  /** The documents that tell of it independently of each other: copies count as what they repeat. */
  readonly originals: readonly string[]
  readonly kind: EngagementKind
  readonly mode: Mode | null
  readonly start: string | null
  readonly end: string | null
  readonly datePrecision: Precision | null
  /** The first day on which a document tells of it. */
  readonly published: string | null
  readonly place: { readonly name: string; readonly country: string | null } | null
  /** In order of side and id. */
  readonly participants: readonly ClusterParticipant[]
  readonly occasions: readonly string[]
  readonly confidence: number
  /** Reasons for which its accounts were joined, the most frequent first. */
  readonly why: readonly string[]
}

export interface ClusterParticipant {
  readonly person: string
  readonly side: string | null
  /** Which part of the independent documents names them. */
  readonly confidence: number
  /** The lower the higher; null where no document tells an office. */
  readonly rank: number | null
}

export type Facts = Omit<EngagementCluster, 'id'>

/** Where votes are even: the more particular kind. */
const KIND_ORDER: readonly EngagementKind[] = [
  'negotiation',
  'call',
  'signing',
  'letter',
  'visit',
  'meeting',
  'conference',
  'other',
]
const PLACE_ORDER: readonly PlaceKind[] = ['town', 'spot', 'state']

/** The facts of accounts (in order of id) that were joined by `bonds`. */
export function factsOf(members: readonly Told[], bonds: readonly Link[], geography: Geography): Facts {
  const accounts = members.map(({ account }) => account)
  const kind =
    winner(
      vote(members, ({ account }) => account.kind),
      (a, b) => KIND_ORDER.indexOf(a) - KIND_ORDER.indexOf(b),
    ) ?? 'other'
  const mode = winner(
    vote(members, ({ account }) => account.mode),
    inOrder,
  )
  const published = members.flatMap(told => told.published ?? [])
  const originals = sortedSet(accounts.map(({ original }) => original))
  const place = mergedPlace(members)
  return {
    members: accounts.map(({ id }) => id),
    originals,
    kind,
    mode,
    ...mergedDates(members, kind, place?.country ?? null, geography),
    published: published.length > 0 ? dayOf(Math.min(...published)) : null,
    place,
    participants: mergedParticipants(members, originals.length),
    occasions: sortedSet(accounts.flatMap(({ occasions }) => occasions)),
    confidence: confidenceOf(members, bonds),
    why: reasonsOf(bonds),
  }
}

/** Which independent documents give each value; nulls give none. */
function vote<T>(members: readonly Told[], pick: (told: Told) => T | null): Map<T, Set<string>> {
  const votes = new Map<T, Set<string>>()
  for (const told of members) {
    const value = pick(told)
    if (value === null) continue
    const known = votes.get(value)
    if (known) known.add(told.account.original)
    else votes.set(value, new Set([told.account.original]))
  }
  return votes
}

/** The value with most votes, of even ones the first in order. */
function winner<T>(votes: ReadonlyMap<T, ReadonlySet<string>>, order: (a: T, b: T) => number): T | null {
  const ranked = [...votes].sort(([a, one], [b, other]) => other.size - one.size || order(a, b))
  return ranked[0]?.[0] ?? null
}

export const inOrder = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

const sortedSet = (values: readonly string[]): string[] => [...new Set(values)].sort()

/** In the state that most name: the town, else the building, else the state itself. */
function mergedPlace(members: readonly Told[]): EngagementCluster['place'] {
  const placed = members.filter(({ place }) => place !== null)
  const country = winner(
    vote(placed, ({ place }) => place?.country ?? null),
    inOrder,
  )
  const there = placed.filter(({ place }) => place?.country === country)
  const kind = PLACE_ORDER.find(k => there.some(({ place }) => place?.kind === k))
  const exact = there.filter(({ place }) => place?.kind === kind)
  const key = winner(
    vote(exact, ({ place }) => place?.key ?? null),
    inOrder,
  )
  const named = exact.filter(({ place }) => place?.key === key)
  const name = winner(
    vote(named, ({ account }) => account.place?.name ?? null),
    inOrder,
  )
  return name === null ? null : { name, country }
}

/** All whom any document names; a side by itself only where nobody of it is named. */
function mergedParticipants(members: readonly Told[], documents: number): ClusterParticipant[] {
  const ids = sortedSet(members.flatMap(({ account }) => account.participants.map(({ person }) => person)))
  const merged = ids.map(person => {
    const tellings = members.flatMap(told => told.account.participants.filter(p => p.person === person).map(p => ({ told, p })))
    const sides = new Map<string, Set<string>>()
    for (const { told, p } of tellings)
      if (p.side !== null) sides.set(p.side, (sides.get(p.side) ?? new Set()).add(told.account.original))
    const ranks = tellings.flatMap(({ told }) => told.named.find(({ id }) => id === person)?.rank ?? [])
    const confidence = new Set(tellings.map(({ told }) => told.account.original)).size / documents
    return {
      person,
      side: winner(sides, inOrder),
      confidence: Math.round(confidence * 100) / 100,
      rank: ranks.length > 0 ? Math.min(...ranks) : null,
    }
  })
  const isPlain = ({ person }: { readonly person: string }): boolean => person.startsWith('state:')
  const namedSides = new Set(merged.filter(p => !isPlain(p)).map(({ side }) => side))
  return merged
    .filter(p => !isPlain(p) || !namedSides.has(p.side ?? p.person.slice('state:'.length)))
    .sort((a, b) => inOrder(a.side ?? '~', b.side ?? '~') || inOrder(a.person, b.person))
}

function reasonsOf(bonds: readonly Link[]): string[] {
  const counts = new Map<string, number>()
  for (const { reasons } of bonds) for (const reason of reasons) counts.set(reason, (counts.get(reason) ?? 0) + 1)
  return [...counts].sort(([a, one], [b, other]) => other - one || inOrder(a, b)).map(([reason]) => reason)
}

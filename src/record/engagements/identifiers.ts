/** Readable ids of engagements, made from what they are and not from when they were found. */
import { slug } from '../../text/fold.ts'
import type { ClusterParticipant, EngagementCluster, Facts } from './facts.ts'

/** So many sides are named in an id. */
const MOST_SIDES = 3

/**
 * The engagements with their ids, in order of id: `engagement:<day>-<kind>-<sides>-<one participant of each side>`. The day is that of the
 * engagement (or its month or year), without one that of its first document, without that «undated». Where two would have one id, the later by
 * its first account is numbered: «….2».
 */
export function withIds(all: readonly Facts[]): EngagementCluster[] {
  const taken = new Map<string, number>()
  return all
    .map(facts => ({ facts, base: baseOf(facts) }))
    .sort((p, q) => compare(p.base, q.base) || compare(p.facts.members[0], q.facts.members[0]))
    .map(({ facts, base }) => {
      const count = (taken.get(base) ?? 0) + 1
      taken.set(base, count)
      // a hyphen would not do: who takes part may have a number behind the name as well
      return { id: count === 1 ? base : `${base}.${count}`, ...facts }
    })
    .sort((p, q) => compare(p.id, q.id))
}

function baseOf(facts: Facts): string {
  const { kind, place, participants } = facts
  const visitors = kind === 'visit' && place?.country ? participants.filter(({ side }) => side !== place.country) : []
  const leads = leadsOf(visitors.length > 0 ? visitors : participants)
  const sides = leads.flatMap(({ side }) => (side === null ? [] : slug(side.replace('organisation:', ''))))
  const to = visitors.length > 0 && place?.country ? ['to', place.country.toLowerCase()] : []
  const names = leads.flatMap(({ person }) => (person.startsWith('state:') ? [] : slug(person.slice(person.indexOf(':') + 1))))
  const parts = [dateOf(facts), kind, ...sides, ...to, ...names]
  // where nothing but the people is known, and at most the year, what is gathered elsewhere may look the same
  const dateless = facts.start === null ? facts.published === null : facts.datePrecision === 'year'
  if (dateless) parts.push(short(facts.members[0]))
  return `engagement:${parts.join('-')}`
}

function dateOf({ start, datePrecision, published }: Facts): string {
  if (start === null) return published ?? 'undated'
  return datePrecision === 'year' ? start.slice(0, 4) : datePrecision === 'month' ? start.slice(0, 7) : start
}

/** Of each side whom most documents name, then the highest. */
function leadsOf(participants: readonly ClusterParticipant[]): ClusterParticipant[] {
  const sides = Map.groupBy(participants, ({ side, person }) => side ?? person)
  const leads = [...sides.values()].map(
    all =>
      [...all].sort((a, b) => b.confidence - a.confidence || (a.rank ?? 99) - (b.rank ?? 99) || compare(a.person, b.person))[0],
  )
  return leads.sort((a, b) => compare(a.side ?? '~', b.side ?? '~') || compare(a.person, b.person)).slice(0, MOST_SIDES)
}

/** Six signs that stand for an account's id. */
function short(id: string): string {
  let hash = 0x811c9dc5
  for (let i = 0; i < id.length; i++) hash = Math.imul(hash ^ id.charCodeAt(i), 0x01000193)
  return (hash >>> 0).toString(36).padStart(6, '0').slice(-6)
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/** An id without its number. */
export const unnumbered = (id: string): string => id.replace(/\.\d+$/, '')

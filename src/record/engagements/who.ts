/** What the participants of two accounts say on whether both tell of one engagement. */
import { RANKS } from '../../contract/vocabulary.ts'
import type { Bar, Finding } from './evidence.ts'
import type { Named, Told } from './told.ts'

/** Who takes part in both; the two accounts are of kinds that may be one. */
export function compareParticipants(a: Told, b: Told): readonly (Finding | Bar)[] {
  const shared = sharedBy(a, b)
  if (a.account.kind === 'visit') return compareVisitors(a, b)
  const same = shared.length > 0 && shared.length === a.named.length && shared.length === b.named.length
  const sides = new Set(shared.map(({ id, side }) => side ?? id))
  if (a.account.kind === 'conference' && b.account.kind === 'conference') {
    if (same) return ['same-participants']
    if (sides.size > 1) return ['same-counterparts']
    return [shared.length > 0 ? 'same-attendee' : 'counterpart-missing']
  }
  const domestic = shared.length > 1 && a.sides.size === 1 && b.sides.size === 1
  if (sides.size > 1 || domestic) {
    if (same) return ['same-participants']
    if (ledByOthers(a, b, shared) || (a.account.kind === 'signing' && signedByOthers(a, b, shared))) return ['other-counterparts']
    const another = Math.max(a.sides.size, b.sides.size) > 2 && !isEqual(a.sides, b.sides)
    return another ? ['same-counterparts', 'another-side'] : ['same-counterparts']
  }
  return shared.length > 0 || (a.named.length === 0 && b.named.length === 0) ? compareCounterparts(a, b, sides) : disjoint(a, b)
}

/** Persons and organisations named by both, each with the side that either gives. */
export function sharedBy(a: Told, b: Told): Named[] {
  const shared: Named[] = []
  let j = 0
  for (const one of a.named) {
    while (j < b.named.length && b.named[j].id < one.id) j++
    const other = b.named[j]
    if (other?.id === one.id) shared.push(one.side === null ? other : one)
  }
  return shared
}

/** One side in common at most: what each account knows of the other side. */
function compareCounterparts(a: Told, b: Told, shared: ReadonlySet<string>): readonly (Finding | Bar)[] {
  const [named, otherNamed] = [counterparts(a, shared), counterparts(b, shared)]
  if (named.length > 0 && otherNamed.length > 0) return ['other-counterparts']
  const [sides, otherSides] = [sidesBeside(a, shared), sidesBeside(b, shared)]
  if (sides.length === 0 && otherSides.length === 0 && shared.size === 0) return ['other-counterparts']
  if (sides.length === 0 || otherSides.length === 0) return ['counterpart-missing']
  if (!sides.some(side => otherSides.includes(side))) return ['other-counterparts']
  if (named.length + otherNamed.length > 0) return ['counterpart-unnamed']
  return sides.length === otherSides.length ? ['same-sides'] : ['counterpart-missing']
}

/** Nobody in common: of one account only sides are known, or both tell of others. */
function disjoint(a: Told, b: Told): readonly (Finding | Bar)[] {
  const oneUnnamed = a.named.length === 0 || b.named.length === 0
  return oneUnnamed && isEqual(a.sides, b.sides) ? ['counterpart-missing'] : ['other-counterparts']
}

const counterparts = (told: Told, shared: ReadonlySet<string>): Named[] =>
  told.named.filter(({ id, side }) => !shared.has(side ?? id) && !shared.has(id))

const sidesBeside = (told: Told, shared: ReadonlySet<string>): string[] => [...told.sides].filter(side => !shared.has(side))

/** A visit is known by who comes; who receives in the land visited receives others too. */
function compareVisitors(a: Told, b: Told): readonly (Finding | Bar)[] {
  const [visitors, others] = [visitorsOf(a), visitorsOf(b)]
  if (visitors.length === 0 || others.length === 0) return [isEqual(a.sides, b.sides) ? 'same-sides' : 'counterpart-missing']
  return visitors.some(({ id }) => others.some(other => other.id === id)) ? ['same-visitor'] : ['other-counterparts']
}

/** Who comes from elsewhere than the place; all where no place is told. */
function visitorsOf({ named, place }: Pick<Told, 'named' | 'place'>): readonly Named[] {
  const guests = place?.country ? named.filter(({ side }) => side !== place.country) : named
  return guests.length > 0 ? guests : named
}

/** On one side each account has a head that the other does not know: two meetings that the same people attended. */
function ledByOthers(a: Told, b: Told, shared: readonly Named[]): boolean {
  return [...new Set(shared.map(({ side }) => side))].some(side => {
    const [own, others] = [a, b].map(({ named }) => named.filter(one => one.side === side))
    const unknownTo = (heads: readonly Named[], all: readonly Named[]): boolean =>
      heads.length > 0 && heads.every(({ id }) => all.every(other => other.id !== id))
    return unknownTo(headsOf(own), others) && unknownTo(headsOf(others), own)
  })
}

/** Those of the highest rank; all where some rank is unknown, or is of no ladder (a general, a mayor and a member of parliament). */
function headsOf(named: readonly Named[]): readonly Named[] {
  const ranks = named.flatMap(({ rank }) => (rank !== null && rank < LADDER ? rank : []))
  if (ranks.length < named.length) return named
  const highest = Math.min(...ranks)
  return named.filter(({ rank }) => rank === highest)
}

/** The ranks from head of state to ambassador stand one above the other. */
const LADDER = RANKS.indexOf('ambassadorial') + 1

/** At one ceremony several papers are signed before the same witnesses: each account has a signatory of its own. */
function signedByOthers(a: Told, b: Told, shared: readonly Named[]): boolean {
  return a.named.length > shared.length && b.named.length > shared.length
}

const isEqual = (a: ReadonlySet<string>, b: ReadonlySet<string>): boolean => a.size === b.size && [...a].every(one => b.has(one))

/** What the offices of two presentations say for or against one person. */
import type { OfficeFunction, Rank } from '../../contract/vocabulary.ts'
import type { PresentedOffice } from '../observations.ts'
import type { Timing } from './times.ts'
import { OFFICES, SAME_OFFICE, TIMES } from './weights.ts'

export type OfficeReason = 'same-office' | 'same-portfolio' | 'both-leaders' | 'other-office' | 'offices-at-once-do-not-fit'

export interface OfficeEvidence {
  readonly bits: number
  readonly reason: OfficeReason | null
}

/** Careers lead along these, and a reader takes one for the other. */
const LADDER: readonly Rank[] = [
  'senior-official',
  'vice-ministerial',
  'ministerial',
  'deputy-head-of-state-or-government',
  'head-of-state-or-government',
]
const LEADERS = new Set<Rank>(['ministerial', 'deputy-head-of-state-or-government', 'head-of-state-or-government'])
/** Held beside anything else in the service of a state. */
const BESIDE = new Set<Rank>(['party', 'legislative'])
/** Portfolios that tell nothing of what somebody deals with. */
const WIDE = new Set<OfficeFunction>(['government', 'parliament', 'party', 'other'])
/** Where officers serve in civil posts. */
const UNIFORMED = new Set<OfficeFunction>(['defence', 'public-security', 'national-security', 'government'])
const OUTSIDE = new Set<Rank>(['business', 'civil-society', 'sub-national', 'judicial'])

/** The best that any pair of offices says; nothing where one side has none. `part`: one name is a part of the other. */
export function compareOffices(
  a: readonly PresentedOffice[],
  b: readonly PresentedOffice[],
  timing: Timing,
  part: boolean,
): OfficeEvidence {
  let best: OfficeEvidence = { bits: 0, reason: null }
  let found = false
  for (const own of a)
    for (const other of b) {
      const evidence = comparePair(own, other, timing, part)
      if (!found || evidence.bits > best.bits) best = evidence
      found = true
    }
  return best
}

function comparePair(a: PresentedOffice, b: PresentedOffice, timing: Timing, part: boolean): OfficeEvidence {
  const unknown = a.function === 'other' || b.function === 'other'
  if (a.rank === b.rank) {
    if (a.function === b.function) return { bits: unknown ? OFFICES.vague : SAME_OFFICE[a.rank], reason: 'same-office' }
    if (unknown) return { bits: OFFICES.vague, reason: null }
  }
  if (a.function === b.function && !WIDE.has(a.function) && isCareer(a.rank, b.rank))
    return { bits: OFFICES.portfolio, reason: 'same-portfolio' }
  if (LEADERS.has(a.rank) && LEADERS.has(b.rank)) {
    // two ministries at once are seldom one minister's
    const twice = a.rank === b.rank && timing === 'at-once' && !WIDE.has(a.function) && !WIDE.has(b.function)
    return { bits: twice || part ? 0 : OFFICES.leaders, reason: 'both-leaders' }
  }
  const vague = isVague(a) || isVague(b)
  const apart = distance(a, b) * (vague ? 0.5 : 1)
  const unfit = !vague && a.rank !== b.rank && apart <= OFFICES.apart && (timing === 'at-once' || timing === 'near')
  return { bits: apart * TIMES[timing], reason: unfit ? 'offices-at-once-do-not-fit' : 'other-office' }
}

/** Of a portfolio that the reader did not find. */
const isVague = ({ rank, function: portfolio }: PresentedOffice): boolean =>
  portfolio === 'other' || (rank === 'senior-official' && portfolio === 'government')

/** An ambassador is a diplomat like those of the ministry. */
const isCareer = (a: Rank, b: Rank): boolean =>
  [a, b].every(rank => LADDER.includes(rank) || rank === 'ambassadorial' || rank === 'military')

function distance(a: PresentedOffice, b: PresentedOffice): number {
  const ranks = [a.rank, b.rank]
  if (ranks.some(rank => BESIDE.has(rank))) return ranks.some(rank => OUTSIDE.has(rank)) ? 2 * OFFICES.beside : OFFICES.beside
  if (a.rank === b.rank || ranks.every(rank => LADDER.includes(rank))) return OFFICES.apart
  const officer = a.rank === 'military' ? b : b.rank === 'military' ? a : null
  if (officer && UNIFORMED.has(officer.function)) return OFFICES.beside
  return a.function === b.function && !WIDE.has(a.function) ? OFFICES.strangePortfolio : OFFICES.strange
}

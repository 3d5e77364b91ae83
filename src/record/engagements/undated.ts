/** Accounts that say nothing of when, or no more than the year, beside the engagements that are dated. */

import { RANKS } from '../../contract/vocabulary.ts'
import type { Account, AccountCorrection, Link } from '../observations.ts'
import { compareTold } from './compare.ts'
import { withAnother } from './confidence.ts'
import type { Finding } from './evidence.ts'
import { type ClusterParticipant, type EngagementCluster, inOrder } from './facts.ts'
import { gatherEngagements } from './gather.ts'
import { type Geography, NO_GEOGRAPHY } from './geography.ts'
import { toldOf } from './told.ts'

export interface Attachment {
  /** All engagements: those given, some with more members, and what stayed by itself; in order of id. */
  readonly engagements: EngagementCluster[]
  readonly links: Link[]
  /** Undated accounts with several engagements that they may mean, each with the likeliest. */
  readonly queue: Link[]
}

/** What an account without a date adds to the confidence of the engagement that it joins. */
const OWN_TRUST = 0.3
/** How sure it is that an undated account means the only engagement with the same people. */
const ONLY = 0.75

/**
 * Undated accounts join the one engagement of the same kind with the same counterparts, where there is exactly one that nothing speaks against;
 * all others stay by themselves. Copies of one text stay together.
 */
export function attachUndated(
  undated: readonly Account[],
  engagements: readonly EngagementCluster[],
  corrections: readonly AccountCorrection[] = [],
  geography: Geography = NO_GEOGRAPHY,
): Attachment {
  const loose = gatherEngagements(undated, corrections, geography)
  const byPerson = indexOf(engagements)
  const byMember = new Map(engagements.flatMap(engagement => engagement.members.map(id => [id, engagement] as const)))
  const joining = new Map<EngagementCluster, EngagementCluster[]>()
  const alone: EngagementCluster[] = []
  const links: Link[] = [...loose.links]
  const queue: Link[] = [...loose.queue]
  for (const one of loose.engagements) {
    const { declared, apart } = ruledOn(one, byMember, corrections)
    const near = new Set(one.participants.flatMap(({ person }) => byPerson.get(person) ?? []))
    const fitting = [...near].filter(other => !apart.has(other) && mayMean(one, other, geography))
    const exact = fitting.filter(({ kind }) => kind === one.kind)
    const chosen = declared.length > 0 ? declared : exact.length > 0 ? exact : fitting
    chosen.sort(byId)
    if (chosen.length === 1) joining.set(chosen[0], [...(joining.get(chosen[0]) ?? []), one])
    else {
      alone.push(one)
      for (const other of chosen) queue.push(link(one, other, 0.5, 'uncertain', ['same-counterparts', 'no-date']))
    }
  }
  const all = engagements.map(engagement => {
    const joiners = (joining.get(engagement) ?? []).sort(byId)
    // what one document tells apart cannot all be the same: it stays undecided which of them is
    const [fit, unfit] = [true, false].map(fits =>
      joiners.filter(one => joiners.every(o => o === one || !shareDocument(one, o)) === fits),
    )
    for (const one of unfit) {
      alone.push(one)
      queue.push(link(one, engagement, 0.5, 'uncertain', ['same-counterparts', 'no-date']))
    }
    for (const one of fit) links.push(link(one, engagement, ONLY, 'same', ['same-counterparts', 'only-candidate']))
    return fit.reduce(withUndated, engagement)
  })
  return {
    engagements: [...all, ...alone].sort(byId),
    links: links.sort(byAccounts),
    queue: queue.sort(byAccounts),
  }
}

function indexOf(engagements: readonly EngagementCluster[]): Map<string, EngagementCluster[]> {
  const byPerson = new Map<string, EngagementCluster[]>()
  for (const engagement of engagements)
    for (const { person } of engagement.participants) {
      if (person.startsWith('state:')) continue
      const known = byPerson.get(person)
      if (known) known.push(engagement)
      else byPerson.set(person, [engagement])
    }
  return byPerson
}

/** The engagements that people declared an undated one to be, and not to be. */
function ruledOn(
  one: EngagementCluster,
  byMember: ReadonlyMap<string, EngagementCluster>,
  corrections: readonly AccountCorrection[],
): { readonly declared: EngagementCluster[]; readonly apart: ReadonlySet<EngagementCluster> } {
  const ruled = corrections.flatMap(({ a, b, same }) => {
    const other = one.members.includes(a) ? byMember.get(b) : one.members.includes(b) ? byMember.get(a) : undefined
    return other ? [{ other, same }] : []
  })
  const declared = new Set(ruled.filter(({ same }) => same).map(({ other }) => other))
  return { declared: [...declared], apart: new Set(ruled.filter(({ same }) => !same).map(({ other }) => other)) }
}

/** Whether the same people came together for the same kind of thing, and nothing told of either speaks against it. */
function mayMean(one: EngagementCluster, other: EngagementCluster, geography: Geography): boolean {
  // who tells of both tells of two
  if (shareDocument(one, other)) return false
  const { barred, reasons } = compareTold(toldOf(accountOf(one), geography), toldOf(accountOf(other), geography), geography)
  return !barred && reasons.some(r => SAME_PEOPLE.has(r)) && !reasons.some(r => AGAINST.has(r))
}

const SAME_PEOPLE: ReadonlySet<string> = new Set<Finding>([
  'same-participants',
  'same-counterparts',
  'same-visitor',
  'same-gathering',
])
const AGAINST: ReadonlySet<string> = new Set<Finding>([
  'another-side',
  'other-place',
  'other-mode',
  'other-gathering',
  'other-paper',
])

function shareDocument(one: EngagementCluster, other: EngagementCluster): boolean {
  const documents = new Set(other.members.map(documentOf))
  return one.members.some(id => documents.has(documentOf(id)))
}

const documentOf = (account: string): string => account.slice(0, account.lastIndexOf('#'))

/** An engagement as one account of what all of its documents tell. */
function accountOf({
  id,
  kind,
  mode,
  start,
  end,
  datePrecision,
  published,
  place,
  participants,
  occasions,
}: EngagementCluster): Account {
  return {
    id,
    document: id,
    original: id,
    language: 'en',
    publishedOn: published,
    kind,
    mode,
    start,
    end,
    datePrecision,
    place,
    participants: participants.map(({ person, side, rank }) => ({ person, side, rank: rank === null ? null : RANKS[rank] })),
    occasions,
  }
}

/** The engagement with an undated one as part of it; its own date, kind and place stand. */
function withUndated(engagement: EngagementCluster, one: EngagementCluster): EngagementCluster {
  const originals = [...new Set([...engagement.originals, ...one.originals])].sort()
  const fresh = originals.length - engagement.originals.length
  const people = new Map<string, ClusterParticipant>()
  for (const { confidence, ...participant } of [...engagement.participants, ...one.participants]) {
    const named = [engagement, one].reduce((sum, { participants, originals: documents }) => {
      const share = participants.find(({ person }) => person === participant.person)?.confidence ?? 0
      return sum + share * documents.length
    }, 0)
    const known = people.get(participant.person) ?? participant
    people.set(participant.person, { ...known, confidence: Math.min(1, Math.round((named / originals.length) * 100) / 100) })
  }
  return {
    ...engagement,
    members: [...engagement.members, ...one.members].sort(),
    originals,
    mode: engagement.mode ?? one.mode,
    place: engagement.place ?? one.place,
    participants: [...people.values()].sort((a, b) => inOrder(a.side ?? '~', b.side ?? '~') || inOrder(a.person, b.person)),
    occasions: [...new Set([...engagement.occasions, ...one.occasions])].sort(),
    confidence: fresh > 0 ? withAnother(engagement.confidence, OWN_TRUST, ONLY) : engagement.confidence,
    why: [...new Set([...engagement.why, 'only-candidate'])],
  }
}

const link = (
  one: EngagementCluster,
  other: EngagementCluster,
  score: number,
  verdict: Link['verdict'],
  reasons: string[],
): Link => {
  const [a, b] = [one.members[0], other.members[0]].sort()
  return { a, b, score, verdict, reasons }
}

const byId = (p: EngagementCluster, q: EngagementCluster): number => inOrder(p.id, q.id)
const byAccounts = (p: Link, q: Link): number => inOrder(p.a, q.a) || inOrder(p.b, q.b)

/** Draws which accounts tell of one engagement, for those that came or changed since the last time and for all that they touch. */
import type { Kysely } from 'kysely'
import { accountSeqs, accountsNear, accountsOfSamePeople, loadAccounts, type StoredAccount } from '../../store/accounts.ts'
import { correctionsOf } from '../../store/corrections.ts'
import { engagementsOf } from '../../store/engagements.ts'
import { hold } from '../../store/held.ts'
import type { Tables } from '../../store/tables.ts'
import { markLinked, unlinked } from '../../store/unlinked.ts'
import { isCandidate } from '../engagements/compare.ts'
import type { EngagementCluster } from '../engagements/facts.ts'
import { gatherEngagements } from '../engagements/gather.ts'
import type { Geography } from '../engagements/geography.ts'
import { anchorOf, WINDOW_DAYS } from '../engagements/told.ts'
import { attachUndated } from '../engagements/undated.ts'
import type { AccountCorrection } from '../observations.ts'

/** Accounts whose kin are sought in one go. */
const CHUNK = 1_000

/** Links all that is marked; in the transaction given, as of `moment`. */
export async function linkAccounts(
  tx: Kysely<Tables>,
  geography: Geography,
  moment: string,
  onStep: (done: number) => void,
): Promise<void> {
  const corrections: readonly AccountCorrection[] = await correctionsOf(tx, 'accounts')
  const waiting = await unlinked(tx, 'account')
  const done = new Set<number>()
  for (let at = 0; at < waiting.length; at += CHUNK) {
    const start = waiting.slice(at, at + CHUNK).filter(seq => !done.has(seq))
    const kin = await kinOf(tx, start, corrections)
    await gather(tx, [...kin.values()], corrections, geography, moment)
    for (const seq of kin.keys()) done.add(seq)
    onStep(start.length)
  }
  await markLinked(tx, 'account', waiting)
}

/** `start` and all that may tell of the same as one of them, step by step. */
async function kinOf(
  tx: Kysely<Tables>,
  start: readonly number[],
  corrections: readonly AccountCorrection[],
): Promise<Map<number, StoredAccount>> {
  const kin = new Map<number, StoredAccount>()
  const strangers = new Map<number, StoredAccount>()
  let edge = await loadAccounts(tx, start)
  for (const account of edge) kin.set(account.seq, account)
  while (edge.length > 0) {
    const seqs = edge.map(a => a.seq)
    const near = await accountsNear(tx, seqs, WINDOW_DAYS)
    const undated = await accountsOfSamePeople(tx, seqs)
    const here = new Set(edge.map(a => a.id))
    const declared = await accountSeqs(
      tx,
      corrections.flatMap(({ a, b }) => [...(here.has(a) ? [b] : []), ...(here.has(b) ? [a] : [])]),
    )
    const unseen = [...new Set([...near, ...undated].map(([, b]) => b).concat(declared))].filter(
      seq => !kin.has(seq) && !strangers.has(seq),
    )
    for (const account of await loadAccounts(tx, unseen)) strangers.set(account.seq, account)
    edge = []
    const take = (seq: number, account: StoredAccount): void => {
      strangers.delete(seq)
      kin.set(seq, account)
      edge.push(account)
    }
    for (const seq of declared) {
      const account = strangers.get(seq)
      if (account) take(seq, account)
    }
    for (const [, b] of undated) {
      const account = strangers.get(b)
      if (account) take(b, account)
    }
    for (const [a, b] of near) {
      const self = kin.get(a)
      const other = strangers.get(b)
      if (self && other && isCandidate(self, other)) take(b, other)
    }
  }
  return kin
}

async function gather(
  tx: Kysely<Tables>,
  kin: readonly StoredAccount[],
  corrections: readonly AccountCorrection[],
  geography: Geography,
  moment: string,
): Promise<void> {
  const byId = new Map(kin.map(a => [a.id, a]))
  const [dated, undated] = [kin.filter(a => anchorOf(a) !== null), kin.filter(a => anchorOf(a) === null)]
  const firm = gatherEngagements(dated, corrections, geography)
  const attached = attachUndated(undated, firm.engagements, corrections, geography)
  const { engagements } = attached
  const queue = [...firm.queue, ...attached.queue]
  const before = await engagementsOf(
    tx,
    kin.map(a => a.seq),
  )
  const members = engagements.flatMap(e => e.members.map(id => ({ account: byId.get(id)?.seq ?? 0, engagement: e.id })))
  await hold(
    tx,
    'engagement_members',
    'account',
    kin.map(a => a.seq),
    members,
    moment,
  )
  await hold(tx, 'engagements', 'id', [...new Set([...before, ...engagements.map(e => e.id)])], engagements.map(rowOf), moment)
  await hold(
    tx,
    'account_links',
    'a',
    kin.map(a => a.id),
    queue.map(({ a, b, score, reasons }) => ({ a, b, score, reasons: JSON.stringify(reasons) })),
    moment,
  )
}

function rowOf(engagement: EngagementCluster) {
  const sides = [...new Set(engagement.participants.flatMap(p => p.side ?? []))].sort()
  return {
    id: engagement.id,
    kind: engagement.kind,
    mode: engagement.mode,
    start_on: engagement.start,
    end_on: engagement.end,
    precision: engagement.datePrecision,
    place_name: engagement.place?.name ?? null,
    place_country: engagement.place?.country ?? null,
    participants: JSON.stringify(engagement.participants.map(({ person, side }) => ({ person, side }))),
    occasions: words(engagement.occasions),
    sides: words(sides),
    confidence: engagement.confidence,
    why: JSON.stringify(engagement.why),
    anchor_on: engagement.start ?? engagement.published,
  }
}

const words = (list: readonly string[]): string => (list.length > 0 ? ` ${list.join(' ')} ` : '')

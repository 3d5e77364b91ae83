/** Draws which accounts tell of one engagement, for those that came or changed since the last time and for all that they touch. */
import type { Kysely } from 'kysely'
import { accountsLinked } from '../../store/accounts.ts'
import { correctionsOf } from '../../store/corrections.ts'
import { accountsUnder, engagementsOf } from '../../store/engagements.ts'
import { hold } from '../../store/held.ts'
import type { Tables } from '../../store/tables.ts'
import { markLinked, unlinked } from '../../store/unlinked.ts'
import type { EngagementCluster } from '../engagements/facts.ts'
import { gatherEngagements } from '../engagements/gather.ts'
import type { Geography } from '../engagements/geography.ts'
import { unnumbered } from '../engagements/identifiers.ts'
import { anchorOf } from '../engagements/told.ts'
import { attachUndated } from '../engagements/undated.ts'
import type { Account, AccountCorrection, Link } from '../observations.ts'
import { type AccountKin, createAccountKin } from './account-kin.ts'

/** Accounts whose kin are sought in one go. */
const CHUNK = 10_000

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
    const kin = createAccountKin(tx, corrections, geography)
    await kin.take(start, await accountsLinked(tx, start))
    await keep(tx, kin, await gatherAll(tx, kin, corrections, geography), moment)
    for (const { seq } of kin.accounts()) done.add(seq)
    onStep(start.length)
  }
  await markLinked(tx, 'account', waiting)
}

interface Gathered {
  readonly engagements: readonly EngagementCluster[]
  /** The engagements of which the accounts were taken to tell before. */
  readonly before: readonly string[]
  readonly queue: readonly Link[]
}

/** What the kin tell of; engagements of others that have, or leave, an id of theirs become kin as well, for among them ids are numbered. */
async function gatherAll(
  tx: Kysely<Tables>,
  kin: AccountKin,
  corrections: readonly AccountCorrection[],
  geography: Geography,
): Promise<Gathered> {
  for (;;) {
    const accounts = kin.accounts()
    const gathered = gather(accounts, corrections, geography)
    const before = await engagementsOf(
      tx,
      accounts.map(a => a.seq),
    )
    const ids = [...before, ...gathered.engagements.map(e => e.id)].map(unnumbered)
    const others = (await accountsUnder(tx, [...new Set(ids)])).filter(seq => !kin.has(seq))
    if (others.length === 0) return { ...gathered, before }
    await kin.take(others, [])
  }
}

function gather(
  accounts: readonly Account[],
  corrections: readonly AccountCorrection[],
  geography: Geography,
): Omit<Gathered, 'before'> {
  const [dated, undated] = [true, false].map(wanted => accounts.filter(a => (anchorOf(a) !== null) === wanted))
  const firm = gatherEngagements(dated ?? [], corrections, geography)
  const attached = attachUndated(undated ?? [], firm.engagements, corrections, geography)
  return { engagements: attached.engagements, queue: [...firm.queue, ...attached.queue] }
}

async function keep(
  tx: Kysely<Tables>,
  kin: AccountKin,
  { engagements, before, queue }: Gathered,
  moment: string,
): Promise<void> {
  const accounts = kin.accounts()
  const seqOf = new Map(accounts.map(a => [a.id, a.seq]))
  await hold(
    tx,
    'engagement_members',
    'account',
    accounts.map(a => a.seq),
    engagements.flatMap(e => e.members.map(id => ({ account: seqOf.get(id) ?? 0, engagement: e.id }))),
    moment,
  )
  await hold(tx, 'engagements', 'id', [...new Set([...before, ...engagements.map(e => e.id)])], engagements.map(rowOf), moment)
  await hold(
    tx,
    'account_links',
    'a',
    accounts.map(a => a.id),
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

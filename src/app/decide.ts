/** The use case «decide»: what a person declares of two presentations, or of two accounts; it outlives every reading and can be withdrawn. */
import { BanggiaoError } from '../contract/errors.ts'
import { linkRecord } from '../record/linking/link.ts'
import { accountSeqs } from '../store/accounts.ts'
import { type CorrectionKind, declare, withdraw } from '../store/corrections.ts'
import type { Store } from '../store/open.ts'
import { presentationSeqs } from '../store/presentations.ts'
import { markUnlinked } from '../store/unlinked.ts'
import { loadKnowledge } from '../work/load-knowledge.ts'

export interface Decision {
  /** Ids of two presentations or of two accounts, as `explain` gives them. */
  readonly a: string
  readonly b: string
  readonly verdict: 'same' | 'different' | 'withdrawn'
  readonly note: string | null
}

/** Takes the decision and draws the links anew where it matters; throws `unknown-id`. */
export async function decide(store: Store, { a, b, verdict, note }: Decision, now: string): Promise<void> {
  await store.write(async tx => {
    const [kind, items] = await bothOf(tx, a, b)
    if (verdict === 'withdrawn') await withdraw(tx, kind, a, b, now)
    else await declare(tx, { kind, a, b, same: verdict === 'same', note }, now)
    await markUnlinked(tx, kind === 'persons' ? 'presentation' : 'account', items)
  })
  await linkRecord(store, loadKnowledge(), now)
}

async function bothOf(db: Store['db'], a: string, b: string): Promise<[CorrectionKind, number[]]> {
  const presentations = await presentationSeqs(db, [a, b])
  if (presentations.length === 2) return ['persons', presentations]
  const accounts = await accountSeqs(db, [a, b])
  if (accounts.length === 2) return ['accounts', accounts]
  throw new BanggiaoError(
    'unknown-id',
    `«${a}» and «${b}» are not two presentations and not two accounts of the record; banggiao explain gives their ids.`,
  )
}

/** The use case «ledger»: what was asked, promised and offered, and what became of it. */
import type { Undertaking } from '../contract/record.ts'
import type { UndertakingStatus } from '../contract/vocabulary.ts'
import { keepLedger } from '../record/ledger/ledger.ts'
import type { Store } from '../store/open.ts'
import { loadKnowledge } from '../work/load-knowledge.ts'
import { relationship } from './relationship.ts'
import type { Scope } from './scope.ts'

export interface Ledger {
  /** Those last raised come last. */
  readonly undertakings: readonly Undertaking[]
  /** The day as of which statuses are judged. */
  readonly at: string
}

export async function ledger(store: Store, scope: Scope, status: UndertakingStatus | null, today: string): Promise<Ledger> {
  const { topic, since, until, ...rest } = scope
  const at = scope.at ?? scope.asOf?.slice(0, 10) ?? today
  // answers come at any time and on any topic, so that all is judged before something is left out
  const view = await relationship(store, rest)
  const undertakings = keepLedger(view, { at, lexicon: loadKnowledge().lexicon }).filter(
    u =>
      (status === null || u.status === status) &&
      (topic === undefined || u.topics.includes(topic)) &&
      u.occurrences.some(
        o => (since === undefined || (o.on ?? since) >= since) && (until === undefined || (o.on ?? until) <= until),
      ),
  )
  return { undertakings, at }
}

/** The use case «diff»: the readouts of one engagement side by side. */
import type { ReadoutDiff, RecordDocument, RecordStatement } from '../contract/record.ts'
import { compareReadouts } from '../record/diff/compare.ts'
import { loadAccounts } from '../store/accounts.ts'
import type { Store } from '../store/open.ts'
import { accountRows } from '../store/view-rows.ts'
import type { Scope } from './scope.ts'
import { showEngagement } from './show.ts'

export interface DiffShown {
  readonly diff: ReadoutDiff
  readonly documents: readonly RecordDocument[]
  readonly statements: readonly RecordStatement[]
  readonly names: ReadonlyMap<string, string>
}

export async function diffEngagement(store: Store, id: string, scope: Scope): Promise<DiffShown> {
  const shown = await showEngagement(store, id, scope)
  const { engagement, documents, statements, names } = shown
  const rows = await accountRows(store.db, [engagement.id], scope.asOf)
  const accounts = await loadAccounts(
    store.db,
    rows.map(r => r.seq),
  )
  const view = { documents, statements, persons: [], engagements: [engagement], references: [] }
  return { diff: compareReadouts(engagement, accounts, view), documents, statements, names }
}

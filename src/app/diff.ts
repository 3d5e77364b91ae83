/** The use case «diff»: the readouts of one engagement side by side. */
import type { ReadoutDiff, RecordDocument, RecordStatement } from '../contract/record.ts'
import { compareReadouts } from '../record/diff/compare.ts'
import { viewOf } from '../record/view-loading.ts'
import { accountsIn, loadAccounts } from '../store/accounts.ts'
import { engagementsOf } from '../store/engagements.ts'
import type { Store } from '../store/open.ts'
import { accountRows, engagementsById, statementsOf } from '../store/view-rows.ts'
import { loadKnowledge } from '../work/load-knowledge.ts'
import { type Scope, whenOf } from './scope.ts'
import { engagementNamed } from './show.ts'
import { namesOf } from './timeline.ts'

export interface DiffShown {
  readonly diff: ReadoutDiff
  readonly documents: readonly RecordDocument[]
  readonly statements: readonly RecordStatement[]
  readonly names: ReadonlyMap<string, string>
}

export async function diffEngagement(store: Store, id: string, scope: Scope): Promise<DiffShown> {
  const { db } = store
  const { id: wanted } = await engagementNamed(store, id, scope.asOf)
  const rows = await accountRows(db, [wanted], scope.asOf)
  const readouts = [...new Set(rows.map(r => r.document))]
  // what a document ascribes to no engagement belongs to this one only where it tells of no other
  const told = await engagementsById(db, await engagementsOf(db, await accountsIn(db, readouts)), scope.asOf)
  const look = { persons: true, references: false, ...whenOf(scope) }
  const view = await viewOf(db, told, await statementsOf(db, readouts, scope.asOf), look)
  const engagement = view.engagements.find(e => e.id === wanted)
  const accounts = await loadAccounts(
    db,
    rows.map(r => r.seq),
  )
  if (!engagement) throw new Error(`${wanted} has no account that is held at that moment`)
  const diff = compareReadouts(engagement, accounts, view, loadKnowledge().wording)
  const ids = view.statements.flatMap(s => s.speakers)
  return { diff, documents: view.documents, statements: view.statements, names: await namesOf(store, ids, scope.asOf) }
}

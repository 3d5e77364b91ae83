/** The view that most answers are computed from: all that passed between two sides, or within the whole record; people and their offices on request. */
import type { RecordView } from '../record/view.ts'
import { viewOf } from '../record/view-loading.ts'
import type { Store } from '../store/open.ts'
import { engagementRows, statementRows } from '../store/view-rows.ts'
import { filterOf, type Scope, whenOf } from './scope.ts'

export async function relationship(store: Store, scope: Scope, persons = false): Promise<RecordView> {
  const filter = filterOf(scope)
  const [engagements, statements] = await Promise.all([engagementRows(store.db, filter), statementRows(store.db, filter)])
  const view = await viewOf(store.db, engagements, statements, { persons, references: true, ...whenOf(scope) })
  if (scope.topic === undefined) return view
  const { topic } = scope
  return { ...view, statements: view.statements.filter(s => s.topics.includes(topic)) }
}

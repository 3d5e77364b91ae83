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
  const { between, topic } = scope
  return {
    ...view,
    // what others have with each other under the same name is not between these
    references: between
      ? view.references.filter(r => r.parties.length === 0 || between.every(s => r.parties.includes(s)))
      : view.references,
    statements: topic === undefined ? view.statements : view.statements.filter(s => s.topics.includes(topic)),
  }
}

/** The use case «status»: what the record holds. */

import { countRows, documentsBy, openQuestions } from '../store/counts.ts'
import type { Store } from '../store/open.ts'
import { isLinked } from '../store/unlinked.ts'

export interface Status {
  readonly documents: number
  readonly byLanguage: ReadonlyMap<string, number>
  readonly bySourceClass: ReadonlyMap<string, number>
  readonly duplicates: number
  readonly persons: number
  readonly engagements: number
  readonly statements: number
  readonly references: number
  /** Pairs that may be one person, or one engagement, and wait for somebody to decide. */
  readonly questions: { readonly persons: number; readonly accounts: number }
  /** First and last day of publication. */
  readonly published: readonly [string | null, string | null]
  /** Whether everything added has been linked. */
  readonly linked: boolean
}

export async function status(store: Store): Promise<Status> {
  const { db } = store
  const [counts, byLanguage, bySourceClass, questions, linked] = await Promise.all([
    countRows(db),
    documentsBy(db, 'language'),
    documentsBy(db, 'source_class'),
    openQuestions(db),
    isLinked(db),
  ])
  return { ...counts, byLanguage, bySourceClass, questions, linked }
}

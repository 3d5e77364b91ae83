/** The use case «export»: the whole record, in the contract's form. */
import type { BanggiaoRecord } from '../contract/record.ts'
import { RECORD_SCHEMA } from '../contract/vocabulary.ts'
import { keepLedger } from '../record/ledger/ledger.ts'
import { documentOf, viewOf } from '../record/view-loading.ts'
import type { Store } from '../store/open.ts'
import { allDocuments, documentRows, engagementRows, statementsOf } from '../store/view-rows.ts'
import { loadKnowledge } from '../work/load-knowledge.ts'
import { type Scope, whenOf } from './scope.ts'

/** Everything, or what the scope asks for of it; statuses are judged as of its day. */
export async function exportRecord(store: Store, scope: Pick<Scope, 'asOf' | 'at'>, now: string): Promise<BanggiaoRecord> {
  const held = whenOf(scope)
  const { asOf } = held
  const seqs = await allDocuments(store.db, held)
  const view = await viewOf(store.db, await engagementRows(store.db, held), await statementsOf(store.db, seqs, asOf), {
    persons: true,
    references: true,
    ...held,
  })
  const documents = (await documentRows(store.db, seqs, asOf)).map(documentOf).sort(byId)
  return {
    schema: RECORD_SCHEMA,
    asOf: held.at === undefined ? (asOf ?? now) : `${held.at}T23:59:59.999Z`,
    documents,
    persons: [...view.persons],
    engagements: view.engagements.toSorted(byId),
    statements: view.statements.toSorted(byId),
    undertakings: keepLedger(
      { ...view, documents },
      { at: (held.at ?? asOf ?? now).slice(0, 10), lexicon: loadKnowledge().lexicon },
    ),
    references: [...view.references],
  }
}

const byId = (a: { id: string }, b: { id: string }): number => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0)

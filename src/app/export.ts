/** The use case «export»: the whole record, in the contract's form. */
import type { BanggiaoRecord } from '../contract/record.ts'
import { RECORD_SCHEMA } from '../contract/vocabulary.ts'
import { keepLedger } from '../record/ledger/ledger.ts'
import { documentOf, viewOf } from '../record/view-loading.ts'
import type { Store } from '../store/open.ts'
import { allDocuments, documentRows, engagementRows, statementsOf } from '../store/view-rows.ts'

/** Everything as the record knew it at `asOf`; statuses are judged as of that moment's day. */
export async function exportRecord(store: Store, asOf: string | undefined, now: string): Promise<BanggiaoRecord> {
  const at = asOf ?? now
  const held = asOf === undefined ? {} : { asOf }
  const seqs = await allDocuments(store.db, asOf)
  const view = await viewOf(store.db, await engagementRows(store.db, held), await statementsOf(store.db, seqs, asOf), {
    persons: true,
    references: true,
    ...held,
  })
  const documents = (await documentRows(store.db, seqs, asOf)).map(documentOf).sort(byId)
  return {
    schema: RECORD_SCHEMA,
    asOf: at,
    documents,
    persons: [...view.persons],
    engagements: view.engagements.toSorted(byId),
    statements: view.statements.toSorted(byId),
    undertakings: keepLedger({ ...view, documents }, { at: at.slice(0, 10) }),
    references: [...view.references],
  }
}

const byId = (a: { id: string }, b: { id: string }): number => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0)

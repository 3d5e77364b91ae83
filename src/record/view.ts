/** What answers are computed from: a part of the record, already linked, in the contract's own terms. */
import type { RecordDocument, RecordEngagement, RecordPerson, RecordReference, RecordStatement } from '../contract/record.ts'

export interface RecordView {
  readonly documents: readonly RecordDocument[]
  readonly persons: readonly RecordPerson[]
  readonly engagements: readonly RecordEngagement[]
  readonly statements: readonly RecordStatement[]
  readonly references: readonly RecordReference[]
}

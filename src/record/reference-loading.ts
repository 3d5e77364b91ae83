import type { Kysely } from 'kysely'
import type { Citation } from '../contract/reading.ts'
import type { RecordReference } from '../contract/record.ts'
import type { ReferenceKind, Stage } from '../contract/vocabulary.ts'
import type { Tables } from '../store/tables.ts'
import { type DocumentRow, referenceRows } from '../store/view-rows.ts'

/** Instruments, frameworks, forums and events named in the documents, with the stages that each document gives them; in the order of ids. */
export async function loadReferences(db: Kysely<Tables>, documents: readonly DocumentRow[]): Promise<RecordReference[]> {
  const idOf = new Map(documents.map(d => [d.seq, d.id]))
  const rows = await referenceRows(
    db,
    documents.map(d => d.seq),
  )
  const byRef = Map.groupBy(rows, r => r.ref)
  return [...byRef]
    .map(([id, group]) => {
      const named = group[0]
      const stages = group.flatMap(row => {
        const citation = (JSON.parse(row.mentions) as Citation[])[0]
        const document = idOf.get(row.document)
        if (row.stage === null || !citation || !document) return []
        return [{ stage: row.stage as Stage, round: row.round, date: row.seen_on, document, citation }]
      })
      return {
        id,
        kind: (named?.kind ?? 'instrument') as ReferenceKind,
        name: { vi: named?.name_vi ?? '', en: named?.name_en ?? '' },
        parties: [...new Set(group.flatMap(r => r.parties.split(' ').filter(Boolean)))].sort(),
        stages: stages.sort((a, b) => compare(a.date ?? '9', b.date ?? '9') || compare(a.document, b.document)),
      }
    })
    .sort((a, b) => compare(a.id, b.id))
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

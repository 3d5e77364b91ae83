import type { Kysely } from 'kysely'
import type { Citation } from '../contract/reading.ts'
import type { RecordReference } from '../contract/record.ts'
import type { ReferenceKind, Stage } from '../contract/vocabulary.ts'
import type { Row, Tables } from '../store/tables.ts'
import { type DocumentRow, referenceRows } from '../store/view-rows.ts'

type Sighting = Row<'reference_sightings'>

/**
 * Instruments, frameworks, forums and events named in the documents, with the stages that each document gives them, in the order of ids. What several
 * pairs of sides have under one name, as a strategic partnership, is one for each.
 */
export async function loadReferences(db: Kysely<Tables>, documents: readonly DocumentRow[]): Promise<RecordReference[]> {
  const idOf = new Map(documents.map(d => [d.seq, d.id]))
  const rows = await referenceRows(
    db,
    documents.map(d => d.seq),
  )
  return [...Map.groupBy(rows, r => r.ref).values()]
    .flatMap(byParties)
    .map(({ parties, rows: group }) => {
      const [named] = group
      return {
        id: named?.ref ?? '',
        kind: (named?.kind ?? 'instrument') as ReferenceKind,
        name: { vi: named?.name_vi ?? '', en: named?.name_en ?? '' },
        parties,
        stages: stagesOf(group, idOf),
      }
    })
    .sort((a, b) => compare(a.id, b.id) || b.stages.length - a.stages.length || compare(a.parties.join(), b.parties.join()))
}

interface Group {
  readonly parties: string[]
  readonly rows: Sighting[]
}

/** Sightings of one name by who its parties are; one that names some of them, or none, belongs to the only group that has them all. */
function byParties(rows: readonly Sighting[]): Group[] {
  const groups: Group[] = [...Map.groupBy(rows, r => r.parties.split(' ').filter(Boolean).sort().join(' '))].map(
    ([key, list]) => ({
      parties: key.split(' ').filter(Boolean),
      rows: list,
    }),
  )
  const widest = groups.filter(g => supersets(g, groups).length === 0)
  for (const group of groups) {
    const [whole, other] = supersets(group, widest)
    if (whole && !other) whole.rows.push(...group.rows)
    else if (whole) widest.push(group)
  }
  return widest.map(g => ({ ...g, rows: g.rows.toSorted((a, b) => a.document - b.document) }))
}

const supersets = ({ parties }: Group, groups: readonly Group[]): Group[] =>
  groups.filter(g => g.parties.length > parties.length && parties.every(p => g.parties.includes(p)))

function stagesOf(rows: readonly Sighting[], idOf: ReadonlyMap<number, string>): RecordReference['stages'] {
  const stages = rows.flatMap(row => {
    const citation = (JSON.parse(row.mentions) as Citation[])[0]
    const document = idOf.get(row.document)
    if (row.stage === null || !citation || !document) return []
    return [{ stage: row.stage as Stage, round: row.round, date: row.seen_on, document, citation }]
  })
  return stages.sort((a, b) => compare(a.date ?? '9', b.date ?? '9') || compare(a.document, b.document))
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

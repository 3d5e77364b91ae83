import type { Kysely } from 'kysely'
import type { Citation } from '../contract/reading.ts'
import type { RecordOffice, RecordPerson } from '../contract/record.ts'
import type { OfficeFunction, Rank } from '../contract/vocabulary.ts'
import type { Tables } from '../store/tables.ts'
import { documentRows, personRows, type SightingRow, sightingsOf, type ViewFilter } from '../store/view-rows.ts'

interface PrintedOffice {
  readonly title: string
  readonly rank: Rank
  readonly function: OfficeFunction
  readonly country: string | null
  readonly citation: Citation
}

/** Persons with every form of their names, and their offices with the first and last day on which documents give them; in the order of ids. */
export async function loadPersons(
  db: Kysely<Tables>,
  ids: readonly string[],
  { asOf, at }: Pick<ViewFilter, 'asOf' | 'at'>,
): Promise<RecordPerson[]> {
  const rows = await personRows(db, ids, asOf)
  const sightings = await sightingsOf(db, ids, asOf)
  const documents = await documentRows(db, [...new Set(sightings.map(s => s.document))], asOf)
  const idOf = new Map(
    documents
      .filter(d => (asOf === undefined || d.recorded_at <= asOf) && (at === undefined || (d.published_on ?? at) <= at))
      .map(d => [d.seq, d.id]),
  )
  const byPerson = Map.groupBy(
    sightings.filter(s => idOf.has(s.document)),
    s => s.person,
  )
  return rows
    .map(({ id, name, country }) => {
      const seen = byPerson.get(id) ?? []
      return {
        id,
        name,
        names: [...new Set([name, ...seen.flatMap(s => JSON.parse(s.names) as string[])])].sort(),
        country,
        offices: officesOf(seen, idOf),
        documents: [...new Set(seen.flatMap(s => idOf.get(s.document) ?? []))].sort(),
      }
    })
    .sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0))
}

/** One entry a rank, portfolio and state, under the title that is printed most often; the earliest first. */
function officesOf(sightings: readonly SightingRow[], idOf: ReadonlyMap<number, string>): RecordOffice[] {
  const printed = sightings.flatMap(s =>
    (JSON.parse(s.offices) as PrintedOffice[]).map(office => ({ office, on: s.seen_on, document: idOf.get(s.document) ?? '' })),
  )
  const groups = Map.groupBy(printed, ({ office }) => `${office.rank}/${office.function}/${office.country ?? ''}`)
  const offices = [...groups.values()].flatMap(group => {
    const [first] = group
    if (!first) return []
    const days = group.flatMap(g => g.on ?? []).sort()
    const { rank, function: of, country } = first.office
    const citations = group.map(g => ({ document: g.document, ...g.office.citation }))
    return {
      title: mostPrinted(group.map(g => g.office.title)),
      rank,
      function: of,
      country,
      firstSeen: days[0] ?? null,
      lastSeen: days.at(-1) ?? null,
      citations: citations.sort((a, b) => (a.document < b.document ? -1 : a.document > b.document ? 1 : a.start - b.start)),
    }
  })
  return offices.sort((a, b) => compare(a.firstSeen ?? '9', b.firstSeen ?? '9') || compare(a.title, b.title))
}

function mostPrinted(titles: readonly string[]): string {
  const counts = [...Map.groupBy(titles, t => t)].map(([title, list]) => ({ title, count: list.length }))
  return counts.sort((a, b) => b.count - a.count || compare(a.title, b.title))[0]?.title ?? ''
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

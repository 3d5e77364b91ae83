/** The part of a view that is known as of a day, put in order once: everything the ledger's rules look things up in. */
import type { RecordDocument, RecordEngagement, RecordPerson, RecordReference, RecordStatement } from '../../contract/record.ts'
import type { RecordView } from '../view.ts'

export interface Known {
  readonly at: string
  readonly documents: ReadonlyMap<string, RecordDocument>
  readonly persons: ReadonlyMap<string, RecordPerson>
  readonly personsOf: ReadonlyMap<string, readonly RecordPerson[]>
  readonly engagements: ReadonlyMap<string, RecordEngagement>
  readonly references: readonly RecordReference[]
  /** In order of time, then of document and place. */
  readonly statements: readonly RecordStatement[]
  readonly byDocument: ReadonlyMap<string, readonly RecordStatement[]>
  readonly byEngagement: ReadonlyMap<string, readonly RecordStatement[]>
}

/** Behind every known day. */
const UNKNOWN_DAY = '9999-12-31'

/** When something was said, for putting in order; undated things come last. */
export const dayOf = (statement: Pick<RecordStatement, 'on'>): string => statement.on ?? UNKNOWN_DAY

export const byKey =
  <T>(key: (item: T) => string) =>
  (a: T, b: T): number => {
    const [x, y] = [key(a), key(b)]
    return x < y ? -1 : x > y ? 1 : 0
  }

/** Leaves out copies, and what was published or said after `at`; engagements stay, since those to come are known ahead. */
export function knownAt(view: RecordView, at: string): Known {
  const documents = new Map(
    view.documents.filter(d => d.duplicateOf === null && (d.publishedOn ?? at) <= at).map(d => [d.id, d] as const),
  )
  const place = (s: RecordStatement): string =>
    `${dayOf(s)} ${documents.get(s.document)?.publishedOn ?? UNKNOWN_DAY} ${s.document} ${String(s.citation.start).padStart(9, '0')} ${s.id}`
  const statements = view.statements
    .filter(s => documents.has(s.document) && (s.on ?? at) <= at)
    .map(s => [place(s), s] as const)
    .sort(byKey(([key]) => key))
    .map(([, s]) => s)
  const engagements = view.engagements
    .filter(e => e.documents.some(id => documents.has(id)))
    .sort(byKey(e => `${e.start ?? UNKNOWN_DAY} ${e.id}`))
  return {
    at,
    documents,
    persons: new Map(view.persons.map(p => [p.id, p])),
    personsOf: grouped([...view.persons].sort(byKey(p => p.id)), p => p.documents),
    engagements: new Map(engagements.map(e => [e.id, e])),
    references: [...view.references].sort(byKey(r => `${r.id} ${[...r.parties].sort().join(' ')}`)),
    statements,
    byDocument: grouped(statements, s => [s.document]),
    byEngagement: grouped(statements, s => (s.engagement === null ? [] : [s.engagement])),
  }
}

/** Items by each of their keys, in the order given. */
export function grouped<T>(items: readonly T[], keys: (item: T) => readonly string[]): Map<string, T[]> {
  const groups = new Map<string, T[]>()
  for (const item of items)
    for (const key of keys(item)) {
      const group = groups.get(key)
      if (group) group.push(item)
      else groups.set(key, [item])
    }
  return groups
}

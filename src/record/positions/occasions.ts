import type { RecordEngagement, RecordStatement } from '../../contract/record.ts'
import type { Language } from '../../contract/vocabulary.ts'
import { rootOf } from '../diff/readouts.ts'
import type { RecordView } from '../view.ts'

/** One time at which a side spoke: an engagement, or a document that ascribes what it tells to none. */
export interface Occasion {
  /** The engagement, else the document. */
  readonly id: string
  readonly engagement: string | null
  readonly on: string | null
  /** In the order of their documents' ids and of their places there. */
  readonly statements: readonly RecordStatement[]
}

/** What one looks for in the statements of a view. */
export interface SideFilter {
  readonly side: string
  /** Only what was said to this side, or at an engagement with it. */
  readonly with?: string
}

export const languagesOf = (view: RecordView): ReadonlyMap<string, Language> =>
  new Map(view.documents.map(({ id, language }) => [id, language]))

/** Documents that repeat another of this view; where what several repeat is not in it, all but one of them. */
export function copiesIn(view: RecordView): ReadonlySet<string> {
  const known = new Map(view.documents.map(document => [document.id, document]))
  const standing = new Map<string, string>()
  for (const { id } of view.documents) {
    const root = rootOf(id, known)
    const other = standing.get(root)
    if (id === root || other === undefined || (other !== root && id < other)) standing.set(root, id)
  }
  const kept = new Set(standing.values())
  return new Set(view.documents.flatMap(({ id }) => (kept.has(id) ? [] : [id])))
}

/** The occasions on which a side spoke, alone or with others, the earliest first and undated ones last; copies of a document do not count. */
export function occasionsOf(view: RecordView, filter: SideFilter): Occasion[] {
  const copies = copiesIn(view)
  const engagements = new Map(view.engagements.map(engagement => [engagement.id, engagement]))
  const groups = new Map<string, RecordStatement[]>()
  for (const statement of view.statements) {
    if (!statement.sides.includes(filter.side) || copies.has(statement.document)) continue
    if (filter.with !== undefined && !reaches(statement, filter.with, engagements)) continue
    const id = statement.engagement ?? statement.document
    const group = groups.get(id)
    if (group) group.push(statement)
    else groups.set(id, [statement])
  }
  return [...groups]
    .map(([id, statements]): Occasion => {
      const engagement = engagements.get(id)
      const days = statements.flatMap(({ on }) => on ?? []).sort()
      return {
        id,
        engagement: statements[0].engagement,
        on: engagement?.start ?? days[0] ?? null,
        statements: statements.sort(byPlace),
      }
    })
    .sort(byTime)
}

function reaches(statement: RecordStatement, other: string, engagements: ReadonlyMap<string, RecordEngagement>): boolean {
  if (statement.to.includes(other) || statement.sides.includes(other)) return true
  const engagement = statement.engagement === null ? undefined : engagements.get(statement.engagement)
  return engagement?.participants.some(({ side }) => side === other) ?? false
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

const byPlace = (a: RecordStatement, b: RecordStatement): number =>
  compare(a.document, b.document) || a.citation.start - b.citation.start || compare(a.id, b.id)

export const byTime = (a: { on: string | null; id: string }, b: { on: string | null; id: string }): number =>
  compare(a.on ?? '9999', b.on ?? '9999') || compare(a.id, b.id)

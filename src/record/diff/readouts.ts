import type { RecordDocument, RecordEngagement, RecordStatement } from '../../contract/record.ts'
import type { RecordView } from '../view.ts'

/** One document's telling of an engagement: its statements in the order in which they stand there. */
export interface Readout {
  readonly document: RecordDocument
  readonly statements: readonly RecordStatement[]
}

/** By a stable key, in plain code-unit order. */
export const byKey =
  <T>(key: (item: T) => string) =>
  (a: T, b: T): number => {
    const [x, y] = [key(a), key(b)]
    return x < y ? -1 : x > y ? 1 : 0
  }

/** The readouts of an engagement: a government's first, then by day of publication; copies of another are none of their own. */
export function readoutsOf(engagement: RecordEngagement, view: RecordView): Readout[] {
  const documents = originalsOf(engagement, view)
  const wanted = new Set(documents.map(document => document.id))
  const sole = new Set(documents.filter(document => tellsOnly(document.id, engagement, view)).map(document => document.id))
  const sides = sidesOf(engagement)
  const told = new Map<string, RecordStatement[]>()
  for (const statement of view.statements) {
    if (!wanted.has(statement.document)) continue
    const loose = statement.engagement === null && sole.has(statement.document)
    const theirs = statement.sides.length > 0 && statement.sides.every(side => sides.has(side))
    if (statement.engagement !== engagement.id && !(loose && theirs)) continue
    const list = told.get(statement.document)
    if (list) list.push(statement)
    else told.set(statement.document, [statement])
  }
  return documents
    .filter(document => told.has(document.id))
    .map(document => ({ document, statements: (told.get(document.id) ?? []).sort(byPlace) }))
    .sort((a, b) => byKey(orderKey)(a.document, b.document))
}

/** Of documents that repeat each other, the one that stands for all, in no order. */
export function originalsOf(engagement: RecordEngagement, view: RecordView): RecordDocument[] {
  const known = new Map(view.documents.map(document => [document.id, document]))
  const telling = engagement.documents.flatMap(id => known.get(id) ?? []).sort(byKey(orderKey))
  const standing = new Map<string, RecordDocument>()
  for (const document of telling) {
    const root = rootOf(document.id, known)
    if (document.id === root || !standing.has(root)) standing.set(root, document)
  }
  return [...standing.values()]
}

/** The id of the document that a document and its copies go back to; its own for one that copies none. */
export function rootOf(document: string, known: ReadonlyMap<string, RecordDocument>): string {
  const seen = new Set([document])
  let root = document
  for (
    let next = known.get(root)?.duplicateOf ?? null;
    next !== null && !seen.has(next);
    next = known.get(root)?.duplicateOf ?? null
  ) {
    seen.add(next)
    root = next
  }
  return root
}

const orderKey = (document: RecordDocument): string =>
  [document.sourceClass === 'government' ? 0 : 1, document.publishedOn ?? '9999', document.id].join(' ')

const byPlace = (a: RecordStatement, b: RecordStatement): number =>
  a.citation.start - b.citation.start || a.citation.end - b.citation.end || (a.id < b.id ? -1 : 1)

export const sidesOf = (engagement: RecordEngagement): ReadonlySet<string> =>
  new Set(engagement.participants.flatMap(participant => participant.side ?? []))

/** Whether a document tells of no other engagement between two of these sides, so that what it does not ascribe was said here. */
function tellsOnly(document: string, engagement: RecordEngagement, view: RecordView): boolean {
  const sides = sidesOf(engagement)
  return view.engagements.every(other => {
    if (other.id === engagement.id || !other.documents.includes(document)) return true
    return [...sidesOf(other)].filter(side => sides.has(side)).length < 2
  })
}

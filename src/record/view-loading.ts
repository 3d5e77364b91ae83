/** Rows of the store → a view of the record, in the contract's terms. */
import type { Kysely } from 'kysely'
import type { Citation } from '../contract/reading.ts'
import type { RecordDocument, RecordEngagement, RecordStatement } from '../contract/record.ts'
import type { Act, DuplicateKind, EngagementKind, Language, Mode, Precision, SourceClass, Topic } from '../contract/vocabulary.ts'
import type { Tables } from '../store/tables.ts'
import {
  type AccountRow,
  accountRows,
  type DocumentRow,
  documentRows,
  type EngagementRow,
  type SightingRow,
  type StatementRow,
  sightingRows,
} from '../store/view-rows.ts'
import { loadPersons } from './person-loading.ts'
import { loadReferences } from './reference-loading.ts'
import type { RecordView } from './view.ts'

/** What of the record is looked at; `asOf` and `at` as in a filter of the view. */
export interface Look {
  readonly asOf?: string
  readonly at?: string
  /** Whether the persons named are wanted with their whole history of offices. */
  readonly persons: boolean
  /** Whether the instruments, frameworks, forums and events of the documents are wanted. */
  readonly references: boolean
}

export async function viewOf(
  db: Kysely<Tables>,
  engagements: readonly EngagementRow[],
  statements: readonly StatementRow[],
  look: Look,
): Promise<RecordView> {
  const { asOf, at } = look
  const accounts = await accountRows(
    db,
    engagements.map(e => e.id),
    asOf,
  )
  const seqs = [...new Set([...accounts.map(a => a.document), ...statements.map(s => s.document)])]
  const documents = (await documentRows(db, seqs, asOf)).filter(d => isOut(d, at))
  const sightings = await sightingRows(db, seqs, asOf)
  const idOf = new Map(documents.map(d => [d.seq, d.id]))
  const actors = new Map(sightings.map(s => [`${s.document} ${s.actor}`, s]))
  const told = Map.groupBy(
    // by document, for their numbers are those of the order of adding
    accounts
      .filter(a => idOf.has(a.document))
      .sort((a, b) => compare(idOf.get(a.document) ?? '', idOf.get(b.document) ?? '') || a.cited_from - b.cited_from),
    a => a.engagement,
  )
  const persons = new Set(sightings.map(s => s.person))
  return {
    documents: documents.map(documentOf).sort(byId),
    persons: look.persons ? await loadPersons(db, [...persons], look) : [],
    engagements: engagements.map(e => engagementOf(e, told.get(e.id) ?? [], idOf, actors)),
    statements: statements.filter(s => idOf.has(s.document)).map(s => statementOf(s, idOf, actors)),
    references: look.references ? await loadReferences(db, documents) : [],
  }
}

/** Published by a day; a document without a day may be of any. */
function isOut(document: { readonly published_on: string | null }, at: string | undefined): boolean {
  return at === undefined || document.published_on === null || document.published_on <= at
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
const byId = (a: { id: string }, b: { id: string }): number => compare(a.id, b.id)

export function documentOf(d: DocumentRow): RecordDocument {
  return {
    id: d.id,
    source: d.source,
    language: d.language as Language,
    title: d.title,
    outlet: d.outlet,
    sourceClass: d.source_class as SourceClass,
    publishedOn: d.published_on,
    duplicateOf: d.duplicateOf,
    duplicateKind: d.duplicateKind as DuplicateKind | null,
  }
}

type Actors = ReadonlyMap<string, SightingRow>

function engagementOf(
  row: EngagementRow,
  accounts: readonly AccountRow[],
  idOf: ReadonlyMap<number, string>,
  actors: Actors,
): RecordEngagement {
  const participants: { person: string; side: string | null }[] = JSON.parse(row.participants)
  return {
    id: row.id,
    kind: row.kind as EngagementKind,
    mode: row.mode as Mode | null,
    start: row.start_on,
    end: row.end_on,
    datePrecision: row.precision as Precision | null,
    place: row.place_name === null ? null : { name: row.place_name, country: row.place_country },
    participants: participants.map(p => ({ ...p, office: officeAt(p.person, accounts, actors) })),
    occasions: split(row.occasions),
    documents: [...new Set(accounts.flatMap(a => idOf.get(a.document) ?? []))].sort(),
    citations: accounts
      .map(a => ({ document: idOf.get(a.document) ?? '', start: a.cited_from, end: a.cited_to, quote: a.quote }))
      .sort((a, b) => (a.document < b.document ? -1 : a.document > b.document ? 1 : a.start - b.start)),
    confidence: row.confidence,
    why: JSON.parse(row.why),
  }
}

/** The title in which a person took part, as the first document that gives one prints it. */
function officeAt(person: string, accounts: readonly AccountRow[], actors: Actors): string | null {
  for (const account of accounts) {
    const participants: { actor: string }[] = JSON.parse(account.participants)
    for (const { actor } of participants) {
      const sighting = actors.get(`${account.document} ${actor}`)
      if (sighting?.person !== person) continue
      const offices: { title: string }[] = JSON.parse(sighting.offices)
      if (offices[0]) return offices[0].title
    }
  }
  return null
}

function statementOf(row: StatementRow, idOf: ReadonlyMap<number, string>, actors: Actors): RecordStatement {
  const document = idOf.get(row.document) ?? ''
  const whoIs = (actor: string): string => actors.get(`${row.document} ${actor}`)?.person ?? actor
  const citation: Citation = { start: row.cited_from, end: row.cited_to, quote: row.quote }
  return {
    id: statementId(document, row.local),
    document,
    engagement: row.engagement,
    speakers: (JSON.parse(row.speakers) as string[]).map(whoIs),
    sides: split(row.sides),
    addressees: (JSON.parse(row.addressees) as string[]).map(whoIs),
    to: split(row.towards),
    on: row.begun_on ?? row.said_on,
    act: row.act as Act,
    topics: split(row.topics) as Topic[],
    references: split(row.refs),
    citation,
  }
}

/** A statement's id: the document's digest, shortened, and its number there. */
function statementId(document: string, local: string): string {
  return `statement:${document.slice('sha256:'.length, 'sha256:'.length + 16)}-${local}`
}

const split = (words: string): string[] => words.split(' ').filter(Boolean)

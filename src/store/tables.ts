/**
 * The tables of the record. Days are text (YYYY-MM-DD), moments text (ISO 8601, UTC, to the millisecond), so that both dialects compare them alike.
 * Lists that are only read whole are JSON text; lists that are searched are words between spaces (« trade tariffs »), as `sides`, `topics` and `refs`.
 *
 * Claims (what one document says) are written once and never changed. What is concluded from them (who is who, which accounts tell of one engagement,
 * which documents repeat another) carries the time from which (`since`) and until which (`until`, null: still) the record held it. What people
 * declared stands apart in `corrections`.
 */
import type { ColumnType, Generated, Insertable, Selectable } from 'kysely'

/** An ISO moment; set once. */
type Moment = ColumnType<string, string, never>

interface MetaTable {
  key: string
  value: string
}

/** A canonical text as first added. */
interface DocumentTable {
  seq: Generated<number>
  /** `sha256:<hex of the canonical text>`. */
  id: string
  /** Path or address under which it was first added. */
  source: string
  language: string
  title: string | null
  outlet: string | null
  source_class: string
  published_on: string | null
  published_basis: string | null
  text: string
  /** JSON: segments of the reading. */
  segments: string
  words: number
  /** Key of its text without white space and stamps: exact copies share it. */
  exact_key: string
  /** What near copies are told by: a packed sketch in base64 (record/duplicates). */
  sketch: string
  recorded_at: Moment
  /** Version of the reader that read it. */
  reader: string
}

/** Every place and every set of bytes in which a document was met. */
interface DocumentSourceTable {
  document: number
  source: string
  /** `sha256:<hex of the bytes>`, empty where only text was given. */
  bytes: string
  recorded_at: Moment
}

/** Keys under which near copies are found. */
interface SketchBandTable {
  band: number
  document: number
}

/** One way in which documents present somebody; see record/observations.ts. What all its documents say together grows with them. */
interface PresentationTable {
  seq: Generated<number>
  id: string
  /** Of the ways in which it is printed, capitals and marks of tone apart, the last in order. */
  name: string
  country: string | null
  /** JSON: PresentedOffice[]. */
  offices: string
  /** JSON: other printed forms, sorted. */
  aliases: string
  languages: string
  /** First and last day of its documents. */
  first_on: string | null
  last_on: string | null
  documents: number
}

/** Keys under which it is compared with others: all that it has had. */
interface PresentationKeyTable {
  key: string
  presentation: number
}

/** A person or organisation in one document. */
interface SightingTable {
  document: number
  /** The actor's id in the document's reading. */
  actor: string
  kind: string
  name: string
  country: string | null
  /** null for organisations. */
  presentation: number | null
  /** The document's day of publication, for the first and last day seen. */
  seen_on: string | null
  /** JSON: printed forms. */
  names: string
  /** JSON: offices with their citations. */
  offices: string
  /** JSON: citations of the mentions. */
  mentions: string
}

/** An engagement as one document tells it; see record/observations.ts. */
interface AccountTable {
  seq: Generated<number>
  document: number
  /** The engagement's id in the document's reading. */
  local: string
  kind: string
  mode: string | null
  start_on: string | null
  end_on: string | null
  precision: string | null
  place_name: string | null
  place_country: string | null
  /** JSON: participants with actor, side, role. */
  participants: string
  occasions: string
  /** Of a negotiation that is counted. */
  round: number | null
  /** The day that it is looked up by: its first, the middle of its month, else that of publication; null where no more than a year is told. */
  anchor_on: string | null
  cited_from: number
  cited_to: number
  quote: string
  confidence: number | null
}

interface AccountPersonTable {
  account: number
  /** Presentation of a participant. */
  presentation: number
  /** The account's first day, else the day of publication, as days since 1970; null where there is neither. */
  anchor_day: number | null
}

/** By what else than persons an account can be found: the organisations that take part; where nobody is named the sides together. */
interface AccountTokenTable {
  account: number
  token: string
  anchor_day: number | null
}

interface StatementTable {
  seq: Generated<number>
  document: number
  local: string
  account: number | null
  /** JSON: actor ids of the reading. */
  speakers: string
  sides: string
  /** JSON: actor ids of the reading. */
  addressees: string
  /** Sides that it is said to. */
  towards: string
  act: string
  topics: string
  refs: string
  /** First day of its account, else day of publication. */
  said_on: string | null
  cited_from: number
  cited_to: number
  quote: string
}

/** Who spoke, for what one person said. */
interface StatementSpeakerTable {
  statement: number
  presentation: number
}

/** Two sides between which something took place or was said; `a` < `b`. */
interface StatementPairTable {
  a: string
  b: string
  said_on: string | null
  statement: number
}

interface AccountPairTable {
  a: string
  b: string
  anchor_day: number | null
  account: number
}

/** An instrument, framework, forum or event as one document names it. */
interface ReferenceSightingTable {
  document: number
  ref: string
  kind: string
  name_vi: string
  name_en: string
  parties: string
  stage: string | null
  round: number | null
  seen_on: string | null
  /** JSON: citations of the mentions. */
  mentions: string
}

/** Which presentation is whom. */
interface PersonMemberTable {
  presentation: number
  person: string
  since: Moment
  until: string | null
}

/** A person as the record knows them; what is more is gathered from their presentations. */
interface PersonTable {
  id: string
  name: string
  country: string | null
  /** The printed forms as words without diacritics, between spaces, for look-ups. */
  folded: string
  since: Moment
  until: string | null
}

/** Two presentations that may be one person: what waits for somebody to decide. */
interface PersonLinkTable {
  a: string
  b: string
  score: number
  reasons: string
  since: Moment
  until: string | null
}

/** Which account tells of which engagement. */
interface EngagementMemberTable {
  account: number
  engagement: string
  since: Moment
  until: string | null
}

interface AccountLinkTable {
  a: string
  b: string
  score: number
  reasons: string
  since: Moment
  until: string | null
}

/** What the accounts of an engagement say together. */
interface EngagementTable {
  id: string
  kind: string
  mode: string | null
  start_on: string | null
  end_on: string | null
  precision: string | null
  place_name: string | null
  place_country: string | null
  /** JSON: participants with person, side. */
  participants: string
  occasions: string
  sides: string
  confidence: number
  why: string
  /** First day, else the first day of publication of its accounts: the order of a timeline. */
  anchor_on: string | null
  since: Moment
  until: string | null
}

interface DuplicateTable {
  document: number
  original: number
  kind: string
  since: Moment
  until: string | null
}

/** What people declared; outlives every reading. */
interface CorrectionTable {
  seq: Generated<number>
  /** persons: two presentations; accounts: two accounts. */
  kind: string
  a: string
  b: string
  /** 1: the same; 0: two. */
  same: number
  note: string | null
  made_at: Moment
  withdrawn_at: string | null
}

/** What has come since the last linking: presentations and accounts whose links are still to be drawn. */
interface UnlinkedTable {
  kind: string
  item: number
}

export interface Tables {
  meta: MetaTable
  documents: DocumentTable
  document_sources: DocumentSourceTable
  sketch_bands: SketchBandTable
  presentations: PresentationTable
  presentation_keys: PresentationKeyTable
  sightings: SightingTable
  accounts: AccountTable
  account_persons: AccountPersonTable
  account_tokens: AccountTokenTable
  account_pairs: AccountPairTable
  statements: StatementTable
  statement_speakers: StatementSpeakerTable
  statement_pairs: StatementPairTable
  reference_sightings: ReferenceSightingTable
  persons: PersonTable
  person_members: PersonMemberTable
  person_links: PersonLinkTable
  engagement_members: EngagementMemberTable
  account_links: AccountLinkTable
  engagements: EngagementTable
  duplicates: DuplicateTable
  corrections: CorrectionTable
  unlinked: UnlinkedTable
}

export type Row<T extends keyof Tables> = Selectable<Tables[T]>
export type NewRow<T extends keyof Tables> = Insertable<Tables[T]>

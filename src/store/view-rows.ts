/** The rows from which a view of the record is made: everything as it was held at one moment. */
import { type ExpressionBuilder, type Kysely, type RawBuilder, type SqlBool, sql } from 'kysely'
import { chunks } from './insert.ts'
import type { Row, Tables } from './tables.ts'

/** What of the record is asked for; what is left out is no condition. */
export interface ViewFilter {
  /** Two sides: what took place between them and what one said to the other. */
  readonly between?: readonly [string, string]
  /** First and last day. */
  readonly since?: string
  readonly until?: string
  /** The moment whose record is asked for: what it held then; left out: now. */
  readonly asOf?: string
  /** The day whose news is asked for: what was published by then. */
  readonly at?: string
}

export type EngagementRow = Row<'engagements'>
export type StatementRow = Row<'statements'> & { readonly engagement: string | null; readonly begun_on: string | null }
export type AccountRow = Row<'accounts'> & { readonly engagement: string }
export type DocumentRow = Pick<
  Row<'documents'>,
  'seq' | 'id' | 'source' | 'language' | 'title' | 'outlet' | 'source_class' | 'published_on' | 'words' | 'recorded_at'
> & { readonly duplicateOf: string | null; readonly duplicateKind: string | null }
export type SightingRow = Pick<
  Row<'sightings'>,
  'document' | 'actor' | 'name' | 'country' | 'names' | 'offices' | 'mentions' | 'seen_on'
> & { readonly person: string }

/** Documents of a day or before; those without a day may be of any. */
const publishedBy = (e: ExpressionBuilder<Tables & { d: Tables['documents'] }, 'd'>, day: string) =>
  e.or([e('d.published_on', 'is', null), e('d.published_on', '<=', day)])

/** Rows of `alias` held at a moment; without one, those held now. */
function heldAt(alias: string, asOf: string | undefined): RawBuilder<SqlBool> {
  const since = sql.ref(`${alias}.since`)
  const until = sql.ref(`${alias}.until`)
  return asOf === undefined
    ? sql<SqlBool>`${until} is null`
    : sql<SqlBool>`(${since} <= ${asOf} and (${until} is null or ${until} > ${asOf}))`
}

/** Engagements in the order of their days, then ids; those of a pair of sides, or all. */
export async function engagementRows(db: Kysely<Tables>, filter: ViewFilter): Promise<EngagementRow[]> {
  const { between, since, until, asOf, at } = filter
  let rows = db.selectFrom('engagements as e').selectAll().where(heldAt('e', asOf))
  if (since !== undefined)
    rows = rows.where(e => e.or([e('e.end_on', '>=', since), e.and([e('e.end_on', 'is', null), e('e.anchor_on', '>=', since)])]))
  if (until !== undefined) rows = rows.where('e.anchor_on', '<=', until)
  if (at !== undefined)
    rows = rows.where(e =>
      e(
        'e.id',
        'in',
        e
          .selectFrom('documents as d')
          .innerJoin('accounts as x', 'x.document', 'd.seq')
          .innerJoin('engagement_members as m', 'm.account', 'x.seq')
          .where(e => publishedBy(e, at))
          .where(heldAt('m', asOf))
          .select('m.engagement'),
      ),
    )
  if (between) {
    const [a, b] = [...between].sort() as [string, string]
    rows = rows.where(e =>
      e(
        'e.id',
        'in',
        e
          .selectFrom('account_pairs as p')
          .innerJoin('engagement_members as m', 'm.account', 'p.account')
          .where('p.a', '=', a)
          .where('p.b', '=', b)
          .where(heldAt('m', asOf))
          .select('m.engagement'),
      ),
    )
  }
  return rows.orderBy('e.anchor_on').orderBy('e.id').execute()
}

export async function engagementsById(db: Kysely<Tables>, ids: readonly string[], asOf?: string): Promise<EngagementRow[]> {
  const found: EngagementRow[] = []
  for (const part of chunks(ids))
    found.push(
      ...(await db.selectFrom('engagements as e').selectAll().where('e.id', 'in', part).where(heldAt('e', asOf)).execute()),
    )
  return found
}

/** What the documents say of these engagements. */
export async function accountRows(db: Kysely<Tables>, engagements: readonly string[], asOf?: string): Promise<AccountRow[]> {
  const found: AccountRow[] = []
  for (const part of chunks(engagements)) {
    const rows = await db
      .selectFrom('engagement_members as m')
      .innerJoin('accounts as a', 'a.seq', 'm.account')
      .selectAll('a')
      .select('m.engagement')
      .where('m.engagement', 'in', part)
      .where(heldAt('m', asOf))
      .orderBy('a.seq')
      .execute()
    found.push(...rows)
  }
  return found
}

/** Statements between two sides, or all, with the engagement at which each was made. */
export async function statementRows(db: Kysely<Tables>, filter: ViewFilter): Promise<StatementRow[]> {
  const { between, since, until, asOf, at } = filter
  let rows = statementsWithEngagement(db, asOf)
  if (since !== undefined) rows = rows.where('s.said_on', '>=', since)
  if (until !== undefined) rows = rows.where('s.said_on', '<=', until)
  if (between) {
    const [a, b] = [...between].sort() as [string, string]
    rows = rows.where(e =>
      e('s.seq', 'in', e.selectFrom('statement_pairs as p').where('p.a', '=', a).where('p.b', '=', b).select('p.statement')),
    )
  }
  if (at !== undefined)
    rows = rows.where(e =>
      e(
        's.document',
        'in',
        e
          .selectFrom('documents as d')
          .where(e => publishedBy(e, at))
          .select('d.seq'),
      ),
    )
  if (asOf !== undefined)
    rows = rows.where(e =>
      e('s.document', 'in', e.selectFrom('documents as d').where('d.recorded_at', '<=', asOf).select('d.seq')),
    )
  return rows.orderBy('s.seq').execute()
}

/** All statements of some documents. */
export async function statementsOf(db: Kysely<Tables>, documents: readonly number[], asOf?: string): Promise<StatementRow[]> {
  const found: StatementRow[] = []
  for (const part of chunks(documents))
    found.push(...(await statementsWithEngagement(db, asOf).where('s.document', 'in', part).orderBy('s.seq').execute()))
  return found
}

export async function statementsBySeq(db: Kysely<Tables>, seqs: readonly number[], asOf?: string): Promise<StatementRow[]> {
  const found: StatementRow[] = []
  for (const part of chunks(seqs)) found.push(...(await statementsWithEngagement(db, asOf).where('s.seq', 'in', part).execute()))
  return found
}

function statementsWithEngagement(db: Kysely<Tables>, asOf: string | undefined) {
  return db
    .selectFrom('statements as s')
    .leftJoin('engagement_members as m', join => join.onRef('m.account', '=', 's.account').on(heldAt('m', asOf)))
    .leftJoin('engagements as g', join => join.onRef('g.id', '=', 'm.engagement').on(heldAt('g', asOf)))
    .selectAll('s')
    .select(['m.engagement', 'g.start_on as begun_on'])
}

/** Documents by their number, without their texts. */
export async function documentRows(db: Kysely<Tables>, seqs: readonly number[], asOf?: string): Promise<DocumentRow[]> {
  const found: DocumentRow[] = []
  for (const part of chunks(seqs)) {
    const rows = await db
      .selectFrom('documents as d')
      .leftJoin('duplicates as u', join => join.onRef('u.document', '=', 'd.seq').on(heldAt('u', asOf)))
      .leftJoin('documents as o', 'o.seq', 'u.original')
      .select([
        'd.seq',
        'd.id',
        'd.language',
        'd.title',
        'd.outlet',
        'd.source_class',
        'd.published_on',
        'd.words',
        'd.recorded_at',
        'o.id as duplicateOf',
        'u.kind as duplicateKind',
        // of several places the same one, whichever came first
        e =>
          e
            .selectFrom('document_sources as x')
            .whereRef('x.document', '=', 'd.seq')
            .select(x => x.fn.min('x.source').as('first'))
            .as('source'),
      ])
      .where('d.seq', 'in', part)
      .execute()
    found.push(...rows.map(row => ({ ...row, source: row.source ?? '' })))
  }
  return found
}

/** The actors of documents, with the persons for whom the record takes them. */
export async function sightingRows(db: Kysely<Tables>, documents: readonly number[], asOf?: string): Promise<SightingRow[]> {
  const found: SightingRow[] = []
  for (const part of chunks(documents))
    found.push(...(await sightingsWithPerson(db, asOf).where('s.document', 'in', part).execute()))
  return found
}

/** Every place in which persons are named. */
export async function sightingsOf(db: Kysely<Tables>, persons: readonly string[], asOf?: string): Promise<SightingRow[]> {
  const found: SightingRow[] = []
  for (const part of chunks(persons)) found.push(...(await sightingsWithPerson(db, asOf).where('m.person', 'in', part).execute()))
  return found
}

function sightingsWithPerson(db: Kysely<Tables>, asOf: string | undefined) {
  return db
    .selectFrom('sightings as s')
    .innerJoin('person_members as m', join => join.onRef('m.presentation', '=', 's.presentation').on(heldAt('m', asOf)))
    .select(['s.document', 's.actor', 's.name', 's.country', 's.names', 's.offices', 's.mentions', 's.seen_on', 'm.person'])
}

export async function personRows(db: Kysely<Tables>, ids: readonly string[], asOf?: string): Promise<Row<'persons'>[]> {
  const found: Row<'persons'>[] = []
  for (const part of chunks(ids))
    found.push(...(await db.selectFrom('persons as p').selectAll().where('p.id', 'in', part).where(heldAt('p', asOf)).execute()))
  return found
}

export async function referenceRows(db: Kysely<Tables>, documents: readonly number[]): Promise<Row<'reference_sightings'>[]> {
  const found: Row<'reference_sightings'>[] = []
  for (const part of chunks(documents))
    found.push(...(await db.selectFrom('reference_sightings').selectAll().where('document', 'in', part).execute()))
  return found
}

export async function allDocuments(db: Kysely<Tables>, { asOf, at }: Pick<ViewFilter, 'asOf' | 'at'>): Promise<number[]> {
  let rows = db.selectFrom('documents as d').select('seq')
  if (asOf !== undefined) rows = rows.where('recorded_at', '<=', asOf)
  if (at !== undefined) rows = rows.where(e => publishedBy(e, at))
  return (await rows.orderBy('id').execute()).map(r => r.seq)
}

/** The canonical texts of documents. */
export async function textsOf(db: Kysely<Tables>, ids: readonly string[]): Promise<Map<string, string>> {
  const texts = new Map<string, string>()
  for (const part of chunks(ids, 500))
    for (const { id, text } of await db.selectFrom('documents').select(['id', 'text']).where('id', 'in', part).execute())
      texts.set(id, text)
  return texts
}

/** Engagements at which something was said on a topic. */
export async function engagementsOnTopic(db: Kysely<Tables>, topic: string, filter: ViewFilter): Promise<Set<string>> {
  const { between, asOf } = filter
  let rows = db
    .selectFrom('statements as s')
    .innerJoin('engagement_members as m', 'm.account', 's.account')
    .where('s.topics', 'like', `% ${topic} %`)
    .where(heldAt('m', asOf))
    .select('m.engagement')
    .distinct()
  if (between) {
    const [a, b] = [...between].sort() as [string, string]
    rows = rows.where(e =>
      e('s.seq', 'in', e.selectFrom('statement_pairs as p').where('p.a', '=', a).where('p.b', '=', b).select('p.statement')),
    )
  }
  return new Set((await rows.execute()).map(r => r.engagement))
}

/** Statements made at the engagements of which these accounts tell. */
export async function statementsAt(db: Kysely<Tables>, accounts: readonly number[], asOf?: string): Promise<StatementRow[]> {
  const found: StatementRow[] = []
  for (const part of chunks(accounts))
    found.push(...(await statementsWithEngagement(db, asOf).where('s.account', 'in', part).orderBy('s.seq').execute()))
  return found
}

/** The engagements of today whose accounts once had the id given. */
export async function engagementsEver(db: Kysely<Tables>, id: string): Promise<string[]> {
  const rows = await db
    .selectFrom('engagement_members as o')
    .innerJoin('engagement_members as m', 'm.account', 'o.account')
    .where('o.engagement', '=', id)
    .where('m.until', 'is', null)
    .select('m.engagement')
    .distinct()
    .execute()
  return rows.map(r => r.engagement)
}

/** Engagements whose ids begin with the words given. */
export async function engagementsLike(db: Kysely<Tables>, beginning: string, asOf?: string): Promise<EngagementRow[]> {
  return db
    .selectFrom('engagements as e')
    .selectAll()
    .where('e.id', '>=', beginning)
    .where('e.id', '<', `${beginning}\uffff`)
    .where(heldAt('e', asOf))
    .orderBy('e.id')
    .limit(10)
    .execute()
}

/** Persons one of whose forms has all these words, folded; those whom most documents name first. */
export async function personsNamed(
  db: Kysely<Tables>,
  words: readonly string[],
  limit: number,
  asOf?: string,
): Promise<Array<{ readonly id: string; readonly documents: number }>> {
  let rows = db
    .selectFrom('persons as p')
    .innerJoin('person_members as m', join => join.onRef('m.person', '=', 'p.id').on(heldAt('m', asOf)))
    .innerJoin('sightings as s', 's.presentation', 'm.presentation')
    .where(heldAt('p', asOf))
    .groupBy('p.id')
    .select(['p.id', e => e.fn.count<number>('s.document').distinct().as('documents')])
  for (const word of words) rows = rows.where('p.folded', 'like', `% ${word.replace(/[%_\\]/g, '')}%`)
  const found = await rows.orderBy('documents', 'desc').orderBy('p.id').limit(limit).execute()
  return found.map(r => ({ id: r.id, documents: Number(r.documents) }))
}

import { type Kysely, sql } from 'kysely'
import type { EngagementKind, Language, Mode, Precision, Rank } from '../contract/vocabulary.ts'
import { among, type Span, spanned } from './among.ts'
import { chunks } from './insert.ts'
import type { Tables } from './tables.ts'

/** An account with its participants as the record knows them now. */
export interface StoredAccount {
  readonly seq: number
  /** `<document id>#<engagement id in its reading>`. */
  readonly id: string
  readonly document: string
  readonly original: string
  readonly language: Language
  readonly publishedOn: string | null
  readonly kind: EngagementKind
  readonly mode: Mode | null
  readonly start: string | null
  readonly end: string | null
  readonly datePrecision: Precision | null
  readonly place: { readonly name: string; readonly country: string | null } | null
  readonly participants: ReadonlyArray<{ readonly person: string; readonly side: string | null; readonly rank: Rank | null }>
  readonly occasions: readonly string[]
  readonly round: number | null
}

/** Accounts in which somebody of `presentations` took part. */
export async function accountsOf(db: Kysely<Tables>, presentations: readonly number[]): Promise<number[]> {
  const accounts = new Set<number>()
  for (const part of chunks(presentations)) {
    const rows = await db
      .selectFrom('account_persons')
      .select('account')
      .where(among(db, 'presentation', part))
      .execute()
    for (const { account } of rows) accounts.add(account)
  }
  return [...accounts]
}

export async function accountsIn(db: Kysely<Tables>, documents: readonly number[]): Promise<number[]> {
  const accounts: number[] = []
  for (const part of chunks(documents))
    for (const { seq } of await db
      .selectFrom('accounts')
      .select('seq')
      .where(among(db, 'document', part))
      .execute())
      accounts.push(seq)
  return accounts
}

export async function accountSeqs(db: Kysely<Tables>, ids: readonly string[]): Promise<number[]> {
  const seqs: number[] = []
  for (const part of chunks(ids, 500)) {
    const rows = await db
      .selectFrom('accounts as a')
      .innerJoin('documents as d', 'd.seq', 'a.document')
      .select('a.seq')
      .where(e =>
        e.or(part.map(id => e.and([e('d.id', '=', id.split('#')[0] ?? ''), e('a.local', '=', id.split('#')[1] ?? '')]))),
      )
      .execute()
    for (const { seq } of rows) seqs.push(seq)
  }
  return seqs
}

/** Accounts of the days given in which a person, or another participant by which accounts are found, takes part. */
export async function accountsOn(db: Kysely<Tables>, persons: readonly Span[], others: readonly Span[]): Promise<number[]> {
  const { rows } = await sql<{ account: number }>`
    select y.account from ${spanned(db, persons)}
    join person_members as n on n.person = s.token and n.until is null
    join account_persons as y on y.presentation = n.presentation and y.anchor_day between s.first and s.last
    union
    select y.account from ${spanned(db, others)}
    join account_tokens as y on y.token = s.token and y.anchor_day between s.first and s.last`.execute(db)
  return rows.map(({ account }) => account)
}

/** Accounts without a day in which one of the persons takes part, or of the other participants. */
export async function accountsUndated(
  db: Kysely<Tables>,
  persons: readonly string[],
  others: readonly string[],
): Promise<number[]> {
  const { rows } = await sql<{ account: number }>`
    select y.account from person_members as n
    join account_persons as y on y.presentation = n.presentation and y.anchor_day is null
    where n.until is null and ${among(db, 'n.person', persons)}
    union
    select account from account_tokens where anchor_day is null and ${among(db, 'token', others)}`.execute(db)
  return rows.map(({ account }) => account)
}

/** For accounts of `seqs`, those of any day in which two of their participants take part; of visits and of conferences, one of them. */
export async function accountsOfSamePeople(
  db: Kysely<Tables>,
  seqs: readonly number[],
): Promise<Array<readonly [number, number]>> {
  const { rows } = await sql<{ a: number; b: number }>`
    select shared.a, shared.b from (
      select x.account as a, y.account as b, m.person as who from account_persons as x
      join person_members as m on m.presentation = x.presentation and m.until is null
      join person_members as n on n.person = m.person and n.until is null
      join account_persons as y on y.presentation = n.presentation and y.account <> x.account
      where ${among(db, 'x.account', seqs)}
      union
      select x.account, y.account, x.token from account_tokens as x
      join account_tokens as y on y.token = x.token and y.account <> x.account
      where ${among(db, 'x.account', seqs)}
    ) as shared
    join accounts as p on p.seq = shared.a
    join accounts as q on q.seq = shared.b
    group by shared.a, shared.b, p.kind, q.kind
    having count(*) > 1 or (p.kind = q.kind and p.kind in ('visit', 'conference'))`.execute(db)
  return rows.map(({ a, b }) => [a, b])
}

/** Of these accounts, those that are taken for a part of an engagement already. */
export async function accountsLinked(db: Kysely<Tables>, seqs: readonly number[]): Promise<number[]> {
  const rows = await db
    .selectFrom('engagement_members')
    .select('account')
    .where(among(db, 'account', seqs))
    .where('until', 'is', null)
    .execute()
  return rows.map(r => r.account)
}

export async function loadAccounts(db: Kysely<Tables>, seqs: readonly number[]): Promise<StoredAccount[]> {
  const found: StoredAccount[] = []
  for (const part of chunks(seqs)) {
    const rows = await db
      .selectFrom('accounts as a')
      .innerJoin('documents as d', 'd.seq', 'a.document')
      .leftJoin('duplicates as u', join => join.onRef('u.document', '=', 'a.document').on('u.until', 'is', null))
      .leftJoin('documents as o', 'o.seq', 'u.original')
      .selectAll('a')
      .select(['d.id as documentId', 'd.language', 'd.published_on', 'o.id as originalId'])
      .where(among(db, 'a.seq', part))
      .execute()
    const actors = await actorsOf(db, [...new Set(rows.map(r => r.document))])
    for (const row of rows) {
      const participants: { actor: string; side: string | null }[] = JSON.parse(row.participants)
      found.push({
        seq: row.seq,
        id: `${row.documentId}#${row.local}`,
        document: row.documentId,
        original: row.originalId ?? row.documentId,
        language: row.language as Language,
        publishedOn: row.published_on,
        kind: row.kind as EngagementKind,
        mode: row.mode as Mode | null,
        start: row.start_on,
        end: row.end_on,
        datePrecision: row.precision as Precision | null,
        place: row.place_name === null ? null : { name: row.place_name, country: row.place_country },
        participants: participants.map(({ actor, side }) => {
          const known = actors.get(`${row.document} ${actor}`)
          return { person: known?.person ?? actor, side, rank: known?.rank ?? null }
        }),
        occasions: row.occasions.split(' ').filter(Boolean),
        round: row.round,
      })
    }
  }
  return found
}

/** Whom the actors of documents are taken for, and their first rank there, by `<document> <actor>`. */
async function actorsOf(
  db: Kysely<Tables>,
  documents: readonly number[],
): Promise<Map<string, { person: string; rank: Rank | null }>> {
  const actors = new Map<string, { person: string; rank: Rank | null }>()
  for (const part of chunks(documents)) {
    const rows = await db
      .selectFrom('sightings as s')
      .innerJoin('person_members as m', 'm.presentation', 's.presentation')
      .where(among(db, 's.document', part))
      .where('m.until', 'is', null)
      .select(['s.document', 's.actor', 's.offices', 'm.person'])
      .execute()
    for (const { document, actor, offices, person } of rows) {
      const held: { rank: Rank }[] = JSON.parse(offices)
      actors.set(`${document} ${actor}`, { person, rank: held[0]?.rank ?? null })
    }
  }
  return actors
}

import type { Kysely } from 'kysely'
import type { EngagementKind, Language, Mode, Precision, Rank } from '../contract/vocabulary.ts'
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
    const rows = await db.selectFrom('account_persons').select('account').where('presentation', 'in', part).execute()
    for (const { account } of rows) accounts.add(account)
  }
  return [...accounts]
}

export async function accountsIn(db: Kysely<Tables>, documents: readonly number[]): Promise<number[]> {
  const accounts: number[] = []
  for (const part of chunks(documents))
    for (const { seq } of await db.selectFrom('accounts').select('seq').where('document', 'in', part).execute())
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

/** For accounts of `seqs`, those with which they share a person, or where nobody is named a pair of sides, no more than `days` apart. */
export async function accountsNear(
  db: Kysely<Tables>,
  seqs: readonly number[],
  days: number,
): Promise<Array<readonly [number, number]>> {
  const near: Array<readonly [number, number]> = []
  for (const part of chunks(seqs, 1_000)) {
    const byPerson = await db
      .selectFrom('account_persons as x')
      .innerJoin('person_members as m', 'm.presentation', 'x.presentation')
      .innerJoin('person_members as n', 'n.person', 'm.person')
      .innerJoin('account_persons as y', 'y.presentation', 'n.presentation')
      .where('x.account', 'in', part)
      .where('m.until', 'is', null)
      .where('n.until', 'is', null)
      .whereRef('y.account', '!=', 'x.account')
      .where(e => e.between('y.anchor_day', e('x.anchor_day', '-', days), e('x.anchor_day', '+', days)))
      .select(['x.account as a', 'y.account as b'])
      .distinct()
      .execute()
    const byPair = await db
      .selectFrom('account_pairs as x')
      .innerJoin('account_pairs as y', join => join.onRef('y.a', '=', 'x.a').onRef('y.b', '=', 'x.b'))
      .where('x.account', 'in', part)
      .whereRef('y.account', '!=', 'x.account')
      .where(e =>
        e.not(e.exists(e.selectFrom('account_persons as p').select('p.account').whereRef('p.account', '=', 'x.account'))),
      )
      .where(e => e.between('y.anchor_day', e('x.anchor_day', '-', days), e('x.anchor_day', '+', days)))
      .select(['x.account as a', 'y.account as b'])
      .distinct()
      .execute()
    for (const { a, b } of [...byPerson, ...byPair]) near.push([a, b])
  }
  return near
}

/**
 * For accounts of `seqs`, those of any day that name the same two people, or where each names only one the same one, if one of both accounts has
 * no day itself.
 */
export async function accountsOfSamePeople(
  db: Kysely<Tables>,
  seqs: readonly number[],
): Promise<Array<readonly [number, number]>> {
  const same: Array<readonly [number, number]> = []
  for (const part of chunks(seqs, 1_000)) {
    const rows = await db
      .selectFrom('account_persons as x')
      .innerJoin('person_members as m', 'm.presentation', 'x.presentation')
      .innerJoin('person_members as n', 'n.person', 'm.person')
      .innerJoin('account_persons as y', 'y.presentation', 'n.presentation')
      .where('x.account', 'in', part)
      .where('m.until', 'is', null)
      .where('n.until', 'is', null)
      .whereRef('y.account', '!=', 'x.account')
      .where(e => e.or([e('x.anchor_day', 'is', null), e('y.anchor_day', 'is', null)]))
      .groupBy(['x.account', 'y.account'])
      .select(['x.account as a', 'y.account as b', e => e.fn.count('m.person').distinct().as('shared')])
      .execute()
    const counts = await personCounts(db, [...new Set(rows.flatMap(r => [r.a, r.b]))])
    for (const { a, b, shared } of rows) if (Number(shared) > 1 || (counts.get(a) === 1 && counts.get(b) === 1)) same.push([a, b])
  }
  return same
}

async function personCounts(db: Kysely<Tables>, accounts: readonly number[]): Promise<Map<number, number>> {
  const counts = new Map<number, number>()
  for (const part of chunks(accounts)) {
    const rows = await db
      .selectFrom('account_persons')
      .where('account', 'in', part)
      .groupBy('account')
      .select(['account', e => e.fn.countAll().as('n')])
      .execute()
    for (const { account, n } of rows) counts.set(account, Number(n))
  }
  return counts
}

export async function loadAccounts(db: Kysely<Tables>, seqs: readonly number[]): Promise<StoredAccount[]> {
  const found: StoredAccount[] = []
  for (const part of chunks(seqs, 2_000)) {
    const rows = await db
      .selectFrom('accounts as a')
      .innerJoin('documents as d', 'd.seq', 'a.document')
      .leftJoin('duplicates as u', join => join.onRef('u.document', '=', 'a.document').on('u.until', 'is', null))
      .leftJoin('documents as o', 'o.seq', 'u.original')
      .selectAll('a')
      .select(['d.id as documentId', 'd.language', 'd.published_on', 'o.id as originalId'])
      .where('a.seq', 'in', part)
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
      .where('s.document', 'in', part)
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

import type { Kysely } from 'kysely'
import type { Language } from '../contract/vocabulary.ts'
import { among, grouped } from './among.ts'
import { chunks } from './insert.ts'
import type { Tables } from './tables.ts'

/** A presentation with what its documents say of it together. */
export interface StoredPresentation {
  readonly seq: number
  readonly id: string
  readonly name: string
  readonly aliases: readonly string[]
  readonly country: string | null
  /** JSON as stored: the offices. */
  readonly offices: string
  readonly languages: readonly Language[]
  readonly first: string | null
  readonly last: string | null
  readonly documents: number
}

export async function loadPresentations(db: Kysely<Tables>, seqs: readonly number[]): Promise<StoredPresentation[]> {
  const rows = await db
    .selectFrom('presentations')
    .selectAll()
    .where(among(db, 'seq', seqs))
    .execute()
  return rows.map(({ aliases, languages, first_on, last_on, ...row }) => ({
    ...row,
    aliases: JSON.parse(aliases),
    languages: languages.split(' ').filter(Boolean) as Language[],
    first: first_on,
    last: last_on,
  }))
}

/** The presentations that have, or have had, each of these keys. */
export async function presentationsWith(db: Kysely<Tables>, keys: readonly string[]): Promise<Map<string, number[]>> {
  const rows = await db
    .selectFrom('presentation_keys')
    .selectAll()
    .where(among(db, 'key', keys))
    .execute()
  return grouped(rows.map(r => [r.key, r.presentation]))
}

/** All keys that these presentations have, or have had. */
export async function keysOfPresentations(db: Kysely<Tables>, seqs: readonly number[]): Promise<string[]> {
  const rows = await db
    .selectFrom('presentation_keys')
    .select('key')
    .distinct()
    .where(among(db, 'presentation', seqs))
    .execute()
  return rows.map(r => r.key)
}

export async function presentationSeqs(db: Kysely<Tables>, ids: readonly string[]): Promise<number[]> {
  const seqs: number[] = []
  for (const part of chunks(ids))
    for (const { seq } of await db
      .selectFrom('presentations')
      .select('seq')
      .where(among(db, 'id', part))
      .execute())
      seqs.push(seq)
  return seqs
}

/** The presentations that are taken for a person now. */
export async function presentationsOf(db: Kysely<Tables>, person: string): Promise<number[]> {
  const rows = await db
    .selectFrom('person_members')
    .select('presentation')
    .where('person', '=', person)
    .where('until', 'is', null)
    .orderBy('presentation')
    .execute()
  return rows.map(r => r.presentation)
}

/** For presentations of `seqs`, those that share a key with them and stand beside them in a document. */
export async function sideBySide(db: Kysely<Tables>, seqs: readonly number[]): Promise<Array<readonly [number, number]>> {
  const pairs: Array<readonly [number, number]> = []
  for (const part of chunks(seqs)) {
    const rows = await db
      .selectFrom('presentation_keys as k')
      .innerJoin('presentation_keys as o', 'o.key', 'k.key')
      .innerJoin('sightings as x', 'x.presentation', 'k.presentation')
      .innerJoin('sightings as y', join =>
        join.onRef('y.document', '=', 'x.document').onRef('y.presentation', '=', 'o.presentation'),
      )
      .where(among(db, 'k.presentation', part))
      .whereRef('o.presentation', '!=', 'k.presentation')
      .select(['k.presentation as a', 'o.presentation as b'])
      .distinct()
      .execute()
    for (const { a, b } of rows) pairs.push([a, b])
  }
  return pairs
}

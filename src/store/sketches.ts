import { type Kysely, sql } from 'kysely'
import { among, grouped, listed } from './among.ts'
import type { Tables } from './tables.ts'

/** What tells whether a document repeats another. */
export interface StoredSketch {
  readonly seq: number
  readonly id: string
  readonly publishedOn: string | null
  readonly exact: string
  /** Packed, in base64. */
  readonly sketch: string
}

export async function loadSketches(db: Kysely<Tables>, seqs: readonly number[]): Promise<StoredSketch[]> {
  const rows = await db
    .selectFrom('documents')
    .select(['seq', 'id', 'published_on', 'exact_key', 'sketch'])
    .where(among(db, 'seq', seqs))
    .execute()
  return rows.map(({ published_on, exact_key, ...rest }) => ({ ...rest, publishedOn: published_on, exact: exact_key }))
}

/** The documents that have each of these bands. */
export async function holdersOf(db: Kysely<Tables>, bands: readonly number[]): Promise<Map<number, number[]>> {
  const rows = await db
    .selectFrom('sketch_bands')
    .select(['band', 'document'])
    .where(among(db, 'band', bands))
    .execute()
  return grouped(rows.map(r => [r.band, r.document]))
}

/** Of these bands, those that more than `most` documents have, of those before `end` where it is given; none is counted further than that. */
export async function frequentBands(
  db: Kysely<Tables>,
  bands: readonly number[],
  most: number,
  end = Number.MAX_SAFE_INTEGER,
): Promise<number[]> {
  if (bands.length === 0) return []
  const { rows } = await sql<{ band: number }>`
    select asked.value as band from ${listed(db, bands)} as asked
    where (
      select count(*) from (select 1 from sketch_bands where band = asked.value and document < ${end} limit ${most + 1}) as held
    ) > ${most}`.execute(db)
  return rows.map(({ band }) => band)
}

/** The documents that have each of these keys of exact copies. */
export async function documentsWithExact(db: Kysely<Tables>, keys: readonly string[]): Promise<Map<string, number[]>> {
  const rows = await db
    .selectFrom('documents')
    .select(['exact_key', 'seq'])
    .where(among(db, 'exact_key', keys))
    .execute()
  return grouped(rows.map(r => [r.exact_key, r.seq]))
}

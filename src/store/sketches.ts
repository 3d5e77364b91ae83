import { type Kysely, sql } from 'kysely'
import { chunks } from './insert.ts'
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
  const found: StoredSketch[] = []
  for (const part of chunks(seqs)) {
    const rows = await db
      .selectFrom('documents')
      .select(['seq', 'id', 'published_on', 'exact_key', 'sketch'])
      .where('seq', 'in', part)
      .execute()
    for (const { seq, id, published_on, exact_key, sketch } of rows)
      found.push({
        seq,
        id,
        publishedOn: published_on,
        exact: exact_key,
        sketch,
      })
  }
  return found
}

/** For documents of `seqs`, those with which they share a band; bands from `common.from` on that more than `common.most` documents have say nothing. */
export async function sharingBands(
  db: Kysely<Tables>,
  seqs: readonly number[],
  common: { readonly from: number; readonly most: number },
): Promise<Array<readonly [number, number]>> {
  const pairs: Array<readonly [number, number]> = []
  for (const part of chunks(seqs)) {
    const rows = await db
      .selectFrom('sketch_bands as x')
      .innerJoin('sketch_bands as y', 'y.band', 'x.band')
      .where('x.document', 'in', part)
      .whereRef('y.document', '!=', 'x.document')
      .where(e =>
        e.or([
          e('x.band', '<', common.from),
          sql<boolean>`(select count(*) from (select 1 from sketch_bands z where z.band = x.band limit ${common.most + 1}) held) <= ${common.most}`,
        ]),
      )
      .select(['x.document as a', 'y.document as b'])
      .distinct()
      .execute()
    for (const { a, b } of rows) pairs.push([a, b])
  }
  return pairs
}

import type { Kysely } from 'kysely'
import { chunks } from './insert.ts'
import type { Tables } from './tables.ts'

/** What tells whether a document repeats another. */
export interface StoredSketch {
  readonly seq: number
  readonly id: string
  readonly publishedOn: string | null
  readonly exact: string
  readonly sketch: Uint32Array
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
        sketch: Uint32Array.from(JSON.parse(sketch) as number[]),
      })
  }
  return found
}

/** For documents of `seqs`, those with which they share a band. */
export async function sharingBands(db: Kysely<Tables>, seqs: readonly number[]): Promise<Array<readonly [number, number]>> {
  const pairs: Array<readonly [number, number]> = []
  for (const part of chunks(seqs)) {
    const rows = await db
      .selectFrom('sketch_bands as x')
      .innerJoin('sketch_bands as y', 'y.band', 'x.band')
      .where('x.document', 'in', part)
      .whereRef('y.document', '!=', 'x.document')
      .select(['x.document as a', 'y.document as b'])
      .distinct()
      .execute()
    for (const { a, b } of rows) pairs.push([a, b])
  }
  return pairs
}

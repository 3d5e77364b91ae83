import type { Kysely } from 'kysely'
import type { Language } from '../contract/vocabulary.ts'
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
  const found: StoredPresentation[] = []
  for (const part of chunks(seqs)) {
    const rows = await db
      .selectFrom('presentations as p')
      .innerJoin('sightings as s', 's.presentation', 'p.seq')
      .innerJoin('documents as d', 'd.seq', 's.document')
      .where('p.seq', 'in', part)
      .groupBy(['p.seq', 'p.id', 'p.name', 'p.aliases', 'p.country', 'p.offices'])
      .select(['p.seq', 'p.id', 'p.name', 'p.aliases', 'p.country', 'p.offices'])
      .select(e => [
        e.fn.min('s.seen_on').as('first'),
        e.fn.max('s.seen_on').as('last'),
        e.fn.count('s.document').distinct().as('documents'),
        e.fn.min('d.language').as('language'),
        e.fn.max('d.language').as('other'),
      ])
      .execute()
    for (const { language, other, ...row } of rows)
      found.push({
        ...row,
        aliases: JSON.parse(row.aliases),
        // there are two languages, so that the least and the greatest are all
        languages: [...new Set([language, other])] as Language[],
        documents: Number(row.documents),
      })
  }
  return found
}

/** For presentations of `seqs`, those with which they share a key. */
export async function sharingKeys(db: Kysely<Tables>, seqs: readonly number[]): Promise<Array<readonly [number, number]>> {
  const pairs: Array<readonly [number, number]> = []
  for (const part of chunks(seqs)) {
    const rows = await db
      .selectFrom('presentation_keys as k')
      .innerJoin('presentation_keys as o', 'o.key', 'k.key')
      .where('k.presentation', 'in', part)
      .whereRef('o.presentation', '!=', 'k.presentation')
      .select(['k.presentation as a', 'o.presentation as b'])
      .distinct()
      .execute()
    for (const { a, b } of rows) pairs.push([a, b])
  }
  return pairs
}

export async function presentationSeqs(db: Kysely<Tables>, ids: readonly string[]): Promise<number[]> {
  const seqs: number[] = []
  for (const part of chunks(ids))
    for (const { seq } of await db.selectFrom('presentations').select('seq').where('id', 'in', part).execute()) seqs.push(seq)
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
      .where('k.presentation', 'in', part)
      .whereRef('o.presentation', '!=', 'k.presentation')
      .select(['k.presentation as a', 'o.presentation as b'])
      .distinct()
      .execute()
    for (const { a, b } of rows) pairs.push([a, b])
  }
  return pairs
}

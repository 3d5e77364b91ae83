import type { Kysely } from 'kysely'
import { among } from './among.ts'
import { chunks, insertMissing } from './insert.ts'
import type { Tables } from './tables.ts'

/** Presentations that are printed or written in other ways than at the last linking are `renamed` besides. */
export type UnlinkedKind = 'document' | 'presentation' | 'renamed' | 'account'

/** What has come since the last linking, in ascending order. */
export async function unlinked(db: Kysely<Tables>, kind: UnlinkedKind): Promise<number[]> {
  const rows = await db.selectFrom('unlinked').select('item').where('kind', '=', kind).orderBy('item').execute()
  return rows.map(r => r.item)
}

export async function isLinked(db: Kysely<Tables>): Promise<boolean> {
  return (await db.selectFrom('unlinked').select('item').limit(1).executeTakeFirst()) === undefined
}

export async function markUnlinked(db: Kysely<Tables>, kind: UnlinkedKind, items: readonly number[]): Promise<void> {
  await insertMissing(
    db,
    'unlinked',
    items.map(item => ({ kind, item })),
  )
}

export async function markLinked(db: Kysely<Tables>, kind: UnlinkedKind, items: readonly number[]): Promise<void> {
  for (const part of chunks(items))
    await db
      .deleteFrom('unlinked')
      .where('kind', '=', kind)
      .where(among(db, 'item', part))
      .execute()
}

import type { Kysely } from 'kysely'
import type { NewRow, Tables } from './tables.ts'

/** SQLite takes 32,766 values a statement, PostgreSQL 65,535. */
const MOST_VALUES = 30_000

/** Inserts rows of one table, as many a statement as go; all rows have the same columns. */
export async function insertRows<T extends keyof Tables>(
  db: Kysely<Tables>,
  table: T,
  rows: readonly NewRow<T>[],
): Promise<void> {
  for (const part of parts(rows)) await db.insertInto(table).values(part).execute()
}

/** The same, leaving out what is there already. */
export async function insertMissing<T extends keyof Tables>(
  db: Kysely<Tables>,
  table: T,
  rows: readonly NewRow<T>[],
): Promise<void> {
  for (const part of parts(rows))
    await db
      .insertInto(table)
      .values(part)
      .onConflict(c => c.doNothing())
      .execute()
}

function* parts<R extends object>(rows: readonly R[]): Generator<R[]> {
  const [first] = rows
  if (!first) return
  const most = Math.floor(MOST_VALUES / Object.keys(first).length)
  for (let at = 0; at < rows.length; at += most) yield rows.slice(at, at + most)
}

/** Lists asked for in one question: both dialects have a limit of parameters. */
export function* chunks<T>(list: readonly T[], most = 5_000): Generator<T[]> {
  for (let at = 0; at < list.length; at += most) yield list.slice(at, at + most)
}

/** The number of the next row of a table; writers of a record go one after another, so that it is nobody else's. */
export async function nextSeq(
  db: Kysely<Tables>,
  table: 'documents' | 'presentations' | 'accounts' | 'statements',
): Promise<number> {
  const { last } = await db
    .selectFrom(table)
    .select(e => e.fn.max('seq').as('last'))
    .executeTakeFirstOrThrow()
  return Number(last ?? 0) + 1
}

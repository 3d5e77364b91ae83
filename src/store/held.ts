/** What is concluded and may change: rows that are held from one moment until another. */
import type { Kysely } from 'kysely'
import { chunks, insertRows } from './insert.ts'
import type { NewRow, Tables } from './tables.ts'

type HeldTable =
  | 'persons'
  | 'person_members'
  | 'person_links'
  | 'engagements'
  | 'engagement_members'
  | 'account_links'
  | 'duplicates'
type Key = string | number
type Held<T extends HeldTable> = Omit<NewRow<T>, 'since' | 'until'>

/**
 * From `moment` on the record holds `rows`, and no others, of those whose `column` is one of `keys`. What stays the same is left alone, what is
 * no longer held gets its end. Returns the keys under which something changed.
 */
export async function hold<T extends HeldTable>(
  tx: Kysely<Tables>,
  table: T,
  column: keyof Tables[T] & string,
  keys: readonly Key[],
  rows: readonly Held<T>[],
  moment: string,
): Promise<Set<Key>> {
  const wanted = new Map(rows.map(row => [signature(row), row]))
  const changed = new Set<Key>()
  for (const part of chunks([...new Set(keys)])) {
    const current = await currentRows(tx, table, column, part)
    for (const { since, until: _, ...row } of current) {
      const same = signature(row)
      if (wanted.delete(same)) continue
      changed.add(row[column] as Key)
      await endRow(tx, table, row, since as string, moment)
    }
  }
  const fresh = [...wanted.values()]
  for (const row of fresh) changed.add((row as Record<string, unknown>)[column] as Key)
  // the columns are those of the table
  await insertRows(tx, table, fresh.map(row => ({ ...row, since: moment, until: null })) as unknown as NewRow<T>[])
  return changed
}

type AnyRow = Record<string, unknown>

/** Tables of one kind of question: written once for all, with the names of columns as values. */
type Loose = Kysely<Record<string, AnyRow>>

async function currentRows(tx: Kysely<Tables>, table: string, column: string, keys: readonly Key[]): Promise<AnyRow[]> {
  const loose = tx as unknown as Loose
  return loose.selectFrom(table).selectAll().where(column, 'in', keys).where('until', 'is', null).execute()
}

async function endRow(tx: Kysely<Tables>, table: string, row: AnyRow, since: string, moment: string): Promise<void> {
  const loose = tx as unknown as Loose
  const same = Object.entries(row).filter(([name]) => name === 'id' || name === 'a' || name === 'b' || KEYS.has(name))
  // what was held for no time was never held
  if (since === moment) {
    let gone = loose.deleteFrom(table).where('until', 'is', null)
    for (const [name, value] of same) gone = gone.where(name, '=', value)
    await gone.execute()
    return
  }
  let ended = loose.updateTable(table).set({ until: moment }).where('until', 'is', null)
  for (const [name, value] of same) ended = ended.where(name, '=', value)
  await ended.execute()
}

/** Columns that tell which row of a table it is, besides ids and pairs. */
const KEYS = new Set(['presentation', 'account', 'document'])

const signature = (row: object): string =>
  JSON.stringify(
    Object.entries(row)
      .filter(([name]) => name !== 'since' && name !== 'until')
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  )

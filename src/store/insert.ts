import { CompiledQuery, type Kysely } from 'kysely'
import { type DialectName, dialectOf } from './dialect.ts'
import type { NewRow, Tables } from './tables.ts'

/**
 * Rows go in by statements of a few lengths, which are prepared once: taking apart a statement of thousands of values costs more than writing its rows.
 * With so many values its text stays short enough to be kept ready (sqlite.ts, postgres.ts).
 */
const MOST_VALUES = 600
const MOST_ROWS = 64

/** Inserts rows of one table; all rows have the same columns. */
export async function insertRows<T extends keyof Tables>(
  db: Kysely<Tables>,
  table: T,
  rows: readonly NewRow<T>[],
): Promise<void> {
  await insert(db, table, rows, '')
}

/** The same, leaving out what is there already. */
export async function insertMissing<T extends keyof Tables>(
  db: Kysely<Tables>,
  table: T,
  rows: readonly NewRow<T>[],
): Promise<void> {
  await insert(db, table, rows, ' on conflict do nothing')
}

/** The same; a row whose `key` is there already gets the new values. */
export async function replaceRows<T extends keyof Tables>(
  db: Kysely<Tables>,
  table: T,
  key: keyof Tables[T] & string,
  rows: readonly NewRow<T>[],
): Promise<void> {
  const others = Object.keys(rows[0] ?? {}).filter(column => column !== key)
  const set = others.map(column => `"${column}" = excluded."${column}"`)
  await insert(db, table, rows, ` on conflict ("${key}") do update set ${set.join(', ')}`)
}

async function insert(db: Kysely<Tables>, table: string, rows: readonly object[], ending: string): Promise<void> {
  const [first] = rows
  if (!first) return
  const columns = Object.keys(first)
  const names = columns.map(column => `"${column}"`).join(', ')
  for (let at = 0; at < rows.length; ) {
    let size = MOST_ROWS
    while (size > 1 && (size > rows.length - at || size * columns.length > MOST_VALUES)) size /= 2
    const part = rows.slice(at, at + size)
    const values = part.flatMap(row => columns.map(column => (row as Readonly<Record<string, unknown>>)[column]))
    const text = `insert into "${table}" (${names}) values ${placeholders(dialectOf(db), size, columns.length)}${ending}`
    await db.executeQuery(CompiledQuery.raw(text, values))
    at += size
  }
}

/** Texts of values by their form: made once, for they are made of hundreds of signs. */
const forms = new Map<string, string>()

function placeholders(dialect: DialectName, rows: number, columns: number): string {
  const form = `${dialect} ${rows} ${columns}`
  const known = forms.get(form)
  if (known !== undefined) return known
  const row = (r: number): string =>
    Array.from({ length: columns }, (_, c) => (dialect === 'sqlite' ? '?' : `$${r * columns + c + 1}`)).join(',')
  const text = Array.from({ length: rows }, (_, r) => `(${row(r)})`).join(',')
  forms.set(form, text)
  return text
}

/** Lists asked for in one question, so many at a time. */
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

/** The record in a PostgreSQL database, in a schema of its own. */
import { Kysely, PostgresDialect, sql } from 'kysely'
import { BanggiaoError } from '../contract/errors.ts'
import { onlyReading } from './errors.ts'
import type { Migratable } from './migrate.ts'
import { type Address, parseAddress } from './postgres-address.ts'
import { openPool } from './postgres-pool.ts'
import type { Tables } from './tables.ts'

/** First half of the lock that writers of one record queue for; the second is made from the schema's name. */
const WRITERS = 0x62676961
const UNDEFINED_COLUMN = '42703'

/** Opens the record at `url`; `patience` in ms is how long a writer waits for another. */
export async function openPostgres(
  url: string,
  readOnly: boolean,
  patience: number,
): Promise<Migratable & { close(): Promise<void> }> {
  const address = parseAddress(url)
  const db = new Kysely<Tables>({ dialect: new PostgresDialect({ pool: await openPool(address, patience) }) })
  return {
    dialect: 'postgres',
    place: address.shown,
    db,
    async write(work) {
      if (readOnly) throw onlyReading(address.shown)
      return db
        .transaction()
        .setAccessMode('read write')
        .execute(async tx => {
          await sql`select pg_advisory_xact_lock(${WRITERS}::int, hashtext(${address.schema}))`.execute(tx)
          return work(tx)
        })
    },
    version: within => versionOf(within, address),
    async prepare(tx) {
      // asked first: «if not exists» wants the right to create even where it does
      const { rows } = await sql`select from pg_namespace where nspname = ${address.schema}`.execute(tx)
      if (rows.length === 0) await sql`create schema ${sql.id(address.schema)}`.execute(tx)
    },
    async mark(tx, version) {
      const marks = { application: 'banggiao', version: String(version) }
      for (const [key, value] of Object.entries(marks))
        await sql`insert into meta (key, value) values (${key}, ${value}) on conflict (key) do update set value = excluded.value`.execute(
          tx,
        )
    },
    close: () => db.destroy(),
  }
}

async function versionOf(db: Kysely<Tables>, { schema, shown }: Address): Promise<number> {
  const { rows } = await sql<{ encoding: string; tables: string[] | null }>`
    select current_setting('server_encoding') as encoding, array_agg(c.relname::text) as tables
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where n.nspname = ${schema} and c.relkind in ('r', 'p', 'v', 'm', 'f', 'S')`.execute(db)
  const [{ encoding = '', tables = null } = {}] = rows
  if (encoding !== 'UTF8')
    throw new BanggiaoError(
      'not-a-record',
      `${shown} keeps its texts in ${encoding}, which does not hold Vietnamese; make a database with createdb -E UTF8 -T template0.`,
    )
  if (tables === null) return 0
  const marks = tables.includes('meta') ? await marksOf(db) : new Map<string, string>()
  const version = Number(marks.get('version'))
  if (marks.get('application') === 'banggiao' && Number.isInteger(version)) return version
  throw new BanggiaoError(
    'not-a-record',
    `The schema ${schema} of ${shown} holds tables of something else; name another schema in the address (?schema=…), or none.`,
  )
}

/** Empty where `meta` is a table of somebody else. */
async function marksOf(db: Kysely<Tables>): Promise<Map<string, string>> {
  try {
    const rows = await db.selectFrom('meta').select(['key', 'value']).execute()
    return new Map(rows.map(({ key, value }) => [key, value]))
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === UNDEFINED_COLUMN) return new Map()
    throw error
  }
}

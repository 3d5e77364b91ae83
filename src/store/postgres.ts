/** The record in a PostgreSQL database, in a schema of its own. */
import type { EventEmitter } from 'node:events'
import type { Socket } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { Kysely, PostgresDialect, type PostgresPool, type PostgresPoolClient, sql } from 'kysely'
import type pg from 'pg'
import { BanggiaoError } from '../contract/errors.ts'
import { asStoreError, isAway, isReadOnly, onlyReading } from './errors.ts'
import type { Migratable } from './migrate.ts'
import { type Address, parseAddress } from './postgres-address.ts'
import { readParser, written } from './postgres-values.ts'
import type { Tables } from './tables.ts'

type Answer = Pick<pg.QueryResult, 'command' | 'rowCount' | 'rows'>
const NOTHING: Answer = { command: 'ROLLBACK', rowCount: null, rows: [] }
const BEGINS = /^(?:begin|start transaction)/
const ENDS = /^(?:commit|rollback)$/
const UNDEFINED_COLUMN = '42703'

/** First half of the lock that writers of one record queue for; the second is made from the schema's name. */
const WRITERS = 0x62676961
/** How long a server that restarts is waited for, once it has been there. */
const RESTART_MS = 5_000
/** Statements that have a name, and so are planned once a connection; longer ones come in too many lengths. */
const MOST_NAMED = 300
const LONGEST_NAMED = 4_000

const SESSION = [
  // only `write` writes: it says so when it begins
  ['default_transaction_read_only', 'on'],
  // answers take milliseconds; compiling their plans takes longer
  ['jit', 'off'],
  // pages lie on solid disks or in memory; with the old default of 4 searches read whole tables
  ['random_page_cost', '1.1'],
] as const

/** Opens the record at `url`; `patience` in ms is how long a writer waits for another. */
export async function openPostgres(
  url: string,
  readOnly: boolean,
  patience: number,
): Promise<Migratable & { close(): Promise<void> }> {
  const address = parseAddress(url)
  const { default: driver } = await import('pg')
  const pool = makePool(driver, address, patience)
  const connections = patientPool(pool, address.shown)
  const db = new Kysely<Tables>({ dialect: new PostgresDialect({ pool: connections }) })
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

function makePool(driver: typeof pg, { url, schema }: Address, patience: number): pg.Pool {
  const session = [...SESSION, ['search_path', `"${schema.replaceAll('"', '""')}"`], ['lock_timeout', `${patience}ms`]]
  const settings = session.map((_, i) => `set_config($${2 * i + 1}, $${2 * i + 2}, false)`).join(', ')
  const pool = new driver.Pool({
    Client: leavingClient(driver),
    connectionString: url,
    application_name: 'banggiao',
    connectionTimeoutMillis: 10_000,
    keepAlive: true,
    types: { getTypeParser: readParser(driver.types) },
    // awaited before the connection is handed out
    onConnect: async client => {
      // a connection that breaks between two statements says so as an event, which nobody else hears; the next statement fails in any case
      client.on('error', () => {})
      await client.query(`select ${settings}`, session.flat())
    },
  })
  pool.on('error', () => {})
  return pool
}

/** pg leaves the connection open where it has no password to give, and the process then lives until the server gives up after a minute. */
function leavingClient(driver: typeof pg): typeof pg.Client {
  return class extends driver.Client {
    constructor(config?: string | pg.ClientConfig) {
      super(config)
      const { connection } = this as unknown as { readonly connection: EventEmitter & { readonly stream: Socket } }
      connection.on('error', () => connection.stream.destroy())
    }
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

/**
 * The pool as Kysely sees it: errors are sentences, and what fails because the server restarts is done once more where nothing can have been half done,
 * that is, outside a transaction or at its beginning.
 */
function patientPool(pool: pg.Pool, place: string): PostgresPool {
  let met = false
  const connect = async (): Promise<pg.PoolClient> => {
    const until = performance.now() + (met ? RESTART_MS : 0)
    for (;;) {
      try {
        const client = await pool.connect()
        met = true
        return client
      } catch (error) {
        if (!isAway(error) || performance.now() > until) throw asStoreError(error, place)
        await sleep(100)
      }
    }
  }
  const nameOf = namer()
  return {
    options: pool.options,
    end: () => pool.end(),
    connect: async () => patientClient(await connect(), connect, nameOf, place),
  }
}

function patientClient(
  first: pg.PoolClient,
  connect: () => Promise<pg.PoolClient>,
  nameOf: (text: string) => string | undefined,
  place: string,
): PostgresPoolClient {
  let client: pg.PoolClient | null = first
  let begun = false
  const drop = (): void => {
    client?.release(true)
    client = null
  }
  const run = async (text: string, parameters: readonly unknown[]): Promise<Answer> => {
    if (client === null && begun) throw lost(null, place, text)
    client ??= await connect()
    const name = nameOf(text)
    return client.query({ text, values: parameters.map(written), ...(name && { name }) })
  }
  const query = async (text: string, parameters: readonly unknown[] = []): Promise<Answer> => {
    // the server has rolled back by itself
    if (begun && client === null && text === 'rollback') return NOTHING
    try {
      const answer = await run(text, parameters).catch(error => {
        if (!begun && !BEGINS.test(text) && isReadOnly(error)) throw onlyReading(place)
        if (!isAway(error)) throw error
        drop()
        if (begun) throw lost(error, place, text)
        return run(text, parameters)
      })
      begun = BEGINS.test(text) || (begun && !ENDS.test(text))
      return answer
    } catch (error) {
      throw asStoreError(error, place)
    }
  }
  return {
    query: query as PostgresPoolClient['query'],
    release: destroy => {
      client?.release(destroy)
      client = null
    },
  }
}

/** A name for each statement that comes again. */
function namer(): (text: string) => string | undefined {
  const names = new Map<string, string>()
  let before = new Set<string>()
  return text => {
    const name = names.get(text)
    if (name !== undefined || text.length > LONGEST_NAMED || names.size >= MOST_NAMED) return name
    if (before.has(text)) names.set(text, `banggiao_${names.size}`)
    else {
      if (before.size >= MOST_NAMED) before = new Set()
      before.add(text)
    }
    return undefined
  }
}

function lost(cause: unknown, place: string, text: string): BanggiaoError {
  const kept =
    text === 'commit'
      ? 'the record is whole, with what was just written or without it'
      : 'the record is whole and holds nothing of what was being written'
  return new BanggiaoError('database-away', `The connection to ${place} broke off; ${kept}. Run this again.`, { cause })
}

/** Connections to PostgreSQL as Kysely sees them. */
import type { EventEmitter } from 'node:events'
import type { Socket } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import type { PostgresPool, PostgresPoolClient } from 'kysely'
import type pg from 'pg'
import { asStoreError, brokenOff, isAway, isReadOnly, onlyReading } from './errors.ts'
import type { Address } from './postgres-address.ts'
import { readParser, written } from './postgres-values.ts'

type Answer = Pick<pg.QueryResult, 'command' | 'rowCount' | 'rows'>
const NOTHING: Answer = { command: 'ROLLBACK', rowCount: null, rows: [] }
const BEGINS = /^(?:begin|start transaction)/
const ENDS = /^(?:commit|rollback)$/

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
  // what an index finds of a common word fits
  ['work_mem', '32MB'],
] as const

/** Opens connections as they are needed; `patience` in ms is how long a statement waits for a lock. */
export async function openPool(address: Address, patience: number): Promise<PostgresPool> {
  const { default: driver } = await import('pg')
  return patientPool(makePool(driver, address, patience), address.shown)
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
    if (client === null && begun) throw brokenOff(null, place, text === 'commit')
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
        if (begun) throw brokenOff(error, place, text === 'commit')
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

/**
 * The record in one SQLite file. Two connections: one writes, one reads, so that answers go on while documents are added, and nothing but `write`
 * can write.
 */
import { mkdirSync, type Stats, statSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import type BetterSqlite3 from 'better-sqlite3'
import {
  CompiledQuery,
  type DatabaseConnection,
  type Dialect,
  Kysely,
  SqliteAdapter,
  type SqliteDatabase,
  SqliteDriver,
  SqliteIntrospector,
  SqliteQueryCompiler,
  type SqliteStatement,
  sql,
} from 'kysely'
import { BanggiaoError } from '../contract/errors.ts'
import { asStoreError, isBusy, isReadOnly, noRecord, onlyReading } from './errors.ts'
import type { Migratable } from './migrate.ts'
import type { Tables } from './tables.ts'

const FILE = 'record.db'
/** «bgia»: by it `file` and everybody else can tell a record from other SQLite databases. */
const APPLICATION_ID = 0x62676961
/** How long SQLite itself waits for a lock, holding up this process; the longer waits of writers are ours. */
const WRITER_BUSY_MS = 5
const READER_BUSY_MS = 5_000
/** A transaction that took longer lets other processes go first. */
const LONG_MS = 20
/** Statements kept ready; longer ones, such as inserts of many rows, come in too many lengths. */
const MOST_STATEMENTS = 300
const LONGEST_STATEMENT = 4_000

const WRITER_PRAGMAS = [
  'journal_mode = wal',
  // NORMAL would do against kill -9, for what was written is with the kernel; against a loss of power only FULL does: each commit waits until the
  // disk has the log (about a millisecond), and nothing that was acknowledged is lost
  'synchronous = full',
  'fullfsync = on',
  'foreign_keys = on',
  'cache_size = -65536',
  // fewer checkpoints while many documents are added
  'wal_autocheckpoint = 16000',
  'journal_size_limit = 67108864',
]
const READER_PRAGMAS = ['cache_size = -32768']

const MARKS =
  'select application_id, user_version, (select count(*) from sqlite_schema) as tables from pragma_application_id, pragma_user_version'

interface Marks {
  readonly application_id: number
  readonly user_version: number
  readonly tables: number
}

/** Opens, and with it makes where nothing is, the record's file in `folder`; `patience` in ms is how long it waits for other processes. */
export async function openSqlite(
  folder: string,
  readOnly: boolean,
  patience: number,
): Promise<Migratable & { close(): Promise<void> }> {
  const path = join(resolve(folder), FILE)
  const { default: Sqlite } = await import('better-sqlite3')
  if (!readOnly) makeFolder(folder)
  const found = lookAt(path)
  if (found?.isDirectory()) throw asStoreError(Object.assign(new Error('a folder'), { code: 'EISDIR' }), path)
  if (readOnly && !found) throw noRecord(folder)
  const writer = readOnly ? null : await whileBusy(patience, path, () => openWriter(Sqlite, path))
  const reader = await whileBusy(patience, path, () => openReader(Sqlite, path)).catch(error => {
    writer?.close()
    throw error
  })
  const db = new Kysely<Tables>({ dialect: dialectOf(new SqliteDriver({ database: readyStatements(reader, path) })) })
  const writing = writer
    ? new Kysely<Tables>({ dialect: dialectOf(new WritingDriver(writer, readyStatements(writer, path), patience)) })
    : null
  return {
    dialect: 'sqlite',
    place: path,
    db,
    async write(work) {
      if (!writing) throw onlyReading(path)
      const from = performance.now()
      const result = await writing.transaction().execute(work)
      // a process that waits asks every millisecond: without a pause it might never find the moment between two transactions
      if (performance.now() - from > LONG_MS) await sleep(2)
      return result
    },
    async version(within) {
      const { rows } = await sql<Marks>`${sql.raw(MARKS)}`.execute(within)
      return rows[0] ? versionOf(rows[0], path) : 0
    },
    async prepare(tx) {
      await sql.raw(`pragma application_id = ${APPLICATION_ID}`).execute(tx)
    },
    async mark(tx, version) {
      await sql.raw(`pragma user_version = ${version}`).execute(tx)
    },
    async close() {
      await db.destroy()
      reader.close()
      await writing?.destroy()
      if (writer) closeWriter(writer)
    },
  }
}

function versionOf(marks: Marks, path: string): number {
  if (marks.application_id === APPLICATION_ID) return marks.user_version
  if (marks.application_id === 0 && marks.tables === 0) return 0
  throw new BanggiaoError(
    'not-a-record',
    `${path} is a database of something else, not a record of Banggiao; name another folder, or move that file away.`,
  )
}

/** Of the file there, or nothing. */
function lookAt(path: string): Stats | undefined {
  try {
    return statSync(path, { throwIfNoEntry: false })
  } catch (error) {
    throw asStoreError(error, path)
  }
}

function makeFolder(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true })
  } catch (error) {
    throw asStoreError(error, folder)
  }
}

function openWriter(Sqlite: typeof BetterSqlite3, path: string): BetterSqlite3.Database {
  const connection = new Sqlite(path, { timeout: WRITER_BUSY_MS })
  try {
    // before anything is written: the file may be somebody else's
    const marks = connection.prepare<[], Marks>(MARKS).get()
    if (marks) versionOf(marks, path)
    for (const pragma of WRITER_PRAGMAS) connection.pragma(pragma)
    // a connection that has read from the log keeps other processes from doing away with it as they close
    connection.prepare(MARKS).get()
    if (connection.pragma('journal_mode', { simple: true }) === 'wal') return connection
    throw Object.assign(new Error('Another process closed the record at this moment.'), { code: 'SQLITE_BUSY' })
  } catch (error) {
    connection.close()
    throw error
  }
}

function openReader(Sqlite: typeof BetterSqlite3, path: string): BetterSqlite3.Database {
  const connection = new Sqlite(path, { readonly: true, timeout: READER_BUSY_MS })
  try {
    connection.prepare(MARKS).get()
    for (const pragma of READER_PRAGMAS) connection.pragma(pragma)
    return connection
  } catch (error) {
    connection.close()
    throw error
  }
}

/** Leaves one file without a log, which can be copied, and read where nothing can be written. */
function closeWriter(connection: BetterSqlite3.Database): void {
  try {
    connection.pragma('journal_mode = delete')
  } catch {
    // another process is at work, and keeps the log
  }
  connection.close()
}

function dialectOf(driver: SqliteDriver): Dialect {
  return {
    createDriver: () => driver,
    createQueryCompiler: () => new SqliteQueryCompiler(),
    createAdapter: () => new SqliteAdapter(),
    createIntrospector: db => new SqliteIntrospector(db),
  }
}

/** The connection as Kysely sees it: statements that come again are prepared once, and errors are sentences. */
function readyStatements(connection: BetterSqlite3.Database, path: string): SqliteDatabase {
  const ready = new Map<string, SqliteStatement>()
  const said = <T>(work: () => T): T => {
    try {
      return work()
    } catch (error) {
      if (connection.readonly && isReadOnly(error)) throw onlyReading(path)
      throw asStoreError(error, path)
    }
  }
  const prepare = (text: string): SqliteStatement => {
    const statement = connection.prepare<unknown[]>(text)
    return {
      reader: statement.reader,
      all: parameters => said(() => statement.all(...parameters)),
      run: parameters => said(() => statement.run(...parameters)),
      // a statement that is still handing out rows cannot be run again
      iterate: parameters => connection.prepare<unknown[]>(text).iterate(...parameters),
    }
  }
  return {
    prepare(text) {
      const known = ready.get(text)
      if (known) return known
      const made = said(() => prepare(text))
      if (text.length > LONGEST_STATEMENT) return made
      if (ready.size >= MOST_STATEMENTS) ready.delete(ready.keys().next().value ?? '')
      ready.set(text, made)
      return made
    },
    close: () => {},
  }
}

/** Begins at once as a writer, so that no transaction fails half way for want of the lock, and waits its turn without holding up the process. */
class WritingDriver extends SqliteDriver {
  readonly #connection: BetterSqlite3.Database
  readonly #patience: number

  constructor(connection: BetterSqlite3.Database, database: SqliteDatabase, patience: number) {
    super({ database })
    this.#connection = connection
    this.#patience = patience
  }

  override async beginTransaction(connection: DatabaseConnection): Promise<void> {
    await whileBusy(this.#patience, this.#connection.name, () => connection.executeQuery(CompiledQuery.raw('begin immediate')))
  }

  override async rollbackTransaction(connection: DatabaseConnection): Promise<void> {
    // where the disk is full or fails SQLite has rolled back by itself
    if (this.#connection.inTransaction) await super.rollbackTransaction(connection)
  }
}

/** Tries again as long as another process holds the lock and `patience` (ms) lasts. */
async function whileBusy<T>(patience: number, place: string, work: () => T | Promise<T>): Promise<T> {
  const until = performance.now() + patience
  for (;;) {
    try {
      return await work()
    } catch (error) {
      if (!isBusy(error) || performance.now() > until) throw asStoreError(error, place)
      await sleep(1)
    }
  }
}

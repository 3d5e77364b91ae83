/** The record where it is kept: one SQLite file in a folder, or a schema of a PostgreSQL database. */
import type { Kysely, Transaction } from 'kysely'
import type { DialectName } from './dialect.ts'
import { migrate } from './migrate.ts'
import type { Tables } from './tables.ts'

export type Place = { readonly folder: string } | { readonly url: string }

export interface OpenOptions {
  /** Only what is there already is opened, and nothing in it is changed. */
  readonly readOnly?: boolean
  /** How long a writer waits for another process, in ms. */
  readonly patience?: number
}

export interface Store {
  /** Reads only; sees what has been committed. For several reads of one state: `db.transaction().setIsolationLevel('repeatable read')`. */
  readonly db: Kysely<Tables>
  readonly dialect: DialectName
  /**
   * One transaction: all of it is kept, or nothing. Writers of one record, whichever process they are in, queue. Within `work` use `tx` alone:
   * `db` does not see what is being written.
   */
  write<T>(work: (tx: Transaction<Tables>) => Promise<T>): Promise<T>
  close(): Promise<void>
}

const PATIENCE_MS = 30_000

/** Opens the record at `place`, and with it makes or brings up to date its tables; fails with a sentence that names the place. */
export async function openStore(place: Place, options: OpenOptions = {}): Promise<Store> {
  const { readOnly = false, patience = PATIENCE_MS } = options
  const engine =
    'folder' in place
      ? await (await import('./sqlite.ts')).openSqlite(place.folder, readOnly, patience)
      : await (await import('./postgres.ts')).openPostgres(place.url, readOnly, patience)
  try {
    await migrate(engine, readOnly)
  } catch (error) {
    await engine.close()
    throw error
  }
  const { db, dialect } = engine
  return { db, dialect, write: work => engine.write(work), close: () => engine.close() }
}

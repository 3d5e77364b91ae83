/** Numbered changes of the tables, forward only. Two processes that open a record at once make them once: they queue as writers do. */
import { type Kysely, sql, type Transaction } from 'kysely'
import { BanggiaoError } from '../contract/errors.ts'
import { COLUMN_TYPES, type ColumnTypes, type DialectName } from './dialect.ts'
import { noRecord } from './errors.ts'
import { record } from './migrations/0001-record.ts'
import { search } from './migrations/0002-search.ts'
import type { Tables } from './tables.ts'

export interface Migration {
  /** Its number and what it brings. */
  readonly name: string
  readonly statements: (types: ColumnTypes, dialect: DialectName) => readonly string[]
}

/** In order; one that has been published is never changed, what comes later is a further one. */
export const MIGRATIONS: readonly Migration[] = [record, search]

/** What migrations need of an engine. */
export interface Migratable {
  readonly dialect: DialectName
  /** How messages name the record. */
  readonly place: string
  readonly db: Kysely<Tables>
  write<T>(work: (tx: Transaction<Tables>) => Promise<T>): Promise<T>
  /** How many migrations the record has had; 0 where there is nothing yet. Throws `not-a-record` where something else is. */
  version(db: Kysely<Tables>): Promise<number>
  /** Makes room for the tables where nothing is. */
  prepare(tx: Transaction<Tables>): Promise<void>
  /** Writes that number. */
  mark(tx: Transaction<Tables>, version: number): Promise<void>
}

/** Brings the record up to date, or says why it cannot be used; changes nothing with `readOnly`. */
export async function migrate(engine: Migratable, readOnly: boolean, migrations = MIGRATIONS): Promise<void> {
  const found = checked(engine.place, await engine.version(engine.db), migrations.length)
  if (found === migrations.length) return
  if (readOnly) throw found === 0 ? noRecord(engine.place) : older(engine.place)
  await engine.write(async tx => {
    // another process may have been here since
    const done = checked(engine.place, await engine.version(tx), migrations.length)
    if (done === migrations.length) return
    if (done === 0) await engine.prepare(tx)
    for (const migration of migrations.slice(done))
      for (const statement of migration.statements(COLUMN_TYPES[engine.dialect], engine.dialect))
        await sql.raw(statement).execute(tx)
    await engine.mark(tx, migrations.length)
  })
}

function checked(place: string, version: number, known: number): number {
  if (version <= known) return version
  throw new BanggiaoError(
    'newer-record',
    `${place} was made by a newer Banggiao (its tables are at step ${version}, this one knows ${known}); update Banggiao.`,
  )
}

const older = (place: string): BanggiaoError =>
  new BanggiaoError(
    'older-record',
    `${place} was made by an older Banggiao; add a document to it, or to a copy, and its tables are brought up to date.`,
  )

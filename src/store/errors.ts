/** What goes wrong below the store, as sentences for people: each names the place and the mend. The record itself stays whole in all of them. */
import { BanggiaoError, type ErrorCode } from '../contract/errors.ts'

interface Fault {
  /** Codes of SQLite (`SQLITE_BUSY` stands for SQLITE_BUSY_RECOVERY too), of PostgreSQL and of the operating system. */
  readonly engine: readonly string[]
  readonly code: ErrorCode
  readonly say: (place: string, engine: string) => string
}

const FAULTS: readonly Fault[] = [
  {
    engine: ['SQLITE_NOTADB'],
    code: 'not-a-record',
    say: place => `${place} is no record of Banggiao: it is no database; name another folder, or move that file away.`,
  },
  {
    engine: ['SQLITE_CANTOPEN_ISDIR', 'EISDIR'],
    code: 'not-a-record',
    say: place => `${place} is a folder where the record's file should be; name another folder, or move that one away.`,
  },
  {
    engine: ['EEXIST', 'ENOTDIR'],
    code: 'not-a-record',
    say: place => `${place} is a file, and a record needs a folder; name a folder.`,
  },
  {
    engine: ['ENAMETOOLONG', 'ERR_INVALID_ARG_VALUE', 'EINVAL', 'ELOOP'],
    code: 'usage',
    say: (place, engine) => `${place} cannot be the name of a folder (${engine}); name another.`,
  },
  {
    engine: ['SQLITE_CORRUPT', 'XX001', 'XX002'],
    code: 'damaged-record',
    say: place => `${place} is damaged; put back a copy of it, or add the documents to a new record.`,
  },
  {
    engine: ['SQLITE_BUSY', 'SQLITE_LOCKED', '55P03'],
    code: 'locked',
    say: place => `${place} is still being written by another process; wait until that is done and run this again.`,
  },
  {
    engine: ['SQLITE_FULL', 'SQLITE_IOERR_SHMSIZE', 'ENOSPC', 'EDQUOT', '53100'],
    code: 'disk-full',
    say: place => `The disk of ${place} is full; make room and run this again. What had been added before is kept.`,
  },
  {
    engine: ['SQLITE_READONLY', 'SQLITE_PERM', 'SQLITE_AUTH', 'SQLITE_CANTOPEN', 'EACCES', 'EPERM', 'EROFS'],
    code: 'not-permitted',
    say: (place, engine) =>
      `${place} cannot be opened or written (${engine}); give yourself the right to, or name another folder.`,
  },
  {
    engine: ['SQLITE_IOERR', 'EIO', '58030'],
    code: 'unreadable',
    say: (place, engine) => `The disk of ${place} failed (${engine}); see to the disk and run this again.`,
  },
  {
    engine: ['42501', '25006'],
    code: 'not-permitted',
    say: place => `${place} does not let this user write or read there; ask for the right to, or name another user.`,
  },
  {
    engine: ['3D000'],
    code: 'no-database',
    say: place => `${place} does not exist; make that database (createdb) or name another.`,
  },
  {
    engine: ['28P01', '28000', 'NO_PASSWORD'],
    code: 'wrong-login',
    say: place => `${place} refuses this user or password; check both.`,
  },
  {
    engine: ['53300'],
    code: 'database-away',
    say: place => `${place} has no connection left; close some, or raise max_connections, and run this again.`,
  },
  {
    engine: ['57P01', '57P02', '57P03'],
    code: 'database-away',
    say: (place, engine) => `${place} is stopping or starting (${engine}); wait until it is up and run this again.`,
  },
  {
    engine: [
      'ECONNREFUSED',
      'ECONNRESET',
      'ECONNABORTED',
      'EPIPE',
      'ETIMEDOUT',
      'EHOSTUNREACH',
      'ENETUNREACH',
      'EHOSTDOWN',
      'ENOTFOUND',
      'EAI_AGAIN',
      'ENOENT',
      'CONNECTION_LOST',
      '08000',
      '08001',
      '08003',
      '08004',
      '08006',
      '08P01',
    ],
    code: 'database-away',
    say: (place, engine) => `${place} does not answer (${engine}); start it, or check host and port, and run this again.`,
  },
]

/** What pg says in words alone. */
const WORDS: ReadonlyArray<readonly [RegExp, string]> = [
  [/^Connection terminated|not queryable|^timeout exceeded when trying to connect/, 'CONNECTION_LOST'],
  [/client password must be a/, 'NO_PASSWORD'],
]

/** `error` as a sentence about `place`, where it is one that people can mend; else `error` itself (a broken constraint, a fault of ours). */
export function asStoreError(error: unknown, place: string): unknown {
  if (error instanceof BanggiaoError) return error
  const engine = engineCode(error)
  const fault = faultOf(engine)
  return fault ? new BanggiaoError(fault.code, fault.say(place, engine), { cause: error }) : error
}

/** Whether the server is gone for now, so that a read may be tried again. */
export function isAway(error: unknown): boolean {
  return codeOf(error) === 'database-away'
}

/** Whether another process holds the lock for now. */
export function isBusy(error: unknown): boolean {
  return codeOf(error) === 'locked'
}

const codeOf = (error: unknown): ErrorCode | undefined =>
  error instanceof BanggiaoError ? error.code : faultOf(engineCode(error))?.code

/** Whether what was to be written to is open for reading only. */
export function isReadOnly(error: unknown): boolean {
  const engine = engineCode(error)
  return engine === '25006' || engine === 'SQLITE_READONLY'
}

function faultOf(engine: string): Fault | undefined {
  return engine === ''
    ? undefined
    : (FAULTS.find(fault => fault.engine.includes(engine)) ??
        FAULTS.find(fault => fault.engine.some(code => code.startsWith('SQLITE_') && engine.startsWith(`${code}_`))))
}

function engineCode(error: unknown): string {
  if (!(error instanceof Error)) return ''
  if ('code' in error && typeof error.code === 'string') return error.code
  return WORDS.find(([words]) => words.test(error.message))?.[1] ?? ''
}

/** Nothing has been added there yet. */
export const noRecord = (place: string): BanggiaoError =>
  new BanggiaoError('no-record', `${place} holds no record yet; add documents first, or name another place.`)

/** A fault of ours: `db` reads, `write` writes, and a store that was opened for reading does not write. */
export const onlyReading = (place: string): BanggiaoError =>
  new BanggiaoError('internal', `Something tried to write to ${place} where it is only read; please report it.`)

/** The server went in the middle of a transaction, perhaps as that was being committed. */
export function brokenOff(cause: unknown, place: string, committing: boolean): BanggiaoError {
  const kept = committing
    ? 'the record is whole, with what was just written or without it'
    : 'the record is whole and holds nothing of what was being written'
  return new BanggiaoError('database-away', `The connection to ${place} broke off; ${kept}. Run this again.`, { cause })
}

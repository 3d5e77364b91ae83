import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Sqlite from 'better-sqlite3'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { emptyPlaces, serverUrl } from '../../test/support/dialects.ts'
import { atDatabase, onServer } from '../../test/support/postgres.ts'
import { addRow, documentRow } from '../../test/support/rows.ts'
import { storeChild } from '../../test/support/store-child.ts'
import { BanggiaoError, type ErrorCode } from '../contract/errors.ts'
import { asStoreError } from './errors.ts'
import { type OpenOptions, openStore, type Place } from './open.ts'

/** The error that opening a record ends in. */
async function refusal(place: Place, options: OpenOptions = {}): Promise<BanggiaoError> {
  const error = await openStore(place, options).then(
    store => store.close(),
    (failure: unknown) => failure,
  )
  if (!(error instanceof BanggiaoError)) throw new Error('It was opened, or failed without a sentence.', { cause: error })
  return error
}

const folders: string[] = []
function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'banggiao-errors-'))
  folders.push(folder)
  return folder
}
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true })
})

/** A record with one document in it. */
async function recordIn(folder: string): Promise<string> {
  const store = await openStore({ folder })
  await store.write(tx => addRow(tx, 'documents', documentRow('one')))
  await store.close()
  return folder
}

/** Root may do everything; what others may not is tried as nobody. */
async function byNobody<T>(work: () => Promise<T>): Promise<T> {
  const { getuid, seteuid } = process
  if (getuid?.() !== 0 || !seteuid) return work()
  seteuid('nobody')
  try {
    return await work()
  } finally {
    seteuid(0)
  }
}

interface FileCase {
  /** Makes what is found, and says which folder is opened. */
  readonly found: (folder: string) => string | Promise<string>
  readonly code: ErrorCode
  readonly says: RegExp
  readonly options?: OpenOptions
  /** Tried by somebody who may not do everything. */
  readonly asNobody?: true
}

const OTHER_DATABASE = (folder: string): string => {
  const other = new Sqlite(join(folder, 'record.db'))
  other.exec('create table songs (title text)')
  other.close()
  return folder
}

const FILES: Record<string, FileCase> = {
  'a text file in its place': {
    found: folder => {
      writeFileSync(join(folder, 'record.db'), 'Hai bên nhất trí.\n'.repeat(100))
      return folder
    },
    code: 'not-a-record',
    says: /record\.db is no record of Banggiao: it is no database; name another folder/,
  },
  'a database of something else': {
    found: OTHER_DATABASE,
    code: 'not-a-record',
    says: /record\.db is a database of something else/,
  },
  'a database of something else, which is only read': {
    found: OTHER_DATABASE,
    code: 'not-a-record',
    says: /record\.db is a database of something else/,
    options: { readOnly: true },
  },
  'an empty database that is marked as something else’s': {
    found: folder => {
      const other = new Sqlite(join(folder, 'record.db'))
      other.pragma('application_id = 7')
      other.close()
      return folder
    },
    code: 'not-a-record',
    says: /is a database of something else/,
  },
  'a folder in its place': {
    found: folder => {
      mkdirSync(join(folder, 'record.db'))
      return folder
    },
    code: 'not-a-record',
    says: /record\.db is a folder where the record's file should be/,
  },
  'a file for a folder': {
    found: folder => {
      writeFileSync(join(folder, 'file'), '')
      return join(folder, 'file')
    },
    code: 'not-a-record',
    says: /file is a file, and a record needs a folder; name a folder\./,
  },
  'a folder below a file': {
    found: folder => {
      writeFileSync(join(folder, 'file'), '')
      return join(folder, 'file/below')
    },
    code: 'not-a-record',
    says: /is a file, and a record needs a folder/,
  },
  'a name that is too long': {
    found: folder => join(folder, 'a'.repeat(300)),
    code: 'usage',
    says: /cannot be the name of a folder \(ENAMETOOLONG\)/,
  },
  'a name that no system takes': { found: folder => join(folder, 'a\0b'), code: 'usage', says: /cannot be the name of a folder/ },
  'a record whose file is cut off': {
    found: async folder => {
      const path = join(await recordIn(folder), 'record.db')
      writeFileSync(path, readFileSync(path).subarray(0, 50_000))
      return folder
    },
    code: 'damaged-record',
    says: /record\.db is damaged; put back a copy of it/,
  },
  'nothing, where a record is only read': {
    found: folder => folder,
    code: 'no-record',
    says: /holds no record yet/,
    options: { readOnly: true },
  },
  'no folder, where a record is only read': {
    found: folder => join(folder, 'none'),
    code: 'no-record',
    says: /none holds no record yet; add documents first/,
    options: { readOnly: true },
  },
  'a folder that may not be written to': {
    found: folder => {
      chmodSync(folder, 0o555)
      return folder
    },
    code: 'not-permitted',
    says: /cannot be opened or written \(SQLITE_CANTOPEN\)/,
    asNobody: true,
  },
  'a folder in which none may be made': {
    found: folder => {
      chmodSync(folder, 0o555)
      return join(folder, 'new')
    },
    code: 'not-permitted',
    says: /new cannot be opened or written \(EACCES\)/,
    asNobody: true,
  },
  'a record that may not be written to': {
    found: async folder => {
      chmodSync(join(await recordIn(folder), 'record.db'), 0o444)
      chmodSync(folder, 0o555)
      return folder
    },
    code: 'not-permitted',
    says: /record\.db cannot be opened or written \(SQLITE_/,
    asNobody: true,
  },
  'a record that may not be read': {
    found: async folder => {
      chmodSync(join(await recordIn(folder), 'record.db'), 0)
      chmodSync(folder, 0o755)
      return folder
    },
    code: 'not-permitted',
    says: /record\.db cannot be opened or written \(SQLITE_CANTOPEN\)/,
    options: { readOnly: true },
    asNobody: true,
  },
}

describe('a record in a folder that holds', () => {
  it.each(Object.entries(FILES))('%s', async (_, { found, code, says, options, asNobody = false }) => {
    const folder = newFolder()
    chmodSync(folder, 0o755)
    const place = await found(folder)
    const path = join(place, 'record.db')
    const before = existsSync(path) && statSync(path).isFile() ? readFileSync(path) : null
    const opened = () => refusal({ folder: place }, options)
    const error = await (asNobody ? byNobody(opened) : opened())
    expect([error.code, error.message]).toEqual([code, expect.stringMatching(says)])
    expect(error.message).toContain(folder)
    // what was there is as it was
    if (before) expect(readFileSync(path).equals(before)).toBe(true)
  })

  it('a record that may be read and not written is read', async () => {
    const folder = await recordIn(newFolder())
    chmodSync(join(folder, 'record.db'), 0o444)
    chmodSync(folder, 0o555)
    await byNobody(async () => {
      const store = await openStore({ folder }, { readOnly: true })
      expect(await store.db.selectFrom('documents').select('id').execute()).toEqual([{ id: 'sha256:one' }])
      await store.close()
    })
  })

  it('a record whose pages are garbage says so when they are read', async () => {
    const folder = newFolder()
    const writing = await openStore({ folder })
    await writing.write(tx => addRow(tx, 'documents', documentRow('large', { text: 'Hai bên nhất trí. '.repeat(20_000) })))
    await writing.close()
    const path = join(folder, 'record.db')
    const bytes = readFileSync(path)
    writeFileSync(path, bytes.fill(0xa5, bytes.length / 2))
    const store = await openStore({ folder })
    const reading = store.db.selectFrom('documents').select(sql`length(text)`.as('length')).execute()
    await expect(reading).rejects.toMatchObject({ code: 'damaged-record' })
    await store.close()
  })

  it('a record on a disk that is full keeps what it had, and goes on once there is room', async () => {
    const folder = await recordIn(newFolder())
    const store = await openStore({ folder })
    const large = (name: string) => documentRow(name, { text: 'Hai bên nhất trí. '.repeat(20_000) })
    const pages = (most: number) => store.write(tx => sql.raw(`pragma max_page_count = ${most}`).execute(tx))
    await pages(60)
    const failing = store.write(async tx => {
      await addRow(tx, 'documents', documentRow('small'))
      await addRow(tx, 'documents', large('large'))
    })
    await expect(failing).rejects.toMatchObject({
      code: 'disk-full',
      message: `The disk of ${join(folder, 'record.db')} is full; make room and run this again. What had been added before is kept.`,
    })
    expect(await store.db.selectFrom('documents').select('id').execute()).toEqual([{ id: 'sha256:one' }])
    await pages(1_000_000)
    await store.write(tx => addRow(tx, 'documents', large('large')))
    expect(await store.db.selectFrom('documents').select('id').execute()).toHaveLength(2)
    await store.close()
  })
})

const SECRET = 'mat-khau-9f3'

interface ServerCase {
  /** What is done on the server before, in the database that is opened. */
  readonly before?: readonly string[]
  /** The address that is opened, from that of the database and of a user whom it knows. */
  readonly url: (known: URL) => string
  readonly code: ErrorCode
  readonly says: RegExp
  readonly options?: OpenOptions
}

const with_ = (
  known: URL,
  changed: Partial<Pick<URL, 'port' | 'hostname' | 'username' | 'password' | 'pathname' | 'search'>>,
): string => Object.assign(new URL(known), changed).href

const SERVERS: Record<string, ServerCase> = {
  'nobody answers': {
    url: known => with_(known, { port: '1' }),
    code: 'database-away',
    says: /:1\/\S+ does not answer \(ECONNREFUSED\)/,
  },
  'the host is unknown': {
    url: known => with_(known, { hostname: 'nowhere.invalid' }),
    code: 'database-away',
    says: /@nowhere\.invalid:\d+\/\S+ does not answer \((?:ENOTFOUND|EAI_AGAIN)\); start it, or check host and port/,
  },
  'the password is wrong': {
    url: known => with_(known, { password: `${SECRET}-not` }),
    code: 'wrong-login',
    says: /refuses this user or password; check both/,
  },
  'the password is missing': {
    url: known => with_(known, { password: '' }),
    code: 'wrong-login',
    says: /refuses this user or password/,
  },
  'the user is unknown': {
    url: known => with_(known, { username: 'nguoi_la', password: SECRET }),
    code: 'wrong-login',
    says: /postgres:\/\/nguoi_la@127\.0\.0\.1:\d+\/\S+ refuses/,
  },
  'there is no such database': {
    url: known => with_(known, { pathname: '/khong_co' }),
    code: 'no-database',
    says: /\/khong_co does not exist; make that database \(createdb\)/,
  },
  'the user may not make anything': {
    url: known => with_(known, { username: 'khach', password: SECRET }),
    code: 'not-permitted',
    says: /does not let this user write or read there/,
  },
  'the user may not read the record': {
    before: [
      'create schema banggiao',
      'create table banggiao.meta (key text, value text)',
      'grant usage on schema banggiao to khach',
    ],
    url: known => with_(known, { username: 'khach', password: SECRET }),
    code: 'not-permitted',
    says: /does not let this user write or read there/,
    options: { readOnly: true },
  },
  'the server has no connection left': {
    url: known => with_(known, { username: 'dong', password: SECRET }),
    code: 'database-away',
    says: /has no connection left/,
  },
  'the schema is somebody else’s': {
    before: ['create schema banggiao', 'create table banggiao.songs (title text)'],
    url: known => known.href,
    code: 'not-a-record',
    says: /The schema banggiao of postgres:\S+ holds tables of something else; name another schema/,
  },
  'the schema has a table that is called like ours': {
    before: ['create schema banggiao', 'create table banggiao.meta (name text)'],
    url: known => known.href,
    code: 'not-a-record',
    says: /holds tables of something else/,
  },
  'another schema is named, which is somebody else’s': {
    before: ['create table public.songs (title text)'],
    url: known => with_(known, { search: '?schema=public' }),
    code: 'not-a-record',
    says: /The schema public of/,
  },
  'there is nothing, and it is only read': {
    url: known => known.href,
    code: 'no-record',
    says: /holds no record yet/,
    options: { readOnly: true },
  },
  'the address is another program’s': {
    url: () => `mysql://a:${SECRET}@localhost/x`,
    code: 'usage',
    says: /not of the form postgres:\/\//,
  },
  'the address is none': { url: () => `postgres://a:${SECRET}@[/x`, code: 'usage', says: /not of the form/ },
  'the address has a sign that is none': {
    url: () => `postgres://a:${SECRET}%zz@localhost/%zz`,
    code: 'usage',
    says: /not of the form/,
  },
}

describe('a record in PostgreSQL where', () => {
  beforeAll(async () => {
    const url = await serverUrl()
    await onServer(url, `create role khach login password '${SECRET}'`)
    await onServer(url, `create role dong login password '${SECRET}' connection limit 0`)
  })
  afterAll(async () => {
    const url = await serverUrl()
    for (const role of ['khach', 'dong']) {
      await onServer(url, `drop owned by ${role}`)
      await onServer(url, `drop role ${role}`)
    }
  })

  const emptyPlace = emptyPlaces('postgres')
  const addressOf = async (): Promise<string> => {
    const place = await emptyPlace()
    return 'url' in place ? place.url : ''
  }

  it.each(Object.entries(SERVERS))('%s', async (_, { before = [], url, code, says, options }) => {
    const known = await addressOf()
    for (const statement of before) await onServer(known, statement)
    const error = await refusal({ url: url(new URL(known)) }, options)
    expect([error.code, error.message]).toEqual([code, expect.stringMatching(says)])
    for (const secret of [SECRET, new URL(known).password]) expect(error.message).not.toContain(secret)
  })

  it('a password is missing, a process ends at once', async () => {
    const child = storeChild({ url: with_(new URL(await addressOf()), { password: '' }) }, 'add', '1', 'x')
    expect(await child.ended).toMatchObject({ end: 1, complaint: expect.stringContaining('refuses this user or password') })
  })

  it('texts are kept in another encoding', async () => {
    const url = await serverUrl()
    await onServer(url, `create database cu encoding 'LATIN1' template template0`)
    const error = await refusal({ url: atDatabase(url, 'cu') })
    expect([error.code, error.message]).toEqual([
      'not-a-record',
      expect.stringContaining('keeps its texts in LATIN1, which does not hold Vietnamese'),
    ])
    await onServer(url, 'drop database cu with (force)')
  })

  it('other tables stand, they stay what they are', async () => {
    const url = await addressOf()
    await onServer(url, 'create table documents (title text)')
    const first = await openStore({ url })
    const second = await openStore({ url: `${url}?schema=Thu%20hai` })
    await first.write(tx => addRow(tx, 'documents', documentRow('one')))
    await second.write(tx => addRow(tx, 'documents', documentRow('two')))
    expect([
      await first.db.selectFrom('documents').select('id').execute(),
      await second.db.selectFrom('documents').select('id').execute(),
      (await sql`select * from public.documents`.execute(first.db)).rows,
    ]).toEqual([[{ id: 'sha256:one' }], [{ id: 'sha256:two' }], []])
    await first.close()
    await second.close()
  })

  it('a user may read and not write, the record is read', async () => {
    const url = await addressOf()
    await (await openStore({ url })).close()
    await onServer(url, 'grant usage on schema banggiao to khach')
    await onServer(url, 'grant select on all tables in schema banggiao to khach')
    const place = { url: with_(new URL(url), { username: 'khach', password: SECRET }) }
    const store = await openStore(place)
    expect(await store.db.selectFrom('documents').select('id').execute()).toEqual([])
    await expect(store.write(tx => addRow(tx, 'documents', documentRow('one')))).rejects.toMatchObject({ code: 'not-permitted' })
    await store.close()
    await onServer(url, 'drop owned by khach')
  })
})

describe('what cannot be brought about here', () => {
  it.each<[string, ErrorCode]>([
    ['ENOSPC', 'disk-full'],
    ['EDQUOT', 'disk-full'],
    ['53100', 'disk-full'],
    ['SQLITE_IOERR_SHMSIZE', 'disk-full'],
    ['SQLITE_IOERR_WRITE', 'unreadable'],
    ['EROFS', 'not-permitted'],
    ['SQLITE_READONLY_DBMOVED', 'not-permitted'],
    ['25006', 'not-permitted'],
    ['SQLITE_BUSY_RECOVERY', 'locked'],
    ['SQLITE_CORRUPT_VTAB', 'damaged-record'],
    ['57P03', 'database-away'],
    ['57P01', 'database-away'],
    ['ECONNRESET', 'database-away'],
    ['28000', 'wrong-login'],
  ])('%s is %s', (engine, code) => {
    const error = asStoreError(Object.assign(new Error('as the engine says it'), { code: engine }), '/du/lieu')
    expect(error).toMatchObject({ code, message: expect.stringContaining('/du/lieu') })
  })

  it.each([
    'Connection terminated unexpectedly',
    'Client has encountered a connection error and is not queryable',
    'timeout exceeded when trying to connect',
  ])('pg says %s', words => {
    expect(asStoreError(new Error(words), 'x')).toMatchObject({ code: 'database-away' })
  })

  it('what is our own fault stays what it is', () => {
    const fault = Object.assign(new Error('UNIQUE constraint failed'), { code: 'SQLITE_CONSTRAINT_UNIQUE' })
    expect(asStoreError(fault, 'x')).toBe(fault)
  })
})

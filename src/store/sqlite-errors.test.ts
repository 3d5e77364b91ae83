import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Sqlite from 'better-sqlite3'
import { sql } from 'kysely'
import { afterAll, describe, expect, it } from 'vitest'
import { refusal } from '../../test/support/refusal.ts'
import { addRow, documentRow } from '../../test/support/rows.ts'
import type { ErrorCode } from '../contract/errors.ts'
import { type OpenOptions, openStore } from './open.ts'

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

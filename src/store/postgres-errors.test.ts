import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { emptyPlaces, serverUrl } from '../../test/support/dialects.ts'
import { atDatabase, onServer } from '../../test/support/postgres.ts'
import { refusal } from '../../test/support/refusal.ts'
import { addRow, documentRow } from '../../test/support/rows.ts'
import { storeChild } from '../../test/support/store-child.ts'
import type { ErrorCode } from '../contract/errors.ts'
import { type OpenOptions, openStore } from './open.ts'

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

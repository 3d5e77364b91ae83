/** A record of each dialect for every suite: describe.each(DIALECTS)('… in %s', dialect => { const record = freshRecord(dialect) … }). */
import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, inject } from 'vitest'
import type { DialectName } from '../../src/store/dialect.ts'
import { openStore, type Place, type Store } from '../../src/store/open.ts'
import { type Answer, atDatabase, onServer } from './postgres.ts'

/** The first to ask waits until the server is there, which may have to be installed. */
const PATIENCE_MS = 300_000

export const DIALECTS: readonly DialectName[] = ['sqlite', 'postgres']

/** Empty and open while the tests of a describe block run. */
export interface FreshRecord {
  readonly place: Place
  readonly store: Store
}

/** A record of its own for the describe block that calls this. */
export function freshRecord(dialect: DialectName): FreshRecord {
  let opened: FreshRecord | null = null
  let used: UsedPlace | null = null
  beforeAll(async () => {
    used = await makePlace(dialect, true)
    opened = { place: used.place, store: await openStore(used.place) }
  }, PATIENCE_MS)
  afterAll(async () => {
    await opened?.store.close()
    await used?.remove()
  })
  const known = (): FreshRecord => {
    if (!opened) throw new Error('A record is there once the tests run; use it in it(), beforeAll() and the like.')
    return opened
  }
  return {
    get place() {
      return known().place
    },
    get store() {
      return known().store
    },
  }
}

/** Where a record may be made and nothing is yet; removed when the describe block that calls this is done. */
export function emptyPlaces(dialect: DialectName): () => Promise<Place> {
  const used: UsedPlace[] = []
  if (dialect === 'postgres') beforeAll(serverUrl, PATIENCE_MS)
  afterAll(async () => {
    for (const { remove } of used) await remove()
  })
  return async () => {
    const made = await makePlace(dialect, false)
    used.push(made)
    return made.place
  }
}

/** The address of the tests' server, with its administrator's password. */
export async function serverUrl(): Promise<string> {
  return (await server()).url
}

interface UsedPlace {
  readonly place: Place
  remove(): Promise<void>
}

async function makePlace(dialect: DialectName, fromTemplate: boolean): Promise<UsedPlace> {
  if (dialect === 'sqlite') {
    const folder = mkdtempSync(join(tmpdir(), 'banggiao-record-'))
    return { place: { folder }, remove: async () => rmSync(folder, { recursive: true, force: true }) }
  }
  const { url, template } = await server()
  const name = `banggiao_${randomBytes(6).toString('hex')}`
  await onServer(url, `create database ${name}${fromTemplate ? ` template ${template}` : ''}`)
  return { place: { url: atDatabase(url, name) }, remove: () => onServer(url, `drop database ${name} with (force)`) }
}

let asked: Promise<Extract<Answer, { url: string }>> | null = null

function server(): Promise<Extract<Answer, { url: string }>> {
  asked ??= new Promise<Answer>((resolve, reject) => {
    let said = ''
    connect(inject('postgresDoor'), '127.0.0.1')
      .on('data', data => {
        said += data
      })
      .on('end', () => resolve(JSON.parse(said)))
      .on('error', reject)
  }).then(answer => {
    if ('problem' in answer) throw new Error(answer.problem)
    return answer
  })
  return asked
}

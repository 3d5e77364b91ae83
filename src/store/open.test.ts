import { type Kysely, sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Server, startPostgres } from '../../scripts/postgres.ts'
import { DIALECTS, emptyPlaces, serverUrl } from '../../test/support/dialects.ts'
import { addRow, documentRow } from '../../test/support/rows.ts'
import { storeChild } from '../../test/support/store-child.ts'
import { openStore, type Store } from './open.ts'
import type { Tables } from './tables.ts'

const documentsIn = async (db: Kysely<Tables>): Promise<string[]> =>
  (await db.selectFrom('documents').select('id').orderBy('seq').execute()).map(({ id }) => id.replace('sha256:', ''))

/** Adds a document that says how many there were before. */
const count = (store: Store): Promise<number> =>
  store.write(async tx => {
    const before = (await documentsIn(tx)).length
    await new Promise(resolve => setTimeout(resolve, 1))
    return addRow(tx, 'documents', documentRow(`after-${before}`))
  })

describe.each(DIALECTS)('a record in %s', dialect => {
  const emptyPlace = emptyPlaces(dialect)

  it('is there again when it is opened again', async () => {
    const place = await emptyPlace()
    const store = await openStore(place)
    await store.write(tx => addRow(tx, 'documents', documentRow('one')))
    await store.close()
    const again = await openStore(place, { readOnly: true })
    expect([again.dialect, await documentsIn(again.db)]).toEqual([dialect, ['one']])
    await again.close()
  })

  it('keeps all of a transaction or nothing', async () => {
    const store = await openStore(await emptyPlace())
    const failing = store.write(async tx => {
      await addRow(tx, 'documents', documentRow('half'))
      throw new Error('on the way')
    })
    await expect(failing).rejects.toThrow('on the way')
    expect(await store.write(tx => documentsIn(tx))).toEqual([])
    await store.write(tx => addRow(tx, 'documents', documentRow('whole')))
    expect(await documentsIn(store.db)).toEqual(['whole'])
    await store.close()
  })

  it('shows what is being written only to who writes it', async () => {
    const store = await openStore(await emptyPlace())
    await store.write(async tx => {
      await addRow(tx, 'documents', documentRow('new'))
      expect([await documentsIn(tx), await documentsIn(store.db)]).toEqual([['new'], []])
    })
    expect(await documentsIn(store.db)).toEqual(['new'])
    await store.close()
  })

  it('shows one state to several reads in a transaction', async () => {
    const store = await openStore(await emptyPlace())
    await store.db
      .transaction()
      .setIsolationLevel('repeatable read')
      .execute(async reading => {
        expect(await documentsIn(reading)).toEqual([])
        await store.write(tx => addRow(tx, 'documents', documentRow('new')))
        expect(await documentsIn(reading)).toEqual([])
      })
    expect(await documentsIn(store.db)).toEqual(['new'])
    await store.close()
  })

  it('is written through write alone, and not where it was opened for reading', async () => {
    const place = await emptyPlace()
    const store = await openStore(place)
    const aside = store.db.insertInto('documents').values(documentRow('aside')).execute()
    await expect(aside).rejects.toMatchObject({ code: 'internal' })
    const reading = await openStore(place, { readOnly: true })
    await expect(reading.write(tx => addRow(tx, 'documents', documentRow('aside')))).rejects.toMatchObject({ code: 'internal' })
    expect(await documentsIn(store.db)).toEqual([])
    await reading.close()
    await store.close()
  })

  it('lets writers of one process queue', async () => {
    const store = await openStore(await emptyPlace())
    await Promise.all(Array.from({ length: 20 }, () => count(store)))
    expect(await documentsIn(store.db)).toEqual(Array.from({ length: 20 }, (_, i) => `after-${i}`))
    await store.close()
  })

  it('lets writers of several processes queue, and loses none of their documents', async () => {
    const place = await emptyPlace()
    const store = await openStore(place)
    const children = ['a', 'b'].map(name => storeChild(place, 'add', '50', name))
    for (let i = 0; i < 50; i++) await count(store)
    expect(await Promise.all(children.map(child => child.ended))).toEqual(children.map(() => ({ end: 0, complaint: '' })))
    const documents = await documentsIn(store.db)
    expect(documents.filter(id => !id.startsWith('after-'))).toHaveLength(100)
    // each saw all that stood before it
    expect(documents.every((id, i) => !id.startsWith('after-') || id === `after-${i}`)).toBe(true)
    await store.close()
  })

  it('says so when another process writes for too long, and can be read meanwhile', async () => {
    const place = await emptyPlace()
    const store = await openStore(place, { patience: 200 })
    await store.write(tx => addRow(tx, 'documents', documentRow('one')))
    const child = storeChild(place, 'hang', 'other')
    await child.said('written')
    await expect(store.write(tx => documentsIn(tx))).rejects.toMatchObject({
      code: 'locked',
      message: expect.stringMatching(/is still being written by another process; wait until that is done and run this again\.$/),
    })
    expect(await documentsIn(store.db)).toEqual(['one'])
    child.process.kill('SIGKILL')
    await child.ended
    await store.close()
  })

  it('is whole after a process was killed in the middle of a transaction', async () => {
    const place = await emptyPlace()
    const child = storeChild(place, 'hang', 'half')
    await child.said('written')
    child.process.kill('SIGKILL')
    expect(await child.ended).toMatchObject({ end: 'SIGKILL' })
    const store = await openStore(place)
    expect(await documentsIn(store.db)).toEqual([])
    await store.write(tx => addRow(tx, 'documents', documentRow('after')))
    expect(await documentsIn(store.db)).toEqual(['after'])
    if (dialect === 'sqlite')
      expect((await sql`pragma integrity_check`.execute(store.db)).rows).toEqual([{ integrity_check: 'ok' }])
    await store.close()
  })

  it('keeps what was acknowledged before a process was killed', async () => {
    const place = await emptyPlace()
    const child = storeChild(place, 'add', '100000', 'kept')
    await child.said('added 30')
    child.process.kill('SIGKILL')
    await child.ended
    const store = await openStore(place)
    const documents = await documentsIn(store.db)
    expect(documents.length).toBeGreaterThan(30)
    expect(documents).toEqual(documents.map((_, i) => `kept-${i}`))
    await store.close()
  })
})

describe('a record in postgres whose server goes', () => {
  let server: Server
  let store: Store
  beforeAll(async () => {
    // so that what this one needs is installed
    await serverUrl()
    server = await startPostgres()
    store = await openStore({ url: server.url }, { patience: 2_000 })
    await store.write(tx => addRow(tx, 'documents', documentRow('one')))
  }, 300_000)
  afterAll(async () => {
    await store.close()
    await server.stop()
  })

  it('is read and written again once the server is back', async () => {
    await server.down()
    await server.up()
    expect(await documentsIn(store.db)).toEqual(['one'])
    await server.down()
    await server.up()
    await store.write(tx => addRow(tx, 'documents', documentRow('two')))
    expect(await documentsIn(store.db)).toEqual(['one', 'two'])
  })

  it('waits for a server that is about to come back', async () => {
    await server.down()
    const reading = documentsIn(store.db)
    const writing = store.write(tx => documentsIn(tx))
    await server.up()
    expect([await reading, await writing]).toEqual([
      ['one', 'two'],
      ['one', 'two'],
    ])
  })

  it('says that nothing of a transaction was kept when the server goes in the middle of it', async () => {
    const writing = store.write(async tx => {
      await addRow(tx, 'documents', documentRow('half'))
      await server.down()
      await server.up()
      await addRow(tx, 'documents', documentRow('other half'))
    })
    await expect(writing).rejects.toMatchObject({
      code: 'database-away',
      message: expect.stringMatching(
        /broke off; the record is whole and holds nothing of what was being written\. Run this again\.$/,
      ),
    })
    expect(await documentsIn(store.db)).toEqual(['one', 'two'])
  })

  it('says so when the connection is ended while it waits', async () => {
    const writing = store.write(async tx => {
      await addRow(tx, 'documents', documentRow('half'))
      await sql`select pg_terminate_backend(pg_backend_pid())`.execute(tx)
    })
    await expect(writing).rejects.toMatchObject({ code: 'database-away' })
    expect(await documentsIn(store.db)).toEqual(['one', 'two'])
  })

  it('says so when it stays away', { timeout: 20_000 }, async () => {
    await server.down()
    await expect(documentsIn(store.db)).rejects.toMatchObject({
      code: 'database-away',
      message: expect.stringContaining('does not answer (ECONNREFUSED)'),
    })
    await expect(openStore({ url: server.url })).rejects.toMatchObject({ code: 'database-away' })
    await server.up()
    expect(await documentsIn(store.db)).toEqual(['one', 'two'])
  })
})

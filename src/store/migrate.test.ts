import { readdirSync } from 'node:fs'
import { type Kysely, sql } from 'kysely'
import { describe, expect, it } from 'vitest'
import { DIALECTS, emptyPlaces, freshRecord } from '../../test/support/dialects.ts'
import { documentRow } from '../../test/support/rows.ts'
import { storeChild } from '../../test/support/store-child.ts'
import { dialectOf } from './dialect.ts'
import { MIGRATIONS, type Migration, migrate } from './migrate.ts'
import { openStore, type Place } from './open.ts'
import { openPostgres } from './postgres.ts'
import { openSqlite } from './sqlite.ts'
import type { Tables } from './tables.ts'

const engineAt = (place: Place) =>
  'folder' in place ? openSqlite(place.folder, false, 5_000) : openPostgres(place.url, false, 5_000)

const LATER: Migration = {
  name: '0003-later',
  statements: ({ text, end }) => [
    `create table later (note ${text} not null) ${end}`,
    `insert into later (note) values ('kept')`,
  ],
}
const BROKEN: Migration = {
  name: '0003-broken',
  statements: () => ['create table half (a integer)', 'create table half (a integer)'],
}

async function hasTable(db: Kysely<Tables>, name: string): Promise<boolean> {
  return (await db.introspection.getTables()).some(table => table.name === name)
}

describe.each(DIALECTS)('migrations in %s', dialect => {
  const emptyPlace = emptyPlaces(dialect)

  it('make the tables where nothing is, and change nothing the second time', async () => {
    const place = await emptyPlace()
    const first = await openStore(place)
    await first.write(tx => tx.insertInto('documents').values(documentRow('one')).execute())
    await first.close()
    const second = await openStore(place)
    expect(await second.db.selectFrom('documents').select('id').execute()).toEqual([{ id: 'sha256:one' }])
    await second.close()
    // nothing is there but the record
    if ('folder' in place) expect(readdirSync(place.folder)).toEqual(['record.db'])
  })

  it('go on from where a record is', async () => {
    const engine = await engineAt(await emptyPlace())
    await migrate(engine, false, MIGRATIONS.slice(0, 1))
    await engine.write(tx => tx.insertInto('documents').values(documentRow('early')).execute())
    expect([await engine.version(engine.db), await hasTable(engine.db, 'search_rows')]).toEqual([1, false])
    await migrate(engine, false, [...MIGRATIONS, LATER])
    expect(await engine.version(engine.db)).toBe(MIGRATIONS.length + 1)
    expect((await sql`select note from later`.execute(engine.db)).rows).toEqual([{ note: 'kept' }])
    expect(await engine.db.selectFrom('documents').select('id').execute()).toEqual([{ id: 'sha256:early' }])
    await engine.close()
  })

  it('that fail leave the record as it was', async () => {
    const place = await emptyPlace()
    const engine = await engineAt(place)
    await migrate(engine, false)
    await expect(migrate(engine, false, [...MIGRATIONS, LATER, BROKEN])).rejects.toThrow('half')
    expect([await engine.version(engine.db), await hasTable(engine.db, 'later')]).toEqual([MIGRATIONS.length, false])
    await engine.close()
    await (await openStore(place)).close()
  })

  it('are made once by processes that start at the same time', async () => {
    const place = await emptyPlace()
    const children = [0, 1, 2, 3].map(i => storeChild(place, 'add', '3', `p${i}`))
    expect(await Promise.all(children.map(child => child.ended))).toEqual(children.map(() => ({ end: 0, complaint: '' })))
    const store = await openStore(place, { readOnly: true })
    expect(await store.db.selectFrom('documents').select('id').execute()).toHaveLength(12)
    await store.close()
  })

  it('of a newer Banggiao are left alone', async () => {
    const place = await emptyPlace()
    const engine = await engineAt(place)
    await migrate(engine, false, [...MIGRATIONS, LATER])
    await engine.close()
    for (const readOnly of [true, false])
      await expect(openStore(place, { readOnly })).rejects.toMatchObject({
        code: 'newer-record',
        message: expect.stringContaining(`its tables are at step ${MIGRATIONS.length + 1}, this one knows ${MIGRATIONS.length}`),
      })
  })

  it('of an older Banggiao are not brought up to date where the record is only read', async () => {
    const place = await emptyPlace()
    const engine = await engineAt(place)
    await migrate(engine, false, MIGRATIONS.slice(0, 1))
    await engine.close()
    await expect(openStore(place, { readOnly: true })).rejects.toMatchObject({ code: 'older-record' })
    await (await openStore(place)).close()
    await (await openStore(place, { readOnly: true })).close()
  })

  it('are not begun where a record is only read', async () => {
    await expect(openStore(await emptyPlace(), { readOnly: true })).rejects.toMatchObject({ code: 'no-record' })
  })
})

/** Look-ups that linking and answers make; none may go through a whole table. */
const LOOKUPS: readonly string[] = [
  `select * from documents where id = 'x'`,
  `select * from documents where exact_key = 'x'`,
  `select * from document_sources where document = 1`,
  `select * from sketch_bands where band = 7`,
  `select * from presentations where id = 'x'`,
  `select * from presentation_keys where key = 'x'`,
  `select * from sightings where document = 1`,
  `select * from sightings where presentation = 1`,
  `select * from accounts where document = 1`,
  `select * from account_persons where account = 1`,
  `select * from account_persons where presentation = 1 and anchor_day between 20454 and 20485`,
  `select * from account_pairs where a = 'US' and b = 'VN' and anchor_day between 20454 and 20485`,
  `select * from statements where document = 1`,
  `select * from statements where account = 1`,
  `select * from statement_speakers where statement = 1`,
  `select * from statement_speakers where presentation = 1`,
  `select * from statement_pairs where a = 'US' and b = 'VN' and said_on > '2026-01-01'`,
  `select * from reference_sightings where document = 1`,
  `select * from reference_sightings where ref = 'x'`,
  `select * from person_members where person = 'x' and until is null`,
  `select * from person_members where presentation = 1 and until is null`,
  `select * from person_links where a = 'x' and until is null`,
  `select * from person_links where b = 'x' and until is null`,
  `select * from engagement_members where engagement = 'x' and until is null`,
  `select * from engagement_members where account = 1 and until is null`,
  `select * from account_links where a = 'x' and until is null`,
  `select * from account_links where b = 'x' and until is null`,
  `select * from engagements where id = 'x'`,
  `select * from engagements where id = 'x' and until is null`,
  `select * from engagements where anchor_on between '2026-01-01' and '2026-02-01' and until is null`,
  `select * from duplicates where document = 1 and until is null`,
  `select * from duplicates where original = 1 and until is null`,
  `select * from unlinked where kind = 'account' and item = 1`,
]

describe.each(DIALECTS)('look-ups in %s', dialect => {
  const record = freshRecord(dialect)

  it.each(LOOKUPS)('%s', async lookup => {
    const plan = await record.store.db.transaction().execute(async tx => {
      const explain = dialectOf(tx) === 'sqlite' ? 'explain query plan' : 'explain'
      // a table of no rows is gone through unless that is forbidden
      if (dialectOf(tx) === 'postgres') await sql`set local enable_seqscan = off`.execute(tx)
      const { rows } = await sql.raw(`${explain} ${lookup}`).execute(tx)
      return JSON.stringify(rows)
    })
    expect(plan).toMatch(dialect === 'sqlite' ? /SEARCH/ : /Index/)
    expect(plan).not.toMatch(/SCAN|Seq Scan/)
  })
})

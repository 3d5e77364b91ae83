import { type Kysely, sql } from 'kysely'
import { beforeAll, describe, expect, it } from 'vitest'
import { DIALECTS, freshRecord } from '../../test/support/dialects.ts'
import { addRow, documentRow, presentationRow } from '../../test/support/rows.ts'
import type { Tables } from './tables.ts'

type Write = (tx: Kysely<Tables>) => Promise<unknown>
const statement =
  (row: Record<string, unknown>): Write =>
  tx =>
    sql`
  insert into statements (document, local, account, speakers, sides, addressees, towards, act, topics, refs, cited_from, cited_to, quote)
  values (${row.document ?? 1}, ${row.local ?? 's1'}, ${row.account ?? null}, '[]', '', '[]', '', 'affirm', '', '', 0, 1, 'H')`.execute(
      tx,
    )
/** The statement that was written before. */
const lastStatement = (tx: Kysely<Tables>) => tx.selectFrom('statements').select('seq').limit(1).executeTakeFirstOrThrow()
const member =
  (person: string, until: string | null = null): Write =>
  tx =>
    tx.insertInto('person_members').values({ presentation: 1, person, since: '2026-01-01', until }).execute()

/** What the tables themselves refuse; what goes before is there already. */
const REFUSED: Record<string, { readonly before?: readonly Write[]; readonly write: Write }> = {
  'a text twice': { write: tx => tx.insertInto('documents').values(documentRow('known')).execute() },
  'a statement of no document': { write: statement({ document: 99 }) },
  'a statement of no engagement that was told': { write: statement({ account: 99 }) },
  'a statement twice': { before: [statement({})], write: statement({}) },
  'a speaker whom nobody presents': {
    before: [statement({})],
    write: async tx => {
      const { seq } = await lastStatement(tx)
      await tx.insertInto('statement_speakers').values({ statement: seq, presentation: 99 }).execute()
    },
  },
  'two sides the wrong way round': {
    before: [statement({})],
    write: async tx => {
      const { seq } = await lastStatement(tx)
      await tx.insertInto('statement_pairs').values({ a: 'VN', b: 'US', said_on: null, statement: seq }).execute()
    },
  },
  'one presentation as two persons': { before: [member('person:a')], write: member('person:b') },
  'a document as a copy of itself': {
    write: tx =>
      tx.insertInto('duplicates').values({ document: 1, original: 1, kind: 'near', since: 'x', until: null }).execute(),
  },
  'one source of a document twice': {
    before: [tx => tx.insertInto('document_sources').values({ document: 1, source: 'a', bytes: '', recorded_at: 'x' }).execute()],
    write: tx => tx.insertInto('document_sources').values({ document: 1, source: 'a', bytes: '', recorded_at: 'y' }).execute(),
  },
  'a correction that is neither same nor different': {
    write: tx =>
      tx
        .insertInto('corrections')
        .values({ kind: 'persons', a: 'a', b: 'b', same: 2, note: null, made_at: 'x', withdrawn_at: null })
        .execute(),
  },
}

describe.each(DIALECTS)('the tables in %s', dialect => {
  const record = freshRecord(dialect)
  beforeAll(() =>
    record.store.write(async tx => {
      await addRow(tx, 'documents', documentRow('known'))
      await addRow(tx, 'presentations', presentationRow('person:a'))
    }),
  )

  it.each(Object.entries(REFUSED))('refuse %s', async (_, { before = [], write }) => {
    let begun = false
    const work = record.store.write(async tx => {
      for (const step of before) await step(tx)
      begun = true
      await write(tx)
    })
    await expect(work).rejects.toThrow(/constraint/i)
    expect(begun).toBe(true)
  })

  it('keep who somebody was taken for before', async () => {
    const { store } = record
    await store.write(member('person:a', '2026-02-01'))
    await store.write(member('person:b', '2026-03-01'))
    await store.write(member('person:c'))
    expect(await store.db.selectFrom('person_members').select('person').where('until', 'is', null).execute()).toEqual([
      { person: 'person:c' },
    ])
  })

  it('hold every character, and sort by code point', async () => {
    const { store } = record
    const texts = ['\0', 'a\0b', '\ue000', '\ue000\ue001\0\ue000', 'Z', 'a', 'é', 'đ', 'Việt\r\n\u2028', '𝓗', '\ufffd']
    await store.write(async tx => {
      for (const [i, text] of texts.entries())
        await tx
          .insertInto('meta')
          .values({ key: `t${i}`, value: text })
          .execute()
    })
    const rows = await store.db.selectFrom('meta').select(['key', 'value']).where('key', 'like', 't%').execute()
    expect(rows.map(({ key, value }) => [key, value]).sort()).toEqual(texts.map((text, i) => [`t${i}`, text]).sort())
    const plain = texts.filter(text => !/[\0\ue000]/.test(text))
    const sorted = await store.db.selectFrom('meta').select('value').where('value', 'in', plain).orderBy('value').execute()
    const byBytes = plain.toSorted((a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b)))
    expect(sorted.map(({ value }) => value)).toEqual(byBytes)
  })

  it('give numbers as numbers', async () => {
    const { store } = record
    const { rows } =
      await sql`select count(*) as many, 4503599627370496 as large, avg(words) as mean, sum(words) as total from documents`.execute(
        store.db,
      )
    expect(rows).toEqual([{ many: 1, large: 2 ** 52, mean: 4, total: 4 }])
  })
})

import { beforeAll, describe, expect, it } from 'vitest'
import { DIALECTS, freshRecord } from '../../test/support/dialects.ts'
import { addRow, documentRow, presentationRow, statementRow } from '../../test/support/rows.ts'
import { addStatements, type Said } from '../../test/support/statements.ts'
import { RANKED, type StatementQuery, searchStatements } from './search.ts'
import { indexStatements } from './search-index.ts'

describe.each(DIALECTS)('what else is asked for, in %s', dialect => {
  const record = freshRecord(dialect)
  const names = ['vn', 'us', 'undated', 'joint', 'en'] as const
  let added: number[]

  beforeAll(async () => {
    await record.store.write(async tx => {
      await addRow(tx, 'presentations', presentationRow('person:a'))
      await addRow(tx, 'presentations', presentationRow('person:b'))
    })
    added = await addStatements(record.store, [
      {
        text: 'Đề nghị mở cửa thị trường.',
        sides: ' VN ',
        act: 'request',
        topics: ' trade agriculture ',
        said_on: '2026-01-31',
        kind: 'meeting',
        by: [1],
      },
      {
        text: 'Cam kết mở cửa thị trường.',
        sides: ' US ',
        act: 'pledge',
        topics: ' trade ',
        said_on: '2026-02-01',
        kind: 'call',
        by: [2],
      },
      { text: 'Hoan nghênh mở cửa thị trường.', sides: ' VN ', act: 'welcome', by: [1] },
      {
        text: 'Nhất trí mở cửa thị trường.',
        sides: ' VN US organisation:asean ',
        act: 'agree',
        topics: ' trade ',
        said_on: '2025-12-31',
      },
      {
        text: 'Agreed to open markets.',
        sides: ' JP ',
        act: 'agree',
        topics: ' trade ',
        said_on: '2026-02-01',
        language: 'en',
        kind: 'meeting',
      },
    ])
  })

  const find = async (query: Partial<StatementQuery>) => {
    const { statements } = await searchStatements(record.store.db, { words: '', limit: 50, offset: 0, ...query })
    return statements.map(statement => names[added.indexOf(statement)])
  }

  it.each<[string, Partial<StatementQuery>, readonly (typeof names)[number][]]>([
    ['nothing: all, the newest first, those without a day last', {}, ['en', 'us', 'vn', 'joint', 'undated']],
    ['the side that speaks', { side: 'VN' }, ['vn', 'joint', 'undated']],
    ['an organisation', { side: 'organisation:asean' }, ['joint']],
    ['a side of which the other is a part', { side: 'organisation:ase' }, []],
    ['a person who is presented in one way', { person: [1] }, ['vn', 'undated']],
    ['a person who is presented in several ways', { person: [1, 2, 77] }, ['us', 'vn', 'undated']],
    ['a person whom nobody presents', { person: [] }, []],
    ['a person who is presented in thousands of ways', { person: Array.from({ length: 5_000 }, (_, i) => i + 2) }, ['us']],
    ['an act', { act: 'agree' }, ['en', 'joint']],
    ['a topic', { topic: 'agriculture' }, ['vn']],
    ['a language', { language: 'en' }, ['en']],
    ['a kind of engagement', { kind: 'call' }, ['us']],
    ['since a day', { since: '2026-02-01' }, ['en', 'us']],
    ['until a day, and so none without one', { until: '2026-01-31' }, ['vn', 'joint']],
    ['days between', { since: '2026-01-01', until: '2026-01-31' }, ['vn']],
    [
      'words and all the rest',
      { words: 'thị trường', side: 'US', topic: 'trade', since: '2026-01-01', kind: 'call', person: [2] },
      ['us'],
    ],
    ['what is excluded and a side', { words: '-nhất', side: 'VN' }, ['vn', 'undated']],
    ['a word that a facet is made of', { words: 'trade' }, []],
  ])('%s', async (_, query, expected) => {
    expect(await find(query)).toEqual(expected)
  })
})

describe.each(DIALECTS)('the order of what is found, in %s', dialect => {
  const record = freshRecord(dialect)
  const cases: Record<string, { words: string; best: Said[] }> = {
    'words side by side before words apart': {
      words: 'nghề cá bền vững',
      best: [
        { text: 'Hai bên bàn về nghề cá bền vững ở vùng biển.' },
        { text: 'Bền chặt như nghề cũ, con cá vững vàng ở vùng biển.' },
      ],
    },
    'a short statement before a long one': {
      words: 'cobalt',
      best: [
        { text: 'They discussed cobalt.' },
        { text: `They discussed cobalt ${'and further matters of common interest '.repeat(8)}` },
      ],
    },
    'said before only in the title': {
      words: 'tungsten',
      best: [
        { text: `Tungsten ${'and further matters of common interest '.repeat(8)}` },
        { text: 'They met.', title: 'Talks on tungsten' },
      ],
    },
    'of equals the newest': {
      words: 'graphite',
      best: [
        { text: 'About graphite.', said_on: '2026-02-02' },
        { text: 'About graphite.', said_on: '2024-02-02' },
        { text: 'About graphite.' },
      ],
    },
  }

  it.each(Object.entries(cases))('%s', async (_, { words, best }) => {
    // added the worst first
    const added = (await addStatements(record.store, best.toReversed())).toReversed()
    expect((await searchStatements(record.store.db, { words, limit: 9, offset: 0 })).statements).toEqual(added)
  })
})

describe.each(DIALECTS)('more than is ranked, in %s', dialect => {
  const record = freshRecord(dialect)
  const EXTRA = 20
  let added: number[]

  beforeAll(async () => {
    added = await record.store.write(async tx => {
      const document = await addRow(tx, 'documents', documentRow('many'))
      const rows = []
      for (let i = 0; i < RANKED + EXTRA; i++) {
        const said_on = new Date(Date.UTC(2000, 0, 1 + i)).toISOString().slice(0, 10)
        rows.push({
          statement: await addRow(tx, 'statements', statementRow(document, `s${i}`, { said_on })),
          text: 'Hai bên nhất trí.',
          title: '',
        })
      }
      await indexStatements(tx, rows)
      return rows.map(({ statement }) => statement)
    })
  })

  it('ranks the newest, and says that there are more', async () => {
    const { statements, total, more } = await searchStatements(record.store.db, { words: 'hai bên', limit: 3, offset: 0 })
    expect({ statements, total, more }).toEqual({ statements: added.slice(-3).toReversed(), total: RANKED, more: true })
  })

  it('gives pages without gap or overlap', async () => {
    const page = (offset: number) => searchStatements(record.store.db, { words: 'hai', limit: 300, offset })
    const pages = await Promise.all([0, 300, 600, 900, 1200].map(page))
    expect(pages.flatMap(({ statements }) => statements)).toEqual(added.slice(-RANKED).toReversed())
  })

  it('finds the few that are old', async () => {
    const { statements, more } = await searchStatements(record.store.db, {
      words: 'hai bên',
      until: '2000-01-02',
      limit: 9,
      offset: 0,
    })
    expect([statements, more]).toEqual([added.slice(0, 2).toReversed(), false])
  })
})

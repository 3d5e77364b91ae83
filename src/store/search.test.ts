import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { DIALECTS, freshRecord } from '../../test/support/dialects.ts'
import { hostileText } from '../../test/support/hostile.ts'
import { accountRow, addRow, documentRow, presentationRow, statementRow } from '../../test/support/rows.ts'
import type { EngagementKind, Language } from '../contract/vocabulary.ts'
import type { Store } from './open.ts'
import { RANKED, type StatementQuery, searchStatements } from './search.ts'
import { indexStatements } from './search-index.ts'
import type { NewRow } from './tables.ts'

interface Said extends Partial<NewRow<'statements'>> {
  readonly text: string
  readonly title?: string
  readonly kind?: EngagementKind
  readonly language?: Language
  /** Presentations who speak. */
  readonly by?: readonly number[]
}

/** Adds statements, each in a document of its own, and says their numbers in the same order. */
async function add(store: Store, statements: readonly Said[]): Promise<number[]> {
  return store.write(async tx => {
    const rows = []
    for (const { text, title = '', kind, language = 'vi', by = [], ...given } of statements) {
      const document = await addRow(tx, 'documents', documentRow(crypto.randomUUID(), { language, title }))
      const account = kind ? await addRow(tx, 'accounts', accountRow(document, 'e1', { kind })) : null
      const statement = await addRow(tx, 'statements', statementRow(document, 's1', { account, ...given }))
      for (const presentation of by) await tx.insertInto('statement_speakers').values({ statement, presentation }).execute()
      rows.push({ statement, text, title })
    }
    await indexStatements(tx, rows)
    return rows.map(({ statement }) => statement)
  })
}

const TEXTS = {
  hang: 'Thứ trưởng Lê Thu Hằng đề nghị hai bên nối lại đàm phán.',
  goods: 'Bà khẳng định hàng hóa của hai nước bổ sung cho nhau.',
  goodsOld: 'Ông cho biết hàng hoá nông sản tăng mạnh.',
  economic: 'Hai bên nhất trí thúc đẩy hợp tác kinh tế và đầu tư.',
  scattered: 'Kinh tế số là lĩnh vực hợp tác mới.',
  ministers: 'The ministers agreed to resume negotiations on tariffs.',
  envoy: 'The U.S. envoy welcomed Vietnam’s role and O’Brien’s visit.',
  round: 'Vòng đàm phán thứ 6 diễn ra ngày 2/2 tại Washington D.C.',
  party: 'Đảng và Nhà nước coi trọng quan hệ Việt Nam-Hoa Kỳ.',
  road: 'Hai bên bàn về đường sắt.',
  sugar: 'Hai bên bàn về thuế đường.',
  dashed: 'The five-year plan was discussed.',
  between: 'Bạn ban bàn.',
} as const

/** Query → what it finds, in any order. */
const CASES: Record<string, readonly (keyof typeof TEXTS)[]> = {
  // all words, in any order, whatever their case
  'đàm phán': ['hang', 'round'],
  'PHÁN ĐÀM': ['hang', 'round'],
  'negotiations tariffs': ['ministers'],
  'negotiations fisheries': [],
  // without diacritics any, with them only those
  hang: ['hang', 'goods', 'goodsOld'],
  Hằng: ['hang'],
  hàng: ['goods', 'goodsOld'],
  'le thu hang': ['hang'],
  'Lê Thu Hàng': [],
  dang: ['party'],
  Đảng: ['party'],
  đang: [],
  'thuế đường': ['sugar'],
  duong: ['road', 'sugar'],
  // one word however its tone mark is placed
  'hàng hóa': ['goods', 'goodsOld'],
  'hàng hoá': ['goods', 'goodsOld'],
  'hang hoa': ['goods', 'goodsOld'],
  // typed in pieces: decomposed letters are the same letters
  ['Hằng'.normalize('NFD')]: ['hang'],
  // phrases
  'hợp tác kinh tế': ['economic', 'scattered'],
  '"hợp tác kinh tế"': ['economic'],
  '"hop tac kinh te"': ['economic'],
  '“hợp tác kinh tế”': ['economic'],
  '«kinh tế và đầu tư»': ['economic'],
  '"kinh tế hợp tác"': [],
  '"hợp tác" "kinh tế số"': ['scattered'],
  '"hàng hóa" nông sản': ['goodsOld'],
  '"Hăng hoa"': [],
  '"hợp tác kinh tế': ['economic'],
  '"bạn bàn"': [],
  '"ban ban"': ['between'],
  '"bạn ban bàn"': ['between'],
  // what is excluded
  'hai bên -hợp -tác -bàn': ['hang'],
  'hai -"hợp tác kinh tế" -bàn': ['hang', 'goods'],
  'hang -hàng': ['hang'],
  '"hang hoa" -"nông sản"': ['goods'],
  '-hai -the -ban': ['goodsOld', 'scattered', 'round', 'party'],
  'five-year': ['dashed'],
  'five - year': ['dashed'],
  // endings
  'nego*': ['ministers'],
  'negotiation*': ['ministers'],
  'resume nego*': ['ministers'],
  '"resume nego*"': ['ministers'],
  '"agreed nego*"': [],
  'ministers -nego*': [],
  'hằng*': ['hang'],
  'đườn*': ['road', 'sugar'],
  'đuờn*': [],
  // abbreviations, apostrophes, numbers, hyphens
  US: ['envoy'],
  'U.S.': ['envoy'],
  "o'brien": ['envoy'],
  obrien: ['envoy'],
  "vietnam's role": ['envoy'],
  '"2/2"': ['round'],
  '2/2 Washington': ['round'],
  'Việt Nam - Hoa Kỳ': ['party'],
  '"Việt Nam – Hoa Kỳ"': ['party'],
  DC: ['round'],
}

describe.each(DIALECTS)('words of a query, in %s', dialect => {
  const record = freshRecord(dialect)
  const names = Object.keys(TEXTS) as (keyof typeof TEXTS)[]
  let nameOf: Map<number, keyof typeof TEXTS>

  beforeAll(async () => {
    const added = await add(
      record.store,
      names.map(name => ({ text: TEXTS[name] })),
    )
    nameOf = new Map(added.map((statement, i) => [statement, names[i] as keyof typeof TEXTS]))
  })

  it.each(Object.entries(CASES))('%s', async (words, expected) => {
    const { statements, total, more } = await searchStatements(record.store.db, { words, limit: 50, offset: 0 })
    expect(statements.map(statement => nameOf.get(statement)).sort()).toEqual([...expected].sort())
    expect([total, more]).toEqual([expected.length, false])
  })

  it('takes any string without an error', async () => {
    const awkward = fc.oneof(
      hostileText(12),
      fc.string({
        unit: fc.constantFrom(
          '"',
          '*',
          '-',
          '(',
          ')',
          ':',
          '^',
          '{',
          '}',
          '&',
          '|',
          '!',
          '<',
          '>',
          "'",
          '\\',
          '%',
          '_',
          ' ',
          'AND',
          'NOT',
          'a',
          'đ',
          '\0',
        ),
      }),
      fc.constantFrom(
        'NEAR(hai bên)',
        'said : hai',
        'hai:*',
        '""',
        '"',
        '-',
        '-"',
        '*',
        '-*',
        "'; drop table documents; --",
        'a'.repeat(100_000),
        'a '.repeat(50_000),
      ),
    )
    await fc.assert(
      fc.asyncProperty(awkward, async words => {
        const { total } = await searchStatements(record.store.db, { words, limit: 5, offset: 0 })
        expect(total).toBeLessThanOrEqual(names.length)
      }),
      { numRuns: 300 },
    )
  })
})

describe.each(DIALECTS)('what else is asked for, in %s', dialect => {
  const record = freshRecord(dialect)
  const names = ['vn', 'us', 'undated', 'joint', 'en'] as const
  let added: number[]

  beforeAll(async () => {
    await record.store.write(async tx => {
      await addRow(tx, 'presentations', presentationRow('person:a'))
      await addRow(tx, 'presentations', presentationRow('person:b'))
    })
    added = await add(record.store, [
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
    const added = (await add(record.store, best.toReversed())).toReversed()
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

/** The same question put to each text by itself, in the plainest way. */
function holds(text: string, words: string[], kind: 'word' | 'phrase' | 'excluded'): boolean {
  const fold = (word: string) => word.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('đ', 'd')
  const said = text.split(' ')
  const is = (at: number, word: string) =>
    said[at] !== undefined && (fold(word) === word ? fold(said[at]) === word : said[at] === word)
  if (kind === 'phrase') return said.some((_, at) => words.every((word, i) => is(at + i, word)))
  const found = words.some(word => said.some((_, at) => is(at, word)))
  return kind === 'excluded' ? !found : found
}

describe.each(DIALECTS)('any texts, any query, in %s', dialect => {
  const record = freshRecord(dialect)
  const word = fc.constantFrom('ban', 'bàn', 'bán', 'bạn', 'đang', 'đảng', 'dang', 'hai', 'hải', 'viet')
  const text = fc.array(word, { minLength: 1, maxLength: 6 }).map(words => words.join(' '))
  const part = fc.oneof(
    fc.record({ kind: fc.constant('word' as const), words: fc.tuple(word) }),
    fc.record({ kind: fc.constant('excluded' as const), words: fc.tuple(word) }),
    // a phrase of one kind of words: one of both kinds is looked for in two ways that need not meet
    fc.record({
      kind: fc.constant('phrase' as const),
      words: fc.tuple(fc.constantFrom('bàn', 'đảng', 'hải'), fc.constantFrom('bạn', 'hải')),
    }),
    fc.record({
      kind: fc.constant('phrase' as const),
      words: fc.tuple(fc.constantFrom('ban', 'dang', 'hai'), fc.constantFrom('viet', 'hai')),
    }),
  )
  let sides = 0
  const written = { word: '', excluded: '-', phrase: '"' }

  it('finds what a plain reading of the texts finds', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(text, { minLength: 1, maxLength: 5 }),
        fc.array(part, { minLength: 1, maxLength: 3 }),
        async (texts, parts) => {
          const added = await add(
            record.store,
            // a side of their own: what earlier runs added stays
            texts.map((said, i) => ({ text: said, sides: ` ${sides + i} ` })),
          )
          const words = parts
            .map(({ kind, words }) => `${written[kind]}${words.join(' ')}${kind === 'phrase' ? '"' : ''}`)
            .join(' ')
          const found = new Set<number>()
          for (let side = sides; side < sides + texts.length; side++) {
            const { statements } = await searchStatements(record.store.db, { words, side: String(side), limit: 9, offset: 0 })
            for (const statement of statements) found.add(statement)
          }
          sides += texts.length
          expect(added.map(statement => found.has(statement))).toEqual(
            texts.map(said => parts.every(({ kind, words }) => holds(said, words, kind))),
          )
        },
      ),
      { numRuns: 60 },
    )
  })
})

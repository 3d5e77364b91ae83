import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { DIALECTS, freshRecord } from '../../test/support/dialects.ts'
import { hostileText } from '../../test/support/hostile.ts'
import { addStatements } from '../../test/support/statements.ts'
import { searchStatements } from './search.ts'

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
    const added = await addStatements(
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

describe.each(DIALECTS)('texts of any kind, in %s', dialect => {
  const record = freshRecord(dialect)

  it('are taken without an error', async () => {
    await fc.assert(
      fc.asyncProperty(hostileText(), hostileText(8), hostileText(3), async (text, title, side) => {
        await addStatements(record.store, [{ text, title, sides: side }])
      }),
      { numRuns: 40 },
    )
  })

  it.each<[string, string]>([
    ['a word without end', `${'x'.repeat(1_000_000)} bauxite`],
    ['words without end', `timber ${Array.from({ length: 100_000 }, (_, i) => `w${i}`).join(' ')}`],
    ['one word again and again', `granite ${'hòa '.repeat(50_000)}`],
  ])('%s', async (_, text) => {
    const [statement] = await addStatements(record.store, [{ text, title: text }])
    const words = /bauxite|timber|granite/.exec(text)?.[0] ?? ''
    expect((await searchStatements(record.store.db, { words, limit: 9, offset: 0 })).statements).toEqual([statement])
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
          const added = await addStatements(
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

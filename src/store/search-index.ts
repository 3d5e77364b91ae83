/**
 * What is kept of a statement so that words find it. Its `place` is its day and then its number, so that the newest stand last. Folded and cut by us, the same for
 * both engines:
 *  - said, title: words without diacritics of the statement and of its document's title;
 *  - exact: those of both that have diacritics, with them, and a mark where others stand between;
 *  - facets: what else can be asked for, as words that no text holds (`s:vn`, `t:trade`, `p:12`), so that a rare side and a common word are found
 *    together at once.
 * SQLite has a column for each; PostgreSQL has all words in `lexemes` (exact ones as `=hằng`) and their order in `words`, « said | title | exact ».
 * Who speaks is a facet in SQLite alone: of the hundreds of ways in which a head of state is presented FTS5 finds any in 20 ms, a tsquery in 20 s.
 */
import { CompiledQuery, sql, type Transaction } from 'kysely'
import { BanggiaoError } from '../contract/errors.ts'
import { among } from './among.ts'
import { dialectOf } from './dialect.ts'
import { exactSequence, type SearchWord, searchWords } from './search-words.ts'
import type { Tables } from './tables.ts'

export interface StatementText {
  readonly statement: number
  /** What the statement's citation quotes. */
  readonly text: string
  /** Under which it is found as well, if less well. */
  readonly title: string
}

/** Further words of a statement or title are not looked up. */
const MOST_SAID = 2_000
const MOST_TITLE = 100

/** Places of one day; a statement's number is smaller. With the days of 9999 years they stay exact in a number of JavaScript. */
export const DAY = 2 ** 31

/** Where statements of that day begin; statements without a day stand before all others. */
export function placeOfDay(day: string | null): number {
  if (day === null) return 0
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
  return (year * 372 + (month - 1) * 31 + date) * DAY
}

/** The first place behind that day. */
export const placeAfterDay = (day: string): number => placeOfDay(day) + DAY

export const statementAt = (place: number): number => place % DAY
export const dayAt = (place: number): number => Math.floor(place / DAY)

/** One thing asked for beside words: `s` side, `a` act, `t` topic, `k` kind of the engagement, `l` language, `p` presentation of the speaker. */
export const facet = (kind: 's' | 'a' | 't' | 'k' | 'l' | 'p', value: string | number): string => `${kind}:${value}`.toLowerCase()

/** Makes statements findable, once each; they, their speakers, documents and accounts are in the record already. */
export async function indexStatements(tx: Transaction<Tables>, rows: readonly StatementText[]): Promise<void> {
  if (rows.length === 0) return
  const facts = await factsOf(
    tx,
    rows.map(({ statement }) => statement),
  )
  const titles = new Map<string, SearchWord[]>()
  const entries = rows.map(({ statement, text, title }) => {
    const words = titles.get(title) ?? searchWords(title, MOST_TITLE)
    titles.set(title, words)
    const known = facts.get(statement)
    if (!known)
      throw new BanggiaoError(
        'internal',
        `Statement ${statement} was to be made findable and is not in the record; please report it.`,
      )
    return entryOf(searchWords(text, MOST_SAID), words, known)
  })
  // FTS5 takes rows in one go as long as their numbers rise
  entries.sort((a, b) => a.place - b.place)
  if (dialectOf(tx) === 'sqlite') await intoSqlite(tx, entries)
  else await intoPostgres(tx, entries)
}

interface Facts {
  readonly place: number
  readonly facets: string[]
}

interface Entry extends Facts {
  readonly said: string
  readonly title: string
  readonly exact: string
}

function entryOf(said: readonly SearchWord[], title: readonly SearchWord[], { place, facets }: Facts): Entry {
  return {
    place,
    facets,
    said: said.map(({ loose }) => loose).join(' '),
    title: title.map(({ loose }) => loose).join(' '),
    exact: [exactSequence(said), exactSequence(title)].filter(words => words !== '').join(' - '),
  }
}

/** What the record holds of each statement besides its words. */
async function factsOf(tx: Transaction<Tables>, statements: readonly number[]): Promise<Map<number, Facts>> {
  const told = await tx
    .selectFrom('statements as s')
    .innerJoin('documents as d', 'd.seq', 's.document')
    .leftJoin('accounts as a', 'a.seq', 's.account')
    .select(['s.seq', 's.sides', 's.act', 's.topics', 's.said_on', 'd.language', 'a.kind'])
    .where(among(tx, 's.seq', statements))
    .execute()
  const facts = new Map<number, Facts>()
  for (const { seq, sides, act, topics, said_on, language, kind } of told)
    facts.set(seq, {
      place: placeOfDay(said_on) + seq,
      facets: [
        facet('l', language),
        facet('a', act),
        ...(kind === null ? [] : [facet('k', kind)]),
        ...wordsOf(sides).map(side => facet('s', side)),
        ...wordsOf(topics).map(topic => facet('t', topic)),
      ],
    })
  if (dialectOf(tx) === 'postgres') return facts
  const spoken = await tx
    .selectFrom('statement_speakers as p')
    .select(['p.statement', 'p.presentation'])
    .where(among(tx, 'p.statement', statements))
    .execute()
  for (const { statement, presentation } of spoken) facts.get(statement)?.facets.push(facet('p', presentation))
  return facts
}

const wordsOf = (list: string): string[] => list.split(' ').filter(word => word !== '')

async function intoSqlite(tx: Transaction<Tables>, entries: readonly Entry[]): Promise<void> {
  for (const { place, said, title, exact, facets } of entries) {
    const row = BigInt(place)
    await tx.executeQuery(CompiledQuery.raw('insert into search_rows (place, words) values (?, ?)', [row, ` ${said} `]))
    await tx.executeQuery(
      CompiledQuery.raw('insert into search_index (rowid, said, title, exact, facets) values (?, ?, ?, ?, ?)', [
        row,
        said,
        title,
        exact,
        facets.join(' '),
      ]),
    )
  }
}

async function intoPostgres(tx: Transaction<Tables>, entries: readonly Entry[]): Promise<void> {
  await sql`insert into search_rows (place, words, lexemes)
    select place, words, lexemes::tsvector
    from unnest(${entries.map(({ place }) => place)}::bigint[], ${entries.map(orderOf)}::text[], ${entries.map(lexemesOf)}::text[])
      as entries (place, words, lexemes)`.execute(tx)
}

const orderOf = ({ said, title, exact }: Entry): string => ` ${said} | ${title} | ${exact} `

function lexemesOf({ said, title, exact, facets }: Entry): string {
  const lexemes = new Set([
    ...said.split(' '),
    ...title.split(' '),
    ...exact.split(' ').map(word => word && `=${word}`),
    ...facets,
  ])
  for (const none of ['', '=-']) lexemes.delete(none)
  // the words hold letters and digits alone, but an id of a side comes from elsewhere
  return Array.from(lexemes, lexeme => `'${lexeme.replaceAll('\\', '\\\\').replaceAll("'", "''")}'`).join(' ')
}

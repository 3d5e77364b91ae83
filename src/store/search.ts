/** Full text: statements by their words and by what else is asked for. */
import { type Kysely, type RawBuilder, sql } from 'kysely'
import type { Act, EngagementKind, Language, Topic } from '../contract/vocabulary.ts'
import { LANGUAGES } from '../contract/vocabulary.ts'
import { dialectOf } from './dialect.ts'
import { DAY, dayAt, facet, placeAfterDay, placeOfDay, statementAt } from './search-index.ts'
import { endsExact, exactOf, looseOf, parseTerms, type Term } from './search-query.ts'
import { scorer } from './search-rank.ts'
import type { Tables } from './tables.ts'

export interface StatementQuery {
  /** As typed; see search-query.ts. Without words the newest come first. */
  readonly words: string
  /** Side that speaks. */
  readonly side?: string
  /** Presentations of the person who speaks; an empty list finds nothing. */
  readonly person?: readonly number[]
  readonly act?: Act
  readonly topic?: Topic
  /** First and last day on which it was said; statements without a day are left out. */
  readonly since?: string
  readonly until?: string
  /** Kind of the engagement at which it was said. */
  readonly kind?: EngagementKind
  readonly language?: Language
  readonly limit: number
  readonly offset: number
}

export interface FoundStatements {
  /** Numbers of statements, the best first; of equals the newest. */
  readonly statements: readonly number[]
  /** How many were found; `RANKED` where there are more. */
  readonly total: number
  /** Whether there are more than `total`: the newest were ranked, and words so common rank the others no better. */
  readonly more: boolean
}

/**
 * As many matches as are ranked, the newest. What is as common as that says little about any one statement, and ranking all of «Việt Nam» in a million statements
 * takes a second where these take milliseconds.
 */
export const RANKED = 1_000

/** PostgreSQL looks first through as many of the newest; what is found there less than `RANKED` times is rare enough for its index. */
const NEWEST = 50_000

/** Statements that hold all words and have all that is asked for. No input is an error. */
export async function searchStatements(db: Kysely<Tables>, query: StatementQuery): Promise<FoundStatements> {
  if (query.person?.length === 0) return { statements: [], total: 0, more: false }
  const terms = parseTerms(query.words)
  const asked = { terms, facets: facetsOf(query), person: query.person ?? null, ...daysOf(query) }
  const found = dialectOf(db) === 'sqlite' ? await fromSqlite(db, asked) : await fromPostgres(db, asked)
  const more = found.length > RANKED
  if (more) found.pop()
  const from = Math.max(0, Math.trunc(query.offset))
  return {
    statements: ranked(found, terms)
      .slice(from, from + Math.max(0, Math.trunc(query.limit)))
      .map(statementAt),
    total: found.length,
    more,
  }
}

interface Asked {
  readonly terms: readonly Term[]
  readonly facets: readonly string[]
  readonly person: readonly number[] | null
  /** First place, and the first behind the last; null where any will do. */
  readonly from: bigint | null
  readonly to: bigint | null
}

interface Hit {
  readonly place: number
  readonly words: string
}

function facetsOf({ side, act, topic, kind, language }: StatementQuery): string[] {
  return [
    ...(side === undefined ? [] : [facet('s', side)]),
    ...(act === undefined ? [] : [facet('a', act)]),
    ...(topic === undefined ? [] : [facet('t', topic)]),
    ...(kind === undefined ? [] : [facet('k', kind)]),
    ...(language === undefined ? [] : [facet('l', language)]),
  ]
}

function daysOf({ since, until }: StatementQuery): Pick<Asked, 'from' | 'to'> {
  return {
    from: since !== undefined ? BigInt(placeOfDay(since)) : until !== undefined ? BigInt(placeOfDay('0000-01-01')) : null,
    to: until !== undefined ? BigInt(placeAfterDay(until)) : null,
  }
}

function ranked(hits: readonly Hit[], terms: readonly Term[]): number[] {
  const scoreOf = scorer(terms)
  const scored = hits.map(({ place, words }) => {
    const said = words.slice(0, words.indexOf('|') + 1 || undefined)
    return { place, said, score: scoreOf(said.replace('|', '')) }
  })
  // the last two only so that the order in which documents were added shows as little as may be
  scored.sort(
    (a, b) =>
      b.score - a.score ||
      dayAt(b.place) - dayAt(a.place) ||
      (a.said < b.said ? -1 : a.said > b.said ? 1 : 0) ||
      b.place - a.place,
  )
  return scored.map(({ place }) => place)
}

const within = ({ from, to }: Asked, column: RawBuilder<unknown>): RawBuilder<unknown>[] => [
  ...(from === null ? [] : [sql`${column} >= ${from}`]),
  ...(to === null ? [] : [sql`${column} < ${to}`]),
]

const all = (conditions: readonly RawBuilder<unknown>[]): RawBuilder<unknown> =>
  conditions.length === 0 ? sql`true` : sql.join([...conditions], sql` and `)

/** FTS5 walks from the newest match back and stops when it has enough. */
async function fromSqlite(db: Kysely<Tables>, asked: Asked): Promise<Hit[]> {
  const conditions = [sql`search_index match ${matchOf(asked)}`, ...within(asked, sql`rowid`)]
  const { rows } = await sql<Hit>`
    select place, words from search_rows where place in (
      select rowid from search_index where ${all(conditions)} order by rowid desc limit ${RANKED + 1}
    ) order by place desc`.execute(db)
  return rows
}

/** The query in the language of FTS5: every word in quotation marks, so that none is an operator. */
function matchOf({ terms, facets, person }: Asked): string {
  const wanted = terms.filter(term => !term.excluded).map(inColumns)
  const positive = [...wanted, ...facets.map(one => anyFacet([one]))]
  if (person) positive.push(anyFacet(person.map(presentation => facet('p', presentation))))
  // FTS5 excludes only from what it has found
  if (positive.length === 0) positive.push(anyFacet(LANGUAGES.map(language => facet('l', language))))
  const unwanted = terms.filter(term => term.excluded).map(inColumns)
  const found = positive.join(' AND ')
  return unwanted.length === 0 ? found : `(${found}) NOT (${unwanted.join(' OR ')})`
}

const anyFacet = (facets: readonly string[]): string => `(facets : (${facets.map(quoted).join(' OR ')}))`

function inColumns(term: Term): string {
  const star = term.prefix ? ' *' : ''
  const exact = exactOf(term)
  if (exact !== '' && term.words.length === 1) return `(exact : ${quoted(exact)}${star})`
  const loosely = `{said title} : ${quoted(looseOf(term))}${star}`
  return exact === '' ? `(${loosely})` : `(${loosely} AND exact : ${quoted(exact)}${endsExact(term) ? star : ''})`
}

const quoted = (words: string): string => `"${words.replaceAll('"', '""')}"`

/**
 * Common words: through the newest, until there are enough. Others: by the index, all of them, for whether a limit lets the planner walk back through a
 * million rows instead depends on how well it guesses.
 */
async function fromPostgres(db: Kysely<Tables>, asked: Asked): Promise<Hit[]> {
  const days = all(within(asked, sql`place`))
  const matching = all(tsConditions(asked))
  const among = async (from: number, rows: number): Promise<Hit[]> => {
    const { rows: hits } = await sql<Hit>`
      select place, words from (
        select place, words, lexemes from search_rows where ${days} order by place desc offset ${from} limit ${rows}
      ) as newest
      where ${matching} order by place desc limit ${RANKED + 1}`.execute(db)
    return hits
  }
  const newest = await among(0, NEWEST)
  if (newest.length > RANKED) return newest
  if (newest.length > RANKED / 2) {
    // where one of a hundred matches, some way further back is nearer than all of them by the index
    const further = Math.ceil((1.25 * NEWEST * (RANKED + 1 - newest.length)) / newest.length)
    const hits = [...newest, ...(await among(NEWEST, further))]
    if (hits.length > RANKED) return hits.slice(0, RANKED + 1)
  }
  const { rows } = await sql<Hit>`
    with hits as materialized (select place from search_rows where ${matching} and ${days})
    select place, words from search_rows where place in (select place from hits order by place desc limit ${RANKED + 1})
    order by place desc`.execute(db)
  return rows
}

function tsConditions({ terms, facets, person }: Asked): RawBuilder<unknown>[] {
  const query = [
    ...facets.map(lexeme),
    ...terms.filter(term => !term.excluded).map(lexemesOf),
    ...terms.filter(isExcludedWord).map(term => `!(${lexemesOf(term)})`),
  ]
  const phrases = terms.filter(term => term.words.length > 1)
  return [
    ...(query.length === 0 ? [] : [sql`lexemes @@ ${query.join(' & ')}::tsquery`]),
    ...(person === null
      ? []
      : [
          sql`place % ${sql.lit(DAY)} in (select statement from statement_speakers where presentation = any(${person}::bigint[]))`,
        ]),
    ...phrases.map(term => (term.excluded ? sql`not ${inOrder(term)}` : inOrder(term))),
  ]
}

const isExcludedWord = (term: Term): boolean => term.excluded && term.words.length === 1

function lexemesOf(term: Term): string {
  return term.words
    .map(
      ({ loose, exact }, i) =>
        lexeme(exact === null ? loose : `=${exact}`) + (term.prefix && i === term.words.length - 1 ? ':*' : ''),
    )
    .join(' & ')
}

const lexeme = (word: string): string => `'${word.replaceAll('\\', '\\\\').replaceAll("'", "''")}'`

/** Whether the words of a phrase stand side by side; words hold no sign that means something to `like`. */
function inOrder(term: Term): RawBuilder<unknown> {
  const exact = exactOf(term)
  const loosely = `% ${looseOf(term)}${term.prefix ? '%' : ' %'}`
  const exactly = `% ${exact}${term.prefix && endsExact(term) ? '%' : ' %'}`
  return exact === '' ? sql`words like ${loosely}` : sql`(words like ${loosely} and words like ${exactly})`
}

import { numeralIn } from '../../lexicon/trie.ts'
import { NUMBER } from '../../text/tokens.ts'
import { type Context, opensSentence, printed, sentenceAt } from '../context.ts'
import { dayOfWeek, iso } from './calendar.ts'
import { type DateMention, findDates } from './dates.ts'
import type { ReferenceMention } from './references.ts'
import { countedYears, isPreparedFor, yearsOfTies } from './year-clues.ts'
import { edition, isAnnounced } from './year-editions.ts'

const ANNIVERSARY =
  /^event:anniversary-(\d+)-(diplomatic-relations|normalisation|comprehensive-partnership|strategic-partnership|comprehensive-strategic-partnership|dialogue-relations)$/

/**
 * The year (YYYY) that an undated text fixes by itself: an anniversary of a dated fact between its states, a summit held once,
 * a full date that it prints. Null when nothing does; never today's.
 */
export function inferYear(c: Context, references: readonly ReferenceMention[]): string | null {
  const dates = findDates(c, null)
  // no text is older than a year that it tells of as past
  const past = lastOf(dates.filter(d => !isTarget(c, d.start)))
  // «vào năm 2027» may be a target: it says which edition of a gathering is near, but rules no year out
  const told = lastOf(dates.filter(d => !isBound(c, d.start)))
  for (const year of candidates(c, references, dates, told)) {
    const meant = byWeekday(c, dates, year)
    if (year >= past || meant !== year) return String(meant)
  }
  const next = past > 0 ? nextByWeekday(c, dates, past) : null
  return next === null ? null : String(next)
}

/** The last year that these state; 0 where they state none. */
const lastOf = (dates: readonly DateMention[]): number =>
  dates.reduce((last, { stated }) => (stated.year !== null && stated.year < 2100 ? Math.max(last, stated.year) : last), 0)

/** A day printed with its weekday and without its year: 5 March, a Wednesday (3). */
interface NamedDay {
  readonly n: number
  readonly month: number
  readonly day: number
}

/** «Wednesday, 5 March», «thứ Bảy 8/11». */
const namedDays = (c: Context, dates: readonly DateMention[]): NamedDay[] =>
  dates.flatMap(({ start, stated: { year, month, day } }) => {
    const hit = c.hits.date.at(start)
    return hit?.entry.what === 'weekday' && year === null && month !== null && day !== null
      ? [{ n: hit.entry.n, month, day }]
      : []
  })

const fallSo = (days: readonly NamedDay[], year: number): boolean =>
  days.every(({ n, month, day }) => dayOfWeek(iso(year, month, day)) === n)

/** In a text that tells of a year as past: the first from then on in which its days fall so; null where none of the next three does. */
function nextByWeekday(c: Context, dates: readonly DateMention[], past: number): number | null {
  const days = namedDays(c, dates)
  return days.length === 0 ? null : ([past, past + 1, past + 2].find(year => fallSo(days, year)) ?? null)
}

/** «thứ Bảy 8/11», «Saturday, 8 November»: where the day falls otherwise in the year thought of but so in the one before, it is that one. */
function byWeekday(c: Context, dates: readonly DateMention[], year: number): number {
  const days = namedDays(c, dates)
  return !fallSo(days, year) && fallSo(days, year - 1) ? year - 1 : year
}

/** Years that the text gives ground for, the surest first. */
function* candidates(
  c: Context,
  references: readonly ReferenceMention[],
  dates: readonly DateMention[],
  told: number,
): Generator<number> {
  const states = new Set(c.hits.state.all.map(h => h.entry.id))
  const span = SPAN.exec(c.text)
  if (
    span &&
    c.words('anniversary').all.some(h => !isPreparedFor(c, h.start)) &&
    new RegExp(`(?<!\\d)${Number(span[2]) - Number(span[1])}(?!\\d)`).test(c.text)
  )
    yield Number(span[2])
  for (const ref of references) {
    if (isPreparedFor(c, ref.start)) continue
    const match = ANNIVERSARY.exec(ref.id)
    const n = match ? numeralIn(c.tokens, ref.start, ref.end) : null
    if (!match || n === null) continue
    const sentence = sentenceAt(c, ref.start)
    const near = new Set(sentence ? c.hits.state.within(sentence.start, sentence.end).map(h => h.entry.id) : [])
    const year = (near.size > 1 ? foundedBetween(c, match[2], near) : null) ?? foundedBetween(c, match[2], states)
    if (year !== null) yield year + n - relativeYearBehind(c, ref.end, 24)
  }
  const numbered = NUMBERED.exec(c.text) ?? COPYRIGHT.exec(c.text)
  if (numbered) yield Number(numbered[1])
  yield* countedYears(c, dates)
  const ties = yearsOfTies(c)
  const tied = ties.length > 0 ? foundedBetween(c, 'diplomatic-relations', states) : null
  if (tied !== null) for (const { n, shift } of ties) yield tied + n - shift
  const counted = jubilee(c, states) ?? accession(c)
  if (counted !== null) yield counted
  for (const ref of references) {
    const years = c.lexicon.editions[`${ref.id}@${ref.hit.entry.parties[0]}`] ?? c.lexicon.editions[ref.id]
    if (isHistory(c, ref.start)) continue
    if (years?.length === 1 && ref.hit.entry.ref === 'event' && (!ref.hit.entry.number || isFresh(c, ref.start))) yield years[0]
  }
  for (const ref of references.slice(0, MOST)) {
    if (isHistory(c, ref.start)) continue
    const year = edition(c, ref, { dates, past: told })
    if (year !== null) yield year
  }
  yield* monthsNamed(c, dates)
  const stated = dates
    .filter(d => d.stated.year !== null && (d.stated.day !== null || c.words('asOf').before(d.start)) && !isHistory(c, d.start))
    .map(d => (d.stated.year as number) - relativeYearBehind(c, d.end))
  const opened = c
    .words('opening')
    .all.map(h => yearAt(c, h.end))
    .filter((y): y is number => y !== null)
  if (stated.length + opened.length > 0) yield Math.max(...stated, ...opened)
}

/** «on the sidelines of the summit in November 2025 … on 9 November»: a day of the month that is printed with its year. */
function* monthsNamed(c: Context, dates: readonly DateMention[]): Generator<number> {
  const months = new Set(dates.map(({ stated }) => (stated.year === null && stated.day !== null ? stated.month : null)))
  for (const { start, stated } of dates) {
    if (stated.year === null || stated.month === null || stated.day !== null || isTarget(c, start)) continue
    // «the first since the summit in March 2026»
    if (isHistory(c, start) || c.words('sinceWords').within(start - SINCE, start).length > 0) continue
    if (months.has(stated.month)) yield stated.year
  }
}

/** Tokens between «since» and the month of something else. */
const SINCE = 6

/** What no hundred names of gatherings fix need not be looked for. */
const MOST = 100

/** «(17/11/2024) vào cuối năm ngoái»: −1; 0 where no such words stand close behind. */
const relativeYearBehind = (c: Context, end: number, reach = 5): number => {
  for (let i = end; i < end + reach && !opensSentence(c, i); i++) {
    const hit = c.hits.date.at(i)
    if (hit?.entry.what === 'relyear') return hit.entry.n
  }
  return 0
}

/** «thành công của Đại hội XIV»: a congress just over, not one that set a course long ago. */
const isFresh = (c: Context, at: number): boolean =>
  [1, 2, 3, 4, 5, 6].some(
    n =>
      /^(?:vừa|success|successful|recent)$/iu.test(printed(c, at - n)) ||
      (/^công$/iu.test(printed(c, at - n)) && /^thành$/iu.test(printed(c, at - n - 1))),
  )

/** «(1971 – 2016)», «(2/12/1960 – 2/12/2025)». */
const SPAN = /\((?:\d{1,2}[/.-]\d{1,2}[/.-])?((?:19|20)\d\d)\s*[-–]\s*(?:\d{1,2}[/.-]\d{1,2}[/.-])?(20\d\d)\)/

/** «Press release No. 31/2025», «Số: 125/2025/TC»: a document's number and the year in which it was given. */
const NUMBERED = /(?<!\p{L})(?:No|Nr|Ref|Number|Số|Release)[.:]*\s*(?:[\p{Lu}\d.-]{1,12}\/){0,3}\d{1,4}\s?\/\s?(20\d\d)(?![\d/])/u
const COPYRIGHT = /©\s*(20\d\d)(?!\d)/u

/** «đến năm 2030», «by 2030», «giai đoạn 2026-2030»: a year to come; «vào năm 2030» may be one. */
const isTarget = (c: Context, at: number): boolean =>
  isBound(c, at) || /^vào$/iu.test(printed(c, at - 1)) || /^vào$/iu.test(printed(c, at - 2))

const isBound = (c: Context, at: number): boolean =>
  isAnnounced(c, at) ||
  /^(?:đến|tới|by|until|giai|đoạn|before|through|-|–|sau|cuối|for)$/iu.test(printed(c, at - 1)) ||
  // «the goals of 2030», not «the election of October 2024»
  (/^of$/i.test(printed(c, at - 1)) && c.tokens.kind[at] === NUMBER) ||
  /^(?:đến|tới|cuối)$/iu.test(printed(c, at - 2))

/** «thiết lập quan hệ ngày 5/9/1962», «(2/12/1960 – …)», «signed on …», «từ sau Đại hội XVIII»: the day of something long ago. */
const isHistory = (c: Context, at: number): boolean =>
  c.words('sinceWords').before(at) !== undefined || /^(?:thiết|lập|giao|quan|hệ)$/iu.test(printed(c, at - 1))

function yearAt(c: Context, i: number): number | null {
  const at = /^[/]$/.test(printed(c, i)) ? i + 1 : i
  const year = c.tokens.kind[at] === NUMBER ? Number(printed(c, at)) : 0
  return year >= 1900 && year <= 2100 ? year : null
}

/** «half a century of ties … established in 1973»: a named anniversary of a year that the text or the relations give. */
function jubilee(c: Context, states: ReadonlySet<string>): number | null {
  const named = c.hits.date.all.find(h => h.entry.what === 'jubilee')
  const founding = c.words('founded').all.find(h => yearAt(c, h.end) !== null)
  const printedYear = founding ? yearAt(c, founding.end) : null
  // «established ties in 1976 and this year marks the 50th anniversary»
  const counted = founding && printedYear !== null ? anniversaryBehind(c, founding.end) : null
  if (printedYear !== null && counted !== null) return printedYear + counted
  if (!named) return null
  const year = printedYear ?? foundedBetween(c, 'diplomatic-relations', states)
  return year === null ? null : year + named.entry.n
}

/** How many years the same sentence counts from a founding. */
function anniversaryBehind(c: Context, from: number): number | null {
  const end = sentenceAt(c, from)?.end ?? from
  const [hit] = c.words('anniversary').within(from, end)
  if (!hit) return null
  const n =
    c.language === 'en'
      ? numeralIn(c.tokens, Math.max(from + 1, hit.start - 3), hit.start)
      : numeralIn(c.tokens, hit.end, hit.end + 3)
  return n !== null && n > 1 && n < 200 ? n : null
}

/** «kỷ niệm 40 năm Việt Nam gia nhập Liên hợp quốc»: counted from the accession. */
function accession(c: Context): number | null {
  for (const hit of c.words('joining').all) {
    const from = Math.max(0, hit.start - 10)
    if (c.words('anniversary').within(from, hit.start).length === 0) continue
    const n = numeralIn(c.tokens, from, hit.start)
    const states = c.hits.state.within(from, hit.end + 6).map(h => h.entry.id)
    const bodies = [...c.hits.org.within(hit.end, hit.end + 8), ...c.hits.ref.within(hit.end, hit.end + 8)].map(h => h.entry.id)
    const fact = c.lexicon.relations.find(
      r =>
        r.what === 'membership' &&
        r.between.some(p => states.includes(p)) &&
        r.between.some(p => bodies.includes(p) || bodies.includes(p.replace('organisation:', 'forum:'))),
    )
    if (n !== null && fact) return fact.year + n
  }
  return null
}

function foundedBetween(c: Context, what: string, states: ReadonlySet<string>): number | null {
  let found: number | null = null
  let order = Number.POSITIVE_INFINITY
  const frequency = new Map<string, number>()
  for (const hit of c.hits.state.all) frequency.set(hit.entry.id, (frequency.get(hit.entry.id) ?? 0) + 1)
  for (const relation of c.lexicon.relations) {
    if (!relation.between.every(p => states.has(p) || p.startsWith('organisation:'))) continue
    if (relation.what !== what && !(what === 'normalisation' && relation.what === 'diplomatic-relations')) continue
    const rank = -relation.between.reduce((sum, p) => sum + (frequency.get(p) ?? 0), 0)
    if (rank < order) {
      order = rank
      found = relation.year
    }
  }
  return found
}

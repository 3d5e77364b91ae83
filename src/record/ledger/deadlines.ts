/** By when something asked for or promised is to be done, as its words say: «before the end of 2025», «trong quý I/2026», «within sixty days». */
import type { Act, Language } from '../../contract/vocabulary.ts'
import type { Lexicon } from '../../lexicon/lexicon.ts'
import type { DeadlineWords } from '../../lexicon/undertakings.ts'
import { addDays, iso, lastDay } from '../../reader/stages/calendar.ts'
import { foldLoose } from '../../text/fold.ts'
import { type PhraseHit, type PhraseHits, phraseBook } from './phrases.ts'
import type { Quotation, Sign } from './quotation.ts'

export interface Deadline {
  /** The last day on which it is in time. */
  readonly day: string
  /** Words that bind («by», «before») rather than only tell when («in»). */
  readonly binding: boolean
}

interface Period {
  readonly from: string
  readonly to: string
  /** Behind its last word. */
  readonly end: number
}

/** Words that bind nobody to a day («continue to help prepare the summit in 2027»), unless it is said «by» when. */
const LOOSE: readonly Sign[] = ['ongoing', 'helping']

/** The last day on which something asked for or promised is in time; null where its words name none. */
export const dueDay = (deadline: Deadline | null, signs: { has(sign: Sign): boolean }): string | null =>
  deadline && (deadline.binding || !LOOSE.some(sign => signs.has(sign))) ? deadline.day : null

/** Finds the deadline in a quotation of something said on that day; null where it names none that was still to come. */
type DeadlineReader = (quotation: Quotation, on: string) => Deadline | null

export function createDeadlineReader(lexicon: Lexicon): DeadlineReader {
  const scans = { vi: scanOf(lexicon, 'vi'), en: scanOf(lexicon, 'en') }
  return (quotation, on) => scans[quotation.language](quotation, on)
}

const ASKING: ReadonlySet<Act> = new Set(['request', 'pledge', 'invite'])

type Lead = 'before' | 'by' | 'in'
/** Kind of phrase and, for numbered ones, its number. */
type Key =
  | Lead
  | 'edges'
  | 'beyond'
  | 'month'
  | 'year'
  | 'day'
  | `${'quarter' | 'half' | 'season' | 'years' | 'months' | 'unit' | 'name'} ${string}`

function scanOf(lexicon: Lexicon, language: Language): DeadlineReader {
  const find = phraseBook<Key>(listsOf(lexicon.undertakingWords[language].deadlines, language === 'en' ? lexicon.months : []))
  const { cardinals } = lexicon
  return ({ words, language: spoken, hits }, on) => {
    const at = byStart(find(words))
    if (!at.some(hits => hits?.some(hit => LEADS.test(hit.list)))) return null
    const time: Times = {
      words,
      on,
      vietnamese: spoken === 'vi',
      cardinals,
      phrase: (kind, i) => at[i]?.find(hit => hit.list === kind)?.end ?? null,
      numbered: (kind, i) => {
        const hit = at[i]?.find(({ list }) => list.startsWith(`${kind} `))
        return hit ? { n: Number(hit.list.slice(kind.length + 1)), end: hit.end } : null
      },
    }
    let best: Deadline | null = null
    // what stands before the asking tells of whoever asks
    const first = hits?.act.all.find(hit => ASKING.has(hit.entry.act))?.end ?? 0
    for (let i = first; i < words.length && time.phrase('beyond', i) === null; ) {
      const found = dueAt(time, i)
      if (found && found.day >= on && (best === null || isFirmer(found, best))) best = { day: found.day, binding: found.binding }
      i = found?.end ?? i + 1
    }
    return best
  }
}

/** The deadline that begins at a word: behind «by», «before», «in», or «next year» by itself. */
function dueAt(t: Times, i: number): (Deadline & { readonly end: number }) | null {
  for (const lead of ['by', 'before', 'in'] as const) {
    const end = t.phrase(lead, i)
    const period = end === null ? null : periodAt(t, end)
    if (period) return { day: lead === 'before' ? addDays(period.from, -1) : period.to, binding: lead !== 'in', end: period.end }
  }
  const period = t.numbered('years', i) || t.numbered('months', i) ? periodAt(t, i) : null
  return period && { day: period.to, binding: false, end: period.end }
}

/** What binds before what only tells when; of two of a kind the later. */
const isFirmer = (a: Deadline, b: Deadline): boolean => (a.binding === b.binding ? a.day > b.day : a.binding)

const LEADS = /^(?:before|by|in|years .*|months .*)$/

/** Hits by the word at which they start. */
function byStart(found: PhraseHits<Key>): Array<Array<PhraseHit<Key>> | undefined> {
  const at: Array<Array<PhraseHit<Key>> | undefined> = []
  for (const hits of found.values())
    for (const hit of hits) {
      const known = at[hit.start]
      if (known) known.push(hit)
      else at[hit.start] = [hit]
    }
  return at
}

function listsOf(words: DeadlineWords, months: ReadonlyArray<readonly [string, number]>): Record<Key, readonly string[]> {
  const lists: Partial<Record<Key, readonly string[]>> = {
    before: words.before,
    by: words.by,
    in: words.in,
    edges: words.edges,
    beyond: words.beyond,
    month: words.month,
    year: words.year,
    day: words.day,
  }
  const add = (kind: string, table: Readonly<Record<string, readonly string[]>>): void => {
    for (const [n, phrases] of Object.entries(table)) lists[`${kind} ${n}` as Key] = phrases
  }
  add('quarter', words.quarters)
  add('half', words.halves)
  add('season', words.seasons)
  add('years', words.years)
  add('months', words.months)
  add('unit', words.units)
  for (const [name, n] of months) {
    const key: Key = `name ${n}`
    lists[key] = [...(lists[key] ?? []), foldLoose(name)]
  }
  return lists as Record<Key, readonly string[]>
}

interface Times {
  readonly words: readonly string[]
  readonly on: string
  readonly vietnamese: boolean
  readonly cardinals: ReadonlyMap<string, number>
  /** Behind a phrase of a kind that begins at a word. */
  phrase(kind: Key, i: number): number | null
  numbered(kind: string, i: number): { n: number; end: number } | null
}

/** The time that is named at a word, small words before it skipped. */
function periodAt(t: Times, start: number): Period | null {
  let i = start
  for (let skipped = 0; skipped < 3; skipped++) {
    const edge = t.phrase('edges', i)
    if (edge !== null) i = edge
    else if (t.words[i] === '-') i++
    else break
  }
  return partOfYear(t, i) ?? dayOrMonth(t, i) ?? duration(t, i) ?? wholeYear(t, i)
}

/** «2026», «năm 2026», «next year», «năm nay». */
function wholeYear(t: Times, i: number): Period | null {
  const named = yearAt(t, i)
  return named ? { from: iso(named.year, 1, 1), to: iso(named.year, 12, 31), end: named.end } : null
}

function yearAt(t: Times, start: number): { year: number; end: number } | null {
  let i = start
  for (let edge = t.phrase('edges', i); edge !== null || /^[,/-]$/.test(t.words[i] ?? ''); edge = t.phrase('edges', i))
    i = edge ?? i + 1
  const relative = t.numbered('years', i)
  if (relative) return { year: Number(t.on.slice(0, 4)) + relative.n, end: relative.end }
  i = t.phrase('year', i) ?? i
  return /^20\d\d$/.test(t.words[i] ?? '') ? { year: Number(t.words[i]), end: i + 1 } : null
}

/** Quarters, halves and seasons, of the year behind them or the next that is to come. */
function partOfYear(t: Times, i: number): Period | null {
  for (const [kind, months] of [
    ['quarter', 3],
    ['half', 6],
    ['season', 3],
  ] as const) {
    const part = t.numbered(kind, i)
    if (!part) continue
    const last = kind === 'season' ? part.n : part.n * months
    return months === 3 || months === 6 ? monthsOf(t, last - months + 1, last, part.end) : null
  }
  return null
}

/** Months first to last of the year named behind, or of the first year in which they are not over. */
function monthsOf(t: Times, first: number, last: number, end: number): Period {
  const named = yearAt(t, end)
  const spoken = Number(t.on.slice(0, 4))
  const year = named?.year ?? (iso(spoken, last, lastDay(spoken, last)) >= t.on ? spoken : spoken + 1)
  return { from: iso(year, Math.max(1, first), 1), to: iso(year, last, lastDay(year, last)), end: named?.end ?? end }
}

/** «June 2026», «15 June», «tháng 6/2026», «ngày 15/6», «next month». */
function dayOrMonth(t: Times, start: number): Period | null {
  const relative = t.numbered('months', start)
  if (relative) {
    const [year, month] = [Number(t.on.slice(0, 4)), Number(t.on.slice(5, 7)) + relative.n]
    const [y, m] = month > 12 ? [year + 1, month - 12] : [year, month]
    return { from: iso(y, m, 1), to: iso(y, m, lastDay(y, m)), end: relative.end }
  }
  const day = (text: string | undefined): number | null =>
    /^\d{1,2}$/.test(text ?? '') && Number(text) <= 31 ? Number(text) : null
  if (t.vietnamese) {
    const dayWord = t.phrase('day', start)
    const i = dayWord ?? start
    const monthWord = t.phrase('month', i)
    const first = day(t.words[monthWord ?? i])
    if (first === null) return null
    if (monthWord !== null) return first >= 1 && first <= 12 ? monthsOf(t, first, first, monthWord + 1) : null
    const slash = t.words[i + 1] === '/' || t.words[i + 1] === '-' ? i + 2 : t.phrase('month', i + 1)
    const month = slash === null ? null : day(t.words[slash])
    return slash !== null && month !== null && month >= 1 && month <= 12 ? oneDay(t, month, first, slash + 1) : null
  }
  const named = t.numbered('name', start)
  if (named) {
    const first = day(t.words[named.end])
    return first === null ? monthsOf(t, named.n, named.n, named.end) : oneDay(t, named.n, first, named.end + 1)
  }
  const first = day(t.words[start])
  const month = first === null ? null : t.numbered('name', start + 1)
  return first !== null && month ? oneDay(t, month.n, first, month.end) : null
}

function oneDay(t: Times, month: number, day: number, end: number): Period | null {
  const whole = monthsOf(t, month, month, end)
  const year = Number(whole.from.slice(0, 4))
  if (day > lastDay(year, month)) return null
  const inYear = iso(year, month, day)
  const on = inYear < t.on && yearAt(t, end) === null ? iso(year + 1, month, Math.min(day, lastDay(year + 1, month))) : inYear
  return { from: on, to: on, end: whole.end }
}

/** «within sixty days», «trong vòng 3 tháng». */
function duration(t: Times, i: number): Period | null {
  const n = /^\d{1,3}$/.test(t.words[i] ?? '') ? Number(t.words[i]) : (t.cardinals.get(t.words[i] ?? '') ?? null)
  const unit = n === null ? null : t.numbered('unit', i + 1)
  return n !== null && unit ? { from: t.on, to: addDays(t.on, n * unit.n), end: unit.end } : null
}

import { isHyphen } from '../../lexicon/trie.ts'
import { NUMBER } from '../../text/tokens.ts'
import { type Context, type Hit, lower, printed, type ReadSentence, sentenceAt } from '../context.ts'
import type { DateMention } from './dates.ts'

/** Years that an undated text gives by counting from one that it prints: «last year (2024)», «ten years after the 2015 accord», «two years ago, in 2024». The surest first. */
export function* countedYears(c: Context, dates: readonly DateMention[]): Generator<number> {
  const told = c.sentences
    .filter(s => s.segment !== 'related' && s.end - s.start < LONGEST && yearsIn(c, s.start, s.end).length > 0)
    .slice(0, MOST)
  for (const s of told) yield* namedBeside(c, s)
  for (const s of told) yield* counted(c, s)
  for (const s of told) yield* expiring(c, s)
  for (const s of told) yield* monthsBefore(c, s, dates)
  for (const s of told) yield* compared(c, s)
}

/** What is longer is no sentence, and what no hundred sentences say need not be looked for. */
const [LONGEST, MOST] = [400, 100]

interface Year {
  readonly at: number
  readonly year: number
}

/** The years printed at tokens [from, to). */
function yearsIn(c: Context, from: number, to: number): Year[] {
  const found: Year[] = []
  for (let at = from; at < to; at++) {
    const year = yearAt(c, at)
    if (year !== null) found.push({ at, year })
  }
  return found
}

function yearAt(c: Context, at: number): number | null {
  const year = c.tokens.kind[at] === NUMBER ? Number(printed(c, at)) : 0
  return year >= 1900 && year <= 2100 ? year : null
}

const relatives = (c: Context, from: number, to: number): Array<Hit<'date'>> =>
  c.hits.date.within(from, to).filter(h => h.entry.what === 'relyear')

/** «last year (2024)», «next year, 2027», «năm nay 2026»: both name one year. */
function* namedBeside(c: Context, { start, end }: ReadSentence): Generator<number> {
  for (const hit of relatives(c, start, end))
    for (const { at, year } of yearsIn(c, Math.max(start, hit.start - BESIDE), Math.min(end, hit.end + BESIDE)))
      if (areOne(c, Math.min(at + 1, hit.end), Math.max(at, hit.start))) yield year - hit.entry.n
}

const BESIDE = 4

/** A bracket or comma at least, and nothing but small words between. */
function areOne(c: Context, from: number, to: number): boolean {
  if (from >= to) return from === to && c.language === 'vi'
  let mark = false
  for (let i = from; i < to; i++) {
    if (/^[,(–-]$/u.test(printed(c, i))) mark = true
    else if (!/^(?:in|of|năm|tức|or|i\.e\.)$/iu.test(printed(c, i))) return false
  }
  return mark
}

/** «ten years after the 2015 accord», «signed in 2024, two years ago», «the centenary of the 1924 treaty», «the tenth anniversary of …, in force since 2016». */
function* counted(c: Context, s: ReadSentence): Generator<number> {
  const shift = relatives(c, s.start, s.end)[0]?.entry.n ?? 0
  for (const hit of c.words('yearsAgo').within(s.start, s.end)) {
    const n = countBefore(c, hit.start) ?? (c.language === 'vi' ? countBehind(c, hit.end) : null)
    const near = nearest(c, s, hit.start, 9)
    if (n !== null && near) yield near.year + n
  }
  for (const hit of c.words('yearsAfter').within(s.start, s.end)) {
    const n = countBefore(c, hit.start)
    const [from] = yearsIn(c, hit.end, Math.min(s.end, hit.end + REACH))
    if (n !== null && from) yield from.year + n
  }
  for (const hit of c.hits.date.within(s.start, s.end)) {
    if (hit.entry.what !== 'jubilee') continue
    const from = nearest(c, s, hit.end, REACH)
    if (from) yield from.year + hit.entry.n - shift
  }
  // «the 1925 treaty turns 100 this year»
  for (const hit of c.words('turns').within(s.start, s.end)) {
    const n = countBehind(c, hit.end)
    const from = nearest(c, s, hit.start, REACH)
    if (n !== null && n > 4 && from && from.year + n > 1990) yield from.year + n - shift
  }
  for (const hit of c.words('anniversary').within(s.start, s.end)) {
    if (isPreparedFor(c, hit.start)) continue
    const n = c.language === 'en' ? countBefore(c, hit.start) : countBehind(c, hit.end)
    const near = n === null ? [] : yearsIn(c, Math.max(s.start, hit.end - FAR), Math.min(s.end, hit.end + FAR))
    const from = near.find(y => n !== null && y.year + n > 1990 && y.year + n < 2100)
    if (n !== null && n > 1 && from) yield from.year + n - shift
  }
}

/** «in preparation for the 70th anniversary», «chuẩn bị cho kỷ niệm 70 năm»: still to come, nobody knows how soon. */
export function isPreparedFor(c: Context, at: number): boolean {
  const sentence = sentenceAt(c, at)
  const from = Math.max(sentence?.start ?? 0, at - PREPARED)
  if (relatives(c, from, Math.min(sentence?.end ?? at, at + FAR)).length > 0) return false
  const wished = c.hits.act.within(Math.max(sentence?.start ?? 0, at - WISHED), at)
  return c.words('preparing').within(from, at).length > 0 || wished.some(h => h.entry.act === 'hope' || h.entry.act === 'invite')
}

const [PREPARED, WISHED] = [10, 25]

/** «Last year the two marked 30 years of ties»: how many, and how far from the year of the text (−1). */
export function yearsOfTies(c: Context): Array<{ n: number; shift: number }> {
  return c.words('anniversary').all.flatMap(hit => {
    if (hit.end - hit.start < 3 || isPreparedFor(c, hit.start)) return []
    const n = countBefore(c, hit.start)
    const sentence = sentenceAt(c, hit.start)
    return n !== null && n > 4 && sentence ? [{ n, shift: relatives(c, sentence.start, sentence.end)[0]?.entry.n ?? 0 }] : []
  })
}

/** «the 2020-2025 plan expires this year». */
function* expiring(c: Context, s: ReadSentence): Generator<number> {
  if (c.words('expiring').within(s.start, s.end).length === 0) return
  const relative = relatives(c, s.start, s.end)[0]
  const years = yearsIn(c, s.start, s.end)
  const last = years.find((y, i) => i > 0 && y.at - years[i - 1].at === 2 && y.year > years[i - 1].year)
  if (relative && last) yield last.year - relative.entry.n
}

const REACH = 14
const FAR = 30

/** The year printed nearest to token `at`, within so many tokens and the sentence. */
function nearest(c: Context, s: ReadSentence, at: number, reach: number): Year | undefined {
  for (let n = 0; n <= reach; n++)
    for (const i of [at + n, at - n]) {
      const year = i >= s.start && i < s.end ? yearAt(c, i) : null
      if (year !== null) return { at: i, year }
    }
  return undefined
}

/** A number right before token `at`: «10», «10th», «ten», «thirty-five». */
export function countBefore(c: Context, at: number): number | null {
  const { cardinals } = c.lexicon
  const ordinal = /^(?:st|nd|rd|th)$/i.test(printed(c, at - 1)) ? at - 2 : at - 1
  if (c.tokens.kind[ordinal] === NUMBER) return small(Number(printed(c, ordinal)))
  const unit = cardinals.get(lower(c, at - 1)) ?? null
  const tens = isHyphen(printed(c, at - 2)) ? cardinals.get(lower(c, at - 3)) : undefined
  return tens !== undefined && tens % 10 === 0 && unit !== null && unit < 10 ? tens + unit : unit
}

/** «kỷ niệm (tròn) 45 năm»: the number behind the word. */
function countBehind(c: Context, at: number): number | null {
  for (let i = at; i < at + 3; i++) {
    const n = c.tokens.kind[i] === NUMBER ? small(Number(printed(c, i))) : (c.lexicon.cardinals.get(lower(c, i)) ?? null)
    if (n !== null) return n
  }
  return null
}

const small = (n: number): number | null => (n > 0 && n <= 300 ? n : null)

/** «four months ago, in November 2025»: the year into which the months lead. */
function* monthsBefore(c: Context, s: ReadSentence, dates: readonly DateMention[]): Generator<number> {
  for (const hit of c.words('monthsAgo').within(s.start, s.end)) {
    const n = countBefore(c, hit.start)
    const from = dates.find(d => d.start >= s.start && d.end <= s.end && d.stated.year !== null && d.stated.month !== null)
    if (n === null || !from) continue
    const { year, month } = from.stated
    if (year !== null && month !== null) yield year + Math.floor((month - 1 + n) / 12)
  }
}

/** «rose to 340 million last year from 300 million in 2024»: last year came after that. */
function* compared(c: Context, s: ReadSentence): Generator<number> {
  for (const hit of relatives(c, s.start, s.end)) {
    if (hit.entry.n !== -1) continue
    const against = c.words('against').within(hit.end, Math.min(s.end, hit.end + FAR))[0]
    const from = against && yearsIn(c, against.end, Math.min(s.end, against.end + REACH))[0]
    if (from) yield from.year + 2
  }
}

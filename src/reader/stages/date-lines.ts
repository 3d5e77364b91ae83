import type { Boilerplate } from '../../lexicon/entries.ts'
import { isDay, iso } from './calendar.ts'
import { PARTICLES } from './towns.ts'

/** A full date as print gives it, at characters [start, end). */
interface PrintedDate {
  readonly date: string
  readonly start: number
  readonly end: number
}

/** Month numbers by their printed names, in lower case. */
export type Months = ReadonlyMap<string, number>

const YEAR_FIRST = /(?<!\d)((?:19|20)\d\d)\s?([-/.])\s?(\d{1,2})\s?\2\s?(\d{1,2})(?!\d)/
const DAY_FIRST = /(?<!\d)(\d{1,2})\s*([/.-])\s*(\d{1,2})\s*\2\s*((?:19|20)\d\d)(?!\d)/
const WORDED =
  /(?<![\d\p{L}])(?:(\d{1,2})(?:st|nd|rd|th)?\s+(?:of\s+)?(?:tháng\s+)?(\p{L}+|\d{1,2})\.?|(\p{L}+)\.?\s+(\d{1,2})(?:st|nd|rd|th)?),?\s+(?:năm\s+)?((?:19|20)\d\d)(?!\d)/gu
/** Clock of the United States, where the month comes first. */
const AMERICAN = /(?<![\p{L}])(?:e[sd]?t|p[sd]?t|c[sd]t)(?!\p{L})/iu

const YEAR = /(?:19|20)\d\d/
/** No worded date is longer than this before its year. */
const WORDED_REACH = 120

/** The first full date of a line; null where none of a real day is printed. */
export function printedDate(line: string, months: Months): PrintedDate | null {
  const at = line.search(YEAR)
  if (at < 0) return null
  const found: PrintedDate[] = []
  const add = (m: RegExpExecArray, year: string, month: number, day: number): void => {
    const date = iso(Number(year), month, day)
    if (isDay(date)) found.push({ date, start: m.index, end: m.index + m[0].length })
  }
  const year = YEAR_FIRST.exec(line)
  if (year) add(year, year[1], Number(year[3]), Number(year[4]))
  const day = DAY_FIRST.exec(line)
  if (day) {
    const [first, second] = [Number(day[1]), Number(day[3])]
    const swapped = second > 12 || (day[2] === '/' && first <= 12 && AMERICAN.test(line))
    if (swapped) add(day, day[4], first, second)
    else add(day, day[4], second, first)
  }
  WORDED.lastIndex = Math.max(0, at - WORDED_REACH)
  // lower case first: a pattern of letters that minds no case takes the engine 8 ms to compile
  const lowered = line.toLowerCase()
  const low = lowered.length === line.length ? lowered : line
  for (let m = WORDED.exec(low); m; m = WORDED.exec(low)) {
    const word = m[2] ?? m[3]
    const month = months.get(word) ?? VIETNAMESE_MONTHS.get(word) ?? (/^\d+$/.test(word) ? Number(word) : 0)
    const before = found.length
    add(m, m[5], month, Number(m[1] ?? m[4]))
    if (found.length > before) break
    WORDED.lastIndex = m.index + 1
  }
  return found.sort((a, b) => a.start - b.start)[0] ?? null
}

/** Months written out behind «tháng». */
const VIETNAMESE_MONTHS: Months = new Map(
  ['một', 'hai', 'ba', 'tư', 'năm', 'sáu', 'bảy', 'tám', 'chín', 'mười'].map((word, i) => [word, i + 1]),
)

const CLOCK =
  /\d{1,2}\s*[:h.]\s*\d{2}(?:\s*[:m]\s*\d{2})?(?:\.\d+)?\s*(?:z|am|pm|a\.m\.|p\.m\.)?|\d{1,2}\s*(?:am|pm|giờ(?:\s*\d{2}\s*phút)?)|\d{1,2}h(?!\p{L})|\(?(?:gmt|utc)\s*(?:[+-]\s*\d{1,2}(?::?\d\d)?)?\)?|[+-]\d\d:?\d\d/giu
const MOST_NAMES = 6

/** Whether a line is a date with its clock, weekday, place, agency or cue, and nothing else. */
export function isDateLine(raw: string, months: Months, { published: cues, dated }: Boilerplate): boolean {
  const line = raw.trim()
  if (line.length > 110) return false
  const date = printedDate(line, months)
  if (!date) return false
  const low = line.toLowerCase()
  const cue = cues.find(c => low.startsWith(c))
  const rest = `${line.slice(0, date.start)} ${line.slice(date.end)}`.slice(cue ? cue.length : 0)
  const second = printedDate(rest, months)
  const bare = (second ? rest.slice(0, second.start) + rest.slice(second.end) : rest).replace(CLOCK, ' ')
  const words = bare.match(/[\p{L}\d.]+/gu) ?? []
  const names = words.filter(w => !dated.includes(w.toLowerCase().replace(/\.$/, '')))
  if (names.some(w => /^\d/.test(w))) return false
  const plain = names.filter(w => /^\p{Ll}/u.test(w) && !PARTICLES.has(w) && !cues.some(c => c.includes(w.toLowerCase())))
  return names.length <= (cue ? MOST_NAMES + 2 : MOST_NAMES) && plain.length === 0
}

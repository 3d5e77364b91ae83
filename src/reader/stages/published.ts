import type { Boilerplate } from '../../lexicon/entries.ts'
import type { Context, Segment } from '../context.ts'
import { isDay, iso } from './calendar.ts'
import { isDateLine, type Months, printedDate } from './date-lines.ts'
import { crawlStamp } from './segments.ts'

type Published = Context['published']

const URL_DATE = /https?:\/\/\S*?\/((?:20)\d\d)[/-]?(\d\d)[/-]?(\d\d)(?!\d)/
const HEAD = 900

/** Publication date: the caller's, the crawl stamp, a printed date line, a dateline with its year, a dated address. Never today's date. */
export function findPublished(
  text: string,
  segments: readonly Segment[],
  given: string | undefined,
  months: Months,
  marks: Boilerplate,
): Published {
  if (given !== undefined) return { date: given, basis: 'metadata' }
  const stamp = crawlStamp(text)
  if (stamp && isDay(stamp)) return { date: stamp, basis: 'metadata' }
  const printed =
    cued(text, segments, months, marks.published) ??
    lined(text, segments, months, marks) ??
    leading(text, segments, months) ??
    foreign(text, months) ??
    done(text, months)
  if (printed) return { date: printed, basis: 'stated' }
  const url = URL_DATE.exec(text)
  if (url) {
    const date = iso(Number(url[1]), Number(url[2]), Number(url[3]))
    if (isDay(date)) return { date, basis: 'url' }
  }
  return null
}

/** «Published: 6 February 2026», «Cập nhật lúc 14:20, 06/02/2026», at the head of a line or glued into the top of the text. */
function cued(text: string, segments: readonly Segment[], months: Months, cues: readonly string[]): string | null {
  for (const s of segments) {
    if (s.kind === 'related' || s.kind === 'caption' || (s.start > HEAD && s.end - s.start > 160)) continue
    const part = text.slice(s.start, Math.min(s.end, s.start + (s.start < HEAD ? HEAD : 120)))
    if (!/(?:19|20)\d\d/.test(part)) continue
    const low = part.toLowerCase()
    if (low.length !== part.length) continue
    for (const cue of cues) {
      const at = low.indexOf(cue)
      if (at < 0 || (s.start > HEAD && at > 3) || (at > 0 && /[\p{L}\d]/u.test(low[at - 1]))) continue
      const behind = part.slice(at + cue.length, at + cue.length + 60)
      const date = printedDate(behind, months)
      if (date && isBare(behind.slice(0, date.start))) return date.date
    }
  }
  return null
}

/** Nothing but a clock, a weekday and marks. */
const isBare = (between: string): boolean => (between.match(/\p{L}{2,}/gu) ?? []).length <= 4 && !/[.!?]\s+\p{Lu}/u.test(between)

/** «Doha / 12 March 2024 / QNA», «Thứ Sáu, 06/02/2026 14:20 GMT+7»: a line of its own. */
function lined(text: string, segments: readonly Segment[], months: Months, marks: Boilerplate): string | null {
  for (const s of segments) {
    if (s.kind === 'related' || s.kind === 'caption' || s.end - s.start > 200) continue
    const line = text.slice(s.start, s.end)
    if (line.length <= 130 && isDateLine(line, months, marks)) return printedDate(line, months)?.date ?? null
    const part = s.start < HEAD ? partsOf(line).find(x => isDateLine(x, months, marks)) : undefined
    if (part) return printedDate(part, months)?.date ?? null
  }
  // a date with its clock, glued to the headline or to the first sentence: «…, 06/02/2026 | 14:20»
  const head = segments
    .filter(s => s.kind !== 'related' && s.start < HEAD)
    .map(s => text.slice(s.start, Math.min(s.end, HEAD)))
    .join('\n')
  const date = printedDate(head, months)
  const clock = date ? /^\s*(?:[|,–-]\s*)?(?:lúc\s*)?\d{1,2}\s*[:h]\s*\d{2}/iu.test(head.slice(date.end)) : false
  const before = date
    ? /\d{1,2}\s*[:h]\s*\d{2}\s*(?:\(?(?:gmt|utc)\s*\+?\d+\)?)?\s*[|,–-]?\s*(?:ngày\s*)?$/iu.test(head.slice(0, date.start))
    : false
  const weekday = date ? /(?:thứ (?:hai|ba|tư|năm|sáu|bảy)|chủ nhật),?\s*(?:ngày\s*)?$/iu.test(head.slice(0, date.start)) : false
  return date && (clock || before || weekday) ? date.date : null
}

/** «Press release | 3 March 2026 | Brussels | Directorate-General for Trade»: the parts of a line that bars divide; none where fewer than three. */
function partsOf(line: string): string[] {
  const parts = line.split(/\s[|•·]\s/u)
  return parts.length > 2 ? parts : []
}

/** «HANOI, March 14, 2025 (VNA) – …», «Tokyo, ngày 5/2/2026 – …», «(Chinhphu.vn) - Ngày 12/3/2025, …»: the dateline before a paragraph. */
function leading(text: string, segments: readonly Segment[], months: Months): string | null {
  for (const s of segments.filter(x => x.kind === 'body' || x.kind === 'standfirst').slice(0, 3)) {
    const lead = text.slice(s.start, Math.min(s.end, s.start + 110))
    const dash = /^(.{4,90}?)(?:\s[–—-]{1,2}\s?|(?<=[\d)])[–—]\s?|(?<=\)):\s)/su.exec(lead)
    const date = dash ? printedDate(dash[1], months) : null
    const behind = dash && date ? dash[1].slice(date.end).replace(/\([^)]*\)/gu, '') : ''
    if (dash && date && isPlace(dash[1].slice(0, date.start)) && isPlace(behind)) return date.date
  }
  return null
}

/** A date behind words of another script, glued into the head: what a page of that country prints around its English text. */
function foreign(text: string, months: Months): string | null {
  const head = text.slice(0, HEAD)
  const cue = FOREIGN.exec(head)
  const date = cue ? printedDate(head.slice(cue.index + cue[0].length, cue.index + cue[0].length + 24), months) : null
  return date && date.start <= 1 ? date.date : null
}

const FOREIGN =
  /[\p{Script=Thai}\p{Script=Han}\p{Script=Hangul}\p{Script=Arabic}\p{Script=Cyrillic}\p{Script=Lao}\p{Script=Khmer}]{3,}\s*:?\s*(?=\d)/u

/** «Done at Lilongwe, this 16th day of April, 2026», «Làm tại Hà Nội, ngày 5 tháng 2 năm 2026»: where and when a text was agreed. */
function done(text: string, months: Months): string | null {
  const formula = DONE.exec(text)
  return formula ? (printedDate(formula[1].replace(/(?<=\d(?:st|nd|rd|th)?) day of /u, ' '), months)?.date ?? null) : null
}

const DONE = /^(?:Done|Signed|Issued|Adopted|Làm) (?:at|in|tại) \p{Lu}(.{4,90})/mu

/** The place and agency before the date of a dateline: capitals, marks and few small words. */
const isPlace = (before: string): boolean => {
  const words = before.match(/\p{L}+/gu) ?? []
  return words.length <= 8 && words.filter(w => /^\p{Ll}/u.test(w) && !/^(?:ngày|de|el|la|and|of)$/iu.test(w)).length === 0
}

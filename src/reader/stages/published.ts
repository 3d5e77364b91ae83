import type { Context, Segment } from '../context.ts'
import { isDay, iso } from './calendar.ts'
import { crawlStamp } from './segments.ts'

type Published = Context['published']

const DAY_FIRST = /(?<!\d)(\d{1,2})\s*[/.-]\s*(\d{1,2})\s*[/.-]\s*((?:19|20)\d\d)(?!\d)/
const YEAR_FIRST = /(?<!\d)((?:19|20)\d\d)-(\d\d)-(\d\d)(?!\d)/
const URL_DATE = /https?:\/\/\S*?\/((?:20)\d\d)[/-]?(\d\d)[/-]?(\d\d)(?!\d)/

/** Publication date: the caller's, the crawl stamp, a printed date line, a dateline with its year, a dated address. Never today's date. */
export function findPublished(
  text: string,
  segments: readonly Segment[],
  given: string | undefined,
  months: ReadonlyMap<string, number>,
): Published {
  if (given !== undefined) return { date: given, basis: 'metadata' }
  const stamp = crawlStamp(text)
  if (stamp && isDay(stamp)) return { date: stamp, basis: 'metadata' }
  for (const segment of segments) {
    if (segment.kind !== 'other' && segment.kind !== 'byline') continue
    const date = dateIn(text.slice(segment.start, segment.end), months)
    if (date) return { date, basis: 'stated' }
  }
  // «Doha / 12 March 2024 / QNA», a line of its own near the top
  for (const line of text.slice(0, 600).split('\n').slice(0, 8)) {
    const date = line.length <= 70 ? dateIn(line, months) : null
    if (date && (line.match(/\p{L}{2,}/gu) ?? []).length <= 6) return { date, basis: 'stated' }
  }
  const body = segments.find(s => s.kind === 'body')
  if (body) {
    // «HANOI, March 14, 2025 (VNA) – …», «(Chinhphu.vn) - Ngày 12/3/2025, …»
    const lead = text.slice(body.start, Math.min(body.end, body.start + 90))
    const dash = /^(.{4,80}?)\s[–—-]{1,2}\s/su.exec(lead)
    const date = dash ? dateIn(dash[1], months) : null
    if (date) return { date, basis: 'stated' }
  }
  const url = URL_DATE.exec(text)
  if (url) {
    const date = iso(Number(url[1]), Number(url[2]), Number(url[3]))
    if (isDay(date)) return { date, basis: 'url' }
  }
  return null
}

function dateIn(line: string, months: ReadonlyMap<string, number>): string | null {
  const year = YEAR_FIRST.exec(line)
  if (year) return real(Number(year[1]), Number(year[2]), Number(year[3]))
  const day = DAY_FIRST.exec(line)
  if (day) return real(Number(day[3]), Number(day[2]), Number(day[1]))
  const named =
    /(?:(\d{1,2})(?:st|nd|rd|th)?\s+(?:tháng\s+)?(\p{L}+|\d{1,2})|(\p{L}+)\.?\s+(\d{1,2})(?:st|nd|rd|th)?),?\s+(?:năm\s+)?((?:19|20)\d\d)/u.exec(
      line,
    )
  if (!named) return null
  const word = (named[2] ?? named[3]).toLowerCase()
  const month = months.get(word) ?? (/^\d+$/.test(word) ? Number(word) : 0)
  return real(Number(named[5]), month, Number(named[1] ?? named[4]))
}

function real(year: number, month: number, day: number): string | null {
  const date = iso(year, month, day)
  return isDay(date) ? date : null
}

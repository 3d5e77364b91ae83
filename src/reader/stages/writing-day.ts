/** The day on which a text was written, where it prints no full date of its own. */
import { LOWER } from '../../text/tokens.ts'
import { type Context, printed } from '../context.ts'
import { daysBetween } from './calendar.ts'
import { type DateMention, findDates } from './dates.ts'

/** The day of a dateline without its year («BEIJING, July 9 (Xinhua) --», «La Paz (TTXVN 9/11) -»), in a year that the text fixes. */
export function datelineDay(c: Context, year: string | null): string | null {
  if (year === null) return null
  const lines = c.sentences.filter(s => s.segment === 'body' || s.segment === 'standfirst').slice(0, 3)
  const until = Math.max(lines.at(-1)?.end ?? 0, c.sentences[Math.min(EARLY, c.sentences.length) - 1]?.end ?? 0)
  const dates = findDates(c, year, until)
  const line = lineDay(c, dates)
  if (line !== null) return line
  for (const { start, end } of lines) {
    let dash = start
    while (dash < Math.min(start + 16, end) && !/^[–—-]+$/u.test(printed(c, dash))) dash++
    // «BAKU, Azerbaijan, April 15.», a sentence of its own
    const alone = c.hits.place.at(start) !== undefined && end - start < 14 && printed(c, end - 1) === '.'
    if (dash === Math.min(start + 16, end) && !alone) continue
    const day = dates.find(d => d.start >= start && d.end <= (alone ? end : dash))
    if (day?.precision === 'day' && day.stated.year === null && (!alone || day.end >= end - 1)) return day.from
  }
  return null
}

/** «Rundāle, 5 October» on a line of its own above the text. */
function lineDay(c: Context, dates: readonly DateMention[]): string | null {
  const early = c.sentences.slice(0, EARLY)
  for (const [i, { start, end, paragraph }] of early.entries()) {
    if (end - start > DATED || c.tokens.shape[start] === LOWER || c.sentences[i + 1]?.paragraph === paragraph) continue
    const day = dates.find(d => d.start >= start && d.start < end && d.end >= end)
    if (day?.precision === 'day' && day.stated.year === null && day.start > start && printed(c, day.start - 1) === ',')
      return day.from
  }
  return null
}

const DATED = 8

const LATE = 3

/** The day from which «today» is counted: that of the dateline where the page is some days younger, else the page's. */
export function dayOfWriting(c: Context, published: string): string {
  const day = datelineDay(c, published)
  const late = day === null ? -1 : daysBetween(day, published)
  return day !== null && late >= 0 && late <= LATE ? day : published
}

/** The first day printed with its weekday in a text without a date («On Tuesday, 12 May»): other weekdays are counted from there. */
export function firstDay(c: Context, year: string | null): string | null {
  if (year === null) return null
  const until = c.sentences[EARLY]?.start ?? c.tokens.count
  const day = findDates(c, year, until).find(d => c.hits.date.at(d.start)?.entry.what === 'weekday' && d.stated.day !== null)
  return day?.from ?? null
}

const EARLY = 6

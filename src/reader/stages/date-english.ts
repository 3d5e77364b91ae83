import { isHyphen } from '../../lexicon/trie.ts'
import { printed } from '../context.ts'
import { DateScanner } from './date-scanner.ts'
import type { DateMention } from './dates.ts'

/** Dates as English texts print them: «March 12, 2025», «12–15 March», «from March 12 to 15». */
export class EnglishDates extends DateScanner {
  printedDate(i: number): DateMention | null {
    const numeric = this.numeric(i)
    if (numeric) return this.make(i, numeric.end, numeric, null, 'date.en.numeric')
    const month = this.date('month', i)
    if (month) return this.monthFirst(i, month.n, this.mark(month.end, '.') ? month.end + 1 : month.end)
    const day = this.ordinal(i)
    if (day) return this.dayFirst(i, day)
    const year = this.number(i)
    if (year !== null && year >= 1950 && year <= 2100 && /^(?:in|since|by|of|until|for|from)$/i.test(printed(this.c, i - 1)))
      return this.make(i, i + 1, { year, month: null, day: null }, null, 'date.en.year')
    return null
  }
  ordinal(i: number): { day: number; end: number } | null {
    const day = this.number(i)
    if (day === null || day < 1 || day > 31 || this.c.tokens.end[i] - this.c.tokens.start[i] > 2) return null
    return /^(?:st|nd|rd|th)$/i.test(printed(this.c, i + 1)) && this.tight(i + 1) ? { day, end: i + 2 } : { day, end: i + 1 }
  }
  monthFirst(i: number, month: number, at: number): DateMention | null {
    const day = this.ordinal(at)
    // «May» is a verb too: without a day or a year beside it, it is a month only after «in» and the like.
    if (!day || day.day > 31) {
      const year = this.yearAfter(at)
      if (year) return this.make(i, year.end, { year: year.year, month, day: null }, null, 'date.en.month')
      const last = this.c.words('lookingBack').before(i) !== undefined
      if (last || this.isMeeting(i, at))
        return this.make(i, at, { year: this.lastYearOf(month, last), month, day: null }, null, 'date.en.month')
      if (
        /^(?:in|since|this|last|next|early|late|mid|until|by|of|through)$/i.test(printed(this.c, i - 1)) ||
        isHyphen(printed(this.c, i - 1))
      )
        return this.make(i, at, { year: null, month, day: null }, null, 'date.en.month')
      return null
    }
    const range = this.rangeMark(day.end)
    if (range !== null) {
      const otherMonth = this.date('month', range)
      const second = this.ordinal(otherMonth ? otherMonth.end : range)
      if (second && !(!otherMonth && this.date('month', second.end))) {
        const year = this.yearAfter(second.end)
        return this.make(
          i,
          year?.end ?? second.end,
          { year: year?.year ?? null, month, day: day.day },
          { year: year?.year ?? null, month: otherMonth?.n ?? month, day: second.day },
          'date.en.range',
        )
      }
    }
    const year = this.yearAfter(day.end)
    return this.make(i, year?.end ?? day.end, { year: year?.year ?? null, month, day: day.day }, null, 'date.en.day')
  }
  /** «their September meeting», «the July talks»: of the last such month, unless it is to come. */
  isMeeting(i: number, at: number): boolean {
    const { c } = this
    const owned = c.words('articles').before(i) !== undefined || /^['’]s?$/.test(printed(c, i - 1))
    if (!owned || c.hits.meet.at(at) === undefined) return false
    return !this.isToCome(i, at) && c.words('announced').within(i - 4, i).length === 0
  }
  dayFirst(i: number, day: { day: number; end: number }): DateMention | null {
    let at = day.end
    if (/^of$/i.test(printed(this.c, at))) at++
    const month = this.date('month', at)
    if (month) {
      const range = this.rangeMark(month.end)
      const second = range !== null ? this.ordinal(range) : null
      const secondMonth = second ? this.date('month', second.end) : null
      if (second && secondMonth) {
        const year = this.yearAfter(secondMonth.end)
        return this.make(
          i,
          year?.end ?? secondMonth.end,
          { year: year?.year ?? null, month: month.n, day: day.day },
          { year: year?.year ?? null, month: secondMonth.n, day: second.day },
          'date.en.range',
        )
      }
      const year = this.yearAfter(month.end)
      return this.make(i, year?.end ?? month.end, { year: year?.year ?? null, month: month.n, day: day.day }, null, 'date.en.day')
    }
    const range = this.rangeMark(day.end)
    const second = range !== null ? this.ordinal(range) : null
    const shared = second ? this.date('month', second.end) : null
    if (!second || !shared) return null
    const year = this.yearAfter(shared.end)
    return this.make(
      i,
      year?.end ?? shared.end,
      { year: year?.year ?? null, month: shared.n, day: day.day },
      { year: year?.year ?? null, month: shared.n, day: second.day },
      'date.en.range',
    )
  }
  rangeMark(i: number): number | null {
    if (isHyphen(printed(this.c, i))) return i + 1
    const hit = this.c.words('range').at(i)
    if (!hit) return null
    return /^the$/i.test(printed(this.c, hit.end)) ? hit.end + 1 : hit.end
  }
}

import { isHyphen } from '../../lexicon/trie.ts'
import { printed } from '../context.ts'
import { DateScanner, type Partial } from './date-scanner.ts'
import type { DateMention } from './dates.ts'

/** Dates as Vietnamese texts print them: «12/3», «ngày 12 tháng 3 năm 2025», «từ ngày 20 - 22/11». */
export class VietnameseDates extends DateScanner {
  printedDate(i: number): DateMention | null {
    let at = i
    const lead = this.is('dayWord', at) ? this.c.words('dayWord').at(at) : undefined
    if (lead) at = lead.end
    const open = i > 0 && this.c.words('from').before(i) !== undefined
    // «chuyến thăm ba ngày (19 - 21/2)»
    const inBrackets = printed(this.c, at - 1) === '(' && isHyphen(printed(this.c, at + 1))
    const first = this.vietnameseDay(at, lead !== undefined || open || inBrackets || this.dayContext(at))
    if (first) {
      const range = this.vietnameseRange(i, at, first)
      if (range) return range
      if (first.month !== null) return this.make(i, first.end, first, null, 'date.vi.day')
      if (lead || open || this.dayContext(at)) return null
    }
    const month = this.is('monthWord', i) ? this.number(i + 1) : null
    if (month !== null && month >= 1 && month <= 12) {
      const dashed = isHyphen(printed(this.c, i + 2)) && this.tight(i + 2) && this.tight(i + 3) ? this.number(i + 3) : null
      const year = dashed !== null && dashed >= 1900 && dashed <= 2100 ? { year: dashed, end: i + 4 } : this.yearAfter(i + 2)
      const past = year === null && this.is('lookingBack', i - 1) ? this.lastYearOf(month) : null
      return this.make(i, year?.end ?? i + 2, { year: year?.year ?? past, month, day: null }, null, 'date.vi.month')
    }
    if (this.is('yearWord', i)) {
      const year = this.number(i + 1)
      if (year !== null && year >= 1900 && year <= 2100)
        return this.make(i, i + 2, { year, month: null, day: null }, null, 'date.vi.year')
    }
    return null
  }
  /** «12/3», «12/3/2025», «12 tháng 3 (năm 2025)», or «12» alone (month null) where a day may stand. */
  vietnameseDay(i: number, dayExpected: boolean): (Partial & { end: number }) | null {
    const numeric = this.numeric(i)
    if (numeric) {
      const year = numeric.year === null ? this.yearAfter(numeric.end) : null
      return year ? { ...numeric, year: year.year, end: year.end } : numeric
    }
    const day = this.number(i)
    if (day === null || day < 1 || day > 31) return null
    if (this.is('monthWord', i + 1)) {
      const month = this.number(i + 2)
      if (month !== null && month >= 1 && month <= 12) {
        const slash = this.mark(i + 3, '/') ? this.number(i + 4) : null
        if (slash !== null && slash > 1900) return { day, month, year: slash, end: i + 5 }
        const year = this.yearAfter(i + 3)
        return { day, month, year: year?.year ?? null, end: year?.end ?? i + 3 }
      }
    }
    return dayExpected ? { day, month: null, year: null, end: i + 1 } : null
  }
  /** «20 - 22/11», «từ ngày 3 đến ngày 5/4/2025», «28/2-2/3», «5 và 6/9». */
  vietnameseRange(i: number, at: number, first: Partial & { end: number }): DateMention | null {
    let next = first.end
    const open = i > 0 && this.c.words('from').before(i) !== undefined
    const until = this.c.words('range').at(next)
    const joiner =
      isHyphen(printed(this.c, next)) ||
      until !== undefined ||
      (first.month === null && /^(?:và|,)$/u.test(printed(this.c, next)))
    if (!joiner) return null
    if (printed(this.c, next) === ',' && first.month !== null) return null
    next = until?.end ?? next + 1
    if (this.is('dayWord', next)) next++
    const second = this.vietnameseDay(next, true)
    if (!second || second.month === null || second.day === null) return null
    if (first.month === null && !open && !this.dayContext(at) && !isHyphen(printed(this.c, first.end)) && !this.is('dayWord', i))
      return null
    const year = second.year ?? first.year
    return this.make(
      i,
      second.end,
      { day: first.day, month: first.month ?? second.month, year: first.year ?? year },
      { day: second.day, month: second.month, year },
      'date.vi.range',
    )
  }
}

import type { Context } from '../context.ts'
import { printed } from '../context.ts'
import { NUMBER } from '../../text/tokens.ts'
import { isHyphen } from '../../lexicon/trie.ts'
import { addDays, dayOfWeek, iso, lastDay, nearestYear } from './calendar.ts'

/** A date in the text: tokens [start, end). `from`/`to` are null where the year is not known; then month and day are kept apart. */
export interface DateMention {
  readonly start: number
  readonly end: number
  readonly from: string | null
  readonly to: string | null
  readonly precision: 'day' | 'range' | 'month' | 'year'
  /** What the text itself says, before anything is inferred. */
  readonly stated: { readonly year: number | null; readonly month: number | null; readonly day: number | null; readonly lastDay?: number; readonly lastMonth?: number }
  readonly rule: string
}

interface Partial {
  year: number | null
  month: number | null
  day: number | null
}

/** Finds every date. `reference` is the publication date, or the year inferred for an undated text. */
export function findDates(context: Context, reference: string | null): DateMention[] {
  const scan = new Scanner(context, reference)
  const dates: DateMention[] = []
  for (let i = 0; i < context.tokens.count; i++) {
    const date = scan.at(i)
    if (date) {
      dates.push(date)
      i = date.end - 1
    }
  }
  return dates
}

class Scanner {
  readonly #c: Context
  readonly #reference: string | null
  readonly #year: number | null
  /** `reference` is a day (YYYY-MM-DD) or, for an undated text, the year (YYYY) that it fixes. */
  constructor(context: Context, reference: string | null) {
    this.#c = context
    this.#reference = reference !== null && reference.length > 4 ? reference : null
    this.#year = reference !== null && reference.length === 4 ? Number(reference) : null
  }

  at(i: number): DateMention | null {
    return this.#c.language === 'vi' ? (this.#vietnamese(i) ?? this.#words(i)) : (this.#english(i) ?? this.#words(i))
  }

  #number(i: number): number | null {
    const { tokens, text } = this.#c
    if (i >= tokens.count || tokens.kind[i] !== NUMBER || tokens.end[i] - tokens.start[i] > 4) return null
    return Number(text.slice(tokens.start[i], tokens.end[i]))
  }
  #mark(i: number, marks: string): boolean {
    const char = printed(this.#c, i)
    return char.length === 1 && marks.includes(char)
  }
  #tight(i: number): boolean {
    return this.#c.tokens.spaced[i] === 0
  }
  #is(list: 'dayWord' | 'monthWord' | 'yearWord' | 'range' | 'from', i: number): boolean {
    return this.#c.words(list).at(i) !== undefined
  }
  #date(what: string, i: number): { n: number; end: number } | null {
    const hit = this.#c.hits.date.at(i)
    return hit && hit.entry.what === what ? { n: hit.entry.n, end: hit.end } : null
  }

  /** D/M, D/M/YYYY, D.M, D-M-YYYY, M/YYYY and YYYY-MM-DD at token i; the numbers must touch. */
  #numeric(i: number): (Partial & { end: number }) | null {
    const a = this.#number(i)
    if (a === null) return null
    const long = this.#c.tokens.end[i] - this.#c.tokens.start[i] === 4
    if (!this.#mark(i + 1, '/.-') || !this.#tight(i + 1) || !this.#tight(i + 2)) return null
    const sep = printed(this.#c, i + 1)
    const b = this.#number(i + 2)
    if (b === null) return null
    const chained = this.#mark(i + 3, sep) && this.#tight(i + 3) && this.#tight(i + 4)
    const c = chained ? this.#number(i + 4) : null
    if (long && c !== null && valid(a, b, c)) return { year: a, month: b, day: c, end: i + 5 }
    if (c !== null) {
      const year = c < 100 ? 2000 + c : c
      if (valid(year, b, a)) return { year, month: b, day: a, end: i + 5 }
      if (this.#c.language === 'en' && valid(year, a, b)) return { year, month: a, day: b, end: i + 5 }
      return null
    }
    if (sep === '-' || this.#c.language === 'en') return null
    if (b >= 1900 && b <= 2100 && a >= 1 && a <= 12) return { year: b, month: a, day: null, end: i + 3 }
    if (b < 1 || b > 12 || a < 1 || a > lastDay(2024, b)) return null
    if (sep === '.' && !this.#dayContext(i)) return null
    return { year: null, month: b, day: a, end: i + 3 }
  }
  #dayContext(i: number): boolean {
    return i > 0 && (this.#is('dayWord', i - 1) || this.#c.hits.date.before(i)?.entry.what === 'part')
  }

  #vietnamese(i: number): DateMention | null {
    let at = i
    const lead = this.#is('dayWord', at) ? this.#c.words('dayWord').at(at) : undefined
    if (lead) at = lead.end
    const first = this.#vietnameseDay(at, lead !== undefined || this.#dayContext(at))
    if (first) {
      const range = this.#vietnameseRange(i, at, first)
      if (range) return range
      if (first.month !== null) return this.#make(i, first.end, first, null, 'date.vi.day')
      if (lead || this.#dayContext(at)) return null
    }
    const month = this.#is('monthWord', i) ? this.#number(i + 1) : null
    if (month !== null && month >= 1 && month <= 12) {
      const year = this.#yearAfter(i + 2)
      return this.#make(i, year?.end ?? i + 2, { year: year?.year ?? null, month, day: null }, null, 'date.vi.month')
    }
    if (this.#is('yearWord', i)) {
      const year = this.#number(i + 1)
      if (year !== null && year >= 1900 && year <= 2100) return this.#make(i, i + 2, { year, month: null, day: null }, null, 'date.vi.year')
    }
    return null
  }
  /** «12/3», «12/3/2025», «12 tháng 3 (năm 2025)», or «12» alone (month null) where a day may stand. */
  #vietnameseDay(i: number, dayExpected: boolean): (Partial & { end: number }) | null {
    const numeric = this.#numeric(i)
    if (numeric) {
      const year = numeric.year === null ? this.#yearAfter(numeric.end) : null
      return year ? { ...numeric, year: year.year, end: year.end } : numeric
    }
    const day = this.#number(i)
    if (day === null || day < 1 || day > 31) return null
    if (this.#is('monthWord', i + 1)) {
      const month = this.#number(i + 2)
      if (month !== null && month >= 1 && month <= 12) {
        const slash = this.#mark(i + 3, '/') ? this.#number(i + 4) : null
        if (slash !== null && slash > 1900) return { day, month, year: slash, end: i + 5 }
        const year = this.#yearAfter(i + 3)
        return { day, month, year: year?.year ?? null, end: year?.end ?? i + 3 }
      }
    }
    return dayExpected ? { day, month: null, year: null, end: i + 1 } : null
  }
  #yearAfter(i: number): { year: number; end: number } | null {
    let at = i
    if (this.#mark(at, ',/')) at++
    if (this.#is('yearWord', at)) at++
    const year = this.#number(at)
    return year !== null && year >= 1900 && year <= 2100 && (at > i || this.#c.language === 'en') ? { year, end: at + 1 } : null
  }
  /** «20 - 22/11», «từ ngày 3 đến ngày 5/4/2025», «28/2-2/3», «5 và 6/9». */
  #vietnameseRange(i: number, at: number, first: Partial & { end: number }): DateMention | null {
    let next = first.end
    const open = i > 0 && this.#c.words('from').before(i) !== undefined
    const joiner = isHyphen(printed(this.#c, next)) || this.#is('range', next) || (first.month === null && /^(?:và|,)$/u.test(printed(this.#c, next)))
    if (!joiner) return null
    if (printed(this.#c, next) === ',' && first.month !== null) return null
    next++
    if (this.#is('dayWord', next)) next++
    const second = this.#vietnameseDay(next, true)
    if (!second || second.month === null || second.day === null) return null
    if (first.month === null && !open && !this.#dayContext(at) && !isHyphen(printed(this.#c, first.end)) && !this.#is('dayWord', i)) return null
    const year = second.year ?? first.year
    return this.#make(i, second.end, { day: first.day, month: first.month ?? second.month, year: first.year ?? year }, { day: second.day, month: second.month, year }, 'date.vi.range')
  }

  #english(i: number): DateMention | null {
    const numeric = this.#numeric(i)
    if (numeric) return this.#make(i, numeric.end, numeric, null, 'date.en.numeric')
    const month = this.#date('month', i)
    if (month) return this.#monthFirst(i, month.n, this.#mark(month.end, '.') ? month.end + 1 : month.end)
    const day = this.#ordinal(i)
    if (day) return this.#dayFirst(i, day)
    const year = this.#number(i)
    if (year !== null && year >= 1950 && year <= 2100 && /^(?:in|since|by|of|until|for|from)$/i.test(printed(this.#c, i - 1))) return this.#make(i, i + 1, { year, month: null, day: null }, null, 'date.en.year')
    return null
  }
  #ordinal(i: number): { day: number; end: number } | null {
    const day = this.#number(i)
    if (day === null || day < 1 || day > 31 || this.#c.tokens.end[i] - this.#c.tokens.start[i] > 2) return null
    return /^(?:st|nd|rd|th)$/i.test(printed(this.#c, i + 1)) && this.#tight(i + 1) ? { day, end: i + 2 } : { day, end: i + 1 }
  }
  #monthFirst(i: number, month: number, at: number): DateMention | null {
    const day = this.#ordinal(at)
    // «May» is a verb too: without a day or a year beside it, it is a month only after «in» and the like.
    if (!day || (day.day > 31)) {
      const year = this.#yearAfter(at)
      if (year) return this.#make(i, year.end, { year: year.year, month, day: null }, null, 'date.en.month')
      if (/^(?:in|since|this|last|next|early|late|mid|until|by|of|through)$/i.test(printed(this.#c, i - 1)) || isHyphen(printed(this.#c, i - 1))) return this.#make(i, at, { year: null, month, day: null }, null, 'date.en.month')
      return null
    }
    const range = this.#rangeMark(day.end)
    if (range !== null) {
      const otherMonth = this.#date('month', range)
      const second = this.#ordinal(otherMonth ? otherMonth.end : range)
      if (second && !(!otherMonth && this.#date('month', second.end))) {
        const year = this.#yearAfter(second.end)
        return this.#make(i, year?.end ?? second.end, { year: year?.year ?? null, month, day: day.day }, { year: year?.year ?? null, month: otherMonth?.n ?? month, day: second.day }, 'date.en.range')
      }
    }
    const year = this.#yearAfter(day.end)
    return this.#make(i, year?.end ?? day.end, { year: year?.year ?? null, month, day: day.day }, null, 'date.en.day')
  }
  #dayFirst(i: number, day: { day: number; end: number }): DateMention | null {
    let at = day.end
    if (/^of$/i.test(printed(this.#c, at))) at++
    const month = this.#date('month', at)
    if (month) {
      const range = this.#rangeMark(month.end)
      const second = range !== null ? this.#ordinal(range) : null
      const secondMonth = second ? this.#date('month', second.end) : null
      if (second && secondMonth) {
        const year = this.#yearAfter(secondMonth.end)
        return this.#make(i, year?.end ?? secondMonth.end, { year: year?.year ?? null, month: month.n, day: day.day }, { year: year?.year ?? null, month: secondMonth.n, day: second.day }, 'date.en.range')
      }
      const year = this.#yearAfter(month.end)
      return this.#make(i, year?.end ?? month.end, { year: year?.year ?? null, month: month.n, day: day.day }, null, 'date.en.day')
    }
    const range = this.#rangeMark(day.end)
    const second = range !== null ? this.#ordinal(range) : null
    const shared = second ? this.#date('month', second.end) : null
    if (!second || !shared) return null
    const year = this.#yearAfter(shared.end)
    return this.#make(i, year?.end ?? shared.end, { year: year?.year ?? null, month: shared.n, day: day.day }, { year: year?.year ?? null, month: shared.n, day: second.day }, 'date.en.range')
  }
  #rangeMark(i: number): number | null {
    if (isHyphen(printed(this.#c, i))) return i + 1
    const hit = this.#c.words('range').at(i)
    if (!hit) return null
    return /^the$/i.test(printed(this.#c, hit.end)) ? hit.end + 1 : hit.end
  }

  /** Words that name a day by its distance: hôm nay, yesterday, thứ Ba, last week, cuối tháng 6. */
  #words(i: number): DateMention | null {
    const hit = this.#c.hits.date.at(i)
    if (!hit) return null
    const reference = this.#reference
    const { what, n } = hit.entry
    const stated = { year: null, month: null, day: null }
    if (what === 'relative') {
      const day = reference ? addDays(reference, n) : null
      return { start: i, end: hit.end, from: day, to: day, precision: 'day', stated, rule: 'date.relative' }
    }
    if (what === 'weekday') {
      // a printed date behind the weekday says more
      const at = this.#mark(hit.end, ',(') ? hit.end + 1 : hit.end
      const dated = this.#c.language === 'vi' ? this.#vietnamese(at) : this.#english(at)
      if (dated) return { ...dated, start: i }
      const back = reference ? (dayOfWeek(reference) - n + 7) % 7 : 0
      const next = /^(?:next|tới)$/i.test(printed(this.#c, i - 1)) || /^(?:tới)$/i.test(printed(this.#c, hit.end))
      const day = reference ? addDays(reference, next ? 7 - back : -back) : null
      return { start: i, end: hit.end, from: day, to: day, precision: 'day', stated, rule: 'date.weekday' }
    }
    if (what === 'week' || what === 'relmonth' || what === 'relyear') {
      if (!reference) return null
      if (what === 'week') {
        const monday = addDays(reference, 1 - dayOfWeek(reference) + 7 * n)
        return { start: i, end: hit.end, from: monday, to: addDays(monday, 6), precision: 'range', stated, rule: 'date.week' }
      }
      const year = Number(reference.slice(0, 4))
      const month = Number(reference.slice(5, 7))
      if (what === 'relyear') return this.#make(i, hit.end, { year: year + n, month: null, day: null }, null, 'date.relative-year')
      const index = year * 12 + month - 1 + n
      return this.#make(i, hit.end, { year: Math.floor(index / 12), month: (index % 12) + 1, day: null }, null, 'date.relative-month')
    }
    return null
  }

  #make(start: number, end: number, first: Partial, last: Partial | null, rule: string): DateMention | null {
    let year = first.year
    const reference = this.#reference
    if (year === null && this.#year !== null && first.month !== null) year = this.#year
    if (year === null && reference && first.month !== null) year = nearestYear(reference, first.month, first.day ?? 15)
    const stated = { year: first.year, month: first.month, day: first.day, ...(last && last.day !== null ? { lastDay: last.day } : {}), ...(last && last.month !== null ? { lastMonth: last.month } : {}) }
    if (first.month === null) {
      if (year === null) return null
      return { start, end, from: iso(year, 1, 1), to: iso(year, 12, 31), precision: 'year', stated, rule }
    }
    if (first.day === null) {
      const known = year !== null
      return { start, end, from: known ? iso(year as number, first.month, 1) : null, to: known ? iso(year as number, first.month, lastDay(year as number, first.month)) : null, precision: 'month', stated, rule }
    }
    if (year !== null && !valid(year, first.month, first.day)) return null
    const from = year !== null ? iso(year, first.month, first.day) : null
    if (!last || last.day === null || last.month === null) return { start, end, from, to: from, precision: 'day', stated, rule }
    let lastYear = last.year ?? year
    if (lastYear !== null && year !== null && last.year === null && last.month < first.month) lastYear = year + 1
    if (lastYear !== null && !valid(lastYear, last.month, last.day)) return null
    const to = lastYear !== null ? iso(lastYear, last.month, last.day) : null
    if (from !== null && to !== null && to < from) return null
    return { start, end, from, to, precision: 'range', stated, rule }
  }
}

const valid = (year: number, month: number, day: number): boolean => year >= 1900 && year <= 2100 && month >= 1 && month <= 12 && day >= 1 && day <= lastDay(year, month)

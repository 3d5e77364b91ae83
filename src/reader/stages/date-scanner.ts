import { isHyphen } from '../../lexicon/trie.ts'
import { MARK, NUMBER } from '../../text/tokens.ts'
import { type Context, printed, sentenceAt } from '../context.ts'
import { addDays, dayOfWeek, daysBetween, iso, lastDay, nearestYear } from './calendar.ts'
import type { DateMention } from './dates.ts'

/** A date as printed; null where the text leaves it open. */
export interface Partial {
  year: number | null
  month: number | null
  day: number | null
}

/** Reads dates at a token: what both languages share. `reference` is a day (YYYY-MM-DD) or, for an undated text, the year (YYYY) that it fixes. */
export abstract class DateScanner {
  readonly c: Context
  readonly reference: string | null
  readonly year: number | null
  /** The day last named, which «cùng ngày», «the same day» point to. */
  lastNamed: DateMention | null = null

  constructor(context: Context, reference: string | null) {
    this.c = context
    this.reference = reference !== null && reference.length > 4 ? reference : null
    this.year = reference !== null && reference.length === 4 ? Number(reference) : null
  }

  /** Near enough to the publication that «the same day» may mean it. */
  isRecent(date: DateMention): boolean {
    if (this.reference === null || date.from === null)
      return date.stated.year === null || this.year === null || date.stated.year === this.year
    const days = daysBetween(date.from, this.reference)
    return days >= 0 ? days < 60 : days > -30 && date.rule !== 'date.relative'
  }

  /** A printed date that starts at token i. */
  abstract printedDate(i: number): DateMention | null

  at(i: number): DateMention | null {
    return this.printedDate(i) ?? this.words(i)
  }

  number(i: number): number | null {
    const { tokens, text } = this.c
    if (i >= tokens.count || tokens.kind[i] !== NUMBER || tokens.end[i] - tokens.start[i] > 4) return null
    return Number(text.slice(tokens.start[i], tokens.end[i]))
  }
  mark(i: number, marks: string): boolean {
    const char = printed(this.c, i)
    return char.length === 1 && marks.includes(char)
  }
  tight(i: number): boolean {
    return this.c.tokens.spaced[i] === 0
  }
  is(list: 'dayWord' | 'monthWord' | 'yearWord' | 'range' | 'from' | 'lookingBack', i: number): boolean {
    return this.c.words(list).at(i) !== undefined
  }
  date(what: string, i: number): { n: number; end: number } | null {
    const hit = this.c.hits.date.at(i)
    return hit && hit.entry.what === what ? { n: hit.entry.n, end: hit.end } : null
  }

  /** D/M, D/M/YYYY, D.M, D-M-YYYY, M/YYYY and YYYY-MM-DD at token i; the numbers must touch. */
  numeric(i: number): (Partial & { end: number }) | null {
    const a = this.number(i)
    if (a === null) return null
    const long = this.c.tokens.end[i] - this.c.tokens.start[i] === 4
    if (!this.mark(i + 1, '/.-') || !this.tight(i + 1) || !this.tight(i + 2)) return null
    const sep = printed(this.c, i + 1)
    const b = this.number(i + 2)
    if (b === null) return null
    const chained = this.mark(i + 3, sep) && this.tight(i + 3) && this.tight(i + 4)
    const c = chained ? this.number(i + 4) : null
    if (long && c !== null && valid(a, b, c)) return { year: a, month: b, day: c, end: i + 5 }
    if (c !== null) {
      const year = c < 100 ? 2000 + c : c
      if (valid(year, b, a)) return { year, month: b, day: a, end: i + 5 }
      if (this.c.language === 'en' && valid(year, a, b)) return { year, month: a, day: b, end: i + 5 }
      return null
    }
    if (this.c.language === 'en') return null
    if (sep === '-' && !this.isDashedDay(i)) return null
    if (b >= 1900 && b <= 2100 && a >= 1 && a <= 12) return { year: b, month: a, day: null, end: i + 3 }
    if (b < 1 || b > 12 || a < 1 || a > lastDay(2024, b)) return null
    if (sep === '.' && !this.dayContext(i) && !this.isDashedDay(i)) return null
    // «có 5/7 nội dung»: a share, no day
    if (sep === '/' && /^(?:có|được|đạt|khoảng|chiếm|hơn|tổng|số|lên|với|gần)$/iu.test(printed(this.c, i - 1))) return null
    return { year: null, month: b, day: a, end: i + 3 }
  }
  /** «ngày 18-9», «(11-6)», «9 đến 11-7»: a day and its month, where «9-11/7» and «5-7 tháng 3» are two days. */
  isDashedDay(i: number): boolean {
    if (this.mark(i + 3, '/-.') && this.tight(i + 3) && this.tight(i + 4) && this.number(i + 4) !== null) return false
    if (this.is('monthWord', i + 3)) return false
    const before = printed(this.c, i - 1)
    // «từ ngày 26 - 28.8», «từ 17-19.11»
    const opened = this.number(i - 2) !== null && (this.dayContext(i - 2) || this.c.words('from').before(i - 2) !== undefined)
    if (isHyphen(printed(this.c, i - 1)) && opened) return true
    return this.dayContext(i) || this.is('range', i - 1) || before === 'và' || (before === '(' && printed(this.c, i + 3) === ')')
  }
  dayContext(i: number): boolean {
    return i > 0 && (this.is('dayWord', i - 1) || this.c.hits.date.before(i)?.entry.what === 'part')
  }

  /** The year printed behind a day or month: «, 2025», «năm 2025», «last year», «năm ngoái». */
  yearAfter(i: number): { year: number; end: number } | null {
    const relative = this.relativeYear(/^(?:of|,)$/i.test(printed(this.c, i)) ? i + 1 : i)
    if (relative) return relative
    let at = i
    if (this.mark(at, ',/')) at++
    if (this.is('yearWord', at)) at++
    const year = this.number(at)
    return year !== null && year >= 1900 && year <= 2100 && (at > i || this.c.language === 'en') ? { year, end: at + 1 } : null
  }

  /** «(November 8) last year», «(22/11) năm ngoái»; not «last year's accord». */
  relativeYear(i: number): { year: number; end: number } | null {
    const hit = this.date('relyear', i)
    const year = this.reference === null ? this.year : Number(this.reference.slice(0, 4))
    return hit && year !== null && !/^['’]s?$/.test(printed(this.c, hit.end)) ? { year: year + hit.n, end: hit.end } : null
  }

  /** The year of a month that is told as past: «hồi tháng 9»; `over` where the one under way is not meant («last September»). */
  lastYearOf(month: number, over = false): number | null {
    if (this.reference === null) return null
    const year = Number(this.reference.slice(0, 4))
    const now = Number(this.reference.slice(5, 7))
    return month > now || (over && month === now) ? year - 1 : year
  }

  /** Words that name a day by its distance: hôm nay, yesterday, thứ Ba, last week, cuối tháng 6. */
  words(i: number): DateMention | null {
    const hit = this.c.hits.date.at(i)
    if (!hit) return null
    const reference = this.reference
    const { what, n } = hit.entry
    const stated = { year: null, month: null, day: null }
    if (what === 'relative') {
      // «đêm qua (11-6)»: the printed date says more
      const dated = this.mark(hit.end, '(') ? this.printedDate(hit.end + 1) : null
      if (dated) return { ...dated, start: i }
      const day = reference ? addDays(reference, n) : null
      return { start: i, end: hit.end, from: day, to: day, precision: 'day', stated, rule: 'date.relative' }
    }
    if (what === 'weekday') {
      // a printed date behind the weekday says more
      const at = this.mark(hit.end, ',(') ? hit.end + 1 : hit.end
      const dated = this.printedDate(at)
      if (dated) return { ...dated, start: i }
      if (!this.isWeekday(i)) return null
      const week = this.date('week', hit.end)
      if (week && reference) {
        const of = addDays(reference, n - dayOfWeek(reference) + 7 * week.n)
        return { start: i, end: week.end, from: of, to: of, precision: 'day', stated, rule: 'date.weekday' }
      }
      const back = reference ? (dayOfWeek(reference) - n + 7) % 7 : 0
      const next = /^(?:next|tới)$/i.test(printed(this.c, i - 1)) || /^(?:tới)$/i.test(printed(this.c, hit.end))
      const last = back === 0 && /^last$/i.test(printed(this.c, i - 1)) ? 7 : back
      const ahead = next ? 7 - back : last > 0 && last < 7 && this.isToCome(i, hit.end) ? 7 - last : -last
      const near = next || last !== back ? null : this.nearLast(n)
      const day = near ?? (reference ? addDays(reference, ahead) : null)
      // «from Monday to Thursday»: the first such day behind
      const until = this.c.language === 'en' && this.is('from', i - 1) ? this.c.words('range').at(hit.end) : undefined
      const closing = until ? this.date('weekday', until.end) : null
      if (until && closing && day) {
        const to = addDays(day, (closing.n - n + 7) % 7 || 7)
        return { start: i, end: closing.end, from: day, to, precision: 'range', stated, rule: 'date.weekday-range' }
      }
      return { start: i, end: hit.end, from: day, to: day, precision: 'day', stated, rule: 'date.weekday' }
    }
    if (what === 'same') return this.sameDay(i, hit.end, n)
    if (what === 'week' || what === 'relmonth' || what === 'relyear') {
      if (!reference) return null
      if (what === 'week') {
        const monday = addDays(reference, 1 - dayOfWeek(reference) + 7 * n)
        return { start: i, end: hit.end, from: monday, to: addDays(monday, 6), precision: 'range', stated, rule: 'date.week' }
      }
      const year = Number(reference.slice(0, 4))
      const month = Number(reference.slice(5, 7))
      if (what === 'relyear') return this.make(i, hit.end, { year: year + n, month: null, day: null }, null, 'date.relative-year')
      const index = year * 12 + month - 1 + n
      return this.make(
        i,
        hit.end,
        { year: Math.floor(index / 12), month: (index % 12) + 1, day: null },
        null,
        'date.relative-month',
      )
    }
    return null
  }

  /** In a text without a date of its own, the day of this name nearest to the one named last («Thursday, 24 October … on Friday»). */
  nearLast(weekday: number): string | null {
    const from = this.c.published ? null : (this.lastNamed?.from ?? null)
    if (from === null) return null
    const ahead = (weekday - dayOfWeek(from) + 7) % 7
    return addDays(from, ahead > 3 ? ahead - 7 : ahead)
  }

  /** «will travel on Monday», «is to arrive on Thursday», «arrives on Sunday», «On Friday she will …»: the clause tells of things to come. */
  isToCome(start: number, end: number): boolean {
    const { c } = this
    const joins = (i: number): boolean => c.tokens.spaced[i] === 0 && c.tokens.spaced[i + 1] === 0
    const stops = (i: number): boolean => (c.tokens.kind[i] === MARK && !joins(i)) || c.hits.act.at(i)?.entry.role === 'reports'
    const told = sentenceAt(c, start)?.segment === 'body'
    const opens = sentenceAt(c, start)?.start ?? start
    for (let i = start - 1; i >= opens && i > start - 16 && !stops(i); i--) {
      const meet = told ? c.hits.meet.at(i)?.entry : undefined
      if (c.words('future').at(i) || (meet?.kind === 'visit' && meet.part === 'verb' && meet.form === 'present')) return true
    }
    if (start - opens > 2) return false
    for (let i = end; i < end + 9 && !(stops(i) && i > end); i++) if (c.words('future').at(i)) return true
    return false
  }

  /** «thứ năm» is Thursday behind a day word or with capitals, else «the fifth». */
  isWeekday(i: number): boolean {
    if (this.c.language !== 'vi' || printed(this.c, i + 1) !== printed(this.c, i + 1).toLowerCase()) return true
    if (!/^thứ$/iu.test(printed(this.c, i))) return true
    return (
      this.is('dayWord', i - 1) ||
      this.c.hits.date.before(i)?.entry.what === 'part' ||
      /^(?:vào|tuần)$/iu.test(printed(this.c, i - 1))
    )
  }

  /** «cùng ngày», «the following day»: counted from the day last named; without one it says nothing. */
  sameDay(start: number, end: number, days: number): DateMention | null {
    const base = this.lastNamed
    const stated = { year: null, month: null, day: null }
    // «hai ngày sau cuộc gặp»: counted from the meeting
    if (!base || (days > 0 && this.c.hits.meet.at(end)?.entry.part === 'noun')) return null
    if (base.from !== null) {
      const day = addDays(base.from, days)
      return { start, end, from: day, to: day, precision: 'day', stated, rule: 'date.same-day' }
    }
    return {
      start,
      end,
      from: null,
      to: null,
      precision: 'day',
      stated: days === 0 ? base.stated : stated,
      rule: 'date.same-day',
    }
  }

  make(start: number, end: number, first: Partial, last: Partial | null, rule: string): DateMention | null {
    let year = first.year
    const reference = this.reference
    if (year === null && this.year !== null && first.month !== null) year = this.year
    if (year === null && reference && first.month !== null) year = nearestYear(reference, first.month, first.day ?? 15)
    const stated = {
      year: first.year,
      month: first.month,
      day: first.day,
      ...(last && last.day !== null ? { lastDay: last.day } : {}),
      ...(last && last.month !== null ? { lastMonth: last.month } : {}),
    }
    if (first.month === null) {
      if (year === null) return null
      return { start, end, from: iso(year, 1, 1), to: iso(year, 12, 31), precision: 'year', stated, rule }
    }
    if (first.day === null) {
      const known = year !== null
      return {
        start,
        end,
        from: known ? iso(year as number, first.month, 1) : null,
        to: known ? iso(year as number, first.month, lastDay(year as number, first.month)) : null,
        precision: 'month',
        stated,
        rule,
      }
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

const valid = (year: number, month: number, day: number): boolean =>
  year >= 1900 && year <= 2100 && month >= 1 && month <= 12 && day >= 1 && day <= lastDay(year, month)

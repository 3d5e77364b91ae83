import { NUMBER } from '../../text/tokens.ts'
import { type Context, printed, sentenceAt } from '../context.ts'
import { EnglishDates } from './date-english.ts'
import type { DateScanner } from './date-scanner.ts'
import { VietnameseDates } from './date-vietnamese.ts'

/** A date in the text: tokens [start, end). `from`/`to` are null where the year is not known; then month and day are kept apart. */
export interface DateMention {
  readonly start: number
  readonly end: number
  readonly from: string | null
  readonly to: string | null
  readonly precision: 'day' | 'range' | 'month' | 'year'
  /** What the text itself says, before anything is inferred. */
  readonly stated: {
    readonly year: number | null
    readonly month: number | null
    readonly day: number | null
    readonly lastDay?: number
    readonly lastMonth?: number
  }
  readonly rule: string
}

/** Finds every date up to token `until`. `reference` is the publication date, or the year inferred for an undated text. */
export function findDates(context: Context, reference: string | null, until = context.tokens.count): DateMention[] {
  const scan: DateScanner =
    context.language === 'vi' ? new VietnameseDates(context, reference) : new EnglishDates(context, reference)
  const dates: DateMention[] = []
  const starts = possibleStarts(context, until)
  for (let i = 0; i < until; i++) {
    if (starts[i] === 0) continue
    const date = scan.at(i)
    if (date) {
      dates.push(date)
      if (
        date.precision === 'day' &&
        !isOwner(context, date.end) &&
        scan.isRecent(date) &&
        !(scan.lastNamed && (isAside(context, i) || isPictured(context, i)))
      )
        scan.lastNamed = date
      i = date.end - 1
    }
  }
  return dates
}

/** «Monday's strike»: the day of something else. */
const isOwner = (c: Context, end: number): boolean => /^['’]s$/.test(printed(c, end))

/** The day of a photograph: in a caption, «In this file photo, …». */
function isPictured(c: Context, at: number): boolean {
  const sentence = sentenceAt(c, at)
  return (
    sentence !== undefined &&
    (sentence.segment === 'caption' || c.words('photo').within(sentence.start, sentence.start + 5).length > 0)
  )
}

/** In brackets: «7/7 (rạng sáng 8/7 giờ Việt Nam)». */
function isAside(c: Context, at: number): boolean {
  for (let i = at - 1; i > at - 7 && i >= 0; i--) {
    if (printed(c, i) === ')') return false
    if (printed(c, i) === '(') return true
  }
  return false
}

/** Tokens before `until` at which a date may begin: numbers and words of time. */
function possibleStarts(c: Context, until: number): Uint8Array {
  const starts = new Uint8Array(until)
  for (let i = 0; i < until; i++) if (c.tokens.kind[i] === NUMBER) starts[i] = 1
  for (const hit of c.hits.date.all) starts[hit.start] = 1
  for (const list of ['dayWord', 'monthWord', 'yearWord'] as const) for (const hit of c.words(list).all) starts[hit.start] = 1
  return starts
}

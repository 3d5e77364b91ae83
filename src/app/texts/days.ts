/** Days as each language writes them: 07/02/2026 in Vietnamese; 2026-02-07 in English, where the order of day and month could be mistaken. */
import type { RecordEngagement } from '../../contract/record.ts'
import type { UiLanguage } from './texts.ts'

export function dayIn(language: UiLanguage, day: string): string {
  const [year, month, date] = day.split('-')
  return language === 'en' ? day : `${date}/${month}/${year}`
}

type Dated = Pick<RecordEngagement, 'start' | 'end' | 'datePrecision'>

/** The days of an engagement, as exactly as they are known and no more: a day, «2026-02-02–06», a month, a year; null for none. */
export function daysIn(language: UiLanguage, { start, end, datePrecision }: Dated): string | null {
  if (start === null) return null
  const [year = '', month = '', date = ''] = start.split('-')
  if (datePrecision === 'year') return year
  if (datePrecision === 'month') return language === 'en' ? `${year}-${month}` : `${month}/${year}`
  if (end === null || end === start) return dayIn(language, start)
  if (end.slice(0, 7) !== start.slice(0, 7)) return `${dayIn(language, start)} – ${dayIn(language, end)}`
  const last = end.slice(8)
  return language === 'en' ? `${start}–${last}` : `${date}–${last}/${month}/${year}`
}

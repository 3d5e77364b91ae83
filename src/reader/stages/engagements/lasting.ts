/** How long something took: a beginning and an end, so many days up to a day or from it. */
import { type Hit, isIn, printed } from '../../context.ts'
import { addDays } from '../calendar.ts'
import type { DateMention } from '../dates.ts'
import type { When } from './draft.ts'
import type { Scene } from './scene.ts'

/** «từ ngày 25/7, đã khép lại rạng sáng 27/7»: a beginning and a later end. */
export function wholeSpan(scene: Scene, dates: readonly DateMention[]): When | null {
  const { c } = scene
  const first = dates.find(d => d.precision === 'day' && c.words('from').over(d.start - 1) !== undefined)
  const last = dates.findLast(d => d.precision === 'day' && first !== undefined && d.start > first.end)
  if (!first?.from || !last?.to || last.to <= first.from) return null
  return { from: first.from, to: last.to, precision: 'range' }
}

/** «ended two days of talks on Wednesday», «flew in on Sunday for a four-day visit»: the days before or after count too. */
export function counted(scene: Scene, hit: Hit<'meet'>, date: When): When | null {
  const { c, sentence } = scene
  const days = lengthOf(scene, hit)
  if (days === null) return null
  // «Wednesday, the second day of her three-day visit»
  const nth = dayOfStay(scene, hit)
  if (date.from && nth > 0 && nth <= days)
    return { from: earlier(date.from, nth - 1), to: earlier(date.from, nth - days), precision: 'range' }
  if (date.to && c.words('concluded').within(sentence.start, sentence.end).length > 0)
    return { from: earlier(date.to, days - 1), to: date.to, precision: 'range' }
  const arrived = c.words('arrived').within(sentence.start, hit.end).length > 0
  return date.from && arrived ? { from: date.from, to: earlier(date.from, 1 - days), precision: 'range' } : null
}

const DAYS = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh']

/** Which of the days of a stay is told of: 2 for «the second day of»; 0 where that is not said. */
function dayOfStay({ c, sentence }: Scene, hit: Hit<'meet'>): number {
  for (let i = Math.max(sentence.start, hit.start - 14); i < hit.start - 1; i++)
    if (printed(c, i + 1) === 'day' && printed(c, i + 2) === 'of') return DAYS.indexOf(printed(c, i)) + 1
  return 0
}

/** How many days it took, by the words next to it. */
export function lengthOf(scene: Scene, hit: Hit<'meet'>): number | null {
  const { c, sentence } = scene
  const reach = hit.entry.kind === 'visit' && hit.entry.part !== 'noun' ? (c.language === 'vi' ? 16 : 10) : 3
  const near = c.hits.date.within(Math.max(sentence.start, hit.start - 5), Math.min(sentence.end, hit.end + reach))
  const span = near.find(h => h.entry.what === 'span') ?? (hit.entry.kind === 'visit' ? undefined : lastedBehind(scene, hit))
  return span?.entry.n ?? null
}

/** «wrapped up the third round … on Friday, after four days of talks», «kết thúc …, sau bốn ngày làm việc». */
const lastedBehind = ({ c, sentence }: Scene, hit: Hit<'meet'>): Hit<'date'> | undefined =>
  c.hits.date
    .within(hit.end, sentence.end)
    .find(h => h.entry.what === 'span' && isIn(c, 'after', h.start - 1) && c.words('daysAfter').over(h.end - 1) === undefined)

/** «…, who was in Manila for a three-day visit ending today»: the day that an ending names. */
export const endOf = ({ c }: Scene, dates: readonly DateMention[]): DateMention | undefined =>
  dates.find(d => d.precision === 'day' && [0, 1].some(n => c.words('concluded').before(d.start - n) !== undefined))

const earlier = (date: string, days: number): string => addDays(date, -days)

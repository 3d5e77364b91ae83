import { type Context, type Hit, isIn, printed } from '../../context.ts'
import { addDays, dayOfWeek, iso, lastDay } from '../calendar.ts'
import { countBefore } from '../year-clues.ts'
import type { When } from './draft.ts'
import type { Scene } from './scene.ts'

/** «four days after», «một năm sau»: how long before the deed told of first another one was. */
export interface Elapsed {
  readonly start: number
  readonly end: number
  readonly n: number
  readonly unit: 'day' | 'week' | 'month' | 'year'
}

const UNITS = [
  ['daysAfter', 'day'],
  ['weeksAfter', 'week'],
  ['monthsAfter', 'month'],
  ['yearsAfter', 'year'],
] as const

/** Tokens between «four days after» and the deed. */
const REACH = 14

/** The time said to have gone by since a deed: «four days after the two spoke by phone», «ba ngày sau cuộc điện đàm». */
export function elapsedBefore({ c, sentence }: Scene, hit: Hit<'meet'>): Elapsed | null {
  for (const [list, unit] of UNITS) {
    const word = c
      .words(list)
      .within(Math.max(sentence.start, hit.start - REACH), hit.start)
      .at(-1)
    if (!word || !isClause(c, word.end, hit.start)) continue
    const n = /^the$/i.test(printed(c, word.start - 1)) ? 1 : countBefore(c, word.start)
    const counted = n === null ? 0 : 1
    if (n !== null) return { start: word.start - counted, end: word.end, n, unit }
  }
  return null
}

/** Nothing ends the clause between, nor does another deed stand there. */
function isClause(c: Context, from: number, to: number): boolean {
  for (let i = from; i < to; i++) {
    if (/^[,;:()–—-]$/u.test(printed(c, i)) && c.tokens.spaced[i + 1] === 1) return false
    const meet = c.hits.meet.at(i)
    if (meet && meet.entry.kind !== 'visit') return false
  }
  return true
}

/** «nearly a year after», «hơn một năm sau»: no count to reckon with. */
export const isRough = (c: Context, { start }: Elapsed): boolean => isIn(c, 'roughly', start - 1) || isIn(c, 'roughly', start - 2)

/** So long before a day: the day, the week of it, the month of it. */
export function timeBefore(day: string, { n, unit }: Elapsed): When {
  if (unit === 'day') {
    const then = addDays(day, -n)
    return { from: then, to: then, precision: 'day' }
  }
  if (unit === 'week') {
    const then = addDays(day, -7 * n)
    const monday = addDays(then, 1 - dayOfWeek(then))
    return { from: monday, to: addDays(monday, 6), precision: 'range' }
  }
  const months = Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1 - (unit === 'year' ? 12 * n : n)
  const [year, month] = [Math.floor(months / 12), (months % 12) + 1]
  return { from: iso(year, month, 1), to: iso(year, month, lastDay(year, month)), precision: 'month' }
}

/** What belongs to a title though no list has it: the province of a governor, further subjects of a ministry, the people abroad. */
import { LOWER, WORD } from '../../text/tokens.ts'
import { type Context, printed } from '../context.ts'
import type { Draft } from './modifiers.ts'
import { opensLine, type TitleHit, titleAt } from './offices.ts'

/** «Minister of Foreign Affairs, Migration and Tunisians Abroad»: the state whose people they are. */
export function ofThoseAbroad(c: Context, from: number, to: number): string | null {
  if (c.language !== 'en') return null
  const people = c.hits.state
    .within(from, to)
    .find(h => h.entry.how === 'demonym' && /^(?:abroad|overseas|expatriates)$/i.test(printed(c, h.end)))
  return people?.entry.id ?? null
}

/** Behind «of Malanje» of a governor or mayor, a place that no gazetteer has, where a comma ends it; 0 where that does not stand there. */
export function province(c: Context, hit: TitleHit, at: number): number {
  if (c.language !== 'en' || hit.entry.rank !== 'sub-national' || printed(c, at) !== 'of') return 0
  let end = at + 1
  while (end < at + 4 && c.tokens.kind[end] === WORD && c.tokens.shape[end] !== LOWER) end++
  return end > at + 1 && printed(c, end) === ',' ? end : 0
}

const LONGEST = 9

/** Up to the comma of «vice minister for global environment, X», «head of the Moroccan food safety office, X»: what no list has, before a name; 0 where none follows. */
export function describedBody(c: Context, hit: TitleHit, found: Draft, at: number): number {
  if (c.language !== 'en' || hit.entry.k !== 'head' || hit.entry.rank === null || !/^(?:of|for)$/.test(printed(c, at))) return 0
  let small = false
  for (let i = at + 1; i < at + LONGEST && !opensLine(c, i); i++) {
    if (printed(c, i) === ',') {
      const name = c.hits.honorific.at(i + 1)?.end ?? i + 1
      if (!small || !isCapital(c, name) || !isCapital(c, name + 1) || titleAt(c, name)) return 0
      const subject = c.hits.portfolio.within(at, i)[0]
      found.function ??= subject?.entry.function ?? null
      found.unknown = found.function === null
      found.country ??= c.hits.state.within(at, i)[0]?.entry.id ?? null
      return i
    }
    if (c.tokens.kind[i] !== WORD || c.words('delegation').at(i) || c.hits.act.at(i) || c.hits.meet.at(i) || c.hits.date.at(i))
      return 0
    if (titleAt(c, i)) return 0
    small ||= c.tokens.shape[i] === LOWER && !/^(?:the|of|and|for)$/.test(printed(c, i))
  }
  return 0
}

const isCapital = (c: Context, i: number): boolean => c.tokens.kind[i] === WORD && c.tokens.shape[i] !== LOWER

/** Up to the state behind «, Hậu cần» or «và Hậu cần», subjects of the ministry that no list has; 0 where no state follows. */
export function restOfMinistry(c: Context, found: Draft, at: number): number {
  if (c.language !== 'vi' || found.function === null || found.country !== null || !/^(?:,|và)$/.test(printed(c, at))) return 0
  for (let i = at + 1; i < at + 6 && !opensLine(c, i); i++) {
    const state = c.hits.state.at(i)
    // a name must follow, or the list would be of two ministers
    if (state) return i > at + 1 && c.tokens.kind[state.end] === WORD && c.tokens.shape[state.end] !== LOWER ? i : 0
    if (titleAt(c, i) || (c.tokens.shape[i] === LOWER && i === at + 1) || c.tokens.kind[i] !== WORD) return 0
  }
  return 0
}

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

/** Steps that are asked for one after the other: two asks for two steps are two, and the further one takes the place of the nearer. */
import type { Aim } from '../../lexicon/undertakings.ts'

/** Steps of an instrument by how far they are; concluding and signing are spoken of as one. */
const WAY: Partial<Record<Aim, number>> = { negotiating: 1, concluded: 2, signed: 2, ratified: 3, 'in-force': 3 }
/** Of a burden: first less of it, then none. */
const BURDEN: Partial<Record<Aim, number>> = { reduced: 1, ended: 2 }

/** The furthest step along a way; 0 where none is named. */
const furthest = (aims: readonly Aim[], way: Partial<Record<Aim, number>>): number =>
  Math.max(0, ...aims.map(aim => way[aim] ?? 0))

/** How much further the second aims than the first; 0 where they aim alike, or one of them at nothing that is known. */
export function stepsBetween(first: readonly Aim[], second: readonly Aim[], ofInstrument: boolean): number {
  const way = ofInstrument ? WAY : BURDEN
  const [from, to] = [furthest(first, way), furthest(second, way)]
  return from === 0 || to === 0 ? 0 : to - from
}

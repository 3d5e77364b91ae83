/** Agreement of two groupings of the same things, counted in pairs. */
import type { Rate } from '../tally.ts'

/** One thing, the group that it truly belongs to, and the one that it was found in; null where it was not found, and so alone. */
export interface Grouped {
  readonly truth: string
  readonly found: string | null
}

/** Pairs that are in one group in both, only in the found grouping, only in the true one. */
export function pairRate(things: readonly Grouped[]): Rate {
  const cells = new Map<string, number>()
  const truths = new Map<string, number>()
  const founds = new Map<string, number>()
  const add = (counts: Map<string, number>, key: string): Map<string, number> => counts.set(key, (counts.get(key) ?? 0) + 1)
  for (const { truth, found } of things) {
    add(truths, truth)
    if (found === null) continue
    add(founds, found)
    add(cells, JSON.stringify([truth, found]))
  }
  const right = pairsIn(cells)
  return { right, extra: pairsIn(founds) - right, missed: pairsIn(truths) - right }
}

const pairsIn = (counts: ReadonlyMap<string, number>): number =>
  [...counts.values()].reduce((sum, n) => sum + (n * (n - 1)) / 2, 0)

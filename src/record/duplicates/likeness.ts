/** How much two sketched texts have in common. */
import type { Sketch } from './sketch.ts'

export interface Likeness {
  /** The part of all runs of words that both have, 0 to 1 (Jaccard). */
  readonly resemblance: number
  /** The part of the shorter text's runs that the longer has too. */
  readonly containment: number
  /** How many names and numbers of the shorter text the longer does not have. */
  readonly newNames: number
}

/** How alike two texts are; texts of two languages share no runs. The order of the two does not matter. */
export function likeness(a: Sketch, b: Sketch): Likeness {
  const [short, long] = a.shingles <= b.shingles ? [a, b] : [b, a]
  const newNames = a.shingles === b.shingles ? Math.min(namesBeyond(a, b), namesBeyond(b, a)) : namesBeyond(short, long)
  const limit = Math.min(short.limit, long.limit)
  const [own, other] = [below(short.sample, limit), below(long.sample, limit)]
  if (own === 0 || a.language !== b.language) return { resemblance: 0, containment: 0, newNames }
  const shared = sharedBy(short.sample, own, long.sample, other)
  return { resemblance: shared / (own + other - shared), containment: shared / own, newNames }
}

const namesBeyond = ({ names }: Sketch, other: Sketch): number =>
  names.length -
  sharedBy(names, names.length, other.names, other.names.length) -
  sharedBy(names, names.length, other.capitals, other.capitals.length)

function below(values: Uint32Array, limit: number): number {
  let n = values.length
  while (n > 0 && values[n - 1] >= limit) n--
  return n
}

function sharedBy(a: Uint32Array, ends: number, b: Uint32Array, otherEnds: number): number {
  let shared = 0
  for (let i = 0, j = 0; i < ends && j < otherEnds; ) {
    if (a[i] === b[j]) {
      shared++
      i++
      j++
    } else if (a[i] < b[j]) i++
    else j++
  }
  return shared
}

/** Finds, among many profiles, the few that have most of their rarer features in common with one. */
import type { Profile, Weights } from './weights.ts'

export interface Nearby {
  add(number: number, profile: Profile): void
  /** Numbers of those nearest, the nearest first; of equals the lower number. */
  of(profile: Profile): readonly number[]
}

/** Of each feature so many of those added last are looked at. */
const PER_FEATURE = 32
/** So many are handed out. */
const MOST = 12
/** A feature less rare than this finds nobody. */
const RARE_ENOUGH = 0.12

/** For numbers from 0 up to `size`. */
export function createNearby(weights: Weights, size: number): Nearby {
  const postings = new Map<number, number[]>()
  const sums = new Float64Array(size)
  const touched = new Int32Array(size)
  return {
    add(number, { features }) {
      for (const feature of features) {
        if (weights.rarity[feature] < RARE_ENOUGH) continue
        const known = postings.get(feature)
        if (known) known.push(number)
        else postings.set(feature, [number])
      }
    },
    of({ features, weights: own }) {
      let count = 0
      for (let i = 0; i < features.length; i++) {
        const known = postings.get(features[i])
        if (known === undefined) continue
        for (let k = Math.max(0, known.length - PER_FEATURE); k < known.length; k++) {
          const number = known[k]
          if (sums[number] === 0) touched[count++] = number
          sums[number] += own[i]
        }
      }
      const best: number[] = []
      for (let t = 0; t < count; t++) insert(best, touched[t], sums)
      for (let t = 0; t < count; t++) sums[touched[t]] = 0
      return best
    },
  }
}

/** Keeps the best in order. */
function insert(best: number[], number: number, sums: Float64Array): void {
  const comesAfter = (other: number): boolean => sums[other] > sums[number] || (sums[other] === sums[number] && other < number)
  if (best.length === MOST && comesAfter(best[MOST - 1])) return
  let at = best.length
  while (at > 0 && !comesAfter(best[at - 1])) at--
  best.splice(at, 0, number)
  if (best.length > MOST) best.pop()
}

/** Finds, among many profiles, the few that have most of their rarer features in common with one. */
import type { Profile, Weights } from './weights.ts'

export interface Nearby {
  add(number: number, profile: Profile): void
  /** Numbers of those nearest, the nearest first; of equals the lower number. */
  of(profile: Profile): readonly number[]
}

/** Of each feature so many of those added last are looked at. */
const PER_FEATURE = 40
/** So many are handed out. */
const MOST = 16
/** A feature that this share of all have finds nobody. */
const RARE_ENOUGH = 0.12

export function createNearby(weights: Weights): Nearby {
  const postings = new Map<number, number[]>()
  const sums = new Map<number, number>()
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
      sums.clear()
      features.forEach((feature, i) => {
        const known = postings.get(feature)
        if (known === undefined) return
        for (let k = Math.max(0, known.length - PER_FEATURE); k < known.length; k++)
          sums.set(known[k], (sums.get(known[k]) ?? 0) + own[i])
      })
      return [...sums]
        .sort((a, b) => b[1] - a[1] || a[0] - b[0])
        .slice(0, MOST)
        .map(([number]) => number)
    },
  }
}

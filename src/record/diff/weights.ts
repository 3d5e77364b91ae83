/** The readouts compared, as what their statements can be recognised by and how much each of these says among them. */
import { type Evidence, ofOneLanguage, weightOf } from './evidence.ts'

/** A statement among those that it is compared with. */
export interface Weighed {
  readonly evidence: Evidence
  /** Numbers of its features, rising; those that only writers of one language share come last. */
  readonly features: Int32Array
  /** How many of them every language has. */
  readonly common: number
  /** What all its features weigh, within one language and across two. */
  readonly mass: { readonly within: number; readonly across: number }
}

export interface Corpus {
  /** By number. */
  readonly names: readonly string[]
  readonly weights: Float64Array
}

/** No feature is so frequent that it says nothing. */
const LEAST_RARITY = 0.1
/** What stands in one readout alone may only be another writer's wording. */
const UNSHARED = 0.5

/** Weighs each feature by its kind and by how rare it is among all statements. */
export function weigh(readouts: readonly (readonly Evidence[])[]): { corpus: Corpus; weighed: Weighed[][] } {
  const all = readouts.flat()
  const counts = new Map<string, number>()
  for (const { features } of all) for (const feature of features) counts.set(feature, (counts.get(feature) ?? 0) + 1)
  const names = [...counts.keys()].sort(byScope)
  const numbers = new Map(names.map((name, i) => [name, i]))
  const most = Math.log(all.length + 1)
  const weights = Float64Array.from(names, name => {
    const rarity = Math.log((all.length + 1) / (counts.get(name) ?? 1)) / most
    return weightOf(name) * Math.max(LEAST_RARITY, rarity)
  })
  const shared = sharedBetween(readouts)
  const limit = names.findIndex(ofOneLanguage)
  const massOf = (features: Int32Array): number => {
    let mass = 0
    for (const i of features) mass += weights[i] * (shared.has(names[i]) ? 1 : UNSHARED)
    return mass
  }
  const weighed = readouts.map(told =>
    told.map(evidence => {
      const features = Int32Array.from(evidence.features, feature => numbers.get(feature) ?? 0).sort()
      const first = limit === -1 ? -1 : features.findIndex(i => i >= limit)
      const common = first === -1 ? features.length : first
      return { evidence, features, common, mass: { within: massOf(features), across: massOf(features.subarray(0, common)) } }
    }),
  )
  return { corpus: { names, weights }, weighed }
}

/** Features of every language first. */
const byScope = (a: string, b: string): number => Number(ofOneLanguage(a)) - Number(ofOneLanguage(b)) || (a < b ? -1 : 1)

/** Features that stand in more than one readout. */
function sharedBetween(readouts: readonly (readonly Evidence[])[]): ReadonlySet<string> {
  const seen = new Set<string>()
  const shared = new Set<string>()
  for (const told of readouts) {
    const own = new Set(told.flatMap(({ features }) => features))
    for (const feature of own) (seen.has(feature) ? shared : seen).add(feature)
  }
  return shared
}

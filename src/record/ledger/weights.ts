/** Weighs contents by how rare their features are among those compared: what every statement has tells none from another. */
import type { Language, Topic } from '../../contract/vocabulary.ts'
import type { Content } from './content.ts'
import { isShared, isSpecific } from './content.ts'

/** A content weighed. Features by number, rising. */
export interface Profile {
  readonly language: Language
  readonly features: Int32Array
  readonly weights: Float32Array
  /** Sums of the weights: of all features, and of those that any language can share. */
  readonly total: number
  readonly shared: number
  readonly terms: ReadonlyMap<Topic, readonly string[]>
}

export interface Weights {
  /** Of features by number: whether any language can share it, whether it points to one thing, which kind it is of. */
  readonly isShared: Uint8Array
  readonly isSpecific: Uint8Array
  readonly kind: readonly string[]
  /** How rare it is: 1 where only one content has it. */
  readonly rarity: Float32Array
  profile(content: Content, language: Language): Profile
}

/** As many contents without any of the features are imagined beside those given, lest in a small record every word seem rare. */
const IMAGINED = 30

/** Counts the features of all contents; profiles of others than these count what is known of their features. */
export function weigh(contents: Iterable<{ readonly content: Content; readonly language: Language }>): Weights {
  const numbers = new Map<string, number>()
  const counts: number[] = []
  const size = { vi: IMAGINED, en: IMAGINED }
  for (const { content, language } of contents) {
    size[language]++
    for (const feature of content.features.keys()) {
      const number = numbers.get(feature)
      if (number === undefined) {
        numbers.set(feature, counts.length)
        counts.push(1)
      } else counts[number]++
    }
  }
  const names = [...numbers.keys()]
  const all = size.vi + size.en - IMAGINED
  const rarity = Float32Array.from(names, (name, number) => {
    const among = isShared(name) ? all : size[name.slice(1, 3) as Language]
    return Math.max(0, Math.log(among / (counts[number] + 1)) / Math.log(among / 2))
  })
  return {
    isShared: Uint8Array.from(names, name => (isShared(name) ? 1 : 0)),
    isSpecific: Uint8Array.from(names, name => (isSpecific(name) ? 1 : 0)),
    kind: names.map(name => name[0]),

    rarity,
    profile: (content, language) => profileOf(content, language, numbers, rarity),
  }
}

function profileOf(content: Content, language: Language, numbers: ReadonlyMap<string, number>, rarity: Float32Array): Profile {
  const known: Array<readonly [number, number, boolean]> = []
  let unknown = 0
  for (const [feature, weight] of content.features) {
    const number = numbers.get(feature)
    if (number === undefined) unknown += weight
    else known.push([number, weight * rarity[number], isShared(feature)])
  }
  known.sort((a, b) => a[0] - b[0])
  let total = unknown
  let shared = 0
  for (const [, weight, any] of known) {
    total += weight
    if (any) shared += weight
  }
  return {
    language,
    features: Int32Array.from(known, k => k[0]),
    weights: Float32Array.from(known, k => k[1]),
    total,
    shared,
    terms: content.terms,
  }
}

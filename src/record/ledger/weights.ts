/** Weighs contents by how rare their features are among those compared: what every statement has tells none from another. */
import type { Language, Topic } from '../../contract/vocabulary.ts'
import type { Commonness } from '../../lexicon/lexicon.ts'
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
  /** Rare words, places, names and numbers of the clause that says what is wanted, by number, rising. */
  readonly core: Int32Array
  readonly terms: ReadonlyMap<Topic, readonly Term[]>
}

/** A term of a topic, and how rare its rarest word is. */
export interface Term {
  readonly text: string
  readonly rarity: number
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

/** So many contents are imagined beside those given, lest in a small record everything seem rare: with common words as common as elsewhere. */
const IMAGINED = 1000
/** Of what is known of no others: references, places, names, numbers. */
const FEW = 30

/** A feature this rare points to one thing; kinds of features that can. */
export const RARE = 0.8
const IN_CORE = 'wPN#'

/** Counts the features of all contents. `commonness` is what is known of words and topics beforehand. */
export function weigh(
  contents: Iterable<{ readonly content: Content; readonly language: Language }>,
  commonness?: Commonness,
): Weights {
  const numbers = new Map<string, number>()
  const counts: number[] = []
  const size = { vi: 0, en: 0 }
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
  const imagined = commonness ? IMAGINED : FEW
  const rare = (count: number, among: number): number =>
    Math.min(1, Math.max(0, Math.log(among / (count + 1)) / Math.log(among / 2)))
  const ofWord = (word: string, count: number, language: Language): number =>
    rare(count + (commonness?.[language][word] ?? 0), imagined + size[language])
  const rarityOf = (name: string, count: number): number => {
    if (name[0] === 'T') return rare(count + (commonness?.topics[name.slice(1)] ?? 0), imagined + size.vi + size.en)
    if (isShared(name)) return rare(count, FEW + size.vi + size.en)
    const language = name.slice(1, 3) as Language
    const text = name.slice(3)
    if (name[0] === 'w') return ofWord(text, count, language)
    return Math.min(ofWord(text, count, language), phraseRarity(text, language))
  }
  // a phrase of common words may seem rare because it is long
  const phraseRarity = (text: string, language: Language): number =>
    Math.max(...text.split(' ').map(word => ofWord(word, counts[numbers.get(`w${language}${word}`) ?? -1] ?? 0, language)))
  const rarity = Float32Array.from(names, (name, number) => rarityOf(name, counts[number]))
  return {
    isShared: Uint8Array.from(names, name => (isShared(name) ? 1 : 0)),
    isSpecific: Uint8Array.from(names, name => (isSpecific(name) ? 1 : 0)),
    kind: names.map(name => name[0]),
    rarity,
    profile: (content, language) => profileOf(content, language, numbers, rarity, term => phraseRarity(term, language)),
  }
}

function profileOf(
  content: Content,
  language: Language,
  numbers: ReadonlyMap<string, number>,
  rarity: Float32Array,
  termRarity: (term: string) => number,
): Profile {
  const known: Array<readonly [number, number, boolean, string]> = []
  let unknown = 0
  for (const [feature, weight] of content.features) {
    const number = numbers.get(feature)
    if (number === undefined) unknown += weight
    else known.push([number, weight * rarity[number], isShared(feature), feature])
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
    core: Int32Array.from(
      known.flatMap(([number, , , feature]) =>
        content.core.has(feature) && IN_CORE.includes(feature[0]) && rarity[number] >= RARE ? [number] : [],
      ),
    ),
    terms: new Map([...content.terms].map(([topic, terms]) => [topic, terms.map(text => ({ text, rarity: termRarity(text) }))])),
  }
}

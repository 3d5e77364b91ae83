/** Weighs contents by how rare their features are among those compared: what every statement has tells none from another. */
import type { Language, Topic } from '../../contract/vocabulary.ts'
import type { Commonness } from '../../lexicon/lexicon.ts'
import type { Content } from './content.ts'
import { isShared, isSpecific, KINDS } from './features.ts'

/** A content weighed. Features by number, rising. */
export interface Profile {
  readonly language: Language
  readonly features: Int32Array
  readonly weights: Float32Array
  /**
   * Sums of the weights: of all features but meanings, which within a language the words are; of those that any language can share, but for
   * names, which it may write otherwise.
   */
  readonly total: number
  readonly shared: number
  /** Kinds of its features, as bits. */
  readonly kinds: number
  /** Telling words, places, names and numbers of the clause that says what is wanted, by number, rising. */
  readonly core: Int32Array
  /** Telling terms by topic. */
  readonly terms: ReadonlyMap<Topic, readonly string[]>
}

export interface Weights {
  /** Of features by number: its kind as a bit, whether any language can share it, whether it points to one thing. */
  readonly kind: Int32Array
  readonly isShared: Uint8Array
  readonly isSpecific: Uint8Array
  /** How rare it is here: 1 where only one content has it. */
  readonly rarity: Float32Array
  profile(content: Content, language: Language): Profile
}

/** So many contents are imagined beside those given, lest in a small record everything seem rare: with common words as common as elsewhere. */
const IMAGINED = 1000
/** Of what is known of no others: references, places, names, numbers. */
const FEW = 30
/** What is rare elsewhere keeps so much of its weight where everybody speaks of it. */
const COMMON_HERE = 0.5
/** A word that no more of a thousand readouts' statements have tells one thing from another. */
const TELLING = 3
/** Kinds of features that can tell one thing from another. */
const IN_CORE = 'wPN#G'

/** Counts the features of all contents. `commonness` is what is known of words and topics beforehand, `commonMeanings` of meanings. */
export function weigh(
  contents: Iterable<{ readonly content: Content; readonly language: Language }>,
  commonness?: Commonness,
  commonMeanings: ReadonlyMap<string, number> = new Map(),
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
  const known = (word: string, language: Language): number => commonness?.[language][word] ?? 0
  const ofWord = (word: string, count: number, language: Language): number =>
    Math.max(rare(count + known(word, language), imagined + size[language]), COMMON_HERE * rare(known(word, language), IMAGINED))
  /** A phrase of common words may seem rare because it is long. */
  const ofPhrase = (text: string, count: number, language: Language): number => {
    const words = text.split(' ').map(word => ofWord(word, counts[numbers.get(`w${language}${word}`) ?? -1] ?? 0, language))
    return Math.min(ofWord(text, count, language), Math.max(...words))
  }
  const rareMeaning = (meaning: string, count: number): number => {
    const elsewhere = commonMeanings.get(meaning) ?? 0
    return Math.max(rare(count + elsewhere, imagined + size.vi + size.en), COMMON_HERE * rare(elsewhere, IMAGINED))
  }
  const rarity = Float32Array.from(names, (name, number) => {
    const count = counts[number]
    if (name[0] === 'T') return rare(count + (commonness?.topics[name.slice(1)] ?? 0), imagined + size.vi + size.en)
    if (name[0] === 'G') return rareMeaning(name.slice(1), count)
    if (isShared(name)) return Math.max(rare(count, FEW + size.vi + size.en), COMMON_HERE)
    const language = name.slice(1, 3) as Language
    return (name[0] === 'w' ? ofWord : ofPhrase)(name.slice(3), count, language)
  })
  const tells = (word: string, language: Language): boolean => known(word, language) <= TELLING
  const isTelling = (name: string): boolean => {
    if (name[0] === 'G') return (commonMeanings.get(name.slice(1)) ?? 0) <= TELLING
    return name[0] !== 'w' || tells(name.slice(3), name.slice(1, 3) as Language)
  }
  const telling = Uint8Array.from(names, name => (IN_CORE.includes(name[0]) && isTelling(name) ? 1 : 0))
  return {
    kind: Int32Array.from(names, name => 1 << KINDS.indexOf(name[0])),
    isShared: Uint8Array.from(names, name => (isShared(name) ? 1 : 0)),
    isSpecific: Uint8Array.from(names, name => (isSpecific(name) ? 1 : 0)),
    rarity,
    profile: (content, language) =>
      profileOf(content, language, {
        numbers,
        rarity,
        telling,
        tells: term => term.split(' ').some(word => tells(word, language)),
      }),
  }
}

/** 1 for what one of so many has, 0 for what all have. */
const rare = (count: number, among: number): number =>
  Math.min(1, Math.max(0, Math.log(among / (count + 1)) / Math.log(among / 2)))

interface Known {
  readonly numbers: ReadonlyMap<string, number>
  readonly rarity: Float32Array
  readonly telling: Uint8Array
  tells(term: string): boolean
}

function profileOf(content: Content, language: Language, { numbers, rarity, telling, tells }: Known): Profile {
  const found: Array<readonly [number, string, number]> = []
  let total = 0
  for (const [feature, weight] of content.features) {
    const number = numbers.get(feature)
    if (number === undefined) total += feature[0] === 'G' ? 0 : weight
    else found.push([number, feature, weight * rarity[number]])
  }
  found.sort((a, b) => a[0] - b[0])
  const core: number[] = []
  let shared = 0
  let kinds = 0
  for (const [number, feature, weight] of found) {
    if (feature[0] !== 'G') total += weight
    kinds |= 1 << KINDS.indexOf(feature[0])
    if (isShared(feature) && feature[0] !== 'N') shared += weight
    if (telling[number] === 1 && content.core.has(feature)) core.push(number)
  }
  return {
    language,
    features: Int32Array.from(found, f => f[0]),
    weights: Float32Array.from(found, f => f[2]),
    total,
    shared,
    kinds,
    core: Int32Array.from(core),
    terms: new Map(
      [...content.terms].flatMap(([topic, terms]) => {
        const telling = terms.filter(tells)
        return telling.length > 0 ? [[topic, telling] as const] : []
      }),
    ),
  }
}

/** Whether two statements are about the same thing, within a language and across two. */
import { type Profile, RARE, type Term, type Weights } from './weights.ts'

export interface Likeness {
  /** From 0 to 1. */
  readonly score: number
  /** Weight of what both have. */
  readonly common: number
  /** How many features that point to one thing both have: references, places, names, numbers, terms, steps, rare words. */
  readonly pointers: number
  /** All that the one names and is rare the other names too. */
  readonly sure: boolean
}

/** How much the shorter of two statements counts in what could be common to both; the longer often adds a purpose or a list. */
const SHORTER = 0.65
/** What is left of the likeness of two that name different things of one kind. */
const OTHER_TERMS = 0.5
const OTHER_PLACES = 0.7
const OTHER_NUMBERS = 0.75
const OTHER_REFERENCES = 0.45
const OTHER_STEPS = 0.75
/** Two that name the same rare thing: how alike they are at least; a step more for each further thing, less for what one has besides. */
const NAMED_ALIKE = 0.56
const STEP = 0.06
const MORE = 2

/** Compares two profiles of the same weights. */
export function likeness(a: Profile, b: Profile, weights: Weights): Likeness {
  const sameLanguage = a.language === b.language
  const met: Record<string, number> = {}
  let common = 0
  let names = 0
  let pointers = 0
  for (let i = 0, j = 0; i < a.features.length && j < b.features.length; ) {
    const feature = a.features[i]
    if (feature < b.features[j]) i++
    else if (feature > b.features[j]) j++
    else {
      if (sameLanguage || weights.isShared[feature] === 1) {
        const weight = Math.min(a.weights[i], b.weights[j])
        const kind = weights.kind[feature]
        common += weight
        met[kind] = (met[kind] ?? 0) + 1
        if (kind === 'N') names += weight
        if (weights.isSpecific[feature] === 1 || kind === 't' || kind === 'S') pointers += weights.rarity[feature] > 0.2 ? 1 : 0
        else if (kind === 'w' && weights.rarity[feature] >= RARE && weight >= 0.3) pointers += 0.5
      }
      i++
      j++
    }
  }
  const [x, y] = sameLanguage ? [a.total, b.total] : [reach(a, weights) + names, reach(b, weights) + names]
  const whole = SHORTER * Math.min(x, y) + (1 - SHORTER) * Math.max(x, y)
  if (whole <= 0) return { score: 0, common: 0, pointers: 0, sure: false }
  const plain = (common / whole) * agreement(a, b, weights, met, sameLanguage)
  const named = sameThing(a, b, weights, sameLanguage)
  return { score: Math.min(1, Math.max(plain, named)), common, pointers, sure: named >= NAMED_ALIKE }
}

/** How sure two are one because all that the one names and is rare the other names too, and hardly more. */
function sameThing(a: Profile, b: Profile, weights: Weights, sameLanguage: boolean): number {
  const counts = (feature: number): boolean => sameLanguage || weights.isShared[feature] === 1
  const [mine, theirs] = [a.core.filter(counts), b.core.filter(counts)]
  const both = mine.filter(feature => theirs.includes(feature))
  const [fewer, more] = [Math.min(mine.length, theirs.length), Math.max(mine.length, theirs.length)]
  if (both.length === 0 || both.length < fewer || more > both.length + MORE) return 0
  return NAMED_ALIKE + STEP * Math.min(both.length - 1, 3) - STEP * (more - both.length)
}

/** What could be found in a text of another language: all but names, which the other may write otherwise. */
function reach(profile: Profile, weights: Weights): number {
  let sum = profile.shared
  profile.features.forEach((feature, i) => {
    if (weights.kind[feature] === 'N') sum -= profile.weights[i]
  })
  return sum
}

/** Lowers the likeness of two statements that each name a thing of some kind, and not the same. */
function agreement(
  a: Profile,
  b: Profile,
  weights: Weights,
  met: Readonly<Record<string, number>>,
  sameLanguage: boolean,
): number {
  const differ = (kind: string): boolean => (met[kind] ?? 0) === 0 && holds(a, weights, kind) && holds(b, weights, kind)
  let factor = 1
  if (differ('R')) factor *= OTHER_REFERENCES
  if (differ('P')) factor *= OTHER_PLACES
  if (differ('#')) factor *= OTHER_NUMBERS
  if (differ('S')) factor *= OTHER_STEPS
  if (sameLanguage && namesOtherTerms(a, b)) factor *= OTHER_TERMS
  return factor
}

const holds = (profile: Profile, weights: Weights, kind: string): boolean =>
  profile.features.some(feature => weights.kind[feature] === kind)

/** Whether under some topic both name something rare and never the same: one speaks of mangoes, the other of pomelos. */
function namesOtherTerms(a: Profile, b: Profile): boolean {
  const rare = (terms: readonly Term[]): readonly Term[] => terms.filter(term => term.rarity >= RARE)
  for (const [topic, all] of a.terms) {
    const [mine, theirs] = [rare(all), rare(b.terms.get(topic) ?? [])]
    if (mine.length > 0 && theirs.length > 0 && !mine.some(term => theirs.some(other => overlaps(term.text, other.text))))
      return true
  }
  return false
}

/** Whether two terms share a word. */
function overlaps(a: string, b: string): boolean {
  if (a === b) return true
  const words = b.split(' ')
  return a.split(' ').some(word => words.includes(word))
}

/** Whether two statements are about the same thing, within a language and across two. */
import { bitOf } from './features.ts'
import type { Profile, Weights } from './weights.ts'

export interface Likeness {
  /** From 0 to 1. */
  readonly score: number
  /** Weight of what both have. */
  readonly common: number
  /** How many features that point to one thing both have: references, places, names, numbers, terms, steps, rare words. */
  readonly pointers: number
  /** All telling things that the one names the other names too. */
  readonly sure: boolean
}

/** How much the shorter of two statements counts in what could be common to both; the longer often adds a purpose or a list. */
const SHORTER = 0.65
/** A feature this rare here points to one thing; of places, names and the like a less rare one does. */
const RARE = { word: 0.8, specific: 0.2 }
/** What is left of the likeness of two that each name something of a kind, and not the same. */
const OTHER: ReadonlyArray<readonly [bit: number, left: number]> = [
  [bitOf('R'), 0.45],
  [bitOf('P'), 0.55],
  [bitOf('#'), 0.75],
  [bitOf('S'), 0.75],
]
const OTHER_TERMS = 0.5
const OTHER_WORDS = { all: 0.65, some: 0.85 }
/** Not every word has one that is known in the other language. */
const OTHER_MEANINGS = { all: 0.85, some: 1 }
/** Where the number is the same, of the rest so much counts: «120 students of the north-eastern provinces», «120 students of Ratanakiri». */
const SAME_NUMBER = 0.5
/** Two that name the same telling thing: how alike they are at least; a step more for each further thing, less for the second that one has besides. */
const NAMED_ALIKE = 0.56
const STEP = 0.06
const MORE = 2

const [NAME, TERM, STAGE, WORD, MEANING, COUNT] = [bitOf('N'), bitOf('t'), bitOf('S'), bitOf('w'), bitOf('G'), bitOf('#')]
const NOTHING: Likeness = { score: 0, common: 0, pointers: 0, sure: false }

/** Compares two profiles of the same weights. */
export function likeness(a: Profile, b: Profile, weights: Weights): Likeness {
  const sameLanguage = a.language === b.language
  const { isShared, isSpecific, kind, rarity } = weights
  const [mine, theirs] = [a.features, b.features]
  let met = 0
  let common = 0
  let names = 0
  let pointers = 0
  for (let i = 0, j = 0; i < mine.length && j < theirs.length; ) {
    const feature = mine[i]
    if (feature < theirs[j]) i++
    else if (feature > theirs[j]) j++
    else {
      const bit = kind[feature]
      if (sameLanguage ? bit !== MEANING : isShared[feature] === 1) {
        const weight = Math.min(a.weights[i], b.weights[j])
        common += weight
        met |= bit
        if (bit === NAME) names += weight
        if (isSpecific[feature] === 1 || bit === TERM || bit === STAGE) pointers += rarity[feature] > RARE.specific ? 1 : 0
        else if (bit === MEANING && rarity[feature] >= RARE.word) pointers += 1
        else if (bit === WORD && rarity[feature] >= RARE.word && weight >= 0.3) pointers += 0.5
      }
      i++
      j++
    }
  }
  const [x, y] = sameLanguage ? [a.total, b.total] : [a.shared + names, b.shared + names]
  const whole = SHORTER * Math.min(x, y) + (1 - SHORTER) * Math.max(x, y)
  if (whole <= 0 || common === 0) return NOTHING
  const { named, apart } = namesAlike(a, b, weights, sameLanguage)
  let score = common / whole
  const unmet = a.kinds & b.kinds & ~met
  const forgiven = (met & COUNT) === 0 ? 0 : SAME_NUMBER
  for (const [bit, left] of OTHER) if ((unmet & bit) !== 0) score *= left + (1 - left) * forgiven
  if (sameLanguage && namesOtherTerms(a, b)) score *= OTHER_TERMS
  else if (apart) score *= (sameLanguage ? OTHER_WORDS : OTHER_MEANINGS)[apart]
  return { score: Math.min(1, Math.max(score, named)), common, pointers, sure: named >= NAMED_ALIKE }
}

/**
 * How sure two are one because all telling things that the one names the other names too, and hardly more; 0 where they do not. `apart`: each names
 * some that the other does not.
 */
function namesAlike(
  a: Profile,
  b: Profile,
  { isShared, rarity, kind }: Weights,
  sameLanguage: boolean,
): { named: number; apart: 'all' | 'some' | null } {
  const counts = (feature: number): boolean => (sameLanguage ? kind[feature] !== MEANING : isShared[feature] === 1)
  let both = 0
  let rarest = 0
  let mine = 0
  let theirs = 0
  for (const feature of a.core)
    if (counts(feature)) {
      mine++
      if (b.core.includes(feature)) {
        both++
        rarest = Math.max(rarest, rarity[feature])
      }
    }
  for (const feature of b.core) if (counts(feature)) theirs++
  const [fewer, more] = [Math.min(mine, theirs), Math.max(mine, theirs) - both]
  if (both === 0 || both < fewer || more > MORE || rarest < RARE.word)
    return { named: 0, apart: fewer === 0 || both === fewer ? null : both === 0 ? 'all' : 'some' }
  return { named: NAMED_ALIKE + STEP * Math.min(both - 1, 3) - STEP * Math.max(0, more - 1), apart: null }
}

/** Whether under some topic both name something telling and never the same: one speaks of mangoes, the other of pomelos. */
function namesOtherTerms(a: Profile, b: Profile): boolean {
  for (const [topic, mine] of a.terms) {
    const theirs = b.terms.get(topic)
    if (theirs && !mine.some(term => theirs.some(other => overlaps(term, other)))) return true
  }
  return false
}

/** Whether two terms share a word. */
function overlaps(a: string, b: string): boolean {
  if (a === b) return true
  const words = b.split(' ')
  return a.split(' ').some(word => words.includes(word))
}

/** Which documents repeat which: the same text, or one that was slightly edited or cut. */
import type { DuplicateKind } from '../../contract/vocabulary.ts'
import { likeness } from './likeness.ts'
import { BANDS, type Sketch } from './sketch.ts'

export interface Fingerprint {
  /** See `exactKey`. */
  readonly exact: string
  readonly sketch: Sketch
}

export interface FingerprintedDocument extends Fingerprint {
  readonly id: string
  readonly publishedOn: string | null
}

export interface Duplicate {
  readonly document: string
  /** The document published first of those it repeats. */
  readonly of: string
  readonly kind: DuplicateKind
}

/**
 * So much of the shorter text stands word for word in the longer. Over invented and real readouts: reprints with another headline, a tag line or
 * every thirtieth word changed have .74 and more; two reports of one meeting by different hands .35 and less.
 */
const NEAR = 0.65
/** Letters and protocols written on one formula share up to .9 of their runs; their names and dates tell them apart. Of a reprint's names, so many may be new. */
const OTHER_NAMES = 0.15
const FEW_NAMES = 2
/** A passage shorter than this part of the longer text is a quotation, and no reprint of it. */
const LEAST_PART = 0.25
/** Texts of fewer runs are all formula; they are alike only as a whole. */
const SHORT = 25
const NEAR_SHORT = 0.85

/** Whether two documents repeat each other. */
export function duplicateKind(a: Fingerprint, b: Fingerprint): DuplicateKind | null {
  if (a.exact === b.exact) return 'exact'
  const [short, long] = a.sketch.shingles <= b.sketch.shingles ? [a.sketch, b.sketch] : [b.sketch, a.sketch]
  if (short.shingles < long.shingles * LEAST_PART) return null
  const { resemblance, containment, newNames } = likeness(short, long)
  const names = short.shingles === long.shingles ? Math.max(short.names.length, long.names.length) : short.names.length
  if (newNames > Math.max(FEW_NAMES, names * OTHER_NAMES)) return null
  if (short.shingles < SHORT) return resemblance >= NEAR_SHORT && newNames === 0 ? 'near' : null
  return containment >= NEAR ? 'near' : null
}

/**
 * Keys (safe integers) to find possible duplicates by: two documents that repeat each other nearly always share one, others seldom do. The first
 * `BANDS` find texts alike as a whole, those behind them (`isPassage`) texts cut from each other; of the latter, such as more than
 * `MOST_HOLDERS` documents have are an outlet's boilerplate and find nothing.
 */
export function bands({ language, shingles, bands: whole, passages }: Sketch): number[] {
  if (shingles === 0) return []
  const offset = language === 'vi' ? 0 : 1
  const key = (band: number, hash: number): number => (band * 2 + offset) * 2 ** 32 + hash
  return [...Array.from(whole, (hash, band) => key(band, hash)), ...Array.from(passages, hash => key(BANDS, hash))]
}

export const isPassage = (key: number): boolean => key >= BANDS * 2 ** 33
export const MOST_HOLDERS = 64

/**
 * Each document that repeats an earlier one, with the earliest that it repeats (by publication, undated last, then by id), in order of id. What
 * stands for others repeats nothing itself: a digest of two articles makes them no duplicates of each other. Does not depend on order. `frequent` are
 * passages that are boilerplate, where it is known from more documents than these.
 */
export function resolveDuplicates(documents: readonly FingerprintedDocument[], frequent?: ReadonlySet<number>): Duplicate[] {
  const earliest = [...documents].sort((a, b) => compare(a.publishedOn ?? '~', b.publishedOn ?? '~') || compare(a.id, b.id))
  const keys = earliest.map(({ sketch }) => bands(sketch))
  const boilerplate = frequent ?? tooFrequent(keys)
  const originals = new Map<number, number[]>()
  const standIns = new Map<string, number>()
  const duplicates: Duplicate[] = []
  earliest.forEach((document, i) => {
    const own = keys[i].filter(key => !boilerplate.has(key))
    const exact = standIns.get(document.exact)
    const candidates =
      exact === undefined ? [...new Set(own.flatMap(key => originals.get(key) ?? []))].sort((a, b) => a - b) : [exact]
    const first = candidates.find(candidate => duplicateKind(document, earliest[candidate]) !== null)
    if (first !== undefined) {
      const of = earliest[first]
      duplicates.push({ document: document.id, of: of.id, kind: document.exact === of.exact ? 'exact' : 'near' })
      standIns.set(document.exact, first)
      return
    }
    standIns.set(document.exact, i)
    for (const key of own) {
      const known = originals.get(key)
      if (known) known.push(i)
      else originals.set(key, [i])
    }
  })
  return duplicates.sort((a, b) => compare(a.document, b.document))
}

/** Passages that so many documents have. */
function tooFrequent(keys: ReadonlyArray<readonly number[]>): Set<number> {
  const counts = new Map<number, number>()
  for (const key of keys.flat()) if (isPassage(key)) counts.set(key, (counts.get(key) ?? 0) + 1)
  return new Set([...counts].filter(([, count]) => count > MOST_HOLDERS).map(([key]) => key))
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

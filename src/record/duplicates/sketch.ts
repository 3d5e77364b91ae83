/**
 * A text as a few hundred numbers, from which is told how much of it stands in another. All hashes are fixed: a text has the same sketch
 * in every record.
 */
import type { Language } from '../../contract/vocabulary.ts'
import { crawlStamp } from '../../reader/stages/segments.ts'
import { CAPITAL, hashWords, mixed, NAME, type WordHashes } from './words.ts'

export interface Sketch {
  readonly language: Language
  /** Runs of words in the text. */
  readonly shingles: number
  /** The runs whose hash is below `limit`, in ascending order: all of a short text, an even sample of a long one. */
  readonly sample: Uint32Array
  readonly limit: number
  /** Names and numbers of the text, hashed, in ascending order. */
  readonly names: Uint32Array
  /** Other words with a capital, at the opening of a sentence or in a title: they may be names too. */
  readonly capitals: Uint32Array
  /** One hash a band: two texts have a band in common the likelier, the more of their runs they share. */
  readonly bands: Uint32Array
  /** Hashes of long passages, an even sample: the same ones wherever the passage stands. */
  readonly passages: Uint32Array
}

/** Words in a run. Vietnamese writes a word as one to two syllables, each by itself. */
const RUN: Readonly<Record<Language, number>> = { vi: 6, en: 4 }
/** Words in a passage, longer than any formula of the trade. */
const PASSAGE: Readonly<Record<Language, number>> = { vi: 30, en: 20 }
const PASSAGE_SHARE = 24
const MOST_SAMPLED = 256
const ALL = 2 ** 32
/** Base of the running hash: odd, its bits well spread. */
const BASE = 0x01000193

/**
 * MinHash with locality-sensitive hashing: a band is the lowest hash of all runs by each of five functions. Of two texts that share .7 of their
 * runs 99 in 100 have one of 25 bands in common; of those that share .3, 6 in 100.
 */
export const BANDS = 25
const ROWS = 5

/** Odd factors and offsets of the functions. */
const FACTORS = Int32Array.from({ length: BANDS * ROWS }, (_, i) => mixed(2 * i + 1) | 1)
const OFFSETS = Int32Array.from({ length: BANDS * ROWS }, (_, i) => mixed(2 * i + 2))

/** The sketch of a canonical text. */
export function sketch(text: string, language: Language): Sketch {
  const words = hashWords(text, textStart(text))
  const runs = distinct(runsOf(words, RUN[language]))
  const names = distinct(wordsMarked(words, NAME))
  let limit = ALL
  while (runs.length * (limit / ALL) > MOST_SAMPLED) limit /= 2
  return {
    language,
    shingles: runs.length,
    sample: below(runs, limit),
    limit,
    names,
    capitals: without(distinct(wordsMarked(words, CAPITAL)), names),
    bands: bandsOf(minimaOf(runs)),
    passages: distinct(below(runsOf(words, PASSAGE[language]), ALL / PASSAGE_SHARE)),
  }
}

/** Where the text itself begins, behind a crawl stamp. */
export function textStart(text: string): number {
  const stamp = crawlStamp(text)
  return stamp === null ? 0 : text.indexOf(stamp) + stamp.length
}

/** The lowest hash of all runs by each function. */
function minimaOf(runs: Uint32Array): Int32Array {
  const signed = new Int32Array(runs.buffer)
  const minima = new Int32Array(BANDS * ROWS)
  for (let k = 0; k < minima.length; k++) {
    const [factor, offset] = [FACTORS[k], OFFSETS[k]]
    let least = 0x7fffffff
    for (let i = 0; i < signed.length; i++) {
      const value = (Math.imul(signed[i], factor) + offset) | 0
      if (value < least) least = value
    }
    minima[k] = least
  }
  return minima
}

function bandsOf(minima: Int32Array): Uint32Array {
  const bands = new Uint32Array(BANDS)
  for (let i = 0; i < BANDS; i++) {
    let band = i
    for (let j = 0; j < ROWS; j++) band = Math.imul(band, BASE) ^ minima[i * ROWS + j]
    bands[i] = mixed(band)
  }
  return bands
}

/** The hashes of all runs of so many words, as they follow; of a text shorter than that, the whole. */
function runsOf({ hashes, count }: WordHashes, length: number): Uint32Array {
  if (count === 0) return new Uint32Array(0)
  const size = Math.min(length, count)
  const runs = new Int32Array(count - size + 1)
  let leaving = 1
  for (let i = 0; i < size; i++) leaving = Math.imul(leaving, BASE)
  let run = 0
  for (let i = 0; i < count; i++) {
    run = (Math.imul(run, BASE) + hashes[i]) | 0
    if (i >= size) run = (run - Math.imul(hashes[i - size], leaving)) | 0
    if (i >= size - 1) runs[i - size + 1] = mixed(run)
  }
  return new Uint32Array(runs.buffer)
}

/** In ascending order, each once. */
function distinct(values: Uint32Array): Uint32Array {
  const sorted = values.slice().sort()
  let n = 0
  for (let i = 0; i < sorted.length; i++) if (i === 0 || sorted[i] !== sorted[i - 1]) sorted[n++] = sorted[i]
  return sorted.slice(0, n)
}

/** The hashes of the words that are marked so, as they follow. */
function wordsMarked({ hashes, marked, count }: WordHashes, mark: number): Uint32Array {
  const found = new Uint32Array(count)
  let n = 0
  for (let i = 0; i < count; i++) if (marked[i] === mark) found[n++] = hashes[i]
  return found.slice(0, n)
}

/** The values that are not among others; both in ascending order. */
function without(values: Uint32Array, others: Uint32Array): Uint32Array {
  const found = new Uint32Array(values.length)
  let n = 0
  for (let i = 0, j = 0; i < values.length; i++) {
    while (j < others.length && others[j] < values[i]) j++
    if (others[j] !== values[i]) found[n++] = values[i]
  }
  return found.slice(0, n)
}

/** Those below a limit, in their order. */
function below(values: Uint32Array, limit: number): Uint32Array {
  const found = new Uint32Array(values.length)
  let n = 0
  for (let i = 0; i < values.length; i++) if (values[i] < limit) found[n++] = values[i]
  return found.slice(0, n)
}

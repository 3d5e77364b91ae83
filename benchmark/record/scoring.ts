/** What the scoring of every part shares: the truth, the record, how their documents correspond, and the counts. */
import type { BanggiaoRecord, ReadoutDiff } from '../../src/contract/record.ts'
import type { Rate, Share } from '../tally.ts'
import type { Texts } from './texts.ts'
import { nameOf, type Truth } from './truth.ts'

/** A record, and what its readouts of one engagement do and do not both say. */
export interface BuiltRecord {
  readonly record: BanggiaoRecord
  /** Null where there is nothing to compare. */
  diffOf(engagement: string): Promise<ReadoutDiff | null>
}

export const RATES = [
  'persons',
  'engagements',
  'duplicates',
  'undertakingsFound',
  'undertakingParties',
  'undertakingLinks',
  'undertakings',
  'diffItems',
  'diffConflicts',
] as const
const SHARES = [
  'personsFound',
  'engagementsFound',
  'engagementDates',
  'duplicateKind',
  'undertakingStatus',
  'undertakingEvidence',
  'diffChange',
] as const
export type RateName = (typeof RATES)[number]
export type ShareName = (typeof SHARES)[number]

/** What went wrong with one thing. */
interface Miss {
  readonly what: string
  readonly detail: string
}

export interface Scores {
  readonly rates: Record<RateName, Rate>
  readonly shares: Record<ShareName, Share>
  /** Documents of the truth that the record does not hold. */
  readonly unread: readonly string[]
  readonly misses: Miss[]
}

export interface Scoring {
  readonly truth: Truth
  readonly built: BuiltRecord
  readonly texts: Texts
  /** The name of a document of the record; null for one that the truth does not know. */
  readonly nameOf: (id: string) => string | null
  /** Documents that, truly, repeat another. */
  readonly repeats: ReadonlySet<string>
  readonly scores: Scores
  readonly miss: (what: string, detail: string) => void
}

export function createScoring(truth: Truth, built: BuiltRecord, texts: Texts): Scoring {
  const names = new Map(built.record.documents.map(({ id, source }) => [id, nameOf(source)]))
  const held = new Set(names.values())
  const scores: Scores = {
    rates: tableOf(RATES, () => ({ right: 0, extra: 0, missed: 0 })),
    shares: tableOf(SHARES, () => ({ right: 0, of: 0 })),
    unread: [...texts.keys()].filter(name => !held.has(name)),
    misses: [],
  }
  return {
    truth,
    built,
    texts,
    nameOf: id => {
      const name = names.get(id)
      return name !== undefined && texts.has(name) ? name : null
    },
    repeats: new Set(truth.duplicates.map(({ document }) => document)),
    scores,
    miss: (what, detail) => scores.misses.push({ what, detail }),
  }
}

const tableOf = <K extends string, V>(keys: readonly K[], make: () => V): Record<K, V> =>
  Object.fromEntries(keys.map(key => [key, make()])) as Record<K, V>

/** Adds one answer that was right, or one wrong answer given for one that was missed; `found` tells whether there was any answer. */
export function countAnswer(rate: Rate, right: boolean, found: boolean): void {
  if (right) rate.right++
  else {
    rate.missed++
    if (found) rate.extra++
  }
}

/** Sorted by the first that differs of several keys, the same whatever the order of the list. */
export const byKeys =
  <T>(...keys: ReadonlyArray<(item: T) => number | string>) =>
  (a: T, b: T): number => {
    for (const key of keys) {
      const [one, other] = [key(a), key(b)]
      if (one !== other) return one < other ? -1 : 1
    }
    return 0
  }

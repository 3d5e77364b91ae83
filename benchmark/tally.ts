/** Counting, and what counts become. */

/** Found and right, found and wrong, not found. */
export interface Rate {
  right: number
  extra: number
  missed: number
}

export interface Share {
  right: number
  of: number
}

export const RATES = [
  'persons',
  'offices',
  'engagements',
  'participants',
  'statements',
  'statementsStrict',
  'topics',
  'references',
] as const
export const SHARES = [
  'language',
  'publishedOn',
  'inferredYear',
  'personCountry',
  'engagementDate',
  'engagementPlace',
  'speaker',
  'act',
  'statementEngagement',
  'stages',
  'citations',
] as const
export type RateName = (typeof RATES)[number]
export type ShareName = (typeof SHARES)[number]

/** What went wrong with one thing of one document. */
interface Miss {
  readonly document: string
  readonly what: string
  readonly detail: string
}

/** Counts over any number of documents. */
export interface Tally {
  documents: number
  /** Documents without a reading. */
  readonly unread: string[]
  readonly rates: Readonly<Record<RateName, Rate>>
  readonly shares: Readonly<Record<ShareName, Share>>
  /** Names that are no participants (reporters, photographers) and were taken for persons. */
  forbiddenPersons: number
  readonly misses: Miss[]
}

const record = <K extends string, V>(keys: readonly K[], make: () => V): Record<K, V> =>
  Object.fromEntries(keys.map(key => [key, make()])) as Record<K, V>

export const createTally = (): Tally => ({
  documents: 0,
  unread: [],
  rates: record(RATES, () => ({ right: 0, extra: 0, missed: 0 })),
  shares: record(SHARES, () => ({ right: 0, of: 0 })),
  forbiddenPersons: 0,
  misses: [],
})

/** Counts one answer of a share; gives the answer back. */
export function count(share: Share, right: boolean): boolean {
  share.of++
  if (right) share.right++
  return right
}

export interface RateScore {
  readonly precision: number
  readonly recall: number
  readonly f1: number
  /** How many there are to find. */
  readonly n: number
}

export interface ShareScore {
  readonly accuracy: number
  readonly n: number
}

/** Precision, recall and their harmonic mean; 1 where nothing was found, or nothing was to be found. */
export function rateScore({ right, extra, missed }: Rate): RateScore {
  const precision = right + extra > 0 ? right / (right + extra) : 1
  const recall = right + missed > 0 ? right / (right + missed) : 1
  const f1 = precision + recall > 0 ? (2 * precision * recall) / (precision + recall) : 0
  return { precision, recall, f1, n: right + missed }
}

/** The share of right answers; 1 where nothing was asked. */
export const shareScore = ({ right, of }: Share): ShareScore => ({ accuracy: of > 0 ? right / of : 1, n: of })

/** Scores as a table for people, and as JSON for programs. */
import { rateScore, shareScore } from '../tally.ts'
import { RATES, type RateName, type Scores, type ShareName } from './scoring.ts'
import type { Split } from './truth.ts'

export interface Scored {
  readonly split: Split
  readonly documents: number
  readonly scores: Scores
}

/** The metrics in the order in which the parts of a record build on each other. */
const ORDER = [
  'personsFound',
  'persons',
  'engagementsFound',
  'engagements',
  'engagementDates',
  'duplicates',
  'duplicateKind',
  'undertakingsFound',
  'undertakingParties',
  'undertakingLinks',
  'undertakingStatus',
  'undertakingEvidence',
  'undertakings',
  'diffItems',
  'diffChange',
  'diffConflicts',
] as const satisfies ReadonlyArray<RateName | ShareName>

const isRate = (metric: RateName | ShareName): metric is RateName => (RATES as readonly string[]).includes(metric)

/** One table for each split. */
export const tableOf = (scored: readonly Scored[]): string => scored.map(oneTable).join('\n')

function oneTable({ split, documents, scores }: Scored): string {
  const three = (value: number): string => value.toFixed(3)
  const rows = ORDER.map((metric): string[] => {
    if (!isRate(metric)) {
      const { accuracy, n } = shareScore(scores.shares[metric])
      return [metric, '', '', n > 0 ? three(accuracy) : '–', String(n)]
    }
    const { precision, recall, f1, n } = rateScore(scores.rates[metric])
    return [metric, three(precision), three(recall), three(f1), String(n)]
  })
  const table = [['', 'precision', 'recall', 'F1 or accuracy', 'n'], ...rows]
  const widths = table[0]?.map((_, column) => Math.max(...table.map(row => row[column]?.length ?? 0))) ?? []
  const lines = table.map(row =>
    row.map((cell, i) => (i === 0 ? cell.padEnd(widths[i] ?? 0) : cell.padStart(widths[i] ?? 0))).join('  '),
  )
  const notes = scores.unread.length > 0 ? [`not in the record: ${scores.unread.join(' ')}`] : []
  return [`${split} · ${documents} documents`, ...lines, ...notes, ''].join('\n')
}

/** The same numbers, unrounded; with what went wrong, if asked for. */
export function jsonOf(scored: readonly Scored[], withMisses: boolean): string {
  const results = scored.map(({ split, documents, scores }) => ({
    split,
    documents,
    unread: scores.unread,
    metrics: Object.fromEntries(
      ORDER.map(metric => [metric, isRate(metric) ? rateScore(scores.rates[metric]) : shareScore(scores.shares[metric])]),
    ),
    ...(withMisses ? { misses: scores.misses } : {}),
  }))
  return `${JSON.stringify(results, null, 2)}\n`
}

/** One line for each thing that went wrong. */
export const missesOf = (scored: readonly Scored[]): string =>
  scored.flatMap(({ split, scores }) => scores.misses.map(({ what, detail }) => `${split}  ${what}  ${detail}\n`)).join('')

/** Scores as a table for people, and as JSON for programs. */
import type { Language } from '../src/contract/vocabulary.ts'
import type { Split } from './gold.ts'
import { RATES, rateScore, type SHARES, shareScore, type Tally } from './tally.ts'

export interface Scored {
  readonly split: Split
  readonly language: Language
  readonly tally: Tally
}

/** The metrics in the order in which the parts of a reading build on each other. */
const ORDER = [
  'language',
  'publishedOn',
  'inferredYear',
  'persons',
  'personCountry',
  'offices',
  'engagements',
  'participants',
  'engagementDate',
  'engagementPlace',
  'statements',
  'speaker',
  'act',
  'statementsStrict',
  'topics',
  'statementEngagement',
  'references',
  'stages',
  'citations',
] as const satisfies ReadonlyArray<(typeof RATES)[number] | (typeof SHARES)[number]>

type Metric = (typeof ORDER)[number]
const isRate = (metric: Metric): metric is (typeof RATES)[number] => (RATES as readonly string[]).includes(metric)

const HEADINGS = ['precision', 'recall', 'F1 or accuracy', 'n'] as const

/** One table for each language and split. */
export const tableOf = (scored: readonly Scored[]): string => scored.map(oneTable).join('\n')

function oneTable({ split, language, tally }: Scored): string {
  const three = (value: number): string => value.toFixed(3)
  const rows = ORDER.map((metric): string[] => {
    if (!isRate(metric)) {
      const { accuracy, n } = shareScore(tally.shares[metric])
      return [metric, '', '', n > 0 ? three(accuracy) : '–', String(n)]
    }
    const { precision, recall, f1, n } = rateScore(tally.rates[metric])
    return [metric, three(precision), three(recall), three(f1), String(n)]
  })
  const table = [['', ...HEADINGS], ...rows]
  const widths = table[0]?.map((_, column) => Math.max(...table.map(row => row[column]?.length ?? 0))) ?? []
  const lines = table.map(row =>
    row.map((cell, i) => (i === 0 ? cell.padEnd(widths[i] ?? 0) : cell.padStart(widths[i] ?? 0))).join('  '),
  )
  const notes = [
    ...(tally.unread.length > 0 ? [`not read: ${tally.unread.join(' ')}`] : []),
    `names of reporters and photographers taken for persons: ${tally.forbiddenPersons}`,
  ]
  return [`${language} · ${split} · ${tally.documents} documents`, ...lines, ...notes, ''].join('\n')
}

/** The same numbers, unrounded; with what went wrong, if asked for. */
export function jsonOf(scored: readonly Scored[], withMisses: boolean): string {
  const results = scored.map(({ split, language, tally }) => ({
    split,
    language,
    documents: tally.documents,
    unread: tally.unread,
    forbiddenPersons: tally.forbiddenPersons,
    metrics: Object.fromEntries(
      ORDER.map(metric => [metric, isRate(metric) ? rateScore(tally.rates[metric]) : shareScore(tally.shares[metric])]),
    ),
    ...(withMisses ? { misses: tally.misses } : {}),
  }))
  return `${JSON.stringify(results, null, 2)}\n`
}

/** One line for each thing that went wrong. */
export const missesOf = (scored: readonly Scored[]): string =>
  scored.flatMap(({ tally }) => tally.misses.map(({ document, what, detail }) => `${document}  ${what}  ${detail}\n`)).join('')

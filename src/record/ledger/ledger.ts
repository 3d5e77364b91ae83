/** The ledger: what each side has asked of, promised to or offered another, and what has become of it. */
import { hash } from 'node:crypto'
import type { RecordEngagement, Undertaking } from '../../contract/record.ts'
import type { Topic } from '../../contract/vocabulary.ts'
import type { Lexicon } from '../../lexicon/lexicon.ts'
import { slug } from '../../text/fold.ts'
import { followStages } from '../stages/follow.ts'
import type { RecordView } from '../view.ts'
import { indexAnswers } from './answer-index.ts'
import { type Ask, asksOf } from './asks.ts'
import type { Case, Court, Finding } from './case.ts'
import { gather } from './gather.ts'
import { areApart } from './invitees.ts'
import { byKey, grouped, type Known, knownAt } from './known.ts'
import { answered } from './rules/answered.ts'
import { done } from './rules/done.ts'
import { lapsed } from './rules/lapsed.ts'
import { reached } from './rules/reached.ts'
import { superseded } from './rules/superseded.ts'
import { visited } from './rules/visited.ts'
import { answersAtOnce } from './scenes.ts'
import { statusOf } from './status.ts'
import { stepsBetween } from './steps.ts'
import { studyAll } from './studies.ts'
import { indexVisits } from './visits.ts'

interface LedgerOptions {
  /** YYYY-MM-DD: statuses are judged as of this day, and nothing later counts. */
  readonly at: string
  /** What is known of words; without it only what the statements' own acts, references, topics and words show is used. */
  readonly lexicon?: Lexicon
}

/** The undertakings of a view, by id. */
export function keepLedger(view: RecordView, options: LedgerOptions): Undertaking[] {
  const { court, asks } = holdCourt(view, options)
  const apart = (a: number, b: number): boolean => {
    const [x, y] = [a, b].map(n => court.studies.ofStatement.get(asks[n].statement.id))
    if (!x || !y) return false
    if (x.invitees && y.invitees) return areApart(x.invitees, y.invitees)
    const ofInstrument = asks[a].statement.references.some(
      id => id.startsWith('instrument:') && asks[b].statement.references.includes(id),
    )
    return stepsBetween(x.aims, y.aims, ofInstrument) !== 0
  }
  const cases = gather(asks, court.studies, apart).flatMap(cluster => split(caseOf(cluster.map(n => asks[n])), court))
  const overtaken = superseded(cases, court)
  return cases.map(c => undertakingOf(c, [...findingsOf(c, court), ...(overtaken.get(c) ?? [])])).sort(byKey(u => u.id))
}

/** Prepares what the rules look things up in. */
function holdCourt(view: RecordView, { at, lexicon }: LedgerOptions): { court: Court; asks: readonly Ask[] } {
  const known = knownAt(view, at)
  const studies = studyAll(known, lexicon)
  const asks = asksOf(known, studies)
  const court: Court = {
    known,
    studies,
    lexicon,
    answers: indexAnswers(known, studies),
    scenes: answersAtOnce(known, studies, lexicon !== undefined),
    asksOf: grouped(asks, ask => (ask.statement.engagement === null ? [] : [ask.statement.engagement])),
    visits: indexVisits(known),
    occasions: grouped<RecordEngagement>([...known.engagements.values()], e => [...new Set(e.occasions)]),
    engagementsIn: grouped([...known.engagements.values()], e => e.documents),
    instrumentsTold: instrumentsTold(known),
    courses: grouped(followStages(view, at), course => [course.id]),
  }
  return { court, asks }
}

function instrumentsTold(known: Known): Map<string, string[]> {
  const inDocument = new Map<string, string[]>()
  for (const { id, kind, stages } of known.references) {
    if (kind !== 'instrument') continue
    for (const document of new Set(stages.map(s => s.document)))
      inDocument.set(document, [...(inDocument.get(document) ?? []), id])
  }
  return inDocument
}

function caseOf(asks: readonly Ask[]): Case {
  const sorted = [...asks].sort(
    byKey(ask => `${ask.day} ${ask.statement.document} ${String(ask.statement.citation.start).padStart(9, '0')}`),
  )
  return { kind: sorted[0].kind, by: sorted[0].by, to: sorted.find(ask => ask.to.length > 0)?.to ?? [], asks: sorted }
}

const RULES = [answered, visited, reached, done, lapsed]

const findingsOf = (c: Case, court: Court): Finding[] => RULES.flatMap(rule => rule(c, court))

/** What is asked for again after it was fulfilled is a new undertaking. */
function split(c: Case, court: Court): Case[] {
  if (c.asks.length < 2) return [c]
  const fulfilled = statusOf(findingsOf(c, court)).evidence.find(e => e.status === 'fulfilled')
  const again = c.asks.findIndex(ask => fulfilled?.on !== undefined && fulfilled.on !== null && ask.day > fulfilled.on)
  if (again < 1) return [c]
  return [caseOf(c.asks.slice(0, again)), ...split(caseOf(c.asks.slice(again)), court)]
}

function undertakingOf(c: Case, findings: readonly Finding[]): Undertaking {
  const { status, evidence } = statusOf(findings)
  const first = c.asks[0].statement
  return {
    id: `undertaking:${slug([c.kind, ...c.by, ...c.to, first.on ?? 'undated'].join(' '))}-${hash('sha256', first.id, 'hex').slice(0, 8)}`,
    kind: c.kind,
    by: [...c.by],
    to: [...c.to],
    topics: inOrder<Topic>(c.asks.map(ask => ask.statement.topics)),
    references: inOrder(c.asks.map(ask => ask.statement.references)),
    status,
    occurrences: c.asks.map(({ statement: { id, document, engagement, on, citation } }) => ({
      statement: id,
      document,
      engagement,
      on,
      citation,
    })),
    evidence: evidence.map(({ status: changed, on, why, citation: { document, ...citation } }) => ({
      status: changed,
      document,
      on,
      why,
      citation,
    })),
  }
}

/** What any of them has, in the order in which it came up. */
const inOrder = <T>(lists: ReadonlyArray<readonly T[]>): T[] => [...new Set(lists.flat())]

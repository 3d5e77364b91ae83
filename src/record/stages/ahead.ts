/** What the record knows to come: engagements announced, days by which something is due, anniversaries, sessions, rounds. */
import type { DocCitation, RecordDocument, RecordEngagement, Undertaking } from '../../contract/record.ts'
import type { Lexicon } from '../../lexicon/lexicon.ts'
import { createDeadlineReader, dueDay } from '../ledger/deadlines.ts'
import { keepLedger } from '../ledger/ledger.ts'
import { createQuotationReader } from '../ledger/quotation.ts'
import type { RecordView } from '../view.ts'
import { anniversariesAhead } from './anniversaries.ts'
import { followStages } from './follow.ts'

/** `on` is YYYY-MM-DD; null where only the order is known (the next round). */
export type DateAhead = { readonly on: string | null } & (
  | { readonly what: 'engagement'; readonly engagement: RecordEngagement; readonly citation: DocCitation | null }
  | { readonly what: 'deadline'; readonly undertaking: Undertaking; readonly citation: DocCitation }
  | {
      readonly what: 'anniversary'
      /** A framework, or `diplomatic-relations` and the like. */
      readonly of: string
      readonly parties: readonly string[]
      readonly years: number
    }
  | { readonly what: 'session'; readonly of: string; readonly until: string; readonly country: string | null }
  | { readonly what: 'round'; readonly of: string; readonly parties: readonly string[]; readonly round: number }
)

interface AheadOptions {
  /** YYYY-MM-DD: what comes after it, as known on it. */
  readonly at: string
  /** Without it nothing is known of deadlines in words, of anniversaries and of sessions. */
  readonly lexicon?: Lexicon
  /** The ledger of the same view and day, where it has been made already. */
  readonly ledger?: readonly Undertaking[]
}

/** In order of time; what has no day comes last. */
export function datesAhead(view: RecordView, options: AheadOptions): DateAhead[] {
  const { at, lexicon } = options
  const documents = new Map(
    view.documents.filter(d => d.duplicateOf === null && (d.publishedOn ?? at) <= at).map(d => [d.id, d] as const),
  )
  const ledger = options.ledger ?? keepLedger(view, { at, ...(lexicon ? { lexicon } : {}) })
  const announced = engagementsAhead(view, at, documents)
  const ahead: DateAhead[] = [
    ...announced,
    ...(lexicon ? deadlinesAhead(ledger, at, lexicon, documents) : []),
    ...(lexicon ? anniversariesAhead(view, at, lexicon) : []),
    ...(lexicon ? sessionsAhead(view, at, lexicon) : []),
    ...roundsAhead(view, at, announced),
  ]
  return ahead
    .map(date => [`${date.on ?? '9999-12-31'} ${date.what} ${keyOf(date)}`, date] as const)
    .sort((a, b) => (a[0] < b[0] ? -1 : a[0] > b[0] ? 1 : 0))
    .map(([, date]) => date)
}

function keyOf(date: DateAhead): string {
  if (date.what === 'engagement') return date.engagement.id
  if (date.what === 'deadline') return date.undertaking.id
  return `${date.of} ${'parties' in date ? date.parties.join(' ') : ''}`
}

type Documents = ReadonlyMap<string, RecordDocument>
type EngagementAhead = Extract<DateAhead, { what: 'engagement' }>

const engagementsAhead = (view: RecordView, at: string, documents: Documents): EngagementAhead[] =>
  view.engagements
    .filter(e => e.start !== null && e.start > at && e.documents.some(id => documents.has(id)))
    .map(engagement => ({
      on: engagement.start,
      what: 'engagement',
      engagement,
      citation: engagement.citations.find(c => documents.has(c.document)) ?? null,
    }))

/** Of what is open or agreed; the deadline that was told last counts. */
function deadlinesAhead(ledger: readonly Undertaking[], at: string, lexicon: Lexicon, documents: Documents): DateAhead[] {
  const read = createQuotationReader(lexicon)
  const deadlineIn = createDeadlineReader(lexicon)
  return ledger.flatMap(undertaking => {
    if (undertaking.status !== 'open' && undertaking.status !== 'agreed') return []
    for (const { on, document, citation } of undertaking.occurrences.toReversed()) {
      const language = documents.get(document)?.language
      if (on === null || language === undefined) continue
      const quotation = read(citation.quote, language)
      const day = dueDay(deadlineIn(quotation, on), quotation.signs)
      if (day !== null)
        return day > at ? [{ on: day, what: 'deadline' as const, undertaking, citation: { document, ...citation } }] : []
    }
    return []
  })
}

/** The next session of each forum and event of the view whose days are known. */
function sessionsAhead(view: RecordView, at: string, lexicon: Lexicon): DateAhead[] {
  const named = new Set(
    view.references.filter(r => r.kind === 'forum' || r.kind === 'event').map(r => r.id.replace(/-20\d\d$/, '')),
  )
  return [...named].flatMap(of => {
    const next = (lexicon.sessions[of] ?? []).filter(s => s.from > at).sort((a, b) => (a.from < b.from ? -1 : 1))[0]
    return next ? [{ on: next.from, what: 'session' as const, of, until: next.to, country: next.country }] : []
  })
}

/** The next round of what is being negotiated, unless its day is known from an engagement. */
function roundsAhead(view: RecordView, at: string, announced: readonly EngagementAhead[]): DateAhead[] {
  const dated = new Set(announced.filter(a => a.engagement.kind === 'negotiation').flatMap(a => a.engagement.occasions))
  return followStages(view, at).flatMap(({ id, parties, rounds }) =>
    rounds.next === null || dated.has(id) ? [] : [{ on: null, what: 'round' as const, of: id, parties, round: rounds.next }],
  )
}

/** What a brief holds: for a counterpart and a day, everything that matters before the meeting, each piece with the words it rests on. */
import type {
  DocCitation,
  RecordDocument,
  RecordEngagement,
  RecordPerson,
  RecordStatement,
  Undertaking,
} from '../../contract/record.ts'
import type { RecordView } from '../view.ts'

export interface BriefRequest {
  /** The side that is briefed. */
  readonly side: string
  /** The other side. */
  readonly counterpart: string
  /** Somebody of the other side, whom it is about. */
  readonly person: RecordPerson | null
  /** The day of the meeting: nothing later counts. */
  readonly on: string
}

export interface Meeting {
  readonly engagement: RecordEngagement
  /** What was said at it that weighs most: asks, promises, answers. */
  readonly said: readonly RecordStatement[]
}

export interface BriefParts {
  readonly request: BriefRequest
  /** The person's own last engagements with the side, then those of the two sides; the latest first. */
  readonly own: readonly Meeting[]
  readonly others: readonly Meeting[]
  /** What they asked of us or promised us, and we of them; what is open first, then what was agreed. */
  readonly theirs: readonly Undertaking[]
  readonly ours: readonly Undertaking[]
  readonly settled: readonly Undertaking[]
  readonly documents: ReadonlyMap<string, RecordDocument>
}

const LAST_OWN = 5
const LAST_OTHERS = 5
const MOST_SAID = 3
const MOST_UNDERTAKINGS = 12

/** Acts that bind or ask, the weightiest first. */
const WEIGHT: Partial<Record<RecordStatement['act'], number>> = {
  agree: 6,
  pledge: 5,
  request: 5,
  reject: 5,
  concern: 4,
  accept: 3,
  invite: 3,
  support: 2,
}

/** Chooses from what the record holds of two sides. `undertakings` are those of the view, as judged on the day of the brief. */
export function gatherBrief(view: RecordView, undertakings: readonly Undertaking[], request: BriefRequest): BriefParts {
  const { side, counterpart, person, on } = request
  const held = view.engagements.filter(e => (e.start ?? '') <= on && e.start !== null).toSorted(latestFirst)
  const isOwn = (e: RecordEngagement): boolean => person !== null && e.participants.some(p => p.person === person.id)
  const said = Map.groupBy(view.statements, s => s.engagement)
  const meetingOf = (engagement: RecordEngagement): Meeting => ({
    engagement,
    said: weightiest(said.get(engagement.id) ?? [], view),
  })
  const waiting = undertakings.filter(u => u.status === 'open' || u.status === 'agreed').toSorted(pressing)
  const between = (by: string, to: string) => (u: Undertaking) => u.by.includes(by) && u.to.includes(to)
  return {
    request,
    own: held.filter(isOwn).slice(0, LAST_OWN).map(meetingOf),
    others: held
      .filter(e => !isOwn(e))
      .slice(0, LAST_OTHERS)
      .map(meetingOf),
    theirs: waiting.filter(between(counterpart, side)).slice(0, MOST_UNDERTAKINGS),
    ours: waiting.filter(between(side, counterpart)).slice(0, MOST_UNDERTAKINGS),
    settled: undertakings
      .filter(u => u.status !== 'open' && u.status !== 'agreed')
      .toSorted((a, b) => compare(movedOn(b), movedOn(a)) || compare(a.id, b.id))
      .slice(0, MOST_UNDERTAKINGS),
    documents: new Map(view.documents.map(d => [d.id, d])),
  }
}

/** The heaviest statements of an engagement, one a content, in the order of their texts. */
function weightiest(statements: readonly RecordStatement[], view: RecordView): RecordStatement[] {
  const copies = new Set(view.documents.filter(d => d.duplicateOf !== null).map(d => d.id))
  const first = new Map<string, RecordStatement>()
  for (const s of statements.toSorted((a, b) => compare(a.document, b.document) || a.citation.start - b.citation.start)) {
    const what = `${s.act} ${s.sides.join()} ${s.topics[0] ?? ''}`
    if (!copies.has(s.document) && WEIGHT[s.act] !== undefined && !first.has(what)) first.set(what, s)
  }
  return [...first.values()].toSorted((a, b) => (WEIGHT[b.act] ?? 0) - (WEIGHT[a.act] ?? 0)).slice(0, MOST_SAID)
}

/** What is open before what is agreed, then what was raised most often, then what was raised last. */
function pressing(a: Undertaking, b: Undertaking): number {
  return (
    compare(b.status, a.status) ||
    meetingsOf(b) - meetingsOf(a) ||
    compare(b.occurrences.at(-1)?.on ?? '', a.occurrences.at(-1)?.on ?? '') ||
    compare(a.id, b.id)
  )
}

/** At how many engagements an undertaking was raised. */
export function meetingsOf(undertaking: Undertaking): number {
  return new Set(undertaking.occurrences.map(o => o.engagement ?? o.document)).size
}

const movedOn = (u: Undertaking): string => u.evidence.at(-1)?.on ?? u.occurrences.at(-1)?.on ?? ''

function latestFirst(a: RecordEngagement, b: RecordEngagement): number {
  return compare(b.start ?? '', a.start ?? '') || compare(a.id, b.id)
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/** Words of a statement with the document that they stand in. */
export const cited = (s: Pick<RecordStatement, 'document' | 'citation'>): DocCitation => ({ document: s.document, ...s.citation })

/** What the readouts of one engagement share, with how it changed; what only one of them has; facts that disagree. */
import type { ReadoutDiff } from '../../src/contract/record.ts'
import { slug } from '../../src/text/fold.ts'
import { count } from '../tally.ts'
import { commonest, type EngagementOf } from './engagements.ts'
import { byKeys, type Scoring } from './scoring.ts'
import { covers } from './texts.ts'
import type { TrueDiff } from './truth.ts'

/** Facts that the truth compares; what else a diff finds to disagree costs nothing. */
const FIELDS: ReadonlySet<string> = new Set(['start', 'end', 'place', 'participants'])

type Change = TrueDiff['both'][number]['change']
type Place = { readonly document: string; readonly anchor: string }

/** A shared statement or one that only one readout has, as the truth tells it: the first place is what the change starts from. */
interface Wanted {
  readonly change: Change | 'only'
  readonly places: readonly Place[]
}

/** The same of the record: statements by their document. */
interface Found {
  readonly change: Change | 'only'
  readonly statements: ReadonlyArray<{ readonly document: string; readonly id: string }>
}

export async function scoreDiffs(scoring: Scoring, engagementOf: EngagementOf): Promise<void> {
  for (const wanted of scoring.truth.diffs) {
    const documents = documentsOf(wanted)
    const ids = documents.flatMap(document => engagementOf(wanted.engagement, document) ?? [])
    const id = commonest(ids)
    const readouts = scoring.built.record.engagements.find(engagement => engagement.id === id)?.documents.length ?? 0
    const diff = id === null || readouts < 2 ? null : await scoring.built.diffOf(id)
    if (diff === null) scoring.miss('diff not found', wanted.engagement)
    scoreItems(wanted, diff, documents, scoring)
    scoreConflicts(wanted, diff, documents, scoring)
  }
}

const documentsOf = ({ both, only, conflicts }: TrueDiff): string[] => [
  ...new Set([
    ...both.flatMap(({ anchors }) => Object.keys(anchors)),
    ...only.map(({ document }) => document),
    ...conflicts.flatMap(({ values }) => Object.keys(values)),
  ]),
]

function scoreItems(wanted: TrueDiff, diff: ReadoutDiff | null, documents: readonly string[], scoring: Scoring): void {
  const { scores, miss } = scoring
  const rate = scores.rates.diffItems
  const items: Wanted[] = [
    ...wanted.both.map(({ change, anchors }) => ({
      change,
      places: Object.entries(anchors).map(([document, anchor]) => ({ document, anchor })),
    })),
    ...wanted.only.map(place => ({ change: 'only' as const, places: [place] })),
  ]
  const found = diff === null ? [] : foundIn(diff, documents, scoring)
  const taken = new Set<Found>()
  for (const item of items) {
    const words = `${wanted.engagement}: ${item.places.map(({ anchor }) => anchor.slice(0, 50)).join(' | ')}`
    const answer = found.find(candidate => !taken.has(candidate) && answers(item, candidate, scoring))
    if (answer === undefined) {
      rate.missed++
      miss('diff item missed', `[${item.change}] ${words}`)
      continue
    }
    taken.add(answer)
    const right = changeFrom(item, answer) === item.change
    if (item.change !== 'only') count(scores.shares.diffChange, right)
    if (right) rate.right++
    else {
      rate.missed++
      rate.extra++
      miss('diff change', `${changeFrom(item, answer)} not ${item.change}: ${words}`)
    }
  }
  const quotes = new Map(scoring.built.record.statements.map(({ id, citation }) => [id, citation.quote]))
  for (const { change, statements } of found.filter(item => !taken.has(item))) {
    rate.extra++
    const said = statements.map(({ id }) => (quotes.get(id) ?? id).slice(0, 50)).join(' | ')
    miss('diff item extra', `[${change}] ${wanted.engagement}: ${said}`)
  }
}

/** The record's items, of the documents that the truth compares; what is left of an item with no or one document of several is none. */
function foundIn(diff: ReadoutDiff, documents: readonly string[], { built, nameOf }: Scoring): Found[] {
  const placeOf = new Map(built.record.statements.map(({ id, document }) => [id, nameOf(document)]))
  const compared = (ids: readonly string[]): Array<{ document: string; id: string }> =>
    ids.flatMap(id => {
      const document = placeOf.get(id)
      return typeof document === 'string' && documents.includes(document) ? [{ document, id }] : []
    })
  return [
    ...diff.both
      .map(({ change, statements }) => ({ change, statements: compared(statements) }))
      .filter(i => i.statements.length > 1),
    ...diff.only.flatMap(({ statements }) => compared(statements).map(one => ({ change: 'only' as const, statements: [one] }))),
  ].sort(byKeys(({ statements }) => statements.map(({ id }) => id).join()))
}

/** Whether an item of the record is about the true statements: in the same documents, half of every anchor covered. */
function answers({ places }: Wanted, { statements }: Found, { built, texts }: Scoring): boolean {
  const citations = new Map(built.record.statements.map(({ id, citation }) => [id, citation]))
  return (
    new Set(statements.map(({ document }) => document)).size === places.length &&
    places.every(({ document, anchor }) =>
      statements.some(one => {
        const citation = one.document === document ? citations.get(one.id) : undefined
        return citation !== undefined && covers(citation, anchor, texts.get(document) ?? '')
      }),
    )
  )
}

/** The change as seen from the readout that the truth starts from. */
function changeFrom({ places }: Wanted, { change, statements }: Found): Found['change'] {
  if (statements[0]?.document === places[0]?.document) return change
  if (change === 'softened') return 'hardened'
  return change === 'hardened' ? 'softened' : change
}

function scoreConflicts(
  wanted: TrueDiff,
  diff: ReadoutDiff | null,
  documents: readonly string[],
  { scores, nameOf, miss }: Scoring,
): void {
  const rate = scores.rates.diffConflicts
  const found = (diff?.conflicts ?? [])
    .map(({ field, values }) => ({
      field,
      values: new Map(
        values.flatMap(({ document, value }) => {
          const name = nameOf(document)
          return name !== null && documents.includes(name) ? [[name, value] as const] : []
        }),
      ),
    }))
    // the truth tells of these alone
    .filter(({ field, values }) => FIELDS.has(field) && values.size > 1)
  const taken = new Set<(typeof found)[number]>()
  for (const { field, values } of wanted.conflicts) {
    const right = found.find(
      one =>
        one.field === field && Object.entries(values).every(([document, value]) => sameValue(value, one.values.get(document))),
    )
    if (right) {
      taken.add(right)
      rate.right++
    } else {
      rate.missed++
      miss('conflict missed', `${wanted.engagement}: ${field} ${Object.values(values).join(' / ')}`)
    }
  }
  const isTold = new Set(wanted.conflicts.map(({ field }) => field))
  for (const one of found) {
    // another first day is another last day too
    if (taken.has(one) || (one.field === 'end' && isTold.has('start'))) continue
    rate.extra++
    miss('conflict extra', `${wanted.engagement}: ${one.field} ${[...one.values.values()].join(' / ')}`)
  }
}

/** The same without case, diacritics and spaces, or the one within the other («Hà Nội» and «Hanoi, VN»). */
function sameValue(wanted: string, found: string | undefined): boolean {
  if (found === undefined) return false
  const [one, other] = [wanted, found].map(value => slug(value).replaceAll('-', ''))
  return one !== undefined && other !== undefined && one !== '' && other !== '' && (one.includes(other) || other.includes(one))
}

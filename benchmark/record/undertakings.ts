/** Requests, pledges and invitations: found, between whom, linked over their repeats, and with the right status for the right reason. */
import type { Undertaking } from '../../src/contract/record.ts'
import { count } from '../tally.ts'
import { pairRate } from './pairs.ts'
import { byKeys, countAnswer, type Scoring } from './scoring.ts'
import { covers } from './texts.ts'
import type { TrueUndertaking } from './truth.ts'

type Occurrence = TrueUndertaking['occurrences'][number]

export function scoreUndertakings(scoring: Scoring): void {
  const { truth, built, scores, nameOf, repeats, miss } = scoring
  const { rates, shares } = scores
  const wanted = truth.undertakings.filter(({ optional }) => !optional)
  // what stands only in repetitions is neither right nor wrong
  const found = built.record.undertakings.filter(({ occurrences }) =>
    occurrences.some(({ document }) => !repeats.has(nameOf(document) ?? document)),
  )
  const is = createIs(scoring)
  const holds = createHolds(is)
  const matched = matchOneToOne(wanted, found, holds)
  scoreLinks(wanted, found, matched, holds, scoring)

  for (const one of wanted) {
    const answer = matched.get(one)
    const of = (detail: string): string => `${one.key}${detail}`
    countAnswer(rates.undertakingsFound, answer !== undefined, false)
    countAnswer(rates.undertakingParties, answer !== undefined && hasParties(one, answer), answer !== undefined)
    const rightStatus = count(shares.undertakingStatus, answer?.status === one.status)
    const linked = answer !== undefined && isWhole(one, answer, wanted, is)
    countAnswer(rates.undertakings, linked && rightStatus, answer !== undefined)
    if (answer === undefined) miss('undertaking not found', of(''))
    else {
      if (!hasParties(one, answer)) miss('undertaking parties', of(`: ${answer.by}→${answer.to} not ${one.by}→${one.to}`))
      if (!linked) miss('undertaking linked', of(`: ${answer.id} has not its occurrences, or others too`))
      if (!rightStatus) miss('undertaking status', of(`: ${answer.status} not ${one.status}`))
    }
    for (const status of new Set(one.evidence.map(evidence => evidence.status))) {
      const documents = one.evidence.filter(evidence => evidence.status === status).map(({ document }) => document)
      const right = answer?.evidence.some(e => e.status === status && documents.includes(nameOf(e.document) ?? ''))
      if (!count(shares.undertakingEvidence, right === true))
        miss('undertaking evidence', of(`: ${status}, ${documents.join(' or ')}`))
    }
  }

  const taken = new Set(matched.values())
  const spare = found.filter(answer => !taken.has(answer))
  const free = new Set(
    matchOneToOne(
      truth.undertakings.filter(({ optional }) => optional),
      spare,
      holds,
    ).values(),
  )
  for (const { id, kind, occurrences } of spare.filter(answer => !free.has(answer))) {
    for (const name of ['undertakingsFound', 'undertakingParties', 'undertakings'] as const) rates[name].extra++
    miss('undertaking extra', `${id} [${kind}] ${occurrences[0]?.citation.quote.slice(0, 80) ?? ''}`)
  }
}

/** Whether an occurrence of the record is one of the truth. */
type Is = (found: FoundOccurrence, occurrence: Occurrence) => boolean
type FoundOccurrence = Undertaking['occurrences'][number]

const createIs =
  ({ nameOf, texts }: Scoring): Is =>
  (found, { document, anchor }) =>
    nameOf(found.document) === document && covers(found.citation, anchor, texts.get(document) ?? '')

const createHolds =
  (is: Is): Holds =>
  (found, occurrence) =>
    found.occurrences.some(one => is(one, occurrence))

/** Whether an undertaking of the record has an occurrence of the truth. */
type Holds = (found: Undertaking, occurrence: Occurrence) => boolean

/** Those of the same kind, most occurrences in common first. */
function matchOneToOne(
  wanted: readonly TrueUndertaking[],
  found: readonly Undertaking[],
  holds: Holds,
): Map<TrueUndertaking, Undertaking> {
  const pairs = wanted
    .flatMap(one =>
      found
        .filter(({ kind }) => kind === one.kind)
        .map(answer => ({ one, answer, common: one.occurrences.filter(occurrence => holds(answer, occurrence)).length })),
    )
    .filter(({ common }) => common > 0)
    .sort(
      byKeys(
        ({ common }) => -common,
        ({ one }) => one.key,
        // the one that has the earlier occurrence
        ({ one, answer }) => one.occurrences.findIndex(occurrence => holds(answer, occurrence)),
        ({ answer }) => answer.id,
      ),
    )
  const matched = new Map<TrueUndertaking, Undertaking>()
  const taken = new Set<Undertaking>()
  for (const { one, answer } of pairs) {
    if (matched.has(one) || taken.has(answer)) continue
    matched.set(one, answer)
    taken.add(answer)
  }
  return matched
}

/** Pairs of occurrences in one undertaking. */
function scoreLinks(
  wanted: readonly TrueUndertaking[],
  found: readonly Undertaking[],
  matched: ReadonlyMap<TrueUndertaking, Undertaking>,
  holds: Holds,
  { scores }: Scoring,
): void {
  const inOrder = [...found].sort(byKeys(({ id }) => id))
  scores.rates.undertakingLinks = pairRate(
    wanted.flatMap(one =>
      one.occurrences.map(occurrence => {
        const own = matched.get(one)
        const holder =
          own && holds(own, occurrence) ? own : inOrder.find(answer => answer.kind === one.kind && holds(answer, occurrence))
        return { truth: one.key, found: holder?.id ?? null }
      }),
    ),
  )
}

const hasParties = (one: TrueUndertaking, answer: Undertaking): boolean =>
  sameSides(one.by, answer.by) && sameSides(one.to, answer.to)

/** «state:VN» is the side VN. */
const sameSides = (wanted: readonly string[], found: readonly string[]): boolean =>
  [...new Set(wanted)].sort().join() === [...new Set(found.map(side => side.replace(/^state:/, '')))].sort().join()

/** All occurrences of the one, and none that is another's alone. */
function isWhole(one: TrueUndertaking, answer: Undertaking, wanted: readonly TrueUndertaking[], is: Is): boolean {
  const others = wanted.filter(other => other !== one && other.kind === one.kind).flatMap(({ occurrences }) => occurrences)
  return (
    one.occurrences.every(own => answer.occurrences.some(found => is(found, own))) &&
    answer.occurrences.every(found => one.occurrences.some(own => is(found, own)) || !others.some(other => is(found, other)))
  )
}

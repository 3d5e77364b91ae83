/** Which engagement of the record answers one that a document tells of, and how well such accounts are grouped. */
import type { RecordEngagement } from '../../src/contract/record.ts'
import type { EngagementKind } from '../../src/contract/vocabulary.ts'
import { count } from '../tally.ts'
import { pairRate } from './pairs.ts'
import type { PersonOf } from './people.ts'
import { byKeys, type Scoring } from './scoring.ts'
import type { TrueEngagement, Truth } from './truth.ts'

/** What must agree at least: the F1 of the participants. */
const ENOUGH = 0.5
/** Kinds that a careful reader may take for each other. */
const NEIGHBOURS: ReadonlySet<EngagementKind> = new Set(['meeting', 'conference', 'negotiation', 'other'])

/** The record's engagement that tells, in a document, of the true one; null where it has none. */
export type EngagementOf = (key: string, document: string) => string | null

/**
 * In every document the best participants first, then the right day, then the very kind. An engagement of the record answers as many as it
 * has citations in that document, so that two that it takes for one are seen as such, and one that it merely lacks is not.
 */
export function matchEngagements(scoring: Scoring, personOf: PersonOf): EngagementOf {
  const { truth, built, nameOf } = scoring
  const people = new Set(built.record.persons.map(({ id }) => id))
  const matched = new Map<string, string>()
  const tellers = new Map<string, RecordEngagement[]>()
  for (const engagement of built.record.engagements)
    for (const document of new Set(engagement.documents.map(nameOf)))
      if (document !== null) tellers.set(document, [...(tellers.get(document) ?? []), engagement])
  const scoreOf = (wanted: TrueEngagement, document: string, engagement: RecordEngagement): number =>
    likenessOf(wanted, document, engagement, (): number => f1Of(peopleIn(wanted, document, truth, personOf), engagement, people))
  for (const [document, found] of tellers) {
    const pairs = truth.engagements
      .filter(wanted => document in wanted.in)
      .flatMap(wanted => found.map(engagement => ({ wanted, engagement, score: scoreOf(wanted, document, engagement) })))
      .filter(({ score }) => score > 0)
      .sort(
        byKeys(
          ({ score }) => -score,
          ({ wanted }) => wanted.key,
          ({ engagement }) => engagement.id,
        ),
      )
    const answered = new Map<string, number>()
    for (const { wanted, engagement } of pairs) {
      const place = placeOf(wanted.key, document)
      const already = answered.get(engagement.id) ?? 0
      if (matched.has(place) || already >= tellingsOf(engagement, document, nameOf)) continue
      matched.set(place, engagement.id)
      answered.set(engagement.id, already + 1)
    }
  }
  return (key, document) => matched.get(placeOf(key, document)) ?? null
}

const placeOf = (key: string, document: string): string => JSON.stringify([key, document])

/** How often a document tells of an engagement, as the record cites it; once at least. */
function tellingsOf({ citations }: RecordEngagement, document: string, nameOf: Scoring['nameOf']): number {
  return Math.max(1, new Set(citations.filter(one => nameOf(one.document) === document).map(({ start }) => start)).size)
}

/** How well an engagement of the record answers a true one as a document tells it; 0 where it does not. */
function likenessOf(wanted: TrueEngagement, document: string, found: RecordEngagement, f1: () => number): number {
  const sameKind = wanted.kind === found.kind
  if (!sameKind && !(NEIGHBOURS.has(wanted.kind) && NEIGHBOURS.has(found.kind))) return 0
  const sameDay = wanted.start !== null && wanted.start === found.start
  const isNameless = wanted.in[document]?.length === 0
  // without names the day alone can tell, or for an undated one those who took part
  if (isNameless && wanted.start !== null && !sameDay) return 0
  const likeness = isNameless && sameDay ? 1 : f1()
  return likeness < ENOUGH ? 0 : likeness + (sameDay ? 0.1 : 0) + (sameKind ? 0.01 : 0)
}

/** The record's persons for the participants; a name of its own where one was not found. */
function peopleIn(
  { participants, in: places }: TrueEngagement,
  document: string,
  { persons }: Truth,
  personOf: PersonOf,
): Set<string> {
  const named = places[document] ?? []
  if (named.length > 0) return new Set(named.map(name => personOf(document, name) ?? `?${name}`))
  const idOf = (known: Truth['persons'][number]): string =>
    Object.entries(known.in)
      .map(([place, form]) => personOf(place, form))
      .find(id => id !== null) ?? `?${known.key}`
  return new Set(persons.filter(({ key }) => participants.includes(key)).map(idOf))
}

function f1Of(wanted: ReadonlySet<string>, { participants }: RecordEngagement, people: ReadonlySet<string>): number {
  const found = new Set(participants.map(({ person }) => person).filter(id => people.has(id)))
  if (wanted.size + found.size === 0) return 0
  return (2 * [...wanted].filter(id => found.has(id)).length) / (wanted.size + found.size)
}

export function scoreEngagements({ truth, built, scores, miss }: Scoring, engagementOf: EngagementOf): void {
  const accounts = truth.engagements.flatMap(({ key, in: places }) =>
    Object.keys(places).map(document => ({ truth: key, document, found: engagementOf(key, document) })),
  )
  scores.rates.engagements = pairRate(accounts)
  for (const { truth: key, document, found } of accounts)
    if (!count(scores.shares.engagementsFound, found !== null)) miss('engagement not found', `${key} in ${document}`)
  const groups = new Map<string, Set<string>>()
  for (const { truth: key, found } of accounts) if (found !== null) groups.set(found, (groups.get(found) ?? new Set()).add(key))
  for (const [id, keys] of groups) if (keys.size > 1) miss('engagements merged', `${[...keys].join(', ')} as ${id}`)
  const byId = new Map(built.record.engagements.map(engagement => [engagement.id, engagement]))
  for (const { key, start, end } of truth.engagements) {
    const ids = accounts.flatMap(account => (account.truth === key && account.found !== null ? [account.found] : []))
    if (new Set(ids).size > 1) miss('engagement split', `${key} into ${[...new Set(ids)].join(', ')}`)
    if (start === null) continue
    const found = byId.get(commonest(ids) ?? '')
    if (!count(scores.shares.engagementDates, found !== undefined && found.start === start && found.end === end))
      miss('engagement date', `${key}: ${found?.start ?? '–'}/${found?.end ?? '–'} not ${start}/${end}`)
  }
}

/** What stands most often in a list; of several the first in order. */
export function commonest(ids: readonly string[]): string | null {
  const counts = new Map<string, number>()
  for (const id of ids) counts.set(id, (counts.get(id) ?? 0) + 1)
  return (
    [...counts].sort(
      byKeys(
        ([, n]) => -n,
        ([id]) => id,
      ),
    )[0]?.[0] ?? null
  )
}

/** Scores readings against gold; what each metric means is told in README.md. */
import type { Gold, GoldFile, GoldStatement } from './gold.ts'
import {
  type Actor,
  type EngagementMatch,
  idOf,
  isOneOf,
  matchEngagements,
  matchPersons,
  matchStatements,
  type Statement,
  sameName,
} from './matching.ts'
import { citationsOf, type Readings, type ScoredReading } from './readings.ts'
import { count, createTally, type Tally } from './tally.ts'

/** Counts what the readings of these documents got right, over all of them together. */
export function score(files: readonly GoldFile[], readings: Readings): Tally {
  const tally = createTally()
  for (const { name, gold } of files) {
    const reading = readings.get(name)
    if (!reading) tally.unread.push(name)
    scoreDocument(tally, name, gold, reading ?? NOTHING)
  }
  return tally
}

/** What is counted for a document that was not read. */
const NOTHING: ScoredReading = {
  document: { source: '', language: null, publishedOn: null, text: '' },
  actors: [],
  engagements: [],
  statements: [],
  references: [],
}

interface Scoring {
  readonly tally: Tally
  readonly gold: Gold
  readonly reading: ScoredReading
  readonly persons: ReadonlyMap<string, Actor>
  miss(what: string, detail: string): void
}

function scoreDocument(tally: Tally, document: string, gold: Gold, reading: ScoredReading): void {
  const persons = matchPersons(
    gold.persons,
    reading.actors.filter(actor => actor.kind === 'person'),
  )
  const miss = (what: string, detail: string): void => {
    tally.misses.push({ document, what, detail })
  }
  const scoring: Scoring = { tally, gold, reading, persons, miss }
  tally.documents++
  scoreFacts(scoring)
  scorePersons(scoring)
  const engagements = scoreEngagements(scoring)
  scoreStatements(scoring, engagements)
  scoreReferences(scoring)
}

function scoreFacts({ tally: { shares }, gold, reading, miss }: Scoring): void {
  const { document } = reading
  if (!count(shares.language, document.language === gold.language)) miss('language', `${document.language}`)
  if (gold.publishedOn !== null && !count(shares.publishedOn, document.publishedOn === gold.publishedOn))
    miss('publishedOn', `${document.publishedOn} not ${gold.publishedOn}`)
  for (const { start, end, quote } of citationsOf(reading))
    if (!count(shares.citations, quote !== '' && document.text.slice(start, end) === quote))
      miss('citation', `${start}–${end} is not «${quote.slice(0, 60)}»`)
  for (const { citation } of reading.statements) if (!citation && !count(shares.citations, false)) miss('citation', 'absent')
}

function scorePersons({ tally, gold, reading, persons, miss }: Scoring): void {
  const { rates, shares } = tally
  for (const { name, country, offices, optional } of gold.persons) {
    if (optional) continue
    const wanted = offices.filter(o => !o.optional).map(o => `${o.rank}/${o.function}`)
    const free = offices.filter(o => o.optional).map(o => `${o.rank}/${o.function}`)
    const actor = persons.get(name)
    if (!actor) {
      rates.persons.missed++
      rates.offices.missed += wanted.length
      miss('person missed', name)
      continue
    }
    rates.persons.right++
    if (!count(shares.personCountry, actor.country === country)) miss('country', `${name}: ${actor.country} not ${country}`)
    const found = new Set(actor.offices.map(o => `${o.rank}/${o.function}`))
    for (const office of wanted) {
      if (found.has(office)) rates.offices.right++
      else {
        rates.offices.missed++
        miss('office missed', `${name}: ${office} (has ${[...found].join(', ')})`)
      }
    }
    for (const office of found)
      if (!wanted.includes(office) && !free.includes(office)) {
        rates.offices.extra++
        miss('office extra', `${name}: ${office}`)
      }
  }
  const taken = new Set(persons.values())
  for (const actor of reading.actors) {
    if (actor.kind !== 'person' || taken.has(actor)) continue
    rates.persons.extra++
    miss('person extra', actor.name)
    if (gold.forbiddenPersons.some(name => sameName(name, actor.name))) tally.forbiddenPersons++
  }
}

/** Gold keys → ids of the engagements that answer them. */
function scoreEngagements({ tally: { rates, shares }, gold, reading, persons, miss }: Scoring): Map<string, string> {
  const { matched, spare } = matchEngagements(gold, reading, persons)
  for (const wanted of gold.engagements) {
    if (wanted.optional) continue
    const match = matched.get(wanted)
    const { start, end, country } = match?.engagement
      ? { ...match.engagement, country: match.engagement.place?.country }
      : NOWHERE
    if (match) rates.engagements.right++
    else {
      rates.engagements.missed++
      miss('engagement missed', `${wanted.kinds.join('/')}: ${wanted.participants.join(', ')}`)
    }
    scoreParticipants(wanted.participants, wanted.optionalParticipants, match)
    if (
      wanted.start !== null &&
      !count(shares.engagementDate, match !== undefined && start === wanted.start && end === wanted.end)
    )
      miss('date', `${start}–${end} not ${wanted.start}–${wanted.end}`)
    if (match && gold.yearHint !== undefined && wanted.start !== null)
      count(shares.inferredYear, start?.startsWith(String(gold.yearHint)) ?? false)
    if (wanted.country !== null && !count(shares.engagementPlace, country === wanted.country))
      miss('place', `${country} not ${wanted.country}`)
  }
  for (const { engagement, persons: ids } of spare) {
    rates.engagements.extra++
    miss('engagement extra', `${engagement.kind}: ${[...ids].join(', ')}`)
  }
  return new Map([...matched].map(([wanted, { engagement }]) => [wanted.key, engagement.id]))

  function scoreParticipants(named: readonly string[], optional: readonly string[], match: EngagementMatch | undefined): void {
    const ids = new Set(named.map(name => idOf(name, persons)))
    const free = new Set(optional.map(name => idOf(name, persons)))
    for (const id of ids) {
      if (match?.persons.has(id)) rates.participants.right++
      else {
        rates.participants.missed++
        if (match) miss('participant missed', id)
      }
    }
    for (const id of match?.persons ?? [])
      if (!ids.has(id) && !free.has(id)) {
        rates.participants.extra++
        miss('participant extra', id)
      }
  }
}

const NOWHERE = { start: null, end: null, country: null }

function scoreStatements(scoring: Scoring, engagements: ReadonlyMap<string, string>): void {
  const { tally, gold, reading, miss } = scoring
  const { rates, shares } = tally
  const { matched, extra } = matchStatements(gold.statements, reading)
  for (const wanted of gold.statements) {
    if (wanted.optional) continue
    const words = wanted.anchor.slice(0, 60)
    const found = matched.get(wanted)
    if (!found) {
      rates.statements.missed++
      rates.statementsStrict.missed++
      rates.topics.missed += wanted.topics.length
      miss('statement missed', `[${wanted.acts.join('/')}] ${words}`)
      continue
    }
    rates.statements.right++
    const rightSpeaker = count(shares.speaker, isSpokenBy(wanted, found, scoring))
    const rightAct = count(shares.act, isOneOf(wanted.acts, found.act))
    if (!rightSpeaker) miss('speaker', `${found.speakers.join('+')} not ${wanted.speakers.join('+')}: ${words}`)
    if (!rightAct) miss('act', `${found.act} not ${wanted.acts.join('/')}: ${words}`)
    if (rightSpeaker && rightAct) rates.statementsStrict.right++
    else {
      rates.statementsStrict.extra++
      rates.statementsStrict.missed++
    }
    for (const topic of wanted.topics) {
      if (found.topics.includes(topic)) rates.topics.right++
      else {
        rates.topics.missed++
        miss('topic missed', `${topic}: ${words}`)
      }
    }
    for (const topic of found.topics)
      if (!isOneOf(wanted.topics, topic)) {
        rates.topics.extra++
        miss('topic extra', `${topic}: ${words}`)
      }
    if (engagements.size > 0 && wanted.engagement !== null)
      count(shares.statementEngagement, found.engagement !== null && found.engagement === engagements.get(wanted.engagement))
  }
  for (const { act, citation } of extra) {
    rates.statements.extra++
    rates.statementsStrict.extra++
    miss('statement extra', `[${act}] ${citation?.quote.slice(0, 80) ?? ''}`)
  }
}

/** Whether the speakers are those of the gold. Two states may be given as their principals, and one state as a person of it. */
function isSpokenBy(wanted: GoldStatement, found: Statement, { gold, reading, persons }: Scoring): boolean {
  const keyOf = (named: readonly string[]): string =>
    named
      .map(name => idOf(name, persons))
      .sort()
      .join()
  const right = [wanted.speakers, ...wanted.speakersAlso].map(keyOf)
  if (wanted.speakers.length === 2 && wanted.speakers.every(isCountry)) {
    const engagement = gold.engagements.find(({ key }) => key === wanted.engagement)
    if (engagement) right.push(keyOf(engagement.participants))
  }
  if (right.includes([...new Set(found.speakers)].sort().join())) return true
  const [country = '', second] = wanted.speakers
  if (second !== undefined || !isCountry(country) || found.sides.join() !== country) return false
  const actors = new Map(reading.actors.map(actor => [actor.id, actor]))
  return found.speakers.every(id => id === `state:${country}` || actors.get(id)?.country === country)
}

const isCountry = (named: string): boolean => named.length === 2

function scoreReferences({ tally: { rates, shares }, gold, reading, miss }: Scoring): void {
  const found = new Map(reading.references.map(reference => [reference.id, reference]))
  const wanted = new Set(gold.references.filter(id => !id.startsWith('?')))
  for (const id of wanted) {
    if (found.has(id)) rates.references.right++
    else {
      rates.references.missed++
      miss('reference missed', id)
    }
  }
  for (const id of found.keys())
    if (!wanted.has(id) && !gold.references.includes(`?${id}`)) {
      rates.references.extra++
      miss('reference extra', id)
    }
  for (const { id, stage, round } of gold.stages) {
    const reference = found.get(id)
    const right = reference !== undefined && reference.stage === stage && (round === undefined || reference.round === round)
    if (!count(shares.stages, right)) miss('stage', `${id}: ${reference?.stage}/${reference?.round} not ${stage}/${round}`)
  }
}

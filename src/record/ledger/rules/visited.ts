/** Invitations taken up: the invited person came, or the invited side took part in the event. */
import type { RecordEngagement, RecordStatement } from '../../../contract/record.ts'
import { addDays } from '../../../reader/stages/calendar.ts'
import { foldLoose } from '../../../text/fold.ts'
import type { Ask } from '../asks.ts'
import { type Case, type Court, citationOf, type Finding, isBefore, type Rule } from '../case.ts'
import type { Invitees } from '../invitees.ts'
import type { Visit } from '../visits.ts'

/** Whoever is invited again while in the country has to come back: not within so many days. */
const SAME_STAY = 21
/** An event without a known day was attended by a visit so many days at most before the last day that it is said for. */
const EVENT_SPAN = 75

export function visited(c: Case, court: Court): Finding[] {
  if (c.kind !== 'invitation') return []
  return c.asks.flatMap(ask => {
    const invitees = court.studies.ofStatement.get(ask.statement.id)?.invitees
    return invitees ? [...announced(ask, court), ...came(c, ask, invitees, court), ...attended(c, ask, court)] : []
  })
}

/** «Nhận lời mời của …», «at the invitation of …»: told because it is being taken up. */
function announced(ask: Ask, court: Court): Finding[] {
  const { statement } = ask
  const { on } = statement
  if (!court.studies.ofStatement.get(statement.id)?.signs.has('answered')) return []
  const found: Finding[] = [{ status: 'agreed', on: statement.on, why: 'invitation-accepted', citation: citationOf(statement) }]
  for (const side of ask.to)
    for (const country of ask.by) {
      const visit = court.visits
        .of(side, country)
        .find(v => v.engagement.kind === 'visit' && on !== null && v.start >= addDays(on, -SAME_STAY) && isMeant(v, statement))
      if (visit) found.push(...took('visit-took-place', visit.engagement, court))
    }
  return found
}

const isMeant = ({ engagement, person }: Visit, { document, addressees, speakers }: RecordStatement): boolean =>
  engagement.documents.includes(document) &&
  !speakers.includes(person) &&
  (addressees.length === 0 || addressees.includes(person))

function came(c: Case, ask: Ask, invitees: Invitees, court: Court): Finding[] {
  const { statement } = ask
  if (statement.on === null) return []
  const here = statement.engagement === null ? null : (court.known.engagements.get(statement.engagement)?.place?.country ?? null)
  for (const country of c.by) {
    const earliest = here === country ? addDays(statement.on, SAME_STAY) : addDays(statement.on, 1)
    for (const side of c.to) {
      const visit = court.visits
        .of(side, country)
        .find(v => v.start >= earliest && isInvited(v, invitees, statement) && suitsEvent(v, ask, invitees, court))
      if (visit) return took('visit-took-place', visit.engagement, court)
    }
  }
  return []
}

/** The person named, or the only one addressed; of several, or where it was handed on, whoever holds the office that it names. */
function isInvited(visit: Visit, invitees: Invitees, statement: RecordStatement): boolean {
  if (invitees.persons.includes(visit.person)) {
    if (invitees.named || invitees.persons.length === 1) return true
  } else if (invitees.persons.length > 0 || !invitees.conveyed || statement.addressees.includes(visit.person)) return false
  const quote = new Set(foldLoose(statement.citation.quote).split(/[^\p{L}\p{N}]+/u))
  const office = foldLoose(visit.office ?? '')
    .split(/[^\p{L}\p{N}]+/u)
    .filter(word => word !== '')
  return office.length > 1 && office.every(word => quote.has(word))
}

/** To an event one comes when it is held. */
function suitsEvent(visit: Visit, ask: Ask, invitees: Invitees, court: Court): boolean {
  if (!invitees.attends) return true
  const { statement } = ask
  const deadline = court.studies.ofStatement.get(statement.id)?.deadline
  return deadline ? visit.start <= deadline.day && visit.start >= addDays(deadline.day, -EVENT_SPAN) : false
}

function attended(c: Case, ask: Ask, court: Court): Finding[] {
  const { statement } = ask
  for (const id of statement.references) {
    if (!/^(?:event|forum):/.test(id)) continue
    const engagement = (court.occasions.get(id) ?? []).find(
      e =>
        isBefore(statement.on, e.start) &&
        (e.start ?? '') <= court.known.at &&
        e.participants.some(p => p.side !== null && c.to.includes(p.side)) &&
        (c.by.some(side => e.place?.country === side) || e.participants.some(p => p.side !== null && c.by.includes(p.side))),
    )
    if (engagement) return took('event-attended', engagement, court)
  }
  return []
}

function took(why: Rule, engagement: RecordEngagement, court: Court): Finding[] {
  const citation = engagement.citations.find(cited => court.known.documents.has(cited.document))
  return citation ? [{ status: 'fulfilled', on: engagement.start, why, citation }] : []
}

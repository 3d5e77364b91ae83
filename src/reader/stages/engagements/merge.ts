import type { EngagementKind } from '../../../contract/vocabulary.ts'
import { daysBetween } from '../calendar.ts'
import { covers, type EngagementDraft, type Place, sidesOf, type When } from './draft.ts'

/** Adds a draft, or joins it to the one that tells of the same engagement; gives the one kept. */
export function merge(drafts: EngagementDraft[], draft: EngagementDraft): EngagementDraft {
  const same = drafts.find(d => isSame(d, draft))
  if (!same) {
    drafts.push(draft)
    return draft
  }
  const [first] = same.sentences
  if (draft.persons.length > same.persons.length && draft.kind !== 'visit') {
    same.persons = [...same.persons, ...draft.persons.filter(p => !same.persons.includes(p))]
    same.sides = sidesOf(same.persons)
  }
  if (draft.kind !== 'negotiation' || draft.rule === 'engagement.delegations') same.kind = moreTelling(same.kind, draft.kind)
  same.mode ??= draft.mode
  same.number ??= draft.number ?? null
  if (
    !same.date ||
    (same.date.precision !== 'day' && same.kind !== 'visit' && same.kind !== 'negotiation' && draft.date?.precision === 'day')
  )
    same.date = draft.date ?? same.date
  else if (same.kind === 'visit' && same.date.precision === 'year' && draft.date) same.date = draft.date
  else if (same.kind === 'visit' && draft.date?.precision === 'range' && same.date.precision !== 'range') same.date = draft.date
  if (!same.roaming && (!same.place || (first?.segment !== 'body' && draft.place))) same.place = draft.place ?? same.place
  for (const host of draft.hosts) same.hosts.add(host)
  for (const occasion of draft.occasions) if (!same.occasions.includes(occasion)) same.occasions.push(occasion)
  for (const sentence of draft.sentences) if (!same.sentences.includes(sentence)) same.sentences.push(sentence)
  if (first && first.segment !== 'body' && draft.sentences[0]?.segment === 'body' && same.cite.start === first.start)
    same.cite = draft.cite
  same.confidence = Math.max(same.confidence, draft.confidence)
  return same
}

/** A headline that tells of several meetings as one: those told of in the body stand for it. */
export function dropSummary(drafts: EngagementDraft[]): void {
  for (const all of drafts.slice()) {
    if (all.kind === 'visit' || all.persons.length < 3 || all.sentences.some(s => s.segment === 'body')) continue
    const each = drafts.filter(d => d !== all && sameKind(d, all) && d.persons.every(p => all.persons.includes(p)))
    if (each.length < 2 || all.persons.some(p => each.every(d => !d.persons.includes(p)))) continue
    for (const d of each) {
      d.place ??= all.place
      d.date ??= all.date
      d.mode ??= all.mode
    }
    drafts.splice(drafts.indexOf(all), 1)
  }
}

const TALK = new Set<EngagementKind>(['meeting', 'call', 'negotiation', 'conference'])
const TELLING: readonly EngagementKind[] = ['conference', 'meeting', 'negotiation', 'call']

const moreTelling = (a: EngagementKind, b: EngagementKind): EngagementKind =>
  TELLING.indexOf(b) > TELLING.indexOf(a) && TELLING.includes(a) ? b : a

function isSame(a: EngagementDraft, b: EngagementDraft): boolean {
  if (a.number != null && b.number != null && a.number !== b.number) return false
  if (!compatible(a, b)) return false
  if (a.kind === 'visit' || b.kind === 'visit')
    return a.kind === b.kind && a.persons[0] === b.persons[0] && (!a.place || !b.place || a.place.country === b.place.country)
  if (!sameKind(a, b) || !covers(a.persons, b.persons)) return false
  if (apart(a.place, b.place)) return false
  if (b.persons.every(p => a.members?.has(p))) return false
  if (a.sentences.every(s => s.segment === 'headline') && a.persons.length < b.persons.length) return true
  return a.persons.length === b.persons.length || sidesOf(a.persons).length === sidesOf(b.persons).length
}

/** A phone call is no meeting, but «talks» and «conversation» may be either. */
function sameKind(a: EngagementDraft, b: EngagementDraft): boolean {
  if (a.kind === b.kind) return true
  if (!TALK.has(a.kind) || !TALK.has(b.kind)) return false
  return a.kind === 'call' || b.kind === 'call' ? !a.place && !b.place : true
}

const apart = (a: Place | null, b: Place | null): boolean => a?.country != null && b?.country != null && a.country !== b.country

function compatible(a: EngagementDraft, b: EngagementDraft): boolean {
  const [x, y] = [a.date, b.date]
  // «last came in 2017» is not the visit now under way, but may be the one of May 2017
  if ((x?.precision === 'year') !== (y?.precision === 'year')) return a.kind === 'visit' && isWithin(x, y)
  if (!x?.from || !y?.from) return sameStated(x, y)
  const slack = a.kind === 'visit' ? 7 : 0
  return daysBetween(y.to ?? y.from, x.from) <= slack && daysBetween(x.to ?? x.from, y.from) <= slack
}

const isWithin = (x: When | null, y: When | null): boolean =>
  x?.from?.slice(0, 4) !== undefined && x.from.slice(0, 4) === y?.from?.slice(0, 4)

/** Without a year, month and day still tell two days apart. */
function sameStated(x: When | null, y: When | null): boolean {
  const [a, b] = [x?.stated, y?.stated]
  if (!a || !b || x?.precision !== 'day' || y?.precision !== 'day' || a.month === null || b.month === null) return true
  return a.month === b.month && a.day === b.day
}

/** A meeting held during a visit was held in the country visited. */
export function shareVisit(drafts: readonly EngagementDraft[], inPerson: (d: EngagementDraft) => boolean): void {
  for (const trip of drafts) {
    const { place } = trip
    if (trip.kind !== 'visit' || !place?.country) continue
    for (const d of drafts) {
      if (d === trip || d.kind === 'visit' || d.place || !inPerson(d) || (!trip.date && d.date && isAfterthought(trip, d)))
        continue
      if (
        !d.persons.includes(trip.persons[0]) &&
        (d.kind !== 'signing' || !d.persons.some(p => p.country === trip.persons[0].country))
      )
        continue
      const atHome = d.persons.some(p => p.country === place.country)
      // «met X, who is visiting Japan»: told in one sentence
      const together = trip.sentences.some(s => d.leads.includes(s))
      if ((atHome && (together || overlap(trip.date, d.date))) || isDuring(trip.date, d.date)) d.place = place
    }
    for (const d of drafts) {
      if (
        trip.date?.precision === 'range' &&
        d.kind === 'meeting' &&
        !d.date &&
        d.persons.includes(trip.persons[0]) &&
        d.place?.country === place.country
      )
        d.date = trip.date
    }
  }
}

/** An undated trip first spoken of sentences after a dated meeting is rather another one. */
const isAfterthought = (trip: EngagementDraft, d: EngagementDraft): boolean =>
  (trip.sentences[0]?.index ?? 0) > (d.sentences[0]?.index ?? 0) + 1

/** On a known day of a trip whose days are known: there, whoever was met. */
const isDuring = (trip: When | null, d: When | null): boolean =>
  trip?.from != null &&
  d?.from != null &&
  d.precision === 'day' &&
  trip.precision !== 'year' &&
  trip.precision !== 'month' &&
  d.from >= trip.from &&
  d.from <= (trip.to ?? trip.from)

function overlap(trip: When | null, d: When | null): boolean {
  if (!trip) return true
  if (trip.from && d?.from) return d.from >= trip.from && d.from <= (trip.to ?? trip.from)
  // a trip of some month or year is history to a meeting told without a day
  return trip.precision === 'range' || trip.precision === 'day'
}

/** Whoever met a host in a country abroad met the other hosts of that country there too, some days before or after. */
export function stayNear(drafts: readonly EngagementDraft[], inPerson: (d: EngagementDraft) => boolean): void {
  for (const d of drafts) {
    if (d.place || d.kind === 'visit' || !inPerson(d)) continue
    const near = drafts.find(o => {
      const country = o.place?.country
      if (o === d || o.kind === 'visit' || country == null || !inPerson(o) || !within(o.date, d.date, 3)) return false
      return (
        d.persons.some(
          p =>
            p.country !== country &&
            (o.persons.includes(p) ||
              (d.date?.from != null && o.date?.from != null && p.country !== null && o.sides.includes(p.country))),
        ) && d.persons.some(p => p.country === country)
      )
    })
    if (near?.place) d.place = near.place
    else d.place = abroad(d, drafts, inPerson)
  }
}

/** Where one of them met others in a third country a day before or after, or others of their sides did on the margins of a summit. */
function abroad(
  d: EngagementDraft,
  drafts: readonly EngagementDraft[],
  inPerson: (d: EngagementDraft) => boolean,
): EngagementDraft['place'] {
  const guests = (o: EngagementDraft, country: string): boolean =>
    o.persons.every(p => p.country !== null && p.country !== country)
  const beside = drafts.find(o => {
    const country = o.place?.country
    return (
      o !== d &&
      o.kind !== 'visit' &&
      country != null &&
      inPerson(o) &&
      o.date?.from != null &&
      d.date?.from != null &&
      within(o.date, d.date, 1) &&
      guests(o, country) &&
      guests(d, country) &&
      (d.persons.some(p => o.persons.includes(p)) ||
        (o.occasions.length > 0 && d.persons.some(p => p.country !== null && o.sides.includes(p.country))))
    )
  })
  return beside?.place ?? null
}

const within = (a: When | null, b: When | null, days: number): boolean =>
  !a?.from || !b?.from || Math.abs(daysBetween(a.from, b.from)) <= days

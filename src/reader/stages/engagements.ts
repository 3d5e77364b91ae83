import { printed, type ReadSentence } from '../context.ts'
import { daysBetween } from './calendar.ts'
import { attendantsIn, seat } from './engagements/attendants.ts'
import { PASSING } from './engagements/circles.ts'
import { contactsIn } from './engagements/contacts.ts'
import { Course, isOfBoth, touch } from './engagements/context.ts'
import { Delegations } from './engagements/delegations.ts'
import { covers, type EngagementDraft, type Found, type Material, placeIn, type When } from './engagements/draft.ts'
import { seatAtHome } from './engagements/home.ts'
import { inheritDays, inheritPlaces } from './engagements/inherit.ts'
import { attendance, mainEngagement, negotiators } from './engagements/main.ts'
import { dropSummary, merge, shareVisit, stayNear } from './engagements/merge.ts'
import { seatOf } from './engagements/occasion-seats.ts'
import { Parties } from './engagements/parties.ts'
import { isAntecedent } from './engagements/roles.ts'
import { seatListed } from './engagements/rosters.ts'
import { type Scene, Scenes } from './engagements/scene.ts'
import { numberOf } from './engagements/series.ts'
import { turnedTo } from './engagements/turned.ts'
import { visitsIn } from './engagements/visits.ts'
import { placeAndDate } from './engagements/when.ts'
import { datelineOf, inPerson } from './engagements/where.ts'

export type { EngagementDraft } from './engagements/draft.ts'

const READ = new Set(['headline', 'standfirst', 'body', 'caption'])

/** Finds who met whom, when and where, sentence by sentence, and joins what is the same engagement. */
export function findEngagements(m: Material): EngagementDraft[] {
  const scenes = new Scenes(m)
  const course = new Course()
  let attended: Found | null | undefined = null
  const delegations = new Delegations()
  let pairAt = -9
  const drafts: EngagementDraft[] = []
  const parties = new Parties(m, drafts)
  for (const sentence of m.c.sentences) {
    const scene = scenes.of(sentence)
    if (!READ.has(sentence.segment)) continue
    const attendants = attendantsIn(scene, parties)
    if (attendants) {
      seat(attendants.draft, attendants.persons)
      parties.follow(subjectOfSentence(scene, parties))
      continue
    }
    parties.pair = pairIn(scene) ?? (sentence.index - pairAt <= 1 ? parties.pair : [])
    if (pairIn(scene)) pairAt = sentence.index
    const told = foundIn(scene, parties, delegations)
    placeAndDate(scene, told, { persons: parties.current?.persons ?? [], day: dayBefore(m, sentence, parties.current) })
    const found = told.filter(
      f =>
        f.draft.rule !== PASSING ||
        (!(parties.current && isOfBoth(scene, f.hit, parties.current)) &&
          isElsewhen(f.draft.date, heldBefore(drafts, f.draft) ?? parties.current?.date ?? null, m.c.published?.date)),
    )
    course.attend(scene, found)
    course.carry(scene, found)
    const underWay = parties.current
    giveOccasions(scene, found)
    for (const { hit, draft } of found) {
      draft.number = numberOf(scene, hit)
      const aside =
        sentence.segment === 'caption' ||
        isHandedOver(scene, hit) ||
        isOfOthers(found[0].draft, draft) ||
        isPastBeside(found, draft) ||
        isSpokenOf(scene, hit, draft, underWay, parties)
      const kept = merge(drafts, draft)
      if (!aside) kept.leads.push(sentence)
      if (!aside) course.keep(kept)
      if (kept.kind !== 'visit' && (!aside || parties.current === null)) parties.current = kept
    }
    if (found.length === 0) {
      if (attended === null && sentence.segment === 'body') {
        attended = attendance(scene, parties) ?? undefined
        if (attended) placeAndDate(scene, [attended])
      }
    }
    const onlyTrips = found.every(f => f.draft.kind === 'visit')
    if (onlyTrips) touch(scene, drafts, parties)
    if (onlyTrips && sentence.segment !== 'caption' && drafts.every(d => d.kind === 'visit' || d.date === null))
      course.announce(scene, parties)
    if (sentence.segment !== 'caption') parties.follow(subjectOfSentence(scene, parties))
  }
  const round = course.round
  if (round && drafts.every(d => d.kind !== 'negotiation')) {
    const held = negotiators(m, round)
    // of a round between many, a deed of a few of them says nothing
    const isTold = (d: EngagementDraft, all: EngagementDraft): boolean =>
      d.kind !== 'visit' &&
      covers(d.persons, all.persons) &&
      (all.kind === 'negotiation' || d.persons.length >= all.persons.length)
    if (held && !drafts.some(d => isTold(d, held))) drafts.unshift(held)
  }
  const listed = seatListed(m.c, m.persons, drafts, course.announced)
  if (listed) drafts.unshift(listed)
  if (attended && drafts.length === 0) {
    drafts.push(attended.draft)
  } else if (drafts.every(d => d.kind === 'visit')) {
    const fallback = mainEngagement(m, drafts)
    if (fallback) drafts.unshift(fallback)
  }
  dropSummary(drafts)
  inheritDays(m.c, drafts, m.dates)
  shareVisit(drafts, inPerson)
  for (const trip of drafts) if (trip.roaming) spread(m.c, trip, drafts)
  for (const d of drafts) if (d.kind !== 'visit' && inPerson(d)) d.place ??= seatOf(m.c, d)
  const dateline = datelineOf(m.c)
  for (const d of drafts)
    if (
      dateline &&
      !d.place &&
      inPerson(d) &&
      d.kind !== 'visit' &&
      isLead(d) &&
      (d.persons.some(p => p.country === dateline.country || p.ranks.has('international')) || d.occasions.length > 0)
    )
      d.place = dateline
  inheritPlaces(drafts, m.dates, inPerson)
  stayNear(drafts, inPerson)
  seatAtHome(m.c, drafts)
  Object.assign(m.discourse, { parties: [], last: null, hosts: new Set() })
  return drafts
}

function foundIn(scene: Scene, parties: Parties, delegations: Delegations): Found[] {
  if (scene.groups.length === 0 && scene.hits.length === 0) return []
  const contacts = contactsIn(scene, parties)
  const led = delegations.read(scene, parties)
  const hit = scene.hits[0]
  if (led && contacts.length === 0)
    contacts.push({
      hit: hit ?? {
        start: scene.sentence.start,
        end: scene.sentence.start,
        entry: { k: 'meet', kind: led.kind, mode: led.mode, part: 'noun', form: 'plain' },
      },
      draft: led,
    })
  const turned = contacts.length === 0 ? turnedTo(scene, parties) : null
  if (turned) return [turned]
  return [...contacts, ...visitsIn(scene, parties, contacts)]
}

/** The day of what was told of last, else the day named last in the lines before. */
function dayBefore({ dates }: Material, { start }: ReadSentence, current: EngagementDraft | null): string | null {
  if (current?.date?.precision === 'day') return current.date.from
  return dates.findLast(d => d.end <= start && start - d.start < NEAR && d.precision === 'day')?.from ?? null
}

/** Tokens within which a day just named is the one under way. */
const NEAR = 80

/** The day of publication, for engagements that have named no day yet. */
const printedOn = ({ published }: Scene['c']): When | null =>
  published && { from: published.date, to: published.date, precision: 'day' }

/** Weeks before the engagement under way: history. */
const isLongPast = (date: When | null, current: When | null): boolean =>
  date?.to != null && current?.from != null && daysBetween(date.to, current.from) > 14

/** A letter that a messenger brought to a meeting. */
const isHandedOver = ({ c }: Scene, hit: Found['hit']): boolean =>
  hit.entry.kind === 'letter' && c.words('handing').within(hit.start - 6, hit.start).length > 0

/** «held a call with X to discuss the recent meeting between Y and Z»: nobody who takes part in what the sentence tells first. */
const isOfOthers = (first: EngagementDraft, draft: EngagementDraft): boolean =>
  first !== draft && first.kind !== 'visit' && !draft.persons.some(p => first.persons.includes(p))

/** «A hội đàm với B …, theo lời mời tại cuộc gặp giữa hai Bộ trưởng năm ngoái»: of those who met last, an earlier meeting. */
const isPastBeside = (found: readonly Found[], draft: EngagementDraft): boolean =>
  draft.rule === PASSING ||
  found.some(
    f =>
      f.draft !== draft &&
      f.draft.kind !== 'visit' &&
      covers(f.draft.persons, draft.persons) &&
      isLongPast(draft.date, f.draft.date),
  )

/** «A vui mừng trước việc C gặp D»: those of the engagement under way speak of another one. */
function isSpokenOf(
  scene: Scene,
  hit: Found['hit'],
  draft: EngagementDraft,
  current: EngagementDraft | null,
  parties: Parties,
): boolean {
  const { c, sentence } = scene
  if (!current || covers(current.persons, draft.persons))
    return current !== null && isLongPast(draft.date, current.date ?? printedOn(scene.c))
  // «…, following her call with X»: told of as done before
  if (c.words('beyond').within(Math.max(sentence.start + 2, hit.start - 7), hit.start).length > 0) return true
  const nearest = scene.groups.findLast(g => g.end <= hit.start)
  if (isLongPast(draft.date, current.date ?? printedOn(scene.c)) || (nearest && isAntecedent(c, nearest.end))) return true
  for (let i = hit.start - 1; i >= sentence.start && printed(c, i) !== ';'; i--) {
    const act = c.hits.act.at(i)
    if (!act || act.end > hit.start || act.entry.act === 'discuss' || c.hits.meet.over(i)) continue
    const speaker = scene.groups.findLast(g => g.end <= i && !g.governed)
    if (!speaker) return false
    return speaker.members[0].kind === 'joint' || (parties.of(speaker)?.persons.some(p => current.persons.includes(p)) ?? false)
  }
  return false
}

function subjectOfSentence(scene: Scene, parties: Parties): EngagementDraft['persons'] {
  const first = scene.groups.find(g => !g.governed)
  const who = first ? parties.of(first) : null
  return who && !who.joint ? [...who.persons] : []
}

/** On a trip to several countries, an official of one of them was met there. */
function spread(c: Material['c'], trip: EngagementDraft, drafts: readonly EngagementDraft[]): void {
  const visited = new Set(trip.sentences.flatMap(s => c.hits.state.within(s.start, s.end).map(h => h.entry.id)))
  for (const d of drafts) {
    if (d.kind === 'visit' || !inPerson(d) || !trip.persons.some(p => d.persons.includes(p))) continue
    // «While in Panama, she met …»: one of the days of the trip
    const there = d.place?.country != null && visited.has(d.place.country) && d.place.country !== trip.persons[0]?.country
    if (there && trip.date?.precision === 'range' && isToldBehind(c, d, trip)) d.date ??= trip.date
    if (d.place) continue
    const host = d.persons.find(p => p.country !== null && p.country !== trip.persons[0]?.country && visited.has(p.country))
    const within =
      !trip.date?.from || !d.date?.from || (d.date.from >= trip.date.from && d.date.from <= (trip.date.to ?? trip.date.from))
    if (host?.country && within) d.place = placeIn(c, host.country)
  }
}

/** Told of right behind the trip, and not as long done. */
const isToldBehind = (c: Material['c'], { leads }: EngagementDraft, trip: EngagementDraft): boolean => {
  const [told] = leads
  const [from] = trip.leads
  return (
    told !== undefined &&
    from !== undefined &&
    told.index >= from.index &&
    c.words('previously').within(told.start, told.end).length === 0 &&
    c.words('future').within(told.start, told.end).length === 0
  )
}

/** Those who are named together as the first to act in a sentence. */
function pairIn({ groups }: Scene): EngagementDraft['persons'] | null {
  const first = groups.find(g => !g.governed)
  const persons = first?.members.flatMap(n => (n.kind === 'person' ? [n.person] : [])) ?? []
  return persons.length > 1 && persons.length === first?.members.length ? persons : null
}

/** The day on which the same ones met by what was told last. */
const heldBefore = (drafts: readonly EngagementDraft[], { persons }: EngagementDraft): When | null =>
  drafts.findLast(d => d.kind !== 'visit' && d.kind !== 'letter' && d.date !== null && covers(d.persons, persons))?.date ?? null

/** A time of its own, other than that of the engagement under way and past. */
function isElsewhen(date: When | null, current: When | null, published: string | undefined): boolean {
  if (!date?.from || !date.to) return false
  const [from, to] = [current?.from ?? published, current?.to ?? published]
  return from != null && to != null && (date.to < from || date.from > to) && (published === undefined || date.from < published)
}

/** Told of in the first sentences of the body. */
const isLead = (d: EngagementDraft): boolean => d.sentences[0] !== undefined && d.sentences[0].index < 8

/** What a sentence says it was held on the margins of, or for, goes to the deed next to those words. */
function giveOccasions(scene: Scene, found: readonly Found[]): void {
  if (found.length === 0) return
  const { c, sentence } = scene
  for (const { draft } of found) draft.occasions = []
  for (const margin of c.words('margins').within(sentence.start, sentence.end)) {
    const ref = scene.references.find(r => r.start >= margin.end && r.start <= margin.end + 25 && r.hit.entry.ref !== 'framework')
    if (!ref) continue
    const gap = (f: Found): number =>
      f.hit.end <= margin.start ? margin.start - f.hit.end : Math.max(0, f.hit.start - margin.end)
    const least = Math.min(...found.map(gap))
    for (const f of found) if (gap(f) === least && !f.draft.occasions.includes(ref.id)) f.draft.occasions.push(ref.id)
  }
}

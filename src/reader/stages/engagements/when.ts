import { ALL_CAPS, MARK, WORD } from '../../../text/tokens.ts'
import { type Context, type Hit, isIn, printed } from '../../context.ts'
import { iso, lastDay } from '../calendar.ts'
import type { DateMention } from '../dates.ts'
import { opensDateline } from '../issuer.ts'
import { PASSING } from './circles.ts'
import { covers, type EngagementDraft, type Found, type Place, type When } from './draft.ts'
import { elapsedBefore, isRough, timeBefore } from './elapsed.ts'
import { counted, endOf, lengthOf, wholeSpan } from './lasting.ts'
import { isPlaceOnly, isToldPast } from './passing.ts'
import type { Scene } from './scene.ts'
import { inPerson, nearestSpot, receivedAt, type Spot, spotsIn, townOf, whereTo } from './where.ts'

/** What is under way when a sentence begins: who met last, and the day named last. */
interface Told {
  readonly persons: EngagementDraft['persons']
  readonly day: string | null
}

/** Gives the drafts of a sentence its dates and places: each date to the deed it stands by, what leads the sentence to all that took place. */
export function placeAndDate(scene: Scene, found: readonly Found[], told: Told | null = null): void {
  if (found.length === 0) return
  const { c } = scene
  const dates = usable(scene)
  const spots = spotsIn(scene)
  const span = wholeSpan(scene, dates)
  const owned = new Map<Hit<'meet'>, DateMention[]>()
  for (const date of dates) {
    const owner = ownerOf(scene, date, found)
    if (owner) owned.set(owner, [...(owned.get(owner) ?? []), date])
  }
  const lead = dates.find(d => isLead(scene, d, found))
  for (const { hit, draft } of found) {
    const own = (owned.get(hit) ?? []).sort((a, b) => cost(scene, hit, a) - cost(scene, hit, b))[0]
    const stretch = draft.kind === 'negotiation' || draft.kind === 'visit' || draft.kind === 'conference'
    draft.date = (stretch ? span : null) ?? own ?? null
    if (stretch && draft.date && draft.date.precision === 'day') draft.date = counted(scene, hit, draft.date) ?? draft.date
  }
  // «đã tới thủ đô, bắt đầu chuyến thăm»: the day of the arrival is the trip's
  const arrival = [...owned].find(([h]) => h.entry.kind === 'visit' && !found.some(f => f.hit === h))?.[1][0]
  const trip = found.find(f => f.draft.kind === 'visit' && !f.draft.date)
  if (trip && arrival) trip.draft.date = counted(scene, trip.hit, arrival) ?? arrival
  const dayOf = (trip: boolean): When | undefined =>
    found.find(f => (f.draft.kind === 'visit') === trip && f.draft.date?.precision === 'day')?.draft.date ?? undefined
  const shared = lead ?? dayOf(false) ?? dayOf(true) ?? null
  for (const { hit, draft } of found) {
    // «travels to Paris on March 20 for talks with X»: the day is the trip's too
    if (draft.kind === 'visit') {
      draft.date ??= dates.find(d => d.precision === 'day' && isRightBehind(c, hit.end, d.start)) ?? null
      const end = draft.date ? undefined : endOf(scene, dates)
      if (end) draft.date = counted(scene, hit, end)
      // «received X, who is on a one-day visit»
      if (!draft.date && lengthOf(scene, hit) === 1) draft.date = shared
    }
    if (draft.kind !== 'visit') {
      if (draft.kind !== 'letter' && draft.kind !== 'signing' && draft.mode === null && isRemote(scene, hit))
        draft.mode = 'online'
      // what is told in passing has a time of its own or none
      if (draft.rule !== PASSING) draft.date ??= shared
      if (inPerson(draft))
        draft.place =
          townOf(c, hit) ??
          (isPlaceBehind(spots, hit) ? null : whereTo(scene, hit)) ??
          nearestSpot(scene, hit, spots, draft) ??
          reached(scene, found, hit, draft) ??
          receivedAt(scene, draft)
    }
  }
  for (const f of found) if (f.draft.rule === PASSING) f.draft.date = inThePast(scene, f)
  datedBack(scene, found, told)
}

/** «…, where the two followed up on their meeting in Hanoi»: the meeting has a place of its own. */
const isPlaceBehind = (spots: readonly Spot[], hit: Hit<'meet'>): boolean => spots.some(s => s.at === hit.end && !s.to)

/** The time of what is told in passing: a year only right behind it, a month without a year where it is told as past the last one. */
function inThePast(scene: Scene, { hit, draft: { date } }: Found): When | null {
  const { c } = scene
  const named = scene.dates.find(d => d === date)
  if (!date?.from || !date.to || !named) return date
  if (date.precision === 'year' && (named.start < hit.end || !isPlaceOnly(c, hit.end, named.start))) return null
  const over = c.published !== null && named.stated.year === null && named.stated.month !== null && date.from > c.published.date
  return over && isToldPast(scene, hit) ? { ...date, from: yearBefore(date.from), to: yearBefore(date.to) } : date
}

function yearBefore(day: string): string {
  const [year, month] = [Number(day.slice(0, 4)) - 1, Number(day.slice(5, 7))]
  return iso(year, month, Math.min(Number(day.slice(8)), lastDay(year, month)))
}

/** «…, four days after the two spoke by phone»: counted back from the deed told of beside it, else from the day under way. */
function datedBack(scene: Scene, found: readonly Found[], told: Told | null): void {
  for (const { hit, draft } of found) {
    const elapsed = elapsedBefore(scene, hit)
    // «a week after A and B met in Santa Marta on November 10»
    if (!elapsed || scene.dates.some(d => d === draft.date && d.start >= elapsed.end)) continue
    const beside = found.find(f => f.hit !== hit && f.draft.date?.precision === 'day' && !elapsedBefore(scene, f.hit))?.draft
    // «rejected on Sunday a note handed over a day after X hosted Y»
    const named = scene.dates.find(d => d.end <= elapsed.start && d.precision === 'day')
    const day = (beside?.date ?? named)?.from ?? told?.day ?? null
    draft.date = day === null || isRough(scene.c, elapsed) ? null : timeBefore(day, elapsed)
    // a week that a trip fell in is not its length
    if (draft.kind === 'visit' && draft.date?.precision === 'range') {
      draft.date = null
      continue
    }
    const others = (beside ?? told)?.persons ?? []
    if (others.length > 1 && covers(draft.persons, others)) draft.rule = PASSING
  }
}

/** «flew to Kigali for talks with X»: where the trip led. */
function reached({ c }: Scene, found: readonly Found[], hit: Hit<'meet'>, draft: Found['draft']): Place | null {
  if (![1, 2, 3].some(n => /^for$/i.test(printed(c, hit.start - n)))) return null
  const trip = found.find(f => f.draft.kind === 'visit' && f.hit.end <= hit.start && draft.persons.includes(f.draft.persons[0]))
  return trip?.draft.place ?? null
}

const isRightBehind = (c: Context, end: number, start: number): boolean => {
  if (start < end || start > end + 4) return false
  for (let i = end; i < start; i++) if (c.tokens.kind[i] === MARK) return false
  return true
}

/** Held by video though no word for the engagement says so. */
function isRemote({ c, sentence }: Scene, hit: Hit<'meet'>): boolean {
  // «online scams» are no way to meet
  const isAdjective = (h: { start: number; end: number }): boolean =>
    c.language === 'en' &&
    h.end - h.start === 1 &&
    c.tokens.kind[h.end] === WORD &&
    !isIn(c, 'governing', h.end) &&
    !isIn(c, 'conjunctions', h.end)
  return c
    .words('remote')
    .within(Math.max(sentence.start, hit.start - 20), Math.min(sentence.end, hit.end + 25))
    .some(h => !isAdjective(h))
}

/** The date that stands by a word telling of an engagement already known («Cuộc gặp diễn ra chiều 12/3 tại Ankara»). */
export function dateBy(scene: Scene, hit: Hit<'meet'>): When | null {
  const near = usable(scene)
    .filter(d => d.precision === 'day' || d.precision === 'range')
    .sort((a, b) => cost(scene, hit, a) - cost(scene, hit, b))[0]
  return near && (cost(scene, hit, near) <= 8 || isLead(scene, near, [])) ? near : null
}

/** Dates that may tell when something took place: no deadline, no birth of a treaty, no year of history. */
function usable(scene: Scene): DateMention[] {
  const { c } = scene
  return scene.dates.filter(d => {
    if (
      scene.references.some(
        r => r.start <= d.start && r.end >= d.end && (d.precision === 'year' || !isGathering(r.hit.entry.ref)),
      )
    )
      return false
    if (c.words('sinceWords').before(d.start) && !isAfterward(c, d.start) && !isOfLetter(c, d.start)) return false
    if (d.precision === 'year' && d.rule !== 'date.relative-year' && !nearVisit(scene, d) && !isOfMeeting(scene, d)) return false
    if (isOtherClock(scene, d) || isDatelineDay(scene, d)) return false
    // the time of publication that a page prints («October 10, 2024 | 08:15»)
    if (printed(c, d.end) === '|') return false
    return !(printed(c, d.start - 1) === '(' && /^[-–]$/.test(printed(c, d.end)))
  })
}

/** What is held at a time: «at the General Assembly in New York in September 2024». */
const isGathering = (kind: string): boolean => kind === 'forum' || kind === 'event'

/** «NIS, 10 May – … on Monday»: the day when it was written, where the sentence names another. */
function isDatelineDay({ c, sentence, dates }: Scene, d: DateMention): boolean {
  if (c.language !== 'en' || !dates.some(o => o !== d && o.precision === 'day')) return false
  const place = c.hits.place.at(sentence.start)
  const end = place?.end ?? (c.tokens.shape[sentence.start] === ALL_CAPS ? sentence.start + 1 : -1)
  return d.start >= end && end > 0 && isCapitals(c, end, d.start) && opensDateline(c, sentence.start, end)
}

/** «, GRENADA,»: nothing but a state and marks between the town and the day. */
function isCapitals(c: Context, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (c.tokens.kind[i] === WORD && c.tokens.shape[i] !== ALL_CAPS) return to - from <= 2
  return to - from <= 6
}

/** «31/5 (tức 2 giờ ngày 1/6, giờ Hà Nội)»: the same hour by another clock. */
function isOtherClock({ c, dates }: Scene, d: DateMention): boolean {
  for (let i = d.start - 1; i > d.start - 7; i--) {
    if (printed(c, i) === ')') return false
    if (printed(c, i) === '(' || isIn(c, 'thatIs', i))
      return dates.some(o => o.precision === 'day' && o.end <= i && i - o.end < 10)
  }
  return false
}

/** «a letter dated 2 March». */
const isOfLetter = (c: Context, start: number): boolean => c.hits.meet.before(start - 1)?.entry.kind === 'letter'

/** «Trước đó, chiều 4/2»: an adverb, not the preposition. */
const isAfterward = (c: Context, start: number): boolean => /^(?:đó|,)$/iu.test(printed(c, start - 1))

const nearVisit = (scene: Scene, d: DateMention): boolean =>
  scene.hits.some(h => h.entry.kind === 'visit' && Math.abs(d.start - h.end) < 10)

/** «remembered meeting her in Livingstone in 2022». */
const isOfMeeting = ({ c, hits }: Scene, d: DateMention): boolean =>
  hits.some(h => TALK.has(h.entry.kind) && d.start > h.end && d.start - h.end < BESIDE && isPlaceOnly(c, h.end, d.start))

const TALK: ReadonlySet<string> = new Set(['meeting', 'call'])
/** Tokens between a meeting and its year, the place between. */
const BESIDE = 8

const isLead = (scene: Scene, d: DateMention, found: readonly Found[]): boolean =>
  isEarly(scene, d) &&
  (found.length === 0 || found.some(f => f.hit.start >= d.end)) &&
  !scene.hits.some(h => h.end <= d.start && h.entry.kind === 'visit')

/** A day named before anybody acts. */
function isEarly(scene: Scene, d: DateMention): boolean {
  if (d.precision !== 'day') return false
  const first = scene.groups.find(g => !g.governed)
  if (first && printed(scene.c, d.end) === ',' && isFronted(scene, d.end, first.start)) return true
  return d.start - scene.sentence.start <= 7 || (first !== undefined && d.end <= first.start && d.end >= first.start - 3)
}

/** «on 4 March, within the framework of her visit to Vilnius, X held …»: no deed but the trip stands between the date and whoever acts. */
const isFronted = ({ c }: Scene, from: number, to: number): boolean =>
  to >= from &&
  to - from < 24 &&
  c.hits.act.within(from, to).length === 0 &&
  c.hits.meet.within(from, to).every(h => h.entry.kind === 'visit')

/** Tokens between a date and a deed, more where the two do not go well together. */
function cost(scene: Scene, hit: Hit<'meet'>, d: DateMention): number {
  const { c } = scene
  let distance = d.end <= hit.start ? hit.start - d.end : Math.max(0, d.start - hit.end) * 0.9
  const [from, to] = d.end <= hit.start ? [d.end, hit.start] : [hit.end, d.start]
  if (!isEarly(scene, d)) for (let i = from; i < to; i++) if (printed(c, i) === ';') distance += 40
  if (d.start >= hit.end && c.words('beyond').within(hit.end, d.start).length > 0) distance += 40
  // «told her host that the cabinet had in June approved it»: the time of what is told
  if (
    d.start >= hit.end &&
    c.words('telling').over(hit.start) &&
    c.words('complementizers').within(hit.end, d.start).some(isThat(c))
  )
    distance += 100
  if (d.precision === 'range') distance += hit.entry.kind === 'visit' ? -6 : hit.entry.kind === 'negotiation' ? 0 : 14
  // «Từ ngày 2 - 6/2, tại Ottawa, A và B đã đồng chủ trì vòng đàm phán»
  if (d.precision === 'range' && d.start - scene.sentence.start <= 7 && d.end <= hit.start && isLasting(scene, hit))
    distance = Math.min(distance, 10)
  if (d.precision === 'month') distance += 6
  // «A bridge would open in May, X said after talks with Y»: the month of what is said
  if (d.precision === 'month' && d.end <= hit.start && c.hits.act.within(d.end, hit.start).some(a => a.entry.role === 'reports'))
    distance += 20
  if (d.precision === 'year') distance += 8
  if (
    d.end <= hit.start &&
    isEarly(scene, d) &&
    hit.entry.kind !== 'visit' &&
    !scene.dates.some(o => o.precision === 'day' && o.start >= d.end && o.end <= hit.start)
  )
    distance = Math.min(distance, 3)
  // a day before a trip is named rather belongs to the meeting told of there
  if (
    hit.entry.kind === 'visit' &&
    d.precision === 'day' &&
    d.end <= hit.start &&
    scene.hits.some(h => h.entry.kind !== 'visit' && h.start < hit.start)
  )
    distance += 12
  // «trong chuyến thăm Bỉ, chiều 27/6, A gặp B»: the day of the meeting
  if (
    hit.entry.kind === 'visit' &&
    d.precision === 'day' &&
    d.start > hit.end &&
    !isRightBehind(c, hit.end, d.start) &&
    scene.hits.some(h => h.entry.kind !== 'visit' && h.start >= d.end)
  )
    distance += 40
  return distance
}

/** «that», «rằng»: opens what is said. */
const isThat =
  (c: Context) =>
  ({ start }: { start: number }): boolean =>
    c.language === 'vi' ? /^(?:rằng|là)$/iu.test(printed(c, start)) : /^that$/i.test(printed(c, start))

/** Of several days: a round, a gathering, or a thing told of without any trip. */
const isLasting = (scene: Scene, { entry }: Hit<'meet'>): boolean =>
  entry.kind === 'negotiation' || entry.kind === 'conference' || !scene.hits.some(h => h.entry.kind === 'visit')

const REACH = { day: 60, range: 30, month: 18, year: 16 } as const

function ownerOf(scene: Scene, d: DateMention, found: readonly Found[]): Hit<'meet'> | null {
  let best: Hit<'meet'> | null = null
  let least: number = REACH[d.precision]
  const told = found.map(f => f.hit)
  for (const hit of [...scene.hits, ...told.filter(h => !scene.hits.includes(h))]) {
    const drafted = told.includes(hit)
    // «visiting President X» is no trip told of
    if (!drafted && (hit.entry.kind !== 'visit' || hit.entry.form === 'gerund')) continue
    const price = cost(scene, hit, d) + (drafted ? 0 : 2)
    if (price < least) {
      least = price
      best = hit
    }
  }
  return best
}

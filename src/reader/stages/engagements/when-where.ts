import { LOWER, MARK, WORD } from '../../../text/tokens.ts'
import { type Context, type Hit, isIn, printed } from '../../context.ts'
import type { DateMention } from '../dates.ts'
import type { EngagementDraft, Found, Place, When } from './draft.ts'
import type { Scene } from './scene.ts'

/** Gives the drafts of a sentence its dates and places: each date to the deed it stands by, what leads the sentence to all that took place. */
export function placeAndDate(scene: Scene, found: readonly Found[]): void {
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
  const shared = lead ?? found.find(f => f.draft.kind !== 'visit' && f.draft.date?.precision === 'day')?.draft.date ?? null
  for (const { hit, draft } of found) {
    // «travels to Paris on March 20 for talks with X»: the day is the trip's too
    if (draft.kind === 'visit')
      draft.date ??= dates.find(d => d.precision === 'day' && isRightBehind(c, hit.end, d.start)) ?? null
    if (draft.kind !== 'visit') {
      if (draft.kind !== 'letter' && draft.kind !== 'signing' && draft.mode === null && isRemote(scene, hit))
        draft.mode = 'online'
      draft.date ??= shared
      if (inPerson(draft)) draft.place = nearestSpot(scene, hit, spots, draft)
    }
  }
}

const isRightBehind = (c: Context, end: number, start: number): boolean => {
  if (start < end || start > end + 4) return false
  for (let i = end; i < start; i++) if (c.tokens.kind[i] === MARK) return false
  return true
}

/** Held by video though no word for the engagement says so. */
function isRemote(scene: Scene, hit: Hit<'meet'>): boolean {
  return (
    scene.c.words('remote').within(Math.max(scene.sentence.start, hit.start - 20), Math.min(scene.sentence.end, hit.end + 25))
      .length > 0
  )
}

export const inPerson = (d: EngagementDraft): boolean => d.kind !== 'call' && d.kind !== 'letter' && d.mode === null

/** «HANOI, March 14 (VNA) –», «BRASILIA —»: the town where the report was written. */
export function datelineOf(c: Context): Place | null {
  const body = c.sentences.find(s => s.segment === 'body')
  const hit = body ? c.hits.place.at(body.start) : undefined
  if (!body || !hit?.entry.country) return null
  for (let i = hit.end; i < Math.min(hit.end + 14, body.end); i++)
    if (/^[–—-]$/.test(printed(c, i))) return { name: hit.entry.names[c.language], country: hit.entry.country }
  return null
}

/** The date that stands by a word telling of an engagement already known («Cuộc gặp diễn ra chiều 12/3 tại Ankara»). */
export function dateBy(scene: Scene, hit: Hit<'meet'>): When | null {
  const near = usable(scene)
    .filter(d => d.precision === 'day' || d.precision === 'range')
    .sort((a, b) => cost(scene, hit, a) - cost(scene, hit, b))[0]
  return near && (cost(scene, hit, near) <= 8 || isLead(scene, near, [])) ? near : null
}

/** The place that stands by such a word. */
export function placeBy(scene: Scene, hit: Hit<'meet'>, draft: EngagementDraft): Place | null {
  return nearestSpot(
    scene,
    hit,
    spotsIn(scene).filter(s => Math.abs(s.at - hit.end) < 14),
    draft,
  )
}

/** Dates that may tell when something took place: no deadline, no birth of a treaty, no year of history. */
function usable(scene: Scene): DateMention[] {
  const { c } = scene
  return scene.dates.filter(d => {
    if (scene.references.some(r => r.start <= d.start && r.end >= d.end)) return false
    if (c.words('sinceWords').before(d.start) && !isAfterward(c, d.start)) return false
    if (d.precision === 'year' && d.rule !== 'date.relative-year' && !nearVisit(scene, d)) return false
    if (isOtherClock(scene, d)) return false
    // the time of publication that a page prints («October 10, 2024 | 08:15»)
    if (printed(c, d.end) === '|') return false
    return !(printed(c, d.start - 1) === '(' && /^[-–]$/.test(printed(c, d.end)))
  })
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

/** «Trước đó, chiều 4/2»: an adverb, not the preposition. */
const isAfterward = (c: Context, start: number): boolean => /^(?:đó|,)$/iu.test(printed(c, start - 1))

const nearVisit = (scene: Scene, d: DateMention): boolean =>
  scene.hits.some(h => h.entry.kind === 'visit' && Math.abs(d.start - h.end) < 10)

const isLead = (scene: Scene, d: DateMention, found: readonly Found[]): boolean =>
  isEarly(scene, d) &&
  (found.length === 0 || found.some(f => f.hit.start >= d.end)) &&
  !scene.hits.some(h => h.end <= d.start && h.entry.kind === 'visit')

/** A day named before anybody acts. */
function isEarly(scene: Scene, d: DateMention): boolean {
  if (d.precision !== 'day') return false
  const first = scene.groups.find(g => !g.governed)
  return d.start - scene.sentence.start <= 7 || (first !== undefined && d.end <= first.start && d.end >= first.start - 3)
}

/** Tokens between a date and a deed, more where the two do not go well together. */
function cost(scene: Scene, hit: Hit<'meet'>, d: DateMention): number {
  const { c } = scene
  let distance = d.end <= hit.start ? hit.start - d.end : Math.max(0, d.start - hit.end) * 0.9
  const [from, to] = d.end <= hit.start ? [d.end, hit.start] : [hit.end, d.start]
  if (!isEarly(scene, d)) for (let i = from; i < to; i++) if (printed(c, i) === ';') distance += 40
  if (d.start >= hit.end && c.words('beyond').within(hit.end, d.start).length > 0) distance += 40
  if (d.precision === 'range') distance += hit.entry.kind === 'visit' ? -6 : hit.entry.kind === 'negotiation' ? 0 : 14
  if (d.precision === 'month') distance += 6
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

const REACH = { day: 60, range: 30, month: 18, year: 16 } as const

function ownerOf(scene: Scene, d: DateMention, found: readonly Found[]): Hit<'meet'> | null {
  let best: Hit<'meet'> | null = null
  let least: number = REACH[d.precision]
  for (const hit of scene.hits) {
    const drafted = found.some(f => f.hit === hit)
    if (!drafted && hit.entry.kind !== 'visit') continue
    const price = cost(scene, hit, d) + (drafted ? 0 : 2)
    if (price < least) {
      least = price
      best = hit
    }
  }
  return best
}

/** «từ ngày 25/7, đã khép lại rạng sáng 27/7»: a beginning and a later end. */
function wholeSpan(scene: Scene, dates: readonly DateMention[]): When | null {
  const { c } = scene
  const first = dates.find(d => d.precision === 'day' && c.words('from').over(d.start - 1) !== undefined)
  const last = dates.findLast(d => d.precision === 'day' && first !== undefined && d.start > first.end)
  if (!first?.from || !last?.to || last.to <= first.from) return null
  return { from: first.from, to: last.to, precision: 'range' }
}

/** «ended two days of talks on Wednesday»: the days before count too. */
function counted(scene: Scene, hit: Hit<'meet'>, date: When): When | null {
  const { c } = scene
  if (!date.to || c.words('concluded').within(scene.sentence.start, scene.sentence.end).length === 0) return null
  for (let i = Math.max(scene.sentence.start, hit.start - 5); i < hit.end + 3; i++) {
    const days = c.hits.date.at(i)
    if (days?.entry.what === 'span') return { from: earlier(date.to, days.entry.n - 1), to: date.to, precision: 'range' }
  }
  return null
}

const earlier = (date: string, days: number): string =>
  new Date(Date.parse(`${date}T00:00:00Z`) - days * 86_400_000).toISOString().slice(0, 10)

interface Spot extends Place {
  readonly at: number
  /** A seat of government whose state is not said. */
  readonly host: boolean
  /** «welcomed X to the White House»: where the one who receives is. */
  readonly to: boolean
}

/** Towns, states and seats of government behind a preposition of place. */
function spotsIn(scene: Scene): Spot[] {
  const { c, sentence } = scene
  const spots: Spot[] = []
  const { start, end } = sentence
  for (const hit of c.hits.place.within(start, end)) {
    const at = leadIn(c, hit.start, true)
    if (at === null || inGroup(scene, hit.start) || isPartOfName(c, hit.end)) continue
    if (hit.entry.country)
      spots.push({
        name: hit.entry.names[c.language],
        country: hit.entry.country,
        at,
        host: false,
        to: /^to$/i.test(printed(c, at)),
      })
  }
  for (const hit of c.words('venues').within(start, end)) {
    if (leadIn(c, hit.start) !== null && !inGroup(scene, hit.start))
      spots.push({
        name: c.text.slice(c.tokens.start[hit.start], c.tokens.end[hit.end - 1]),
        country: null,
        at: hit.start,
        host: true,
        to: false,
      })
  }
  for (const hit of c.hits.state.within(start, end)) {
    if (hit.entry.how === 'demonym' || inGroup(scene, hit.start)) continue
    const name = c.lexicon.states[hit.entry.id][c.language]
    const town = townBefore(c, hit.start)
    if (town) spots.push({ name: town.name, country: hit.entry.id, at: town.at, host: false, to: false })
    else if (leadIn(c, hit.start) !== null && !isPosted(scene, hit.start))
      spots.push({ name, country: hit.entry.id, at: hit.start, host: false, to: false })
  }
  return spots.filter(s => !inReference(scene, s.at))
}

/** «in the Paris Peace Agreements»: no place but a name. */
const isPartOfName = (c: Context, end: number): boolean =>
  c.language === 'en' &&
  end < c.tokens.count &&
  c.tokens.kind[end] === WORD &&
  c.tokens.shape[end] !== LOWER &&
  !c.hits.date.at(end) &&
  !c.hits.state.at(end) &&
  !c.hits.place.at(end)

/** The preposition of place before a name, with «the», «thủ đô», «thành phố» between. */
function leadIn(c: Context, start: number, to = false): number | null {
  for (let i = start - 1; i > start - 5 && i >= 0; i--) {
    if (isIn(c, 'whereIn', i) || (to && /^to$/i.test(printed(c, i)))) return i
    if (!c.words('seatNouns').over(i)) return null
  }
  return null
}

/** «in Mie, Japan», «tại Mie (Nhật Bản)»: a town that no list holds, told by its state. */
function townBefore(c: Context, start: number): { name: string; at: number } | null {
  if (!/^[,(]$/.test(printed(c, start - 1))) return null
  let i = start - 2
  while (i > start - 6 && c.tokens.shape[i] !== 0 && c.tokens.kind[i] === 0) i--
  if (i === start - 2 || leadIn(c, i + 1) === null) return null
  return { name: c.text.slice(c.tokens.start[i + 1], c.tokens.end[start - 2]), at: i + 1 }
}

const inGroup = (scene: Scene, i: number): boolean => scene.groups.some(g => g.start <= i && g.end > i)
const inReference = (scene: Scene, i: number): boolean => scene.references.some(r => r.start <= i && r.end > i)

/** «Đại sứ Trung Quốc tại Việt Nam», «cộng đồng người Việt tại Đức»: where somebody lives or serves, not where they met. */
const isPosted = (scene: Scene, start: number): boolean => {
  const { c } = scene
  const at = leadIn(c, start) ?? start
  if (scene.groups.some(g => g.end === at)) return true
  const org = c.hits.org.before(at) ?? c.hits.outlet.before(at)
  return org !== undefined || c.words('livingIn').before(at) !== undefined
}

function nearestSpot(scene: Scene, hit: Hit<'meet'>, spots: readonly Spot[], draft: EngagementDraft): Place | null {
  const { c, sentence } = scene
  let best: Spot | null = null
  let least = 45
  for (const spot of spots) {
    if (spot.to && (draft.hosts.size === 0 || hit.entry.part !== 'host')) continue
    let distance = spot.at >= hit.end ? spot.at - hit.end : (hit.start - spot.at) * 0.8
    const [from, to] = spot.at >= hit.end ? [hit.end, spot.at] : [spot.at, hit.start]
    for (let i = from; i < to; i++) {
      if (printed(c, i) === ';') distance += 40
      const act = c.hits.act.at(i)
      if (act && !c.hits.meet.over(i) && !inReference(scene, i) && spot.at >= hit.end) distance += 30
    }
    if (
      c
        .words('beyond')
        .within(from, to)
        .some(w => w.start >= hit.end)
    )
      distance += 40
    if (spot.at < hit.start && spot.at - sentence.start < 14) distance = Math.min(distance, 6)
    if (distance < least) {
      least = distance
      best = spot
    }
  }
  if (!best) return null
  if (!best.host) return { name: best.name, country: best.country }
  const host = hostOf(c, hit, draft)
  const town = spots.find(s => !s.host)
  if (town) return { name: best.name, country: town.country }
  return host ? { name: best.name, country: host } : null
}

/** The country of the one who receives: said by the verb; at talks, of the side told of first; at a courtesy call, of the one called on. */
function hostOf(c: Context, hit: Hit<'meet'>, draft: EngagementDraft): string | null {
  const host = draft.persons.find(p => draft.hosts.has(p))
  if (host) return host.country
  const words = c.text.slice(c.tokens.start[hit.start], c.tokens.end[hit.end - 1])
  if (/(?:chào|call)/iu.test(words)) return draft.persons[1]?.country ?? null
  return /(?:hội đàm|talks)/iu.test(words) ? (draft.persons[0]?.country ?? null) : null
}

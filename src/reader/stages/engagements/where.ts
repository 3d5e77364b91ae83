import { isHyphen } from '../../../lexicon/trie.ts'
import { LOWER, MARK, WORD } from '../../../text/tokens.ts'
import { type Context, type Hit, isIn, printed } from '../../context.ts'
import { datelinePlace } from '../issuer.ts'
import { townAt } from '../towns.ts'
import { type EngagementDraft, type Place, placeIn } from './draft.ts'
import { elapsedBefore } from './elapsed.ts'
import type { Scene } from './scene.ts'

/** Held face to face, so it has a place. */
export const inPerson = (d: EngagementDraft): boolean => d.kind !== 'call' && d.kind !== 'letter' && d.mode === null

/** «HANOI, March 14 (VNA) –», «BRASILIA —», «LUSAKA (ZANIS) The Minister …»: the town where the report was written. */
export function datelineOf(c: Context): Place | null {
  const body = c.sentences.find(s => s.segment === 'body')
  const first = body ? c.hits.place.at(body.start) : undefined
  const hit = first && isDated(c, first, body?.end ?? 0) ? first : datelinePlace(c)
  if (hit?.entry.country) return { name: hit.entry.names[c.language], country: hit.entry.country }
  const town = body ? townAt(c, body.start) : null
  return town && isDated(c, town, body?.end ?? 0) ? { name: town.name, country: town.country } : null
}

function isDated(c: Context, { end }: { readonly end: number }, to: number): boolean {
  for (let i = end; i < Math.min(end + 14, to); i++)
    if (/^[–—-]$/.test(printed(c, i)) || (printed(c, i) === ':' && i < end + 5)) return true
  return false
}

/** The place that stands by a word telling of an engagement already known. */
export function placeBy(scene: Scene, hit: Hit<'meet'>, draft: EngagementDraft): Place | null {
  return nearestSpot(
    scene,
    hit,
    spotsIn(scene).filter(s => Math.abs(s.at - hit.end) < 14),
    draft,
  )
}

export interface Spot extends Place {
  readonly at: number
  /** A seat of government whose state is not said. */
  readonly host: boolean
  /** «welcomed X to the White House»: where the one who receives is. */
  readonly to: boolean
}

/** Towns, states and seats of government behind a preposition of place. */
export function spotsIn(scene: Scene): Spot[] {
  const { c, sentence } = scene
  const spots: Spot[] = []
  const { start, end } = sentence
  for (const hit of c.hits.place.within(start, end)) {
    const at = leadIn(c, hit.start, true) ?? behindVenue(c, hit.start)
    if (at === null || inGroup(scene, hit.start) || isPartOfName(c, hit.end) || isHome(scene, at)) continue
    if (hit.entry.country)
      spots.push({
        name: hit.entry.names[c.language],
        country: hit.entry.country,
        at,
        host: false,
        to: /^to$/i.test(printed(c, at)),
      })
  }
  for (let i = start + 1; i < end; i++) {
    if (c.tokens.shape[i] === LOWER || !isIn(c, 'whereIn', i - 1) || inGroup(scene, i)) continue
    const town = townAt(c, i)
    if (town && !isHome(scene, i - 1)) spots.push({ name: town.name, country: town.country, at: i - 1, host: false, to: false })
  }
  for (const hit of c.words('venues').within(start, end)) {
    if (leadIn(c, hit.start) === null || inGroup(scene, hit.start)) continue
    // «tại Nhà Quốc hội Kenya»
    const owner = c.hits.state.at(hit.end)?.entry.id ?? null
    spots.push({
      name: c.text.slice(c.tokens.start[hit.start], c.tokens.end[hit.end - 1]),
      country: owner,
      at: hit.start,
      host: owner === null,
      to: false,
    })
  }
  for (const hit of c.hits.state.within(start, end)) {
    if (inGroup(scene, hit.start)) continue
    const name = c.lexicon.states[hit.entry.id][c.language]
    if (isSeatOf(c, hit)) {
      spots.push({ name, country: hit.entry.id, at: hit.start, host: false, to: false })
      continue
    }
    if (hit.entry.how === 'demonym') continue
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

/** «in the eastern port city of Kassala»: the preposition is within so many words. */
const LEAD_IN = 7

/** The preposition of place before a name, with «the», «thủ đô», «thành phố» between. */
function leadIn(c: Context, start: number, to = false): number | null {
  for (let i = start - 1; i > start - LEAD_IN && i >= 0; i--) {
    if (isIn(c, 'whereIn', i) || (to && /^to$/i.test(printed(c, i)))) return i
    if (!c.words('seatNouns').over(i)) return null
  }
  return null
}

/** «tại trụ sở Bộ Công Thương, Hà Nội», «at the Foreign Ministry, Nairobi»: the preposition before the house that the town follows. */
function behindVenue(c: Context, start: number): number | null {
  if (!/^[,(]$/.test(printed(c, start - 1))) return null
  for (let i = start - 2; i > start - 11 && i >= 0; i--) {
    if (isIn(c, 'whereIn', i)) return i
    if ((c.tokens.kind[i] === MARK && !isHyphen(printed(c, i))) || isAct(c, i) || c.hits.date.at(i)) return null
  }
  return null
}

/** A verb, not the first word of «State House». */
const isAct = (c: Context, i: number): boolean => c.hits.act.at(i) !== undefined && !c.words('venues').over(i)

/** «in Mie, Japan», «tại Mie (Nhật Bản)»: a town that no list holds, told by its state. */
function townBefore(c: Context, start: number): { name: string; at: number } | null {
  if (!/^[,(]$/.test(printed(c, start - 1))) return null
  let i = start - 2
  while (i > start - 6 && c.tokens.shape[i] !== 0 && c.tokens.kind[i] === 0) i--
  if (i === start - 2 || leadIn(c, i + 1) === null) return null
  return { name: c.text.slice(c.tokens.start[i + 1], c.tokens.end[start - 2]), at: i + 1 }
}

/** «in the Kenyan capital», «at Kenya's State House». */
function isSeatOf(c: Context, { start, end, entry }: Hit<'state'>): boolean {
  if (c.language !== 'en' || leadIn(c, start) === null) return false
  const owner = /^['’]s?$/i.test(printed(c, end))
  const thing = owner ? end + 1 : end
  return (
    (owner || entry.how === 'demonym') &&
    (c.words('seatNouns').at(thing) !== undefined || c.words('venues').at(thing) !== undefined)
  )
}

/** «visiting Prime Minister X was received», «met the visiting minister»: in the country of the other side. */
export function receivedAt({ c, sentence, groups }: Scene, { persons }: EngagementDraft): Place | null {
  if (sentence.end - sentence.start > LONGEST) return null
  for (const hit of c.words('visiting').within(sentence.start, sentence.end)) {
    // «who is visiting Phnom Penh» is told as a trip
    if (c.hits.place.at(hit.end) || isIn(c, 'auxiliaries', hit.start - 1)) continue
    const named = groups.find(g => g.end > hit.end && g.start < hit.end + VISITOR)?.members[0]
    const guest = named?.kind === 'person' && persons.includes(named.person) ? named.person : undefined
    const homes = new Set(persons.map(p => p.country).filter(country => country !== guest?.country))
    const [home, ...others] = homes
    if (guest?.country && home && others.length === 0) return placeIn(c, home)
  }
  return null
}

/** Words of a title before the name. */
const VISITOR = 10
/** What is longer is no sentence of one meeting. */
const LONGEST = 400

const inGroup = (scene: Scene, i: number): boolean => scene.groups.some(g => g.start <= i && g.end > i)
const inReference = (scene: Scene, i: number): boolean => scene.references.some(r => r.start <= i && r.end > i)

/** «(thường trú tại Bắc Kinh)», «based in Geneva»: where somebody lives. */
const isHome = ({ c }: Scene, at: number): boolean => c.words('livingIn').before(at) !== undefined

/** «Đại sứ Trung Quốc tại Việt Nam», «cộng đồng người Việt tại Đức»: where somebody lives or serves, not where they met. */
const isPosted = (scene: Scene, start: number): boolean => {
  const { c } = scene
  const at = leadIn(c, start) ?? start
  const last = scene.groups.find(g => g.end === at)?.members.at(-1)
  if (last) return c.language === 'vi' || last.kind !== 'person' || last.person.ranks.has('ambassadorial')
  const org = c.hits.org.before(at) ?? c.hits.outlet.before(at)
  return org !== undefined || isHome(scene, at)
}

/** «the Nairobi talks»: the town that stands before the noun. */
export function townOf(c: Context, hit: Hit<'meet'>): Place | null {
  const place = c.language === 'en' ? c.hits.place.before(hit.start) : undefined
  const owned = place && c.words('articles').before(place.start) !== undefined
  return owned && place.entry.country ? { name: place.entry.names[c.language], country: place.entry.country } : null
}

/** «flies on Friday to Bridgetown, where he will meet X»: the place that the clause is joined to. */
export function whereTo({ c, dates }: Scene, hit: Hit<'meet'>): Place | null {
  for (let i = hit.start - 1; i > hit.start - CLAUSE && i > 0; i--) {
    if (c.tokens.kind[i] === MARK && printed(c, i) !== ',') return null
    if (!/^where$/i.test(printed(c, i))) continue
    const before = printed(c, i - 1) === ',' ? i - 1 : i
    const at = dates.find(d => d.end === before)?.start ?? before
    const place = c.hits.place.before(at)
    if (place?.entry.country) return { name: place.entry.names[c.language], country: place.entry.country }
    const state = c.hits.state.before(at)
    return state && state.entry.how !== 'demonym' ? placeIn(c, state.entry.id) : null
  }
  return null
}

/** From «where» to the verb of its clause. */
const CLAUSE = 12

/** The nearest of the places that a deed may have been held at. */
export function nearestSpot(scene: Scene, hit: Hit<'meet'>, spots: readonly Spot[], draft: EngagementDraft): Place | null {
  const { c, sentence } = scene
  let best: Spot | null = null
  let least = 45
  const elapsed = elapsedBefore(scene, hit)
  for (const spot of spots) {
    // «in Kunming, four days after they met»
    if (elapsed && spot.at < elapsed.start) continue
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
        .some(w => w.start >= hit.end && !c.hits.date.over(w.start))
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

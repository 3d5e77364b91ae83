/** Where a trip leads: named behind it, or the country of those who received. */
import { MARK } from '../../../text/tokens.ts'
import { type Hit, isIn, printed } from '../../context.ts'
import type { Person } from '../persons.ts'
import { type Found, type Place, placeIn } from './draft.ts'
import type { Parties } from './parties.ts'
import type { Scene } from './scene.ts'

/** The state or town visited, behind the verb or noun; `end` is the token after it. */
export function destination(scene: Scene, hit: Hit<'meet'>, noun: boolean): { place: Place | null; end: number } {
  const { c, sentence } = scene
  let limit = Math.min(hit.end + (noun ? 14 : 7), sentence.end)
  for (let i = hit.end; i < limit; i++) {
    // «…, is to fly to Tokyo»: the next trip
    if (noun && c.language === 'en' && c.hits.meet.at(i)?.entry.form === 'base') break
    const place = c.hits.place.at(i)
    const state = c.hits.state.at(i)
    if (place?.entry.country && (place.end > (state?.end ?? 0) || isOtherSeat(state, place.entry.country)))
      return { place: { name: place.entry.names[c.language], country: place.entry.country }, end: place.end }
    if (state && state.entry.how !== 'demonym' && !isAttribute(scene, state.start))
      return { place: placeIn(c, state.entry.id), end: state.end }
    const group = scene.groups.find(g => g.start <= i && g.end > i)
    if (group) {
      if (noun) limit = Math.min(limit + group.end - i, sentence.end)
      i = group.end - 1
      continue
    }
    const date = noun ? scene.dates.find(d => d.start === i) : undefined
    if (date) {
      i = date.end - 1
      continue
    }
    const word = printed(c, i)
    if (
      (c.tokens.kind[i] === MARK && !/^['’(),–-]$/.test(word)) ||
      (c.hits.act.at(i) && c.language === 'vi') ||
      c.words('held').at(i) ||
      c.words('beyond').at(i) ||
      /^(?:by|where|who|which|that|and)$/i.test(word)
    )
      break
    // «thăm, làm việc tại Kazakhstan»
    const alsoWorks = c.language === 'vi' && word === ',' ? c.hits.meet.at(i + 1) : undefined
    if (alsoWorks) i = alsoWorks.end - 1
    else if (word === ',' && !noun) break
  }
  return { place: null, end: hit.end }
}

/** «to Brussels»: the town, not the Union that it stands for. */
const isOtherSeat = (state: Hit<'state'> | undefined, country: string): boolean =>
  state?.entry.how === 'metonym' && state.entry.id !== country

/** «to Panama and Colombia»: a trip of several countries has no one place. */
export function isOneOfSeveral(scene: Scene, end: number, place: Place): boolean {
  const { c } = scene
  const next = printed(c, end) === ',' || isIn(c, 'conjunctions', end) ? end + 1 : -1
  const behind = next > 0 ? (c.hits.place.at(next)?.end ?? c.hits.state.at(next)?.end ?? next) : end
  const other = next > 0 ? (c.hits.place.at(next)?.entry.country ?? c.hits.state.at(next)?.entry.id) : undefined
  return (
    other != null &&
    other !== place.country &&
    (behind >= scene.sentence.end || c.words('visitTail').at(behind) !== undefined || /^[.;:,]$/.test(printed(c, behind)))
  )
}

/** A state's name inside somebody's title: «chuyến thăm của Tổng thống Nga Putin». */
const isAttribute = (scene: Scene, i: number): boolean => scene.groups.some(g => g.start <= i && g.end > i)

/** A visit to «the country» of the one who received the visitor. */
export function hostCountry(
  scene: Scene,
  hit: Hit<'meet'>,
  visitor: Person,
  parties: Parties,
  contacts: readonly Found[],
  noun: boolean,
): Place | null {
  const { c } = scene
  const draft =
    contacts.find(f => f.draft.persons.includes(visitor))?.draft ??
    (parties.current?.persons.includes(visitor) ? parties.current : null)
  if (!draft) return null
  const others = draft.persons.filter(p => p !== visitor && p.country !== visitor.country && p.country !== null)
  const meant = noun || isIn(c, 'visitedLand', hit.end) || isIn(c, 'visitedLand', hit.end + 1)
  const country = meant ? (draft.hosts.size > 0 ? others.find(p => draft.hosts.has(p)) : others[0])?.country : null
  return country ? placeIn(c, country) : null
}

/** The one other state that the sentence names. */
export function onlyOther(scene: Scene, visitor: Person): Place | null {
  const { c, sentence } = scene
  const states = new Set(
    c.hits.state
      .within(sentence.start, sentence.end)
      .map(h => h.entry.id)
      .filter(id => id !== visitor.country),
  )
  const [id] = states
  return states.size === 1 && id ? placeIn(c, id) : null
}

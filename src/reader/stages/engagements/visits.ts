import { LOWER } from '../../../text/tokens.ts'
import { type Context, type Hit, isIn, printed } from '../../context.ts'
import type { Person } from '../persons.ts'
import { draftOf, type EngagementDraft, type Found, type Place, placeIn } from './draft.ts'
import { type Group, isPossessive } from './groups.ts'
import type { Parties, Who } from './parties.ts'
import { groupAt } from './partners.ts'
import { isAdjacent, isAntecedent, isObject, isPlanned, isUnheld, subjectBehind, subjectOf } from './roles.ts'
import type { Scene } from './scene.ts'
import { destination, hostCountry, isOneOfSeveral, onlyOther } from './visit-places.ts'
import { datelineOf } from './where.ts'

/** Trips that a sentence tells of: «X thăm chính thức Nhật Bản», «the visit to Hanoi by X», «X, who is visiting the country». */
export function visitsIn(scene: Scene, parties: Parties, contacts: readonly Found[]): Found[] {
  const found: Found[] = []
  for (const hit of scene.hits) {
    if (
      hit.entry.kind !== 'visit' ||
      isInvited(scene, hit) ||
      isAdjective(scene, hit) ||
      isPromise(scene, hit) ||
      isState(scene, hit)
    )
      continue
    for (const draft of visits(scene, hit, parties, contacts))
      if (!found.some(f => f.draft.persons[0] === draft.persons[0] && f.draft.place?.country === draft.place?.country))
        found.push({ hit, draft })
  }
  return found
}

/** In the same clause stands an invitation, a wish or a promise to come. */
function isInvited(scene: Scene, hit: Hit<'meet'>): boolean {
  const { c, sentence } = scene
  if (isPlanned(c, sentence.start, hit) || isUnheld(c, sentence.end, hit)) return true
  const from = clauseStart(scene, hit)
  for (const word of c.words('planned').within(Math.max(from, hit.start - 16), hit.start)) {
    if (
      /^(?:lời mời|invitation)$/iu.test(c.text.slice(c.tokens.start[word.start], c.tokens.end[word.end - 1])) &&
      !/^(?:the|at|theo)$/iu.test(printed(c, word.start - 1))
    )
      return true
  }
  for (let i = hit.start - 1; i >= from && printed(c, i) !== ';'; i--) {
    const act = c.hits.act.at(i)
    if (!act || act.end > hit.start) continue
    if (c.hits.meet.over(i)) continue
    if (act.entry.act === 'invite' || act.entry.act === 'accept')
      return !/^(?:lời|invitation)$/iu.test(printed(c, i - 1)) && hit.start - act.end < 16
    if (act.entry.act === 'hope') return hit.start - act.end < 10
  }
  return false
}

/** «visiting President X»: said of X, no deed. */
const isAdjective = (scene: Scene, hit: Hit<'meet'>): boolean =>
  hit.entry.form === 'gerund' &&
  hit.end - hit.start === 1 &&
  (scene.groups.some(g => g.start <= hit.end && g.end > hit.end) || scene.titles.some(t => t.start <= hit.end && t.end > hit.end))

/** «was in the hands of the ministry», «is in favour»: to be in what is no place. */
function isState({ c }: Scene, hit: Hit<'meet'>): boolean {
  if (c.language !== 'en' || hit.end - hit.start !== 2 || printed(c, hit.end - 1) !== 'in' || !isIn(c, 'auxiliaries', hit.start))
    return false
  let i = hit.end
  while (isIn(c, 'articles', i) || (c.words('seatNouns').over(i) && !c.words('visitedLand').over(i))) i++
  return c.tokens.shape[i] === LOWER && !c.words('visitedLand').over(i) && !c.hits.place.over(i) && !c.hits.state.over(i)
}

/** «sẽ sớm thăm», «will visit»: a visit to come counts only with its days. */
function isPromise(scene: Scene, hit: Hit<'meet'>): boolean {
  const { c, sentence } = scene
  if (sentence.segment !== 'body' || scene.dates.length > 0) return false
  for (let i = hit.start - 1; i >= Math.max(sentence.start, hit.start - 4); i--) if (isIn(c, 'soon', i)) return true
  return false
}

/** Behind the last comma after which a subject of its own stands: «Nhận lời mời của X, Y thăm …». */
function clauseStart(scene: Scene, hit: Hit<'meet'>): number {
  const subject = scene.groups.findLast(g => g.end <= hit.start && !g.governed)
  return subject && /^[,;]$/.test(printed(scene.c, subject.start - 1)) ? subject.start : scene.sentence.start
}

/** The trip that a verb or noun tells of; «recent visits by A and B» are one of each. */
function visits(scene: Scene, hit: Hit<'meet'>, parties: Parties, contacts: readonly Found[]): EngagementDraft[] {
  const { c } = scene
  const noun = hit.entry.part === 'noun' || isNounHere(c, hit)
  const { place, end } = destination(scene, hit, noun)
  const arrival = !noun && isArrival(hit, c)
  const visitors = noun
    ? ownerOf(scene, hit, end, parties, place, contacts)
    : arrival
      ? arriving(scene, hit, parties)
      : visitorBefore(scene, hit, parties)
  if (!visitors) return []
  const several = place !== null && isOneOfSeveral(scene, end, place)
  const abroad = (p: Person): boolean => place?.country == null || p.country !== place.country
  const visitor = visitors.persons.find(abroad) ?? (noun && place ? parties.current?.persons.find(abroad) : undefined)
  if (!visitor) return []
  const here =
    !place && noun && c.words('arrivedHere').within(Math.max(scene.sentence.start, hit.start - ARRIVED), hit.start).length > 0
  const where =
    place ??
    (here ? datelineOf(c) : null) ??
    hostCountry(scene, hit, visitor, parties, contacts, noun) ??
    (noun ? otherLeader(scene, visitor) : null) ??
    (noun && isOwned(c, hit) ? onlyOther(scene, visitor) : null)
  if (arrival && !(place && end - hit.end <= 4)) return []
  if (!where && !noun) return []
  if (!where && !here && !isTrip(scene, hit)) return []
  const each = /^visits$/i.test(printed(c, hit.end - 1)) ? visitors.persons.filter(abroad) : [visitor]
  return each.map(person =>
    draftOf({
      kind: 'visit',
      mode: null,
      persons: [person],
      place: several ? null : where,
      roaming: several,
      sentences: [scene.sentence],
      rule: `engagement.visit.${noun ? 'noun' : 'verb'}`,
      confidence: visitors.confidence * 0.9,
    }),
  )
}

/** «Presidents A and B spoke on the second day of B’s state visit»: in the country of the one named with the visitor. */
function otherLeader({ c, groups }: Scene, visitor: Person): Place | null {
  for (const { members } of groups) {
    const persons = members.flatMap(n => (n.kind === 'person' ? [n.person] : []))
    const [other, ...more] = persons.filter(p => p !== visitor)
    if (persons.length === 2 && other?.country && more.length === 0 && other.country !== visitor.country)
      return placeIn(c, other.country)
  }
  return null
}

/** How far before «an official visit» the arrival is told. */
const ARRIVED = 12

const isNounHere = (c: Context, hit: Hit<'meet'>): boolean =>
  c.language === 'vi'
    ? printed(c, hit.start - 1) === 'chuyến'
    : (hit.entry.form === 'base' || hit.entry.form === 'present') &&
      hit.end - hit.start === 1 &&
      (c.words('asNoun').before(hit.start) !== undefined || isPossessive(c, hit.start - 1))

/** Vietnamese lets anything stand between the visitor and the verb: «tiếp ông X, Chủ tịch …, đang ở thăm Việt Nam». */
function visitorBefore(scene: Scene, hit: Hit<'meet'>, parties: Parties): Who | null {
  const nearest = scene.groups.findLast(g => g.end <= hit.start && g.members[0].kind !== 'others')
  // «is to call on Y and to travel to Z»: Y stays; «thanked Y for his decision to travel» is Y's trip
  const own = [2, 3].some(n => /^(?:his|her|their)$/i.test(printed(scene.c, hit.start - n)))
  const stays = nearest && scene.c.language === 'en' && !own && (nearest.governed || isObject(scene.c, nearest.start))
  if (nearest && (isAntecedent(scene.c, nearest.end) || (!stays && onlyApposition(scene, nearest.end, hit.start)))) {
    const who = parties.of(antecedent(scene, nearest))
    if (who && !who.joint) return who
  }
  const subject = subjectOf(scene, hit.start) ?? (startsClause(scene, hit) ? subjectBehind(scene, hit.end) : null)
  const who = subject ? parties.of(subject) : null
  return who && !who.joint ? who : null
}

/** «between A and B, who was visiting»: the last one named. */
const antecedent = ({ c }: Scene, group: Group): Group =>
  c.language === 'en' && group.members.length > 1 && isAntecedent(c, group.end)
    ? { ...group, members: group.members.slice(-1) }
    : group

/** «nhân dịp thăm Nhật Bản, X …», «While visiting Hanoi, X …». */
const startsClause = (scene: Scene, hit: Hit<'meet'>): boolean =>
  hit.start - scene.sentence.start <= 6 ||
  scene.c.words('locative').before(hit.start) !== undefined ||
  scene.c.words('duringVisit').before(hit.start) !== undefined

/** No other deed is told between a name and the verb. */
function onlyApposition(scene: Scene, from: number, to: number): boolean {
  const { c } = scene
  if (to - from > 24) return false
  for (let i = from; i < to; i++) {
    if ((c.hits.act.at(i) && !isFuture(c, i)) || /^[;:“”"]$/u.test(printed(c, i))) return false
    const meet = c.hits.meet.at(i)
    if (meet && meet.end <= to && meet.entry.kind !== 'visit') return false
  }
  return true
}

/** «chuyến thăm … của X», «X’s visit», «a visit by X», «X is on a visit», «trong chuyến thăm» of the one received. */
function ownerOf(
  scene: Scene,
  hit: Hit<'meet'>,
  end: number,
  parties: Parties,
  place: Place | null,
  contacts: readonly Found[],
): Who | null {
  const { c, groups } = scene
  for (let i = hit.start; i > hit.start - 6; i--) {
    if (!isPossessive(c, i - 1)) continue
    const owner = groups.find(g => g.end === i - 1 || g.end === i)
    if (owner) return parties.of(owner)
  }
  for (let i = hit.end; i < Math.min(Math.max(end, hit.end) + OWNER, scene.sentence.end); i++) {
    // «at the invitation of Y»: Y is the host
    if (c.words('planned').over(i)) break
    if (!isIn(c, 'ownership', i)) continue
    const owner = groupAt(scene, i + 1)
    // «this visit of mine»: of whoever speaks
    if (owner?.members[0].kind === 'pronoun' && owner.members[0].self) return null
    if (owner) return single(parties.of(owner))
  }
  // «chuyến thăm Việt Nam, X …», «Welcoming the first visit of X»: no owner; the guest of a meeting told of in the same sentence
  const received = contacts.find(f => f.draft.hosts.size > 0)?.draft
  const guest = received?.persons.find(p => !received.hosts.has(p))
  if (guest && guest.country !== place?.country && isLed(c, hit.start)) return { persons: [guest], joint: false, confidence: 0.7 }
  const told = subjectOf(scene, hit.start)
  const before = told && noReport(c, told.end, hit.start) ? told : null
  const nearest = groups.findLast(g => g.end <= hit.start)
  const chosen = nearest && (isAntecedent(c, nearest.end) || directly(scene, nearest, hit)) ? nearest : before
  const who = chosen ? parties.of(antecedent(scene, chosen)) : null
  if (who && !who.joint && who.persons.some(p => p.country !== place?.country))
    return { ...who, persons: who.persons.filter(p => p.country !== place?.country) }
  const behind = subjectBehind(scene, Math.max(end, hit.end))
  const later = behind && isLed(c, hit.start) ? parties.of(behind) : null
  return later && !later.joint ? later : null
}

/** How far behind a trip, its length and days between, its owner is named. */
const OWNER = 12

/** «sẽ», «will»: a pledge in what somebody says, mere future here. */
const isFuture = (c: Context, i: number): boolean => {
  const act = c.hits.act.at(i)
  return act?.entry.act === 'pledge' && act.end - act.start === 1
}

/** «X khẳng định, chuyến thăm …»: X only speaks of it. */
const noReport = (c: Context, from: number, to: number): boolean => {
  for (let i = from; i < to; i++) {
    const act = c.hits.act.at(i)
    // «State House» states nothing
    if (
      act &&
      c.tokens.shape[i] === LOWER &&
      !isFuture(c, i) &&
      !/^(?:conclude|concludes|concluded|announced)$/i.test(printed(c, i))
    )
      return false
  }
  return true
}

/** «trong», «nhân», «during» leads the noun phrase, articles and adjectives apart. */
const isLed = (c: Context, start: number): boolean => c.words('duringVisit').within(start - 6, start).length > 0

/** «X đang có chuyến thăm», «X, on a visit to». */
const directly = (scene: Scene, group: Group, hit: Hit<'meet'>): boolean =>
  hit.start - group.end <= 6 && onlyApposition(scene, group.end, hit.start)

const single = (who: Who | null): Who | null => (who && !who.joint ? who : null)

/** Coming to a place is a visit only with the place right behind. */
const isArrival = (hit: Hit<'meet'>, c: Context): boolean =>
  /^(?:đến|tới)$/iu.test(printed(c, hit.end - 1)) && c.language === 'vi'

/** «X đã đến Washington»: X right before the verb and no object of another. */
function arriving(scene: Scene, hit: Hit<'meet'>, parties: Parties): Who | null {
  const nearest = scene.groups.findLast(g => g.end <= hit.start)
  if (!nearest || nearest.governed || nearest !== subjectOf(scene, hit.start) || !isAdjacent(scene, nearest.end, hit.start))
    return null
  const before = scene.c.hits.act.before(nearest.start)
  if (before && before.entry.act !== 'affirm' && before.entry.act !== 'inform') return null
  return single(parties.of(nearest))
}

/** «chuyến thăm của X», «X’s visit», «the visit by X». */
const isOwned = (c: Context, hit: Hit<'meet'>): boolean =>
  isPossessive(c, hit.start - 1) || [0, 1, 2, 3].some(n => isIn(c, 'ownership', hit.end + n))

/** A trip without a destination counts when the sentence gives its days («chuyến công tác từ ngày 3 đến 5/4»). */
const isTrip = (scene: Scene, hit: Hit<'meet'>): boolean =>
  scene.dates.some(d => d.precision === 'range' && d.start >= hit.end && d.start - hit.end < 18)

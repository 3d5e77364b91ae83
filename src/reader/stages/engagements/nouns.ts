import { MARK, NUMBER } from '../../../text/tokens.ts'
import { type Context, type Hit, isIn, printed } from '../../context.ts'
import { drafts } from './circles.ts'
import { addressedAt, exchangedIn, isOneOfMany, paidBy, paidTo, presidedBy, relativeBehind, writtenIn } from './clauses.ts'
import { areCounterparts, type EngagementDraft } from './draft.ts'
import { type Group, isPossessive } from './groups.ts'
import { behindNoun, NOUN_REACH } from './noun-phrase.ts'
import { implied, type Parties, type Who } from './parties.ts'
import { groupAt, listedBehind } from './partners.ts'
import { pastOf, possessor } from './passing.ts'
import { paidToOne } from './pronouns.ts'
import { subjectBehind, subjectOf } from './roles.ts'
import { isHolding, type Scene } from './scene.ts'

/** «hội đàm giữa A và B», «A's meeting with B», «buổi tiếp B»: the thing and those behind or before it. */
export function fromNoun(scene: Scene, hit: Hit<'meet'>, parties: Parties): EngagementDraft[] {
  if (hit.entry.kind === 'conference') return summitOf(scene, hit, parties)
  const led =
    presidedBy(scene, hit, parties) ??
    paidTo(scene, hit, parties) ??
    paidToOne(scene, hit, parties) ??
    paidBy(scene, hit, parties)
  if (led) return led
  const holders = relativeBehind(scene, hit, parties)
  if (holders && !holders.joint && holders.persons.length > 1) return drafts(scene, hit, holders, null, false)
  const behind = behindNoun(scene, hit)
  if (behind.between) {
    const who = parties.of(behind.between)
    if (who) return drafts(scene, hit, who, null, false)
    // «the third dialogue between the two countries», whose chairs are named before
    const heads = behind.between.members[0].kind === 'joint' ? heldBy(scene, hit) : null
    const chairs = heads ? parties.of(heads) : null
    return chairs && !chairs.joint && chairs.persons.length > 1 ? drafts(scene, hit, chairs, null, false) : []
  }
  const from = behind.from ? parties.of(behind.from) : null
  if (!behind.object) {
    if (from && from.persons.length > 1) return drafts(scene, hit, from, null, false)
    const source = heldBy(scene, hit) ?? gatheredAt(scene, hit) ?? speakingAt(scene, hit) ?? signedAfter(scene, hit)
    const named = source?.members.every(n => n.kind === 'person') === true
    const past = named ? null : pastOf(scene, hit, parties)
    if (past) return past
    // «as the dinner guest of X»
    const guest = /^guests?$/.test(printed(scene.c, hit.end - 1))
    const paid = guest || /^(?:call|letter)$/.test(hit.entry.kind) || /^calls?$/.test(printed(scene.c, hit.end - 1))
    const owner = from && paid ? subjectOf(scene, hit.start) : null
    const teller = owner ? parties.of(owner, from?.persons) : null
    // «handed over a letter from X»: by a messenger to whom he met
    const handed = hit.entry.kind === 'letter' && scene.c.words('handing').within(hit.start - 6, hit.start).length > 0
    const receiver = handed && from && teller ? (parties.partnerMet(teller.persons, from.persons) ?? teller) : teller
    if (from && receiver && !receiver.joint) return drafts(scene, hit, from, receiver, guest)
    const exchange =
      addressedAt(scene, hit, parties) ??
      exchangedIn(scene, hit, parties) ??
      writtenIn(scene, hit, parties) ??
      broughtTo(scene, hit, parties)
    if (exchange) return exchange
    const those = source ? parties.of(source) : null
    return those && !those.joint && those.persons.length > 1 ? drafts(scene, hit, those, null, false) : []
  }
  const owner = possessor(scene, hit)
  const beside = scene.groups.find(g => g.end === hit.start)
  const later = subjectBehind(scene, behind.object.end)
  // «In her call with X, the Secretary …»: «her» points ahead
  const ahead = beside?.members[0].kind === 'pronoun' && hit.start - scene.sentence.start <= 4
  const doer = agentBefore(scene, hit) ?? subjectOf(scene, hit.start)
  const candidates = [ahead ? later : null, owner ?? ownerNamed(scene, hit) ?? beside ?? null, doer, later]
  const first = parties.of(behind.object)
  if (!first) return []
  const fits = (who: Who | null): boolean =>
    who !== null &&
    !who.joint &&
    who.persons.some(p => !first.persons.includes(p)) &&
    areCounterparts([...who.persons, ...first.persons])
  let subject = from && fits(from) ? from : null
  for (const group of candidates) {
    if (subject || !group || group === behind.object) continue
    const who = parties.of(group)
    if (fits(who))
      subject = group.members[0].kind === 'title' ? (parties.partnerOf(first.persons, who?.persons ?? []) ?? who) : who
  }
  if (!subject && isHeading(scene, hit)) {
    const hero = parties.hero(first.persons)
    if (fits(hero)) subject = hero
  }
  const hero = parties.hero(first.persons)
  if (!subject) {
    const before = implied(parties)
    // a guest told of before does not receive the next one
    const guest = before && hero && !before.persons.includes(hero.persons[0]) && parties.haveMet(before.persons, hero.persons)
    if (fits(before) && !(guest && fits(hero))) subject = before
  }
  if (!subject && fits(hero)) subject = hero
  if (!subject) return []
  const chosen = isThreeWay(scene, hit) ? withCounterpart(subject, parties) : subject
  const object = parties.of(behind.object, chosen.persons) ?? first
  const hosted = isReception(scene.c, hit)
  const told = [object, ...othersListed(scene, behind.object, chosen, parties)].flatMap(who =>
    drafts(scene, hit, chosen, who, hosted),
  )
  return isHosted(scene, hit) ? told.map(d => ({ ...d, hosts: new Set(chosen.persons) })) : told
}

/** «Lee's visit, including his talks with X»: the one whose visit has just been named. */
function ownerNamed({ c, groups }: Scene, hit: Hit<'meet'>): Group | null {
  if (c.language !== 'en' || ![1, 2].some(n => /^(?:his|her)$/i.test(printed(c, hit.start - n)))) return null
  const before = groups.findLast(g => g.end <= hit.start)
  const owns = before !== undefined && before.members[0].kind === 'person' && isPossessive(c, before.end)
  return owns && c.hits.meet.within(before.end, before.end + OWNED).length > 0 ? before : null
}

/** Tokens between an owner and the visit. */
const OWNED = 6

/** «The offer was made by X during talks with Y»: who made it held them. */
function agentBefore({ c, groups }: Scene, hit: Hit<'meet'>): Group | null {
  const agent = groups.findLast(g => g.end <= hit.start)
  if (!agent || hit.start - agent.end > 3 || !/^by$/i.test(printed(c, agent.start - 1))) return null
  return isIn(c, 'atOrAfter', agent.end) ? agent : null
}

/** «hosted talks with X»: at one table, and the subject is the host. */
const isHosted = ({ c }: Scene, hit: Hit<'meet'>): boolean =>
  c.hits.meet.within(hit.start - 5, hit.start).some(h => h.entry.part === 'host' && isHolding(c, h, hit))

const isThreeWay = ({ c }: Scene, hit: Hit<'meet'>): boolean => c.words('several').within(hit.start - 1, hit.end).length > 0

/** «a trilateral meeting with X» in a readout of A and B: all three. */
function withCounterpart(who: Who, parties: Parties): Who {
  const { current } = parties
  return current && who.persons.length === 1 && current.persons.includes(who.persons[0])
    ? { ...who, persons: current.persons }
    : who
}

/** «2 Courtesy Call on X (from 11:00 a.m.)»: whom the text is about met X. */
const isHeading = ({ c, sentence }: Scene, hit: Hit<'meet'>): boolean =>
  hit.start - sentence.start <= 2 && (hit.start === sentence.start || c.tokens.kind[sentence.start] === NUMBER)

/** Those listed behind the first partner, each met on their own. */
export function othersListed(scene: Scene, first: Group, subject: Who, parties: Parties): Who[] {
  return listedBehind(scene, first)
    .map(group => parties.of(group, subject.persons))
    .filter((who): who is Who => who !== null && !who.joint)
}

/** «A, B and C held a summit», «Thượng đỉnh giữa A và B»: a meeting of theirs. */
function summitOf(scene: Scene, hit: Hit<'meet'>, parties: Parties): EngagementDraft[] {
  const source = behindNoun(scene, hit).between ?? heldBy(scene, hit) ?? comingFrom(scene, hit)
  const who = source?.members.every(n => n.kind === 'person') ? parties.of(source) : null
  return who && who.persons.length > 1 ? drafts(scene, hit, who, null, false).map(d => ({ ...d, kind: 'meeting' })) : []
}

/** «A and B agreed … after a summit in Liverpool». */
const comingFrom = ({ c, groups }: Scene, hit: Hit<'meet'>): Group | null =>
  [1, 2].some(n => c.words('locative').at(hit.start - n)) && !c.words('with').at(hit.end)
    ? (groups.find(g => !g.governed && g.end <= hit.start && g.members.length > 1) ?? null)
    : null

/** «The talks brought together A and B», «Cuộc gặp có sự tham dự của A và B». */
function broughtTo(scene: Scene, hit: Hit<'meet'>, parties: Parties): EngagementDraft[] | null {
  const { c, sentence } = scene
  const [verb] = c.words('gathers').within(hit.end, Math.min(sentence.end, hit.end + NOUN_REACH))
  if (!verb) return null
  const group =
    scene.groups.find(g => g.start >= verb.end && g.start < verb.end + NOUN_REACH && g.members.length > 1) ??
    groupAt(scene, verb.end)
  // «A hosted the meeting, which brought together his counterparts B and C»
  const host = heldBy(scene, hit)
  const hosting = host ? parties.of(host) : null
  const who = group ? parties.of(group, hosting?.persons) : null
  if (!who) return null
  const persons = [...new Set([...(hosting?.persons ?? []), ...who.persons])]
  if (persons.length < 2) return null
  const told = drafts(scene, hit, { ...who, persons }, null, false)
  const hosted = [1, 2, 3].some(n => /^(?:co-)?host(?:ed|s|ing)$/.test(printed(c, hit.start - n)))
  return hosting && hosted ? told.map(d => ({ ...d, hosts: new Set(hosting.persons) })) : told
}

/** «A, B and C held a trilateral call», «A và B có cuộc gặp kín»: the subject of the light verb before the noun. */
function heldBy(scene: Scene, hit: Hit<'meet'>): Group | null {
  const { c } = scene
  for (let i = hit.start - 1; i >= Math.max(scene.sentence.start, hit.start - 5); i--) {
    if (c.words('holding').at(i)) return subjectOf(scene, i)
    if (c.tokens.kind[i] === MARK && printed(c, i) !== '-') return null
  }
  return null
}

/** «A và B trong Đối thoại chiến lược …», «A and B at a press briefing after talks in …»: those named together right before. */
function gatheredAt(scene: Scene, hit: Hit<'meet'>): Group | null {
  const { c } = scene
  const group = scene.groups.findLast(g => g.end <= hit.start)
  // those at a signing may be looking on
  if (hit.entry.kind === 'signing') return null
  if (!group || group.members.length < 2 || group.governed || hit.start - group.end > 10) return null
  const behind = isStop(c, group.end) ? group.end + 1 : group.end
  if (!c.words('locative').at(behind)) return null
  for (let i = behind; i < hit.start; i++) if (isStop(c, i) || c.hits.act.at(i)) return null
  return group
}

/** «A and B signed the memorandum after a bilateral meeting in Pasay»: the two who signed. */
function signedAfter(scene: Scene, hit: Hit<'meet'>): Group | null {
  const { c, sentence } = scene
  if (c.language !== 'en' || hit.entry.kind !== 'meeting' || !isOneOfMany(c, hit.start - 2, hit.start)) return null
  if (![2, 3].some(n => /^(?:after|following|at|during)$/.test(printed(c, hit.start - n)))) return null
  const signed = c.hits.meet.within(sentence.start, hit.start).find(h => h.entry.kind === 'signing' && h.entry.part !== 'noun')
  const group = signed ? subjectOf(scene, signed.start) : null
  return group && group.members.length > 1 && group.members.every(n => n.kind === 'person') ? group : null
}

/** «Trong cuộc điện đàm tối 22/5, A và B nhất trí»: the sentence begins with the thing, two act behind it. */
function speakingAt(scene: Scene, hit: Hit<'meet'>): Group | null {
  const { c } = scene
  if (hit.start - leadOf(scene) > 3 || ![1, 2].some(n => isIn(c, 'locative', hit.start - n))) return null
  const group = subjectBehind(scene, hit.end)
  return group && group.members.length > 1 && group.start - hit.end < 16 ? group : null
}

/** Where the sentence begins behind a dateline («Nairobi (TTXVN 18/9) – …»). */
function leadOf({ c, sentence: { start, end } }: Scene): number {
  // «* Ai Cập - Hy Lạp: Trong cuộc điện đàm …»: an item of a round-up
  for (let i = start + 1; i < Math.min(start + 14, end); i++)
    if (printed(c, i) === ':' && c.hits.state.within(start, i).length > 0) return i + 1
  for (let i = start + 1; i < Math.min(start + 14, end); i++)
    if (/^[–—-]$/u.test(printed(c, i)) && c.tokens.spaced[i] === 1) return i + 1
  return start
}

const isStop = (c: Context, i: number): boolean => /^[,;.)]$/.test(printed(c, i))

const isReception = (c: Context, hit: Hit<'meet'>): boolean => /^(?:tiếp|đón)$/iu.test(printed(c, hit.end - 1))

/** Engagements named by a noun whose parties stand in the clause around it: who said what to whom there, who chaired it, who had it. */
import { MARK } from '../../../text/tokens.ts'
import { type Context, type Hit, isIn, printed } from '../../context.ts'
import { drafts } from './circles.ts'
import { areCounterparts, type EngagementDraft } from './draft.ts'
import { type Group, pastHome } from './groups.ts'
import { NOUN_REACH } from './noun-phrase.ts'
import type { Parties, Who } from './parties.ts'
import { groupAt, isToward } from './partners.ts'
import { isAdjacent, pastDay, subjectBehind, subjectOf } from './roles.ts'
import type { Scene } from './scene.ts'

/** Behind «with», «tới» and the like, an article between. */
const toward = (c: Context, start: number): boolean =>
  [start - 1, start - 2].some(i => isToward(c, i) || c.words('with').over(i) !== undefined)

/** «in», «during» or their like stands within so many tokens before. */
const isBehind = (c: Context, at: number, reach: number): boolean => c.words('locative').within(at - reach, at).length > 0

/** «A chuyển tới B trong cuộc điện đàm», «A raised it with B during a call»: who said what to whom there. */
export function exchangedIn(scene: Scene, hit: Hit<'meet'>, parties: Parties): EngagementDraft[] | null {
  const { c, groups } = scene
  if (!isBehind(c, hit.start, 2)) return null
  const partner = groups.findLast(g => g.end <= hit.start)
  if (!partner || hit.start - partner.end > 6 || !toward(c, partner.start)) return null
  const source = subjectOf(scene, partner.start - 1)
  const speaker = source ? parties.of(source) : null
  const object = speaker ? parties.of(partner, speaker.persons) : null
  if (!speaker || !object || speaker.joint || object.joint) return null
  const told = drafts(scene, hit, speaker, object, false)
  return told.length > 0 ? told : null
}

/** «X thanked Y during their meeting», «X assured Y in talks in Nairobi»: whoever speaks, and whom they speak to. */
export function addressedAt(scene: Scene, hit: Hit<'meet'>, parties: Parties): EngagementDraft[] | null {
  const { c, sentence, groups } = scene
  const at = [1, 2, 3].map(n => hit.start - n).find(i => isIn(c, 'locative', i))
  if (at === undefined || isIn(c, 'joining', at - 1) || /^the$/.test(printed(c, hit.start - 1))) return null
  const act = c.hits.act.within(sentence.start, at).findLast(h => groups.some(g => g.start === h.end))
  const subject = act ? subjectOf(scene, act.start) : null
  const whom = act ? groups.find(g => g.start === act.end) : undefined
  if (!subject || !whom || subject === whom) return null
  // «urged Y to seek a deal in talks»: still to come
  if (!isIn(c, 'atOrAfter', at)) for (let i = whom.end; i < at; i++) if (printed(c, i) === 'to') return null
  const speaker = parties.of(subject)
  const listener = parties.of(whom, speaker?.persons)
  if (!speaker || !listener || speaker.joint || listener.joint) return null
  const persons = [...speaker.persons, ...listener.persons]
  return persons.length === 2 && areCounterparts(persons) ? drafts(scene, hit, speaker, listener, false) : null
}

/** «In a letter dated 3 March, A congratulated B», «During a long tête-à-tête, A proposed to B …». */
export function writtenIn(scene: Scene, hit: Hit<'meet'>, parties: Parties): EngagementDraft[] | null {
  const { c, sentence } = scene
  const letter = hit.entry.kind === 'letter'
  const vi = c.language === 'vi'
  if (hit.start - sentence.start > (letter ? 4 : 7) || !(letter || vi || isOneOfMany(c, sentence.start, hit.start))) return null
  if (!isBehind(c, hit.start, letter ? 2 : 6)) return null
  const source = subjectBehind(scene, hit.end)
  const past = source ? pastHome(c, source.end) : 0
  const act = source ? c.hits.act.within(past, past + 3)[0] : undefined
  // «In a telephone conversation, X broke the news to Y»
  const told =
    !letter && source
      ? (groupAt(scene, act && isToward(c, act.end) ? act.end + 1 : (act?.end ?? past)) ?? addressed(scene, source))
      : null
  const target = letter ? (act ? groupAt(scene, act.end) : null) : told
  // «Tại cuộc gặp, A đề nghị B …»: only those whom the sentence names
  if (vi && !letter && ![source, target].every(g => g?.members.every(n => n.kind === 'person'))) return null
  const writer = source ? parties.of(source) : null
  const receiver = target && writer ? parties.of(target, writer.persons) : null
  return writer && receiver && !writer.joint && !receiver.joint ? drafts(scene, hit, writer, receiver, false) : null
}

/** The next one named behind «to» or «with» in the clause of whoever acts. */
function addressed(scene: Scene, source: Group): Group | null {
  const { c, groups } = scene
  const next = groups[groups.indexOf(source) + 1]
  if (!next || next.start - source.end > NOUN_REACH) return null
  for (let i = source.end; i < next.start; i++) if (c.tokens.kind[i] === MARK && printed(c, i) !== '-') return null
  return toward(c, next.start) ? next : null
}

/** «a 40-minute tête-à-tête», not «the meeting». */
export const isOneOfMany = (c: Context, from: number, to: number): boolean => {
  for (let i = from; i < to; i++) if (/^an?$/i.test(printed(c, i))) return true
  return false
}

/** «The session of the commission was held, with A and B in the chair», «… under the joint chairmanship of A and B». */
export function presidedBy(scene: Scene, hit: Hit<'meet'>, parties: Parties): EngagementDraft[] | null {
  const { c, sentence, groups } = scene
  const [under] = c.words('chairmanship').within(hit.end, sentence.end)
  const [chairs] = c.words('presiding').within(hit.end, sentence.end)
  const beside = chairs ? groups.find(g => g.members.length > 1 && isReached(scene, g.end, chairs.start)) : undefined
  const withThem = beside && (c.words('with').before(beside.start) || c.words('with').before(beside.start - 1)) ? beside : null
  const group = (under ? groupAt(scene, under.end) : null) ?? withThem
  const who = group && group.members.length > 1 ? parties.of(group) : null
  return who && who.persons.length > 1 ? drafts(scene, hit, who, null, false) : null
}

const isReached = (scene: Scene, from: number, to: number): boolean => from <= to && to - from < 3 && isAdjacent(scene, from, to)

/** «X paid Y a courtesy call», «X dành cho Y buổi tiếp thân mật». */
export function paidTo(scene: Scene, hit: Hit<'meet'>, parties: Parties): EngagementDraft[] | null {
  const { c, groups } = scene
  if (hit.entry.kind !== 'meeting') return null
  const host = groups.findLast(g => g.end <= hit.start && hit.start - g.end < 4)
  if (!host || !c.words('paying').before(host.start)) return null
  const source = subjectOf(scene, host.start - 1)
  const guest = source ? parties.of(source) : null
  const met = guest ? parties.of(host, guest.persons) : null
  return guest && met && !guest.joint ? drafts(scene, hit, guest, met, c.language === 'vi') : null
}

/** «A courtesy call was paid by X on Y», «A phone call was received last night by X from Y». */
export function paidBy(scene: Scene, hit: Hit<'meet'>, parties: Parties): EngagementDraft[] | null {
  const { c } = scene
  const granted = c.words('paying').within(hit.start - 3, hit.start)[0]
  const [paid] = c.words('paying').within(hit.end, hit.end + 5)
  const at = paid ? pastDay(scene, paid.end) : -1
  const one = granted ? subjectOf(scene, granted.start) : scene.groups.find(g => g.start === at)
  const by = granted ? hit.end : (one?.end ?? -1)
  // «X was granted an audience by Y», «an audience had been granted him by Y»
  if (one && /^by$/i.test(printed(c, by))) {
    const host = groupAt(scene, by + 1)
    const who = host ? parties.of(host) : null
    const other = who ? parties.of(one, who.persons) : null
    return who && other && !other.joint ? drafts(scene, hit, who, other, true) : null
  }
  const guests = paid && /^by$/i.test(printed(c, at)) ? groupAt(scene, at + 1) : null
  if (!guests) return null
  const behind = scene.groups.find(
    g => g.start >= guests.end && g.start < guests.end + NOUN_REACH && ON.test(firstBefore(scene, g.start)),
  )
  const guest = parties.of(guests)
  const met = guest && behind ? parties.of(behind, guest.persons) : null
  return guest && met && !guest.joint ? drafts(scene, hit, guest, met, false) : null
}

const ON = /^(?:on|upon|to|from)$/i

/** The word before a name, articles and honorifics apart. */
function firstBefore({ c }: Scene, start: number): string {
  let i = start - 1
  while (isIn(c, 'articles', i) || c.hits.honorific.over(i)) i--
  return printed(c, i)
}

/** «X spoke of the talks which he and President Y had in May». */
export function relativeBehind(scene: Scene, hit: Hit<'meet'>, parties: Parties): Who | null {
  const { c, groups } = scene
  if (c.language !== 'en') return null
  const at = /^(?:which|that)$/.test(printed(c, hit.end)) ? hit.end + 1 : hit.end
  const group = groups.find(g => g.start >= at && g.start <= at + 1)
  if (!group || group.members.length < 2 || group.governed) return null
  if (!/^(?:had|have|held)$/.test(printed(c, pastHome(c, group.end)))) return null
  const teller = group.members[0].kind === 'pronoun' ? groups.find(g => !g.governed && g.end <= hit.start) : undefined
  return parties.of(teller ? { ...group, members: [...teller.members, ...group.members.slice(1)] } : group)
}

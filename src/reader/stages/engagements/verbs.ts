import { type Context, type Hit, isIn, printed } from '../../context.ts'
import { drafts, PASSING } from './circles.ts'
import { areCounterparts, type EngagementDraft } from './draft.ts'
import { elapsedBefore } from './elapsed.ts'
import type { Group } from './groups.ts'
import { othersListed } from './nouns.ts'
import { implied, type Parties, type Who } from './parties.ts'
import { objectOf, speaksOnly } from './partners.ts'
import { hostBehind, isArriving, passiveAgent, receivedAside, signatories, signedForEach } from './passives.ts'
import { metBefore } from './pronouns.ts'
import { isAdjacent, isObject, subjectBehind, subjectOf } from './roles.ts'
import type { Scene } from './scene.ts'

/** What a verb of meeting tells. */
export function fromVerb(scene: Scene, hit: Hit<'meet'>, parties: Parties): EngagementDraft[] {
  const { c, sentence } = scene
  const { kind, part, form } = hit.entry
  const passive = passiveAgent(scene, hit)
  if (passive) {
    const meant = parties.of(inRelative(scene, passive.patient))
    const host = parties.of(passive.agent, meant?.persons)
    // «the President», where two presidents are told of: the one whom those who receive can have met
    const hero = meant && host && !areCounterparts([...meant.persons, ...host.persons]) ? parties.hero(host.persons) : null
    const guest = hero && meant && sharesHead(meant.persons, hero.persons[0]) ? hero : meant
    return guest && host ? drafts(scene, hit, host, guest, part === 'host') : []
  }
  const pronoun = part !== 'noun' && kind === 'meeting' ? metBefore(scene, hit, parties) : null
  if (pronoun) return pronoun
  const aside = part === 'host' ? receivedAside(scene, hit) : null
  if (aside) {
    const guest = parties.of(aside)
    const host = guest ? (parties.hero(guest.persons) ?? implied(parties)) : null
    return guest && host ? drafts(scene, hit, host, guest, true) : []
  }
  const hosting = hostBehind(scene, hit, parties)
  if (hosting) return hosting
  if (kind === 'signing' && isLongSigned(scene, hit)) return []
  const signedBy = kind === 'signing' ? (signedForEach(scene) ?? signatories(scene, hit)) : null
  if (signedBy) {
    const who = parties.of(signedBy)
    return who ? drafts(scene, hit, who, null, false) : []
  }
  const leading = (form === 'gerund' && !isContinuous(c, hit)) || (c.language === 'vi' && leads(scene, hit))
  const target = objectOf(scene, hit, kind !== 'signing' && kind !== 'conference' && !speaksOnly(c, hit), part !== 'host')
  if (target && isRequest(c, hit, target)) return []
  let source = subjectOf(scene, hit.start)
  // «He said so while receiving X, who …»: the subject stands before
  const told = source !== null && isLink(c, hit.start - 1) && hit.start > sentence.start + 3
  if (leading && (!source || target) && !told && atClauseStart(c, scene, hit))
    source = (target && subjectBehind(scene, target.end)) ?? source
  if (!target && leading && part === 'host' && isDelegation(c, hit.end)) {
    const behind = subjectBehind(scene, hit.end)
    const receiving = behind ? parties.of(behind) : null
    const guest = receiving ? (parties.hero(receiving.persons) ?? implied(parties)) : null
    return receiving && guest ? drafts(scene, hit, receiving, guest, true) : []
  }
  source = source && inRelative(scene, source)
  // «Chủ tịch Thượng viện X tiếp Đoàn»: whoever leads it
  if (!target && !leading && part === 'host' && source && isDelegation(c, hit.end)) {
    const receiving = parties.of(source)
    const guest = receiving && !receiving.joint ? (parties.traveller(source) ?? parties.hero(receiving.persons)) : null
    return receiving && guest ? drafts(scene, hit, receiving, guest, true) : []
  }
  let doers = source ? parties.of(source) : null
  // «A và B dẫn đầu đoàn hai bên hội đàm»: «hai bên» is nobody yet
  if (source && !doers && source.members[0].kind === 'joint') {
    source = subjectOf(scene, source.start)
    doers = source ? parties.of(source) : null
  }
  // «Đón Thủ tướng tại sân bay có A và B»: who came to the airport
  if (leading && part === 'host' && source && isIn(c, 'present', source.start - 1) && isArriving(scene)) return []
  const sent = source || !target ? null : isSent(scene, hit) ? parties.traveller(target) : null
  // «bà con kiều bào đón Chủ tịch nước»: some who are not named
  const crowd = !source && target !== null && part === 'host' && c.language === 'vi' && !isBarePredicate(scene, hit)
  const meant = source ? doers : crowd || (leading && !target) ? null : (sent ?? implied(parties))
  if (crowd && !sent) return []
  const subject = target && kind === 'meeting' && !sent ? settled(meant, source, target, parties) : meant
  if (!subject) return []
  // «Chủ tịch nước chủ trì lễ đón»: of whoever is on a visit
  if (!target && source && part === 'host' && hit.end - hit.start > 2 && !subject.joint) {
    const guest = parties.traveller(source)
    return guest ? drafts(scene, hit, subject, guest, true) : []
  }
  if (!target || target === source) {
    if (kind === 'conference' && !sharesVerb(scene, source, hit)) return []
    return part === 'host' || !source ? [] : jointly(scene, hit, source, subject, parties)
  }
  const object = parties.of(target, subject.persons)
  if (!object) return []
  // «She also briefed the ministers on her talks with Z»: those she sits with already
  if (object.joint && subject.persons.every(p => parties.current?.persons.includes(p))) return []
  // «Gặp Tổng Thư ký X, Thủ tướng đề nghị»: the prime minister whom the text is about
  const hero = leading && source && isBareTitle(source) ? parties.hero(object.persons) : null
  if (hero && subject.persons.every(p => p.heads.size > 0 && [...p.heads].some(h => hero.persons[0].heads.has(h))))
    return drafts(scene, hit, hero, object, part === 'host')
  if (kind === 'signing' || kind === 'conference') return drafts(scene, hit, merged(subject, object), null, false)
  return [object, ...othersListed(scene, target, subject, parties)].flatMap(who =>
    drafts(scene, hit, subject, who, part === 'host'),
  )
}

/** «the Partnership Agreement, signed in June 2024»: said of the paper, with no word of who signed it. */
function isLongSigned({ c, dates }: Scene, hit: Hit<'meet'>): boolean {
  if (c.language !== 'en' || hit.entry.form !== 'past' || printed(c, hit.start - 1) !== ',') return false
  const at = /^(?:in|on)$/.test(printed(c, hit.end)) ? hit.end + 1 : hit.end
  const behind = dates.find(d => d.start === at)?.end
  return behind !== undefined && printed(c, behind) !== 'by'
}

/** «EAM travelled to Suriname, where he held talks»: the pronoun is the subject of the clause before. */
function inRelative(scene: Scene, source: Group): Group {
  const { c, groups } = scene
  const [first] = source.members
  if (
    source.members.length > 1 ||
    first.kind !== 'pronoun' ||
    first.plural ||
    !/^(?:where|when)$/i.test(printed(c, source.start - 1))
  )
    return source
  // «handed over by X when he was received»
  const agent = groups.findLast(g => g.end < source.start)
  if (agent && printed(c, agent.start - 1) === 'by') return agent
  return groups.findLast(g => g.end < source.start && !g.governed && !isObject(c, g.start)) ?? source
}

/** Nothing but times and places stands between the verb and the head of its clause: whoever was spoken of before does it. */
function isBarePredicate(scene: Scene, hit: Hit<'meet'>): boolean {
  const { c, sentence } = scene
  for (let i = hit.start - 1; i >= sentence.start; i--) {
    if (/^[,;:]$/.test(printed(c, i))) return true
    if (isIn(c, 'auxiliaries', i) || c.words('adverbs').over(i) || c.hits.date.over(i) || c.hits.place.over(i)) continue
    if (scene.dates.some(d => d.start <= i && d.end > i)) continue
    return hit.start - sentence.start <= 6
  }
  return true
}

/** «Đoàn đến chào X», «The delegation called on X»: whoever leads it. */
function isSent(scene: Scene, hit: Hit<'meet'>): boolean {
  const { c, sentence } = scene
  for (let i = hit.start - 1; i >= Math.max(sentence.start, hit.start - 4); i--) {
    if (isIn(c, 'groupNouns', i)) return true
    if (!isIn(c, 'auxiliaries', i) && !c.words('adverbs').over(i)) return false
  }
  return false
}

/** Nobody acts first in the sentence, or only something that follows on stands before. */
const leads = (scene: Scene, hit: Hit<'meet'>): boolean =>
  hit.start - scene.sentence.start <= 2 ||
  (printed(scene.c, hit.start - 1) === ',' &&
    hit.start - scene.sentence.start <= 6 &&
    !scene.groups.some(g => g.end <= hit.start) &&
    scene.c.words('follows').within(scene.sentence.start, hit.start).length > 0)

/** Whom the text is about met `target` where the sentence names nobody else who may have («hai bên», a bare title of the guest's own state, a guest told of before). */
function settled(who: Who | null, source: Group | null, target: Group, parties: Parties): Who | null {
  const object = parties.of(target, who?.persons)
  if (!object || object.joint) return who
  const hero = parties.hero(object.persons)
  if (!hero) return who
  const described = source === null || source.members[0].kind === 'joint' || isDescriptor(source)
  if (!who) return described ? hero : who
  if (who.joint) return who.persons.some(p => object.persons.includes(p)) ? who : hero
  const guest = !who.persons.includes(hero.persons[0]) && parties.haveMet(who.persons, hero.persons)
  if (source === null) return guest ? hero : who
  const mistaken = !areCounterparts([...who.persons, ...object.persons])
  return mistaken && (isDescriptor(source) || (isBareTitle(source) && sharesHead(who.persons, hero.persons[0]))) ? hero : who
}

/** «người đứng đầu ngành», «the diplomat»: a word for a person that is no office. */
const isDescriptor = ({ members: [first] }: Group): boolean =>
  first.kind === 'title' && first.title.descriptor && first.title.offices.length === 0 && !first.title.counterpart

const sharesHead = (persons: Who['persons'], hero: Who['persons'][number]): boolean =>
  persons.some(p => [...p.heads].some(h => hero.heads.has(h)))

const isBareTitle = ({ members: [first] }: Group): boolean => first.kind === 'title' && first.title.country === null

/** «Tiếp đoàn, X …», «Receiving the delegation, X …»: those whom the text is about. */
const isDelegation = (c: Context, i: number): boolean =>
  isIn(c, 'groupNouns', i) || (c.language === 'en' && isIn(c, 'groupNouns', i + 1))

const merged = (a: Who, b: Who): Who => ({
  persons: [...new Set([...a.persons, ...b.persons])],
  joint: a.joint || b.joint,
  confidence: Math.min(a.confidence, b.confidence),
})

/** «called on X to …» is a request; «called X» without more is a phone call only with X right behind. */
function isRequest(c: Context, hit: Hit<'meet'>, target: Group): boolean {
  if (c.language !== 'en' || !/^call/i.test(printed(c, hit.start))) return false
  if (hit.entry.kind === 'call' && target.start === hit.end) return false
  for (let i = target.end; i < target.end + 4; i++) {
    if (/^(?:to|for)$/i.test(printed(c, i))) return true
    if (/^[,.;]$/.test(printed(c, i))) break
  }
  return hit.entry.kind === 'call' && hit.end - hit.start === 1 && target.start > hit.end + 1
}

const isContinuous = (c: Context, hit: Hit<'meet'>): boolean => /^(?:is|are|was|were|be|been)$/i.test(printed(c, hit.start - 1))

const atClauseStart = (c: Context, scene: Scene, hit: Hit<'meet'>): boolean =>
  hit.start <= scene.sentence.start + 3 || /^[,;]$/.test(printed(c, hit.start - 1)) || isLink(c, hit.start - 1)

const isLink = (c: Context, i: number): boolean => /^(?:while|when|after|before|by)$/i.test(printed(c, i))

/** The subject itself attends; it is not merely named somewhere before. */
const sharesVerb = (scene: Scene, source: Group | null, hit: Hit<'meet'>): boolean =>
  source !== null && isAdjacent(scene, source.end, hit.start)

/** «General Electric cho hay họ đã ký …»: «họ» is whoever speaks, nobody named. */
const isQuoted = ({ c, groups, sentence }: Scene, source: Group): boolean =>
  source.members[0].kind === 'pronoun' && groups[0] === source && c.hits.act.within(sentence.start, source.start).length > 0

/** «met», «will meet». */
const TIMED: ReadonlySet<string> = new Set(['past', 'base'])

/** «A và B đã ký», «A và B; C và D trao đổi điện mừng»: the subjects are each other's counterparts. */
function jointly(scene: Scene, hit: Hit<'meet'>, source: Group, subject: Who, parties: Parties): EngagementDraft[] {
  const { c } = scene
  // «The two ministers last met in February»: counts with that day alone
  const past = c.language === 'vi' || (TIMED.has(hit.entry.form) && !c.words('telling').over(hit.start))
  const timed = scene.dates.length > 0 || elapsedBefore(scene, hit) !== null
  if (subject.joint && past && timed && (hit.entry.kind === 'meeting' || hit.entry.kind === 'call'))
    return drafts(scene, hit, subject, null, false).map(d => ({ ...d, rule: PASSING, confidence: 0.6 }))
  if (subject.joint)
    return hit.entry.kind === 'signing' &&
      !isQuoted(scene, source) &&
      isAdjacent(scene, source.end, hit.start) &&
      !source.members.every(n => n.kind === 'joint' && !n.persons)
      ? drafts(scene, hit, subject, null, false)
      : []
  if (subject.persons.length < 2 || (c.language === 'vi' && isObject(c, source.start))) return []
  const all = drafts(scene, hit, subject, null, false)
  let { start } = source
  for (let k = scene.groups.indexOf(source) - 1; k >= 0 && printed(c, start - 1) === ';'; k--) {
    const group = scene.groups[k]
    if (group.members.length < 2 || start - 1 - group.end > 1) break
    const who = parties.of(group)
    if (who) all.unshift(...drafts(scene, hit, who, null, false))
    start = group.start
  }
  return all
}

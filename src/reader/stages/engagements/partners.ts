/** Whom a verb or noun of meeting names on the other side: objects, partners, those listed behind. */
import { isHyphen } from '../../../lexicon/trie.ts'
import { MARK } from '../../../text/tokens.ts'
import { type Context, type Hit, isIn, printed } from '../../context.ts'
import { determinersOnly, type Group, isPossessive, namesOnly } from './groups.ts'
import type { Scene } from './scene.ts'

/** The others of a list told apart by semicolons: «gặp A; B; C». Whoever acts on behind its semicolon is no part of it. */
export function listedBehind(scene: Scene, group: Group): Group[] {
  const { c, groups } = scene
  const listed: Group[] = []
  let last = group
  for (let k = groups.indexOf(group) + 1; k > 0 && k < groups.length; k++) {
    const next = groups[k]
    if (printed(c, last.end) !== ';' || next.start !== last.end + 1 || !/^[;.,:…]?$/u.test(printed(c, next.end))) break
    listed.push(next)
    last = next
  }
  for (let next = withBehind(scene, group); next && next !== last; next = withBehind(scene, next)) {
    listed.push(next)
    last = next
  }
  return listed
}

/** «talks with A, who …, and with B»: the next whom the same word of meeting names, asides left out. */
function withBehind(scene: Scene, { end }: Group): Group | null {
  const { c, sentence } = scene
  let aside = false
  for (let i = end; i < Math.min(end + ASIDE, sentence.end); i++) {
    if (printed(c, i) === ',') aside = /^(?:who|whose|which|the)$/i.test(printed(c, i + 1))
    else if (/^[.;:()“”"]$/.test(printed(c, i))) return null
    if (isIn(c, 'conjunctions', i) && c.words('with').at(i + 1)) return partnerAt(scene, i + 2) ?? memberAt(scene, i + 2)
    if (!aside && (c.hits.act.at(i) || c.hits.meet.at(i))) return null
  }
  return null
}

const ASIDE = 24

/** The one named at token i, whom a word of the aside before it was joined to. */
function memberAt({ groups }: Scene, i: number): Group | null {
  const group = groups.find(g => g.start < i && g.end > i)
  const member = group?.members.find(m => m.start >= i - 1 && m.start <= i + 3)
  return group && member ? { start: i, end: group.end, members: [member], governed: true } : null
}

const STEPS = 14

/** «met X's deputy»; but «X, head of the Lao army's political department» is X. */
function isOwner(c: Context, { end, members }: Group): boolean {
  if (!isPossessive(c, end)) return false
  const last = members[members.length - 1]
  const named = last.kind === 'person' ? last.person.mentions.find(m => m.start >= last.start && m.end <= last.end) : undefined
  return named === undefined || named.end === end
}

/** What stands behind a verb: the object itself, or behind «with», «với», for a call or letter also «to», «tới». */
export function objectOf(scene: Scene, hit: Hit<'meet'>, bare: boolean, linked: boolean): Group | null {
  const { c, groups } = scene
  const toward = hit.entry.kind === 'call' || hit.entry.kind === 'letter'
  // «received today the Ambassador of Japan X»
  const behind = scene.dates.find(d => d.start === hit.end)?.end ?? hit.end
  const direct = bare ? groups.find(g => g.start >= behind && g.start <= behind + 3) : undefined
  if (direct && determinersOnly(c, behind, direct.start)) return isOwner(c, direct) ? null : direct
  // «met in Hanoi on Monday X» does not occur; «spoke today with X», «held talks in Hanoi on Monday with X» do
  const head = bare ? (delegationHead(scene, hit.end) ?? counterpartsNamed(scene, hit.end)) : null
  if (head) return head
  const beyond = bare && c.language === 'en' ? pastPlaces(scene, hit.end) : null
  if (beyond) return isOwner(c, beyond) ? null : beyond
  if (hit.entry.part === 'host' || /^s[ia]ts?$/.test(printed(c, hit.start))) {
    const guest = atTable(scene, behind)
    if (guest) return guest
  }
  if (!linked && !(direct === undefined && bare)) return null
  let partners = false
  let i = hit.end
  for (let steps = 0; steps < STEPS && i < scene.sentence.end; steps++) {
    const link = c.words('with').at(i) ?? (toward && isToward(c, i) ? { end: i + 1 } : undefined)
    const group = link ? (partnerAt(scene, link.end) ?? delegationHead(scene, link.end)) : partners ? listingAt(scene, i) : null
    partners ||= link !== undefined
    // «…, with the Minister stressing that …»: who speaks, not who was met
    if (group && link && printed(c, i - 1) === ',' && c.hits.act.at(group.end)?.entry.form === 'gerund') return null
    if (group) return isOwner(c, group) ? null : group
    const date = scene.dates.find(d => d.start === i)
    const over = date?.end ?? c.hits.place.at(i)?.end ?? c.hits.state.at(i)?.end
    if (over) {
      i = over
      continue
    }
    if (c.tokens.kind[i] === MARK && printed(c, i) !== ',' && !/^[()-]$/.test(printed(c, i))) return null
    // «ký thỏa thuận với X»: the paper, no act
    const paper = hit.entry.kind === 'signing' && i <= hit.end + 2
    if (c.hits.act.at(i) && !paper && !c.hits.ref.over(i) && !link) return null
    // «Speaking after talks with X»: the talks were with X
    if (i > hit.end && speaksOnly(c, hit) && c.hits.meet.at(i)?.entry.part === 'noun') return null
    if (c.hits.meet.at(i)?.entry.part === 'verb' && c.hits.meet.at(i)?.entry.kind !== 'conference') return null
    i++
  }
  return null
}

/** «received in audience at the palace, in Luanda, the Deputy Prime Minister»: the object behind times and places. */
function pastPlaces(scene: Scene, from: number): Group | null {
  const { c, sentence } = scene
  let commas = 0
  for (let i = from; i < Math.min(from + PLACES, sentence.end); i++) {
    const date = scene.dates.find(d => d.start === i)
    if (date) {
      i = date.end - 1
      continue
    }
    // «received in Luanda a Kenyan delegation led by X»
    const head = i > from ? delegationHead(scene, i) : null
    if (head) return head
    const group = i > from ? scene.groups.find(g => g.start >= i && g.start <= i + 1) : undefined
    if (group && determinersOnly(c, i, group.start)) {
      const open = commas % 2 === 1
      return group.governed || open || c.hits.act.within(group.end, group.end + 4).length > 0 ? null : group
    }
    if (i === from && !isIn(c, 'whereIn', i) && !/^(?:on|to)$/.test(printed(c, i))) return null
    if (printed(c, i) === ',') commas++
    else if (c.tokens.kind[i] === MARK && !isHyphen(printed(c, i))) return null
    if (c.hits.act.at(i) || (c.hits.meet.at(i) && c.hits.meet.at(i)?.entry.part !== 'noun') || isIn(c, 'conjunctions', i))
      return null
  }
  return null
}

const PLACES = 18

/** A bare «spoke» or «spoke at» has no object. */
export const speaksOnly = (c: Context, hit: Hit<'meet'>): boolean =>
  hit.end - hit.start === 1 && /^sp(?:eak|eaks|oke|oken|eaking)$/i.test(printed(c, hit.start))

/** «hosted a state banquet for X», «gave a lunch in honour of X». */
function atTable(scene: Scene, from: number): Group | null {
  const { c } = scene
  const meal = c.words('meals').within(from, from + MEAL)[0]
  if (!meal) return null
  for (let i = meal.end; i < meal.end + MEAL; i++) {
    if (/^(?:for|of)$/i.test(printed(c, i))) return groupAt(scene, i + 1)
    if (c.tokens.kind[i] === MARK || c.hits.act.at(i) || c.hits.meet.at(i)) return null
  }
  return null
}

const MEAL = 5

/** «welcomed their Fijian counterparts, X and Y», «hosted her colleagues from Paraguay, X, and …». */
function counterpartsNamed(scene: Scene, from: number): Group | null {
  const { c, groups } = scene
  for (let i = from; i < from + 9; i++) {
    const head = c.hits.head.at(i)
    if (head?.entry.counterpart) return groups.find(g => g.start >= from && g.end > head.end && g.start <= head.end + 4) ?? null
    if ((c.tokens.kind[i] === MARK && printed(c, i) !== ',') || c.hits.act.at(i) || c.hits.meet.at(i)) return null
  }
  return null
}

/** «tiếp đoàn … do ông X dẫn đầu», «met a delegation of … led by X». */
function delegationHead(scene: Scene, from: number): Group | null {
  const { c, sentence } = scene
  const noun = [0, 1, 2, 3].find(n => isIn(c, 'groupNouns', from + n))
  if (noun === undefined) return null
  for (let i = from + noun; i < Math.min(from + 24, sentence.end); i++) {
    if (/^do$/iu.test(printed(c, i)) && c.language === 'vi')
      return groupAt(scene, i + 1) ?? scene.groups.find(g => g.start <= i && g.end > i) ?? null
    if (/^by$/i.test(printed(c, i)) && /^(?:led|headed)$/i.test(printed(c, i - 1)))
      return groupAt(scene, i + 1) ?? scene.groups.find(g => g.start > i && g.start < i + 6) ?? null
    const member = listingAt(scene, i)
    if (member) return member
    if (printed(c, i) === ';' || c.hits.act.at(i)) return null
  }
  return null
}

/** «với lãnh đạo các nước như: A; B», «with officials including A and B»: the first named of some not named. */
export function listingAt(scene: Scene, i: number): Group | null {
  const among = scene.c.words('among').at(i)
  return among ? groupAt(scene, printed(scene.c, among.end) === ':' ? among.end + 1 : among.end) : null
}

/** The partner named at token i; where it is «các quan chức», «leaders», the first of them who is named behind. */
export function partnerAt(scene: Scene, i: number): Group | null {
  const group = groupAt(scene, i)
  const vague = group?.members.length === 1 && (group.members[0].kind === 'title' || group.members[0].kind === 'joint')
  return group && vague ? (listedOf(scene, group.end) ?? group) : group
}

/** «…, trong đó có X», «…, among them X» within a few words and no verb. */
export function listedOf(scene: Scene, from: number): Group | null {
  const { c, sentence } = scene
  for (let i = from; i < Math.min(from + 8, sentence.end); i++) {
    const group = listingAt(scene, i)
    if (group) return group
    if (c.hits.act.at(i) || c.hits.meet.at(i) || /^[;.]$/.test(printed(c, i))) return null
  }
  return null
}

/** «to», «tới», «gửi»: what a call or a letter goes toward. */
export const isToward = (c: Context, i: number): boolean => isIn(c, 'toward', i)

/** The group that starts at token i, articles apart. */
export function groupAt(scene: Scene, i: number): Group | null {
  const group = scene.groups.find(g => g.end > i && g.start >= i - 1 && g.start <= i + 3)
  if (group && (group.start <= i || determinersOnly(scene.c, i, group.start))) return group
  const named = scene.groups.find(g => g.start > i && g.start <= i + 7)
  return named?.members[0].kind === 'person' && namesOnly(scene.c, i, named.start) ? named : null
}

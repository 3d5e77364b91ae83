import { MARK } from '../../../text/tokens.ts'
import { type Hit, isIn, printed } from '../../context.ts'
import { determinersOnly, type Group } from './groups.ts'
import { groupAt, isToward, listedOf, listingAt, partnerAt } from './partners.ts'
import type { Scene } from './scene.ts'

/** Whom the phrase of a noun names: two parties, the other one, those it comes from. */
export interface Behind {
  between: Group | null
  object: Group | null
  from: Group | null
}

/** How many steps behind the noun its parties are sought. */
export const NOUN_REACH = 14

/** «hội đàm giữa A và B», «a call with B», «thư của A»: the parties named behind the noun. */
export function behindNoun(scene: Scene, hit: Hit<'meet'>): Behind {
  const { c } = scene
  const found: Behind = { between: null, object: null, from: null }
  if (c.language === 'vi' && /^(?:tiếp|gặp|chào|đón)$/iu.test(printed(c, hit.end - (isIn(c, 'upward', hit.end - 3) ? 3 : 1))))
    found.object = groupAt(scene, hit.end)
  // «1 Meeting with X», a heading
  if (c.language === 'en' && isIn(c, 'with', hit.end - 1)) found.object = partnerAt(scene, hit.end)
  const letter = hit.entry.kind === 'letter'
  let partners = false
  let i = hit.end
  for (let steps = 0; steps < NOUN_REACH && i < scene.sentence.end && !found.object; steps++) {
    const between = c.words('between').at(i)
    const link =
      between ??
      c.words('with').at(i) ??
      (isIn(c, 'upward', hit.start) && printed(c, i) === 'on' ? { end: i + 1 } : undefined) ??
      ((letter || isIn(c, 'placed', i - 1)) && isToward(c, i) ? { end: i + 1 } : undefined)
    const group = link ? partnerAt(scene, link.end) : null
    if (group && between) {
      found.between = withPartner(scene, group)
      return found
    }
    const greeted = hit.entry.kind === 'call' ? greetedAt(scene, i) : null
    const named = group ?? greeted ?? (partners || letter ? listingAt(scene, i) : null)
    partners ||= link !== undefined
    if (named) {
      found.object = named
      break
    }
    if (isIn(c, 'witness', i)) break
    if (isIn(c, 'ownership', i)) {
      found.from = groupAt(scene, i + 1) ?? found.from
      i = found.from && found.from.end > i ? found.from.end : i + 1
      continue
    }
    const date = scene.dates.find(d => d.start === i)
    if (date) {
      i = date.end
      continue
    }
    if (c.tokens.kind[i] === MARK && !/^[,()-]$/.test(printed(c, i))) break
    if (printed(c, i) === ',' && steps < 2 && !isIn(c, 'whereIn', i + 1)) break
    // «This meeting built on their meeting with X», «The call followed a meeting between A and B»: they belong to the other
    const other = c.hits.meet.at(i)?.entry.kind
    if (other === hit.entry.kind || ((other === 'meeting' || other === 'call') && isIn(c, 'articles', i - 1))) break
    // «theo đề nghị của …», «at the request of …»: how it came about
    const act = c.hits.act.at(i)
    const cause = act?.entry.act === 'request' && (isIn(c, 'causes', i - 1) || isIn(c, 'causes', i - 2))
    // «the signature of an accord by …»: a paper, no deed
    const paper = hit.entry.kind === 'signing' && act?.entry.form === 'base'
    if (act && !link && !cause && !paper && !c.hits.ref.over(i)) break
    i++
  }
  return found
}

/** «cuộc điện đàm chúc mừng X», «a call to congratulate X»: the one called. */
function greetedAt(scene: Scene, i: number): Group | null {
  const act = scene.c.hits.act.at(i)
  return act && (act.entry.act === 'congratulate' || act.entry.act === 'thank') ? groupAt(scene, act.end) : null
}

/** «giữa A với B», «giữa A ở nơi này và B»: the second party when the list did not hold it. */
function withPartner(scene: Scene, group: Group): Group {
  const last = group.members[group.members.length - 1]
  const named = last.kind === 'title' || last.kind === 'joint' ? listedOf(scene, group.end) : null
  if (named) return { ...group, end: named.end, members: [...group.members.slice(0, -1), ...named.members] }
  if (group.members.length > 1) return group
  const next = scene.groups[scene.groups.indexOf(group) + 1]
  if (!next || next.start - group.end > 14) return group
  const link = next.start - 1
  if (!isIn(scene.c, 'glue', link) && !scene.c.hits.honorific.over(link) && !determinersOnly(scene.c, next.start - 1, next.start))
    return group
  return withPartner(scene, { start: group.start, end: next.end, members: [...group.members, ...next.members], governed: true })
}

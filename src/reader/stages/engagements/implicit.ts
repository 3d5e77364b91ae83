/** Engagements that no word of meeting tells of with its parties: two who discussed something, two in one picture, holders of one office. */
import type { EngagementKind } from '../../../contract/vocabulary.ts'
import { type Context, type Hit, isIn, isListed, printed, type ReadSentence } from '../../context.ts'
import { drafts } from './circles.ts'
import { isNounHere } from './contacts.ts'
import { areCounterparts, covers, type Found } from './draft.ts'
import type { Group } from './groups.ts'
import { implied, type Parties } from './parties.ts'
import { groupAt } from './partners.ts'
import { isAdjacent, isPlanned } from './roles.ts'
import type { Scene } from './scene.ts'

/** «Minister X and Minister Y discussed …», «X discussed … with Y»: two of different sides who talk have met, where no word says how. */
export function discussing(scene: Scene, parties: Parties): Found[] {
  const { c, sentence, groups, hits } = scene
  const group = groups.find(g => !g.governed)
  const act = group ? c.hits.act.within(group.end, group.end + 5).find(h => isAdjacent(scene, group.end, h.start)) : undefined
  if (!group || act?.entry.act !== 'discuss' || group.start - sentence.start > 8 || hits.some(h => h.start < act.end)) return []
  const partner = group.members.length === 1 ? discussedWith(scene, act.end) : null
  if (!group.members.every(n => n.kind === 'person') || group.members.length + (partner ? 1 : 0) !== 2) return []
  // «discussed in a phone conversation …»
  const call = hits.find(h => h.entry.kind === 'call' && h.entry.part === 'noun' && isDuring(scene, h.start))
  const hit: Hit<'meet'> = {
    start: act.start,
    end: act.end,
    entry: { k: 'meet', kind: call ? 'call' : 'meeting', mode: call?.entry.mode ?? null, part: 'verb', form: 'plain' },
  }
  return metBy(scene, hit, partner ? { ...group, members: [...group.members, ...partner.members] } : group, parties)
}

/** Counterparts of whom no other engagement has been told. */
function metBy(scene: Scene, hit: Hit<'meet'>, group: Group, parties: Parties): Found[] {
  const who = parties.of(group)
  if (!who || !areCounterparts(who.persons) || parties.drafts.some(d => d.kind !== 'visit' && covers(d.persons, who.persons)))
    return []
  return drafts(scene, hit, { ...who, confidence: 0.6 }, null, false).map(draft => ({ hit, draft }))
}

/** «A and B agreed … at their meeting», «it was welcomed by A and B during a call»: those who act there together have met. */
export function acting(scene: Scene, parties: Parties): Found[] {
  const { c, sentence, groups } = scene
  const group = groups.find(g => g.members.length === 2 && g.members.every(n => n.kind === 'person'))
  if (!group || c.language !== 'en') return []
  const agent = /^by$/.test(printed(c, group.start - 1))
  const verb = c.hits.act.within(group.end, group.end + 5).find(h => isAdjacent(scene, group.end, h.start))
  if (!agent && (!verb || group.governed)) return []
  const hit = scene.hits.find(
    h =>
      h.start >= (verb?.end ?? group.end) &&
      TALKING.has(h.entry.kind) &&
      (h.entry.part === 'noun' || isNounHere(c, h)) &&
      isDuring(scene, h.start),
  )
  if (!hit || !isOwn(scene, group.end, hit.start)) return []
  // «agreed during talks»: nothing that is agreed for later
  if (isPlanned(c, sentence.start, hit) && (verb?.end ?? 0) < hit.start - 2) return []
  return metBy(scene, hit, group, parties)
}

/** «at their meeting»; «during a meeting», unless that may yet be to come («agreed to discuss it at a meeting»). */
function isOwn({ c }: Scene, from: number, at: number): boolean {
  if (/^their$/.test(printed(c, at - 1)) || /^their$/.test(printed(c, at - 2))) return true
  if (!/^(?:an?|during|in)$/.test(printed(c, at - 1)) && !/^an?$/.test(printed(c, at - 2))) return false
  for (let i = from; i < at; i++)
    if (/^(?:will|would|next)$/.test(printed(c, i)) || (printed(c, i) === 'to' && (i < from + 3 || c.hits.act.at(i + 1))))
      return false
  return true
}

/** «First came X», «Then it was the turn of Y», «Her Friday began with Z»: the next whom the one that the text is about meets. */
export function inTurn(scene: Scene, parties: Parties): Found[] {
  const { c, sentence } = scene
  const [turn] = c.words('turns').within(sentence.start, Math.min(sentence.start + OPENING, sentence.end))
  const group = turn ? groupAt(scene, turn.end) : null
  const who = turn && group?.members.every(n => n.kind === 'person') ? parties.of(group) : null
  const host = who ? (parties.hero(who.persons) ?? implied(parties)) : null
  if (!turn || !who || !host || !areCounterparts([...host.persons, ...who.persons])) return []
  const hit: Hit<'meet'> = {
    start: turn.start,
    end: turn.end,
    entry: { k: 'meet', kind: 'meeting', mode: null, part: 'verb', form: 'plain' },
  }
  return drafts(scene, hit, { ...host, confidence: 0.6 }, who, false).map(draft => ({ hit, draft }))
}

/** Within so many words of the head of the sentence. */
const OPENING = 8

/** «in a phone call», «during their call»: behind a preposition. */
const isDuring = ({ c }: Scene, start: number): boolean => [1, 2].some(n => c.words('locative').over(start - n) !== undefined)

/** «discussed trade with Y»: a person behind «with», in the same clause. */
function discussedWith(scene: Scene, from: number): Group | null {
  const { c, sentence } = scene
  for (let i = from; i < Math.min(from + 16, sentence.end); i++) {
    const link = c.words('with').at(i)
    const group = link ? groupAt(scene, link.end) : null
    if (group) return group.members.every(n => n.kind === 'person') ? group : null
    if (/^[;:]$/.test(printed(c, i)) || c.hits.act.at(i)) return null
  }
  return null
}

/** «X và Y trong cuộc gặp tại Paris», a caption: those shown together are those who met. */
export function pictured(scene: Scene, parties: Parties): Found[] {
  const hit = scene.hits.find(
    h => (h.entry.kind === 'meeting' || h.entry.kind === 'call') && (h.entry.part === 'noun' || isNounHere(scene.c, h)),
  )
  const group = hit ? scene.groups.find(g => g.end <= hit.start && g.members.length > 1) : undefined
  const who = group ? parties.of(group) : null
  return hit && who && !who.joint ? drafts(scene, hit, who, null, false).map(draft => ({ hit, draft })) : []
}

/** «The foreign ministers of Ghana and Togo met»: those who hold the office in each state, where the text names them elsewhere. */
export function inOffice(scene: Scene, parties: Parties): Found[] {
  const { c, sentence, titles } = scene
  for (const title of titles) {
    if (title.start - sentence.start > HEAD) break
    if (title.counterpart || !(title.plural || isListed(c, 'several', title.start - 1))) continue
    const told = c.hits.meet.within(title.end, Math.min(title.end + NEAR, sentence.end)).find(h => TALKING.has(h.entry.kind))
    const settled = settling(c, sentence, pastStates(c, title.end))
    const hit = settled ?? (told && scene.hits.includes(told) ? told : discussed(c, title.end))
    if (!hit || (!settled && isPlanned(c, sentence.start, hit))) continue
    const who = settled || c.hits.act.within(title.end, hit.start).length === 0 ? parties.holders(title) : null
    if (who) return drafts(scene, hit, who, null, false).map(draft => ({ hit, draft }))
  }
  return []
}

/** «The Polish and Latvian foreign ministers discussed …»: those who talk have met. */
function discussed(c: Context, at: number): Hit<'meet'> | undefined {
  const act = c.hits.act.at(at)
  if (act?.entry.act !== 'discuss' || act.entry.form !== 'past') return undefined
  return { start: act.start, end: act.end, entry: { k: 'meet', kind: 'meeting', mode: null, part: 'verb', form: 'past' } }
}

/** «The foreign ministers of A and B agreed to …», «… failed on Tuesday to resolve …», where the lines behind tell of their talks. */
function settling(c: Context, sentence: ReadSentence, at: number): Hit<'meet'> | undefined {
  if (c.language !== 'en') return undefined
  const act = c.hits.act.at(at) ?? c.hits.act.at(at + 1)
  const settles = act?.entry.act === 'agree' && act.entry.form === 'past'
  if (!settles && !isIn(c, 'settled', at)) return undefined
  const last = c.sentences[Math.min(sentence.index + LINES, c.sentences.length - 1)]
  const talks = c.hits.meet
    .within(at, last.end)
    .find(
      h =>
        h.entry.kind === 'meeting' &&
        h.entry.part === 'noun' &&
        [1, 2, 3].some(n => /^(?:after|following|at|in|of)$/.test(printed(c, h.start - n))),
    )
  return talks && { start: at, end: at + 1, entry: { k: 'meet', kind: 'meeting', mode: null, part: 'verb', form: 'past' } }
}

/** Behind «and Guyana», «, Kenya and Togo». */
function pastStates(c: Context, end: number): number {
  let at = end
  for (let i = end; i < end + 12; ) {
    const state = c.hits.state.at(i)
    if (state) at = i = state.end
    else if (printed(c, i) === ',' || isIn(c, 'conjunctions', i)) i++
    else break
  }
  return at
}

/** Sentences behind in which the talks are named. */
const LINES = 2

/** How far from the head of the sentence the office is sought, and the deed behind it. */
const HEAD = 40
const NEAR = 30

const TALKING = new Set<EngagementKind>(['meeting', 'call', 'negotiation', 'signing'])

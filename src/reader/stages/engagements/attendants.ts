import { type Hit, isIn, printed } from '../../context.ts'
import type { Person } from '../persons.ts'
import type { EngagementDraft } from './draft.ts'
import type { Parties } from './parties.ts'
import type { Scene } from './scene.ts'

/** Those who, by this sentence, sat beside the principals of the engagement told of last: «The talks were attended by X», «X joined the call», «Cùng dự có X». */
export function attendantsIn(scene: Scene, parties: Parties): { draft: EngagementDraft; persons: Person[] } | null {
  const { current } = parties
  const draft = current && isSitting(current) ? current : parties.drafts.findLast(d => isSitting(d) && d.leads.length > 0)
  if (!draft || scene.groups.length === 0 || !tellsOfAttendance(scene)) return null
  const named = scene.groups.filter(g => g.members.every(n => n.kind === 'person'))
  const persons = [...new Set(named.flatMap(g => parties.of(g)?.persons ?? []))]
  const stranger = (p: Person): boolean => p.country !== null && !draft.sides.includes(p.country)
  const known = draft.persons.every(p => p.country !== null)
  return persons.length === 0 || (known && persons.every(stranger)) ? null : { draft, persons }
}

const isSitting = (d: EngagementDraft): boolean => d.kind === 'meeting' || d.kind === 'call' || d.kind === 'negotiation'

/** Adds them to an engagement. */
export function seat(draft: EngagementDraft, attendants: readonly Person[]): void {
  for (const p of attendants) {
    if (draft.persons.includes(p)) continue
    draft.persons.push(p)
    draft.members = (draft.members ?? new Set()).add(p)
  }
}

function tellsOfAttendance(scene: Scene): boolean {
  const { c, sentence, hits } = scene
  if (isDelegationList(scene)) return true
  const verb = hits.find(h => h.entry.kind === 'conference' && h.entry.part === 'verb')
  if (hits.some(h => h !== verb && !isTalk(h))) return false
  if (c.words('inAttendance').within(sentence.start, sentence.end).length > 0) return c.language === 'en' || opensSo(scene)
  return verb !== undefined && c.language === 'en' && hits.some(h => isTalk(h) && isBound(scene, verb, h))
}

/** «Cùng dự các buổi tiếp có X»: the words and «there were» open the sentence. */
function opensSo({ c, sentence }: Scene): boolean {
  const [words] = c.words('inAttendance').within(sentence.start, sentence.end)
  return (
    words !== undefined && words.start - sentence.start <= 1 && c.words('present').within(words.end, words.end + 7).length > 0
  )
}

const isTalk = (h: Hit<'meet'>): boolean =>
  h.entry.kind === 'meeting' || h.entry.kind === 'call' || h.entry.kind === 'negotiation'

/** «joined the call», «took part in the session on power», «the meeting was attended by»: this one, not one with somebody else. */
function isBound(scene: Scene, verb: Hit<'meet'>, talk: Hit<'meet'>): boolean {
  const { c } = scene
  if (c.words('with').at(talk.end) || c.words('between').at(talk.end)) return false
  if (talk.start >= verb.end) return talk.start - verb.end <= 3 && !/^(?:a|an)$/i.test(printed(c, talk.start - 1))
  return verb.start - talk.end <= 3 && /^by$/i.test(printed(c, verb.end))
}

/** «The Malagasy delegation included X». */
function isDelegationList({ c, sentence, hits }: Scene): boolean {
  if (hits.length > 0) return false
  const [list] = c.words('comprises').within(sentence.start, Math.min(sentence.start + 7, sentence.end))
  return list !== undefined && isIn(c, 'groupNouns', list.start - 1)
}

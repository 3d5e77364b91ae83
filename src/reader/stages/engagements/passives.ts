/** Who did what a sentence tells in the passive or turned round. */
import { type Hit, isIn, printed } from '../../context.ts'
import { drafts } from './circles.ts'
import type { EngagementDraft } from './draft.ts'
import type { Group } from './groups.ts'
import { implied } from './nouns.ts'
import type { Parties } from './parties.ts'
import { groupAt, isAdjacent, subjectOf } from './roles.ts'
import type { Scene } from './scene.ts'

/** «X was received by Y», «X được Y tiếp». */
export function passiveAgent(scene: Scene, hit: Hit<'meet'>): { patient: Group; agent: Group } | null {
  const { c } = scene
  if (c.language === 'vi') {
    const agent = scene.groups.find(
      g => g.end <= hit.start && isAdjacent(scene, g.end, hit.start) && /^được$/iu.test(printed(c, g.start - 1)),
    )
    const patient = agent ? subjectOf(scene, agent.start - 1) : null
    return agent && patient ? { patient, agent } : null
  }
  if (hit.entry.form !== 'past' && hit.entry.form !== 'participle') return null
  // «received a delegation joined by X»: what has an object is active
  if (isIn(c, 'articles', hit.end) && !scene.dates.some(d => d.start === hit.end)) return null
  for (let i = hit.end; i < hit.end + 8 && i < scene.sentence.end; i++) {
    if (!/^by$/i.test(printed(c, i))) continue
    // «received envoys led by X»
    if ((c.words('leads').over(i)?.start ?? -1) >= hit.end) return null
    const agent = groupAt(scene, i + 1)
    const patient = subjectOf(scene, hit.start)
    return agent && patient && patient !== agent ? { patient, agent } : null
  }
  return null
}

/** «signed by A and B», «được A và B ký». */
export function signatories(scene: Scene, hit: Hit<'meet'>): Group | null {
  const { c } = scene
  const between = c.words('between').at(hit.end)
  if (between) return groupAt(scene, between.end)
  let by = hit.end
  while (by < scene.sentence.end && !/^by$/i.test(printed(c, by))) {
    const over = scene.dates.find(d => d.start === by)?.end ?? c.hits.place.at(by)?.end ?? c.hits.state.at(by)?.end
    if (!over && !isIn(c, 'whereIn', by) && !/^(?:on|,)$/i.test(printed(c, by))) return null
    by = over ?? by + 1
  }
  return groupAt(scene, by + 1)
}

/** «Hosting them was X»: those spoken of before are the guests. */
export function hostBehind(scene: Scene, hit: Hit<'meet'>, parties: Parties): EngagementDraft[] | null {
  const { c, sentence } = scene
  if (hit.start !== sentence.start || hit.entry.part !== 'host' || hit.entry.form !== 'gerund' || !c.hits.pronoun.at(hit.end))
    return null
  const was = c.hits.pronoun.at(hit.end)?.end ?? hit.end
  const group = /^(?:was|were|is|are)$/.test(printed(c, was)) ? groupAt(scene, was + 1) : null
  const host = group ? parties.of(group) : null
  const guests =
    implied(parties) ?? (parties.subject.length > 1 ? { persons: parties.subject, joint: false, confidence: 0.5 } : null)
  return host && guests ? drafts(scene, hit, host, guests, true) : null
}

/** Guests are welcomed where they arrive. */
export const isArriving = ({ c, sentence }: Scene): boolean => c.words('airports').within(sentence.start, sentence.end).length > 0

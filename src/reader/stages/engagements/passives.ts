/** Who did what a sentence tells in the passive. */
import { type Hit, isIn, printed } from '../../context.ts'
import type { Group } from './groups.ts'
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
  for (let i = hit.end; i < hit.end + 8 && i < scene.sentence.end; i++) {
    if (!/^by$/i.test(printed(c, i))) continue
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

/** Who did what a sentence tells in the passive or turned round. */
import { isHyphen } from '../../../lexicon/trie.ts'
import { MARK } from '../../../text/tokens.ts'
import { type Hit, isIn, printed } from '../../context.ts'
import { isActedFor } from '../sides.ts'
import { drafts } from './circles.ts'
import type { EngagementDraft } from './draft.ts'
import type { Group } from './groups.ts'
import { implied, type Parties } from './parties.ts'
import { groupAt } from './partners.ts'
import { isAdjacent, pastDay, subjectOf } from './roles.ts'
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
  for (let i = hit.end; i < hit.end + AGENT && i < scene.sentence.end; i++) {
    if (c.tokens.kind[i] === MARK && !isHyphen(printed(c, i)) && i > hit.end + NEAR) return null
    if (c.hits.act.at(i) && i > hit.end + NEAR) return null
    if (!/^by$/i.test(printed(c, i))) continue
    // «received envoys led by X»
    if ((c.words('leads').over(i)?.start ?? -1) >= hit.end) return null
    const agent = hostNamed(scene, i + 1) ?? groupAt(scene, i + 1)
    const patient = (agent && invertedSubject(scene, hit, agent)) ?? subjectOf(scene, hit.start)
    return agent && patient && patient !== agent ? { patient, agent } : null
  }
  return null
}

/** «Also received by A today, at the palace, was B»: the sentence begins with the verb. */
function invertedSubject({ c, sentence, groups }: Scene, hit: Hit<'meet'>, agent: Group): Group | null {
  if (hit.start - sentence.start > 1) return null
  for (let i = agent.end; i < Math.min(agent.end + AGENT, sentence.end); i++)
    if (/^(?:was|were)$/.test(printed(c, i))) return groups.find(g => g.start > i && g.start <= i + 3) ?? null
  return null
}

/** How far «by» may stand behind the verb, times and places between; nearer than this also behind a comma. */
const AGENT = 16
const NEAR = 7

/** «by her Zambian host, Minister X»: the name behind. */
function hostNamed({ c, groups }: Scene, at: number): Group | null {
  const comma = [1, 2, 3, 4].map(n => at + n).find(i => printed(c, i) === ',')
  if (comma === undefined || !isIn(c, 'hostWords', comma - 1)) return null
  const named = groups.find(g => g.end > comma && g.start <= comma + 2)
  return named?.members[0].kind === 'person' ? named : null
}

/** «A signed on behalf of Ghana, while B signed for Kenya»: those who each put their name for a side. */
export function signedForEach({ c, groups, sentence }: Scene): Group | null {
  const signers = groups.filter((g, k) => {
    if (g.members.length > 1 || g.members[0].kind !== 'person') return false
    const to = Math.min(groups[k + 1]?.start ?? sentence.end, g.end + AGENT)
    return c.hits.state.within(g.end, to).some(s => isActedFor(c, s.start))
  })
  if (signers.length < 2) return null
  const [first] = signers
  return { start: first.start, end: first.end, members: signers.flatMap(g => g.members), governed: false }
}

/** «X, received this morning, said»: a guest of whom the text is about. */
export function receivedAside(scene: Scene, hit: Hit<'meet'>): Group | null {
  const { c, groups } = scene
  if (c.language !== 'en' || hit.entry.form !== 'past' || hit.end - hit.start > 1 || printed(c, hit.start - 1) !== ',')
    return null
  const behind = pastDay(scene, hit.end)
  return behind > hit.end && printed(c, behind) === ','
    ? (groups.find(g => g.end === hit.start - 1 || g.end === hit.start) ?? null)
    : null
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

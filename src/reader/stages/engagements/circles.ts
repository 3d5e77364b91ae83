import { type Hit, printed } from '../../context.ts'
import { areCounterparts, type EngagementDraft, sidesOf } from './draft.ts'
import type { Who } from './parties.ts'
import type { Scene } from './scene.ts'

/** Rule of a draft that counts only with a day of its own. */
export const PASSING = 'engagement.passing'

const PLURAL = /^(?:meetings|calls|letters|messages)$/i

/** One draft for those who met together, one for each pair of those who met one after another. */
export function drafts(scene: Scene, hit: Hit<'meet'>, subject: Who, object: Who | null, hosted: boolean): EngagementDraft[] {
  const hosts = hosted ? subject.persons : []
  const others = object ? object.persons.filter(p => !subject.persons.includes(p)) : []
  if (object && others.length === 0) return []
  const confidence = Math.min(subject.confidence, object?.confidence ?? 1)
  const turns =
    object !== null &&
    others.length === 1 &&
    subject.persons.length > 1 &&
    scene.c.words('apart').within(scene.sentence.start, scene.sentence.end).length > 0
  const circles = turns
    ? subject.persons.map(p => [p, ...others])
    : others.length > 1 && areApart(scene, hit, subject, others, hosted)
      ? others.map(p => [...subject.persons, p])
      : [[...subject.persons, ...others]]
  return circles.filter(areCounterparts).map(persons => ({
    kind: hit.entry.kind,
    mode: hit.entry.mode,
    persons: [...new Set(persons)],
    sides: sidesOf(persons),
    hosts: new Set(hosts),
    date: null,
    place: null,
    occasions: [],
    sentences: [scene.sentence],
    cite: { start: scene.sentence.start, end: scene.sentence.end },
    rule: `engagement.${hit.entry.kind}.${hit.entry.part}`,
    confidence,
  }))
}

function areApart(scene: Scene, hit: Hit<'meet'>, subject: Who, others: Who['persons'], hosted: boolean): boolean {
  const { c, sentence } = scene
  if (c.words('several').within(sentence.start, sentence.end).length > 0) return false
  if (c.words('apart').within(sentence.start, sentence.end).length > 0) return true
  if (PLURAL.test(printed(c, hit.end - 1))) return true
  const countries = new Set(others.map(p => p.country))
  return (
    (hosted || (hit.entry.kind === 'meeting' && c.language === 'vi')) &&
    countries.size === others.length &&
    !countries.has(null) &&
    subject.persons.length === 1
  )
}

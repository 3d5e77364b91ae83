import { type Context, printed, sentenceAt } from '../../context.ts'
import type { Person } from '../persons.ts'
import { areCounterparts, draftOf, type EngagementDraft, type Found, type Material, sidesOf } from './draft.ts'
import type { Parties } from './parties.ts'
import { isPlanned, subjectOf } from './roles.ts'
import type { Scene } from './scene.ts'

/** No sentence told who met: the first peers of two sides named in the body, where the text speaks of one meeting or call of «the two leaders». */
export function mainEngagement(m: Material, visits: readonly EngagementDraft[]): EngagementDraft | null {
  const { c } = m
  const persons = c.words('jointPersons').all.filter(h => isTalking(c, h)).length
  const sides = c.words('joint').all.filter(h => isTalking(c, h)).length
  const meet = c.hits.meet.all.find(
    h => (h.entry.kind === 'meeting' || h.entry.kind === 'call') && h.entry.part === 'noun' && isTold(c, h.start),
  )
  if (persons + sides < 2 || (persons === 0 && !meet) || (!meet && visits.length > 0)) return null
  const named = m.persons.filter(p => p.offices.length > 0 && !isSpokesman(p) && bodyMention(c, p) !== null)
  const [first, second] = peers(named) ?? []
  if (!first || !second) return null
  const at = Math.min(bodyMention(c, first) ?? 0, bodyMention(c, second) ?? 0)
  const sentence = sentenceAt(c, at)
  if (!sentence) return null
  const both = [first, second]
  return draftOf({
    kind: meet?.entry.kind ?? 'meeting',
    mode: meet?.entry.mode ?? null,
    persons: both,
    sentences: [sentence],
    rule: 'engagement.main-persons',
    confidence: 0.4,
  })
}

/** Those who speak for the states of a round told of without names: the first official of each. */
export function negotiators(m: Material, round: EngagementDraft): EngagementDraft | null {
  const persons = round.sides.flatMap(
    side =>
      m.persons.find(
        p => p.country === side && NEGOTIATORS.has(p.offices[0]?.rank ?? '') && !isSpokesman(p) && bodyMention(m.c, p) !== null,
      ) ?? [],
  )
  if (!areCounterparts(persons)) return null
  return { ...round, persons, sides: sidesOf(persons), leads: [...round.sentences], rule: 'engagement.round', confidence: 0.5 }
}

const NEGOTIATORS = new Set([
  'deputy-head-of-state-or-government',
  'ministerial',
  'vice-ministerial',
  'ambassadorial',
  'senior-official',
])

/** The first two of different states and one rank. */
function peers(named: readonly Person[]): readonly [Person, Person] | null {
  for (const [i, first] of named.entries()) {
    const second = named
      .slice(i + 1)
      .find(
        p =>
          p.country !== null &&
          first.country !== null &&
          areCounterparts([first, p]) &&
          [...p.ranks].some(r => first.ranks.has(r)),
      )
    if (second) return [first, second]
  }
  return null
}

/** One person at a summit or conference, in the first sentence of the body; it counts where the text tells of nothing else. */
export function attendance(scene: Scene, parties: Parties): Found | null {
  const { c, sentence } = scene
  const hit = scene.hits.find(h => h.entry.kind === 'conference' && h.entry.part === 'verb')
  if (!hit) return null
  const event = scene.references.find(r => r.start >= hit.end && (r.hit.entry.ref === 'event' || r.hit.entry.ref === 'forum'))
  const noun = scene.hits.findLast(h => h.entry.kind === 'conference' && h.entry.part === 'noun' && h.start >= hit.end)
  const subject = event || noun ? subjectOf(scene, hit.start) : null
  const who = subject && !isPlanned(c, sentence.start, hit) ? parties.of(subject) : null
  if (!who || who.joint || who.persons.length !== 1) return null
  const persons = [...who.persons]
  const draft = draftOf({
    kind: 'conference',
    mode: null,
    persons,
    occasions: event ? [event.id] : [],
    sentences: [sentence],
    rule: 'engagement.attendance',
    confidence: 0.5,
  })
  return { hit: noun ?? hit, draft }
}

const isSpokesman = (p: Person): boolean => p.heads.size > 0 && [...p.heads].every(h => h === 'spokesperson')

const bodyMention = (c: Context, p: Person): number | null =>
  p.mentions.find(x => sentenceAt(c, x.start)?.segment === 'body')?.start ?? null

/** «Hai bên nhất trí», «the two leaders discussed»: they sat together. */
const isTalking = (c: Context, h: { start: number; end: number }): boolean => {
  for (let i = h.end; i < h.end + 4; i++) if (c.hits.act.at(i)) return !/^(?:nước|countries|quốc)$/iu.test(printed(c, h.end - 1))
  return false
}

/** In the first sentences, and not as a thing to come. */
function isTold(c: Context, at: number): boolean {
  const sentence = sentenceAt(c, at)
  return (
    sentence !== undefined &&
    sentence.index < 8 &&
    !c.words('planned').within(Math.max(sentence.start, at - 4), at).length &&
    !/^(?:next|upcoming)$/i.test(printed(c, at - 1))
  )
}

import { type Hit, isIn, printed } from '../../context.ts'
import type { Person } from '../persons.ts'
import { areCounterparts, draftOf, type EngagementDraft } from './draft.ts'
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
    (scene.c.words('apart').within(scene.sentence.start, scene.sentence.end).length > 0 ||
      (hit.entry.kind === 'meeting' && holdSeparateSeats(subject.persons) && !gathers(scene)))
  const circles = turns
    ? subject.persons.map(p => [p, ...others])
    : others.length > 1 &&
        !object?.joint &&
        (!object?.together || isPlural(scene, hit)) &&
        areApart(scene, hit, subject, others, hosted)
      ? others.map(p => [...subject.persons, p])
      : [[...subject.persons, ...others]]
  return circles.filter(areCounterparts).map(persons =>
    draftOf({
      kind: hit.entry.kind,
      mode: hit.entry.mode,
      persons: [...new Set(persons)],
      hosts: new Set(hosts),
      sentences: [scene.sentence],
      rule: `engagement.${hit.entry.kind}.${hit.entry.part}`,
      confidence,
    }),
  )
}

/** «meetings with the ministers of A and B»: one with each. */
const isPlural = ({ c }: Scene, hit: Hit<'meet'>): boolean =>
  PLURAL.test(printed(c, hit.end - (isIn(c, 'with', hit.end - 1) ? 2 : 1)))

function areApart(scene: Scene, hit: Hit<'meet'>, subject: Who, others: Who['persons'], hosted: boolean): boolean {
  const { c, sentence } = scene
  if (gathers(scene)) return false
  if (c.words('apart').within(sentence.start, sentence.end).length > 0) return true
  if (isSharedTitle(scene, hit)) return false
  if (isPlural(scene, hit)) return true
  const { kind } = hit.entry
  if (subject.persons.length !== 1 || (kind !== 'meeting' && kind !== 'call')) return false
  // an official of an organisation is a side of their own
  const countries = new Set(others.map(p => p.country ?? (p.ranks.has('international') ? p.id : null)))
  const oneOfEach = countries.size === others.length && !countries.has(null)
  if (oneOfEach && (hosted || c.language === 'vi')) return true
  return holdSeparateSeats(others) || (countries.size === 1 && c.words('upward').within(hit.start, hit.end).length > 0)
}

/** «hosted his Ugandan and Rwandan counterparts, X and Y»: one word for all. */
const isSharedTitle = ({ c }: Scene, hit: Hit<'meet'>): boolean =>
  c.language === 'en' &&
  c.hits.head.within(hit.end, hit.end + 9).some(h => h.entry.counterpart === true && /s$/i.test(printed(c, h.end - 1)))

const gathers = ({ c, sentence }: Scene): boolean => c.words('several').within(sentence.start, sentence.end).length > 0

const SEATS = new Set(['head-of-state-or-government', 'legislative', 'judicial', 'ministerial', 'international'])

/** A president, a prime minister, a speaker and a minister of one state: each receives on their own. */
function holdSeparateSeats(persons: readonly Person[]): boolean {
  if (persons.length < 2 || persons.some(p => p.country === null || p.country !== persons[0].country)) return false
  const seats = persons.map(p => p.offices.find(o => SEATS.has(o.rank)))
  if (!seats.some(o => o?.rank === 'head-of-state-or-government')) return false
  const posts = persons.map((p, i) => (seats[i] ? `${seats[i].rank} ${[...p.heads].sort().join()}` : null))
  // a parliament may have two speakers, one of each house
  const held = seats.map((o, i) => (o?.rank === 'legislative' && posts.indexOf(posts[i]) < i ? `${posts[i]} ${i}` : posts[i]))
  return held.every(post => post !== null) && new Set(held).size === held.length
}

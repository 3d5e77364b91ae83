import { MARK, WORD } from '../../../text/tokens.ts'
import { type Context, type Hit, isIn, printed } from '../../context.ts'
import { drafts, PASSING } from './circles.ts'
import { areCounterparts, type EngagementDraft } from './draft.ts'
import type { Group } from './groups.ts'
import type { Parties } from './parties.ts'
import { groupAt } from './partners.ts'
import type { Scene } from './scene.ts'

/** «the two leaders’ meeting in November», «their call last week»: told of in passing; kept where it has a day of its own. */
export function pastOf(scene: Scene, hit: Hit<'meet'>, parties: Parties): EngagementDraft[] | null {
  const { c, sentence } = scene
  // «At their working session», of two just named together
  const opening = hit.start - sentence.start <= 4 && isTheirs(c, hit.start) && hit.entry.kind === 'meeting'
  if (opening && parties.subject.length === 2 && areCounterparts(parties.subject))
    return drafts(scene, hit, { persons: parties.subject, joint: false, confidence: 0.6 }, null, false)
  // «she and visiting Vice-President X had spent much of their meeting on …»
  const subject = isTheirs(c, hit.start) ? scene.groups.findLast(g => g.end <= hit.start) : undefined
  const pair = subject && subject.members.length > 1 && hit.start - subject.end < THEIRS ? parties.of(subject) : null
  if (pair && areCounterparts(pair.persons)) return drafts(scene, hit, { ...pair, confidence: 0.6 }, null, false)
  const current = parties.current?.persons ?? []
  if (current.length < 2 || (hit.entry.kind !== 'meeting' && hit.entry.kind !== 'call')) return null
  const joint =
    possessor(scene, hit) ?? (isIn(c, 'ownership', hit.end) || isIn(c, 'between', hit.end) ? groupAt(scene, hit.end + 1) : null)
  const theirs = isTheirs(c, hit.start)
  const both = joint?.members.every(n => n.kind === 'joint' && n.persons) === true
  if (!theirs && !isBilateral(scene, hit) && !both && !isLookedBackOn(scene, hit)) return null
  return drafts(scene, hit, { persons: current, joint: true, confidence: 0.7 }, null, false).map(d => ({ ...d, rule: PASSING }))
}

/** Tokens between two who act and «their meeting». */
const THEIRS = 10

/** «their meeting», «their December 9 trilateral meeting». */
function isTheirs(c: Context, start: number): boolean {
  for (let i = start - 1; i > start - 9 && i >= 0 && c.tokens.kind[i] !== MARK && !c.hits.act.at(i); i--)
    if (/^their$/i.test(printed(c, i))) return true
  return false
}

const isBilateral = ({ c }: Scene, hit: Hit<'meet'>): boolean => c.words('bilateral').within(hit.start, hit.end).length > 0

/** «since the Hanoi meeting in September», «kể từ cuộc gặp tại Hà Nội hồi tháng 9», «the July talks»: one before, with a time of its own. */
function isLookedBackOn(scene: Scene, hit: Hit<'meet'>): boolean {
  const { c, dates } = scene
  const month = c.hits.date.before(hit.start)?.entry.what === 'month'
  if (month) return true
  const [since] = c.words('since').within(Math.max(scene.sentence.start, hit.start - SINCE), hit.start)
  if (!since || !isModifier(c, since.end, hit.start)) return false
  return dates.some(d => d.start >= hit.end && d.start - hit.end < NEAR && isPlaceOnly(c, hit.end, d.start))
}

/** Tokens between «since» and the meeting, and from there to its time. */
const SINCE = 6
const NEAR = 12

/** «the last», «the Hanoi»: no verb and no mark. */
const isModifier = (c: Context, from: number, to: number): boolean => {
  for (let i = from; i < to; i++)
    // «since its last meeting»: of a body
    if (
      c.tokens.kind[i] !== WORD ||
      /^its$/i.test(printed(c, i)) ||
      c.hits.act.at(i) ||
      isIn(c, 'governing', i) ||
      isIn(c, 'conjunctions', i)
    )
      return false
  return true
}

/** «met», «since their talks», «their last meeting». */
export const isToldPast = ({ c, sentence }: Scene, hit: Hit<'meet'>): boolean =>
  (hit.entry.part !== 'noun' && hit.entry.form === 'past') ||
  c.words('since').within(Math.max(sentence.start, hit.start - SINCE), hit.start).length > 0 ||
  c.words('earlier').within(hit.start - 3, hit.start).length > 0

/** «in Hanoi», «tại thủ đô Viêng Chăn hồi». */
export const isPlaceOnly = (c: Context, from: number, to: number): boolean => {
  for (let i = from; i < to; i++)
    if (
      !c.hits.place.over(i) &&
      !c.hits.state.over(i) &&
      !isIn(c, 'whereIn', i) &&
      !c.words('seatNouns').over(i) &&
      !isIn(c, 'auxiliaries', i) &&
      !isIn(c, 'lookingBack', i) &&
      !isIn(c, 'objects', i) &&
      !/^[,(]$/.test(printed(c, i))
    )
      return false
  return true
}

/** «Sullivan’s Call with …», «at his meeting with …» (none: the subject of the clause). */
export function possessor(scene: Scene, hit: Hit<'meet'>): Group | null {
  for (let i = hit.start; i > hit.start - 4; i--) {
    if (/^['’]s?$/i.test(printed(scene.c, i - 1))) return scene.groups.find(g => g.end === i - 1) ?? null
  }
  return null
}

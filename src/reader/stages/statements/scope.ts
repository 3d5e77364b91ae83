import type { ReadSentence } from '../../context.ts'
import type { Voice } from '../discourse.ts'
import type { Nominal } from '../nominals.ts'
import { isClauseStart, isItemMark, skipBack } from './clause-start.ts'
import type { Cue } from './cues.ts'
import type { Ground } from './ground.ts'
import { voiceOf } from './group.ts'
import type { Open } from './record.ts'
import { isSubject, leftOf } from './subject.ts'

/** «The ministers:», «At the talks, the two sides also:»: whoever the items of the list behind are said of. */
export function listLead(g: Ground, s: ReadSentence): Voice | null {
  if (g.word(s.end - 1) !== ':') return null
  const { at } = skipBack(g, s, s.end - 1, s.start)
  const named = g.endingAt(at)
  if (named < 0 || g.nominals[named].start < s.start) return null
  const left = leftOf(g, s, cueAt(s.end - 1), s.start)
  return left.kind === 'subject' && isSubject(g, left.group[0]) ? voiceOf(g, left.group) : null
}

/** The sentence is an item of a list: a mark or number heads it, or the item before goes on into it. */
export function isItem(g: Ground, s: ReadSentence): boolean {
  for (let at = s.start + 1; at <= s.start + 3; at++) if (isItemMark(g, s, at)) return true
  const before = g.c.sentences[s.index - 1]
  if (before !== undefined && before.end - before.start <= 3 && isItemMark(g, before, before.end)) return true
  return before !== undefined && (/^[:;,]$/.test(g.word(before.end - 1)) || g.is('joins', before.end - 1))
}

/** «X met Y of Sweden and Z of Finland and welcomed …»: X, whomever else the clause names. */
function meeterBefore(g: Ground, s: ReadSentence, cue: Cue): Voice | null {
  for (const meet of g.c.hits.meet.within(s.start, cue.start).reverse()) {
    if (meet.entry.part === 'noun' || meet.entry.form === 'gerund' || meet.entry.form === 'base') continue
    const left = leftOf(g, s, cueAt(meet.start), s.start)
    if (left.kind === 'subject' && isSubject(g, left.group[0]) && isClauseStart(g, s, left.start)) return voiceOf(g, left.group)
  }
  return null
}

/** Whoever met somebody, else whoever was named last before the verb in this sentence. */
export function subjectBefore(g: Ground, s: ReadSentence, cue: Cue): Voice | null {
  const met = meeterBefore(g, s, cue)
  if (met) return met
  const here = g
    .nominalsIn(s.start, cue.start)
    .filter(n => isSubject(g, n) && (n.kind !== 'side' || n.strong || (n.start === s.start && g.c.language === 'vi')))
  const before = here.findLast(n => isClauseStart(g, s, n.start) && !g.is('joins', n.start - 1)) ?? here.at(-1)
  return before ? g.discourse.resolve(before) : null
}

/** «Việt Nam sẵn sàng …» between two statements of Việt Nam's minister is the minister's. */
export function freeIndirect(g: Ground, voice: Voice): Voice | null {
  const { last } = g.discourse
  return last && last.persons.length === 1 && last.persons[0].country === voice.sides[0]
    ? { ...last, how: 'free-indirect', confidence: 0.6 }
    : null
}

/** «invited PM Tri to visit, which he accepted»: he is the one invited. */
export function invitedVoice(g: Ground, open: Open | null, cue: Cue, subject: Nominal): Voice | null {
  if (open?.draft.act !== 'invite' || cue.act !== 'accept' || subject.kind !== 'pronoun') return null
  const guest = g
    .nominalsIn(open.cue.end + 1, cue.start)
    .findLast(n => n.kind === 'person' && !open.draft.voice.persons.includes(n.person))
  return guest ? g.discourse.resolve(guest) : null
}

/** Nobody speaks in this sentence: whoever it begins with is what it is about. */
export function noteTopic(g: Ground, s: ReadSentence): void {
  const first = g.nominalsIn(s.start, s.end).find(n => isSubject(g, n) && isClauseStart(g, s, n.start))
  if (first?.kind !== 'person' && first?.kind !== 'title') return
  const voice = g.discourse.resolve(first)
  if (voice?.persons.length === 1) g.discourse.tellsOf(voice.persons[0], first.start)
}

/** A verb at this token that no list of acts has. */
const cueAt = (start: number): Cue => ({
  start,
  end: start + 1,
  act: 'affirm',
  role: 'reports',
  listable: false,
  form: 'past',
  rule: 'act.affirm.scope',
})

import type { ReadSentence } from '../../context.ts'
import type { Voice } from '../discourse.ts'
import type { Nominal } from '../nominals.ts'
import type { Cue } from './cues.ts'
import type { StatementDraft } from './draft.ts'
import type { Ground } from './ground.ts'

/** Tokens between the verb of meeting and the purpose. */
const MAX_PURPOSE = 45

/** «met to discuss», «gặp để trao đổi»: the purpose of a meeting is joint; null where the verb tells no such purpose. */
export function purposeVoice(g: Ground, s: ReadSentence, cue: Cue): Voice | null {
  const link = g.c.words('purpose').before(cue.start)
  if (!link) return null
  const meet = g.c.hits.meet.within(s.start, link.start).find(h => h.entry.kind === 'meeting' || h.entry.kind === 'call')
  if (!meet || link.start - meet.end > MAX_PURPOSE) return null
  const voice = g.discourse.resolve({ kind: 'joint', persons: false, title: null, start: cue.start, end: cue.start })
  return voice && { ...voice, how: 'purpose' }
}

/** «…, ông X nói.», «“…,” she added, proposing …»: what is said stands before the verb. */
export function isTrailing(g: Ground, s: ReadSentence, cue: Cue, subject: Nominal): boolean {
  if (cue.role !== 'reports') return false
  const before = g.word(subject.start - 1)
  const dash = /^[-–—]$/.test(before) && /^["”»]$/.test(g.word(subject.start - 2))
  if (!dash && !/^[,”"’»]$/.test(before)) return false
  if (subject.start - s.start < 4 || isOnlySetting(g, s, subject.start - 1)) return false
  let at = cue.end
  const addressed = g.startingAt(at) ?? g.startingAt(at + 1)
  if (addressed) at = addressed.end
  const after = g.word(at)
  return at >= s.end - 1 || /^[,.;:”"»!?]$/.test(after) || (endsIn(g, s, at) && g.c.words('settings').at(at) !== undefined)
}

/** No nominal that could be a subject, and no «that», stands in what follows. */
function endsIn(g: Ground, s: ReadSentence, at: number): boolean {
  for (let i = at; i < s.end; i++) {
    if (g.is('thats', i) || /^["“«]$/.test(g.word(i))) return false
    const named = g.startingAt(i)
    if (named && named.kind === 'pronoun') return false
  }
  return true
}

/** What stands before is one phrase of time or place («At the meeting, …»), no clause. */
function isOnlySetting(g: Ground, s: ReadSentence, comma: number): boolean {
  if (g.c.words('settings').at(s.start) === undefined && g.beforeDate(comma) > s.start) return false
  for (let i = s.start; i < comma; i++) if (/^[,”"»]$/.test(g.word(i))) return false
  return true
}

/** «Theo ông X, …», «According to the minister, …»: the source of all that follows. */
export function accordingTo(g: Ground, s: ReadSentence): { readonly cue: Cue; readonly voice: Voice } | null {
  const lead = g.c.words('attribution').at(s.start)
  const named = lead && g.startingAt(lead.end)
  if (!lead || !named || g.word(named.end) !== ',') return null
  if (named.kind !== 'person' && named.kind !== 'pronoun' && named.kind !== 'title') return null
  const voice = g.discourse.resolve(named)
  if (!voice) return null
  const end = named.end + 1
  return {
    cue: { start: lead.start, end, act: 'affirm', role: 'reports', listable: false, form: 'plain', rule: 'act.affirm.source' },
    voice,
  }
}

/** «Đáp lại đề nghị của X về …», «Nhận lời mời của X»: what is answered is a statement of X. */
export function answered(g: Ground, s: ReadSentence): StatementDraft[] {
  const { c } = g
  const drafts: StatementDraft[] = []
  for (const noun of c.hits.noun.within(s.start, s.end)) {
    const { act } = noun.entry
    if (act !== 'request' && act !== 'invite') continue
    const lead =
      c.words('answering').before(noun.start) ??
      (g.is('determiners', noun.start - 1) ? c.words('answering').before(noun.start - 1) : undefined)
    if (!lead || !g.is('owners', noun.end)) continue
    const owner = g.startingAt(noun.end + 1)
    const voice = owner ? g.discourse.resolve(owner) : null
    if (!owner || !voice) continue
    let end = owner.end
    while (end < s.end && !/^[,;.]$/.test(g.word(end))) end++
    const rule = `act.${act}.answered`
    drafts.push({
      start: act === 'invite' ? Math.max(s.start, noun.start - 1) : noun.start,
      end,
      act,
      voice: { ...voice, how: 'answered' },
      sentence: s,
      cue: { start: noun.start, end: noun.end, act, role: 'attitude', listable: false, form: 'plain', rule },
      rule,
    })
  }
  return drafts
}

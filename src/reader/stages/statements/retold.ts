import type { Act } from '../../../contract/vocabulary.ts'
import { LOWER, WORD } from '../../../text/tokens.ts'
import type { ReadSentence } from '../../context.ts'
import type { Voice } from '../discourse.ts'
import type { Nominal } from '../nominals.ts'
import { isClauseStart } from './clause-start.ts'
import type { Cue } from './cues.ts'
import { READ, type StatementDraft } from './draft.ts'
import type { Ground } from './ground.ts'

/** Tokens between the verb of meeting and the purpose. */
const MAX_PURPOSE = 45

/** What one says to the other, also where both meet for it. */
const ONE_SIDED = new Set<Act>(['concern', 'congratulate', 'thank', 'condole', 'invite', 'accept', 'reject'])
/** What a meeting is for. */
const PURPOSES = new Set<Act>(['discuss', 'affirm', 'agree', 'inform', 'appraise', 'support', ...ONE_SIDED])

/** «met to discuss», «gặp để trao đổi»: the purpose of a meeting is joint; null where the verb tells no such purpose. */
export function purposeVoice(g: Ground, s: ReadSentence, cue: Cue): Voice | null {
  // «điện đàm thảo luận …»: right behind the verb of meeting
  const told = g.c.language === 'vi' && cue.act === 'discuss' ? g.c.hits.meet.before(cue.start) : undefined
  if (told && told.start > s.start && told.entry.part === 'verb' && !g.is('purpose', told.start - 1))
    return g.discourse.resolve({ kind: 'joint', persons: false, title: null, start: cue.start, end: cue.start })
  const link = g.c.words('purpose').before(cue.start)
  if (!link || link.start < s.start || !(PURPOSES.has(cue.act) || cue.rule.endsWith('.noun')) || g.is('aims', link.start - 1))
    return null
  const meet = g.c.hits.meet.within(s.start, link.start).find(h => h.entry.kind === 'meeting' || h.entry.kind === 'call')
  // «will meet X to discuss …»: not said yet
  if (meet && g.c.hits.act.before(meet.start)?.entry.role === 'weak') return null
  if (ONE_SIDED.has(cue.act) && (meet || g.c.language === 'vi')) {
    const limit = meet?.start ?? link.start
    const subject = g.nominalsIn(s.start, limit).find(n => isClauseStart(g, s, n.start))
    return subject ? g.discourse.resolve(subject) : null
  }
  if (!meet || link.start - meet.end > MAX_PURPOSE) return null
  const voice = g.discourse.resolve({ kind: 'joint', persons: false, title: null, start: cue.start, end: cue.start })
  return voice && { ...voice, how: 'purpose' }
}

/** «…, ông X nói.», «“…,” she added, proposing …»: what is said stands before the verb. */
export function isTrailing(g: Ground, s: ReadSentence, cue: Cue, subject: Nominal): boolean {
  if (subject.start <= s.start) return false
  const before = g.word(quoteEdge(g, s, subject.start) - 1)
  const closes = cue.end >= s.end - 1
  if (g.c.words('quotingLeads').before(subject.start)) return closes
  if (closes && cue.role === 'attitude' && /^[”"»]$/.test(before === ',' ? g.word(subject.start - 2) : before)) return true
  if (cue.role !== 'reports') return false
  const dash = /^[-–—]$/.test(before) && /^["”»]$/.test(g.word(subject.start - 2))
  if (!dash && !/^[,”"’»]$/.test(before)) return false
  if (isAside(g, cue, subject)) return true
  if (subject.start - s.start < 4 || isOnlySetting(g, s, subject.start - 1)) return false
  if (dash || /^[”"»]$/.test(before) || /^[”"»]$/.test(g.word(subject.start - 2))) return !opensQuote(g, s, cue.end)
  let at = cue.end
  const addressed = g.startingAt(at) ?? (g.is('determiners', at) ? g.startingAt(at + 1) : undefined)
  if (addressed) at = addressed.end
  const after = g.word(at)
  return (
    at >= s.end - 1 ||
    /^[,.;:”"»!?]$/.test(after) ||
    (endsIn(g, s, at) && (g.c.words('settings').at(at) !== undefined || isDate(g, at)))
  )
}

/** «Monday», «early on Monday»; not «early» alone. */
function isDate(g: Ground, at: number): boolean {
  const date = g.c.hits.date.at(at)
  return date !== undefined && (date.entry.what !== 'edge' || g.c.hits.date.at(date.end) !== undefined)
}

/** «Thông cáo của Nhà Trắng (cho biết)», «The statement by the ministry (said)»: where the document is named that speaks for its issuer. */
export function issuer(g: Ground, s: ReadSentence, owner: Nominal): number | null {
  if (!g.is('owners', owner.start - 1)) return null
  const paper = g.c.words('papers').before(owner.start - 1)
  return paper && paper.start >= s.start ? paper.start : null
}

/** Where a name that the lexicon does not know begins, right behind a quotation: «“…,” Awajun leader X told …». */
function quoteEdge(g: Ground, s: ReadSentence, start: number): number {
  const { tokens } = g.c
  for (let at = start; at >= start - 2 && at > s.start; at--) {
    if (tokens.kind[at - 1] !== WORD) return /^[”"»]$/.test(g.word(at - 1)) ? at : start
    if (tokens.shape[at - 1] === LOWER && !/^(?:an?|the|visiting|host|outgoing|incoming|new)$/.test(g.word(at - 1))) return start
  }
  return start
}

/** «Indonesia would, he assured, …»: amid what is said. */
export const isAside = (g: Ground, cue: Cue, subject: Nominal): boolean =>
  cue.role === 'reports' && g.word(subject.start - 1) === ',' && g.word(cue.end) === ','

function opensQuote(g: Ground, s: ReadSentence, from: number): boolean {
  for (let i = from; i < s.end && g.word(i) !== ','; i++) if (/^["“«:]$/.test(g.word(i)) || g.is('thats', i)) return true
  return false
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

/** «President Vladimir Putin: Good afternoon …»: in a transcript the name before the colon says who speaks from here on. */
export function labelled(g: Ground, s: ReadSentence): void {
  const named = g.startingAt(s.start)
  if (named?.kind !== 'person') return
  let at = named.end
  if (g.word(at) === '(') while (at < s.end && at < named.end + 6 && g.word(at - 1) !== ')') at++
  if (g.word(at) !== ':' || at >= s.end - 2) return
  const voice = g.discourse.resolve(named)
  if (voice) g.discourse.speaks(voice, s.start)
}

/** «This was emphasized by the Minister»: who did, and where what was emphasized begins, which may be the sentence before. */
export function agentBehind(g: Ground, s: ReadSentence, cue: Cue): { readonly voice: Voice; readonly start: number } | null {
  if (g.word(cue.end) !== 'by') return null
  const agent = g.startingAt(cue.end + 1)
  const speaks = agent && (agent.kind === 'person' || agent.kind === 'title' || agent.kind === 'joint' || agent.kind === 'side')
  const voice = speaks ? g.discourse.resolve(agent) : null
  if (!voice) return null
  const before = g.c.sentences[s.index - 1]
  const points = /^(?:this|that|it)$/.test(g.word(s.start)) && before !== undefined && READ.has(before.segment)
  return { voice, start: points ? before.start : s.start }
}

/** «“….”¶ Director Kratsios said.»: the sentence names who has said the one before. */
export function closesQuote(g: Ground, s: ReadSentence, cue: Cue, subject: Nominal): boolean {
  const before = g.c.sentences[s.index - 1]
  return (
    cue.role === 'reports' &&
    subject.start === s.start &&
    cue.end >= s.end - 1 &&
    g.word(s.end - 1) !== ':' &&
    before !== undefined &&
    READ.has(before.segment) &&
    /^[”"»]$/.test(g.word(before.end - 1))
  )
}

/** Tokens of a verb and its circumstances behind the one who is quoted. */
const MAX_TAIL = 7

/** «Satisfaction was expressed with …»: the noun before the passive of such a verb gives the act. */
export function feltBefore(g: Ground, s: ReadSentence, cue: Cue): Cue {
  if (!g.c.hits.light.at(cue.start)) return cue
  const noun = g.c.hits.noun.within(s.start, cue.start).at(-1)
  return noun ? { ...cue, act: noun.entry.act, role: 'attitude', rule: `act.${noun.entry.act}.passive` } : cue
}

/** «“We shall not be lectured,” X shot back.»: a quotation and its speaker, with a verb that no list has; null where something else may follow. */
export function quotedBy(g: Ground, s: ReadSentence): { readonly voice: Voice; readonly at: number } | null {
  for (let i = s.end - 2; i > s.start && i > s.end - MAX_TAIL - 4; i--) {
    if (!/^[”"»]$/.test(g.word(i))) continue
    const from = /^[,–—-]$/.test(g.word(i + 1)) ? i + 2 : i + 1
    const named = g.startingAt(from)
    if (!named || (named.kind !== 'person' && named.kind !== 'title' && named.kind !== 'pronoun')) return null
    const tail = s.end - named.end
    if (tail < 2 || tail > MAX_TAIL || (named.kind === 'pronoun' && named.self)) return null
    const voice = g.discourse.resolve(named)
    return voice && { voice, at: named.end }
  }
  return null
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

import type { Act } from '../../../contract/vocabulary.ts'
import type { ReadSentence } from '../../context.ts'
import type { Nominal } from '../nominals.ts'
import { isClauseStart, linkBefore, nearClauseStart } from './clause-start.ts'
import type { Cue } from './cues.ts'
import type { Ground } from './ground.ts'
import type { Open } from './record.ts'
import { issuer } from './retold.ts'
import { isSubject, type Left } from './subject.ts'

export type SubjectLeft = Extract<Left, { kind: 'subject' }>

/** What may be accepted. */
const OFFERED = new Set<Act>(['invite', 'request', 'pledge'])

/** The subject opens its sentence. */
export const isOpening = (s: ReadSentence, nominal: Nominal): boolean => nominal.start <= s.start + 2

/** «Việt Nam sẽ …» at the head of a sentence, «chúng tôi sẽ …». */
export function isWeakSubject(s: ReadSentence, last: Nominal, first: Nominal, cue: Cue): boolean {
  if (last.kind === 'pronoun' && last.self) return true
  if (last.kind === 'joint') return cue.act === 'agree'
  return last.kind === 'side' && isOpening(s, first)
}

/** «X, who recalled …»: the verb says something of X wherever X stands. */
export const follows = (g: Ground, cue: Cue, left: SubjectLeft): boolean =>
  left.relative && g.c.words('relatives').before(cue.start) !== undefined

/** The form of the verb fits a subject before it. */
export function isVerbOf(g: Ground, s: ReadSentence, cue: Cue, left: SubjectLeft): boolean {
  const last = left.group[left.group.length - 1]
  const first = left.group[0]
  if (cue.form === 'participle' && !isPerfect(g, s, cue)) return false
  if (cue.form === 'gerund' && (left.relative || !(isClauseStart(g, s, first.start) || isAbsolute(g, first)))) return false
  if (last.kind === 'side' && !last.strong && cue.role === 'weak' && !isOpening(s, first)) return false
  return !(last.kind === 'pronoun' && last.self && cue.role === 'reports' && (cue.act === 'inform' || cue.act === 'affirm'))
}

/** «has also given an assurance». */
function isPerfect(g: Ground, s: ReadSentence, cue: Cue): boolean {
  for (let i = cue.start - 1; i >= Math.max(s.start, cue.start - 3); i--) {
    if (/^(?:has|have|had)$/.test(g.word(i))) return true
    if (!g.is('adverbs', i) && !g.word(i).endsWith('ly')) return false
  }
  return false
}

/** The subject stands where one of the main clause does. */
export function mayAct(g: Ground, s: ReadSentence, cue: Cue, left: SubjectLeft, open: Open | null): boolean {
  const first = left.group[0]
  const last = left.group[left.group.length - 1]
  if (follows(g, cue, left)) return last.kind === 'person' || last.kind === 'title'
  const issued = issuer(g, s, first) !== null
  if (cue.form === 'gerund' && isAbsolute(g, first)) return true
  if (!issued && !isSubject(g, first)) return false
  // «diễn đàn để các lãnh đạo trao đổi về …»: what it is for
  if (g.c.words('purpose').before(first.start)) return false
  // «…, which he gladly accepted»
  if (open && OFFERED.has(open.draft.act) && cue.act === 'accept') return true
  if (open) return isMain(g, s, cue, left)
  return issued || nearClauseStart(g, s, first.start) || g.c.words('quotingLeads').before(first.start) !== undefined
}

/** «…, with the Adviser stressing that …». */
function isAbsolute(g: Ground, first: Nominal): boolean {
  return g.word(first.start - 1) === 'with' && g.word(first.start - 2) === ','
}

/** While a statement is open, another subject begins one of its own only in a main clause. */
function isMain(g: Ground, s: ReadSentence, cue: Cue, left: SubjectLeft): boolean {
  const first = left.group[0]
  const { link } = linkBefore(g, s, first.start)
  if (link === 'strong') return true
  if (!isClauseStart(g, s, first.start) || link === 'that' || cue.role === 'weak') return false
  if (g.is('clauseOpeners', first.start - 1)) return false
  if (g.c.language === 'en')
    return cue.form === 'past' || cue.role === 'reports' || first.kind === 'person' || (first.kind === 'pronoun' && first.self)
  return !(link === 'comma' && cue.listable && (first.kind === 'side' || first.kind === 'joint'))
}

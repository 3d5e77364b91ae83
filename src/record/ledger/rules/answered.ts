/** Asks that the other side says yes or no to: at once, in the same engagement, or on a later occasion. */
import type { RecordStatement } from '../../../contract/record.ts'
import type { Act, UndertakingKind } from '../../../contract/vocabulary.ts'
import type { Aim } from '../../../lexicon/undertakings.ts'
import type { Related } from '../answer-index.ts'
import type { Ask } from '../asks.ts'
import { type Case, type Court, citationOf, type Finding, isBefore, isSameOccasion, sidesOf } from '../case.ts'
import { likeness } from '../likeness.ts'
import type { Study } from '../studies.ts'
import { instrumentsIn } from './instruments.ts'

/** Acts by which the other side says yes. */
const YES: Readonly<Record<UndertakingKind, ReadonlySet<Act>>> = {
  request: new Set(['agree', 'accept', 'support', 'pledge']),
  pledge: new Set(['agree', 'accept']),
  invitation: new Set(['accept']),
}
/** Acts by which it may be told that something will not be done. */
const TELLS: ReadonlySet<Act> = new Set(['affirm', 'inform', 'concern'])
/** How alike an answer and what it answers must be, within a language and across two. */
const IN_ENGAGEMENT = { same: 0.42, other: 0.5 }
/** Where it is told next, or before. */
const NEXT = { same: 0.25, other: 0.5 }
const BEFORE_IT = 0.6
const LATER = { same: 0.52, other: 0.5 }
/** Agreement to bring the same instrument to a step that was asked for. */
const SAME_STEP = 0.65
const INSTRUMENT_STEPS: ReadonlySet<Aim> = new Set(['negotiating', 'concluded', 'signed', 'ratified', 'in-force'])
/** An answer to this one is not much more like another ask. */
const RIVAL = 0.85
const COMMON = { inEngagement: 1, later: 1.6 }

export function answered(c: Case, court: Court): Finding[] {
  return c.asks.flatMap(ask => [...atOnce(c, ask, court), ...inEngagement(c, ask, court), ...later(c, ask, court)])
}

function atOnce(c: Case, ask: Ask, court: Court): Finding[] {
  return (court.scenes.get(ask.statement.id) ?? []).map(({ statement, yes }) => ({
    status: yes ? 'agreed' : 'declined',
    on: statement.on,
    why: !yes ? 'refused-at-once' : c.kind === 'invitation' ? 'invitation-accepted' : 'answered-at-once',
    citation: citationOf(statement),
  }))
}

function inEngagement(c: Case, ask: Ask, court: Court): Finding[] {
  const { engagement, document, citation } = ask.statement
  const asked = court.studies.ofStatement.get(ask.statement.id)
  if (engagement === null || !asked) return []
  const found: Finding[] = []
  for (const statement of court.known.byEngagement.get(engagement) ?? []) {
    const study = court.studies.ofStatement.get(statement.id)
    if (!study || meaningOf(c, statement, study, court) === null) continue
    const same = asked.profile.language === study.profile.language
    const answer = { statement, study, same, like: likeness(asked.profile, study.profile, court.studies.weights) }
    const score = scoreOf(ask, asked, answer, court)
    const tongue = same ? 'same' : 'other'
    const earlier = statement.document === document && statement.citation.start < citation.start
    const least = earlier ? BEFORE_IT : isNext(ask, statement, court) ? NEXT[tongue] : IN_ENGAGEMENT[tongue]
    if (score < least || !(answer.like.sure || answer.like.common >= COMMON.inEngagement)) continue
    if (!isRivalled(ask, answer, score, court)) found.push(findingOf(c, answer, court, 'agreed-in-engagement'))
  }
  return found
}

function later(c: Case, ask: Ask, court: Court): Finding[] {
  const asked = court.studies.ofStatement.get(ask.statement.id)
  if (!asked || c.to.length === 0) return []
  return court.answers(ask.statement, sidesOf(c)).flatMap(answer => {
    const { statement, study, like, same } = answer
    if (!isBefore(ask.statement.on, statement.on) || isSameOccasion(ask.statement, statement)) return []
    if (!isToAsker(c, statement) || meaningOf(c, statement, study, court) === null) return []
    if (!like.sure && (like.common < COMMON.later || like.pointers < 1)) return []
    return scoreOf(ask, asked, answer, court) >= LATER[same ? 'same' : 'other']
      ? [findingOf(c, answer, court, 'agreed-later')]
      : []
  })
}

function findingOf(c: Case, { statement, study }: Related, court: Court, why: 'agreed-in-engagement' | 'agreed-later'): Finding {
  const yes = meaningOf(c, statement, study, court) === 'yes'
  return {
    status: yes ? 'agreed' : 'declined',
    on: statement.on,
    why: !yes ? 'refused' : c.kind === 'invitation' ? 'invitation-accepted' : why,
    citation: citationOf(statement),
  }
}

/** What a statement says to an ask on the same thing; null where it is no answer of the other side. */
function meaningOf(c: Case, statement: RecordStatement, study: Study, court: Court): 'yes' | 'no' | null {
  if (!isByOther(c, statement)) return null
  const unwilling = study.signs.has('unwilling')
  if (statement.act === 'reject' || (unwilling && TELLS.has(statement.act))) return 'no'
  if (unwilling || !YES[c.kind].has(statement.act)) return null
  if (statement.act === 'support') return 'yes'
  // what is only looked at is neither granted nor refused; without word lists a promise cannot be told from a promise to look at it
  return study.manner.hedged || (statement.act === 'pledge' && !court.lexicon) ? null : 'yes'
}

function scoreOf(ask: Ask, asked: Study, { statement, study, like }: Related, court: Court): number {
  return sharesStep(ask, asked, statement, study, court) ? Math.max(like.score, SAME_STEP) : like.score
}

const isByOther = (c: Case, answer: RecordStatement): boolean =>
  c.to.length > 0 ? c.to.some(side => answer.sides.includes(side)) : answer.sides.some(side => !c.by.includes(side))

/** Said to those who asked, or together with them. */
const isToAsker = (c: Case, { sides, to }: RecordStatement): boolean =>
  c.by.some(side => sides.includes(side) || to.includes(side))

/** Whether the answer is what the text tells next. */
function isNext(ask: Ask, answer: RecordStatement, court: Court): boolean {
  if (answer.document !== ask.statement.document) return false
  const told = court.known.byDocument.get(answer.document) ?? []
  return told[told.indexOf(ask.statement) + 1] === answer
}

/** Whether both speak of the same instrument and the same step of it. */
function sharesStep(ask: Ask, asked: Study, answer: RecordStatement, answering: Study, court: Court): boolean {
  if (answer.act !== 'agree' && answer.act !== 'accept') return false
  if (!asked.aims.some(aim => INSTRUMENT_STEPS.has(aim) && answering.aims.includes(aim))) return false
  const instruments = instrumentsIn(answer, court)
  return instrumentsIn(ask.statement, court).some(id => instruments.includes(id))
}

/** Whether the answer is much more like something else that was asked in that engagement. */
function isRivalled(ask: Ask, { statement, study }: Related, score: number, court: Court): boolean {
  if (statement.engagement === null) return false
  return (court.asksOf.get(statement.engagement) ?? []).some(other => {
    if (other.statement.id === ask.statement.id || other.by.join(' ') !== ask.by.join(' ')) return false
    const rival = court.studies.ofStatement.get(other.statement.id)
    return rival !== undefined && likeness(rival.profile, study.profile, court.studies.weights).score * RIVAL > score
  })
}

/** Asks that the other side says yes or no to: at once, in the same engagement, or on a later occasion. */
import type { RecordStatement } from '../../../contract/record.ts'
import type { Act, UndertakingKind } from '../../../contract/vocabulary.ts'
import type { Ask } from '../asks.ts'
import { type Case, type Court, citationOf, type Finding, isBefore } from '../case.ts'
import { type Likeness, likeness } from '../likeness.ts'
import type { Study } from '../studies.ts'

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
const BEFORE_IT = 0.6
/** Where it is told next. */
const NEXT = { same: 0.25, other: 0.5 }
const LATER = { same: 0.52, other: 0.64 }
/** Agreement to bring the same instrument to a step that was asked for. */
const SAME_STEP = 0.62
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
  if (engagement === null) return []
  const found: Finding[] = []
  for (const answer of court.known.byEngagement.get(engagement) ?? []) {
    const verdict = verdictOf(c, ask, answer, court)
    if (!verdict) continue
    const tongue = verdict.like.same ? 'same' : 'other'
    const earlier = answer.document === document && answer.citation.start < citation.start
    const least = earlier ? BEFORE_IT : isNext(ask, answer, court) ? NEXT[tongue] : IN_ENGAGEMENT[tongue]
    if (
      verdict.score < least ||
      (!verdict.like.sure && verdict.like.common < COMMON.inEngagement) ||
      isRivalled(ask, answer, verdict.score, court)
    )
      continue
    found.push({
      status: verdict.yes ? 'agreed' : 'declined',
      on: answer.on,
      why: !verdict.yes ? 'refused' : c.kind === 'invitation' ? 'invitation-accepted' : 'agreed-in-engagement',
      citation: citationOf(answer),
    })
  }
  return found
}

function later(c: Case, ask: Ask, court: Court): Finding[] {
  const study = court.studies.ofStatement.get(ask.statement.id)
  if (!study) return []
  const found: Finding[] = []
  for (const side of c.to)
    for (const answer of court.answers.near(side, study.profile)) {
      if (!isBefore(ask.statement.on, answer.on) || answer.engagement === ask.statement.engagement || !isToAsker(c, answer))
        continue
      const verdict = verdictOf(c, ask, answer, court)
      if (!verdict || verdict.score < LATER[verdict.like.same ? 'same' : 'other']) continue
      if (!verdict.like.sure && (verdict.like.common < COMMON.later || verdict.like.pointers < 1)) continue
      found.push({
        status: verdict.yes ? 'agreed' : 'declined',
        on: answer.on,
        why: !verdict.yes ? 'refused' : c.kind === 'invitation' ? 'invitation-accepted' : 'agreed-later',
        citation: citationOf(answer),
      })
    }
  return found
}

/** Whether the answer is what the text tells next. */
function isNext(ask: Ask, answer: RecordStatement, court: Court): boolean {
  if (answer.document !== ask.statement.document) return false
  const told = court.known.byDocument.get(answer.document) ?? []
  const at = told.indexOf(ask.statement)
  return told[at + 1] === answer
}

interface Verdict {
  readonly yes: boolean
  readonly score: number
  readonly like: Likeness & { readonly same: boolean }
}

/** What a statement says of an ask, if it is an answer of the other side at all. */
function verdictOf(c: Case, ask: Ask, answer: RecordStatement, court: Court): Verdict | null {
  const [asked, answering] = [court.studies.ofStatement.get(ask.statement.id), court.studies.ofStatement.get(answer.id)]
  if (answer.id === ask.statement.id || !asked || !answering || !isByOther(c, answer)) return null
  const unwilling = answering.signs.has('unwilling')
  const no = answer.act === 'reject' || (unwilling && TELLS.has(answer.act))
  if (!no && (unwilling || !YES[c.kind].has(answer.act))) return null
  // what is only looked at is neither granted nor refused; without word lists a promise cannot be told from a promise to look at it
  if (!no && answer.act !== 'support' && (answering.manner.hedged || (answer.act === 'pledge' && !court.lexicon))) return null
  const like = likeness(asked.profile, answering.profile, court.studies.weights)
  const score = sharesStep(ask, asked, answer, answering, court) ? Math.max(like.score, SAME_STEP) : like.score
  return { yes: !no, score, like: { ...like, same: asked.profile.language === answering.profile.language } }
}

const isByOther = (c: Case, answer: RecordStatement): boolean =>
  c.to.length > 0 ? c.to.some(side => answer.sides.includes(side)) : answer.sides.some(side => !c.by.includes(side))

/** Said to those who asked, or together with them. */
const isToAsker = (c: Case, { sides, to }: RecordStatement): boolean =>
  c.by.some(side => sides.includes(side) || to.includes(side))

/** Whether both name the same instrument and the same step of it. */
function sharesStep(ask: Ask, asked: Study, answer: RecordStatement, answering: Study, court: Court): boolean {
  return (
    (answer.act === 'agree' || answer.act === 'accept') &&
    asked.aims.some(aim => answering.aims.includes(aim)) &&
    ask.statement.references.some(
      id => id.startsWith('instrument:') && !court.studies.isGeneric(id) && answer.references.includes(id),
    )
  )
}

/** Whether the answer is much more like something else that was asked in that engagement. */
function isRivalled(ask: Ask, answer: RecordStatement, score: number, court: Court): boolean {
  const answering = court.studies.ofStatement.get(answer.id)
  if (!answering || answer.engagement === null) return false
  return (court.asksOf.get(answer.engagement) ?? []).some(other => {
    if (other.statement.id === ask.statement.id || other.by.join(' ') !== ask.by.join(' ')) return false
    const study = court.studies.ofStatement.get(other.statement.id)
    return study !== undefined && likeness(study.profile, answering.profile, court.studies.weights).score * RIVAL > score
  })
}

/** Answers that do not name what they answer («she accepted with pleasure», «ông đồng ý với đề nghị này»): the ask just before them. */
import type { RecordStatement } from '../../contract/record.ts'
import type { Act } from '../../contract/vocabulary.ts'
import type { Known } from './known.ts'
import { likeness } from './likeness.ts'
import type { Studies, Study } from './studies.ts'

/** Answers by the ask that they are given to, both as ids of statements. */
export type Scenes = ReadonlyMap<string, readonly RecordStatement[]>

/** So many statements back an answer reaches. */
const REACH = 3
/** So many statements back the invitation that is accepted by name may stand, or what «these proposals» are. */
const FARTHEST = 40
/** Words of its own that it may have. */
const BARE = 1
/** An acceptance with words of its own is one of an invitation only if it speaks of a visit, of the invitation, or is as like it. */
const ALIKE = 0.25

const ASKS: ReadonlySet<Act> = new Set(['request', 'pledge', 'invite'])
const BARE_ANSWERS: ReadonlySet<Act> = new Set(['agree', 'accept', 'reject', 'support', 'pledge'])

export function answersAtOnce(known: Known, studies: Studies): Scenes {
  const answers = new Map<string, RecordStatement[]>()
  const give = (ask: RecordStatement, answer: RecordStatement): void => {
    const given = answers.get(ask.id)
    if (given) given.push(answer)
    else answers.set(ask.id, [answer])
  }
  for (const statements of known.byDocument.values()) {
    const told = [...statements].sort((a, b) => a.citation.start - b.citation.start || a.citation.end - b.citation.end)
    told.forEach((statement, n) => {
      const study = studies.ofStatement.get(statement.id)
      if (!study || study.signs.has('hedges') || study.signs.has('unwilling')) return
      const scene = told.slice(Math.max(0, n - FARTHEST), n)
      // an acceptance is told of the same visit as the invitation, if not always of the same talks
      const before = statement.act === 'accept' ? scene : scene.filter(s => s.engagement === statement.engagement)
      for (const ask of answeredBy(statement, study, before, studies)) give(ask, statement)
    })
  }
  return answers
}

function answeredBy(
  answer: RecordStatement,
  study: Study,
  before: readonly RecordStatement[],
  studies: Studies,
): readonly RecordStatement[] {
  const asks = before.filter(s => ASKS.has(s.act) && isOther(s, answer)).reverse()
  const near = (s: RecordStatement): boolean => before.length - before.indexOf(s) <= REACH
  const taken = answer.act === 'accept' && (study.meets.has('invitation') || study.signs.has('answered'))
  if (answer.act === 'accept' || study.meets.has('visit')) {
    const invitation = asks.find(s => s.act === 'invite')
    if (invitation && acceptsInvitation(answer, study, taken, invitation, near(invitation), studies)) return [invitation]
  }
  if (taken || !BARE_ANSWERS.has(answer.act) || study.length > BARE || study.meets.has('invitation')) return []
  const proposals = asks.filter(s => s.act === 'request')
  if (study.signs.has('pointingAll')) return proposals
  const points = study.signs.has('pointing')
  if (answer.act !== 'accept' && !points && !(answer.act === 'agree' && study.length < BARE)) return []
  const last = asks.find(near)
  // «the proposal» is what was asked for rather than what was promised
  const meant = last?.act === 'pledge' && answer.act !== 'accept' ? (proposals.find(near) ?? last) : last
  return meant && (meant.act !== 'invite' || answer.act === 'accept') ? [meant] : []
}

function acceptsInvitation(
  answer: RecordStatement,
  study: Study,
  taken: boolean,
  invitation: RecordStatement,
  isNear: boolean,
  studies: Studies,
): boolean {
  if (answer.act !== 'accept') return isNear && answer.sides.length === 1 && (answer.act === 'pledge' || answer.act === 'agree')
  if (taken || study.meets.has('visit') || (isNear && study.length <= BARE)) return true
  const asked = studies.ofStatement.get(invitation.id)
  return isNear && asked !== undefined && likeness(study.profile, asked.profile, studies.weights).score >= ALIKE
}

/** Said by another side; both sides together may answer what one of them has asked. */
const isOther = (ask: RecordStatement, answer: RecordStatement): boolean =>
  ask.speakers.join(' ') !== answer.speakers.join(' ') &&
  (answer.sides.length === 0 || answer.sides.some(side => !ask.sides.includes(side)))

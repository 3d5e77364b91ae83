/** Answers that do not name what they answer («she accepted with pleasure», «ông đồng ý với đề nghị này»): the ask just before them. */
import type { RecordStatement } from '../../contract/record.ts'
import type { Act } from '../../contract/vocabulary.ts'
import { bitOf } from './features.ts'
import type { Known } from './known.ts'
import { likeness } from './likeness.ts'
import type { Studies, Study } from './studies.ts'

/** Answers by the ask that they are given to, both as ids of statements. */
export type Scenes = ReadonlyMap<string, readonly Given[]>

interface Given {
  readonly statement: RecordStatement
  readonly yes: boolean
}

/** So many statements back an answer reaches. */
const REACH = 3
/** An answer of a word or two stands so near. */
const NEXT = 2
/** So many statements back the invitation that is accepted by name may stand, or what «these proposals» are. */
const FARTHEST = 40
/** Words of its own that it may have. */
const BARE = 1
/** Where it stands next. */
const FEW = 1.5
/** An acceptance with words of its own is one of an invitation only if it speaks of a visit, of the invitation, or is as like it. */
const ALIKE = 0.25

const ASKS: ReadonlySet<Act> = new Set(['request', 'pledge', 'invite'])
/** Acts by which it may be told that something cannot be done. */
const TELLS: ReadonlySet<Act> = new Set(['affirm', 'inform', 'concern'])
const YES: ReadonlySet<Act> = new Set(['agree', 'accept', 'support', 'pledge'])

export function answersAtOnce(known: Known, studies: Studies, knowsWords: boolean): Scenes {
  const answers = new Map<string, Given[]>()
  for (const statements of known.byDocument.values()) {
    const told = [...statements].sort((a, b) => a.citation.start - b.citation.start || a.citation.end - b.citation.end)
    told.forEach((statement, n) => {
      const study = studies.ofStatement.get(statement.id)
      if (!study) return
      const scene = told.slice(Math.max(0, n - FARTHEST), n)
      const { yes, asks } = answeredBy({ statement, study, scene, studies, knowsWords })
      for (const ask of asks) {
        const given = answers.get(ask.id)
        if (given) given.push({ statement, yes })
        else answers.set(ask.id, [{ statement, yes }])
      }
    })
  }
  return answers
}

interface Answer {
  readonly statement: RecordStatement
  readonly study: Study
  /** What was said before it in the document. */
  readonly scene: readonly RecordStatement[]
  readonly studies: Studies
  /** Whether it can be told what an acceptance speaks of; else it is of an invitation just made. */
  readonly knowsWords: boolean
}

const NOTHING = { yes: false, asks: [] as readonly RecordStatement[] }

function answeredBy(answer: Answer): { yes: boolean; asks: readonly RecordStatement[] } {
  const { statement, study, scene } = answer
  const asks = scene.filter(s => ASKS.has(s.act) && isOther(s, statement)).reverse()
  const distance = (s: RecordStatement): number => scene.length - scene.indexOf(s)
  // an acceptance is told of the same visit as the invitation, if not always of the same talks
  const invitation = asks.find(s => s.act === 'invite')
  const ofInvitation = study.meets.has('invitation') || study.signs.has('answered')
  if (study.signs.has('unwilling') || study.signs.has('refusing') || statement.act === 'reject') {
    const refused = ofInvitation ? invitation : refusedBy(answer, asks, distance)
    return refused && distance(refused) <= (ofInvitation ? FARTHEST : REACH) ? { yes: false, asks: [refused] } : NOTHING
  }
  if (!YES.has(statement.act) || study.manner.hedged) return NOTHING
  if (invitation && acceptsInvitation(answer, ofInvitation, invitation, distance(invitation) <= REACH))
    return { yes: true, asks: [invitation] }
  if (ofInvitation && statement.act === 'accept') return NOTHING
  const near = asks.filter(s => s.engagement === statement.engagement && s.act !== 'invite')
  if (study.manner.pointingAll && statement.act !== 'pledge') return { yes: true, asks: near.filter(s => s.act === 'request') }
  const meant = agreedTo(answer, near, distance)
  return meant ? { yes: true, asks: [meant] } : NOTHING
}

/** The ask that a refusal names as such, or that stands just before a bare one. */
function refusedBy(
  { statement, study }: Answer,
  asks: readonly RecordStatement[],
  distance: (s: RecordStatement) => number,
): RecordStatement | undefined {
  const near = asks.find(s => distance(s) <= NEXT)
  // «She declined», «regretted that she could not attend»: whatever was asked just before, an invitation too
  if (TELLS.has(statement.act)) return study.manner.refuses && near && isAskedOf(near, statement) ? near : undefined
  if (statement.act !== 'reject' || !(study.manner.pointing || study.manner.lead === 0)) return undefined
  if (near?.act === 'invite' && distance(near) <= 1 && study.manner.lead === 0 && !study.manner.pointing) return near
  const last = asks.find(s => s.engagement === statement.engagement && s.act !== 'invite')
  return last && (study.manner.pointing || distance(last) <= 1) ? last : undefined
}

/** The ask that an agreement names as such, or that stands just before one of few words. */
function agreedTo(
  { statement, study }: Answer,
  asks: readonly RecordStatement[],
  distance: (s: RecordStatement) => number,
): RecordStatement | undefined {
  const { lead, pointing, doesSo } = study.manner
  const last = asks.find(s => distance(s) <= REACH)
  if (!last) return undefined
  const request = asks.find(s => s.act === 'request' && distance(s) <= REACH)
  if (statement.act === 'accept') return pointing || lead <= BARE ? last : undefined
  // «the proposal» is what was asked for, not what was promised
  if (doesSo || (pointing && statement.act !== 'pledge')) return request
  if (statement.sides.length > 1) return undefined
  const isNext = request !== undefined && distance(request) <= NEXT
  if (statement.act === 'pledge')
    return isNext && lead <= BARE && !study.signs.has('pointing') && !namesOthers(study) ? request : undefined
  return statement.act === 'agree' && (lead < BARE || (lead <= FEW && isNext)) ? request : undefined
}

/** Speaks of somebody or something by name, hence of more than what was asked. */
const namesOthers = ({ profile }: Study): boolean => (profile.kinds & (bitOf('P') | bitOf('R') | bitOf('r'))) !== 0

function acceptsInvitation(answer: Answer, ofInvitation: boolean, invitation: RecordStatement, isNear: boolean): boolean {
  const { statement, study, studies } = answer
  const visits = study.meets.has('visit')
  if (statement.act !== 'accept')
    return isNear && visits && statement.sides.length === 1 && (statement.act === 'pledge' || statement.act === 'agree')
  if (ofInvitation || visits || (isNear && (study.manner.lead <= BARE || !answer.knowsWords))) return true
  const asked = studies.ofStatement.get(invitation.id)
  return isNear && asked !== undefined && likeness(study.profile, asked.profile, studies.weights).score >= ALIKE
}

const isAskedOf = (ask: RecordStatement, answer: RecordStatement): boolean =>
  ask.act !== 'pledge' && (ask.to.length === 0 || ask.to.some(side => answer.sides.includes(side)))

/** Said by another side; both sides together may answer what one of them has asked. */
const isOther = (ask: RecordStatement, answer: RecordStatement): boolean =>
  ask.speakers.join(' ') !== answer.speakers.join(' ') &&
  (answer.sides.length === 0 || answer.sides.some(side => !ask.sides.includes(side)))

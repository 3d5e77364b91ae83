/** Answers by who gave them, to be found by what they are about. */
import type { RecordStatement } from '../../contract/record.ts'
import { grouped, type Known } from './known.ts'
import { type Likeness, likeness } from './likeness.ts'
import { createNearby, type Nearby } from './nearby.ts'
import type { Studies, Study } from './studies.ts'

/** A statement that answers or tells of something done, and how alike it is to what was asked. */
export interface Related {
  readonly statement: RecordStatement
  readonly study: Study
  readonly like: Likeness
  /** Whether both are in one language. */
  readonly same: boolean
}

/** Statements of some sides that are most like an ask; each once. */
export type AnswerIndex = (ask: RecordStatement, sides: readonly string[]) => readonly Related[]

/** Indexes the statements of all sides that answer, or tell of something done. What was found for an ask is kept. */
export function indexAnswers(known: Known, studies: Studies): AnswerIndex {
  const answers = known.statements.filter(s => isAnswer(s, studies.ofStatement.get(s.id)))
  const indexes = new Map<string, { nearby: Nearby; statements: readonly RecordStatement[] }>()
  for (const [side, statements] of grouped(answers, s => s.sides)) {
    const nearby = createNearby(studies.weights, statements.length)
    statements.forEach((s, n) => {
      const study = studies.ofStatement.get(s.id)
      if (study) nearby.add(n, study.profile)
    })
    indexes.set(side, { nearby, statements })
  }
  const find = (ask: RecordStatement, sides: readonly string[]): Related[] => {
    const own = studies.ofStatement.get(ask.id)
    if (!own) return []
    const near = sides.flatMap(side => {
      const index = indexes.get(side)
      return index ? index.nearby.of(own.profile).map(n => index.statements[n]) : []
    })
    return [...new Set(near)].flatMap(statement => {
      const study = studies.ofStatement.get(statement.id)
      if (!study || statement.id === ask.id) return []
      const like = likeness(own.profile, study.profile, studies.weights)
      return [{ statement, study, like, same: own.profile.language === study.profile.language }]
    })
  }
  const found = new Map<string, readonly Related[]>()
  return (ask, sides) => {
    const seen = found.get(ask.id)
    if (seen) return seen
    const made = find(ask, sides)
    found.set(ask.id, made)
    return made
  }
}

/** Of statements that only tell, those are studied that may tell of something done. */
const isAnswer = (statement: RecordStatement, study: Study | undefined): boolean =>
  study !== undefined && statement.act !== 'request' && statement.act !== 'invite'

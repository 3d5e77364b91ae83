/** Answers by who gave them, to be found by what they are about. */
import type { RecordStatement } from '../../contract/record.ts'
import type { Known } from './known.ts'
import { grouped } from './known.ts'
import { createNearby, type Nearby } from './nearby.ts'
import type { Studies, Study } from './studies.ts'
import type { Profile } from './weights.ts'

export interface AnswerIndex {
  /** Statements of a side that answer or tell of something done, the most alike first. */
  near(side: string, profile: Profile): readonly RecordStatement[]
}

/** Indexes the statements of all sides that answer, or tell of something done. */
export function indexAnswers(known: Known, studies: Studies): AnswerIndex {
  const answers = known.statements.filter(s => isAnswer(s, studies.ofStatement.get(s.id)))
  const bySide = grouped(answers, s => s.sides)
  const indexes = new Map<string, { nearby: Nearby; statements: readonly RecordStatement[] }>()
  for (const [side, statements] of bySide) {
    const nearby = createNearby(studies.weights)
    statements.forEach((s, n) => {
      const study = studies.ofStatement.get(s.id)
      if (study) nearby.add(n, study.profile)
    })
    indexes.set(side, { nearby, statements })
  }
  return {
    near: (side, profile) => {
      const index = indexes.get(side)
      return index ? index.nearby.of(profile).map(n => index.statements[n]) : []
    },
  }
}

/** Of statements that only tell, those are studied that may tell of something done. */
const isAnswer = (statement: RecordStatement, study: Study | undefined): boolean =>
  study !== undefined && statement.act !== 'request' && statement.act !== 'invite'

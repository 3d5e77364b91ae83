/** Statements that ask, promise or invite, as the ledger's occurrences. */
import type { RecordStatement } from '../../contract/record.ts'
import type { Act, UndertakingKind } from '../../contract/vocabulary.ts'
import type { Known } from './known.ts'
import { dayOf } from './known.ts'
import type { Studies, Study } from './studies.ts'

export interface Ask {
  readonly statement: RecordStatement
  readonly kind: UndertakingKind
  /** Sides that ask, sorted; the speakers where no side is known. */
  readonly by: readonly string[]
  readonly to: readonly string[]
  readonly day: string
}

const KINDS: Partial<Record<Act, UndertakingKind>> = { request: 'request', pledge: 'pledge', invite: 'invitation' }

/**
 * In order of time. What two sides ask together of nobody in particular is left out: nobody could answer it; so is what says only that
 * something was asked («a request she had made before»).
 */
export function asksOf(known: Known, studies: Studies): Ask[] {
  const asks: Ask[] = []
  for (const statement of known.statements) {
    const kind = KINDS[statement.act]
    if (kind === undefined) continue
    const by = [...new Set(statement.sides.length > 0 ? statement.sides : statement.speakers)].sort()
    const to = [...new Set(statement.to)].sort()
    if (kind === 'request' && isBare(studies.ofStatement.get(statement.id))) continue
    if (by.length === 0 || (kind !== 'pledge' && by.length > 1 && to.length === 0)) continue
    asks.push({ statement, kind, by, to, day: dayOf(statement) })
  }
  return asks
}

/** Without words or references of its own, or only telling that an ask is being looked at. */
const isBare = (study: Study | undefined): boolean =>
  study !== undefined &&
  ((study.length < 1 && study.profile.core.length === 0) || (study.signs.has('pointing') && study.signs.has('hedges')))

/** Whether two sets of sides may be the same: one is not known, or they have a side in common. */
export const mayMeet = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === 0 || b.length === 0 || a.some(side => b.includes(side))

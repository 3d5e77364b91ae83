/** The use case «positions»: what a side has said on something through time, its recurring formulas, and what it no longer raises. */
import type { RecordStatement } from '../contract/record.ts'
import type { Topic } from '../contract/vocabulary.ts'
import { type Formula, findFormulas } from '../record/positions/formulas.ts'
import { type LevelSilence, silenceReport } from '../record/positions/silence.ts'
import { type PositionTrace, tracePosition } from '../record/positions/trace.ts'
import type { Store } from '../store/open.ts'
import { loadKnowledge } from '../work/load-knowledge.ts'
import { relationship } from './relationship.ts'
import type { Scope } from './scope.ts'
import { namesOf } from './timeline.ts'

export interface PositionQuestion {
  /** Whose position. */
  readonly side: string
  /** What it is on: a topic, the id of a reference, or a formula in its words; without any, what the side's formulas and silences are. */
  readonly on: { readonly topic: Topic } | { readonly reference: string } | { readonly formula: string } | null
  /** Meetings at which something was raised before, for a silence. */
  readonly last: number
}

export interface Positions {
  readonly trace: PositionTrace | null
  readonly formulas: readonly Formula[]
  readonly silence: readonly LevelSilence[]
  readonly statements: ReadonlyMap<string, RecordStatement>
  readonly names: ReadonlyMap<string, string>
}

export async function positions(store: Store, scope: Scope, { side, on, last }: PositionQuestion): Promise<Positions> {
  const { topic: _, ...rest } = scope
  const other = scope.between?.find(s => s !== side)
  const silent = on === null && other !== undefined
  const view = await relationship(store, rest, silent)
  const filter = { side, ...(other === undefined ? {} : { with: other }) }
  const { wording } = loadKnowledge()
  const trace = on === null ? null : tracePosition(view, { ...filter, ...on }, wording)
  const statements = new Map(view.statements.map(s => [s.id, s]))
  const told = trace?.steps.flatMap(s => s.statements) ?? []
  return {
    trace,
    formulas: on === null ? findFormulas(view, filter, wording) : [],
    silence: silent ? silenceReport(view, { side, with: other, last }) : [],
    statements,
    names: await namesOf(
      store,
      told.flatMap(id => statements.get(id)?.speakers ?? []),
      scope.asOf,
    ),
  }
}

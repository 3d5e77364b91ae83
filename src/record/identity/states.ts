/** What the states of two presentations say for or against one person. */
import type { Presentation } from '../observations.ts'
import type { NameKnowledge } from './name-knowledge.ts'
import { MANY_TIMES, STATES } from './weights.ts'

export type StateReason = 'same-state' | 'other-state' | 'outnumbered-state'
export type StateEvidence = readonly [reason: StateReason, bits: number]

interface Serving {
  readonly presentation: Pick<Presentation, 'offices' | 'documents'>
  /** Of the person and of the offices. */
  readonly states: ReadonlySet<string>
}

/** Nothing where one of them has no state. */
export function compareStates(a: Serving, b: Serving, known: NameKnowledge): StateEvidence[] {
  if (a.states.size === 0 || b.states.size === 0) return []
  if ([...a.states].some(state => b.states.has(state))) return [['same-state', STATES.same]]
  const evidence: StateEvidence[] = [['other-state', STATES[differing(a, b, known)]]]
  const [few, many] = [a, b].map(p => p.presentation.documents).sort((x, y) => x - y)
  if (many >= few * MANY_TIMES && evidence[0][1] !== STATES.union) evidence.push(['outnumbered-state', STATES.outnumbered])
  return evidence
}

/** How the states differ: some differences are of reading sooner than of persons. */
function differing(a: Serving, b: Serving, known: NameKnowledge): 'union' | 'kin' | 'envoy' | 'otherUntold' | 'other' {
  const states = [...a.states, ...b.states]
  if (states.includes('EU') && states.some(state => known.union.has(state))) return 'union'
  if (states.every(state => known.kin.has(state))) return 'kin'
  if ([a, b].every(p => p.presentation.offices.some(o => o.rank === 'ambassadorial'))) return 'envoy'
  return [a, b].some(p => p.presentation.offices.length === 0) ? 'otherUntold' : 'other'
}

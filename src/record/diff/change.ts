/** Whether what one readout has a side say is firmer or milder in another: by the act, then by what holds back, then by the force of its words. */
import type { Evidence } from './evidence.ts'
import { type Change, compareActs, stepsBetween } from './ladder.ts'

export interface Changed {
  readonly change: Change
  readonly why: readonly string[]
}

/** The acts in which a reservation changes what one may count on. */
const RESERVABLE: ReadonlySet<string> = new Set(['hope', 'request', 'support', 'pledge', 'agree', 'accept', 'invite'])

export function changeBetween(from: Evidence, to: Evidence): Changed {
  const guess = from.language === to.language ? [] : ['guess: compared across languages']
  const [one, two] = [from.statement.act, to.statement.act]
  const byAct = compareActs(one, two)
  if (byAct !== 'same') return { change: byAct, why: [`act: ${one} → ${two}`, ...guess] }
  const held = heldBack(to) - heldBack(from)
  if (held !== 0 && (RESERVABLE.has(one) || RESERVABLE.has(two))) {
    const words = (held > 0 ? to : from).stance.hedges.join(', ')
    return { change: held > 0 ? 'softened' : 'hardened', why: [`reservation: ${words}`, ...guess] }
  }
  const force = one === two ? to.stance.force - from.stance.force : 0
  if (Math.abs(force) === 2)
    return { change: force > 0 ? 'hardened' : 'softened', why: [`force of the words for ${one}`, ...guess] }
  if (one === two) return { change: 'same', why: [] }
  const compared = stepsBetween(one, two) !== null
  return { change: 'same', why: [compared ? `act: ${one} ~ ${two}` : `guess: ${one} and ${two} are not on one ladder`] }
}

const heldBack = (evidence: Evidence): number => (evidence.stance.hedges.length > 0 ? 1 : 0)

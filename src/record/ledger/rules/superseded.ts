/** Asks that the same sides have gone beyond. */
import { type Case, type Court, citationOf, type Finding } from '../case.ts'
import { grouped } from '../known.ts'
import { likeness } from '../likeness.ts'
import { stepsBetween } from '../steps.ts'
import type { Study } from '../studies.ts'
import { instrumentsOf } from './instruments.ts'

/** How alike an ask to lower a burden and one to lift it must be, within a language and across two. */
const SAME_BURDEN = { same: 0.4, other: 0.3 }

/** For each case what a later one of the same sides shows: a further step of the same instrument, or more of the same relief. */
export function superseded(cases: readonly Case[], court: Court): Map<Case, Finding[]> {
  const found = new Map<Case, Finding[]>()
  const aiming = cases.filter(c => (studyOf(c, court)?.aims.length ?? 0) > 0)
  const sides = (c: Case): string => `${c.kind} ${c.by.join(' ')} > ${c.to.join(' ')}`
  const compared: Array<[Map<string, Case[]>, (a: Case, b: Case) => boolean]> = [
    [grouped(aiming, c => instrumentsOf(c, court).map(id => `${id} ${sides(c)}`)), (a, b) => goesFurther(a, b, court)],
    [
      grouped(
        aiming.filter(c => isOfBurden(c, court)),
        c => [sides(c)],
      ),
      (a, b) => liftsMore(a, b, court),
    ],
  ]
  for (const [groups, overtakes] of compared)
    for (const group of groups.values())
      for (const [i, c] of group.entries()) {
        const last = c.asks[c.asks.length - 1].day
        const next = group.find((other, k) => k !== i && other.asks[0].day > last && overtakes(c, other))
        if (!next) continue
        const { statement } = next.asks[0]
        const finding: Finding = { status: 'superseded', on: statement.on, why: 'higher-step', citation: citationOf(statement) }
        found.set(c, [...(found.get(c) ?? []), finding])
      }
  return found
}

const studyOf = (c: Case, court: Court): Study | undefined => court.studies.ofStatement.get(c.asks[0].statement.id)

const isOfBurden = (c: Case, court: Court): boolean =>
  studyOf(c, court)?.aims.some(aim => aim === 'reduced' || aim === 'ended') ?? false

function goesFurther(a: Case, b: Case, court: Court): boolean {
  const [x, y] = [studyOf(a, court), studyOf(b, court)]
  return x !== undefined && y !== undefined && stepsBetween(x.aims, y.aims, true) > 0
}

function liftsMore(a: Case, b: Case, court: Court): boolean {
  const [x, y] = [studyOf(a, court), studyOf(b, court)]
  const about = (c: Case): string | undefined => c.asks[0].statement.topics[0]
  if (!x || !y || about(a) !== about(b) || stepsBetween(x.aims, y.aims, false) <= 0) return false
  const tongue = x.profile.language === y.profile.language ? 'same' : 'other'
  return likeness(x.profile, y.profile, court.studies.weights).score >= SAME_BURDEN[tongue]
}

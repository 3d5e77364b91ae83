/** Asks that the same sides have gone beyond. */
import { type Case, type Court, citationOf, type Finding } from '../case.ts'
import { grouped } from '../known.ts'
import { instrumentsOf, targetOf } from './reached.ts'

/** For each case the later ones of the same sides that aim at a further step of the same instrument. */
export function superseded(cases: readonly Case[], court: Court): Map<Case, Finding[]> {
  const found = new Map<Case, Finding[]>()
  const aimed = cases.flatMap(c => {
    const target = targetOf(c, court)
    return target ? [{ c, rank: target.rank }] : []
  })
  const groups = grouped(aimed, ({ c }) =>
    instrumentsOf(c, court).map(id => `${id} ${c.kind} ${c.by.join(' ')} > ${c.to.join(' ')}`),
  )
  for (const group of groups.values())
    for (const { c, rank } of group) {
      const last = c.asks[c.asks.length - 1].day
      const next = group.find(other => other.rank > rank && other.c.asks[0].day > last)
      if (!next) continue
      const { statement } = next.c.asks[0]
      const finding: Finding = { status: 'superseded', on: statement.on, why: 'higher-step', citation: citationOf(statement) }
      found.set(c, [...(found.get(c) ?? []), finding])
    }
  return found
}

import type { Member } from './groups.ts'

/**
 * How alike the order of what two readouts share is (Kendall's tau): 1 the same, -1 reversed; of several readouts the mean over every two, weighted by
 * how much they share. Null where no two share at least two statements.
 */
export function rankCorrelation(groups: ReadonlyArray<readonly Member[]>): number | null {
  let agreeing = 0
  let compared = 0
  for (let i = 0; i < groups.length; i++)
    for (let j = i + 1; j < groups.length; j++) {
      const steps = groups[i].flatMap(one => {
        const two = groups[j].find(member => member.readout === one.readout)
        return two && two.statement !== one.statement
          ? [{ readout: one.readout, step: Math.sign(two.statement - one.statement) }]
          : []
      })
      for (let a = 0; a < steps.length; a++)
        for (let b = a + 1; b < steps.length; b++) {
          agreeing += steps[a].step * steps[b].step
          compared++
        }
    }
  return compared === 0 ? null : Math.round((agreeing / compared) * 1000) / 1000
}

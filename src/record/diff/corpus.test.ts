import { describe, expect, it } from 'vitest'
import { compareReadouts } from './compare.ts'
import { linked, pairsOfFile, type ReadoutPair, testFacts } from './testing.ts'

interface Score {
  right: number
  found: number
  wanted: number
  changes: number
}

/** Aligned pairs of a file of readouts, as read by the reader, against what a careful reader makes of them. */
function scoreOf(pairs: readonly ReadoutPair[], facts: boolean): Score {
  const score = { right: 0, found: 0, wanted: 0, changes: 0 }
  for (const { documents, both } of pairs) {
    const { engagement, accounts, view, at } = linked(documents)
    const diff = compareReadouts(engagement, accounts, view, facts ? testFacts() : undefined)
    const gold = new Map(
      both.map(({ anchors, change }) => [diff.readouts.map(name => at(name, anchors[name])?.id).join(' '), change]),
    )
    score.wanted += both.length
    score.found += diff.both.length
    for (const { statements, change } of diff.both) {
      const wanted = gold.get(statements.join(' '))
      if (wanted !== undefined) score.right++
      if (wanted === change) score.changes++
    }
  }
  return score
}

const f1 = ({ right, found, wanted }: Score): number => (2 * right) / (found + wanted)

describe('the alignment of readouts', () => {
  it.each([
    ['tuned.yaml', 0.95],
    ['held.yaml', 0.95],
  ])('of %s is as good as it was', (file, least) => {
    const score = scoreOf(pairsOfFile(file), true)
    expect(f1(score)).toBeGreaterThanOrEqual(least)
    expect(score.changes / score.right).toBeGreaterThanOrEqual(0.9)
  })

  it('without the lexicon is worse, and of use all the same', () => {
    const [without, with_] = [false, true].map(facts => f1(scoreOf(pairsOfFile('held.yaml'), facts)))
    expect(without).toBeGreaterThan(0.8)
    expect(without).toBeLessThan(with_)
  })

  it.each([...pairsOfFile('tuned.yaml'), ...pairsOfFile('held.yaml')].map(pair => [pair.name, pair] as const))(
    'finds where they disagree: %s',
    (_, { documents, conflicts }) => {
      const { engagement, accounts, view } = linked(documents)
      const found = compareReadouts(engagement, accounts, view, testFacts()).conflicts.map(({ field }) => field.split(':')[0])
      expect([...new Set(found)]).toEqual(conflicts)
    },
  )
})

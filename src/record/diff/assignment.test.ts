import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { assign } from './assignment.ts'

const sumOf = (gains: readonly (readonly number[])[], columns: readonly number[]): number =>
  columns.reduce((sum, column, row) => sum + (column === -1 ? 0 : gains[row][column]), 0)

/** The best sum by trying everything. */
function best(gains: readonly (readonly number[])[], row = 0, used: ReadonlySet<number> = new Set()): number {
  if (row === gains.length) return 0
  let most = best(gains, row + 1, used)
  gains[row].forEach((gain, column) => {
    if (!used.has(column)) most = Math.max(most, gain + best(gains, row + 1, new Set([...used, column])))
  })
  return most
}

const matrix = fc.tuple(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: 5 })).chain(([rows, columns]) =>
  fc.array(fc.array(fc.integer({ min: 0, max: 9 }), { minLength: columns, maxLength: columns }), {
    minLength: rows,
    maxLength: rows,
  }),
)

describe('the assignment', () => {
  it('has the greatest sum there is', () => {
    fc.assert(fc.property(matrix, gains => sumOf(gains, assign(gains)) === best(gains)))
  })

  it('gives no column twice, and nothing without a gain', () => {
    fc.assert(
      fc.property(matrix, gains => {
        const given = assign(gains).flatMap((column, row) => (column === -1 ? [] : [{ row, column }]))
        expect(new Set(given.map(({ column }) => column)).size).toBe(given.length)
        expect(given.every(({ row, column }) => gains[row][column] > 0)).toBe(true)
      }),
    )
  })

  it.each([
    [
      'a better pair gives way where both together gain more',
      [
        [9, 8],
        [8, 0],
      ],
      [1, 0],
    ],
    ['of more rows than columns some stay alone', [[1], [5], [2]], [-1, 0, -1]],
    ['nothing to gain', [[0, 0]], [-1]],
    ['no columns', [[], []], [-1, -1]],
    ['no rows', [], []],
  ])('%s', (_, gains, columns) => {
    expect(assign(gains)).toEqual(columns)
  })
})

/**
 * The one-to-one assignment of rows to columns with the greatest sum of gains (Hungarian algorithm with potentials, cubic in the smaller side).
 * Rows without a gain stay alone: -1. `gains` is rectangular; what is not above 0 is never assigned.
 */
export function assign(gains: readonly (readonly number[])[]): number[] {
  const rows = gains.length
  const columns = gains[0]?.length ?? 0
  if (rows === 0 || columns === 0) return new Array<number>(rows).fill(-1)
  if (rows > columns) return transposed(gains, rows, columns)
  // counted from 1; index 0 is the row that is being placed
  const rowPotential = new Float64Array(rows + 1)
  const columnPotential = new Float64Array(columns + 1)
  const rowOf = new Int32Array(columns + 1)
  const before = new Int32Array(columns + 1)
  for (let row = 1; row <= rows; row++) {
    rowOf[0] = row
    let column = 0
    const least = new Float64Array(columns + 1).fill(Number.POSITIVE_INFINITY)
    const used = new Uint8Array(columns + 1)
    do {
      used[column] = 1
      const current = rowOf[column]
      let delta = Number.POSITIVE_INFINITY
      let next = 0
      for (let j = 1; j <= columns; j++) {
        if (used[j]) continue
        const cost = -Math.max(0, gains[current - 1][j - 1]) - rowPotential[current] - columnPotential[j]
        if (cost < least[j]) {
          least[j] = cost
          before[j] = column
        }
        if (least[j] < delta) {
          delta = least[j]
          next = j
        }
      }
      for (let j = 0; j <= columns; j++) {
        if (used[j]) {
          rowPotential[rowOf[j]] += delta
          columnPotential[j] -= delta
        } else least[j] -= delta
      }
      column = next
    } while (rowOf[column] !== 0)
    for (; column !== 0; column = before[column]) rowOf[column] = rowOf[before[column]]
  }
  const columnOf = new Array<number>(rows).fill(-1)
  for (let j = 1; j <= columns; j++) {
    const row = rowOf[j] - 1
    if (row >= 0 && gains[row][j - 1] > 0) columnOf[row] = j - 1
  }
  return columnOf
}

function transposed(gains: readonly (readonly number[])[], rows: number, columns: number): number[] {
  const turned = Array.from({ length: columns }, (_, j) => Array.from({ length: rows }, (_, i) => gains[i][j]))
  const columnOf = new Array<number>(rows).fill(-1)
  assign(turned).forEach((row, column) => {
    if (row !== -1) columnOf[row] = column
  })
  return columnOf
}

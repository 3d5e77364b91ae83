/** One answer, in the format asked for: tables for people, JSON and CSV for programs. */
import { writeOut } from '../terminal.ts'
import type { Showing } from './options.ts'

type Cell = string | number | null

export interface Answer {
  /** What programs get; its keys are those of the contract. */
  readonly json: unknown
  /** One row an item, under the same columns. */
  readonly rows: () => ReadonlyArray<Readonly<Record<string, Cell>>>
  /** What people see; empty where nothing was found. */
  readonly table: () => string
}

export async function present(answer: Answer, showing: Showing): Promise<void> {
  switch (showing.format) {
    case 'json':
      return writeOut(`${JSON.stringify(answer.json, null, 2)}\n`)
    case 'csv':
      return writeOut(await csvOf(answer.rows()))
    case 'table':
      return writeOut(answer.table() || `${showing.style.faint(showing.texts.words.nothing)}\n`)
  }
}

/** Comma-separated, with a line of names; what a spreadsheet would take for a formula is made harmless. */
async function csvOf(rows: ReadonlyArray<Readonly<Record<string, Cell>>>): Promise<string> {
  const { stringify } = await import('csv-stringify/sync')
  return stringify(
    rows.map(row => ({ ...row })),
    { header: true, escape_formulas: true },
  )
}

/** Several values in one cell. */
export const several = (values: readonly string[]): string => values.join('; ')

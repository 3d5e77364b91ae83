import type { Conflict } from './conflicts.ts'
import type { Evidence } from './evidence.ts'
import type { Quantity } from './numbers.ts'

/** Numbers that aligned statements give differently: two or more have just one of a unit that not all who count in it have. */
export function numberConflict(aligned: readonly Evidence[]): Conflict[] {
  return (['percent', 'plain', 'year'] as const).flatMap(unit => {
    const counting = aligned
      .map(evidence => ({ evidence, numbers: evidence.numbers.filter(number => number.unit === unit) }))
      .filter(({ numbers }) => numbers.length > 0)
    const common = ({ value }: Quantity): boolean => counting.every(({ numbers }) => numbers.some(other => other.value === value))
    const told = counting
      .map(({ evidence, numbers }) => ({ evidence, own: numbers.filter(number => !common(number)) }))
      .filter(({ own }) => own.length > 0)
    if (told.length < 2 || told.some(({ own }) => own.length > 1)) return []
    const values = told.map(({ evidence, own }) => ({ document: evidence.statement.document, value: own[0].text }))
    return [{ field: `number:${told[0].evidence.statement.id}`, values }]
  })
}

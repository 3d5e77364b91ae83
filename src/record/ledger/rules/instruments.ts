/** Instruments that statements speak of, by name or as «the agreement». */
import type { RecordStatement } from '../../../contract/record.ts'
import type { Case, Court } from '../case.ts'

/** Instruments that are one thing, of which a statement speaks: by name, or as that of its talks, else of its document. */
export function instrumentsIn({ references, engagement, document }: RecordStatement, court: Court): string[] {
  const isOne = (id: string): boolean => id.startsWith('instrument:') && !court.studies.isGeneric(id)
  const named = references.filter(id => id.startsWith('instrument:'))
  if (named.length > 0) return named.filter(isOne)
  const occasions = engagement === null ? [] : (court.known.engagements.get(engagement)?.occasions ?? [])
  const near = occasions.filter(isOne)
  return near.length > 0 ? near : (court.instrumentsTold.get(document) ?? []).filter(isOne)
}

/** Those that a case names; where it names none, those around it. */
export function instrumentsOf(c: Case, court: Court): string[] {
  const naming = c.asks.filter(ask => ask.statement.references.some(id => id.startsWith('instrument:')))
  const asks = naming.length > 0 ? naming : c.asks
  return [...new Set(asks.flatMap(ask => instrumentsIn(ask.statement, court)))].sort()
}

/** When two presentations were seen, from the days of the documents. */
import { AT_ONCE, NEAR, type TIMES } from './weights.ts'

export type Timing = keyof typeof TIMES

interface Seen {
  readonly first: string | null
  readonly last: string | null
}

const DAY = 86_400_000

/** At once where the spans overlap or nearly do; null days tell nothing. */
export function timingOf(a: Seen, b: Seen): Timing {
  if (a.first === null || a.last === null || b.first === null || b.last === null) return 'unknown'
  if (a.first <= b.last && b.first <= a.last) return 'at-once'
  const [end, start] = a.last < b.first ? [a.last, b.first] : [b.last, a.first]
  const days = (Date.parse(start) - Date.parse(end)) / DAY
  return days <= AT_ONCE ? 'at-once' : days <= NEAR ? 'near' : 'later'
}

/** Anniversaries of what binds sides that the record shows together. */
import type { Lexicon } from '../../lexicon/lexicon.ts'
import { iso, lastDay } from '../../reader/stages/calendar.ts'
import type { RecordView } from '../view.ts'
import type { DateAhead } from './ahead.ts'

/** A meeting of more sides than this says little of any two of them. */
const FEW = 5

/** The next anniversary of every framework and relation whose day is known, between two sides that met. */
export function anniversariesAhead(
  view: RecordView,
  at: string,
  { frameworks, relations }: Pick<Lexicon, 'frameworks' | 'relations'>,
): DateAhead[] {
  const pairs = pairsOf(view)
  const dated = frameworks.map(({ id, parties, since }) => ({ of: id, parties, since }))
  const tiers = new Set(dated.map(({ of, parties }) => `${of} ${keyOf(parties)}`))
  for (const { id, what, between, since } of relations)
    if (!tiers.has(`${id ?? `framework:${what}`} ${keyOf(between)}`)) dated.push({ of: id ?? what, parties: between, since })
  return dated.flatMap(({ of, parties, since }) => {
    if (parties.length !== 2 || !pairs.has(keyOf(parties)) || !/^\d{4}-\d\d-\d\d$/.test(since)) return []
    const { on, years } = nextAnniversary(since, at)
    return years > 0 ? [{ on, what: 'anniversary' as const, of, parties: [...parties].sort(), years }] : []
  })
}

const keyOf = (parties: readonly string[]): string => [...parties].sort().join(' ')

/** Pairs of sides of one engagement. */
function pairsOf(view: RecordView): Set<string> {
  const pairs = new Set<string>()
  for (const { participants } of view.engagements) {
    const sides = [...new Set(participants.flatMap(p => (p.side === null ? [] : [p.side])))]
    if (sides.length > FEW) continue
    for (const a of sides) for (const b of sides) if (a < b) pairs.add(`${a} ${b}`)
  }
  return pairs
}

/** The first return of a day after another; the last of February stands for the 29th. */
function nextAnniversary(since: string, at: string): { on: string; years: number } {
  const [first, month, day] = since.split('-').map(Number)
  const inYear = (year: number): string => iso(year, month, Math.min(day, lastDay(year, month)))
  const year = Number(at.slice(0, 4))
  const on = inYear(year) > at ? inYear(year) : inYear(year + 1)
  return { on, years: Number(on.slice(0, 4)) - first }
}

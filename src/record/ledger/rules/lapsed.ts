/** Asks whose day passed. */
import type { RecordStatement } from '../../../contract/record.ts'
import { iso } from '../../../reader/stages/calendar.ts'
import type { Ask } from '../asks.ts'
import { type Case, type Court, citationOf, type Finding, sidesOf } from '../case.ts'
import { dueDay } from '../deadlines.ts'
import { byKey } from '../known.ts'

/** How alike that must be. */
const UNDONE = 0.5

/** The deadline that was told last counts. */
export function lapsed(c: Case, court: Court): Finding[] {
  const found: Finding[] = []
  for (const ask of c.asks) {
    const study = court.studies.ofStatement.get(ask.statement.id)
    const day = study ? dueDay(study.deadline, study.signs) : null
    const event = c.kind === 'invitation' ? eventDay(ask, court) : null
    const last = day ?? event
    if (last === null) continue
    found.length = 0
    if (last < court.known.at)
      found.push({
        status: 'lapsed',
        on: last,
        why: day === null ? 'event-passed' : 'deadline-passed',
        citation: citationOf(toldUndone(c, ask, last, court) ?? ask.statement),
      })
  }
  return found
}

/** What somebody says later about the same thing not being done yet. */
function toldUndone(c: Case, ask: Ask, day: string, court: Court): RecordStatement | undefined {
  return court
    .answers(ask.statement, sidesOf(c))
    .filter(({ statement, study, like }) => (statement.on ?? '') > day && study.signs.has('unwilling') && like.score >= UNDONE)
    .map(({ statement }) => statement)
    .sort(byKey(s => `${s.on} ${s.id}`))[0]
}

/** The last day of the event that an invitation names by its year. */
function eventDay(ask: Ask, court: Court): string | null {
  for (const id of ask.statement.references) {
    const edition = /^((?:event|forum):.+)-(20\d\d)$/.exec(id)
    if (!edition) continue
    const [, base, year] = edition
    const session = court.lexicon?.sessions[base]?.find(s => s.from.startsWith(year))
    return session?.to ?? iso(Number(year), 12, 31)
  }
  return null
}

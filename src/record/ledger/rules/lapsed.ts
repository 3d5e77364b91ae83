/** Asks whose day passed. */
import type { RecordStatement } from '../../../contract/record.ts'
import { iso } from '../../../reader/stages/calendar.ts'
import type { Ask } from '../asks.ts'
import { type Case, type Court, citationOf, type Finding } from '../case.ts'
import { byKey } from '../known.ts'
import { likeness } from '../likeness.ts'

/** How alike that must be. */
const UNDONE = 0.5

/** The last day on which an ask is in time; null where it names none. */
export function deadlineOf(ask: Ask, court: Court): string | null {
  const { statement } = ask
  const study = court.studies.ofStatement.get(statement.id)
  if (statement.on === null || !study || !court.deadlines) return null
  const deadline = court.deadlines(court.studies.quotation(statement), statement.on)
  if (deadline === null) return null
  // «continue to help prepare the summit in 2027» is not over with the year, «by 2027» is
  return deadline.binding || !(study.signs.has('ongoing') || study.signs.has('helping')) ? deadline.day : null
}

/** The deadline that was told last counts. */
export function lapsed(c: Case, court: Court): Finding[] {
  const found: Finding[] = []
  for (const ask of c.asks) {
    const day = deadlineOf(ask, court)
    const event = c.kind === 'invitation' ? eventDay(ask, court) : null
    const last = day ?? event
    if (last === null) continue
    found.length = 0
    if (last < court.known.at)
      found.push({
        status: 'lapsed',
        on: last,
        why: day === null ? 'event-passed' : 'deadline-passed',
        citation: citationOf(toldUndone(ask, last, court) ?? ask.statement),
      })
  }
  return found
}

/** What somebody says later about the same thing not being done yet. */
function toldUndone(ask: Ask, day: string, court: Court): RecordStatement | undefined {
  const study = court.studies.ofStatement.get(ask.statement.id)
  if (!study) return undefined
  return [...new Set([...ask.by, ...ask.to])]
    .flatMap(side => court.answers.near(side, study.profile))
    .filter(s => s.on !== null && s.on > day)
    .sort(byKey(s => `${s.on} ${s.id}`))
    .find(s => {
      const told = court.studies.ofStatement.get(s.id)
      return told?.signs.has('unwilling') && likeness(study.profile, told.profile, court.studies.weights).score >= UNDONE
    })
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

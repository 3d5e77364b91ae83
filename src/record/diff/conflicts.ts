/** Facts about an engagement on which its readouts disagree; what only one of them tells is no disagreement. */
import type { ReadoutDiff, RecordEngagement } from '../../contract/record.ts'
import type { Language } from '../../contract/vocabulary.ts'
import { slug } from '../../text/fold.ts'
import type { Account } from '../observations.ts'
import type { RecordView } from '../view.ts'
import type { DiffFacts } from './facts.ts'
import { byKey } from './readouts.ts'

/** When, where, how and with whom one document says that the engagement took place. */
export type ReadoutAccount = Pick<
  Account,
  'document' | 'language' | 'start' | 'end' | 'datePrecision' | 'mode' | 'place' | 'participants'
>

export type Conflict = ReadoutDiff['conflicts'][number]

interface Told<T> {
  readonly document: string
  readonly value: T
}

/** A conflict where any two that tell differ; each document's value is printed by `print`. */
function conflictOf<T>(
  field: string,
  told: readonly Told<T>[],
  agree: (a: T, b: T) => boolean,
  print: (value: T) => string,
): Conflict[] {
  const differ = told.some((a, i) => told.slice(i + 1).some(b => !agree(a.value, b.value)))
  return differ ? [{ field, values: told.map(({ document, value }) => ({ document, value: print(value) })) }] : []
}

/** Conflicts of day, place, mode, participants and offices; `order` are the documents in the order of the readouts. */
export function accountConflicts(
  engagement: RecordEngagement,
  accounts: readonly ReadoutAccount[],
  order: readonly string[],
  view: RecordView,
  facts: DiffFacts | undefined,
): Conflict[] {
  const told = order.flatMap(document => {
    const theirs = accounts.filter(account => account.document === document).sort(byKey(fullest))
    return theirs.slice(0, 1)
  })
  const of = <T>(pick: (account: ReadoutAccount) => T | null): Told<T>[] =>
    told.flatMap(account => {
      const value = pick(account)
      return value === null ? [] : [{ document: account.document, value }]
    })
  const spans = of(spanOf)
  const lasting = spans.filter(({ value }) => value.precision === 'range')
  return [
    ...conflictOf('start', spans, agreeOnStart, span => span.start),
    ...conflictOf(
      'end',
      lasting,
      (a, b) => a.end === b.end,
      span => span.end,
    ),
    ...conflictOf(
      'mode',
      of(account => account.mode),
      (a, b) => a === b,
      mode => mode,
    ),
    ...conflictOf('place', of(placeOf(facts)), agreeOnPlace, place => place.name),
    ...participantConflicts(told, view),
    ...officeConflicts(engagement, order, view),
  ]
}

/** The account that says the most comes first; equals by what they say. */
const fullest = (account: ReadoutAccount): string => {
  const said = [account.start, account.end, account.place, account.mode].filter(value => value !== null).length
  return `${9 - said} ${999 - account.participants.length} ${JSON.stringify(account)}`
}

interface Span {
  readonly start: string
  readonly end: string
  readonly precision: ReadoutAccount['datePrecision']
}

const spanOf = ({ start, end, datePrecision }: ReadoutAccount): Span | null =>
  start === null ? null : { start, end: end ?? start, precision: datePrecision }

/** A day within the other's days, month or year is no other day. */
function agreeOnStart(a: Span, b: Span): boolean {
  const coarse = [a, b].map(({ precision }) => (precision === 'year' ? 4 : precision === 'month' ? 7 : 10))
  const digits = Math.min(...coarse)
  if (digits < 10) return a.start.slice(0, digits) === b.start.slice(0, digits)
  const within = (day: Span, range: Span): boolean =>
    range.precision === 'range' && day.start >= range.start && day.start <= range.end
  if (a.precision === 'range' && b.precision === 'range') return a.start === b.start
  return a.start === b.start || within(a, b) || within(b, a)
}

interface Place {
  readonly name: string
  readonly country: string | null
  /** The town in every language; null where it is not known as one. */
  readonly id: string | null
  readonly state: boolean
  readonly language: Language
}

const placeOf =
  (facts: DiffFacts | undefined) =>
  ({ place, language }: ReadoutAccount): Place | null => {
    if (!place) return null
    const known = facts?.place(place.name, language) ?? null
    return {
      ...place,
      country: place.country ?? known?.country ?? null,
      id: known?.id ?? null,
      state: known?.state ?? false,
      language,
    }
  }

/** Places disagree when their states do, or when both are towns that are known; a hall lies in some town. */
function agreeOnPlace(a: Place, b: Place): boolean {
  if (a.country !== null && b.country !== null && a.country !== b.country) return false
  if (a.state || b.state || slug(a.name) === slug(b.name)) return true
  return a.id === null || b.id === null || a.id === b.id
}

/** A side for which no two documents name anyone in common, and people whom documents put on different sides. */
function participantConflicts(accounts: readonly ReadoutAccount[], view: RecordView): Conflict[] {
  const sides = [...new Set(accounts.flatMap(account => account.participants.flatMap(({ side }) => side ?? [])))].sort()
  const nameOf = new Map(view.persons.map(({ id, name }) => [id, name]))
  const conflicts = sides.flatMap(side => {
    const told = accounts.flatMap(({ document, participants }) => {
      const value = participants.filter(p => p.side === side && p.person.startsWith('person:')).map(p => p.person)
      return value.length > 0 ? [{ document, value: value.sort() }] : []
    })
    return conflictOf(
      'participants',
      told,
      (a, b) => a.some(person => b.includes(person)),
      people => people.map(id => nameOf.get(id) ?? id).join(', '),
    )
  })
  return conflicts
}

interface Offices {
  readonly titles: readonly string[]
  readonly ranks: ReadonlySet<string>
  readonly functions: ReadonlySet<string>
}

/** People whose offices in two readouts share no rank or no portfolio. */
function officeConflicts(engagement: RecordEngagement, order: readonly string[], view: RecordView): Conflict[] {
  const present = new Set(engagement.participants.map(participant => participant.person))
  return view.persons
    .filter(person => present.has(person.id))
    .sort(byKey(person => person.id))
    .flatMap(({ id, offices }) => {
      const told = order.flatMap(document => {
        const held = offices.flatMap(office => {
          const citation = office.citations.find(one => one.document === document)
          return citation ? [{ office, title: citation.quote }] : []
        })
        if (held.length === 0) return []
        const value: Offices = {
          titles: [...new Set(held.map(({ title }) => title))].sort(),
          ranks: new Set(held.map(({ office }) => office.rank)),
          functions: new Set(held.map(({ office }) => office.function)),
        }
        return [{ document, value }]
      })
      return conflictOf(`office:${id}`, told, agreeOnOffice, ({ titles }) => titles.join(', '))
    })
}

const agreeOnOffice = (a: Offices, b: Offices): boolean =>
  meet(a.ranks, b.ranks) && (a.functions.has('other') || b.functions.has('other') || meet(a.functions, b.functions))

const meet = (a: ReadonlySet<string>, b: ReadonlySet<string>): boolean => [...a].some(value => b.has(value))

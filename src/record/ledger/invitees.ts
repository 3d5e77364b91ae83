/** Whom an invitation is for, and where to. */
import type { RecordPerson, RecordStatement } from '../../contract/record.ts'
import { foldLoose } from '../../text/fold.ts'
import type { Known } from './known.ts'
import type { Quotation } from './quotation.ts'
import { signsOfList } from './quotation.ts'

export interface Invitees {
  /** Who may be meant. */
  readonly persons: readonly string[]
  /** Whether it names them; else they are only those to whom it was said. */
  readonly named: boolean
  /** Handed on by somebody for somebody: who hears it need not be meant. */
  readonly conveyed: boolean
  /** To an event, not only to the country. */
  readonly attends: boolean
}

/** Reads it off the quotation: persons of the invited side whom it names, else whoever is addressed. */
export function inviteesOf(statement: RecordStatement, quotation: Quotation, known: Known): Invitees {
  const conveyed = signsOfList(quotation, 'conveyed').length > 0
  const attends = signsOfList(quotation, 'attending').length > 0
  const inviters = new Set(statement.sides)
  const spoken = new Set(statement.speakers)
  const text = ` ${quotation.words.map((_, i) => quotation.loose(i)).join(' ')} `
  const named = (known.personsOf.get(statement.document) ?? []).filter(
    p => !spoken.has(p.id) && !(p.country !== null && inviters.has(p.country)) && isNamed(p, text) && isInvited(p, statement),
  )
  const meant = conveyed ? named.filter(p => !statement.addressees.includes(p.id)) : named
  if (meant.length > 0) return { persons: meant.map(p => p.id).sort(), named: true, conveyed, attends }
  const addressed = statement.addressees.filter(id => id.startsWith('person:'))
  return { persons: conveyed ? [] : [...addressed].sort(), named: false, conveyed, attends }
}

const isInvited = (person: RecordPerson, { to }: RecordStatement): boolean =>
  person.country === null || to.length === 0 || to.includes(person.country)

/** By any form of the name that is printed, of three letters or more. */
const isNamed = (person: RecordPerson, text: string): boolean =>
  person.names.some(name => name.length > 2 && text.includes(` ${foldLoose(name).replace(/-/g, ' - ')} `))

/** Whether two invitations are surely for two: each for one person, and not the same. */
export const areApart = (a: Invitees, b: Invitees): boolean =>
  a.persons.length > 0 && b.persons.length > 0 && !a.persons.some(p => b.persons.includes(p))

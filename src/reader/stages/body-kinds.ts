import { ALL_CAPS } from '../../text/tokens.ts'
import { type Context, type Hit, isListed, printed } from '../context.ts'

const BODY_OF: Readonly<Record<string, string>> = {
  company: 'company',
  chamber: 'chamber',
  'civil-society': 'association',
  international: 'international',
  union: 'international',
  party: 'party',
  legislature: 'legislature',
  'central-bank': 'bank',
  'armed-forces': 'military',
  media: 'media',
  ministry: 'ministry',
  'think-tank': 'think-tank',
  university: 'university',
}

/** The kind of body that a named organisation is, as titles know it («president» of a company, of a party). */
export const bodyOf = (type: string): string | null => BODY_OF[type] ?? null

/** What a word for a body means there: a «Conservation Group» is no company. */
export const kindOf = (c: Context, body: Hit<'body'>): string =>
  body.entry.type === 'company' && isListed(c, 'civic', body.start - 1) ? 'association' : body.entry.type

/** An acronym in brackets behind a body's name: «(INCHAM)», «(IAEA)». */
export function parenthesis(c: Context, at: number): number {
  if (printed(c, at) !== '(' || printed(c, at + 2) !== ')') return at
  return c.tokens.shape[at + 1] === ALL_CAPS || c.hits.org.at(at + 1)?.end === at + 2 ? at + 3 : at
}

/** Whether a full known name begins here that is not the first part of a longer place («Ho Chi Minh City»). */
export const opensPerson = (c: Context, i: number): boolean => {
  const person = c.hits.person.at(i)
  if (person === undefined || person.entry.family || (c.hits.place.at(i)?.end ?? 0) > person.end) return false
  // «Thành phố | Hồ Chí Minh»
  const around = c.hits.place.over(i)
  return !around || around.start === i || around.end < person.end
}

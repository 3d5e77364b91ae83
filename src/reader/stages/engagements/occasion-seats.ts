import type { Context } from '../../context.ts'
import { type EngagementDraft, type Place, placeIn } from './draft.ts'

/** Where an engagement on the margins of a known summit or forum was held, by that one's seat in the year of the engagement. */
export function seatOf(c: Context, { occasions, date }: EngagementDraft): Place | null {
  const year = Number((date?.from ?? c.published?.date ?? '').slice(0, 4))
  for (const id of occasions) {
    const country = seatIn(c, id, year)
    if (country) return placeIn(c, country)
  }
  return null
}

/** The one seat of that year, or of all years when it never moved. */
function seatIn(c: Context, id: string, year: number): string | null {
  const own = /-((?:19|20)\d\d)$/.exec(id)
  const held = c.lexicon.seats[id] ?? (own ? c.lexicon.seats[id.slice(0, own.index)] : undefined) ?? []
  const when = own ? Number(own[1]) : year
  const then = held.filter(([of]) => of === when)
  const [only, ...others] = new Set((then.length > 0 ? then : held).map(([, country]) => country))
  return only !== undefined && others.length === 0 ? only : null
}

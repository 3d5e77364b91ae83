import type { Context } from '../../context.ts'
import { type EngagementDraft, placeIn } from './draft.ts'
import { datelineOf, inPerson } from './where.ts'

/**
 * Where a meeting that names no place was held: where the report was written if the text says «here», in the country of whoever
 * receives, or where an ambassador who meets one of its officials is posted. None on the margins of something held elsewhere.
 */
export function seatAtHome(c: Context, drafts: readonly EngagementDraft[]): void {
  const dateline = datelineOf(c)
  for (const d of drafts) {
    if (d.place || d.kind === 'visit' || !inPerson(d) || d.leads.length === 0) continue
    if (dateline && isHere(c, d)) {
      d.place = dateline
      continue
    }
    const country = d.occasions.length === 0 && !isAside(c, d) ? (receiving(d) ?? posted(d)) : null
    if (country) d.place = placeIn(c, country)
  }
}

/** «signed an agreement here on Monday». */
const isHere = (c: Context, { sentences }: EngagementDraft): boolean =>
  sentences.some(s => c.words('here').within(s.start, s.end).length > 0)

const isAside = (c: Context, { sentences }: EngagementDraft): boolean =>
  sentences.some(s => c.words('aside').within(s.start, s.end).length > 0)

/** The country of those who receive, where they are of one. */
function receiving({ hosts, persons }: EngagementDraft): string | null {
  const [country, ...others] = new Set([...hosts].map(h => h.country))
  return country != null && others.length === 0 && persons.some(p => p.country !== country) ? country : null
}

/** The country where the only ambassador among those who met is posted: that of the officials met, where they are of one. */
function posted({ persons }: EngagementDraft): string | null {
  const envoys = persons.filter(p => p.ranks.has('ambassadorial'))
  const [country, ...others] = new Set(persons.filter(p => !envoys.includes(p)).map(p => p.country))
  return envoys.length === 1 && country != null && others.length === 0 && envoys[0].country !== country ? country : null
}

/** Who came to which country when, as the engagements tell. */
import type { RecordEngagement } from '../../contract/record.ts'
import { grouped, type Known } from './known.ts'

export interface Visit {
  readonly engagement: RecordEngagement
  readonly person: string
  readonly office: string | null
  readonly country: string
  readonly start: string
}

export interface VisitIndex {
  /** Visits of a side's people to a country, in order of time. */
  of(side: string, country: string): readonly Visit[]
}

/** A trip to a country, or a meeting there with one of its own: both show that somebody came. Without a day neither counts. */
export function indexVisits(known: Known): VisitIndex {
  const visits: Visit[] = []
  for (const engagement of known.engagements.values()) {
    const { start, place, kind, mode, participants } = engagement
    const country = place?.country ?? null
    if (start === null || start > known.at || country === null || mode === 'online' || mode === 'phone') continue
    const received = participants.some(p => p.side === country)
    if (kind !== 'visit' && !(kind === 'meeting' && received && engagement.occasions.length === 0)) continue
    for (const { person, side, office } of participants)
      if (side !== null && side !== country && person.startsWith('person:'))
        visits.push({ engagement, person, office, country, start })
  }
  const groups = grouped(visits, v => {
    const side = v.engagement.participants.find(p => p.person === v.person)?.side
    return [`${side} ${v.country}`]
  })
  return { of: (side, country) => groups.get(`${side} ${country}`) ?? [] }
}

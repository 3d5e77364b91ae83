import type { Context } from '../../context.ts'
import type { Person } from '../persons.ts'
import { rosterItem } from '../roster.ts'
import { seat } from './attendants.ts'
import { type EngagementDraft, sidesOf } from './draft.ts'

/** Those whom a list of participants names sat at the first meeting told of, or else at the one that was announced without partners; null where there is none such to add. */
export function seatListed(
  c: Context,
  persons: readonly Person[],
  drafts: readonly EngagementDraft[],
  announced: EngagementDraft | null,
): EngagementDraft | null {
  const listed = persons.filter(p => p.mentions.some(m => rosterItem(c, m.start) !== undefined))
  if (listed.length < 2) return null
  const main = drafts.find(d => d.kind === 'meeting' || d.kind === 'call' || d.kind === 'negotiation' || d.kind === 'conference')
  if (main) {
    seat(main, listed)
    return null
  }
  if (!announced || announced.persons.length === 0) return null
  const all = [...new Set([...announced.persons, ...listed])]
  return {
    ...announced,
    persons: all,
    sides: sidesOf(all),
    leads: [...announced.sentences],
    rule: 'engagement.roster',
    confidence: 0.6,
  }
}

/** What kind, mode, place and occasion of two accounts say on whether both tell of one engagement. */
import type { EngagementKind, Mode } from '../../contract/vocabulary.ts'
import type { Bar, Finding } from './evidence.ts'
import type { Told } from './told.ts'

/** Kinds that readers and writers take for each other: talks, a conference of the same people, whatever has no name. */
const GATHERINGS: ReadonlySet<EngagementKind> = new Set(['meeting', 'conference', 'negotiation', 'other'])

/** Whether both may be of one kind; nothing where they simply are. */
export function compareKinds(a: Told, b: Told): readonly (Finding | Bar)[] {
  const [kind, other] = [a.account.kind, b.account.kind]
  if (kind === other) return modesOf(a.account.mode, b.account.mode)
  if (GATHERINGS.has(kind) && GATHERINGS.has(other)) {
    const conference = kind === 'conference' || other === 'conference'
    // on the margins of a conference two of those who attend it meet
    if (conference && a.sides.size !== b.sides.size) return ['different-kind']
    return ['other-kind', ...modesOf(a.account.mode, b.account.mode)]
  }
  const [call, meeting] = kind === 'call' ? [a, b] : [b, a]
  if (call.account.kind !== 'call' || !GATHERINGS.has(meeting.account.kind)) return ['different-kind']
  if (meeting.account.mode === 'in-person' || call.account.mode === 'in-person') return ['call-and-meeting']
  return meeting.account.mode === null ? ['other-kind', 'unknown-mode'] : ['other-kind']
}

/** A call and a video conference are told alike; a face-to-face meeting is neither. */
const modesOf = (mode: Mode | null, other: Mode | null): readonly Finding[] =>
  mode && other && mode !== other && (mode === 'in-person' || other === 'in-person') ? ['other-mode'] : []

/** Where both took place; nothing where one does not tell, or where place says nothing (calls, letters). */
export function comparePlaces(a: Told, b: Told, sameDay: boolean): readonly (Finding | Bar)[] {
  const [place, other] = [a.place, b.place]
  if (!place || !other || a.account.kind === 'call' || a.account.kind === 'letter') return []
  if (place.country && other.country && place.country !== other.country)
    return [sameDay ? 'other-country-that-day' : 'other-country']
  if (place.key === other.key && place.kind !== 'state') return ['same-place']
  if (place.kind === 'town' && other.kind === 'town' && a.account.kind !== 'visit')
    return [sameDay ? 'other-place-that-day' : 'other-place']
  return place.country && other.country ? ['same-country'] : []
}

/** For what, or on whose margins, both took place. */
export function compareOccasions(a: Told, b: Told): readonly (Finding | Bar)[] {
  const [round, other] = [a.account.round ?? null, b.account.round ?? null]
  const rounds: (Finding | Bar)[] = []
  if (round !== null && other !== null) rounds.push(round === other ? 'same-round' : 'earlier-and-later-round')
  const [occasions, others] = [a.account.occasions, b.account.occasions]
  if (occasions.length === 0 || others.length === 0) return rounds
  const shared = occasions.some(occasion => others.includes(occasion))
  if (a.account.kind === 'conference' && b.account.kind === 'conference')
    return [...rounds, shared ? 'same-gathering' : 'other-gathering']
  if (shared) return [...rounds, 'same-occasion']
  return [...rounds, a.account.kind === 'signing' && b.account.kind === 'signing' ? 'other-paper' : 'other-occasion']
}

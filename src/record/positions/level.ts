import type { RecordEngagement, RecordPerson } from '../../contract/record.ts'
import type { Rank } from '../../contract/vocabulary.ts'

/** How high a contact is, by the highest class that both sides reach; the highest first. */
export const LEVELS = ['leaders', 'ministers', 'vice-ministers', 'others'] as const
export type Level = (typeof LEVELS)[number]

const CLASS: Readonly<Partial<Record<Rank, Level>>> = {
  'head-of-state-or-government': 'leaders',
  'deputy-head-of-state-or-government': 'leaders',
  ministerial: 'ministers',
  'vice-ministerial': 'vice-ministers',
}

const LOWEST = LEVELS.length - 1
const heightOf = (rank: Rank): number => LEVELS.indexOf(CLASS[rank] ?? 'others')

/** A president who receives a foreign minister meets at the level of ministers. Whose rank is not known counts as `others`. */
export function levelOf(
  engagement: RecordEngagement,
  sides: readonly [string, string],
  persons: ReadonlyMap<string, RecordPerson>,
): Level {
  const reached = sides.map(side => {
    const ranks = engagement.participants
      .filter(participant => participant.side === side)
      .flatMap(({ person, office }) => ranksAt(persons.get(person), office, engagement))
    return Math.min(LOWEST, ...ranks.map(heightOf))
  })
  return LEVELS[Math.max(...reached)]
}

/** The ranks that a person had at an engagement: by the title given there, else by what its documents say, else by the day, else by any. */
function ranksAt(person: RecordPerson | undefined, title: string | null, { documents, start }: RecordEngagement): Rank[] {
  if (!person) return []
  const { offices } = person
  const titled = offices.filter(office => office.title === title)
  const cited = offices.filter(({ citations }) => citations.some(citation => documents.includes(citation.document)))
  const held = offices.filter(
    ({ firstSeen, lastSeen }) =>
      start !== null && firstSeen !== null && lastSeen !== null && firstSeen <= start && start <= lastSeen,
  )
  const known = [titled, cited, held, offices].find(list => list.length > 0) ?? []
  return known.map(({ rank }) => rank)
}

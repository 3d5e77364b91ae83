/** The engagements of a reading as accounts, with the record's own ids for the persons. */
import type { Reading } from '../../contract/reading.ts'
import { RANKS, type Rank } from '../../contract/vocabulary.ts'
import type { Account } from '../observations.ts'

/** `original`: the document that stands for this one, where it repeats another; `personOf`: the record's id of an actor of the reading. */
export function accountsOf(reading: Reading, original: string, personOf: (actor: string) => string): Account[] {
  const { document, actors, engagements, references } = reading
  const ranks = new Map(actors.map(({ id, offices }) => [id, highest(offices.map(({ rank }) => rank))] as const))
  return engagements.map(engagement => {
    const rounds = references
      .filter(({ id, round }) => round !== null && engagement.occasions.includes(id))
      .map(({ round }) => round)
    return {
      id: `${document.id}#${engagement.id}`,
      document: document.id,
      original,
      language: document.language,
      publishedOn: document.publishedOn,
      kind: engagement.kind,
      mode: engagement.mode,
      start: engagement.start,
      end: engagement.end,
      datePrecision: engagement.datePrecision,
      place: engagement.place,
      participants: engagement.participants.map(({ actor, side }) => ({
        person: personOf(actor),
        side,
        rank: ranks.get(actor) ?? null,
      })),
      occasions: engagement.occasions,
      round: rounds.length === 1 ? rounds[0] : null,
    }
  })
}

const highest = (ranks: readonly Rank[]): Rank | null => RANKS.find(rank => ranks.includes(rank)) ?? null

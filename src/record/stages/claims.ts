/** What documents and engagements claim of how far a reference has come. */
import type { DocCitation, RecordEngagement, RecordReference } from '../../contract/record.ts'
import type { Stage } from '../../contract/vocabulary.ts'

export interface Claim {
  readonly stage: Stage
  readonly round: number | null
  /** When it was told, or took place; null where no day is known. */
  readonly on: string | null
  readonly citation: DocCitation
  /** An engagement that took place shows it, not only words. */
  readonly held: boolean
}

/** How far each stage is; suspension and end are on no ladder. */
export const RANK: Partial<Record<Stage, number>> = {
  proposed: 0,
  negotiating: 1,
  concluded: 2,
  signed: 3,
  ratified: 4,
  'in-force': 5,
  implementing: 6,
}

/** Its stages as documents give them, and the rounds and signings held for it, in order of time; undated ones last. */
export function claimsOf(
  entries: readonly RecordReference[],
  engagements: readonly RecordEngagement[],
  isKnown: (document: string, day: string | null) => boolean,
): Claim[] {
  const claims: Claim[] = []
  for (const entry of entries)
    for (const { stage, round, date, document, citation } of entry.stages)
      if (isKnown(document, date)) claims.push({ stage, round, on: date, citation: { document, ...citation }, held: false })
  for (const { kind, start, participants, citations } of engagements) {
    const stage = kind === 'signing' ? 'signed' : kind === 'negotiation' ? 'negotiating' : null
    const citation = citations.find(c => isKnown(c.document, start))
    if (stage === null || citation === undefined || start === null || !suits(entries, participants)) continue
    claims.push({ stage, round: null, on: start, citation, held: true })
  }
  return claims
    .map(claim => [orderOf(claim), claim] as const)
    .sort(byOrder)
    .map(([, claim]) => claim)
}

/** Whether those who took part are parties to it; of what is open to all, anybody. */
const suits = (entries: readonly RecordReference[], participants: RecordEngagement['participants']): boolean =>
  entries[0].parties.length === 0 || participants.every(p => p.side === null || entries[0].parties.includes(p.side))

const orderOf = ({ on, stage, round, citation }: Claim): string =>
  [
    on ?? '9999-12-31',
    RANK[stage] ?? 7,
    String(round ?? 0).padStart(3, '0'),
    citation.document,
    String(citation.start).padStart(9, '0'),
  ].join(' ')

const byOrder = (a: readonly [string, Claim], b: readonly [string, Claim]): number => (a[0] < b[0] ? -1 : a[0] > b[0] ? 1 : 0)

/** A document, told later by others to be not yet so far and by none to be so far, has been read or was written wrongly. */
export function isDoubted(claim: Claim, claims: readonly Claim[]): boolean {
  const rank = RANK[claim.stage]
  if (rank === undefined || rank < 2 || claim.on === null || claim.held) return false
  const below = new Set<string>()
  for (const other of claims) {
    if (other.citation.document === claim.citation.document) continue
    const its = RANK[other.stage]
    if (its === undefined || its >= rank) return false
    if (other.on !== null && other.on > claim.on && other.stage !== 'proposed') below.add(other.citation.document)
  }
  return below.size > 1
}

/** Which thing of a reading answers which thing of the gold. */
import type { Gold, GoldEngagement, GoldPerson, GoldStatement } from './gold.ts'
import type { Citation, ScoredReading } from './readings.ts'

export type Actor = ScoredReading['actors'][number]
type Engagement = ScoredReading['engagements'][number]
export type Statement = ScoredReading['statements'][number]

/** A name's words without case and diacritics: «Đặng Hoài Nam» → dang, hoai, nam. */
export function nameWords(name: string): string[] {
  const plain = name
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/[đĐ]/g, 'd')
    .replace(/[’`´]/g, "'")
    .toLowerCase()
  return plain.split(/[^a-z']+/).filter(word => word !== '')
}

/** One name's words are all in the other's; a single word must be the other's last. */
export function sameName(one: string, other: string): boolean {
  const [short = [], long = []] = [nameWords(one), nameWords(other)].sort((a, b) => a.length - b.length)
  if (short.length === 0 || !short.every(word => long.includes(word))) return false
  return short.length > 1 || short[0] === long.at(-1)
}

/** Gold persons by name → the actor that is them: the first not yet taken, with as full a name as two words where gold has two. */
export function matchPersons(gold: readonly GoldPerson[], persons: readonly Actor[]): Map<string, Actor> {
  const matched = new Map<string, Actor>()
  const taken = new Set<Actor>()
  for (const { name } of gold) {
    const enough = Math.min(2, nameWords(name).length)
    const actor = persons.find(
      p => !taken.has(p) && nameWords(p.name).length >= enough && [p.name, ...p.aliases].some(form => sameName(form, name)),
    )
    if (!actor) continue
    taken.add(actor)
    matched.set(name, actor)
  }
  return matched
}

/** The id of what gold names; one that no actor can have where the person was not found. */
export function idOf(named: string, persons: ReadonlyMap<string, Actor>): string {
  const id = persons.get(named)?.id
  if (id !== undefined) return id
  if (named.length === 2) return `state:${named}`
  return named.includes(':') ? named : `?${named}`
}

export interface EngagementMatch {
  readonly engagement: Engagement
  /** The persons who took part. */
  readonly persons: ReadonlySet<string>
}

/** What must agree at least: the F1 of the participants. */
const ENOUGH = 0.5
/** What the right first day is worth when two engagements have the same participants. */
const SAME_DAY = 0.1

/** Gold engagements → those of the reading with the right kind and the most participants in common, each taken once; optional ones come last. */
export function matchEngagements(
  gold: Gold,
  reading: ScoredReading,
  persons: ReadonlyMap<string, Actor>,
): { matched: Map<GoldEngagement, EngagementMatch>; spare: EngagementMatch[] } {
  const people = new Set(reading.actors.filter(a => a.kind === 'person').map(a => a.id))
  let spare: EngagementMatch[] = reading.engagements.map(engagement => ({
    engagement,
    persons: new Set(engagement.participants.map(p => p.actor).filter(id => people.has(id))),
  }))
  const matched = new Map<GoldEngagement, EngagementMatch>()
  for (const wanted of [...gold.engagements].sort((a, b) => Number(a.optional) - Number(b.optional))) {
    let best: EngagementMatch | null = null
    let highest = 0
    for (const candidate of spare) {
      const likeness = likenessOf(wanted, candidate, persons)
      const score = likeness + (wanted.start !== null && candidate.engagement.start === wanted.start ? SAME_DAY : 0)
      if (likeness < ENOUGH || score <= highest) continue
      best = candidate
      highest = score
    }
    if (!best) continue
    matched.set(wanted, best)
    spare = spare.filter(candidate => candidate !== best)
  }
  return { matched, spare }
}

/** F1 of the participants, optional ones aside; without participants to compare, whether an occasion is the same; 0 for another kind. */
function likenessOf(wanted: GoldEngagement, { engagement, persons }: EngagementMatch, known: ReadonlyMap<string, Actor>): number {
  const kinds: readonly string[] = wanted.kinds
  if (!kinds.includes(engagement.kind) && !(engagement.kind === 'meeting' && kinds.includes('talks'))) return 0
  const ids = new Set(wanted.participants.map(name => idOf(name, known)))
  if (ids.size === 0) return wanted.occasions.some(occasion => engagement.occasions.includes(occasion)) ? 1 : 0
  const free = new Set(wanted.optionalParticipants.map(name => idOf(name, known)))
  const common = [...persons].filter(id => ids.has(id)).length
  const counted = [...persons].filter(id => !free.has(id)).length
  return (2 * common) / (counted + ids.size)
}

export type Span = readonly [start: number, end: number]

/** Every place of a string in a text. */
export function placesOf(anchor: string, text: string): Span[] {
  const places: Span[] = []
  for (let at = text.indexOf(anchor); at >= 0; at = text.indexOf(anchor, at + 1)) places.push([at, at + anchor.length])
  return places
}

/** The share of the anchor that a citation covers, at the place where it covers most. */
function covered({ start, end }: Citation, places: readonly Span[]): number {
  return Math.max(0, ...places.map(([from, to]) => (Math.min(end, to) - Math.max(start, from)) / (to - from)))
}

export interface StatementMatches {
  readonly matched: ReadonlyMap<GoldStatement, Statement>
  /** Statements of the reading that answer none, repetitions of one that is answered left out. */
  readonly extra: readonly Statement[]
}

/** Pairs statements one to one: half the anchor must be covered; the right act, more of the anchor and a tighter citation go first. */
export function matchStatements(gold: readonly GoldStatement[], reading: ScoredReading): StatementMatches {
  const { text } = reading.document
  const wanted = gold.map(statement => ({ statement, places: placesOf(statement.anchor, text) }))
  const pairs: Array<{ score: number; wanted: GoldStatement; found: Statement }> = []
  for (const { statement, places } of wanted)
    for (const found of reading.statements) {
      if (!found.citation) continue
      const share = covered(found.citation, places)
      if (share < 0.5) continue
      const tight = 0.3 / (1 + (found.citation.end - found.citation.start) / 400)
      const rightAct = isOneOf(statement.acts, found.act) ? 1 : 0
      pairs.push({ score: share + rightAct + tight - (statement.optional ? 0.05 : 0), wanted: statement, found })
    }
  pairs.sort((a, b) => b.score - a.score)
  const matched = new Map<GoldStatement, Statement>()
  const taken = new Set<Statement>()
  for (const pair of pairs) {
    if (matched.has(pair.wanted) || taken.has(pair.found)) continue
    matched.set(pair.wanted, pair.found)
    taken.add(pair.found)
  }
  // the same thing said again, as in a standfirst, is no mistake
  const isAgain = ({ act, citation }: Statement): boolean =>
    citation !== null &&
    wanted.some(w => w.places.length > 1 && isOneOf(w.statement.acts, act) && covered(citation, w.places) >= 0.5)
  return { matched, extra: reading.statements.filter(s => !taken.has(s) && !isAgain(s)) }
}

export const isOneOf = (list: readonly string[], value: string): boolean => list.includes(value)

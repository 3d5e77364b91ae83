import type { Act } from '../../contract/vocabulary.ts'
import { type Context, type ReadSentence, textOfTokens } from '../context.ts'
import type { Voice } from './discourse.ts'
import { hostsOf, principalsOf } from './engagements/draft.ts'
import type { EngagementDraft } from './engagements.ts'
import type { Person } from './persons.ts'
import { findStatements, type StatementDraft, type StatementMaterial } from './statements.ts'

export interface Attributed extends StatementDraft {
  readonly engagement: EngagementDraft | null
}

/** Reads the statements with the engagement under way in mind, then settles which engagement each belongs to. */
export function attribute(m: StatementMaterial, engagements: readonly EngagementDraft[]): Attributed[] {
  const { c, discourse } = m
  const held = engagements.filter(e => e.kind !== 'visit')
  // what is said at a signing is said at the talks that it crowned
  const spoken = held.filter(e => e.kind !== 'signing')
  const talks = spoken.length > 0 ? spoken : held
  const visits = engagements.filter(e => e.kind === 'visit')
  const main = talks.find(e => e.leads.length > 0) ?? talks[0] ?? null
  const fallbackSides = mainSides(c)
  let current = main
  const sentenceEngagement = new Map<number, EngagementDraft | null>()
  const enter = (sentence: ReadSentence): void => {
    current = talks.find(e => e.leads.includes(sentence)) ?? current
    const parties = current ? principalsOf(current) : []
    discourse.parties = parties
    discourse.hosts = current ? hostsOf(current) : new Set()
    const sides = [...new Set(parties.map(p => p.country).filter((x): x is string => x !== null))]
    discourse.sides = sides.length >= 2 ? sides : fallbackSides
    sentenceEngagement.set(sentence.index, current)
  }
  const drafts = findStatements(m, enter)
  let entered: EngagementDraft | null = main
  let underWay: EngagementDraft | null = main
  return withoutRepeats(c, drafts).map(draft => {
    const here = sentenceEngagement.get(draft.sentence.index) ?? null
    if (here !== entered) underWay = here
    entered = here
    const engagement = engagementOf(draft, talks, visits, underWay)
    // who speaks at another one leads the narration there
    if (engagement && talks.includes(engagement)) underWay = engagement
    return { ...draft, engagement }
  })
}

/** The engagement under way where all who speak take part in it, else the nearest told before with most of them, else the visit spoken of. */
function engagementOf(
  draft: StatementDraft,
  talks: readonly EngagementDraft[],
  visits: readonly EngagementDraft[],
  current: EngagementDraft | null,
): EngagementDraft | null {
  const { voice, sentence } = draft
  const most = Math.max(0, ...talks.map(e => partakers(voice, e)))
  if (current && most > 0 && partakers(voice, current) === most) return current
  const fitting = most > 0 ? talks.filter(e => partakers(voice, e) === most) : []
  return (
    fitting.findLast(e => e.sentences[0].index <= sentence.index) ??
    fitting[0] ??
    visits.find(e => e.sentences.includes(sentence)) ??
    visits.find(e => voice.persons.some(p => e.persons.includes(p))) ??
    (voice.persons.every(p => speaksFor(p, current)) ? current : null)
  )
}

/** One of the sides' officials, though not named among those who met. */
const speaksFor = (p: Person, engagement: EngagementDraft | null): boolean =>
  p.country !== null && !p.ranks.has('civil-society') && (engagement?.persons.some(q => q.country === p.country) ?? false)

/** How many of those who speak take part in an engagement. */
const partakers = (voice: Voice, engagement: EngagementDraft): number =>
  voice.persons.length > 0
    ? voice.persons.filter(p => engagement.persons.includes(p)).length
    : voice.sides.filter(side => engagement.persons.some(p => p.country === side)).length

/** The two states or bodies of states named most. */
export function mainSides(c: Context): string[] {
  const weights = new Map<string, number>()
  const add = (side: string): void => {
    weights.set(side, (weights.get(side) ?? 0) + 1)
  }
  for (const hit of c.hits.state.all) add(hit.entry.id)
  for (const hit of c.hits.org.all) if (hit.entry.side && !hit.entry.country) add(hit.entry.id)
  return [...weights]
    .sort((a, b) => b[1] - a[1])
    .slice(0, 2)
    .map(([id]) => id)
}

/** A standfirst says what the body says again: where act and words agree, the body's is kept. */
function withoutRepeats(c: Context, drafts: readonly StatementDraft[]): StatementDraft[] {
  const body = drafts.filter(d => d.sentence.segment === 'body')
  const words = (d: StatementDraft): Set<string> => new Set(textOfTokens(c, d.start, d.end).toLowerCase().split(/\s+/))
  return drafts.filter(d => {
    if (d.sentence.segment !== 'standfirst') return true
    const own = words(d)
    return !body.some(other => sameAct(d.act, other.act) && share(own, words(other)) > 0.6)
  })
}

const sameAct = (a: Act, b: Act): boolean => a === b

function share(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let both = 0
  for (const word of a) if (b.has(word)) both++
  return both / Math.max(1, Math.min(a.size, b.size))
}

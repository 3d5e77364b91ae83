import type { Actor, Engagement, Office, Reading, Reference, Statement } from '../contract/reading.ts'
import type { Topic } from '../contract/vocabulary.ts'
import { slug } from '../text/fold.ts'
import { MARK } from '../text/tokens.ts'
import { type Context, cite, citeChars, firstFrom, printed } from './context.ts'
import type { ReaderInput } from './reader.ts'
import { partiesOf } from './reference-parties.ts'
import type { Attributed } from './stages/attribution.ts'
import type { EngagementDraft } from './stages/engagements.ts'
import { findOutlet } from './stages/outlet.ts'
import type { Person } from './stages/persons.ts'
import type { ReferenceFound, ReferenceMention } from './stages/references.ts'
import { type Title, titleText } from './stages/titles.ts'
import { findTopics } from './stages/topics.ts'

/** What the stages found in one document. */
export interface Found {
  readonly context: Context
  readonly inferred: string | null
  readonly titles: readonly Title[]
  readonly persons: readonly Person[]
  readonly references: readonly ReferenceMention[]
  readonly found: readonly ReferenceFound[]
  readonly engagements: readonly EngagementDraft[]
  readonly statements: readonly Attributed[]
}

interface Parts extends Found {
  readonly input: ReaderInput
  readonly id: string
}

/** Turns what the stages found into the contract's reading. */
export function assemble(parts: Parts): Omit<Reading, 'schema'> {
  const { context: c, persons } = parts
  const ids = new Map<EngagementDraft, string>()
  const engagements = parts.engagements.map((draft, i) => {
    ids.set(draft, `e${i + 1}`)
    return engagementOf(c, draft, `e${i + 1}`)
  })
  const topics = findTopics(c, parts.statements, namedTokens(parts), parts.references)
  const statements = parts.statements
    .map((draft, i) =>
      statementOf(c, draft, draft.engagement ? (ids.get(draft.engagement) ?? null) : null, topics[i], parts.references),
    )
    .filter((s): s is Omit<Statement, 'id'> => s !== null)
    .sort((a, b) => a.citation.start - b.citation.start || a.citation.end - b.citation.end)
    .map((s, i) => ({ id: `s${i + 1}`, ...s }))
  const actors = [...persons.map(p => personActor(c, p)), ...sideActors(c, parts.statements)]
  const references = parts.found.map(f => referenceOf(c, f, parts.statements))
  return { document: documentOf(parts), actors, engagements, statements, references }
}

function documentOf({ context: c, input, id, inferred }: Parts): Reading['document'] {
  const headline = c.segments.find(s => s.kind === 'headline')
  return {
    id,
    source: input.source,
    language: c.language,
    title: input.title ?? (headline ? c.text.slice(headline.start, headline.end).trim() : null),
    outlet: findOutlet(c, input.source),
    publishedOn: c.published?.date ?? null,
    publishedOnBasis: c.published?.basis ?? (inferred ? 'inferred' : null),
    text: c.printed,
    segments: c.segments.map(({ kind, start, end }) => ({ kind, start, end })),
  }
}

function personActor(c: Context, p: Person): Actor {
  const offices: Office[] = p.offices.map(o => ({
    title: titleText(c, o.draft),
    rank: o.rank,
    function: o.function,
    country: o.draft.country ?? p.country,
    acting: o.draft.acting,
    citation: cite(c, o.draft.start, o.draft.end),
    rule: o.draft.rule,
  }))
  return {
    id: p.id,
    kind: 'person',
    name: p.name,
    aliases: [...p.aliases],
    country: p.country,
    offices,
    mentions: p.mentions.map(m => cite(c, m.start, m.end)),
    rule: `${p.rule}+${p.countryRule}`,
    confidence: round(p.confidence),
  }
}

/** States and organisations that speak. */
function sideActors(c: Context, statements: readonly Attributed[]): Actor[] {
  const codes = new Set<string>()
  for (const s of statements) for (const side of s.voice.sides) codes.add(side)
  const actors: Actor[] = []
  for (const code of codes) {
    if (code.includes(':')) {
      const hits = c.hits.org.all.filter(h => h.entry.id === code)
      actors.push({
        id: code,
        kind: 'organisation',
        name: hits[0]?.entry.names[c.language] ?? code,
        aliases: [],
        country: null,
        offices: [],
        mentions: hits.map(h => cite(c, h.start, h.end)),
      })
      continue
    }
    const hits = c.hits.state.all.filter(h => h.entry.id === code)
    actors.push({
      id: `state:${code}`,
      kind: 'state',
      name: c.lexicon.states[code]?.[c.language] ?? code,
      aliases: [],
      country: code,
      offices: [],
      mentions: hits.map(h => cite(c, h.start, h.end)),
    })
  }
  return actors
}

function engagementOf(c: Context, draft: EngagementDraft, id: string): Engagement {
  const precision = draft.date?.from ? draft.date.precision : null
  return {
    id,
    kind: draft.kind,
    mode:
      draft.mode ?? (draft.kind === 'call' ? 'phone' : draft.kind === 'meeting' || draft.kind === 'visit' ? 'in-person' : null),
    start: draft.date?.from ?? null,
    end: draft.date?.to ?? null,
    datePrecision: precision,
    place: draft.place,
    participants: draft.persons.map((p, i) => ({
      actor: p.id,
      side: p.country,
      role:
        draft.hosts.size > 0
          ? draft.hosts.has(p)
            ? ('host' as const)
            : ('guest' as const)
          : i < 2
            ? ('principal' as const)
            : ('member' as const),
    })),
    occasions: [...draft.occasions],
    citation: cite(c, draft.cite.start, draft.cite.end),
    rule: draft.rule,
    confidence: round(draft.confidence),
  }
}

function statementOf(
  c: Context,
  draft: Attributed,
  engagement: string | null,
  topics: readonly Topic[],
  references: readonly ReferenceMention[],
): Omit<Statement, 'id'> | null {
  const { start, end } = trim(c, draft.start, draft.end)
  if (end <= start) return null
  const { voice } = draft
  const speakers = [...voice.persons.map(p => p.id), ...voice.sides.map(s => (s.includes(':') ? s : `state:${s}`))]
  const sides = [...new Set([...voice.persons.map(p => p.country).filter((x): x is string => x !== null), ...voice.sides])]
  const others =
    draft.engagement && !voice.joint
      ? draft.engagement.persons.filter(p => !voice.persons.includes(p) && !sides.includes(p.country ?? '')).map(p => p.id)
      : []
  const citation = citeChars(c.printed, c.tokens.start[start], c.tokens.end[end - 1])
  if (citation.quote === '') return null
  const inside: string[] = []
  for (let i = firstFrom(references, start); i < references.length && references[i].start < end; i++)
    if (references[i].end <= end) inside.push(references[i].id)
  return {
    engagement,
    speakers,
    sides,
    addressees: others,
    act: draft.act,
    topics: [...topics],
    references: [...new Set(inside)],
    citation,
    rule: draft.rule,
    confidence: round(voice.confidence * (draft.cue.role === 'weak' ? 0.8 : 0.95)),
  }
}

/** Drops marks and link words at the end of a statement, and white space at both. */
function trim(c: Context, from: number, to: number): { start: number; end: number } {
  let end = to
  for (;;) {
    const word = printed(c, end - 1)
    if (end - 1 <= from) break
    if (c.tokens.kind[end - 1] === MARK && !/^[”"’)%»]$/.test(word)) {
      end--
      continue
    }
    const link = c.words('chain').before(end)
    if (link && link.start > from && end < to + 1) {
      end = link.start
      continue
    }
    break
  }
  return { start: from, end }
}

/** Marks the tokens of names and titles: their words tell who is meant, not what about. */
export function namedTokens(parts: Pick<Found, 'context' | 'titles' | 'persons'>): Uint8Array {
  const { context: c } = parts
  const masked = new Uint8Array(c.tokens.count + 1)
  for (const t of parts.titles) if (!t.descriptor) masked.fill(1, t.start, t.end)
  for (const p of parts.persons) for (const m of p.mentions) masked.fill(1, m.start, m.end)
  for (const h of c.hits.org.all) if (h.end - h.start > 1) masked.fill(1, h.start, h.end)
  return masked
}

function referenceOf(c: Context, found: ReferenceFound, statements: readonly Attributed[]): Reference {
  const { entry } = found.hit
  return {
    id: found.id,
    kind: entry.ref,
    name: { ...found.names },
    parties: partiesOf(c, found, statements),
    stage: found.stage,
    round: found.round,
    mentions: found.mentions.map(m => cite(c, m.start, m.end)),
    rule: `reference.${slug(entry.id)}`,
  }
}

const round = (x: number): number => Math.round(x * 100) / 100

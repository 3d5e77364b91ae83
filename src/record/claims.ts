/** What one reading claims, as the record stores it: plain data, ready to cross threads. */
import type { Actor, Engagement, Reading, Statement } from '../contract/reading.ts'
import type { SourceClass } from '../contract/vocabulary.ts'
import type { IncomingDocument } from '../store/ingest.ts'
import { foldExact } from '../text/fold.ts'
import { exactKey } from './duplicates/exact.ts'
import { packSketch } from './duplicates/packed.ts'
import { sketch } from './duplicates/sketch.ts'
import { anchorOf, castOf, tokensOf } from './engagements/told.ts'
import type { PresentedOffice } from './observations.ts'

/** What is known of a document besides its reading. */
export interface Provenance {
  /** `sha256:<hex of the bytes>`, empty where only text was given. */
  readonly bytes: string
  readonly sourceClass: SourceClass
  /** Version of the reader. */
  readonly reader: string
}

/** More sides than these make no pairs of two: a conference of all is nobody's bilateral affair. */
const MOST_SIDES = 12

export function claimsOf(reading: Reading, provenance: Provenance): IncomingDocument {
  const { document: doc } = reading
  const of: Cast = {
    publishedOn: doc.publishedOn,
    sides: new Map(reading.actors.map(a => [a.id, sideOf(a)])),
    presentations: new Map(reading.actors.flatMap(a => (a.kind === 'person' ? [[a.id, presentationOf(a)] as const] : []))),
  }
  const made = sketch(doc.text, doc.language)
  const accounts = reading.engagements.map(e => accountOf(e, reading, of))
  const byLocal = new Map(accounts.map((account, i) => [account.local, { account, engagement: reading.engagements[i] }]))
  return {
    document: {
      id: doc.id,
      source: doc.source,
      language: doc.language,
      title: doc.title,
      outlet: doc.outlet,
      source_class: provenance.sourceClass,
      published_on: doc.publishedOn,
      published_basis: doc.publishedOnBasis,
      text: doc.text,
      segments: JSON.stringify(doc.segments),
      words: doc.text.split(/\s+/).filter(Boolean).length,
      exact_key: exactKey(doc.text),
      sketch: Buffer.from(packSketch(made)).toString('base64'),
      reader: provenance.reader,
    },
    bytes: provenance.bytes,
    presentations: [...new Map([...of.presentations.values()].map(p => [p.id, p])).values()],
    sightings: reading.actors.flatMap(actor => (actor.kind === 'state' ? [] : [sightingOf(actor, of)])),
    accounts,
    statements: reading.statements.map(s => statementOf(s, s.engagement === null ? undefined : byLocal.get(s.engagement), of)),
    references: reading.references.map(r => ({
      ref: r.id,
      kind: r.kind,
      name_vi: r.name.vi,
      name_en: r.name.en,
      parties: words(r.parties),
      stage: r.stage,
      round: r.round,
      seen_on: doc.publishedOn,
      mentions: JSON.stringify(r.mentions),
    })),
  }
}

type Presented = IncomingDocument['presentations'][number]
type Account = IncomingDocument['accounts'][number]

/** Who is in the document, by the ids of its reading. */
interface Cast {
  readonly publishedOn: string | null
  readonly sides: ReadonlyMap<string, string | null>
  readonly presentations: ReadonlyMap<string, Presented>
}

/** The side for which an actor stands: a state, the EU, or the organisation itself; null for a person without one. */
function sideOf(actor: Actor): string | null {
  if (actor.kind === 'state') return actor.id.slice('state:'.length)
  return actor.kind === 'organisation' ? actor.id : actor.country
}

function sightingOf(actor: Actor, of: Cast): IncomingDocument['sightings'][number] {
  return {
    actor: actor.id,
    kind: actor.kind,
    name: actor.name,
    country: actor.country,
    presentation: of.presentations.get(actor.id)?.id ?? null,
    seen_on: of.publishedOn,
    names: JSON.stringify(printedNames(actor)),
    offices: JSON.stringify(
      actor.offices.map(({ title, rank, function: portfolio, country, citation }) => ({
        title,
        rank,
        function: portfolio,
        country,
        citation,
      })),
    ),
    mentions: JSON.stringify(actor.mentions),
  }
}

function printedNames(actor: Actor): string[] {
  const printed = [...new Set(actor.mentions.map(m => m.quote.replace(/\s+/g, ' ')))]
  return printed.length > 0 ? printed : [actor.name]
}

function presentationOf(actor: Actor): Presented {
  const offices = new Map<string, PresentedOffice>()
  for (const { rank, function: portfolio, country } of actor.offices)
    offices.set(`${rank}/${portfolio}/${country ?? ''}`, { rank, function: portfolio, country })
  const held = [...offices.keys()].sort()
  return {
    // «Trần An» and «Trân An» are two ways of writing, «hòa» and «hoà» are one
    id: `${actor.name.split(/\s+/).map(foldExact).join(' ')}|${actor.country ?? ''}|${held.join(' ')}`,
    name: actor.name,
    country: actor.country,
    aliases: [...new Set([...printedNames(actor), ...actor.aliases])].filter(n => n !== actor.name).sort(),
    offices: JSON.stringify(held.flatMap(key => offices.get(key) ?? [])),
  }
}

function accountOf(engagement: Engagement, reading: Reading, of: Cast): Account {
  const present = engagement.participants.map(p => p.side ?? of.sides.get(p.actor) ?? null)
  // who travels to a state deals with it, named or not
  const met = [...present, engagement.kind === 'visit' ? (engagement.place?.country ?? null) : null]
  return {
    local: engagement.id,
    kind: engagement.kind,
    mode: engagement.mode,
    start_on: engagement.start,
    end_on: engagement.end,
    precision: engagement.datePrecision,
    place_name: engagement.place?.name ?? null,
    place_country: engagement.place?.country ?? null,
    participants: JSON.stringify(engagement.participants),
    occasions: words(engagement.occasions),
    round: roundOf(engagement, reading),
    anchor_on: anchorOf({ ...engagement, publishedOn: of.publishedOn }),
    cited_from: engagement.citation.start,
    cited_to: engagement.citation.end,
    quote: engagement.citation.quote,
    confidence: engagement.confidence ?? null,
    persons: known(engagement.participants.map(p => of.presentations.get(p.actor)?.id)),
    tokens: tokensOf(castOf(engagement.participants.map(p => ({ person: p.actor, side: p.side, rank: null })))).filter(
      token => !of.presentations.has(token),
    ),
    pairs: pairsOf(known(met)),
  }
}

/** The round of a negotiation, where the document gives the agreement that it is for one. */
function roundOf({ occasions }: Engagement, { references }: Reading): number | null {
  const rounds = references.filter(r => r.round !== null && occasions.includes(r.id))
  return rounds.length === 1 ? (rounds[0]?.round ?? null) : null
}

function statementOf(
  statement: Statement,
  at: { readonly account: Account; readonly engagement: Engagement | undefined } | undefined,
  of: Cast,
): IncomingDocument['statements'][number] {
  const spokenTo = statement.addressees.map(id => of.sides.get(id) ?? sideOfId(id))
  const around = at?.engagement?.participants.map(p => p.side ?? of.sides.get(p.actor) ?? null) ?? []
  const towards = known(spokenTo.length > 0 ? spokenTo : around).filter(side => !statement.sides.includes(side))
  return {
    local: statement.id,
    account: statement.engagement,
    speakers: JSON.stringify(statement.speakers),
    sides: words(statement.sides),
    addressees: JSON.stringify(statement.addressees),
    towards: words(towards),
    act: statement.act,
    topics: words(statement.topics),
    refs: words(statement.references),
    said_on: at?.account.start_on ?? of.publishedOn,
    cited_from: statement.citation.start,
    cited_to: statement.citation.end,
    quote: statement.citation.quote,
    persons: known(statement.speakers.map(id => of.presentations.get(id)?.id)),
    pairs: pairsOf([...statement.sides, ...towards]),
  }
}

const sideOfId = (id: string): string | null =>
  id.startsWith('state:') ? id.slice('state:'.length) : id.startsWith('organisation:') ? id : null

const known = <T>(list: ReadonlyArray<T | null | undefined>): T[] => [...new Set(list.filter(x => x !== null && x !== undefined))]

/** A list as words between spaces, so that one can be sought with spaces around it. */
const words = (list: readonly string[]): string => (list.length > 0 ? ` ${list.join(' ')} ` : '')

function pairsOf(sides: readonly string[]): Array<readonly [string, string]> {
  const sorted = [...new Set(sides)].sort()
  if (sorted.length > MOST_SIDES) return []
  return sorted.flatMap((a, i) => sorted.slice(i + 1).map(b => [a, b] as const))
}

/** For the tests of the ledger and the stages: views built by hand, and views of readings. */
import type { Reading } from '../../contract/reading.ts'
import type { RecordEngagement, RecordReference, RecordStatement, Undertaking } from '../../contract/record.ts'
import type { Act, EngagementKind, Language, Stage, Topic } from '../../contract/vocabulary.ts'
import { compileLexicon } from '../../lexicon/compile.ts'
import { createLexicon, type Lexicon } from '../../lexicon/lexicon.ts'
import { slug } from '../../text/fold.ts'
import type { RecordView } from '../view.ts'

let lexicon: Lexicon | undefined

/** The lexicon of data/, compiled on first use. */
export function testLexicon(): Lexicon {
  lexicon ??= createLexicon(compileLexicon(new URL('../../../data', import.meta.url).pathname))
  return lexicon
}

/** One statement: «VN>KR request», its words, and where it was said. */
export interface Said {
  /** Sides and act: `VN>KR request`, `VN+KR agree`. */
  readonly who: string
  readonly words: string
  readonly topics?: readonly Topic[]
  readonly references?: readonly string[]
  /** Id of the engagement; none where it is not known. */
  readonly at?: string
  /** Of several participants of the side, whose names these are; else all of the engagement's. */
  readonly to?: readonly string[]
}

export interface Told {
  readonly id: string
  readonly language: Language
  readonly published: string | null
  readonly copyOf?: string
  readonly says?: readonly Said[]
  /** Stages that it tells: reference, stage, round. */
  readonly stages?: ReadonlyArray<readonly [reference: string, stage: Stage, round?: number]>
}

export interface Held {
  readonly id: string
  readonly kind?: EngagementKind
  readonly on: string | null
  readonly country?: string
  /** `Lê Hà An@VN`, with an office `Lê Hà An@VN:Bộ trưởng`; a side without a name `@VN`. */
  readonly with: readonly string[]
  readonly occasions?: readonly string[]
  readonly documents: readonly string[]
}

interface Story {
  readonly told: readonly Told[]
  readonly held?: readonly Held[]
  /** Parties of references by id. */
  readonly parties?: Readonly<Record<string, readonly string[]>>
}

interface Guest {
  readonly person: string
  readonly name: string | null
  readonly side: string
  readonly office: string | null
}

function guestOf(text: string): Guest {
  const [name = '', rest = ''] = text.split('@')
  const [side = '', office = null] = rest.split(':')
  return name === ''
    ? { person: `state:${side}`, name: null, side, office: null }
    : { person: `person:${slug(name)}`, name, side, office }
}

/** The view that a story comes to. */
export function viewOf(story: Story): RecordView {
  const held = story.held ?? []
  const guests = new Map(held.map(h => [h.id, h.with.map(guestOf)]))
  const engagements: RecordEngagement[] = held.map(h => ({
    id: `engagement:${h.id}`,
    kind: h.kind ?? 'meeting',
    mode: 'in-person',
    start: h.on,
    end: h.on,
    datePrecision: h.on === null ? null : 'day',
    place: h.country === undefined ? null : { name: h.country, country: h.country },
    participants: (guests.get(h.id) ?? []).map(({ person, side, office }) => ({ person, side, office })),
    occasions: [...(h.occasions ?? [])],
    documents: [...h.documents],
    citations: h.documents.map(document => ({ document, start: 0, end: 4, quote: 'held' })),
    confidence: 1,
    why: [],
  }))
  const persons = new Map<string, RecordView['persons'][number]>()
  for (const h of held)
    for (const { person, name, side } of guests.get(h.id) ?? []) {
      if (name === null) continue
      const known = persons.get(person)
      persons.set(person, {
        id: person,
        name,
        names: [name],
        country: side,
        offices: [],
        documents: [...new Set([...(known?.documents ?? []), ...h.documents])],
      })
    }
  return {
    documents: story.told.map(({ id, language, published, copyOf }) => ({
      id,
      source: id,
      language,
      title: null,
      outlet: null,
      sourceClass: 'unknown',
      publishedOn: published,
      duplicateOf: copyOf ?? null,
      duplicateKind: copyOf === undefined ? null : 'exact',
    })),
    persons: [...persons.values()],
    engagements,
    statements: story.told.flatMap(told => statementsOf(told, held, guests)),
    references: referencesOf(story),
  }
}

function statementsOf(told: Told, held: readonly Held[], guests: ReadonlyMap<string, readonly Guest[]>): RecordStatement[] {
  let start = 0
  return (told.says ?? []).map(({ who, words, topics, references, at, to }, n) => {
    const [sidesText = '', act = ''] = who.split(' ')
    const [by = '', towards = ''] = sidesText.split('>')
    const sides = by.split('+')
    const toward = towards === '' ? [] : towards.split('+')
    const present = at === undefined ? [] : (guests.get(at) ?? [])
    const of = (those: readonly string[]): string[] => {
      const named = present.filter(g => those.includes(g.side)).map(g => g.person)
      return named.length > 0 ? named : those.map(side => `state:${side}`)
    }
    const citation = { start, end: start + words.length, quote: words }
    start += words.length + 1
    return {
      id: `statement:${told.id}-s${n + 1}`,
      document: told.id,
      engagement: at === undefined ? null : `engagement:${at}`,
      speakers: of(sides),
      sides,
      addressees: to ? to.map(name => `person:${slug(name)}`) : of(toward),
      to: toward,
      on: held.find(h => h.id === at)?.on ?? told.published,
      act: act as Act,
      topics: [...(topics ?? [])],
      references: [...(references ?? [])],
      citation,
    }
  })
}

function referencesOf({ told, parties }: Story): RecordReference[] {
  const ids = new Set([
    ...Object.keys(parties ?? {}),
    ...told.flatMap(t => [...(t.stages ?? []).map(([id]) => id), ...(t.says ?? []).flatMap(s => s.references ?? [])]),
  ])
  return [...ids].map(id => ({
    id,
    kind: id.slice(0, id.indexOf(':')) as RecordReference['kind'],
    name: { vi: id, en: id },
    parties: [...(parties?.[id] ?? [])],
    stages: told.flatMap(t =>
      (t.stages ?? [])
        .filter(([of]) => of === id)
        .map(([, stage, round]) => ({
          stage,
          round: round ?? null,
          date: t.published,
          document: t.id,
          citation: { start: 0, end: 4, quote: 'told' },
        })),
    ),
  }))
}

/** «request VN>KR agreed (2): agreed-later» for each undertaking, sorted; the number is that of its occurrences. */
export const linesOf = (ledger: readonly Undertaking[]): string[] =>
  ledger
    .map(({ kind, by, to, status, occurrences, evidence }) => {
      const line = `${kind} ${by.join('+')}>${to.join('+')} ${status} (${occurrences.length})`
      return evidence.length > 0 ? `${line}: ${evidence.map(e => e.why).join(', ')}` : line
    })
    .sort()

/** A view of documents as they were read: nothing linked across documents but persons and references of one id. */
export function viewOfReadings(readings: readonly Reading[]): RecordView {
  const persons = new Map<string, RecordView['persons'][number]>()
  const references = new Map<string, RecordView['references'][number]>()
  for (const { document, actors, references: named } of readings) {
    for (const actor of actors) {
      if (actor.kind !== 'person') continue
      const known = persons.get(actor.id)
      persons.set(actor.id, {
        id: actor.id,
        name: known?.name ?? actor.name,
        names: [...new Set([...(known?.names ?? []), actor.name, ...actor.aliases])],
        country: known?.country ?? actor.country,
        offices: [],
        documents: [...(known?.documents ?? []), document.id],
      })
    }
    for (const { id, kind, name, parties, stage, round, mentions } of named) {
      const key = `${id} ${[...parties].sort().join(' ')}`
      const told = stage ? [{ stage, round, date: document.publishedOn, document: document.id, citation: mentions[0] }] : []
      references.set(key, { id, kind, name, parties, stages: [...(references.get(key)?.stages ?? []), ...told] })
    }
  }
  return {
    documents: readings.map(({ document: { id, source, language, title, outlet, publishedOn } }) => ({
      id,
      source,
      language,
      title,
      outlet,
      sourceClass: 'unknown',
      publishedOn,
      duplicateOf: null,
      duplicateKind: null,
    })),
    persons: [...persons.values()],
    engagements: readings.flatMap(engagementsRead),
    statements: readings.flatMap(statementsRead),
    references: [...references.values()],
  }
}

const engagementsRead = ({ document, actors, engagements }: Reading): RecordEngagement[] =>
  engagements.map(({ id, kind, mode, start, end, datePrecision, place, participants, occasions, citation }) => ({
    id: `engagement:${document.id}-${id}`,
    kind,
    mode,
    start,
    end,
    datePrecision,
    place,
    participants: participants.map(({ actor, side }) => ({
      person: actor,
      side,
      office: actors.find(a => a.id === actor)?.offices[0]?.title ?? null,
    })),
    occasions,
    documents: [document.id],
    citations: [{ document: document.id, ...citation }],
    confidence: 1,
    why: [],
  }))

function statementsRead({ document, actors, engagements, statements }: Reading): RecordStatement[] {
  const sideOf = (actor: string): string | null =>
    actor.startsWith('state:') ? actor.slice(6) : (actors.find(a => a.id === actor)?.country ?? null)
  return statements.map(s => {
    const engagement = engagements.find(e => e.id === s.engagement)
    const others = s.addressees.length > 0 ? s.addressees : (engagement?.participants.map(p => p.actor) ?? [])
    return {
      id: `statement:${document.id}-${s.id}`,
      document: document.id,
      engagement: s.engagement === null ? null : `engagement:${document.id}-${s.engagement}`,
      speakers: s.speakers,
      sides: s.sides,
      addressees: s.addressees,
      to: [...new Set(others.map(sideOf).filter((side): side is string => side !== null && !s.sides.includes(side)))],
      on: engagement?.start ?? document.publishedOn,
      act: s.act,
      topics: s.topics,
      references: s.references,
      citation: s.citation,
    }
  })
}

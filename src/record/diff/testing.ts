/** For the tests of the record's answers: texts read as they are by the command, linked by hand into one engagement. */
import { readFileSync } from 'node:fs'
import { parse } from 'yaml'
import type { RecordDocument, RecordEngagement, RecordPerson, RecordStatement } from '../../contract/record.ts'
import type { Act, Language, SourceClass, Topic } from '../../contract/vocabulary.ts'
import { compileLexicon } from '../../lexicon/compile.ts'
import { createLexicon, type Lexicon } from '../../lexicon/lexicon.ts'
import { createReader } from '../../reader/create.ts'
import { canonicalText } from '../../text/canonical.ts'
import type { RecordView } from '../view.ts'
import type { ReadoutAccount } from './conflicts.ts'
import { createDiffFacts, type DiffFacts } from './facts.ts'

interface PairDocument {
  readonly name: string
  readonly language: Language
  readonly sourceClass: SourceClass
  readonly publishedOn: string
  readonly text: string
}

/** Two readouts and what a careful reader makes of them; anchors are words of a document that stand there once. */
export interface ReadoutPair {
  readonly name: string
  readonly documents: readonly PairDocument[]
  readonly both: ReadonlyArray<{
    readonly change: 'same' | 'softened' | 'hardened'
    readonly anchors: Readonly<Record<string, string>>
  }>
  readonly only: ReadonlyArray<{ readonly document: string; readonly anchor: string }>
  /** The kinds of fields that disagree. */
  readonly conflicts: readonly string[]
}

export const pairsOfFile = (file: string): ReadoutPair[] =>
  parse(readFileSync(new URL(`pairs/${file}`, import.meta.url), 'utf8')) as ReadoutPair[]

let lexicon: Lexicon | undefined
let facts: DiffFacts | undefined

const testLexicon = (): Lexicon => {
  lexicon ??= createLexicon(compileLexicon(new URL('../../../data', import.meta.url).pathname))
  return lexicon
}

/** The facts of the lexicon in data/, made on first use. */
export const testFacts = (): DiffFacts => {
  facts ??= createDiffFacts(testLexicon())
  return facts
}

interface Linked {
  readonly engagement: RecordEngagement
  readonly accounts: readonly ReadoutAccount[]
  readonly view: RecordView
  /** The statement that covers an anchor. */
  readonly at: (document: string, anchor: string) => RecordStatement | null
}

/** The first engagement of every text taken as one. */
export function linked(documents: readonly PairDocument[]): Linked {
  const reader = createReader(testLexicon())
  const readings = documents.map(({ name, text, language, publishedOn }) => ({
    name,
    reading: reader.read({ text: canonicalText(text), source: name, language, published: publishedOn }),
  }))
  const persons = new Map<string, RecordPerson>()
  const accounts: ReadoutAccount[] = []
  const statements: RecordStatement[] = []
  for (const { name, reading } of readings) {
    const told = reading.engagements[0]
    const personOf = (id: string): boolean => id.startsWith('person:')
    accounts.push({
      document: name,
      language: reading.document.language,
      start: told.start,
      end: told.end,
      datePrecision: told.datePrecision,
      mode: told.mode,
      place: told.place,
      participants: told.participants.map(({ actor, side }) => ({ person: actor, side, rank: null })),
    })
    for (const actor of reading.actors.filter(({ id }) => personOf(id))) {
      const known = persons.get(actor.id)
      const offices = actor.offices.map(({ title, rank, function: portfolio, country, citation }) => ({
        title,
        rank,
        function: portfolio,
        country,
        firstSeen: null,
        lastSeen: null,
        citations: [{ ...citation, document: name }],
      }))
      persons.set(actor.id, {
        id: actor.id,
        name: actor.name,
        names: [...(known?.names ?? []), actor.name, ...actor.aliases],
        country: actor.country,
        offices: [...(known?.offices ?? []), ...offices],
        documents: [...(known?.documents ?? []), name],
      })
    }
    for (const { id, engagement, speakers, sides, addressees, act, topics, references, citation } of reading.statements)
      statements.push({
        id: `statement:${name}:${id}`,
        document: name,
        engagement: engagement === told.id ? 'engagement:e' : null,
        speakers,
        sides,
        addressees,
        to: [],
        on: told.start,
        act,
        topics,
        references,
        citation,
      })
  }
  const [first] = readings
  const engagement: RecordEngagement = {
    id: 'engagement:e',
    kind: first.reading.engagements[0].kind,
    mode: null,
    start: accounts[0].start,
    end: accounts[0].end,
    datePrecision: accounts[0].datePrecision,
    place: null,
    participants: accounts[0].participants.map(({ person, side }) => ({ person, side, office: null })),
    occasions: [],
    documents: documents.map(({ name }) => name),
    citations: [],
    confidence: 1,
    why: [],
  }
  const at = (document: string, anchor: string): RecordStatement | null => {
    const text = readings.find(({ name }) => name === document)?.reading.document.text ?? ''
    const start = text.indexOf(anchor)
    if (start === -1 || text.includes(anchor, start + 1)) throw new Error(`«${anchor}» does not stand once in ${document}`)
    const covering = ({ document: of, citation }: RecordStatement): boolean =>
      of === document && citation.start <= start && citation.end >= start + anchor.length
    return statements.find(covering) ?? null
  }
  const view: RecordView = {
    documents: documents.map(recordDocument),
    persons: [...persons.values()],
    engagements: [engagement],
    statements,
    references: [],
  }
  return { engagement, accounts, view, at }
}

const recordDocument = ({ name, language, sourceClass, publishedOn }: PairDocument): RecordDocument => ({
  id: name,
  source: name,
  language,
  title: null,
  outlet: null,
  sourceClass,
  publishedOn,
  duplicateOf: null,
  duplicateKind: null,
})

/** A statement in short: whose, by which act, in which words. */
export interface Said {
  readonly side: string
  readonly act: Act
  readonly text: string
  readonly topics?: readonly Topic[]
  readonly references?: readonly string[]
}

/** A document whose statements are given instead of read; `engagement` null: they are ascribed to none. */
export interface Telling {
  readonly id: string
  readonly language: Language
  readonly said: readonly Said[]
  readonly engagement?: string | null
  readonly on?: string | null
  readonly sourceClass?: SourceClass
  readonly publishedOn?: string
  readonly duplicateOf?: string
}

const E1 = 'engagement:e1'
const DAY = '2026-03-01'

/** An engagement between Viet Nam and the United States that some documents tell of. */
export const engagementOf = (documents: readonly string[], more: Partial<RecordEngagement> = {}): RecordEngagement => ({
  id: E1,
  kind: 'meeting',
  mode: null,
  start: DAY,
  end: DAY,
  datePrecision: 'day',
  place: null,
  participants: [
    { person: 'person:an', side: 'VN', office: null },
    { person: 'person:boone', side: 'US', office: null },
  ],
  occasions: [],
  documents: [...documents],
  citations: [],
  confidence: 1,
  why: [],
  ...more,
})

/** A view of documents given by their statements; without `engagements` all tell of one. */
export function viewOf(tellings: readonly Telling[], engagements?: readonly RecordEngagement[]): RecordView {
  return {
    documents: tellings.map(({ id, language, sourceClass = 'unknown', publishedOn = DAY, duplicateOf = null }) => ({
      ...recordDocument({ name: id, language, sourceClass, publishedOn, text: '' }),
      duplicateOf,
      duplicateKind: duplicateOf === null ? null : 'near',
    })),
    persons: [],
    engagements: engagements ?? [engagementOf(tellings.map(({ id }) => id))],
    statements: tellings.flatMap(({ id, said, engagement = E1, on = DAY }) => {
      let start = 0
      return said.map(({ side, act, text, topics = [], references = [] }, i) => {
        const from = start
        start += text.length + 2
        const sides = side.split('+')
        return {
          id: `${id}.${i + 1}`,
          document: id,
          engagement,
          speakers: sides.map(one => `state:${one}`),
          sides,
          addressees: [],
          to: [],
          on,
          act,
          topics: [...topics],
          references: [...references],
          citation: { start: from, end: from + text.length, quote: text },
        }
      })
    }),
    references: [],
  }
}

/** What the ledger has to know of each statement that asks, answers or tells of something done, worked out once. */
import type { RecordStatement } from '../../contract/record.ts'
import type { Act, EngagementKind, Language } from '../../contract/vocabulary.ts'
import type { Lexicon } from '../../lexicon/lexicon.ts'
import type { Aim } from '../../lexicon/undertakings.ts'
import { foldLoose } from '../../text/fold.ts'
import { type Content, contentOf, genericIds } from './content.ts'
import { createDeadlineReader, type Deadline } from './deadlines.ts'
import type { Surroundings } from './features.ts'
import { type Invitees, inviteesOf } from './invitees.ts'
import type { Known } from './known.ts'
import { type Manner, mannerOf } from './manner.ts'
import { commonMeanings } from './meanings.ts'
import { aimsIn, createQuotationReader, type Quotation, type Sign } from './quotation.ts'
import { type Profile, type Weights, weigh } from './weights.ts'

export interface Study {
  readonly profile: Profile
  readonly aims: readonly Aim[]
  readonly manner: Manner
  readonly signs: ReadonlySet<Sign>
  /** How many words tell what it is about. */
  readonly length: number
  /** Kinds of engagement that it speaks of, and whether it speaks of an invitation. */
  readonly meets: ReadonlySet<EngagementKind | 'invitation'>
  /** By when it is to be done, of what is asked or promised. */
  readonly deadline: Deadline | null
  /** Of an invitation. */
  readonly invitees: Invitees | null
}

export interface Studies {
  readonly weights: Weights
  readonly ofStatement: ReadonlyMap<string, Study>
  readonly isGeneric: (reference: string) => boolean
  /** The quotation of a statement, read again. */
  quotation(statement: RecordStatement): Quotation
  /** The profile of a part of a statement: tokens [from, to) of its quotation. */
  part(statement: RecordStatement, quotation: Quotation, from: number, to: number): Profile
}

/** Acts by which one side asks, or the other answers. */
const ASKS: ReadonlySet<Act> = new Set(['request', 'pledge', 'invite'])
const SPOKEN: ReadonlySet<Act> = new Set(['request', 'pledge', 'invite', 'agree', 'accept', 'support', 'reject'])
/** Acts that may tell that something has been done; only such statements of them are studied as seem to. */
const TOLD: ReadonlySet<Act> = new Set(['inform', 'affirm', 'appraise', 'welcome', 'thank', 'congratulate', 'concern', 'discuss'])

/** Signs that something has been done, or is not going to be. */
const TURNS: readonly Sign[] = ['done', 'completed', 'withdrawn', 'unwilling', 'refusing', 'aim upgraded']

/** Studies the statements that matter. */
export function studyAll(known: Known, lexicon: Lexicon | undefined): Studies {
  const read = createQuotationReader(lexicon)
  const generic = lexicon ? genericIds(lexicon.entries) : new Set<string>()
  const isGeneric = (reference: string): boolean => generic.has(reference)
  const around = surroundingsIn(known, isGeneric)
  const languageOf = (statement: RecordStatement): Language => known.documents.get(statement.document)?.language ?? 'en'
  const quotation = (statement: RecordStatement): Quotation => read(statement.citation.quote, languageOf(statement))

  const deadlineOf = lexicon ? createDeadlineReader(lexicon) : undefined
  const drafts = new Map<string, Omit<Study, 'profile' | 'length'> & { content: Content; language: Language }>()
  for (const statement of known.statements) {
    if (!SPOKEN.has(statement.act) && !TOLD.has(statement.act)) continue
    const quoted = quotation(statement)
    const signs = new Set(quoted.signs.keys())
    if (TOLD.has(statement.act) && !TURNS.some(sign => signs.has(sign))) continue
    const invitees = statement.act === 'invite' ? inviteesOf(statement, quoted, known) : null
    const content = contentOf(quoted, { ...statement, invited: invitees?.persons ?? [] }, around(statement))
    drafts.set(statement.id, {
      content,
      language: quoted.language,
      aims: aimsIn(quoted),
      manner: mannerOf(quoted, statement.act, content.share),
      signs,
      meets: meetsIn(quoted),
      deadline: deadlineOf && ASKS.has(statement.act) && statement.on !== null ? deadlineOf(quoted, statement.on) : null,
      invitees,
    })
  }
  const weights = weigh(drafts.values(), lexicon?.commonness, lexicon ? commonMeanings(lexicon) : undefined)
  const ofStatement = new Map<string, Study>()
  for (const [id, { content, language, ...study }] of drafts)
    ofStatement.set(id, { ...study, profile: weights.profile(content, language), length: content.length })
  return {
    weights,
    ofStatement,
    isGeneric,
    quotation,
    part: (statement, quoted, from, to) =>
      weights.profile(
        contentOf(quoted, { act: null, topics: [], references: [], invited: [] }, around(statement), from, to),
        quoted.language,
      ),
  }
}

function meetsIn({ hits }: Quotation): Set<EngagementKind | 'invitation'> {
  const meets = new Set<EngagementKind | 'invitation'>(hits?.meet.all.map(hit => hit.entry.kind))
  if (hits?.noun.all.some(hit => hit.entry.act === 'invite')) meets.add('invitation')
  return meets
}

/** For each statement whose names and sides stand in it only because they speak. */
function surroundingsIn(known: Known, isGeneric: (reference: string) => boolean): (statement: RecordStatement) => Surroundings {
  const nameWords = new Map<string, readonly string[]>()
  const wordsOf = (person: string): readonly string[] => {
    const seen = nameWords.get(person)
    if (seen) return seen
    // a view need not hold the persons; their ids are made of their names
    const names = [...(known.persons.get(person)?.names ?? []), person.slice(person.indexOf(':') + 1)]
    const made = names.flatMap(name => name.split(/[\s-]+/).map(foldLoose))
    nameWords.set(person, made)
    return made
  }
  return statement => {
    const engagement = statement.engagement === null ? undefined : known.engagements.get(statement.engagement)
    const participants = engagement?.participants ?? []
    const persons = [...statement.speakers, ...statement.addressees, ...participants.map(p => p.person)]
    const sides = [...statement.sides, ...statement.to, ...participants.flatMap(p => (p.side === null ? [] : [p.side]))]
    return { names: new Set(persons.flatMap(wordsOf)), sides: new Set(sides), isGeneric }
  }
}

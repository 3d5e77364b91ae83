/**
 * What a statement is about, as weighted features: references, topics, places, names, numbers, invited persons and steps, which any language
 * shares, and words, pairs of words and terms of a topic, which those of its own language do.
 */
import type { RecordStatement } from '../../contract/record.ts'
import type { Act, Topic } from '../../contract/vocabulary.ts'
import type { Entry } from '../../lexicon/entries.ts'
import { WORD } from '../../text/tokens.ts'
import { type Add, addMeanings, addWords, type Surroundings, sharesOf, termsOf, WEIGHT } from './features.ts'
import { aimsIn, type Quotation, signsOfList } from './quotation.ts'

export interface Content {
  /** How much each feature counts, before its rarity. */
  readonly features: ReadonlyMap<string, number>
  /** Those of the clause that says what is wanted, not of what is added to it. */
  readonly core: ReadonlySet<string>
  /** Terms of topics that it names, folded, by topic. */
  readonly terms: ReadonlyMap<Topic, readonly string[]>
  /** How much each token counts for itself. */
  readonly share: Float32Array
  /** How many words tell what it is about, fillers too. A syllable of Vietnamese is half a word. */
  readonly length: number
}

/** What is added behind a comma or a relative counts so much of what stands before. */
const ADDED = 0.5

/** What of a statement a content is read off. */
type Subject = Pick<RecordStatement, 'topics' | 'references'> & {
  /** Whose verb opens what is said; null where all of it counts alike. */
  readonly act: Act | null
  readonly invited: readonly string[]
}

/** Reads off what tokens [from, to) of a quotation are about; its topics and references are the statement's. */
export function contentOf(
  quotation: Quotation,
  statement: Subject,
  around: Surroundings,
  from = 0,
  to = quotation.tokens.count,
): Content {
  const features = new Map<string, number>()
  const core = new Set<string>()
  const opens = statement.act === null ? from : Math.max(from, openingOf(quotation, statement.act))
  const added = statement.act === null ? to : addedFrom(quotation, opens, to)
  const add: Add = (feature, weight, at) => {
    features.set(feature, Math.max(at !== undefined && at >= added ? weight * ADDED : weight, features.get(feature) ?? 0))
    if (at !== undefined && at < added) core.add(feature)
  }
  statement.topics.forEach((topic, i) => {
    add(`T${topic}`, i === 0 ? WEIGHT.topic : WEIGHT.otherTopic)
  })
  for (const reference of statement.references)
    add(
      `${isStanding(reference) || around.isGeneric(reference) ? 'r' : 'R'}${reference}`,
      isStanding(reference) || around.isGeneric(reference) ? WEIGHT.standing : WEIGHT.specific,
    )
  for (const person of statement.invited) add(`I${person}`, WEIGHT.invitee)
  const share = sharesOf(quotation, around, add, opens, to)
  addWords(quotation, share, add, opens, to)
  addMeanings(quotation, share, add, opens, to)
  for (const aim of aimsIn(quotation)) add(`S${aim}`, WEIGHT.step)
  const terms = termsOf(quotation, share, add, opens, to)
  return { features, core, terms, share, length: lengthOf(quotation, share, opens, to) }
}

/** The verb that asks, promises or answers. */
export function verbOf({ hits }: Quotation, act: Act): { readonly start: number; readonly end: number } | undefined {
  const verbs = hits?.act.all.filter(hit => hit.entry.act === act) ?? []
  return verbs.find(hit => hit.entry.role !== 'weak') ?? verbs[0]
}

/** Behind that verb, where enough stands behind it. */
function openingOf(quotation: Quotation, act: Act): number {
  const { tokens } = quotation
  const verb = verbOf(quotation, act)
  if (!verb) return 0
  let words = 0
  for (let i = verb.end; i < tokens.count; i++) if (tokens.kind[i] === WORD) words++
  return words > 2 ? verb.end : 0
}

/** Where what is added begins: behind the first comma with some words before it, or at a relative. */
function addedFrom(quotation: Quotation, from: number, to: number): number {
  const relatives = signsOfList(quotation, 'relatives')
  let words = 0
  for (let i = from; i < to; i++) {
    if (quotation.tokens.kind[i] === WORD) words++
    if (words > 3 && (/^[,;:]$/.test(quotation.words[i]) || relatives.some(hit => hit.start === i))) return i
  }
  return to
}

function lengthOf(quotation: Quotation, share: Float32Array, from: number, to: number): number {
  const pointing = [...signsOfList(quotation, 'pointing'), ...signsOfList(quotation, 'pointingAll')]
  let words = 0
  for (let i = from; i < to; i++)
    if (share[i] > 0 && !/^['’]/.test(quotation.words[i]) && !pointing.some(hit => hit.start <= i && i < hit.end))
      words += quotation.language === 'vi' ? 0.5 : 1
  return words
}

/** A framework of relations or a body that meets again and again is a field rather than a thing; one edition of it is a thing. */
const isStanding = (reference: string): boolean => /^(?:framework|forum):\D*$/.test(reference)

/** Whether a reference of the lexicon is a kind of thing rather than one thing. */
export const genericIds = (entries: readonly Entry[]): ReadonlySet<string> =>
  new Set(entries.flatMap(entry => (entry.k === 'ref' && entry.generic ? [entry.id] : [])))

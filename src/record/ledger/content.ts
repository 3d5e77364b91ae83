/**
 * What a statement is about, as weighted features: references, topics, places, names, numbers, invited persons and steps, which any language shares, and
 * words, pairs of words and terms of a topic, which those of its own language do. The first character of a feature is its kind.
 */
import type { RecordStatement } from '../../contract/record.ts'
import type { Topic } from '../../contract/vocabulary.ts'
import type { Entry } from '../../lexicon/entries.ts'
import { foldLoose, slug } from '../../text/fold.ts'
import { LOWER, MARK, NUMBER, WORD } from '../../text/tokens.ts'
import { aimsIn, type Quotation, signsOfList } from './quotation.ts'

export interface Content {
  /** How much each feature counts, before its rarity. */
  readonly features: ReadonlyMap<string, number>
  /** Terms of topics that it names, folded, by topic. */
  readonly terms: ReadonlyMap<Topic, readonly string[]>
  /** How many words tell what it is about, fillers too: of «he agreed to the proposal» none. A syllable of Vietnamese is half a word. */
  readonly length: number
}

/** How much a feature of a kind counts beside the others. */
const WEIGHT = {
  word: 1,
  syllable: 0.6,
  pair: 0.6,
  term: 0.8,
  topic: 0.8,
  otherTopic: 0.5,
  specific: 1.8,
  standing: 0.8,
  place: 1.2,
  name: 1.2,
  number: 1.2,
  year: 0.6,
  step: 0.5,
  meeting: 0.3,
  invitee: 2.5,
} as const
/** What a filler word counts of another. */
const FILLER = 0.2

const OWN_LANGUAGE = 'wbt'
const SPECIFIC = 'RPN#I'

/** Whether statements of any language can share a feature. */
export const isShared = (feature: string): boolean => !OWN_LANGUAGE.includes(feature[0])
/** Whether a feature by itself points to one thing rather than to a field. */
export const isSpecific = (feature: string): boolean => SPECIFIC.includes(feature[0])

/** What lies outside the statement itself: whose names and states stand in it only because they speak. */
export interface Surroundings {
  /** Folded words of the names of those who speak, are addressed or take part. */
  readonly names: ReadonlySet<string>
  /** Sides that speak or are addressed. */
  readonly sides: ReadonlySet<string>
  /** Whether a reference is one among many of its kind («a memorandum of understanding»). */
  readonly isGeneric: (reference: string) => boolean
}

/** Reads off what tokens [from, to) of a quotation are about; its topics and references are the statement's. */
export function contentOf(
  quotation: Quotation,
  statement: Pick<RecordStatement, 'topics' | 'references'> & { readonly invited: readonly string[] },
  around: Surroundings,
  from = 0,
  to = quotation.tokens.count,
): Content {
  const features = new Map<string, number>()
  const add = (feature: string, weight: number): void => {
    features.set(feature, Math.max(weight, features.get(feature) ?? 0))
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
  const share = sharesOf(quotation, around, add, from, to)
  addWords(quotation, share, add, from, to)
  for (const aim of aimsIn(quotation)) add(`S${aim}`, WEIGHT.step)
  return { features, terms: termsOf(quotation, share, add, from, to), length: lengthOf(quotation, share, from, to) }
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

/** How much each token counts: nothing where it names who speaks or says how; adds what the lexicon knows of the others. */
function sharesOf(
  quotation: Quotation,
  around: Surroundings,
  add: (feature: string, weight: number) => void,
  from: number,
  to: number,
): Float32Array {
  const { tokens, words, hits } = quotation
  const share = new Float32Array(tokens.count).fill(1)
  for (const hit of signsOfList(quotation, 'filler')) for (let i = hit.start; i < hit.end; i++) share[i] = FILLER
  for (const hit of signsOfList(quotation, 'empty')) for (let i = hit.start; i < hit.end; i++) share[i] = 0
  for (let i = from; i < to; i++) {
    if (tokens.kind[i] === MARK) share[i] = 0
    else if (tokens.shape[i] !== LOWER && around.names.has(foldLoose(words[i]))) share[i] = 0
  }
  if (hits) {
    const silence = (start: number, end: number): void => {
      share.fill(0, start, end)
    }
    for (const kind of ['person', 'head', 'office', 'honorific', 'pronoun', 'former', 'ref', 'light'] as const)
      for (const hit of hits[kind].within(from, to)) silence(hit.start, hit.end)
    // «Minister of Trade» tells who speaks, «trade» what about
    for (const hit of hits.portfolio.within(from, to))
      if (hits.head.before(hit.start) ?? hits.head.before(hit.start - 1) ?? hits.head.at(hit.end)) silence(hit.start, hit.end)
    for (const hit of hits.act.within(from, to)) if (hit.entry.role !== 'weak') silence(hit.start, hit.end)
    for (const hit of hits.state.within(from, to)) {
      silence(hit.start, hit.end)
      if (!around.sides.has(hit.entry.id)) add(`P${hit.entry.id}`, WEIGHT.place)
    }
    for (const hit of hits.org.within(from, to)) {
      silence(hit.start, hit.end)
      if (!around.sides.has(hit.entry.id) && hit.entry.country === null) add(`P${hit.entry.id}`, WEIGHT.place)
    }
    for (const hit of hits.place.within(from, to)) {
      silence(hit.start, hit.end)
      if (!hit.entry.capital) add(`P${slug(hit.entry.names.en)}`, WEIGHT.place)
    }
    for (const hit of hits.meet.within(from, to)) add(`M${hit.entry.kind}`, WEIGHT.meeting)
  }
  return share
}

function addWords(
  { tokens, words, language }: Quotation,
  share: Float32Array,
  add: (feature: string, weight: number) => void,
  from: number,
  to: number,
): void {
  const vietnamese = language === 'vi'
  let before = ''
  for (let i = from; i < to; i++) {
    const last = before
    before = ''
    if (tokens.kind[i] === NUMBER) {
      const number = numberAt(words, tokens.spaced, i)
      if (number.end <= to) addNumber(number.text, add)
      i = number.end - 1
      continue
    }
    if (tokens.kind[i] !== WORD || share[i] === 0 || /^['’]/.test(words[i])) continue
    const opens = i === 0 || (tokens.kind[i - 1] === MARK && !/^[,(–-]$/.test(words[i - 1]))
    if (tokens.shape[i] !== LOWER && !opens && words[i].length > 1) add(`N${foldLoose(words[i])}`, WEIGHT.name * share[i])
    const key = vietnamese ? words[i] : stem(words[i])
    if (key.length < (vietnamese ? 1 : 2)) continue
    add(`w${language}${key}`, (vietnamese ? WEIGHT.syllable : WEIGHT.word) * share[i])
    if (last !== '') add(`b${language}${last} ${key}`, WEIGHT.pair * Math.min(share[i], share[i - 1]))
    before = key
  }
}

/** A number with its thousands and decimals as one: «1.500», «1,500» → 1500; «2,5» → 2.5. */
function numberAt(words: readonly string[], spaced: Uint8Array, start: number): { text: string; end: number } {
  let text = words[start]
  let i = start + 1
  while (/^[.,]$/.test(words[i] ?? '') && spaced[i] === 0 && /^\d+$/.test(words[i + 1] ?? '') && spaced[i + 1] === 0) {
    text += words[i + 1].length === 3 ? words[i + 1] : `.${words[i + 1]}`
    i += 2
  }
  return { text, end: i }
}

const addNumber = (text: string, add: (feature: string, weight: number) => void): void =>
  /^(?:19|20)\d\d$/.test(text) ? add(`Y${text}`, WEIGHT.year) : add(`#${text}`, WEIGHT.number)

/** English words of one family as one: markets, recognised, recognition. */
function stem(word: string): string {
  const bare = word.replace(/['’].*$/, '').replace(/(?:ies|y)$/, 'i')
  const cut = bare.length > 4 ? bare.replace(/(?:ations?|ings?|ers?|ed|es|s)$/, '') : bare
  return (cut.length < 3 ? bare : cut).slice(0, 7)
}

/** Terms of topics that say more than the topic's own name: none of their words is a filler. */
function termsOf(
  { hits, words, language }: Quotation,
  share: Float32Array,
  add: (feature: string, weight: number) => void,
  from: number,
  to: number,
): Map<Topic, string[]> {
  const terms = new Map<Topic, string[]>()
  for (const hit of hits?.topic.within(from, to) ?? []) {
    if (hit.entry.weak || !saysMuch(share, hit) || hits?.ref.over(hit.start) || hits?.ref.over(hit.end - 1)) continue
    const term = words
      .slice(hit.start, hit.end)
      .map(language === 'vi' ? word => word : stem)
      .join(' ')
    add(`t${language}${term}`, WEIGHT.term)
    const known = terms.get(hit.entry.id)
    if (!known) terms.set(hit.entry.id, [term])
    else if (!known.includes(term)) known.push(term)
  }
  return terms
}

const saysMuch = (share: Float32Array, { start, end }: { start: number; end: number }): boolean => {
  for (let i = start; i < end; i++) if (share[i] === 1) return true
  return false
}

/** Whether a reference of the lexicon is a kind of thing rather than one thing. */
export const genericIds = (entries: readonly Entry[]): ReadonlySet<string> =>
  new Set(entries.flatMap(entry => (entry.k === 'ref' && entry.generic ? [entry.id] : [])))

/** The features by which statements are compared, and what the words of a quotation give of them. The first character of a feature is its kind. */
import type { Topic } from '../../contract/vocabulary.ts'
import { slug } from '../../text/fold.ts'
import { LOWER, MARK, NUMBER, WORD } from '../../text/tokens.ts'
import { type Quotation, signsOfList } from './quotation.ts'

/** How much a feature of a kind counts beside the others. */
export const WEIGHT = {
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
  meaning: 0.8,
  meeting: 0.3,
  invitee: 2.5,
} as const
/**
 * Words, pairs of words, terms of a topic; topics, references to one thing, standing ones, places, states and bodies, names, numbers, years,
 * steps, kinds of meeting, invited persons, meanings of words.
 */
export const KINDS = 'wbtTRrPN#YSMIG'
const OWN_LANGUAGE = 'wbt'
const SPECIFIC = 'RPN#I'

/** A kind as a bit. */
export const bitOf = (kind: string): number => 1 << KINDS.indexOf(kind)

/** Whether statements of any language can share a feature. */
export const isShared = (feature: string): boolean => !OWN_LANGUAGE.includes(feature[0])
/** Whether a feature by itself points to one thing rather than to a field, or to a gathering with many. */
export const isSpecific = (feature: string): boolean => SPECIFIC.includes(feature[0]) && !/^R(?:forum|event):/.test(feature)

/** What a filler word counts of another, and a word of a reference's name. */
const FILLER = 0.2
const NAMED = 0.4
/** What names somebody else counts as such; its words only as being there. */
const PLACED = 0.001

/** What lies outside the statement itself: whose names and states stand in it only because they speak. */
export interface Surroundings {
  /** Folded words of the names of those who speak, are addressed or take part. */
  readonly names: ReadonlySet<string>
  /** Sides that speak or are addressed. */
  readonly sides: ReadonlySet<string>
  /** Whether a reference is one among many of its kind («a memorandum of understanding»). */
  readonly isGeneric: (reference: string) => boolean
}

/** Adds a feature, of the token where it stands if it stands at one. */
export type Add = (feature: string, weight: number, at?: number) => void

/** How much each token counts: nothing where it names who speaks or says how; adds what the lexicon knows of the others. */
export function sharesOf(quotation: Quotation, around: Surroundings, add: Add, from: number, to: number): Float32Array {
  const { tokens, hits } = quotation
  const share = new Float32Array(tokens.count).fill(1)
  for (const hit of signsOfList(quotation, 'filler')) for (let i = hit.start; i < hit.end; i++) share[i] = FILLER
  for (const list of ['empty', 'again'] as const)
    for (const hit of signsOfList(quotation, list)) for (let i = hit.start; i < hit.end; i++) share[i] = 0
  for (let i = from; i < to; i++) {
    if (tokens.kind[i] === MARK) share[i] = 0
    else if (tokens.shape[i] !== LOWER && around.names.has(quotation.loose(i))) share[i] = 0
  }
  if (hits) {
    const silence = (start: number, end: number, left = 0): void => {
      share.fill(left, start, end)
    }
    for (const kind of ['person', 'head', 'office', 'body', 'honorific', 'pronoun', 'former', 'date'] as const)
      for (const hit of hits[kind].within(from, to)) silence(hit.start, hit.end)
    // a reference counts by itself; its words help where another text names it otherwise
    for (const hit of hits.ref.within(from, to)) for (let i = hit.start; i < hit.end; i++) share[i] = Math.min(share[i], NAMED)
    // «Minister of Trade» tells who speaks, «trade» what about
    for (const hit of hits.portfolio.within(from, to))
      if (hits.head.before(hit.start) ?? hits.head.before(hit.start - 1) ?? hits.head.at(hit.end)) silence(hit.start, hit.end)
    for (const hit of hits.state.within(from, to)) {
      const other = !around.sides.has(hit.entry.id)
      silence(hit.start, hit.end, other ? PLACED : 0)
      if (other) add(`P${hit.entry.id}`, WEIGHT.place, hit.start)
    }
    for (const hit of hits.org.within(from, to)) {
      silence(hit.start, hit.end, PLACED)
      if (!around.sides.has(hit.entry.id) && hit.entry.country === null) add(`P${hit.entry.id}`, WEIGHT.place, hit.start)
    }
    for (const hit of hits.place.within(from, to)) {
      silence(hit.start, hit.end)
      if (!hit.entry.capital) add(`P${slug(hit.entry.names.en)}`, WEIGHT.place, hit.start)
    }
    for (const hit of hits.meet.within(from, to)) add(`M${hit.entry.kind}`, WEIGHT.meeting, hit.start)
  }
  return share
}

export function addWords(quotation: Quotation, share: Float32Array, add: Add, from: number, to: number): void {
  const { tokens, words, language, loose, stem } = quotation
  const vietnamese = language === 'vi'
  let before = ''
  for (let i = from; i < to; i++) {
    const last = before
    before = ''
    if (tokens.kind[i] === NUMBER) {
      const number = numberAt(words, tokens.spaced, i)
      if (number.end <= to && !isOfDate(quotation, i, number.end)) addNumber(number.text, add, i)
      i = number.end - 1
      continue
    }
    if (tokens.kind[i] !== WORD || share[i] === 0 || /^['’]/.test(words[i])) continue
    const opens = i === 0 || (tokens.kind[i - 1] === MARK && !/^[,(–-]$/.test(words[i - 1]))
    if (tokens.shape[i] !== LOWER && !opens && words[i].length > 1) add(`N${loose(i)}`, WEIGHT.name * share[i], i)
    const key = stem(i)
    if (key.length < (vietnamese ? 1 : 2)) continue
    add(`w${language}${key}`, (vietnamese ? WEIGHT.syllable : WEIGHT.word) * share[i], i)
    if (last !== '') add(`b${language}${last} ${key}`, WEIGHT.pair * Math.min(share[i], share[i - 1]), i)
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

const addNumber = (text: string, add: Add, at: number): void =>
  /^(?:19|20)\d\d$/.test(text) ? add(`Y${text}`, WEIGHT.year, at) : add(`#${text}`, WEIGHT.number, at)

/** «tháng 6», «15/6»: says when, not how much. A year does both. */
const isOfDate = (quotation: Quotation, start: number, end: number): boolean =>
  end - start === 1 &&
  quotation.words[start].length < 3 &&
  (quotation.words[start - 1] === '/' ||
    quotation.words[end] === '/' ||
    signsOfList(quotation, 'calendar').some(hit => hit.end === start))

/** Meanings that the other language has a word for; as much of each as of its word that counts most. */
export function addMeanings({ meanings }: Quotation, share: Float32Array, add: Add, from: number, to: number): void {
  for (const { list, start, end } of meanings) {
    if (start < from || end > to) continue
    let counts = 0
    for (let i = start; i < end; i++) counts = Math.max(counts, share[i])
    if (counts > PLACED) add(`G${list}`, WEIGHT.meaning * counts, start)
  }
}

/** Terms of topics that say more than the topic's own name: none of their words is a filler. */
export function termsOf(
  { hits, language, stem }: Quotation,
  share: Float32Array,
  add: Add,
  from: number,
  to: number,
): Map<Topic, string[]> {
  const terms = new Map<Topic, string[]>()
  const found = hits?.topic.within(from, to).filter(hit => !hit.entry.weak && saysMuch(share, hit)) ?? []
  for (const hit of found) {
    if (found.some(other => other.start <= hit.start && hit.end <= other.end && other.end - other.start > hit.end - hit.start))
      continue
    let term = stem(hit.start)
    for (let i = hit.start + 1; i < hit.end; i++) term += ` ${stem(i)}`
    add(`t${language}${term}`, WEIGHT.term, hit.start)
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

import type { Citation } from '../contract/reading.ts'
import type { Language, SegmentKind } from '../contract/vocabulary.ts'
import type { Entry, TitleList, WordList } from '../lexicon/entries.ts'
import type { Lexicon } from '../lexicon/lexicon.ts'
import type { Sentence } from '../text/sentences.ts'
import type { Tokens } from '../text/tokens.ts'

/** A phrase of the lexicon found at tokens [start, end). */
export interface Hit<K extends Entry['k'] = Entry['k']> {
  readonly start: number
  readonly end: number
  readonly entry: Extract<Entry, { k: K }>
}

/** The hits of one kind: in order of start, longest first, none overlapping another (topics and words may). */
export interface HitList<K extends Entry['k']> {
  readonly all: ReadonlyArray<Hit<K>>
  /** The hit that starts at this token. */
  at(token: number): Hit<K> | undefined
  /** The hit that ends just before this token. */
  before(token: number): Hit<K> | undefined
  /** The hit that covers this token. */
  over(token: number): Hit<K> | undefined
  within(start: number, end: number): Array<Hit<K>>
}

export type Hits = { readonly [K in Exclude<Entry['k'], 'word'>]: HitList<K> }
/** Structure words by list. */
export type WordHits = (list: WordList) => HitList<'word'>

export interface Segment {
  readonly kind: SegmentKind
  readonly start: number
  readonly end: number
}

/** What every stage sees: the document, its tokens, what the lexicon found in it. */
export interface Context {
  /** The text that the stages read: wrapped lines are joined by a space, offsets are those of the document. */
  readonly text: string
  /** The document's text, which citations quote. */
  readonly printed: string
  readonly language: Language
  readonly lexicon: Lexicon
  readonly tokens: Tokens
  readonly hits: Hits
  readonly words: WordHits
  readonly segments: readonly Segment[]
  readonly sentences: readonly ReadSentence[]
  /** Index of each token's sentence. */
  readonly sentenceOf: Int32Array
  /** Publication date that dates are resolved against; null when nothing fixes it. */
  readonly published: { readonly date: string; readonly basis: 'stated' | 'metadata' | 'url' } | null
}

export interface ReadSentence extends Sentence {
  readonly segment: SegmentKind
  readonly index: number
}

/** Cites tokens [start, end) verbatim. */
export function cite(context: Context, start: number, end: number): Citation {
  const from = context.tokens.start[start]
  const to = context.tokens.end[end - 1]
  return { start: from, end: to, quote: context.printed.slice(from, to) }
}

/** Cites characters [from, to) verbatim, without white space at the edges. */
export function citeChars(text: string, from: number, to: number): Citation {
  while (from < to && /\s/.test(text[from])) from++
  while (to > from && /\s/.test(text[to - 1])) to--
  return { start: from, end: to, quote: text.slice(from, to) }
}

/** True where a phrase of that list begins at this token. */
export const isIn = (context: Context, list: WordList, token: number): boolean => context.words(list).at(token) !== undefined

/** The sentence in which a token stands. */
export const sentenceAt = (c: Context, token: number): ReadSentence | undefined => c.sentences[c.sentenceOf[token]]

/** Index of the first of several in order that starts at or behind a token; their number when none does. */
export function firstFrom(placed: ReadonlyArray<{ readonly start: number }>, token: number): number {
  let low = 0
  let high = placed.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (placed[middle].start < token) low = middle + 1
    else high = middle
  }
  return low
}

/** Whether a token is the first of its sentence. */
export const opensSentence = (c: Context, token: number): boolean => sentenceAt(c, token)?.start === token

/** The printed form of one token. */
export const printed = ({ tokens }: Context, token: number): string =>
  token >= 0 && token < tokens.count ? tokens.vocabulary.printed[tokens.word[token]] : ''

/** The same in lower case. */
export const lower = ({ tokens }: Context, token: number): string =>
  token >= 0 && token < tokens.count ? tokens.vocabulary.lower[tokens.word[token]] : ''

/** The printed form of tokens [start, end). */
export const textOfTokens = (context: Context, start: number, end: number): string =>
  end > start ? context.text.slice(context.tokens.start[start], context.tokens.end[end - 1]) : ''

/** Whether a token, or several joined by a space, is one of a list of words around titles. */
export const isListed = (context: Context, list: TitleList, token: number, count = 1): boolean => {
  let word = lower(context, token)
  for (let k = 1; k < count; k++) word += ` ${lower(context, token + k)}`
  return context.lexicon.titleWords[context.language][list].has(word)
}

/** The states that a text names anywhere. */
export function namedStates(c: Context): ReadonlySet<string> {
  let named = statesOf.get(c)
  if (!named) {
    named = new Set(c.hits.state.all.map(h => h.entry.id))
    statesOf.set(c, named)
  }
  return named
}

const statesOf = new WeakMap<Context, ReadonlySet<string>>()

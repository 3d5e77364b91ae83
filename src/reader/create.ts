import { hash } from 'node:crypto'
import { BanggiaoError } from '../contract/errors.ts'
import type { Reading } from '../contract/reading.ts'
import { type Language, READING_SCHEMA } from '../contract/vocabulary.ts'
import type { Lexicon } from '../lexicon/lexicon.ts'
import { createLore, type NameLore } from '../lexicon/lore.ts'
import { detectLanguage } from '../text/language.ts'
import { splitSentences } from '../text/sentences.ts'
import { type Tokens, tokenize } from '../text/tokens.ts'
import { unwrap } from '../text/wrap.ts'
import { assemble, type Found } from './assemble.ts'
import type { Context, ReadSentence, Segment } from './context.ts'
import { scanHits } from './hits.ts'
import type { Reader, ReaderInput } from './reader.ts'
import { attribute } from './stages/attribution.ts'
import { findDates } from './stages/dates.ts'
import { Discourse } from './stages/discourse.ts'
import { findEngagements } from './stages/engagements.ts'
import { inferYear } from './stages/inferred.ts'
import { findNames } from './stages/names.ts'
import { findNominals } from './stages/nominals.ts'
import { findPersons } from './stages/persons.ts'
import { findPublished } from './stages/published.ts'
import { findReferences, gatherReferences } from './stages/references.ts'
import { segment } from './stages/segments.ts'
import { findTitles } from './stages/titles.ts'
import { datelineDay, dayOfWriting, firstDay } from './stages/writing-day.ts'

/** The reader of Vietnamese and English texts: an ordered list of stages over one scan of the lexicon. */
export function createReader(lexicon: Lexicon): Reader {
  const lore = createLore(lexicon.names)
  const months = new Map(lexicon.months)
  return {
    read(input: ReaderInput): Reading {
      const { text } = input
      const tokens = tokenize(unwrap(text))
      const language = input.language ?? detectLanguage(tokens)
      if (language === null)
        throw new BanggiaoError(
          'unsupported-language',
          `${input.source}: neither Vietnamese nor English; give --lang vi or --lang en if it is`,
        )
      const context = createContext(input, language, lexicon, months, tokens)
      if (!context.segments.some(s => s.kind === 'body' || s.kind === 'standfirst' || s.kind === 'headline')) {
        throw new BanggiaoError(
          'no-article-text',
          `${input.source}: holds only captions, links or other boilerplate, no article text`,
        )
      }
      const found = understand(context, lore)
      const id = `sha256:${hash('sha256', text, 'hex')}`
      return { schema: READING_SCHEMA, ...assemble({ ...found, input, id }) }
    },
  }
}

/** Runs the stages on a document, in order. */
export function understand(context: Context, lore: NameLore): Found {
  const titles = findTitles(context)
  const names = findNames(context, titles, lore)
  const persons = findPersons(context, names, lore)
  const references = findReferences(context)
  const found = gatherReferences(context, references)
  const inferred = context.published ? null : inferYear(context, references)
  const { published } = context
  const today = published
    ? dayOfWriting(context, published.date)
    : (datelineDay(context, inferred) ?? firstDay(context, inferred) ?? inferred)
  const dates = findDates(context, today)
  const nominals = findNominals(context, persons, titles)
  const discourse = new Discourse(context, persons)
  const engagements = findEngagements({ c: context, persons, titles, nominals, dates, references, discourse })
  const statements = attribute({ c: context, nominals, dates, references, discourse }, engagements)
  return { context, inferred, titles, persons, references, found, engagements, statements }
}

/** What every stage sees, made once per document. */
export function createContext(
  input: ReaderInput,
  language: Language,
  lexicon: Lexicon,
  months: ReadonlyMap<string, number>,
  tokens: Tokens = tokenize(unwrap(input.text)),
): Context {
  const { text } = tokens
  const segments = segment(text, lexicon.boilerplate[language], months)
  const { hits, words } = scanHits(lexicon, language, tokens)
  const sentences = placeSentences(splitSentences(tokens), segments, tokens.start)
  const sentenceOf = new Int32Array(tokens.count)
  for (const { start, end, index } of sentences) sentenceOf.fill(index, start, end)
  return {
    text,
    printed: input.text,
    language,
    lexicon,
    tokens,
    hits,
    words,
    segments,
    sentences,
    sentenceOf,
    published: findPublished(text, segments, input.published, months, lexicon.boilerplate[language]),
  }
}

/** Gives each sentence the kind of its segment; a sentence that crosses a border is cut there. */
function placeSentences(
  sentences: ReturnType<typeof splitSentences>,
  segments: readonly Segment[],
  start: Int32Array,
): ReadSentence[] {
  const placed: ReadSentence[] = []
  let s = 0
  for (const sentence of sentences) {
    let from = sentence.start
    while (from < sentence.end) {
      while (s < segments.length - 1 && segments[s].end <= start[from]) s++
      const segment = segments[s]
      let to = from
      while (to < sentence.end && (segment === undefined || start[to] < segment.end)) to++
      if (to === from) to = sentence.end
      placed.push({ ...sentence, start: from, end: to, segment: segment?.kind ?? 'body', index: placed.length })
      from = to
    }
  }
  return placed
}

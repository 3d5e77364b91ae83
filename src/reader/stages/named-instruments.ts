import type { ReferenceKind } from '../../contract/vocabulary.ts'
import type { Entry } from '../../lexicon/entries.ts'
import { isHyphen } from '../../lexicon/trie.ts'
import { slug } from '../../text/fold.ts'
import { LOWER, WORD } from '../../text/tokens.ts'
import { type Context, type Hit, lower, printed, type ReadSentence, textOfTokens } from '../context.ts'
import type { ReferenceMention } from './references.ts'

const LINKS = new Set(['of', 'and', 'on', 'for', 'the', 'to', 'in', '&'])
/** Leads from a head to what it is on. */
const SUBJECT = new Set(['on', 'of', 'for', 'concerning'])
const LONGEST = 10

/**
 * Instruments and gatherings that the lexicon does not know, by the form of their name: «Transit Trade Agreement», «Tuyên bố Jeddah», «Caspian Energy Forum».
 * Ids take the English words.
 */
export function namedReferences(c: Context, sentence: ReadSentence): ReferenceMention[] {
  return [...namedInstruments(c, sentence), ...namedGatherings(c, sentence)]
}

const RUNNING = new Set(['standfirst', 'body', 'caption'])

/** English headlines print every word with a capital, so names are told only in running text. */
function namedGatherings(c: Context, sentence: ReadSentence): ReferenceMention[] {
  if (c.language !== 'en' || !RUNNING.has(sentence.segment) || isTitleCase(c, sentence)) return []
  return c
    .words('gatheringHead')
    .within(sentence.start, sentence.end)
    .map(head => gathering(c, sentence, head))
    .filter(mention => mention !== null)
}

function gathering(c: Context, sentence: ReadSentence, head: Hit<'word'>): ReferenceMention | null {
  const { gatherings, onlyOfBodies, plain, standing, whole } = c.lexicon.referenceWords.en
  const word = printed(c, head.start)
  const kind = gatherings[word]
  if (standing.heads.includes(word)) return standingBody(c, sentence, head)
  // «Enhanced Partnership and Cooperation Agreement», «Pacific Islands Forum Summit» have their heads farther on
  if (isCapital(c, head.end) || (kind === 'framework' && printed(c, head.end) === 'and' && isCapital(c, head.end + 1)))
    return null
  const body = kind === 'framework' ? null : meetingOf(c, sentence, head.start)
  if (body !== null) return mentionOf(c, body, head.end, slugOf(c, body, head.end), kind, true)
  if (onlyOfBodies.includes(word)) return null
  const isPlain = (i: number): boolean => plain.includes(printed(c, i)) || c.tokens.kind[i] !== WORD || isLink(c, i)
  let start = nameStart(c, sentence, head.start)
  if (start === null) return null
  while (!whole.includes(word) && start < head.start && isPlain(start)) start++
  const telling = Array.from({ length: head.start - start }, (_, k) => start + k).filter(i => !isPlain(i))
  if (telling.length === 0 || (start === sentence.start && telling.length < 2)) return null
  return kind ? mentionOf(c, start, head.end, slug(textOfTokens(c, start, head.end)), kind) : null
}

const isCapital = (c: Context, i: number): boolean => c.tokens.kind[i] === WORD && c.tokens.shape[i] !== LOWER

/** A body in which two sides meet again and again («Joint Permanent Commission of Cooperation»). */
function standingBody(c: Context, sentence: ReadSentence, head: Hit<'word'>): ReferenceMention | null {
  const { marks } = c.lexicon.referenceWords.en.standing
  const isMark = (i: number): boolean => marks.includes(printed(c, i))
  let start = nameStart(c, sentence, head.start) ?? head.start
  while (start > sentence.start && isMark(start - 1)) start--
  if (!Array.from({ length: head.start - start }, (_, k) => start + k).some(isMark)) return null
  const end = nameEnd(c, sentence, head.end)
  return mentionOf(c, start, end, slug(textOfTokens(c, start, end)), 'forum')
}

/**
 * Where the body begins whose meeting or summit has its head at this token («U.S.-Pacific Islands Forum Summit», «BIMSTEC Ministerial Meeting»), or
 * the parties of it, one of them a body or region («EU-Central Asia Economic Forum»).
 */
function meetingOf(c: Context, sentence: ReadSentence, at: number): number | null {
  const { plain } = c.lexicon.referenceWords.en
  let i = at - 1
  while (i > sentence.start && (plain.includes(printed(c, i)) || /^['’s]+$/.test(printed(c, i)))) i--
  const named = partiesBefore(c, sentence, i)
  // «the EU-CELAC summit» is a name, «the ASEAN summit» is one of many
  if (c.tokens.shape[at] === LOWER) return named && named.count > 1 && named.wide ? named.start : null
  if (named?.body) return named.start
  for (let k = i; k > Math.max(sentence.start, i - 3) && isCapital(c, k); k--) {
    const joined = partiesBefore(c, sentence, k)
    if (joined && joined.count > 1 && joined.wide) return joined.start
  }
  return null
}

interface Joined {
  readonly start: number
  readonly count: number
  /** The last is a body. */
  readonly body: boolean
  /** One is a body or a region. */
  readonly wide: boolean
}

/** States, bodies and regions joined by hyphens that end at this token. */
function partiesBefore(c: Context, sentence: ReadSentence, at: number): Joined | null {
  let i = at
  let found = null as Joined | null
  for (let count = 1; count <= 3 && i >= sentence.start; count++) {
    const ref = c.hits.ref.over(i)
    const body = ref?.entry.ref === 'forum' && ref.end >= i + 1 && !c.words('gatheringHead').over(i) ? ref : c.hits.org.over(i)
    const region = c.hits.topic
      .within(Math.max(sentence.start, i - 2), i + 1)
      .find(t => t.end === i + 1 && t.entry.id === 'regional' && isCapital(c, t.start))
    const part = body ?? c.hits.state.over(i) ?? region
    if (!part || part.start < sentence.start || (part.end !== i + 1 && part !== ref)) break
    found = {
      start: part.start,
      count,
      body: found?.body ?? body !== undefined,
      wide: (found?.wide ?? false) || part.entry.k !== 'state',
    }
    if (!isHyphen(printed(c, part.start - 1))) break
    i = part.start - 2
  }
  return found
}

/** The slug of a name with its abbreviations closed up («U.S.» → us). */
const slugOf = (c: Context, start: number, end: number): string => slug(textOfTokens(c, start, end).replaceAll('.', ''))

/** Hardly a word without a capital, as headlines are printed wherever they stand. */
function isTitleCase(c: Context, sentence: ReadSentence): boolean {
  let lower = 0
  let capital = 0
  for (let i = sentence.start; i < sentence.end; i++) {
    if (c.tokens.kind[i] !== WORD) continue
    if (c.tokens.shape[i] === LOWER) lower++
    else capital++
  }
  return capital > 2 * lower
}

const isLink = (c: Context, i: number): boolean => LINKS.has(lower(c, i))

function namedInstruments(c: Context, sentence: ReadSentence): ReferenceMention[] {
  return c
    .words('instrumentHead')
    .within(sentence.start, sentence.end)
    .map(head => (c.language === 'en' ? english(c, sentence, head) : vietnamese(c, sentence, head)))
    .filter(mention => mention !== null)
}

function english(c: Context, sentence: ReadSentence, head: Hit<'word'>): ReferenceMention | null {
  const end = nameEnd(c, sentence, head.end)
  const start = nameStart(c, sentence, head.start)
  if (start === null && end === head.end) {
    const parties = partiesOf(c, sentence, head.start)
    return parties === null ? null : mentionOf(c, parties, end, slugOf(c, parties, end), 'instrument', true)
  }
  return mentionOf(c, start ?? head.start, end, slug(textOfTokens(c, start ?? head.start, end)))
}

/** Where the parties begin that alone name an instrument («Mercosur-EU Agreement»). */
function partiesOf(c: Context, sentence: ReadSentence, at: number): number | null {
  const parties = partiesBefore(c, sentence, at - 1)
  return parties && parties.count > 1 && parties.wide ? parties.start : null
}

/** Where a name ends that goes on behind its head («Agreement on Fruit Inspection», «Treaty of Bangui»). */
function nameEnd(c: Context, sentence: ReadSentence, from: number): number {
  if (!SUBJECT.has(printed(c, from)) || isTitleCase(c, sentence)) return from
  let end = from
  for (let i = from; i < Math.min(sentence.end, from + LONGEST); i++) {
    if (c.tokens.kind[i] === WORD && c.tokens.shape[i] !== LOWER) end = i + 1
    else if (
      (!LINKS.has(printed(c, i)) || printed(c, i) === 'in') &&
      !isHyphen(printed(c, i)) &&
      !(isHyphen(printed(c, i - 1)) && end === i - 1)
    )
      break
  }
  return end
}

/** Where the capital words before a head begin, without parties; null where there are none. */
function nameStart(c: Context, sentence: ReadSentence, at: number): number | null {
  let start = at
  for (let i = at - 1; i >= Math.max(sentence.start, at - LONGEST); i--) {
    const word = printed(c, i)
    if (c.tokens.kind[i] === WORD && c.tokens.shape[i] !== LOWER && c.tokens.spaced[i + 1] === 1) start = i
    else if (!(LINKS.has(word) && i > sentence.start && c.tokens.shape[i - 1] !== LOWER && c.tokens.kind[i - 1] === WORD)) break
  }
  // «Five-Year Plan»
  if (
    isHyphen(printed(c, start - 1)) &&
    !c.hits.state.over(start) &&
    !c.hits.state.over(start - 2) &&
    !c.hits.org.over(start - 2)
  )
    return null
  start = withoutStates(c, start, at)
  while (start < at && (isLink(c, start) || c.words('function').at(start))) start++
  return start >= at || c.hits.person.over(start) || c.hits.honorific.at(start) ? null : start
}

/** Skips the parties at the start of a name («Viet Nam – Cuba Trade Agreement»). */
function withoutStates(c: Context, from: number, to: number): number {
  let i = from
  while (i < to) {
    const party = c.hits.state.over(i) ?? c.hits.org.at(i)
    if (party && party.end <= to) i = party.end
    else if (isHyphen(printed(c, i))) i++
    else break
  }
  return i
}

function vietnamese(c: Context, sentence: ReadSentence, head: Hit<'word'>): ReferenceMention | null {
  // «Tuyên bố Paris …» at the start of a sentence may be a verb and who speaks
  if (head.start === sentence.start) return null
  const kind = c.lexicon.referenceWords[c.language].heads[textOfTokens(c, head.start, head.end)]
  const place = c.hits.place.at(head.end)
  if (!place || place.end > sentence.end || c.tokens.shape[head.end] === LOWER || isHyphen(printed(c, place.end))) return null
  return kind ? mentionOf(c, head.start, place.end, `${slug(place.entry.names.en)}-${kind}`) : null
}

/** A mention of its own, unless the lexicon knows as long a name there. */
function mentionOf(
  c: Context,
  start: number,
  end: number,
  name: string,
  kind: ReferenceKind = 'instrument',
  ofBody = false,
): ReferenceMention | null {
  for (let i = start; i < end; i++) {
    const known = c.hits.ref.at(i)
    if (known && ofBody && known.start === start && known.end >= end) return null
    if (known && !ofBody && (known.start === start || known.end > end || !known.entry.generic)) return null
  }
  const over = c.hits.ref.over(start)
  if (over && over.end > start && !ofBody) return null
  const text = textOfTokens(c, start, end)
  const names = { vi: text, en: text }
  const entry: Extract<Entry, { k: 'ref' }> = {
    k: 'ref',
    id: `${kind}:${name}`,
    ref: kind,
    names,
    parties: [],
    years: false,
    universal: false,
    generic: false,
    background: false,
    bySubject: false,
    topics: [],
    number: false,
    numbered: false,
  }
  return { start, end, id: entry.id, hit: { start, end, entry }, names, topics: [] }
}

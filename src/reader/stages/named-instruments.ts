import type { Entry } from '../../lexicon/entries.ts'
import { isHyphen } from '../../lexicon/trie.ts'
import { slug } from '../../text/fold.ts'
import { LOWER, WORD } from '../../text/tokens.ts'
import { type Context, type Hit, printed, type ReadSentence, textOfTokens } from '../context.ts'
import type { ReferenceMention } from './references.ts'

const LINKS = new Set(['of', 'and', 'on', 'for', 'the', 'to', 'in', '&'])
const LONGEST = 10

/** Instruments that the lexicon does not know, by the form of their name: «Transit Trade Agreement», «Tuyên bố Jeddah». Ids take the English words. */
export function namedInstruments(c: Context, sentence: ReadSentence): ReferenceMention[] {
  return c
    .words('instrumentHead')
    .within(sentence.start, sentence.end)
    .map(head => (c.language === 'en' ? english(c, sentence, head) : vietnamese(c, sentence, head)))
    .filter(mention => mention !== null)
}

function english(c: Context, sentence: ReadSentence, head: Hit<'word'>): ReferenceMention | null {
  const at = head.start
  let start = at
  for (let i = at - 1; i >= Math.max(sentence.start, at - LONGEST); i--) {
    const word = printed(c, i)
    if (c.tokens.kind[i] === WORD && c.tokens.shape[i] !== LOWER && c.tokens.spaced[i + 1] === 1) start = i
    else if (!(LINKS.has(word) && i > sentence.start && c.tokens.shape[i - 1] !== LOWER && c.tokens.kind[i - 1] === WORD)) break
  }
  start = withoutStates(c, start, at)
  while (start < at && (LINKS.has(printed(c, start).toLowerCase()) || c.words('function').at(start))) start++
  if (start >= at || c.hits.person.over(start) || c.hits.honorific.at(start)) return null
  return mentionOf(c, start, head.end, slug(textOfTokens(c, start, head.end)))
}

/** Skips the parties at the start of a name («Viet Nam – Cuba Trade Agreement»). */
function withoutStates(c: Context, from: number, to: number): number {
  let i = from
  while (i < to) {
    const party = c.hits.state.at(i) ?? c.hits.org.at(i)
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
function mentionOf(c: Context, start: number, end: number, id: string): ReferenceMention | null {
  for (let i = start; i < end; i++) {
    const known = c.hits.ref.at(i)
    if (known && (known.start === start || known.end > end || !known.entry.generic)) return null
  }
  const over = c.hits.ref.over(start)
  if (over && over.end > start) return null
  const text = textOfTokens(c, start, end)
  const names = { vi: text, en: text }
  const entry: Extract<Entry, { k: 'ref' }> = {
    k: 'ref',
    id: `instrument:${id}`,
    ref: 'instrument',
    names,
    parties: [],
    years: false,
    generic: false,
    background: false,
    bySubject: false,
    topics: [],
    number: false,
    numbered: false,
  }
  return { start, end, id: entry.id, hit: { start, end, entry }, names, topics: [] }
}

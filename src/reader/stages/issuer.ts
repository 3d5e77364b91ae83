import { isHyphen } from '../../lexicon/trie.ts'
import { ALL_CAPS, LOWER } from '../../text/tokens.ts'
import { type Context, type Hit, printed, sentenceAt } from '../context.ts'
import { opensLine, ownState } from './offices.ts'

const GOVERNMENT: ReadonlySet<string> = new Set(['ministry', 'armed-forces', 'central-bank'])

/** The state whose agency or ministry published the text, or where it was written; null where nothing tells. `share`: how often each state is named. */
export function issuerOf(c: Context, share: ReadonlyMap<string, number>): string | null {
  return publisher(c) ?? letterhead(c) ?? signed(c) ?? dateline(c) ?? ministry(c, share) ?? ownOffice(c)
}

/** The state of the agency or government site that the text names most. */
function publisher(c: Context): string | null {
  const counts = new Map<string, number>()
  // «a State Department readout» amid the text is somebody else's
  for (const { start, entry } of c.hits.outlet.all)
    if (entry.country && entry.class !== 'independent' && isAtEdge(c, start))
      counts.set(entry.country, (counts.get(entry.country) ?? 0) + 1)
  return top(counts)
}

const EDGE = 90

/** At the head or the foot of the text, or outside its paragraphs. */
const isAtEdge = (c: Context, at: number): boolean =>
  at < EDGE || at > c.tokens.count - EDGE || sentenceAt(c, at)?.segment !== 'body'

const top = (counts: ReadonlyMap<string, number>): string | null => [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? null

const HEAD = 12
const BESIDE = 5

/** «REPUBLIC OF MALAWI / MINISTRY OF FOREIGN AFFAIRS», «MFA Thailand», at the head or the foot of the text. */
function letterhead(c: Context): string | null {
  for (const { start, end, entry } of c.hits.state.all) {
    if (start > HEAD && start < c.tokens.count - HEAD) continue
    const ministry = c.hits.body.all.find(
      h => h.entry.type === 'ministry' && h.start < end + BESIDE && h.end > start - BESIDE && capitals(c, h.start, h.end),
    )
    if ((ministry && capitals(c, start, end)) || printed(c, start - 1) === 'MFA' || printed(c, end) === 'MFA') return entry.id
  }
  return null
}

const capitals = (c: Context, start: number, end: number): boolean => {
  for (let i = start; i < end; i++) if (c.tokens.shape[i] !== ALL_CAPS && printed(c, i).length > 3) return false
  return true
}

/** The capital that stands on a line of its own, under the text («New Delhi») or, in capitals, above it («KATHMANDU»). */
function signed(c: Context): string | null {
  const alone = c.hits.place.all.filter(
    h => h.entry.capital && h.entry.country && opensLine(c, h.start) && (h.end === c.tokens.count || opensLine(c, h.end)),
  )
  const above = alone.find(h => h.start < 4 * HEAD && capitals(c, h.start, h.end) && c.tokens.shape[h.start] === ALL_CAPS)
  return (alone.findLast(h => h.start > c.tokens.count - 4 * HEAD) ?? above)?.entry.country ?? null
}

const DATELINE = 12

/** «BRUSSELS – …», «Hà Nội (TTXVN) - …»: where the report was written says nothing of whom it is about. */
export function opensDateline(c: Context, start: number, end: number): boolean {
  const sentence = sentenceAt(c, start)
  if (!sentence || (sentence.start !== start && !isBehindSource(c, sentence.start, start))) return false
  // «ISLAMABAD: The Minister …»
  if (printed(c, end) === ':' && c.tokens.shape[start] === ALL_CAPS) return true
  // «LUSAKA (ZANIS) The Minister …»
  if (printed(c, end) === '(' && c.tokens.shape[end + 1] === ALL_CAPS && printed(c, end + 2) === ')') return true
  for (let i = end; i < end + DATELINE && i < sentence.end; i++) {
    if (isHyphen(printed(c, i)) && c.tokens.spaced[i] === 1) return true
    if (c.tokens.shape[i] === LOWER && c.tokens.kind[i] === 0) return false
  }
  return false
}

/** «(MENAFN- Jordan Times) AMMAN - …»: the agency in brackets before the town. */
const isBehindSource = (c: Context, from: number, start: number): boolean =>
  printed(c, from) === '(' && start - from < DATELINE && printed(c, start - 1) === ')'

/** The place where the report was written, by the dateline of one of its first sentences. */
export const datelinePlace = (c: Context): Hit<'place'> | undefined =>
  c.hits.place.all.find(
    h =>
      h.entry.country !== null &&
      (sentenceAt(c, h.start)?.index ?? EARLY) < EARLY &&
      (opensDateline(c, h.start, h.end) || isDatedLine(c, h)),
  )

/** «Honiara, Wednesday 10 September 2025», «Brussels, 4 July 2025» on a line of its own. */
function isDatedLine(c: Context, { start, end }: Hit<'place'>): boolean {
  const sentence = sentenceAt(c, start)
  return (
    sentence?.start === start &&
    sentence.segment !== 'body' &&
    sentence.end - start <= DATED &&
    printed(c, end) === ',' &&
    c.hits.date.within(end + 1, sentence.end).length > 0
  )
}

const DATED = 10

const EARLY = 12

/** The state of the capital where the report was written. */
function dateline(c: Context): string | null {
  const place = datelinePlace(c)
  return place?.entry.capital ? place.entry.country : null
}

/** The ministry that the text names most, of a state that it names as well. */
function ministry(c: Context, share: ReadonlyMap<string, number>): string | null {
  const counts = new Map<string, number>()
  for (const { entry } of c.hits.org.all)
    if (entry.country && entry.country !== 'EU' && GOVERNMENT.has(entry.type) && share.has(entry.country))
      counts.set(entry.country, (counts.get(entry.country) ?? 0) + 1)
  return top(counts)
}

/** A fixed office that only one state has, said without its state: «Secretary of State», «Foreign Secretary». */
function ownOffice(c: Context): string | null {
  const office = c.hits.office.all.find(
    h =>
      ownState(c, h.entry) &&
      !c.hits.state.before(h.start) &&
      !c.hits.state.at(h.end) &&
      (opensLine(c, h.start) || c.tokens.shape[h.start - 1] === LOWER || !/^\p{Lu}/u.test(printed(c, h.start - 1))),
  )
  return office?.entry.country ?? null
}

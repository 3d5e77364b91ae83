import { isHyphen } from '../../lexicon/trie.ts'
import { type Context, type Hit, printed, type Segment, sentenceAt } from '../context.ts'

const DATELINE = 14
const SIGNED = 5

/** Who published the text: named by its address, its byline, source line or dateline, or signed under it; null where it is only quoted or nowhere. */
export function findOutlet(c: Context, source: string): string | null {
  const hits = c.hits.outlet.all.filter(h => h.entry.class !== 'unknown' && !isPortfolio(c, h))
  const signed = hits.find(h => isSigned(c, h))
  return byAddress(c, source) ?? signed?.entry.name ?? null
}

/** «Ministry of Foreign Affairs» names no magazine. */
const isPortfolio = (c: Context, hit: Hit<'outlet'>): boolean => /^(?:of|for|and)$/i.test(printed(c, hit.start - 1))

/** The outlet whose domain a document came from, or whose address stands on a line of its own. */
function byAddress(c: Context, source: string): string | null {
  const addresses = [source, ...c.segments.filter(s => s.kind === 'other').map(s => c.text.slice(s.start, s.end).trim())]
  for (const address of addresses) {
    const host = /^(?:https?:\/\/)?(?:www\.)?([a-z0-9.-]+\.[a-z]{2,})(?:[/:?#]|$)/i.exec(address)?.[1].toLowerCase()
    if (host === undefined || (address === source && !/^https?:/i.test(source))) continue
    const name = c.lexicon.outletOf(host)
    if (name !== null) return name
  }
  return null
}

function isSigned(c: Context, hit: Hit<'outlet'>): boolean {
  const sentence = sentenceAt(c, hit.start)
  if (!sentence || sentence.end < hit.end) return false
  switch (sentence.segment) {
    case 'byline':
    case 'credit':
    case 'other':
      return true
    case 'related':
    case 'caption':
      return false
    case 'headline':
      // «VOV.VN - …», «… | UN News»
      return isMark(c, hit.end) ? hit.start === sentence.start : hit.end === sentence.end && isMark(c, hit.start - 1)
    default:
      return isDateline(c, hit) || isLast(c, hit)
  }
}

/** The segment that holds a character. */
function segmentAt({ segments }: Context, at: number): Segment | undefined {
  let low = 0
  let high = segments.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (segments[middle].end <= at) low = middle + 1
    else high = middle
  }
  return segments[low] && segments[low].start <= at ? segments[low] : undefined
}

const isMark = (c: Context, at: number): boolean => isHyphen(printed(c, at)) || printed(c, at) === '|'

/** «HANOI (VNA) – …», «(Chinhphu.vn) - …», «NDO - …»: before the dash of a dateline. */
function isDateline(c: Context, hit: Hit<'outlet'>): boolean {
  const segment = segmentAt(c, c.tokens.start[hit.start])
  if (segment?.kind !== 'body') return false
  let at = hit.start
  while (at > 0 && c.tokens.start[at - 1] >= segment.start && hit.start - at <= DATELINE) at--
  if (hit.start - at > DATELINE) return false
  const close = Array.from({ length: 6 }, (_, k) => hit.end + k).find(k => printed(c, k) === ')')
  const bracketed = close !== undefined && Array.from({ length: 4 }, (_, k) => printed(c, hit.start - 1 - k)).includes('(')
  if (bracketed) return isMark(c, close + 1) || printed(c, close + 1) === ':'
  return hit.start === at && isMark(c, hit.end) && c.tokens.spaced[hit.end] === 1
}

/** «… — VNS», «…/. VNA/VNS»: behind the last sentence. */
function isLast(c: Context, hit: Hit<'outlet'>): boolean {
  const end = c.sentences.findLast(s => s.segment === 'body' || s.segment === 'standfirst')?.end ?? 0
  if (hit.end > end || hit.start < end - SIGNED) return false
  const before = printed(c, hit.start - 1)
  return (isHyphen(before) || /^[./]$/.test(before)) && !/^\p{Ll}/u.test(printed(c, hit.end))
}

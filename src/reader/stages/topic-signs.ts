import type { OfficeFunction, Topic } from '../../contract/vocabulary.ts'
import { LOWER, WORD } from '../../text/tokens.ts'
import type { Context } from '../context.ts'
import type { ReferenceMention } from './references.ts'

/** A word or reference that shows a topic. */
export interface Sign {
  readonly start: number
  readonly end: number
  readonly topic: Topic
  readonly how: 'word' | 'weak' | 'reference' | 'name'
  /** Part of something's name: printed with a capital, like the word before or after it. */
  readonly inCapitals: boolean
}

/** What the holder of a portfolio talks about when nothing else is said. */
const PORTFOLIO_TOPIC: Readonly<Partial<Record<OfficeFunction, Topic>>> = {
  trade: 'trade',
  commerce: 'trade',
  finance: 'finance',
  defence: 'defence-security',
  'national-security': 'defence-security',
  'public-security': 'law-enforcement',
  agriculture: 'agriculture',
  'science-technology': 'technology',
  education: 'education',
  health: 'health',
  environment: 'environment',
  energy: 'energy',
  transport: 'transport',
  culture: 'culture',
  labour: 'labour',
  justice: 'legal-judicial',
  'planning-investment': 'investment',
  party: 'party',
  apec: 'multilateral',
  asean: 'regional',
}

interface Holder {
  readonly offices?: ReadonlyArray<{ readonly function: OfficeFunction }>
}

/** The topics of the offices that these persons hold. */
export function portfolioTopics(persons: readonly Holder[]): Set<Topic> {
  const topics = new Set<Topic>()
  for (const { offices = [] } of persons)
    for (const office of offices) {
      const topic = PORTFOLIO_TOPIC[office.function]
      if (topic) topics.add(topic)
    }
  return topics
}

/** Whether a sign tells by itself: its word is neither weak nor part of a name. */
export const tells = (sign: Sign): boolean => sign.how === 'word' || sign.how === 'reference'

/** The topics that telling signs show. */
export const tellingTopics = (signs: readonly Sign[]): Set<Topic> => new Set(signs.filter(tells).map(sign => sign.topic))

/**
 * Every sign of a topic in order. The longest phrase tells («supply chain» is not also «chain»), a reference with topics of its own silences its
 * words, and a state named as a subject («Ukraine») is none where it is a party to the talks.
 */
export function findSigns(
  c: Context,
  masked: Uint8Array,
  references: readonly ReferenceMention[],
  parties: ReadonlySet<string | null>,
): Sign[] {
  const silent = new Uint8Array(c.tokens.count + 1)
  const signs: Sign[] = []
  for (const r of references) {
    if (r.topics.length === 0) continue
    silent.fill(1, r.start, r.end)
    for (const topic of r.topics) signs.push({ start: r.start, end: r.end, topic, how: 'reference', inCapitals: false })
  }
  const hits = c.hits.topic.all.slice().sort((a, b) => a.start - b.start || b.end - a.end)
  let longest: { start: number; end: number } = { start: -1, end: -1 }
  for (const { start, end, entry } of hits) {
    if (longest.end >= end && (longest.start !== start || longest.end !== end)) continue
    if (end > longest.end) longest = { start, end }
    if (silent[start] && silent[end - 1]) continue
    const party = c.hits.state.at(start)?.entry.id ?? c.hits.place.at(start)?.entry.country ?? null
    if (party !== null && parties.has(party) && (c.hits.state.at(start)?.end ?? c.hits.place.at(start)?.end) === end) continue
    signs.push({
      start,
      end,
      topic: entry.id,
      how: masked[start] ? 'name' : entry.weak ? 'weak' : 'word',
      inCapitals: isInCapitals(c, start, end),
    })
  }
  return promoted(
    c,
    signs.sort((a, b) => a.start - b.start),
  )
}

/** A weak word in a row of three or more with a telling one names a field as much («thương mại, đầu tư và văn hóa»). */
function promoted(c: Context, signs: readonly Sign[]): Sign[] {
  const rows = findRows(c, signs, sign => tells(sign) || (sign.how === 'weak' && sign.topic !== 'politics'))
  const isPromoted = (sign: Sign): boolean => {
    const neighbours = rows.get(sign) ?? []
    return neighbours.some(n => tells(n) && (neighbours.length > 1 || (rows.get(n)?.length ?? 0) > 1))
  }
  return signs.map(sign => (sign.how === 'weak' && isPromoted(sign) ? { ...sign, how: 'word' } : sign))
}

/** Signs that stand in a row («trade, investment and tourism»), with only marks and coordinating words between them → their neighbours there. */
export function findRows(c: Context, signs: readonly Sign[], counts: (sign: Sign) => boolean): Map<Sign, Sign[]> {
  const rows = new Map<Sign, Sign[]>()
  const add = (sign: Sign, neighbour: Sign): void => {
    const known = rows.get(sign)
    if (known) known.push(neighbour)
    else rows.set(sign, [neighbour])
  }
  const members = signs.filter(counts)
  for (let i = 1; i < members.length; i++) {
    const [left, right] = [members[i - 1], members[i]]
    if (left.topic === right.topic || !isJoined(c, left.end, right.start)) continue
    add(left, right)
    add(right, left)
  }
  return rows
}

/** Whether tokens [from, to) are nothing but marks and coordinating words, and few. */
function isJoined(c: Context, from: number, to: number): boolean {
  if (to <= from || to - from > 3) return false
  for (let i = from; i < to; i++) if (c.tokens.kind[i] === WORD && !c.words('coordinators').over(i)) return false
  return true
}

/** Whether tokens [start, end) are printed with capitals as a part of a longer name («Bộ Khoa học», «Department of Finance»). */
function isInCapitals(c: Context, start: number, end: number): boolean {
  const { kind, shape } = c.tokens
  const capital = (i: number): boolean => kind[i] === WORD && shape[i] !== LOWER
  if (!capital(start)) return false
  const before = c.words('coordinators').over(start - 1) || c.words('nominal').over(start - 1) ? start - 2 : start - 1
  return (before >= 0 && capital(before)) || (end < c.tokens.count && capital(end))
}

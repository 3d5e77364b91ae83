import type { OfficeFunction } from '../../contract/vocabulary.ts'
import { isHyphen } from '../../lexicon/trie.ts'
import { ALL_CAPS, LOWER, MARK } from '../../text/tokens.ts'
import { type Context, isListed, printed } from '../context.ts'
import { bodyOf } from './body-kinds.ts'
import { bodyState, opensLine, titleAt } from './offices.ts'

/** What stands before a title's own word, at token `at`, and belongs to it. */
export interface Lead {
  readonly at: number
  readonly former: boolean
  readonly country: string | null
  readonly function: OfficeFunction | null
  readonly body: string | null
}

/** The words before a Vietnamese title that belong to it: «nguyên», «cựu». */
export function leadVietnamese(c: Context, from: number): Lead | null {
  const mark = titleAt(c, from) ? undefined : c.hits.former.at(from)
  return { at: mark ? mark.end : from, former: mark !== undefined, country: null, function: null, body: null }
}

/** English puts state, portfolio and organisation before the title: «former Vietnamese Deputy Foreign Minister», «Japan's Defence Minister». */
export function leadEnglish(c: Context, from: number): Lead | null {
  let at = from
  let former = false
  let country: string | null = null
  let fn: OfficeFunction | null = null
  let body: string | null = null
  for (let steps = 0; steps < 6; steps++) {
    if (titleAt(c, at)) break
    if (at > from && opensLine(c, at)) return null
    const mark = c.hits.former.at(at)
    const state = c.hits.state.at(at)
    const org = c.hits.org.at(at)
    const portfolio = c.hits.portfolio.at(at)
    if (mark) {
      former = true
      at = mark.end
    } else if (org && org.end > (state?.end ?? 0) && org.end >= (portfolio?.end ?? 0)) {
      country ??= bodyState(c, org.entry)
      body ??= bodyOf(org.entry.type)
      fn ??= org.entry.type === 'international' ? null : org.entry.function
      at = possessive(c, org.end)
    } else if (state && country === null) {
      country = state.entry.id
      at = possessive(c, state.end)
    } else if (portfolio && fn === null) {
      fn = portfolio.entry.function
      at = portfolio.end
    } else if (at > from && (isListed(c, 'comings', at) || isHyphen(printed(c, at)))) at++
    else if (country !== null && isPartOfState(c, at)) at++
    else return null
  }
  if (body === null && titleAt(c, at) && /^(?:its|whose)$/i.test(printed(c, from - 1)))
    ({ body, country } = possessor(c, from - 1, country))
  // «Chamber of | Commerce Chairman X»
  const around = body === null && at > from ? c.hits.body.over(from) : undefined
  if (around && around.start < from && FOREIGN.has(around.entry.type)) [body, fn] = [around.entry.type, null]
  if (body === null && country === null && from > 0 && at === from) {
    const region = regionBefore(c, from)
    if (region) [country, body] = [region, 'region']
    else body = bodyBefore(c, from)
  } else if (body === null && country === null && at > from && titleAt(c, at)?.entry.rank === 'head-of-state-or-government')
    body = bodyBefore(c, at)
  return opensLine(c, at) && at > from ? null : { at, former, country, function: fn, body }
}

/** «Zambia's | Copperbelt | Provincial Minister»: before the title of one who governs a part of the state. */
function isPartOfState(c: Context, at: number): boolean {
  for (let i = at; i < at + 3 && c.tokens.kind[i] !== MARK && c.tokens.shape[i] !== LOWER && !opensLine(c, i); i++)
    if (i > at && titleAt(c, i)) return titleAt(c, i)?.entry.rank === 'sub-national'
  return false
}

/** «Saxony's Premier», «Texas Governor»: the state of the place whose official it is. */
function regionBefore(c: Context, at: number): string | null {
  const owned = /^['’]s?$/i.test(printed(c, at - 1))
  const place = c.hits.place.before(owned ? at - 1 : at)
  const head = titleAt(c, at)
  if (!place || opensLine(c, at) || head?.entry.k !== 'head' || place.end - place.start > 4) return null
  const local =
    head.entry.rank === 'sub-national' ||
    (head.entry.byBody.region !== undefined && (place.entry.country === null || (owned && !place.entry.capital)))
  return local ? place.entry.of : null
}

const LONGEST_BODY = 5

/** The kind of the body named by the capitals right before a title: «UWC President X», «FIBA Europe President», «Basketball Federation President»; null where none is. */
function bodyBefore(c: Context, at: number): string | null {
  let acronym = false
  for (let i = at - 1; i >= 0 && i >= at - LONGEST_BODY && !opensLine(c, i + 1); i--) {
    const capital = c.tokens.kind[i] !== MARK && c.tokens.shape[i] !== LOWER
    if (!capital) break
    // «FIBA Europe», «AmCham Vietnam»
    const branch = i > 0 && c.hits.state.at(i) !== undefined && c.tokens.shape[i - 1] === ALL_CAPS
    if (isKnown(c, i) && !branch) break
    const body = i === at - 1 ? c.hits.body.before(at) : undefined
    if (body && c.tokens.shape[body.start] !== LOWER && body.start > 0 && FOREIGN.has(body.entry.type)) return body.entry.type
    acronym ||= c.tokens.shape[i] === ALL_CAPS && printed(c, i).length > 1
  }
  return acronym ? 'association' : null
}

/** Bodies whose heads no state's title is. */
const FOREIGN: ReadonlySet<string> = new Set([
  'association',
  'company',
  'chamber',
  'bank',
  'university',
  'think-tank',
  'legislature-committee',
])

const isKnown = (c: Context, i: number): boolean =>
  [c.hits.state, c.hits.honorific, c.hits.head, c.hits.outlet, c.hits.office, c.hits.person].some(
    hits => hits.over(i) !== undefined,
  )

/** «BRUSSELS – High Representative X»: the place that is meant for a state tells which, but is no part of the title. */
export function behindDateline(c: Context, from: number, head: number): number {
  for (let at = head - 1; at > from; at--) if (isHyphen(printed(c, at)) && c.tokens.spaced[at] === 1) return at + 1
  return from
}

function possessive(c: Context, at: number): number {
  const word = printed(c, at)
  return /^['’]s$/i.test(word) || word === '’' || word === "'" ? at + 1 : at
}

const LOOK_BACK = 40

/** The body whose president «its president» is: the last one named before. */
function possessor(c: Context, at: number, country: string | null): { body: string | null; country: string | null } {
  let stops = 0
  for (let i = at - 1; i >= 0 && i > at - LOOK_BACK; i--) {
    if (c.tokens.kind[i] === MARK && printed(c, i) === '.' && ++stops > 1) break
    const org = c.hits.org.before(i)
    if (org) return { body: bodyOf(org.entry.type), country: country ?? org.entry.country }
    const body = c.hits.body.before(i)
    if (body && c.tokens.shape[body.start] !== LOWER)
      return { body: body.entry.type, country: country ?? c.hits.state.within(body.start, i + 6).at(0)?.entry.id ?? null }
  }
  return { body: null, country }
}

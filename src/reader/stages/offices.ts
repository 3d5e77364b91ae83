import type { OfficeFunction, Rank } from '../../contract/vocabulary.ts'
import type { Overrides } from '../../lexicon/entries.ts'
import { LOWER, MARK, WORD } from '../../text/tokens.ts'
import { type Context, type Hit, lower, namedStates, printed } from '../context.ts'
import type { Modifiers } from './modifiers.ts'

/** One office as the text names it. `function` is null where the portfolio is not said («Bộ trưởng»). */
export interface OfficeDraft {
  readonly head: string
  readonly rank: Rank | null
  readonly function: OfficeFunction | null
  readonly country: string | null
  readonly acting: boolean
  readonly start: number
  readonly end: number
  readonly rule: string
  /** What another state makes of this title, for when the holder's state is known only later. */
  readonly byCountry: Overrides
}

export type TitleHit = Hit<'head'> | Hit<'office'>

/** Whether a line of the text begins with this token; no title goes on past it. */
export function opensLine(c: Context, i: number): boolean {
  if (i <= 0 || i >= c.tokens.count || c.tokens.spaced[i] === 0) return i <= 0
  for (let k = c.tokens.end[i - 1]; k < c.tokens.start[i]; k++) if (c.text.charCodeAt(k) === 10) return true
  return false
}

/** The title word or fixed office that starts at this token; the longer of the two. */
export function titleAt(c: Context, i: number): TitleHit | undefined {
  let head = c.hits.head.at(i)
  const office = c.hits.office.at(i)
  // «Deputy Minister Tran Van Son»: no son
  if (
    head?.entry.id === 'spouse' &&
    c.language === 'en' &&
    c.tokens.shape[i] !== LOWER &&
    i > 0 &&
    c.tokens.shape[i - 1] !== LOWER
  )
    head = undefined
  // «tại Phủ Chủ tịch, Thủ tướng …» is a building
  if (c.language === 'vi' && i > 0 && (head || office) && /^(?:phủ|dinh)$/iu.test(printed(c, i - 1))) return undefined
  // «chính quyền Tổng thống …» holds no acting president
  if (c.language === 'vi' && i > 0 && (head || office) && lower(c, i) === 'quyền' && lower(c, i - 1) === 'chính') return undefined
  if (isForename(c, i)) return undefined
  // «Đại sứ quán» is a house
  if (c.language === 'vi' && (head || office) && (c.hits.body.at(i)?.end ?? 0) > Math.max(head?.end ?? 0, office?.end ?? 0))
    return undefined
  // «the UN General Assembly»: no general
  if (head?.entry.military && c.language === 'en' && isAssembly(c, i)) return office
  if (head && office) return office.end >= head.end ? office : head
  return office ?? head
}

const isAssembly = (c: Context, i: number): boolean =>
  /^general$/i.test(printed(c, i)) && /^(?:Assembly|Debate|Conference|Secretariat|Council)$/i.test(printed(c, i + 1))

/** «Industry Minister Sultan X», «the Chair of the Presidency, Emir Y.»: what would be a monarch's title is a given name behind another title. */
export function isForename(c: Context, i: number): boolean {
  const head = c.language === 'en' ? c.hits.head.at(i) : undefined
  if (
    head?.entry.id !== 'monarch' ||
    head.end !== i + 1 ||
    c.tokens.kind[i + 1] !== WORD ||
    c.tokens.shape[i + 1] === LOWER ||
    c.hits.honorific.at(i + 1)
  )
    return false
  if (printed(c, i - 1) === ',') return c.tokens.kind[i + 2] === MARK && c.hits.state.before(i - 1) !== undefined
  return (c.hits.head.before(i) ?? c.hits.office.before(i))?.entry.rank != null
}

const LONGEST_CLAUSE = 30

/** Whether a token stands in a clause before its sentence, without a comma since the sentence began: «Tiếp Đại sứ …», «At a meeting with …». */
export function isFrontedClause(c: Context, at: number): boolean {
  for (let i = at - 1; i >= -1 && i > at - LONGEST_CLAUSE; i--) {
    const word = printed(c, i)
    if (word === ',') return false
    if (i >= 0 && !/^[.!?;:”"]$/.test(word) && !opensLine(c, i + 1)) continue
    return c.words('fronting').at(i + 1) !== undefined
  }
  return false
}

/** What English says before a title: state, portfolio, the organisation whose president «its president» is. */
export interface Before {
  readonly country: string | null
  readonly function: OfficeFunction | null
  readonly body: string | null
  readonly start: number
}

/** The offices that a title with its modifiers names: none for descriptors, two for «Minister of Trade and Finance» kinds. */
export function draftOffices(c: Context, hit: TitleHit, part: Modifiers, before: Before): OfficeDraft[] {
  const entry = hit.entry
  const led = part.country ?? before.country
  const named = part.end === hit.end && c.tokens.kind[hit.end] === WORD && c.tokens.shape[hit.end] !== LOWER
  if (
    entry.id === 'leader' &&
    (led !== null || (named && !isQualified(c, hit.start)) || isHeadOfState(c, hit)) &&
    !entry.plural &&
    part.body === null &&
    before.function === null &&
    part.function === null
  )
    return [leader(hit, part, before, led)]
  if (entry.descriptor || (entry.k === 'head' && entry.counterpart)) return []
  if (entry.k === 'head' && entry.military) return [militaryRank(hit, part)]
  const country =
    part.country ??
    before.country ??
    (entry.k === 'office'
      ? (ownState(c, entry) ?? within(c, hit))
      : entry.id === 'commissioner' && !isDomestic(c, hit.start)
        ? 'EU'
        : c.language === 'en'
          ? within(c, hit)
          : entry.id === 'commission-member' && isEuropean(c, hit.start, part.end)
            ? 'EU'
            : null)
  const body = part.body ?? before.body
  let rank = entry.id === 'commissioner' && c.language === 'en' && isDomestic(c, hit.start) ? 'senior-official' : entry.rank
  let fn = entry.id === 'special-envoy' ? (part.function ?? entry.function) : (entry.function ?? before.function ?? part.function)
  // «Cao ủy Nghề cá»: a commissioner of the Union, not a state's high commissioner
  if (entry.id === 'high-commissioner' && c.language === 'vi' && body === null && part.function !== null)
    return [commissioner(part, before)]
  // «Executive Vice-President Šefčovič», «Commissioner Síkela» in a text about the Union
  const unled = body === null && country === null && before.start === hit.start && named && c.language === 'en'
  if (
    unled &&
    (entry.id === 'commissioner-bare' || lower(c, hit.start) === 'executive') &&
    c.hits.state.all.some(h => h.entry.id === 'EU')
  )
    return [{ ...commissioner(part, before), head: entry.id }]
  if (entry.k === 'head' && body) {
    const change = entry.byBody[body]
    if (change && (change.language ?? c.language) === c.language) {
      if (change.rank !== undefined) rank = change.rank
      fn = (change.rank === 'ambassadorial' ? change.function : undefined) ?? part.bodyFunction ?? change.function ?? fn
      if (OFFICIAL.has(body)) fn = part.function ?? before.function ?? fn
      if (body === 'international' && part.bodyRank && (change.rank === undefined || change.rank === 'international'))
        rank = part.bodyRank
    } else fn ??= part.bodyFunction
  } else if (part.organisation && fn === null) fn = part.bodyFunction
  if (entry.k === 'head' && body === null && part.unknown && entry.byBody.company) {
    rank = entry.byBody.company.rank ?? rank
    fn = entry.byBody.company.function ?? fn
  }
  // «Cao ủy Thương mại»: the subject is in the words of the title
  if (fn === null && entry.k === 'head' && entry.takes === 'portfolio')
    fn = c.hits.portfolio.within(hit.start, hit.end).at(-1)?.entry.function ?? null
  if (fn === null && part.unknown) fn = 'other'
  const office: OfficeDraft = {
    head: entry.id,
    rank,
    function: fn,
    country,
    acting: entry.acting,
    start: before.start,
    end: part.end,
    rule: `office.${entry.k}.${entry.id}`,
    byCountry: entry.byCountry,
  }
  const settled = entry.id === 'chair' ? office : settle(office, country, c.language)
  return entry.also ? [settled, { ...settled, function: entry.also }] : [settled]
}

/** The state that an office of this name mostly is of; of one that others have too, only where the text names that state or none. */
export const ownState = (c: Context, { country, shared }: { country: string | null; shared: boolean }): string | null =>
  country !== null && shared && isOthers(c, country) ? null : country

/** The state of a body: of a ministry that others have too, only where the text names that state or none. */
export const bodyState = (c: Context, { type, country }: { type: string; country: string | null }): string | null =>
  country !== null && type === 'ministry' && isOthers(c, country) ? null : country

/** The text names states, and not this one. */
const isOthers = (c: Context, country: string): boolean => namedStates(c).size > 0 && !namedStates(c).has(country)

/** Bodies of a state whose subject is that of the office. */
const OFFICIAL: ReadonlySet<string> = new Set(['agency', 'ministry', 'region'])

/** «The Head of State, X, received»: an office where a name follows its comma. */
const isHeadOfState = (c: Context, { start, end }: TitleHit): boolean =>
  c.language === 'en' &&
  end - start > 2 &&
  c.tokens.shape[start] !== LOWER &&
  printed(c, end) === ',' &&
  c.tokens.kind[end + 1] === WORD &&
  c.tokens.shape[end + 1] !== LOWER &&
  !titleAt(c, end + 1)

/** The state that the words of a fixed office name: «Kremlin spokesman», «State Department spokesperson». */
const within = (c: Context, hit: TitleHit): string | null =>
  c.hits.state.within(hit.start, hit.end).at(0)?.entry.id ?? c.hits.org.within(hit.start, hit.end).at(0)?.entry.country ?? null

/** «Ủy viên Nông nghiệp của châu Âu». */
function isEuropean(c: Context, start: number, end: number): boolean {
  for (let i = start; i < end - 1; i++) if (lower(c, i) === 'châu' && lower(c, i + 1) === 'âu') return true
  return false
}

/** «Federal Commissioner for …»: of a state, not of the Union. */
const isDomestic = (c: Context, start: number): boolean =>
  c.language === 'en' &&
  !opensLine(c, start) &&
  c.tokens.kind[start - 1] === WORD &&
  c.tokens.shape[start - 1] !== LOWER &&
  !/^(?:the|a|an|European|Union|Commission|EU)$/i.test(printed(c, start - 1))

/** «Awajun leader X», «the union leader X», «Leader X» of a chamber: led is what stands before, and no state. */
const isQualified = (c: Context, at: number): boolean =>
  c.language === 'en' &&
  (c.tokens.shape[at] !== LOWER ||
    (!opensLine(c, at) && c.tokens.kind[at - 1] !== MARK && !/^(?:the|a|and|with|by|of|to|its|their)$/i.test(printed(c, at - 1))))

/** A member of the European Commission with the portfolio named. */
const commissioner = (part: Modifiers, before: Before): OfficeDraft => ({
  head: 'commissioner',
  rank: 'ministerial',
  function: part.function,
  country: 'EU',
  acting: false,
  start: before.start,
  end: part.end,
  rule: 'office.commissioner',
  byCountry: {},
})

/** «the North Korean leader»: head of state or government where no title of that kind is said. */
const leader = (hit: TitleHit, part: Modifiers, before: Before, country: string | null): OfficeDraft => ({
  head: 'leader',
  rank: 'head-of-state-or-government',
  function: 'government',
  country,
  acting: false,
  start: before.start,
  end: Math.max(part.end, hit.end),
  rule: 'office.leader',
  byCountry: {},
})

const militaryRank = (hit: TitleHit, part: Modifiers): OfficeDraft => ({
  head: 'military-rank',
  rank: 'military',
  function: 'defence',
  country: part.country,
  acting: false,
  start: hit.start,
  end: part.end,
  rule: 'office.military-rank',
  byCountry: {},
})

/** The office as its holder's state understands the title: an Indian «Foreign Secretary» is no minister. */
export function settle(office: OfficeDraft, country: string | null, language: string): OfficeDraft {
  const change = country === null ? undefined : office.byCountry[country]
  if (!change || (change.language !== undefined && change.language !== language)) return office
  return { ...office, rank: change.rank === undefined ? office.rank : change.rank, function: change.function ?? office.function }
}

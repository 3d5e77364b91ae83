import type { OfficeFunction, Rank } from '../../contract/vocabulary.ts'
import { isHyphen } from '../../lexicon/trie.ts'
import { ALL_CAPS, LOWER, MARK, NUMBER, WORD } from '../../text/tokens.ts'
import { type Context, isIn, isListed, printed } from '../context.ts'
import { unnamedBody } from './bodies.ts'
import { bodyOf, opensPerson, parenthesis } from './body-kinds.ts'
import { goesOn } from './modifier-marks.ts'
import { bodyState, opensLine, type TitleHit, titleAt } from './offices.ts'
import { furtherSubjects, isRegional, regionAt, tail } from './subjects.ts'
import { describedBody, ofThoseAbroad, province, restOfMinistry } from './unlisted.ts'

/** What follows a title and belongs to it. */
export interface Modifiers {
  readonly end: number
  readonly function: OfficeFunction | null
  readonly country: string | null
  /** The state where the office is exercised, which it does not serve: «Đại sứ … tại Việt Nam», «Ambassador to Japan». */
  readonly host: string | null
  readonly body: string | null
  readonly bodyFunction: OfficeFunction | null
  readonly bodyRank: Rank | null
  readonly organisation: string | null
  /** The country is that of an organisation, which a state behind it may correct: «Ban Bí thư Trung ương Đảng Cộng sản | Trung Quốc». */
  readonly lent: boolean
  /** It is the office of a body that the lexicon does not know. */
  readonly unknown: boolean
}

/** The modifiers while they are being read. */
export type Draft = { -readonly [K in keyof Modifiers]: Modifiers[K] }

/** What follows a title and belongs to it: portfolio, ministry, state, organisation, host state. */
export function modifiers(c: Context, hit: TitleHit): Modifiers {
  const found: Draft = {
    end: hit.end,
    function: null,
    country: null,
    host: null,
    body: null,
    bodyFunction: null,
    bodyRank: null,
    organisation: null,
    lent: false,
    unknown: false,
  }
  // «Minister for Foreign Affairs | and Cooperation»: the portfolio goes on behind a fixed office
  const longer = c.hits.portfolio.over(hit.end - 1)
  let i = longer && longer.start > hit.start && longer.end > hit.end ? longer.end : hit.end
  let pending = i
  while (pending < c.tokens.count && !opensLine(c, pending)) {
    const to =
      known(c, hit, found, pending, i) ||
      unnamedBody(c, hit, found, pending, i) ||
      (pending === i
        ? furtherSubjects(c, hit, found, i) ||
          tail(c, hit, i) ||
          province(c, hit, i) ||
          restOfMinistry(c, found, i) ||
          describedBody(c, hit, found, i)
        : 0)
    if (to > pending) {
      i = pending = to
      continue
    }
    const word = printed(c, pending)
    // «welcomed X, Prime Minister of Fiji | to Canberra»
    if (c.language === 'en' && word === 'to' && found.country !== null && hit.entry.rank === 'head-of-state-or-government') break
    if (
      c.tokens.kind[pending] !== MARK
        ? isListed(c, 'links', pending) && pending - i < (c.language === 'vi' ? 5 : 3)
        : goesOn(c, hit, found, pending, word)
    )
      pending++
    else break
  }
  found.country ??= ofThoseAbroad(c, hit.end, i)
  if (found.function === null && isRegional(c, hit, i)) found.function = 'foreign-affairs'
  found.end = i
  return found
}

/** Offices that may be somebody else's: «Advisor to the Prime Minister», «Đặc phái viên của Tổng thống». */
const SERVING: ReadonlySet<string> = new Set([
  'adviser',
  'special-envoy',
  'international-envoy',
  'chief-of-staff',
  'spokesperson',
  'national-security-adviser',
  'deputy-national-security-adviser',
  'representative',
  'director',
  'under-secretary',
])

/** Of these, whom Vietnamese names without a link word. */
const ATTACHED: ReadonlySet<string> = new Set(['spokesperson', 'adviser', 'chief-of-staff'])

/** Whether other states have a body of that name too, so that one named behind it is meant. */
const isLent = (c: Context, org: { readonly type: string; readonly country: string | null }): boolean =>
  org.type === 'party' || org.type === 'legislature' || (c.language === 'vi' && org.country === 'VN')

/** Takes the lexicon's phrase at this token into the modifiers; 0 where there is none that fits. */
function known(c: Context, hit: TitleHit, found: Draft, at: number, since: number): number {
  const person = c.hits.person.at(at)
  const portfolio = c.hits.portfolio.at(at)
  const state = c.hits.state.at(at)
  const org = c.hits.org.at(at)
  const body = c.hits.body.at(at)
  // «Thống đốc bang | California»: the place is known with the word before it
  const covering = c.hits.place.at(at) ? undefined : c.hits.place.over(at)
  const place = c.hits.place.at(at) ?? (covering && covering.start < at && covering.start >= hit.start ? covering : undefined)
  const to = Math.max(portfolio?.end ?? 0, state?.end ?? 0, org?.end ?? 0, body?.end ?? 0)
  if (c.tokens.kind[at] === NUMBER)
    return at === since &&
      c.tokens.end[at] - c.tokens.start[at] === 4 &&
      (c.tokens.shape[at - 1] === ALL_CAPS || /^year$/i.test(printed(c, at - 1)))
      ? at + 1
      : 0
  const second = at > hit.end ? titleAt(c, at) : undefined
  const served = c.language === 'vi' && at === hit.end && ATTACHED.has(hit.entry.id) ? titleAt(c, at) : undefined
  if (served) {
    // «thư ký báo chí | tổng thống | Hàn Quốc X»
    found.function ??= served.entry.function
    return served.end
  }
  if (
    second &&
    SERVING.has(hit.entry.id) &&
    at > since &&
    /^(?:to|of|the|của|cho)$/iu.test(printed(c, at - 1)) &&
    !named(c, hit, at, second.end)
  ) {
    // «Assistant to the President»
    if (ATTACHED.has(hit.entry.id) || hit.entry.id === 'under-secretary') found.function ??= second.entry.function
    return second.end
  }
  if (second && !(org && org.end === to)) return 0
  if (person && opensPerson(c, at) && person.end >= to) return 0
  const forum = c.hits.ref.at(at)
  if (to === 0 && at === hit.end && forum?.entry.ref === 'forum' && c.language === 'vi') return forum.end
  // «Chủ tịch G20 năm 2024 X»
  if (
    to === 0 &&
    at === since &&
    at > hit.end &&
    /^năm$/iu.test(printed(c, at)) &&
    c.tokens.kind[at + 1] === NUMBER &&
    c.tokens.kind[at + 2] === WORD &&
    c.tokens.shape[at + 2] !== LOWER
  )
    return at + 2
  if (to === 0 && /^(?:year|năm)$/iu.test(printed(c, at)) && c.tokens.shape[at] !== LOWER && at === since && at > hit.start)
    return at + 1
  const around = c.hits.org.over(at)
  if (to === 0 && around && around.start >= hit.start && around.start < at) {
    // the state's name at the end of an organisation's that a title took in part: «… Đảng Cộng sản | Cuba»
    if (found.country === null && around.entry.country !== null)
      [found.country, found.lent] = [around.entry.country, isLent(c, around.entry)]
    if (hit.entry.id === 'commission-head') found.body ??= bodyOf(around.entry.type)
    return around.end
  }
  if (
    to === 0 &&
    (at > since || /^for$/i.test(printed(c, at - 1))) &&
    /^(?:trách|vực|về|đề|for|on|the)$/iu.test(printed(c, at - 1)) &&
    c.tokens.shape[at] !== LOWER
  ) {
    const topic = c.hits.topic.at(at)
    if (topic && !(place && place.end > topic.end)) return topic.end
    if (place && !place.entry.capital) return place.end
  }
  // «HĐND | Thành phố Hồ Chí Minh»: the whole name of the place, not the kind that it begins with
  if (place && body?.entry.type === 'province' && body.end === to && place.end > to) {
    found.body ??= body.entry.type
    found.country ??= place.entry.of
    return place.end
  }
  const region = to === 0 && at === since ? regionAt(c, hit, found, at) : 0
  if (region > 0) return region
  if (to === 0) return place ? locality(c, hit, found, at, place.end, place.entry) : 0
  if (
    c.language === 'en' &&
    at === hit.end &&
    !/^for$/i.test(printed(c, at - 1)) &&
    ((state && to === state.end && state.entry.how === 'demonym') || (portfolio && to === portfolio.end))
  )
    return 0
  if (c.language === 'en' && at > since && titleAt(c, to) && printed(c, printed(c, at - 1) === 'the' ? at - 2 : at - 1) === 'and')
    return 0
  // «Secretary (West) and | the Icelandic side»
  if (state && to === state.end && c.language === 'en' && isIn(c, 'groupNouns', to)) return 0
  // «Director-General for ASEAN Cooperation» is no official of ASEAN
  if (
    org &&
    org.end === to &&
    c.language === 'en' &&
    at > hit.end &&
    isListed(c, 'subjectEnds', to) &&
    bodyOf(org.entry.type) === 'international'
  ) {
    found.function ??= 'foreign-affairs'
    return to + 1
  }
  if (org && org.end === to) {
    found.organisation ??= org.entry.id
    found.body ??= bodyOf(org.entry.type)
    found.bodyFunction ??= org.entry.function
    found.bodyRank ??= org.entry.rank
    const country = bodyState(c, org.entry)
    if (found.country === null && country !== null) [found.country, found.lent] = [country, isLent(c, org.entry)]
  } else if (portfolio && portfolio.end === to) {
    found.function ??= portfolio.entry.function
  } else if (state && state.end === to) {
    const before = /^the$/i.test(printed(c, at - 1)) ? at - 2 : at - 1
    const hosted =
      ((at > since || c.language === 'en') && isListed(c, 'hosts', before)) ||
      // «Đặc phái viên về vấn đề Syria»
      (printed(c, before) === 'đề' && isListed(c, 'hosts', before - 2))
    const behind = c.tokens.kind[to] === WORD && c.tokens.shape[to] !== LOWER
    // «Ambassador to the US Jane Roe», but «Ambassador to the Korean Peninsula»
    if (c.language === 'en' && state.entry.how === 'demonym' && behind && !(hosted && c.tokens.shape[at] === ALL_CAPS)) return 0
    // «Đại sứ Việt Nam tại Tanzania kiêm nhiệm Ethiopia», «Ambassador to Algeria and Mali»
    if (!hosted && found.host !== null && /^(?:nhiệm|và|and)$/iu.test(printed(c, at - 1))) return to
    if (hosted) {
      if (found.host !== null && found.host !== state.entry.id) return 0
      found.host = state.entry.id
    } else if (isHyphen(printed(c, at - 1)) && found.country !== null) {
      return to
    } else {
      if (found.country !== null && found.country !== state.entry.id && !found.lent) return 0
      found.country = state.entry.id
      found.lent = false
    }
  } else if (body) {
    if (c.language === 'en' && at === hit.end) return 0
    found.body ??= body.entry.type
  }
  return parenthesis(c, to)
}

/** «…, người phát ngôn của Bộ trưởng Quốc phòng Mỹ X», «Advisor to Prime Minister X»: the second title is that of the name behind it. */
function named(c: Context, hit: TitleHit, at: number, end: number): boolean {
  const after = (c.hits.portfolio.at(end) ?? c.hits.state.at(end))?.end ?? end
  const name = c.hits.state.at(after)?.end ?? after
  if (c.tokens.kind[name] !== WORD || c.tokens.shape[name] === LOWER) return false
  if (c.language === 'en') return !/^the$/i.test(printed(c, at - 1))
  // «Bà Conway cố vấn cấp cao của Tổng thống Mỹ X»: the first title is told of the name before it
  const apposed =
    hit.start > 0 && !opensLine(c, hit.start) && c.tokens.kind[hit.start - 1] === WORD && c.tokens.shape[hit.start - 1] !== LOWER
  return printed(c, hit.start - 1) === ',' || (apposed && !c.hits.state.before(hit.start) && !c.hits.org.before(hit.start))
}

/** «Mayor of Busan», «Bí thư Thành ủy Hà Nội», «Consul General in Osaka»: the place an office is of. */
function locality(
  c: Context,
  hit: TitleHit,
  found: Draft,
  at: number,
  end: number,
  place: { country: string | null; of: string | null; capital: boolean },
): number {
  if (at === hit.end && c.language === 'en') return 0
  const local = hit.entry.k === 'head' && hit.entry.takes === 'body'
  const hosted = at > hit.end && isListed(c, 'hosts', at - 1)
  if (!local && !hosted && place.capital) return 0
  if (c.language === 'vi' && !local && !hosted) return 0
  if (hosted) found.host ??= place.country
  else if (local) found.country ??= place.of
  // «Gyeonggi-do»
  const suffixed = isHyphen(printed(c, end)) && c.tokens.spaced[end] === 0 && c.tokens.shape[end + 1] === LOWER
  return suffixed ? end + 2 : end
}

import type { OfficeFunction, Rank } from '../../contract/vocabulary.ts'
import type { Overrides } from '../../lexicon/entries.ts'
import { isHyphen } from '../../lexicon/trie.ts'
import { MARK, textOf } from '../../text/tokens.ts'
import type { Context, Hit } from '../context.ts'
import { printed } from '../context.ts'

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
}

/** A run of offices that belong to one person: «Phó Thủ tướng, Bộ trưởng Ngoại giao». Tokens [start, end). */
export interface Title {
  readonly start: number
  readonly end: number
  readonly offices: readonly OfficeDraft[]
  readonly former: boolean
  readonly plural: boolean
  /** «người đồng cấp», «counterpart»: the same office on the other side. */
  readonly counterpart: boolean
  /** A word for a person that is no office («nhà lãnh đạo»). */
  readonly descriptor: boolean
  readonly country: string | null
}

type TitleHit = Hit<'head'> | Hit<'office'>

const titleAt = (c: Context, i: number): TitleHit | undefined => {
  const head = c.hits.head.at(i)
  const office = c.hits.office.at(i)
  if (head && office) return office.end >= head.end ? office : head
  return office ?? head
}

/** Every title of the text, in order; titles joined by commas («A, B») are one where they can be one person's. */
export function findTitles(c: Context): Title[] {
  const titles: Title[] = []
  let i = 0
  while (i < c.tokens.count) {
    const title = c.language === 'vi' ? vietnamese(c, i) : english(c, i)
    if (title) {
      titles.push(title)
      i = title.end
    } else i++
  }
  return titles
}

function vietnamese(c: Context, from: number): Title | null {
  let i = from
  let former = false
  const mark = c.hits.former.at(i)
  if (mark) {
    former = true
    i = mark.end
  }
  if (!titleAt(c, i)) return null
  const offices: OfficeDraft[] = []
  const flags = { plural: false, counterpart: false, descriptor: false }
  let end = i
  let country: string | null = null
  for (;;) {
    const hit = titleAt(c, i)
    if (!hit) break
    const part = modifiers(c, hit)
    note(flags, hit)
    country ??= part.country
    offices.push(...draft(c, hit, part))
    end = part.end
    const next = joined(c, end)
    if (next === null) break
    i = next
  }
  return { start: from, end, offices: shareCountry(offices), former, ...flags, country: offices.find(o => o.country)?.country ?? country }
}

/** Where the next title of the same person begins, behind a comma, «kiêm» or a dash. */
function joined(c: Context, end: number): number | null {
  const word = printed(c, end)
  let next = end
  if (word === ',' || isHyphen(word)) next++
  else if (word === 'kiêm' || word === 'cum' || word === 'concurrently') next++
  else if (word === 'and' && c.language === 'en') next++
  else return null
  if (printed(c, next) === 'kiêm') next++
  while (/^(?:đồng|thời|là|and|the|also|concurrently|cum)$/i.test(printed(c, next)) && next < end + 4) next++
  const hit = titleAt(c, next)
  return hit && !hit.entry.plural ? next : null
}

interface Modifiers {
  end: number
  function: OfficeFunction | null
  country: string | null
  body: string | null
  bodyFunction: OfficeFunction | null
  bodyRank: Rank | null
  organisation: string | null
}

const LINKS_VI = /^(?:của|nước|bộ|phụ|trách|về|tại|cấp|cao|thường|trực|quốc|gia|đương|nhiệm|nhà|chuyên|các|vấn|đề|khu|vực|thứ|nhất|hành|chính|lâm|thời|mới)$/iu
const LINKS_EN = /^(?:of|for|the|to|at|and|on|in|'s|’s|its)$/i

/** What follows a title and belongs to it: portfolio, ministry, state, organisation. */
function modifiers(c: Context, hit: TitleHit): Modifiers {
  const found: Modifiers = { end: hit.end, function: null, country: null, body: null, bodyFunction: null, bodyRank: null, organisation: null }
  let i = hit.end
  let pending = i
  const links = c.language === 'vi' ? LINKS_VI : LINKS_EN
  while (pending < c.tokens.count) {
    const portfolio = c.hits.portfolio.at(pending)
    const state = c.hits.state.at(pending)
    const org = c.hits.org.at(pending)
    const body = c.hits.body.at(pending)
    const place = c.hits.place.at(pending)
    const longest = Math.max(portfolio?.end ?? 0, state?.end ?? 0, org?.end ?? 0, body?.end ?? 0)
    if (longest === 0 && place && pending > hit.end && c.language === 'en' && !place.entry.capital) {
      i = pending = place.end
      continue
    }
    if (longest === 0 && place && c.language === 'vi' && !place.entry.capital && hit.entry.k === 'head' && hit.entry.takes === 'body') {
      found.country ??= place.entry.country
      i = pending = place.end
      continue
    }
    if (longest === 0) {
      if (links.test(printed(c, pending)) && pending - i < 3 && c.tokens.kind[pending] !== MARK) {
        pending++
        continue
      }
      if (c.language === 'vi' && isHyphen(printed(c, pending)) && c.hits.portfolio.at(pending + 1) && found.function) {
        pending++
        continue
      }
      if (c.language === 'vi' && printed(c, pending) === ',' && found.function && c.hits.portfolio.at(pending + 1)) {
        pending++
        continue
      }
      break
    }
    if (c.language === 'en' && state && pending === hit.end && longest === state.end && state.entry.how === 'demonym') break
    if (org && org.end === longest) {
      found.organisation ??= org.entry.id
      found.body ??= BODY_OF[org.entry.type] ?? null
      found.bodyFunction ??= org.entry.function
      found.bodyRank ??= org.entry.rank
      found.country ??= org.entry.country
    } else if (portfolio && portfolio.end === longest) {
      if (c.language === 'en' && pending === hit.end) break
      found.function ??= portfolio.entry.function
    } else if (state && state.end === longest) {
      if (found.country && found.country !== state.entry.id && c.language === 'vi') break
      found.country ??= state.entry.id
    } else if (body) {
      found.body ??= body.entry.type
    }
    i = pending = longest
  }
  found.end = i
  return found
}

const BODY_OF: Readonly<Record<string, string>> = {
  company: 'company', chamber: 'chamber', 'civil-society': 'association', international: 'international', union: 'international', party: 'party', legislature: 'legislature',
  'central-bank': 'bank', 'armed-forces': 'military', media: 'media', ministry: 'ministry', 'think-tank': 'think-tank', university: 'university',
}

function draft(c: Context, hit: TitleHit, part: Modifiers, before: { country: string | null; function: OfficeFunction | null; start: number } = { country: null, function: null, start: hit.start }): OfficeDraft[] {
  const entry = hit.entry
  if (entry.k === 'head' && (entry.descriptor || entry.counterpart || entry.military)) return entry.military ? [military(hit, part)] : []
  if (entry.k === 'office' && entry.descriptor) return []
  const country = part.country ?? before.country ?? (entry.k === 'office' ? entry.country : null)
  let rank = entry.rank
  let fn = entry.function ?? part.function ?? before.function
  if (entry.k === 'head' && part.body) {
    const change = entry.byBody[part.body]
    if (change) {
      if (change.rank !== undefined) rank = change.rank
      fn = part.bodyFunction ?? change.function ?? fn
    } else fn ??= part.bodyFunction
    if (change && (part.body === 'international') && part.bodyRank) rank = part.bodyRank
  } else if (part.organisation && fn === null) fn = part.bodyFunction
  if (country) {
    const change = overrideFor(entry.byCountry, country, c.language)
    if (change?.rank !== undefined) rank = change.rank
    if (change?.function !== undefined) fn = change.function
  }
  const shared = { head: entry.id, rank, country, acting: entry.acting, start: before.start, end: part.end, rule: `office.${entry.k}.${entry.id}` }
  const drafts: OfficeDraft[] = [{ ...shared, function: fn }]
  if (entry.also) drafts.push({ ...shared, function: entry.also })
  return drafts
}

const military = (hit: TitleHit, part: Modifiers): OfficeDraft => ({
  head: 'military-rank', rank: 'military', function: 'defence', country: part.country, acting: false, start: hit.start, end: part.end, rule: 'office.military-rank',
})

function overrideFor(table: Overrides, country: string, language: string): Overrides[string] | undefined {
  const change = table[country]
  return change && (change.language === undefined || change.language === language) ? change : undefined
}

/** «Bộ trưởng Quốc phòng, Phó Thủ tướng Nga»: a state said once holds for all. */
function shareCountry(offices: OfficeDraft[]): OfficeDraft[] {
  const country = offices.find(o => o.country)?.country
  return country ? offices.map(o => (o.country ? o : { ...o, country })) : offices
}

function note(flags: { plural: boolean; counterpart: boolean; descriptor: boolean }, hit: TitleHit): void {
  if (hit.entry.plural) flags.plural = true
  if (hit.entry.k === 'head' && hit.entry.counterpart) flags.counterpart = true
  if (hit.entry.descriptor) flags.descriptor = true
}

/** English puts state and portfolio before the title: «former Vietnamese Deputy Foreign Minister», «Japan's Defence Minister». */
function english(c: Context, from: number): Title | null {
  let i = from
  let former = false
  let country: string | null = null
  let fn: OfficeFunction | null = null
  for (let steps = 0; steps < 5; steps++) {
    if (titleAt(c, i)) break
    const mark = c.hits.former.at(i)
    const state = c.hits.state.at(i)
    const org = c.hits.org.at(i)
    const portfolio = c.hits.portfolio.at(i)
    if (mark) {
      former = true
      i = mark.end
    } else if (org && org.end > (state?.end ?? 0) && org.entry.country && org.entry.type !== 'company') {
      country ??= org.entry.country
      i = org.end
    } else if (state && country === null) {
      country = state.entry.id
      i = state.end
      if (/^['’]s$/i.test(printed(c, i)) || printed(c, i) === '’' || printed(c, i) === "'") i++
    } else if (portfolio && fn === null) {
      fn = portfolio.entry.function
      i = portfolio.end
    } else if (i > from && (/^(?:then|the|new|first|senior|outgoing|incoming|visiting)$/i.test(printed(c, i)) || isHyphen(printed(c, i)))) i++
    else return null
  }
  const first = titleAt(c, i)
  if (!first) return null
  const offices: OfficeDraft[] = []
  const flags = { plural: false, counterpart: false, descriptor: false }
  let end = i
  let before = { country, function: fn, start: from }
  for (;;) {
    const hit = titleAt(c, i)
    if (!hit) break
    const part = modifiers(c, hit)
    note(flags, hit)
    offices.push(...draft(c, hit, part, before))
    end = part.end
    const next = joined(c, end)
    if (next === null) break
    // «President Biden and Prime Minister Modi» are two people; «Deputy Prime Minister and Foreign Minister X» one
    i = next
    before = { country, function: null, start: next }
  }
  return { start: from, end, offices: shareCountry(offices), former, ...flags, country: offices.find(o => o.country)?.country ?? country }
}

/** A title as printed. */
export const titleText = (c: Context, office: { start: number; end: number }): string => textOf(c.tokens, office.start, office.end)

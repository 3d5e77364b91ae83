import type { OfficeFunction } from '../../contract/vocabulary.ts'
import { isHyphen } from '../../lexicon/trie.ts'
import { ALL_CAPS, LOWER, MARK, textOf, WORD } from '../../text/tokens.ts'
import { type Context, isListed, printed } from '../context.ts'
import { bodyOf, modifiers } from './modifiers.ts'
import { draftOffices, isFrontedClause, type OfficeDraft, opensLine, type TitleHit, titleAt } from './offices.ts'

export type { OfficeDraft } from './offices.ts'

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
  /** The state where an ambassador is accredited, which is not the one served. */
  readonly host: string | null
}

/** Every title of the text, in order; titles joined by commas («A, B») are one where they can be one person's. */
export function findTitles(c: Context): Title[] {
  const titles: Title[] = []
  const opens = new Uint8Array(c.tokens.count)
  const { head, office, former, state, org, portfolio } = c.hits
  for (const list of c.language === 'vi' ? [head, office, former] : [head, office, former, state, org, portfolio])
    for (const hit of list.all) opens[hit.start] = 1
  let i = 0
  while (i < c.tokens.count) {
    if (opens[i] === 0 || isPostnominal(c, i)) {
      i++
      continue
    }
    const lead = c.language === 'vi' ? leadVietnamese(c, i) : leadEnglish(c, i)
    let title = lead ? titleFrom(c, behindDateline(c, i, lead.at), lead) : null
    if (title && lead && /^['’]s$/i.test(printed(c, title.end))) {
      // «the Secretary-General's Personal Envoy», «the President's special assistant»: the second title is meant
      const owned = leadEnglish(c, title.end + 1)
      const international = title.offices.some(o => o.rank === 'international')
      title =
        (owned &&
          titleFrom(c, title.end + 1, {
            ...owned,
            country: owned.country ?? title.country,
            body: owned.body ?? (international ? 'international' : null),
          })) ??
        title
    }
    if (title) {
      titles.push(title)
      i = title.end
    } else i++
  }
  return titles
}

/** «Jane Roe MP, Minister for …»: letters behind a name are no title of their own. */
const isPostnominal = (c: Context, i: number): boolean =>
  c.language === 'en' &&
  i > 0 &&
  c.tokens.shape[i] === ALL_CAPS &&
  isCapital(c, printed(c, i - 1) === ',' && printed(c, i + 1) === ',' ? i - 2 : i - 1) &&
  !c.hits.state.before(i) &&
  (c.tokens.kind[i + 1] === MARK || c.tokens.shape[i + 1] === LOWER || i + 1 === c.tokens.count) &&
  !opensLine(c, i) &&
  c.lexicon.names.keys.suffixes.includes(printed(c, i))

const isCapital = (c: Context, i: number): boolean => c.tokens.kind[i] === WORD && c.tokens.shape[i] !== LOWER

interface Lead {
  readonly at: number
  readonly former: boolean
  readonly country: string | null
  readonly function: OfficeFunction | null
  readonly body: string | null
}

function titleFrom(c: Context, from: number, lead: Lead): Title | null {
  if (!titleAt(c, lead.at)) return null
  const offices: OfficeDraft[] = []
  const flags = { plural: false, counterpart: false, descriptor: false }
  let before = { country: lead.country, function: lead.function, body: lead.body, start: c.language === 'vi' ? lead.at : from }
  let country = lead.country
  let host: string | null = null
  let i = lead.at
  let end = i
  for (;;) {
    const hit = titleAt(c, i)
    if (!hit) break
    const part = modifiers(c, hit)
    note(flags, hit)
    country ??= part.country
    host ??= part.host
    offices.push(...draftOffices(c, hit, part, before))
    end = part.end
    const next = opensClause(c, hit, end, isPlaced(part, country)) ? null : joined(c, hit, end)
    if (next === null) break
    i = next
    before = { country: c.language === 'vi' ? null : country, function: null, body: null, start: next }
  }
  // «Vice President-Elect X» does not hold the office yet
  const elect = isHyphen(printed(c, end)) && /^elect$/i.test(printed(c, end + 1))
  if (elect) end += 2
  const shared = shareCountry(offices)
  return {
    start: from,
    end,
    offices: shared,
    former: lead.former || elect,
    ...flags,
    country: shared.find(o => o.country)?.country ?? country,
    host,
  }
}

function leadVietnamese(c: Context, from: number): Lead | null {
  const mark = titleAt(c, from) ? undefined : c.hits.former.at(from)
  return { at: mark ? mark.end : from, former: mark !== undefined, country: null, function: null, body: null }
}

/** English puts state, portfolio and organisation before the title: «former Vietnamese Deputy Foreign Minister», «Japan's Defence Minister». */
function leadEnglish(c: Context, from: number): Lead | null {
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
      country ??= org.entry.country
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
    else return null
  }
  if (body === null && titleAt(c, at) && /^(?:its|whose)$/i.test(printed(c, from - 1)))
    ({ body, country } = possessor(c, from - 1, country))
  if (body === null && country === null && from > 0 && at === from && isAcronym(c, from - 1)) body = 'association'
  return opensLine(c, at) && at > from ? null : { at, former, country, function: fn, body }
}

/** «UWC President X»: a body's acronym that the lexicon does not know. */
const isAcronym = (c: Context, i: number): boolean =>
  c.tokens.shape[i] === ALL_CAPS &&
  !opensLine(c, i + 1) &&
  !c.hits.state.at(i) &&
  !c.hits.honorific.at(i) &&
  !c.hits.head.at(i) &&
  !c.hits.outlet.at(i) &&
  !c.hits.office.at(i) &&
  c.tokens.shape[i - 1] !== ALL_CAPS

/** «BRUSSELS – High Representative X»: the place that is meant for a state tells which, but is no part of the title. */
function behindDateline(c: Context, from: number, head: number): number {
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

const LEADERS: ReadonlySet<string> = new Set(['head-of-state-or-government', 'deputy-head-of-state-or-government'])

const STEPS: Readonly<Record<string, number>> = {
  ambassadorial: 1,
  'vice-ministerial': 1,
  ministerial: 2,
  'deputy-head-of-state-or-government': 3,
  'head-of-state-or-government': 4,
}
const step = (hit: TitleHit): number => STEPS[hit.entry.rank ?? ''] ?? 0

/** «Tiếp Đại sứ Lào, Thứ trưởng X …», «At his meeting with the Lao Ambassador, Deputy Minister X …»: the title ends the clause before the sentence, and the next one is its subject's. */
function opensClause(c: Context, hit: TitleHit, end: number, placed: boolean): boolean {
  const next = printed(c, end) === ',' ? titleAt(c, end + 1) : undefined
  if (next === undefined) return false
  const behind = modifiers(c, next)
  if (behind.country !== null) return false
  // «được bầu làm Chủ tịch Thượng viện, Chủ tịch nước X khẳng định»
  const named = c.tokens.kind[behind.end] === WORD && c.tokens.shape[behind.end] !== LOWER
  return (placed && isFrontedClause(c, hit.start)) || (named && c.words('becomes').before(hit.start) !== undefined)
}

/** Whether a title has its state, body or organisation with it. */
const isPlaced = (
  part: { readonly country: string | null; readonly body: string | null; readonly organisation: string | null },
  country: string | null,
): boolean => (part.country ?? country ?? part.body ?? part.organisation) !== null

/** Where the next title of the same person begins: behind a comma, «kiêm», «and» or a dash, or a military rank right behind a civil post. */
function joined(c: Context, hit: TitleHit, end: number): number | null {
  const word = printed(c, end)
  if (opensLine(c, end)) return null
  const behind = titleAt(c, end)
  if (behind?.entry.k === 'head' && behind.entry.military && !behind.entry.plural && hit.entry.rank !== null) return end
  let next = end
  if (word === ',' && printed(c, end + 1) === 'and') return null
  // «The Secretary and the Deputy Prime Minister» are two
  if (word === 'and' && /^(?:the|his|her)$/i.test(printed(c, end + 1))) return null
  if (word === ',' || isHyphen(word) || /^(?:kiêm|cum|concurrently)$/iu.test(word) || (word === 'and' && c.language === 'en'))
    next++
  else return null
  while (/^(?:kiêm|đồng|thời|là|and|the|also|concurrently|cum)$/iu.test(printed(c, next)) && next < end + 4) next++
  const following = titleAt(c, next) ?? (c.language === 'en' ? titleAt(c, leadEnglish(c, next)?.at ?? -1) : undefined)
  if (!following || following.entry.plural || (following.entry.k === 'head' && following.entry.counterpart)) return null
  // «Tiếp Bộ trưởng Ngoại giao Lào, Thủ tướng X nói»: the higher office behind a comma is somebody else's
  if (word === ',' && step(following) > step(hit) && step(hit) > 0) return null
  // «Thứ trưởng A, nhà báo B» joins; «…, đại diện lãnh đạo» begins something else
  if (following.entry.descriptor && hit.entry.rank !== null) return null
  // «the Vice President and Minister Gantz» are two: neither says its portfolio
  if (
    word === 'and' &&
    following.entry.function === null &&
    hit.entry.function !== null &&
    /^the$/i.test(printed(c, hit.start - 1)) &&
    c.tokens.kind[following.end] === WORD &&
    c.tokens.shape[following.end] !== LOWER &&
    !c.hits.portfolio.at(following.end)
  )
    return null
  // «the Head of the Office and Ambassador McFaul» are two
  if (word === 'and' && following.entry.rank === 'ambassadorial' && hit.entry.rank !== 'ambassadorial') return null
  // «the Vice President and President Marcos» are two
  if (
    word === 'and' &&
    LEADERS.has(hit.entry.rank ?? '') &&
    LEADERS.has(following.entry.rank ?? '') &&
    hit.entry.function === following.entry.function
  )
    return null
  return titleAt(c, next) ? next : null
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

/** A title as printed. */
export const titleText = (c: Context, office: { start: number; end: number }): string =>
  textOf(c.tokens, office.start, office.end)

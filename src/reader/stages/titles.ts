import { isHyphen } from '../../lexicon/trie.ts'
import { ALL_CAPS, LOWER, MARK, textOf, WORD } from '../../text/tokens.ts'
import { type Context, isIn, isListed, printed } from '../context.ts'
import { behindDateline, type Lead, leadEnglish, leadVietnamese } from './leads.ts'
import { modifiers } from './modifiers.ts'
import { draftOffices, isFrontedClause, type OfficeDraft, opensLine, type TitleHit, titleAt } from './offices.ts'
import { employed, rosterItem } from './roster.ts'

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
      const second =
        owned &&
        titleFrom(c, title.end + 1, {
          ...owned,
          country: owned.country ?? title.country,
          body: owned.body ?? (international ? 'international' : null),
          // «the Prime Minister's adviser»
          function: owned.function ?? (title.offices.some(o => o.function === 'government') ? 'government' : null),
        })
      if (second) title = { ...second, start: title.start }
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

/** «Secretary (West)», «Director General (Asia Pacific)»: the desk, in brackets right behind the head. */
function deskBehind(c: Context, hit: TitleHit): number {
  const { end } = hit
  if (c.language !== 'en' || printed(c, end) !== '(' || hit.entry.k !== 'head' || !DESK.has(hit.entry.rank ?? '')) return end
  for (let i = end + 1; i < end + 5; i++) {
    if (printed(c, i) === ')') return i > end + 1 ? i + 1 : end
    if (c.tokens.shape[i] === LOWER) return end
  }
  return end
}

const DESK: ReadonlySet<string> = new Set(['ministerial', 'vice-ministerial', 'senior-official'])

function titleFrom(c: Context, from: number, lead: Lead): Title | null {
  if (!titleAt(c, lead.at)) return null
  const offices: OfficeDraft[] = []
  const flags = { plural: false, counterpart: false, descriptor: false }
  let before = { country: lead.country, function: lead.function, body: lead.body, start: c.language === 'vi' ? lead.at : from }
  let country = lead.country
  let host: string | null = null
  let i = lead.at
  let end = i
  const item = rosterItem(c, lead.at)
  const listed = item && lead.at >= item.described ? item : undefined
  for (;;) {
    const hit = titleAt(c, i)
    if (!hit) break
    const part = employed(modifiers(c, { ...hit, end: deskBehind(c, hit) }), listed?.employer ?? null)
    note(flags, hit)
    country ??= part.country
    host ??= part.host
    const delegation = ofDelegation(c, hit, part.end)
    end = leadsDelegation(c, delegation)
    offices.push(...(delegation > part.end ? [headOfDelegation(hit, part.country, end)] : draftOffices(c, hit, part, before)))
    const next = opensClause(c, hit, end, isPlaced(part, country)) ? null : joined(c, hit, end)
    if (next === null) break
    i = next
    before = { country: c.language === 'vi' ? null : country, function: null, body: null, start: next }
  }
  // what stands behind the title in a list of participants is where it is held
  if (listed?.employer && end < listed.end) end = listed.end
  // «Vice President-Elect X» does not hold the office yet
  const elect = isHyphen(printed(c, end)) && /^elect$/i.test(printed(c, end + 1))
  if (elect) end += 2
  const shared = shareCountry(offices)
  return {
    start: withArea(c, from),
    end,
    offices: shared,
    former: lead.former || elect,
    ...flags,
    country: shared.find(o => o.country)?.country ?? country,
    host,
  }
}

/** Behind «the head of Ukraine's delegation»; the same token where no delegation follows. */
const ofDelegation = (c: Context, hit: TitleHit, end: number): number =>
  hit.entry.id === 'director' && /^['’]s?$/i.test(printed(c, end)) && c.words('delegation').at(end + 1) !== undefined
    ? end + 2
    : end

/** «the | Eastern | Province Minister»: the name of the area before its official's title. */
function withArea(c: Context, from: number): number {
  if (titleAt(c, from)?.entry.id !== 'provincial-minister') return from
  let start = from
  while (start > from - 2 && !opensLine(c, start) && isCapital(c, start - 1) && !isIn(c, 'articles', start - 1)) start--
  return start
}

/** Behind «(Deputy Minister) and leader of the Congolese delegation»; the same token where that does not follow. */
function leadsDelegation(c: Context, end: number): number {
  if (c.language !== 'en' || printed(c, end) !== 'and') return end
  const at = isIn(c, 'articles', end + 1) ? end + 2 : end + 1
  if (!/^(?:leader|head|chief)$/i.test(printed(c, at)) || printed(c, at + 1) !== 'of') return end
  for (let i = at + 2; i < at + 7 && c.tokens.kind[i] === WORD; i++) {
    const group = c.words('delegation').at(i)
    if (group) return group.end
  }
  return end
}

const headOfDelegation = (hit: TitleHit, country: string | null, end: number): OfficeDraft => ({
  head: 'head-of-delegation',
  rank: 'senior-official',
  function: null,
  country,
  acting: false,
  start: hit.start,
  end,
  rule: 'office.delegation',
  byCountry: {},
})

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
  const apart = placed || (c.language === 'en' && /^(?:the|both|two)$/.test(printed(c, hit.start - 1)))
  return (apart && isFrontedClause(c, hit.start)) || (named && c.words('becomes').before(hit.start) !== undefined)
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
  // «hai trưởng đoàn, Trung tướng X và …»: of several, not of the one named behind
  if (word === ',' && c.language === 'vi' && isListed(c, 'several', hit.start - 1)) return null
  // «The Secretary and the Deputy Prime Minister» are two
  if (word === 'and' && /^(?:the|his|her)$/i.test(printed(c, end + 1))) return null
  if (
    word === ',' ||
    isHyphen(word) ||
    /^(?:kiêm|cum|concurrently)$/iu.test(word) ||
    (/^(?:and|&)$/.test(word) && c.language === 'en')
  )
    next++
  else return null
  while (/^(?:kiêm|đồng|thời|là|and|the|also|concurrently|cum)$/iu.test(printed(c, next)) && next < end + 4) next++
  const following = titleAt(c, next) ?? (c.language === 'en' ? titleAt(c, leadEnglish(c, next)?.at ?? -1) : undefined)
  if (!following || following.entry.plural || (following.entry.k === 'head' && following.entry.counterpart)) return null
  // «Tiếp Bộ trưởng Ngoại giao Lào, Thủ tướng X nói»: the higher office behind a comma is somebody else's
  if (word === ',' && step(following) > step(hit) && step(hit) > 0) return null
  // «EAM and Minister X signed»: two of one rank
  const named =
    c.tokens.kind[following.end] === WORD && c.tokens.shape[following.end] !== LOWER && !c.hits.portfolio.at(following.end)
  if (
    word === 'and' &&
    named &&
    following.entry.rank === 'ministerial' &&
    hit.entry.rank === 'ministerial' &&
    following.end - next === 1
  )
    return null
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

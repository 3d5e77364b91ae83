import { LOWER, MARK, WORD } from '../../text/tokens.ts'
import { type Context, isListed, printed } from '../context.ts'
import { english } from './bodies-english.ts'
import { opensPerson } from './body-kinds.ts'
import { nameWithin } from './mentions.ts'
import type { Draft } from './modifiers.ts'
import { type TitleHit, titleAt } from './offices.ts'

const MAX_BODY = 12
const UNIT_HEADS = new Set(['commission-head', 'commander', 'director-general', 'association-head', 'party-commission-head'])
const REGARDING = new Set([
  'high-representative',
  'deputy-high-representative',
  'special-envoy',
  'international-envoy',
  'commissioner',
  'adviser',
  'representative',
  'commission-member',
])

/** The name of a body or subject that the lexicon does not know: «Vụ Chính sách thương mại đa biên», «of Suryan Renewables». 0 where there is none. */
export function unnamedBody(c: Context, hit: TitleHit, found: Draft, at: number, since: number): number {
  if (c.tokens.kind[at] !== WORD || opensPerson(c, at) || titleAt(c, at) || c.hits.honorific.at(at)) return 0
  if (c.tokens.shape[at] === LOWER)
    return c.language === 'vi'
      ? conjoined(c, found, at, since) ||
          subject(c, hit, at, since) ||
          field(c, hit, at, since) ||
          purpose(c, found, at, since) ||
          trade(c, found, at, since)
      : 0
  return c.language === 'vi' ? vietnamese(c, hit, found, at, since) : english(c, hit, found, at, since)
}

/** Whether a lower-case word can go on with the name of a body. */
const carries = (c: Context, i: number): boolean =>
  c.tokens.kind[i] === WORD &&
  c.tokens.shape[i] === LOWER &&
  !isListed(c, 'bodyStops', i) &&
  c.hits.act.at(i)?.entry.role !== 'reports' &&
  !c.hits.date.at(i)

/** «Kinh tế số | và Xã hội»: another subject of the same ministry. */
function conjoined(c: Context, found: Draft, at: number, since: number): number {
  if (
    found.function === null ||
    at !== since ||
    printed(c, at) !== 'và' ||
    c.tokens.shape[at + 1] === LOWER ||
    c.tokens.kind[at + 1] !== WORD
  )
    return 0
  const portfolio = c.hits.portfolio.at(at + 1)
  if (portfolio) return portfolio.end
  if (
    titleAt(c, at + 1) ||
    c.hits.honorific.at(at + 1) ||
    c.hits.state.at(at + 1) ||
    c.hits.person.at(at + 1) ||
    !carries(c, at + 2)
  )
    return 0
  let i = at + 2
  while (i - at < MAX_BODY && carries(c, i)) i++
  return i
}

/** «nhà phân tích | chính trị | Nga X»: the field of a scholar, a journalist, an expert. */
function field(c: Context, hit: TitleHit, at: number, since: number): number {
  if (at !== since || hit.entry.k !== 'head' || !(hit.entry.rank === 'civil-society' || hit.entry.descriptor)) return 0
  return c.hits.topic.at(at)?.end ?? 0
}

/** «Cơ quan | phòng chống ma túy | X», «Ủy ban | giám sát biên giới | Y»: what a body is for, up to the name or the state. */
function purpose(c: Context, found: Draft, at: number, since: number): number {
  if (at !== since || !(found.body === 'agency' || found.body === 'commission')) return 0
  let i = at
  while (i - at < MAX_BODY && carries(c, i) && !c.hits.meet.at(i) && !titleAt(c, i)) i++
  if (i - at < 2 || c.tokens.kind[i] !== WORD || c.tokens.shape[i] === LOWER) return 0
  for (let k = at; k < i; k++) found.function ??= c.hits.portfolio.at(k)?.entry.function ?? null
  return i
}

const LONGEST_TRADE = 4

/** «Tập đoàn | chè Kericho Highlands», «Hãng | hàng không Qatar Airways»: what a company deals in, and its name. */
function trade(c: Context, found: Draft, at: number, since: number): number {
  if (at !== since || !((found.body !== null && NAMED.has(found.body)) || isListed(c, 'firms', at - 2, 2))) return 0
  if (found.organisation !== null || !(c.hits.body.before(at) || isListed(c, 'firms', at - 2, 2))) return 0
  let i = at
  while (i - at <= LONGEST_TRADE && carries(c, i) && !c.hits.meet.at(i) && !titleAt(c, i) && !c.hits.honorific.at(i)) i++
  if (i === at || i - at > LONGEST_TRADE || c.tokens.kind[i] !== WORD || c.tokens.shape[i] === LOWER) return 0
  return c.hits.state.at(i) || c.hits.place.at(i) || opensPerson(c, i) ? i : properName(c, i, true) || i
}

/** «về chính sách an ninh và đối ngoại» behind an envoy or a high representative, up to a comma or the name. */
function subject(c: Context, hit: TitleHit, at: number, since: number): number {
  if (
    at <= since ||
    !/^(?:về|trách)$/iu.test(printed(c, at - 1)) ||
    !(REGARDING.has(hit.entry.id) || (hit.entry.k === 'office' && hit.entry.country === 'EU'))
  )
    return 0
  let i = at
  while (i - at < MAX_BODY && (carries(c, i) || (printed(c, i) === 'và' && carries(c, i + 1)))) i++
  return c.tokens.kind[i] === MARK || (c.tokens.kind[i] === WORD && c.tokens.shape[i] !== LOWER) ? i : 0
}

/** Vietnamese capitalises the first syllable of a body's name only; two capitals in a row begin a person's. */
function vietnamese(c: Context, hit: TitleHit, found: Draft, at: number, since: number): number {
  const opened = c.tokens.shape[at - 1] === LOWER || c.hits.body.before(at) !== undefined
  const firm =
    found.organisation === null && opened && ((found.body !== null && NAMED.has(found.body)) || isListed(c, 'firms', at - 2, 2))
  if (at === since && !c.hits.state.before(at) && (firm || isListed(c, 'localities', at - 1))) return properName(c, at, firm)
  if (at === since && c.hits.org.before(at) && (hit.entry.rank === 'business' || NAMED.has(found.body ?? '')))
    return restOfName(c, at)
  if (isListed(c, 'units', at) && c.hits.org.at(at + 1)) return at + 1
  const opens =
    isListed(c, 'units', at) &&
    hit.entry.k === 'head' &&
    hit.entry.takes === 'body' &&
    c.tokens.kind[at + 1] === WORD &&
    c.tokens.shape[at + 1] !== LOWER &&
    carries(c, at + 2)
  if (opens) return at + 1
  const unit =
    isListed(c, 'units', at - 1) || (found.body !== null && at === since) || (UNIT_HEADS.has(hit.entry.id) && at === hit.end)
  const to = carries(c, at + 1) ? runVietnamese(c, at) : at
  // «Bộ trưởng Tái thiết kinh tế Nhật Bản X»: a subject shut off by the state and a name
  const shut =
    !unit &&
    at === hit.end &&
    hit.entry.k === 'head' &&
    hit.entry.takes === 'portfolio' &&
    to > at + 1 &&
    c.hits.state.at(to) !== undefined &&
    c.tokens.shape[c.hits.state.at(to)?.end ?? to] !== LOWER
  if (to === at || !(unit || shut)) return 0
  for (let i = at; i < to; i++) {
    found.function ??= (c.hits.portfolio.at(i) ?? c.hits.portfolio.over(i))?.entry.function ?? null
    if (/^đảng$/iu.test(printed(c, i))) found.body = 'party'
    else if (c.hits.body.at(i)?.entry.type === 'embassy') found.body = 'embassy'
  }
  found.unknown ||= found.body !== null || shut
  return to
}

const NAMED: ReadonlySet<string> = new Set([
  'company',
  'bank',
  'university',
  'think-tank',
  'association',
  'media',
  'hospital',
  'chamber',
])

/** «Tập đoàn Hilton | Worldwide | Christopher Nassetta»: what of a company's name stands before a given name; 0 where nothing does. */
function restOfName(c: Context, at: number): number {
  let end = at
  while (end - at < 5 && isCapital(c, end) && !titleAt(c, end)) end++
  // «Hilton | Worldwide»
  if (end - at === 1) return end
  return nameWithin(c, at, end) > at ? nameWithin(c, at, end) : 0
}

/** «Tập đoàn | Vamed», «Tập đoàn | Hilton Worldwide | Christopher Nassetta»: the proper name of a company; the person's two or more words are left. */
function properName(c: Context, at: number, firm: boolean): number {
  // «thành phố | Lê Trung Chinh»
  const surname = c.lexicon.names.vietnamese.surnames.includes(printed(c, at)) || /^(?:Thị|Văn)$/u.test(printed(c, at + 1))
  if (surname && isCapital(c, at + 1) && isCapital(c, at + 2) && !firm) return 0
  let end = at
  while (
    end - at < 6 &&
    c.tokens.kind[end] === WORD &&
    c.tokens.shape[end] !== LOWER &&
    c.hits.person.at(end)?.entry.family !== false &&
    !titleAt(c, end) &&
    !c.hits.state.at(end) &&
    !c.hits.place.at(end)
  )
    end++
  const name = nameWithin(c, at, end)
  if (name > 0) return name > at ? name : 0
  if (!firm && end - at === 2 && c.tokens.kind[end] === WORD) return 0
  return end - at <= 2 ? end : end - 2
}

const isCapital = (c: Context, i: number): boolean => c.tokens.kind[i] === WORD && c.tokens.shape[i] !== LOWER

function runVietnamese(c: Context, at: number): number {
  let i = at + 1
  while (i < c.tokens.count && i - at < MAX_BODY && c.tokens.kind[i] === WORD && !c.hits.state.at(i) && !c.hits.place.at(i)) {
    const capital = c.tokens.shape[i] !== LOWER
    if (capital && (titleAt(c, i) || c.hits.honorific.at(i) || !carries(c, i + 1))) break
    if (!capital && /^(?:và|hoặc)$/iu.test(printed(c, i))) {
      if (
        titleAt(c, i + 1) ||
        c.hits.honorific.at(i + 1) ||
        c.hits.state.at(i + 1) ||
        !(carries(c, i + 1) || (c.tokens.shape[i + 1] !== LOWER && carries(c, i + 2)))
      )
        break
    } else if (!capital && !carries(c, i)) break
    i++
  }
  return i
}

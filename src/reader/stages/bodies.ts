import type { OfficeFunction } from '../../contract/vocabulary.ts'
import { isHyphen } from '../../lexicon/trie.ts'
import { LOWER, MARK, WORD } from '../../text/tokens.ts'
import { type Context, isListed, printed } from '../context.ts'
import { kindOf, parenthesis } from './body-kinds.ts'
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
      ? conjoined(c, found, at, since) || subject(c, hit, at, since) || field(c, hit, at, since) || purpose(c, found, at, since)
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
  const firm = (found.body !== null && NAMED.has(found.body)) || isListed(c, 'firms', at - 2, 2)
  if (at === since && !c.hits.state.before(at) && (firm || isListed(c, 'localities', at - 1))) return properName(c, at, firm)
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

/** Whether a full known name begins here that is not the first part of a longer place («Ho Chi Minh City»). */
export const opensPerson = (c: Context, i: number): boolean => {
  const person = c.hits.person.at(i)
  if (person === undefined || person.entry.family || (c.hits.place.at(i)?.end ?? 0) > person.end) return false
  // «Thành phố | Hồ Chí Minh»
  const around = c.hits.place.over(i)
  return !around || around.start === i || around.end < person.end
}

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

/** Whether a hyphen joins the word before this token to another capital. */
const isJoined = (c: Context, at: number): boolean =>
  isHyphen(printed(c, at)) &&
  c.tokens.spaced[at] === 0 &&
  c.tokens.spaced[at + 1] === 0 &&
  c.tokens.kind[at + 1] === WORD &&
  c.tokens.shape[at + 1] !== LOWER

/** English: a run of capitals behind «of», «at» or «for», with its joining words; a name that follows it is left over. */
function english(c: Context, hit: TitleHit, found: Draft, at: number, since: number): number {
  if (at === since && at > hit.end && isListed(c, 'subjectEnds', at)) return at + 1
  if (at === since && at > hit.end) {
    // «Chair of the G20 | Sherpa Meeting»
    for (let i = at; i < at + 3 && c.tokens.kind[i] === WORD && c.tokens.shape[i] !== LOWER; i++) {
      const thing = c.hits.meet.at(i) ?? c.hits.body.at(i)
      if (thing?.entry.k === 'body') found.body ??= thing.entry.type
      if (thing) return thing.end
    }
  }
  if (
    (at === since && !/^for$/i.test(printed(c, at - 1))) ||
    !/^(?:of|at|for|the|['’]s)$/i.test(printed(c, at - 1)) ||
    found.body === 'international'
  )
    return 0
  let i = at
  let end = at
  let body: string | null = null
  let fn: OfficeFunction | null = null
  let country: string | null = null
  const plain: number[] = []
  let common = true
  let words = 0
  let named = 0
  while (i < c.tokens.count && i - at < MAX_BODY) {
    const state = c.hits.state.at(i)
    const kind = c.hits.body.at(i)
    const subject = c.hits.portfolio.at(i) ?? c.hits.topic.at(i)
    if (opensPerson(c, i) || c.hits.honorific.at(i) || (i > at && titleAt(c, i) && !kind)) break
    if (kind && c.tokens.shape[i] !== LOWER) {
      body = kindOf(c, kind)
      i = end = named = kind.end
      words += 2
      plain.length = 0
    } else if (state) {
      if (isListed(c, 'hosts', i - 1) && i > at) found.host ??= state.entry.id
      else country ??= state.entry.id
      i = end = state.end
      plain.length = 0
    } else if (c.tokens.kind[i] === WORD && c.tokens.shape[i] !== LOWER) {
      if (isListed(c, 'commonBodies', i)) plain.length = 0
      else common = false
      if (subject?.entry.k === 'portfolio') fn ??= subject.entry.function
      words++
      if (subject) plain.length = 0
      else plain.push(i)
      i = end = subject ? subject.end : i + 1
    } else if (c.tokens.kind[i] === WORD && isListed(c, 'bodyJoins', i) && i <= end + 1) {
      // «of the Finnish Parliament | Jussi Halla in Hanoi»: two capitals right behind the body are somebody
      if (body !== null && plain.length > 1 && plain[0] === named) break
      i++
    }
    // «Gyeongsangbuk-do»
    else if (i === at + 1 && isHyphen(printed(c, i)) && c.tokens.spaced[i] === 0 && c.tokens.shape[i + 1] === LOWER) {
      plain.length = 0
      i = end = i + 2
    } else break
  }
  // «Minister of State for Foreign Affairs Noora | bint Ali»
  const particle = c.lexicon.names.particles.lower.includes(printed(c, end)) && !isListed(c, 'bodyJoins', end)
  if (particle && end > at + 1 && c.tokens.shape[end + 1] !== LOWER) end--
  // behind a name and a comma the title is an apposition, and no other name follows it
  const apposed =
    printed(c, hit.start - 1) === ',' && c.tokens.kind[hit.start - 2] === WORD && c.tokens.shape[hit.start - 2] !== LOWER
  const spoken = printed(c, end) !== ',' && !apposed
  const name = apposed ? 0 : nameWithin(c, at + 1, end)
  if (name > at) end = isListed(c, 'bodyJoins', name - 1) ? name - 1 : name
  else if (spoken && plain[plain.length - 1] === end - 1 && isJoined(c, end) && (plain[0] > at || plain.length > 1)) {
    // «for Peace Operations | Jean-Pierre Lacombe», «for Fisheries | Alitia Bainivalu-Tora»
    const forename = c.tokens.kind[end + 2] === WORD && c.tokens.shape[end + 2] !== LOWER
    const left = forename || plain.length < 2 ? 1 : 2
    end -= left
    words -= left
    if (isListed(c, 'bodyJoins', end - 1)) end--
  } else if (spoken && plain.length >= 2 && plain[plain.length - 1] === end - 1 && (plain[0] > at || plain.length >= 4)) {
    end -= 2
    words -= 2
    if (isListed(c, 'bodyJoins', end - 1)) end--
  }
  if (
    end <= at ||
    (words < 2 &&
      !/^for$/i.test(printed(c, at - 1)) &&
      body === null &&
      found.body === null &&
      hit.entry.k === 'head' &&
      hit.entry.takes !== 'portfolio')
  )
    return 0
  if (
    hit.entry.k === 'head' &&
    hit.entry.takes === 'state' &&
    body === null &&
    hit.entry.byBody.company === undefined &&
    !/^for$/i.test(printed(c, at - 1))
  )
    return 0
  found.body ??= body
  found.function ??= fn
  found.country ??= country
  // «President of the Cooperative Republic of Guyana» heads no body of that name
  found.unknown ||= body === null && !/^for$/i.test(printed(c, at - 1)) && !(common && country !== null)
  return parenthesis(c, end)
}

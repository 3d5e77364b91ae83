import { isHyphen } from '../../lexicon/trie.ts'
import { LOWER, NUMBER, WORD } from '../../text/tokens.ts'
import { type Context, isListed, printed } from '../context.ts'
import { opensPerson } from './body-kinds.ts'
import type { Draft } from './modifiers.ts'
import { opensLine, type TitleHit, titleAt } from './offices.ts'

/** «Tổng thống | nước chủ nhà | X», «nghị sĩ | đối lập | X», «Chủ tịch Đại hội đồng | khóa 80 | X»: what tells the holder of the office more closely, before the name. */
export function tail(c: Context, hit: TitleHit, at: number): number {
  const named = (to: number): boolean => c.tokens.kind[to] === WORD && c.tokens.shape[to] !== LOWER && !opensLine(c, to)
  for (let n = 4; n > 0; n--) {
    if (!isListed(c, 'tails', at, n)) continue
    const next = printed(c, at + n) === ',' ? at + n + 1 : at + n
    if (named(next) || (next > at + n && titleAt(c, next))) return at + n
  }
  // «Chủ tịch Hội Hữu nghị | tỉnh Bến Tre | X»
  const place = isListed(c, 'localities', at) ? c.hits.place.at(at + 1) : undefined
  if (place && at > hit.end) return place.end
  const session = c.language === 'vi' && at > hit.end && /^(?:khóa|khoá|kỳ)$/iu.test(printed(c, at))
  return session && c.tokens.kind[at + 1] === NUMBER && named(at + 2) ? at + 2 : 0
}

const LONGEST_SUBJECT = 12

/** «Minister of Foreign Affairs | and International Cooperation of the Republic of Mali»: subjects that the lexicon does not know, shut off by the state. */
export function furtherSubjects(c: Context, hit: TitleHit, found: Draft, at: number): number {
  if (c.language !== 'en' || !/^(?:and|,|&)$/i.test(printed(c, at)) || hit.entry.rank === null || found.host !== null) return 0
  const listed = listedSubjects(c, hit, found, at)
  if (listed > 0) return listed
  const regional = hit.entry.rank === 'senior-official' ? regionsOf(c, at + 1) : 0
  if (regional > 0 || found.country !== null) return regional
  for (let i = at + 1; i < at + LONGEST_SUBJECT && i < c.tokens.count; i++) {
    const word = printed(c, i)
    if (titleAt(c, i) || c.hits.honorific.at(i) || opensPerson(c, i) || opensLine(c, i)) return 0
    if (/^of$/i.test(word) && i > at + 1) {
      const state = c.hits.state.at(i + 1) ?? (/^the$/i.test(printed(c, i + 1)) ? c.hits.state.at(i + 2) : undefined)
      if (!state || state.entry.how === 'demonym') return 0
      found.country = state.entry.id
      return state.end
    }
    if (!/^(?:and|,|&)$/i.test(word) && (c.tokens.kind[i] !== WORD || c.tokens.shape[i] === LOWER)) return 0
  }
  return 0
}

/** «Department of South Asian | , Middle East and African Affairs»: behind the word that ends such a list; 0 where none does. */
function regionsOf(c: Context, from: number): number {
  for (let i = from; i < from + LONGEST_SUBJECT && i < c.tokens.count && !opensLine(c, i); i++) {
    if (/^affairs$/i.test(printed(c, i))) return i + 1
    if (titleAt(c, i) || !(c.tokens.shape[i] !== LOWER || /^(?:and|,)$/i.test(printed(c, i)))) return 0
  }
  return 0
}

const REGIONAL: ReadonlySet<string> = new Set([
  'director-general',
  'director',
  'minister',
  'minister-of-state',
  'under-secretary',
  'assistant-secretary',
])

/** Departments of regions are a foreign ministry's: «Department of European Affairs», «Vụ Đông Bắc Á». */
export function isRegional(c: Context, hit: TitleHit, end: number): boolean {
  if (!REGIONAL.has(hit.entry.id)) return false
  let marked = c.language === 'vi' && /^vụ$/iu.test(printed(c, hit.end))
  for (let i = hit.end; i < end && !marked && c.language === 'en'; i++) marked = /^affairs$/i.test(printed(c, i))
  return (
    marked &&
    (c.hits.place.within(hit.end, end).length > 0 ||
      c.hits.topic.within(hit.end, end).some(t => t.entry.id === 'regional') ||
      c.hits.state.within(hit.end, end).some(s => s.entry.how === 'demonym'))
  )
}

/** «Minister of Mines | and Strategic Resources», «… of Foreign Affairs | , International Business and International Cooperation»: words that name subjects. */
function listedSubjects(c: Context, hit: TitleHit, found: Draft, at: number): number {
  if (found.function === null && !found.unknown && (hit.entry.k !== 'office' || hit.end - hit.start < 3)) return 0
  let end = 0
  for (let i = at; i < at + LONGEST_SUBJECT && i < c.tokens.count && !opensLine(c, i); i++) {
    if (c.tokens.kind[i] === WORD && c.tokens.shape[i] !== LOWER && !titleAt(c, i)) {
      const portfolio = c.hits.portfolio.at(i)
      if (portfolio) i = portfolio.end - 1
      // «and Chadians Abroad»
      else if (!isListed(c, 'subjects', i) && !(c.hits.state.at(i) && isListed(c, 'subjects', i + 1))) break
      end = i + 1
    } else if (!/^(?:and|,|&|-)$/i.test(printed(c, i))) break
  }
  return end
}

/** «Bộ trưởng Kinh tế | bang Hessen»: a minister of part of a state. */
export function regionAt(c: Context, hit: TitleHit, found: Draft, at: number): number {
  if (c.language !== 'vi' || hit.entry.k !== 'head' || hit.entry.byBody.region === undefined) return 0
  if (!/^(?:bang|vùng)$/u.test(printed(c, at)) || c.tokens.shape[at + 1] === LOWER || c.tokens.kind[at + 1] !== WORD) return 0
  const place = c.hits.place.at(at) ?? c.hits.place.at(at + 1)
  found.body = 'region'
  found.country ??= place?.entry.of ?? null
  if (place) return place.end
  let end = at + 2
  while (
    (isHyphen(printed(c, end)) && c.tokens.spaced[end] === 0) ||
    (c.tokens.kind[end] === WORD && (c.tokens.shape[end] !== LOWER || isHyphen(printed(c, end - 1))))
  )
    end++
  // the name of the minister may follow that of the region
  return printed(c, end) === ',' || printed(c, end) === ')' ? end : at + 2
}

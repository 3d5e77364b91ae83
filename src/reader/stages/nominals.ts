import type { Gender } from '../../lexicon/entries.ts'
import { ALL_CAPS, LOWER, WORD } from '../../text/tokens.ts'
import { type Context, isIn, printed } from '../context.ts'
import type { NameMention } from './names.ts'
import type { Person } from './persons.ts'
import { findBodies, findEchoes, findLatter, findRoles, officeOf } from './roles.ts'
import { determined, isCompounded, sides } from './sides.ts'
import type { Title } from './titles.ts'

/** Whoever may act in a sentence, at tokens [start, end): a person, a bare title, a pronoun, one side or all sides. */
export type Nominal = { readonly start: number; readonly end: number } & (
  | { readonly kind: 'person'; readonly person: Person }
  | { readonly kind: 'title'; readonly title: Title }
  | { readonly kind: 'pronoun'; readonly gender: Gender; readonly plural: boolean; readonly self: boolean }
  | { readonly kind: 'joint'; readonly persons: boolean; readonly title: Title | null }
  | { readonly kind: 'side'; readonly side: string; readonly strong: boolean }
  | { readonly kind: 'others' }
  | { readonly kind: 'role'; readonly host: boolean; readonly country: string | null }
  | { readonly kind: 'body' }
)

/** Every nominal of the text, in order, none overlapping another. */
export function findNominals(c: Context, persons: readonly Person[], titles: readonly Title[]): Nominal[] {
  const found: Nominal[] = []
  const taken = new Uint8Array(c.tokens.count + 1)
  const put = (nominal: Nominal): void => {
    for (let i = nominal.start; i < nominal.end; i++) if (taken[i]) return
    taken.fill(1, nominal.start, nominal.end)
    found.push(nominal)
  }
  for (const person of persons) {
    for (const m of person.mentions) {
      const span = extent(c, m)
      // «counterparts A and B»: a title shared by several belongs to the first
      put({ kind: 'person', person, ...span, start: taken[span.start] ? m.start : span.start })
    }
  }
  const starts = new Set(c.sentences.map(s => s.start))
  for (const role of findRoles(c)) put(role)
  for (const title of titles) {
    // «đoàn đại biểu» is a delegation, no delegate
    if (c.language === 'vi' && isIn(c, 'groupNouns', title.start - 1)) {
      // «đoàn đại biểu Quốc hội, Chủ tịch Thượng viện …»: another begins behind the comma
      for (let i = title.start + 1; i < title.end - 1; i++)
        if (printed(c, i) === ',') put({ kind: 'title', title, start: i + 1, end: title.end })
      continue
    }
    // «Lãnh đạo hai nước»
    const all = c.language === 'vi' ? c.words('joint').at(title.start) : undefined
    if (all && all.end >= title.end) continue
    if (taken[title.start] || isOfOrgan(c, title) || (title.descriptor && c.hits.ref.over(title.start)) || isCompounded(c, title))
      continue
    const end = beforeVerb(c, title)
    const office = officeOf(c, title)
    if (office && title.country) {
      put({ kind: 'side', side: title.country, strong: true, ...office })
      continue
    }
    // «Ngoại trưởng hai nước»
    const both = c.language === 'vi' && !title.country ? c.words('joint').at(title.end) : undefined
    if (both) {
      put({ kind: 'joint', persons: true, title, start: title.start, end: both.end })
      continue
    }
    const prefix = c.words('jointPrefix').before(title.start)
    const plural = title.plural || c.language === 'vi'
    if (prefix && plural && !taken[prefix.start]) {
      const only = /^(?:the|các)$/iu.test(printed(c, prefix.start))
      if (only && title.country && (title.plural || title.descriptor))
        put({ kind: 'side', side: title.country, strong: true, start: prefix.start, end })
      else if (!only || title.plural || title.descriptor)
        put({ kind: 'joint', persons: true, title, start: prefix.start, end: beforePlace(c, title.start, end) })
      continue
    }
    if (!title.plural && !isVerb(c, title) && !isAdjective(c, title))
      put({ kind: 'title', title, start: determined(c, title.start), end })
    else if (title.plural && !title.country && starts.has(title.start) && !isOfBothSides(c, title.end))
      put({ kind: 'joint', persons: true, title, start: title.start, end })
    else if (title.plural && title.country) put({ kind: 'side', side: title.country, strong: true, start: title.start, end })
  }
  for (const joint of joints(c)) put(joint)
  for (const echo of findEchoes(c, persons)) put(echo)
  for (const latter of findLatter(c, persons)) put(latter)
  for (const body of findBodies(c)) put(body)
  for (const hit of c.words('others').all) put({ kind: 'others', start: hit.start, end: hit.end })
  sides(c, put, taken)
  for (const hit of c.hits.pronoun.all) {
    // «HE the Prime Minister» is a word of address
    if (c.tokens.shape[hit.start] === ALL_CAPS && hit.entry.gender !== null) continue
    put({
      kind: 'pronoun',
      gender: hit.entry.gender,
      plural: hit.entry.plural,
      self: hit.entry.self,
      start: hit.start,
      end: hit.end,
    })
  }
  if (c.language === 'vi')
    for (const hit of c.hits.honorific.all)
      if (isPronoun(c, hit.end) && hit.entry.gender)
        put({ kind: 'pronoun', gender: hit.entry.gender, plural: false, self: false, start: hit.start, end: hit.end })
  return found.sort((a, b) => a.start - b.start)
}

/** «hai Bộ trưởng | ở Tokyo»: where they met, no part of the office that they share. */
function beforePlace(c: Context, start: number, end: number): number {
  for (let i = start + 1; i < end; i++) if (isIn(c, 'whereIn', i)) return i
  return end
}

/** «the two sides», «hai bên», «hai nhà lãnh đạo», «both delegations»: the longest at each place. */
function joints(c: Context): Nominal[] {
  const found: Nominal[] = []
  const add = (persons: boolean, start: number, end: number): void => {
    found.push({ kind: 'joint', persons, title: null, start, end })
  }
  // «they» are those who spoke last, no matter who else takes part
  for (const hit of c.words('jointPersons').all) if (c.hits.pronoun.at(hit.start)?.end !== hit.end) add(true, hit.start, hit.end)
  for (const hit of c.words('joint').all) add(false, holdersBefore(c, hit.start), hit.end)
  if (c.language === 'en')
    for (const hit of c.words('jointPrefix').all) {
      const bare = hit.end - hit.start === 1 && /^the$/i.test(printed(c, hit.start))
      const end = pluralBehind(c, hit.end)
      if (end === null) continue
      const persons = c.words('personNouns').before(end) !== undefined
      if (!bare || (persons && printed(c, end) !== 'of')) add(persons, holdersBefore(c, hit.start), end)
    }
  return found.sort((a, b) => b.end - b.start - (a.end - a.start))
}

/** «officials from (both countries)», «Ministers of (the two sides)»: where those begin who speak for them; the token itself where none do. */
function holdersBefore(c: Context, start: number): number {
  if (c.language !== 'en' || !/^(?:from|of|on)$/i.test(printed(c, start - 1))) return start
  const holders = c.words('personNouns').before(start - 1)
  return holders && /s$/i.test(printed(c, holders.end - 1)) ? determined(c, holders.start) : start
}

/** «(officials) from both countries»: their states are meant. */
const isOfBothSides = (c: Context, end: number): boolean =>
  /^(?:from|of|on)$/i.test(printed(c, end)) && (c.words('joint').at(end + 1) ?? c.words('jointPrefix').at(end + 1)) !== undefined

/** End of the plural noun within two words behind «the two». */
function pluralBehind(c: Context, from: number): number | null {
  for (let i = from; i < from + 2; i++) {
    const word = printed(c, i)
    if (c.tokens.kind[i] !== WORD || c.hits.act.at(i) || c.words('adverbs').at(i) || c.words('chain').at(i)) return null
    if (word.length > 2 && /[^s’']s$/i.test(word)) return /^['’]s?$/.test(printed(c, i + 1)) ? null : i + 1
  }
  return null
}

/** «[Bộ trưởng] thông tin …», «[Hai Phó Thủ tướng] thống nhất …»: a portfolio in small letters that is a verb as well is the verb. */
function beforeVerb(c: Context, title: Title): number {
  if (c.language !== 'vi') return title.end
  for (let i = title.start + 1; i < title.end; i++) {
    const act = c.hits.act.at(i)
    if (act && act.end >= title.end && c.tokens.shape[i] === LOWER && c.hits.portfolio.at(i)) return i
  }
  return title.end
}

/** «the General Administration of Customs»: no general; «Văn phòng Tổng thống Hàn Quốc»: no president. */
function isOfOrgan(c: Context, { start, end }: Title): boolean {
  if (c.language === 'en') return c.tokens.shape[end] !== LOWER && c.words('organs').at(end) !== undefined
  const org = c.hits.org.over(start)
  return org !== undefined && org.start < start && org.end >= end
}

/** «will host»: no title. */
const isVerb = (c: Context, title: Title): boolean =>
  c.language === 'en' &&
  title.end - title.start === 1 &&
  c.tokens.shape[title.start] === LOWER &&
  !c.words('determiners').before(title.start) &&
  (c.words('modals').before(title.start) !== undefined || c.words('adverbs').before(title.start) !== undefined)

/** «an official session of talks»: says what it was, nobody. */
const isAdjective = (c: Context, { start, end, descriptor }: Title): boolean =>
  c.language === 'en' &&
  descriptor &&
  end - start === 1 &&
  c.tokens.shape[start] === LOWER &&
  c.hits.meet.at(end)?.entry.part === 'noun'

/** From the title or honorific before the name to the end of the apposition behind it. */
function extent(c: Context, m: NameMention): { start: number; end: number } {
  let start = m.title?.start ?? m.start
  if (!m.title) {
    const honorific =
      c.hits.honorific.before(m.start) ?? (printed(c, m.start - 1) === '.' ? c.hits.honorific.before(m.start - 1) : undefined)
    if (honorific) start = honorific.start
  } else if (m.title.end < m.start) start = m.title.start
  let end = m.end
  if (m.behind) {
    end = m.behind.end
    const close = printed(c, end)
    if (close === ',' || close === ')') end++
  }
  return { start: owned(c, determined(c, start)), end }
}

/** «Britain's Helen Marsh», «Kenya's President X»: from the state on. */
const owned = (c: Context, start: number): number =>
  c.language === 'en' && /^['’]s$/i.test(printed(c, start - 1)) ? (c.hits.state.before(start - 1)?.start ?? start) : start

/** «ông» alone stands for a man named before; before a name, an office or another noun it does not. */
const isPronoun = (c: Context, next: number): boolean =>
  !(c.tokens.kind[next] === WORD && c.tokens.shape[next] !== LOWER && c.tokens.spaced[next] === 1) && !c.hits.head.at(next)

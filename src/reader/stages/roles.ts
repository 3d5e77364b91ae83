import { LOWER } from '../../text/tokens.ts'
import { type Context, firstFrom, lower, printed, sentenceAt } from '../context.ts'
import { issuerOf } from './issuer.ts'
import type { Nominal } from './nominals.ts'
import type { Person } from './persons.ts'
import type { Title } from './titles.ts'

/** «the host country», «the guest of honour's»: another noun goes on. */
const isCompound = (c: Context, next: number): boolean => /^(?:country|nation|government|city|of)$/i.test(printed(c, next))

/** «the host», «vị khách», and those told by their state: «the Kazakh guest», «vị khách Thụy Điển». */
export function findRoles(c: Context): Nominal[] {
  const found: Nominal[] = []
  for (const list of ['hosts', 'guests'] as const) {
    const host = list === 'hosts'
    for (const { start, end } of c.words(list).all) {
      if (isCompound(c, end)) continue
      const state = c.language === 'vi' ? c.hits.state.at(end) : undefined
      found.push({ kind: 'role', host, country: state?.entry.id ?? null, start, end: state?.end ?? end })
    }
    for (const noun of c.words(host ? 'hostNouns' : 'guestNouns').all) {
      const state = c.hits.state.before(noun.start)
      if (state?.entry.how !== 'demonym' || lower(c, state.start - 1) !== 'the' || isCompound(c, noun.end)) continue
      found.push({ kind: 'role', host, country: state.entry.id, start: state.start - 1, end: noun.end })
    }
  }
  return found
}

/** «Cao ủy đánh giá cao …», «The Federal Councillor said …»: the first words of an office that one person alone holds here, where no list of titles has them alone. */
export function findEchoes(c: Context, persons: readonly Person[]): Nominal[] {
  const called = new Map<string, Person | null>()
  for (const person of persons)
    for (const { title, behind } of person.mentions)
      for (const t of [title, behind])
        if (t && t.end - t.start > 1)
          for (const key of shortForms(c, t.start, t.end)) called.set(key, (called.get(key) ?? person) === person ? person : null)
  if (called.size === 0) return []
  const found: Nominal[] = []
  const { count, shape, word, vocabulary } = c.tokens
  const openings = new Set([...called.keys()].map(key => key.split(' ')[0]))
  for (let i = 0; i < count; i++) {
    if (shape[i] === LOWER || !openings.has(vocabulary.lower[word[i]])) continue
    if (c.language === 'en' && lower(c, i - 1) !== 'the') continue
    for (const width of [2, 1]) {
      const person = called.get(width === 2 ? `${lower(c, i)} ${lower(c, i + 1)}` : lower(c, i))
      if (!person || !actsAt(c, i + width)) continue
      found.push({ kind: 'person', person, start: c.language === 'en' ? i - 1 : i, end: i + width })
      break
    }
  }
  return found
}

/** «The latter informed the guest that …»: the person named last. */
export function findLatter(c: Context, persons: readonly Person[]): Nominal[] {
  const latters = c.words('latter').all
  if (latters.length === 0) return []
  const named = persons
    .flatMap(person => person.mentions.map(m => ({ person, start: m.start })))
    .sort((a, b) => a.start - b.start)
  return latters.flatMap(({ start, end }) => {
    const last = named[firstFrom(named, start) - 1]
    const near = last !== undefined && (sentenceAt(c, start)?.index ?? 0) - (sentenceAt(c, last.start)?.index ?? 0) <= 1
    return near && actsAt(c, end) ? [{ kind: 'person' as const, person: last.person, start, end }] : []
  })
}

/** «Cao ủy» of «Cao ủy Nhân quyền»; «Special Rapporteur» and «Rapporteur» of «Special Rapporteur on torture». */
function shortForms(c: Context, start: number, end: number): string[] {
  if (c.language === 'vi') return end - start > 2 ? [`${lower(c, start)} ${lower(c, start + 1)}`] : []
  let head = start
  while (head < end && !/^(?:of|for|on|to|,|in)$/.test(lower(c, head))) head++
  const last = lower(c, head - 1)
  return head - start === 2 ? [`${lower(c, start)} ${last}`, last] : head - start === 1 ? [last] : []
}

/** What stands for a body or state named before («It noted …», «nước này cho biết»), and the ministry of the state that publishes («The Foreign Ministry said …»). */
export function findBodies(c: Context): Nominal[] {
  const found: Nominal[] = []
  for (const { start, end } of c.words('bodyPronouns').all)
    if (actsAt(c, end) && (end - start > 1 || sentenceAt(c, start)?.start === start)) found.push({ kind: 'body', start, end })
  let home: string | null | undefined
  for (const { start, end } of c.words('ministries').all) {
    const of = ministryEnd(c, end)
    if (of === null || isNamedState(c, end)) continue
    home ??= c.language === 'vi' ? 'VN' : issuerOf(c, new Map())
    if (home === null) break
    found.push({ kind: 'side', side: home, strong: true, start, end: of })
  }
  return found
}

/** «The Foreign Office» is London's where Britain is spoken of, else that of the state that publishes. */
function isNamedState(c: Context, end: number): boolean {
  const country = c.hits.org.before(end)?.entry.country
  return country !== undefined && country !== null && c.hits.state.all.some(h => h.entry.id === country)
}

/** «Văn phòng Thủ tướng Israel», «the Israeli Prime Minister's Office»: no person speaks but the state. */
export function officeOf(c: Context, title: Title): { start: number; end: number } | null {
  const before = c.words('leaderOffices').before(title.start)
  if (before) return { start: before.start, end: title.end }
  const possessive = /^['’]s?$/.test(printed(c, title.end))
  const behind = possessive ? c.words('leaderOffices').at(title.end + 1) : undefined
  return behind ? { start: lower(c, title.start - 1) === 'the' ? title.start - 1 : title.start, end: behind.end } : null
}

const REACH = 3

/** A verb of speech stands within a few adverbs. */
function actsAt(c: Context, from: number): boolean {
  for (let i = from; i < from + REACH; i++) {
    if (c.hits.act.at(i) !== undefined || c.hits.light.at(i) !== undefined) return true
    const adverb = c.words('adverbs').at(i)
    if (!adverb && !lower(c, i).endsWith('ly')) return false
    if (adverb) i = adverb.end - 1
  }
  return false
}

/** Behind the portfolio and its bracket, where no state and a verb of speech follows; null elsewhere. */
function ministryEnd(c: Context, from: number): number | null {
  const portfolio = c.hits.portfolio.at(from)
  const end = portfolio?.end ?? from
  if (c.hits.state.at(end) !== undefined) return null
  const behind = printed(c, end) === '(' && printed(c, end + 2) === ')' ? end + 3 : end
  return actsAt(c, behind) || c.hits.date.at(behind) !== undefined ? end : null
}

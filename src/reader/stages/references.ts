import type { Stage, Topic } from '../../contract/vocabulary.ts'
import type { Names } from '../../lexicon/entries.ts'
import { isHyphen, numeralIn } from '../../lexicon/trie.ts'
import { slug } from '../../text/fold.ts'
import { LOWER, NUMBER, WORD } from '../../text/tokens.ts'
import { type Context, type Hit, opensSentence, printed, textOfTokens } from '../context.ts'
import { namedReferences } from './named-instruments.ts'
import { roundOf, stageOf } from './reference-stage.ts'

/** One place where a framework, instrument, forum or event is named. */
export interface ReferenceMention {
  readonly start: number
  readonly end: number
  readonly id: string
  readonly hit: Hit<'ref'>
  readonly names: Names
  readonly topics: readonly Topic[]
}

export interface ReferenceFound {
  readonly id: string
  readonly hit: Hit<'ref'>
  readonly names: Names
  readonly mentions: readonly ReferenceMention[]
  readonly stage: Stage | null
  readonly round: number | null
}

const SKIPPED = new Set(['credit', 'byline', 'related', 'other'])

/**
 * Every reference outside teasers and credits; a year or number beside a recurring name makes an id of its own (forum:apec-2027). What is only a circumstance
 * (a war, a storm) and a kind of document with which nothing is done («a trade agreement») are none.
 */
export function findReferences(c: Context): ReferenceMention[] {
  const mentions: ReferenceMention[] = []
  for (const sentence of c.sentences) {
    if (SKIPPED.has(sentence.segment)) continue
    const named = namedReferences(c, sentence)
    for (const hit of c.hits.ref.within(sentence.start, sentence.end)) {
      if (hit.entry.background || insideOrganisation(c, hit) || named.some(n => n.start <= hit.start && n.end >= hit.end))
        continue
      const mention = identify(c, hit)
      if (mention) mentions.push(mention)
    }
    mentions.push(...named)
  }
  mentions.push(...abbreviated(c, mentions))
  const told = new Map<string, boolean>()
  for (const m of mentions) if (isKind(m)) told.set(m.id, told.get(m.id) || isName(c, m) || stageOf(c, [m]) !== null)
  return mentions.filter(m => !isKind(m) || told.get(m.id)).sort((a, b) => a.start - b.start)
}

const ABBREVIATION = /^\p{Lu}[\p{Lu}\d+&-]{1,9}$/u

/** Later mentions by an abbreviation that the text puts in brackets behind a name («… Support Agreement (MLSA)»), where the lexicon has none. */
function abbreviated(c: Context, mentions: readonly ReferenceMention[]): ReferenceMention[] {
  const meant = new Map<string, ReferenceMention>()
  for (const m of mentions) {
    const short = printed(c, m.end + 1)
    if (printed(c, m.end) !== '(' || printed(c, m.end + 2) !== ')' || !ABBREVIATION.test(short)) continue
    if (!c.hits.ref.over(m.end + 1) && !c.hits.state.over(m.end + 1)) meant.set(short, m)
  }
  if (meant.size === 0) return []
  const found: ReferenceMention[] = []
  for (const sentence of c.sentences) {
    if (SKIPPED.has(sentence.segment)) continue
    for (let i = sentence.start; i < sentence.end; i++) {
      const name = meant.get(printed(c, i))
      if (name && !mentions.some(m => m.start <= i && m.end > i)) found.push({ ...name, start: i, end: i + 1 })
    }
  }
  return found
}

/** Part of an organisation's longer name («North Atlantic Treaty Organization»). */
function insideOrganisation(c: Context, hit: Hit<'ref'>): boolean {
  const org = c.hits.org.over(hit.start)
  return org !== undefined && org.end >= hit.end && org.end - org.start > hit.end - hit.start
}

const isKind = (m: ReferenceMention): boolean => m.hit.entry.generic && m.hit.entry.ref === 'instrument'

/** Printed as a name is: with a capital, not merely at the start of a sentence. */
function isName(c: Context, m: ReferenceMention): boolean {
  let capitals = 0
  for (let i = m.start; i < m.end; i++) if (c.tokens.kind[i] === WORD && c.tokens.shape[i] !== LOWER) capitals++
  return capitals > (opensSentence(c, m.start) ? 1 : 0)
}

function identify(c: Context, hit: Hit<'ref'>): ReferenceMention | null {
  const { entry } = hit
  let { id } = entry
  let names = entry.names
  let end = hit.end
  if (entry.number) {
    const n = numeralIn(c.tokens, hit.start, hit.end)
    if (n === null) return null
    id = id.replace('<n>', String(n))
    names = { vi: names.vi.replace('<n>', String(n)), en: names.en.replace('<n>th', ordinal(n)).replace('<n>', String(n)) }
  } else if (entry.bySubject) {
    const subject = subjectAfter(c, end)
    if (!subject) return null
    id += `-on-${subject.slug}`
    end = subject.end
    names = { vi: textOfTokens(c, hit.start, end), en: textOfTokens(c, hit.start, end) }
  } else if (entry.ref === 'framework' && isPartnershipOn(c, end)) {
    const subject = subjectAfter(c, end)
    if (subject && id.endsWith('partnership')) {
      id += `-${printed(c, end)}-${subject.slug}`
      end = subject.end
      names = { vi: textOfTokens(c, hit.start, end), en: textOfTokens(c, hit.start, end) }
    }
  } else if (entry.years || entry.numbered) {
    const next = entry.numbered && isHyphen(printed(c, end)) ? end + 1 : end
    if (c.tokens.kind[next] === NUMBER && next < c.tokens.count) {
      const n = Number(printed(c, next))
      const year = n >= 1990 && n <= 2100
      // a year long past is the history of a forum, not the forum now spoken of
      const past = year && c.published !== null && n < Number(c.published.date.slice(0, 4)) - 1
      if ((year && entry.years && !past) || (!year && entry.numbered && n < 200)) {
        id += `-${n}`
        names = { vi: `${names.vi} ${n}`, en: `${names.en} ${n}` }
        end = next + 1
      }
    }
  }
  return { start: hit.start, end, id, hit, names, topics: entry.topics }
}

/** «… on Raw Materials», «… for Peace»: a partnership with a subject is one of its own. */
const isPartnershipOn = (c: Context, at: number): boolean =>
  /^(?:on|for)$/u.test(printed(c, at)) && c.tokens.kind[at + 1] === WORD && c.tokens.shape[at + 1] !== LOWER

/** 1st, 2nd, 3rd, 11th. */
const ordinal = (n: number): string => `${n}${n % 100 > 10 && n % 100 < 14 ? 'th' : (['th', 'st', 'nd', 'rd'][n % 10] ?? 'th')}`

/** What a committee is on: «on Economic Cooperation», «về nông nghiệp». */
function subjectAfter(c: Context, at: number): { slug: string; end: number } | null {
  if (!/^(?:on|for|về)$/u.test(printed(c, at))) return null
  const portfolio = c.hits.portfolio.at(at + 1)
  let end = at + 1
  while (
    c.language === 'en' &&
    c.tokens.kind[end] === WORD &&
    c.tokens.start[end] - c.tokens.end[end - 1] < 2 &&
    (c.tokens.shape[end] !== LOWER || (printed(c, end) === 'and' && c.tokens.shape[end + 1] !== LOWER))
  )
    end++
  if (end > at + 1) return { slug: slug(textOfTokens(c, at + 1, end)), end }
  return portfolio ? { slug: portfolio.entry.function, end: portfolio.end } : null
}

/** References once each, with the stage that the sentences around them show. */
export function gatherReferences(c: Context, mentions: readonly ReferenceMention[]): ReferenceFound[] {
  const byId = new Map<string, ReferenceMention[]>()
  for (const m of mentions) {
    const list = byId.get(m.id)
    if (list) list.push(m)
    else byId.set(m.id, [m])
  }
  return [...byId].map(([id, list]) => {
    const staged = list[0].hit.entry.ref === 'instrument' || list[0].hit.entry.ref === 'framework'
    return {
      id,
      hit: list[0].hit,
      names: list[0].names,
      mentions: list,
      stage: staged ? stageOf(c, list) : null,
      round: staged ? roundOf(c, list) : null,
    }
  })
}

/** What stands just before a token: adverbs, the link of its clause, the clause's beginning. */
import { MARK, NUMBER } from '../../../text/tokens.ts'
import type { ReadSentence } from '../../context.ts'
import type { Ground } from './ground.ts'

/** How a clause or a verb hangs on what stands before it. `strong` begins a clause of its own («;», «đồng thời», «while»). */
export type Link = 'start' | 'strong' | 'and' | 'comma' | 'that' | 'colon' | 'quote' | 'other'

const QUOTES = /^["“”‘’«»]$/
const MAX_ADVERBS = 10
const MAX_BEFORE = 3

/** Goes back over adverbs, auxiliaries, negations and dates. */
export function skipBack(g: Ground, s: ReadSentence, from: number, floor: number): { at: number; negated: boolean } {
  const { c } = g
  const low = Math.max(s.start, floor)
  let at = from
  let negated = false
  for (let steps = 0; steps < MAX_ADVERBS && at > low; steps++) {
    if (g.endingAt(at) >= 0 || c.words('jointPapers').before(at)) break
    const negation = c.words('negation').before(at)
    if (negation && negation.start >= low) {
      negated = true
      at = negation.start
      continue
    }
    const adverb = c.words('leadIns').before(at) ?? c.words('adverbs').before(at)
    if (adverb && adverb.start >= low) {
      at = adverb.start
      continue
    }
    // «He did, however, pledge»
    if (c.language === 'en' && g.word(at - 1) === ',') {
      const aside = c.words('adverbs').before(at - 1) ?? c.words('turn').before(at - 1)
      if (aside && aside.start > low && g.word(aside.start - 1) === ',') {
        at = aside.start - 1
        continue
      }
    }
    const date = g.beforeDate(at)
    if (date < at && date >= low) {
      at = date
      continue
    }
    // «nhà ngoại giao 58 tuổi (đề xuất)»
    if (g.word(at - 1) === 'tuổi' && c.tokens.kind[at - 2] === NUMBER && at - 2 > low) {
      at -= 2
      continue
    }
    if (c.language === 'en' && g.isPlain(at - 1) && g.word(at - 1).endsWith('ly') && at - 1 > low) {
      at--
      continue
    }
    break
  }
  return { at, negated }
}

/** The link word or mark just before a token, and where it begins. */
export function linkBefore(g: Ground, s: ReadSentence, at: number): { link: Link; start: number } {
  const { c } = g
  if (at <= s.start || isItemMark(g, s, at)) return { link: 'start', start: at }
  const word = g.word(at - 1)
  if (c.tokens.kind[at - 1] === MARK) {
    if (word === ';') return { link: 'strong', start: at }
    if (word === '&') return { link: 'and', start: at - 1 }
    if (word === ',') return { link: at - 1 <= s.start ? 'start' : 'comma', start: at }
    if (word === ':') return { link: 'colon', start: at }
    if (QUOTES.test(word)) return { link: 'quote', start: at }
    return { link: 'other', start: at }
  }
  const join = c.words('joins').before(at)
  if (join && join.start >= s.start)
    return { link: g.word(join.start - 1) === ';' ? 'strong' : join.start <= s.start ? 'start' : 'and', start: join.start }
  // «A hy vọng …, còn B cảnh báo …»
  if (word === 'còn' && c.language === 'vi' && /^[,;]$/.test(g.word(at - 2))) return { link: 'strong', start: at - 1 }
  const chain = c.words('chain').before(at) ?? c.words('turn').before(at)
  if (chain && chain.start >= s.start) return { link: chain.start <= s.start ? 'start' : 'strong', start: chain.start }
  if (g.is('thats', at - 1)) return { link: 'that', start: at - 1 }
  return { link: 'other', start: at }
}

/** «- », «• », «(a) », «2. » at the head of the sentence, before this token. */
export function isItemMark(g: Ground, s: ReadSentence, at: number): boolean {
  const width = at - s.start
  if (width === 1) return /^[-–—•·*+▪●○◦►✓]$/.test(g.word(s.start))
  if (width === 2) return /^[.)]$/.test(g.word(at - 1)) && /^(?:[0-9]{1,2}|[a-z]|[ivx]+)$/.test(g.word(s.start))
  return width === 3 && g.word(s.start) === '(' && g.word(at - 1) === ')' && g.word(s.start + 1).length <= 3
}

/** A clause may begin at this token. */
export function isClauseStart(g: Ground, s: ReadSentence, token: number): boolean {
  if (linkBefore(g, s, token).link !== 'other') return true
  const word = g.word(token - 1)
  return g.c.tokens.kind[token - 1] === MARK ? !/^[-–—/(]$/.test(word) : g.is('clauseOpeners', token - 1)
}

/** A clause begins here, or within two words before («Nữ Bộ trưởng», «a visibly tired Minister»). */
export function nearClauseStart(g: Ground, s: ReadSentence, token: number): boolean {
  let at = token
  for (let steps = 0; steps <= MAX_BEFORE && at >= s.start; steps++) {
    for (let named = g.endingAt(at); named >= 0; named = g.endingAt(at)) at = g.nominals[named].start
    if (isClauseStart(g, s, at) || g.beforeDate(at) < at || g.c.words('adverbs').before(at)) return true
    // «HÀ NỘI — Việt Nam …»
    if (/^[-–—]$/.test(g.word(at - 1)) && g.c.tokens.spaced[at] === 1) return true
    // an agency reports what another has said
    const told = g.c.hits.act.before(at)
    if (told) return told.entry.role === 'reports'
    at--
    // «Trên cương vị Phó Chủ tịch …»
    if (g.c.words('settings').at(at) && isClauseStart(g, s, at)) return true
  }
  return false
}

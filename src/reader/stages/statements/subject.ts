import type { EngagementKind } from '../../../contract/vocabulary.ts'
import { MARK } from '../../../text/tokens.ts'
import type { ReadSentence } from '../../context.ts'
import type { Nominal } from '../nominals.ts'
import { isClauseStart, type Link, linkBefore, nearClauseStart, skipBack } from './clause-start.ts'
import type { Cue } from './cues.ts'
import type { Ground } from './ground.ts'
import { groupEnding } from './group.ts'

/** What stands before a verb, adverbs, dates and asides skipped; `start` is where its clause begins. */
export type Left =
  | {
      readonly kind: 'subject'
      /** One, or several that are joined. */
      readonly group: readonly Nominal[]
      readonly start: number
      readonly negated: boolean
      /** «X, who …», «X, for his part, …»: the verb says something of X wherever X stands. */
      readonly relative: boolean
    }
  | { readonly kind: 'meeting'; readonly start: number; readonly negated: boolean; readonly sides?: readonly string[] }
  | { readonly kind: 'chain'; readonly link: Link; readonly start: number; readonly negated: boolean }
  | { readonly kind: 'blocked'; readonly start: number; readonly negated: boolean }

const MAX_SETTING = 14
const MAX_ASIDE = 40
const MAX_ADDED = 8
const MAX_BEHALF = 18
const MAX_BRACKET = 7
const MAX_UNTIED = 26
const MEETINGS = new Set<EngagementKind>(['meeting', 'negotiation', 'conference', 'call'])

/** What stands before a verb. `floor`: the end of the verb before it, which is never skipped. */
export function leftOf(g: Ground, s: ReadSentence, cue: Cue, floor: number): Left {
  const back = skipBack(g, s, cue.start, floor)
  const at = behalfBefore(g, s, back.at, floor)
  // «will not», «sẽ không»; «will not give up» is a pledge
  const behind = cue.role === 'weak' ? g.c.words('negation').at(cue.end) : undefined
  const negated = back.negated || (behind !== undefined && !g.c.words('abandoning').at(behind.end))
  const found = subjectAt(g, s, at, floor)
  if (found) return { kind: 'subject', group: found.group, start: found.group[0].start, negated, relative: found.relative }
  const { c } = g
  const meeting = c.hits.meet.before(at)
  if (meeting && MEETINGS.has(meeting.entry.kind) && meeting.start >= s.start && g.is('determiners', meeting.start - 1))
    return { kind: 'meeting', start: meeting.start - 1, negated }
  const bare = c.words('bareMeetings').before(at)
  if (bare && bare.start >= s.start && linkBefore(g, s, bare.start).link === 'start')
    return { kind: 'meeting', start: bare.start, negated }
  const paper = c.words('jointPapers').before(at)
  if (paper && paper.start >= s.start) return { kind: 'meeting', start: paper.start, negated }
  const body = g.jointBodyBefore(at)
  if (body >= s.start) return { kind: 'meeting', start: body, negated, sides: g.bodySides }
  const { link, start } = linkBefore(g, s, at)
  if (link === 'quote' || (link === 'colon' && c.language === 'en')) {
    // «X đã "bày tỏ lòng biết ơn"»
    const before = g.endingAt(link === 'quote' ? skipBack(g, s, at - 1, floor).at : at - 1)
    if (before >= 0) {
      const group = groupEnding(g, before)
      return { kind: 'subject', group, start: group[0].start, negated, relative: false }
    }
    if (link === 'quote') return { kind: 'blocked', start: at, negated }
  }
  if (link === 'other' || link === 'that') return { kind: 'blocked', start: at, negated }
  return { kind: 'chain', link, start, negated }
}

/** «Thủ tướng thay mặt Đảng, Nhà nước (chúc mừng)»: the end of what stands before «thay mặt»; the token itself where no such phrase does. */
function behalfBefore(g: Ground, s: ReadSentence, at: number, floor: number): number {
  const behalf = g.c.words('behalf')
  if (behalf.all.length === 0) return at
  for (let j = at - 1; j > Math.max(s.start, floor - 1, at - MAX_BEHALF); j--) {
    if (g.word(j) === ';' || g.c.hits.act.at(j)) return at
    if (behalf.at(j)) return skipBack(g, s, j, floor).at
  }
  return at
}

/** Not governed by a preposition or an owner; a state behind «and» rather goes on with a list. */
export function isSubject(g: Ground, n: Nominal): boolean {
  // «At the meeting the leaders …»
  const governed = g.is('prepositions', n.start - 1) && !(g.c.hits.meet.before(n.start) && g.is('determiners', n.start - 2))
  if (governed || (n.kind === 'side' && g.c.words('media').before(n.start))) return false
  return !g.is('joins', n.start - 1) || n.kind !== 'side' || g.word(n.start - 2) === ','
}

function subjectAt(
  g: Ground,
  s: ReadSentence,
  at: number,
  floor: number,
): { group: readonly Nominal[]; relative: boolean } | null {
  const { c } = g
  const direct = g.endingAt(at)
  if (direct >= 0 && g.nominals[direct].start >= s.start) {
    // «bà Lee tại Mỹ (cho rằng)»: the place is no subject
    const { start } = g.nominals[direct]
    const owned = ownerBefore(g, direct)
    if (owned >= 0) return { group: groupEnding(g, owned), relative: false }
    const placed = g.is('prepositions', start - 1) || !isClauseStart(g, s, start)
    const behind = placed ? settingBefore(g, s, at, floor) : -1
    return behind >= 0 ? { group: groupEnding(g, behind), relative: true } : { group: groupEnding(g, direct), relative: false }
  }
  const bracket = bracketBefore(g, s, at)
  if (bracket >= 0) return { group: groupEnding(g, bracket), relative: false }
  const relative = relativeBefore(g, s, at)
  if (relative >= 0) return { group: groupEnding(g, relative), relative: true }
  const aside = g.word(at - 1) === ',' ? asideBefore(g, s, at - 1, floor) : -1
  if (aside >= 0) return { group: groupEnding(g, aside), relative: true }
  const setting = settingBefore(g, s, at, floor)
  if (setting >= 0) return { group: groupEnding(g, setting), relative: true }
  const untied = c.language === 'vi' ? untiedAside(g, s, at, floor) : -1
  return untied >= 0 ? { group: groupEnding(g, untied), relative: true } : null
}

/** «Ông X, Giám đốc viện Nghiên cứu Y (nhận định)»: X, where no comma closes what is said of him. */
function untiedAside(g: Ground, s: ReadSentence, at: number, floor: number): number {
  for (let j = at - 1; j > Math.max(s.start, floor - 1, at - MAX_UNTIED); j--) {
    if (g.c.hits.act.at(j)?.entry.role === 'reports') return -1
    if (g.c.tokens.kind[j] !== MARK || /^[-–]$/.test(g.word(j))) continue
    const named = g.word(j) === ',' ? g.endingAt(j) : -1
    if (named < 0 || g.nominals[named].kind !== 'person' || g.nominals[named].start < s.start) return -1
    const added = g.c.hits.head.at(j + 1) ?? g.c.words('appositives').at(j + 1)
    return added && isClauseStart(g, s, g.nominals[named].start) ? named : -1
  }
  return -1
}

/** «Prime Minister X of Denmark (said)»: the person whose state it is; −1 where none stands before. */
function ownerBefore(g: Ground, index: number): number {
  const side = g.nominals[index]
  if (side.kind !== 'side') return -1
  const before = /^(?:of|của)$/.test(g.word(side.start - 1)) ? g.endingAt(side.start - 1) : -1
  return before >= 0 && (g.nominals[before].kind === 'person' || g.nominals[before].kind === 'title') ? before : -1
}

/** «Secretary (West) (proposed)», «ông X (Mỹ) (nói)»: what stands before a short bracket. */
function bracketBefore(g: Ground, s: ReadSentence, at: number): number {
  if (g.word(at - 1) !== ')') return -1
  for (let i = at - 2; i > Math.max(s.start, at - MAX_BRACKET); i--) if (g.word(i) === '(') return g.endingAt(i)
  return -1
}

/** «X, who (said)», «X, người (cho biết)». */
function relativeBefore(g: Ground, s: ReadSentence, at: number): number {
  const relative = g.c.words('relatives').before(at)
  if (!relative || relative.start <= s.start) return -1
  const direct = g.endingAt(relative.start)
  if (direct >= 0) return direct
  return g.word(relative.start - 1) === ',' ? g.endingAt(relative.start - 1) : -1
}

/** «X, for her part, (called)», «X, người trao đổi với Y ở Vienna, (phủ nhận)»: X, where what stands between the commas is an aside. */
function asideBefore(g: Ground, s: ReadSentence, close: number, floor: number): number {
  const { c } = g
  // «the Minister for Africa, Jane Roe, (announced)»
  const direct = g.endingAt(close)
  if (direct >= 0 && holdsComma(g, g.nominals[direct]) && isClauseStart(g, s, g.nominals[direct].start)) return direct
  // «Người đồng cấp Peru, ông X, (bác bỏ)»: the name behind the title
  if (direct >= 1 && g.nominals[direct].kind === 'person') {
    const titled = g.endingAt(g.nominals[direct].start - 1)
    const title = titled >= 0 && g.word(g.nominals[direct].start - 1) === ',' ? g.nominals[titled] : undefined
    if (title?.kind === 'title' && title.start >= s.start && isClauseStart(g, s, title.start)) return direct
  }
  for (let j = close - 1; j > s.start && close - j < MAX_ASIDE; j--) {
    const inner = g.endingAt(j)
    // «bà X, nghị sĩ đảng đối lập, (phản đối)»: what is added behind X runs on to the comma
    if (inner >= 0 && g.word(j) !== ',' && close - j <= MAX_ADDED && holdsComma(g, g.nominals[inner]) && j >= floor)
      return g.nominals[inner].start >= s.start && isClauseStart(g, s, g.nominals[inner].start) ? inner : -1
    if (g.word(j) !== ',') continue
    const named = inner
    const first = j + 1
    if (named < 0 || g.nominals[named].start < s.start || !isClauseStart(g, s, g.nominals[named].start)) {
      // «X, who had come from Z, where he saw Y, (said)»
      if (c.language === 'en' && /^(?:where|which|who|whose|when)$/.test(g.word(first))) continue
      return -1
    }
    // «Cape Verde, which has long asked for it, (welcomed)»
    const relative = c.words('relatives').at(first) ?? (/^(?:which|whose)$/.test(g.word(first)) || undefined)
    if (!relative && j < floor) return -1
    return relative ||
      c.words('turn').at(first) ||
      c.words('settings').at(first) ||
      (c.words('appositives').at(first) && g.nominals[named].start <= s.start + 2) ||
      c.hits.head.at(first) ||
      c.hits.honorific.at(first)
      ? named
      : -1
  }
  return -1
}

function holdsComma(g: Ground, n: Nominal): boolean {
  if (n.kind !== 'person') return false
  for (let i = n.start; i < n.end; i++) if (g.word(i) === ',') return true
  return false
}

/** «X trong phiên họp nội các (hoan nghênh)», «X in a statement (urged)»: X before a short phrase of place or occasion. */
function settingBefore(g: Ground, s: ReadSentence, at: number, floor: number): number {
  const low = Math.max(s.start, floor, at - MAX_SETTING)
  for (let j = at - 1; j > low; j--) {
    if ((g.c.tokens.kind[j] === MARK && !/^[-–]$/.test(g.word(j))) || g.is('joins', j)) return -1
    if (!g.c.words('settings').at(j)) continue
    const before = skipBack(g, s, j, floor).at
    const named = g.endingAt(before)
    if (named < 0) continue
    const n = g.nominals[named]
    const begins = n.kind === 'person' || n.kind === 'title' ? nearClauseStart : isClauseStart
    return n.start >= s.start && isSubject(g, n) && begins(g, s, n.start) ? named : -1
  }
  return -1
}

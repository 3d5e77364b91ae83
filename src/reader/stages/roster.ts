import type { OfficeFunction, Rank } from '../../contract/vocabulary.ts'
import { isHyphen } from '../../lexicon/trie.ts'
import { ALL_CAPS, LOWER, MARK, NUMBER, WORD } from '../../text/tokens.ts'
import { type Context, isListed, printed } from '../context.ts'
import { bodyOf, kindOf } from './body-kinds.ts'
import type { Modifiers } from './modifiers.ts'

/** Whom somebody works for, as a line of a list of participants says it at its end. */
export interface Employer {
  readonly body: string | null
  readonly function: OfficeFunction | null
  readonly rank: Rank | null
  readonly country: string | null
  readonly organisation: string | null
}

/** One who takes part, in a list of them: «• Jane Roe, President, National League». Tokens [start, end) without the bullet. */
export interface RosterItem {
  readonly start: number
  readonly end: number
  /** Behind the name, where what the person is begins. */
  readonly described: number
  readonly employer: Employer | null
  /** The list it stands in; items of one list share it. */
  readonly roster: Roster
}

/** A list of participants and the state whose they are, where its heading says so. */
interface Roster {
  readonly country: string | null
}

const LONGEST = 60
const LONGEST_HEADING = 14
const LONGEST_NAME = 8

const rosters = new WeakMap<Context, ReadonlyMap<number, RosterItem>>()

/** The item of a list of participants in which a token stands. */
export function rosterItem(c: Context, token: number): RosterItem | undefined {
  let items = rosters.get(c)
  if (items === undefined) {
    items = findRosters(c)
    rosters.set(c, items)
  }
  return items.size === 0 ? undefined : items.get(token)
}

interface Draft {
  readonly start: number
  readonly end: number
  readonly described: number
  readonly bulleted: boolean
}

const isBullet = (c: Context, i: number): boolean => /^[•·●▪◦*+]$/u.test(printed(c, i)) || isHyphen(printed(c, i))

/** Lists of two and more items, or of one under a heading that ends in a colon. */
function findRosters(c: Context): ReadonlyMap<number, RosterItem> {
  const found = new Map<number, RosterItem>()
  if (c.language !== 'en') return found
  const starts = lineStarts(c)
  let run: Draft[] = []
  let heading: { start: number; end: number } | null = null
  const close = (): void => {
    if (run.length > 1 || (run.length === 1 && heading !== null && run[0].bulleted)) put(c, run, heading, found)
    run = []
    heading = null
  }
  for (let k = 0; k + 1 < starts.length; k++) {
    const [start, end] = [starts[k], starts[k + 1]]
    const item = draft(c, start, end)
    if (item) run.push(item)
    else {
      close()
      if (printed(c, end - 1) === ':') heading = { start: Math.max(start, end - LONGEST_HEADING), end }
    }
  }
  close()
  return found
}

/** The first tokens of lines, and bullets that stand within one; the end of the text last. */
function lineStarts({ text, tokens: { count, start, kind, word, vocabulary } }: Context): number[] {
  const starts: number[] = []
  let line = text.indexOf('\n')
  for (let i = 0; i < count; i++) {
    let opens = i === 0
    for (; line >= 0 && line < start[i]; line = text.indexOf('\n', line + 1)) opens = true
    if (opens || (kind[i] === MARK && vocabulary.printed[word[i]] === '•')) starts.push(i)
  }
  starts.push(count)
  return starts
}

/** A line read as an item: a name, a mark, and what its bearer is. */
function draft(c: Context, from: number, end: number): Draft | null {
  if (end - from > LONGEST || end - from < 4) return null
  let start = from
  const bulleted = isBullet(c, start)
  if (bulleted) start++
  else if (c.tokens.kind[start] === NUMBER && /^[.)]$/.test(printed(c, start + 1))) start += 2
  let at = start
  for (;;) {
    const address = c.hits.honorific.at(at)?.end ?? rankAt(c, at)
    if (address === undefined) break
    at = address
  }
  const name = nameEnd(c, at, end)
  if (name === 0) return null
  let described = name
  // «(Ret.)»
  if (printed(c, described) === '(') {
    while (described < end && printed(c, described) !== ')') described++
    described++
  }
  const mark = printed(c, described)
  if (mark !== ',' && mark !== ':' && !(isHyphen(mark) && c.tokens.spaced[described] === 1)) return null
  described++
  return described < end && describes(c, described, end, bulleted) ? { start, end, described, bulleted } : null
}

/** Behind «Gen.», «Ambassador», «Senator» that stand before a name as words of address do. */
function rankAt(c: Context, at: number): number | undefined {
  const head = c.hits.head.at(at)
  return head && (head.entry.military || head.entry.rank === 'ambassadorial' || head.entry.rank === 'legislative')
    ? head.end
    : undefined
}

/** Behind two and more words that can be a name; 0 where none stand. */
function nameEnd(c: Context, from: number, end: number): number {
  if (c.hits.state.at(from) || c.hits.place.at(from) || c.hits.org.at(from) || c.hits.head.at(from) || c.hits.body.at(from))
    return 0
  let words = 0
  let i = from
  for (; i < end && i - from < LONGEST_NAME + 4; i++) {
    if (c.tokens.kind[i] === WORD) {
      if (c.tokens.shape[i] === LOWER && !c.lexicon.names.particles.lower.includes(printed(c, i))) return 0
      if (c.hits.body.at(i) || c.hits.ref.at(i) || c.hits.meet.at(i)) return 0
      words++
    } else if (printed(c, i) !== '.' && !(isHyphen(printed(c, i)) && c.tokens.spaced[i] === 0) && !/^['’]$/.test(printed(c, i)))
      break
  }
  return words >= 2 && words <= LONGEST_NAME ? i : 0
}

const SMALL = /^(?:of|and|for|the|to|at|in|on|a|an|with|from|its|&)$/

/** Whether what follows a name tells what its bearer is, and is no clause. */
function describes(c: Context, from: number, end: number, bulleted: boolean): boolean {
  let known = false
  for (let i = from; i < end; i++) {
    if (c.tokens.kind[i] === WORD && c.tokens.shape[i] === LOWER && !SMALL.test(printed(c, i))) {
      const head = c.hits.head.over(i) ?? c.hits.office.over(i)
      if (!bulleted || !head) return false
    }
    if (/^[.!?]$/.test(printed(c, i)) && i < end - 1 && c.tokens.spaced[i] === 0 && c.tokens.spaced[i + 1] === 1 && i < end - 2) {
      if (!isAbbreviation(c, i - 1)) return false
    }
    known ||= (c.hits.head.at(i) ?? c.hits.office.at(i) ?? c.hits.body.at(i) ?? c.hits.org.at(i)) !== undefined
  }
  return known
}

const isAbbreviation = (c: Context, i: number): boolean =>
  c.tokens.end[i] - c.tokens.start[i] <= 4 || c.tokens.shape[i] === ALL_CAPS

function put(
  c: Context,
  run: readonly Draft[],
  heading: { start: number; end: number } | null,
  found: Map<number, RosterItem>,
): void {
  const employers = run.map(({ described, end }) => employerOf(c, described, end))
  const firms = employers.filter(e => e?.body === 'company' || e?.body === 'chamber' || e?.body === 'bank').length
  const others = employers.filter(e => e?.body === 'association' || e?.body === 'university' || e?.body === 'think-tank').length
  const roster: Roster = { country: heading ? stateOf(c, heading.start, heading.end) : null }
  run.forEach((item, k) => {
    const employer = employers[k]
    // a name that tells nothing of its kind is that of a body like most in the list
    const chief = c.hits.head.within(item.described, item.end).some(h => h.entry.id === 'chief-executive')
    const kind = chief || firms > others ? 'company' : roster.country !== null && others === 0 ? 'agency' : 'association'
    const body = employer && employer.body === null ? kind : null
    const own: RosterItem = { ...item, employer: employer && body ? { ...employer, body } : employer, roster }
    for (let i = item.start; i < item.end; i++) found.set(i, own)
  })
}

/** The one state that a heading names: «Participants from Kenya:», «Japanese side:». */
function stateOf(c: Context, start: number, end: number): string | null {
  const states = new Set(
    c.hits.state
      .within(start, end)
      .filter(h => !isListed(c, 'hosts', h.start - 1))
      .map(h => h.entry.id),
  )
  if (states.size !== 1 || c.hits.meet.within(start, end).some(h => h.entry.kind === 'meeting')) return null
  return [...states][0]
}

/** What the last part of a line names, behind its last comma: «…, National Urban League», «…, State Department»; else a body named in it. */
function employerOf(c: Context, from: number, end: number): Employer | null {
  let comma = -1
  for (let i = end - 1; i > from; i--)
    if (printed(c, i) === ',' || (isHyphen(printed(c, i)) && c.tokens.spaced[i] === 1)) {
      // «Acme, Inc.»
      if (end - i <= 3 && c.hits.body.at(i + 1)) continue
      comma = i
      break
    }
  const at = comma < 0 ? -1 : comma + 1
  if (at < 0 || at >= end) return within(c, from, end)
  if (c.hits.head.at(at) || c.hits.office.at(at)) return within(c, at, end)
  if (c.hits.state.at(at)?.end === end || c.hits.place.at(at)?.end === end) return null
  if (c.tokens.kind[at] === MARK || c.tokens.shape[at] === LOWER) return null
  return within(c, at, end) ?? { body: null, function: null, rank: null, country: null, organisation: null }
}

/** The organisation, or else the last kind of body, named at tokens [from, end). */
function within(c: Context, from: number, end: number): Employer | null {
  const org = c.hits.org.within(from, end).at(-1)
  const state = c.hits.state.within(from, end).find(h => !isListed(c, 'hosts', h.start - 1))
  if (org)
    return {
      body: bodyOf(org.entry.type),
      function: org.entry.function,
      rank: org.entry.rank,
      country: org.entry.country,
      organisation: org.entry.id,
    }
  const body = c.hits.body.within(from, end).findLast(h => c.tokens.shape[h.start] !== LOWER)
  if (!body) return null
  const type = kindOf(c, body)
  const portfolio = c.hits.portfolio.within(from, end).at(0)
  return {
    body: type,
    function: type === 'ministry' || type === 'agency' ? (portfolio?.entry.function ?? null) : null,
    rank: null,
    country: state?.entry.id ?? null,
    organisation: null,
  }
}

/** A title's modifiers with the employer named at the end of its line. */
export const employed = (part: Modifiers, by: Employer | null): Modifiers =>
  by === null
    ? part
    : {
        ...part,
        body: part.organisation ? part.body : by.body,
        // of whatever a desk of the State Department is in charge, it is foreign affairs
        function: by.organisation && by.body !== 'international' ? (by.function ?? part.function) : part.function,
        bodyFunction: part.bodyFunction ?? by.function,
        bodyRank: part.bodyRank ?? by.rank,
        country: part.country ?? by.country,
        organisation: part.organisation ?? by.organisation,
        unknown: false,
      }

/** Whether a run of capitals is the name that an item of a list begins with. */
export function isRosterName(c: Context, start: number, end: number): boolean {
  const item = rosterItem(c, start)
  return item !== undefined && end < item.described && (end === item.described - 1 || printed(c, end) === '(')
}

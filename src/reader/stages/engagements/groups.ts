import { isHyphen } from '../../../lexicon/trie.ts'
import { LOWER, MARK, WORD } from '../../../text/tokens.ts'
import { type Context, isIn, printed } from '../../context.ts'
import type { Nominal } from '../nominals.ts'
import { isFrontedClause } from '../offices.ts'

/** Nominals that stand together as one subject or object: «A, B và C». Tokens [start, end), appositions included. */
export interface Group {
  readonly start: number
  readonly end: number
  readonly members: readonly Nominal[]
  /** Behind a preposition. */
  readonly governed: boolean
}

type Link = 'and' | 'comma' | 'apposition' | null

/** The groups of a sentence, in order. */
export function groupsOf(c: Context, nominals: readonly Nominal[], headline: boolean): Group[] {
  const actors = nominals.filter(
    n => n.kind !== 'side' && !(n.kind === 'pronoun' && isAddress(c, n)) && !(n.kind === 'title' && isRole(c, n)),
  )
  const groups: Group[] = []
  let i = 0
  while (i < actors.length) {
    const first = actors[i]
    const members: Nominal[] = [first]
    let { end } = first
    let apposed = false
    let closed = false
    let j = i + 1
    // «the acting Minister of Foreign Affairs, X»: the name says more than the title
    const named = actors[j]
    if (
      first.kind === 'title' &&
      named?.kind === 'person' &&
      !isForeign(first, named) &&
      (commaOnly(c, end, named.start) || isRestOfTitle(c, end, named.start) || isTailOfTitle(c, end, named.start))
    ) {
      members[0] = named
      end = named.end
      j++
    }
    for (; j < actors.length; j++) {
      const last = members[members.length - 1]
      if (
        last.kind === 'title' &&
        actors[j].kind === 'person' &&
        !isForeign(last, actors[j]) &&
        (commaOnly(c, end, actors[j].start) || isTailOfTitle(c, end, actors[j].start))
      ) {
        members[members.length - 1] = actors[j]
        end = actors[j].end
        continue
      }
      const link = first.kind === 'joint' ? null : pronounLink(first, linkOf(c, end, apposed, actors[j]))
      if (link === 'apposition' && isNextSubject(c, first.start, actors[j])) break
      if (link === null || (link === 'comma' && !headline && !listGoesOn(c, actors, j))) break
      // «the meeting of A and B, C and D said»: the «and» ends the list
      if (link === 'comma' && closed) break
      if (link === 'apposition') apposed = true
      else {
        members.push(actors[j])
        apposed = false
        closed ||= link === 'and'
      }
      end = actors[j].end
    }
    groups.push({ start: first.start, end, members, governed: isGoverned(c, first.start) })
    i = j
  }
  return groups
}

/** «he and his counterpart X»: a pronoun takes only what «and» joins. */
const pronounLink = (first: Nominal, link: Link): Link =>
  first.kind === 'pronoun' && (first.plural || link !== 'and') ? null : link

/** «Gặp Bộ trưởng Ngoại giao Uruguay, Bộ trưởng X»: an office of another state is not that of X. */
const isForeign = (title: Nominal, person: Nominal): boolean =>
  title.kind === 'title' &&
  person.kind === 'person' &&
  title.title.country !== null &&
  person.person.country !== null &&
  title.title.country !== person.person.country

/** «HE the Minister», «His Excellency Dr. X». */
const isAddress = (c: Context, n: Nominal): boolean =>
  printed(c, n.start) === 'HE' || (c.language === 'en' && n.end - n.start === 2 && c.hits.honorific.over(n.start) !== undefined)

/** «(đoàn do X) làm Trưởng đoàn»: what X does there. */
const isRole = (c: Context, n: Nominal): boolean => (c.words('leads').over(n.start)?.start ?? n.start) < n.start

const isGlue = (c: Context, i: number): boolean => isIn(c, 'glue', i) || /^[,&]$/.test(printed(c, i))
const isAnd = (c: Context, i: number): boolean => isIn(c, 'conjunctions', i) || printed(c, i) === '&'
const REACH = 26

/** A portfolio that the title did not hold: «Secretary of State for | Defence | X». */
const isRestOfTitle = (c: Context, from: number, to: number): boolean => {
  if (to - from > 3) return false
  for (let i = from; i < to; i++)
    if (!isHyphen(printed(c, i)) && (c.tokens.kind[i] !== WORD || (c.tokens.shape[i] === LOWER && !isIn(c, 'governing', i))))
      return false
  return true
}

/** «Bộ trưởng Kinh tế | , Giao thông và Nông nghiệp bang X, | ông Y»: capitals up to the comma before the name. */
const isTailOfTitle = (c: Context, from: number, to: number): boolean => {
  const closed = printed(c, to - 1) === ',' ? c.hits.honorific.at(to) !== undefined : c.hits.state.before(to) !== undefined
  // «Speaker | of the Althingi, | H.E. Mr. X»
  if (c.language === 'en')
    return (
      to - from > 2 &&
      to - from < 10 &&
      closed &&
      printed(c, to - 1) === ',' &&
      isIn(c, 'governing', from) &&
      namesOnly(c, from, to - 1)
    )
  if (c.language !== 'vi' || to - from > 16 || to - from < 3 || !closed) return false
  let capitals = 0
  for (let i = from; i < to - 1; i++) {
    if (c.hits.meet.at(i) || c.hits.light.at(i) || /^[;:.“”"()]$/u.test(printed(c, i))) return false
    if (c.tokens.kind[i] === WORD && c.tokens.shape[i] !== LOWER) capitals++
    else if (c.hits.act.at(i)) return false
  }
  return capitals >= 2
}

const commaOnly = (c: Context, end: number, start: number): boolean =>
  (start === end && printed(c, end - 1) === ',') || (start === end + 1 && printed(c, end) === ',')

/** «President X of France, Chancellor Y …»: behind the country of X. */
export function pastHome(c: Context, end: number): number {
  // «Inga Lind (Sweden), …»
  const inBrackets = printed(c, end) === '(' ? (c.hits.state.at(end + 1) ?? c.hits.place.at(end + 1)) : undefined
  if (inBrackets && printed(c, inBrackets.end) === ')') return inBrackets.end + 1
  if (c.language === 'vi' ? printed(c, end) !== 'của' : !isIn(c, 'governing', end)) return end
  const at = /^the$/i.test(printed(c, end + 1)) ? end + 2 : end + 1
  return c.hits.state.at(at)?.end ?? c.hits.org.at(at)?.end ?? c.hits.place.at(at)?.end ?? end
}

/** How a nominal hangs on to what ends at `end`: by «and», by a comma, as an apposition, or not at all. */
function linkOf(c: Context, from: number, apposed: boolean, next: Nominal): Link {
  const end = pastHome(c, from)
  const home = next.kind === 'person' && c.language === 'en' ? homeBefore(c, next.start) : next.start
  if (home > end && home < next.start) return joinsHome(c, end, home)
  const gap = next.start - end
  if (gap < 0 || gap > REACH || next.kind === 'pronoun' || next.kind === 'joint') return null
  const comma = printed(c, end - 1) === ','
  let glue = true
  let and = false
  for (let i = end; i < next.start; i++) {
    // «met with A, and with B»: each on their own
    if (printed(c, i) === 'and' && printed(c, i + 1) === 'with') return null
    if (!isGlue(c, i)) glue = false
    if (isAnd(c, i)) and = true
  }
  if (glue) {
    if (and) return 'and'
    const only = gap === 0 ? comma : gap === 1 && printed(c, end) === ','
    if (!only) return null
    return next.kind === 'title' && !next.title.counterpart ? 'apposition' : 'comma'
  }
  // «the provincial chairman and the INCHAM chairwoman»
  if (next.kind === 'title' && isAnd(c, end) && to(c, end + 1, next.start, 4)) return 'and'
  if (c.language === 'en' && next.kind === 'person') {
    const listed = comma ? end : end + 1
    if ((comma || printed(c, end) === ',') && to(c, listed, next.start, 12)) return isAnd(c, listed) ? 'and' : 'comma'
    if (isAnd(c, end) && to(c, end + 1, next.start, 12)) return 'and'
  }
  const first = printed(c, end)
  if (c.language === 'vi' && printed(c, next.start - 1) === 'cùng' && adverbsOnly(c, end, next.start - 1)) return 'and'
  if (!comma && !apposed && first !== ',' && first !== '(') return null
  if (!isApposition(c, end, next.start)) return null
  const last = printed(c, next.start - 1)
  if (isAnd(c, next.start - 1) || (isIn(c, 'glue', next.start - 1) && isAnd(c, next.start - 2))) return 'and'
  return next.kind === 'title' && gap <= 12 && last === ',' ? 'apposition' : null
}

/** «Croatia, X», «Croatia (X)»: where the state before a name stands, or else the name itself. */
function homeBefore(c: Context, start: number): number {
  const state = /^[,(]$/.test(printed(c, start - 1)) ? c.hits.state.before(start - 1) : undefined
  return state?.entry.how === 'name' ? state.start : start
}

/** «(the ministers of Latvia, A,) and (Croatia, B)», «(Latvia (A)), (Croatia (B))». */
function joinsHome(c: Context, from: number, to: number): Link {
  let and = false
  for (let i = printed(c, from) === ')' ? from + 1 : from; i < to; i++) {
    if (!isGlue(c, i)) return null
    and ||= isAnd(c, i)
  }
  return and ? 'and' : 'comma'
}

/** «Tiếp Đại sứ X, Thủ tướng nói …», «In a meeting with X, the President said …»: the title behind a fronted object acts itself. */
const isNextSubject = (c: Context, first: number, next: Nominal): boolean =>
  (isGoverned(c, first) || c.hits.meet.before(first) !== undefined || isFrontedClause(c, first)) &&
  (c.hits.act.at(next.end) ?? c.hits.meet.at(next.end) ?? c.hits.light.at(next.end) ?? c.words('adverbs').at(next.end)) !==
    undefined

const to = (c: Context, from: number, until: number, most: number): boolean => until - from <= most && namesOnly(c, from, until)

/** Capital words, as of a title that was not recognised («Abu Dhabi Crown | Prince», «Israeli War Cabinet | Member»). */
export const namesOnly = (c: Context, from: number, to: number): boolean => {
  for (let i = from; i < to; i++) {
    if (c.hits.meet.at(i) || c.hits.act.at(i)?.entry.role === 'reports') return false
    if (
      c.tokens.shape[i] === LOWER &&
      !isHyphen(printed(c, i)) &&
      !isIn(c, 'articles', i) &&
      !(c.language === 'en' && (isIn(c, 'governing', i) || isAnd(c, i)))
    )
      return false
  }
  return to - from <= 12
}

const adverbsOnly = (c: Context, from: number, to: number): boolean => {
  for (let i = from; i < to; i++) if (printed(c, i) !== ',' && !c.words('adverbs').over(i)) return false
  return true
}

/** Words between two names that tell an office rather than a deed. */
function isApposition(c: Context, from: number, to: number): boolean {
  for (let i = from; i < to; i++) {
    if (c.hits.meet.at(i) || c.hits.act.at(i) || c.hits.light.at(i)) return false
    if (/^[;:.”"“!?…]$/u.test(printed(c, i))) return false
  }
  return true
}

/** A list of commas counts when an «and» comes at its end: «với A, B nói» is no list. */
function listGoesOn(c: Context, actors: readonly Nominal[], from: number): boolean {
  let { end } = actors[from]
  if (andBehind(c, end) || closesList(c, actors, from)) return true
  for (let j = from + 1; j < actors.length && j < from + 12; j++) {
    const link = linkOf(c, end, false, actors[j])
    if (link === 'and') return true
    if (link === null) return false
    end = actors[j].end
  }
  return false
}

/** «gặp Ngoại trưởng Peru X, Ngoại trưởng Chile Y.»: a second name with its title, and nothing more. */
function closesList(c: Context, actors: readonly Nominal[], at: number): boolean {
  const [before, last] = [actors[at - 1], actors[at]]
  return (
    c.language === 'vi' &&
    before?.kind === 'person' &&
    last.kind === 'person' &&
    before.person !== last.person &&
    before.person.country !== last.person.country &&
    (c.hits.head.at(last.start) ?? c.hits.office.at(last.start)) !== undefined &&
    /^[.;…]?$/u.test(printed(c, last.end))
  )
}

/** «…, B of the Chamber of Commerce and leaders of …»: the list ends with some who are not named. */
function andBehind(c: Context, from: number): boolean {
  for (let i = from; i < from + 10; i++) {
    if (isIn(c, 'conjunctions', i)) return c.tokens.shape[i + 1] === LOWER
    if (c.tokens.kind[i] === MARK || c.hits.act.at(i) || c.hits.meet.at(i) || c.hits.light.at(i)) return false
  }
  return false
}

/** «Okinawa | Governor X», «Nairobi | Mayor Y»: the place right before a title. */
const isHome = (c: Context, i: number, to: number): boolean => c.language === 'en' && c.hits.place.over(i)?.end === to

/** «’s», «'» behind an owner. */
export const isPossessive = (c: Context, i: number): boolean => /^['’]s?$/i.test(printed(c, i))

/** Stands behind a preposition, so it is no subject. */
function isGoverned(c: Context, start: number): boolean {
  let i = start - 1
  while (i > start - 4 && isIn(c, 'articles', i)) i--
  // «India’s Foreign Minister»: what stands before the owner counts
  if (isPossessive(c, i)) {
    i--
    while (i > start - 8 && (c.tokens.shape[i] !== LOWER || isIn(c, 'articles', i) || isHyphen(printed(c, i)))) i--
  }
  return isPossessive(c, i) || c.words('governing').before(i + 1) !== undefined
}

/** Only articles and the like stand at tokens [from, to). */
export function determinersOnly(c: Context, from: number, to: number): boolean {
  for (let i = from; i < to; i++)
    if (
      !c.hits.honorific.over(i) &&
      printed(c, i) !== '.' &&
      !c.words('articles').over(i) &&
      !c.words('manner').over(i) &&
      !isHome(c, i, to)
    )
      return false
  return true
}

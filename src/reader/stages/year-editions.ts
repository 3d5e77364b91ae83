import type { Session } from '../../lexicon/lexicon.ts'
import { numeralIn } from '../../lexicon/trie.ts'
import { NUMBER } from '../../text/tokens.ts'
import { type Context, isListed, printed, type ReadSentence, sentenceAt } from '../context.ts'
import { iso } from './calendar.ts'
import type { DateMention } from './dates.ts'
import type { ReferenceMention } from './references.ts'

/** Words on either side of a gathering's name that hold its number. */
const BESIDE = 6

/** A gathering as a sentence names it; `id` is that of its editions. */
interface Named {
  readonly c: Context
  readonly ref: ReferenceMention
  readonly id: string
  readonly sentence: ReadSentence
}

/** The dates of the text, and the last year that it tells of as past; 0 where it tells of none. */
interface Dated {
  readonly dates: readonly DateMention[]
  readonly past: number
}

/** The year of a gathering that the text names with its year, its number or its host: «APEC 2025», «the 46th ASEAN Summit», «G20 in Rio de Janeiro». */
export function edition(c: Context, ref: ReferenceMention, dated: Dated): number | null {
  const id = [ref.hit.entry.id, ref.id.replace(/-\d+$/, '')].find(x => c.lexicon.editions[x]) ?? ref.id
  const sentence = sentenceAt(c, ref.start)
  if (!c.lexicon.editions[id] || !sentence) return null
  // «Turkey will host COP31 this year»
  const told = isAnnounced(c, ref.start) ? relativeIn(c, sentence) : 0
  if (told === null) return null
  const named: Named = { c, ref, id, sentence }
  const year = editionNamed(named) ?? editionOn(named, dated) ?? editionAt(named, dated)
  return year === null ? null : year - told
}

const relativeIn = (c: Context, { start, end }: { start: number; end: number }): number | null =>
  c.hits.date.within(start, end).find(h => h.entry.what === 'relyear')?.entry.n ?? null

/** The edition whose year or number stands in its name or beside it. */
function editionNamed({ c, ref, id, sentence }: Named): number | null {
  const all = c.lexicon.editions[id] ?? []
  const named = /-((?:19|20)\d\d)$/.exec(ref.id)
  if (named) return all.includes(Number(named[1])) ? Number(named[1]) : null
  const inside = Number(/-(\d{1,3})$/.exec(ref.id)?.[1] ?? Number.NaN)
  const before = ordinalBefore(c, Math.max(sentence.start, ref.start - BESIDE), ref.start)
  const behind = numberBehind(c, ref.end, Math.min(sentence.end, ref.end + BESIDE))
  for (const number of [inside, before, behind]) {
    const years = number === null || Number.isNaN(number) ? undefined : c.lexicon.editions[`${id}#${number}`]
    if (years?.length === 1) return years[0]
  }
  return null
}

/** «G20 in Rio de Janeiro»: the one edition held there; of several the first that is no older than what the text tells of as past, else the last. */
function editionAt({ c, ref, id, sentence }: Named, { dates, past }: Dated): number | null {
  // «at the summit in Manila in August 2017»: what is told with its year is not of the day of writing
  const isDated = dates.some(d => d.start >= ref.start - TOLD && d.end <= ref.end + TOLD && d.stated.year !== null)
  if (isDated || !isHeld(c, ref)) return null
  const held = [...statesOf(c, sentence)].flatMap(country => c.lexicon.editions[`${id}@${country}`] ?? [])
  if (past === 0) return soleOrLatest(held)
  const next = Math.min(...held.filter(year => year >= past))
  return next - past <= SOON ? next : null
}

/** Tokens between a gathering and its year. */
const TOLD = 10
/** Years within which a text tells of the last thing that it dates. */
const SOON = 3

/** The name is a gathering's, not only its body's («cooperation within ASEAN»). */
const isHeld = (c: Context, { start, end }: ReferenceMention): boolean =>
  c.hits.meet.within(start - NEXT, end + NEXT).some(h => h.entry.kind === 'conference') ||
  c.words('margins').within(start - NEXT, start).length > 0

/** Tokens between «summit», «on the margins of» and the name. */
const NEXT = 5

/** «On the sidelines of the G7 summit in Mie on 27 May»: the one edition, of those held there, during which the day fell. */
function editionOn({ c, ref, id, sentence }: Named, { dates, past }: Dated): number | null {
  if (!isHeld(c, ref)) return null
  const sessions = c.lexicon.sessions[id] ?? []
  const states = statesOf(c, sentence)
  const there = sessions.filter(s => s.country !== null && states.has(s.country))
  // any day of the text tells the editions of one state apart, only one beside the name those of all
  const days = dates.filter(
    d =>
      d.stated.year === null &&
      d.stated.day !== null &&
      (there.length > 0 || (d.start >= sentence.start && d.end <= sentence.end)),
  )
  const years = (there.length > 0 ? there : sessions)
    .filter(s => days.some(d => isDuring(d, s)))
    .map(s => Number(s.from.slice(0, 4)))
  const [only, ...others] = new Set(years)
  return only !== undefined && others.length === 0 && (past === 0 || only - past <= SOON) ? only : null
}

/** The states where the towns and places of a sentence are, and those named behind «in» or a comma. */
function statesOf(c: Context, { start, end }: ReadSentence): Set<string> {
  const places = c.hits.place.within(start, end).map(h => h.entry.of)
  const states = c.hits.state
    .within(start, end)
    .filter(h => isListed(c, 'places', h.start - 1) || printed(c, h.start - 1) === ',')
    .map(h => h.entry.id)
  return new Set([...places, ...states].filter(of => of !== null))
}

/** The day without a year falls within the session's, or next to them. */
function isDuring({ stated: { month, day } }: DateMention, { from, to }: Session): boolean {
  if (month === null || day === null) return false
  const at = Date.parse(iso(Number(from.slice(0, 4)), month, day))
  return at >= Date.parse(from) - DAY && at <= Date.parse(to) + DAY
}

const DAY = 86_400_000

/** Of several held in one state, the last one, where it stands well apart from the others. */
function soleOrLatest(years: readonly number[]): number | null {
  const [last, before] = [...new Set(years)].sort((a, b) => b - a)
  return last !== undefined && (before === undefined || last - before >= APART) ? last : null
}

const APART = 8

/** «46th», «80th session of the»: an ordinal within tokens [from, to). */
function ordinalBefore(c: Context, from: number, to: number): number | null {
  for (let i = to - 1; i >= from; i--)
    if (c.tokens.kind[i] === NUMBER && /^(?:st|nd|rd|th)$/i.test(printed(c, i + 1))) return Number(printed(c, i))
    else if (/^(?:khóa|khoá|họp|thứ)$/iu.test(printed(c, i - 1)) && c.tokens.kind[i] === NUMBER) return Number(printed(c, i))
  return null
}

/** «lần thứ 46», «khóa 80» within tokens [from, to). */
function numberBehind(c: Context, from: number, to: number): number | null {
  for (let i = from; i < to; i++)
    if (/^(?:thứ|khóa|khoá)$/iu.test(printed(c, i))) return numeralIn(c.tokens, i + 1, Math.min(i + 3, to))
  return null
}

/** «would take place in Hanoi in 2025»: told of as to come. */
export function isAnnounced(c: Context, at: number): boolean {
  for (let i = at - 1; i > at - 18 && i >= 0 && !/^[.;!?]$/.test(printed(c, i)); i--) if (c.words('announced').at(i)) return true
  return false
}

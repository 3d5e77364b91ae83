import type { Gender } from '../../lexicon/entries.ts'
import { isHyphen } from '../../lexicon/trie.ts'
import { ALL_CAPS, LOWER, MARK, WORD } from '../../text/tokens.ts'
import { type Context, isIn, isListed, printed, sentenceAt } from '../context.ts'
import { isFrontedClause, opensLine } from './offices.ts'
import type { Title } from './titles.ts'

/** Titles by the token where they begin and by the one behind their last. */
export interface TitleIndex {
  readonly starts: ReadonlyMap<number, Title>
  readonly ends: ReadonlyMap<number, Title>
}

export const indexTitles = (titles: readonly Title[]): TitleIndex => ({
  starts: new Map(titles.map(t => [t.start, t])),
  ends: new Map(titles.map(t => [t.end, t])),
})

/** The words of address right before a name («H.E. Dr.», «ông»): where they begin and the gender they tell. */
export function addressBefore(c: Context, start: number): { start: number; gender: Gender } | null {
  let at = start
  let gender: Gender = null
  for (;;) {
    const hit = c.hits.honorific.before(at)
    // «Crown Prince Sheikh X»: the prince of the title is no word of address
    const title = hit ? c.hits.head.over(hit.start) : undefined
    if (!hit || opensLine(c, at) || (title && title.end === hit.end && title.start < hit.start)) break
    gender ??= hit.entry.gender
    at = hit.start
    if (/^the$/i.test(printed(c, at - 1))) at--
  }
  return at === start ? null : { start: at, gender }
}

/** Whether a military rank stands alone before its name («Lt. Gen. (Retd.)»). */
const bracketed = (c: Context, at: number): number =>
  printed(c, at - 1) === ')' && printed(c, at - 3) === '('
    ? at - 3
    : printed(c, at - 1) === ')' && printed(c, at - 4) === '('
      ? at - 4
      : at

/** The title before a name: right before it, before its word of address, or cut off by a comma («the Vice President, Smt. X»). `apart`: by a comma. */
export function titleBefore(c: Context, start: number, index: TitleIndex): { title: Title; apart: boolean } | null {
  if (opensLine(c, start)) return null
  const at = addressBefore(c, start)?.start ?? start
  const close = index.ends.get(start) ?? (opensLine(c, at) ? undefined : (index.ends.get(at) ?? index.ends.get(bracketed(c, at))))
  if (close) {
    const comma = printed(c, close.start - 1) === ',' ? index.ends.get(close.start - 1) : undefined
    // «Foreign Minister Senator X», «State Minister Ambassador X»: the second says what he was or is besides
    const beside = c.language === 'en' && BESIDES.has(close.offices[0]?.rank ?? '') ? index.ends.get(close.start) : undefined
    if (beside && beside.offices.length > 0 && !beside.plural) return { title: merged(beside, close), apart: false }
    return { title: comma && close.offices.every(o => o.rank === 'military') ? merged(comma, close) : close, apart: false }
  }
  const mark = opensLine(c, at) ? '' : printed(c, at - 1)
  if (mark !== ',' && mark !== ':' && !(isHyphen(mark) && at !== start)) return null
  const title = index.ends.get(at - 1) ?? index.ends.get(bracketed(c, at - 1))
  // «các Bộ trưởng: A, B»
  if (mark === ':') return title && (title.plural || isListed(c, 'several', title.start - 1)) ? { title, apart: false } : null
  // «his Norwegian counterpart, X», «his visiting Norwegian counterpart, X»
  const first = title && isListed(c, 'comings', title.start - 1) ? title.start - 1 : (title?.start ?? 0)
  const owned =
    title?.counterpart === true &&
    (isListed(c, 'articles', first - 1) ||
      /^['’]s$/i.test(printed(c, first - 1)) ||
      // «Người đồng cấp Peru, ông X, bác bỏ»
      (c.language === 'vi' && title.country !== null))
  return title && (title.offices.length > 0 || owned) && !title.plural && (!title.counterpart || owned)
    ? { title, apart: true }
    : null
}

const BESIDES: ReadonlySet<string> = new Set(['legislative', 'ambassadorial'])

const merged = (a: Title, b: Title): Title => ({
  ...b,
  start: a.start,
  offices: [...a.offices, ...b.offices],
  country: a.country ?? b.country,
  host: a.host ?? b.host,
  plural: false,
})

/** Behind «, JP», «, S.C., M.P.»: letters after a name, before the comma that its title follows; the same token where none stand. */
function pastLetters(c: Context, end: number): number {
  if (c.language !== 'en' || printed(c, end) !== ',') return end
  let at = end + 1
  while (c.tokens.shape[at] === ALL_CAPS && c.tokens.end[at] - c.tokens.start[at] <= LETTERS && at < end + LETTERS) {
    at++
    if (printed(c, at) === '.') at++
  }
  return at > end + 1 && printed(c, at) === ',' ? at : end
}

const LETTERS = 5

/** The title behind a name: «X, Bộ trưởng …,», «X (Foreign Minister)», «X, the country's deputy minister». */
export function titleBehind(c: Context, start: number, end: number, index: TitleIndex): Title | null {
  const lettered = pastLetters(c, end)
  if (lettered > end) return titleBehind(c, start, lettered, index)
  const mark = printed(c, end)
  if (mark !== ',' && mark !== '(' && !isHyphen(mark) && !/^(?:là|who|as)$/iu.test(mark)) return null
  let i = end + 1
  while (isListed(c, 'fillers', i) && i < end + 6 && !index.starts.has(i)) i++
  for (let k = i; k <= i + 1; k++) {
    // «X, met Ghana's Minister», «X, and Ghana's Minister, Y, …», «X, with Ghana's Minister»
    if (k > i && (c.hits.meet.at(i) || isListed(c, 'pairing', i) || (isIn(c, 'governing', i) && printed(c, i) !== 'as')))
      return null
    const title = index.starts.get(k)
    if (title?.counterpart && mark === ',' && isClosed(c, title)) return title
    if (!title || title.offices.length === 0 || title.plural || title.counterpart) continue
    if (index.ends.get(start) && isOther(index.ends.get(start), title)) return null
    if (isHyphen(mark) && isSource(c, start, title)) return null
    return bindsForward(c, title) ||
      (mark === ',' && isNamedBehind(c, title) && isFrontedClause(c, start)) ||
      (mark === ',' && isSubject(c, { start, end }, title))
      ? null
      : title
  }
  return null
}

/** «At the invitation of X, the President of Chile, Y, …»: a name between commas behind the title. */
const isNamedBehind = (c: Context, { end }: Title): boolean => {
  const at = c.hits.honorific.at(end + 1)?.end ?? end + 1
  return (
    c.language === 'en' &&
    printed(c, end) === ',' &&
    c.tokens.kind[at] === WORD &&
    c.tokens.shape[at] !== LOWER &&
    !c.hits.state.at(at)
  )
}

/** «X, his Mongolian counterpart, …»: said of the name before it, shut off by its commas. */
const isClosed = (c: Context, { start, end, plural }: Title): boolean =>
  !plural && printed(c, end) === ',' && /^(?:his|her|its|their|the)$/i.test(printed(c, start - 1))

/** «Tổng thống Hàn Quốc X, Tổng Thư ký Liên hợp quốc, Chủ tịch WB»: an office of a state and one of an organisation are two persons'. */
function isOther(own: Title | undefined, behind: Title): boolean {
  if (!own || own.offices.length === 0) return false
  const international = (t: Title): boolean => t.offices.some(o => o.rank === 'international')
  const states = own.country !== null && behind.country !== null && own.country !== behind.country
  return international(own) !== international(behind) || states
}

/** «Sport is one of the priorities of X - Deputy Head of the Office»: who says what a headline tells stands behind its dash. */
const isSource = (c: Context, start: number, title: Title): boolean => {
  const sentence = sentenceAt(c, start)
  return sentence?.segment === 'headline' && title.end === sentence.end && start > sentence.start + 3
}

/** «In her meeting with Mr. Hamad, the Envoy condemned …»: a title that a verb follows is the next subject, unless Vietnamese spells it out. */
function isSubject(c: Context, name: { start: number; end: number }, title: Title): boolean {
  const at = title.end
  if (at >= c.tokens.count || opensLine(c, at) || c.tokens.kind[at] === MARK || isListed(c, 'goingOn', at)) return false
  if (c.language === 'en') return true
  // «bà X, nghị sĩ đảng đối lập, phản đối …»: no verb before the next comma
  for (let i = at; i < at + 8 && i < c.tokens.count; i++) {
    if (c.tokens.kind[i] === MARK) return false
    if (c.hits.act.at(i) || c.hits.meet.at(i) || c.words('adverbs').at(i)) break
  }
  if (isFrontedClause(c, name.start)) return true
  const full = title.offices.length > 1 || title.offices.some(o => o.end - o.start > 3 || o.country !== null)
  return !full || /^(?:với|đáp|cùng)$/iu.test(printed(c, addressBefore(c, name.start)?.start ?? name.start - 1))
}

/** «X, Thủ tướng Y …»: the title belongs to the name that follows it. */
function bindsForward(c: Context, title: Title): boolean {
  let at = title.end
  if (opensLine(c, at)) return false
  if (c.hits.honorific.at(at)) return true
  if (printed(c, at) === '(') {
    while (at < title.end + 5 && printed(c, at) !== ')') at++
    at++
  }
  return (
    c.tokens.kind[at] === WORD &&
    c.tokens.shape[at] !== LOWER &&
    !c.hits.date.at(at) &&
    !c.hits.body.at(at) &&
    !c.hits.org.at(at) &&
    !c.hits.place.at(at)
  )
}

/** Whether a title tells in what capacity somebody acts: «trên cương vị …», «in her capacity as …», «As …,» at the head of a sentence. */
export function isCapacity(c: Context, title: Title, sentenceStart: number): boolean {
  if (title.offices.length === 0 || title.plural || title.counterpart || title.former) return false
  let at = title.start
  if (/^(?:the|a|an|current|đương)$/iu.test(printed(c, at - 1))) at--
  const said = isListed(c, 'capacities', at - 3, 3) || isListed(c, 'capacities', at - 2, 2)
  if (!said && !(at - 1 === sentenceStart && /^as$/i.test(printed(c, at - 1)))) return false
  // «Việt Nam đảm nhiệm vai trò Chủ tịch ASEAN» is a state's capacity
  for (let i = at - 8; i <= at - 2; i++) if (c.hits.state.at(i)) return false
  return true
}

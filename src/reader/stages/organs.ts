/** Organs of a state that speak for it: customs, central banks, presidencies, embassies, armies. */
import { LOWER, WORD } from '../../text/tokens.ts'
import { type Context, isIn, printed } from '../context.ts'

/** Tokens of an organ's name. */
const MAX_ORGAN = 9

/** What follows is something that a side does. */
export const isActing = (c: Context, at: number): boolean =>
  c.hits.act.at(at) !== undefined ||
  c.hits.light.at(at) !== undefined ||
  c.words('adverbs').at(at) !== undefined ||
  c.words('modals').at(at) !== undefined ||
  c.hits.date.at(at) !== undefined

/** «the Authority», «central bank», «presidency»; not «the Paraguayan authority». */
const isNamed = (c: Context, { start, end }: { readonly start: number; readonly end: number }): boolean =>
  c.tokens.shape[start] !== LOWER || end > start + 1 || c.words('plainOrgans').at(start) !== undefined

/** «Tổng cục Hải quan (Trung Quốc) cho biết», «Cơ quan An ninh Quốc gia (Ukraine) …»: where an organ of the state that speaks begins. */
export function organBefore(c: Context, state: { readonly start: number; readonly end: number }): number | null {
  if (!isActing(c, state.end)) return null
  let first: number | null = null
  for (let i = state.start - 1; i >= Math.max(0, state.start - MAX_ORGAN); i--) {
    if (c.tokens.kind[i] !== WORD || c.sentenceOf[i] !== c.sentenceOf[state.start] || c.hits.act.over(i)) break
    const organ = c.words('organs').at(i)
    if (organ && isNamed(c, organ)) first = i
  }
  return first
}

/** «(China’s) General Administration of Customs said», «(South Korean) presidential office», «(Iran’s) Supreme Council …»: its end. */
export function organBehind(c: Context, start: number): number | null {
  let end: number | null = null
  for (let i = start; i < start + MAX_ORGAN; i++) {
    const organ = c.words('organs').at(i)
    if (organ && isNamed(c, organ)) end = organ.end
    // «the Turkish Presidency's Communications Directorate»
    else if (end === i && /^['’]s?$/.test(printed(c, i))) continue
    else if (c.tokens.kind[i] !== WORD || c.hits.act.at(i) || (c.tokens.shape[i] === LOWER && !c.words('namesInside').at(i)))
      break
  }
  if (end === null) return null
  // the rest of its name («… of Customs»)
  let close = end
  for (let i = end; i < start + MAX_ORGAN && c.tokens.kind[i] === WORD; i++) {
    if (c.tokens.shape[i] !== LOWER) close = i + 1
    else if (!c.words('namesInside').at(i)) break
  }
  // «the Indian embassy in Colombo»
  const seat = /^in$/i.test(printed(c, close)) ? c.hits.place.at(close + 1) : undefined
  if (seat) close = seat.end
  return isActing(c, close) ? close : null
}

/** «the Central Bank | of», «the General Staff | of». */
export function organEnding(c: Context, end: number): { readonly start: number } | undefined {
  const organ = c.words('organs').before(end)
  if (!organ || c.tokens.shape[organ.start] === LOWER) return undefined
  let start = organ.start
  while (start > 0 && c.tokens.kind[start - 1] === WORD && c.tokens.shape[start - 1] !== LOWER && !isIn(c, 'articles', start - 1))
    start--
  return { start }
}

import { LOWER } from '../../text/tokens.ts'
import { type Context, isListed, printed } from '../context.ts'

/** «Washington Bureau», «La Nina», «EVFTATheo Cổng» of glued lines: nobody. */
export function isThing(c: Context, start: number, end: number): boolean {
  for (let i = start; i < end; i++) {
    if (
      c.words('notNames').at(i) ||
      (/^\p{Lu}{3,}\p{Ll}{2}/u.test(printed(c, i)) && printed(c, i) !== printed(c, i).toUpperCase())
    )
      return true
  }
  return false
}

/** Whether any word of the span is one that the lexicon knows as a thing rather than a person. */
export function isLexical(c: Context, start: number, end: number): boolean {
  for (let i = start; i < end; i++) {
    const topic = c.hits.topic.over(i)
    if (
      (topic && !topic.entry.weak) ||
      c.hits.portfolio.over(i) ||
      c.hits.ref.over(i) ||
      c.hits.org.over(i) ||
      c.hits.outlet.over(i) ||
      c.hits.meet.over(i)
    )
      return true
    if (c.hits.body.over(i) && c.tokens.shape[i] !== LOWER) return true
  }
  return false
}

/** «Queen | Elizabeth Central Hospital»: ends in the kind of the thing, which is no family name. */
export const isInstitution = (c: Context, start: number, end: number): boolean =>
  c.language === 'en' && end > start + 1 && isListed(c, 'eponyms', end - 1) && !isListed(c, 'familyNamesToo', end - 1)

/** «Islam Karimov | Tashkent International | Airport»: the end of the place and the reach named behind. */
function placesBehind(c: Context, end: number): number {
  const at = c.hits.place.at(end)?.end ?? end
  return /^(?:International|National|Regional)$/.test(printed(c, at)) ? at + 1 : at
}

/** «sân bay Jorge Chávez», «the Kennedy Center»: a thing named after somebody. */
export const isEponym = (c: Context, start: number, end: number): boolean =>
  c.language === 'vi'
    ? [1, 2, 3].some(n => isListed(c, 'eponyms', start - n, n))
    : [placesBehind(c, end), end, end - 1].some(i => c.tokens.shape[i] !== LOWER && isListed(c, 'eponyms', i)) ||
      // «the Order of Bohdan Khmelnytsky»
      (/^of$/i.test(printed(c, start - 1)) && c.tokens.shape[start - 2] !== LOWER && isListed(c, 'eponyms', start - 2))

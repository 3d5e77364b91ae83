import { isHyphen } from '../../lexicon/trie.ts'
import { ALL_CAPS, LOWER, WORD } from '../../text/tokens.ts'
import { type Context, isListed, printed } from '../context.ts'

const LOOK_BACK = 12

/** «Vũ Dũng-Phạm Huân/VOV», «Trần Thường (Theo VGP)»: names that an agency follows. */
function isSigned(c: Context, end: number): boolean {
  let at = end
  while (at < end + 6 && (isHyphen(printed(c, at)) || (c.tokens.kind[at] === WORD && c.tokens.shape[at] !== LOWER && at > end)))
    at++
  if (printed(c, at) === '/' && c.tokens.spaced[at] === 0)
    return c.hits.outlet.at(at + 1) !== undefined || c.tokens.shape[at + 1] === ALL_CAPS
  return printed(c, at) === '(' && /^(?:theo|tổng|lược)$/iu.test(printed(c, at + 1))
}

/** Whether a name is a photographer's or an agency's: «(Ảnh: VGP/Minh Khôi)», «Photo: AFP - Jane Doe», «Reporting by A and B». */
export function isCredit(c: Context, start: number, end: number): boolean {
  if (isSigned(c, end)) return true
  for (let i = start - 1; i >= 0 && i > start - LOOK_BACK; i--) {
    const word = printed(c, i)
    if (isListed(c, 'pictures', i)) return i === start - 1 || /^[:(]$/.test(printed(c, i + 1)) || printed(c, i - 1) === '('
    if (/^by$/i.test(word)) return isListed(c, 'writing', i - 1) || isListed(c, 'pictures', i - 1)
    if (c.hits.outlet.over(i) || isHyphen(word) || /^(?:[/,:&(.]|and|và)$/iu.test(word)) {
      if (word === '.' && i < start - 1 && !c.hits.outlet.over(i)) return false
      continue
    }
    if (c.tokens.kind[i] !== WORD || c.tokens.shape[i] === LOWER) return false
  }
  return false
}

/** Marks within a title. */
import { isHyphen } from '../../lexicon/trie.ts'
import { WORD } from '../../text/tokens.ts'
import { type Context, printed } from '../context.ts'
import type { Draft } from './modifiers.ts'
import { type TitleHit, titleAt } from './offices.ts'

/** A mark that does not end the title: «Ngoại giao - Thương mại», «Lao động, Thương binh», «…, Bộ Công Thương», «(Retd.)». */
export function goesOn(c: Context, hit: TitleHit, found: Draft, at: number, word: string): boolean {
  if (c.language === 'en')
    return (
      word === '&' ||
      (word === ',' && printed(c, hit.start - 1) === ',' && at === hit.end && c.hits.org.at(at + 1) !== undefined) ||
      (word === ',' && at === hit.end && isMinistryOf(c, at + 1))
    )
  if (word !== ',' && !isHyphen(word)) return false
  // «Việt Nam - Nhật Bản», «châu Á - châu Phi»: the second of a pair belongs to the body, not to its holder
  if (
    isHyphen(word) &&
    ((c.hits.state.at(at + 1) && c.hits.state.before(at)) || (c.hits.place.at(at + 1) && c.hits.place.before(at)))
  )
    return true
  if (
    word === ',' &&
    found.country === null &&
    c.hits.state.at(at + 1) &&
    hit.entry.rank === 'sub-national' &&
    /^[,.);]$/.test(printed(c, c.hits.state.at(at + 1)?.end ?? at))
  )
    return true
  if (found.function !== null && (c.hits.portfolio.at(at + 1) || (c.hits.portfolio.at(at + 2) && printed(c, at + 1) === 'và')))
    return true
  const takesBody = hit.entry.k === 'head' && hit.entry.takes === 'body'
  return (
    word === ',' &&
    takesBody &&
    found.function === null &&
    c.hits.body.at(at + 1)?.entry.type === 'ministry' &&
    !titleAt(c, at + 1)
  )
}

/** «Joint Secretary, | Ministry of Defence | Smt. X»: a ministry before the word of address of a name. */
function isMinistryOf(c: Context, from: number): boolean {
  if (c.hits.body.at(from)?.entry.type !== 'ministry' && c.hits.org.at(from)?.entry.type !== 'ministry') return false
  for (let i = from + 1; i < from + MINISTRY && c.tokens.kind[i] === WORD; i++) if (c.hits.honorific.at(i)) return true
  return false
}

/** The longest name of a ministry with its state. */
const MINISTRY = 12

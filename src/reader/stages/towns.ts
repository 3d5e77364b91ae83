import { isHyphen } from '../../lexicon/trie.ts'
import { slug } from '../../text/fold.ts'
import { LOWER, MARK, WORD } from '../../text/tokens.ts'
import { type Context, namedStates, printed } from '../context.ts'

/** A town of the gazetteer; `end` is the token behind its name. */
export interface Town {
  readonly name: string
  readonly country: string
  readonly end: number
}

const LONGEST = 7

/** The town whose name begins at this token, where the text names its state too: the longest name, of the largest such town. */
export function townAt(c: Context, start: number): Town | null {
  const { kind, shape, spaced } = c.tokens
  if (kind[start] !== WORD || shape[start] === LOWER || c.hits.place.over(start) || c.hits.state.over(start)) return null
  let far = start + 1
  while (
    far < start + LONGEST &&
    far < c.tokens.count &&
    (isPart(c, far) || (kind[far] === MARK && spaced[far] === 0 && isHyphen(printed(c, far))))
  )
    far++
  for (let end = far; end > start; end--) {
    if (kind[end - 1] !== WORD || shape[end - 1] === LOWER) continue
    const name = c.text.slice(c.tokens.start[start], c.tokens.end[end - 1])
    const country = c.lexicon.towns[slug(name)]?.split(' ').find(id => namedStates(c).has(id))
    if (country) return isPart(c, end) && shape[end] !== LOWER ? null : { name, country, end }
  }
  return null
}

/** A capital or a small word within a name («Cidade de Leste»), on the same line. */
const isPart = (c: Context, i: number): boolean =>
  c.tokens.kind[i] === WORD &&
  (c.tokens.shape[i] !== LOWER || PARTICLES.has(printed(c, i))) &&
  !c.text.slice(c.tokens.end[i - 1], c.tokens.start[i]).includes('\n') &&
  !c.hits.date.at(i)

/** Small words within the name of a town: «Santiago de Chile». */
export const PARTICLES: ReadonlySet<string> = new Set([
  'de',
  'dos',
  'le',
  'of',
  'da',
  'do',
  'del',
  'la',
  'el',
  'al',
  'di',
  'am',
  'an',
  'sur',
  'upon',
  'der',
  'e',
])

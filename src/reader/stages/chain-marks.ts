/** Initials and marks within a name. */
import { LOWER, WORD } from '../../text/tokens.ts'
import { printed } from '../context.ts'
import type { Field } from './chains.ts'

/** «Ochieng' Nyagudi»: the mark belongs to the word before it. */
export const isTrailingMark = ({ c, covered }: Field, at: number, limit: number, announced: boolean): boolean =>
  announced &&
  c.language === 'en' &&
  at + 1 < limit &&
  /^['’]$/.test(printed(c, at)) &&
  c.tokens.spaced[at] === 0 &&
  c.tokens.spaced[at + 1] === 1 &&
  c.tokens.kind[at + 1] === WORD &&
  c.tokens.shape[at + 1] !== LOWER &&
  !covered[at + 1] &&
  !/s$/i.test(printed(c, at - 1))

/** An initial without its full stop, before a longer word of the name. */
export const isInitial = ({ c, covered }: Field, i: number, announced: boolean): boolean =>
  c.language === 'en' &&
  c.tokens.kind[i + 1] === WORD &&
  c.tokens.shape[i + 1] !== LOWER &&
  c.tokens.end[i + 1] - c.tokens.start[i + 1] > 2 &&
  !covered[i + 1] &&
  (announced || c.hits.person.at(i + 1)?.entry.family !== undefined)

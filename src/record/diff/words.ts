import type { Language } from '../../contract/vocabulary.ts'
import { foldExact, foldLoose } from '../../text/fold.ts'
import { ALL_CAPS, LOWER, MARK, NUMBER, tokenize } from '../../text/tokens.ts'
import { stem } from './stem.ts'

/** One word or number of a quotation; `start` and `end` count in that quotation. */
export interface Word {
  readonly printed: string
  /** By what it is compared: folded, and in English without its ending. */
  readonly key: string
  readonly number: boolean
  readonly capital: boolean
  readonly allCaps: boolean
  readonly start: number
  readonly end: number
}

const POSSESSIVE = /^['’]s$/i

/** The words and numbers of a quotation in their order, without marks and the English possessive. */
export function wordsOf(text: string, language: Language): Word[] {
  const tokens = tokenize(text)
  const words: Word[] = []
  for (let i = 0; i < tokens.count; i++) {
    if (tokens.kind[i] === MARK) continue
    const printed = tokens.vocabulary.printed[tokens.word[i]]
    if (POSSESSIVE.test(printed)) continue
    words.push({
      printed,
      key: keyOf(printed, language),
      number: tokens.kind[i] === NUMBER,
      capital: tokens.shape[i] !== LOWER,
      allCaps: tokens.shape[i] === ALL_CAPS,
      start: tokens.start[i],
      end: tokens.end[i],
    })
  }
  return words
}

const keyOf = (printed: string, language: Language): string =>
  language === 'vi' ? foldExact(printed) : stem(foldLoose(printed).replace(/\.$/, ''))

/** The words of a text as they are looked up. */
import { foldExact, foldLoose } from '../text/fold.ts'
import { MARK, tokenize } from '../text/tokens.ts'

export interface SearchWord {
  /** Without diacritics: «hang». */
  readonly loose: string
  /** With them: «hằng»; null where the word has none. */
  readonly exact: string | null
}

/** Longer words are cut: they are no words, and PostgreSQL takes none beyond 2 KB. */
const LONGEST_WORD = 64
const NO_WORD = /[^\p{L}\p{N}\p{M}]/gu

/** Words and numbers of `text`, the first `most` of them; what stands between them is left out, and so are the marks within (U.S. is us). */
export function searchWords(text: string, most: number): SearchWord[] {
  const { count, kind, word, vocabulary } = tokenize(text.normalize('NFC'))
  const words: SearchWord[] = []
  for (let i = 0; i < count && words.length < most; i++) {
    if (kind[i] === MARK) continue
    const folded = searchWord(vocabulary.printed[word[i]])
    if (folded.loose !== '') words.push(folded)
  }
  return words
}

function searchWord(printed: string): SearchWord {
  const known = folded.get(printed)
  if (known) return known
  const loose = foldLoose(printed).replace(NO_WORD, '').slice(0, LONGEST_WORD)
  const exact = foldExact(printed).replace(NO_WORD, '').slice(0, LONGEST_WORD)
  const made = { loose, exact: exact === loose ? null : exact }
  if (folded.size >= MOST_FOLDED) folded.clear()
  folded.set(printed, made)
  return made
}

/** The same words come back in text after text. */
const folded = new Map<string, SearchWord>()
const MOST_FOLDED = 50_000

/** Stands for words between others. No word is like it. */
const OTHERS = '-'

/** The words that have diacritics, in their order, with a mark where others stand between them; so a phrase of theirs stands in it as in the text. */
export function exactSequence(words: readonly SearchWord[]): string {
  const sequence: string[] = []
  let others = false
  for (const { exact } of words) {
    if (exact === null) others = true
    else {
      if (others && sequence.length > 0) sequence.push(OTHERS)
      others = false
      sequence.push(exact)
    }
  }
  return sequence.join(' ')
}

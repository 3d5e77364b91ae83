import type { Language } from '../../contract/vocabulary.ts'
import type { DiffFacts } from '../diff/facts.ts'
import { type Word, wordsOf } from '../diff/words.ts'

/** A word that knows what it does in its sentence. */
export interface ContentWord extends Word {
  /** Carries content, and is not there to hold the sentence together. */
  readonly content: boolean
  /** Goes on with a list: a comma, a hyphen or a joining word stands before it, or it is that joining word. */
  readonly joined: boolean
  /** Part of the name of a state, place, body, agreement or person. */
  readonly named: boolean
  /** A mark stands before it that ends a clause. */
  readonly broken: boolean
}

/** The words of a text. Without `facts` all of them carry content and none is known as a name. */
export function contentWords(text: string, language: Language, facts: DiffFacts | undefined): ContentWord[] {
  const scanned = facts?.scan(text, language)
  const words = wordsOf(text, language)
  return words.map((word, i) => {
    const gap = i === 0 ? '' : text.slice(words[i - 1].end, word.start)
    const behindJoin = i > 0 && scanned?.joins.has(words[i - 1].start) === true
    return {
      ...word,
      content: !scanned?.structure.has(word.start),
      joined: /^\s*[,-]/.test(gap) || behindJoin || scanned?.joins.has(word.start) === true,
      named: scanned?.named.some(({ start, end }) => word.start >= start && word.end <= end) ?? false,
      broken: /[.;:!?()"“”«»\n]/.test(gap),
    }
  })
}

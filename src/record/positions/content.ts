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
  /** In the midst of a word or phrase that is known: what begins here begins within it. */
  readonly inside: boolean
}

/** The words of a text. Without `facts` all of them carry content and none is known as a name. */
export function contentWords(text: string, language: Language, facts: DiffFacts | undefined): ContentWord[] {
  const words = wordsOf(text, language)
  const names = facts?.named(text, language) ?? []
  const roles = facts?.roles(words, language)
  const phrases = facts?.meanings(words, language) ?? []
  return words.map((word, i) => {
    const gap = i === 0 ? '' : text.slice(words[i - 1].end, word.start)
    return {
      ...word,
      content: (roles?.[i] ?? 'content') === 'content',
      joined: /^\s*[,-]/.test(gap) || roles?.[i] === 'join' || roles?.[i - 1] === 'join',
      named: names.some(({ start, end }) => word.start >= start && word.end <= end),
      broken: /[.;:!?()"“”«»\n]/.test(gap),
      inside: phrases.some(({ start, end }) => i > start && i < end),
    }
  })
}

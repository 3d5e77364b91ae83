/** How much the words of a name tell: the fewer people bear them, the more. */
import type { NameKnowledge } from './name-knowledge.ts'
import { NAME_WORDS } from './weights.ts'

export type NameKind = 'vietnamese' | 'sinic' | 'other'

interface Word {
  readonly loose: string
  readonly exact: string
  readonly initial: boolean
}

/** Bits for each word of a name, in order. */
export function tellingOf(kind: NameKind, words: readonly Word[], marked: boolean, known: NameKnowledge): number[] {
  return words.map((word, i) => {
    if (word.initial) return NAME_WORDS.initial
    if (kind === 'vietnamese') return vietnamese(word, i, words.length, marked, known)
    if (kind === 'sinic') return sinic(word, words, known)
    const { common, given, short, rare } = NAME_WORDS.other
    if (known.common.has(word.loose)) return common
    if (known.lore.isGivenName(word.loose)) return given
    return word.loose.length < 4 ? short : rare
  })
}

/** Surname first, given name last; one word alone is a given name. */
function vietnamese(word: Word, at: number, count: number, marked: boolean, known: NameKnowledge): number {
  const key = marked ? word.exact : word.loose
  const { surname, middle, given, unmarked } = NAME_WORDS.vietnamese
  const { surnames, filler, middle: middles, given: names } = known.vietnamese
  const lost = marked ? 0 : unmarked
  if (at === count - 1 && !(count === 1 && surnames.has(key) && !names.has(key)))
    return lost + (names.has(key) ? given.common : given.other)
  if (at === 0) return lost + (surnames.has(key) ? surname.common : surname.other)
  if (filler.has(key)) return middle.filler
  return lost + (middles.has(key) ? middle.common : middle.other)
}

/** A surname, at either end, and so much for each syllable of the rest. */
function sinic(word: Word, words: readonly Word[], known: NameKnowledge): number {
  const { surname, syllable } = NAME_WORDS.sinic
  const family = known.sinicSurnames.has(words[0].loose) ? words[0] : words[words.length - 1]
  if (word === family) return known.common.has(word.loose) ? surname.common : surname.other
  return syllable * Math.max(1, word.loose.match(/[aeiou]+/g)?.length ?? 1)
}

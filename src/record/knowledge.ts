/** What the record knows of the world beside what documents say: made of the lexicon, each part when it is first asked for. */
import type { Lexicon } from '../lexicon/lexicon.ts'
import { createDiffFacts, type DiffFacts } from './diff/facts.ts'
import { createGeography, type Geography } from './engagements/geography.ts'
import { knowNames, type NameKnowledge } from './identity/name-knowledge.ts'

export interface Knowledge {
  readonly lexicon: Lexicon
  readonly names: NameKnowledge
  readonly geography: Geography
  readonly wording: DiffFacts
}

export function knowledgeOf(lexicon: Lexicon): Knowledge {
  let names: NameKnowledge | undefined
  let geography: Geography | undefined
  let wording: DiffFacts | undefined
  return {
    lexicon,
    get names() {
      names ??= knowNames(lexicon)
      return names
    },
    get geography() {
      geography ??= createGeography(lexicon)
      return geography
    },
    get wording() {
      wording ??= createDiffFacts(lexicon)
      return wording
    },
  }
}

import type { Context, ReadSentence } from '../context.ts'
import type { DateMention } from './dates.ts'
import type { Discourse } from './discourse.ts'
import type { Nominal } from './nominals.ts'
import type { ReferenceMention } from './references.ts'
import { READ, type StatementDraft } from './statements/draft.ts'
import { Ground } from './statements/ground.ts'
import { SentenceReader } from './statements/sentence-reader.ts'

export type { StatementDraft } from './statements/draft.ts'

/** What statements are read from. */
export interface StatementMaterial {
  readonly c: Context
  readonly nominals: readonly Nominal[]
  readonly dates: readonly DateMention[]
  readonly references: readonly ReferenceMention[]
  readonly discourse: Discourse
}

/** Reads the statements of the body in order. `enter` is called before each sentence, so that the caller can set which engagement is under way. */
export function findStatements(m: StatementMaterial, enter: (sentence: ReadSentence) => void): StatementDraft[] {
  const ground = new Ground(m.c, m.nominals, m.discourse, m.dates, m.references)
  const all: StatementDraft[] = []
  for (const sentence of m.c.sentences) {
    if (!READ.has(sentence.segment)) continue
    enter(sentence)
    all.push(...new SentenceReader(ground, sentence).read())
  }
  return all.filter(d => d.voice.persons.length + d.voice.sides.length > 0)
}

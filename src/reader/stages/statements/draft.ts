import type { Act } from '../../../contract/vocabulary.ts'
import type { ReadSentence } from '../../context.ts'
import type { Voice } from '../discourse.ts'
import type { Cue } from './cues.ts'

/** A reported speech act: tokens [start, end) hold its verb and what is said. */
export interface StatementDraft {
  start: number
  end: number
  act: Act
  voice: Voice
  readonly sentence: ReadSentence
  readonly cue: Cue
  rule: string
}

/** Segments that statements are read from. */
export const READ: ReadonlySet<string> = new Set(['standfirst', 'body'])

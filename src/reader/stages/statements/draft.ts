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

/** Acts whose object is often a list of what is asked, wished or agreed. */
export const LISTING = new Set<Act>([
  'request',
  'hope',
  'agree',
  'pledge',
  'discuss',
  'invite',
  'support',
  'welcome',
  'appraise',
  'thank',
  'concern',
])
/** Of whom one of these is said, and who «will», is said to pledge. */
export const WILLING = new Set<Act>(['affirm', 'support'])
/** What is a list behind these only where things talked over are listed. */
export const FELT = new Set<Act>(['appraise', 'thank', 'concern'])
/** «vui mừng chào đón», «pleased to welcome»: the feeling colours the verb behind it. */
export const COLOURED = new Set<Act>(['welcome', 'thank', 'congratulate', 'inform', 'invite', 'accept'])

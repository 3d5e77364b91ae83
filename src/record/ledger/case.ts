/** An undertaking while it is judged, and what a rule finds about it. */
import type { DocCitation, RecordEngagement, RecordStatement } from '../../contract/record.ts'
import type { UndertakingKind, UndertakingStatus } from '../../contract/vocabulary.ts'
import type { Lexicon } from '../../lexicon/lexicon.ts'
import type { Course } from '../stages/follow.ts'
import type { AnswerIndex } from './answer-index.ts'
import type { Ask } from './asks.ts'
import type { Known } from './known.ts'
import type { Scenes } from './scenes.ts'
import type { Studies } from './studies.ts'
import type { VisitIndex } from './visits.ts'

/** Occurrences in order of time. */
export interface Case {
  readonly kind: UndertakingKind
  readonly by: readonly string[]
  readonly to: readonly string[]
  readonly asks: readonly Ask[]
}

/** Rules by which a status changes; the key is what an undertaking's evidence gives as `why`. */
const RULES = {
  'answered-at-once': 'the other side said yes to it in the same engagement, without naming it again',
  'agreed-in-engagement': 'the other side, or both, agreed to the same thing in the same engagement',
  'agreed-later': 'the other side, or both, agreed to the same thing on a later occasion',
  'invitation-accepted': 'the invited side accepted the invitation',
  'refused-at-once': 'the other side refused it in the same engagement, without naming it again',
  refused: 'the other side refused the same thing',
  withdrawn: 'whoever promised it took it back',
  'visit-took-place': 'the invited person came to the inviting country',
  'event-attended': 'the invited side took part in the event',
  'stage-reached': 'the instrument or framework reached the step that was aimed at, between the same parties',
  'session-held': 'the gathering that was asked for or promised took place',
  'said-done': 'one of the sides said that it has been done',
  'deadline-passed': 'the day by which it was to be done passed',
  'event-passed': 'the event passed without the invited side',
  'higher-step': 'the same sides went on to a further step of the same thing',
  'higher-framework': 'a higher framework took the place of the one aimed at',
} as const
export type Rule = keyof typeof RULES

/** Of two that find the same on one day the one named first is told. */
const PLACES: ReadonlyMap<string, number> = new Map(Object.keys(RULES).map((rule, n) => [rule, n]))
export const placeOf = (rule: Rule): number => PLACES.get(rule) ?? 0

export interface Finding {
  readonly status: UndertakingStatus
  readonly on: string | null
  readonly why: Rule
  readonly citation: DocCitation
}

/** What the rules look things up in. */
export interface Court {
  readonly known: Known
  readonly studies: Studies
  readonly answers: AnswerIndex
  readonly scenes: Scenes
  /** Asks by the engagement in which they were made. */
  readonly asksOf: ReadonlyMap<string, readonly Ask[]>
  readonly visits: VisitIndex
  /** Engagements by what they were held for or beside, in order of time. */
  readonly occasions: ReadonlyMap<string, readonly RecordEngagement[]>
  readonly engagementsIn: ReadonlyMap<string, readonly RecordEngagement[]>
  /** Instruments that a document tells a stage of. */
  readonly instrumentsTold: ReadonlyMap<string, readonly string[]>
  readonly courses: ReadonlyMap<string, readonly Course[]>
  readonly lexicon: Lexicon | undefined
}

/** All sides of a case, in order. */
export const sidesOf = (c: Case): string[] => [...new Set([...c.by, ...c.to])].sort()

/** Where a statement stands. */
export const citationOf = ({ document, citation }: RecordStatement): DocCitation => ({ document, ...citation })

/** Whether one thing was said before another; what is undated is before nothing. */
export const isBefore = (a: string | null, b: string | null): boolean => a !== null && b !== null && a < b

/** Whether two statements were made in one engagement, or in one document that tells of none. */
export const isSameOccasion = (a: RecordStatement, b: RecordStatement): boolean =>
  a.engagement === b.engagement && (a.engagement !== null || a.document === b.document)

/**
 * What the comparison of two accounts can find, and how much each finding says: points add up to the log-odds that both tell of one
 * engagement. Set by hand on invented and real readouts; a pair needs who and when to agree, where and what may only help or hinder.
 */
const POINTS = {
  // who
  'same-participants': 3,
  'same-counterparts': 2.5,
  'same-visitor': 2.5,
  'same-attendee': 1.5,
  'same-sides': 1.5,
  'counterpart-unnamed': 1.3,
  'counterpart-missing': -0.3,
  'another-side': -2.5,
  // when
  'same-day': 3,
  'same-days': 2.5,
  'overlapping-days': 2,
  'long-span': 0.8,
  'day-across-date-line': 1.5,
  'adjoining-days': 0.5,
  'neighbouring-days': -0.5,
  'day-after-day': -1.5,
  'same-month': 0.4,
  'same-year': -0.5,
  'reported-the-same-day': 2,
  'reported-the-day-after': 1.8,
  'reported-within-days': 1.3,
  'reported-within-the-week': 0.3,
  'reported-later': -0.8,
  'reported-beforehand': -0.3,
  'published-the-same-day': 1.8,
  'published-within-days': 1.2,
  'published-within-the-week': 0,
  'published-apart': -1,
  'no-date': -2,
  // where
  'same-place': 1,
  'same-country': 0.4,
  'other-place': -2.5,
  'other-place-that-day': -1.5,
  'other-country-that-day': -1.5,
  // what
  'other-kind': -0.7,
  'unknown-mode': -1,
  'other-mode': -2.5,
  'same-occasion': 0.8,
  'same-gathering': 2,
  'same-round': 1.5,
  'other-occasion': -0.5,
  'other-gathering': -2,
  'other-paper': -1.5,
  // the documents
  'copies-of-one-text': 2.5,
} as const

/** Findings with which two accounts cannot tell of one engagement. */
const BARS = [
  'other-counterparts',
  'other-days',
  'other-month',
  'other-year',
  'long-apart',
  'other-country',
  'different-kind',
  'call-and-meeting',
  'earlier-and-later-round',
  'told-apart',
] as const

/** What corrections and the gathering itself give as reasons. */
type Verdict = 'told-twice' | 'declared-same' | 'corrections-disagree' | 'only-candidate'

export type Finding = keyof typeof POINTS
export type Bar = (typeof BARS)[number]
export type Reason = Finding | Bar | Verdict

const BAR_SET: ReadonlySet<string> = new Set(BARS)

export const isBar = (finding: Finding | Bar): finding is Bar => BAR_SET.has(finding)
/** The log-odds of two accounts that merely share somebody. */
const BEFORE = -3

/** How likely findings make it that two accounts tell of one engagement: 0 to 1, to three digits. */
export function scoreOf(findings: readonly Finding[]): number {
  const odds = findings.reduce((sum, finding) => sum + POINTS[finding], BEFORE)
  return Math.round(1000 / (1 + Math.exp(-odds))) / 1000
}

/** The weightiest first; of equal weight by name. */
export const byWeight = (reasons: readonly Reason[]): Reason[] =>
  [...reasons].sort((a, b) => weightOf(b) - weightOf(a) || (a < b ? -1 : 1))

const weightOf = (reason: Reason): number => (reason in POINTS ? Math.abs(POINTS[reason as Finding]) : 0)

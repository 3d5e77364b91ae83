/** Whether two accounts tell of one engagement, with the reasons. */
import type { Account, Link } from '../observations.ts'
import { type Bar, byWeight, type Finding, isBar, type Reason, scoreOf } from './evidence.ts'
import { type Geography, NO_GEOGRAPHY } from './geography.ts'
import { type Told, toldOf, WINDOW_DAYS } from './told.ts'
import { compareKinds, compareOccasions, comparePlaces } from './what.ts'
import { compareTimes } from './when.ts'
import { compareParticipants, sharedBy } from './who.ts'

export interface Comparison {
  readonly score: number
  /** In the order in which they were found. */
  readonly reasons: readonly Reason[]
  /** They cannot be one, whatever else speaks for it. */
  readonly barred: boolean
  /** They agree on who and on the day itself, so that no third account needs to be asked. */
  readonly firm: boolean
}

/** From here on two accounts are one engagement. */
export const SAME = 0.7
/** From here on a person may be asked. */
export const UNCERTAIN = 0.35
const APART = 0.01
const TWICE = 0.97

/** Whether two accounts share somebody and lie within the window, so that comparing them is worth while. */
export function isCandidate(a: Account, b: Account): boolean {
  const [one, other] = [toldOf(a, NO_GEOGRAPHY), toldOf(b, NO_GEOGRAPHY)]
  return a.id !== b.id && isNear(one, other) && sharesSomebody(one, other)
}

/** Whether both are dated within the window of each other, or neither is dated. */
export function isNear(a: Told, b: Told): boolean {
  if (a.anchor === null || b.anchor === null) return a.anchor === b.anchor
  return Math.abs(a.anchor - b.anchor) <= WINDOW_DAYS
}

/** Sides without names are shared where nobody is named on either part. */
const sharesSomebody = (a: Told, b: Told): boolean =>
  sharedBy(a, b).length > 0 || (a.named.length === 0 && b.named.length === 0 && [...a.sides].some(side => b.sides.has(side)))

/** How two accounts relate; null for those that are no candidates. The order of the two does not matter. */
export function compareAccounts(a: Account, b: Account, geography: Geography = NO_GEOGRAPHY): Link | null {
  if (!isCandidate(a, b)) return null
  const [one, other] = a.id < b.id ? [a, b] : [b, a]
  return linkOf(one.id, other.id, compareTold(toldOf(one, geography), toldOf(other, geography), geography))
}

/** A comparison as a link between two accounts. */
export function linkOf(a: string, b: string, { score, reasons: found, barred }: Comparison): Link {
  const reasons = byWeight(found)
  const verdict = score >= SAME ? 'same' : score >= UNCERTAIN && !barred ? 'uncertain' : 'different'
  return a < b ? { a, b, score, verdict, reasons } : { a: b, b: a, score, verdict, reasons }
}

/** What speaks for and against both being one; what bars it ends the search. */
export function compareTold(a: Told, b: Told, geography: Geography): Comparison {
  const findings: Finding[] = []
  const found = (more: readonly (Finding | Bar)[]): Bar | null => {
    for (const finding of more) {
      if (isBar(finding)) return finding
      findings.push(finding)
    }
    return null
  }
  const kind = found(compareKinds(a, b))
  if (kind) return apart(kind)
  const who = found(compareParticipants(a, b))
  if (who) return apart(who)
  const when = compareTimes(a, b, geography)
  if (isBar(when)) return apart(when)
  findings.push(when)
  const where = found(comparePlaces(a, b, AT_ONCE.has(when)))
  if (where) return apart(where)
  const what = found(compareOccasions(a, b))
  if (what) return apart(what)
  if (a.account.document === b.account.document) return withinDocument(a, b, findings)
  if (a.account.original === b.account.original) findings.push('copies-of-one-text')
  const score = scoreOf(findings)
  const firm = score >= SAME && findings.some(f => FIRM_WHO.has(f)) && FIRM_WHEN.has(when)
  return { score, reasons: findings, barred: false, firm }
}

const FIRM_WHO: ReadonlySet<string> = new Set<Finding>([
  'same-participants',
  'same-counterparts',
  'same-visitor',
  'same-gathering',
])
/** The same people cannot be in two countries at once: one of the places is mistaken. */
const AT_ONCE: ReadonlySet<string> = new Set<Finding>(['same-day', 'same-days', 'overlapping-days'])
const FIRM_WHEN: ReadonlySet<string> = new Set<Finding>(['same-day', 'same-days'])

const apart = (bar: Bar): Comparison => ({ score: APART, reasons: [bar], barred: true, firm: false })

/** One document tells two engagements apart, unless it tells the same twice: kind, participants, days, place and occasion. */
function withinDocument(a: Told, b: Told, findings: readonly Finding[]): Comparison {
  const [one, other] = [a.account, b.account]
  const twice =
    one.kind === other.kind &&
    one.mode === other.mode &&
    findings.includes(a.account.kind === 'visit' ? 'same-visitor' : 'same-participants') &&
    one.start === other.start &&
    one.end === other.end &&
    !findings.some(
      f => f === 'other-occasion' || f === 'other-paper' || f === 'other-gathering' || f.startsWith('other-place'),
    ) &&
    (one.start !== null || a.place?.key === b.place?.key)
  return twice ? { score: TWICE, reasons: ['told-twice'], barred: false, firm: true } : apart('told-apart')
}

/** What has become of an undertaking, from what the rules found. */
import type { UndertakingStatus } from '../../contract/vocabulary.ts'
import { type Finding, placeOf } from './case.ts'

/** From which statuses each may follow: what is fulfilled or superseded stays so. */
const FOLLOWS: Readonly<Record<UndertakingStatus, readonly UndertakingStatus[]>> = {
  open: [],
  agreed: ['open', 'declined', 'lapsed'],
  fulfilled: ['open', 'agreed', 'declined', 'lapsed'],
  declined: ['open', 'agreed'],
  superseded: ['open', 'agreed', 'declined', 'lapsed'],
  lapsed: ['open', 'agreed'],
}
/** Of two on one day the one that leads to the other comes first. */
const ORDER: readonly UndertakingStatus[] = ['open', 'declined', 'agreed', 'superseded', 'lapsed', 'fulfilled']

/** The status in the end, and the findings that changed it, in order of time; undated ones, which answer at once, come first. */
export function statusOf(findings: readonly Finding[]): { status: UndertakingStatus; evidence: Finding[] } {
  let status: UndertakingStatus = 'open'
  const evidence: Finding[] = []
  for (const [, finding] of findings.map(f => [orderOf(f), f] as const).sort(byOrder)) {
    if (!FOLLOWS[finding.status].includes(status)) continue
    status = finding.status
    evidence.push(finding)
  }
  return { status, evidence }
}

const orderOf = ({ on, status, citation, why }: Finding): string =>
  [on ?? '0000-01-01', ORDER.indexOf(status), placeOf(why) + 10, citation.document, String(citation.start).padStart(9, '0')].join(
    ' ',
  )

const byOrder = (a: readonly [string, Finding], b: readonly [string, Finding]): number => (a[0] < b[0] ? -1 : a[0] > b[0] ? 1 : 0)

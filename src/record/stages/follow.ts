/** Follows instruments, frameworks, forums and events through the stages that documents tell of. */
import type { DocCitation, RecordEngagement, RecordReference } from '../../contract/record.ts'
import type { ReferenceKind, Stage } from '../../contract/vocabulary.ts'
import type { RecordView } from '../view.ts'
import { type Claim, claimsOf, isDoubted, RANK } from './claims.ts'

export interface Step {
  readonly stage: Stage
  /** Of negotiations and sessions that are counted. */
  readonly round: number | null
  /** The first and the last day on which it is told as present; null where it is only looked back on, or undated. */
  readonly since: string | null
  readonly until: string | null
  /** `restated`: told when it was over, and so moving nothing. */
  readonly tellings: ReadonlyArray<{ readonly on: string | null; readonly restated: boolean; readonly citation: DocCitation }>
  /** Only one document says so, and later ones tell that it has not come so far. */
  readonly doubted: boolean
}

export interface Course {
  readonly id: string
  readonly kind: ReferenceKind
  readonly name: { readonly vi: string; readonly en: string }
  readonly parties: readonly string[]
  /** In order of time; what is known only in retrospect stands before what was told then. */
  readonly steps: readonly Step[]
  readonly current: Step | null
  readonly rounds: {
    readonly held: readonly number[]
    /** Before the last one held, without a trace in the record. */
    readonly missing: readonly number[]
    /** Expected while it is negotiated. */
    readonly next: number | null
  }
}

/** The course of every reference of the view that has a stage, by id and parties; as known on the day `at`, where one is given. */
export function followStages(view: RecordView, at = '9999-12-31'): Course[] {
  const documents = new Map(view.documents.map(d => [d.id, d]))
  const isKnown = (id: string, day: string | null): boolean => {
    const document = documents.get(id)
    return document !== undefined && document.duplicateOf === null && (document.publishedOn ?? at) <= at && (day ?? at) <= at
  }
  const occasions = new Map<string, RecordEngagement[]>()
  for (const engagement of view.engagements) for (const id of new Set(engagement.occasions)) put(occasions, id, engagement)
  const groups = new Map<string, RecordReference[]>()
  for (const reference of view.references) put(groups, `${reference.id} ${[...reference.parties].sort().join(' ')}`, reference)
  return [...groups.keys()].sort().flatMap(key => {
    const entries = groups.get(key) ?? []
    const course = courseOf(entries, claimsOf(entries, occasions.get(entries[0].id) ?? [], isKnown))
    return course.steps.length > 0 ? [course] : []
  })
}

function put<T>(groups: Map<string, T[]>, key: string, item: T): void {
  const known = groups.get(key)
  if (known) known.push(item)
  else groups.set(key, [item])
}

function courseOf(entries: readonly RecordReference[], claims: readonly Claim[]): Course {
  const { id, kind, name, parties } = entries[0]
  const { steps, current } = walk(claims)
  const held = [...new Set(steps.flatMap(s => (s.round === null || s.doubted ? [] : [s.round])))].sort((a, b) => a - b)
  const last = held.at(-1) ?? 0
  const missing = Array.from({ length: last }, (_, i) => i + 1).filter(round => !held.includes(round))
  const negotiated = current?.stage === 'negotiating' || current?.stage === 'proposed'
  return {
    id,
    kind,
    name,
    parties: [...parties].sort(),
    steps,
    current,
    rounds: { held, missing, next: last > 0 && negotiated ? last + 1 : null },
  }
}

interface Draft {
  stage: Stage
  round: number | null
  since: string | null
  until: string | null
  tellings: Array<Step['tellings'][number]>
  doubted: boolean
}

/** Goes through the claims in order of time; each moves the course on, repeats where it stands, or looks back. */
function walk(claims: readonly Claim[]): { steps: Step[]; current: Step | null } {
  const steps: Draft[] = []
  let current: Draft | null = null
  let rounds = 0
  for (const claim of claims) {
    const doubted = isDoubted(claim, claims)
    const moves: boolean = !doubted && claim.on !== null && isMove(claim, current, rounds)
    const known = steps.findLast(s => s.stage === claim.stage && s.round === claim.round && s.doubted === doubted)
    const goesOn = known !== undefined && (known === current || !moves)
    const step: Draft = goesOn ? known : { ...claim, since: null, until: null, tellings: [], doubted }
    const restated = claim.on !== null && !doubted && !moves && step !== current && !isAside(claim, current)
    step.tellings.push({ on: claim.on, restated, citation: claim.citation })
    if (!restated && claim.on !== null) {
      step.since ??= claim.on
      step.until = claim.on
    }
    if (!goesOn) place(steps, step, current, restated)
    if (moves) current = step
    if (!doubted) rounds = Math.max(rounds, claim.round ?? 0)
  }
  const plain = steps.map(({ stage, round, since, until, tellings, doubted }) => ({
    stage,
    round,
    since,
    until,
    tellings,
    doubted,
  }))
  return { steps: plain, current: current === null ? null : plain[steps.indexOf(current)] }
}

/** What is only looked back on came before where the course stands. */
function place(steps: Draft[], step: Draft, current: Draft | null, restated: boolean): void {
  if (restated && current !== null) steps.splice(steps.indexOf(current), 0, step)
  else steps.push(step)
}

/** What is as true as where the course stands: talks without their number while rounds go on, force while it is carried out. */
const isAside = (claim: Claim, current: Draft | null): boolean =>
  (claim.stage === 'negotiating' && current?.stage === 'negotiating' && claim.round === null) ||
  (claim.stage === 'in-force' && current?.stage === 'implementing')

/** Whether a claim brings the course further, to a later round, to a halt, or from a halt back to work. */
function isMove(claim: Claim, current: Draft | null, rounds: number): boolean {
  if (current === null) return true
  if (claim.stage === current.stage) return (claim.round ?? 0) > (current.round ?? 0) && (claim.round ?? 0) > rounds
  const [to, from] = [RANK[claim.stage], RANK[current.stage]]
  if (to === undefined) return true
  if (from === undefined) return resumes(claim.stage, current.stage)
  return to > from || (claim.stage === 'negotiating' && (claim.round ?? 0) > rounds)
}

/** What is suspended is taken up again by talks or by being carried out; what has ended only by being negotiated anew. */
const resumes = (stage: Stage, halted: Stage): boolean =>
  stage === 'negotiating' ||
  stage === 'proposed' ||
  (halted === 'suspended' && (stage === 'implementing' || stage === 'in-force'))

/** How alike two statements are, by what they share and how rare that is in the readouts compared. */
import type { RecordStatement } from '../../contract/record.ts'
import type { Evidence } from './evidence.ts'
import { isObjection, type Kinship, kinshipOf } from './ladder.ts'
import type { Corpus, Weighed } from './weights.ts'

type SpeakerMatch = 'same person' | 'same side' | 'joint' | 'joint and one side' | 'unknown' | 'different'

export interface Resemblance {
  /** From 0 to 1; 0 where different sides speak, whatever the words. */
  readonly score: number
  /** How much of the first, and of the second, the other covers. */
  readonly covers: readonly [number, number]
  readonly speakers: SpeakerMatch
}

const BY_SPEAKER: Readonly<Record<SpeakerMatch, number>> = {
  'same person': 1,
  'same side': 0.95,
  joint: 1,
  unknown: 0.85,
  'joint and one side': 0.75,
  different: 0,
}
const BY_ACT: Readonly<Record<Kinship, number>> = { same: 1, near: 0.97, far: 0.85, opposed: 0.45 }
/** One says that it is so, the other that it is not. */
const DENIED = 0.3
/** Keeps two statements of which little is known from looking alike. */
const DOUBT = 1

const NOTHING: Resemblance = { score: 0, covers: [0, 0], speakers: 'different' }

export function resemblanceOf(a: Weighed, b: Weighed, corpus: Corpus): Resemblance {
  const [one, two] = [a.evidence, b.evidence]
  const speakers = speakersOf(one.statement, two.statement)
  if (speakers === 'different') return NOTHING
  const scope = one.language === two.language ? 'within' : 'across'
  const shared = sharedBy(a, b, corpus.weights, null)
  const [ofA, ofB] = [a.mass[scope], b.mass[scope]]
  const share = (2 * shared) / (ofA + ofB + 2 * DOUBT)
  const denied = contradict(one, two) ? DENIED : 1
  const score = share * BY_SPEAKER[speakers] * BY_ACT[kinshipOf(one.statement.act, two.statement.act)] * denied
  return { score, covers: [shared / (ofA + DOUBT), shared / (ofB + DOUBT)], speakers }
}

/** An objection may deny by its act what another denies in words («rejected …», «would not accept …»); among other acts a negation tells them apart. */
function contradict(a: Evidence, b: Evidence): boolean {
  const [one, two] = [a.statement.act, b.statement.act]
  return a.stance.negated !== b.stance.negated && !isObjection(one) && !isObjection(two)
}

/** What both have of what can be compared, the weightiest first. */
export function sharedFeatures(a: Weighed, b: Weighed, { names, weights }: Corpus): Array<{ name: string; weight: number }> {
  const shared: number[] = []
  sharedBy(a, b, weights, shared)
  return shared
    .map(i => ({ name: names[i], weight: weights[i] }))
    .sort((x, y) => y.weight - x.weight || (x.name < y.name ? -1 : 1))
}

/** What the shared features weigh; their numbers are added to `into`. */
function sharedBy(a: Weighed, b: Weighed, weights: Float64Array, into: number[] | null): number {
  const oneLanguage = a.evidence.language === b.evidence.language
  const [one, two] = [a.features, b.features]
  const endOne = oneLanguage ? one.length : a.common
  const endTwo = oneLanguage ? two.length : b.common
  let weight = 0
  for (let i = 0, j = 0; i < endOne && j < endTwo; ) {
    const difference = one[i] - two[j]
    if (difference === 0) {
      weight += weights[one[i]]
      into?.push(one[i])
    }
    if (difference <= 0) i++
    if (difference >= 0) j++
  }
  return weight
}

function speakersOf(a: RecordStatement, b: RecordStatement): SpeakerMatch {
  if (a.sides.length === 0 || b.sides.length === 0) return 'unknown'
  const shared = a.sides.filter(side => b.sides.includes(side))
  if (shared.length === 0) return 'different'
  if (shared.length !== a.sides.length || shared.length !== b.sides.length) return 'joint and one side'
  if (a.sides.length > 1) return 'joint'
  return a.speakers.some(speaker => speaker.startsWith('person:') && b.speakers.includes(speaker)) ? 'same person' : 'same side'
}

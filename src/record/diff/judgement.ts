/** What is made of statements that were found to be one: how it changed from readout to readout, how sure that is, and why. */
import type { ReadoutDiff } from '../../contract/record.ts'
import { LEAST_LIKE } from './align.ts'
import { changeBetween } from './change.ts'
import { afterKind, kindOf } from './evidence.ts'
import type { Group } from './groups.ts'
import { resemblanceOf, sharedFeatures } from './resemblance.ts'
import type { Corpus, Weighed } from './weights.ts'

type Judged = Pick<ReadoutDiff['both'][number], 'change' | 'confidence' | 'why'>

/** The change from the first readout to the last that differs, how sure the weakest link of the alignment is, and why. */
export function judged({ split }: Group, aligned: readonly Weighed[], corpus: Corpus): Judged {
  const [first, ...others] = aligned
  const changes = others.map(other => changeBetween(first.evidence, other.evidence))
  const changed = changes.findLast(({ change }) => change !== 'same') ?? changes[0]
  const [weakest] = aligned
    .flatMap((a, i) => aligned.slice(i + 1).map(b => ({ a, b, likeness: resemblanceOf(a, b, corpus) })))
    .sort((x, y) => x.likeness.score - y.likeness.score)
  return {
    change: changed.change,
    confidence: confidenceOf(weakest.likeness.score),
    why: [
      weakest.likeness.speakers,
      ...reasons(sharedFeatures(weakest.a, weakest.b, corpus)),
      ...(split ? ['part of a longer statement'] : []),
      ...changed.why,
    ],
  }
}

/** A score at the threshold is as likely wrong as right. */
const confidenceOf = (score: number): number =>
  Math.round((1 - 0.5 * Math.exp(-SURENESS * Math.max(0, score - LEAST_LIKE))) * 100) / 100
const SURENESS = 6

const MOST_NAMED = 4
/** Of what is shared, that which weighs less than this beside the weightiest is not worth telling. */
const WORTH_TELLING = 0.4

/** The weightiest things that both name. */
function reasons(features: ReadonlyArray<{ readonly name: string; readonly weight: number }>): string[] {
  const kinds = new Map<string, string[]>()
  const least = (features[0]?.weight ?? 0) * WORTH_TELLING
  for (const { name, weight } of features) {
    const kind = PRINTED[kindOf(name)]
    if (kind === undefined || weight < least) continue
    const values = kinds.get(kind) ?? []
    const value = kind === 'words' ? afterKind(name).slice(3) : afterKind(name)
    if (values.length < MOST_NAMED && !values.includes(value)) kinds.set(kind, [...values, value])
  }
  return [...kinds].map(([kind, values]) => `${kind}: ${values.join(', ')}`)
}

const PRINTED: Readonly<Record<string, string>> = {
  reference: 'references',
  named: 'names',
  capital: 'names',
  number: 'numbers',
  meaning: 'meanings',
  topic: 'topics',
  act: 'act',
  word: 'words',
}

/** Presentations and all that may have a say in who they are, found step by step. */
import type { Kysely } from 'kysely'
import { insertMissing } from '../../store/insert.ts'
import {
  keysOfPresentations,
  loadPresentations,
  presentationSeqs,
  presentationsWith,
  type StoredPresentation,
} from '../../store/presentations.ts'
import type { Tables } from '../../store/tables.ts'
import { keysOf } from '../identity/blocking.ts'
import { type Profile, profileOf, relateProfiles } from '../identity/compare.ts'
import { rememberedForms, rememberedRelate } from '../identity/evidence.ts'
import type { NameKnowledge } from '../identity/name-knowledge.ts'
import type { PersonCorrection, Presentation } from '../observations.ts'

export interface KnownPresentation {
  readonly seq: number
  readonly presentation: Presentation
}

interface Known extends KnownPresentation {
  readonly profile: Profile
  readonly keys: readonly string[]
}

/**
 * `seqs`, and whoever is tied to one of them by a chain of names that agree; of those that were `renamed` also all whom their former names may have met.
 */
export async function personKin(
  tx: Kysely<Tables>,
  seqs: readonly number[],
  renamed: ReadonlySet<number>,
  corrections: readonly PersonCorrection[],
  names: NameKnowledge,
): Promise<KnownPresentation[]> {
  const known = new Map<number, Known>()
  const holders = new Map<string, readonly number[]>()
  const take = rememberedForms(names)
  const relate = rememberedRelate(names)

  const load = async (seqs: readonly number[]): Promise<void> => {
    const unknown = [...new Set(seqs)].filter(seq => !known.has(seq))
    for (const stored of await loadPresentations(tx, unknown)) {
      const presentation = presentationOf(stored)
      const profile = profileOf(presentation, take, names)
      known.set(stored.seq, { seq: stored.seq, presentation, profile, keys: keysOf(profile, names) })
    }
  }

  /** Those who have, or have had, the keys. */
  const meet = async (keys: readonly string[]): Promise<void> => {
    const unasked = [...new Set(keys)].filter(key => !holders.has(key))
    const found = await presentationsWith(tx, unasked)
    for (const key of unasked) holders.set(key, found.get(key) ?? [])
    await load([...found.values()].flat())
  }

  const mayMeet = (a: Profile, b: Profile): boolean =>
    relateProfiles(a, b, relate) !== null || a.slugs.some(slug => b.slugs.includes(slug))

  /** Those whom somebody declared to be, or not to be, one of `edge`, whether or not anything in their names says so. */
  const declaredOf = async (edge: readonly Known[]): Promise<number[]> => {
    if (corrections.length === 0) return []
    const here = new Set(edge.map(one => one.presentation.id))
    const partners = corrections.flatMap(({ a, b }) => [...(here.has(a) ? [b] : []), ...(here.has(b) ? [a] : [])])
    return presentationSeqs(tx, [...new Set(partners)])
  }

  const kin = new Map<number, Known>()
  const join = (seq: number, to: Known[]): void => {
    const one = known.get(seq)
    if (!one || kin.has(seq)) return
    kin.set(seq, one)
    to.push(one)
  }
  let edge: Known[] = []
  await load(seqs)
  for (const seq of seqs) join(seq, edge)
  await keepKeys(tx, edge)
  const before = await keysOfPresentations(tx, [...renamed])
  await meet(before)
  for (const key of before) for (const seq of holders.get(key) ?? []) join(seq, edge)
  while (edge.length > 0) {
    const next: Known[] = []
    const declared = await declaredOf(edge)
    await load(declared)
    for (const seq of declared) join(seq, next)
    await meet(edge.flatMap(one => one.keys))
    for (const one of edge)
      for (const seq of new Set(one.keys.flatMap(key => holders.get(key) ?? []))) {
        const other = known.get(seq)
        if (other && !kin.has(seq) && mayMeet(one.profile, other.profile)) join(seq, next)
      }
    edge = next
  }
  return [...kin.values()]
}

async function keepKeys(tx: Kysely<Tables>, presentations: readonly Known[]): Promise<void> {
  await insertMissing(
    tx,
    'presentation_keys',
    presentations.flatMap(({ seq, keys }) => keys.map(key => ({ key, presentation: seq }))),
  )
}

const presentationOf = ({ seq: _, offices, ...rest }: StoredPresentation): Presentation => ({
  ...rest,
  offices: JSON.parse(offices),
})

/** Who is who: presentations gathered into persons. */
import type { Link, PersonCorrection, Presentation } from '../observations.ts'
import { agglomerate } from './agglomerate.ts'
import type { SettledReason } from './compare.ts'
import { type Evidence, gatherEvidence, hasWholeName } from './evidence.ts'
import type { NameKnowledge } from './name-knowledge.ts'
import { idsOf, nameOf } from './naming.ts'
import { DIFFERENT } from './weights.ts'

/** A person: the presentations that are theirs. */
interface PersonCluster {
  /** `person:` and the slug of the name; of namesakes with what tells them apart. */
  readonly id: string
  readonly name: string
  /** Every printed form. */
  readonly names: readonly string[]
  readonly country: string | null
  /** Ids of presentations. */
  readonly members: readonly string[]
}

export interface Identity {
  readonly persons: readonly PersonCluster[]
  /** Every pair that anything links, with its verdict. */
  readonly links: readonly Link[]
  /** The uncertain ones between two persons, one for each two: the surest. */
  readonly queue: readonly Link[]
}

/**
 * Clusters presentations; the same for the same set, in whatever order. What people have declared goes above everything found.
 * `apart` holds pairs of presentations that one document shows side by side, as two.
 */
export function identifyPersons(
  presentations: readonly Presentation[],
  corrections: readonly PersonCorrection[],
  known: NameKnowledge,
  apart: ReadonlyArray<readonly [a: string, b: string]> = [],
): Identity {
  const evidence = gatherEvidence(presentations, corrections, apart, known)
  const { clusters, ambiguous } = agglomerate(evidence)
  const clusterOf = new Map(clusters.flatMap((members, c) => members.map(i => [i, c] as const)))
  const together = (key: number): boolean => {
    const [a, b] = evidence.ends(key)
    return clusterOf.get(a) === clusterOf.get(b)
  }
  const links = new Map(
    [...evidence.links].map(([key, link]) => [key, settled(link, together(key), ambiguous.has(key))] as const),
  )
  const people = clusters.map(members => {
    const profiles = members.map(i => evidence.profiles[i])
    return { named: nameOf(profiles, known), presentations: profiles.map(p => p.presentation) }
  })
  const ids = idsOf(people)
  const persons = people.map(({ named, presentations: own }, i) => ({
    id: ids[i],
    name: named.name,
    names: named.names,
    country: named.country,
    members: own.map(p => p.id),
  }))
  return {
    persons: persons.sort((a, b) => (a.id < b.id ? -1 : 1)),
    links: [...links.values()].sort(byEnds),
    queue: queueOf(evidence, clusters, clusterOf, links),
  }
}

/** What could not be joined is uncertain after all: it fits several, or what is joined already keeps it apart. */
function settled(link: Link, together: boolean, ambiguous: boolean): Link {
  if (link.verdict !== 'same' || together || link.reasons.includes('declared')) return link
  const reason: SettledReason = ambiguous ? 'fits-several' : 'others-keep-apart'
  return { ...link, verdict: 'uncertain', reasons: [...link.reasons, reason] }
}

const byEnds = (a: Link, b: Link): number => (`${a.a}\n${a.b}` < `${b.a}\n${b.b}` ? -1 : 1)

/** Of two persons the surest uncertain link; not where it rests on a part of a name whose bearer is found. */
function queueOf(
  { ends, profiles }: Evidence,
  clusters: ReadonlyArray<readonly number[]>,
  clusterOf: ReadonlyMap<number, number>,
  links: ReadonlyMap<number, Link>,
): Link[] {
  const named = clusters.map(members => members.some(i => hasWholeName(profiles[i])))
  const surest = new Map<string, Link>()
  for (const [key, link] of links) {
    if (link.verdict !== 'uncertain' || link.score <= DIFFERENT) continue
    const places = ends(key)
    const [a, b] = places.map(i => clusterOf.get(i) ?? -1)
    if (a === b || places.some((i, end) => !hasWholeName(profiles[i]) && named[end === 0 ? a : b])) continue
    const between = `${Math.min(a, b)} ${Math.max(a, b)}`
    const before = surest.get(between)
    if (!before || link.score > before.score || (link.score === before.score && byEnds(link, before) < 0))
      surest.set(between, link)
  }
  return [...surest.values()].sort((a, b) => b.score - a.score || byEnds(a, b))
}

/** Joins presentations into persons, the surest link first; never two that something keeps apart. */
import type { Link } from '../observations.ts'
import { AGAINST } from './compare.ts'
import type { Evidence } from './evidence.ts'
import { MARGIN } from './weights.ts'

interface Clusters {
  /** The presentations of each person, by their places. */
  readonly clusters: ReadonlyArray<readonly number[]>
  /** Links that fit several persons equally well: uncertain after all. */
  readonly ambiguous: ReadonlySet<number>
}

/** People's declarations first, then links of the verdict «same» from the surest on; ties go to what more documents say. */
export function agglomerate(evidence: Evidence): Clusters {
  const { links, declared, ends } = evidence
  const state = createState(evidence)
  const same = [...links].filter(([, link]) => link.verdict === 'same')
  const weight = ([key]: readonly [number, Link]): number =>
    ends(key).reduce((sum, i) => sum + evidence.profiles[i].presentation.documents, 0)
  const order = same.sort((x, y) => y[1].score - x[1].score || weight(y) - weight(x) || x[0] - y[0])
  for (const [key] of order) if (declared.get(key) === true && !state.forbidden(key)) state.join(key)
  const ambiguous = new Set<number>()
  for (const [key] of order) {
    if (declared.has(key) || state.together(key)) continue
    if (state.blocked(key)) continue
    if (state.rivalled(key)) ambiguous.add(key)
    else state.join(key)
  }
  return { clusters: state.clusters(), ambiguous }
}

/** Two of them are different; or reasons against one person that nothing outweighs. */
type Conflict = 'outright' | readonly string[]

interface State {
  together(key: number): boolean
  /** People have declared two of them different. */
  forbidden(key: number): boolean
  blocked(key: number): boolean
  /** Another person, who cannot be this one, fits an end of the link as well. */
  rivalled(key: number): boolean
  join(key: number): void
  clusters(): number[][]
}

function createState({ profiles, links, declared, pair, ends, incompatible }: Evidence): State {
  const clusterOf = profiles.map((_, i) => i)
  const members = profiles.map((_, i) => [i])
  const neighbours: number[][] = profiles.map(() => [])
  for (const key of links.keys()) for (const [own, other] of bothWays(ends(key))) neighbours[own].push(other)
  const of = (i: number): readonly number[] => members[clusterOf[i]]

  const forbidden = (own: readonly number[], other: readonly number[]): boolean =>
    own.some(a => other.some(b => declared.get(pair(a, b)) === false))
  const against = (a: number, b: number): readonly string[] =>
    links.get(pair(a, b))?.reasons.filter(reason => AGAINST.has(reason)) ?? []
  /** Within a cluster the same was found of `a` and of somebody whom a sure link joins to `b` without it: it has been got over. */
  const settled = (a: number, own: readonly number[], b: number, reason: string): boolean =>
    own.some(
      c =>
        c !== a && against(a, c).includes(reason) && links.get(pair(c, b))?.verdict === 'same' && !against(c, b).includes(reason),
    )
  /** What is found against joining them; one that a sure link between the two has weighed, or that one of them has got over, is none. */
  const conflict = (own: readonly number[], other: readonly number[]): Conflict => {
    const weighed = new Set<string>()
    const found = new Set<string>()
    for (const a of own)
      for (const b of other) {
        const key = pair(a, b)
        if (declared.has(key)) continue
        const link = links.get(key)
        if (link ? link.verdict === 'different' : incompatible(a, b)) return 'outright'
        for (const reason of link ? against(a, b) : [])
          if (link?.verdict === 'same') weighed.add(reason)
          else if (!settled(a, own, b, reason) && !settled(b, other, a, reason)) found.add(reason)
      }
    return [...found].filter(reason => !weighed.has(reason))
  }
  /** Asked again and again of two large clusters; what they hold only grows, so that their size tells whether it is what it was. */
  const answers = new Map<number, { readonly size: number; readonly conflict: Conflict }>()
  const conflictOf = (a: number, b: number): Conflict => {
    const [key, size] = [pair(a, b), members[a].length + members[b].length]
    const before = answers.get(key)
    if (before?.size === size) return before.conflict
    const answer = conflict(members[a], members[b])
    answers.set(key, { size, conflict: answer })
    return answer
  }
  const rivals = (end: number, partner: number, least: number): boolean =>
    neighbours[end].some(other => {
      const link = links.get(pair(end, other))
      if (link?.verdict !== 'same' || bits(link.score) < least || declared.has(pair(end, other))) return false
      const rival = clusterOf[other]
      if (rival === clusterOf[end] || rival === clusterOf[partner]) return false
      const found = conflictOf(rival, clusterOf[partner])
      const excused = [...against(end, other), ...against(end, partner)]
      return found === 'outright' || found.some(reason => !excused.includes(reason))
    })
  return {
    together: key => {
      const [a, b] = ends(key)
      return clusterOf[a] === clusterOf[b]
    },
    forbidden: key => {
      const [a, b] = ends(key)
      return forbidden(of(a), of(b))
    },
    blocked: key => {
      const [a, b] = ends(key)
      return forbidden(of(a), of(b)) || conflictOf(clusterOf[a], clusterOf[b]).length > 0
    },
    rivalled: key => {
      const [a, b] = ends(key)
      const least = bits(links.get(key)?.score ?? 0) - MARGIN
      return rivals(a, b, least) || rivals(b, a, least)
    },
    join: key => {
      const [a, b] = ends(key)
      const [into, from] = clusterOf[a] < clusterOf[b] ? [clusterOf[a], clusterOf[b]] : [clusterOf[b], clusterOf[a]]
      if (into === from) return
      for (const i of members[from]) clusterOf[i] = into
      members[into].push(...members[from])
      members[from] = []
    },
    clusters: () => members.filter(list => list.length > 0).map(list => [...list].sort((a, b) => a - b)),
  }
}

const bothWays = ([a, b]: readonly [number, number]): ReadonlyArray<readonly [number, number]> => [
  [a, b],
  [b, a],
]

/** A score as the bits that made it. */
const bits = (score: number): number => Math.log2(score / (1 - score))

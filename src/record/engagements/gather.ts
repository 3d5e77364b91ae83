/** Gathers the accounts of one engagement: firm pairs first, then the vaguer ones where there is but one engagement that they can mean. */
import type { Account, AccountCorrection, Link } from '../observations.ts'
import { Clusters } from './clusters.ts'
import { linkOf, UNCERTAIN } from './compare.ts'
import { type EngagementCluster, factsOf } from './facts.ts'
import { type Geography, NO_GEOGRAPHY } from './geography.ts'
import { withIds } from './identifiers.ts'
import { nodesOf } from './nodes.ts'
import { type Pair, pairsOf } from './pairs.ts'

export interface Gathering {
  /** In order of id. */
  readonly engagements: EngagementCluster[]
  /** What joined accounts to each other; for n accounts of one engagement n − 1. */
  readonly links: Link[]
  /** Pairs that might be one engagement and were kept apart, the likeliest first: for a person to decide. */
  readonly queue: Link[]
}

/** A pair that is not sure by itself is joined from here on, where nothing rivals it. */
const JOIN = 0.55
/** As good as the best: the vaguer account may as well mean the other engagement. */
const RIVAL = 0.02
/** For a pair that is not sure by itself. */
const WIDE_RIVAL = 0.15

/**
 * Accounts as engagements. The result depends on the set of accounts and corrections, not on their order. Corrections come first: what was
 * declared one is one even against the rules, what was declared two never becomes one through a third.
 */
export function gatherEngagements(
  accounts: readonly Account[],
  corrections: readonly AccountCorrection[],
  geography: Geography = NO_GEOGRAPHY,
): Gathering {
  const nodes = nodesOf(accounts, corrections, geography)
  const clusters = new Clusters(nodes, geography)
  const disputes = clusters.correct(corrections)
  const pairs = pairsOf(nodes, geography)
  const ranked = [...pairs].sort((p, q) => Number(q.firm) - Number(p.firm) || q.score - p.score || p.a - q.a || p.b - q.b)
  const byNode = indexOf(pairs, nodes.length)
  for (const pair of ranked) {
    if (pair.score < JOIN) continue
    if (pair.firm || !hasRival(pair, byNode, clusters)) clusters.join(pair)
  }
  const engagements = withIds(clusters.all().map(({ members, bonds }) => factsOf(members, bonds, geography)))
  return { engagements, links: clusters.links(), queue: [...disputes, ...queueOf(pairs, clusters)] }
}

function indexOf(pairs: readonly Pair[], size: number): Pair[][] {
  const byNode = Array.from({ length: size }, (): Pair[] => [])
  for (const pair of pairs) {
    if (pair.score < UNCERTAIN) continue
    byNode[pair.a].push(pair)
    byNode[pair.b].push(pair)
  }
  return byNode
}

/** Whether the vaguer of the two might as well be told of another engagement, which is not that of the other. */
function hasRival(pair: Pair, byNode: readonly Pair[][], clusters: Clusters): boolean {
  const [p, q] = [clusters.of(pair.a), clusters.of(pair.b)]
  if (p === q) return false
  const least = pair.score - (clusters.isSure(pair) ? RIVAL : WIDE_RIVAL)
  const [vagueness, other] = [clusters.vagueness(p), clusters.vagueness(q)]
  const rivals = (own: number, chosen: number): boolean =>
    clusters.nodesIn(own).some(node =>
      byNode[node].some(({ a, b, score }) => {
        const rival = clusters.of(a === node ? b : a)
        return score >= least && rival !== own && rival !== chosen && clusters.areBarred(rival, chosen)
      }),
    )
  return (vagueness >= other && rivals(p, q)) || (other >= vagueness && rivals(q, p))
}

/** The likeliest link between any two engagements that may be one. */
function queueOf(pairs: readonly Pair[], clusters: Clusters): Link[] {
  const best = new Map<string, Pair>()
  for (const pair of pairs) {
    const [p, q] = [clusters.of(pair.a), clusters.of(pair.b)].sort((a, b) => a - b)
    if (p === q || pair.score < UNCERTAIN || clusters.areBarred(p, q)) continue
    const known = best.get(`${p} ${q}`)
    if (!known || pair.score > known.score) best.set(`${p} ${q}`, pair)
  }
  return [...best.values()]
    .sort((p, q) => q.score - p.score || p.a - q.a || p.b - q.b)
    .map(pair => ({ ...linkOf(clusters.idOf(pair.a), clusters.idOf(pair.b), pair), verdict: 'uncertain' as const }))
}

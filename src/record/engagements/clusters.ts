/** Nodes as they are joined. */
import type { AccountCorrection, Link } from '../observations.ts'
import { type Comparison, compareTold, linkOf, SAME } from './compare.ts'
import type { Reason } from './evidence.ts'
import type { Geography } from './geography.ts'
import type { Node } from './nodes.ts'
import type { Pair } from './pairs.ts'
import type { Told } from './told.ts'

/** Two clusters are joined only where their accounts are alike on the whole. */
const LEAST_MEAN = 0.5
/** How exactly an account tells when, the most exact first. */
const EXACTNESS = ['day', 'range', 'month', 'published', 'year', 'none']

/** One cluster: its accounts, and how surely each belongs to it. */
export interface Joined {
  readonly members: readonly Told[]
  readonly bonds: readonly Link[]
}

export class Clusters {
  readonly #nodes: readonly Node[]
  readonly #geography: Geography
  readonly #cluster: number[]
  /** Node numbers by cluster; empty once it is part of another. */
  readonly #content: number[][]
  readonly #bonds: Link[][]
  readonly #vagueness: number[]
  readonly #apart = new Set<string>()
  /** Nodes declared one have one group: what bars one of them is outweighed by what the others allow. */
  readonly #group: number[]
  #declared = false
  readonly #comparisons = new Map<number, Comparison>()

  constructor(nodes: readonly Node[], geography: Geography) {
    this.#nodes = nodes
    this.#geography = geography
    this.#cluster = nodes.map((_, i) => i)
    this.#content = nodes.map((_, i) => [i])
    this.#group = nodes.map((_, i) => i)
    this.#bonds = nodes.map(({ told, members }) =>
      members.slice(1).map(member => linkOf(told.account.id, member.account.id, compareTold(told, member, geography))),
    )
    this.#vagueness = nodes.map(({ told }) => vaguenessOf(told))
  }

  of = (node: number): number => this.#cluster[node]
  nodesIn = (cluster: number): readonly number[] => this.#content[cluster]
  vagueness = (cluster: number): number => this.#vagueness[cluster]
  idOf = (node: number): string => this.#nodes[node].told.account.id
  isSure = ({ score }: Pair): boolean => score >= SAME

  /** Applies what people declared; gives back those declarations that contradict others. Declarations about unknown accounts say nothing. */
  correct(corrections: readonly AccountCorrection[]): Link[] {
    const nodeOf = new Map(this.#nodes.map(({ told }, i) => [told.account.id, i] as const))
    const known = corrections.flatMap(({ a, b, same }) => {
      const [one, other] = [nodeOf.get(a), nodeOf.get(b)]
      return one === undefined || other === undefined || one === other
        ? []
        : [{ a: Math.min(one, other), b: Math.max(one, other), same }]
    })
    known.sort((p, q) => p.a - q.a || p.b - q.b)
    for (const { a, b, same } of known) if (!same) this.#apart.add(`${a} ${b}`)
    const disputes: Link[] = []
    for (const { a, b, same } of known) {
      const [p, q] = [this.of(a), this.of(b)]
      if (!same || p === q) continue
      if (this.#declaredApart(p, q)) disputes.push(declared(this.idOf(a), this.idOf(b), 0.5, 'corrections-disagree'))
      else {
        this.#merge(p, q, declared(this.idOf(a), this.idOf(b), 1, 'declared-same'))
        this.#declared = true
        const into = this.of(a)
        for (const node of this.#content[into]) this.#group[node] = into
      }
    }
    return disputes
  }

  /** Makes one of the clusters of a pair, unless something in them forbids it. */
  join(pair: Pair): void {
    const [p, q] = [this.of(pair.a), this.of(pair.b)]
    if (p === q || this.areBarred(p, q) || this.#mean(p, q) < LEAST_MEAN) return
    const link = linkOf(this.idOf(pair.a), this.idOf(pair.b), pair)
    this.#merge(p, q, this.isSure(pair) ? link : { ...link, verdict: 'same', reasons: [...link.reasons, 'only-candidate'] })
  }

  /** Whether two accounts of them cannot be one, or were declared two. */
  areBarred(p: number, q: number): boolean {
    if (this.#apart.size > 0 && this.#declaredApart(p, q)) return true
    if (!this.#declared) return this.#content[p].some(a => this.#content[q].some(b => this.#compare(a, b).barred))
    return this.#groupsOf(p).some(g => this.#groupsOf(q).some(h => g.every(a => h.every(b => this.#compare(a, b).barred))))
  }

  all(): Joined[] {
    return this.#content.flatMap((nodes, cluster) => {
      if (nodes.length === 0) return []
      const members = nodes.flatMap(node => this.#nodes[node].members)
      members.sort((a, b) => (a.account.id < b.account.id ? -1 : 1))
      return [{ members, bonds: this.#bonds[cluster] }]
    })
  }

  links(): Link[] {
    return this.#bonds.flat().sort((p, q) => (p.a < q.a || (p.a === q.a && p.b < q.b) ? -1 : 1))
  }

  #merge(p: number, q: number, link: Link): void {
    const [into, from] = p < q ? [p, q] : [q, p]
    for (const node of this.#content[from]) this.#cluster[node] = into
    this.#content[into] = [...this.#content[into], ...this.#content[from]].sort((a, b) => a - b)
    this.#bonds[into] = [...this.#bonds[into], ...this.#bonds[from], link]
    this.#vagueness[into] = Math.min(this.#vagueness[into], this.#vagueness[from])
    this.#content[from] = []
    this.#bonds[from] = []
  }

  #declaredApart(p: number, q: number): boolean {
    return this.#content[p].some(a => this.#content[q].some(b => this.#apart.has(`${Math.min(a, b)} ${Math.max(a, b)}`)))
  }

  #mean(p: number, q: number): number {
    const [own, others] = [this.#groupsOf(p), this.#groupsOf(q)]
    let sum = 0
    for (const g of own) for (const h of others) sum += Math.max(...g.flatMap(a => h.map(b => this.#compare(a, b).score)))
    return sum / (own.length * others.length)
  }

  #groupsOf(cluster: number): readonly (readonly number[])[] {
    if (!this.#declared) return this.#content[cluster].map(node => [node])
    return [...Map.groupBy(this.#content[cluster], node => this.#group[node]).values()]
  }

  #compare(one: number, other: number): Comparison {
    const [a, b] = one < other ? [one, other] : [other, one]
    const key = a * this.#nodes.length + b
    const known = this.#comparisons.get(key)
    if (known) return known
    const made = compareTold(this.#nodes[a].told, this.#nodes[b].told, this.#geography)
    this.#comparisons.set(key, made)
    return made
  }
}

/** The more, the less an account says of when and between whom. */
function vaguenessOf({ span, published, named, sides }: Told): number {
  const exactness = span ? span.precision : published === null ? 'none' : 'published'
  const unnamed = [...sides].filter(side => !named.some(one => (one.side ?? one.id) === side)).length
  return EXACTNESS.indexOf(exactness) + (unnamed > 0 || named.length < 2 ? 0.5 : 0)
}

const declared = (a: string, b: string, score: number, reason: Reason): Link => ({
  a: a < b ? a : b,
  b: a < b ? b : a,
  score,
  verdict: score === 1 ? 'same' : 'uncertain',
  reasons: [reason],
})

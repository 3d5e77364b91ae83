/** Joins the occurrences of one undertaking: what is asked again later, and what several readouts of one engagement tell. */
import { type Ask, mayMeet } from './asks.ts'
import { grouped } from './known.ts'
import { type Gathering, joinLately, joinLeft, sharesTopic } from './leftovers.ts'
import { type Likeness, likeness } from './likeness.ts'
import { createNearby, type Nearby } from './nearby.ts'
import type { Studies, Study } from './studies.ts'

/** How alike two asks must be to be one: in one document, told of one engagement by two, asked again on another occasion. */
const REPEATED = 0.72
const TOLD_TWICE = { same: 0.4, other: 0.34 }
const ASKED_AGAIN = { same: 0.52, other: 0.45 }
/** Where it says itself that it was asked before. */
const AGAIN = { same: 0.28, other: 0.3 }
const COMMON_AGAIN = 0.9
/** Where it is not known of whom it was asked. */
const OF_UNKNOWN = 0.75
/** Asked again: how much must be common at least, and how many features must point to one thing. */
const COMMON = { same: 1.6, other: 0.75 }
const POINTERS = 1
/** Asked again in other words: so much of it points to one thing. */
const POINTED = { score: 0.3, common: 2.5, pointers: 2.5 }
/** Of one engagement so many earlier asks are compared. */
const MATES = 120

interface Group {
  readonly asks: number[]
  readonly document: string
  readonly engagement: string | null
}

/** Clusters of asks by number, each in order of time; the order of clusters is that of their first occurrence. */
export function gather(asks: readonly Ask[], studies: Studies, apart: (a: number, b: number) => boolean): number[][] {
  const clusterOf = new Int32Array(asks.length).fill(-1)
  const clusters: number[][] = []
  const blocks = blocksOf(asks)
  const nearby = new Map<string, Nearby>()
  const mates = new Map<string, number[]>()
  const lately = new Map<string, number[]>()
  const studyOf = (n: number): Study | undefined => studies.ofStatement.get(asks[n].statement.id)
  const compare = (a: number, b: number): Likeness => {
    const [x, y] = [studyOf(a), studyOf(b)]
    return x && y ? likeness(x.profile, y.profile, studies.weights) : { score: 0, common: 0, pointers: 0, sure: false }
  }

  for (const { asks: group, engagement } of groupsOf(asks)) {
    const block = blockOf(asks[group[0]])
    const members = blocks.get(block) ?? []
    const index = nearby.get(block) ?? createNearby(studies.weights, members.length)
    nearby.set(block, index)
    const told = engagement === null ? [] : (mates.get(`${engagement} ${block}`) ?? [])
    const units = repeatsWithin(group, compare, studyOf, asks)
    const links: Array<{ unit: number; cluster: number; score: number }> = []
    units.forEach((unit, u) => {
      const best = new Map<number, number>()
      const study = studyOf(unit[0])
      const candidates = new Set([...told.slice(-MATES), ...(study ? index.of(study.profile).map(place => members[place]) : [])])
      for (const other of candidates) {
        if (!mayMeet(asks[unit[0]].to, asks[other].to) || apart(unit[0], other)) continue
        const score = join(asks[unit[0]], asks[other], compare(unit[0], other), studyOf(unit[0]), studyOf(other))
        const cluster = clusterOf[other]
        if (score > (best.get(cluster) ?? 0)) best.set(cluster, score)
      }
      for (const [cluster, score] of best) links.push({ unit: u, cluster, score })
    })
    const left = settle(units, links, clusters, clusterOf)
    const gathering: Gathering = {
      asks,
      clusters,
      clusterOf,
      taken: new Set(units.flat().map(n => clusterOf[n])),
      compare,
      apart,
      isAgain: n => studyOf(n)?.signs.has('again') ?? false,
      foreign: (a, b) => studyOf(a)?.profile.language !== studyOf(b)?.profile.language,
    }
    const lonely = joinLately(left, (lately.get(block) ?? []).slice(-MATES), group, gathering)
    joinLeft(lonely, told, gathering)
    for (const n of group) {
      const study = studyOf(n)
      if (study) index.add(placeIn(members, n), study.profile)
      if (engagement !== null) told.push(n)
    }
    if (engagement !== null) mates.set(`${engagement} ${block}`, told)
    const others = lately.get(block) ?? []
    others.push(...group)
    lately.set(block, others)
  }
  return clusters.filter(cluster => cluster.length > 0)
}

/** Takes the likeliest links first, one cluster a unit and one unit a cluster; who is left opens a cluster, and is returned. */
function settle(
  units: readonly number[][],
  links: Array<{ unit: number; cluster: number; score: number }>,
  clusters: number[][],
  clusterOf: Int32Array,
): number[][] {
  links.sort((a, b) => b.score - a.score || a.unit - b.unit || a.cluster - b.cluster)
  const home = new Map<number, number>()
  const taken = new Set<number>()
  for (const { unit, cluster } of links) {
    if (home.has(unit) || taken.has(cluster)) continue
    home.set(unit, cluster)
    taken.add(cluster)
  }
  units.forEach((unit, u) => {
    const cluster = home.get(u) ?? clusters.push([]) - 1
    for (const n of unit) {
      clusters[cluster].push(n)
      clusterOf[n] = cluster
    }
  })
  return units.filter((_, u) => !home.has(u))
}

const blockOf = ({ kind, by }: Ask): string => `${kind} ${by.join(' ')}`

/** Numbers of asks by kind and side, rising. */
const blocksOf = (asks: readonly Ask[]): Map<string, number[]> =>
  grouped(
    asks.map((_, n) => n),
    n => [blockOf(asks[n])],
  )

/** The place of a number among rising ones. */
function placeIn(numbers: readonly number[], number: number): number {
  let [low, high] = [0, numbers.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (numbers[middle] < number) low = middle + 1
    else high = middle
  }
  return low
}

/** The asks of one document, engagement, kind and side, in order of the earliest of each. */
function groupsOf(asks: readonly Ask[]): Group[] {
  const numbers = asks.map((_, n) => n)
  const groups = grouped(numbers, n => {
    const { statement, kind, by } = asks[n]
    return [`${statement.document} ${statement.engagement ?? ''} ${kind} ${by.join(' ')}`]
  })
  return [...groups.values()].map(group => ({
    asks: group,
    document: asks[group[0]].statement.document,
    engagement: asks[group[0]].statement.engagement,
  }))
}

/** Within one document two asks are two, unless one repeats the other or tells of it again. */
function repeatsWithin(
  group: readonly number[],
  compare: (a: number, b: number) => Likeness,
  studyOf: (n: number) => Study | undefined,
  asks: readonly Ask[],
): number[][] {
  const units: number[][] = []
  for (const n of group) {
    const unit = units.find(([first]) => {
      const { score, common } = compare(first, n)
      return (
        (score >= REPEATED && common >= COMMON.same) ||
        isNested(asks[first], asks[n]) ||
        pointsBack(studyOf(n), asks[first], asks[n])
      )
    })
    if (unit) unit.push(n)
    else units.push([n])
  }
  return units
}

/** «…, a request which the Minister repeated»: one is told inside the other. */
const isNested = (a: Ask, b: Ask): boolean =>
  a.statement.speakers.join(' ') === b.statement.speakers.join(' ') &&
  a.statement.citation.start <= b.statement.citation.start &&
  b.statement.citation.end <= a.statement.citation.end &&
  b.statement.citation.start - a.statement.citation.start < 12

/** Says nothing of its own but that the ask is made. */
const pointsBack = (study: Study | undefined, a: Ask, b: Ask): boolean =>
  study !== undefined &&
  study.length < 1 &&
  (study.signs.has('pointing') || study.signs.has('pointingAll')) &&
  a.statement.engagement === b.statement.engagement

/** How surely two asks of different documents, or of different engagements, are one; 0 where they are not. */
function join(a: Ask, b: Ask, like: Likeness, studyA: Study | undefined, studyB: Study | undefined): number {
  const tongue = studyA?.profile.language === studyB?.profile.language ? 'same' : 'other'
  const { engagement, document } = a.statement
  if (engagement !== null && engagement === b.statement.engagement && document !== b.statement.document)
    return like.score >= TOLD_TWICE[tongue] ? 1 + like.score : 0
  if (document === b.statement.document) return like.score >= REPEATED && like.common >= COMMON.same ? like.score : 0
  if (studyA?.signs.has('again') && like.score >= AGAIN[tongue] && (like.sure || like.common >= COMMON_AGAIN)) return like.score
  const unknown = a.to.length === 0 || b.to.length === 0
  const points = like.sure || (like.common >= COMMON[tongue] && like.pointers >= POINTERS)
  if (like.score >= (unknown ? OF_UNKNOWN : ASKED_AGAIN[tongue]) && points) return like.score
  const another = studyA?.signs.has('another') || studyB?.signs.has('another')
  return !unknown && !another && tongue === 'same' && isPointed(like) && sharesTopic(a.statement, b.statement) ? like.score : 0
}

const isPointed = ({ score, common, pointers }: Likeness): boolean =>
  score >= POINTED.score && common >= POINTED.common && pointers >= POINTED.pointers

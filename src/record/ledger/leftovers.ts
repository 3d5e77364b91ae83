/** Asks that words alone do not join: what two readouts of one engagement have left over, and what is taken up again within days. */
import type { RecordStatement } from '../../contract/record.ts'
import { addDays } from '../../reader/stages/calendar.ts'
import { type Ask, mayMeet } from './asks.ts'
import type { Likeness } from './likeness.ts'

/** What is left over of one engagement on both sides is at least so alike. */
const LEFT = 0.12
const DAYS = 14

export interface Gathering {
  readonly asks: readonly Ask[]
  readonly clusters: number[][]
  readonly clusterOf: Int32Array
  /** Clusters that already have an ask of the document in hand. */
  readonly taken: ReadonlySet<number>
  compare(a: number, b: number): Likeness
  apart(a: number, b: number): boolean
  /** Says itself that it was asked before. */
  isAgain(n: number): boolean
  /** Told in two languages. */
  foreign(a: number, b: number): boolean
}

/** Where of one engagement one document has one ask left and the others one too, about one topic, they are one told in other words. */
export function joinLeft(left: readonly number[][], told: readonly number[], g: Gathering): void {
  const open = [...new Set(told.map(n => g.clusterOf[n]))].filter(cluster => !g.taken.has(cluster))
  if (left.length !== 1 || open.length !== 1) return
  const [unit] = left
  const [first] = unit
  const [cluster] = open
  const alike = g.clusters[cluster].some(
    n => !g.apart(first, n) && sharesTopic(g.asks[first].statement, g.asks[n].statement) && g.compare(first, n).score >= LEFT,
  )
  if (alike) move(unit, cluster, g)
}

/** Puts a unit that has opened a cluster of its own into another. */
function move(unit: readonly number[], cluster: number, { clusters, clusterOf }: Gathering): void {
  clusters[clusterOf[unit[0]]] = []
  for (const n of unit) {
    clusterOf[n] = cluster
    clusters[cluster].push(n)
  }
}

/**
 * The same two people within days of each other, told in two languages: their only asks about one topic are one. Words cannot tell, and
 * who calls on Monday and meets on Friday takes up what was asked. So does, at any time, who says that it is asked again. Returns the units
 * that are still alone.
 */
export function joinLately(
  left: readonly number[][],
  earlier: readonly number[],
  group: readonly number[],
  g: Gathering,
): number[][] {
  return left.filter(unit => {
    const other = takenUp(unit[0], earlier, group, g)
    if (other === undefined || g.taken.has(g.clusterOf[other])) return true
    move(unit, g.clusterOf[other], g)
    return false
  })
}

/** The only ask about the topic of this one that it may take up, told in the other language. */
function takenUp(first: number, earlier: readonly number[], group: readonly number[], g: Gathering): number | undefined {
  const { on, topics } = g.asks[first].statement
  if (on === null || topics.length === 0) return undefined
  const since = addDays(on, -DAYS)
  const about = (n: number): boolean => g.asks[n].statement.topics[0] === topics[0] && mayMeet(g.asks[n].to, g.asks[first].to)
  const isShortlyBefore = ({ statement }: Ask): boolean =>
    (statement.on ?? '') >= since && samePeople(statement, g.asks[first].statement)
  const near = earlier.filter(n => about(n) && (g.isAgain(first) || isShortlyBefore(g.asks[n])))
  const alone = near.length === 1 && group.filter(about).length === 1
  return alone && !g.apart(first, near[0]) && g.foreign(first, near[0]) ? near[0] : undefined
}

const samePeople = (a: RecordStatement, b: RecordStatement): boolean =>
  a.engagement !== b.engagement &&
  a.speakers.some(p => b.speakers.includes(p)) &&
  a.addressees.some(p => b.addressees.includes(p))

/** About one topic, among others. */
export const sharesTopic = (a: RecordStatement, b: RecordStatement): boolean => a.topics.some(topic => b.topics.includes(topic))

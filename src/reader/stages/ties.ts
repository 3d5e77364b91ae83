import { type Context, type Hit, isListed, printed, type ReadSentence } from '../context.ts'
import { addressBefore } from './apposition.ts'
import { type Cluster, officeKindsOf, officesOf, titlesOf } from './clusters.ts'
import type { NameMention } from './names.ts'
import { isFrontedClause } from './offices.ts'
import type { Scene } from './scene.ts'

/** What the text says of two persons together: below nothing they serve different states, above it the same one. */
export interface Tie {
  /** The other person, by number. */
  readonly other: number
  readonly weight: number
}

/** A mention with its title, tokens [start, end). */
interface Placed {
  readonly who: number
  readonly mention: NameMention
  readonly start: number
  readonly end: number
  readonly sentence: number
}

const REACH = 40
const CLOSE = 14
const ROW = 4

export const OPPOSED = -1.8
const ANAPHORIC = -1.2
const BESIDE = 1
const OWN = 4
const MIXED = 0.6
const OFTEN = 2.5
const UNMARKED = 0.4
const PEERS: ReadonlySet<string> = new Set([
  'legislative',
  'party',
  'business',
  'civil-society',
  'senior-official',
  'military',
  'sub-national',
])
const COUNTERED: ReadonlySet<string> = new Set(['meeting', 'call', 'letter', 'signing', 'negotiation'])

/** The ties of every person with the others: those who meet, sign or write to each other, who stand in a row, who hold the like office. */
export function findTies(c: Context, clusters: readonly Cluster[], scene: Scene): Tie[][] {
  const strength = clusters.map(() => new Map<number, number>())
  const note = (a: number, b: number, weight: number): void => {
    if (a === b) return
    for (const [x, y] of [
      [a, b],
      [b, a],
    ]) {
      const known = strength[x].get(y)
      // to have met says more than to be named in a row
      if (known === undefined || weight < Math.min(known, 0) || (known > 0 && weight > known)) strength[x].set(y, weight)
    }
  }
  const placed = clusters
    .flatMap((cluster, who) =>
      cluster.mentions.map(
        (mention): Placed => ({
          who,
          mention,
          start: mention.title?.start ?? addressBefore(c, mention.start)?.start ?? mention.start,
          end: mention.behind?.end ?? mention.end,
          sentence: scene.sentenceAt(mention.start),
        }),
      ),
    )
    .sort((a, b) => a.start - b.start)
  const lead = protagonist(clusters)
  const holders = holdersOf(clusters)
  for (let i = 0; i < placed.length; i++) {
    const sentence = c.sentences[placed[i].sentence]
    if (first(placed, i) && sentence && isMet(c, scene, placed[i], sentence)) {
      const met = rowFrom(c, placed, i).map(k => placed[k].who)
      const actor = meant(c, holders, sentence, placed[i], met) ?? lead
      if (!met.includes(actor)) for (const who of met) note(who, actor, ANAPHORIC)
    }
    // «The Vice President was accompanied by X and Y»
    if (first(placed, i) && sentence && c.words('escorts').before(theBefore(c, placed[i].start))) {
      const escort = rowFrom(c, placed, i).map(k => placed[k].who)
      const actor = meant(c, holders, sentence, placed[i], escort)
      if (actor !== null) for (const who of escort) note(who, actor, OFTEN)
    }
    for (let j = i + 1; j < placed.length && j <= i + ROW && placed[j].sentence === placed[i].sentence; j++) {
      if (placed[i].who === placed[j].who) continue
      const weight = between(c, clusters, placed, i, j)
      if (weight !== 0) note(placed[i].who, placed[j].who, weight)
    }
  }
  return clusters.map((cluster, i) => {
    const unmarked = i !== lead && isUnmarked(cluster) && isUnmarked(clusters[lead])
    return clusters.flatMap((other, k) => {
      if (other === cluster) return []
      const alike = likeness(cluster, other)
      const weight = strength[i].get(k) ?? (alike === 0 && unmarked && k === lead ? UNMARKED : 0)
      return weight + alike === 0 ? [] : { other: k, weight: weight < 0 ? Math.min(weight, alike) : weight + alike }
    })
  })
}

/** The one who holds the office by which the sentence names whoever acts before somebody («The visiting State Secretary called on X»); null where none or several do. */
function meant(
  c: Context,
  holders: ReadonlyMap<string, readonly number[]>,
  { start }: ReadSentence,
  before: Placed,
  others: readonly number[],
): number | null {
  const head = (c.hits.office.within(start, before.start)[0] ?? c.hits.head.within(start, before.start)[0])?.entry.id
  const [one, ...more] = (head ? (holders.get(head) ?? []) : []).filter(i => !others.includes(i))
  return one !== undefined && more.length === 0 ? one : null
}

/** The persons who hold each office, by its head. */
function holdersOf(clusters: readonly Cluster[]): Map<string, number[]> {
  const holders = new Map<string, number[]>()
  clusters.forEach((cluster, i) => {
    for (const { head } of officeKindsOf(cluster)) {
      const known = holders.get(head)
      if (!known) holders.set(head, [i])
      else if (known.at(-1) !== i) known.push(i)
    }
  })
  return holders
}

/** Whether all offices of a person are named without a state: in most texts those of the state that tells of them. */
const isUnmarked = (cluster: Cluster): boolean =>
  officesOf(cluster).length > 0 && cluster.mentions.every(m => titlesOf(m).every(t => t.country === null && t.host === null))

/** Whom a bare «she» or «the Minister» means most often: the first one named, unless another is named far more often. */
function protagonist(clusters: readonly Cluster[]): number {
  let best = 0
  clusters.forEach((cluster, i) => {
    if (cluster.mentions.length > clusters[best].mentions.length * OFTEN) best = i
  })
  return best
}

/** The last word of meeting there; letters only where they are sent. */
const meetIn = (c: Context, from: number, to: number): Hit<'meet'> | undefined =>
  c.hits.meet
    .within(from, to)
    .findLast(h => COUNTERED.has(h.entry.kind) && !(h.entry.kind === 'letter' && h.entry.part === 'noun'))

/** This mention and those behind it in the sentence, where all are met by whoever acts; none where one of them may be who acts. */
function rowFrom(c: Context, placed: readonly Placed[], i: number): number[] {
  const row = [i]
  for (let k = i; placed[k + 1]?.sentence === placed[i].sentence; k++) {
    // «met X, and held talks the next day with Y»
    if (!joins(c, placed[k], placed[k + 1]) && !isListed(c, 'objects', placed[k + 1].start - 1)) return []
    row.push(k + 1)
  }
  return row
}

/** «She also met X», «the Minister had a working lunch with X»: somebody not named here met the only one named. */
function isMet(c: Context, scene: Scene, { start }: Placed, sentence: ReadSentence): boolean {
  const meet = meetBefore(c, start)
  if (!meet || !COUNTERED.has(meet.entry.kind) || meet.start <= sentence.start) return false
  // «a session co-chaired by X»
  if (isListed(c, 'doers', start - 1) && meet.entry.part !== 'host') return false
  return !scene.points.some(p => p.titled && p.at >= sentence.start && p.end <= meet.start)
}

const isGuest = (c: Context, { start }: Placed): boolean => c.words('visiting').before(start) !== undefined

/** What stands between two mentions of one sentence, or around the pair, says of them. */
function between(c: Context, clusters: readonly Cluster[], placed: readonly Placed[], i: number, j: number): number {
  const [a, b] = [placed[i], placed[j]]
  const gap = b.start - a.end
  if (gap > REACH || gap < 0) return 0
  const next = j === i + 1
  // «the Minister's deputy, X»
  if (next && gap <= 1 && b.mention.title?.descriptor && printed(c, b.start) === 'deputy') return OWN
  if (next && titlesOf(b.mention).some(t => t.counterpart)) return OPPOSED
  // «X said that she and the visiting Vice-President Y»: a guest of whoever is named before
  if (next && isGuest(c, b) && !isGuest(c, a)) return OPPOSED
  if (next && joins(c, a, b)) {
    if (c.words('between').before(theBefore(c, a.start))) return OPPOSED
    return coordinated(c, clusters, placed, i)
  }
  // «X handed over a letter from Y»
  if (isListed(c, 'senders', b.start - 1) && c.words('conveying').within(a.end, b.start).length > 0)
    return first(placed, i) ? BESIDE : 0
  // «a message from X delivered by Y»
  if (next && isListed(c, 'doers', b.start - 1) && c.words('conveying').within(a.end, b.start).length > 0) return BESIDE
  // «a letter from X to Y»
  if (
    next &&
    isListed(c, 'senders', a.start - 1) &&
    isListed(c, 'receivers', b.start - 1) &&
    c.hits.meet.before(a.start - 1)?.entry.kind === 'letter'
  )
    return OPPOSED
  if (c.words('escorts').within(a.end, b.start).length > 0) return next ? BESIDE : 0
  // «At a meeting with X, Y said»
  if (next && printed(c, a.end) === ',' && gap <= 2 && isFrontedClause(c, a.start) && meetBefore(c, a.start)) return OPPOSED
  return meets(c, placed, i, j) ? OPPOSED : isRow(c, clusters, a, b) ? rowWeight(clusters, a, b) : 0
}

/** The word of meeting right before somebody: «met X», «talks with X». */
export function meetBefore(c: Context, start: number): Hit<'meet'> | undefined {
  for (let at = start; at > 0; at--) {
    const meet = c.hits.meet.before(at)
    if (meet) return meet
    if (!isListed(c, 'links', at - 1) && !isListed(c, 'objects', at - 1)) return undefined
  }
  return undefined
}

const first = (placed: readonly Placed[], i: number): boolean => placed[i - 1]?.sentence !== placed[i].sentence

const theBefore = (c: Context, at: number): number => (/^the$/i.test(printed(c, at - 1)) ? at - 1 : at)

/** Whether nothing but a word of joining stands between two mentions. */
const joins = (c: Context, a: Placed, b: Placed): boolean =>
  b.start - a.end <= 3 && isListed(c, 'pairing', printed(c, a.end) === ',' ? a.end + 1 : a.end)

/** «X met Y», «X received Y, Z and W»: the first one named met whoever stands behind the word, and those in a row with them. */
function meets(c: Context, placed: readonly Placed[], i: number, j: number): boolean {
  const [a, b] = [placed[i], placed[j]]
  const meet = meetIn(c, a.end, b.start)
  // «X on the meeting between Y and Z»
  if (!meet || c.words('between').within(meet.start, b.start).length > 0) return false
  // «X was received by Y in the presence of Z»
  if (c.words('witness').within(meet.end, b.start).length > 0) return false
  // «X briefed her on the plan of Y»
  if (c.language === 'en' && meet.end < b.start && /^(?:on|about)$/.test(printed(c, b.start - 1))) return false
  // «X criticised the talks at which Y …»
  if (meet.entry.part === 'noun' && c.hits.act.within(a.end, meet.start).some(h => h.entry.act === 'concern')) return false
  if (meet.entry.kind === 'signing' && (j > i + 1 || isListed(c, 'doers', b.start - 1))) return false
  // who was met before is not the one who meets again
  let opening = i
  while (!first(placed, opening)) opening--
  if (opening < i ? meetIn(c, placed[opening].end, a.start) : meetBefore(c, a.start)) return false
  for (let k = i + 1; k < j; k++)
    if (placed[k].start >= meet.end && !(placed[k + 1].start - placed[k].end <= 3 && isListed(c, 'rowing', placed[k].end)))
      return false
  return true
}

/** «X and Y held talks», «signed by X and Y» are two sides; «X and Y met with Z» are one. */
function coordinated(c: Context, clusters: readonly Cluster[], placed: readonly Placed[], i: number): number {
  const [a, b, next] = [placed[i], placed[i + 1], placed[i + 2]]
  const done = isListed(c, 'doers', a.start - 1)
    ? (c.hits.meet.before(a.start - 1) ?? c.hits.stage.before(a.start - 1))
    : undefined
  if (done && (done.entry.k === 'stage' || COUNTERED.has(done.entry.kind))) return OPPOSED
  // «held talks», not «took part in the talks»
  const verb = c.hits.meet
    .within(b.end, b.end + 6)
    .find(h => COUNTERED.has(h.entry.kind) && h.entry.part !== 'noun' && h.entry.form !== 'gerund')
  const outside =
    verb !== undefined &&
    ((next?.sentence === b.sentence && next.start - verb.end < CLOSE && !isListed(c, 'doers', next.start - 1)) ||
      c.words('with').at(verb.end) !== undefined ||
      c.words('with').before(verb.end) !== undefined)
  if (verb && !outside) return OPPOSED
  return isRow(c, clusters, a, b) ? rowWeight(clusters, a, b) : 0
}

/** Those of one rank are sooner of one delegation than a secretary and an ambassador. */
function rowWeight(clusters: readonly Cluster[], a: Placed, b: Placed): number {
  const ranks = new Set(officesOf(clusters[a.who]).map(o => o.rank))
  return officesOf(clusters[b.who]).some(o => ranks.has(o.rank)) ? BESIDE : MIXED
}

/** Members of one delegation, parliament or company who are named one after the other. */
function isRow(c: Context, clusters: readonly Cluster[], a: Placed, b: Placed): boolean {
  if (b.start - a.end >= CLOSE) return false
  const [own, others] = [officeKindsOf(clusters[a.who]), officeKindsOf(clusters[b.who])]
  if (own.length === 0 || others.length === 0) return false
  const leads = (list: typeof own): boolean =>
    list.some(o => o.rank === 'head-of-state-or-government' || o.rank === 'ministerial')
  const heads = new Set(own.map(o => o.head))
  const peers = PEERS.has(own[0].rank ?? '')
  for (let i = a.end; i < b.start; i++) if (!isListed(c, 'rowing', i)) return false
  return (
    !(leads(own) && leads(others)) &&
    (peers || !others.some(o => heads.has(o.head))) &&
    c.hits.meet.within(a.end, b.start).length === 0 &&
    c.hits.act.within(a.end, b.start).length === 0
  )
}

/** Two presidents, two foreign ministers: seldom of one state. */
function likeness(cluster: Cluster, other: Cluster): number {
  const [own, others] = [officeKindsOf(cluster), officeKindsOf(other)]
  if (PEERS.has(own[0]?.rank ?? '')) return 0
  const like = others.some(
    o =>
      o.rank !== null &&
      own.some(
        p => p.rank === o.rank && (o.rank === 'head-of-state-or-government' || (p.head === o.head && p.function === o.function)),
      ),
  )
  if (!like) return 0
  return others.some(o => own.some(p => p.head === o.head)) ? -1.5 : -0.3
}

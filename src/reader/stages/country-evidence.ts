import type { NameLore } from '../../lexicon/lore.ts'
import { type Context, isListed, printed } from '../context.ts'
import { type Cluster, officesOf, titlesOf } from './clusters.ts'
import type { Allegiance } from './countries.ts'
import { inOrder, spoken } from './country-clauses.ts'
import { type RosterItem, rosterItem } from './roster.ts'
import type { Point, Scene } from './scene.ts'
import { meetBefore } from './ties.ts'

const PRIVATE: ReadonlySet<string> = new Set(['business', 'civil-society'])

/** What the text says of one person alone: how much speaks for each state. */
export interface Evidence {
  readonly scores: ReadonlyMap<string, number>
  /** The states where the person is an envoy, which are not the one served. */
  readonly hosts: ReadonlySet<string>
  /** The states that the person travelled to. */
  readonly abroad: ReadonlySet<string>
  readonly vietnamese: boolean
  /** The state that the build of the name points to. */
  readonly origin: string | null
}

/** Weighs every state of the text for every person; those of whom it is stated get none. */
export function gatherEvidence(
  c: Context,
  clusters: readonly Cluster[],
  found: ReadonlyArray<Allegiance | null>,
  scene: Scene,
  lore: NameLore,
): Evidence[] {
  // a president whom all know, in a text that does not name the country
  const known = new Set(found.flatMap(f => (f?.rule === 'country.known' && f.country ? [f.country] : [])))
  return clusters.map((cluster, i) => {
    const scores = new Map<string, number>()
    const hosts = new Set(cluster.mentions.flatMap(m => titlesOf(m).flatMap(t => t.host ?? [])))
    const vietnamese =
      lore.isVietnameseName(cluster.words) ||
      (cluster.words.length === 1 && lore.isVietnameseSurname(cluster.words[0]) && c.language === 'vi')
    const origin = lore.origin(cluster.words)
    if (found[i]) return { scores, hosts, abroad: new Set(), vietnamese, origin }
    const add: Add = (id, n) => {
      scores.set(id, (scores.get(id) ?? 0) + n)
    }
    for (const [id, share] of scene.share) add(id, share)
    for (const id of known) if (!scores.has(id)) add(id, KNOWN)
    const list = cluster.mentions.map(m => rosterItem(c, m.start)).find(item => item !== undefined)
    if (list) beside(c, cluster, clusters, list, scene, add)
    else nearby(c, cluster, scene, add)
    ownCountry(c, cluster, clusters, found, scene, add)
    spoken(c, cluster, add)
    inOrder(c, cluster, clusters, add)
    const official = officesOf(cluster).some(o => o.rank !== null && !PRIVATE.has(o.rank))
    if (scene.home) add(scene.home, cluster.mentions.some(m => m.title) || official ? 0.8 : 0.4)
    if (scene.home && officesOf(cluster).some(o => o.head === 'spokesperson')) add(scene.home, 0.8)
    if (scene.visited) add(scene.visited, official ? 0.4 : 0.2)
    if (!official) affiliated(c, cluster, scene, add)
    const stay = official ? stayBefore(c, cluster, scene) : null
    if (stay) add(stay, 0.8)
    // an ambassador who is there when others meet is accredited there
    const there = scene.visited ?? scene.home
    if (there && officesOf(cluster).some(o => o.rank === 'ambassadorial')) add(there, -0.5)
    if (isCapitalised(cluster)) add('JP', lore.isJapaneseBuilt(cluster.words) ? 3 : 0)
    if (origin && scores.has(origin)) add(origin, 1.5)
    else for (const id of lore.origins(cluster.words)) if (scores.has(id)) add(id, 0.9)
    const abroad = travelled(c, cluster, scene)
    for (const id of abroad) add(id, official ? -2.5 : -1.2)
    for (const host of hosts) add(host, -4)
    const office = officesOf(cluster).length > 0
    const union = officesOf(cluster).find(o => o.head !== null && OF_THE_UNION.has(o.head))
    if (union && (scores.has('EU') || union.head === 'high-representative')) add('EU', 2.5)
    for (const id of [...scores.keys()])
      if (
        (office && !union && id === 'EU') ||
        (vietnamese ? id !== 'VN' && (scores.size > 1 || !c.lexicon.names.alike.includes(id)) : id === 'VN')
      )
        scores.delete(id)
    return { scores, hosts, abroad, vietnamese, origin }
  })
}

/** How much a well-known person speaks for the same state in others. */
const KNOWN = 0.2

/** Offices that few but the European Union have. */
const OF_THE_UNION: ReadonlySet<string> = new Set(['high-representative', 'commissioner', 'commissioner-bare'])

/** Adds to what speaks for a state. */
export type Add = (id: string, n: number) => void

/** «OZAKI Fumie»: the family name first and in capitals, as Japan's ministries print it. */
const isCapitalised = ({ mentions }: Cluster): boolean =>
  mentions.some(
    ({ words }) =>
      words.length === 2 && words[0].length > 2 && words[0] === words[0].toUpperCase() && words[1] !== words[1].toUpperCase(),
  )

/** Of those in a list of participants only their own line tells; who holds no state's office is of the state where an envoy beside them is posted. */
function beside(c: Context, cluster: Cluster, clusters: readonly Cluster[], item: RosterItem, scene: Scene, add: Add): void {
  for (const point of scene.points) if (point.at >= item.start && point.end <= item.end) add(point.id, point.host ? 0.8 : 1.5)
  const offices = officesOf(cluster)
  if (offices.some(o => o.rank !== null && !PRIVATE.has(o.rank))) return
  const posted = new Set<string>()
  for (const other of clusters)
    for (const m of other.mentions)
      if (rosterItem(c, m.start)?.roster === item.roster) for (const t of titlesOf(m)) if (t.host) posted.add(t.host)
  if (posted.size === 0 && scene.home) add(scene.home, 1.2)
  for (const id of posted) add(id, 1.5)
}

const AFFILIATION = 14

/** «X thuộc Đại học De La Salle của Philippines, …», «X of the German Institute for …»: where those who hold no state's office work. */
function affiliated(c: Context, { mentions }: Cluster, scene: Scene, add: Add): void {
  for (const m of mentions) {
    const end = m.end
    if (!/^(?:of|from|at|with|thuộc|của|tại|từ|đến|,|\(|-|–)$/iu.test(printed(c, end)) && !m.title) continue
    // «X, Ukrainian Canadian Congress President Y»
    if (printed(c, end) === ',' && scene.points.some(p => p.at === end + 1)) continue
    const shut = shutWithin(c, end + 1, end + AFFILIATION)
    const point = scene.points.findLast(p => p.at > end && p.at <= shut)
    if (!point || scene.sentenceAt(point.at) !== scene.sentenceAt(m.start)) continue
    if (/^(?:về|on|for|to|against|toward|với)$/iu.test(printed(c, point.at - 1))) continue
    if (c.hits.act.within(end, point.at).length > 0 || c.hits.meet.within(end, point.at).length > 0) continue
    // «X of Uzmetkombinat and Y, head of …»
    let others = false
    for (let i = end; i < point.at; i++) others ||= /^(?:and|và|;)$/iu.test(printed(c, i)) || c.hits.honorific.at(i) !== undefined
    if (!others) add(point.id, 1.2)
    return
  }
}

/** Where the next comma or its like stands; `limit` where none does before. */
function shutWithin(c: Context, from: number, limit: number): number {
  let at = from
  while (at < limit && !/^[,;.:!?]$/.test(printed(c, at))) at++
  return at
}

const STAY = 250

/** The state to which a visit went on before somebody is named who was met there: «She travelled onward to Togo, where … She also met X». */
function stayBefore(c: Context, cluster: Cluster, scene: Scene): string | null {
  const first = cluster.mentions[0]
  const start = first.title?.start ?? first.start
  if (meetBefore(c, start)?.entry.kind !== 'meeting') return null
  const point = scene.points.findLast(
    p =>
      p.host &&
      c.sentences[p.sentence]?.segment === 'body' &&
      p.end <= start &&
      p.at > start - STAY &&
      p.id !== scene.home &&
      c.hits.meet.within(p.at - 4, p.at).some(h => h.entry.kind === 'visit' && h.entry.part !== 'noun'),
  )
  return point?.id ?? null
}

/** The states and places around a person’s first title, by how near they stand and how they are used there. */
function nearby(c: Context, cluster: Cluster, scene: Scene, add: Add): void {
  const first = cluster.mentions.find(m => titlesOf(m).length > 0) ?? cluster.mentions[0]
  const sentence = scene.sentenceAt(first.start)
  const start = first.title?.start ?? first.start
  let last = -1
  let delegation: Point | undefined
  for (const point of scene.points) {
    const gap = sentence - point.sentence
    if (gap < -1 || gap > 2 || (point.at >= start && point.end <= first.end)) continue
    if (gap === 0 && point.delegation && point.end <= start) delegation = point
    const distance = point.end <= start ? start - point.end : point.at - first.end
    const near = gap === 0 ? 2 / (1 + distance / 8) : gap === 1 ? 0.5 : gap === 2 ? 0.2 : 0.15
    const listed = last === point.at - 1 && isListed(c, 'rowing', last)
    if (gap === 0 && point.at > first.end && (listed || counters(c, first.end, point))) {
      add(point.id, -1.2)
      last = point.end
      continue
    }
    if (gap === 0 && point.titled && point.at > first.end) continue
    // «the Chancellor of Bolivia was received by X»
    if (
      gap === 0 &&
      point.titled &&
      point.end <= start &&
      c.hits.meet.within(point.end, start).some(h => h.entry.kind === 'meeting')
    ) {
      add(point.id, -0.9)
      continue
    }
    const where =
      point.place && gap === 0 && point.end <= start && c.sentences[sentence] && isListed(c, 'whereabouts', point.end + 1)
    // «met in Kampala», in a text that does not speak of Uganda: no more than where it took place
    const venue = point.place && !scene.share.has(point.id)
    add(point.id, near * (where ? 4 : venue ? VENUE : point.host ? 0.5 : point.titled ? 0.4 : point.at > first.end ? BEHIND : 1))
  }
  // «the Mexican delegation included A; B; and C», up to the next meeting
  if (delegation && c.hits.meet.within(delegation.end, start).length === 0) add(delegation.id, 3)
}

const VENUE = 0.15

/** A state named behind a person is more often what is spoken of than whom the person serves. */
const BEHIND = 0.6

const OWN_COUNTRY = 30

/** «his country would be represented by the Prime Minister, X»: the country of whoever was named before. */
function ownCountry(
  c: Context,
  cluster: Cluster,
  clusters: readonly Cluster[],
  found: ReadonlyArray<Allegiance | null>,
  scene: Scene,
  add: Add,
): void {
  const first = cluster.mentions[0]
  const start = first.title?.start ?? first.start
  for (let i = start - 1; i > start - OWN_COUNTRY && i > 0 && scene.sentenceAt(i) === scene.sentenceAt(start); i--) {
    if (c.words('ownCountry').before(i + 1) === undefined) continue
    let last = -1
    let owner: string | null = null
    clusters.forEach((other, k) => {
      const country = found[k]?.country
      if (other === cluster || !country) return
      for (const m of other.mentions)
        if (m.end <= i && m.start > last) {
          last = m.start
          owner = country
        }
    })
    if (owner) add(owner, 1.5)
    return
  }
}

/** «X met the Turkish Foreign Minister», «X's call with Japan», «X would visit Pakistan»: the state is the other side. */
function counters(c: Context, end: number, point: Point): boolean {
  if (point.at - end > 30 || point.place) return false
  // «X met his counterparts from Bhutan and Sri Lanka»
  if (c.hits.head.within(end, point.at).some(h => h.entry.counterpart)) return true
  for (let i = point.at - 1; i > point.at - 5 && i >= end; i--) {
    if (isListed(c, 'counters', i)) return true
    if (!isListed(c, 'bodyNouns', i)) break
  }
  return point.titled && c.hits.meet.within(end, point.at).some(h => h.entry.kind !== 'other')
}

const REACH = 14

/** The states to which somebody travels: «X is on a visit to Dili», «the visit of X to Lusaka». */
function travelled(c: Context, cluster: Cluster, scene: Scene): Set<string> {
  const states = new Set<string>()
  for (const m of cluster.mentions) {
    const sentence = c.sentences[scene.sentenceAt(m.start)]
    if (!sentence) continue
    const end = Math.max(m.end, m.behind?.end ?? 0)
    const before = c.hits.meet.within(Math.max(sentence.start, (m.title?.start ?? m.start) - 3), m.start).at(-1)
    const owned = before && c.words('owners').at(before.end) ? before : undefined
    const visit = owned ?? c.hits.meet.within(end, Math.min(end + 8, sentence.end))[0]
    if (visit?.entry.kind !== 'visit') continue
    const from = Math.max(visit.end, end)
    if (!owned && scene.points.some(p => p.at >= end && p.end <= visit.start)) continue
    const point = scene.points.find(p => p.at >= from && p.at < Math.min(from + REACH, sentence.end))
    if (
      point &&
      (point.place || !point.titled) &&
      (visit.entry.part !== 'noun' || isListed(c, 'places', point.at - 1) || isListed(c, 'articles', point.at - 1))
    )
      states.add(point.id)
  }
  return states
}

import type { NameLore } from '../../lexicon/lore.ts'
import { type Context, isListed, printed } from '../context.ts'
import { type Cluster, officesOf, titlesOf } from './clusters.ts'
import { opensLine } from './offices.ts'
import { type Point, type Scene, sceneOf } from './scene.ts'

/** The state a person serves and the rule that says so; null for those of international organisations and where nothing tells. */
export interface Allegiance {
  readonly country: string | null
  readonly rule: string
}

const NOWHERE: Allegiance = { country: null, rule: 'country.none' }

/** What is known so far: what the text states, and what was inferred for those before as well. */
interface Known {
  readonly stated: ReadonlyArray<Allegiance | null>
  readonly settled: ReadonlyArray<Allegiance | null>
}

/** The state each person serves: said beside an office, known, or inferred from the name and from what stands around it. */
export function findCountries(c: Context, clusters: readonly Cluster[], lore: NameLore): Allegiance[] {
  const found = clusters.map(cluster => stated(c, cluster, lore))
  const named = new Uint8Array(c.tokens.count + 1)
  for (const cluster of clusters) for (const m of cluster.mentions) named.fill(1, m.start, m.end)
  const scene = sceneOf(c, named)
  const settled = [...found]
  clusters.forEach((cluster, i) => {
    settled[i] ??= infer(c, cluster, clusters, { stated: found, settled }, scene, lore)
  })
  return settled.map(s => s ?? NOWHERE)
}

function stated(c: Context, cluster: Cluster, lore: NameLore): Allegiance | null {
  const said = new Map<string, number>()
  for (const m of cluster.mentions)
    for (const t of titlesOf(m))
      if (t.country && !t.former) said.set(t.country, (said.get(t.country) ?? 0) + (t.offices.length > 0 ? 2 : 1))
  const top = [...said].sort((a, b) => b[1] - a[1])[0]
  if (top) return { country: top[0], rule: 'country.title' }
  const offices = officesOf(cluster).filter(o => o.rank !== null)
  if (offices.length > 0 && offices.every(o => o.rank === 'international'))
    return { country: null, rule: 'country.international' }
  if (cluster.known && (!cluster.known.family || cluster.mentions.some(m => m.title || m.rule === 'name.honorific')))
    return { country: cluster.known.country, rule: 'country.known' }
  const former = cluster.mentions.flatMap(titlesOf).find(t => t.country)
  if (former) return { country: former.country, rule: 'country.former-title' }
  const beside = besideName(c, cluster)
  if (beside) return { country: beside, rule: 'country.beside' }
  if (
    lore.isVietnameseName(cluster.words) &&
    cluster.words.length > 2 &&
    !cluster.mentions.some(m => m.title?.host === 'VN' || m.alias)
  )
    return { country: 'VN', rule: 'country.vietnamese-name' }
  return null
}

/** A state that qualifies the name itself: «ông Trump của Mỹ», «phía Nga, ông X», «Jane Doe of Canada», «X (Pháp)». */
function besideName(c: Context, cluster: Cluster): string | null {
  for (const m of cluster.mentions) {
    const start = m.title?.start ?? m.start
    const before = opensLine(c, start) ? undefined : c.hits.state.before(start)
    if (before && c.language === 'en' && (m.title || before.entry.how === 'demonym')) return before.entry.id
    if (before && c.language === 'vi' && /^(?:phía|nước|đoàn)$/iu.test(printed(c, before.start - 1)) && m.title)
      return before.entry.id
    if (
      before &&
      c.language === 'vi' &&
      !m.title &&
      before.entry.how === 'name' &&
      !isListed(c, 'places', before.start - 1) &&
      !opensLine(c, m.start)
    )
      return before.entry.id
    const end = /^[IVX]+$/.test(printed(c, m.end)) ? m.end + 1 : m.end
    if (/^(?:của|of|\()$/iu.test(printed(c, end))) {
      const behind = c.hits.state.at(end + 1) ?? c.hits.state.at(end + 2)
      if (behind && behind.entry.how !== 'demonym' && (printed(c, end) !== '(' || printed(c, behind.end) === ')'))
        return behind.entry.id
    }
  }
  return null
}

const isSinicScene = (c: Context, cluster: Cluster, scene: Scene, lore: NameLore): boolean =>
  c.language === 'vi' &&
  (scene.share.get('VN') ?? 0) < 0.1 &&
  (scene.share.get('CN') ?? 0) >= 0.1 &&
  lore.isSinicName(cluster.words)

/** Members of one delegation or parliament named in a row serve the same state. */
const PEERS: ReadonlySet<string> = new Set(['legislative', 'party', 'business', 'senior-official', 'military', 'sub-national'])

/** Scores every state of the text for a person of whom no state is said. */
function infer(
  c: Context,
  cluster: Cluster,
  clusters: readonly Cluster[],
  known: Known,
  scene: Scene,
  lore: NameLore,
): Allegiance {
  const vietnamese =
    lore.isVietnameseName(cluster.words) ||
    (cluster.words.length === 1 && lore.isVietnameseSurname(cluster.words[0]) && c.language === 'vi')
  const origin = lore.origin(cluster.words)
  // «chuyên gia Triệu Thống» in a text about China and not about Việt Nam
  if (vietnamese && isSinicScene(c, cluster, scene, lore)) return { country: 'CN', rule: 'country.sinic-name' }
  const scores = new Map<string, number>()
  const add = (id: string, n: number): void => {
    scores.set(id, (scores.get(id) ?? 0) + n)
  }
  for (const [id, share] of scene.share) add(id, share)
  nearby(c, cluster, scene, add)
  ownCountry(c, cluster, clusters, known.settled, scene, add)
  if (scene.home) add(scene.home, cluster.mentions.some(m => m.title) ? 0.8 : 0.4)
  if (origin && scores.has(origin)) add(origin, 1.5)
  const hosts = new Set(cluster.mentions.flatMap(m => titlesOf(m).map(t => t.host)))
  for (const host of hosts) if (host) add(host, -4)
  rivals(c, cluster, clusters, known.stated, scene, add)
  const office = officesOf(cluster).length > 0
  const candidates = [...scores]
    .filter(([id]) => (!office || id !== 'EU') && (vietnamese ? id === 'VN' || scores.size === 1 : id !== 'VN'))
    .sort((a, b) => b[1] - a[1])
  const top = candidates[0]
  if (top && top[1] > 0.1) return { country: top[0], rule: 'country.inferred' }
  if (vietnamese) return { country: 'VN', rule: 'country.inferred' }
  const main = [...scene.share]
    .filter(([id, share]) => id !== 'VN' && share >= 0.15 && !hosts.has(id))
    .sort((a, b) => b[1] - a[1])[0]
  return { country: main?.[0] ?? origin, rule: 'country.inferred' }
}

type Add = (id: string, n: number) => void

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
    const listed = last === point.at - 1 && /^(?:and|,|và)$/iu.test(printed(c, last))
    if (gap === 0 && point.at > first.end && (listed || counters(c, first.end, point))) {
      add(point.id, -1.2)
      last = point.end
      continue
    }
    if (gap === 0 && point.titled && point.at > first.end) continue
    const where =
      point.place &&
      gap === 0 &&
      point.end <= start &&
      c.sentences[sentence] &&
      /^(?:where|nơi)$/iu.test(printed(c, point.end + 1))
    add(point.id, near * (where ? 4 : point.host ? 0.5 : point.titled ? 0.4 : 1))
  }
  // «the Mexican delegation included A; B; and C», up to the next meeting
  if (delegation && c.hits.meet.within(delegation.end, start).length === 0) add(delegation.id, 3)
}

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
  for (let i = point.at - 1; i > point.at - 5 && i >= end; i--) {
    const word = printed(c, i)
    if (/^(?:with|với|visit|visited|visiting|thăm|against|on|toward|towards|đối)$/iu.test(word)) return true
    if (!/^(?:the|of|government|people|state|phía|chính|phủ|nước|officials|its)$/iu.test(word)) break
  }
  return point.titled && c.hits.meet.within(end, point.at).some(h => h.entry.kind !== 'other')
}

/** One who meets, calls or answers somebody serves the other side; one who stands beside somebody of like rank in a bilateral text, too. */
function rivals(
  c: Context,
  cluster: Cluster,
  clusters: readonly Cluster[],
  found: ReadonlyArray<Allegiance | null>,
  scene: Scene,
  add: Add,
): void {
  const ranks = new Set(officesOf(cluster).map(o => o.rank))
  const heads = new Set(officesOf(cluster).map(o => o.head))
  const penalised = new Set<string>()
  clusters.forEach((other, i) => {
    const country = found[i]?.country
    if (!country || other === cluster) return
    const likened = officesOf(other).some(
      o =>
        o.rank !== null &&
        ranks.has(o.rank) &&
        (o.rank === 'head-of-state-or-government' ||
          officesOf(cluster).some(p => p.head === o.head && p.function === o.function)),
    )
    if (likened && !PEERS.has([...ranks][0] ?? '') && !penalised.has(country)) {
      penalised.add(country)
      add(country, officesOf(other).some(o => heads.has(o.head)) ? -1.5 : -0.5)
    }
    let met = false
    let listed = false
    for (const m of cluster.mentions)
      for (const n of other.mentions) {
        if (met || scene.sentenceAt(m.start) !== scene.sentenceAt(n.start)) continue
        const [from, to] = m.start < n.start ? [m.end, n.start] : [n.end, m.start]
        if (
          to - from < 14 &&
          (PEERS.has([...ranks][0] ?? '') || !officesOf(other).some(o => heads.has(o.head))) &&
          officesOf(other).length > 0 &&
          heads.size > 0 &&
          !ranks.has('head-of-state-or-government') &&
          !ranks.has('ministerial') &&
          c.hits.meet.within(from, to).length === 0 &&
          c.hits.act.within(from, to).length === 0
        )
          listed = true
        if (to - from < 40 && c.hits.meet.within(from, to).length > 0) met = true
      }
    if (met) add(country, -1)
    else if (listed) add(country, 1)
  })
}

import type { NameLore } from '../../lexicon/lore.ts'
import { type Context, isListed, printed, sentenceAt } from '../context.ts'
import { type Cluster, officesOf, titlesOf } from './clusters.ts'
import { actsFor } from './country-clauses.ts'
import { type Evidence, gatherEvidence } from './country-evidence.ts'
import { opensLine } from './offices.ts'
import { rosterItem } from './roster.ts'
import { isDelegation, type Scene, sceneOf } from './scene.ts'
import { findTies, OPPOSED, type Tie } from './ties.ts'
import type { Title } from './titles.ts'

/** The state a person serves and the rule that says so; null for those of international organisations and where nothing tells. */
export interface Allegiance {
  readonly country: string | null
  readonly rule: string
}

const NOWHERE: Allegiance = { country: null, rule: 'country.none' }

/** The state each person serves: said beside an office, known, or inferred for all others together. */
export function findCountries(c: Context, clusters: readonly Cluster[], lore: NameLore): Allegiance[] {
  const found = clusters.map(cluster => stated(c, cluster, lore))
  if (found.every(f => f !== null)) return found.map(f => f ?? NOWHERE)
  const named = new Uint8Array(c.tokens.count + 1)
  for (const cluster of clusters) for (const m of cluster.mentions) named.fill(1, m.start, m.end)
  const scene = sceneOf(c, named)
  const evidence = gatherEvidence(c, clusters, found, scene, lore)
  const ties = findTies(c, clusters, scene)
  const fitting = fitTogether(evidence, found, ties)
  return clusters.map((cluster, i) => {
    if (found[i]) return found[i]
    const met = ties[i].filter(t => t.weight <= OPPOSED).map(t => t.other)
    const faced = met.find(k => SAID.has(found[k]?.rule ?? '') && found[k]?.country === fitting[i])
    const foreign = faced !== undefined && isHost(cluster, clusters[faced])
    const away = fitting[i] !== null && evidence[i].abroad.has(fitting[i]) && isOfState(cluster)
    // the build of the name speaks for the state, whoever was met or visited
    const theirs = new Set(met.map(k => found[k]?.country))
    if (fitting[i] && evidence[i].origin !== fitting[i] && !evidence[i].vietnamese && (foreign || away)) {
      const other = evidence[i].origin ?? runnerUp(evidence[i], fitting[i], theirs)
      if (other !== null || foreign) return { country: other, rule: 'country.opposed' }
    }
    return decide(c, cluster, evidence[i], fitting[i], theirs, scene, lore)
  })
}

/** The rules by which a text names a state with the person. */
const SAID: ReadonlySet<string> = new Set(['country.title', 'country.beside', 'country.known'])

/** The state for which most speaks beside the one that is ruled out. */
function runnerUp(
  { scores, abroad }: Evidence,
  out: string | null,
  theirs: ReadonlySet<string | null | undefined>,
): string | null {
  const [best] = [...scores]
    .filter(([id, n]) => id !== out && n >= LEAST && !theirs.has(id) && !abroad.has(id))
    .sort((a, b) => b[1] - a[1])
  return best?.[0] ?? null
}

const LEAST = 0.35

/** «The Foreign Secretary, X, met Kenyan Foreign Minister Y»: who is named first and without a state is of one that the text takes for granted, not of the other's. */
const isHost = (cluster: Cluster, other: Cluster): boolean =>
  cluster.mentions[0].start < other.mentions[0].start && isOfState(cluster)

const isOfState = (cluster: Cluster): boolean => officesOf(cluster).some(o => o.rank !== null && OF_STATE.has(o.rank))

const OF_STATE: ReadonlySet<string> = new Set([
  'head-of-state-or-government',
  'deputy-head-of-state-or-government',
  'ministerial',
  'vice-ministerial',
  'ambassadorial',
])

function stated(c: Context, cluster: Cluster, lore: NameLore): Allegiance | null {
  const side = cluster.mentions.map(m => sideOf(c, m.start)).find(state => state !== null)
  if (side) return { country: side, rule: 'country.roster' }
  const said = new Map<string, number>()
  for (const m of cluster.mentions)
    for (const t of titlesOf(m))
      if (t.country && !t.former) {
        const id = delegated(c, t, m.behind?.end ?? m.end) ?? t.country
        said.set(id, (said.get(id) ?? 0) + (t.offices.length > 0 ? 2 : 1))
      }
  const top = [...said].sort((a, b) => b[1] - a[1])[0]
  if (top) return { country: top[0], rule: 'country.title' }
  const offices = officesOf(cluster).filter(o => o.rank !== null)
  if (offices.length > 0 && offices.every(o => o.rank === 'international'))
    return { country: null, rule: 'country.international' }
  if (cluster.known && (!cluster.known.family || isMeant(c, cluster, lore)))
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

/** A family name with a title is the well-known person's; one that many bear only where the text speaks of that one's state. */
const isMeant = (c: Context, { known, mentions, words }: Cluster, lore: NameLore): boolean =>
  mentions.some(m => m.title || m.rule === 'name.honorific') &&
  (words[0].length > SYLLABLE || !lore.isEastAsianName(words) || c.hits.state.all.some(h => h.entry.id === known?.country))

const SYLLABLE = 5

/** «The Mexican delegation included the Secretary of the Interior, X»: a title that one state is known for, but the text gives to another. */
function delegated(c: Context, { start, end }: Title, behind: number): string | null {
  const sentence = sentenceAt(c, start)
  if (!sentence || c.hits.state.within(start, end).length > 0 || c.hits.org.within(start, end).length > 0) return null
  const led = ledBy(c, behind)
  if (led) return led
  const side = c.hits.state.within(sentence.start, start).findLast(h => isDelegation(c, h.start, h.end))
  return side && c.hits.meet.within(side.end, start).every(h => h.entry.kind !== 'meeting') ? side.entry.id : null
}

/** The state that a list of participants is headed by, unless the line names another. */
function sideOf(c: Context, at: number): string | null {
  const item = rosterItem(c, at)
  if (!item || item.roster.country === null) return null
  const own = c.hits.state
    .within(item.described, item.end)
    .filter(h => !isListed(c, 'hosts', h.start - 1) && !isListed(c, 'hosts', h.start - 2))
  return own.some(h => h.entry.id !== item.roster.country) ? null : item.roster.country
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
    const led = ledBy(c, m.behind?.end ?? m.end) ?? actsFor(c, m)
    if (led) return led
    if (printed(c, m.end) === '(' && CONGRESS.test(c.text.slice(c.tokens.start[m.end], c.tokens.start[m.end] + 12))) return 'US'
    const end = /^[IVX]+$/.test(printed(c, m.end)) ? m.end + 1 : m.end
    if (/^(?:của|of|\()$/iu.test(printed(c, end))) {
      const behind = c.hits.state.at(end + 1) ?? c.hits.state.at(end + 2)
      if (behind && behind.entry.how !== 'demonym' && (printed(c, end) !== '(' || printed(c, behind.end) === ')'))
        return behind.entry.id
    }
  }
  return null
}

/** «(D-IL)», «(R-Texas)» behind a member of the US Congress. */
const CONGRESS = /^\([DRI]-\p{Lu}[\p{L}.]+\)/u

const LED = 7

/** «X led the Indian delegation», «X, who heads Kenya's team»: the state whose delegation it is. */
function ledBy(c: Context, end: number): string | null {
  if (c.language !== 'en') return null
  for (let i = end; i < end + LED && i < c.tokens.count; i++) {
    if (/^[.;:]$/.test(printed(c, i)) || c.hits.honorific.at(i)) return null
    if (!/^(?:led|leads|leading|headed|heads|heading)$/.test(printed(c, i))) continue
    const side = c.hits.state.within(i + 1, i + LED).at(0)
    return side && isDelegation(c, side.start, side.end) ? side.entry.id : null
  }
  return null
}

const ROUNDS = 4
const CANDIDATES = 5

/** The states that fit all persons best together: each by what is said of the person alone and of those they meet or stand beside. */
function fitTogether(
  evidence: readonly Evidence[],
  found: ReadonlyArray<Allegiance | null>,
  ties: ReadonlyArray<readonly Tie[]>,
): Array<string | null> {
  const ranked = evidence.map(e => [...e.scores].sort((a, b) => b[1] - a[1]).slice(0, CANDIDATES))
  const state = found.map((f, i) => (f ? f.country : (ranked[i][0]?.[0] ?? null)))
  const open = found.flatMap((f, i) => (f ? [] : [i]))
  const worth = (i: number, id: string, own: number): number => {
    // several on the other side say no more than one does
    let [against, beside] = [0, 0]
    for (const { other, weight } of ties[i])
      if (state[other] === id) {
        if (weight < 0) against = Math.min(against, weight)
        else beside = Math.max(beside, weight)
      }
    return own + against + beside
  }
  for (let round = 0; round < ROUNDS; round++) {
    const before = state.join()
    for (const i of open) {
      let best = -Infinity
      let at = state[i]
      for (const [id, own] of ranked[i]) {
        const value = worth(i, id, own)
        if (value > best) [best, at] = [value, id]
      }
      state[i] = at
    }
    for (const i of open)
      for (const { other: j, weight } of ties[i]) if (j > i && !found[j] && weight < 0) settlePair(i, j, ranked, state, worth)
    if (state.join() === before) break
  }
  return state
}

/** The two states that fit two persons on different sides best. */
function settlePair(
  i: number,
  j: number,
  ranked: ReadonlyArray<ReadonlyArray<readonly [string, number]>>,
  state: Array<string | null>,
  worth: (i: number, id: string, own: number) => number,
): void {
  let pair = [state[i], state[j]]
  let best = -Infinity
  for (const [a, own] of ranked[i])
    for (const [b, others] of ranked[j]) {
      state[i] = a
      state[j] = b
      const value = worth(i, a, own) + worth(j, b, others)
      if (value > best) [best, pair] = [value, [a, b]]
    }
  state[i] = pair[0]
  state[j] = pair[1]
}

/** The state for which most speaks, where anything does; `theirs` are those of whom the person met. */
function decide(
  c: Context,
  cluster: Cluster,
  { scores: own, hosts, vietnamese, origin }: Evidence,
  fitting: string | null,
  theirs: ReadonlySet<string | null | undefined>,
  scene: Scene,
  lore: NameLore,
): Allegiance {
  // «chuyên gia Triệu Thống» in a text about China and not about Việt Nam
  if (vietnamese && isSinicScene(c, cluster, scene, lore)) return { country: 'CN', rule: 'country.sinic-name' }
  if (fitting && (own.get(fitting) ?? 0) > 0.1) return { country: fitting, rule: 'country.inferred' }
  if (vietnamese) return { country: 'VN', rule: 'country.inferred' }
  const main = [...scene.share]
    .filter(([id, share]) => id !== 'VN' && share >= 0.15 && !hosts.has(id) && !theirs.has(id))
    .sort((a, b) => b[1] - a[1])[0]
  return { country: main?.[0] ?? origin, rule: 'country.inferred' }
}

const isSinicScene = (c: Context, cluster: Cluster, scene: Scene, lore: NameLore): boolean =>
  c.language === 'vi' &&
  (scene.share.get('VN') ?? 0) < 0.1 &&
  (scene.share.get('CN') ?? 0) >= 0.1 &&
  lore.isSinicName(cluster.words)

import type { OfficeFunction, Rank } from '../../contract/vocabulary.ts'
import type { Gender } from '../../lexicon/entries.ts'
import type { NameLore } from '../../lexicon/lore.ts'
import { foldLoose, slug } from '../../text/fold.ts'
import type { Context } from '../context.ts'
import type { NameMention } from './names.ts'
import type { OfficeDraft, Title } from './titles.ts'

export interface PersonOffice {
  readonly rank: Rank
  readonly function: OfficeFunction
  readonly draft: OfficeDraft
}

/** One natural person of the document. */
export interface Person {
  readonly id: string
  readonly name: string
  readonly words: readonly string[]
  readonly aliases: readonly string[]
  readonly mentions: readonly NameMention[]
  readonly offices: readonly PersonOffice[]
  /** Every head word that the person is named with, for bare titles («Thứ trưởng»). */
  readonly heads: ReadonlySet<string>
  readonly ranks: ReadonlySet<Rank>
  readonly country: string | null
  readonly countryRule: string
  readonly gender: Gender
  readonly confidence: number
  readonly rule: string
}

interface Cluster {
  words: readonly string[]
  mentions: NameMention[]
  known: NameMention['known']
}

/** One person per name however spelt: shorter forms and misspellings join the fullest form. */
export function findPersons(c: Context, mentions: readonly NameMention[], lore: NameLore): Person[] {
  const clusters: Cluster[] = []
  const order = mentions.map((mention, index) => ({ mention, index })).sort((a, b) => b.mention.words.length - a.mention.words.length || a.index - b.index)
  for (const { mention } of order) {
    const cluster = matching(clusters, mention, lore)
    if (cluster) {
      cluster.mentions.push(mention)
      cluster.known ??= mention.known
      if (mention.words.length === cluster.words.length && marks(mention.words) > marks(cluster.words)) cluster.words = mention.words
    } else clusters.push({ words: mention.words, mentions: [mention], known: mention.known })
  }
  for (const cluster of clusters) cluster.mentions.sort((a, b) => a.start - b.start)
  clusters.sort((a, b) => a.mentions[0].start - b.mentions[0].start)
  const spread = countries(c, clusters, lore)
  const used = new Map<string, number>()
  return clusters.map((cluster, index) => person(cluster, spread[index], used, lore, clusters))
}

const marks = (words: readonly string[]): number => words.join('').length - foldLoose(words.join('')).length + (/[^\p{ASCII}]/u.test(words.join('')) ? 1 : 0)

function matching(clusters: readonly Cluster[], mention: NameMention, lore: NameLore): Cluster | null {
  const keys = mention.words.map(foldLoose)
  let best: Cluster | null = null
  let score = 0
  for (const cluster of clusters) {
    const own = cluster.words.map(foldLoose)
    let s = 0
    if (own.join(' ') === keys.join(' ')) s = 10
    else if (mention.known && cluster.known && mention.known.name === cluster.known.name && !mention.known.family) s = 9
    else if (keys.length < own.length && keys.every(k => own.includes(k))) {
      const short = lore.shortForms(cluster.words).map(foldLoose)
      if (keys.length > 1 || short.includes(keys[0])) s = 5 + (short[0] === keys.join(' ') ? 1 : 0)
    } else if (misspelt(own, keys, lore)) s = 4
    if (s === 0) continue
    if (mention.title && s < 9) s += agreement(cluster, mention.title)
    if (s > score || (s === score && best && nearer(cluster, best, mention))) {
      best = cluster
      score = s
    }
  }
  return score > 0 ? best : null
}

/** A title that fits what the cluster is called elsewhere speaks for it, one that contradicts against it. */
function agreement(cluster: Cluster, title: Title): number {
  const ranks = title.offices.map(o => o.rank)
  const own = cluster.mentions.flatMap(m => [...(m.title?.offices ?? []), ...(m.behind?.offices ?? [])]).map(o => o.rank)
  if (ranks.length === 0 || own.length === 0) return 0
  return ranks.some(r => own.includes(r)) ? 2 : -4.5
}

const nearer = (a: Cluster, b: Cluster, mention: NameMention): boolean => {
  const last = (cluster: Cluster): number => Math.max(-1, ...cluster.mentions.filter(m => m.start < mention.start).map(m => m.start))
  return last(a) > last(b)
}

/** «Hookker» is Hooker: long words one or two letters apart, the rest alike. Vietnamese syllables are too short for that. */
function misspelt(a: readonly string[], b: readonly string[], lore: NameLore): boolean {
  const [long, short] = a.length >= b.length ? [a, b] : [b, a]
  if (short.length === 1) return long.length > 1 && short[0].length >= 6 && distance(long[long.length - 1], short[0]) === 1
  if (long.length !== short.length) return long.join('') === short.join('')
  let changed = 0
  for (let i = 0; i < long.length; i++) {
    if (long[i] === short[i]) continue
    const d = distance(long[i], short[i])
    if (Math.min(long[i].length, short[i].length) < 4 || d > 2 || (d === 2 && long[i].length < 7)) return false
    changed++
  }
  return changed === 1 && !lore.isVietnameseName(a)
}

/** Edit distance with transpositions, cut off at 3. */
function distance(a: string, b: string): number {
  if (Math.abs(a.length - b.length) > 2) return 3
  let beforeLast: number[] = []
  let last = Array.from({ length: b.length + 1 }, (_, j) => j)
  for (let i = 1; i <= a.length; i++) {
    const row = [i]
    for (let j = 1; j <= b.length; j++) {
      const cost = a[i - 1] === b[j - 1] ? 0 : 1
      let d = Math.min(last[j] + 1, row[j - 1] + 1, last[j - 1] + cost)
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) d = Math.min(d, beforeLast[j - 2] + 1)
      row.push(d)
    }
    beforeLast = last
    last = row
  }
  return last[b.length]
}

/** The state each person serves: said beside an office, known, or inferred from name and text. */
function countries(c: Context, clusters: readonly Cluster[], lore: NameLore): Array<{ country: string | null; rule: string }> {
  const found = clusters.map(cluster => {
    const said = new Map<string, number>()
    for (const m of cluster.mentions) for (const t of [m.title, m.behind]) if (t?.country) said.set(t.country, (said.get(t.country) ?? 0) + 1)
    const top = [...said].sort((a, b) => b[1] - a[1])[0]
    if (top) return { country: top[0] as string | null, rule: 'country.title' }
    if (isInternational(cluster)) return { country: null, rule: 'country.international' }
    if (cluster.known && (!cluster.known.family || cluster.mentions.some(m => m.title || m.rule === 'name.honorific'))) return { country: cluster.known.country, rule: 'country.known' }
    if (lore.isVietnameseName(cluster.words) && cluster.words.length > 2) return { country: 'VN', rule: 'country.vietnamese-name' }
    return { country: null, rule: '' }
  })
  const weights = stateWeights(c)
  const ranked = [...weights].sort((a, b) => b[1] - a[1]).map(([id]) => id)
  clusters.forEach((cluster, i) => {
    if (found[i].rule !== '') return
    const head = cluster.mentions.find(m => m.title?.offices.length)?.title?.offices[0]?.head
    const rivals = new Set<string>()
    clusters.forEach((other, j) => {
      const country = found[j].country
      if (j !== i && country && head && other.mentions.some(m => m.title?.offices.some(o => o.head === head))) rivals.add(country)
    })
    const foreign = !lore.isVietnameseName(cluster.words)
    const near = adjacentState(c, cluster)
    const pick = near ?? ranked.slice(0, 3).find(id => !rivals.has(id) && !(foreign && id === 'VN')) ?? (foreign ? null : 'VN')
    found[i] = { country: pick ?? null, rule: 'country.inferred' }
  })
  return found
}

const isInternational = (cluster: Cluster): boolean =>
  cluster.mentions.some(m => [...(m.title?.offices ?? []), ...(m.behind?.offices ?? [])].some(o => o.rank === 'international' && o.country === null))

function stateWeights(c: Context): Map<string, number> {
  const weights = new Map<string, number>()
  for (const hit of c.hits.state.all) if (!hit.entry.ambiguous) weights.set(hit.entry.id, (weights.get(hit.entry.id) ?? 0) + 1)
  return weights
}

/** A state right before or behind the name («ông Trump của Mỹ», «phía Nga, ông X»). */
function adjacentState(c: Context, cluster: Cluster): string | null {
  for (const m of cluster.mentions) {
    const before = c.hits.state.before(m.title?.start ?? m.start)
    if (before && (c.language === 'en' || before.entry.how === 'name')) return before.entry.id
  }
  return null
}

function person(cluster: Cluster, where: { country: string | null; rule: string }, used: Map<string, number>, lore: NameLore, all: readonly Cluster[]): Person {
  const name = cluster.words.join(' ')
  const heads = new Set<string>()
  const ranks = new Set<Rank>()
  const drafts: OfficeDraft[] = []
  for (const m of cluster.mentions) {
    for (const t of [m.title, m.behind]) {
      if (!t || t.former) continue
      for (const o of t.offices) {
        heads.add(o.head)
        if (o.rank) ranks.add(o.rank)
        drafts.push(o)
      }
    }
  }
  const pinyin = where.country && ['CN', 'TW', 'HK', 'SG'].includes(where.country) && !cluster.known ? lore.pinyin(cluster.words) : null
  let id = `person:${slug(cluster.known?.name ?? pinyin ?? name) || 'unnamed'}`
  const n = (used.get(id) ?? 0) + 1
  used.set(id, n)
  if (n > 1) id += `-${n}`
  const gender = cluster.mentions.find(m => m.rule === 'name.honorific' && m.gender)?.gender ?? cluster.known?.gender ?? cluster.mentions.find(m => m.gender)?.gender ?? lore.gender(cluster.words)
  const best = cluster.mentions.reduce((a, b) => (b.evidence > a.evidence ? b : a))
  const aliases = [...new Set(cluster.mentions.map(m => m.words.join(' ')))].filter(a => a !== name)
  return {
    id, name, words: cluster.words, aliases, mentions: cluster.mentions, offices: offices(drafts, all), heads, ranks,
    country: where.country, countryRule: where.rule, gender, confidence: best.evidence, rule: best.rule,
  }
}

/** Offices by rank and portfolio, once each; «Bộ trưởng» alone joins the full form. */
function offices(drafts: readonly OfficeDraft[], all: readonly Cluster[]): PersonOffice[] {
  const civil = drafts.filter(o => o.rank !== null && o.head !== 'military-rank')
  const pool = civil.length > 0 ? civil : drafts.filter(o => o.rank !== null)
  const kept = new Map<string, PersonOffice>()
  for (const draft of pool) {
    if (draft.rank === null || draft.function === null) continue
    const key = `${draft.rank}/${draft.function}`
    if (!kept.has(key)) kept.set(key, { rank: draft.rank, function: draft.function, draft })
  }
  for (const draft of pool) {
    if (draft.rank === null || draft.function !== null || [...kept.values()].some(o => o.rank === draft.rank)) continue
    const fn = portfolioOfPeers(draft.rank, all)
    kept.set(`${draft.rank}/${fn}`, { rank: draft.rank, function: fn, draft })
  }
  return [...kept.values()]
}

/** Ministers meet their peers: a bare «Bộ trưởng» takes the portfolio that those of the same rank have. */
function portfolioOfPeers(rank: Rank, all: readonly Cluster[]): OfficeFunction {
  const counts = new Map<OfficeFunction, number>()
  for (const cluster of all) for (const m of cluster.mentions) for (const t of [m.title, m.behind]) for (const o of t?.offices ?? []) {
    if (o.rank === rank && o.function) counts.set(o.function, (counts.get(o.function) ?? 0) + 1)
  }
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 'other'
}

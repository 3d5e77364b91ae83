import type { NameLore } from '../../lexicon/lore.ts'
import { foldLoose } from '../../text/fold.ts'
import { type Context, firstFrom } from '../context.ts'
import { misspelt, similar } from './name-spelling.ts'
import type { NameMention } from './names.ts'
import type { OfficeDraft, Title } from './titles.ts'

/** The mentions of one person; `words` is the fullest form of the name. */
export interface Cluster {
  words: readonly string[]
  readonly mentions: NameMention[]
  known: NameMention['known']
  /** The words without case or diacritics, all of them in one without hyphens, and the short forms so too. */
  keys: readonly string[]
  joined: string
  short: readonly string[]
}

/** Every title that a mention carries: before, behind, apart. */
export const titlesOf = (m: NameMention): Title[] => [m.title, m.behind, ...(m.apart ?? [])].filter(t => t !== null)

interface Held {
  readonly offices: OfficeDraft[]
  readonly ranks: Set<OfficeDraft['rank']>
  /** The first of each rank, head and function. */
  readonly kinds: { readonly list: OfficeDraft[]; seen: number }
  /** How many mentions have been looked at. */
  seen: number
}

const held = new WeakMap<Cluster, Held>()

/** What the mentions say, gathered as they come. */
function heldBy(cluster: Cluster): Held {
  const known: Held = held.get(cluster) ?? { offices: [], ranks: new Set(), kinds: { list: [], seen: 0 }, seen: 0 }
  held.set(cluster, known)
  for (; known.seen < cluster.mentions.length; known.seen++)
    for (const title of titlesOf(cluster.mentions[known.seen])) {
      if (title.former) continue
      for (const office of title.offices) {
        known.offices.push(office)
        known.ranks.add(office.rank)
      }
    }
  return known
}

/** The offices that a person is named with, none of them past. */
export const officesOf = (cluster: Cluster): readonly OfficeDraft[] => heldBy(cluster).offices

/** The same, but each rank, head and function once. */
export function officeKindsOf(cluster: Cluster): readonly OfficeDraft[] {
  const { offices, kinds } = heldBy(cluster)
  for (let i = kinds.seen; i < offices.length; i++) {
    const { rank, head, function: fn } = offices[i]
    if (!kinds.list.some(o => o.rank === rank && o.head === head && o.function === fn)) kinds.list.push(offices[i])
  }
  kinds.seen = offices.length
  return kinds.list
}

/** Groups mentions into persons: shorter forms and misspellings join the fullest form; in order of first mention. */
export function clusterMentions(c: Context, mentions: readonly NameMention[], lore: NameLore): Cluster[] {
  const clusters: Cluster[] = []
  const at = new Map<NameMention, Cluster>()
  const whole = new Map<string, Cluster>()
  const order = mentions
    .map((mention, index) => ({ mention, index }))
    .sort(
      (a, b) => b.mention.words.length - a.mention.words.length || initials(a.mention) - initials(b.mention) || a.index - b.index,
    )
  const aliases = new Map<NameMention, NameMention>()
  mentions.forEach((m, i) => {
    if (m.alias && i > 0) aliases.set(m, mentions[i - 1])
  })
  for (const { mention } of order) {
    if (aliases.has(mention)) continue
    const keys = mention.words.map(lore.key)
    const key = keys.join(' ')
    const found = whole.get(key) ?? matching(clusters, mention, keys, lore)
    if (found) {
      found.mentions.push(mention)
      if (mention.known && (!mention.known.family || found.words.length === 1 || sameInitial(mention.known.name, found.words)))
        found.known ??= mention.known
      if (
        mention.words.length === found.words.length &&
        mention.words.join() !== found.words.join() &&
        marks(mention.words) > marks(found.words)
      )
        found.words = mention.words
      at.set(mention, found)
    } else {
      const cluster: Cluster = {
        words: mention.words,
        mentions: [mention],
        known: mention.known,
        keys,
        joined: joinedOf(keys),
        short: lore.shortForms(mention.words).map(lore.key),
      }
      whole.set(key, cluster)
      clusters.push(cluster)
      at.set(mention, cluster)
    }
  }
  for (const [alias, mention] of aliases) at.get(mention)?.mentions.push(alias)
  for (const cluster of clusters) {
    cluster.mentions.sort((a, b) => a.start - b.start)
    held.delete(cluster)
    if (cluster.words.length === 1 && cluster.known?.family) cluster.known = namesake(c, cluster)
  }
  return clusters.sort((a, b) => a.mentions[0].start - b.mentions[0].start)
}

const families = new WeakMap<object, ReadonlyMap<string, ReadonlyArray<NonNullable<Cluster['known']>>>>()

/** The well-known persons by family name, each under the first and the last word of the name. */
function byFamily(lexicon: Context['lexicon']): ReadonlyMap<string, ReadonlyArray<NonNullable<Cluster['known']>>> {
  const known = families.get(lexicon)
  if (known) return known
  const index = new Map<string, Array<NonNullable<Cluster['known']>>>()
  for (const entry of lexicon.entries) {
    if (entry.k !== 'person' || !entry.family) continue
    const words = entry.name.split(' ')
    for (const word of new Set([words[0], words[words.length - 1]]))
      index.set(foldLoose(word), [...(index.get(foldLoose(word)) ?? []), entry])
  }
  families.set(lexicon, index)
  return index
}

/** Whom a bare family name means: the one of a state that the text names most, and nobody when several could be meant. */
function namesake(c: Context, cluster: Cluster): Cluster['known'] {
  const told = cluster.mentions.find(m => m.rule === 'name.honorific' && m.gender)?.gender ?? null
  const candidates = (byFamily(c.lexicon).get(foldLoose(cluster.words[0])) ?? []).filter(
    p => told === null || p.gender === null || p.gender === told,
  )
  if (candidates.length === 1) return candidates[0]
  if (candidates.length < 2) return told && cluster.known?.gender && cluster.known.gender !== told ? null : cluster.known
  const counts = candidates.map(p => c.hits.state.all.filter(h => h.entry.id === p.country).length)
  const most = Math.max(...counts)
  const best = candidates.filter((_, i) => counts[i] === most)
  if (most > 0 && best.length === 1) return best[0]
  // «Vice President Harris» in a text that names no state of any Harris: the list has the better known first
  const alike = candidates.every(p => p.country === candidates[0].country)
  return alike || officesOf(cluster).length > 0 ? best[0] : null
}

/** «Joseph R. Biden» can be the Biden whom the list has as Joe. */
const sameInitial = (name: string, words: readonly string[]): boolean => {
  const first = words[0]
  return (
    name[0] === first[0] &&
    name.split(' ').length > 1 &&
    foldLoose(name.split(' ').at(-1) ?? '') === foldLoose(words[words.length - 1])
  )
}

const marks = (words: readonly string[]): number =>
  words.join('').length - foldLoose(words.join('')).length + (/[^\p{ASCII}]/u.test(words.join('')) ? 1 : 0)

const joinedOf = (keys: readonly string[]): string => {
  const joined = keys.join('')
  return joined.includes('-') ? joined.replaceAll('-', '') : joined
}

function matching(clusters: readonly Cluster[], mention: NameMention, keys: readonly string[], lore: NameLore): Cluster | null {
  const joined = joinedOf(keys)
  let best: Cluster | null = null
  let score = 0
  for (const cluster of clusters) {
    const own = cluster.keys
    let s = 0
    if (mention.known && cluster.known && mention.known.name === cluster.known.name && !mention.known.family) s = 9
    else if (own.length !== keys.length && cluster.joined === joined) s = 9
    else if (keys.length === 1 && own.length > 2 && own.slice(1).join('').replaceAll('-', '') === joined) s = 8
    else if (keys.length < own.length && keys.every(k => own.includes(k))) {
      const { short } = cluster
      if (keys.length > 1 || short.includes(keys[0])) s = 5 + (keys.length === 1 && short[0] === keys[0] ? 1 : 0)
    } else if (initialled(own, keys)) s = 6
    else if (keys.length > 1 && keys.length === own.length && (shortened(own, keys) || shortened(keys, own))) s = 7
    else if (keys.length === 1 && own.some(k => withoutArticle(k) === withoutArticle(keys[0]))) s = 5
    else if (misspelt(own, keys, lore)) s = 4
    else if (keys.length === 1 && mention.title && similar(own, keys[0]) && agreement(cluster, mention) >= 0) s = 3
    if (s === 0) continue
    if (s < 9)
      s +=
        agreement(cluster, mention) +
        sameGender(cluster, mention) +
        (keys.length === 1 ? standing(cluster) + recency(cluster, mention) : 0)
    if (s > score || (s === score && best && nearer(cluster, best, mention))) {
      best = cluster
      score = s
    }
  }
  return score > 0 ? best : null
}

/** «Ana Ortega» is Ana Ortega-Ruiz. */
const shortened = (long: readonly string[], short: readonly string[]): boolean =>
  short.every((word, i) => word === long[i] || long[i].startsWith(`${word}-`))

/** «Assad» is Bashar al-Assad. */
const withoutArticle = (key: string): string => (key.includes('-') ? key.replace(/^(?:al|el|ad|an|as|ash|ar|ez)-/, '') : key)

const initials = (m: NameMention): number => m.words.filter(w => w.length === 1).length

/** «M. Fonseca» is Mariela Fonseca Duarte. */
const initialled = (a: readonly string[], b: readonly string[]): boolean =>
  a.length > 1 &&
  b.length > 1 &&
  a.slice(1).includes(b[b.length - 1]) &&
  b.slice(0, -1).some(w => w.length === 1) &&
  b.slice(0, -1).every(w => (w.length === 1 ? a.some(x => x[0] === w) : a.includes(w)))

/** A title that fits what the person is called elsewhere speaks for it, one that contradicts against it. */
function agreement(cluster: Cluster, mention: NameMention): number {
  const ranks = mention.title?.offices.map(o => o.rank) ?? []
  const own = heldBy(cluster).ranks
  if (ranks.length === 0 || own.size === 0) return 0
  return ranks.some(r => own.has(r))
    ? 2
    : ranks.every(r => r === 'military' || r === 'party') || [...own].every(r => r === 'military' || r === 'party')
      ? 0
      : -4.5
}

/** A bare surname is sooner that of the official than of the spouse who bears it too. */
const standing = (cluster: Cluster): number => (heldBy(cluster).offices.length > 0 ? 0.3 : 0)

/** «bà Moon» is not the Moon who is «ông Moon» elsewhere. */
function sameGender(cluster: Cluster, mention: NameMention): number {
  if (mention.rule !== 'name.honorific' || mention.gender === null) return 0
  const { addressed, any } = gendersOf(cluster)
  const told = addressed ?? cluster.known?.gender ?? any
  return told === null ? 0 : told === mention.gender ? 0.5 : -4
}

interface Genders {
  /** How many mentions have been looked at. */
  read: number
  /** As the first word of address tells, and as any mention does. */
  addressed: NameMention['gender']
  any: NameMention['gender']
}

const genders = new WeakMap<Cluster, Genders>()

/** What the mentions placed so far tell; each is looked at once. */
function gendersOf(cluster: Cluster): Genders {
  const told = genders.get(cluster) ?? { read: 0, addressed: null, any: null }
  genders.set(cluster, told)
  for (; told.read < cluster.mentions.length; told.read++) {
    const { rule, gender } = cluster.mentions[told.read]
    if (rule === 'name.honorific') told.addressed ??= gender
    told.any ??= gender
  }
  return told
}

const nearer = (a: Cluster, b: Cluster, mention: NameMention): boolean => lastBefore(a, mention) > lastBefore(b, mention)

/** Starts of the mentions of several words, in order; kept once all of them have been placed. */
const longer = new WeakMap<Cluster, readonly { readonly start: number }[]>()

/** Where the person was named last before; −1 if never. Bare names are placed after all others and in order, so of them the last placed is the nearest. */
function lastBefore(cluster: Cluster, mention: NameMention): number {
  if (mention.words.length > 1) return Math.max(-1, ...cluster.mentions.filter(m => m.start < mention.start).map(m => m.start))
  const placed = longer.get(cluster) ?? cluster.mentions.filter(m => m.words.length > 1).sort((a, b) => a.start - b.start)
  longer.set(cluster, placed)
  const bare = cluster.mentions.at(-1)
  return Math.max(placed[firstFrom(placed, mention.start) - 1]?.start ?? -1, bare?.words.length === 1 ? bare.start : -1)
}

/** «Professor Kim Hyung-jong … According to Kim …»: whoever was named just before, whichever Kim is better known. */
function recency(cluster: Cluster, mention: NameMention): number {
  const last = lastBefore(cluster, mention)
  const gap = mention.start - last
  return last < 0 || gap > RECENT ? 0 : gap < JUST_NOW ? 2 : 1
}

const JUST_NOW = 20
const RECENT = 60

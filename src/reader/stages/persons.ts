import type { OfficeFunction, Rank } from '../../contract/vocabulary.ts'
import type { Gender } from '../../lexicon/entries.ts'
import type { NameLore } from '../../lexicon/lore.ts'
import { slug } from '../../text/fold.ts'
import { textOf } from '../../text/tokens.ts'
import { type Context, printed, sentenceAt } from '../context.ts'
import { type Cluster, clusterMentions, officesOf, titlesOf } from './clusters.ts'
import { type Allegiance, findCountries } from './countries.ts'
import { type NameMention, printedName } from './mentions.ts'
import { settle } from './offices.ts'
import type { OfficeDraft, Title } from './titles.ts'

interface PersonOffice {
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

/** One person per name however spelt, with the offices held and the state served. */
export function findPersons(c: Context, mentions: readonly NameMention[], lore: NameLore): Person[] {
  const clusters = clusterMentions(c, mentions, lore)
  const states = findCountries(c, clusters, lore)
  const drafts = clusters.map((cluster, i) => {
    const said = officesOf(cluster)
    // «Chủ tịch Tập Cận Bình»: a chair of nothing in particular is the state's, where the state has one
    const bare = said.every(o => o.head === 'chair' && o.function === null)
    const own = said.map(o => (o.head === 'chair' && !bare ? o : settle(o, o.country ?? states[i].country, c.language)))
    return own.length > 0 ? own : borrowed(c, cluster, clusters)
  })
  const used = new Map<string, number>()
  return clusters.map((cluster, i) => person(c, cluster, states[i], drafts[i], drafts, used, lore))
}

/** What the deputy of somebody of that rank is. */
const DEPUTIES: Readonly<Record<string, Rank>> = {
  'head-of-state-or-government': 'deputy-head-of-state-or-government',
  ministerial: 'vice-ministerial',
  'vice-ministerial': 'vice-ministerial',
  ambassadorial: 'ambassadorial',
  'senior-official': 'senior-official',
}

const isDeputy = (c: Context, title: Title): boolean => title.descriptor && printed(c, title.start) === 'deputy'

/** «minister for asia»: its holder is a minister too. */
const PORTFOLIO = /^(minister|secretary) (?:of|for) /

/** «người đồng cấp Nga X», «her counterpart X»: X holds the office of the one named before, else behind, in the same sentence. */
function borrowed(c: Context, cluster: Cluster, clusters: readonly Cluster[]): OfficeDraft[] {
  const mention = cluster.mentions.find(m => titlesOf(m).some(t => t.counterpart || isDeputy(c, t)))
  const title = mention?.title ?? mention?.behind
  if (!mention || !title) return []
  const sentence = sentenceAt(c, mention.start)
  let best: OfficeDraft[] = []
  let score = -Infinity
  for (const other of clusters) {
    const offices = officesOf(other).filter(o => o.rank !== null && o.rank !== 'military')
    if (other === cluster || offices.length === 0) continue
    for (const m of other.mentions) {
      // a deputy is that of whoever is named right before
      if (isDeputy(c, title) && (m.end > mention.start || title.start - m.end > 1)) continue
      const inside = sentence && m.start >= sentence.start && m.start < sentence.end
      const s = (inside ? 1000 : 0) + (m.start < mention.start ? 500 : 0) - Math.abs(m.start - mention.start)
      if (s > score) [best, score] = [offices, s]
    }
  }
  const main = best.find(o => o.function !== null && o.function !== 'government' && o.rank !== 'party') ?? best[0]
  if (!main) return []
  const shared = main.rank === 'head-of-state-or-government' ? best.filter(o => o.rank === main.rank).slice(0, 1) : [main]
  if (isDeputy(c, title)) {
    const rank = DEPUTIES[main.rank ?? '']
    return rank ? [{ ...main, rank, start: title.start, end: title.end, rule: 'office.deputy' }] : []
  }
  return shared.map(o => ({ ...o, country: title.country, start: title.start, end: title.end, rule: 'office.counterpart' }))
}

function person(
  c: Context,
  cluster: Cluster,
  where: Allegiance,
  drafts: readonly OfficeDraft[],
  all: ReadonlyArray<readonly OfficeDraft[]>,
  used: Map<string, number>,
  lore: NameLore,
): Person {
  const name = cluster.words.join(' ')
  const pinyin =
    where.country && ['CN', 'TW', 'HK', 'SG'].includes(where.country) && !cluster.known
      ? (bracketed(cluster) ?? lore.pinyin(cluster.words))
      : null
  let id = `person:${slug(cluster.known?.name ?? pinyin ?? name) || 'unnamed'}`
  const n = (used.get(id) ?? 0) + 1
  used.set(id, n)
  if (n > 1) id += `-${n}`
  const forms = new Set(cluster.mentions.map(m => printedName(c, m)))
  const full = cluster.mentions.find(m => m.words.join(' ') === name)
  const shown = full ? printedName(c, full) : name
  const best = cluster.mentions.reduce((a, b) => (b.evidence > a.evidence ? b : a))
  return {
    id,
    name: shown,
    words: cluster.words,
    mentions: cluster.mentions,
    aliases: [...forms].filter(a => a !== shown),
    offices: offices(c, drafts, all),
    heads: new Set(drafts.flatMap(o => [o.head, ...(PORTFOLIO.exec(o.head)?.slice(1) ?? [])])),
    ranks: new Set(drafts.flatMap(o => o.rank ?? [])),
    country: where.country,
    countryRule: where.rule,
    gender: genderOf(c, cluster, lore),
    confidence: best.evidence,
    rule: best.rule,
  }
}

const bracketed = (cluster: Cluster): string | null => cluster.mentions.find(m => m.alias)?.words.join(' ') ?? null

/** Told by a word of address, known, told by the given name, or by the pronoun of the next sentence when nobody else stands between. */
function genderOf(c: Context, cluster: Cluster, lore: NameLore): Gender {
  const told =
    cluster.mentions.find(m => m.rule === 'name.honorific' && m.gender)?.gender ??
    cluster.known?.gender ??
    cluster.mentions.find(m => m.gender)?.gender ??
    lore.gender(cluster.words)
  if (told || c.language === 'vi') return told
  for (const m of cluster.mentions) {
    const pronoun = c.hits.pronoun.all.find(
      h => h.start >= m.end && h.start < m.end + 40 && h.entry.gender !== null && !h.entry.plural,
    )
    if (
      pronoun &&
      c.hits.person.within(m.end, pronoun.start).length === 0 &&
      c.hits.head.within(m.end, pronoun.start).length === 0
    )
      return pronoun.entry.gender
  }
  return null
}

/** Offices by rank and portfolio, once each; «Bộ trưởng» alone joins the full form, a military rank counts only without a civil post. */
function offices(c: Context, drafts: readonly OfficeDraft[], all: ReadonlyArray<readonly OfficeDraft[]>): PersonOffice[] {
  const civil = drafts.filter(o => o.rank !== null && o.head !== 'military-rank')
  const ranked = civil.length > 0 ? civil : drafts.filter(o => o.rank !== null)
  const led = ranked.some(o => o.head !== 'leader') ? ranked.filter(o => o.head !== 'leader') : ranked
  // «Tổng thống Brazil, Chủ tịch G20»: a chair of what is no office of a state counts only alone
  const seated = led.some(o => o.head !== 'chair') ? led.filter(o => o.head !== 'chair' || o.function !== null) : led
  // «the recalled envoy, Ambassador X»
  const envoy = seated.some(o => o.rank === 'ambassadorial')
  const pool = withoutShortened(
    c,
    envoy ? seated.filter(o => o.head !== 'special-envoy' || c.tokens.end[o.start] < c.tokens.end[o.end - 1]) : seated,
  )
  const kept = new Map<string, PersonOffice>()
  const put = (rank: Rank, fn: OfficeFunction, draft: OfficeDraft): void => {
    const key = `${rank}/${fn}`
    if (!kept.has(key)) kept.set(key, { rank, function: fn, draft })
  }
  for (const draft of pool) if (draft.rank !== null && draft.function !== null) put(draft.rank, draft.function, draft)
  for (const draft of pool) {
    if (draft.rank === null || draft.function !== null || [...kept.values()].some(o => o.rank === draft.rank)) continue
    put(draft.rank, portfolioOfPeers(draft.rank, all), draft)
  }
  return [...kept.values()]
}

/** «Cố vấn» beside «Cố vấn An ninh quốc gia», «Secretary» beside «Secretary of Commerce» says the same office in fewer words. */
function withoutShortened(c: Context, offices: readonly OfficeDraft[]): readonly OfficeDraft[] {
  if (offices.length < 2) return offices
  const forms = offices.map(({ head, rank, start, end, function: fn }) => ({
    fn,
    rank,
    head,
    length: end - start,
    words: textOf(c.tokens, start, end).toLowerCase(),
  }))
  // a person named a thousand times is named in few ways
  const ways = [...new Map(forms.map(form => [`${form.rank} ${form.fn} ${form.length} ${form.words}`, form])).values()]
  return offices.filter((_, i) => {
    const short = forms[i]
    return !ways.some(
      full =>
        (short.fn === null ||
          short.fn === full.fn ||
          (short.head === full.head && short.length === 1) ||
          // «Tham tán» beside «Tham tán Thương mại»
          (short.rank === full.rank && (full.words.startsWith(`${short.words} `) || full.words.endsWith(` ${short.words}`)))) &&
        short.length < full.length &&
        full.words.includes(short.words),
    )
  })
}

const CIVIL: ReadonlySet<Rank> = new Set(['ministerial', 'vice-ministerial', 'senior-official'])

/** Ministers meet their peers: a bare «Bộ trưởng» takes the portfolio that those of the same rank have, or of the ranks beside it. */
function portfolioOfPeers(rank: Rank, all: ReadonlyArray<readonly OfficeDraft[]>): OfficeFunction {
  const most = (fits: (o: OfficeDraft) => boolean): OfficeFunction | undefined => {
    const counts = new Map<OfficeFunction, number>()
    for (const drafts of all)
      for (const o of drafts) if (fits(o) && o.function) counts.set(o.function, (counts.get(o.function) ?? 0) + 1)
    return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0]
  }
  return (
    most(o => o.rank === rank && o.function !== 'national-security') ??
    (CIVIL.has(rank) ? most(o => o.rank !== null && CIVIL.has(o.rank) && o.function !== 'national-security') : undefined) ??
    'other'
  )
}

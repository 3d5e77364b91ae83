import type { Stage, Topic } from '../../contract/vocabulary.ts'
import type { Names } from '../../lexicon/entries.ts'
import { isHyphen, numeralIn } from '../../lexicon/trie.ts'
import { NUMBER } from '../../text/tokens.ts'
import { type Context, type Hit, printed } from '../context.ts'

/** One place where a framework, instrument, forum or event is named. */
export interface ReferenceMention {
  readonly start: number
  readonly end: number
  readonly id: string
  readonly hit: Hit<'ref'>
  readonly names: Names
  readonly topics: readonly Topic[]
}

export interface ReferenceFound {
  readonly id: string
  readonly hit: Hit<'ref'>
  readonly names: Names
  readonly mentions: readonly ReferenceMention[]
  readonly stage: Stage | null
  readonly round: number | null
}

const SKIPPED = new Set(['credit', 'byline', 'related', 'other'])

/** Every reference outside teasers and credits; a year or number beside a recurring name makes an id of its own (forum:apec-2027). */
export function findReferences(c: Context): ReferenceMention[] {
  const mentions: ReferenceMention[] = []
  for (const sentence of c.sentences) {
    if (SKIPPED.has(sentence.segment)) continue
    for (const hit of c.hits.ref.within(sentence.start, sentence.end)) {
      const mention = identify(c, hit)
      if (mention) mentions.push(mention)
    }
  }
  return mentions
}

function identify(c: Context, hit: Hit<'ref'>): ReferenceMention | null {
  const { entry } = hit
  let { id } = entry
  let names = entry.names
  let end = hit.end
  if (entry.number) {
    const n = numeralIn(c.tokens, hit.start, hit.end)
    if (n === null) return null
    id = id.replace('<n>', String(n))
    names = { vi: names.vi.replace('<n>', String(n)), en: names.en.replace('<n>', String(n)) }
  } else if (entry.years || entry.numbered) {
    const next = entry.numbered && isHyphen(printed(c, end)) ? end + 1 : end
    if (c.tokens.kind[next] === NUMBER && next < c.tokens.count) {
      const n = Number(printed(c, next))
      const year = n >= 1990 && n <= 2100
      // a year long past is the history of a forum, not the forum now spoken of
      const past = year && c.published !== null && n < Number(c.published.date.slice(0, 4)) - 1
      if ((year && entry.years && !past) || (!year && entry.numbered && n < 200)) {
        id += `-${n}`
        names = { vi: `${names.vi} ${n}`, en: `${names.en} ${n}` }
        end = next + 1
      }
    }
  }
  return { start: hit.start, end, id, hit, names, topics: entry.topics }
}

/** References once each, with the stage that the sentences around them show. */
export function gatherReferences(c: Context, mentions: readonly ReferenceMention[]): ReferenceFound[] {
  const byId = new Map<string, ReferenceMention[]>()
  for (const m of mentions) {
    const list = byId.get(m.id)
    if (list) list.push(m)
    else byId.set(m.id, [m])
  }
  return [...byId].map(([id, list]) => {
    const staged = list[0].hit.entry.ref === 'instrument' || list[0].hit.entry.ref === 'framework'
    return { id, hit: list[0].hit, names: list[0].names, mentions: list, stage: staged ? stageOf(c, list) : null, round: staged ? roundOf(c, list) : null }
  })
}

/** The word for a stage nearest to a mention in its sentence; one before the name (its verb) weighs more than one behind. */
function stageOf(c: Context, mentions: readonly ReferenceMention[]): Stage | null {
  const votes = new Map<string, number>()
  for (const m of mentions) {
    const sentence = c.sentences.find(s => s.start <= m.start && s.end > m.start)
    if (!sentence) continue
    let best: { stage: string; distance: number } | null = null
    for (const hit of c.hits.stage.within(sentence.start, sentence.end)) {
      const before = hit.end <= m.start
      const distance = before ? m.start - hit.end : (hit.start - m.end) * 1.7
      if (distance < 0 || distance > 14 || parted(c, Math.min(hit.end, m.end), Math.max(hit.start, m.start))) continue
      if (!best || distance < best.distance) best = { stage: hit.entry.stage, distance }
    }
    if (best) votes.set(best.stage, (votes.get(best.stage) ?? 0) + 1 / (2 + best.distance))
  }
  const top = [...votes].sort((a, b) => b[1] - a[1])[0]
  return (top?.[0] as Stage | undefined) ?? null
}

function parted(c: Context, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (/^[;.]$/.test(printed(c, i))) return true
  return false
}

const ORDINALS: Readonly<Record<string, number>> = { first: 1, second: 2, third: 3, fourth: 4, fifth: 5, sixth: 6, seventh: 7, eighth: 8, ninth: 9, tenth: 10, eleventh: 11, twelfth: 12, nhất: 1, hai: 2, ba: 3, tư: 4, năm: 5, sáu: 6, bảy: 7, tám: 8, chín: 9, mười: 10 }

/** «vòng đàm phán thứ 6», «the sixth round of …», «Round 6» in the sentence of a mention. */
function roundOf(c: Context, mentions: readonly ReferenceMention[]): number | null {
  for (const m of mentions) {
    const sentence = c.sentences.find(s => s.start <= m.start && s.end > m.start)
    if (!sentence) continue
    for (let i = sentence.start; i < sentence.end; i++) {
      const word = printed(c, i).toLowerCase()
      if (word !== 'vòng' && word !== 'phiên' && word !== 'round' && word !== 'rounds') continue
      if (Math.abs(m.start - i) > 30) continue
      const n = c.language === 'vi' ? numberBehind(c, i + 1, sentence.end) : (numberBefore(c, i - 1) ?? (c.tokens.kind[i + 1] === NUMBER ? Number(printed(c, i + 1)) : null))
      if (n !== null && n > 0 && n < 60) return n
    }
  }
  return null
}

function numberBehind(c: Context, from: number, limit: number): number | null {
  for (let i = from; i < Math.min(from + 5, limit); i++) {
    const word = printed(c, i).toLowerCase()
    if (c.tokens.kind[i] === NUMBER) return Number(word)
    if (word === 'thứ' && ORDINALS[printed(c, i + 1).toLowerCase()]) return ORDINALS[printed(c, i + 1).toLowerCase()]
    if (!/^(?:đàm|phán|thứ|lần|số)$/u.test(word)) return null
  }
  return null
}

function numberBefore(c: Context, i: number): number | null {
  for (let at = i; at >= Math.max(0, i - 2); at--) {
    const word = printed(c, at).toLowerCase()
    if (ORDINALS[word]) return ORDINALS[word]
    if (/^(?:st|nd|rd|th)$/.test(word) && c.tokens.kind[at - 1] === NUMBER) return Number(printed(c, at - 1))
  }
  return null
}

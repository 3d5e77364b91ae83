import type { Stage } from '../../contract/vocabulary.ts'
import { NUMBER } from '../../text/tokens.ts'
import { type Context, type Hit, lower, printed, type ReadSentence } from '../context.ts'
import type { ReferenceMention } from './references.ts'

/** A stage told of a mention, and how near its word stands. */
interface Told {
  readonly stage: Stage
  readonly distance: number
}

/** What «ký» and the like come to when they are only wished for. */
const WISHED: Partial<Record<Stage, Stage>> = {
  concluded: 'negotiating',
  signed: 'negotiating',
  ratified: 'signed',
  'in-force': 'signed',
}
/** Words of Vietnamese are printed as several tokens. */
const REACH = { vi: 26, en: 18 }
/** What may become of a signed document. */
const SINCE: ReadonlySet<string> = new Set(['ratified', 'in-force', 'suspended', 'ended'])
/** A word this near behind a name tells of it in passing. */
const NEXT = 3
/** Items of a list at most. */
const LIST = 12
/** How much nearer a word before the name (its verb) counts than one behind. */
const BEHIND = 1.7
/** Tokens before a stage word in which a wish governs it. */
const GOVERNS = 7

/** The stage that the sentences around the mentions tell: the nearest word of each, weighed by nearness; of equals the later told. */
export function stageOf(c: Context, mentions: readonly ReferenceMention[]): Stage | null {
  const votes = new Map<Stage, number>()
  for (const m of mentions) {
    const told = toldOf(c, m)
    if (told) votes.set(told.stage, (votes.get(told.stage) ?? 0) + 1 / (2 + told.distance))
  }
  let top: Stage | null = null
  for (const [stage, weight] of votes) if (top === null || weight >= (votes.get(top) ?? 0)) top = stage
  return top
}

function toldOf(c: Context, m: ReferenceMention): Told | null {
  const sentence = sentenceOf(c, m)
  if (!sentence) return null
  let best: { hit: Hit<'stage'>; distance: number } | null = null
  for (const hit of c.hits.stage.within(sentence.start, sentence.end)) {
    const behind = hit.start >= m.end
    const gap = behind ? hit.start - m.end : m.start - hit.end
    const distance = behind ? gap * BEHIND : gap
    if (gap < 0 || gap > REACH[c.language] || parted(c, Math.min(hit.end, m.end), Math.max(hit.start, m.start))) continue
    if (!best || distance < best.distance) best = { hit, distance }
  }
  best ??= announced(c, sentence)
  if (!best) return null
  const hit = laterThan(c, best.hit, m, sentence) ?? best.hit
  const stage = hit.entry.stage as Stage
  const wished =
    c.words('beginning').within(hit.start, hit.end).length > 0 && stage === 'negotiating' ? 'proposed' : WISHED[stage]
  // a phrase that holds the wish already («sớm phê chuẩn») has its own stage
  const plain = c.words('prospect').within(hit.start, hit.end).length === 0
  const open = wished && plain && !isPast(c, hit) && isWished(c, hit.start, sentence.start)
  return { stage: open ? wished : stage, distance: best.distance }
}

/** What has become since of a document that is only said to have been signed («the treaty signed in 1976 was suspended»). */
function laterThan(c: Context, signed: Hit<'stage'>, name: ReferenceMention, sentence: ReadSentence): Hit<'stage'> | undefined {
  const gap = signed.start - name.end
  if (signed.entry.stage !== 'signed' || gap < 0 || gap > NEXT || isWished(c, name.start, sentence.start)) return undefined
  return c.hits.stage
    .within(signed.end, Math.min(sentence.end, signed.end + REACH[c.language]))
    .find(hit => SINCE.has(hit.entry.stage) && !parted(c, signed.end, hit.start) && !isWished(c, hit.start, sentence.start))
}

/** What a line before a list says of its items («The ministers signed the following instruments:»). */
function announced(c: Context, item: ReadSentence): { hit: Hit<'stage'>; distance: number } | null {
  for (let k = item.index - 1; k >= Math.max(0, item.index - LIST); k--) {
    const { start, end } = c.sentences[k]
    const last = printed(c, end - 1)
    if (last === ':') {
      const hit = c.hits.stage.within(start, end).at(-1)
      return hit ? { hit, distance: LIST } : null
    }
    if (!/^[(•*–-]$/.test(printed(c, start)) && last !== ';' && lower(c, end - 2) !== ';') return null
  }
  return null
}

/** «…, where they signed a …» is a fact, whatever was wished before it. */
function isPast(c: Context, hit: Hit<'stage'>): boolean {
  const passive = c.words('passive').at(hit.start - 1) ?? c.words('passive').at(hit.start - 2)
  return c.language === 'en' && hit.end - hit.start <= 2 && /ed$/.test(lower(c, hit.start)) && !passive
}

/** Whether a wish («sớm …», «look forward to …») governs the stage word at this token and nothing in between says that it is done. */
function isWished(c: Context, at: number, from: number): boolean {
  const limit = Math.max(from, at - GOVERNS)
  for (let i = at - 1; i >= limit; i--) {
    if (/^[;.:]$/.test(printed(c, i))) return false
    if (c.words('done').at(i)) return false
    if (c.words('prospect').at(i)) return true
  }
  return false
}

function parted(c: Context, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (/^[;.]$/.test(printed(c, i))) return true
  return false
}

function sentenceOf(c: Context, m: ReferenceMention): ReadSentence | undefined {
  let low = 0
  let high = c.sentences.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (c.sentences[middle].end <= m.start) low = middle + 1
    else high = middle
  }
  return c.sentences[low]
}

/** «vòng đàm phán thứ 6», «the sixth round of …», «Round 6» in the sentence of a mention; the latest where several are told. */
export function roundOf(c: Context, mentions: readonly ReferenceMention[]): number | null {
  let latest: number | null = null
  const rounds = c.lexicon.referenceWords[c.language].rounds
  for (const m of mentions) {
    const sentence = sentenceOf(c, m)
    if (!sentence) continue
    for (let i = Math.max(sentence.start, m.start - 30); i < Math.min(sentence.end, m.end + 30); i++) {
      if (!rounds.includes(lower(c, i))) continue
      const n = numberBehind(c, i + 1, sentence.end) ?? (c.language === 'en' ? numberBefore(c, i - 1, sentence.start) : null)
      if (n !== null && n > 0 && n < 60 && (latest === null || n > latest)) latest = n
    }
  }
  return latest
}

/** A number after the word for a round, with only such words as «đàm phán thứ» between. */
function numberBehind(c: Context, from: number, limit: number): number | null {
  const { between, ordinals } = c.lexicon.referenceWords[c.language]
  for (let i = from; i < Math.min(from + 6, limit); i++) {
    const word = lower(c, i)
    if (c.tokens.kind[i] === NUMBER) return /^\d{1,2}$/.test(word) && !/^[/.%]$/.test(printed(c, i + 1)) ? Number(word) : null
    const two = `${word} ${lower(c, i + 1)}`
    if (i > from || c.language === 'en') {
      const n = ordinals[two] ?? ordinals[word]
      if (n !== undefined) return n
    }
    if (!between.some(b => b === word || b === two || b.split(' ').includes(word))) return null
  }
  return null
}

/** An ordinal before the word for a round, with at most two words between («the sixth negotiating round»). */
function numberBefore(c: Context, from: number, limit: number): number | null {
  const { ordinals } = c.lexicon.referenceWords[c.language]
  for (let i = from; i >= Math.max(limit, from - 2); i--) {
    const word = lower(c, i)
    if (ordinals[word] !== undefined) return ordinals[word]
    if (/^(?:st|nd|rd|th)$/.test(word) && c.tokens.kind[i - 1] === NUMBER) return Number(printed(c, i - 1))
  }
  return null
}

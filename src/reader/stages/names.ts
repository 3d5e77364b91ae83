import type { NameLore } from '../../lexicon/lore.ts'
import { isHyphen } from '../../lexicon/trie.ts'
import { LOWER, WORD } from '../../text/tokens.ts'
import { type Context, isListed, printed, type ReadSentence } from '../context.ts'
import { addressBefore, indexTitles, titleBefore } from './apposition.ts'
import { chainFrom, type Field } from './chains.ts'
import { fromStates } from './from-states.ts'
import { type NameMention, type Span, wordsOf } from './mentions.ts'
import { judge } from './name-evidence.ts'
import { capacities, coordinated, echoes, listed } from './name-lists.ts'
import { respective } from './respective.ts'
import { rosterItem } from './roster.ts'
import type { Title } from './titles.ts'

export type { NameMention } from './mentions.ts'

const SKIPPED = new Set(['credit', 'byline', 'related', 'other'])

/** Finds names in everything but credits, bylines and teasers. */
export function findNames(c: Context, titles: readonly Title[], lore: NameLore): NameMention[] {
  const index = indexTitles(titles)
  const covered = new Uint8Array(c.tokens.count + 1)
  for (const t of titles) covered.fill(1, t.start, t.end)
  const field: Field = { c, lore, covered }
  const strong: NameMention[] = []
  const weak: Span[] = []
  for (const sentence of c.sentences) {
    if (SKIPPED.has(sentence.segment)) continue
    const shouting = isShouting(c, sentence.start, sentence.end)
    if (isByline(c, sentence)) continue
    for (let i = sentence.start; i < sentence.end; i++) {
      if (covered[i] || c.tokens.kind[i] !== WORD) continue
      // only a capital begins a name, or a particle right behind a title or a word of address
      if (
        c.tokens.shape[i] === LOWER &&
        !(i > 0 && (covered[i - 1] || c.hits.honorific.before(i)) && lore.isParticle(printed(c, i)))
      )
        continue
      const chain = chainFrom(field, i, sentence.end, titleBefore(c, i, index) !== null || addressBefore(c, i) !== null)
      if (chain === null) continue
      const end = withSeat(c, i, chain)
      const inner = knownInside(c, i, end)
      if (inner > i) i = inner
      const mention = judge(field, { start: i, end }, index, strong.at(-1), sentence, shouting)
      if (mention) strong.push(mention)
      else weak.push({ start: i, end })
      i = end - 1
    }
  }
  const single = [...strong, ...echoes(field, strong, weak)].sort((a, b) => a.start - b.start)
  const all = respective(field, titles, fromStates(field, single, weak), weak)
  const found = coordinated(c, listed(field, coordinated(c, all), weak))
  return capacities(
    c,
    titles,
    [...found, ...lateEchoes(field, single, found, weak)].sort((a, b) => a.start - b.start),
  )
}

/** «his counterparts, A Roe and B Poe … Poe signed»: what repeats a name that only its row or its state told. */
function lateEchoes(field: Field, known: readonly NameMention[], found: readonly NameMention[], weak: Span[]): NameMention[] {
  const before = new Set(known.map(m => m.start))
  const late = found.filter(m => !before.has(m.start))
  if (late.length === 0) return []
  const taken = new Uint8Array(field.c.tokens.count + 1)
  for (const m of found) taken.fill(1, m.start, m.end)
  return echoes(field, late, weak).filter(m => !taken.subarray(m.start, m.end).includes(1))
}

/** «Lord Harcombe of Ludlow»: the seat belongs to a peer's name. */
function withSeat(c: Context, start: number, end: number): number {
  if (!isListed(c, 'peers', start - 1)) return end
  if (printed(c, end) !== 'of' || c.tokens.kind[end + 1] !== WORD || c.tokens.shape[end + 1] === LOWER) return end
  let seat = end + 2
  while (isHyphen(printed(c, seat)) && c.tokens.spaced[seat] === 0 && c.tokens.kind[seat + 1] === WORD) seat += 2
  return seat
}

/** Where a full known name begins inside a run of capitals («Điện Kremlim Dmitry Peskov»); the run's own start where none does. */
function knownInside(c: Context, start: number, end: number): number {
  for (let i = start + 1; i < end - 1; i++) {
    const person = c.hits.person.at(i)
    if (
      person &&
      !person.entry.family &&
      person.end === end &&
      wordsOf(c, i, end).length > 1 &&
      !c.hits.person.at(start) &&
      c.tokens.end[start] - c.tokens.start[start] > 1
    )
      return i
  }
  return start
}

/** A line that is nothing but names is the writers': «Hà Thu (Theo Yonhap)», «ĐỖ CAO - HỒNG LAM». */
function isByline(c: Context, sentence: ReadSentence): boolean {
  if (sentence.segment !== 'body' || rosterItem(c, sentence.end - 1)) return false
  let to = sentence.start
  while (
    to < sentence.end &&
    (isHyphen(printed(c, to)) || /^[,&]$/.test(printed(c, to)) || (c.tokens.kind[to] === WORD && c.tokens.shape[to] !== LOWER))
  )
    to++
  if (
    to === sentence.start ||
    to - sentence.start > 9 ||
    [c.hits.head, c.hits.state, c.hits.honorific].some(hits => hits.at(sentence.start))
  )
    return false
  return to === sentence.end || (printed(c, to) === '(' && /^(?:theo|tổng|lược|dịch|ghi)$/iu.test(printed(c, to + 1)))
}

/** In a line all in capitals or in title case, capitals say nothing. */
function isShouting(c: Context, start: number, end: number): boolean {
  let words = 0
  let capitals = 0
  for (let i = start; i < end; i++) {
    if (c.tokens.kind[i] !== WORD || c.tokens.end[i] - c.tokens.start[i] < 4) continue
    words++
    if (c.tokens.shape[i] !== LOWER) capitals++
  }
  return words >= 5 && capitals / words > 0.75
}

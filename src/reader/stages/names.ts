import { slug } from '../../text/fold.ts'
import { ALL_CAPS, LOWER, MARK, NUMBER, textOf, WORD } from '../../text/tokens.ts'
import { isHyphen } from '../../lexicon/trie.ts'
import type { Gender } from '../../lexicon/entries.ts'
import type { NameLore } from '../../lexicon/lore.ts'
import { type Context, printed } from '../context.ts'
import type { Title } from './titles.ts'

/** A person's name in the text: tokens [start, end), with the title before or behind it. */
export interface NameMention {
  readonly start: number
  readonly end: number
  readonly text: string
  readonly words: readonly string[]
  readonly title: Title | null
  readonly behind: Title | null
  readonly gender: Gender
  /** Country and full name that the list of well-known people gives. */
  readonly known: { readonly name: string; readonly country: string | null; readonly gender: Gender; readonly family: boolean } | null
  readonly evidence: number
  readonly rule: string
}

interface Span {
  start: number
  end: number
}

const SKIPPED = new Set(['credit', 'byline', 'related', 'other'])

/** Finds names in everything but credits, bylines and teasers. */
export function findNames(c: Context, titles: readonly Title[], lore: NameLore): NameMention[] {
  const titleEnd = new Map(titles.map(t => [t.end, t]))
  const titleStart = new Map(titles.map(t => [t.start, t]))
  const titleCover = new Uint8Array(c.tokens.count + 1)
  for (const t of titles) titleCover.fill(1, t.start, t.end)
  const strong: NameMention[] = []
  const weak: Span[] = []
  for (const sentence of c.sentences) {
    if (SKIPPED.has(sentence.segment)) continue
    const shouting = isShouting(c, sentence.start, sentence.end)
    for (let i = sentence.start; i < sentence.end; i++) {
      if (titleCover[i]) continue
      const end = chain(c, i, sentence.end, lore, titleEnd.has(i) || c.hits.honorific.before(i) !== undefined, titleCover)
      if (end === null) continue
      const mention = judge(c, { start: i, end }, lore, titleEnd, titleStart, sentence, shouting)
      if (mention) {
        strong.push(mention)
        i = mention.end - 1
      } else {
        weak.push({ start: i, end })
        i = end - 1
      }
    }
  }
  return [...strong, ...echoes(c, strong, weak, lore)].sort((a, b) => a.start - b.start)
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

/** A run of capitalised words that can be one name, from token i; null where none can begin. */
function chain(c: Context, i: number, limit: number, lore: NameLore, announced: boolean, titleCover: Uint8Array): number | null {
  if (!canBegin(c, i, announced, lore)) return null
  const person = c.hits.person.at(i)
  let end = i
  let words = 0
  const vietnamese = lore.isVietnameseSurname(printed(c, i))
  while (end < limit && words < 7) {
    if (titleCover[end]) break
    const kind = c.tokens.kind[end]
    const shape = c.tokens.shape[end]
    if (kind === WORD && shape !== LOWER) {
      if (end > i && blocks(c, end, vietnamese, words)) break
      const word = printed(c, end)
      if (/^['’]s$/i.test(word)) break
      end++
      words++
      if (printed(c, end) === '.' && word.length === 1 && end + 1 < limit && c.tokens.shape[end + 1] !== LOWER) end++
      continue
    }
    if (end === i) return null
    const word = printed(c, end)
    if (isHyphen(word) && c.tokens.spaced[end] === 0 && c.tokens.spaced[end + 1] === 0 && c.tokens.kind[end + 1] === WORD && end + 1 < limit) {
      // «Ban Ki-moon», «Al-Sisi»; but «Việt Nam-Hoa Kỳ» and «Putin-Trump» are two
      if (c.tokens.shape[end + 1] === LOWER || end - i < 2 || lore.isHyphenating(printed(c, end - 1), printed(c, end + 1))) {
        end += 2
        continue
      }
      break
    }
    if (kind === WORD && lore.isParticle(word) && end + 1 < limit && c.tokens.kind[end + 1] === WORD && c.tokens.shape[end + 1] !== LOWER) {
      end++
      continue
    }
    break
  }
  if (person && person.end > end && !titleCover[person.end - 1]) end = person.end
  return end > i ? end : null
}

const BLOCKERS = ['head', 'office', 'honorific', 'body', 'outlet'] as const

function canBegin(c: Context, i: number, announced: boolean, lore: NameLore): boolean {
  if (c.tokens.kind[i] !== WORD || c.tokens.shape[i] === LOWER) return false
  const word = printed(c, i)
  if (word.length < 2 && !(printed(c, i + 1) === '.')) return false
  const person = c.hits.person.at(i)
  if (person && !person.entry.family) return true
  const place = c.hits.place.at(i) ?? c.hits.place.over(i)
  const state = c.hits.state.at(i) ?? c.hits.state.over(i)
  const org = c.hits.org.at(i) ?? c.hits.org.over(i)
  const ref = c.hits.ref.over(i)
  for (const hit of [place, state, org, ref]) {
    if (!hit) continue
    // a capital that is also the first part of a longer name: «Washington Irving», «Lý Nam», only when something announces a name
    const inside = hit.end > i + 1 || !announced || c.tokens.shape[hit.end] === LOWER || c.tokens.kind[hit.end] !== WORD || hit === state
    if (inside && !(announced && hit === place && hit.end === i + 1 && lore.isVietnameseSurname(word) && c.tokens.shape[i + 1] !== LOWER)) return false
  }
  for (const kind of BLOCKERS) if (c.hits[kind].at(i)) return false
  const date = c.hits.date.at(i)
  if (date && (date.entry.what === 'month' || date.entry.what === 'weekday')) return false
  if (!announced && c.words('function').at(i) && (isSentenceStart(c, i) || c.language === 'en')) {
    return lore.isVietnameseSurname(word) && c.tokens.shape[i + 1] !== LOWER && c.tokens.shape[i + 2] !== LOWER && c.tokens.kind[i + 1] === WORD && c.tokens.kind[i + 2] === WORD
  }
  return true
}

function isSentenceStart(c: Context, i: number): boolean {
  if (i === 0) return true
  const before = printed(c, i - 1)
  return c.tokens.kind[i - 1] === MARK && (/^[.!?:;"“”‘'(\[•–—-]$/u.test(before)) || c.sentences.some(s => s.start === i)
}

/** Whether a name cannot go on with this token. */
function blocks(c: Context, i: number, vietnamese: boolean, words: number): boolean {
  const state = c.hits.state.at(i)
  if (state && !(vietnamese && words < 3 && state.end === i + 1)) return true
  const org = c.hits.org.at(i)
  if (org && org.end > i + 1) return true
  if (c.hits.head.at(i)?.entry.rank || c.hits.office.at(i)) return !(vietnamese && words < 3 && (c.hits.head.at(i)?.end ?? 0) === i + 1)
  if (c.hits.honorific.at(i) && !vietnamese && c.language === 'vi' && words > 1) return true
  const date = c.hits.date.at(i)
  return date !== undefined && (date.entry.what === 'month' || date.entry.what === 'weekday') && !vietnamese
}

const CREDIT = /^(?:ảnh|photo|nguồn|source|image|theo|credit)$/iu

function judge(
  c: Context, span: Span, lore: NameLore, titleEnd: ReadonlyMap<number, Title>, titleStart: ReadonlyMap<number, Title>,
  sentence: { start: number; end: number; segment: string }, shouting: boolean,
): NameMention | null {
  const { start, end } = span
  const words = wordsOf(c, start, end)
  const text = textOf(c.tokens, start, end)
  const before = printed(c, start - 1)
  if (CREDIT.test(before) || (/^[:(]$/.test(before) && CREDIT.test(printed(c, start - 2)))) return null
  if (words.length === 1 && c.tokens.shape[start] === ALL_CAPS && !shouting) return null
  if (c.tokens.kind[end] === NUMBER && c.tokens.spaced[end] === 0) return null
  const honorific = honorificBefore(c, start)
  const title = titleEnd.get(honorific?.start ?? start) ?? null
  const behind = titleBehind(c, end, titleStart)
  const person = c.hits.person.at(start)
  const known = person && person.end === end ? person.entry : null
  const gender = honorific?.gender ?? known?.gender ?? lore.gender(words)
  const mention = { start, end, text, words, title, behind, gender, known, evidence: 0, rule: '' }
  const plain = title && title.plural
  if (title && !plain && !(title.descriptor && title.offices.length === 0 && words.length > 4)) return { ...mention, evidence: 0.97, rule: 'name.title' }
  if (honorific) return { ...mention, evidence: 0.95, rule: 'name.honorific' }
  if (known && !known.family) return { ...mention, evidence: 0.97, rule: 'name.known' }
  if (shouting && sentence.segment === 'headline' && !(behind && !title)) {
    return lore.isVietnameseSurname(words[0]) && words.length >= 2 && words.length <= 4 && lore.isVietnameseName(words) ? { ...mention, evidence: 0.7, rule: 'name.vietnamese' } : null
  }
  if (c.hits.body.over(start) || words.some((_, k) => c.hits.body.at(start + k) && c.tokens.shape[start + k] !== LOWER)) return null
  if (lore.isVietnameseName(words)) return { ...mention, evidence: 0.9, rule: 'name.vietnamese' }
  if (behind && words.length >= 2) return { ...mention, evidence: 0.9, rule: 'name.apposition' }
  if (words.length >= 2 && lore.isGivenName(words[0])) return { ...mention, evidence: 0.85, rule: 'name.given' }
  if (words.length >= 2 && words.length <= 3 && lore.isEastAsianName(words)) return { ...mention, evidence: 0.7, rule: 'name.east-asian' }
  const act = c.hits.act.at(end)
  if (words.length === 2 && act && act.entry.role === 'reports' && !shouting) return { ...mention, evidence: 0.6, rule: 'name.speaks' }
  if (plain && words.length >= 1 && /^(?:and|và|,)$/iu.test(printed(c, end))) return { ...mention, evidence: 0.8, rule: 'name.plural-title' }
  return null
}

/** Weak runs that repeat (a part of) a name found elsewhere: «Trump», «Hằng», «Blinken». */
function echoes(c: Context, strong: readonly NameMention[], weak: readonly Span[], lore: NameLore): NameMention[] {
  const parts = new Set<string>()
  const wholes = new Set<string>()
  for (const mention of strong) {
    wholes.add(slug(mention.words.join(' ')))
    for (const key of lore.shortForms(mention.words)) parts.add(slug(key))
  }
  const found: NameMention[] = []
  for (const { start, end } of weak) {
    const words = wordsOf(c, start, end)
    const before = printed(c, start - 1)
    if (CREDIT.test(before) || (/^[:(]$/.test(before) && CREDIT.test(printed(c, start - 2)))) continue
    const text = textOf(c.tokens, start, end)
    const key = slug(words.join(' '))
    const person = c.hits.person.at(start)
    const known = person && person.end === end ? person.entry : null
    const whole = wholes.has(key)
    const part = words.length === 1 ? parts.has(key) && !(c.language === 'en' && isSentenceStart(c, start) && c.words('function').at(start)) : words.every(w => parts.has(slug(w)))
    if (!whole && !part && !(known?.family && c.hits.act.at(end))) continue
    found.push({ start, end, text, words, title: null, behind: null, gender: known?.gender ?? null, known, evidence: 0.8, rule: 'name.echo' })
  }
  return found
}

export function wordsOf(c: Context, start: number, end: number): string[] {
  const words: string[] = []
  let glue = false
  for (let i = start; i < end; i++) {
    const word = printed(c, i)
    if (isHyphen(word)) {
      glue = true
      continue
    }
    if (c.tokens.kind[i] === MARK) continue
    if (glue && words.length > 0) words[words.length - 1] += `-${word}`
    else words.push(word)
    glue = false
  }
  return words
}

function honorificBefore(c: Context, start: number): { start: number; gender: Gender } | null {
  let at = start
  if (printed(c, at - 1) === '.') at--
  const hit = c.hits.honorific.before(at)
  if (!hit) return null
  return { start: hit.start, gender: hit.entry.gender }
}

/** «X, Bộ trưởng …,» or «X (Foreign Minister)» or «X, the country's deputy minister». */
function titleBehind(c: Context, end: number, titleStart: ReadonlyMap<number, Title>): Title | null {
  const mark = printed(c, end)
  if (mark !== ',' && mark !== '(' && !isHyphen(mark)) return null
  let i = end + 1
  while (/^(?:the|a|an|là|hiện|nguyên|currently|also|country|nation|who|is|s|'s|’s|its|their|her|his)$/iu.test(printed(c, i)) && i < end + 5) i++
  for (let k = i; k <= i + 1; k++) {
    const title = titleStart.get(k)
    if (!title || title.offices.length === 0) continue
    const next = printed(c, title.end)
    // «X, Thủ tướng Y …»: the title belongs to the next name
    if (c.tokens.kind[title.end] === WORD && c.tokens.shape[title.end] !== LOWER && !/^[,.);:–—-]$/.test(next)) return null
    return title
  }
  return null
}

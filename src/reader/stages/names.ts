import type { Gender } from '../../lexicon/entries.ts'
import type { NameLore } from '../../lexicon/lore.ts'
import { isHyphen } from '../../lexicon/trie.ts'
import { ALL_CAPS, LOWER, MARK, NUMBER, textOf, WORD } from '../../text/tokens.ts'
import { type Context, printed, type ReadSentence } from '../context.ts'
import { addressBefore, indexTitles, isCapacity, type TitleIndex, titleBefore, titleBehind } from './apposition.ts'
import { chainFrom, type Field, isSentenceStart } from './chains.ts'
import { isCredit } from './credits.ts'
import type { Title } from './titles.ts'

/** A person's name in the text: tokens [start, end), with the title before or behind it. */
export interface NameMention {
  readonly start: number
  readonly end: number
  readonly text: string
  readonly words: readonly string[]
  readonly title: Title | null
  readonly behind: Title | null
  /** Titles said apart from the name: «Trên cương vị …, bà». */
  readonly apart?: readonly Title[]
  readonly gender: Gender
  /** Country and full name that the list of well-known people gives. */
  readonly known: {
    readonly name: string
    readonly country: string | null
    readonly gender: Gender
    readonly family: boolean
  } | null
  /** Another form of the name before it, in brackets: «Thẩm Quốc Hoa (Shen Guohua)». */
  readonly alias?: boolean
  readonly evidence: number
  readonly rule: string
}

interface Span {
  readonly start: number
  readonly end: number
}

const SKIPPED = new Set(['credit', 'byline', 'related', 'other'])

/** Finds names in everything but credits, bylines and teasers. */
export function findNames(c: Context, titles: readonly Title[], lore: NameLore): NameMention[] {
  const index = indexTitles(titles)
  const covered = new Uint8Array(c.tokens.count + 1)
  for (const t of titles) covered.fill(1, t.start, t.end)
  const field: Field = { c, lore, covered, sentenceStarts: new Set(c.sentences.map(s => s.start)) }
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
      const end = chainFrom(field, i, sentence.end, titleBefore(c, i, index) !== null || addressBefore(c, i) !== null)
      if (end === null) continue
      const inner = knownInside(c, i, end)
      if (inner > i) i = inner
      const mention = judge(field, { start: i, end }, index, strong.at(-1), sentence, shouting)
      if (mention) strong.push(mention)
      else weak.push({ start: i, end })
      i = end - 1
    }
  }
  const all = [...strong, ...echoes(field, strong, weak)].sort((a, b) => a.start - b.start)
  return capacities(c, titles, coordinated(c, listed(field, coordinated(c, all), weak)))
}

/** Where a full known name begins inside a run of capitals («Điện Kremlim Dmitry Peskov»); the run's own start where none does. */
function knownInside(c: Context, start: number, end: number): number {
  for (let i = start + 1; i < end - 1; i++) {
    const person = c.hits.person.at(i)
    if (
      person &&
      !person.entry.family &&
      person.end === end &&
      person.end - i > 1 &&
      !c.hits.person.at(start) &&
      c.tokens.end[start] - c.tokens.start[start] > 1
    )
      return i
  }
  return start
}

/** A line that is nothing but names is the writers': «Hà Thu (Theo Yonhap)», «ĐỖ CAO - HỒNG LAM». */
function isByline(c: Context, sentence: ReadSentence): boolean {
  if (sentence.segment !== 'body') return false
  let to = sentence.start
  while (
    to < sentence.end &&
    (isHyphen(printed(c, to)) || /^[,&]$/.test(printed(c, to)) || (c.tokens.kind[to] === WORD && c.tokens.shape[to] !== LOWER))
  )
    to++
  if (to === sentence.start || to - sentence.start > 9 || c.hits.head.at(sentence.start) || c.hits.state.at(sentence.start))
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

/** «Washington Bureau», «La Nina», «EVFTATheo Cổng» of glued lines: nobody. */
function isThing(c: Context, start: number, end: number): boolean {
  for (let i = start; i < end; i++) {
    if (
      c.words('notNames').at(i) ||
      (/^\p{Lu}{3,}\p{Ll}{2}/u.test(printed(c, i)) && printed(c, i) !== printed(c, i).toUpperCase())
    )
      return true
  }
  return false
}

/** Whether any word of the span is one that the lexicon knows as a thing rather than a person. */
function isLexical(c: Context, start: number, end: number): boolean {
  for (let i = start; i < end; i++) {
    const topic = c.hits.topic.over(i)
    if (
      (topic && !topic.entry.weak) ||
      c.hits.portfolio.over(i) ||
      c.hits.ref.over(i) ||
      c.hits.org.over(i) ||
      c.hits.outlet.over(i) ||
      c.hits.meet.over(i)
    )
      return true
    if (c.hits.body.over(i) && c.tokens.shape[i] !== LOWER) return true
  }
  return false
}

const EPONYM_VI =
  /^(?:sân bay|đường|phố|giải|tàu|tượng|quảng trường|bảo tàng|cảng|cầu|lăng|giải thưởng|đền|quốc tế|học bổng|tàu sân bay|tên lửa|cúp|huân chương)$/iu
const EPONYM_EN =
  /^(?:Airport|University|Street|Avenue|Institute|Center|Centre|Prize|Award|Square|Hall|House|Library|Foundation|Bridge|Memorial|Museum|Stadium|Road|Hospital|School|College|Fellowship|Scholarship|Park|Port|Base)$/

/** «sân bay Jorge Chávez», «the Kennedy Center»: a thing named after somebody. */
const isEponym = (c: Context, start: number, end: number): boolean =>
  c.language === 'vi'
    ? [1, 2].some(n => EPONYM_VI.test(Array.from({ length: n }, (_, k) => printed(c, start - n + k)).join(' ')))
    : EPONYM_EN.test(printed(c, end)) || EPONYM_EN.test(printed(c, end - 1))

function judge(
  f: Field,
  span: Span,
  index: TitleIndex,
  last: NameMention | undefined,
  sentence: ReadSentence,
  shouting: boolean,
): NameMention | null {
  const { c, lore } = f
  const { start, end } = span
  const words = wordsOf(c, start, end)
  if (
    (isCredit(c, start, end) && !c.hits.head.before(start)) ||
    (words.length === 1 && c.tokens.shape[start] === ALL_CAPS && !shouting) ||
    (c.tokens.kind[end] === NUMBER && c.tokens.spaced[end] === 0)
  )
    return null
  const address = addressBefore(c, start)
  const before = titleBefore(c, start, index)
  const fronted = before?.apart && isFronted(c, before.title.start, end)
  const owned = fronted || (before?.apart && last && last.end + 1 === before.title.start && !(address && last.title))
  const title = before && !owned ? before.title : null
  const tail = alias(f, end)
  const behind = titleBehind(c, start, tail.end, index)
  const person = c.hits.person.at(start)
  const initial = words[0].length === 1 && printed(c, start + 1) === '.' ? c.hits.person.at(start + 2) : undefined
  const known = person && person.end === end ? person.entry : initial?.end === end ? initial.entry : null
  const gender = address?.gender ?? known?.gender ?? lore.gender(words)
  const mention = { start, end, text: textOf(c.tokens, start, end), words, title, behind, gender, known, evidence: 0, rule: '' }
  const lexical = isLexical(c, start, end)
  if (!known && isThing(c, start, end)) return null
  if (!title && !address && isEponym(c, start, end)) return null
  if (
    !known &&
    !address &&
    c.language === 'vi' &&
    /^(?:bang|tỉnh|phố|quận|huyện|vùng|đảo|hạt|làng|xã|thôn|núi|sông|biển)$/iu.test(printed(c, start - 1))
  )
    return null
  if (
    words.length === 1 &&
    ((title && !address && c.tokens.shape[end] === LOWER) ||
      (address && (c.hits.date.at(end) || c.words('monthWord').at(end)))) &&
    !known &&
    c.language === 'vi' &&
    c.words('function').at(start)
  )
    return null
  const found = (evidence: number, rule: string): NameMention => ({ ...mention, evidence, rule })
  if (
    last &&
    last.end + 1 === start &&
    printed(c, start - 1) === '(' &&
    printed(c, end) === ')' &&
    (lore.isEastAsianName(words) || words.length > 1) &&
    !lexical
  )
    return { ...found(0.8, 'name.bracketed'), alias: true }
  if (address) return found(0.95, 'name.honorific')
  if (known && !known.family) return found(0.97, 'name.known')
  if (title && !title.plural) {
    const office = title.offices.length > 0
    if (office && !before?.apart && !(lexical && words.length === 1)) return found(0.97, 'name.title')
    if (office && before?.apart && words.length > 1 && !lexical) return found(0.9, 'name.title-comma')
    if (!office && words.length > 1 && words.length < 5 && !lexical) return found(0.9, 'name.descriptor')
    if (!office && words.length === 1 && !lexical && title.counterpart) return found(0.8, 'name.descriptor')
  }
  if (shouting && sentence.segment === 'headline' && !(behind && !title)) {
    return lore.isVietnameseSurname(words[0]) && words.length >= 2 && words.length <= 4 && lore.isVietnameseName(words)
      ? found(0.7, 'name.vietnamese')
      : null
  }
  // «Ann Wagner»: a family name that is also a company's
  const firm =
    words.length === 2 && lore.isGivenName(words[0]) && !isLexical(c, start, end - 1) && c.hits.org.at(end - 1)?.end === end
  if (
    lexical &&
    !firm &&
    !(behind && lore.isGivenName(words[0])) &&
    !(words.length > 2 && lore.isVietnameseName(words) && c.language === 'en')
  )
    return null
  if (words.length === 2 && (c.hits.state.at(end) || c.hits.place.at(end) || c.hits.org.at(end)) && !behind) return null
  // a Vietnamese name at the end of a line, without a full stop, is its writer's
  if (
    c.language === 'vi' &&
    sentence.segment === 'body' &&
    end === sentence.end &&
    lore.isVietnameseName(words) &&
    !title &&
    !behind
  )
    return null
  if (lore.isVietnameseName(words)) return found(0.9, 'name.vietnamese')
  if (behind && words.length >= 2) return found(0.9, 'name.apposition')
  if (words.length >= 2 && lore.isGivenName(words[0])) return found(0.85, 'name.given')
  const continues = c.tokens.kind[start - 1] === WORD && c.tokens.shape[start - 1] !== LOWER && !isSentenceStart(f, start)
  if (words.length >= 2 && words.length <= 3 && !continues && lore.isEastAsianName(words)) return found(0.7, 'name.east-asian')
  const act = c.hits.act.at(end)
  if (words.length === 2 && act?.entry.role === 'reports' && !shouting) return found(0.6, 'name.speaks')
  if (title?.plural && /^(?:and|và|,)$/iu.test(printed(c, end))) return found(0.8, 'name.plural-title')
  return null
}

const OBJECT = /^(?:với|của|cùng|giữa|cho|đến|tới|gặp|tiếp|bởi|with|of|to|by|from|for|meet|met|meeting|receiving|between)$/iu

/** «After the meeting with the President of Ukraine, X left»: the title ends a clause before the name, unless a comma shuts the name off too. */
function isFronted(c: Context, titleStart: number, nameEnd: number): boolean {
  const at = /^the$/i.test(printed(c, titleStart - 1)) ? titleStart - 2 : titleStart - 1
  return (
    OBJECT.test(printed(c, at)) &&
    nameEnd < c.tokens.count &&
    c.tokens.kind[nameEnd] === WORD &&
    c.tokens.shape[nameEnd] === LOWER
  )
}

/** Behind another form of the name in brackets and words like «MP», where an apposition may begin. */
function alias(f: Field, end: number): Span {
  const { c, lore } = f
  let at = end
  while (c.tokens.kind[at] === WORD && lore.isSuffix(printed(c, at))) at++
  if (printed(c, at) !== '(') return { start: end, end: at }
  let close = at + 1
  while (close < at + 6 && printed(c, close) !== ')' && (isHyphen(printed(c, close)) || c.tokens.shape[close] !== LOWER)) close++
  return { start: end, end: printed(c, close) === ')' && close > at + 1 ? close + 1 : at }
}

/** Weak runs that repeat (a part of) a name found elsewhere: «Trump», «Hằng», «Blinken». */
function echoes(f: Field, strong: readonly NameMention[], weak: readonly Span[]): NameMention[] {
  const { c, lore } = f
  const parts = new Set<string>()
  const wholes = new Set<string>()
  const singles = new Set<string>()
  const printedParts = new Set<string>()
  const seen = new Set<string>()
  // «Nhà nước» does not repeat «Phùng Xuân Nhạ»: marks tell Vietnamese syllables apart
  const differs = (word: string): boolean =>
    c.language === 'vi' &&
    /[^\p{ASCII}]/u.test(word) &&
    lore.isVietnameseName(['Nguyễn', word]) &&
    !printedParts.has(word.toLowerCase())
  for (const mention of strong) {
    if (mention.words.length === 1) singles.add(lore.key(mention.words[0]))
    if (seen.has(mention.text)) continue
    seen.add(mention.text)
    wholes.add(mention.words.map(lore.key).join(' '))
    for (const short of lore.shortForms(mention.words)) {
      parts.add(short.split(' ').map(lore.key).join(' '))
      printedParts.add(short.toLowerCase())
    }
  }
  const found: NameMention[] = []
  for (const { start, end } of weak) {
    if (isCredit(c, start, end)) continue
    const words = wordsOf(c, start, end)
    const keys = words.map(lore.key)
    const key = keys.join(' ')
    const person = c.hits.person.at(start)
    const known = person && person.end === end ? person.entry : null
    // «Chính hiệp» does not repeat «Du Chính Thanh»: a bare syllable needs what may stand behind a name
    if (c.language === 'vi' && words.length === 1 && lore.isVietnameseName(['Nguyễn', words[0]]) && opensCompound(c, end))
      continue
    const whole = wholes.has(key)
    const part =
      words.length === 1
        ? parts.has(key) &&
          !differs(words[0]) &&
          !(c.language === 'en' && isSentenceStart(f, start) && c.words('function').at(start))
        : keys.every(k => parts.has(k))
    // «dẫn độ Fethullah Gulen … ông Gulen»: the full form of one who is named in short elsewhere
    const full = words.length > 1 && words.length < 4 && singles.has(keys[keys.length - 1]) && !isLexical(c, start, end)
    if (!whole && !part && !full && !(known?.family && c.hits.act.at(end))) continue
    found.push({
      start,
      end,
      text: textOf(c.tokens, start, end),
      words,
      title: null,
      behind: null,
      gender: known?.gender ?? null,
      known,
      evidence: 0.8,
      rule: 'name.echo',
    })
  }
  return found
}

/** Whether a small word follows that neither begins a predicate nor joins: the capital is that of a compound. */
const opensCompound = (c: Context, end: number): boolean =>
  c.tokens.kind[end] === WORD &&
  c.tokens.shape[end] === LOWER &&
  !c.hits.act.at(end) &&
  !c.hits.meet.at(end) &&
  !c.hits.light.at(end) &&
  !c.words('adverbs').at(end) &&
  !c.words('function').at(end) &&
  !c.words('chain').at(end)

/** «Senators A and B»: what follows in a list under one title of several is a name too. */
function listed(f: Field, mentions: readonly NameMention[], weak: readonly Span[]): NameMention[] {
  const all = [...mentions]
  for (const { start, end } of weak) {
    const i = all.findLastIndex(m => m.end < start)
    const before = all[i]
    if (
      !before?.title ||
      start > before.end + 2 ||
      all[i + 1]?.start === start ||
      isLexical(f.c, start, end) ||
      !(before.title.plural || SEVERAL.test(printed(f.c, before.title.start - 1)))
    )
      continue
    const words = wordsOf(f.c, start, end)
    if (words.length < 2 || !/^(?:,|and|và)$/iu.test(printed(f.c, start - 1))) continue
    all.splice(i + 1, 0, {
      start,
      end,
      text: textOf(f.c.tokens, start, end),
      words,
      title: null,
      behind: null,
      gender: f.lore.gender(words),
      known: null,
      evidence: 0.75,
      rule: 'name.listed',
    })
  }
  return all
}

const SEVERAL = /^(?:các|hai|ba|bốn|những)$/iu

/** «, », « and Mr. », « of Japan, and »: between two names of one list. */
function joins(c: Context, from: number, to: number): boolean {
  for (let i = from; i < to; ) {
    const state = c.hits.state.at(i)
    if (state) i = state.end
    else if (/^(?:,|and|và|ông|bà|of|the|Mr|Ms|Mrs|\.)$/iu.test(printed(c, i))) i++
    else return false
  }
  return true
}

/** One title for several: «Senators A and B», «các Ngoại trưởng A, B và C». */
function coordinated(c: Context, mentions: readonly NameMention[]): NameMention[] {
  const all = [...mentions]
  for (let i = 1; i < all.length; i++) {
    const [a, b] = [all[i - 1], all[i]]
    if (b.title || !a.title || a.behind || b.start > a.end + 8 || !joins(c, a.end, b.start)) continue
    if (a.title.plural || SEVERAL.test(printed(c, a.title.start - 1)))
      all[i] = { ...b, title: { ...a.title, country: null, offices: a.title.offices.map(o => ({ ...o, country: null })) } }
  }
  return all
}

/** Gives a title said apart to the one who acts in that capacity: the name that follows, else the last one before. */
function capacities(c: Context, titles: readonly Title[], mentions: readonly NameMention[]): NameMention[] {
  const taken = new Set(mentions.flatMap(m => [m.title?.start, m.behind?.start]))
  const all = [...mentions]
  for (const title of titles) {
    if (taken.has(title.start)) continue
    const sentence = c.sentences.find(s => s.start <= title.start && s.end > title.start)
    if (!sentence || !isCapacity(c, title, sentence.start) || (printed(c, title.end) === ',' && c.hits.state.at(title.end + 1)))
      continue
    const pronoun = printed(c, title.end) === ',' ? c.hits.pronoun.at(title.end + 1) : undefined
    const next =
      printed(c, title.end) === ',' && !pronoun
        ? all.findIndex(m => m.start >= title.end && m.start <= title.end + 12 && m.start < sentence.end)
        : -1
    const before = all.findLastIndex(
      m =>
        m.end <= title.start &&
        (pronoun !== undefined || m.start >= sentence.start) &&
        !(pronoun?.entry.gender && m.gender && m.gender !== pronoun.entry.gender),
    )
    const owner = next >= 0 ? next : before
    if (owner >= 0) all[owner] = { ...all[owner], apart: [...(all[owner].apart ?? []), title] }
  }
  return all
}

/** The words of a name; parts joined by a hyphen are one word. */
function wordsOf(c: Context, start: number, end: number): string[] {
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

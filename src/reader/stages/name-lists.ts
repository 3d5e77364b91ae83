import { LOWER, textOf, WORD } from '../../text/tokens.ts'
import { type Context, isListed, printed } from '../context.ts'
import { isCapacity } from './apposition.ts'
import { type Field, isSentenceStart } from './chains.ts'
import { isCredit } from './credits.ts'
import { type NameMention, type Span, untitled, wordsOf } from './mentions.ts'
import { isLexical } from './things.ts'
import type { Title } from './titles.ts'

/** Weak runs that repeat (a part of) a name found elsewhere: «Trump», «Hằng», «Blinken». */
export function echoes(f: Field, strong: readonly NameMention[], weak: readonly Span[]): NameMention[] {
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
    if ((!whole && !part && !full && !(known?.family && c.hits.act.at(end))) || isCredit(c, start, end)) continue
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
export function listed(f: Field, mentions: readonly NameMention[], weak: readonly Span[]): NameMention[] {
  const all = [...mentions]
  let i = -1
  for (const { start, end } of weak) {
    while (i + 1 < all.length && all[i + 1].end < start) i++
    const before = all[i]
    if (
      !before?.title ||
      start > before.end + 8 ||
      !joins(f.c, before.end, start) ||
      all[i + 1]?.start === start ||
      isLexical(f.c, start, end) ||
      !(before.title.plural || isListed(f.c, 'several', before.title.start - 1))
    )
      continue
    const words = wordsOf(f.c, start, end)
    if (words.length < 2 || !(/^(?:,|and|và)$/iu.test(printed(f.c, start - 1)) || stateBefore(f.c, start))) continue
    all.splice(i + 1, 0, untitled(f, { start, end }, 0.75, 'name.listed'))
  }
  return all
}

/** «, », « and Mr. », « of Japan, and »: between two names of one list. */
function joins(c: Context, from: number, to: number): boolean {
  for (let i = from; i < to; ) {
    const skipped = c.hits.state.at(i) ?? (printed(c, i - 1) === '(' ? c.hits.portfolio.at(i) : undefined)
    if (skipped) i = skipped.end
    else if (/^(?:,|and|và|ông|bà|of|from|the|Mr|Ms|Mrs|\.|\(|\)|[–—-])$/iu.test(printed(c, i))) i++
    else return false
  }
  return true
}

/** «the foreign ministers of Estonia A, Latvia B and Norway – C»: the state that stands before one of the row. */
function stateBefore(c: Context, start: number): string | null {
  const state = c.hits.state.before(/^[–—-]$/.test(printed(c, start - 1)) ? start - 1 : start)
  return c.language === 'en' && state && state.entry.how === 'name' && /^(?:,|and)$/.test(printed(c, state.start - 1))
    ? state.entry.id
    : null
}

/** One title for several: «Senators A and B», «các Ngoại trưởng A, B và C», «Ministers A (finance) and B». */
export function coordinated(c: Context, mentions: readonly NameMention[]): NameMention[] {
  const all = mentions.map(m => inBrackets(c, m))
  for (let i = 1; i < all.length; i++) {
    const [a, b] = [all[i - 1], all[i]]
    if (b.title || !a.title || a.behind || b.start > a.end + 8 || !joins(c, a.end, b.start)) continue
    if (a.title.plural || isListed(c, 'several', a.title.start - 1)) {
      const country = stateBefore(c, b.start)
      all[i] = inBrackets(c, {
        ...b,
        title: {
          ...a.title,
          country,
          offices: a.title.offices.map(o => ({ ...o, country, function: bracketed(c, a) ? null : o.function })),
        },
      })
    }
  }
  return all
}

const bracketed = (c: Context, { end }: NameMention): boolean =>
  printed(c, end) === '(' && c.hits.portfolio.at(end + 1) !== undefined

/** «Minister A (Finance)»: the subject of the office stands in brackets behind the name. */
function inBrackets(c: Context, mention: NameMention): NameMention {
  const { title, end } = mention
  if (printed(c, end) !== '(' || !title?.offices.some(o => o.function === null && o.rank === 'ministerial')) return mention
  const portfolio = c.hits.portfolio.at(end + 1)
  if (portfolio === undefined || printed(c, portfolio.end) !== ')') return mention
  const offices = title.offices.map(o => ({ ...o, function: o.function ?? portfolio.entry.function }))
  return { ...mention, title: { ...title, offices } }
}

/** Gives a title said apart to the one who acts in that capacity: the name that follows, else the last one before. */
export function capacities(c: Context, titles: readonly Title[], mentions: readonly NameMention[]): NameMention[] {
  const taken = new Set(mentions.flatMap(m => [m.title?.start, m.behind?.start]))
  const all = [...mentions]
  for (const title of titles) {
    if (taken.has(title.start)) continue
    const sentence = c.sentences[c.sentenceOf[title.start]]
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

import { isHyphen } from '../../lexicon/trie.ts'
import { ALL_CAPS, LOWER, NUMBER, textOf, WORD } from '../../text/tokens.ts'
import { type Context, isListed, lower, printed, type ReadSentence } from '../context.ts'
import { addressBefore, type TitleIndex, titleBefore, titleBehind } from './apposition.ts'
import { type Field, isSentenceStart } from './chains.ts'
import { isCredit } from './credits.ts'
import { type NameMention, type Span, wordsOf } from './mentions.ts'
import { isRosterName, rosterItem } from './roster.ts'
import { isEponym, isInstitution, isLexical, isThing } from './things.ts'
import type { Title } from './titles.ts'

/** Whether a run of capitals names a person, by what stands before and behind it and how the name is built; null where nothing says so. */
export function judge(
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
    // «S.C., M.P.»
    (end - start === 1 && /^(?:\p{Lu}\.)+\p{Lu}?$/u.test(printed(c, start))) ||
    (c.tokens.kind[end] === NUMBER && c.tokens.spaced[end] === 0)
  )
    return null
  const address = addressBefore(c, start)
  const before = titleBefore(c, start, index)
  const fronted = before?.apart && isFronted(c, before.title.start, end)
  const apposed =
    last !== undefined &&
    alias(f, last.end).end + 1 === before?.title.start &&
    printed(c, last.end) !== ';' &&
    !isListed(c, 'pairing', last.end)
  const owned = fronted || (before?.apart && apposed && !(address && last.title))
  const title = before && !owned ? before.title : (lent(f, span, words) ?? deputy(c, span, words))
  const tail = alias(f, end)
  const behind = titleBehind(c, start, tail.end, index) ?? (isRosterName(c, start, end) ? described(c, start, index) : null)
  const person = c.hits.person.at(start)
  const initial = words[0].length === 1 && printed(c, start + 1) === '.' ? c.hits.person.at(start + 2) : undefined
  const known = person && person.end === end ? person.entry : initial?.end === end ? initial.entry : null
  const gender = address?.gender ?? known?.gender ?? lore.gender(words)
  const mention = { start, end, text: textOf(c.tokens, start, end), words, title, behind, gender, known, evidence: 0, rule: '' }
  const lexical = isLexical(c, start, end)
  if (!known && (isThing(c, start, end) || isInstitution(c, start, end))) return null
  if (!title && !address && (isEponym(c, start, end) || isStreet(f, start, words))) return null
  // «BÍ THƯ TỈNH ỦY TIẾP ĐOÀN …»: in a heading a title says nothing of what follows it
  if (
    shouting &&
    !known &&
    !address &&
    c.language === 'vi' &&
    c.tokens.shape[start] === ALL_CAPS &&
    !lore.isVietnameseName(words)
  )
    return null
  // «AMBASSADOR PAYS COURTESY CALL»: in a heading of capitals only what the text prints as a name elsewhere
  if (shouting && !known && !address && c.language === 'en' && words.length === 1 && !c.text.includes(inTitleCase(words[0])))
    return null
  if (
    !known &&
    !address &&
    c.language === 'vi' &&
    isListed(c, 'areas', start - 1) &&
    !(title && lore.isVietnameseName(words) && words.length > 2)
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
  if (isRosterName(c, start, end)) return found(0.9, 'name.roster')
  if (known && !known.family) return found(0.97, 'name.known')
  if (title && !title.plural) {
    const office = title.offices.length > 0
    if (office && !before?.apart && !(lexical && words.length === 1)) return found(0.97, 'name.title')
    if (office && before?.apart && words.length > 1 && !lexical) return found(0.9, 'name.title-comma')
    if (!office && words.length > 1 && words.length < 5 && !lexical) return found(0.9, 'name.descriptor')
    // «Hoàng hậu Bỉ Mathilde»
    const stated = title.counterpart || (c.language === 'vi' && title.country !== null && !before?.apart)
    if (!office && words.length === 1 && !lexical && stated) return found(0.8, 'name.descriptor')
  }
  if (title?.plural && title.offices.length > 0 && words.length > 1 && !lexical && /^(?:and|,|of|\()$/.test(printed(c, end)))
    return found(0.85, 'name.plural-title')
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

/** The first title in what an item of a list says of the one it begins with: «Jane Roe, Senior Policy Advisor, …». */
function described(c: Context, start: number, index: TitleIndex): Title | null {
  const item = rosterItem(c, start)
  if (!item) return null
  for (let i = item.described; i < item.end; i++) {
    const title = index.starts.get(i)
    if (title && title.offices.length > 0 && !title.plural) return title
  }
  return null
}

/** «Đường Lê Duẩn», «Trường Nguyễn Du» at the head of a sentence. */
const isStreet = ({ c, lore }: Field, start: number, words: readonly string[]): boolean =>
  c.language === 'vi' &&
  ((words.length > 2 &&
    isListed(c, 'eponyms', start) &&
    lore.isVietnameseSurname(words[1]) &&
    !/^(?:Văn|Thị|Đức|Hữu)$/u.test(words[1])) ||
    isAddress(c, start))

/** «số 47 Phạm Văn Đồng», «57 Trần Phú, Hà Nội»: the number of a house before the street. */
const isAddress = (c: Context, start: number): boolean =>
  c.tokens.kind[start - 1] === NUMBER && (lower(c, start - 2) === 'số' || isListed(c, 'places', start - 2))

const inTitleCase = (word: string): string => word.charAt(0) + word.slice(1).toLowerCase()

const CLOSE = 30
const LISTED = 16

/** «Sudan's X, who …», «her colleagues from Paraguay, X, and Bolivia, Y, …»: a state before a name, which may be that of a counterpart. */
function lent(f: Field, { start, end }: Span, words: readonly string[]): Title | null {
  const { c } = f
  const mark = printed(c, start - 1)
  const state = c.language === 'en' ? c.hits.state.before(start - 1) : undefined
  if (state?.entry.how !== 'name' || words.length < 2 || words.length > 4) return null
  if (c.hits.place.over(start) || c.hits.place.over(end - 1) || isLexical(c, start, end)) return null
  const owned = /^['’]s$/i.test(mark)
  const said =
    (printed(c, end) === ',' && c.words('relatives').at(end + 1) !== undefined) ||
    acts(f, end) ||
    isMet(c, state.start) ||
    f.lore.isGivenName(words[0])
  const counterpart =
    mark === ',' &&
    printed(c, end) === ',' &&
    c.hits.head.within(Math.max(0, state.start - CLOSE), state.start).some(h => h.entry.counterpart)
  if (!(owned && said) && !counterpart) return null
  return {
    start: state.start,
    end: start,
    offices: [],
    former: false,
    plural: false,
    counterpart,
    descriptor: !counterpart,
    country: state.entry.id,
    host: null,
  }
}

/** Whether those listed up to `end` say something or meet: «Egypt's X, Jordan's Y and Iraq's Z discussed …». */
function acts(f: Field, end: number): boolean {
  const { c } = f
  let i = end
  while (i < end + LISTED && isListing(f, i)) i = c.hits.state.at(i)?.end ?? i + 1
  const role = c.hits.act.at(i)?.entry.role
  return role === 'reports' || (i > end && role === 'attitude') || c.hits.meet.at(i)?.entry.part === 'verb'
}

const isListing = ({ c, lore }: Field, i: number): boolean =>
  c.hits.state.at(i) !== undefined ||
  /^(?:,|['’]s|-)$/i.test(printed(c, i)) ||
  isListed(c, 'pairing', i) ||
  lore.isParticle(printed(c, i)) ||
  (c.tokens.kind[i] === WORD && c.tokens.shape[i] !== LOWER)

/** «met Latvia's X», «in talks with Latvia's X». */
const isMet = (c: Context, start: number): boolean =>
  c.hits.meet.before(start)?.entry.part === 'verb' ||
  (c.words('with').before(start) !== undefined && c.hits.meet.within(Math.max(0, start - CLOSE / 3), start).length > 0)

/** «the Minister's deputy, X», «his deputy X»: named by whom one stands in for. */
function deputy(c: Context, { start }: Span, words: readonly string[]): Title | null {
  if (c.language !== 'en' || words.length < 2 || words.length > 4) return null
  const at = printed(c, start - 1) === ',' ? start - 2 : start - 1
  if (printed(c, at) !== 'deputy' || !/^(?:['’]s?|his|her|its|their|whose)$/i.test(printed(c, at - 1))) return null
  return {
    start: at,
    end: start,
    offices: [],
    former: false,
    plural: false,
    counterpart: false,
    descriptor: true,
    country: null,
    host: null,
  }
}

/** «After the meeting with the President of Ukraine, X left»: the title ends a clause before the name, unless a comma shuts the name off too. */
function isFronted(c: Context, titleStart: number, nameEnd: number): boolean {
  const at = isListed(c, 'articles', titleStart - 1) ? titleStart - 2 : titleStart - 1
  const opened =
    isListed(c, 'objects', at) ||
    (c.language === 'en' && c.words('fronting').over(at) !== undefined && c.sentences[c.sentenceOf[at]].start === at)
  return (
    opened &&
    nameEnd < c.tokens.count &&
    c.tokens.kind[nameEnd] === WORD &&
    c.tokens.shape[nameEnd] === LOWER &&
    // «led by Secretary (West), Ms. X and …»
    !(c.language === 'en' && /^(?:and|in|at|on|of|to|from|for|with|as|during)$/.test(printed(c, nameEnd)))
  )
}

/** Behind another form of the name in brackets and words like «MP», where an apposition may begin. */
function alias(f: Field, end: number): Span {
  const { c, lore } = f
  let at = end
  while (c.tokens.kind[at] === WORD && lore.isSuffix(printed(c, at))) at++
  // «X, EGH, Cabinet Secretary for …»
  while (printed(c, at) === ',' && c.tokens.shape[at + 1] === ALL_CAPS && lore.isSuffix(printed(c, at + 1))) at += 2
  if (printed(c, at) !== '(') return { start: end, end: at }
  let close = at + 1
  while (close < at + 6 && printed(c, close) !== ')' && (isHyphen(printed(c, close)) || c.tokens.shape[close] !== LOWER)) close++
  return { start: end, end: printed(c, close) === ')' && close > at + 1 ? close + 1 : at }
}

import type { NameLore } from '../../lexicon/lore.ts'
import { isHyphen } from '../../lexicon/trie.ts'
import { ALL_CAPS, LOWER, MARK, WORD } from '../../text/tokens.ts'
import { type Context, isListed, opensSentence, printed } from '../context.ts'
import { opensPerson } from './body-kinds.ts'
import { isInitial, isTrailingMark } from './chain-marks.ts'
import { isForename } from './offices.ts'

/** What the search for names knows of the text besides its tokens. */
export interface Field {
  readonly c: Context
  readonly lore: NameLore
  /** 1 where a title covers the token. */
  readonly covered: Uint8Array
}

const MAX_WORDS = 7
const MAX_WORDS_OF_FATHERS = 11

/** End of the run of words from token i that can be one name; null where none can begin. `announced`: a title or word of address stands before it. */
export function chainFrom(f: Field, i: number, limit: number, announced: boolean): number | null {
  const { c, lore, covered } = f
  const opened = openingParticle(f, i, announced)
  if (opened === i && !canBegin(f, i, announced)) return null
  const vietnamese = lore.isVietnameseSurname(printed(c, i))
  let end = opened
  let words = 0
  let most = MAX_WORDS
  while (end < limit && words < most && !covered[end]) {
    // «Tamim bin Hamad bin Khalifa Al Thani»
    if (end > i && /^(?:bin|bint|ibn)$/.test(printed(c, end))) most = MAX_WORDS_OF_FATHERS
    const word = printed(c, end)
    if (c.tokens.kind[end] === WORD && c.tokens.shape[end] !== LOWER) {
      if (
        end > i &&
        ((!isFamilyName(f, i, end, announced) && blocks(f, end, vietnamese, words)) ||
          (lore.isSuffix(word) && !isRegnal(f, i, end, announced) && !isSurname(f, words, end)) ||
          /^['’]s$/i.test(word))
      )
        break
      end++
      words++
      // «Peter O 'Neill» of damaged texts
      if (
        /^[OD]$/.test(word) &&
        /^['’‘]$/.test(printed(c, end)) &&
        c.tokens.shape[end + 1] !== LOWER &&
        c.tokens.kind[end + 1] === WORD
      ) {
        end += 2
        continue
      }
      if (isTrailingMark(f, end, limit, announced)) end++
      if (
        (word.length === 1 || lore.isShortened(word)) &&
        printed(c, end) === '.' &&
        end + 1 < limit &&
        c.tokens.kind[end + 1] === WORD &&
        c.tokens.shape[end + 1] !== LOWER
      )
        end++
      continue
    }
    const next = isHyphen(word) ? hyphenated(f, i, end, limit) : particle(f, end, limit)
    if (next === end) break
    end = next
    words++
  }
  if (end > i && PATRONYMIC.test(printed(c, end))) end++
  const person = c.hits.person.at(i)
  if (person && person.end > end && !covered[person.end - 1]) end = person.end
  // a name that is known in full ends where it ends: «Lương Cường | Huân chương», «Kamala Harris | Call»
  if (
    person &&
    !person.entry.family &&
    person.end < end &&
    person.end - i > 1 &&
    !isHyphen(printed(c, person.end)) &&
    !lore.isParticle(printed(c, person.end))
  )
    end = person.end
  return end > i ? end : null
}

/** «João Neto», «Ana Junior, …»: behind one forename it is the family name. */
const isSurname = ({ c }: Field, words: number, at: number): boolean =>
  words === 1 && printed(c, at).length > 3 && c.tokens.shape[at] !== ALL_CAPS

/** «King Charles III»: the number of a monarch is part of the name. */
const isRegnal = (f: Field, start: number, at: number, announced: boolean): boolean =>
  announced && at > start && at < start + 4 && (at === start + 1 ? /^[IVX]+$/ : /^[IVX]{2,}$/).test(printed(f.c, at))

/** «Deputy Attorney General Lisa Monaco»: a state or place behind a given name that a title announces is a family name. */
function isFamilyName(f: Field, start: number, at: number, announced: boolean): boolean {
  const { c } = f
  if (!announced || at !== start + 1 || !f.lore.isGivenName(printed(c, start)) || f.lore.isVietnameseSurname(printed(c, start)))
    return false
  const hit = c.hits.state.at(at) ?? c.hits.place.at(at)
  return (
    hit !== undefined &&
    hit.end === at + 1 &&
    c.tokens.shape[at] !== ALL_CAPS &&
    !(hit.entry.k === 'state' && hit.entry.how === 'demonym')
  )
}

/** «Senator Jordan Chad»: a state's name that is a given name too, with another capital behind it. */
const isGivenToo = (f: Field, i: number): boolean =>
  f.c.language === 'en' &&
  f.lore.isGivenName(printed(f.c, i)) &&
  f.c.tokens.kind[i + 1] === WORD &&
  f.c.tokens.shape[i + 1] !== LOWER &&
  !f.covered[i + 1] &&
  f.c.hits.state.at(i)?.entry.how !== 'demonym'

/** «al-» of «Mr al-Majali», «von der» of «Ms von der Leyen». */
function openingParticle(f: Field, i: number, announced: boolean): number {
  const { c, lore } = f
  if (!announced || c.tokens.shape[i] !== LOWER || c.tokens.kind[i] !== WORD || !lore.isParticle(printed(c, i))) return i
  let at = i + 1
  if (isHyphen(printed(c, at)) && c.tokens.spaced[at] === 0) at++
  else if (lore.isParticle(printed(c, at)) && c.tokens.shape[at] === LOWER) at++
  return c.tokens.kind[at] === WORD && c.tokens.shape[at] !== LOWER && !f.covered[at] && !blocks(f, at, false, 0) ? at : i
}

/** Behind a lower-case particle inside a name and its hyphen; the same token where it is none. */
function particle(f: Field, at: number, limit: number): number {
  const { c, lore } = f
  if (c.tokens.kind[at] !== WORD || !lore.isParticle(printed(c, at))) return at
  let next = at + 1
  if (isHyphen(printed(c, next)) && c.tokens.spaced[next] === 0 && c.tokens.spaced[next + 1] === 0) next++
  else if (next < limit && c.tokens.shape[next] === LOWER && c.tokens.kind[next] === WORD && lore.isParticle(printed(c, next)))
    next++
  if (next >= limit || f.covered[next] || c.tokens.kind[next] !== WORD || c.tokens.shape[next] === LOWER) return at
  return c.hits.state.at(next) ||
    c.hits.place.at(next) ||
    c.hits.org.at(next) ||
    (c.hits.person.at(next) &&
      !(c.hits.person.at(next)?.entry.family && (isHyphen(printed(c, next - 1)) || printed(c, at).length > 1))) ||
    (c.language === 'vi' && lore.isVietnameseSurname(printed(c, next - 1)) && printed(c, next - 1) !== 'van')
    ? at
    : next
}

/** Behind a hyphen that goes on with the name: «Ki-moon», «Al-Sisi», «Dong - soo» of damaged texts. «Việt Nam-Hoa Kỳ» and «Putin-Trump» are two. */
function hyphenated(f: Field, from: number, at: number, limit: number): number {
  const { c, lore } = f
  const next = at + 1
  if (at === from || next >= limit || c.tokens.kind[next] !== WORD || f.covered[next]) return at
  const [before, word] = [printed(c, at - 1), printed(c, next)]
  if (c.tokens.spaced[at] === 1 || c.tokens.spaced[next] === 1) {
    const korean =
      c.tokens.shape[next] === LOWER &&
      word.length <= 6 &&
      at - from >= 2 &&
      lore.isKoreanSurname(printed(c, from)) &&
      lore.isEastAsianName([printed(c, from), before, word])
    const compound = c.tokens.shape[next] !== LOWER && /^(?:Al|El|Jean|Marie|Anne)$/u.test(before)
    return korean || compound ? next + 1 : at
  }
  if (c.tokens.shape[next] === LOWER) return c.hits.honorific.at(next) ? at : next + 1
  // «Ana Duarte-Lima»: a family name of two parts, behind a given name
  const family =
    c.language === 'en' &&
    at - from >= 2 &&
    c.tokens.spaced[at] === 0 &&
    c.tokens.spaced[next] === 0 &&
    lore.isGivenName(printed(c, from)) &&
    c.hits.state.at(next)?.entry.how !== 'demonym'
  const apart =
    (!family && c.hits.state.at(next)) ||
    (!family && c.hits.place.at(next)) ||
    c.hits.org.at(next) ||
    c.hits.outlet.at(next) ||
    (c.hits.person.at(next) && c.hits.person.before(at))
  if (apart || (at - from >= 2 && lore.isVietnameseSurname(printed(c, from)) && lore.isVietnameseSurname(word))) return at
  return next + 1
}

/** Small words that end a Turkic name. */
const PATRONYMIC = /^(?:uulu|kyzy|kizi|ogly|oglu|oğlu|qızı|qizi|ugli|uly)$/u

const VOWEL = /[aeiouy]/iu

const BLOCKERS = ['head', 'office', 'honorific', 'body', 'outlet'] as const

function canBegin(f: Field, i: number, announced: boolean): boolean {
  const { c, lore } = f
  if (c.tokens.kind[i] !== WORD || c.tokens.shape[i] === LOWER) return false
  const word = printed(c, i)
  // «J. Smith», «Ê-ma-nu-en», «Minister S Raghavan»
  const joined = printed(c, i + 1) === '.' || (isHyphen(printed(c, i + 1)) && c.tokens.spaced[i + 2] === 0)
  if (word.length < 2 && !joined && !isInitial(f, i, announced)) return false
  // «ĐHĐ»: letters that nobody could say
  if (c.tokens.shape[i] === ALL_CAPS && word.length > 2 && !VOWEL.test(word) && !word.includes('.')) return false
  if (opensPerson(c, i)) return true
  const named = c.hits.place.over(i)
  // «Florence» is a town behind «in» alone
  const place = named?.entry.ambiguous && !isListed(c, 'places', named.start - 1) ? undefined : named
  const over = c.hits.state.over(i)
  // «Germán» is no German
  const state = over?.entry.how === 'demonym' && c.language === 'en' && /[^\p{ASCII}]/u.test(word) ? undefined : over
  for (const hit of [place, state, c.hits.org.over(i), c.hits.ref.over(i)]) {
    if (!hit) continue
    // a capital that is also the first part of a longer name: «Washington Irving», «Lý Nam», only when something announces a name
    const inside =
      hit.end > i + 1 || !announced || c.tokens.shape[hit.end] === LOWER || c.tokens.kind[hit.end] !== WORD || hit === state
    if (
      inside &&
      !(announced && hit.end === i + 1 && isGivenToo(f, i)) &&
      // «PM Vịnh said»: who speaks is nobody's town
      !(announced && hit === place && hit.end === i + 1 && c.language === 'en' && c.hits.act.at(i + 1)) &&
      !(announced && hit === place && hit.end === i + 1 && lore.isVietnameseSurname(word) && c.tokens.shape[i + 1] !== LOWER)
    )
      return false
  }
  for (const kind of BLOCKERS) if (c.hits[kind].at(i) && !(announced && kind === 'head' && isForename(c, i))) return false
  if (c.hits.honorific.over(i) && !announced) return false
  const capital = c.tokens.kind[i + 1] === WORD && c.tokens.shape[i + 1] !== LOWER
  if ((isMonth(c, i) && !(announced && capital)) || isVerb(f, i)) return false
  if (announced || !c.words('function').at(i) || !(c.language === 'en' || isSentenceStart(f, i))) return true
  return (
    lore.isVietnameseSurname(word) &&
    [1, 2].every(k => c.tokens.kind[i + k] === WORD && c.tokens.shape[i + k] !== LOWER && !c.hits.place.at(i + k))
  )
}

/** «Meets» of an English headline is no name. */
function isVerb(f: Field, i: number): boolean {
  if (f.c.language !== 'en' || f.lore.isGivenName(printed(f.c, i))) return false
  const { act, meet, light } = f.c.hits
  const forms = [
    act.at(i)?.entry.form,
    light.at(i)?.entry.form,
    meet.at(i)?.entry.part === 'noun' ? undefined : meet.at(i)?.entry.form,
  ]
  return forms.some(form => form === 'present' || form === 'past' || form === 'gerund' || form === 'participle')
}

const isMonth = (c: Context, i: number): boolean => {
  const date = c.hits.date.at(i)
  return date !== undefined && (date.entry.what === 'month' || date.entry.what === 'weekday')
}

/** Whether a sentence or a quotation begins with this token. */
export function isSentenceStart(f: Field, i: number): boolean {
  return (
    i === 0 || opensSentence(f.c, i) || (f.c.tokens.kind[i - 1] === MARK && /^[.!?:;"“”‘'([•–—-]$/u.test(printed(f.c, i - 1)))
  )
}

const JOINING = /^(?:of|with|and|to|in|on|for|at|by|from|as|the|with|during|after|before)$/i

/** Whether a phrase of several words begins here. */
const opensPhrase = (c: Context, i: number): boolean =>
  [c.hits.act, c.hits.meet, c.hits.light, c.hits.date, c.words('function'), c.words('chain'), c.words('joint')].some(
    hits => (hits.at(i)?.end ?? 0) > i + 1,
  )

/** Whether a name cannot go on with this token. */
function blocks(f: Field, i: number, vietnamese: boolean, words: number): boolean {
  const { c } = f
  const word = printed(c, i)
  if (c.language === 'en' && (JOINING.test(word) || (c.hits.meet.at(i) && !f.lore.isGivenName(word)))) return true
  if (
    c.language === 'vi' &&
    words > 0 &&
    c.words('function').at(i) &&
    c.tokens.shape[i + 1] === LOWER &&
    c.tokens.kind[i + 1] === WORD &&
    !f.lore.isVietnameseName([printed(c, i - 1), word]) &&
    // «Hồ Bích Liên cho biết», «Nguyễn Văn Hai nói»: words of grammar that are given names too, unless they begin a phrase («Phát biểu tại …»)
    !(vietnamese && words < 4 && (f.lore.isVietnameseGiven(word) || (words === 2 && !opensPhrase(c, i))))
  )
    return true
  const state = c.hits.state.at(i)
  // «Nguyễn Thị Thanh Nga», «Trần Thị Vân Anh»: states that are given names too
  const given = vietnamese && state?.end === i + 1 && (words < 3 || (words === 3 && f.lore.isVietnameseGiven(word)))
  if (state && !given) return true
  const place = c.hits.place.at(i)
  if (place && place.end > i + 1 && !(vietnamese && (place.entry.country === 'VN' || words === 1))) return true
  const org = c.hits.org.at(i)
  if (org && org.end > i + 1) return true
  if (c.hits.outlet.at(i) && !vietnamese) return true
  const head = c.hits.head.at(i)
  if (head?.entry.rank || c.hits.office.at(i)) return !(vietnamese && words < 3 && head?.end === i + 1)
  if (c.hits.honorific.at(i) && !vietnamese && c.language === 'vi' && words > 1 && !f.lore.isParticle(printed(c, i - 1)))
    return true
  return isMonth(c, i) && !vietnamese
}

import { foldExact as exactKey, foldLoose as looseKey } from '../text/fold.ts'
import type { Gender } from './entries.ts'
import type { NameFacts } from './lexicon.ts'

/** What is known of how names are built, by language of origin. */
export interface NameLore {
  isVietnameseSurname(word: string): boolean
  /** Surname first, two to five words, all of them Vietnamese syllables. */
  isVietnameseName(words: readonly string[]): boolean
  /** A Vietnamese given name, by itself. */
  isVietnameseGiven(word: string): boolean
  isGivenName(word: string): boolean
  /** Chinese, Korean or Japanese by its surname, in romanised or Sino-Vietnamese form. */
  isEastAsianName(words: readonly string[]): boolean
  /** Printed in lower case inside a name: «al», «bin», «von», «da». */
  isParticle(word: string): boolean
  /** Behind a name and no part of it: «MP», «Jr.». */
  isSuffix(word: string): boolean
  /** A part of a name written short, with a dot: «Md. Rahman», «Yu. Borisov». */
  isShortened(word: string): boolean
  isKoreanSurname(word: string): boolean
  /** In Sino-Vietnamese form, with a surname that is common in China and every syllable read in Chinese. */
  isSinicName(words: readonly string[]): boolean
  /** The state that the build of a name points to; null where it tells nothing. */
  origin(words: readonly string[]): string | null
  /** Every word is put together of Japanese syllables. */
  isJapaneseBuilt(words: readonly string[]): boolean
  /** The states where names end or are put together so («-ović», «bin … Al»). */
  origins(words: readonly string[]): readonly string[]
  /** Whether «A-B» is one name. */
  isHyphenating(first: string, second: string): boolean
  gender(words: readonly string[]): Gender
  /** A word without case or diacritics. */
  key(word: string): string
  /** How the press shortens a name: family name, given name, both ends. */
  shortForms(words: readonly string[]): string[]
  /** The pinyin of a Chinese name in Sino-Vietnamese form; null where a syllable is not known. */
  pinyin(words: readonly string[]): string | null
}

const MAX_SYLLABLE = 7
/** One or two syllables of romanised Chinese, Korean or Japanese. */
const ROMANISED = /^(?:[bcdfghjklmnpqrstwxyz]{0,2}[aeiouyü]{1,3}(?:ng|n|r|k|l|m|p|b|t|h)?){1,5}$/
/** Open syllables and «n». */
const JAPANESE = /^(?:(?:[kgsztdnhbpmyrwfj]|sh|ch|ts|[kgnhbpmr]y|kk|ss|tt|pp|ssh|tch|cch)?(?:[aiueo]|ou|uu)h?|[nm](?![aiueoy]))+$/
const VIETNAMESE_SYLLABLE =
  /^(?:b|c|ch|d|đ|g|gh|gi|h|k|kh|l|m|n|ng|ngh|nh|p|ph|q|qu|r|s|t|th|tr|v|x)?[aeiouy]{1,3}(?:c|ch|m|n|ng|nh|p|t)?$/

/** «Kian», «Jiang» is no Vietnamese syllable; «Giang» is. */
const UNSAYABLE = /(?:^|[^g])ia[a-z]/

const CACHE_LIMIT = 50_000

/** What is asked of words repeats on the same few thousand of them. */
function remembered<T>(answer: (word: string) => T): (word: string) => T {
  let cache = new Map<string, T>()
  return word => {
    const known = cache.get(word)
    if (known !== undefined) return known
    const told = answer(word)
    if (cache.size >= CACHE_LIMIT) cache = new Map()
    // words of the vocabulary and parts of names: no slices of an article, which they would keep alive
    cache.set(word, told)
    return told
  }
}

export function createLore(facts: NameFacts): NameLore {
  const foldLoose = remembered(looseKey)
  const foldExact = remembered(exactKey)
  const { keys } = facts
  const surnames = new Set(keys.exact.surnames)
  const looseSurnames = new Set(keys.surnames)
  const chinese = new Set(keys.chinese)
  const sino = new Set(keys.exact.sino)
  const korean = new Set(keys.korean)
  const japanese = new Set(keys.japanese)
  const male = new Set(keys.male)
  const female = new Set(keys.female)
  const neutral = new Set(keys.neutral)
  const particles = new Set(keys.particles)
  const suffixes = new Set(keys.suffixes)
  const regions = keys.regions.map(({ country, words }) => ({ country, words: new Set(words) }))
  const builds = keys.builds.map(build => ({ ...build, words: new Set(build.words), letters: [...build.letters] }))
  const syllables = new Map(keys.syllables)
  const vietnameseFemale = new Set(keys.exact.female)
  const vietnameseMale = new Set(keys.exact.male)
  const vietnameseNeutral = new Set(keys.exact.neutral)
  const isSyllable = remembered(
    word => word.length <= MAX_SYLLABLE && VIETNAMESE_SYLLABLE.test(foldLoose(word)) && !UNSAYABLE.test(foldLoose(word)),
  )
  const isVietnameseSurname = remembered(word => {
    const key = foldExact(word)
    return surnames.has(key) || (foldLoose(word) === key && looseSurnames.has(key))
  })
  const isVietnameseName = (words: readonly string[]): boolean =>
    words.length >= 2 &&
    words.length <= 5 &&
    isVietnameseSurname(words[0]) &&
    words.every(isSyllable) &&
    (words.length > 2 || surnames.has(foldExact(words[0])))
  /** Every word can be romanised Chinese, Korean or Japanese, or Sino-Vietnamese. */
  const isSyllabic = (words: readonly string[]): boolean =>
    words.every(w => w.split('-').every(part => isSyllable(part) || ROMANISED.test(foldLoose(part))))
  const isEastAsianName = (words: readonly string[]): boolean => {
    const first = foldLoose(words[0])
    const last = foldLoose(words[words.length - 1])
    if (words.some(w => w === w.toUpperCase() && w.length > 1 && w !== words[0] && w !== words[words.length - 1])) return false
    if (!isSyllabic(words)) return false
    return sino.has(foldExact(words[0])) || chinese.has(first) || korean.has(first) || japanese.has(first) || japanese.has(last)
  }
  return {
    key: foldLoose,
    isVietnameseSurname,
    isVietnameseName,
    isVietnameseGiven: word => {
      const key = foldExact(word)
      return vietnameseFemale.has(key) || vietnameseMale.has(key) || vietnameseNeutral.has(key)
    },
    isGivenName: remembered(word => male.has(foldLoose(word)) || female.has(foldLoose(word)) || neutral.has(foldLoose(word))),
    isEastAsianName,
    isParticle: remembered(word => particles.has(word.toLowerCase())),
    isShortened: word => facts.shortened.includes(word),
    isSuffix: word => suffixes.has(word),
    isSinicName: words => words.length >= 2 && sino.has(foldExact(words[0])) && words.every(w => syllables.has(foldExact(w))),
    isKoreanSurname: word => korean.has(foldLoose(word)),
    origin: words => {
      const [first, last] = [foldLoose(words[0]), foldLoose(words[words.length - 1])]
      for (const { country, words: known } of regions) if (words.some(w => known.has(foldLoose(w)))) return country
      if (words.length > 1 && (japanese.has(first) || japanese.has(last))) return 'JP'
      if (
        words.length > 1 &&
        words.length < 4 &&
        korean.has(first) &&
        words.some(w => w.includes('-')) &&
        isSyllabic(words.slice(1))
      )
        return 'KR'
      if (words.length === 2 && chinese.has(first) && ROMANISED.test(last) && isSyllabic(words) && !korean.has(first)) return 'CN'
      return null
    },
    isJapaneseBuilt: words => words.every(w => JAPANESE.test(foldLoose(w))),
    origins: words => {
      const keys = words.map(w => foldLoose(w))
      const printed = words.join(' ').toLowerCase()
      for (const { states, endings, words: known, letters } of builds)
        if (
          letters.some(l => printed.includes(l)) ||
          keys.some(k => known.has(k)) ||
          endings.some(e => keys.some(k => k.length > e.length + 1 && k.endsWith(e)))
        )
          return states
      return []
    },
    isHyphenating: (first, second) =>
      first.length <= 3 ||
      male.has(foldLoose(first)) ||
      female.has(foldLoose(first)) ||
      second.length <= 3 ||
      first.endsWith('.'),
    gender: words => {
      if (isVietnameseName(words) || words.some(w => foldExact(w) === 'thị')) {
        const [middle, last] = [words.slice(1, -1), foldExact(words[words.length - 1])]
        const marked = words.some(w => foldExact(w) !== foldLoose(w))
        if (middle.some(w => (marked ? foldExact(w) === 'thị' : foldLoose(w) === 'thi'))) return 'f'
        if (middle.some(w => (marked ? foldExact(w) === 'văn' : foldLoose(w) === 'van'))) return 'm'
        // without diacritics «Dung» is Dũng or Dung
        return !marked ? null : vietnameseFemale.has(last) ? 'f' : vietnameseMale.has(last) ? 'm' : null
      }
      const first = foldLoose(words[0])
      return female.has(first) && !male.has(first) ? 'f' : male.has(first) && !female.has(first) ? 'm' : null
    },
    shortForms: words => {
      if (words.length === 1) return [words[0]]
      if (isVietnameseName(words))
        return [
          words[words.length - 1],
          ...(words.length > 3 ? [words.slice(-2).join(' ')] : []),
          ...(words.length >= 3 ? [words.slice(-2).join(' ')] : []),
          ...words.slice(0, 1),
        ]
      return [words[words.length - 1], words[0], ...words.slice(1, -1)]
    },
    pinyin: words => {
      const parts: string[] = []
      for (const word of words) {
        const reading = syllables.get(foldExact(word))
        if (!reading) return null
        parts.push(reading)
      }
      return parts.length > 1 ? `${parts[0]} ${parts.slice(1).join('')}` : parts[0]
    },
  }
}

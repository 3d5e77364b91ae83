import { foldExact, foldLoose } from '../text/fold.ts'
import type { Gender } from './entries.ts'
import type { NameFacts } from './lexicon.ts'

/** What is known of how names are built, by language of origin. */
export interface NameLore {
  isVietnameseSurname(word: string): boolean
  /** Surname first, two to five words, all of them Vietnamese syllables. */
  isVietnameseName(words: readonly string[]): boolean
  isGivenName(word: string): boolean
  /** Chinese, Korean or Japanese by its surname, in romanised or Sino-Vietnamese form. */
  isEastAsianName(words: readonly string[]): boolean
  isParticle(word: string): boolean
  /** Whether «A-B» is one name. */
  isHyphenating(first: string, second: string): boolean
  gender(words: readonly string[]): Gender
  /** How the press shortens a name: family name, given name, both ends. */
  shortForms(words: readonly string[]): string[]
  /** The pinyin of a Chinese name in Sino-Vietnamese form; null where a syllable is not known. */
  pinyin(words: readonly string[]): string | null
}

const MAX_SYLLABLE = 7
const VIETNAMESE_SYLLABLE = /^(?:b|c|ch|d|đ|g|gh|gi|h|k|kh|l|m|n|ng|ngh|nh|p|ph|q|qu|r|s|t|th|tr|v|x)?[aeiouy]{1,3}(?:c|ch|m|n|ng|nh|p|t)?$/

export function createLore(facts: NameFacts): NameLore {
  const set = (list: readonly string[] | undefined, fold: (w: string) => string): Set<string> => new Set((list ?? []).map(w => fold(String(w))))
  const surnames = set(facts.vietnamese.surnames, foldExact)
  const looseSurnames = set(facts.vietnamese.surnames, foldLoose)
  const chinese = set([...Object.values(facts.chinese.surnames).flat(), ...facts.chinese['pinyin-surnames']], foldLoose)
  const sino = set(Object.keys(facts.chinese.surnames), foldExact)
  const korean = set(facts.korean.surnames, foldLoose)
  const japanese = set(facts.japanese.surnames, foldLoose)
  const male = set([...facts.given.male, ...facts.japanese.given.male], foldLoose)
  const female = set([...facts.given.female, ...facts.japanese.given.female], foldLoose)
  const neutral = set(facts.given.neutral, foldLoose)
  const particles = new Set(facts.particles.lower.flatMap(p => p.split(' ')).map(foldLoose))
  const syllables = new Map<string, string>()
  for (const [syllable, reading] of Object.entries({ ...facts.chinese.syllables, ...facts.chinese.surnames })) {
    syllables.set(foldExact(syllable), String(Array.isArray(reading) ? reading[0] : reading))
  }
  const vietnameseFemale = set(facts.vietnamese.given.female, foldExact)
  const vietnameseMale = set(facts.vietnamese.given.male, foldExact)
  const isSyllable = (word: string): boolean => word.length <= MAX_SYLLABLE && VIETNAMESE_SYLLABLE.test(foldLoose(word))
  const isVietnameseSurname = (word: string): boolean => {
    const key = foldExact(word)
    return surnames.has(key) || (foldLoose(word) === key && looseSurnames.has(key))
  }
  const isVietnameseName = (words: readonly string[]): boolean =>
    words.length >= 2 && words.length <= 5 && isVietnameseSurname(words[0]) && words.every(isSyllable) && (words.length > 2 || surnames.has(foldExact(words[0])))
  const isEastAsianName = (words: readonly string[]): boolean => {
    const first = foldLoose(words[0])
    const last = foldLoose(words[words.length - 1])
    return sino.has(foldExact(words[0])) || chinese.has(first) || korean.has(first) || japanese.has(first) || japanese.has(last)
  }
  return {
    isVietnameseSurname,
    isVietnameseName,
    isGivenName: word => male.has(foldLoose(word)) || female.has(foldLoose(word)) || neutral.has(foldLoose(word)),
    isEastAsianName,
    isParticle: word => particles.has(foldLoose(word)),
    isHyphenating: (first, second) => first.length <= 3 || male.has(foldLoose(first)) || female.has(foldLoose(first)) || second.length <= 3 || first.endsWith('.'),
    gender: words => {
      if (isVietnameseName(words) || words.some(w => foldExact(w) === 'thị')) {
        if (words.some(w => foldExact(w) === 'thị') || vietnameseFemale.has(foldExact(words[words.length - 1]))) return 'f'
        return vietnameseMale.has(foldExact(words[words.length - 1])) || words.some(w => foldExact(w) === 'văn') ? 'm' : null
      }
      const first = foldLoose(words[0])
      return female.has(first) && !male.has(first) ? 'f' : male.has(first) && !female.has(first) ? 'm' : null
    },
    shortForms: words => {
      if (words.length === 1) return [words[0]]
      if (isVietnameseName(words)) return [words[words.length - 1], ...(words.length > 3 ? [words.slice(-2).join(' ')] : []), ...(words.length >= 3 ? [words.slice(-2).join(' ')] : []), ...words.slice(0, 1)]
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

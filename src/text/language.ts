import type { Language } from '../contract/vocabulary.ts'
import { isLetter } from './letters.ts'
import type { Tokens } from './tokens.ts'
import type { Vocabulary } from './words.ts'

const VIETNAMESE_LETTERS = new Set('ăâđêôơưạảấầẩẫậắằẳẵặẹẻẽếềểễệịỉĩọỏốồổỗộớờởỡợụủũứừửữựỳỵỷỹ')
const ENGLISH_WORDS = new Set([
  'the',
  'of',
  'and',
  'to',
  'in',
  'on',
  'for',
  'with',
  'that',
  'his',
  'her',
  'by',
  'at',
  'their',
  'as',
  'is',
  'was',
  'said',
  'has',
  'an',
  'from',
  'will',
  'between',
  'both',
  'met',
  'its',
])
const VIETNAMESE_PLAIN = new Set([
  'va',
  'cua',
  'voi',
  'cac',
  'trong',
  'hai',
  'nuoc',
  'khang',
  'dinh',
  'hop',
  'tac',
  'viet',
  'nam',
  'ong',
  'ba',
  'ngay',
  'cho',
  'la',
  'duoc',
  'nhung',
  'tai',
  'quan',
  'he',
  'phat',
  'trien',
  'bo',
  'truong',
])

/** How many letters, Vietnamese letters, words («U.S.» has two), English and bare Vietnamese words a text has. */
interface Sums {
  letters: number
  vietnamese: number
  words: number
  english: number
  plain: number
}

/** What each printed word of a vocabulary adds to the sums: five numbers up to 31, in one; 0 where it is not known yet. */
const known = new WeakMap<Vocabulary, Int32Array>()
const KNOWN = 1 << 30

function hintOf(word: string): number {
  const sums: Sums = { letters: 0, vietnamese: 0, words: 0, english: 0, plain: 0 }
  const low = word.toLowerCase()
  let from = 0
  for (let i = 0; i <= low.length; i++) {
    if (i < low.length && isLetter(low.charCodeAt(i))) {
      sums.letters++
      if (VIETNAMESE_LETTERS.has(low[i])) sums.vietnamese++
      continue
    }
    const run = low.slice(from, i)
    from = i + 1
    if (run === '') continue
    sums.words++
    if (ENGLISH_WORDS.has(run)) sums.english++
    if (VIETNAMESE_PLAIN.has(run)) sums.plain++
  }
  const { letters, vietnamese, words, english, plain } = sums
  return [letters, vietnamese, words, english, plain].reduce((packed, n, i) => packed | (Math.min(n, 31) << (i * 5)), KNOWN)
}

function hintsFor(vocabulary: Vocabulary): Int32Array {
  const old = known.get(vocabulary)
  if (old?.length === vocabulary.capacity) return old
  const hints = new Int32Array(vocabulary.capacity)
  if (old) hints.set(old)
  known.set(vocabulary, hints)
  return hints
}

const SAMPLE = 4000

/** Vietnamese letters decide; names of Vietnamese people in an English text do not. Null when it is neither. */
export function detectLanguage({ count, start, word, vocabulary }: Tokens): Language | null {
  const hints = hintsFor(vocabulary)
  const sum: Sums = { letters: 0, vietnamese: 0, words: 0, english: 0, plain: 0 }
  for (let i = 0; i < count && start[i] < SAMPLE; i++) {
    let hint = hints[word[i]]
    if (hint === 0) {
      hint = hintOf(vocabulary.printed[word[i]].slice(0, SAMPLE))
      hints[word[i]] = hint
    }
    sum.letters += hint & 31
    sum.vietnamese += (hint >> 5) & 31
    sum.words += (hint >> 10) & 31
    sum.english += (hint >> 15) & 31
    sum.plain += (hint >> 20) & 31
  }
  return sum.letters === 0 ? null : decide(sum)
}

function decide({ letters, words, ...sum }: Sums): Language | null {
  const vietnamese = sum.vietnamese / letters
  const english = sum.english / words
  const plain = sum.plain / words
  if (vietnamese > 0.16) return 'vi'
  if (vietnamese > 0.09 && english < 0.15) return 'vi'
  if (english >= 0.1 || (words < 25 && sum.english > 0 && sum.english >= sum.plain)) return 'en'
  if (vietnamese > 0.04 || (plain > 0.25 && english < 0.03)) return 'vi'
  return english >= 0.06 ? 'en' : null
}

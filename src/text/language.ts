import type { Language } from '../contract/vocabulary.ts'

const VIETNAMESE_LETTERS = /[ăâđêôơưạảấầẩẫậắằẳẵặẹẻẽếềểễệịỉĩọỏốồổỗộớờởỡợụủũứừửữựỳỵỷỹ]/giu
const LETTERS = /\p{L}/gu
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

/** Vietnamese letters decide; names of Vietnamese people in an English text do not. Null when it is neither. */
export function detectLanguage(text: string): Language | null {
  const sample = text.length > 20_000 ? text.slice(0, 20_000) : text
  const letters = sample.match(LETTERS)?.length ?? 0
  if (letters === 0) return null
  const vietnamese = (sample.match(VIETNAMESE_LETTERS)?.length ?? 0) / letters
  if (vietnamese > 0.16) return 'vi'
  const words = sample.toLowerCase().match(/[\p{L}\p{M}]+/gu) ?? []
  let english = 0
  let plain = 0
  for (const word of words) {
    if (ENGLISH_WORDS.has(word)) english++
    else if (VIETNAMESE_PLAIN.has(word)) plain++
  }
  if (vietnamese > 0.09 && english / words.length < 0.15) return 'vi'
  if (english / words.length >= 0.1 || (words.length < 25 && english > 0 && english >= plain)) return 'en'
  if (vietnamese > 0.04 || (plain / words.length > 0.25 && english / words.length < 0.03)) return 'vi'
  return english / words.length >= 0.06 ? 'en' : null
}

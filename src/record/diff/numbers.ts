import type { Word } from './words.ts'

type Unit = 'percent' | 'year' | 'plain'

/** A number as printed and what it amounts to; `word` is where it stands among the words. */
export interface Quantity {
  readonly value: number
  readonly unit: Unit
  readonly text: string
  readonly word: number
}

/** What words behind a figure do to it. */
export interface NumberWords {
  /** By the word's key: «triệu» is 1,000,000. */
  readonly scales: ReadonlyMap<string, number>
  /** Words for per cent as the keys of their words, joined by a space. */
  readonly percent: ReadonlySet<string>
}

export const NO_NUMBER_WORDS: NumberWords = { scales: new Map(), percent: new Set() }

const ROMAN = /^[IVXLC]{2,}$/
const ROMAN_VALUES: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10, L: 50, C: 100 }

function roman(numeral: string): number {
  let total = 0
  for (let i = 0; i < numeral.length; i++) {
    const value = ROMAN_VALUES[numeral[i]]
    total += value < (ROMAN_VALUES[numeral[i + 1]] ?? 0) ? -value : value
  }
  return total
}

/** The numbers of a quotation; «1.500», «1,500» and «1 500» are one number, and so are «2,5 tỷ» and «2.5 billion». */
export function quantitiesIn(text: string, words: readonly Word[], known: NumberWords): Quantity[] {
  const found: Quantity[] = []
  for (let i = 0; i < words.length; i++) {
    if (!words[i].number) {
      if (ROMAN.test(words[i].printed))
        found.push({ value: roman(words[i].printed), unit: 'plain', text: words[i].printed, word: i })
      continue
    }
    const first = i
    while (joined(text, words, i)) i++
    const printed = text.slice(words[first].start, words[i].end)
    const scale = known.scales.get(words[i + 1]?.key ?? '') ?? 1
    const value = figure(printed) * scale
    const last = scale === 1 ? i : i + 1
    const percent =
      text[words[last].end] === '%' || known.percent.has(behind(words, last, 1)) || known.percent.has(behind(words, last, 2))
    const year = !percent && scale === 1 && /^(?:19|20)\d\d$/.test(printed)
    found.push({
      value,
      unit: percent ? 'percent' : year ? 'year' : 'plain',
      text: text.slice(words[first].start, words[last].end),
      word: first,
    })
  }
  return found
}

const behind = (words: readonly Word[], at: number, count: number): string =>
  words
    .slice(at + 1, at + 1 + count)
    .map(word => word.key)
    .join(' ')

/** Whether the number goes on behind word i: a single comma or full stop, and figures at once. */
const joined = (text: string, words: readonly Word[], i: number): boolean =>
  words[i + 1]?.number === true && /^[.,]$/.test(text.slice(words[i].end, words[i + 1].start))

/** Three figures behind each mark are thousands in every language; anything else is a decimal. */
function figure(printed: string): number {
  if (/^\d{1,3}(?:[.,]\d{3})+$/.test(printed)) return Number(printed.replace(/[.,]/g, ''))
  const parts = printed.split(/[.,]/)
  return parts.length === 2 ? Number(parts.join('.')) : Number(parts.join(''))
}

import { describe, expect, it } from 'vitest'
import type { Language } from '../../contract/vocabulary.ts'
import { quantitiesIn } from './numbers.ts'
import { testFacts } from './testing.ts'
import { wordsOf } from './words.ts'

const valuesOf = (text: string, language: Language): string[] =>
  quantitiesIn(text, wordsOf(text, language), testFacts().numbers[language]).map(({ value, unit }) => `${value} ${unit}`)

describe('the numbers of a statement', () => {
  it.each<[Language, string, string[]]>([
    ['vi', 'viện trợ 2,5 tỷ USD', ['2500000000 plain']],
    ['en', '2.5 billion dollars in aid', ['2500000000 plain']],
    ['vi', '1.500 học bổng', ['1500 plain']],
    ['en', '1,500 scholarships', ['1500 plain']],
    ['vi', 'tăng 12,4% trong năm 2025', ['12.4 percent', '2025 year']],
    ['en', 'up 12.4 per cent in 2025', ['12.4 percent', '2025 year']],
    ['vi', 'Đại hội lần thứ XIV', ['14 plain']],
    ['en', 'the 14th congress', ['14 plain']],
    ['en', 'from 5 to 10 million doses', ['5 plain', '10000000 plain']],
    ['vi', 'vào tháng 9, 10 chuyên gia', ['9 plain', '10 plain']],
    ['en', 'nothing is counted', []],
  ])('%s: %s', (language, text, values) => {
    expect(valuesOf(text, language)).toEqual(values)
  })
})

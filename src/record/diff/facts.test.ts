import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import type { Act, Language } from '../../contract/vocabulary.ts'
import { stem } from './stem.ts'
import { testFacts } from './testing.ts'
import { wordsOf } from './words.ts'

const meaningsOf = (text: string, language: Language): string[] =>
  testFacts()
    .meanings(wordsOf(text, language), language)
    .flatMap(({ values }) => values)
    .sort()

describe('the meanings of words', () => {
  it.each<[vi: string, en: string]>([
    ['cân bằng và bền vững', 'in a balanced and sustainable manner'],
    ['miễn thị thực cho người lao động', 'visa exemption for workers'],
    ['rà phá bom mìn', 'demining'],
    ['khí tự nhiên hóa lỏng', 'liquefied natural gas'],
  ])('%s: %s', (vi, en) => {
    expect(meaningsOf(en, 'en')).toEqual(meaningsOf(vi, 'vi'))
  })

  it('of a longer phrase are not those of its parts', () => {
    expect(meaningsOf('an ninh lương thực', 'vi')).toEqual(['food-security'])
  })

  it('each have a name of their own and words in both languages', () => {
    const rows = parse(readFileSync(new URL('../../../data/world/glosses.yaml', import.meta.url), 'utf8')) as Array<{
      vi?: string[]
      en?: string[]
    }>
    const names = rows.map(row => row.en?.[0])
    expect(names.filter((name, i) => name === undefined || names.indexOf(name) !== i)).toEqual([])
    expect(rows.filter(row => !row.vi?.length)).toEqual([])
  })
})

describe('how firmly something is said', () => {
  const stanceOf = (language: Language, act: Act, text: string): string => {
    const { negated, hedges, force } = testFacts().stance(wordsOf(text, language), language, act)
    return [negated ? 'denied' : 'said', ...hedges, ...(force === 0 ? [] : [force > 0 ? 'hard' : 'mild'])].join(' · ')
  }
  it.each<[Language, Act, string, string]>([
    ['vi', 'pledge', 'Việt Nam sẽ không tham gia liên minh quân sự', 'denied'],
    ['en', 'pledge', 'Viet Nam will not join any military alliance', 'denied'],
    ['vi', 'hope', 'tăng cường hợp tác hàng không, không gian mạng', 'said'],
    ['vi', 'affirm', 'không chỉ là láng giềng mà còn là bạn', 'said'],
    ['en', 'affirm', 'not only neighbours but friends', 'said'],
    ['en', 'request', 'asked for help so that no one goes hungry', 'said'],
    ['vi', 'pledge', 'sẽ xem xét giảm thuế', 'said · xem xét'],
    ['en', 'pledge', 'would consider lower duties', 'said · would consider'],
    ['vi', 'request', 'yêu cầu chấm dứt', 'said · hard'],
    ['en', 'request', 'suggested ending it', 'said · mild'],
    ['vi', 'concern', 'bày tỏ quan ngại', 'said · mild'],
    ['en', 'concern', 'strongly condemned', 'said · hard'],
  ])('%s %s: %s', (language, act, text, stance) => {
    expect(stanceOf(language, act, text)).toBe(stance)
  })
})

describe('the endings of English words', () => {
  it.each([
    ['negotiate', 'negotiating', 'negotiations', 'negotiation'],
    ['agree', 'agreed', 'agreement', 'agreements'],
    ['implement', 'implements', 'implementing', 'implementation'],
    ['party', 'parties'],
    ['process', 'processes'],
    ['travel', 'travelled', 'travelling'],
  ])('are cut off: %s', (...forms) => {
    expect(new Set(forms.map(stem)).size).toBe(1)
  })

  it.each([
    ['rate', 'ration'],
    ['need', 'ne'],
    ['status', 'statu'],
  ])('but not of %s', (word, other) => {
    expect(stem(word)).not.toBe(stem(other))
  })
})

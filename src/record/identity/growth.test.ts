/** That a new presentation meets few others, however many there are. */
import { describe, expect, it } from 'vitest'
import { FUNCTIONS, RANKS } from '../../contract/vocabulary.ts'
import { foldLoose } from '../../text/fold.ts'
import type { Presentation } from '../observations.ts'
import { blockingKeys } from './blocking.ts'
import { identifyPersons } from './identify.ts'
import { testNames } from './testing.ts'

const STATES = [
  'US',
  'FR',
  'DE',
  'GB',
  'RU',
  'IN',
  'ID',
  'BR',
  'MX',
  'NG',
  'KE',
  'EG',
  'SA',
  'PL',
  'SE',
  'AU',
  'CA',
  'ZA',
  'TR',
  'IT',
]
const FIRST = ['Daniel', 'Maria', 'Peter', 'Anna', 'Ahmed', 'Olga', 'Carlos', 'Ingrid', 'Samuel', 'Fatima', 'Viktor', 'Elena']
const HEADS = [
  'Hal',
  'Bren',
  'Kor',
  'Win',
  'Tor',
  'Mel',
  'Gar',
  'Lind',
  'Rad',
  'Sten',
  'Vor',
  'Pel',
  'Dra',
  'Zim',
  'Oster',
  'Quen',
]
const MIDDLES = ['da', 'i', 'o', 'ber', 'man', 'u', 'es', 'a', 'ken', 'li', 'ro', 'ta']
const TAILS = [
  'ford',
  'ski',
  'enko',
  'ez',
  'well',
  'sson',
  'ani',
  'mann',
  'dze',
  'oglu',
  'ides',
  'aro',
  'wood',
  'quist',
  'eira',
  'ova',
]
const SURNAMES = ['Nguyễn', 'Trần', 'Lê', 'Phạm', 'Hoàng', 'Phan', 'Vũ', 'Đặng', 'Bùi', 'Đỗ', 'Hồ', 'Ngô', 'Tạ', 'Tống', 'Quách']
const SECOND = ['Văn', 'Thị', 'Minh', 'Đức', 'Hữu', 'Quang', 'Thu', 'Hồng', 'Khắc', 'Diệu', 'Hoài', 'Thế', 'Đăng', 'Bảo']
const GIVEN = [
  'An',
  'Bình',
  'Cường',
  'Dũng',
  'Hà',
  'Hằng',
  'Hạnh',
  'Khải',
  'Lan',
  'Minh',
  'Nam',
  'Nga',
  'Phong',
  'Sơn',
  'Tâm',
  'Vinh',
]

/** Numbers that look random and are the same every time. */
function numbers(seed: number): (below: number) => number {
  let state = seed
  return below => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff
    return Math.floor((state / 0x80000000) * below)
  }
}

/** As many presentations, of about a third as many persons: with and without diacritics, in part, in a later office. */
function synthetic(count: number): Presentation[] {
  const below = numbers(7)
  const pick = (list: readonly string[]): string => list[below(list.length)] ?? ''
  const made: Presentation[] = []
  while (made.length < count) {
    const vietnamese = below(3) === 0
    const name = vietnamese
      ? `${pick(SURNAMES)} ${pick(SECOND)} ${pick(SECOND)} ${pick(GIVEN)}`
      : `${pick(FIRST)} ${pick(HEADS)}${pick(MIDDLES)}${pick(TAILS)}`
    const country = vietnamese ? 'VN' : pick(STATES)
    const office = { rank: RANKS[below(8)] ?? 'party', function: FUNCTIONS[below(FUNCTIONS.length)] ?? 'other', country }
    const bare = name.split(' ').at(-1) ?? name
    const present = (form: string, offices: Presentation['offices']): void => {
      made.push({
        id: `${made.length}`,
        name: form,
        aliases: [],
        country,
        offices,
        languages: ['en'],
        first: '2025-01-01',
        last: '2025-01-01',
        documents: 1,
      })
    }
    present(name, [office])
    if (below(2) === 0)
      present(
        foldLoose(name).replace(/(?<!\p{L})\p{L}/gu, letter => letter.toUpperCase()),
        [office],
      )
    if (below(3) === 0) present(name, [{ ...office, rank: RANKS[below(8)] ?? 'party' }])
    if (below(4) === 0) present(bare, [office])
  }
  return made.slice(0, count)
}

/** For each presentation, how many others share a key with it. */
function candidates(set: readonly Presentation[]): number[] {
  const keys = set.map(p => blockingKeys(p, testNames()))
  const blocks = new Map<string, number[]>()
  keys.forEach((own, i) => {
    for (const key of own) blocks.set(key, [...(blocks.get(key) ?? []), i])
  })
  return keys.map((own, i) => new Set(own.flatMap(key => blocks.get(key) ?? []).filter(j => j !== i)).size)
}

const mean = (counts: readonly number[]): number => counts.reduce((sum, n) => sum + n, 0) / counts.length

describe('5,000 presentations', () => {
  it('have a handful of keys each', () => {
    const counts = synthetic(5_000).map(p => blockingKeys(p, testNames()).length)
    expect(mean(counts)).toBeLessThan(5)
    expect(Math.max(...counts)).toBeLessThan(10)
  })

  it('meet few others, and hardly more than 1,250 do', () => {
    const [few, many] = [1_250, 5_000].map(count => candidates(synthetic(count)))
    expect(Math.max(...many)).toBeLessThan(30)
    expect(mean(many)).toBeLessThan(3)
    expect(mean(many)).toBeLessThan(1.5 * mean(few))
  })

  it('make as many persons as there are names, but for those whom nothing tells apart', () => {
    const set = synthetic(5_000)
    const whole = new Set(set.flatMap(p => (p.name.includes(' ') ? `${foldLoose(p.name)} ${p.country}` : [])))
    const { persons } = identifyPersons(set, [], testNames())
    expect(Math.abs(persons.length / whole.size - 1)).toBeLessThan(0.15)
  })
})

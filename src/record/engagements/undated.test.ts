import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Account, AccountCorrection } from '../observations.ts'
import { gatherEngagements } from './gather.ts'
import { GEOGRAPHY, told } from './testing.ts'
import { type Attachment, attachUndated } from './undated.ts'

const TALKS = 'meeting VN:lan US:carter'
const DATED = [
  told('a', TALKS, { on: '2025-03-04', at: 'Hanoi/VN' }),
  told('b', 'meeting VN:lan US:reed', { on: '2025-06-04' }),
  told('c', 'call VN:lan US:carter', { on: '2025-07-04' }),
  told('d', 'visit US:carter', { on: '2025-03-03/2025-03-05', at: 'Viet Nam/VN' }),
]

function attached(undated: readonly Account[], dated = DATED, corrections: readonly AccountCorrection[] = []): Attachment {
  return attachUndated(undated, gatherEngagements(dated, [], GEOGRAPHY).engagements, corrections, GEOGRAPHY)
}

const membersOf = ({ engagements }: Attachment): string =>
  engagements
    .map(({ members }) => members.map(id => id.slice(id.indexOf('#') + 1)).join(' '))
    .sort()
    .join(' | ')

describe('accounts without any date', () => {
  it.each<[string, Account[], string]>([
    ['join the one meeting of the two', [told('x', TALKS)], 'a x | b | c | d'],
    ['and the one visit', [told('x', 'visit US:carter', { at: 'Việt Nam/VN' })], 'a | b | c | d x'],
    ['not one elsewhere', [told('x', TALKS, { at: 'Washington/US' })], 'a | b | c | d | x'],
    ['not one of others', [told('x', 'meeting VN:minh US:carter')], 'a | b | c | d | x'],
    ['not on one name alone', [told('x', 'meeting US:reed VN:')], 'a | b | c | d | x'],
    [
      'by the year, if that is all they tell',
      [told('x', TALKS, { on: '2025' }), told('y', TALKS, { on: '2024' })],
      'a x | b | c | d | y',
    ],
    [
      'two of one document cannot both be it',
      [told('x', TALKS, { doc: 'one' }), told('y', TALKS, { doc: 'one', at: 'Hanoi/VN' })],
      'a | b | c | d | x | y',
    ],
    ['two documents can', [told('x', TALKS), told('y', TALKS)], 'a x y | b | c | d'],
    ['one that tells of the other meeting too tells of another', [told('x', TALKS, { doc: 'a' })], 'a | b | c | d | x'],
  ])('%s', (_, undated, expected) => {
    expect(membersOf(attached(undated))).toBe(expected)
  })

  it('stay by themselves and are asked about where they may mean two', () => {
    const again = told('e', TALKS, { on: '2025-09-04' })
    const both = attached([told('x', TALKS)], [...DATED, again])
    expect(membersOf(both)).toBe('a | b | c | d | e | x')
    expect(both.queue.map(({ a, b }) => [a, b])).toEqual([
      ['a#a', 'x#x'],
      ['e#e', 'x#x'],
    ])
    expect(membersOf(attached([told('x', TALKS)], [...DATED, again], [{ a: 'x#x', b: 'e#e', same: true }]))).toBe(
      'a | b | c | d | e x',
    )
    expect(membersOf(attached([told('x', TALKS)], [...DATED, again], [{ a: 'x#x', b: 'e#e', same: false }]))).toBe(
      'a x | b | c | d | e',
    )
  })

  it('copies of one text stay together', () => {
    const copies = [told('x', 'meeting VN:hoa US:stone'), told('y', 'meeting VN:hoa US:stone', { original: 'x' })]
    expect(membersOf(attached(copies))).toBe('a | b | c | d | x y')
  })

  it('leave the engagement its day and id, and make it surer', () => {
    const id = 'engagement:2025-03-04-meeting-us-vn-carter-lan'
    const [before, after] = [attached([]), attached([told('x', 'meeting VN:lan VN:minh US:carter')])].map(({ engagements }) =>
      engagements.find(engagement => engagement.id === id),
    )
    expect(after).toMatchObject({ start: '2025-03-04', originals: ['a', 'x'] })
    expect(after?.participants.map(({ person, confidence }) => [person, confidence])).toEqual([
      ['person:carter', 1],
      ['person:lan', 1],
      ['person:minh', 0.5],
    ])
    expect(after?.confidence).toBeGreaterThan(before?.confidence ?? 1)
  })

  it('do not depend on order', () => {
    const undated = [told('x', TALKS), told('y', TALKS), told('z', 'visit US:carter'), told('w', 'meeting VN:hoa US:reed')]
    const known = attached(undated)
    const shuffle = <T>(all: T[]) => fc.shuffledSubarray(all, { minLength: all.length, maxLength: all.length })
    fc.assert(
      fc.property(shuffle(undated), shuffle(DATED), (some, dated) => {
        expect(attached(some, dated)).toEqual(known)
      }),
      { numRuns: 30 },
    )
  })
})

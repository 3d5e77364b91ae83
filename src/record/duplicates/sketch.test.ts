import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { likeness } from './likeness.ts'
import { packSketch, unpackSketch } from './packed.ts'
import { sketch } from './sketch.ts'
import { OTHER_HAND_VI, REPORT_EN, REPORT_VI } from './testing.ts'

const vi = REPORT_VI.join('\n')

/** So many words that no other seed has. */
const words = (seed: number, count: number): string[] => Array.from({ length: count }, (_, i) => `w${seed}x${i}`)

describe('likeness', () => {
  it('of a text to itself is complete, to another none', () => {
    const [one, other] = [sketch(vi, 'vi'), sketch(words(1, 300).join(' '), 'vi')]
    expect(likeness(one, one)).toEqual({ resemblance: 1, containment: 1, newNames: 0 })
    expect(likeness(one, other)).toMatchObject({ resemblance: 0, containment: 0 })
  })

  it.each([
    ['short texts', 100],
    ['articles', 800],
    ['a long speech', 8000],
  ])('tells how much of one stands in the other: %s', (_, count) => {
    const [shared, own, others] = [words(1, count), words(2, count / 4), words(3, count)]
    const { resemblance, containment } = likeness(
      sketch([...shared, ...own].join(' '), 'en'),
      sketch([...shared, ...others].join(' '), 'en'),
    )
    expect(Math.abs(containment - 0.8)).toBeLessThan(0.08)
    expect(Math.abs(resemblance - 1 / 2.25)).toBeLessThan(0.08)
  })

  it('counts names and numbers that only one has, wherever the other has them', () => {
    const likenessOf = (a: string, b: string) => likeness(sketch(a, 'en'), sketch(b, 'en')).newNames
    const longer =
      'It was said in the capital that Halvorsen will come to Oslo on 12 March, and nothing more was known of it by then.'
    expect(likenessOf('In March it was said that Halvorsen comes to Oslo.', longer)).toBe(0)
    expect(likenessOf('In May it was said that Lindqvist comes to Oslo on 14.', longer)).toBe(3)
    expect(
      likenessOf(
        'The capital was told of it on 12 March.',
        'Halvorsen will come.\nMarch 12 is the day, The Capital Was Told This Very Day.',
      ),
    ).toBe(0)
  })

  it('does not depend on the order of the two', () => {
    const lines = fc.subarray([...REPORT_VI, ...OTHER_HAND_VI])
    fc.assert(
      fc.property(lines, lines, (a, b) => {
        const [one, other] = [sketch(a.join('\n'), 'vi'), sketch(b.join('\n'), 'vi')]
        expect(likeness(one, other)).toEqual(likeness(other, one))
      }),
    )
  })
})

describe('a sketch', () => {
  it.each([vi, REPORT_EN.join('\n'), 'một', '', words(5, 9000).join(' ')])('survives being packed', text => {
    const one = sketch(text, 'vi')
    expect(unpackSketch(packSketch(one))).toEqual(one)
  })

  it('of another version is none', () => {
    const bytes = packSketch(sketch(vi, 'vi'))
    bytes[0] = 99
    expect(unpackSketch(bytes)).toBeNull()
  })

  it('stays small for long texts', () => {
    expect(packSketch(sketch(words(5, 900).join(' '), 'en')).byteLength).toBeLessThan(2500)
    expect(sketch(words(5, 90_000).join(' '), 'en').sample.length).toBeLessThanOrEqual(256)
  })

  it('is the same in every record', () => {
    expect([...sketch(REPORT_EN[1], 'en').bands.slice(0, 3)]).toEqual([2229045384, 2298474915, 888232323])
  })
})

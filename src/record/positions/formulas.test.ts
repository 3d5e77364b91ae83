import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Language } from '../../contract/vocabulary.ts'
import { engagementOf, type Telling, testFacts, viewOf } from '../diff/testing.ts'
import type { RecordView } from '../view.ts'
import { type Formula, findFormulas } from './formulas.ts'
import { repeatedRuns } from './runs.ts'

/** One meeting a year from 2020 on, each with what the United States said there. */
const years = (language: Language, ...texts: Array<string | readonly string[]>): RecordView => {
  const tellings = texts.map(
    (text, i): Telling => ({
      id: `d${i}`,
      language,
      engagement: `e${i}`,
      on: `${2020 + i}-05-05`,
      said: [text].flat().map(one => ({ side: 'US', act: 'support', text: one })),
    }),
  )
  return viewOf(
    tellings,
    texts.map((_, i) => engagementOf([`d${i}`], { id: `e${i}`, start: `${2020 + i}-05-05` })),
  )
}
const formulasOf = (view: RecordView): Formula[] => findFormulas(view, { side: 'US' }, testFacts())
const lines = (formulas: readonly Formula[]): string[] =>
  formulas.map(({ text, uses, first, last }) => `${text} | ${uses.length} | ${first?.slice(0, 4)}–${last?.slice(0, 4)}`)

describe('formulas', () => {
  it('are words that come back as they are at three meetings, with their first and last use', () => {
    const view = years(
      'en',
      'supports a strong, independent, resilient and prosperous Viet Nam',
      'opened a library',
      'reaffirmed support for a strong, independent, resilient, and prosperous neighbour',
      'stood for a strong, independent, resilient and prosperous country',
    )
    expect(lines(formulasOf(view))).toEqual(['strong, independent, resilient and prosperous | 3 | 2020–2023'])
  })

  it('are as long as they can be', () => {
    const whole = 'upholding freedom of navigation and unimpeded lawful commerce across disputed waters'
    const [formula, ...others] = formulasOf(years('en', `spoke of ${whole}`, `insisted on ${whole}`, `called for ${whole}`))
    expect([formula.text, others]).toEqual([whole, []])
  })

  it('of Vietnamese need as many words, which have more syllables', () => {
    const view = years(
      'vi',
      'ủng hộ một nước vững mạnh, độc lập, tự cường và thịnh vượng',
      'ủng hộ quốc gia vững mạnh, độc lập, tự cường và thịnh vượng',
      'vì một láng giềng vững mạnh, độc lập, tự cường và thịnh vượng',
      'tăng cường hợp tác kinh tế',
      'mong tăng cường hợp tác kinh tế',
      'sẽ tăng cường hợp tác kinh tế',
    )
    expect(lines(formulasOf(view))).toEqual(['vững mạnh, độc lập, tự cường và thịnh vượng | 3 | 2020–2022'])
  })

  it('have variants: most of the words, with some gained or lost', () => {
    const view = years(
      'en',
      'a strong, independent, resilient and prosperous country',
      'a strong, independent, resilient and prosperous state',
      'a strong, independent, resilient and prosperous partner',
      'a strong, independent and prosperous friend',
      'a strong, independent and prosperous ally',
    )
    expect(formulasOf(view).map(({ variants }) => variants)).toEqual([
      [{ text: 'strong, independent and prosperous', occasions: 2, first: '2023-05-05', last: '2024-05-05' }],
    ])
  })

  it.each<[name: string, view: RecordView]>([
    [
      'what is said at two meetings only',
      years('en', ...Array(2).fill('a strong, independent, resilient and prosperous country')),
    ],
    [
      'what is said three times at one meeting',
      years('en', Array(3).fill('a strong, independent, resilient and prosperous country')),
    ],
    ['three words', years('en', ...Array(3).fill('strong, independent and prosperous'))],
    ['the name of a framework', years('vi', ...Array(3).fill('quan hệ Đối tác chiến lược toàn diện'))],
    ['words on both sides of a full stop', years('en', ...Array(3).fill('wider trade. Deeper trust'))],
  ])('are not: %s', (_, view) => {
    expect(formulasOf(view)).toEqual([])
  })

  it('are those of one side', () => {
    const view = years('en', ...Array(3).fill('a strong, independent, resilient and prosperous country'))
    expect(findFormulas(view, { side: 'VN' }, testFacts())).toEqual([])
  })

  it('are the same whatever the order of the input', () => {
    const view = years(
      'en',
      'a strong, independent, resilient and prosperous country',
      ['a strong, independent, resilient and prosperous state', 'free and open seas and skies for all'],
      ['a strong, independent, resilient and prosperous partner', 'free and open seas and skies for everyone'],
      'free and open seas and skies for each',
    )
    fc.assert(
      fc.property(fc.shuffledSubarray([...view.statements], { minLength: 6 }), statements => {
        expect(formulasOf({ ...view, statements })).toEqual(formulasOf(view))
      }),
      { numRuns: 25 },
    )
  })
})

describe('runs of items', () => {
  /** All runs of the least length in enough groups that no longer one contains, by trying everything. */
  const plainly = (
    sequences: readonly { keys: readonly string[]; group: string }[],
    length: number,
    groups: number,
  ): string[] => {
    const seen = new Map<string, Set<string>>()
    for (const { keys, group } of sequences)
      for (let start = 0; start < keys.length; start++)
        for (let end = start + 1; end <= keys.length; end++) {
          const run = keys.slice(start, end).join(' ')
          seen.set(run, (seen.get(run) ?? new Set()).add(group))
        }
    const frequent = [...seen].filter(([, of]) => of.size >= groups).map(([run]) => ` ${run} `)
    return frequent
      .filter(run => run.trim().split(' ').length >= length)
      .filter(run => !frequent.some(other => other !== run && other.includes(run)))
      .map(run => run.trim())
      .sort()
  }

  it('are found as by trying everything', () => {
    const sequence = fc.array(fc.constantFrom('a', 'b', 'c'), { maxLength: 8 })
    fc.assert(
      fc.property(fc.array(sequence, { maxLength: 6 }), all => {
        const sequences = all.map((keys, i) => ({ keys, group: `g${Math.floor(i / 2)}` }))
        const found = repeatedRuns(sequences, { length: 2, groups: 2 }).map(({ length, places: [{ sequence: of, start }] }) =>
          sequences[of].keys.slice(start, start + length).join(' '),
        )
        expect(found.sort()).toEqual(plainly(sequences, 2, 2))
      }),
    )
  })
})

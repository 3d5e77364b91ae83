import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { RecordEngagement } from '../../contract/record.ts'
import { engagementOf, type Said, type Telling, testFacts, viewOf } from '../diff/testing.ts'
import type { RecordView } from '../view.ts'
import { type PositionQuery, tracePosition } from './trace.ts'

/** One meeting a document; `on` is its day. */
const meetings = (...all: Array<{ on: string; language?: 'vi' | 'en'; said: readonly Said[] }>): RecordView => {
  const tellings = all.map(
    ({ on, language = 'en', said }, i): Telling => ({ id: `d${i}`, language, said, engagement: `e${i}`, on }),
  )
  const engagements = all.map(({ on }, i): RecordEngagement => engagementOf([`d${i}`], { id: `e${i}`, start: on, end: on }))
  return viewOf(tellings, engagements)
}
const us = (act: Said['act'], text: string, more: Partial<Said> = {}): Said => ({
  side: 'US',
  act,
  text,
  topics: ['trade'],
  ...more,
})

describe('a position on a topic', () => {
  const view = meetings(
    { on: '2026-03-01', said: [us('pledge', 'promised to lower duties on shrimp this year')] },
    { on: '2025-01-10', said: [us('hope', 'hoped to lower duties on shrimp'), us('thank', 'thanked the hosts', { topics: [] })] },
    { on: '2025-09-05', said: [us('request', 'asked for talks on duties')] },
    { on: '2026-05-01', said: [us('affirm', 'spoke of peace', { topics: ['conflict'] })] },
  )
  const trace = tracePosition(view, { side: 'US', topic: 'trade' }, testFacts())

  it('goes through the engagements in order of time', () => {
    expect(trace.steps.map(({ on, engagement }) => `${on} ${engagement}`)).toEqual([
      '2025-01-10 e1',
      '2025-09-05 e2',
      '2026-03-01 e0',
    ])
  })

  it('tells the act, and how it stands to the one before', () => {
    expect(trace.steps.map(({ act, change }) => `${act} ${change}`)).toEqual(['hope null', 'request hardened', 'pledge same'])
  })

  it('has first and last day, and the occasions since without it', () => {
    expect([trace.first, trace.last, trace.since]).toEqual(['2025-01-10', '2026-03-01', ['e3']])
  })

  it('says what a wording that comes back has gained and lost', () => {
    const again = meetings(
      { on: '2025-01-10', said: [us('support', 'supports the early removal of all barriers to trade in farm products')] },
      { on: '2026-01-10', said: [us('support', 'supports the removal of unfair barriers to trade in farm products')] },
    )
    const [, step] = tracePosition(again, { side: 'US', topic: 'trade' }, testFacts()).steps
    expect(step.wording).toEqual([{ from: 'd0.1', to: 'd1.1', gained: ['unfair'], lost: ['early'] }])
  })

  it('compares wordings within one language only', () => {
    const two = meetings(
      { on: '2025-01-10', language: 'vi', said: [us('support', 'ủng hộ dỡ bỏ rào cản thương mại')] },
      { on: '2026-01-10', said: [us('support', 'supports the removal of barriers to trade')] },
    )
    expect(tracePosition(two, { side: 'US', topic: 'trade' }, testFacts()).steps[1].wording).toEqual([])
  })

  it.each<[name: string, query: PositionQuery, steps: number]>([
    ['another side', { side: 'VN', topic: 'trade' }, 0],
    ['with the other side of the meetings', { side: 'US', with: 'VN', topic: 'trade' }, 3],
    ['with a side that was not there', { side: 'US', with: 'JP', topic: 'trade' }, 0],
    ['on a reference that nobody named', { side: 'US', reference: 'forum:apec' }, 0],
  ])('of %s', (_, query, steps) => {
    expect(tracePosition(view, query, testFacts()).steps).toHaveLength(steps)
  })

  it('counts a document and its copy once', () => {
    const tellings: Telling[] = [
      { id: 'a', language: 'en', said: [us('hope', 'hoped for lower duties')] },
      { id: 'b', language: 'en', said: [us('hope', 'hoped for lower duties')], duplicateOf: 'a' },
    ]
    expect(tracePosition(viewOf(tellings), { side: 'US', topic: 'trade' }).steps.map(step => step.statements)).toEqual([['a.1']])
  })
})

describe('a position on a reference', () => {
  it('is told by what the side said of it', () => {
    const on = { topics: [], references: ['instrument:code-of-conduct'] }
    const view = meetings(
      { on: '2024-02-02', said: [us('support', 'backed the code', on)] },
      { on: '2025-02-02', said: [us('discuss', 'discussed the code', on)] },
    )
    const { steps } = tracePosition(view, { side: 'US', reference: 'instrument:code-of-conduct' })
    expect(steps.map(({ change }) => change)).toEqual([null, 'softened'])
  })
})

describe('a formula', () => {
  const view = meetings(
    { on: '2022-05-12', said: [us('support', 'voiced support for a strong, prosperous and independent Viet Nam')] },
    { on: '2023-09-10', said: [us('support', 'supports a strong, independent, prosperous and resilient Viet Nam')] },
    { on: '2024-09-25', said: [us('support', 'supports a strong, independent Viet Nam that contributes to peace')] },
    { on: '2025-03-03', said: [us('support', 'supports a strong currency and an independent central bank')] },
    { on: '2026-03-03', said: [us('support', 'supports lower tariffs')] },
  )
  const trace = tracePosition(view, { side: 'US', formula: 'strong, independent, prosperous' }, testFacts())

  it('is found where most of its words stand together, and as printed', () => {
    expect(trace.steps.map(({ on, forms }) => `${on} ${forms.map(({ text }) => text).join()}`)).toEqual([
      '2022-05-12 strong, prosperous and independent',
      '2023-09-10 strong, independent, prosperous and resilient',
      '2024-09-25 strong, independent',
      '2025-03-03 strong currency and an independent',
    ])
  })

  it('has gained and lost words from one use to the next', () => {
    expect(
      trace.steps.map(({ wording }) => wording.map(({ gained, lost }) => `+${gained.join('/')} -${lost.join('/')}`).join()),
    ).toEqual(['', '+resilient -', '+ -prosperous and resilient', '+currency -'])
  })

  it('tells where it is used no more', () => {
    expect(trace.since).toEqual(['e4'])
  })

  it('has its words in each language', () => {
    const two = meetings(
      { on: '2023-09-10', language: 'vi', said: [us('support', 'ủng hộ một nước Việt Nam vững mạnh, độc lập, thịnh vượng')] },
      { on: '2024-09-10', said: [us('support', 'supports a strong, independent and prosperous Viet Nam')] },
      {
        on: '2025-09-10',
        language: 'vi',
        said: [us('support', 'ủng hộ một nước Việt Nam vững mạnh, độc lập, tự cường và thịnh vượng')],
      },
    )
    const formula = ['strong, independent, prosperous', 'vững mạnh, độc lập, thịnh vượng']
    const { steps } = tracePosition(two, { side: 'US', formula }, testFacts())
    expect(steps.map(({ on, wording }) => `${on} ${wording.map(({ gained }) => `+${gained.join()}`).join()}`)).toEqual([
      '2023-09-10 ',
      '2024-09-10 ',
      '2025-09-10 +tự cường',
    ])
  })
})

describe('whatever the order of the input', () => {
  it('the trace is the same', () => {
    const view = meetings(
      { on: '2025-01-10', said: [us('hope', 'hoped for lower duties on shrimp'), us('pledge', 'promised lower duties')] },
      { on: '2025-01-10', said: [us('request', 'asked for lower duties on shrimp and rice')] },
      { on: '2026-01-10', said: [us('reject', 'rejected lower duties on shrimp')] },
    )
    fc.assert(
      fc.property(
        fc.shuffledSubarray([...view.statements], { minLength: 4 }),
        fc.shuffledSubarray([...view.documents], { minLength: 3 }),
        fc.shuffledSubarray([...view.engagements], { minLength: 3 }),
        (statements, documents, engagements) => {
          const query = { side: 'US', topic: 'trade' } as const
          expect(tracePosition({ ...view, statements, documents, engagements }, query)).toEqual(tracePosition(view, query))
        },
      ),
      { numRuns: 40 },
    )
  })
})

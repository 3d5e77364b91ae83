import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { RecordEngagement, RecordPerson } from '../../contract/record.ts'
import type { EngagementKind, Rank, Topic } from '../../contract/vocabulary.ts'
import { engagementOf, type Telling, viewOf } from '../diff/testing.ts'
import type { RecordView } from '../view.ts'
import { type LEVELS, levelOf } from './level.ts'
import { type LevelSilence, silenceReport } from './silence.ts'

const person = (id: string, rank: Rank): RecordPerson => ({
  id: `person:${id}`,
  name: id,
  names: [],
  country: null,
  offices: [{ title: rank, rank, function: 'government', country: null, firstSeen: null, lastSeen: null, citations: [] }],
  documents: [],
})
const PERSONS = [
  person('president', 'head-of-state-or-government'),
  person('premier', 'head-of-state-or-government'),
  person('minister', 'ministerial'),
  person('secretary', 'ministerial'),
]

interface Met {
  readonly on: string
  readonly vn?: readonly Topic[]
  readonly us?: readonly Topic[]
  readonly kind?: EngagementKind
  readonly between?: readonly [vn: string, us: string]
  readonly references?: readonly string[]
}

/** Meetings of Viet Nam and the United States with what each side raised; without `vn` nothing is known of what Viet Nam said. */
function met(...all: readonly Met[]): RecordView {
  const tellings = all.map(
    ({ on, vn, us, references = [] }, i): Telling => ({
      id: `d${i}`,
      language: 'en',
      engagement: `e${i}`,
      on,
      said: [
        ...(vn ? [{ side: 'VN', act: 'request', text: 'asked', topics: vn, references } as const] : []),
        ...(us ? [{ side: 'US', act: 'affirm', text: 'said', topics: us } as const] : []),
      ],
    }),
  )
  const engagements = all.map(
    ({ on, kind = 'meeting', between: [vn, us] = ['minister', 'secretary'] }, i): RecordEngagement =>
      engagementOf([`d${i}`], {
        id: `e${i}`,
        kind,
        start: on,
        participants: [
          { person: `person:${vn}`, side: 'VN', office: null },
          { person: `person:${us}`, side: 'US', office: null },
        ],
      }),
  )
  return { ...viewOf(tellings, engagements), persons: PERSONS }
}

const report = (view: RecordView, last = 2): LevelSilence =>
  silenceReport(view, { side: 'VN', with: 'US', last, level: 'ministers' })[0]
const line = ({ state, silent }: LevelSilence): string => [state, ...silent.map(({ kind, id }) => `${kind} ${id}`)].join(' | ')

describe('silence', () => {
  it.each<[name: string, view: RecordView, told: string]>([
    [
      'what was raised at each of the last two meetings and not at the latest',
      met(
        { on: '2024-01-01', vn: ['trade', 'maritime'] },
        { on: '2025-01-01', vn: ['maritime'] },
        { on: '2026-01-01', vn: ['trade'] },
      ),
      'compared | topic maritime',
    ],
    [
      'not what was raised at one of them only',
      met({ on: '2024-01-01', vn: ['trade', 'ai'] }, { on: '2025-01-01', vn: ['trade'] }, { on: '2026-01-01', vn: ['trade'] }),
      'compared',
    ],
    [
      'references too',
      met(
        { on: '2024-01-01', vn: ['trade'], references: ['instrument:unclos'] },
        { on: '2025-01-01', vn: ['trade'], references: ['instrument:unclos'] },
        { on: '2026-01-01', vn: ['trade'] },
      ),
      'compared | reference instrument:unclos',
    ],
    [
      'also where the other side raised it at the latest',
      met({ on: '2024-01-01', vn: ['ai'] }, { on: '2025-01-01', vn: ['ai'] }, { on: '2026-01-01', vn: ['trade'], us: ['ai'] }),
      'compared | topic ai',
    ],
    ['is not to be told from no meeting', met(), 'no meeting'],
    ['is not to be told from one meeting', met({ on: '2026-01-01', vn: ['ai'] }), 'too few'],
    [
      'is none where nothing is known of the latest meeting',
      met({ on: '2024-01-01', vn: ['ai'] }, { on: '2025-01-01', vn: ['ai'] }, { on: '2026-01-01' }),
      'no data',
    ],
    [
      'is none where only the other side’s words are known',
      met({ on: '2024-01-01', vn: ['ai'] }, { on: '2025-01-01', vn: ['ai'] }, { on: '2026-01-01', us: ['trade'] }),
      'no data',
    ],
    [
      'passes over a meeting of which nothing is known',
      met(
        { on: '2023-01-01', vn: ['ai'] },
        { on: '2024-01-01' },
        { on: '2025-01-01', vn: ['ai'] },
        { on: '2026-01-01', vn: ['trade'] },
      ),
      'compared | topic ai',
    ],
    [
      'takes two talks of one day for one contact',
      met(
        { on: '2024-01-01', vn: ['ai'] },
        { on: '2025-01-01', vn: ['ai'] },
        { on: '2026-01-01', vn: ['ai'] },
        { on: '2026-01-01', vn: ['trade'] },
      ),
      'compared',
    ],
    [
      'does not count letters',
      met(
        { on: '2024-01-01', vn: ['ai'] },
        { on: '2025-01-01', vn: ['ai'] },
        { on: '2026-01-01', vn: ['trade'], kind: 'letter' },
      ),
      'too few',
    ],
    [
      'is of one level: a meeting of leaders does not break that of ministers',
      met(
        { on: '2024-01-01', vn: ['ai'] },
        { on: '2025-01-01', vn: ['ai'] },
        { on: '2026-01-01', vn: ['trade'] },
        { on: '2026-02-01', vn: ['ai'], between: ['premier', 'president'] },
      ),
      'compared | topic ai',
    ],
  ])('%s', (_, view, told) => {
    expect(line(report(view))).toBe(told)
  })

  it('cites when it was raised, and what the other side said', () => {
    const view = met(
      { on: '2024-01-01', vn: ['ai'] },
      { on: '2025-01-01', vn: ['ai'] },
      { on: '2026-01-01', vn: ['trade'], us: ['ai'] },
    )
    expect(report(view).silent).toEqual([
      {
        kind: 'topic',
        id: 'ai',
        raised: [
          { on: '2024-01-01', statements: ['d0.1'] },
          { on: '2025-01-01', statements: ['d1.1'] },
        ],
        others: ['d2.2'],
      },
    ])
  })

  it('has one entry a level, the highest first', () => {
    const view = met({ on: '2026-01-01', vn: ['ai'] })
    expect(silenceReport(view, { side: 'VN', with: 'US', last: 1 }).map(({ level, state }) => `${level} ${state}`)).toEqual([
      'leaders no meeting',
      'ministers too few',
      'vice-ministers no meeting',
      'others no meeting',
    ])
  })

  it('counts a copy once: what only the copy is ascribed to is not known', () => {
    const view = met({ on: '2024-01-01', vn: ['ai'] }, { on: '2025-01-01', vn: ['ai'] }, { on: '2026-01-01', vn: ['trade'] })
    const copied = { ...view, documents: view.documents.map(d => (d.id === 'd2' ? { ...d, duplicateOf: 'd1' } : d)) }
    expect(line(report(copied))).toBe('no data')
  })

  it('is the same whatever the order of the input', () => {
    const view = met(
      { on: '2024-01-01', vn: ['ai', 'trade'] },
      { on: '2025-01-01', vn: ['ai', 'water'] },
      { on: '2025-01-01', vn: ['water'], us: ['ai'] },
      { on: '2026-01-01', vn: ['trade'], us: ['ai', 'water'] },
    )
    fc.assert(
      fc.property(
        fc.shuffledSubarray([...view.statements], { minLength: view.statements.length }),
        fc.shuffledSubarray([...view.engagements], { minLength: 4 }),
        (statements, engagements) => {
          expect(report({ ...view, statements, engagements })).toEqual(report(view))
        },
      ),
      { numRuns: 40 },
    )
  })
})

describe('the level of a meeting', () => {
  const persons = new Map(PERSONS.map(one => [one.id, one]))
  it.each<[vn: string, us: string, level: (typeof LEVELS)[number]]>([
    ['premier', 'president', 'leaders'],
    ['premier', 'secretary', 'ministers'],
    ['minister', 'secretary', 'ministers'],
    ['minister', 'nobody-known', 'others'],
  ])('%s and %s: %s', (vn, us, level) => {
    const [engagement] = met({ on: '2026-01-01', between: [vn, us] }).engagements
    expect(levelOf(engagement, ['VN', 'US'], persons)).toBe(level)
  })

  it('goes by the office of that time', () => {
    const risen: RecordPerson = {
      ...person('minister', 'ministerial'),
      offices: (['vice-ministerial', 'ministerial'] as const).map((rank, i) => ({
        title: rank,
        rank,
        function: 'foreign-affairs',
        country: 'VN',
        firstSeen: `202${i * 3}-01-01`,
        lastSeen: `202${i * 3 + 2}-12-31`,
        citations: [],
      })),
    }
    const at = (on: string): string => {
      const [engagement] = met({ on }).engagements
      return levelOf(engagement, ['VN', 'US'], new Map([...persons, [risen.id, risen]]))
    }
    expect([at('2021-01-01'), at('2024-01-01')]).toEqual(['vice-ministers', 'ministers'])
  })
})

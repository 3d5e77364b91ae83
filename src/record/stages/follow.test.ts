import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Stage } from '../../contract/vocabulary.ts'
import { type Held, type Told, viewOf } from '../ledger/testing.ts'
import type { RecordView } from '../view.ts'
import { type Course, followStages } from './follow.ts'

const PACT = 'instrument:kenya-chile-avocado-agreement'

type Claim = readonly [published: string, stage: Stage, round?: number]

const storyOf = (claims: readonly Claim[], held: readonly Held[] = []): RecordView =>
  viewOf({
    told: claims.map(
      ([published, stage, round], n): Told => ({
        id: `d${n}`,
        language: 'en',
        published,
        stages: [round === undefined ? [PACT, stage] : [PACT, stage, round]],
      }),
    ),
    held,
    parties: { [PACT]: ['CL', 'KE'] },
  })

/** «negotiating 2 2024-03-01..2024-05-01 tr»: a step, and of each telling whether it was told then (t) or restated (r); «?» where it is doubted. */
const lineOf = ({ stage, round, since, until, tellings, doubted }: Course['steps'][number]): string =>
  `${stage}${round === null ? '' : ` ${round}`} ${since ?? '-'}..${until ?? '-'} ${tellings.map(t => (t.restated ? 'r' : 't')).join('')}${doubted ? '?' : ''}`

const linesOf = (claims: readonly Claim[]): string[] => followStages(storyOf(claims)).flatMap(course => course.steps.map(lineOf))

const currentOf = (claims: readonly Claim[]): string | undefined => {
  const current = followStages(storyOf(claims))[0]?.current
  return current
    ? lineOf(current)
        .split(' ')
        .slice(0, current.round === null ? 1 : 2)
        .join(' ')
    : undefined
}

describe('steps', () => {
  it('repeats of a stage are one step with all citations', () => {
    expect(
      linesOf([
        ['2024-01-10', 'negotiating'],
        ['2024-03-10', 'negotiating'],
        ['2024-09-01', 'signed'],
      ]),
    ).toEqual(['negotiating 2024-01-10..2024-03-10 tt', 'signed 2024-09-01..2024-09-01 t'])
  })
  it('rounds are steps of their own', () => {
    expect(
      linesOf([
        ['2024-01-10', 'negotiating', 1],
        ['2024-03-10', 'negotiating', 2],
        ['2024-03-12', 'negotiating', 2],
      ]),
    ).toEqual(['negotiating 1 2024-01-10..2024-01-10 t', 'negotiating 2 2024-03-10..2024-03-12 tt'])
  })
  it('what is looked back on does not move it back', () => {
    const claims: Claim[] = [
      ['2024-01-10', 'negotiating', 4],
      ['2024-09-01', 'signed'],
      ['2025-02-01', 'negotiating', 4],
      ['2025-03-01', 'signed'],
    ]
    expect(linesOf(claims)).toEqual(['negotiating 4 2024-01-10..2024-01-10 tr', 'signed 2024-09-01..2025-03-01 tt'])
    expect(currentOf(claims)).toBe('signed')
  })
  it('what is known only in retrospect stands before, without a day', () => {
    expect(
      linesOf([
        ['2024-09-01', 'in-force'],
        ['2025-02-01', 'signed'],
      ]),
    ).toEqual(['signed -..- r', 'in-force 2024-09-01..2024-09-01 t'])
  })
  it('force while it is carried out is no look back', () => {
    expect(
      linesOf([
        ['2024-01-01', 'implementing'],
        ['2024-05-01', 'in-force'],
      ]),
    ).toContain('in-force 2024-05-01..2024-05-01 t')
    expect(
      currentOf([
        ['2024-01-01', 'implementing'],
        ['2024-05-01', 'in-force'],
      ]),
    ).toBe('implementing')
  })
  it('one document alone against two later ones is doubted', () => {
    const claims: Claim[] = [
      ['2024-01-10', 'negotiating', 1],
      ['2024-02-01', 'signed'],
      ['2024-05-01', 'negotiating', 2],
      ['2024-08-01', 'negotiating', 3],
    ]
    expect(linesOf(claims)).toContain('signed 2024-02-01..2024-02-01 t?')
    expect(currentOf(claims)).toBe('negotiating 3')
  })
  it('suspended and taken up again; ended and negotiated anew', () => {
    expect(
      currentOf([
        ['2023-01-01', 'in-force'],
        ['2024-01-01', 'suspended'],
      ]),
    ).toBe('suspended')
    expect(
      currentOf([
        ['2023-01-01', 'in-force'],
        ['2024-01-01', 'suspended'],
        ['2024-06-01', 'implementing'],
      ]),
    ).toBe('implementing')
    expect(
      currentOf([
        ['2023-01-01', 'in-force'],
        ['2024-01-01', 'ended'],
        ['2024-06-01', 'in-force'],
      ]),
    ).toBe('ended')
    expect(
      currentOf([
        ['2023-01-01', 'in-force'],
        ['2024-01-01', 'ended'],
        ['2024-06-01', 'negotiating'],
      ]),
    ).toBe('negotiating')
  })
  it('an undated claim moves nothing', () => {
    const view = viewOf({
      told: [
        { id: 'a', language: 'en', published: null, stages: [[PACT, 'signed']] },
        { id: 'b', language: 'en', published: '2024-05-01', stages: [[PACT, 'negotiating']] },
      ],
      parties: { [PACT]: ['CL', 'KE'] },
    })
    expect(followStages(view)[0].current?.stage).toBe('negotiating')
  })
})

describe('rounds', () => {
  const rounds = (claims: readonly Claim[]): Course['rounds'] => followStages(storyOf(claims))[0].rounds
  it('held, missing and expected', () => {
    expect(
      rounds([
        ['2024-01-10', 'negotiating', 2],
        ['2024-05-10', 'negotiating', 5],
      ]),
    ).toEqual({ held: [2, 5], missing: [1, 3, 4], next: 6 })
  })
  it('none is expected once it is signed', () => {
    expect(
      rounds([
        ['2024-01-10', 'negotiating', 2],
        ['2024-05-10', 'signed'],
      ]),
    ).toEqual({ held: [2], missing: [1], next: null })
  })
  it('none where nothing is counted', () => {
    expect(rounds([['2024-01-10', 'negotiating']])).toEqual({ held: [], missing: [], next: null })
  })
})

describe('engagements held for it', () => {
  const signing = (sides: readonly string[]): Held => ({
    id: 'signing',
    kind: 'signing',
    on: '2024-06-01',
    with: sides,
    occasions: [PACT],
    documents: ['d0'],
  })
  it('a signing signs', () => {
    expect(followStages(storyOf([['2024-06-02', 'negotiating']], [signing(['@CL', '@KE'])]))[0].current?.stage).toBe('signed')
  })
  it('not one of others', () => {
    expect(followStages(storyOf([['2024-06-02', 'negotiating']], [signing(['@CL', '@PE'])]))[0].current?.stage).toBe(
      'negotiating',
    )
  })
})

it('instruments of one name between other parties go their own way', () => {
  const pact = (parties: string[], stage: Stage) => ({
    ...storyOf([['2024-01-01', stage]]).references[0],
    parties,
  })
  const view = storyOf([['2024-01-01', 'signed']])
  const courses = followStages({ ...view, references: [pact(['CL', 'KE'], 'signed'), pact(['CL', 'PE'], 'negotiating')] })
  expect(courses.map(c => [c.parties.join(), c.current?.stage])).toEqual([
    ['CL,KE', 'signed'],
    ['CL,PE', 'negotiating'],
  ])
})

it('as of a day, and from copies nothing', () => {
  const view = storyOf([
    ['2024-01-10', 'negotiating'],
    ['2024-09-01', 'signed'],
  ])
  expect(followStages(view, '2024-08-31')[0].current?.stage).toBe('negotiating')
  const copied = view.documents.map(d => (d.id === 'd1' ? { ...d, duplicateOf: 'd0', duplicateKind: 'near' as const } : d))
  expect(followStages({ ...view, documents: copied })[0].current?.stage).toBe('negotiating')
})

it('does not depend on the order of what it is given', () => {
  const view = storyOf([
    ['2024-01-10', 'negotiating', 1],
    ['2024-02-10', 'negotiating', 3],
    ['2024-02-10', 'proposed'],
    ['2024-09-01', 'signed'],
    ['2025-01-01', 'negotiating', 2],
    ['2025-02-01', 'in-force'],
  ])
  const [reference] = view.references
  fc.assert(
    fc.property(fc.shuffledSubarray([...reference.stages], { minLength: reference.stages.length }), stages => {
      expect(followStages({ ...view, references: [{ ...reference, stages }] })).toEqual(followStages(view))
    }),
  )
})

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { BanggiaoRecord, ReadoutDiff } from '../../src/contract/record.ts'
import { rateScore, shareScore } from '../tally.ts'
import { pairRate } from './pairs.ts'
import { score } from './score.ts'
import type { RateName, Scores, ShareName } from './scoring.ts'
import { diff, record, texts, truth } from './small-record.ts'

type Metrics = Partial<Record<RateName | ShareName, number>>

const scoresOf = (spoilt: BanggiaoRecord, spoiltDiff: ReadoutDiff = diff): Promise<Scores> =>
  score(truth, { record: spoilt, diffOf: async engagement => (engagement === spoiltDiff.engagement ? spoiltDiff : null) }, texts)

const metricsOf = ({ rates, shares }: Scores): Metrics => ({
  ...Object.fromEntries(Object.entries(rates).map(([name, rate]) => [name, rateScore(rate).f1])),
  ...Object.fromEntries(Object.entries(shares).map(([name, share]) => [name, shareScore(share).accuracy])),
})
/** Only what is not wholly right, to two digits. */
const lowered = (scores: Scores): Metrics =>
  Object.fromEntries(
    Object.entries(metricsOf(scores))
      .filter(([, value]) => value < 1)
      .map(([name, value]) => [name, Number(value.toFixed(2))]),
  )

/** The list with a change to the item with this id, or without the item. */
const change = <T extends { id: string }>(list: readonly T[], id: string, to: (item: T) => T | null): T[] =>
  list.flatMap(item => (item.id === id ? (to(item) ?? []) : item))
const persons = (id: string, to: (p: BanggiaoRecord['persons'][number]) => BanggiaoRecord['persons'][number] | null) => ({
  ...record,
  persons: change(record.persons, id, to),
})
const engagements = (
  id: string,
  to: (e: BanggiaoRecord['engagements'][number]) => BanggiaoRecord['engagements'][number] | null,
) => ({
  ...record,
  engagements: change(record.engagements, id, to),
})
const undertakings = (
  id: string,
  to: (u: BanggiaoRecord['undertakings'][number]) => BanggiaoRecord['undertakings'][number] | null,
) => ({ ...record, undertakings: change(record.undertakings, id, to) })
const documents = (number: number, to: Partial<BanggiaoRecord['documents'][number]>) => ({
  ...record,
  documents: record.documents.map((document, i) => (i === number - 1 ? { ...document, ...to } : document)),
})
const doc = (number: number): string => record.documents[number - 1]?.id ?? ''

describe('a perfect record', () => {
  it('scores 1 throughout', async () => {
    const scores = await scoresOf(record)
    expect(scores.misses).toEqual([])
    expect(lowered(scores)).toEqual({})
    expect(scores.rates.persons.right).toBe(12)
    expect(scores.rates.diffItems.right).toBe(4)
  })

  it('scores the same whatever the order of its lists', async () => {
    const right = metricsOf(await scoresOf(record))
    await fc.assert(
      fc.asyncProperty(
        fc.tuple(
          ...[record.documents, record.persons, record.engagements, record.statements, record.undertakings].map(list =>
            fc.shuffledSubarray(list as object[], { minLength: list.length }),
          ),
        ),
        async ([documents, persons, engagements, statements, undertakings]) => {
          const shuffled = { ...record, documents, persons, engagements, statements, undertakings } as BanggiaoRecord
          expect(metricsOf(await scoresOf(shuffled))).toEqual(right)
        },
      ),
      { numRuns: 25 },
    )
  })
})

describe('an empty record', () => {
  it('has everything missed and says which documents it lacks', async () => {
    const empty = { ...record, documents: [], persons: [], engagements: [], statements: [], undertakings: [] }
    const scores = await scoresOf(empty)
    expect(scores.unread).toEqual([...texts.keys()])
    const { duplicateKind, diffChange, ...asked } = metricsOf(scores)
    expect(new Set(Object.values(asked))).toEqual(new Set([0]))
    // nothing was found of which these could be asked
    expect([duplicateKind, diffChange]).toEqual([1, 1])
  })
})

describe('a mistake lowers its own numbers and no others', () => {
  it.each<[string, BanggiaoRecord, Metrics]>([
    // --- persons
    [
      'two persons of one name taken for one',
      {
        ...record,
        persons: change(
          change(record.persons, 'person:ruiz-2', () => null),
          'person:ruiz',
          p => ({ ...p, documents: [...p.documents, doc(5)] }),
        ),
        engagements: change(record.engagements, 'engagement:cusco', e => ({
          ...e,
          participants: e.participants.map(p => (p.person === 'person:ruiz-2' ? { ...p, person: 'person:ruiz' } : p)),
        })),
      },
      { persons: 0.86 },
    ],
    [
      'one person taken for two',
      {
        ...record,
        persons: [
          ...change(record.persons, 'person:pop', p => ({ ...p, documents: p.documents.slice(0, 3) })),
          {
            ...record.persons[0],
            id: 'person:pop-2',
            name: 'Pop',
            names: ['Pop'],
            documents: [doc(4)],
          } as BanggiaoRecord['persons'][number],
        ],
      },
      { persons: 0.86 },
    ],
    ['a person not found', persons('person:dan', () => null), { personsFound: 0.9 }],
    [
      'a fuller name than the document prints is the same person',
      persons('person:pop', p => ({ ...p, name: 'Ana María POP', names: ['Ana María Pop'] })),
      {},
    ],
    [
      'another name is not',
      persons('person:dan', p => ({ ...p, name: 'Ilie Danescu', names: ['Ilie Danescu'] })),
      { personsFound: 0.9 },
    ],
    // --- engagements
    [
      'two readouts of one meeting taken for two meetings',
      {
        ...record,
        engagements: [
          ...change(record.engagements, 'engagement:talks', e => ({ ...e, documents: [doc(1), doc(3)] })),
          { ...record.engagements[0], id: 'engagement:talks-2', documents: [doc(2)] } as BanggiaoRecord['engagements'][number],
        ],
      },
      { engagements: 0.5 },
    ],
    [
      'two meetings taken for one',
      {
        ...record,
        engagements: change(
          change(record.engagements, 'engagement:cusco', () => null),
          'engagement:talks',
          e => ({
            ...e,
            documents: [...e.documents, doc(5)],
            participants: ['pop', 'ruiz', 'ruiz-2', 'dan'].map(p => ({ person: `person:${p}`, side: null, office: null })),
          }),
        ),
      },
      { engagements: 0.67, engagementDates: 0.67 },
    ],
    ['a neighbouring kind will do', engagements('engagement:talks', e => ({ ...e, kind: 'conference' })), {}],
    [
      'a call is no meeting',
      engagements('engagement:cusco', e => ({ ...e, kind: 'call' })),
      { engagementsFound: 0.8, engagementDates: 0.67 },
    ],
    [
      'other people took part',
      engagements('engagement:cusco', e => ({ ...e, participants: [{ person: 'person:pop', side: null, office: null }] })),
      { engagementsFound: 0.8, engagementDates: 0.67 },
    ],
    [
      'one more took part than is told',
      engagements('engagement:cusco', e => ({
        ...e,
        participants: [...e.participants, { person: 'person:pop', side: null, office: null }],
      })),
      {},
    ],
    ['a wrong first day', engagements('engagement:call', e => ({ ...e, start: '2024-05-08' })), { engagementDates: 0.67 }],
    ['no last day', engagements('engagement:call', e => ({ ...e, end: null })), { engagementDates: 0.67 }],
    // --- duplicates
    ['a copy not recognised', documents(3, { duplicateOf: null, duplicateKind: null }), { duplicates: 0 }],
    ['a readout taken for a copy', documents(2, { duplicateOf: doc(1), duplicateKind: 'near' }), { duplicates: 0.67 }],
    ['the copy of another document', documents(3, { duplicateOf: doc(2) }), { duplicates: 0 }],
    ['the wrong kind of copy', documents(3, { duplicateKind: 'exact' }), { duplicateKind: 0 }],
    // --- undertakings
    [
      'an undertaking not found',
      undertakings('undertaking:road', () => null),
      { undertakingsFound: 0.8, undertakingParties: 0.8, undertakings: 0.8, undertakingStatus: 0.67 },
    ],
    [
      'an undertaking of another kind',
      undertakings('undertaking:road', u => ({ ...u, kind: 'request' })),
      { undertakingsFound: 0.67, undertakingParties: 0.67, undertakings: 0.67, undertakingStatus: 0.67 },
    ],
    [
      'words that are no undertaking',
      {
        ...record,
        undertakings: [
          ...record.undertakings,
          {
            ...record.undertakings[2],
            id: 'undertaking:praise',
            occurrences: [{ ...record.undertakings[0]?.occurrences[0], citation: record.statements[1]?.citation }],
          } as BanggiaoRecord['undertakings'][number],
        ],
      },
      { undertakingsFound: 0.86, undertakingParties: 0.86, undertakings: 0.86 },
    ],
    [
      'by and to exchanged',
      undertakings('undertaking:road', u => ({ ...u, by: ['RO'], to: ['PE'] })),
      { undertakingParties: 0.67 },
    ],
    [
      'a repeat taken for a new request',
      {
        ...record,
        undertakings: [
          ...change(record.undertakings, 'undertaking:plums', u => ({ ...u, occurrences: u.occurrences.slice(0, 2) })),
          {
            ...record.undertakings[0],
            id: 'undertaking:plums-2',
            occurrences: record.undertakings[0]?.occurrences.slice(2),
          } as BanggiaoRecord['undertakings'][number],
        ],
      },
      { undertakingsFound: 0.86, undertakingParties: 0.86, undertakingLinks: 0.67, undertakings: 0.57 },
    ],
    [
      'a repeat not recognised',
      undertakings('undertaking:plums', u => ({ ...u, occurrences: u.occurrences.slice(0, 2) })),
      { undertakingLinks: 0.67, undertakings: 0.67 },
    ],
    [
      'a wrong status',
      undertakings('undertaking:road', u => ({ ...u, status: 'lapsed' })),
      { undertakingStatus: 0.67, undertakings: 0.67 },
    ],
    [
      'the right status for the words of another document',
      undertakings('undertaking:plums', u => ({ ...u, evidence: u.evidence.map(e => ({ ...e, document: doc(2) })) })),
      { undertakingEvidence: 0.5 },
    ],
    [
      'evidence of another status',
      undertakings('undertaking:visit', u => ({ ...u, evidence: u.evidence.map(e => ({ ...e, status: 'fulfilled' as const })) })),
      { undertakingEvidence: 0.5 },
    ],
    [
      'an optional undertaking costs nothing',
      {
        ...record,
        undertakings: [
          ...record.undertakings,
          {
            ...record.undertakings[2],
            id: 'undertaking:looking-into-it',
            status: 'lapsed',
            occurrences: [
              {
                ...record.undertakings[0]?.occurrences[0],
                citation: { start: 0, end: 1, quote: 'Ruiz said the matter would be looked into' },
              },
            ],
          } as BanggiaoRecord['undertakings'][number],
        ],
      },
      {},
    ],
    [
      'an undertaking that stands in a reprint alone costs nothing',
      {
        ...record,
        undertakings: [
          ...record.undertakings,
          {
            ...record.undertakings[0],
            id: 'undertaking:reprint',
            occurrences: record.undertakings[0]?.occurrences.slice(1, 2),
          } as BanggiaoRecord['undertakings'][number],
        ],
      },
      {},
    ],
  ])('%s', async (_, spoilt, expected) => {
    expect(lowered(await scoresOf(spoilt))).toEqual(expected)
  })

  it('counts one undertaking made of two as right for neither', async () => {
    const [plums, visit, road] = record.undertakings
    const second = { ...visit, kind: 'request', status: 'agreed' }
    const both = { ...plums, occurrences: [...(plums?.occurrences ?? []), ...(visit?.occurrences ?? [])] }
    const twoRequests = {
      ...truth,
      undertakings: truth.undertakings.map(u => (u.key === 'visit' ? { ...u, kind: 'request' as const } : u)),
    }
    const scoreOf = async (undertakings: object[]): Promise<Metrics> =>
      lowered(
        await score(twoRequests, { record: { ...record, undertakings } as BanggiaoRecord, diffOf: async () => diff }, texts),
      )
    expect(await scoreOf([plums, second, road] as object[])).toEqual({})
    // of the four occurrences two pairs belong together, and six were found
    expect(await scoreOf([both, road] as object[])).toEqual({
      undertakingsFound: 0.8,
      undertakingParties: 0.8,
      undertakingLinks: 0.5,
      undertakingStatus: 0.67,
      undertakingEvidence: 0.5,
      undertakings: 0.4,
    })
  })
})

describe('a diff', () => {
  const [asked, invited] = diff.both
  it.each<[string, Partial<ReadoutDiff>, Metrics]>([
    [
      'softened seen from the other readout is hardened',
      {
        both: [
          { ...asked, statements: ['statement:hoped', 'statement:asked'], change: 'hardened' },
          invited,
        ] as ReadoutDiff['both'],
      },
      {},
    ],
    [
      'a wrong change',
      { both: [{ ...asked, change: 'same' }, invited] as ReadoutDiff['both'] },
      { diffItems: 0.75, diffChange: 0.5 },
    ],
    [
      'the same direction from the other readout',
      { both: [{ ...asked, statements: ['statement:hoped', 'statement:asked'] }, invited] as ReadoutDiff['both'] },
      { diffItems: 0.75, diffChange: 0.5 },
    ],
    [
      'a shared statement taken for two',
      {
        both: [invited] as ReadoutDiff['both'],
        only: [
          { document: doc(1), statements: ['statement:asked', 'statement:praised', 'statement:accepted'] },
          { document: doc(2), statements: ['statement:hoped'] },
        ],
      },
      { diffItems: 0.67 },
    ],
    [
      'something that only one has, left out',
      { only: [{ document: doc(1), statements: ['statement:praised'] }] },
      { diffItems: 0.86 },
    ],
    [
      'a reprint beside the readouts costs nothing',
      {
        both: [
          { ...asked, statements: ['statement:asked', 'statement:hoped', 'statement:asked-reprinted'] },
          invited,
        ] as ReadoutDiff['both'],
        only: [...diff.only, { document: doc(3), statements: ['statement:asked-reprinted'] }],
      },
      {},
    ],
    ['a conflict not seen', { conflicts: [] }, { diffConflicts: 0 }],
    [
      'a conflict with another value',
      {
        conflicts: [
          {
            field: 'start',
            values: [
              { document: doc(1), value: '2024-05-03' },
              { document: doc(2), value: '2024-05-05' },
            ],
          },
        ],
      },
      { diffConflicts: 0 },
    ],
    [
      'the last day that goes with another first day',
      { conflicts: [...diff.conflicts, ...diff.conflicts.map(c => ({ ...c, field: 'end' }))] },
      {},
    ],
    [
      'a conflict that is none',
      { conflicts: [...diff.conflicts, ...diff.conflicts.map(c => ({ ...c, field: 'place' }))] },
      { diffConflicts: 0.67 },
    ],
  ])('%s', async (_, spoilt, expected) => {
    expect(lowered(await scoresOf(record, { ...diff, ...spoilt }))).toEqual(expected)
  })
})

describe('an engagement that a document tells of without names', () => {
  const round = {
    key: 'round',
    kind: 'negotiation' as const,
    start: '2024-06-03',
    end: '2024-06-05',
    participants: ['pop', 'ruiz'],
    in: { '4-call.en.txt': [] },
  }
  const found = { ...record.engagements[0], id: 'engagement:round', kind: 'negotiation', participants: [], documents: [doc(4)] }

  it.each([
    ['is found by its first day', '2024-06-03', {}],
    ['is not found with another', '2024-06-04', { engagementsFound: 0.83, engagementDates: 0.75 }],
  ])('%s', async (_, start, expected) => {
    const scores = await score(
      { ...truth, engagements: [...truth.engagements, round] },
      {
        record: { ...record, engagements: [...record.engagements, { ...found, start, end: '2024-06-05' }] } as BanggiaoRecord,
        diffOf: async () => diff,
      },
      texts,
    )
    expect(lowered(scores)).toEqual(expected)
  })
})

describe('two meetings of the same people that one document tells of', () => {
  const talks = truth.engagements[0]
  const earlier = {
    ...talks,
    key: 'earlier',
    start: '2024-04-29',
    end: '2024-04-29',
    in: { '1-talks.en.txt': ['Ana Pop', 'Juan Ruiz'] },
  }
  const told = record.engagements[0]
  const twice = [0, 40].map(start => ({ document: doc(1), start, end: start + 5, quote: 'words' }))
  const scoreOf = async (engagements: object[]): Promise<Metrics> =>
    lowered(
      await score(
        { ...truth, engagements: [...truth.engagements, earlier] } as typeof truth,
        {
          record: { ...record, engagements: [...engagements, ...record.engagements.slice(1)] } as BanggiaoRecord,
          diffOf: async () => diff,
        },
        texts,
      ),
    )

  it.each<[string, object[], Metrics]>([
    [
      'are both found',
      [told, { ...told, id: 'engagement:earlier', start: '2024-04-29', end: '2024-04-29', documents: [doc(1)] }] as object[],
      {},
    ],
    ['are one found and one missed', [told] as object[], { engagementsFound: 0.83, engagementDates: 0.75 }],
    ['are taken for one', [{ ...told, citations: twice }], { engagements: 0.67, engagementDates: 0.75 }],
  ])('%s', async (_, engagements, expected) => {
    expect(await scoreOf(engagements)).toEqual(expected)
  })
})

describe('pairs', () => {
  const things = (...groups: Array<[string, string | null]>) => groups.map(([truth, found]) => ({ truth, found }))
  it.each([
    ['of what is together in both', things(['a', 'x'], ['a', 'x'], ['a', 'x']), { right: 3, extra: 0, missed: 0 }],
    ['of what is alone in both', things(['a', 'x'], ['b', 'y']), { right: 0, extra: 0, missed: 0 }],
    ['of what should be together', things(['a', 'x'], ['a', 'y']), { right: 0, extra: 0, missed: 1 }],
    ['of what should be apart', things(['a', 'x'], ['b', 'x']), { right: 0, extra: 1, missed: 0 }],
    [
      'of what was not found, which is not together either',
      things(['a', null], ['a', null], ['b', null]),
      { right: 0, extra: 0, missed: 1 },
    ],
  ])('%s', (_, grouped, expected) => {
    expect(pairRate(grouped)).toEqual(expected)
  })
})

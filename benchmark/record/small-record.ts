/** A small record and its truth, both made by hand and of one mind; the scorer's tests spoil them in one place at a time. */
import type { BanggiaoRecord, ReadoutDiff } from '../../src/contract/record.ts'
import type { Texts } from './texts.ts'
import { type Truth, truthSchema } from './truth.ts'

export const texts: Texts = new Map([
  [
    '1-talks.en.txt',
    'Ana Pop met Juan Ruiz in Lima on 3 May. Pop asked Peru to lift its ban on plums. Ruiz praised the ties. Ruiz invited Pop to Cusco; she accepted. Ruiz said the matter would be looked into.',
  ],
  [
    '2-hoi-dam.vi.txt',
    'Ngày 4/5, tại Lima, bà Ana Pop gặp ông Juan Ruiz. Bà Pop mong Peru bỏ lệnh cấm nhập mận. Ông Ruiz mời bà thăm Cusco.',
  ],
  ['3-reprint.en.txt', 'Ana Pop met Juan Ruiz in Lima on 3 May. Pop asked Peru to lift its ban on plums.'],
  ['4-call.en.txt', 'Pop telephoned Ruiz on 9 May. Pop again asked for an end to the ban on plums. Ruiz agreed to end it.'],
  ['5-governor.en.txt', 'Governor Juan Ruiz of Cusco received Ilie Dan on 5 May and pledged a new road.'],
])

export const truth: Truth = truthSchema.parse({
  at: '2024-12-31',
  persons: [
    {
      key: 'pop',
      country: 'RO',
      in: {
        '1-talks.en.txt': 'Ana Pop',
        '2-hoi-dam.vi.txt': 'Ana Pop',
        '3-reprint.en.txt': 'Ana Pop',
        '4-call.en.txt': 'Pop',
      },
    },
    {
      key: 'ruiz',
      country: 'PE',
      in: {
        '1-talks.en.txt': 'Juan Ruiz',
        '2-hoi-dam.vi.txt': 'Juan Ruiz',
        '3-reprint.en.txt': 'Juan Ruiz',
        '4-call.en.txt': 'Ruiz',
      },
    },
    { key: 'ruiz-cusco', country: 'PE', in: { '5-governor.en.txt': 'Juan Ruiz' } },
    { key: 'dan', country: 'RO', in: { '5-governor.en.txt': 'Ilie Dan' } },
  ],
  engagements: [
    {
      key: 'talks',
      kind: 'meeting',
      start: '2024-05-03',
      end: '2024-05-03',
      participants: ['pop', 'ruiz'],
      in: {
        '1-talks.en.txt': ['Ana Pop', 'Juan Ruiz'],
        '2-hoi-dam.vi.txt': ['Ana Pop', 'Juan Ruiz'],
        '3-reprint.en.txt': ['Ana Pop', 'Juan Ruiz'],
      },
    },
    {
      key: 'call',
      kind: 'call',
      start: '2024-05-09',
      end: '2024-05-09',
      participants: ['pop', 'ruiz'],
      in: { '4-call.en.txt': ['Pop', 'Ruiz'] },
    },
    {
      key: 'cusco',
      kind: 'meeting',
      start: '2024-05-05',
      end: '2024-05-05',
      participants: ['ruiz-cusco', 'dan'],
      in: { '5-governor.en.txt': ['Juan Ruiz', 'Ilie Dan'] },
    },
  ],
  duplicates: [{ document: '3-reprint.en.txt', of: '1-talks.en.txt', kind: 'near' }],
  undertakings: [
    {
      key: 'plums',
      kind: 'request',
      by: ['RO'],
      to: ['PE'],
      status: 'agreed',
      occurrences: [
        { document: '1-talks.en.txt', anchor: 'asked Peru to lift its ban' },
        { document: '4-call.en.txt', anchor: 'asked for an end to the ban' },
      ],
      evidence: [{ document: '4-call.en.txt', status: 'agreed', anchor: 'agreed to end it' }],
    },
    {
      key: 'visit',
      kind: 'invite',
      by: ['PE'],
      to: ['RO'],
      status: 'agreed',
      occurrences: [
        { document: '1-talks.en.txt', anchor: 'Ruiz invited Pop to Cusco' },
        { document: '2-hoi-dam.vi.txt', anchor: 'mời bà thăm Cusco' },
      ],
      evidence: [{ document: '1-talks.en.txt', status: 'agreed', anchor: 'she accepted' }],
    },
    {
      key: 'road',
      kind: 'pledge',
      by: ['PE'],
      to: ['RO'],
      status: 'open',
      occurrences: [{ document: '5-governor.en.txt', anchor: 'pledged a new road' }],
    },
    {
      key: 'looking-into-it',
      optional: true,
      kind: 'pledge',
      by: ['PE'],
      to: ['RO'],
      status: 'open',
      occurrences: [{ document: '1-talks.en.txt', anchor: 'the matter would be looked into' }],
    },
  ],
  diffs: [
    {
      engagement: 'talks',
      both: [
        {
          change: 'softened',
          anchors: { '1-talks.en.txt': 'asked Peru to lift its ban', '2-hoi-dam.vi.txt': 'mong Peru bỏ lệnh cấm' },
        },
        { change: 'same', anchors: { '1-talks.en.txt': 'Ruiz invited Pop to Cusco', '2-hoi-dam.vi.txt': 'mời bà thăm Cusco' } },
      ],
      only: [
        { document: '1-talks.en.txt', anchor: 'praised the ties' },
        { document: '1-talks.en.txt', anchor: 'she accepted' },
      ],
      conflicts: [{ field: 'start', values: { '1-talks.en.txt': '2024-05-03', '2-hoi-dam.vi.txt': '2024-05-04' } }],
    },
  ],
})

const NAMES = [...texts.keys()]
/** The record's id of the document with this number, from 1. */
const id = (number: number): string => `sha256:${String(number).repeat(64)}`

function cited(number: number, quote: string): { start: number; end: number; quote: string } {
  const start = texts.get(NAMES[number - 1] ?? '')?.indexOf(quote) ?? -1
  if (start < 0) throw new Error(`«${quote}» is not in document ${number}`)
  return { start, end: start + quote.length, quote }
}

type Undertaking = BanggiaoRecord['undertakings'][number]

const said = (name: string, number: number, act: BanggiaoRecord['statements'][number]['act'], quote: string) => ({
  id: `statement:${name}`,
  document: id(number),
  engagement: null,
  speakers: [],
  sides: [],
  addressees: [],
  to: [],
  on: null,
  act,
  topics: [],
  references: [],
  citation: cited(number, quote),
})
const occurrence = (name: string, number: number, quote: string): Undertaking['occurrences'][number] => ({
  statement: `statement:${name}`,
  document: id(number),
  engagement: null,
  on: null,
  citation: cited(number, quote),
})
const evidence = (number: number, status: Undertaking['status'], quote: string): Undertaking['evidence'][number] => ({
  status,
  document: id(number),
  on: null,
  why: 'answered',
  citation: cited(number, quote),
})
const undertaking = (
  name: string,
  about: Pick<Undertaking, 'kind' | 'by' | 'to' | 'status' | 'occurrences' | 'evidence'>,
): Undertaking => ({
  id: `undertaking:${name}`,
  topics: [],
  references: [],
  ...about,
})
const person = (name: string, names: string[], country: string, numbers: number[]): BanggiaoRecord['persons'][number] => ({
  id: `person:${name}`,
  name: names[0] ?? name,
  names,
  country,
  offices: [],
  documents: numbers.map(id),
})
const engagement = (
  name: string,
  kind: BanggiaoRecord['engagements'][number]['kind'],
  day: string,
  people: string[],
  numbers: number[],
): BanggiaoRecord['engagements'][number] => ({
  id: `engagement:${name}`,
  kind,
  mode: null,
  start: day,
  end: day,
  datePrecision: 'day',
  place: null,
  participants: [...people.map(one => `person:${one}`), 'state:PE'].map(one => ({ person: one, side: null, office: null })),
  occasions: [],
  documents: numbers.map(id),
  citations: [],
  confidence: 1,
  why: [],
})

/** A record that is right throughout. */
export const record: BanggiaoRecord = {
  schema: 'banggiao.record/1',
  asOf: '2024-12-31T00:00:00Z',
  documents: NAMES.map((name, i) => ({
    id: id(i + 1),
    source: `somewhere/${name}`,
    language: name.includes('.vi.') ? 'vi' : 'en',
    title: null,
    outlet: null,
    sourceClass: 'unknown',
    publishedOn: null,
    duplicateOf: i === 2 ? id(1) : null,
    duplicateKind: i === 2 ? 'near' : null,
  })),
  persons: [
    person('pop', ['Ana Pop', 'Pop'], 'RO', [1, 2, 3, 4]),
    person('ruiz', ['Juan Ruiz', 'Ruiz'], 'PE', [1, 2, 3, 4]),
    person('ruiz-2', ['Juan Ruiz'], 'PE', [5]),
    person('dan', ['Ilie Dan'], 'RO', [5]),
  ],
  engagements: [
    engagement('talks', 'meeting', '2024-05-03', ['pop', 'ruiz'], [1, 2, 3]),
    engagement('call', 'call', '2024-05-09', ['pop', 'ruiz'], [4]),
    engagement('cusco', 'meeting', '2024-05-05', ['ruiz-2', 'dan'], [5]),
  ],
  statements: [
    said('asked', 1, 'request', 'Pop asked Peru to lift its ban on plums'),
    said('praised', 1, 'appraise', 'Ruiz praised the ties'),
    said('invited', 1, 'invite', 'Ruiz invited Pop to Cusco'),
    said('accepted', 1, 'accept', 'she accepted'),
    said('hoped', 2, 'hope', 'Bà Pop mong Peru bỏ lệnh cấm nhập mận'),
    said('invited-too', 2, 'invite', 'Ông Ruiz mời bà thăm Cusco'),
    said('asked-reprinted', 3, 'request', 'Pop asked Peru to lift its ban on plums'),
    said('asked-again', 4, 'request', 'Pop again asked for an end to the ban on plums'),
    said('pledged', 5, 'pledge', 'pledged a new road'),
  ],
  undertakings: [
    undertaking('plums', {
      kind: 'request',
      by: ['RO'],
      to: ['PE'],
      status: 'agreed',
      occurrences: [
        occurrence('asked', 1, 'Pop asked Peru to lift its ban on plums'),
        occurrence('asked-reprinted', 3, 'Pop asked Peru to lift its ban on plums'),
        occurrence('asked-again', 4, 'Pop again asked for an end to the ban on plums'),
      ],
      evidence: [evidence(4, 'agreed', 'Ruiz agreed to end it')],
    }),
    undertaking('visit', {
      kind: 'invitation',
      by: ['PE'],
      to: ['RO'],
      status: 'agreed',
      occurrences: [
        occurrence('invited', 1, 'Ruiz invited Pop to Cusco'),
        occurrence('invited-too', 2, 'Ông Ruiz mời bà thăm Cusco'),
      ],
      evidence: [evidence(1, 'agreed', 'she accepted')],
    }),
    undertaking('road', {
      kind: 'pledge',
      by: ['state:PE'],
      to: ['RO'],
      status: 'open',
      occurrences: [occurrence('pledged', 5, 'pledged a new road')],
      evidence: [],
    }),
  ],
  references: [],
}

/** What the readouts of the talks in that record do and do not share. */
export const diff: ReadoutDiff = {
  engagement: 'engagement:talks',
  readouts: [id(1), id(2)],
  both: [
    { statements: ['statement:asked', 'statement:hoped'], change: 'softened', confidence: 1, why: [] },
    { statements: ['statement:invited', 'statement:invited-too'], change: 'same', confidence: 1, why: [] },
  ],
  only: [{ document: id(1), statements: ['statement:praised', 'statement:accepted'] }],
  conflicts: [
    {
      field: 'start',
      values: [
        { document: id(1), value: '2024-05-03' },
        { document: id(2), value: '2024-05-04' },
      ],
    },
  ],
  extent: [],
  order: null,
}

import { expect, it } from 'vitest'
import type { Office, Reading, Reference } from '../../contract/reading.ts'
import { accountsOf } from './accounts.ts'

const citation = { start: 0, end: 4, quote: 'Tiếp' }
const office = (rank: 'ministerial' | 'party'): Office => ({
  title: 'Bộ trưởng',
  rank,
  function: 'trade',
  country: 'VN',
  acting: false,
  citation,
})
const reference = (id: string, round: number | null): Reference => ({
  id,
  kind: 'instrument',
  name: { vi: id, en: id },
  parties: [],
  stage: null,
  round,
  mentions: [citation],
})

const READING: Reading = {
  schema: 'banggiao.reading/1',
  document: {
    id: `sha256:${'0'.repeat(64)}`,
    source: 'x',
    language: 'vi',
    title: null,
    outlet: null,
    publishedOn: '2026-02-05',
    publishedOnBasis: 'metadata',
    text: 'Tiếp',
    segments: [],
  },
  actors: [
    {
      id: 'person:a',
      kind: 'person',
      name: 'A',
      aliases: [],
      country: 'VN',
      offices: [office('party'), office('ministerial')],
      mentions: [],
    },
    { id: 'person:b', kind: 'person', name: 'B', aliases: [], country: 'US', offices: [], mentions: [] },
  ],
  engagements: [
    {
      id: 'e1',
      kind: 'negotiation',
      mode: null,
      start: '2026-02-02',
      end: '2026-02-02',
      datePrecision: 'day',
      place: { name: 'Hà Nội', country: 'VN' },
      participants: [
        { actor: 'person:a', side: 'VN', role: 'principal' },
        { actor: 'person:b', side: 'US', role: 'principal' },
      ],
      occasions: ['instrument:treaty', 'instrument:joint-statement'],
      citation,
    },
  ],
  statements: [],
  references: [
    reference('instrument:treaty', 6),
    reference('instrument:joint-statement', null),
    reference('instrument:other', 2),
  ],
}

it('an account has the ids of the record, the highest rank of each and the round of its own occasion', () => {
  const [account] = accountsOf(READING, 'sha256:first', actor => (actor === 'person:a' ? 'person:a-2' : actor))
  expect(account).toMatchObject({
    id: `${READING.document.id}#e1`,
    document: READING.document.id,
    original: 'sha256:first',
    publishedOn: '2026-02-05',
    start: '2026-02-02',
    participants: [
      { person: 'person:a-2', side: 'VN', rank: 'ministerial' },
      { person: 'person:b', side: 'US', rank: null },
    ],
    round: 6,
  })
})

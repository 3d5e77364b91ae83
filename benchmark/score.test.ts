import { describe, expect, it } from 'vitest'
import { type Gold, goldSchema } from './gold.ts'
import { nameWords, sameName } from './matching.ts'
import { type ScoredReading, scoredReading } from './readings.ts'
import { score } from './score.ts'
import { type RateName, rateScore, type ShareName, shareScore, type Tally } from './tally.ts'

const TEXT = 'Ana Pop met Juan Ruiz in Lima on 3 May. Pop praised the ties; Ruiz thanked her. Pop praised the ties.'

const gold: Gold = goldSchema.parse({
  document: 'documents/dev/one.txt',
  language: 'en',
  publishedOn: '2024-05-03',
  persons: [
    { name: 'Ana Pop', country: 'RO', offices: [{ rank: 'ministerial', function: 'foreign-affairs' }] },
    { name: 'Juan Ruiz', country: 'PE', offices: [{ rank: 'ambassadorial', function: 'foreign-affairs', optional: true }] },
  ],
  forbiddenPersons: ['Max Lens'],
  engagements: [
    {
      key: 'e1',
      kinds: ['talks'],
      participants: ['Ana Pop', 'Juan Ruiz'],
      start: '2024-05-03',
      end: '2024-05-03',
      country: 'PE',
    },
  ],
  references: ['forum:asean', '?forum:apec'],
  stages: [],
  statements: [
    { speakers: ['Ana Pop'], acts: ['appraise'], anchor: 'praised the ties', topics: ['politics'], engagement: 'e1' },
    { speakers: ['PE'], acts: ['thank'], anchor: 'thanked her', topics: ['trade', 'energy'], engagement: 'e1' },
  ],
})

const cited = (quote: string, from = 0): { start: number; end: number; quote: string } => {
  const start = TEXT.indexOf(quote, from)
  return { start, end: start + quote.length, quote }
}
const person = (id: string, name: string, country: string, offices: object[] = []): object => ({
  id,
  kind: 'person',
  name,
  country,
  offices,
})
const pop = person('person:ana-pop', 'Ana Pop', 'RO', [{ rank: 'ministerial', function: 'foreign-affairs' }])
const ruiz = person('person:juan-ruiz', 'Juan Ruiz', 'PE')
const praised = {
  engagement: 'e7',
  speakers: ['person:ana-pop'],
  sides: ['RO'],
  act: 'appraise',
  topics: ['politics'],
  citation: cited('Pop praised the ties'),
}
const thanked = {
  engagement: 'e7',
  speakers: ['person:juan-ruiz'],
  sides: ['PE'],
  act: 'thank',
  topics: ['energy', 'trade'],
  citation: cited('Ruiz thanked her'),
}
const talks = {
  id: 'e7',
  kind: 'meeting',
  start: '2024-05-03',
  end: '2024-05-03',
  place: { country: 'PE' },
  participants: [{ actor: 'person:ana-pop' }, { actor: 'person:juan-ruiz' }],
}

/** A perfect reading but for `change`. */
const reading = (change: object = {}): ScoredReading =>
  scoredReading({
    document: { source: '/somewhere/one.txt', language: 'en', publishedOn: '2024-05-03', text: TEXT },
    actors: [pop, ruiz],
    engagements: [talks],
    statements: [praised, thanked],
    references: [{ id: 'forum:asean' }],
    ...change,
  })

const tallyOf = (change?: object): Tally =>
  score([{ name: 'one.txt', document: '', gold }], new Map([['one.txt', reading(change)]]))
const f1 = (tally: Tally, name: RateName): number => rateScore(tally.rates[name]).f1
const accuracy = (tally: Tally, name: ShareName): number => shareScore(tally.shares[name]).accuracy

describe('scores', () => {
  it('are 1 throughout for a perfect reading', () => {
    const tally = tallyOf()
    expect(tally.misses).toEqual([])
    for (const rate of Object.values(tally.rates)) expect(rateScore(rate).f1).toBe(1)
    for (const share of Object.values(tally.shares)) expect(shareScore(share).accuracy).toBe(1)
  })

  it('are 0 for a document that was not read', () => {
    const tally = score([{ name: 'one.txt', document: '', gold }], new Map())
    expect(tally.unread).toEqual(['one.txt'])
    expect([
      f1(tally, 'persons'),
      f1(tally, 'statements'),
      accuracy(tally, 'language'),
      accuracy(tally, 'engagementDate'),
    ]).toEqual([0, 0, 0, 0])
    expect(rateScore(tally.rates.topics).n).toBe(3)
  })

  it.each<[string, object, Partial<Record<RateName | ShareName, number>>]>([
    [
      'a wrong speaker',
      { statements: [{ ...praised, speakers: ['person:juan-ruiz'] }, thanked] },
      { speaker: 0.5, act: 1, statements: 1, statementsStrict: 0.5 },
    ],
    [
      'a state as speaker where gold names its minister',
      { statements: [{ ...praised, speakers: ['state:RO'] }, thanked] },
      { speaker: 0.5 },
    ],
    ['a person as speaker where gold names the state', {}, { speaker: 1 }],
    ['a wrong act', { statements: [{ ...praised, act: 'thank' }, thanked] }, { act: 0.5, speaker: 1, statementsStrict: 0.5 }],
    [
      'a statement that nobody made',
      { statements: [praised, thanked, { ...thanked, act: 'concern', citation: cited('in Lima') }] },
      { statements: 0.8, citations: 1 },
    ],
    [
      'the same statement said again',
      { statements: [praised, thanked, { ...praised, citation: cited('Pop praised the ties', 60) }] },
      { statements: 1 },
    ],
    ['one topic of two', { statements: [praised, { ...thanked, topics: ['energy'] }] }, { topics: 0.8 }],
    ['half the anchor not cited', { statements: [{ ...praised, citation: cited('praised') }, thanked] }, { statements: 0.5 }],
    [
      'a quotation that is not in the text',
      { statements: [{ ...praised, citation: { ...praised.citation, quote: 'Pop lauded the ties' } }, thanked] },
      { citations: 0.5 },
    ],
    ['a person missed', { actors: [pop] }, { persons: 2 / 3, participants: 2 / 3, engagements: 1 }],
    ['another person under the name', { actors: [pop, person('person:juan-ruiz', 'Juan Paz', 'PE')] }, { persons: 0.5 }],
    [
      'an optional office found',
      { actors: [pop, person('person:juan-ruiz', 'Juan Ruiz', 'PE', [{ rank: 'ambassadorial', function: 'foreign-affairs' }])] },
      { offices: 1 },
    ],
    [
      'an office that nobody holds',
      { actors: [pop, person('person:juan-ruiz', 'Juan Ruiz', 'PE', [{ rank: 'military', function: 'defence' }])] },
      { offices: 2 / 3 },
    ],
    [
      'a meeting taken for a call',
      { engagements: [{ ...talks, kind: 'call' }] },
      { engagements: 0, participants: 0, engagementDate: 0 },
    ],
    ['a wrong last day', { engagements: [{ ...talks, end: '2024-05-04' }] }, { engagementDate: 0, engagements: 1 }],
    ['an optional reference found', { references: [{ id: 'forum:asean' }, { id: 'forum:apec' }] }, { references: 1 }],
    ['a reference too many', { references: [{ id: 'forum:asean' }, { id: 'forum:g20' }] }, { references: 2 / 3 }],
  ])('for %s', (_, change, expected) => {
    const tally = tallyOf(change)
    for (const [name, value] of Object.entries(expected)) {
      const got = name in tally.rates ? f1(tally, name as RateName) : accuracy(tally, name as ShareName)
      expect([name, got]).toEqual([name, expect.closeTo(value, 6)])
    }
  })

  it('count a photographer taken for a person', () => {
    expect(tallyOf({ actors: [pop, ruiz, person('person:max-lens', 'Max Lens', 'PE')] }).forbiddenPersons).toBe(1)
  })
})

describe('names', () => {
  it.each<[string, string, boolean]>([
    ['Đặng Hoài Nam', 'Dang Hoai Nam', true],
    ['SOK Vannarith', 'Vannarith Sok', true],
    ['Ruiz', 'Juan Ruiz', true],
    ['Juan', 'Juan Ruiz', false],
    ['Juan Paz', 'Juan Ruiz', false],
    ['', 'Juan Ruiz', false],
  ])('«%s» and «%s»', (one, other, same) => {
    expect(sameName(one, other)).toBe(same)
  })

  it('are compared word by word, without diacritics', () =>
    expect(nameWords('Bae Seung-hyun’s')).toEqual(['bae', 'seung', "hyun's"]))
})

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Account } from '../observations.ts'
import { gatherEngagements } from './gather.ts'
import { GEOGRAPHY, partition, told } from './testing.ts'

const TALKS = 'meeting VN:lan/D US:carter/D'

/** What it shows, the accounts, the engagements that they tell of. */
const CASES: ReadonlyArray<readonly [string, readonly Account[], string]> = [
  [
    'one meeting in two languages, told by its day here and by the days of the visit there',
    [
      told('a', TALKS, { on: '2026-02-03', out: '2026-02-04', lang: 'vi', at: 'Washington/US' }),
      told('b', TALKS, { on: '2026-02-02/2026-02-06', out: '2026-02-07', at: 'United States/US' }),
    ],
    'a b',
  ],
  [
    'one meeting whose day only some outlets tell, another tells nothing but the day it was published',
    [
      told('a', TALKS, { on: '2026-02-02/2026-02-06', out: '2026-02-07' }),
      told('b', TALKS, { out: '2026-02-07', lang: 'vi' }),
      told('c', TALKS, { on: '2026-02-05', out: '2026-02-06', lang: 'vi' }),
    ],
    'a b c',
  ],
  [
    'undated reports of one day',
    [told('a', TALKS, { out: '2026-02-07', lang: 'vi' }), told('b', TALKS, { out: '2026-02-08' })],
    'a b',
  ],
  [
    'an evening in Washington that is the next day in Hà Nội',
    [
      told('a', 'call VN:lan US:carter', { on: '2026-03-04', out: '2026-03-04' }),
      told('b', 'call VN:lan US:carter', { on: '2026-03-05', out: '2026-03-05', lang: 'vi' }),
    ],
    'a b',
  ],
  [
    'talks on two days running, each reported on its own day by the same press',
    [
      told('a', TALKS, { on: '2026-03-04', out: '2026-03-05', lang: 'vi' }),
      told('b', TALKS, { on: '2026-03-05', out: '2026-03-06', lang: 'vi' }),
    ],
    'a | b',
  ],
  [
    'no date line between neighbours: two days are two meetings, unless both were out on one day',
    [
      told('a', 'meeting VN:lan LA:bounmy', { on: '2026-03-04', out: '2026-03-04' }),
      told('b', 'meeting VN:lan LA:bounmy', { on: '2026-03-05', out: '2026-03-05', lang: 'vi' }),
      told('c', 'meeting VN:minh LA:khamla', { on: '2026-03-04', out: '2026-03-05' }),
      told('d', 'meeting VN:minh LA:khamla', { on: '2026-03-05', out: '2026-03-05', lang: 'vi' }),
    ],
    'a | b | c d',
  ],
  [
    'a readout that names the deputy besides, and one that leaves out a member',
    [
      told('a', 'meeting VN:lan/M US:carter/M US:reed/D', { on: '2026-03-04' }),
      told('b', 'meeting VN:lan/M US:carter/M', { on: '2026-03-04', lang: 'vi' }),
      told('c', 'meeting VN:lan/M VN:minh/D US:carter/M', { on: '2026-03-04', lang: 'vi' }),
    ],
    'a b c',
  ],
  [
    'one person, one day, two counterparts: an ambassador sat in both meetings',
    [
      told('a', 'meeting VN:lan/M US:carter/M US:reed/A', { on: '2026-03-04' }),
      told('b', 'meeting VN:lan/M US:stone/M US:reed/A', { on: '2026-03-04', lang: 'vi' }),
    ],
    'a | b',
  ],
  [
    'a deputy who meets the same counterpart after the minister',
    [
      told('a', 'meeting VN:lan/M US:carter/M', { on: '2026-03-04' }),
      told('b', 'meeting VN:minh/D US:carter/M', { on: '2026-03-04', lang: 'vi' }),
    ],
    'a | b',
  ],
  [
    'kinds that are taken for each other: talks told as a meeting, as a negotiation, as something',
    [
      told('a', TALKS, { on: '2026-03-04' }),
      told('b', 'negotiation VN:lan US:carter', { on: '2026-03-04', lang: 'vi' }),
      told('c', 'other VN:lan US:carter', { on: '2026-03-04' }),
    ],
    'a b c',
  ],
  [
    'a signing and the talks before it, the visit and the talks in it',
    [
      told('a', TALKS, { on: '2026-03-04' }),
      told('b', 'signing VN:lan US:carter', { on: '2026-03-04' }),
      told('c', 'visit US:carter VN:lan', { on: '2026-03-04', at: 'Hà Nội/VN' }),
    ],
    'a | b | c',
  ],
  [
    'two papers signed at one ceremony before the same ministers',
    [
      told('a', 'signing VN:hoa US:reed VN:lan US:carter', { on: '2026-03-04' }),
      told('b', 'signing VN:minh US:stone VN:lan US:carter', { on: '2026-03-04', lang: 'vi' }),
      told('c', 'signing VN:hoa US:reed', { on: '2026-03-04', lang: 'vi' }),
    ],
    'a c | b',
  ],
  [
    'a call and a meeting of one day are two; a video conference is told as either',
    [
      told('a', 'call VN:lan US:carter', { on: '2026-03-04' }),
      told('b', TALKS, { on: '2026-03-04', lang: 'vi' }),
      told('c', 'call VN:hoa US:reed', { on: '2026-03-04', mode: 'online' }),
      told('d', 'meeting VN:hoa US:reed', { on: '2026-03-04', mode: 'online', lang: 'vi' }),
      told('e', 'meeting VN:hoa US:reed', { on: '2026-03-04', mode: null, lang: 'vi' }),
    ],
    'a | b | c d e',
  ],
  [
    'the same two people twice in ten days',
    [
      told('a', TALKS, { on: '2026-03-04', out: '2026-03-04' }),
      told('b', TALKS, { on: '2026-03-12', out: '2026-03-12', lang: 'vi' }),
      told('c', TALKS, { on: '2026-03-12', out: '2026-03-13' }),
    ],
    'a | b c',
  ],
  [
    'the same two people in two towns within a week, one of the meetings undated',
    [
      told('a', TALKS, { on: '2026-03-04', out: '2026-03-05', at: 'Hanoi/VN' }),
      told('b', TALKS, { out: '2026-03-06', at: 'Đà Nẵng/VN', lang: 'vi' }),
      told('c', TALKS, { out: '2026-03-06', at: 'Hà Nội/VN', lang: 'vi' }),
    ],
    'a c | b',
  ],
  [
    'meetings in two states cannot be one, however near',
    [
      told('a', TALKS, { on: '2026-03-03', at: 'Hanoi/VN' }),
      told('b', TALKS, { on: '2026-03-04', at: 'Bắc Kinh/CN', lang: 'vi' }),
    ],
    'a | b',
  ],
  [
    'nobody is in two states at once: one document has the place wrong',
    [
      told('a', TALKS, { on: '2026-03-02/2026-03-06', at: 'Hanoi/VN' }),
      told('b', TALKS, { on: '2026-03-04', at: 'Bắc Kinh/CN', lang: 'vi' }),
    ],
    'a b',
  ],
  [
    'two rounds of one negotiation',
    [
      told('a', 'negotiation VN:lan US:carter', { out: '2026-03-04', round: 5 }),
      told('b', 'negotiation VN:lan US:carter', { out: '2026-03-08', round: 6 }),
      told('c', 'negotiation VN:lan US:carter', { out: '2026-03-09', round: 6, lang: 'vi' }),
    ],
    'a | b c',
  ],
  [
    'announced beforehand, reported afterwards',
    [
      told('a', TALKS, { on: '2026-05-05', out: '2026-05-01' }),
      told('b', TALKS, { on: '2026-05-05', out: '2026-05-06', lang: 'vi' }),
      told('c', TALKS, { out: '2026-05-06' }),
    ],
    'a b c',
  ],
  [
    'remembered a year later by its month',
    [
      told('a', TALKS, { on: '2025-05-14', out: '2025-05-14', at: 'Hanoi/VN' }),
      told('b', TALKS, { on: '2025-05', out: '2026-06-01', at: 'Hà Nội/VN', lang: 'vi' }),
      told('c', TALKS, { on: '2026-05-30', out: '2026-06-01', at: 'Hà Nội/VN', lang: 'vi' }),
    ],
    'a b | c',
  ],
  [
    'a month in which they met twice stays open',
    [
      told('a', TALKS, { on: '2025-05-14', at: 'Hanoi/VN' }),
      told('b', TALKS, { on: '2025-05-27', at: 'Hanoi/VN' }),
      told('c', TALKS, { on: '2025-05', out: '2026-06-01', at: 'Hà Nội/VN', lang: 'vi' }),
    ],
    'a | b | c',
  ],
  [
    'days of a visit within which they met twice stay open',
    [
      told('a', TALKS, { on: '2026-02-03' }),
      told('b', TALKS, { on: '2026-02-05' }),
      told('c', TALKS, { on: '2026-02-02/2026-02-06', lang: 'vi' }),
    ],
    'a | b | c',
  ],
  [
    'months alone, told by two documents',
    [
      told('a', TALKS, { on: '2025-05', out: '2026-02-01', at: 'Hanoi/VN' }),
      told('b', TALKS, { on: '2025-05', out: '2026-06-01', at: 'Hà Nội/VN', lang: 'vi' }),
      told('c', TALKS, { on: '2025-06', out: '2026-06-01', at: 'Hà Nội/VN', lang: 'vi' }),
    ],
    'a b | c',
  ],
  [
    'a conference of many states, told with different people',
    [
      told('a', 'conference VN:lan US:carter', { on: '2026-07-10/2026-07-11', for: ['forum:mekong-us-partnership'] }),
      told('b', 'conference US:carter LA:bounmy', { on: '2026-07-10', for: ['forum:mekong-us-partnership'], lang: 'vi' }),
      told('c', 'conference LA:bounmy KH:sokha', { on: '2026-07-10/2026-07-11', for: ['forum:mekong-us-partnership'] }),
      told('d', 'conference US:carter KH:sokha', { on: '2026-07-11', for: ['forum:asean'] }),
    ],
    'a b c | d',
  ],
  [
    'two who attend a conference meet on its margins',
    [
      told('a', 'conference VN:lan US:carter LA:bounmy', { on: '2026-07-10', at: 'Vientiane/LA' }),
      told('b', TALKS, { on: '2026-07-10', at: 'Viêng Chăn/LA', lang: 'vi' }),
    ],
    'a | b',
  ],
  [
    'three sides at one table, two of them alone',
    [told('a', 'meeting VN:lan US:carter LA:bounmy', { on: '2026-07-10' }), told('b', TALKS, { on: '2026-07-10', lang: 'vi' })],
    'a | b',
  ],
  [
    'a visit by its first day, by all its days, and of two on one journey',
    [
      told('a', 'visit VN:lan', { on: '2026-02-02', at: 'Lào/LA', lang: 'vi' }),
      told('b', 'visit VN:lan LA:bounmy', { on: '2026-02-02/2026-02-03', at: 'Vientiane/LA' }),
      told('c', 'visit VN:lan', { on: '2026-02-04/2026-02-05', at: 'China/CN' }),
      told('d', 'visit VN:minh LA:bounmy', { on: '2026-02-02/2026-02-03', at: 'Vientiane/LA' }),
    ],
    'a b | c | d',
  ],
  [
    'a counterpart of whom only the state is told, where nobody else can be meant',
    [
      told('a', TALKS, { on: '2026-03-04' }),
      told('b', 'meeting VN:lan US:', { on: '2026-03-04', lang: 'vi' }),
      told('c', 'meeting VN:lan LA:bounmy', { on: '2026-03-04' }),
    ],
    'a b | c',
  ],
  [
    'a counterpart of whom only the state is told, where two can be meant',
    [
      told('a', TALKS, { on: '2026-03-04' }),
      told('b', 'meeting VN:lan US:', { on: '2026-03-04', lang: 'vi' }),
      told('c', 'meeting VN:lan US:reed', { on: '2026-03-04' }),
    ],
    'a | b | c',
  ],
  [
    'talks between states of which nobody is named',
    [
      told('a', 'negotiation VN: US:', { on: '2026-03-04', round: 6 }),
      told('b', 'negotiation VN: US:', { on: '2026-03-04', lang: 'vi', round: 6 }),
      told('c', 'negotiation VN: LA:', { on: '2026-03-04' }),
    ],
    'a b | c',
  ],
  [
    'a letter told by the day it was sent and by the day it was handed over',
    [
      told('a', 'letter VN:lan LA:bounmy', { on: '2026-03-04', out: '2026-03-05' }),
      told('b', 'letter VN:lan LA:bounmy', { on: '2026-03-05', out: '2026-03-05', lang: 'vi' }),
      told('c', 'letter VN:lan LA:khamla', { on: '2026-03-04', out: '2026-03-05' }),
    ],
    'a b | c',
  ],
  [
    'one document tells two meetings apart, whatever another leaves open',
    [
      told('a', TALKS, { doc: 'one', on: '2026-03-02/2026-03-06' }),
      told('b', TALKS, { doc: 'one', out: '2026-03-06' }),
      told('c', TALKS, { doc: 'two', on: '2026-03-04', lang: 'vi' }),
    ],
    'a c | b',
  ],
  [
    'one document tells the same twice',
    [
      told('a', TALKS, { doc: 'one', on: '2026-03-04' }),
      told('b', TALKS, { doc: 'one', on: '2026-03-04' }),
      told('c', 'signing VN:lan US:carter', { doc: 'one', on: '2026-03-04', for: ['instrument:memorandum-of-understanding'] }),
      told('d', 'signing VN:lan US:carter', { doc: 'one', on: '2026-03-04', for: ['instrument:action-plan'] }),
    ],
    'a b | c | d',
  ],
  [
    'long after, without a date of its own, nothing is joined',
    [told('a', TALKS, { on: '2026-03-04', out: '2026-03-04' }), told('b', TALKS, { out: '2026-03-16', lang: 'vi' })],
    'a | b',
  ],
]

describe('engagements', () => {
  it.each(CASES)('%s', (_, accounts, expected) => {
    expect(partition(accounts)).toBe(expected)
  })

  it('do not depend on the order of their accounts', () => {
    const all = CASES.flatMap(([name, accounts], i) =>
      accounts.map(account => ({ ...account, id: `${i}${account.id}`, document: `${i}${account.document}`, original: name })),
    )
    const known = gatherEngagements(all, [], GEOGRAPHY)
    const shuffled = fc.shuffledSubarray(all, { minLength: all.length, maxLength: all.length })
    fc.assert(
      fc.property(shuffled, accounts => {
        expect(gatherEngagements(accounts, [], GEOGRAPHY)).toEqual(known)
      }),
      { numRuns: 10 },
    )
  })

  it('of people who never meet are gathered together or apart with the same result', () => {
    const apart = CASES.map(([, accounts], i) =>
      accounts.map(({ participants, ...account }) => ({
        ...account,
        id: `${i}${account.id}`,
        document: `${i}${account.document}`,
        participants: participants.map(p => ({ ...p, person: p.person.replace('person:', `person:${i}-`) })),
      })),
    ).filter(accounts => accounts.every(({ participants }) => participants.every(({ person }) => person.startsWith('person:'))))
    const gathered = apart.flatMap(accounts => gatherEngagements(accounts, [], GEOGRAPHY).engagements)
    const ids = (all: readonly { readonly id: string }[]) => all.map(({ id }) => id).sort()
    expect(ids(gatherEngagements(apart.flat(), [], GEOGRAPHY).engagements)).toEqual(ids(gathered))
  })

  it('hold every account once, have ids of their own, and no two of a document that tells them apart', () => {
    const day = fc.integer({ min: 1, max: 9 }).map(n => `2026-03-0${n}`)
    const person = fc.constantFrom('VN:lan', 'VN:minh', 'US:carter', 'US:reed', 'LA:bounmy', 'US:')
    const account = fc.record({
      kind: fc.constantFrom('meeting', 'call', 'visit', 'conference', 'signing', 'other'),
      people: fc.uniqueArray(person, { minLength: 1, maxLength: 3 }),
      on: fc.option(fc.oneof(day, fc.constant('2026-03-02/2026-03-06'), fc.constant('2026-03')), { nil: '' }),
      out: day,
      doc: fc.constantFrom('one', 'two', 'three', 'four', 'five'),
      lang: fc.constantFrom('vi' as const, 'en' as const),
    })
    fc.assert(
      fc.property(fc.array(account, { maxLength: 20 }), fc.infiniteStream(fc.nat()), (drafts, random) => {
        const accounts = drafts.map(({ kind, people, ...telling }, i) => told(`e${i}`, [kind, ...people].join(' '), telling))
        const { engagements, links } = gatherEngagements(accounts, [], GEOGRAPHY)
        expect(engagements.flatMap(({ members }) => members).sort()).toEqual(accounts.map(({ id }) => id).sort())
        expect(new Set(engagements.map(({ id }) => id)).size).toBe(engagements.length)
        expect(links).toHaveLength(accounts.length - engagements.length)
        const byId = new Map(accounts.map(a => [a.id, a]))
        for (const { members } of engagements) {
          const told = members.flatMap(id => byId.get(id) ?? [])
          for (const doc of Map.groupBy(told, ({ document }) => document).values())
            expect(new Set(doc.map(({ kind, start, end }) => `${kind} ${start} ${end}`)).size).toBe(1)
        }
        const keys = new Map(accounts.map(a => [a.id, random.next().value]))
        const shuffled = [...accounts].sort((a, b) => (keys.get(a.id) ?? 0) - (keys.get(b.id) ?? 0))
        expect(gatherEngagements(shuffled, [], GEOGRAPHY).engagements).toEqual(engagements)
      }),
      { numRuns: 300 },
    )
  })
})

describe('corrections', () => {
  const [first, second, third] = [
    told('a', TALKS, { on: '2026-03-04' }),
    told('b', TALKS, { on: '2026-03-12' }),
    told('c', TALKS, { on: '2026-03-12', lang: 'vi' }),
  ]
  const rule = (a: Account, b: Account, same: boolean) => ({ a: a.id, b: b.id, same })

  it.each([
    ['two become one, and what belongs to either joins', [rule(first, second, true)], 'a b c'],
    ['one becomes two', [rule(third, second, false)], 'a | b | c'],
    ['two stay two through a third', [rule(first, second, true), rule(third, first, false)], 'a b | c'],
    ['of contradicting ones the denial stands', [rule(first, second, true), rule(second, first, false)], 'a | b c'],
    ['about accounts that are not there say nothing', [{ a: first.id, b: 'x#y', same: true }], 'a | b c'],
  ])('%s', (_, corrections, expected) => {
    expect(partition([first, second, third], corrections)).toBe(expected)
    expect(partition([third, second, first], corrections.toReversed())).toBe(expected)
  })

  it('that contradict each other are asked again', () => {
    const { queue } = gatherEngagements([first, second], [rule(first, second, true), rule(second, first, false)], GEOGRAPHY)
    expect(queue).toMatchObject([{ a: first.id, b: second.id, verdict: 'uncertain', reasons: ['corrections-disagree'] }])
  })
})

it('asks about what may be one and may be two', () => {
  const accounts = [
    told('a', TALKS, { on: '2025-05-14', at: 'Hanoi/VN' }),
    told('b', TALKS, { on: '2025-05-27', at: 'Hanoi/VN' }),
    told('c', TALKS, { on: '2025-05', out: '2026-06-01', at: 'Hà Nội/VN' }),
  ]
  const { queue } = gatherEngagements(accounts, [], GEOGRAPHY)
  expect(queue.map(({ a, b, verdict }) => [a, b, verdict])).toEqual([
    ['a#a', 'c#c', 'uncertain'],
    ['b#b', 'c#c', 'uncertain'],
  ])
})

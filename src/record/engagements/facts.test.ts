import { describe, expect, it } from 'vitest'
import type { Account } from '../observations.ts'
import type { EngagementCluster } from './facts.ts'
import { gatherEngagements } from './gather.ts'
import { GEOGRAPHY, told } from './testing.ts'

const TALKS = 'meeting VN:lan/D US:carter/D'

/** The one engagement that all accounts tell of. */
function merged(...accounts: Account[]): EngagementCluster {
  const { engagements } = gatherEngagements(accounts, [], GEOGRAPHY)
  expect(engagements).toHaveLength(1)
  return engagements[0]
}

describe('merged dates', () => {
  it.each<[string, Account[], string, string, string]>([
    [
      'a day before the days of a visit, however many tell those',
      [
        told('a', TALKS, { on: '2026-02-02/2026-02-06' }),
        told('b', TALKS, { on: '2026-02-02/2026-02-06' }),
        told('c', TALKS, { on: '2026-02-03' }),
      ],
      '2026-02-03',
      '2026-02-03',
      'day',
    ],
    [
      'the day that most say',
      [
        told('a', 'call VN:lan US:carter', { on: '2026-03-05', lang: 'vi' }),
        told('b', 'call VN:lan US:carter', { on: '2026-03-05', lang: 'vi' }),
        told('c', 'call VN:lan US:carter', { on: '2026-03-04' }),
      ],
      '2026-03-05',
      '2026-03-05',
      'day',
    ],
    [
      'the day that most say, of which three copies of one text are one',
      [
        told('a', TALKS, { on: '2026-03-05', lang: 'vi', original: 'a' }),
        told('b', TALKS, { on: '2026-03-05', lang: 'vi', original: 'a' }),
        told('c', TALKS, { on: '2026-03-05', lang: 'vi', original: 'a' }),
        told('d', TALKS, { on: '2026-03-04', original: 'd' }),
        told('e', TALKS, { on: '2026-03-04', original: 'e' }),
      ],
      '2026-03-04',
      '2026-03-04',
      'day',
    ],
    [
      'of two clocks that of the place, here the later',
      [
        told('a', TALKS, { on: '2026-03-05', lang: 'vi', at: 'Hà Nội/VN' }),
        told('b', TALKS, { on: '2026-03-04', at: 'Hanoi/VN' }),
      ],
      '2026-03-05',
      '2026-03-05',
      'day',
    ],
    [
      'and here the earlier',
      [
        told('a', TALKS, { on: '2026-03-05', lang: 'vi', at: 'Washington/US' }),
        told('b', TALKS, { on: '2026-03-04', at: 'Washington, D.C./US' }),
      ],
      '2026-03-04',
      '2026-03-04',
      'day',
    ],
    [
      'all days of a visit',
      [
        told('a', 'visit VN:lan', { on: '2026-02-02', at: 'Lào/LA', lang: 'vi' }),
        told('b', 'visit VN:lan', { on: '2026-02-02/2026-02-04', at: 'Laos/LA' }),
        told('c', 'visit VN:lan', { on: '2026-02-03', at: 'Laos/LA' }),
      ],
      '2026-02-02',
      '2026-02-04',
      'range',
    ],
    [
      'both days of a round of talks',
      [
        told('a', 'negotiation VN:lan US:carter', { on: '2026-02-02/2026-02-03', lang: 'vi' }),
        told('b', 'negotiation VN:lan US:carter', { on: '2026-02-02' }),
      ],
      '2026-02-02',
      '2026-02-03',
      'range',
    ],
    [
      'a month where nothing more is known',
      [told('a', TALKS, { on: '2025-05', at: 'Hanoi/VN' }), told('b', TALKS, { on: '2025-05', at: 'Hà Nội/VN', lang: 'vi' })],
      '2025-05-01',
      '2025-05-28',
      'month',
    ],
  ])('%s', (_, accounts, start, end, datePrecision) => {
    expect(merged(...accounts)).toMatchObject({ start, end, datePrecision })
  })

  it('none where only reports are dated', () => {
    const { start, published } = merged(told('a', TALKS, { out: '2026-02-07' }), told('b', TALKS, { out: '2026-02-06' }))
    expect([start, published]).toEqual([null, '2026-02-06'])
  })
})

describe('merged places', () => {
  it.each<[string, string[], string | null, string | null]>([
    ['the town, whoever tells no more than the state', ['Việt Nam/VN', 'Viet Nam/VN', 'Hanoi/VN'], 'Hanoi', 'VN'],
    ['the town before the house', ['trụ sở Bộ Ngoại giao/VN', 'Hà Nội/VN'], 'Hà Nội', 'VN'],
    ['the house before the state', ['Foreign Ministry/VN', 'Viet Nam/VN'], 'Foreign Ministry', 'VN'],
    ['the name that most print', ['Hanoi/VN', 'Hà Nội/VN', 'Hà Nội/VN'], 'Hà Nội', 'VN'],
  ])('%s', (_, places, name, country) => {
    const accounts = places.map((at, i) => told(`a${i}`, TALKS, { on: '2026-03-04', at }))
    expect(merged(...accounts).place).toEqual({ name, country })
  })
})

it('names everyone whom some document names, as surely as documents do, and a side alone only where it has nobody', () => {
  const { participants } = merged(
    told('a', 'meeting VN:lan/M US:carter/M US:reed/D', { on: '2026-03-04' }),
    told('b', 'meeting VN:lan/M US:carter/M VN:', { on: '2026-03-04' }),
    told('c', 'meeting VN:lan/M US:', { on: '2026-03-04' }),
  )
  expect(participants.map(({ person, side, confidence }) => [person, side, confidence])).toEqual([
    ['person:carter', 'US', 0.67],
    ['person:reed', 'US', 0.33],
    ['person:lan', 'VN', 1],
  ])
})

it('grows surer with documents, not with copies, and least with what stands on its publication alone', () => {
  const day = (id: string, original = id) => told(id, TALKS, { on: '2026-03-04', original })
  const sure = (...accounts: Account[]) => merged(...accounts).confidence
  const [one, copies, two, three] = [
    [day('a')],
    [day('a'), day('b', 'a')],
    [day('a'), day('b')],
    [day('a'), day('b'), day('c')],
  ].map(all => sure(...all))
  expect(copies).toBe(one)
  expect(one).toBeLessThan(two)
  expect(two).toBeLessThan(three)
  expect(three).toBeLessThan(1)
  expect(sure(told('a', TALKS, { out: '2026-03-04' }))).toBeLessThan(one)
})

it('takes the kind that most tell, and of even votes the more particular', () => {
  const kind = (...kinds: string[]) =>
    merged(...kinds.map((k, i) => told(`a${i}`, `${k} VN:lan US:carter`, { on: '2026-03-04' }))).kind
  expect(kind('meeting', 'negotiation', 'meeting')).toBe('meeting')
  expect(kind('other', 'meeting')).toBe('meeting')
  expect(kind('meeting', 'negotiation')).toBe('negotiation')
})

describe('ids', () => {
  it.each<[string, Account, string]>([
    ['day, kind, sides, people', told('a', TALKS, { on: '2026-03-04' }), 'engagement:2026-03-04-meeting-us-vn-carter-lan'],
    ['the month', told('a', TALKS, { on: '2025-05' }), 'engagement:2025-05-meeting-us-vn-carter-lan'],
    [
      'else the day of the first report',
      told('a', TALKS, { out: '2026-03-05' }),
      'engagement:2026-03-05-meeting-us-vn-carter-lan',
    ],
    [
      'a visit: who comes, and where to',
      told('a', 'visit VN:lan LA:bounmy', { on: '2026-03-04', at: 'Vientiane/LA' }),
      'engagement:2026-03-04-visit-vn-to-la-lan',
    ],
    [
      'the head of a side',
      told('a', 'meeting VN:an/D VN:lan/M US:', { on: '2026-03-04' }),
      'engagement:2026-03-04-meeting-us-vn-lan',
    ],
  ])('%s', (_, account, id) => {
    expect(merged(account).id).toBe(id)
  })

  it('are numbered where two are alike', () => {
    const paper = (id: string, name: string) =>
      told(id, 'signing VN:lan US:carter', { doc: 'one', on: '2026-03-04', for: [name] })
    const { engagements } = gatherEngagements([paper('b', 'instrument:y'), paper('a', 'instrument:x')], [], GEOGRAPHY)
    expect(engagements.map(({ id, members }) => [id, members])).toEqual([
      ['engagement:2026-03-04-signing-us-vn-carter-lan', ['one#a']],
      ['engagement:2026-03-04-signing-us-vn-carter-lan.2', ['one#b']],
    ])
  })

  it('are not taken from whose who bears a number', () => {
    const paper = (id: string, who: string, name: string) =>
      told(id, `signing VN:${who} US:carter`, { doc: 'one', on: '2026-03-04', for: [name] })
    const { engagements } = gatherEngagements(
      [paper('b', 'lan', 'instrument:y'), paper('a', 'lan', 'instrument:x'), paper('c', 'lan-2', 'instrument:z')],
      [],
      GEOGRAPHY,
    )
    expect(new Set(engagements.map(({ id }) => id)).size).toBe(3)
  })
})

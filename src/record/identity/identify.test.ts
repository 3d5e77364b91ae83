import { describe, expect, it } from 'vitest'
import { type Identity, identifyPersons } from './identify.ts'
import { presentation, testNames } from './testing.ts'

type Declared = readonly [a: number, b: number, same: boolean]

const identify = (
  lines: readonly string[],
  declared: readonly Declared[] = [],
  apart: ReadonlyArray<readonly [number, number]> = [],
): Identity =>
  identifyPersons(
    lines.map(presentation),
    declared.map(([a, b, same]) => ({ a: lines[a] ?? '', b: lines[b] ?? '', same })),
    testNames(),
    apart.map(([a, b]) => [lines[a] ?? '', lines[b] ?? ''] as const),
  )

/** «id: places of its presentations», in order of ids. */
const told = (lines: readonly string[], identity: Identity): string[] =>
  identity.persons.map(
    p =>
      `${p.id.replace('person:', '')}: ${p.members
        .map(m => lines.indexOf(m))
        .sort()
        .join(' ')}`,
  )

const HANG = 'Tống Minh Hằng | VN | vice/trade | 2024-01-10..2026-02-07 | 12 | vi'
const HANG_EN = 'Tong Minh Hang; Hang | VN | vice/trade | 2024-02-01..2026-02-07 | 5'
const OTHER_HANG = 'Lý Thu Hằng | VN | vice/trade | 2024-03-01..2025-12-01 | 3 | vi'

describe('who is one person', () => {
  it.each<readonly [name: string, lines: readonly string[], persons: readonly string[]]>([
    [
      'in both languages, in full and in part',
      [HANG, HANG_EN, 'Hằng | VN | vice/trade | 2025-01-01 | 1 | vi'],
      ['tong-minh-hang: 0 1 2'],
    ],
    [
      'through a career',
      [
        'Võ Tường Nguyên | VN | senior/trade | 2011-01-01',
        'Võ Tường Nguyên | VN | vice/trade | 2015-01-01..2018-01-01',
        'Võ Tường Nguyên | VN | minis/trade | 2019-01-01..2022-05-01',
        'Võ Tường Nguyên | VN | minis/trade deputy/government | 2022-05-10..2023-01-01',
        'Võ Tường Nguyên | VN | deputy/government | 2023-06-01',
      ],
      ['vo-tuong-nguyen: 0 1 2 3 4'],
    ],
    [
      'successors in an office are two',
      ['Daniel Whitlam | GB | minis/defence | 2021-01-01..2023-01-01', 'Oliver Penhaligon | GB | minis/defence | 2023-02-01'],
      ['daniel-whitlam: 0', 'oliver-penhaligon: 1'],
    ],
    [
      'a state read wrongly once',
      [
        'Maarten Hoogland | NL | minis/trade | 2025-01-01..2026-01-01 | 38',
        'Maarten Hoogland | NL | head/government | 2026-03-01 | 2',
        'Maarten Hoogland | BE | minis/trade | 2025-06-01 | 1',
      ],
      ['maarten-hoogland: 0 1 2'],
    ],
    [
      'a portfolio that no reader knew',
      ['Bwalya Tembo | ZM | minis/transport | 2025-01-01', 'Bwalya Tembo | ZM | minis/other | 2025-01-02', 'Bwalya Tembo | ZM'],
      ['bwalya-tembo: 0 1 2'],
    ],
    [
      'turned, misspelt, abbreviated and transcribed: forms that only a third explains',
      [
        'Pyotr Galitsky | RU | minis/trade | 2025-01-01 | 9',
        'Galitsky Pyotr | RU | minis/trade | 2025-01-02',
        'Piotr Galitskiy | RU | minis/trade | 2025-01-03',
        'P. Galitsky | RU | minis/trade | 2025-01-04 | 1 | vi',
        'Pi-ốt Ga-lít-xki | RU | minis/trade | 2025-01-05 | 1 | vi',
        'Galitsky | RU | minis/trade | 2025-01-06',
      ],
      ['pyotr-galitsky: 0 1 2 3 4 5'],
    ],
    [
      'with and without what else is known, a state read wrongly among them',
      [
        'Kamala Devi Rathore | IN | deputy/government | 2025-05-01 | 5',
        'Kamala Devi Rathore | IN',
        'Kamala Devi Rathore | - | deputy/government | 2025-06-01',
        'Kamala Devi Rathore | FR | deputy/government | 2025-06-01',
        'Kamala Devi Rathore | IN | deputy/other | 2025-06-01',
      ],
      ['kamala-devi-rathore: 0 1 2 3 4'],
    ],
    [
      'Chinese and Vietnamese readings, a bare surname and capitals',
      [
        'Thẩm Quốc Hoa | CN | minis/trade ||| vi',
        'Shen Guohua | CN | minis/trade',
        'Shen | CN | minis/trade',
        'SHEN Guohua | CN',
      ],
      ['shen-guohua: 0 1 2 3'],
    ],
  ])('%s', (_, lines, persons) => {
    expect(told(lines, identify(lines))).toEqual(persons)
  })
})

describe('what fits two stays apart', () => {
  it.each<readonly [name: string, lines: readonly string[], persons: readonly string[], queued: number]>([
    [
      'a given name of two in one office',
      [HANG, OTHER_HANG, 'Hằng | VN | vice/trade | 2025-01-01 | 1 | vi'],
      ['hang-vn-vice-ministerial-trade: 2', 'ly-thu-hang: 1', 'tong-minh-hang: 0'],
      2,
    ],
    [
      'but not where the office decides',
      [HANG, 'Lý Thu Hằng | VN | senior/foreign-affairs | 2025-01-01 | 3 | vi', 'Hằng | VN | vice/trade | 2025-01-01 | 1 | vi'],
      ['ly-thu-hang: 1', 'tong-minh-hang: 0 2'],
      0,
    ],
    [
      'nor where time does',
      [
        'Cho Hyun-woo | KR | minis/trade | 2018-01-01..2019-06-01',
        'Cho Min-jae | KR | minis/trade | 2023-01-01..2025-06-01',
        'Cho | KR | minis/trade | 2024-05-01',
      ],
      ['cho-hyun-woo: 0', 'cho-min-jae: 1 2'],
      0,
    ],
    [
      'a name without diacritics of two in one state',
      ['Lê Thu Hằng | VN | vice/trade ||| vi', 'Lê Thu Hạng | VN | vice/trade ||| vi', 'Le Thu Hang | VN | vice/trade'],
      ['le-thu-hang-vn-trade: 2', 'le-thu-hang-vn-trade-2: 1', 'le-thu-hang-vn-trade-3: 0'],
      2,
    ],
    [
      'but not where the office decides',
      ['Lê Thu Hằng | VN | vice/trade ||| vi', 'Lê Thu Hạng | VN | senior/health ||| vi', 'Le Thu Hang | VN | vice/trade'],
      ['le-thu-hang-vn-health: 1', 'le-thu-hang-vn-trade: 0 2'],
      0,
    ],
    [
      'a surname of two whose given names have the same syllables',
      ['Noh Kyung-tae | KR | minis/trade', 'Noh Tae-kyung | KR | minis/trade', 'Noh | KR | minis/trade'],
      ['noh-kr-ministerial-trade: 2', 'noh-kyung-tae: 0', 'noh-tae-kyung: 1'],
      2,
    ],
    [
      'a name without a state between two states',
      ['Peter Novotny | CZ | minis/trade', 'Peter Novotny | SK | minis/health', 'Peter Novotny | -'],
      ['peter-novotny: 2', 'peter-novotny-cz: 0', 'peter-novotny-sk: 1'],
      2,
    ],
    [
      'the surname of two who differ in the second',
      ['Hernán Quiñones Tello | PE | minis/trade', 'Hernán Quiñones Rojas | PE | minis/trade', 'Hernán Quiñones | PE'],
      ['hernan-quinones: 2', 'hernan-quinones-rojas: 1', 'hernan-quinones-tello: 0'],
      2,
    ],
  ])('%s', (_, lines, persons, queued) => {
    const identity = identify(lines)
    expect(told(lines, identity)).toEqual(persons)
    expect(identity.queue.length).toBe(queued)
  })

  it('says why a link of the verdict «same» was not followed', () => {
    const lines = [HANG, OTHER_HANG, 'Hằng | VN | vice/trade | 2025-01-01 | 1 | vi']
    expect(identify(lines).queue.map(link => link.reasons.includes('fits-several'))).toEqual([true, true])
  })
})

describe('namesakes', () => {
  const MINISTER = 'Nguyễn Văn Nam | VN | minis/culture | 2025-01-01..2025-12-01 | 9 | vi'
  const DIRECTOR = 'Nguyễn Văn Nam | VN | sub/health | 2025-06-01 | 1 | vi'

  it('are told apart by state, then by portfolio, then by the day first seen', () => {
    const lines = [
      MINISTER,
      DIRECTOR,
      'John Smith | US | minis/trade | 2024-01-01',
      'John Smith | GB | minis/defence | 2024-01-01',
      'Ahmed Ali | EG | military/defence | 2024-05-01',
      'Ahmed Ali | EG | judicial/defence | 2024-04-01',
    ]
    expect(told(lines, identify(lines))).toEqual([
      'ahmed-ali-eg-defence: 5',
      'ahmed-ali-eg-defence-2: 4',
      'john-smith-gb: 3',
      'john-smith-us: 2',
      'nguyen-van-nam-vn-culture: 0',
      'nguyen-van-nam-vn-health: 1',
    ])
  })

  it('shown side by side by one document are not joined on a fair guess', () => {
    const lines = ['Rajesh Kumar | IN | minis/trade', 'Rajesh Kumar | IN | minis/trade senior/other']
    expect(identify(lines).persons.length).toBe(1)
    expect(identify(lines, [], [[0, 1]]).persons.length).toBe(2)
  })

  it('are not bridged by one that lacks what tells them apart', () => {
    const lines = [MINISTER, DIRECTOR, 'Nguyễn Văn Nam | VN | minis/culture sub/health | 2020-01-01 | 1 | vi']
    const persons = identify(lines).persons.map(p => p.members.length)
    expect(Math.max(...persons)).toBeLessThan(3)
  })
})

describe('what people declare', () => {
  const DIFFERENT = ['Nguyễn Văn Nam | VN | minis/culture | 2025-01-01', 'Nguyễn Văn Nam | VN | sub/health | 2025-01-01']
  it('joins two that nothing links', () => {
    const lines = ['Mara Lindqvist | SE', 'Mara Oberhauser | SE | minis/trade']
    expect(identify(lines, [[0, 1, true]]).persons.length).toBe(1)
  })
  it('joins two that the machine finds different', () => {
    expect(identify(DIFFERENT).persons.length).toBe(2)
    expect(identify(DIFFERENT, [[0, 1, true]]).persons.length).toBe(1)
  })
  it('parts two that the machine finds the same, and what else there is stays with the one more often seen', () => {
    const lines = ['Bwalya Tembo | ZM | minis/transport || 9', 'Bwalya Tembo | ZM | minis/other || 1', 'Bwalya Tembo | ZM || 2']
    expect(identify(lines).persons.length).toBe(1)
    expect(told(lines, identify(lines, [[0, 1, false]]))).toEqual(['bwalya-tembo-zm-other: 1', 'bwalya-tembo-zm-transport: 0 2'])
  })
  it('parts two where it contradicts itself', () => {
    const lines = ['Bwalya Tembo | ZM | minis/transport', 'Bwalya Tembo | ZM | minis/other']
    expect(
      identify(lines, [
        [0, 1, true],
        [1, 0, false],
      ]).persons.length,
    ).toBe(2)
  })
  it('is what the link says, and leaves the queue', () => {
    const lines = ['Rajesh Kumar | IN | minis/trade', 'Rajesh Kumar | IN']
    expect(identify(lines).queue.length).toBe(1)
    const { links, queue } = identify(lines, [[0, 1, true]])
    expect(links.map(link => [link.verdict, link.score, link.reasons])).toEqual([['same', 1, ['declared']]])
    expect(queue).toEqual([])
  })
})

describe('the name of a person', () => {
  it.each<readonly [name: string, lines: readonly string[], named: string]>([
    ['has its diacritics when any source has them', [HANG_EN, HANG], 'Tống Minh Hằng'],
    [
      'is the fullest',
      ['Khamis Al Harrasi | OM | vice/trade || 9', 'Khamis bin Nasser Al Harrasi | OM | vice/trade || 3'],
      'Khamis bin Nasser Al Harrasi',
    ],
    [
      'is no misprint of one in forty',
      ['Mara Lindqvist | SE | minis/trade || 40', 'Mara Lindkvist | SE | minis/trade || 1'],
      'Mara Lindqvist',
    ],
    ['is without words of rank and capitals', ['Samdech HENG Vichea | KH | head/government'], 'Heng Vichea'],
    [
      'is the international form of a Chinese name',
      ['Thẩm Quốc Hoa | CN | minis/trade || 9 | vi', 'Shen Guohua | CN | minis/trade'],
      'Shen Guohua',
    ],
    ['has the initial spelt out', ['P. Galitsky | RU | minis/trade || 9', 'Pyotr Galitsky | RU | minis/trade'], 'Pyotr Galitsky'],
  ])('%s', (_, lines, named) => {
    expect(identify(lines).persons.map(p => p.name)).toEqual([named])
  })

  it('makes the same id whether read in Vietnamese or in Chinese', () => {
    const ids = (line: string): string[] => identify([line]).persons.map(p => p.id)
    expect(ids('Thẩm Quốc Hoa | CN | minis/trade ||| vi')).toEqual(ids('Shen Guohua | CN'))
  })

  it('goes with every printed form', () => {
    expect(identify([HANG, HANG_EN]).persons[0]?.names).toEqual(['Hang', 'Tong Minh Hang', 'Tống Minh Hằng'])
  })
})

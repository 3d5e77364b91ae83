import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compareReadouts } from './compare.ts'
import { engagementOf, type Said, type Telling, testFacts, viewOf } from './testing.ts'

const said = (side: string, act: Said['act'], text: string, more: Partial<Said> = {}): Said => ({ side, act, text, ...more })

const diffOf = (tellings: readonly Telling[], facts = true): ReturnType<typeof compareReadouts> => {
  const view = viewOf(tellings)
  return compareReadouts(engagementOf(tellings.map(({ id }) => id)), [], view, facts ? testFacts() : undefined)
}

/** «a.1 b.2 change» for each aligned pair. */
const lines = ({ both }: ReturnType<typeof compareReadouts>): string[] =>
  both.map(({ statements, change }) => `${statements.join(' ')} ${change}`)

const vi = (...all: Said[]): Telling => ({ id: 'a', language: 'vi', said: all })
const en = (...all: Said[]): Telling => ({ id: 'b', language: 'en', said: all })
const filler = {
  vi: said('VN', 'thank', 'cảm ơn phía bạn đã đón tiếp nồng hậu'),
  en: said('US', 'inform', 'briefed on the elections to Congress'),
}

type Case = readonly [name: string, first: Telling, second: Telling, both: readonly string[]]

describe('two readouts in two languages', () => {
  const cases: readonly Case[] = [
    [
      'one content under two languages is one statement',
      vi(said('VN', 'request', 'đề nghị Hoa Kỳ mở cửa thị trường cho quả bưởi'), filler.vi),
      en(filler.en, said('VN', 'request', 'asked the United States to open its market to pomelos')),
      ['a.1 b.2 same'],
    ],
    [
      'one topic with another content is not',
      vi(said('VN', 'request', 'đề nghị Hoa Kỳ mở cửa thị trường cho quả bưởi', { topics: ['trade'] }), filler.vi),
      en(
        said('VN', 'request', 'asked the United States to drop anti-dumping duties on shrimp', { topics: ['trade'] }),
        filler.en,
      ),
      [],
    ],
    [
      'of several on one topic each finds its own',
      vi(
        said('US', 'request', 'đề nghị Việt Nam giảm thuế ô tô', { topics: ['trade'] }),
        said('US', 'request', 'đề nghị Việt Nam mua thêm khí hóa lỏng', { topics: ['trade'] }),
        said('US', 'request', 'đề nghị Việt Nam ngăn chặn gian lận xuất xứ', { topics: ['trade'] }),
      ),
      en(
        said('US', 'request', 'asked Viet Nam to prevent origin fraud', { topics: ['trade'] }),
        said('US', 'request', 'asked Viet Nam to lower duties on cars', { topics: ['trade'] }),
        said('US', 'request', 'asked Viet Nam to buy more liquefied natural gas', { topics: ['trade'] }),
      ),
      ['a.1 b.2 same', 'a.2 b.3 same', 'a.3 b.1 same'],
    ],
    [
      'the same words by the other side are another statement',
      vi(said('VN', 'affirm', 'khẳng định coi trọng an ninh năng lượng và an ninh lương thực'), filler.vi),
      en(said('US', 'affirm', 'stressed the importance of energy security and food security'), filler.en),
      [],
    ],
    [
      'what one denies is not what the other affirms',
      vi(said('VN', 'affirm', 'khẳng định không cho phép tàu chiến nước ngoài vào cảng Cam Ranh'), filler.vi),
      en(said('VN', 'affirm', 'said that foreign warships may enter the port of Cam Ranh'), filler.en),
      [],
    ],
    [
      'two denials are one',
      vi(said('VN', 'affirm', 'khẳng định không cho phép tàu chiến nước ngoài vào cảng Cam Ranh'), filler.vi),
      en(said('VN', 'affirm', 'said that foreign warships would not be allowed into the port of Cam Ranh'), filler.en),
      ['a.1 b.1 same'],
    ],
    [
      '«không» of aviation and the like denies nothing',
      vi(said('VN', 'hope', 'mong muốn các hãng hàng không mở đường bay thẳng Đà Nẵng - Seattle'), filler.vi),
      en(said('VN', 'hope', 'hoped that airlines would open a direct flight between Da Nang and Seattle'), filler.en),
      ['a.1 b.1 same'],
    ],
    [
      'a denial in a clause of purpose is no denial of the whole',
      vi(said('VN', 'request', 'đề nghị kéo dài giờ thông quan hải quan để trái cây không bị hỏng'), filler.vi),
      en(said('VN', 'request', 'asked for longer hours of customs clearance for fruit'), filler.en),
      ['a.1 b.1 same'],
    ],
    [
      'a request told as a wish is softened',
      vi(said('VN', 'request', 'đề nghị Hoa Kỳ tăng học bổng cho sinh viên Việt Nam'), filler.vi),
      en(said('VN', 'hope', 'hoped for more scholarships for Vietnamese students from the United States'), filler.en),
      ['a.1 b.1 softened'],
    ],
    [
      'a discussion told as an agreement is hardened',
      vi(said('VN+US', 'discuss', 'trao đổi về hợp tác điện hạt nhân và lithium'), filler.vi),
      en(said('VN+US', 'agree', 'agreed to cooperate in nuclear power and lithium'), filler.en),
      ['a.1 b.1 hardened'],
    ],
    [
      'a promise with a reservation is softened',
      vi(said('US', 'pledge', 'cam kết cung cấp tàu tuần tra cho Cảnh sát biển Việt Nam'), filler.vi),
      en(said('US', 'pledge', 'said it would consider providing patrol vessels to the Vietnamese coast guard'), filler.en),
      ['a.1 b.1 softened'],
    ],
    [
      'what both say jointly and what one says alone may be one, by what is said',
      vi(said('VN+US', 'agree', 'nhất trí ký bản ghi nhớ về kinh tế tuần hoàn tại Đà Nẵng vào tháng 10/2026'), filler.vi),
      en(said('VN', 'agree', 'agreed to sign a memorandum on the circular economy in Da Nang in October 2026'), filler.en),
      ['a.1 b.1 same'],
    ],
  ]
  it.each(cases)('%s', (_, first, second, both) => {
    expect(lines(diffOf([first, second]))).toEqual(both)
  })
})

describe('two readouts in one language', () => {
  const second = (...all: Said[]): Telling => ({ id: 'b', language: 'vi', said: all })
  const cases: readonly Case[] = [
    [
      'other words for one thing are no change',
      vi(said('US', 'appraise', 'đánh giá cao nỗ lực của Việt Nam trong rà phá bom mìn tại Quảng Trị'), filler.vi),
      second(said('US', 'appraise', 'ghi nhận những nỗ lực rà phá bom mìn ở Quảng Trị của phía Việt Nam')),
      ['a.1 b.1 same'],
    ],
    [
      'worry told as condemnation is hardened, within one act',
      vi(said('VN', 'concern', 'bày tỏ quan ngại về việc tàu cá bị va chạm ở quần đảo Hoàng Sa'), filler.vi),
      second(said('VN', 'concern', 'kịch liệt lên án việc tàu cá bị va chạm ở quần đảo Hoàng Sa')),
      ['a.1 b.1 hardened'],
    ],
    [
      'a denied twin is another statement',
      vi(said('US', 'support', 'ủng hộ việc triển khai tên lửa trên bán đảo'), filler.vi),
      second(said('US', 'support', 'không ủng hộ việc triển khai tên lửa trên bán đảo')),
      [],
    ],
    [
      'one long statement answers two short ones',
      vi(
        said('US', 'affirm', 'nêu rõ cần mở lại cửa khẩu Hữu Nghị cho nông sản, đồng thời cần tăng chuyến bay thẳng từ Cần Thơ'),
        filler.vi,
      ),
      second(
        said('US', 'affirm', 'nêu rõ cần mở lại cửa khẩu Hữu Nghị cho nông sản'),
        said('US', 'affirm', 'cho rằng cần tăng chuyến bay thẳng từ Cần Thơ'),
      ),
      ['a.1 b.1 same', 'a.1 b.2 same'],
    ],
  ]
  it.each(cases)('%s', (_, one, two, both) => {
    expect(lines(diffOf([one, two]))).toEqual(both)
  })
})

describe('what a diff tells', () => {
  const first: Telling = {
    id: 'z',
    language: 'vi',
    sourceClass: 'government',
    publishedOn: '2026-03-03',
    said: [said('US', 'pledge', 'cam kết viện trợ 50 triệu USD khắc phục bão'), filler.vi],
  }
  const second = en(filler.en, said('US', 'pledge', 'pledged 60 million dollars in aid after the storm'))

  it("puts a government's readout first, whatever was published earlier", () => {
    expect(diffOf([second, first]).readouts).toEqual(['z', 'b'])
  })

  it('lists what one readout alone says, under its document', () => {
    expect(diffOf([first, second]).only).toEqual([
      { document: 'z', statements: ['z.2'] },
      { document: 'b', statements: ['b.1'] },
    ])
  })

  it('holds numbers against each other that stand in one statement', () => {
    expect(diffOf([first, second]).conflicts).toEqual([
      {
        field: 'number:z.1',
        values: [
          { document: 'z', value: '50 triệu' },
          { document: 'b', value: '60 million' },
        ],
      },
    ])
  })

  it('counts the words and statements of each readout', () => {
    expect(diffOf([second]).extent).toEqual([{ document: 'b', words: 15, statements: 2 }])
  })

  it('says why two statements are one, and that a change across languages is a guess', () => {
    const other = en(said('US', 'hope', 'hoped to provide 50 million dollars in aid after the storm'), filler.en)
    const [{ why }] = diffOf([first, other]).both
    expect(why).toEqual(expect.arrayContaining(['same side', 'act: pledge → hope', 'guess: compared across languages']))
  })

  it('takes copies for no readouts of their own', () => {
    const copy: Telling = { ...second, id: 'c', duplicateOf: 'b' }
    expect(diffOf([first, second, copy])).toEqual(diffOf([first, second]))
  })

  it('lets one copy stand for an original that does not tell of the engagement', () => {
    const copies: Telling[] = ['c', 'd'].map(id => ({ ...second, id, duplicateOf: 'gone' }))
    expect(diffOf([first, ...copies]).readouts).toEqual(['z', 'c'])
  })

  it('brings together what three readouts say, and lets one be silent', () => {
    const third: Telling = {
      id: 'c',
      language: 'en',
      said: [said('US', 'pledge', 'promised aid of 60 million dollars after the storm')],
    }
    const fourth: Telling = { id: 'd', language: 'en', said: [said('VN', 'welcome', 'welcomed the visit of the hospital ship')] }
    expect(lines(diffOf([first, second, third, fourth]))).toEqual(['z.1 b.2 c.1 same'])
  })

  it('of several changes tells the one that is none of «same»', () => {
    const third: Telling = {
      id: 'c',
      language: 'en',
      said: [said('US', 'hope', 'hoped to send 60 million dollars in aid after the storm')],
    }
    expect(lines(diffOf([first, second, third]))).toEqual(['z.1 b.2 c.1 softened'])
  })

  it.each([
    ['the same order', ['quả bưởi', 'cá tra', 'cà phê'], 1],
    ['the reverse order', ['cà phê', 'cá tra', 'quả bưởi'], -1],
  ])('compares the order of what both say: %s', (_, fruits, order) => {
    const ask = (fruit: string): Said => said('VN', 'request', `đề nghị mở cửa thị trường cho ${fruit}`)
    const one = vi(...['quả bưởi', 'cá tra', 'cà phê'].map(ask))
    const two: Telling = { id: 'b', language: 'vi', said: fruits.map(ask) }
    expect(diffOf([one, two]).order).toBe(order)
  })

  it('has no order of a single shared statement', () => {
    expect(diffOf([first, second]).order).toBeNull()
  })

  it('adds what a document ascribes to no engagement where it tells of this one only', () => {
    const loose: Telling = { ...second, engagement: null }
    expect(diffOf([first, loose]).readouts).toEqual(['z', 'b'])
    const view = viewOf([first, loose], [engagementOf(['z', 'b']), engagementOf(['b'], { id: 'engagement:e2' })])
    expect(compareReadouts(view.engagements[0], [], view, testFacts()).readouts).toEqual(['z'])
  })
})

describe('whatever is told', () => {
  const pieces: readonly Said[] = [
    said('VN', 'request', 'đề nghị mở cửa thị trường cho quả bưởi'),
    said('VN', 'hope', 'hoped for an open market for pomelos'),
    said('US', 'pledge', 'cam kết viện trợ 50 triệu USD'),
    said('US', 'affirm', 'said that it would send 50 million dollars'),
    said('VN+US', 'agree', 'agreed to cooperate in nuclear power'),
    said('VN+US', 'discuss', 'trao đổi về điện hạt nhân'),
    said('US', 'concern', 'condemned the attack on the port'),
    said('US', 'concern', 'was concerned about the attack on the port'),
  ]
  const telling = (id: string): fc.Arbitrary<Telling> =>
    fc.record({
      id: fc.constant(id),
      language: fc.constantFrom('vi', 'en'),
      sourceClass: fc.constantFrom('government', 'independent'),
      said: fc.array(fc.constantFrom(...pieces), { minLength: 1, maxLength: 6 }),
    })

  it('the order of the input changes nothing', () => {
    fc.assert(
      fc.property(telling('a'), telling('b'), telling('c'), fc.nat(), (a, b, c, seed) => {
        const view = viewOf([a, b, c])
        const turned = <T>(list: readonly T[]): T[] => {
          const at = list.length === 0 ? 0 : seed % list.length
          return [...list.slice(at), ...list.slice(0, at)].reverse()
        }
        const shuffled = { ...view, documents: turned(view.documents), statements: turned(view.statements) }
        const engagement = engagementOf(['a', 'b', 'c'])
        const other = engagementOf(turned(engagement.documents))
        expect(compareReadouts(other, [], shuffled, testFacts())).toEqual(compareReadouts(engagement, [], view, testFacts()))
      }),
      { numRuns: 60 },
    )
  })

  it('swapping two readouts turns softened into hardened and changes nothing else', () => {
    const turned = { same: 'same', softened: 'hardened', hardened: 'softened' } as const
    fc.assert(
      fc.property(telling('a'), telling('b'), (a, b) => {
        const [one, two] = (['government', 'independent'] as const).map(first =>
          diffOf([
            { ...a, sourceClass: first },
            { ...b, sourceClass: first === 'government' ? 'independent' : 'government' },
          ]),
        )
        const told = (diff: typeof one, flip: boolean): string[] =>
          diff.both
            .map(
              ({ statements, change, confidence }) =>
                `${[...statements].sort().join(' ')} ${flip ? turned[change] : change} ${confidence}`,
            )
            .sort()
        expect(told(two, true)).toEqual(told(one, false))
      }),
      { numRuns: 60 },
    )
  })

  it('every statement is told once: with others, or alone', () => {
    fc.assert(
      fc.property(telling('a'), telling('b'), (a, b) => {
        const { both, only } = diffOf([a, b])
        const shared = new Set(both.flatMap(({ statements }) => statements))
        const alone = only.flatMap(({ statements }) => statements)
        expect(alone.filter(id => shared.has(id))).toEqual([])
        expect(shared.size + alone.length).toBe(a.said.length + b.said.length)
      }),
      { numRuns: 60 },
    )
  })
})

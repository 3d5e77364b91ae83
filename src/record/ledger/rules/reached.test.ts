import { describe, expect, it } from 'vitest'
import type { Language, Stage } from '../../../contract/vocabulary.ts'
import { keepLedger } from '../ledger.ts'
import { type Held, linesOf, type Told, testLexicon, viewOf } from '../testing.ts'

const PACT = 'instrument:viet-nam-norway-seafood-agreement'
const PARTIES = { [PACT]: ['NO', 'VN'] }
const TALKS: Held = { id: 'talks', on: '2024-03-01', with: ['Lê Hà An@VN', 'Ingrid Solli@NO'], documents: ['a'] }

/** The ledger of an ask of 1 March 2024 about the pact, and of what was told and held after it. */
function ledgerOf(
  ask: readonly [language: Language, who: string, words: string],
  later: ReadonlyArray<readonly [published: string, stage: Stage]>,
  held: readonly Held[] = [],
  parties: Record<string, string[]> = PARTIES,
): string[] {
  const told: Told[] = later.map(([published, stage], n) => ({
    id: `later-${n}`,
    language: 'en',
    published,
    stages: [[PACT, stage]],
    says: [{ who: 'VN+NO discuss', words: 'discussed the seafood agreement', references: [PACT] }],
  }))
  const [language, who, words] = ask
  const view = viewOf({
    told: [{ id: 'a', language, published: '2024-03-02', says: [{ who, words, references: [PACT], at: 'talks' }] }, ...told],
    held: [TALKS, ...held],
    parties,
  })
  return linesOf(keepLedger(view, { at: '2025-12-31', lexicon: testLexicon() }))
}

const SIGN_EN = ['en', 'VN>NO request', 'proposed to sign the seafood agreement soon'] as const
const SIGN_VI = ['vi', 'NO>VN pledge', 'cam kết sớm ký kết Hiệp định thủy sản'] as const

describe('a step of an instrument', () => {
  it('reached later between the same parties', () => {
    expect(ledgerOf(SIGN_EN, [['2024-11-20', 'signed']])).toEqual(['request VN>NO fulfilled (1): stage-reached'])
    expect(ledgerOf(SIGN_VI, [['2024-11-20', 'in-force']])).toEqual(['pledge NO>VN fulfilled (1): stage-reached'])
  })
  it('a shared aim likewise', () => {
    expect(ledgerOf(['en', 'NO+VN pledge', 'pledged to conclude the seafood agreement'], [['2024-11-20', 'concluded']])).toEqual([
      'pledge NO+VN> fulfilled (1): stage-reached',
    ])
  })
  it('shown by the signing itself', () => {
    const signing: Held = {
      id: 'signing',
      kind: 'signing',
      on: '2024-11-19',
      with: ['Lê Hà An@VN', 'Ingrid Solli@NO'],
      occasions: [PACT],
      documents: ['a'],
    }
    expect(ledgerOf(SIGN_EN, [], [signing])).toEqual(['request VN>NO fulfilled (1): stage-reached'])
  })

  it.each<[string, Parameters<typeof ledgerOf>]>([
    ['concluded where it was to be signed', [SIGN_EN, [['2024-11-20', 'concluded']]]],
    ['told before it was asked for', [SIGN_EN, [['2024-02-20', 'signed']]]],
    ['told after the day', [SIGN_EN, [['2026-02-20', 'signed']]]],
    ['between other parties', [SIGN_EN, [['2024-11-20', 'signed']], [], { [PACT]: ['IS', 'NO'] }]],
    [
      'told by one, and taken back by others',
      [
        SIGN_EN,
        [
          ['2024-11-20', 'signed'],
          ['2025-01-20', 'negotiating'],
          ['2025-03-20', 'negotiating'],
        ],
      ],
    ],
    [
      'ratified by one side only',
      [['en', 'VN>NO request', 'urged Norway to ratify the seafood agreement'], [['2024-11-20', 'ratified']]],
    ],
    [
      'no step is asked for',
      [['en', 'VN>NO request', 'asked Norway to explain the seafood agreement'], [['2024-11-20', 'signed']]],
    ],
  ])('not: %s', (_, given) => {
    expect(ledgerOf(...given)[0]).toMatch(/ open \(1\)$/)
  })

  it('«the agreement» of the talks is theirs', () => {
    const view = viewOf({
      told: [
        {
          id: 'a',
          language: 'vi',
          published: '2024-03-02',
          says: [{ who: 'VN>NO request', words: 'kêu gọi phía Na Uy linh hoạt để hai nước sớm ký Hiệp định', at: 'round' }],
        },
        {
          id: 'b',
          language: 'en',
          published: '2024-11-20',
          stages: [[PACT, 'signed']],
          says: [{ who: 'VN+NO welcome', words: 'welcomed the agreement', references: [PACT] }],
        },
      ],
      held: [{ ...TALKS, id: 'round', kind: 'negotiation', occasions: [PACT] }],
      parties: PARTIES,
    })
    expect(linesOf(keepLedger(view, { at: '2025-12-31', lexicon: testLexicon() }))).toEqual([
      'request VN>NO fulfilled (1): stage-reached',
    ])
  })
})

describe('a gathering', () => {
  const COMMITTEE = 'forum:joint-committee-on-fisheries'
  const story = (words: string, sides: readonly string[], between = ['NO', 'VN']) =>
    viewOf({
      told: [
        {
          id: 'a',
          language: 'en',
          published: '2024-03-02',
          says: [{ who: 'VN>NO request', words, references: [COMMITTEE], at: 'talks' }],
        },
        { id: 'b', language: 'en', published: '2024-10-02' },
      ],
      held: [TALKS, { id: 'session', on: '2024-10-01', with: sides, occasions: [COMMITTEE], documents: ['b'] }],
      parties: { [COMMITTEE]: between },
    })
  const ledger = (...given: Parameters<typeof story>): string[] =>
    linesOf(keepLedger(story(...given), { at: '2025-12-31', lexicon: testLexicon() }))

  it('asked for, and held by both', () => {
    expect(ledger('proposed to convene the Joint Committee in autumn', ['@VN', '@NO'])).toEqual([
      'request VN>NO fulfilled (1): session-held',
    ])
  })
  it('not by others, not by more than the two, nor where help is asked for', () => {
    expect(ledger('proposed to convene the Joint Committee', ['@VN', '@IS'])).toEqual(['request VN>NO open (1)'])
    expect(ledger('proposed to convene the Joint Committee', ['@VN', '@NO'], ['IS', 'NO', 'VN'])).toEqual([
      'request VN>NO open (1)',
    ])
    expect(ledger('asked Norway to help hold a successful Joint Committee', ['@VN', '@NO'])).toEqual(['request VN>NO open (1)'])
  })
})

describe('a framework', () => {
  const raise = (language: Language, words: string, framework: string) => ({
    id: 'a',
    language,
    published: '2021-03-02',
    says: [{ who: 'VN>US request', words, references: [framework] }],
  })
  const later = (framework: string, words = 'spoke of the partnership', who = 'US>VN affirm'): Told => ({
    id: 'b',
    language: 'en',
    published: '2024-03-02',
    says: [{ who, words, references: [framework] }],
  })
  const ledger = (...told: Told[]): string[] =>
    linesOf(keepLedger(viewOf({ told }), { at: '2025-12-31', lexicon: testLexicon() }))
  const STRATEGIC = 'framework:strategic-partnership'
  const HIGHEST = 'framework:comprehensive-strategic-partnership'

  it('that relations were to be raised to exists since', () => {
    expect(ledger(raise('vi', 'đề nghị nâng cấp quan hệ lên Đối tác chiến lược toàn diện', HIGHEST), later(HIGHEST))).toEqual([
      'request VN>US fulfilled (1): stage-reached',
    ])
  })
  it('gave way to a higher one', () => {
    expect(ledger(raise('en', 'proposed to upgrade relations to a strategic partnership', STRATEGIC), later(HIGHEST))).toEqual([
      'request VN>US superseded (1): higher-framework',
    ])
  })
  it('is said to have been raised', () => {
    const asked = {
      ...raise('en', 'proposed to raise their ties to a strategic partnership', STRATEGIC),
      says: [{ who: 'CL>PE request', words: 'proposed to raise their ties to a strategic partnership', references: [STRATEGIC] }],
    }
    expect(
      ledger(asked, later(STRATEGIC, 'welcomed that the two had elevated relations to a strategic partnership', 'CL+PE welcome')),
    ).toEqual(['request CL>PE fulfilled (1): stage-reached'])
    expect(ledger(asked, later(STRATEGIC, 'hoped to upgrade relations to a strategic partnership', 'PE>CL hope'))).toEqual([
      'request CL>PE open (1)',
    ])
  })
})

import { describe, expect, it } from 'vitest'
import type { Language } from '../../../contract/vocabulary.ts'
import { keepLedger } from '../ledger.ts'
import { linesOf, type Said, testLexicon, viewOf } from '../testing.ts'

/** The ledger of statements each made on its own day, as of a day. */
function ledgerOf(at: string, ...said: ReadonlyArray<readonly [on: string, language: Language, says: Said]>): string[] {
  const view = viewOf({
    told: said.map(([published, language, says], n) => ({ id: `d${n}`, language, published, says: [says] })),
  })
  return linesOf(keepLedger(view, { at, lexicon: testLexicon() }))
}

describe('lapsed', () => {
  const pledge: Said = {
    who: 'JP>VN pledge',
    words: 'cam kết hoàn thành nhà máy nước tại Huế trước cuối năm 2024',
    topics: ['water'],
  }
  it('when its day has passed, and not before', () => {
    expect(ledgerOf('2025-02-01', ['2023-05-02', 'vi', pledge])).toEqual(['pledge JP>VN lapsed (1): deadline-passed'])
    expect(ledgerOf('2024-12-31', ['2023-05-02', 'vi', pledge])).toEqual(['pledge JP>VN open (1)'])
  })
  it('not when it was done, late or in time', () => {
    const thanks: Said = { who: 'VN>JP thank', words: 'cảm ơn Nhật Bản đã hoàn thành nhà máy nước tại Huế', topics: ['water'] }
    expect(ledgerOf('2026-02-01', ['2023-05-02', 'vi', pledge], ['2024-10-02', 'vi', thanks])).toEqual([
      'pledge JP>VN fulfilled (1): said-done',
    ])
    expect(ledgerOf('2026-02-01', ['2023-05-02', 'vi', pledge], ['2025-10-02', 'vi', thanks])).toEqual([
      'pledge JP>VN fulfilled (1): deadline-passed, said-done',
    ])
  })
  it('the day that was told last counts', () => {
    const again: Said = { ...pledge, words: 'một lần nữa cam kết hoàn thành nhà máy nước tại Huế trước cuối năm 2027' }
    expect(ledgerOf('2026-02-01', ['2023-05-02', 'vi', pledge], ['2025-02-02', 'vi', again])).toEqual(['pledge JP>VN open (2)'])
  })
  it('not where help is promised for a year, nor where nothing binds', () => {
    expect(
      ledgerOf('2026-02-01', [
        '2023-05-02',
        'en',
        { who: 'JP>VN pledge', words: 'would continue to support the festival in 2024' },
      ]),
    ).toEqual(['pledge JP>VN open (1)'])
    expect(
      ledgerOf('2026-02-01', [
        '2023-05-02',
        'en',
        { who: 'JP>VN pledge', words: 'promised to carry out what was agreed in 2019' },
      ]),
    ).toEqual(['pledge JP>VN open (1)'])
  })
  it('cites who says that it is not done', () => {
    const told: Said = {
      who: 'JP>VN concern',
      words: 'lấy làm tiếc vì nhà máy nước tại Huế đến nay chưa thể hoàn thành',
      topics: ['water'],
    }
    const view = viewOf({
      told: [
        { id: 'a', language: 'vi', published: '2023-05-02', says: [pledge] },
        { id: 'b', language: 'vi', published: '2025-05-02', says: [told] },
      ],
    })
    const [undertaking] = keepLedger(view, { at: '2026-02-01', lexicon: testLexicon() })
    expect(undertaking.evidence.map(e => [e.status, e.on, e.document])).toEqual([['lapsed', '2024-12-31', 'b']])
  })
})

describe('superseded', () => {
  const PACT = 'instrument:viet-nam-norway-seafood-agreement'
  const steps = (first: string, second: string, who = 'VN>NO request'): string[] =>
    ledgerOf(
      '2026-02-01',
      ['2023-05-02', 'en', { who: 'VN>NO request', words: first, references: [PACT] }],
      ['2025-05-02', 'en', { who, words: second, references: [PACT] }],
    )
  it('by a further step of the same instrument', () => {
    expect(steps('proposed to launch negotiations on a seafood agreement', 'urged Norway to sign the seafood agreement')).toEqual(
      ['request VN>NO open (1)', 'request VN>NO superseded (1): higher-step'],
    )
  })
  it('not by an earlier step, nor by what the other side asks', () => {
    expect(steps('urged Norway to sign the seafood agreement', 'proposed to launch negotiations on a seafood agreement')).toEqual(
      ['request VN>NO open (1)', 'request VN>NO open (1)'],
    )
    expect(
      steps(
        'proposed to launch negotiations on a seafood agreement',
        'urged Viet Nam to sign the seafood agreement',
        'NO>VN request',
      ),
    ).toEqual(['request NO>VN open (1)', 'request VN>NO open (1)'])
  })
  it('by the whole of a relief of which a part was asked for', () => {
    const lines = (second: string): string[] =>
      ledgerOf(
        '2026-02-01',
        [
          '2024-05-02',
          'en',
          { who: 'VN>US request', words: 'asked Washington to lower tariffs on wooden furniture', topics: ['tariffs', 'trade'] },
        ],
        ['2025-05-02', 'en', { who: 'VN>US request', words: second, topics: ['tariffs', 'trade'] }],
      )
    expect(lines('called on the US to remove all tariffs on wooden furniture')).toEqual([
      'request VN>US open (1)',
      'request VN>US superseded (1): higher-step',
    ])
    expect(lines('called on the US to remove all tariffs on frozen shrimp')).toEqual([
      'request VN>US open (1)',
      'request VN>US open (1)',
    ])
  })
})

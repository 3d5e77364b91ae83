import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Language } from '../../contract/vocabulary.ts'
import {
  bands,
  duplicateKind,
  type Fingerprint,
  type FingerprintedDocument,
  MOST_HOLDERS,
  resolveDuplicates,
} from './duplicates.ts'
import { exactKey } from './exact.ts'
import { sketch } from './sketch.ts'
import { FORMULAS, OTHER_HAND_EN, OTHER_HAND_VI, REPORT_EN, REPORT_VI } from './testing.ts'

const print = (text: string, language: Language): Fingerprint => ({ exact: exactKey(text), sketch: sketch(text, language) })
const shareBand = (a: Fingerprint, b: Fingerprint): boolean => {
  const known = new Set(bands(a.sketch))
  return bands(b.sketch).some(key => known.has(key))
}
const [vi, en] = [REPORT_VI.join('\n'), REPORT_EN.join('\n')]

describe('a document repeats another', () => {
  it.each<[string, string, string, Language]>([
    ['as it is', vi, vi, 'vi'],
    ['with a crawl stamp', vi, ` date 2026-03-13 ${vi}`, 'vi'],
    ['in other lines and spaces', en, en.replaceAll('\n', ' \n\n ').replaceAll(', ', ',  '), 'en'],
    ['all in capitals', en, en.toUpperCase(), 'en'],
    ['with characters without width', vi, vi.replaceAll(' ', ' \u200b'), 'vi'],
  ])('exactly: %s', (_, a, b, language) => {
    expect(duplicateKind(print(a, language), print(b, language))).toBe('exact')
  })

  const reprints: Array<[string, string, string, Language]> = ([REPORT_VI, REPORT_EN] as const).flatMap(report => {
    const language: Language = report === REPORT_VI ? 'vi' : 'en'
    const [, ...body] = report
    const text = report.join('\n')
    const tag = language === 'vi' ? 'Theo TTXVN' : 'Source: VNA'
    const headline =
      language === 'vi' ? 'Bộ trưởng Ngoại giao hội đàm với khách từ Bắc Âu' : 'Foreign Minister Welcomes Guest From Oslo'
    const opening = language === 'vi' ? '(Báo Ngày Mới) – ' : '(New Day Online) — '
    return [
      [`without its last paragraph, ${language}`, text, report.slice(0, -1).join('\n'), language],
      [`under another headline, ${language}`, text, [headline, ...body].join('\n'), language],
      [`with a tag line and an outlet's mark, ${language}`, text, [opening + report[0], ...body, tag].join('\n'), language],
      [`cut to its first half, ${language}`, text, report.slice(0, 4).join('\n'), language],
      [`cut out of the middle, ${language}`, text, report.slice(2, 5).join('\n'), language],
      [
        `with a paragraph of its own, ${language}`,
        text,
        [...report, 'Xem thêm tin trong ngày / More of the day'].join('\n'),
        language,
      ],
      [`with a misprint mended, ${language}`, text, text.replace('1982', '1928').replace('Bergen', 'Bergens'), language],
    ]
  })

  it.each(reprints)('nearly: %s', (_, a, b, language) => {
    expect(duplicateKind(print(a, language), print(b, language))).toBe('near')
    expect(duplicateKind(print(b, language), print(a, language))).toBe('near')
  })

  it.each(reprints)('and is found by its bands: %s', (_, a, b, language) => {
    expect(shareBand(print(a, language), print(b, language))).toBe(true)
  })
})

describe('a document does not repeat another', () => {
  const SENEGAL = ['Cộng hòa Senegal', '29/12', 'Đinh Quang Vũ', 'Moussa Diallo', 'Awa Ndoye'] as const
  const SLOVENIA = ['Cộng hòa Slovenia', '7/6', 'Đinh Quang Vũ', 'Janez Kobal', 'Mojca Zorman'] as const
  const AUSTRIA = ['Cộng hòa Áo', '12/3', 'Lê Hải Triều', 'Franz Lechner'] as const
  const BELGIUM = ['Vương quốc Bỉ', '25/4', 'Lê Hải Triều', 'Pieter Claes'] as const

  it.each<[string, string, string, Language]>([
    ['written by another hand on the same talks, vi', vi, OTHER_HAND_VI.join('\n'), 'vi'],
    ['written by another hand on the same talks, en', en, OTHER_HAND_EN.join('\n'), 'en'],
    [
      'letters on one formula, vi',
      FORMULAS['congratulations, vi'](...SENEGAL),
      FORMULAS['congratulations, vi'](...SLOVENIA),
      'vi',
    ],
    [
      'letters on one formula, en',
      FORMULAS['congratulations, en'](...SENEGAL),
      FORMULAS['congratulations, en'](...SLOVENIA),
      'en',
    ],
    [
      'courtesy calls of two ambassadors, vi',
      FORMULAS['courtesy call, vi'](...AUSTRIA),
      FORMULAS['courtesy call, vi'](...BELGIUM),
      'vi',
    ],
    [
      'courtesy calls of two ambassadors, en',
      FORMULAS['courtesy call, en'](...AUSTRIA),
      FORMULAS['courtesy call, en'](...BELGIUM),
      'en',
    ],
    ['that it quotes a paragraph of', vi, [...OTHER_HAND_VI, REPORT_VI[3]].join('\n'), 'vi'],
    ['of which it is no more than a sentence', en, REPORT_EN[3], 'en'],
    [
      'that is a caption like it',
      'Bộ trưởng Đinh Quang Vũ và Đại sứ Na Uy.',
      'Bộ trưởng Đinh Quang Vũ và Đại sứ Thụy Điển.',
      'vi',
    ],
    ['that has no words either', '…', '!', 'vi'],
  ])('%s', (_, a, b, language) => {
    expect(duplicateKind(print(a, language), print(b, language))).toBeNull()
  })

  it('in another language', () => {
    expect(duplicateKind(print(vi, 'vi'), print(en, 'en'))).toBeNull()
    expect(shareBand(print(vi, 'vi'), print(vi.replace('12/3', '13/3'), 'en'))).toBe(false)
  })
})

describe('of documents that repeat each other', () => {
  const doc = (id: string, publishedOn: string | null, ...lines: readonly string[]): FingerprintedDocument => ({
    id,
    publishedOn,
    ...print(lines.join('\n'), 'vi'),
  })
  const [headline, ...body] = REPORT_VI
  const all = [
    doc('c', '2026-03-12', ...REPORT_VI),
    doc('a', '2026-03-13', ...REPORT_VI),
    doc('b', '2026-03-14', 'Ngoại trưởng Na Uy thăm Hà Nội', ...body),
    doc('d', null, ...REPORT_VI.slice(0, 5)),
    doc('e', '2026-03-01', ...OTHER_HAND_VI),
    doc('f', '2026-03-02', headline),
  ]

  it('the first by day stands for the others', () => {
    expect(resolveDuplicates(all)).toEqual([
      { document: 'a', of: 'c', kind: 'exact' },
      { document: 'b', of: 'c', kind: 'near' },
      { document: 'd', of: 'c', kind: 'near' },
    ])
  })

  it('the first by id, where the day is one or none is known', () => {
    expect(resolveDuplicates([doc('z', null, ...REPORT_VI), doc('y', null, ...REPORT_VI)])).toEqual([
      { document: 'z', of: 'y', kind: 'exact' },
    ])
  })

  it('a digest of two articles makes them no duplicates of each other', () => {
    const digest = doc('digest', '2026-03-20', ...REPORT_VI, ...OTHER_HAND_VI)
    expect(
      resolveDuplicates([digest, doc('one', '2026-03-12', ...REPORT_VI), doc('two', '2026-03-13', ...OTHER_HAND_VI)]),
    ).toEqual([{ document: 'digest', of: 'one', kind: 'near' }])
  })

  it('nothing stands for others and repeats something itself, in whatever order they come', () => {
    const lines = fc.subarray([...REPORT_VI, ...OTHER_HAND_VI], { minLength: 1 })
    const documents = fc.array(fc.tuple(fc.option(fc.constantFrom('2026-03-01', '2026-03-02')), lines), { maxLength: 12 })
    fc.assert(
      fc.property(documents, fc.infiniteStream(fc.nat()), (drafts, random) => {
        const made = drafts.map(([day, text], i) => doc(`d${i}`, day, ...text))
        const found = resolveDuplicates(made)
        const copies = new Set(found.map(({ document }) => document))
        expect(found.filter(({ of }) => copies.has(of))).toEqual([])
        const byId = new Map(made.map(one => [one.id, one]))
        for (const { document, of, kind } of found) {
          const [one, other] = [byId.get(document), byId.get(of)]
          expect(one && other && duplicateKind(one, other)).toBe(kind)
        }
        const keys = new Map(made.map(one => [one.id, random.next().value]))
        const shuffled = [...made].sort((a, b) => (keys.get(a.id) ?? 0) - (keys.get(b.id) ?? 0))
        expect(resolveDuplicates(shuffled)).toEqual(found)
      }),
      { numRuns: 100 },
    )
  })

  it('the imprint of an outlet, longer than its articles, makes none of them a duplicate', () => {
    const imprint = Array.from(
      { length: 40 },
      (_, i) => `giấy phép số ${i} cơ quan chủ quản, tổng biên tập, đường dây nóng`,
    ).join(' ')
    const documents = Array.from({ length: MOST_HOLDERS * 2 }, (_, i) => {
      const article = Array.from({ length: 40 }, (_, j) => `từ ${i}-${j}, ông Nguyễn Tên${i}x${j} nói rằng`).join(' ')
      return doc(`d${i}`, null, article, imprint)
    })
    expect(resolveDuplicates(documents)).toEqual([])
  })
})

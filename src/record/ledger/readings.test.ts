import { beforeAll, expect, it } from 'vitest'
import type { Reading } from '../../contract/reading.ts'
import { readingOf } from '../../reader/testing.ts'
import { keepLedger } from './ledger.ts'
import { linesOf, testLexicon, viewOfReadings } from './testing.ts'

const SPRING = `Thứ trưởng Ngoại giao Hồ Diệu An hội đàm với Thứ trưởng Ngoại giao Chile Rodrigo Valdivieso

Ngày 4/3/2024, tại Santiago, Thứ trưởng Ngoại giao Hồ Diệu An đã hội đàm với Thứ trưởng Ngoại giao Chile Rodrigo Valdivieso.

Thứ trưởng Hồ Diệu An đề nghị Chile sớm mở cửa thị trường cho quả chôm chôm của Việt Nam. Thứ trưởng Rodrigo Valdivieso ghi nhận đề nghị này.

Thứ trưởng Rodrigo Valdivieso cam kết Chile sẽ tặng Việt Nam một kính thiên văn trước cuối năm 2024.

Thứ trưởng Hồ Diệu An mời Thứ trưởng Rodrigo Valdivieso thăm Việt Nam. Thứ trưởng Rodrigo Valdivieso vui vẻ nhận lời.`

const AUTUMN = `HÀ NỘI — Deputy Minister of Foreign Affairs Hồ Diệu An held talks in Hà Nội on October 8, 2025 with Chilean Deputy Minister of Foreign Affairs Rodrigo Valdivieso, who is on an official visit to Việt Nam from October 7 to 9.

Hồ Diệu An again asked Chile to open its market to Vietnamese rambutans. Valdivieso agreed to the request.`

let readings: Reading[] = []
beforeAll(() => {
  readings = [readingOf(SPRING, 'vi', '2024-03-05'), readingOf(AUTUMN, 'en', '2025-10-09')]
}, 60_000)

it('keeps the ledger of articles as they were read, in two languages', () => {
  expect(linesOf(keepLedger(viewOfReadings(readings), { at: '2025-12-31', lexicon: testLexicon() }))).toEqual([
    'invitation VN>CL fulfilled (1): invitation-accepted, visit-took-place',
    'pledge CL>VN lapsed (1): deadline-passed',
    'request VN>CL agreed (2): answered-at-once',
  ])
})

it('cites words that stand in the articles', () => {
  const texts = new Map(readings.map(r => [r.document.id, r.document.text]))
  for (const { occurrences, evidence } of keepLedger(viewOfReadings(readings), { at: '2025-12-31', lexicon: testLexicon() }))
    for (const { document, citation } of [...occurrences, ...evidence])
      expect(texts.get(document)?.slice(citation.start, citation.end)).toBe(citation.quote)
})

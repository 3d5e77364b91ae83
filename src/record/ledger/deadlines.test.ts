import { describe, expect, it } from 'vitest'
import type { Language } from '../../contract/vocabulary.ts'
import { createDeadlineReader, dueDay } from './deadlines.ts'
import { createQuotationReader } from './quotation.ts'
import { testLexicon } from './testing.ts'

const dueIn = (language: Language, words: string): string | null => {
  const quotation = createQuotationReader(testLexicon())(words, language)
  return dueDay(createDeadlineReader(testLexicon())(quotation, '2025-04-10'), quotation.signs)
}

describe('said on 10 April 2025, due', () => {
  it.each<[Language, string, string]>([
    ['vi', 'cam kết bàn giao trường học trước cuối năm 2025', '2025-12-31'],
    ['vi', 'cam kết khởi công trong quý I/2026', '2026-03-31'],
    ['vi', 'sẽ khởi công trong quý III năm nay', '2025-09-30'],
    ['vi', 'hứa trả lời trước ngày 15/6', '2025-06-14'],
    ['vi', 'hứa trả lời chậm nhất vào ngày 15/6/2026', '2026-06-15'],
    ['vi', 'đề nghị hoàn thành vào tháng 11', '2025-11-30'],
    ['vi', 'đề nghị hoàn thành vào tháng 2', '2026-02-28'],
    ['vi', 'đề nghị hoàn thành trong tháng 7/2026', '2026-07-31'],
    ['vi', 'cam kết ban hành nghị định mới trong năm 2026', '2026-12-31'],
    ['vi', 'mời thăm Việt Nam vào cuối năm nay', '2025-12-31'],
    ['vi', 'mời thăm Việt Nam trong nửa đầu năm 2026', '2026-06-30'],
    ['vi', 'cam kết trả lời trong vòng hai tuần', '2025-04-24'],
    ['en', 'pledged to deliver the vessels by 2026', '2026-12-31'],
    ['en', 'pledged to deliver the vessels before the end of 2025', '2025-12-31'],
    ['en', 'promised an answer by the end of June', '2025-06-30'],
    ['en', 'promised an answer before 1 December', '2025-11-30'],
    ['en', 'promised an answer by March 15, 2026', '2026-03-15'],
    ['en', 'asked for the report within sixty days', '2025-06-09'],
    ['en', 'asked for the report in the first quarter of 2026', '2026-03-31'],
    ['en', 'invited him to pay a visit in the first half of next year', '2026-06-30'],
    ['en', 'invited him to Tashkent in the autumn', '2025-11-30'],
    ['en', 'invited him to come next month', '2025-05-31'],
  ])('%s: %s → %s', (language, words, day) => {
    expect(dueIn(language, words)).toBe(day)
  })
})

describe('no deadline', () => {
  it.each<[string, Language, string]>([
    ['what is over', 'en', 'pledged to carry out the plan agreed in 2021'],
    ['what is over', 'vi', 'cam kết thực hiện thỏa thuận ký năm 2023'],
    ['another day in a side clause', 'en', 'undertook to send the envoy, who visited Hue in January'],
    ['how much', 'en', 'promised that hours would be extended by two'],
    ['when it begins', 'vi', 'đồng ý kéo dài thời gian từ tháng 9'],
    ['help that goes on', 'vi', 'đề nghị tiếp tục ủng hộ Việt Nam tổ chức hội nghị trong năm 2027'],
    ['part of a name', 'en', 'asked for support for Expo 2030'],
    ['of whoever asks', 'en', 'Lamichhane, who goes to Dhaka in November, urged Bangladesh to open the port'],
    ['none', 'vi', 'sẵn sàng chia sẻ kinh nghiệm'],
  ])('%s (%s): %s', (_, language, words) => {
    expect(dueIn(language, words)).toBeNull()
  })
})

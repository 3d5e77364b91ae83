import { describe, expect, it } from 'vitest'
import type { Language } from '../contract/vocabulary.ts'
import { readingOf } from './testing.ts'

const RECEIVED =
  'Chiều 12/3, tại Hà Nội, Thủ tướng Lê Văn Hòa tiếp Đại sứ Lào Khamla Sisomphon và Đại sứ Ấn Độ Ravi Kumar. Lào và Lào.'

describe('the parties of a reference', () => {
  it.each<[string, Language, string, string, string[]]>([
    [
      'stand beside its name',
      'vi',
      `${RECEIVED}\n\nThủ tướng đánh giá cao quan hệ Đối tác chiến lược toàn diện Việt Nam - Ấn Độ.`,
      'framework:comprehensive-strategic-partnership',
      ['IN', 'VN'],
    ],
    [
      'are those who speak of it',
      'en',
      'Polish Minister Adam Zielski met Romanian Minister Ion Marin in Geneva, Switzerland. Zielski proposed a free trade agreement.',
      'instrument:free-trade-agreement',
      ['PL', 'RO'],
    ],
    [
      'are nobody where any state may join',
      'en',
      'Polish Minister Adam Zielski told Romanian Minister Ion Marin that Poland and Romania respected UNCLOS.',
      'instrument:unclos',
      [],
    ],
    [
      'are those of a signed text, whoever speaks',
      'en',
      'Polish Minister Adam Zielski told Romanian Minister Ion Marin that Poland supported the Five-Point Consensus.',
      'instrument:five-point-consensus',
      ['MM', 'organisation:asean'],
    ],
  ])('%s', (_, language, text, id, parties) => {
    expect(readingOf(text, language, '2025-03-13').references.find(r => r.id === id)?.parties).toEqual(parties)
  })
})

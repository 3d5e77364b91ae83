import { describe, expect, it } from 'vitest'
import type { Language } from '../../contract/vocabulary.ts'
import { contextOf, spanOf } from '../testing.ts'
import { findTitles } from './titles.ts'

/** «as printed → rank/function@state …» for each title of a text. */
function titlesOf(text: string, language: Language): string[] {
  const context = contextOf(text, language)
  return findTitles(context).map(
    t =>
      `${spanOf(context, t)} → ${t.offices.map(o => `${o.rank}/${o.function ?? '?'}@${o.country ?? '-'}`).join(' ') || (t.counterpart ? 'counterpart' : 'descriptor')}`,
  )
}

describe('what belongs to a title', () => {
  it.each([
    ['vi', 'Đại sứ Nhật Bản tại Việt Nam', ['Đại sứ Nhật Bản tại Việt Nam → ambassadorial/foreign-affairs@JP']],
    [
      'vi',
      'Phó Chủ tịch Phòng Công nghiệp và Thương mại Đức, ông X',
      ['Phó Chủ tịch Phòng Công nghiệp và Thương mại Đức → business/commerce@DE'],
    ],
    [
      'vi',
      'Ủy viên Bộ Chính trị, Phó Thủ tướng, Bộ trưởng Ngoại giao',
      [
        'Ủy viên Bộ Chính trị, Phó Thủ tướng, Bộ trưởng Ngoại giao → party/party@- deputy-head-of-state-or-government/government@- ministerial/foreign-affairs@-',
      ],
    ],
    [
      'vi',
      'Bí thư Ban Bí thư Trung ương Đảng Cộng sản Trung Quốc tới',
      ['Bí thư Ban Bí thư Trung ương Đảng Cộng sản Trung Quốc → party/party@CN'],
    ],
    [
      'vi',
      'đã tiếp Ngoại trưởng Lào, Thủ tướng nói',
      ['Ngoại trưởng Lào → ministerial/foreign-affairs@LA', 'Thủ tướng → head-of-state-or-government/government@-'],
    ],
    ['vi', 'theo người phát ngôn của Bộ Quốc phòng Nga', ['người phát ngôn của Bộ Quốc phòng Nga → senior-official/defence@RU']],
    ['en', 'the Ambassador of Indonesia to India', ['Ambassador of Indonesia to India → ambassadorial/foreign-affairs@ID']],
    [
      'en',
      'Thai Deputy Prime Minister and Foreign Minister',
      [
        'Thai Deputy Prime Minister and Foreign Minister → deputy-head-of-state-or-government/government@TH ministerial/foreign-affairs@TH',
      ],
    ],
    [
      'en',
      'the Secretary-General’s Personal Envoy for Chad',
      ['Secretary-General’s Personal Envoy for Chad → international/other@-'],
    ],
    [
      'en',
      'Chairwoman of the Indian Business Chamber in Vietnam (INCHAM)',
      ['Chairwoman of the Indian Business Chamber in Vietnam (INCHAM) → business/commerce@IN'],
    ],
    [
      'en',
      'Minister of Foreign Affairs of Israel\nPresident',
      [
        'Minister of Foreign Affairs of Israel → ministerial/foreign-affairs@IL',
        'President → head-of-state-or-government/government@-',
      ],
    ],
    ['en', 'his Ukrainian counterpart', ['Ukrainian counterpart → counterpart']],
  ] as const)('%s: %s', (language, text, found) => {
    expect(titlesOf(text, language)).toEqual([...found])
  })
})

describe('what is no title', () => {
  it.each([
    ['vi', 'Hội nghị thường niên của ngành du lịch khai mạc sáng nay'],
    ['vi', 'chính quyền nước này'],
    ['en', 'The meeting took place in a friendly atmosphere'],
  ] as const)('%s: %s', (language, text) => {
    expect(titlesOf(text, language)).toEqual([])
  })
})

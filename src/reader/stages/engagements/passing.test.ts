import { describe, expect, test } from 'vitest'
import type { Language } from '../../../contract/vocabulary.ts'
import { engagementLines, readingOf } from '../../testing.ts'

const EN = 'Kenyan Foreign Minister Grace Wafula met Chilean Foreign Minister Ana Rojas in Santiago on Monday'
const VI = 'Chiều 2/3, tại Hà Nội, Bộ trưởng Ngoại giao Lê Văn Hòa hội đàm với Bộ trưởng Ngoại giao Kenya Ali Noor'
const PAIR = { en: 'ana-rojas + grace-wafula', vi: 'ali-noor + le-van-hoa' } as const
const MET = { en: `meeting 2026-03-02 CL: ${PAIR.en}`, vi: `meeting 2026-03-02 VN: ${PAIR.vi}` } as const

/** What is told of the two besides their meeting of Monday 2 March 2026, in a text of the day after; nothing where only that one took place. */
const CASES: ReadonlyArray<readonly [Language, string, string | null]> = [
  // counted back from the deed told of
  ['en', `${EN}, four days after the two spoke by phone.`, 'call 2026-02-26 -'],
  ['en', `${EN}, the day after they met on the margins of a forum in Lima.`, 'meeting 2026-03-01 PE'],
  ['en', `${EN}. The talks came three days after a phone call between the two ministers.`, 'call 2026-02-27 -'],
  ['en', `${EN}, a week after they met in Lima.`, 'meeting 2026-02-23 PE'],
  ['en', `${EN}, two months after the two ministers met in Lima.`, 'meeting 2026-01-01 PE'],
  ['vi', `${VI}, ba ngày sau cuộc điện đàm giữa hai Bộ trưởng.`, 'call 2026-02-27 -'],
  ['vi', `${VI}, hai ngày sau cuộc điện đàm giữa hai Bộ trưởng.`, 'call 2026-02-28 -'],
  ['vi', `${VI}, một năm sau cuộc gặp giữa hai Bộ trưởng tại Nairobi.`, 'meeting 2025-03-01 KE'],
  // no count to reckon with
  ['en', `${EN}, nearly two years after the two spoke by phone.`, null],
  ['en', `${EN}, four days after the two countries signed up to the fund.`, null],
  ['vi', `${VI}, hơn một năm sau cuộc gặp giữa hai Bộ trưởng tại Nairobi.`, null],
  // with a day, month or year of their own
  ['en', `${EN}. The two followed up on their September meeting in Nairobi.`, 'meeting 2025-09-01 KE'],
  ['en', `${EN}. They welcomed progress since their last talks in Vientiane in July.`, 'meeting 2025-07-01 LA'],
  ['en', `${EN}. They welcomed progress since the Nairobi meeting in November.`, 'meeting 2025-11-01 KE'],
  ['en', `${EN}. Rojas thanked her for their meeting in Tokyo last year.`, 'meeting 2025-01-01 JP'],
  ['en', `${EN}. The two last spoke by phone on January 12.`, 'call 2026-01-12 -'],
  ['vi', `${VI}. Hai bên vui mừng trước những tiến triển kể từ cuộc gặp tại Nairobi hồi tháng 9.`, 'meeting 2025-09-01 KE'],
  [
    'vi',
    `${VI} theo lời mời được đưa ra tại cuộc hội đàm giữa hai Bộ trưởng ở Nairobi ngày 22/11 năm ngoái.`,
    'meeting 2025-11-22 KE',
  ],
  ['en', `${EN}. Rojas remembered meeting her in Livingstone in 2022.`, 'meeting 2022-01-01 ZM'],
  // the meeting under way, things of other people, things to come
  ['en', `${EN}. Their meeting reviewed last year's trade.`, null],
  ['en', `${EN}. They welcomed progress since the ministerial conference in Lima in July.`, null],
  ['en', `${EN}. The African Union welcomed progress since its last meeting in 2022.`, null],
  ['en', `${EN}. Wafula said that the matter was in the hands of the finance ministry.`, null],
  ['en', `${EN}. They looked ahead to the upcoming September meeting in Nairobi.`, null],
  ['en', `${EN}. Wafula told the Chilean minister that Kenya had in June approved the plan.`, null],
  ['vi', `${VI}. Hai bên sẽ triển khai kết quả cuộc gặp này trong tháng 4.`, null],
]

describe('told in passing', () => {
  test.each(CASES)('%s: %s', (language, text, more) => {
    const lines = [MET[language], ...(more === null ? [] : [`${more}: ${PAIR[language]}`])]
    expect(engagementLines(text, language, '2026-03-03')).toEqual(lines.sort())
  })

  test('the text goes on with the deed under way', () => {
    const text = `${VI} theo lời mời được đưa ra tại cuộc hội đàm giữa hai Bộ trưởng ở Nairobi ngày 22/11 năm ngoái. Sau hội đàm, hai Bộ trưởng đã ký Bản ghi nhớ.`
    expect(engagementLines(text, 'vi', '2026-03-03')).toContain(`signing 2026-03-02 VN: ${PAIR.vi}`)
  })

  test('a week that is only counted to is a range of days', () => {
    const past = readingOf(`${EN}, a week after they met in Lima.`, 'en', '2026-03-03').engagements.find(
      e => e.place?.country === 'PE',
    )
    expect(past).toMatchObject({ start: '2026-02-23', end: '2026-03-01', datePrecision: 'range' })
  })

  test('a day after somebody else met, counted from the day named before', () =>
    expect(
      engagementLines(
        'The ministry spoke on Thursday. Its remarks came a day after Tajik Energy Minister Daler Sharif called on Pakistani Prime Minister Asad Khan.',
        'en',
        '2026-01-09',
      ),
    ).toEqual(['meeting 2026-01-07 -: asad-khan + daler-sharif']))
})

/** Whom a word without a name means: published on Tuesday 3 March 2026. */
const MEANT: ReadonlyArray<readonly [string, readonly string[]]> = [
  [
    `${EN}. Wafula went on to Lima on Tuesday, where Pedro Diaz, Vice President of Peru, received her.`,
    [MET.en, 'meeting 2026-03-03 PE: grace-wafula + pedro-diaz'],
  ],
  [
    'Kenyan President Otieno Noor spoke in Nairobi on Monday, where Ambassador Rosa Diaz of Peru paid him a courtesy call.',
    ['meeting 2026-03-02 KE: otieno-noor + rosa-diaz'],
  ],
  [
    `${EN}. On Sunday the visitor had called on Chilean President Pedro Diaz.`,
    [MET.en, 'meeting 2026-03-01 CL: grace-wafula + pedro-diaz'],
  ],
  // not the person, but what is theirs
  [`${EN}. Pedro Diaz, Vice President of Peru, received her proposal.`, [MET.en]],
]

test.each(MEANT)('whom a pronoun or role means: %s', (text, lines) =>
  expect(engagementLines(text, 'en', '2026-03-03')).toEqual([...lines].sort()),
)

const HEADS = {
  en: 'Deputy Trade Minister Ali Noor, who leads the Kenyan team, and Deputy Trade Minister Ana Rojas of Chile reported progress.',
  vi: 'Thứ trưởng Lê Văn Hòa và Thứ trưởng Kenya Ali Noor đồng chủ trì phiên đàm phán.',
} as const

/** Rounds with the days that they took; published on Tuesday 3 March 2026. */
const ROUNDS: ReadonlyArray<readonly [Language, string, string]> = [
  [
    'en',
    `Kenya and Chile wrapped up the third round of negotiations in Nairobi on Friday, after four days of talks. ${HEADS.en}`,
    '2026-02-24..2026-02-27',
  ],
  [
    'en',
    `Kenya and Chile wrapped up the third round of negotiations in Nairobi on Friday, after four days of talks. The second round was held in Santiago from January 5 to 7. ${HEADS.en}`,
    '2026-02-24..2026-02-27',
  ],
  [
    'vi',
    `Phiên đàm phán thứ năm Hiệp định Thương mại tự do Việt Nam - Kenya kết thúc ngày 27/2 tại Hà Nội sau bốn ngày làm việc. Trước đó, phiên thứ tư diễn ra tại Hà Nội từ ngày 20-23/1.\n${HEADS.vi}`,
    '2026-02-24..2026-02-27',
  ],
  [
    'vi',
    'Hai bên ký Hiệp định sau sáu phiên đàm phán, bắt đầu từ phiên thứ nhất tại Hà Nội; phiên cuối cùng do Thứ trưởng Lê Văn Hòa và Thứ trưởng Kenya Ali Noor chủ trì tại Nairobi từ ngày 9-13/2.',
    '2026-02-09..2026-02-13',
  ],
]

test.each(ROUNDS)('days of a round, %s: %s', (language, text, days) => {
  const round = readingOf(text, language, '2026-03-03').engagements.find(e => e.kind === 'negotiation')
  expect(`${round?.start}..${round?.end}`).toBe(days)
})

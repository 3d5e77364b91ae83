import { describe, expect, it } from 'vitest'
import type { Language } from '../../contract/vocabulary.ts'
import { personLines } from '../testing.ts'

type Case = readonly [language: Language, text: string, persons: readonly string[]]

const table = (name: string, cases: readonly Case[]): void => {
  describe(name, () => {
    it.each(cases.map(c => [...c] as const))('%s: %s', (language, text, persons) => {
      expect(personLines(text, language)).toEqual(persons)
    })
  })
}

table('a title of several, of a region, of a delegation', [
  [
    'en',
    'Energy Ministers Dana Sulova of Kazakhstan and Rustam Oqilov of Uzbekistan signed.',
    ['Dana Sulova | KZ | ministerial/energy', 'Rustam Oqilov | UZ | ministerial/energy'],
  ],
  ['en', 'On Friday, Oregon Governor Jill Starr left Seoul.', ['Jill Starr | US | sub-national/government']],
  ['en', "Ontario's Minister of Labour Paul Reid came.", ['Paul Reid | CA | sub-national/labour']],
  ['en', "The head of Chad's delegation, Issa Malloum, spoke.", ['Issa Malloum | TD | senior-official/other']],
  [
    'en',
    'H.E. Mr. Ravi Doobay, President of the Cooperative Republic of Guyana, left.',
    ['Ravi Doobay | GY | head-of-state-or-government/government'],
  ],
  ['en', "Oman's top diplomat, Sayyid Faisal al-Rawahi, praised both.", ['Faisal al-Rawahi | OM | ministerial/foreign-affairs']],
  [
    'vi',
    'Tổng Giám đốc Cơ quan Xúc tiến đầu tư Oman Ibtisam Al-Harthy ký.',
    ['Ibtisam Al-Harthy | OM | senior-official/planning-investment'],
  ],
])

table('whose official a title names', [
  ['en', 'FIBA Europe President Otto Demir came to Kyiv.', ['Otto Demir | - | civil-society/other']],
  ['en', 'UNICEF Representative Munira Saidova spoke.', ['Munira Saidova | - | international/other']],
  [
    'en',
    'The Mexican delegation included Secretary of the Navy José Olmos; and Head of Unit for Asia Rita Paz.',
    ['José Olmos | MX | vice-ministerial/defence', 'Rita Paz | MX | senior-official/defence'],
  ],
  ['vi', 'Tham dự có Bộ trưởng Kinh tế bang Hessen Karl Mansur.', ['Karl Mansur | DE | sub-national/planning-investment']],
  ['vi', 'Ủy viên Nông nghiệp của châu Âu Phil Horan dự.', ['Phil Horan | EU | ministerial/agriculture']],
  ['vi', 'Đặc phái viên Liên hợp quốc về vấn đề Xy-ri X.Mi-xtu-ra sẽ dự.', ['X. Mi-xtu-ra | - | international/other']],
  ['vi', 'Trưởng phòng Chính trị Đại sứ quán Áo Karl Huber dự.', ['Karl Huber | AT | senior-official/foreign-affairs']],
])

table('initials keep their dots', [
  ['en', 'Gov. J.B. Ritter met Mr. M.K. Anand.', ['J.B. Ritter | - | sub-national/government', 'M.K. Anand | -']],
  ['en', 'President Joseph R. Biden Jr. left.', ['Joseph R. Biden Jr. | US | head-of-state-or-government/government']],
])

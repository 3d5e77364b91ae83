import { describe, expect, it } from 'vitest'
import type { Language } from '../../contract/vocabulary.ts'
import { personsOf } from '../testing.ts'

/** What a text must say of the state of each person that it names. */
type Case = readonly [shows: string, language: Language, text: string, states: Readonly<Record<string, string | null>>]

const table = (name: string, cases: readonly Case[]): void => {
  describe(name, () => {
    it.each(cases.map(c => [...c] as const))('%s', (_shows, language, text, states) => {
      const found = Object.fromEntries(personsOf(text, language).persons.map(p => [p.name, p.country]))
      expect(found).toEqual(states)
    })
  })
}

table('who meets somebody serves another state', [
  [
    'whose title holds a word that is half a state’s name',
    'vi',
    'Đại tướng Hà Quốc Tuyên, Bí thư Đảng ủy Công an Trung ương, hội đàm với Bộ trưởng Nội vụ Hungary Szabolcs Kerekes.',
    { 'Hà Quốc Tuyên': 'VN', 'Szabolcs Kerekes': 'HU' },
  ],
  [
    'a host without a state and a guest with one',
    'en',
    'NAIROBI – President Amina Wekesa received the Foreign Minister of Ghana, Kofi Asare, on Monday. Cabinet Secretary Peter Kimani attended.',
    { 'Amina Wekesa': 'KE', 'Kofi Asare': 'GH', 'Peter Kimani': 'KE' },
  ],
  [
    'a traveller and those called on',
    'en',
    'MFA Singapore\nForeign Minister Dr Lim Boon Teck is on a working visit to Dili. He called on President Domingos Freitas. Timor-Leste thanked Singapore for its help. Dr Lim will return to Singapore on Friday.',
    { 'Lim Boon Teck': 'SG', 'Domingos Freitas': 'TL' },
  ],
  [
    'those who sign with each other',
    'en',
    'Doha, March 2 (QNA) - HH the Amir and the President of Georgia witnessed the signing of an agreement by HE Minister of Labor Ali bin Saleh Al Kuwari and HE Minister of Economy Davit Lomidze.',
    { 'Ali bin Saleh Al Kuwari': 'QA', 'Davit Lomidze': 'GE' },
  ],
  [
    'those met in turn by one person',
    'en',
    'President Idris Deby Hassan of Chad was in Sudan. He met the Minister of Interior, Salah Osman, on Sunday, and held talks the next day with General Tariq Elamin.',
    { 'Idris Deby Hassan': 'TD', 'Salah Osman': 'SD', 'Tariq Elamin': 'SD' },
  ],
])

table('who holds no office is of where they work', [
  [
    'a scholar and a house of another state than the one spoken of',
    'vi',
    'Theo chuyên gia Richard Salazar thuộc Đại học Cebu của Philippines, Trung Quốc muốn hợp tác. Trung Quốc nói thêm.',
    { 'Richard Salazar': 'PH' },
  ],
  [
    'an analyst of an institute',
    'en',
    'Russia and China held talks. Analyst Karl Weber of the German Institute for Global Affairs disagreed with Russia.',
    { 'Karl Weber': 'DE' },
  ],
])

table('who stands beside somebody serves the same state', [
  [
    'a deputy named by whom she stands in for',
    'en',
    "Iranian Foreign Minister Bahman Sadeghi was absent. U.S. envoy Daniel Whitmore met Sadeghi's deputy, Laleh Moradi, in Geneva.",
    { 'Bahman Sadeghi': 'IR', 'Daniel Whitmore': 'US', 'Laleh Moradi': 'IR' },
  ],
  [
    'whom a visitor calls on where the journey went on to',
    'en',
    'New Delhi. Indian minister Vikram Rao met President Ravi Doobay of Guyana in Georgetown. Guyana thanked India. Mr. Rao travelled onward to Suriname. He also met the Chairperson of the National Assembly, Dr. Asha Kalpoe.',
    { 'Vikram Rao': 'IN', 'Ravi Doobay': 'GY', 'Asha Kalpoe': 'SR' },
  ],
  [
    'delegations that two leaders bring',
    'en',
    'Peruvian Foreign Minister Rosa Quiroga met Chilean counterpart Andrés Fuentealba. Fuentealba, accompanied by Vice Minister Carla Ibáñez, thanked Peru.',
    { 'Rosa Quiroga': 'PE', 'Andrés Fuentealba': 'CL', 'Carla Ibáñez': 'CL' },
  ],
  [
    'a letter that somebody hands over',
    'en',
    'Japanese Foreign Minister Okada Haruto met President Kwame Boateng of Ghana and handed over a letter from Prime Minister Shimada Kei.',
    { 'Okada Haruto': 'JP', 'Kwame Boateng': 'GH', 'Shimada Kei': 'JP' },
  ],
  [
    'colleagues from several states',
    'en',
    'The Foreign Minister of Uruguay, Graciela Pintos, hosted her colleagues from Paraguay, Rubén Villalba, and Bolivia, Wilma Ticona, today.',
    { 'Graciela Pintos': 'UY', 'Rubén Villalba': 'PY', 'Wilma Ticona': 'BO' },
  ],
])

table('how a name is built', [
  [
    'letters and given names of a language',
    'vi',
    'Tổng thống Orhan Yıldırım đã gặp Tổng thống Volodymyr Lysenko tại Istanbul. Ukraine và Thổ Nhĩ Kỳ nhất trí tiếp tục hợp tác.',
    { 'Orhan Yıldırım': 'TR', 'Volodymyr Lysenko': 'UA' },
  ],
])

table('names cut or joined', [
  ['the number of a monarch', 'en', 'HM King Tupouto VII of Tonga sent a message.', { 'Tupouto VII': 'TO' }],
  [
    'a particle before a family name that is well known',
    'en',
    'President Agostinho da Costa Lopes spoke.',
    { 'Agostinho da Costa Lopes': null },
  ],
  [
    'a name behind the possessive of its state',
    'en',
    "Sudan's Bakri Elnour, who chaired the talks, thanked Egypt.",
    { 'Bakri Elnour': 'SD' },
  ],
])

table('whose side a clause gives', [
  [
    'heads of sides, the second without its word',
    'en',
    "The EU side was headed by chief negotiator Henk Visser, Thailand's by Kanya Ratana, Director-General of the Department of Trade Negotiations.",
    { 'Henk Visser': 'EU', 'Kanya Ratana': 'TH' },
  ],
  [
    'one word of two states',
    'en',
    'Deputy Foreign Minister Paul Mbuyi leads the Congolese team. The Democratic Republic of the Congo joined in June.',
    { 'Paul Mbuyi': 'CD' },
  ],
  [
    'a visitor and whom the visit is to, where one of them only tells the press',
    'en',
    'Barbados and Ghana agreed on direct flights, Prime Minister Shelly Alleyne said. Alleyne told reporters that she and visiting Ghanaian Vice-President Ama Boateng had spent an hour on transport. The Vice-President thanked Barbados.',
    { 'Shelly Alleyne': 'BB', 'Ama Boateng': 'GH' },
  ],
  [
    'companions of whoever is named by office alone',
    'en',
    "Vice President Hassan Didi of the Maldives met New Zealand's Minister Grace Hall. The Vice President was accompanied by the State Minister for Foreign Affairs, Aminath Rasheed.",
    { 'Hassan Didi': 'MV', 'Grace Hall': 'NZ', 'Aminath Rasheed': 'MV' },
  ],
  [
    'whom a visitor named by office alone called on',
    'en',
    'The Nepali team was led by Foreign Secretary Ram Gautam and the Danish team by Karen Rask, State Secretary for Foreign Policy of Denmark. Later the visiting State Secretary called on Hon. Bindu Acharya, Minister for Foreign Affairs.',
    { 'Ram Gautam': 'NP', 'Karen Rask': 'DK', 'Bindu Acharya': 'NP' },
  ],
])

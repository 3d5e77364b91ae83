import { expect, test } from 'vitest'
import type { Language } from '../../../contract/vocabulary.ts'
import { engagementLines } from '../../testing.ts'

/** Meetings told the other way round, in asides, one after another or of both together; published on Tuesday 3 March 2026. */
const CASES: ReadonlyArray<readonly [Language, string, readonly string[]]> = [
  // in the background
  [
    'en',
    'The envoys took up the engagements between Kenyan President Ali Noor and Chilean President Ana Rojas in Bali in November 2022.',
    ['meeting 2022-11-01 ID: ali-noor + ana-rojas'],
  ],
  [
    'en',
    "Ministers Juma Otieno of Kenya and Luis Soto of Chile reviewed Kenyan President Ali Noor's recent visit to Chile, including his talks with Chilean President Ana Rojas.",
    ['meeting - CL: ali-noor + ana-rojas', 'visit - CL: ali-noor'],
  ],
  [
    'en',
    'From 23 to 25 February, Kenyan Trade Minister Juma Otieno led an inter-ministerial delegation to Chile and Peru. While in Chile, Otieno met with President Ana Rojas of Chile.',
    ['meeting 2026-02-23 CL: ana-rojas + juma-otieno', 'visit 2026-02-23 -: juma-otieno'],
  ],
  [
    'en',
    'Kenyan President Ali Noor said that he and visiting Chilean President Ana Rojas had spent much of their meeting on fisheries.',
    ['meeting - -: ali-noor + ana-rojas'],
  ],
  [
    'en',
    'Kenya and Chile agreed to fast-track negotiations on trade. The understanding was reached during talks between Kenyan President Ali Noor and Chilean President Ana Rojas.',
    ['meeting - -: ali-noor + ana-rojas'],
  ],
  [
    'vi',
    'Tổng thống Kenya Ali Noor được người đồng cấp Chile, Ana Rojas đón tiếp tại Santiago.',
    ['meeting - CL: ali-noor + ana-rojas'],
  ],
  // what is said of other days
  [
    'en',
    'A bridge would open in May, Kenyan President Ali Noor said after talks with Chilean President Ana Rojas.',
    ['meeting - -: ali-noor + ana-rojas'],
  ],
  // who did what, turned round
  [
    'en',
    "Chile's Foreign Minister, Ana Rojas, was received at the border post on Monday by her Kenyan host, Foreign Minister Ali Noor.",
    ['meeting 2026-03-02 KE: ali-noor + ana-rojas'],
  ],
  [
    'en',
    "Also received by Kenyan President Ali Noor on Monday was Chile's Foreign Minister, Ana Rojas.",
    ['meeting 2026-03-02 KE: ali-noor + ana-rojas'],
  ],
  [
    'en',
    'Chilean Foreign Minister Ana Rojas was granted an audience by the President of Kenya, Ali Noor, on Monday.',
    ['meeting 2026-03-02 KE: ali-noor + ana-rojas'],
  ],
  [
    'en',
    'A courtesy call was paid on Monday by Chilean Foreign Minister Ana Rojas on Kenyan President Ali Noor.',
    ['meeting 2026-03-02 -: ali-noor + ana-rojas'],
  ],
  [
    'en',
    'A telephone call was received on Monday by Kenyan President Ali Noor from Chilean Foreign Minister Ana Rojas.',
    ['call 2026-03-02 -: ali-noor + ana-rojas'],
  ],
  [
    'en',
    'Kenyan President Ali Noor spoke of trade during a phone call made to Chilean President Ana Rojas on Monday.',
    ['call 2026-03-02 -: ali-noor + ana-rojas'],
  ],
  [
    'en',
    'Kenyan President Ali Noor made the proposal while receiving Chilean Foreign Minister Ana Rojas, who leads the bloc, at State House on Monday.',
    ['meeting 2026-03-02 KE: ali-noor + ana-rojas'],
  ],
  // where a clause leads
  [
    'en',
    'Kenyan Foreign Minister Ali Noor continues on Friday to Santiago, where he will meet Chilean President Ana Rojas.',
    ['meeting 2026-03-06 CL: ali-noor + ana-rojas'],
  ],
  [
    'en',
    'CHIPATA – Zambian Foreign Minister Ali Noor met Chilean Foreign Minister Ana Rojas on Monday.',
    ['meeting 2026-03-02 ZM: ali-noor + ana-rojas'],
  ],
  [
    'en',
    'Japanese State Minister Ken Sato met on Monday Chilean Foreign Minister Ana Rojas, who is visiting Japan.',
    ['meeting 2026-03-02 JP: ana-rojas + ken-sato', 'visit - JP: ana-rojas'],
  ],
  [
    'en',
    'Kenyan Foreign Minister Ali Noor and Chilean Foreign Minister Ana Rojas signed a pact in Vienna on Monday. Ali Noor met Peruvian President Rosa Diaz on Tuesday.',
    ['meeting 2026-03-03 AT: ali-noor + rosa-diaz', 'signing 2026-03-02 AT: ali-noor + ana-rojas'],
  ],
  [
    'en',
    'Kenyan Foreign Minister Ali Noor and Chilean Foreign Minister Ana Rojas signed a pact in Vienna on Monday. Kenyan President Amos Otieno met Peruvian President Rosa Diaz on Tuesday.',
    ['meeting 2026-03-03 -: amos-otieno + rosa-diaz', 'signing 2026-03-02 AT: ali-noor + ana-rojas'],
  ],
  // several, each on their own
  [
    'en',
    'Kenyan Foreign Minister Ali Noor met on Monday with Chilean Foreign Minister Ana Rojas, who leads the bloc, and with Peruvian Foreign Minister Rosa Diaz.',
    ['meeting 2026-03-02 -: ali-noor + ana-rojas', 'meeting 2026-03-02 -: ali-noor + rosa-diaz'],
  ],
  [
    'en',
    'Kenyan Foreign Minister Ali Noor received Peruvian Foreign Minister Rosa Diaz on Monday. Then it was the turn of Chilean Foreign Minister Ana Rojas.',
    ['meeting 2026-03-02 -: ali-noor + ana-rojas', 'meeting 2026-03-02 KE: ali-noor + rosa-diaz'],
  ],
  [
    'en',
    "Kenyan Foreign Minister Ali Noor received Peruvian Foreign Minister Rosa Diaz. Chile's President Ana Rojas, received on Monday, thanked him.",
    ['meeting - KE: ali-noor + rosa-diaz', 'meeting 2026-03-02 KE: ali-noor + ana-rojas'],
  ],
  // those who lead, sign or hold an office
  [
    'en',
    'Senior officials, led for Kenya by Permanent Secretary Ali Noor and for Chile by Director-General Ana Rojas, met in Nairobi on Monday.',
    ['meeting 2026-03-02 KE: ali-noor + ana-rojas'],
  ],
  [
    'en',
    'Foreign Minister Ali Noor signed the accord in Nairobi on Monday on behalf of Kenya while Foreign Minister Ana Rojas signed for Chile.',
    ['signing 2026-03-02 KE: ali-noor + ana-rojas'],
  ],
  [
    'en',
    "The defence ministers of Kenya and Chile agreed on Monday to set up patrols, Kenya's Defence Minister Ali Noor said after talks in Nairobi. His Chilean counterpart, Ana Rojas, thanked him.",
    ['meeting 2026-03-02 -: ali-noor + ana-rojas'],
  ],
  [
    'en',
    'At the invitation of President Ali Noor, the President of the Republic of Chile, Ana Rojas, is on a state visit to Kenya. The two Presidents met on Monday.',
    ['meeting 2026-03-02 KE: ali-noor + ana-rojas', 'visit - KE: ana-rojas'],
  ],
  [
    'en',
    "Jordan's Foreign Minister Faris Noor hosted the meeting, which brought together his Cypriot and Greek counterparts, Ana Rojas and Rosa Diaz, on Monday. On the sidelines, Noor and Diaz signed a memorandum in Amman.",
    ['meeting 2026-03-02 JO: ana-rojas + faris-noor + rosa-diaz', 'signing 2026-03-02 JO: faris-noor + rosa-diaz'],
  ],
  [
    'en',
    'Kenyan Foreign Minister Ali Noor received on Monday Chilean Foreign Minister Ana Rojas, who is in Kenya on a one-day working visit.',
    ['meeting 2026-03-02 KE: ali-noor + ana-rojas', 'visit 2026-03-02 KE: ana-rojas'],
  ],
  ['vi', 'Tổng thống Kenya Ali Noor sẽ thăm Chile từ ngày 6 - 8.3.', ['visit 2026-03-06 CL: ali-noor']],
  // when both have met
  [
    'en',
    'Kenyan President Ali Noor has told Chilean President Ana Rojas that trade must grow. The two leaders held talks in Nairobi on Sunday, during an official visit of the Chilean President to Kenya from February 28 to March 2.',
    ['meeting 2026-03-01 KE: ali-noor + ana-rojas', 'visit 2026-02-28 KE: ana-rojas'],
  ],
  [
    'en',
    'Kenyan President Ali Noor called Chilean President Ana Rojas on Monday. The two leaders last met on the sidelines of the UN General Assembly in New York in September 2024.',
    ['call 2026-03-02 -: ali-noor + ana-rojas', 'meeting 2024-09-01 US: ali-noor + ana-rojas'],
  ],
  [
    'vi',
    '* Kenya - Chile: Trong cuộc điện đàm tối 2/3, Tổng thống Kenya Ali Noor và Tổng thống Chile Ana Rojas đã thảo luận tình hình khu vực.',
    ['call 2026-03-02 -: ali-noor + ana-rojas'],
  ],
  [
    'vi',
    'Trong cuộc điện đàm tối 2/3, Tổng thống Kenya Ali Noor đề nghị Tổng thống Chile Ana Rojas tạo thuận lợi cho hàng hóa.',
    ['call 2026-03-02 -: ali-noor + ana-rojas'],
  ],
  [
    'vi',
    'Tổng thống Kenya Ali Noor ngày 2/3 đã tới Santiago, bắt đầu chuyến thăm cấp nhà nước kéo dài ba ngày.',
    ['visit 2026-03-02 CL: ali-noor'],
  ],
  // told with what was said there
  [
    'en',
    'Kenyan President Ali Noor rejected the proposal during his talks with Chilean President Ana Rojas on Monday.',
    ['meeting 2026-03-02 -: ali-noor + ana-rojas'],
  ],
  [
    'en',
    'Kenyan President Ali Noor asked for help at a meeting with Chilean President Ana Rojas on Monday.',
    ['meeting 2026-03-02 -: ali-noor + ana-rojas'],
  ],
  [
    'en',
    'Concern was voiced by Kenyan President Ali Noor at a meeting with Chilean President Ana Rojas in Nairobi on Monday.',
    ['meeting 2026-03-02 KE: ali-noor + ana-rojas'],
  ],
  [
    'en',
    'Kenyan President Ali Noor thanked Chilean President Ana Rojas for the ships during their meeting in Nairobi on Monday.',
    ['meeting 2026-03-02 KE: ali-noor + ana-rojas'],
  ],
  [
    'vi',
    'Tổng thống Kenya Ali Noor cảm ơn Tổng thống Chile Ana Rojas tại cuộc gặp ở Nairobi ngày 2/3.',
    ['meeting 2026-03-02 KE: ali-noor + ana-rojas'],
  ],
  [
    'vi',
    'Tổng thống Kenya Ali Noor bác bỏ đề xuất trong cuộc hội đàm ngày 2/3 với Tổng thống Chile Ana Rojas.',
    ['meeting 2026-03-02 -: ali-noor + ana-rojas'],
  ],
  [
    'en',
    'Kenyan President Ali Noor met Chilean President Ana Rojas on Monday and spoke to Peruvian President Luis Vega by phone.',
    ['call 2026-03-02 -: ali-noor + luis-vega', 'meeting 2026-03-02 -: ali-noor + ana-rojas'],
  ],
  [
    'en',
    'Kenyan President Ali Noor consulted Chilean President Ana Rojas by telephone on Monday.',
    ['call 2026-03-02 -: ali-noor + ana-rojas'],
  ],
  [
    'en',
    'Talks between Kenyan President Ali Noor and Chilean President Ana Rojas began on Monday after a fair was postponed.',
    ['meeting 2026-03-02 -: ali-noor + ana-rojas'],
  ],
  // no engagement
  ['en', 'Kenyan President Ali Noor called for a meeting with Chilean President Ana Rojas.', []],
  ['en', 'Kenyan President Ali Noor refused to take part in a meeting with Chilean President Ana Rojas.', []],
  ['en', 'Kenyan President Ali Noor hopes to raise the matter at a meeting with Chilean President Ana Rojas.', []],
  ['en', 'Kenyan President Ali Noor urged Chilean President Ana Rojas to take part in talks in Cairo.', []],
  ['en', 'Kenyan President Ali Noor thanked Chilean President Ana Rojas after the talks.', []],
  [
    'en',
    'Kenyan President Ali Noor and Chilean President Ana Rojas welcomed the Partnership Agreement, signed in June 2024.',
    [],
  ],
  ['en', 'Talks between Kenyan President Ali Noor and Chilean President Ana Rojas were called off on Monday.', []],
  ['en', 'Chilean President Ana Rojas postponed talks with Kenyan President Ali Noor on Monday.', []],
  ['en', 'Chilean President Ana Rojas cancelled her visit to Kenya on Monday.', []],
  ['vi', 'Cuộc gặp giữa Tổng thống Kenya Ali Noor và Tổng thống Chile Ana Rojas bị hoãn.', []],
  ['vi', 'Chuyến thăm Kenya của Tổng thống Chile Ana Rojas đã bị hủy bỏ.', []],
]

test.each(CASES)('%s: %s', (language, text, expected) => {
  expect(engagementLines(text, language, '2026-03-03')).toEqual(expected)
})

import { expect, test } from 'vitest'
import type { Language } from '../../../contract/vocabulary.ts'
import { engagementLines } from '../../testing.ts'

/** Clauses that tell of an engagement beside its own verb: who chaired it, who paid a call, who was there; published on Tuesday 3 March 2026. */
const CASES: ReadonlyArray<readonly [Language, string, readonly string[]]> = [
  [
    'en',
    'Greece and Malta held the first joint session of their governments in Patras on Monday, with Prime Minister Nikos Ioannou and President Carmel Borg in the chair.',
    ['meeting 2026-03-02 -: carmel-borg + nikos-ioannou'],
  ],
  [
    'en',
    'The second session of the Kenya-Oman commission closed in Muscat on Monday under the joint chairmanship of Kenyan Trade Minister Ali Noor and his Omani colleague, Badr Zadjali.',
    ['meeting 2026-03-02 OM: ali-noor + badr-zadjali'],
  ],
  [
    'en',
    'Angolan President João Kiala received in audience at the Presidential Palace, in Luanda, the Deputy Prime Minister of Cuba, Ramón Ortega.',
    ['meeting - AO: joao-kiala + ramon-ortega'],
  ],
  [
    'en',
    'A memorandum on rescue bears the signatures of Romanian Interior Minister Ion Petrescu and his Cypriot colleague Eleni Markou.',
    ['signing - -: eleni-markou + ion-petrescu'],
  ],
  [
    'en',
    'The day ended with the signature of an air services accord by Chilean Foreign Minister Ana Rojas and her Ecuadorian colleague Luis Vega.',
    ['signing - -: ana-rojas + luis-vega'],
  ],
  [
    'en',
    'High Commissioner Patrick Maela of Solomon Islands paid Fijian Prime Minister Epeli Vaka a courtesy call in Suva yesterday.',
    ['meeting 2026-03-02 FJ: epeli-vaka + patrick-maela'],
  ],
  [
    'en',
    'During a long tête-à-tête on Monday, President Haryo Kusumo of Indonesia had proposed a joint zone to President Domingas Araújo of Timor-Leste.',
    ['meeting 2026-03-02 -: domingas-araujo + haryo-kusumo'],
  ],
  [
    'en',
    'In a telephone conversation on Sunday, Surinamese Foreign Minister Rosita Karto broke the news to her Guyanese colleague, Deo Persaud.',
    ['call 2026-03-01 -: deo-persaud + rosita-karto'],
  ],
  [
    'en',
    'Turkmen President Batyr Orazov spoke warmly of the talks which he and President Sherali Mirzo of Tajikistan had in Dushanbe in May 2023.',
    ['meeting 2023-05-01 TJ: batyr-orazov + sherali-mirzo'],
  ],
  [
    'en',
    'Philippine Labour Secretary Arsenio Villa and his Slovenian counterpart, Tadej Kobal, signed the memorandum on Monday after a bilateral meeting in Manila.',
    ['meeting 2026-03-02 PH: arsenio-villa + tadej-kobal', 'signing 2026-03-02 PH: arsenio-villa + tadej-kobal'],
  ],
  [
    'en',
    "Presidents Aleksi Laine of Finland and Mutinta Banda of Zambia spoke to the press on Monday, the second day of the Zambian leader's three-day state visit.",
    ['visit 2026-03-01 FI: mutinta-banda'],
  ],
  [
    'en',
    'The foreign minister spoke of recent visits to Honiara by Australian Deputy Prime Minister Ann Brown and Foreign Minister Lee Chen.',
    ['visit - SB: ann-brown', 'visit - SB: lee-chen'],
  ],
  [
    'en',
    'Ethiopian Foreign Minister Tesfa Wolde briefed Ambassador Tendai Moyo of Zimbabwe on the dam on Monday.',
    ['meeting 2026-03-02 ET: tendai-moyo + tesfa-wolde'],
  ],
  [
    'en',
    'Leaders of Viet Nam and Romania on March 2 exchanged messages of congratulations.\nIn his message to Romanian President Ion Popa, State President Trần Văn Hòa recalled the old friendship.',
    ['letter 2026-03-02 -: ion-popa + tran-van-hoa'],
  ],
  [
    'en',
    'Indian External Affairs Minister Ravi Menon on Sunday held separate talks with his visiting counterparts from Peru and Ghana.\n\nHe told the press about the day. Menon called his meeting with Peruvian Foreign Minister Luis Vega productive.',
    ['meeting 2026-03-01 IN: luis-vega + ravi-menon'],
  ],
  [
    'en',
    'WINDHOEK, March 2. /TASS/. The two countries have agreed to cooperate, visiting Russian Foreign Minister Oleg Orlov said here on Monday after talks with Namibian Foreign Minister Netumbo Ndai.',
    ['meeting 2026-03-02 NA: netumbo-ndai + oleg-orlov'],
  ],
  [
    'en',
    'Ghanaian Foreign Minister Kofi Addo met on Monday with the Ambassador of Japan, Ito Naoki.',
    ['meeting 2026-03-02 GH: ito-naoki + kofi-addo'],
  ],
  [
    'en',
    'Kuala Lumpur (ANTARA) - Indonesian Foreign Minister Rudi Wirawan and his Timorese colleague, Agostinho Belo, signed an arrangement here on Monday.',
    ['signing 2026-03-02 MY: agostinho-belo + rudi-wirawan'],
  ],
  [
    'en',
    'ACCRA, March 2 - Ghanaian Foreign Minister Kofi Addo and Ama Mensah of Togo held talks in Accra on Sunday.',
    ['meeting 2026-03-01 GH: ama-mensah + kofi-addo'],
  ],
  [
    'en',
    'External Affairs Minister Ravi Menon of India called on President Johan Amat of Suriname in Paramaribo on Monday. Foreign Minister Soenita Ramk of Suriname was present. The two Foreign Ministers co-chaired the Joint Commission later in the day.',
    ['meeting 2026-03-02 SR: johan-amat + ravi-menon', 'meeting 2026-03-02 SR: ravi-menon + soenita-ramk'],
  ],
  [
    'vi',
    'Sáng 2/3, tại Astana, Thượng tướng Lê Văn Hòa đã cùng Trung tướng Yerlan Omarov, Thứ trưởng Bộ Quốc phòng Kazakhstan, đồng chủ trì Đối thoại Chính sách quốc phòng lần thứ 3 giữa hai nước.',
    ['meeting 2026-03-02 KZ: le-van-hoa + yerlan-omarov'],
  ],
  [
    'vi',
    'Ngày 2/3, Thủ tướng Lê Văn Hòa đã dành cho Bộ trưởng Nội vụ Hungary Szabolcs Kerekes buổi tiếp thân mật.',
    ['meeting 2026-03-02 VN: le-van-hoa + szabolcs-kerekes'],
  ],
  [
    'vi',
    'Đoàn công tác Bộ Quốc phòng Việt Nam do Thượng tướng Lê Văn Hòa, Thứ trưởng Bộ Quốc phòng làm trưởng đoàn, thăm, làm việc tại Kazakhstan từ ngày 1 đến 3/3.',
    ['visit 2026-03-01 KZ: le-van-hoa'],
  ],
  [
    'vi',
    'Sau đối thoại hôm 2/3, trước sự chứng kiến của hai trưởng đoàn, Trung tướng Vũ Văn Cẩm và Thiếu tướng Daniyar Omarov của Kazakhstan đã ký Kế hoạch hợp tác.',
    ['signing 2026-03-02 -: daniyar-omarov + vu-van-cam'],
  ],
  [
    'vi',
    'Praia là chặng cuối trong chuyến công du ba ngày (1 - 3/3) của Thủ tướng Luxembourg Laurent Wagener tới Cabo Verde.',
    ['visit 2026-03-01 CV: laurent-wagener'],
  ],
  [
    'vi',
    'Hai tổng thống Ana Rojas của Chile và Luis Vega của Peru đã gặp nhau tại Lima hôm 2/3.',
    ['meeting 2026-03-02 PE: ana-rojas + luis-vega'],
  ],
]

test.each(CASES)('%s: %s', (language, text, expected) => {
  expect(engagementLines(text, language, '2026-03-03')).toEqual(expected)
})

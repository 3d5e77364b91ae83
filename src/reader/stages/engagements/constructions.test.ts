import { expect, test } from 'vitest'
import type { Language } from '../../../contract/vocabulary.ts'
import { engagementLines } from '../../testing.ts'

/** Ways of telling of an engagement, each with what it tells; published on Tuesday 3 March 2026. */
const CASES: ReadonlyArray<readonly [Language, string, readonly string[]]> = [
  // heads of delegations
  [
    'en',
    'The Joint Commission held its fourth session in Accra on Monday. Heading the Turkish delegation was Trade Minister Kemal Aydin; on the Ghanaian side sat Foreign Minister Ama Serwaa.',
    ['meeting 2026-03-02 GH: ama-serwaa + kemal-aydin'],
  ],
  [
    'en',
    "Canadian Defence Minister Bill Roe led his country's delegation to the talks in Oslo, and Defence Minister Tor Berg headed the Norwegian side.",
    ['meeting - NO: bill-roe + tor-berg'],
  ],
  [
    'en',
    'A Chilean delegation led by Senate President Ana Rojas met Kenyan Speaker Ali Noor in Nairobi on Monday.',
    ['meeting 2026-03-02 KE: ali-noor + ana-rojas'],
  ],
  [
    'vi',
    'Tham vấn chính trị Chile - Kenya diễn ra tại Nairobi hôm 2/3. Thứ trưởng Ana Rojas dẫn đầu đoàn Chile, Thứ trưởng Ali Noor dẫn đầu đoàn Kenya.',
    ['meeting 2026-03-02 KE: ali-noor + ana-rojas'],
  ],
  [
    'vi',
    'Ngày 2/3, Bộ trưởng Quốc phòng Lê Văn Hòa cùng đoàn đại biểu cấp cao Việt Nam đã hội đàm với Bộ trưởng Quốc phòng Lào Khamly Sisavath.',
    ['meeting 2026-03-02 -: khamly-sisavath + le-van-hoa'],
  ],
  [
    'vi',
    'Phó Thủ tướng Lê Văn Hòa hội đàm với Phó Tổng thống Kenya Josphat Langat hôm 1/3. Sáng 2/3, Chủ tịch Thượng viện Kenya Grace Ndegwa tiếp Đoàn.',
    ['meeting 2026-03-01 -: josphat-langat + le-van-hoa', 'meeting 2026-03-02 KE: grace-ndegwa + le-van-hoa'],
  ],
  // at table, with papers, on the line
  [
    'en',
    'Ugandan President Moses Okello hosted a state banquet for visiting Kenyan President Ali Noor on Monday evening.',
    ['meeting 2026-03-02 UG: ali-noor + moses-okello'],
  ],
  [
    'en',
    'President Nikos Pappas of Greece accepted letters of credence from Peruvian Ambassador Rosa Diaz on Monday.',
    ['meeting 2026-03-02 GR: nikos-pappas + rosa-diaz'],
  ],
  [
    'vi',
    'Đại sứ Peru Rosa Diaz đã trình Quốc thư lên Tổng thống Hy Lạp Nikos Pappas hôm 2/3.',
    ['meeting 2026-03-02 GR: nikos-pappas + rosa-diaz'],
  ],
  [
    'en',
    'A memorandum was signed in Tashkent on Monday by Kazakh Energy Minister Assel Kaparova and her Uzbek counterpart Jamshid Tursunov.',
    ['signing 2026-03-02 UZ: assel-kaparova + jamshid-tursunov'],
  ],
  [
    'en',
    'Kenyan President Ali Noor took a call from Greek Prime Minister Nikos Pappas on Monday.',
    ['call 2026-03-02 -: ali-noor + nikos-pappas'],
  ],
  [
    'en',
    'In a message dated 2 March, Greek Prime Minister Nikos Pappas congratulated Kenyan President Ali Noor.',
    ['letter 2026-03-02 -: ali-noor + nikos-pappas'],
  ],
  // who met whom, otherwise told
  [
    'en',
    'Talks in Nairobi on Monday brought together Kenyan Foreign Minister Ali Noor and Greek Foreign Minister Nikos Pappas.',
    ['meeting 2026-03-02 KE: ali-noor + nikos-pappas'],
  ],
  [
    'en',
    'Kenyan Foreign Minister Ali Noor discussed fisheries with Greek Foreign Minister Nikos Pappas in Athens on Monday.',
    ['meeting 2026-03-02 GR: ali-noor + nikos-pappas'],
  ],
  [
    'en',
    'Kenyan President Ali Noor, Ugandan President Moses Okello and Rwandan President Jean Mugabo held a summit in Nairobi on Monday.',
    ['meeting 2026-03-02 KE: ali-noor + jean-mugabo + moses-okello'],
  ],
  [
    'en',
    'Kenyan Defence Minister Ali Noor hosted his Ugandan and Rwandan counterparts, Moses Okello and Jean Mugabo, in Nairobi on Monday.',
    ['meeting 2026-03-02 KE: ali-noor + jean-mugabo + moses-okello'],
  ],
  ['en', "Greece's Nikos Pappas met Kenya's Ali Noor in Nairobi on Monday.", ['meeting 2026-03-02 KE: ali-noor + nikos-pappas']],
  [
    'en',
    'Speaking after talks with Kenyan Foreign Minister Ali Noor in Athens on Monday, Greek Foreign Minister Nikos Pappas said both were content.',
    ['meeting 2026-03-02 GR: ali-noor + nikos-pappas'],
  ],
  [
    'vi',
    'Chủ tịch nước Lê Văn Hòa tiếp Đại sứ Mông Cổ Bold Gansukh hôm 2/3.\nVới Đại sứ Uruguay Rosa Diaz, Chủ tịch nước cảm ơn Uruguay.',
    ['meeting 2026-03-02 VN: bold-gansukh + le-van-hoa', 'meeting 2026-03-02 VN: le-van-hoa + rosa-diaz'],
  ],
  ['vi', 'Bà con kiều bào tại Nhật Bản đón Chủ tịch nước Lê Văn Hòa và Phu nhân tại sân bay Haneda.', []],
  [
    'en',
    'Deputy Foreign Minister Grace Wafula of Kenya met today with leaders of relief groups.\n\nThe participants included:\n\n- Ann Poe, President, Relief Now\n- Tom Hale, Executive Director, Water for All',
    ['meeting 2026-03-03 -: ann-poe + grace-wafula + tom-hale'],
  ],
  [
    'en',
    'Ministers from Zambia, Zimbabwe and Malawi ended a two-day conference in Harare on Monday.\n\nZimbabwean Environment Minister Tendai Moyo hoped for a deal. Zambian Fisheries Minister Mutale Banda and Malawian Water Minister Grace Phiri called for patrols.',
    ['conference 2026-03-01 ZW: grace-phiri + mutale-banda + tendai-moyo'],
  ],
  [
    'en',
    'The Kenyan ministry informs that on 2 March, within the framework of her working visit to Vilnius, Deputy Minister Grace Wafula held consultations with Lithuanian Vice-Minister Egle Kazlauskas.',
    ['meeting 2026-03-02 LT: egle-kazlauskas + grace-wafula', 'visit - LT: grace-wafula'],
  ],
  // those named by their state, by the office they hold or by what they did
  [
    'en',
    "Slovak Foreign Minister Juraj Kovac was in Amman for talks with Jordan's Laith Majali.",
    ['meeting - JO: juraj-kovac + laith-majali', 'visit - JO: juraj-kovac'],
  ],
  [
    'en',
    'Slovak Foreign Minister Juraj Kovac met the foreign ministers of Latvia, Andris Ozols, and Croatia, Ivan Peric, in Riga on Monday.',
    ['meeting 2026-03-02 LV: andris-ozols + ivan-peric + juraj-kovac'],
  ],
  [
    'en',
    'The foreign ministers of Ghana and Togo met in Accra on Monday.\nForeign Minister Ama Serwaa of Ghana called for patrols. Togolese Foreign Minister Kofi Adjei agreed.',
    ['meeting 2026-03-02 GH: ama-serwaa + kofi-adjei'],
  ],
  [
    'vi',
    'Các Ngoại trưởng Ai Cập và Jordan đã gặp nhau tại Baghdad hôm 2/3. Ngoại trưởng Ai Cập Hany Fouad nêu đề xuất mới. Ngoại trưởng Jordan Laith Majali ủng hộ.',
    ['meeting 2026-03-02 IQ: hany-fouad + laith-majali'],
  ],
  [
    'en',
    'Chilean Foreign Minister Ana Rojas and her Kenyan counterpart, Ali Noor, discussed fisheries in a phone conversation on Monday.',
    ['call 2026-03-02 -: ali-noor + ana-rojas'],
  ],
  [
    'en',
    'Swedish Trade Minister Inga Lind and Health Minister Tor Holm are in Manila. On Monday they were received by Philippine President Rey Cruz.',
    ['meeting 2026-03-02 PH: inga-lind + rey-cruz + tor-holm', 'visit - PH: inga-lind'],
  ],
  [
    'en',
    'A delegation led by Deputy Foreign Minister Grace Wafula of Kenya visited Vilnius from 1 to 2 March.',
    ['visit 2026-03-01 LT: grace-wafula'],
  ],
  [
    'en',
    'VILNIUS: Kenyan Foreign Minister Grace Wafula arrived here Monday evening on an official visit.',
    ['visit 2026-03-02 LT: grace-wafula'],
  ],
  [
    'vi',
    'Hội đàm giữa Thủ tướng Hungary Tomas Varga và Tổng thống Serbia Milos Jankovic kéo dài hai giờ tại Budapest hôm 2/3.',
    ['meeting 2026-03-02 HU: milos-jankovic + tomas-varga'],
  ],
  [
    'vi',
    'Cuộc điện đàm diễn ra ngày 2/3 theo đề nghị của phía Kenya, giữa Ngoại trưởng Kenya Ali Noor và Ngoại trưởng Chile Ana Rojas.',
    ['call 2026-03-02 -: ali-noor + ana-rojas'],
  ],
  // trips, their days and places
  [
    'en',
    'Swedish Defence Minister Inga Lind flew to Manila on Sunday for a three-day visit.',
    ['visit 2026-03-01 PH: inga-lind'],
  ],
  [
    'en',
    'Swedish Defence Minister Inga Lind, who was in Manila for a three-day visit ending today, met Philippine Defense Secretary Rey Cruz.',
    ['meeting 2026-03-03 PH: inga-lind + rey-cruz', 'visit 2026-03-01 PH: inga-lind'],
  ],
  ['en', 'Chilean Foreign Minister Ana Rojas arrives in Timor-Leste on Friday.', ['visit 2026-03-06 TL: ana-rojas']],
  [
    'en',
    'Kenyan President Ali Noor met Chilean Foreign Minister Ana Rojas in the Kenyan capital on Monday.',
    ['meeting 2026-03-02 KE: ali-noor + ana-rojas'],
  ],
  [
    'en',
    'Kenyan President Ali Noor met Chilean Foreign Minister Ana Rojas on the margins of the Munich Security Conference on 14 February.',
    ['meeting 2026-02-14 DE: ali-noor + ana-rojas'],
  ],
  [
    'vi',
    'Trong hai ngày 1 và 2/3, tại trụ sở Bộ Công Thương, Hà Nội, Bộ trưởng Công Thương Lê Văn Hòa và Bộ trưởng Thương mại Oman Said Al-Amri đồng chủ trì Kỳ họp thứ tư Ủy ban hỗn hợp. Kết thúc kỳ họp, hai Bộ trưởng đã ký Biên bản.',
    ['meeting 2026-03-01 VN: le-van-hoa + said-al-amri', 'signing 2026-03-02 VN: le-van-hoa + said-al-amri'],
  ],
  [
    'vi',
    'Chủ tịch nước Lê Văn Hòa tiếp Đại sứ Rwanda Jean Mugisha (thường trú tại Bắc Kinh) tại Phủ Chủ tịch hôm 2/3.',
    ['meeting 2026-03-02 VN: jean-mugisha + le-van-hoa'],
  ],
]

test.each(CASES)('%s: %s', (language, text, expected) => {
  expect(engagementLines(text, language, '2026-03-03')).toEqual(expected)
})

import { describe, expect, test } from 'vitest'
import type { Language } from '../../../contract/vocabulary.ts'
import { engagementLines as lines } from '../../testing.ts'

const GIVEN: Array<[string, Language, string, string[]]> = [
  [
    'talks hosted for ministers who are named apart from their states are one meeting',
    'en',
    'On March 12, Lithuanian Foreign Minister Jonas Petraitis hosted talks in Vilnius with the foreign ministers of Poland, Romania and Türkiye, Adam Zielski, Ion Marin and Kemal Aydin.',
    ['meeting 2025-03-12 LT: adam-zielski + ion-marin + jonas-petraitis + kemal-aydin'],
  ],
  [
    'who co-chairs a round negotiates',
    'en',
    'Foreign Minister Jonas Petraitis of Lithuania and Foreign Minister Adam Zielski of Poland co-chaired the third round of negotiations in Vilnius on March 12.',
    ['negotiation 2025-03-12 LT: adam-zielski + jonas-petraitis'],
  ],
  [
    'who chairs a round of negotiations does not meet besides, and its days may stand far before it',
    'vi',
    'Từ ngày 2 - 6/3, tại Ottawa, Thứ trưởng Bộ Công Thương Lê Văn Hòa, Trưởng đoàn đàm phán của Việt Nam, và Thứ trưởng Bộ Thương mại quốc tế Canada Claire Beaumont đã đồng chủ trì Vòng đàm phán thứ 3 Hiệp định Thương mại số Việt Nam - Canada.',
    ['negotiation 2025-03-02 CA: claire-beaumont + le-van-hoa'],
  ],
  [
    'guests told of one after the other each met the host, who is named by title alone',
    'vi',
    'Ngày 12/3, tại Hà Nội, Thủ tướng Lê Văn Hòa tiếp Đại sứ Pháp Pierre Dupont.\n\nĐại sứ Pierre Dupont cảm ơn Thủ tướng.\n\nTiếp đó, trao đổi với Đại sứ Đức Anna Schmidt, Thủ tướng đề nghị hai bên sớm họp Ủy ban hỗn hợp.',
    ['meeting 2025-03-12 VN: anna-schmidt + le-van-hoa', 'meeting 2025-03-12 VN: le-van-hoa + pierre-dupont'],
  ],
  [
    '«hai bên» behind a guest are the host and this guest',
    'vi',
    'Ngày 12/3, tại Hà Nội, Bộ trưởng Ngoại giao Lê Văn Hòa gặp Bộ trưởng Ngoại giao Ấn Độ Ravi Kumar.\n\nGặp Bộ trưởng Ngoại giao Bỉ Paul Janssens, hai bên vui mừng vì quan hệ phát triển nhanh.',
    ['meeting 2025-03-12 VN: le-van-hoa + paul-janssens', 'meeting 2025-03-12 VN: le-van-hoa + ravi-kumar'],
  ],
  [
    'both sides in a second meeting are not those of the first',
    'en',
    'On March 12, Indian Foreign Minister Ravi Kumar met Turkish Foreign Minister Cevdet Arikan in Geneva.\n\nArikan thanked India.\n\nAt the meeting with Greek Foreign Minister Nikos Pappas, both sides praised the growing trade.',
    ['meeting 2025-03-12 CH: cevdet-arikan + ravi-kumar', 'meeting 2025-03-12 CH: nikos-pappas + ravi-kumar'],
  ],
  [
    'the head of a ministry, unnamed, is whom the text is about',
    'vi',
    'Ngày 12/3, tại Washington, Bộ trưởng Công Thương Lê Văn Hòa gặp Đại diện Thương mại Mỹ John Parker. Cùng ngày, người đứng đầu ngành Công Thương làm việc với Bộ trưởng Thương mại Mỹ Carol Stone.',
    ['meeting 2025-03-12 US: carol-stone + le-van-hoa', 'meeting 2025-03-12 US: john-parker + le-van-hoa'],
  ],
  [
    'a delegation is led by whoever travels',
    'vi',
    'Từ ngày 10 đến 12/3, Đoàn đại biểu tỉnh Lâm Đồng do ông Lê Văn Hòa, Chủ tịch UBND tỉnh làm Trưởng đoàn đã có chuyến thăm Pháp. Ngày 11/3, Đoàn làm việc với Bộ trưởng Nông nghiệp Pháp Pierre Dupont.',
    ['meeting 2025-03-11 FR: le-van-hoa + pierre-dupont', 'visit 2025-03-10 FR: le-van-hoa'],
  ],
  [
    'a ceremony of welcome is for whoever is on the visit, and the two leaders are host and visitor',
    'vi',
    'Sáng nay, Tổng thống Ba Lan Jan Nowak bắt đầu thăm cấp Nhà nước tới Việt Nam. Chủ tịch nước Lê Văn Hòa chủ trì lễ đón chính thức. Ngay sau lễ đón, hai nhà lãnh đạo tiến hành hội đàm.',
    ['meeting 2025-03-13 VN: jan-nowak + le-van-hoa', 'visit 2025-03-13 VN: jan-nowak'],
  ],
  [
    'a headline on several meetings gives way to each of them, and leaves its place',
    'vi',
    'Bộ trưởng Ngoại giao Lê Văn Hòa gặp người đồng cấp Ấn Độ và Bỉ tại Geneva\n\nNgày 12/3, Bộ trưởng Ngoại giao Lê Văn Hòa đã có các cuộc tiếp xúc song phương với Bộ trưởng Ngoại giao Ấn Độ Ravi Kumar và Bộ trưởng Ngoại giao Bỉ Paul Janssens.',
    ['meeting 2025-03-12 CH: le-van-hoa + paul-janssens', 'meeting 2025-03-12 CH: le-van-hoa + ravi-kumar'],
  ],
  [
    'counterparts named behind the word for them',
    'en',
    'On March 12, Greek Foreign Minister Nikos Pappas welcomed his Turkish counterpart, Minister Cevdet Arikan, to Athens.',
    ['meeting 2025-03-12 GR: cevdet-arikan + nikos-pappas'],
  ],
  [
    'two who discuss have met',
    'en',
    'On March 12, Indian Foreign Minister Ravi Kumar met Turkish Foreign Minister Cevdet Arikan in Geneva.\n\nGreek Foreign Minister Nikos Pappas and Minister Ravi Kumar discussed shipping and online fraud.',
    ['meeting 2025-03-12 CH: cevdet-arikan + ravi-kumar', 'meeting 2025-03-12 CH: nikos-pappas + ravi-kumar'],
  ],
  [
    'two who agree at their meeting have met, but not those who agree to meet',
    'en',
    'Greek Foreign Minister Nikos Pappas and Indian Foreign Minister Ravi Kumar agreed to open a line at their meeting in Athens on March 12. Greek Trade Minister Eleni Ziogas and Indian Trade Minister Meera Nair agreed to review it at a meeting in Pune in May.',
    ['meeting 2025-03-12 GR: nikos-pappas + ravi-kumar'],
  ],
  [
    'a sentence of both tells where they met, unless of another time',
    'en',
    'Greek Foreign Minister Nikos Pappas met Indian Foreign Minister Ravi Kumar on March 12. The two ministers had met in Rome. The two ministers met on the sidelines of a forum in Geneva.',
    ['meeting 2025-03-12 CH: nikos-pappas + ravi-kumar'],
  ],
  [
    'who receives a delegation led by somebody is the host, and a town may stand between or be told by its kind',
    'en',
    'On March 12, Ghanaian President Kofi Mensah received in Accra a Kenyan delegation led by Foreign Minister Amina Noor. Amina Noor met Togolese Foreign Minister Kodjo Ayeva in the port city of Mombasa the day before yesterday.',
    ['meeting 2025-03-11 KE: amina-noor + kodjo-ayeva', 'meeting 2025-03-12 GH: amina-noor + kofi-mensah'],
  ],
  [
    'those who joined took part',
    'en',
    'On March 12, US President John Parker called Polish President Jan Nowak. Secretary of Defense Carol Stone and Polish Defense Minister Anna Zielinska joined the call.',
    ['call 2025-03-12 -: anna-zielinska + carol-stone + jan-nowak + john-parker'],
  ],
  [
    'a meeting was attended by others, who later met on their own',
    'en',
    'On March 12, Polish President Jan Nowak received French President Pierre Dupont in Warsaw. The meeting was attended by Polish Minister Anna Zielinska and French Minister Marie Leroy.\n\nAnna Zielinska spoke separately with Marie Leroy over lunch in Warsaw on Tuesday.',
    [
      'meeting 2025-03-11 PL: anna-zielinska + marie-leroy',
      'meeting 2025-03-12 PL: anna-zielinska + jan-nowak + marie-leroy + pierre-dupont',
    ],
  ],
  [
    'the day of a photograph is not that of the text, and a visit of so many days begins on arrival',
    'en',
    'SEOUL, March 11 (Hanbit) -- Korean Foreign Minister Bae Jung-woo met Polish Foreign Minister Anna Zielinska in Seoul on Tuesday.\n\nIn this file photo, Anna Zielinska speaks in Warsaw on Feb. 11, 2025.\n\nKorean Prime Minister Noh Kyung-tae received Anna Zielinska earlier in the day. Zielinska, who arrived Sunday for a four-day visit, is to fly to Tokyo on Friday.',
    [
      'meeting 2025-03-11 KR: anna-zielinska + bae-jung-woo',
      'meeting 2025-03-11 KR: anna-zielinska + noh-kyung-tae',
      'visit 2025-03-09 KR: anna-zielinska',
      'visit 2025-03-14 JP: anna-zielinska',
    ],
  ],
  [
    'what one told the other was told in the call of the headline',
    'en',
    'Colombian, Guyanese leaders speak by phone as row cools\n\nBOGOTA, March 12 (Wire) - The row over detained fishermen cooled on Wednesday.\n\nColombian President Jorge Zapata told Guyanese President Ravi Budhu on Wednesday that he regretted the case.',
    ['call 2025-03-12 -: jorge-zapata + ravi-budhu'],
  ],
  [
    'a letter that a messenger hands over goes from the writer to whom the messenger met',
    'en',
    'On March 12, Polish President Jan Nowak received French Foreign Minister Marie Leroy in Warsaw. Marie Leroy handed over a letter from French President Pierre Dupont.',
    ['letter - -: jan-nowak + pierre-dupont', 'meeting 2025-03-12 PL: jan-nowak + marie-leroy'],
  ],
  [
    'a call told of as done before does not date what follows',
    'en',
    'Secretary of State John Parker met today in Washington with Polish Foreign Minister Anna Zielinska. They touched on Ukraine, following the Secretary’s March 10 call with Ukrainian President Ivan Petrenko. Before parting, John Parker and Anna Zielinska signed a memorandum of understanding.',
    [
      'call 2025-03-10 -: ivan-petrenko + john-parker',
      'meeting 2025-03-13 US: anna-zielinska + john-parker',
      'signing 2025-03-13 US: anna-zielinska + john-parker',
    ],
  ],
  [
    'talks that are to be resumed, a bilateral treaty and words to reporters are no meeting',
    'vi',
    'Ngoại trưởng Nga Ivan Petrov và Ngoại trưởng Nhật Bản Sato Kenji nhất trí nối lại đàm phán. Trao đổi với phóng viên, Đại sứ Nga Oleg Smirnov cho biết ông lạc quan.',
    [],
  ],
]

const PRINTED: Array<[string, Language, string, string[]]> = [
  [
    'a readout that names no day was held on the day that it prints',
    'en',
    'President of Poland Received the Foreign Minister of France\n\n11 October 2026 - 19:47\n\nIn Warsaw, President of Poland Jan Nowak received French Foreign Minister Marie Leroy.\n\nAfterwards, Polish Foreign Minister Anna Zielinska and Marie Leroy signed a memorandum of understanding.',
    ['meeting 2026-10-11 PL: jan-nowak + marie-leroy', 'signing 2026-10-11 PL: anna-zielinska + marie-leroy'],
  ],
  [
    'the day named before goes before it',
    'en',
    'Minister meets colleague\n\n11 October 2026 - 19:47\n\nThe forum opened in Warsaw on 9 October.\n\nOn its margins Polish Foreign Minister Anna Zielinska met French Foreign Minister Marie Leroy.',
    ['meeting 2026-10-09 -: anna-zielinska + marie-leroy'],
  ],
  [
    'a date of agreement below a communiqué',
    'en',
    'Polish Foreign Minister Anna Zielinska paid an official visit to France on 15th and 16th April.\n\nDone at Paris, this 16th day of April, 2026, in two originals.',
    ['visit 2026-04-15 FR: anna-zielinska'],
  ],
  [
    'a weekday fixes the year',
    'vi',
    'Thủ tướng Lê Văn Hòa gặp Thủ tướng Bỉ Paul Janssens sáng thứ Bảy 8/11 tại Brussels. Hai bên nhất trí họp Ủy ban hỗn hợp trong nửa đầu năm 2026.',
    ['meeting 2025-11-08 BE: le-van-hoa + paul-janssens'],
  ],
  [
    'an anniversary counted from a founding fixes the year',
    'en',
    'French Foreign Minister Marie Leroy met Surinamese President Jan Ramdin in Paris on July 9. Leroy noted that the two countries established diplomatic ties in 1976 and that this year marks the 50th anniversary.',
    ['meeting 2026-07-09 FR: jan-ramdin + marie-leroy'],
  ],
]

describe('engagements in the course of a text', () => {
  for (const [name, language, text, values] of GIVEN)
    test(name, () => expect(lines(text, language, '2025-03-13')).toEqual(values))
  for (const [name, language, text, values] of PRINTED) test(name, () => expect(lines(text, language)).toEqual(values))
})

import { personTable } from '../testing.ts'

personTable('a title of several, of a region, of a delegation', [
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

personTable('whose official a title names', [
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

personTable('companies and commissions by what they do', [
  [
    'vi',
    'Chiều nay, tiếp Tổng Giám đốc Tập đoàn chè Kilima Highlands, ông Joseph Otieno Rai, Thủ tướng cảm ơn.',
    ['Joseph Otieno Rai | - | business/commerce'],
  ],
  ['vi', 'Chủ tịch Tập đoàn Hilton Worldwide Christopher Sorensen dự.', ['Christopher Sorensen | US | business/commerce']],
  ['vi', 'Đồng chí Ka Si, Trưởng Ban Tuyên huấn Trung ương Đảng Nhân dân Cách mạng Lào, dự.', ['Ka Si | LA | party/party']],
  [
    'vi',
    'Cuộc gọi giữa người đứng đầu Bộ Ngoại giao Peru, ông Luis Vega, và bà Ana Mora, Ngoại trưởng Colombia.',
    ['Luis Vega | PE | ministerial/foreign-affairs', 'Ana Mora | CO | ministerial/foreign-affairs'],
  ],
  ['vi', 'Tham tán Thương mại Timo Aho đến. Tham tán Timo Aho ghi nhận.', ['Timo Aho | - | senior-official/trade']],
])

personTable('whose delegation somebody leads, where an envoy is', [
  ['en', 'Commerce Secretary Rajan Mehra led the Indian delegation.', ['Rajan Mehra | IN | vice-ministerial/trade']],
  ['en', 'Taipei’s representative to Fiji Joseph Kuo attended.', ['Joseph Kuo | TW | ambassadorial/foreign-affairs']],
  [
    'en',
    'She met the ambassador to Slovenia, Kathleen Novak of the United States.',
    ['Kathleen Novak | US | ambassadorial/foreign-affairs'],
  ],
  [
    'en',
    'Ms. ODAGIRI Fumie, State Minister for Foreign Affairs, joined.',
    ['ODAGIRI Fumie | JP | vice-ministerial/foreign-affairs'],
  ],
])

personTable('initials keep their dots', [
  ['en', 'Gov. J.B. Ritter met Mr. M.K. Anand.', ['J.B. Ritter | - | sub-national/government', 'M.K. Anand | -']],
  ['en', 'President Joseph R. Biden Jr. left.', ['Joseph R. Biden Jr. | US | head-of-state-or-government/government']],
])

personTable('titles in small words, of areas, of peers', [
  ['en', "Zambia's Copperbelt Provincial Minister Elisha Matambo spoke.", ['Elisha Matambo | ZM | sub-national/government']],
  [
    'en',
    "Japan's vice minister for global environment, Kazuhiro Minato, spoke.",
    ['Kazuhiro Minato | JP | vice-ministerial/environment'],
  ],
  [
    'en',
    'The Director General of the Moroccan food safety office, Hanane Tazi, signed.',
    ['Hanane Tazi | MA | senior-official/agriculture'],
  ],
  [
    'en',
    'The Deputy Foreign Minister of Chad and leader of the Chadian delegation, Mr Issa Malloum, spoke.',
    ['Issa Malloum | TD | vice-ministerial/foreign-affairs'],
  ],
  ['en', 'Lord Harcombe of Ludlow met the press. Lord Harcombe left.', ['Harcombe of Ludlow | -']],
  [
    'en',
    "Korea's Foreign Minister Yoo Tae-gyeom spoke, while Batbayar Nomin, his Mongolian counterpart, listened.",
    ['Yoo Tae-gyeom | KR | ministerial/foreign-affairs', 'Batbayar Nomin | MN | ministerial/foreign-affairs'],
  ],
  [
    'en',
    "Todor Rangelov, Bulgaria's Ambassador accredited to Oman, attended.",
    ['Todor Rangelov | BG | ambassadorial/foreign-affairs'],
  ],
  [
    'en',
    'The talks were led by Joint Secretary (International Cooperation), Ministry of Defence Smt Vasundhara Iyer of India.',
    ['Vasundhara Iyer | IN | senior-official/defence'],
  ],
  [
    'en',
    'Undersecretary of State Marek Zawadzki flew from Poland to Uruguay. Deputy Foreign Minister Zawadzki left.',
    ['Marek Zawadzki | PL | vice-ministerial/foreign-affairs'],
  ],
  [
    'en',
    'Defence Minister (Raksha Mantri) spoke; Raksha Mantri Shri Devendra Rathore left.',
    ['Devendra Rathore | IN | ministerial/defence'],
  ],
])

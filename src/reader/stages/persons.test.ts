import { describe, expect, it } from 'vitest'
import { personsOf, personTable } from '../testing.ts'

personTable('a title before the name', [
  [
    'vi',
    'Hôm qua, Thứ trưởng Bộ Ngoại giao Liên bang Nga Igor Belkin tới Huế.',
    ['Igor Belkin | RU | vice-ministerial/foreign-affairs'],
  ],
  [
    'vi',
    'Tại đây, Cố vấn An ninh quốc gia Hàn Quốc Han Dong-min phát biểu.',
    ['Han Dong-min | KR | ministerial/national-security'],
  ],
  ['vi', 'Gặp ông có Cục trưởng Cục Lễ tân Filatov và phu nhân.', ['Filatov | - | senior-official/foreign-affairs']],
  [
    'vi',
    'Bộ trưởng Kinh tế số và Xã hội Thái Lan Anong Prasert đến dự.',
    ['Anong Prasert | TH | ministerial/science-technology'],
  ],
  ['vi', 'Chủ tịch Tập đoàn Nordvind Lars Berglund nói.', ['Lars Berglund | - | business/commerce']],
  ['en', 'Yesterday Minister of National Defence General Vu Trong Khoa left.', ['Vu Trong Khoa | VN | ministerial/defence']],
  ['en', 'Yesterday Canadian Minister of International Trade Ravinder Gill spoke.', ['Ravinder Gill | CA | ministerial/trade']],
  [
    'en',
    'The Qatari Foreign Minister H.E Sheikh Rashid bin Faleh bin Mubarak Al Suwaidan spoke.',
    ['Rashid bin Faleh bin Mubarak Al Suwaidan | QA | ministerial/foreign-affairs'],
  ],
  [
    'en',
    'He hosted the Foreign Ministers of Estonia Urmas Raamat, Latvia – Edgars Liepins and Finland Pekka Lehtinen.',
    [
      'Urmas Raamat | EE | ministerial/foreign-affairs',
      'Edgars Liepins | LV | ministerial/foreign-affairs',
      'Pekka Lehtinen | FI | ministerial/foreign-affairs',
    ],
  ],
  ['en', 'EU Commissioner for Neighbourhood and Enlargement Olivér Kovács agreed.', ['Olivér Kovács | EU | ministerial/other']],
])

personTable('a title behind the name or apart from it', [
  [
    'vi',
    'Ông Yousef Matar, Vụ trưởng Vụ Đàm phán thương mại, Bộ Kinh tế UAE, dẫn đầu đoàn.',
    ['Yousef Matar | AE | senior-official/trade'],
  ],
  ['vi', 'Tiếp bà Moon Hye-rin, nghị sĩ đảng đối lập Hàn Quốc, ông cảm ơn.', ['Moon Hye-rin | KR | legislative/parliament']],
  [
    'vi',
    'Chiều nay, ông Kenji Fujimoto, Thống đốc tỉnh Shizuoka, Nhật Bản, tới Hà Nội.',
    ['Kenji Fujimoto | JP | sub-national/government'],
  ],
  [
    'vi',
    'Trên cương vị Phó Chủ tịch Ủy ban quốc gia APEC 2027, Thứ trưởng Ngoại giao Đỗ Thu Giang đề nghị.',
    ['Đỗ Thu Giang | VN | senior-official/apec vice-ministerial/foreign-affairs'],
  ],
  [
    'en',
    'She met the Foreign Minister of Laos, Mr. Khamla Vong, in Vientiane.',
    ['Khamla Vong | LA | ministerial/foreign-affairs'],
  ],
  [
    'en',
    'He wrote to Nasser al-Hadid, Jordan’s Deputy Prime Minister and Foreign Minister, today.',
    ['Nasser al-Hadid | JO | deputy-head-of-state-or-government/government ministerial/foreign-affairs'],
  ],
  ['en', 'They hosted Anil Kapadia, Vice President of Suryan Renewables, in Delhi.', ['Anil Kapadia | IN | business/commerce']],
])

personTable('a counterpart holds the office of the other', [
  [
    'vi',
    'Ngoại trưởng Ba Lan Andrzej Kowal và người đồng cấp Ukraine Dmytro Hryts ký kết.',
    ['Andrzej Kowal | PL | ministerial/foreign-affairs', 'Dmytro Hryts | UA | ministerial/foreign-affairs'],
  ],
  [
    'en',
    'Receiving his New Zealand counterpart Rebecca Holm, Prime Minister Vu Duc Tri spoke.',
    ['Rebecca Holm | NZ | head-of-state-or-government/government', 'Vu Duc Tri | VN | head-of-state-or-government/government'],
  ],
])

personTable('the state that an ambassador serves is not the host', [
  [
    'vi',
    'Đại sứ Việt Nam tại Hàn Quốc Ngô Hữu Phước gặp Đại sứ Hàn Quốc tại Việt Nam Park Sang-ho.',
    ['Ngô Hữu Phước | VN | ambassadorial/foreign-affairs', 'Park Sang-ho | KR | ambassadorial/foreign-affairs'],
  ],
  [
    'en',
    'The Ambassador of Indonesia to India, Ms. Ratna Prameswari, signed.',
    ['Ratna Prameswari | ID | ambassadorial/foreign-affairs'],
  ],
  ['en', 'Vietnamese Ambassador to Japan Trinh Quang Hieu signed.', ['Trinh Quang Hieu | VN | ambassadorial/foreign-affairs']],
])

personTable('offices whose rank the state decides', [
  [
    'vi',
    'Tổng Bí thư, Chủ tịch nước Lào Khamphet Vong tiếp đoàn.',
    ['Khamphet Vong | LA | head-of-state-or-government/government head-of-state-or-government/party'],
  ],
  ['vi', 'Tổng Bí thư Đảng Cộng sản Nhật Bản Tanaka Tomoko tới thăm.', ['Tanaka Tomoko | JP | party/party']],
  ['en', 'India’s Foreign Secretary Amit Raoji agreed.', ['Amit Raoji | IN | vice-ministerial/foreign-affairs']],
  ['en', 'British Foreign Secretary Helena Ashby agreed.', ['Helena Ashby | GB | ministerial/foreign-affairs']],
])

personTable('one person however printed', [
  [
    'vi',
    'Cố vấn An ninh quốc gia Hàn Quốc Han Dong - min tới. Cố vấn Han nói. Ông Han Dong - min cảm ơn.',
    ['Han Dong-min | KR | ministerial/national-security'],
  ],
  [
    'vi',
    'Đồng chí Thẩm Quốc Hòa (Shen Guohe), Bộ trưởng Ngoại giao Trung Quốc, trả lời.',
    ['Thẩm Quốc Hòa | CN | ministerial/foreign-affairs'],
  ],
  [
    'vi',
    'Thủ tướng Cuba Mariela Fonseca Duarte tới. Thủ tướng M. Fonseca cảm ơn.',
    ['Mariela Fonseca Duarte | CU | head-of-state-or-government/government'],
  ],
  [
    'en',
    'Ms. TAKEDA Haruka, Foreign Minister of Japan, met Mr. SOK Vannara, Foreign Minister of Cambodia.',
    ['TAKEDA Haruka | JP | ministerial/foreign-affairs', 'SOK Vannara | KH | ministerial/foreign-affairs'],
  ],
  [
    'en',
    'Senators Jeff Markham and Benedict Corwin of the United States agreed.',
    ['Jeff Markham | US | legislative/parliament', 'Benedict Corwin | US | legislative/parliament'],
  ],
  [
    'en',
    'She met the foreign ministers of Poland and Romania, Adam Zielski and Ion Marin.',
    ['Adam Zielski | PL | ministerial/foreign-affairs', 'Ion Marin | RO | ministerial/foreign-affairs'],
  ],
  [
    'en',
    'The Polish, Romanian and Turkish foreign ministers, Adam Zielski, Ion Marin and Kemal Aydin, met in Vilnius.',
    [
      'Adam Zielski | PL | ministerial/foreign-affairs',
      'Ion Marin | RO | ministerial/foreign-affairs',
      'Kemal Aydin | TR | ministerial/foreign-affairs',
    ],
  ],
  [
    'vi',
    'Tại Hà Nội, các Bộ trưởng Ngoại giao Ba Lan và Romania, ông Adam Zielski và ông Ion Marin, đã gặp nhau.',
    ['Adam Zielski | PL | ministerial/foreign-affairs', 'Ion Marin | RO | ministerial/foreign-affairs'],
  ],
])

personTable('names whose words mean something else', [
  ['vi', 'Bà Ngô Bích Liên cho biết đoàn sẽ tới Huế.', ['Ngô Bích Liên | VN']],
  ['vi', 'Thứ trưởng Đỗ Khánh Toàn nói với báo giới.', ['Đỗ Khánh Toàn | VN | vice-ministerial/other']],
  ['vi', 'Phu nhân Trần Thị Hồng Nga, Phu nhân Lê Thị Vân Anh tới dự.', ['Trần Thị Hồng Nga | VN', 'Lê Thị Vân Anh | VN']],
  ['vi', 'Chủ tịch UBND thành phố Lê Trung Hậu đón khách.', ['Lê Trung Hậu | VN | sub-national/government']],
  ['en', 'Deputy Minister Dang Van Son left for Jakarta.', ['Dang Van Son | VN | vice-ministerial/other']],
  ['en', 'US Attorney General Clara Monaco spoke.', ['Clara Monaco | US | ministerial/justice']],
  [
    'en',
    'British Foreign Minister May Ashdown and Prime Minister Will Garrick spoke.',
    ['May Ashdown | GB | ministerial/foreign-affairs', 'Will Garrick | GB | head-of-state-or-government/government'],
  ],
])

personTable('whose title it is', [
  [
    'vi',
    'Tiếp Đại sứ Lào tại Việt Nam, Thứ trưởng Ngoại giao Hồ Gia Phát khẳng định tình hữu nghị.',
    ['Hồ Gia Phát | VN | vice-ministerial/foreign-affairs'],
  ],
  [
    'en',
    'At her meeting with the Lao Ambassador, Deputy Minister Ho Gia Phat thanked Laos.',
    ['Ho Gia Phat | VN | vice-ministerial/other'],
  ],
  [
    'vi',
    'Việc ông được bầu làm Chủ tịch Thượng viện, Chủ tịch nước Trịnh Văn Khai nói, là tin vui.',
    ['Trịnh Văn Khai | VN | head-of-state-or-government/government'],
  ],
  [
    'vi',
    'Ông đã gặp Tổng thống Chile Pablo Orrego, Tổng Thư ký Liên hợp quốc và Chủ tịch ADB.',
    ['Pablo Orrego | CL | head-of-state-or-government/government'],
  ],
  [
    'vi',
    'Tại Phủ Chủ tịch, Thủ tướng Trịnh Văn Khai phát biểu.',
    ['Trịnh Văn Khai | VN | head-of-state-or-government/government'],
  ],
  ['vi', 'Thư ký báo chí Tổng thống Séc Marek Dusil cho biết.', ['Marek Dusil | CZ | senior-official/government']],
  ['en', 'Chilean President-Elect Pablo Orrego arrived.', ['Pablo Orrego | CL']],
])

personTable('the state of a person', [
  [
    'en',
    'The Chilean delegation included Minister of Health Ana Quispe; and Minister of Energy Luis Orrego. Peru sent nobody.',
    ['Ana Quispe | CL | ministerial/health', 'Luis Orrego | CL | ministerial/energy'],
  ],
  ['en', 'Peruvian Ambassador to the United States Rosa Quispe spoke.', ['Rosa Quispe | PE | ambassadorial/foreign-affairs']],
  ['en', 'Special Envoy for Yemen Ruth Calder spoke in Yemen.', ['Ruth Calder | - | senior-official/foreign-affairs']],
  ['en', 'State Department spokesperson Ruth Calder spoke about Russia.', ['Ruth Calder | US | senior-official/foreign-affairs']],
  [
    'vi',
    'Đại sứ Việt Nam tại Kenya kiêm nhiệm Rwanda Trịnh Văn Khai trình Quốc thư.',
    ['Trịnh Văn Khai | VN | ambassadorial/foreign-affairs'],
  ],
])

personTable('what stands between a title and its name', [
  ['en', 'Gabonese Minister of Mines and Strategic Resources Hervé Ndong spoke.', ['Hervé Ndong | GA | ministerial/energy']],
  [
    'en',
    'Belizean Minister of Foreign Affairs, International Business and International Cooperation Delroy Cal spoke.',
    ['Delroy Cal | BZ | ministerial/foreign-affairs'],
  ],
  [
    'en',
    'Under-Secretary-General for Peace Operations Anne-Laure Giraud spoke.',
    ['Anne-Laure Giraud | - | international/other'],
  ],
  [
    'en',
    'Ms. Suda Chaiwat, Director-General of the Department of South Asian, Middle East and African Affairs of Thailand, spoke.',
    ['Suda Chaiwat | TH | senior-official/foreign-affairs'],
  ],
  ['vi', 'Chủ tịch HĐND Thành phố Hồ Chí Minh Đỗ Gia Kiên phát biểu.', ['Đỗ Gia Kiên | VN | sub-national/government']],
  ['vi', 'Tổng thống nước chủ nhà Samuel Kiprono đón các đoàn.', ['Samuel Kiprono | - | head-of-state-or-government/government']],
  ['vi', 'Nghị sĩ đối lập Mona Lutfi phản đối.', ['Mona Lutfi | - | legislative/parliament']],
  [
    'vi',
    'Chủ tịch Hội Hữu nghị Việt Nam - Bangladesh tỉnh Bến Tre Hồ Gia Phát đón khách.',
    ['Hồ Gia Phát | VN | civil-society/other'],
  ],
  [
    'vi',
    'Giám đốc Cơ quan phòng chống ma túy Philippines Ramon Salonga tới Hà Nội.',
    ['Ramon Salonga | PH | senior-official/public-security'],
  ],
])

personTable('names that look like something else, and the other way round', [
  [
    'en',
    'Qatari Industry Minister Sultan Al-Marri and Bosnian Foreign Minister Emir Hodžić met.',
    ['Sultan Al-Marri | QA | ministerial/trade', 'Emir Hodžić | BA | ministerial/foreign-affairs'],
  ],
  [
    'en',
    'Prime Minister Ana Ortega-Ruiz of Peru met Ambassador Tran Gia Bao. Ana Ortega thanked him.',
    ['Ana Ortega-Ruiz | PE | head-of-state-or-government/government', 'Tran Gia Bao | VN | ambassadorial/foreign-affairs'],
  ],
  [
    'en',
    'The delegation was led by Secretary (West), Ms. Anjali Deshmane and the hosts by Mr. Jon Palsson of Iceland.',
    ['Anjali Deshmane | IN | vice-ministerial/foreign-affairs', 'Jon Palsson | IS'],
  ],
  ['vi', 'Đại sứ Hà Lan Annelies van Doorn phát biểu.', ['Annelies van Doorn | NL | ambassadorial/foreign-affairs']],
  ['vi', 'Chủ tịch ĐHĐ LHQ Khóa 80 Greta Holm phát biểu.', ['Greta Holm | - | international/other']],
  ['en', 'The Yanomo leader Davi Kopen spoke.', ['Davi Kopen | -']],
  ['en', 'Press Releases Readout South Asian Affairs International Business', []],
  ['vi', 'Đường Lê Văn Kiệt và Trường Tiểu học Phan Gia Định ở Cao Lãnh đã mở.', []],
  ['vi', 'Chiến tranh lan khi Nam Tư tan rã.', []],
])

personTable('titles of other usages', [
  ['en', 'Uruguayan Chancellor Federico Olmos spoke.', ['Federico Olmos | UY | ministerial/foreign-affairs']],
  ['en', 'He met the Governor of Gyeonggi-do Ryu Dong-hee.', ['Ryu Dong-hee | KR | sub-national/government']],
  [
    'en',
    'She was received by the President of the Republic, Osvaldo Riquelme.',
    ['Osvaldo Riquelme | - | head-of-state-or-government/government'],
  ],
  ['en', 'She toured the Queen Elizabeth Central Hospital.', []],
])

personTable('no persons at all', [
  ['vi', 'Thông tin từ Bộ Công Thương cho biết hội nghị thượng đỉnh doanh nghiệp (CEO Summit) diễn ra tại Phú Quốc.', []],
  ['vi', 'Sân bay quốc tế Jorge Chavez đón đoàn. Các tỉnh Đông Bắc Thái Lan cảm ơn.', []],
  ['vi', 'Ảnh: Xuân Tú/TTXVN', []],
  ['vi', 'Nắng nóng do El Nino và La Nina lan từ Liên Xô cũ tới Hoa Đông.', []],
  ['en', 'The Executive Director Washington Bureau of the league wrote to the Regional Strategy Division.', []],
  ['en', 'Minister of Foreign Affairs Meets Turkish Foreign Minister in Doha on Security Assistance', []],
  ['en', 'The Minister for Trade and the Embassy of the Republic of Korea signed a memorandum.', []],
])

describe('gender for pronouns', () => {
  it.each([
    ['vi', 'Bà Phạm Thu Giang phát biểu.', 'f'],
    ['vi', 'Thứ trưởng Nguyễn Văn Hiền phát biểu.', 'm'],
    ['en', 'Deputy Minister Tran Thi Lan spoke.', 'f'],
    ['en', 'Minister Tran Van Dung spoke.', 'm'],
    ['en', 'Minister Okonkwo Adeyemi arrived. She thanked the hosts.', 'f'],
  ] as const)('%s: %s is %s', (language, text, gender) => {
    expect(personsOf(text, language).persons[0]?.gender).toBe(gender)
  })
})

personTable('names in rows, initials and letters around a name', [
  [
    'en',
    'These included Jigme Dorji from Bhutan, Aminath Didi from the Maldives and Hina Malik from Pakistan.',
    ['Jigme Dorji | BT', 'Aminath Didi | MV', 'Hina Malik | PK'],
  ],
  ['en', 'External Affairs Minister S Raghavan spoke first.', ['S Raghavan | IN | ministerial/foreign-affairs']],
  [
    'en',
    'Senator the Honourable Kamina Smith, JP, Minister of Foreign Affairs of Jamaica, spoke first.',
    ['Kamina Smith | JM | legislative/parliament ministerial/foreign-affairs'],
  ],
  [
    'en',
    'Foreign Adviser Ambassador (retd) Shahid Chowdhury of Bangladesh spoke first.',
    ['Shahid Chowdhury | BD | ministerial/foreign-affairs ambassadorial/foreign-affairs'],
  ],
  [
    'en',
    'Ministers Ana Popescu (finance) and Ion Rusu (health) of Romania spoke first.',
    ['Ana Popescu | RO | ministerial/finance', 'Ion Rusu | RO | ministerial/health'],
  ],
  ['en', 'The Head of State, João Kiala, spoke first in Luanda.', ['João Kiala | AO | head-of-state-or-government/government']],
  ['en', 'The Governor of Malanje, Marcelina Tchite, spoke first.', ['Marcelina Tchite | - | sub-national/government']],
  ['vi', 'Bộ trưởng Giao thông, Hậu cần Zambia Bwalya Tembo phát biểu trước.', ['Bwalya Tembo | ZM | ministerial/transport']],
  ['vi', 'Tại trụ sở số 47 Phạm Văn Đồng, Hà Nội, Đại tướng Hà Quốc Tuyên phát biểu.', ['Hà Quốc Tuyên | VN | military/defence']],
])

import { describe, expect, test } from 'vitest'
import type { Language } from '../../contract/vocabulary.ts'
import { engagementLines, readingOf } from '../testing.ts'

const PUBLISHED = '2025-03-13'

const lines = (text: string, language: Language): string[] => engagementLines(text, language, PUBLISHED)

const TOLD: Record<string, Array<[Language, string]>> = {
  'meeting 2025-03-12 VN: le-van-hoa + marco-rossi': [
    ['vi', 'Chiều 12/3, tại Phủ Chủ tịch, Chủ tịch nước Lê Văn Hòa đã tiếp Đại sứ Italia Marco Rossi đến trình Quốc thư.'],
    ['vi', 'Ngày 12/3, tại Hà Nội, Đại sứ Italia Marco Rossi được Phó Thủ tướng Lê Văn Hòa tiếp.'],
    ['vi', 'Tiếp Đại sứ Italia Marco Rossi tại Hà Nội ngày 12/3, Thủ tướng Lê Văn Hòa cảm ơn phía bạn.'],
    ['en', 'Prime Minister Le Van Hoa received Italian Ambassador to Vietnam Marco Rossi in Hanoi on March 12.'],
    ['en', 'Italian Ambassador Marco Rossi was received by Vietnamese Prime Minister Le Van Hoa in Hanoi on March 12.'],
    ['en', 'Receiving Italian Ambassador Marco Rossi in Hanoi on Wednesday, Vietnamese Prime Minister Le Van Hoa thanked him.'],
  ],
  'meeting 2025-03-12 LA: khamlieng-outhakaysone + le-van-hoa': [
    [
      'vi',
      'Ngày 12/3, tại Viêng Chăn, Bộ trưởng Quốc phòng Việt Nam Lê Văn Hòa gặp Đoàn đại biểu quân sự Lào do Đại tướng Khamlieng Outhakaysone, Bộ trưởng Quốc phòng Lào, dẫn đầu.',
    ],
  ],
  'meeting 2025-03-11 IT: le-van-hoa + marco-rossi': [
    [
      'vi',
      'Ngày 11/3, tại Rome, Thứ trưởng Ngoại giao Việt Nam Lê Văn Hòa và Thứ trưởng Ngoại giao Italia Marco Rossi đồng chủ trì Tham vấn chính trị lần thứ 9.',
    ],
    [
      'vi',
      'Cuộc gặp giữa Thứ trưởng Ngoại giao Việt Nam Lê Văn Hòa và Thứ trưởng Ngoại giao Italia Marco Rossi diễn ra ngày 11/3 tại Rome.',
    ],
    [
      'en',
      'Le Van Hoa, Deputy Minister of Foreign Affairs of Vietnam, co-chaired the 10th Political Consultation with Italian Deputy Foreign Minister Marco Rossi in Rome on March 11.',
    ],
    ['en', 'Vietnamese Deputy Foreign Minister Le Van Hoa and his Italian counterpart, Marco Rossi, met in Rome on Tuesday.'],
  ],
  'call 2025-03-12 -: john-parker + le-van-hoa': [
    ['vi', 'Tối 12/3, Chủ tịch nước Lê Văn Hòa có cuộc điện đàm với Tổng thống Mỹ John Parker.'],
    ['en', 'US President John Parker spoke by phone on Wednesday with Vietnamese State President Le Van Hoa.'],
    ['en', 'The call between US President John Parker and Vietnamese State President Le Van Hoa took place on March 12.'],
    ['en', 'Vietnamese State President Le Van Hoa received a phone call from US President John Parker on March 12.'],
  ],
  'call 2025-03-11 -: carlos-silva + john-parker': [
    [
      'vi',
      'Thông điệp này được Ngoại trưởng Mỹ John Parker chuyển tới người đồng cấp Brazil Carlos Silva trong cuộc điện đàm ngày 11-3.',
    ],
    [
      'vi',
      'Hãng tin Reuters đưa tin về cuộc điện đàm giữa Ngoại trưởng Mỹ John Parker và người đồng nhiệm Brazil Carlos Silva hôm 11/3.',
    ],
    [
      'en',
      'US Secretary of State John Parker raised the matter with Brazilian Foreign Minister Carlos Silva during a phone call on Tuesday.',
    ],
    [
      'en',
      'US President John Parker called President-elect Carlos Silva of Brazil on March 11 to congratulate him on his victory.',
    ],
    ['en', 'US President John Parker told Brazilian President Carlos Silva in a phone call on Tuesday that talks would go on.'],
  ],
  'meeting 2025-03-12 BE: john-parker + paul-janssens': [
    [
      'vi',
      'Trong chuyến thăm Bỉ, chiều 12/3 (tức rạng sáng 13/3 giờ Hà Nội), Tổng thống Mỹ John Parker đã hội đàm với Thủ tướng Bỉ Paul Janssens tại Brussels.',
    ],
    ['vi', 'Thủ tướng Bỉ Paul Janssens và Tổng thống Mỹ John Parker đã khép lại cuộc gặp kéo dài hai giờ ở Brussels hôm 12/3.'],
    ['vi', 'Thủ tướng Bỉ Paul Janssens và Tổng thống Mỹ John Parker tại buổi họp báo sau hội đàm ở Brussels ngày 12/3.'],
    [
      'en',
      'The March 12 meeting between US President John Parker and Belgian Prime Minister Paul Janssens in Brussels went well.',
    ],
    [
      'en',
      'US President John Parker met Belgian Prime Minister Paul Janssens in Brussels on March 12, ahead of a summit in Madrid in May.',
    ],
    ['en', 'US President John Parker will travel to Brussels on March 12 for talks with Belgian Prime Minister Paul Janssens.'],
  ],
  'letter 2025-03-12 -: carlos-silva + wang-jian': [
    ['vi', 'Ngày 12/3, Chủ tịch Trung Quốc Vương Kiến (Wang Jian) gửi điện mừng tới Tổng thống Brazil Carlos Silva.'],
    ['en', 'Chinese President Wang Jian sent a congratulatory message to Brazilian President Carlos Silva on March 12.'],
    ['en', 'On March 12, Chinese President Wang Jian and Brazilian President Carlos Silva exchanged congratulatory messages.'],
  ],
  'signing 2025-03-12 JP: ravi-kumar + sato-kenji': [
    [
      'vi',
      'Ngày 12/3, tại Tokyo, Bộ trưởng Ngoại giao Ấn Độ Ravi Kumar cùng người đồng cấp Nhật Bản Sato Kenji ký Bản ghi nhớ về giáo dục.',
    ],
    [
      'en',
      'Indian Foreign Minister Ravi Kumar and his Japanese counterpart, Sato Kenji, signed a joint statement in Tokyo on March 12.',
    ],
    [
      'en',
      'A memorandum of understanding was signed by Indian Minister Ravi Kumar and Japanese Minister Sato Kenji in Tokyo on March 12.',
    ],
  ],
  'negotiation 2025-03-10 US: john-parker + le-van-hoa': [
    [
      'vi',
      'Vòng đàm phán thứ sáu diễn ra từ ngày 10 đến 12/3 tại Washington. Đoàn Việt Nam do ông Lê Văn Hòa, Bộ trưởng Công Thương, làm Trưởng đoàn; đoàn Hoa Kỳ do Đại diện Thương mại Mỹ John Parker dẫn đầu.',
    ],
    [
      'en',
      'The sixth round of negotiations was held in Washington from March 10 to 12. The Vietnamese delegation was headed by Trade Minister Le Van Hoa, while the US side was led by Trade Representative John Parker.',
    ],
  ],
  'visit 2025-03-20 JP: ravi-kumar': [
    [
      'en',
      'Indian Prime Minister Ravi Kumar will travel to Tokyo on March 20 for talks with Japanese Prime Minister Sato Kenji.',
    ],
    [
      'vi',
      'Bộ Ngoại giao xác nhận Thủ tướng Ấn Độ Ravi Kumar sẽ có chuyến thăm Nhật Bản từ 20-22 tháng 3 theo lời mời của người đồng cấp Sato Kenji.',
    ],
  ],
  'visit 2025-03-10 FR: le-van-hoa': [
    ['vi', 'Nhận lời mời của Tổng thống Pháp Pierre Dupont, Thủ tướng Lê Văn Hòa thăm chính thức Pháp từ ngày 10 đến 12/3.'],
    ['vi', 'Chuyến thăm Pháp của Thủ tướng Lê Văn Hòa diễn ra từ ngày 10 - 12/3.'],
    ['en', 'Vietnamese Prime Minister Le Van Hoa is on an official visit to France from March 10 to 12.'],
    ['en', 'Vietnamese Prime Minister Le Van Hoa’s visit to France from March 10 to 12 went well.'],
  ],
}

const SEVERAL: Array<[string, Language, string, string[]]> = [
  [
    'received one after another, they are two meetings',
    'vi',
    'Sáng 12/3, tại Hà Nội, Thủ tướng Lê Văn Hòa lần lượt tiếp Đại sứ Pháp Pierre Dupont và Đại sứ Đức Anna Schmidt.',
    ['meeting 2025-03-12 VN: anna-schmidt + le-van-hoa', 'meeting 2025-03-12 VN: le-van-hoa + pierre-dupont'],
  ],
  [
    'met separately',
    'en',
    'On Tuesday, Indian Foreign Minister Ravi Kumar met separately with Turkish Foreign Minister Cevdet Arikan and Greek Foreign Minister Nikos Pappas.',
    ['meeting 2025-03-11 -: cevdet-arikan + ravi-kumar', 'meeting 2025-03-11 -: nikos-pappas + ravi-kumar'],
  ],
  [
    'a trilateral call is one call',
    'en',
    'Indian President Ravi Kumar, President Pierre Dupont of France, and Chancellor Anna Schmidt of Germany held a trilateral call on Tuesday.',
    ['call 2025-03-11 -: anna-schmidt + pierre-dupont + ravi-kumar'],
  ],
  [
    'a later meeting the same day keeps day and place',
    'vi',
    'Sáng 12/3, tại Hà Nội, Bộ trưởng Ngoại giao Lê Văn Hòa hội đàm với Bộ trưởng Ngoại giao Ấn Độ Ravi Kumar. Chiều cùng ngày, Thủ tướng Trần Văn Minh tiếp Bộ trưởng Ravi Kumar.',
    ['meeting 2025-03-12 VN: le-van-hoa + ravi-kumar', 'meeting 2025-03-12 VN: ravi-kumar + tran-van-minh'],
  ],
  [
    'whoever witnesses a signing does not sign',
    'vi',
    'Ngày 12/3, hai Thủ tướng chứng kiến Bộ trưởng Công Thương Lê Văn Hòa và Bộ trưởng Thương mại Ấn Độ Ravi Kumar ký Bản ghi nhớ.',
    ['signing 2025-03-12 -: le-van-hoa + ravi-kumar'],
  ],
  [
    'those who took their leave of one host did not meet each other',
    'vi',
    'Thủ tướng Lê Văn Hòa tiếp Đại sứ Pháp Pierre Dupont và Đại sứ Đức Anna Schmidt đến chào từ biệt.',
    ['meeting - VN: anna-schmidt + le-van-hoa', 'meeting - VN: le-van-hoa + pierre-dupont'],
  ],
  [
    'each leader of a state receives on their own',
    'vi',
    'Ngày 12/3, Thủ tướng Bỉ Paul Janssens hội đàm với Thủ tướng Lê Văn Hòa, hội kiến Chủ tịch nước Trần Văn Minh và Chủ tịch Quốc hội Nguyễn Thị Mai.',
    [
      'meeting 2025-03-12 -: le-van-hoa + paul-janssens',
      'meeting 2025-03-12 -: nguyen-thi-mai + paul-janssens',
      'meeting 2025-03-12 -: paul-janssens + tran-van-minh',
    ],
  ],
  [
    'partners listed behind «như», told apart by semicolons',
    'vi',
    'Ngày 12/3, Thủ tướng Việt Nam Lê Văn Hòa có các cuộc tiếp xúc song phương với lãnh đạo các nước như: Tổng thống Pháp Pierre Dupont; Thủ tướng Bỉ Paul Janssens.',
    ['meeting 2025-03-12 -: le-van-hoa + paul-janssens', 'meeting 2025-03-12 -: le-van-hoa + pierre-dupont'],
  ],
  [
    'two meetings on the calendar',
    'en',
    'On March 20, Russian President Ivan Petrov is expected to have bilateral meetings with Indian Prime Minister Ravi Kumar and French President Pierre Dupont.',
    ['meeting 2025-03-20 -: ivan-petrov + pierre-dupont', 'meeting 2025-03-20 -: ivan-petrov + ravi-kumar'],
  ],
  [
    'counterparts of several states at one table',
    'vi',
    'Ngày 12/3, Ngoại trưởng Nga Ivan Petrov gặp người đồng cấp các nước Pháp, Đức. Ngoại trưởng Pháp Pierre Dupont tỏ ra lạc quan. Ngoại trưởng Đức Anna Schmidt cũng vậy.',
    ['meeting 2025-03-12 -: anna-schmidt + ivan-petrov + pierre-dupont'],
  ],
  [
    'a round between states is held by those who speak for them',
    'en',
    'Chad, Niger and Mali closed a third round of negotiations on the river on Wednesday.\n\nChadian Water Minister Idriss Oumar praised the progress. Nigerien Water Minister Aminata Sow called for patience.',
    ['negotiation 2025-03-12 -: aminata-sow + idriss-oumar'],
  ],
  [
    'numbered headings name whom the visitor met',
    'en',
    'On March 12, Mr. Sato Kenji, Minister for Foreign Affairs of Japan, who is visiting Accra, Republic of Ghana, held the following meetings.\n\n1 Meeting with Ms. Grace Uwase, Minister of Foreign Affairs of Rwanda (from 9:10 a.m.)\n\n2 Courtesy Call on Mr. Kofi Badu, President of Ghana (from 5:00 p.m.)',
    [
      'meeting 2025-03-12 GH: grace-uwase + sato-kenji',
      'meeting 2025-03-12 GH: kofi-badu + sato-kenji',
      'visit 2025-03-12 GH: sato-kenji',
    ],
  ],
  [
    'an earlier session of the series is another one',
    'vi',
    'Ngày 12/3, tại Hà Nội, Bộ trưởng Ngoại giao Việt Nam Lê Văn Hòa và Bộ trưởng Ngoại giao Lào Khamphan Sisoulath đồng chủ trì kỳ họp lần thứ 9. Kỳ họp lần thứ 8 diễn ra tại Viêng Chăn tháng 5/2024.',
    ['meeting 2025-03-12 VN: khamphan-sisoulath + le-van-hoa'],
  ],
  [
    'meetings long past give the present one neither day nor place',
    'en',
    'Today, US Vice President Carol Stone met Philippine President Jose Reyes. This meeting built on the Vice President’s meeting with President Reyes in Manila in November 2022.',
    ['meeting 2022-11-01 PH: carol-stone + jose-reyes', 'meeting 2025-03-13 -: carol-stone + jose-reyes'],
  ],
  [
    'pairs told apart by semicolons',
    'vi',
    'Ngày 12/3, Chủ tịch nước Lê Văn Hòa và Tổng thống Ba Lan Jan Nowak; Thủ tướng Trần Văn Minh và Thủ tướng Ba Lan Anna Zielinska đã trao đổi thư mừng.',
    ['letter 2025-03-12 -: anna-zielinska + tran-van-minh', 'letter 2025-03-12 -: jan-nowak + le-van-hoa'],
  ],
]

const NOTHING: Array<[Language, string]> = [
  ['vi', 'Thủ tướng Lê Văn Hòa mời Tổng thống Pháp Pierre Dupont sớm thăm Việt Nam.'],
  ['vi', 'Ngoại trưởng Mỹ John Parker từ chối gặp Ngoại trưởng Nga Ivan Petrov.'],
  ['vi', 'Bộ trưởng Lê Văn Hòa đề nghị hai nước tiếp tục hợp tác với các đối tác.'],
  ['vi', 'Phó Bí thư Tỉnh ủy Lê Văn Hòa cho biết địa phương đang gặp khó khăn.'],
  ['vi', 'Đón Thủ tướng Lê Văn Hòa tại sân bay có Thứ trưởng Ngoại giao Bỉ Paul Janssens và Đại sứ Bỉ Anna Peeters.'],
  ['vi', 'Tổng thống Pháp Pierre Dupont nói: "Chuyến thăm này của tôi tới Hà Nội là dấu mốc quan trọng".'],
  ['en', 'The First Lady of France met the First Lady of Turkey, said an aide to President Cevdet Arikan.'],
  ['en', 'Vietnamese Prime Minister Le Van Hoa invited French President Pierre Dupont to visit Hanoi.'],
  ['en', 'Ukrainian President Ivan Petrenko declined to meet Russian President Oleg Smirnov.'],
  ['en', 'Indian Foreign Minister Ravi Kumar called on Turkish President Cevdet Arikan to release the crew.'],
  ['en', 'French President Pierre Dupont said he hoped that Indian Prime Minister Ravi Kumar would visit Paris.'],
]

describe('engagements', () => {
  for (const [value, phrasings] of Object.entries(TOLD)) {
    for (const [language, text] of phrasings) test(`${value} ← ${text}`, () => expect(lines(text, language)).toContain(value))
  }
  for (const [name, language, text, values] of SEVERAL) test(name, () => expect(lines(text, language)).toEqual(values))
  for (const [language, text] of NOTHING) test(`nothing in: ${text}`, () => expect(lines(text, language)).toEqual([]))

  test('what is said of another meeting belongs to the one under way', () => {
    const { engagements, statements } = readingOf(
      'Ngày 12/3, tại Hà Nội, Bộ trưởng Ngoại giao Việt Nam Lê Văn Hòa gặp Ngoại trưởng Ấn Độ Ravi Kumar. Hai bên vui mừng trước việc Thủ tướng Việt Nam Trần Văn Minh và Tổng thống Ấn Độ Arun Mehta đã có cuộc gặp. Ông Ravi Kumar cảm ơn Việt Nam.',
      'vi',
      PUBLISHED,
    )
    expect(engagements).toHaveLength(2)
    expect(statements.map(s => s.engagement)).toEqual(statements.map(() => engagements[0]?.id))
  })
  test('what is said at a signing belongs to the talks', () => {
    const { engagements, statements } = readingOf(
      'On March 12, Indian Prime Minister Ravi Kumar held talks with French President Pierre Dupont in Paris. After the talks, Ravi Kumar and Pierre Dupont signed a joint statement. Pierre Dupont thanked India.',
      'en',
      PUBLISHED,
    )
    const talks = engagements.find(e => e.kind === 'meeting')
    expect(statements.map(s => s.engagement)).toEqual([talks?.id])
  })
  test('a call has no place, a meeting by video none either', () => {
    const [call] = readingOf(
      'Ngày 12/3, Thủ tướng Lê Văn Hòa hội đàm trực tuyến với Thủ tướng Bỉ Paul Janssens.',
      'vi',
      PUBLISHED,
    ).engagements
    expect([call?.kind, call?.mode, call?.place]).toEqual(['meeting', 'online', null])
  })
  test('the one who receives is host, the other guest', () => {
    const [e] = readingOf('Thủ tướng Lê Văn Hòa tiếp Đại sứ Italia Marco Rossi.', 'vi', PUBLISHED).engagements
    expect(e?.participants.map(p => `${p.actor} ${p.role}`)).toEqual(['person:le-van-hoa host', 'person:marco-rossi guest'])
  })
})

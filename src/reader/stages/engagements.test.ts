import { describe, expect, test } from 'vitest'
import type { Language } from '../../contract/vocabulary.ts'
import { readingOf } from '../testing.ts'

const PUBLISHED = '2025-03-13'

/** «kind start place-country: person + person», sorted, for everything that a snippet tells of. */
const lines = (text: string, language: Language): string[] =>
  readingOf(text, language, PUBLISHED)
    .engagements.map(
      e =>
        `${e.kind} ${e.start ?? '-'} ${e.place?.country ?? '-'}: ${e.participants
          .map(p => p.actor.replace('person:', ''))
          .sort()
          .join(' + ')}`,
    )
    .sort()

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

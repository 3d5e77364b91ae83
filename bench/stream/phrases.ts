/** What is talked about in the invented stream, and how it is reported: each thing in both languages. */
import type { Act } from '../../src/contract/vocabulary.ts'

export type Told = { readonly vi: string; readonly en: string }
const told = (vi: string, en: string): Told => ({ vi, en })

/** Nouns: what is welcomed, discussed, hoped for. */
export const MATTERS: readonly Told[] = [
  told('hợp tác về {field}', 'cooperation in {field}'),
  told('quan hệ thương mại song phương, nhất là {product}', 'bilateral trade, in particular {product}'),
  told('đầu tư vào {sector}', 'investment in {sector}'),
  told(
    'giao lưu nhân dân giữa {place} và các địa phương của hai nước',
    'people-to-people exchanges between {place} and localities of the two countries',
  ),
  told('hợp tác quốc phòng và an ninh', 'defence and security cooperation'),
  told('tự do hàng hải và hàng không ở Biển Đông', 'freedom of navigation and overflight in the South China Sea'),
  told('kết nối hàng không với {place}', 'air links with {place}'),
  told('đào tạo {count} cán bộ về {field}', 'the training of {count} officials in {field}'),
  told('vai trò trung tâm của ASEAN', 'the central role of ASEAN'),
  told('chuỗi cung ứng {sector}', 'the supply chain of {sector}'),
  told('ứng phó với biến đổi khí hậu tại {place}', 'the response to climate change in {place}'),
  told('khắc phục hậu quả chiến tranh tại {place}', 'overcoming the consequences of the war in {place}'),
]

/** What somebody is asked, promises or agrees to do. */
export const DEEDS: readonly Told[] = [
  told('mở cửa thị trường cho {product}', 'open the market to {product}'),
  told('đơn giản hóa thủ tục thị thực cho {group}', 'simplify visa procedures for {group}'),
  told('mở đường bay thẳng tới {place}', 'open direct flights to {place}'),
  told('cấp {count} học bổng về {field}', 'grant {count} scholarships in {field}'),
  told('chia sẻ kinh nghiệm về {field}', 'share experience in {field}'),
  told('hỗ trợ xây dựng trung tâm {field} tại {place}', 'support a centre for {field} in {place}'),
  told('tăng vốn đầu tư vào {sector}', 'increase investment in {sector}'),
  told('dỡ bỏ thuế đối với {product}', 'lift the duties on {product}'),
  told('tiếp nhận thêm {count} lao động trong lĩnh vực {sector}', 'receive {count} more workers in {sector}'),
  told('sớm hoàn tất đàm phán Hiệp định thương mại tự do', 'conclude negotiations on the free trade agreement at an early date'),
  told('phối hợp tại Liên hợp quốc về {field}', 'coordinate at the United Nations on {field}'),
  told('lập nhóm công tác chung về {sector}', 'set up a joint working group on {sector}'),
]

export const SLOTS: Readonly<Record<string, readonly Told[]>> = {
  field: [
    told('chuyển đổi số', 'digital transformation'),
    told('an ninh mạng', 'cyber security'),
    told('trí tuệ nhân tạo', 'artificial intelligence'),
    told('năng lượng tái tạo', 'renewable energy'),
    told('giáo dục đại học', 'higher education'),
    told('y tế cộng đồng', 'public health'),
    told('phòng chống thiên tai', 'disaster prevention'),
    told('quản lý nguồn nước', 'water management'),
    told('gìn giữ hòa bình', 'peacekeeping'),
    told('nghề cá bền vững', 'sustainable fisheries'),
  ],
  product: [
    told('cà phê', 'coffee'),
    told('thủy sản', 'seafood'),
    told('gạo', 'rice'),
    told('thép', 'steel'),
    told('quả vải', 'lychees'),
    told('thịt bò', 'beef'),
    told('sữa', 'dairy products'),
    told('đồ gỗ', 'furniture'),
    told('dệt may', 'textiles'),
    told('linh kiện điện tử', 'electronic components'),
    told('quả bưởi', 'pomelos'),
    told('hạt điều', 'cashew nuts'),
  ],
  sector: [
    told('bán dẫn', 'semiconductors'),
    told('điện gió ngoài khơi', 'offshore wind'),
    told('khoáng sản quan trọng', 'critical minerals'),
    told('đường sắt', 'railways'),
    told('cảng biển', 'sea ports'),
    told('dược phẩm', 'pharmaceuticals'),
    told('nông nghiệp công nghệ cao', 'high-tech agriculture'),
    told('du lịch', 'tourism'),
    told('đóng tàu', 'shipbuilding'),
    told('hạ tầng số', 'digital infrastructure'),
  ],
  place: [
    told('Đà Nẵng', 'Da Nang'),
    told('Hải Phòng', 'Hai Phong'),
    told('Cần Thơ', 'Can Tho'),
    told('Huế', 'Hue'),
    told('Quảng Trị', 'Quang Tri'),
    told('Thành phố Hồ Chí Minh', 'Ho Chi Minh City'),
    told('Nghệ An', 'Nghe An'),
    told('Khánh Hòa', 'Khanh Hoa'),
    told('Bình Dương', 'Binh Duong'),
    told('Lào Cai', 'Lao Cai'),
  ],
  group: [
    told('doanh nhân', 'business people'),
    told('sinh viên', 'students'),
    told('du khách', 'tourists'),
    told('chuyên gia', 'experts'),
  ],
  count: [20, 25, 30, 40, 50, 60, 80, 100, 120, 150, 200, 300].map(n => told(String(n), String(n))),
}

/** One report of a speech act: S who speaks, B the other state, X what it is about; several ways for each. */
export const REPORTS: Readonly<Partial<Record<Act, { readonly vi: readonly string[]; readonly en: readonly string[] }>>> = {
  affirm: {
    vi: [
      '{S} khẳng định nước mình coi trọng {X}',
      '{S} nhấn mạnh tầm quan trọng của {X}',
      '{S} nêu rõ {X} là ưu tiên trong quan hệ với {B}',
    ],
    en: [
      '{S} affirmed the importance of {X}',
      '{S} stressed that {X} was a priority in relations with {B}',
      '{S} underlined {X}',
    ],
  },
  appraise: {
    vi: ['{S} đánh giá cao {X}', '{S} vui mừng trước tiến triển trong {X}', '{S} ghi nhận những kết quả của {X}'],
    en: ['{S} spoke highly of {X}', '{S} appreciated {X} with {B}', '{S} praised the progress in {X}'],
  },
  hope: {
    vi: ['{S} mong muốn tiếp tục thúc đẩy {X}', '{S} bày tỏ tin tưởng vào {X}', '{S} hy vọng {B} sẽ tiếp tục quan tâm tới {X}'],
    en: ['{S} hoped for closer {X}', '{S} expressed confidence in {X}', '{S} looked forward to {X}'],
  },
  welcome: { vi: ['{S} hoan nghênh {X}'], en: ['{S} welcomed {X}'] },
  support: {
    vi: ['{S} ủng hộ {X}', '{S} bày tỏ ủng hộ mạnh mẽ đối với {X}'],
    en: ['{S} supported {X}', '{S} voiced strong support for {X}'],
  },
  thank: { vi: ['{S} cảm ơn {B} đã quan tâm tới {X}'], en: ['{S} thanked {B} for its attention to {X}'] },
  inform: {
    vi: ['{S} thông báo về tình hình {X}', '{S} giới thiệu với phía {B} về {X}'],
    en: ['{S} briefed the other side on {X}', '{S} informed {B} about {X}'],
  },
  concern: { vi: ['{S} bày tỏ quan ngại về các rào cản đối với {X}'], en: ['{S} expressed concern about obstacles to {X}'] },
  request: {
    vi: ['{S} đề nghị {B} {X}', '{S} kêu gọi phía {B} {X}', '{S} đề nghị phía {B} sớm {X}'],
    en: ['{S} asked {B} to {X}', '{S} called on {B} to {X}', '{S} urged {B} to {X} soon'],
  },
  pledge: {
    vi: ['{S} cam kết {X}', '{S} khẳng định nước mình sẵn sàng {X}'],
    en: ['{S} pledged to {X}', '{S} said that his government stood ready to {X}'],
  },
  agree: {
    vi: ['Hai bên nhất trí {X}', 'Hai bên thống nhất {X}'],
    en: ['The two sides agreed to {X}', 'Both sides agreed to {X}'],
  },
  discuss: {
    vi: ['Hai bên trao đổi về {X}', 'Hai bên đã thảo luận sâu về {X}'],
    en: ['The two sides discussed {X}', 'The two sides exchanged views on {X}'],
  },
}

/** What reporters add of their own. */
export const NARRATION: readonly Told[] = [
  told(
    'Kim ngạch thương mại giữa hai nước năm ngoái đạt {count} triệu USD, chủ yếu là {product} và các sản phẩm của ngành {sector}.',
    'Trade between the two countries came to {count} million dollars last year, most of it in {product} and the products of {sector}.',
  ),
  told(
    'Hai nước hiện có {count} thỏa thuận hợp tác về {field} đang được triển khai tại {place} và các địa phương lân cận.',
    'Some {count} joint projects in {field} are under way in {place} and the provinces around it.',
  ),
  told(
    'Phái đoàn gồm {count} doanh nghiệp trong lĩnh vực {sector} cũng có mặt tại {place} trong những ngày này.',
    'A delegation of {count} companies in {sector} is also in {place} these days.',
  ),
  told(
    'Một hội thảo về {field} với {count} đại biểu sẽ diễn ra tại {place} trong thời gian tới.',
    'A seminar on {field} with {count} participants is to take place in {place} before long.',
  ),
  told(
    'Năm ngoái, {count} {group} của hai nước đã tham gia các chương trình về {field} tại {place}.',
    'Last year {count} {group} of the two countries took part in programmes on {field} in {place}.',
  ),
  told(
    'Sản lượng {product} của vùng quanh {place} tăng {count} nghìn tấn so với cùng kỳ, theo số liệu của cơ quan thống kê.',
    'The output of {product} around {place} rose by {count} thousand tonnes on the year, according to the statistics office.',
  ),
]

export type Kind = 'meeting' | 'call' | 'visit' | 'negotiation' | 'signing'

/** How a document opens: A and B who met, P where, D which day. */
export const OPENINGS: Readonly<Record<Kind, { readonly vi: readonly string[]; readonly en: readonly string[] }>> = {
  meeting: {
    vi: [
      'Ngày {D}, tại {P}, {A} đã hội đàm với {B}.',
      'Chiều {D}, tại {P}, {A} đã gặp và làm việc với {B}.',
      'Sáng {D}, {A} có buổi làm việc với {B} tại {P}.',
    ],
    en: ['{A} met {B} in {P} on {D}.', '{A} held talks with {B} in {P} on {D}.', 'On {D}, {A} received {B} in {P}.'],
  },
  call: {
    vi: ['Ngày {D}, {A} đã điện đàm với {B}.'],
    en: ['{A} spoke by phone with {B} on {D}.', '{A} held a phone call with {B} on {D}.'],
  },
  visit: {
    vi: [
      'Nhận lời mời của {A}, {B} đã thăm chính thức {host} và hội đàm với {A} tại {P} ngày {D}.',
      'Ngày {D}, tại {P}, {A} đã hội đàm với {B} đang thăm chính thức {host}.',
    ],
    en: [
      '{A} held talks in {P} on {D} with {B}, who is on an official visit to {host}.',
      'At the invitation of {A}, {B} visited {host} and held talks in {P} on {D}.',
    ],
  },
  negotiation: {
    vi: ['Ngày {D}, tại {P}, {A} và {B} đã đồng chủ trì vòng đàm phán thứ {round} Hiệp định thương mại tự do.'],
    en: ['{A} and {B} co-chaired the {round}th round of negotiations on the free trade agreement in {P} on {D}.'],
  },
  signing: {
    vi: ['Ngày {D}, tại {P}, {A} và {B} đã ký Bản ghi nhớ về hợp tác {field}.'],
    en: ['{A} and {B} signed a memorandum of understanding on {field} in {P} on {D}.'],
  },
}

export const CLOSINGS = {
  invitation: {
    vi: ['Nhân dịp này, {S} mời {T} thăm {home}; {T} vui vẻ nhận lời.', '{S} trân trọng mời {T} sớm thăm {home}.'],
    en: ['{S} invited {T} to visit {home}; {T} accepted the invitation.', '{S} invited {T} to visit {home} at an early date.'],
  },
  beside: {
    vi: ['Cùng dự có {O}.', '{O} cho biết các cơ quan hai nước đang phối hợp chặt chẽ.'],
    en: ['{O} also attended.', '{O} said that the agencies of both countries were working closely together.'],
  },
} as const

export const OUTLETS: Readonly<Record<'vi' | 'en', readonly string[]>> = {
  vi: ['Bản tin Bang giao', 'TTXVN', 'VOV', 'Nhân Dân', 'Quân đội nhân dân', 'VnExpress', 'Tuổi Trẻ', 'Thanh Niên'],
  en: ['VNA', 'Viet Nam News', 'Reuters', 'Kyodo News', 'Xinhua', 'AFP', 'Straits Sample Wire', 'Fjord Press Service'],
}

export const TAILS: Readonly<Record<'vi' | 'en', readonly string[]>> = {
  vi: ['Theo {outlet}', '({outlet})', 'Nguồn: {outlet}'],
  en: ['({outlet})', 'Source: {outlet}', '— {outlet}'],
}

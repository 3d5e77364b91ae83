import { describe, expect, it } from 'vitest'
import { blockingKeys } from './blocking.ts'
import { comparePresentations } from './compare.ts'
import { presentation, testNames } from './testing.ts'

type Verdict = 'same' | 'uncertain' | 'different' | null
type Pair = readonly [verdict: Verdict, a: string, b: string, reason?: string]

/** One test for each pair: its verdict, a reason for it, and that the two would meet under a key unless they are strangers. */
const pairs = (name: string, cases: readonly Pair[]): void => {
  describe(name, () => {
    it.each(cases.map(c => [...c] as const))('%s: %s <> %s', (verdict, a, b, reason) => {
      const known = testNames()
      const [p, q] = [presentation(a), presentation(b)]
      const link = comparePresentations(p, q, known)
      expect(link?.verdict ?? null).toBe(verdict)
      expect(comparePresentations(q, p, known)).toEqual(link)
      if (reason !== undefined) expect(link?.reasons).toContain(reason)
      if (verdict === 'same' || verdict === 'uncertain')
        expect(blockingKeys(p, known).some(key => blockingKeys(q, known).includes(key))).toBe(true)
    })
  })
}

pairs('Vietnamese names: spelling and order', [
  ['same', 'Tống Minh Hằng | VN | vice/trade ||| vi', 'Tong Minh Hang | VN | vice/trade', 'same-name-without-diacritics'],
  ['same', 'Lê Khánh Hoà | VN | vice/trade ||| vi', 'Lê Khánh Hòa | VN | vice/trade ||| vi', 'same-name'],
  ['same', 'TRẦN QUỐC THỤY | VN | minis/trade ||| vi', 'Trần Quốc Thuỵ | VN | minis/trade ||| vi', 'same-name'],
  ['same', 'Đặng Thị Mỹ Lý | VN | vice/health ||| vi', 'Đặng Thị Mĩ Lí | VN | vice/health ||| vi', 'same-name'],
  ['same', 'Dieu Ai Phan | VN | amb/foreign-affairs', 'Phan Diệu Ái | VN | amb/foreign-affairs ||| vi', 'word-order'],
  ['same', 'Trần Thị Hoài Ân | VN | vice/trade ||| vi', 'Trần Hoài Ân | VN | vice/trade ||| vi', 'middle-name-left-out'],
  ['same', 'Y Thanh Niê Kđăm | VN | party/party ||| vi', 'Y Thanh Nie Kdam | VN | party/party'],
  ['same', 'Tráng A Páo | VN | legis/parliament ||| vi', 'Trang A Pao | VN | legis/parliament'],
  ['different', 'Lê Thu Hằng | VN | vice/trade ||| vi', 'Lê Thu Hạng | VN | vice/trade ||| vi', 'diacritics-differ'],
  ['different', 'Trần Hoài Ân | VN | vice/trade ||| vi', 'Trần Hoài An | VN | vice/trade ||| vi', 'diacritics-differ'],
  ['different', 'Nguyễn Quốc Hùng | VN | minis/trade ||| vi', 'Nguyễn Quốc Hưng | VN | minis/trade ||| vi', 'diacritics-differ'],
  ['uncertain', 'Tống Minh Hằng | VN | vice/trade ||| vi', 'Tống Minh Hang | VN | vice/trade ||| vi', 'mark-missing'],
  [null, 'Lê Thu Hằng | VN | vice/trade ||| vi', 'Lê Thu Hạnh | VN | vice/trade ||| vi'],
  [null, 'Lê Minh Hoàng | VN | vice/trade ||| vi', 'Lê Minh Hoàn | VN | vice/trade ||| vi'],
  [null, 'Lê Anh Minh | VN | vice/trade ||| vi', 'Lê Minh Anh | VN | vice/trade ||| vi'],
  [null, 'Tran Thi Lan | VN | vice/health', 'Tran Van Lan | VN | vice/health'],
])

pairs('Vietnamese names: common and rare, offices and time', [
  [
    'same',
    'Võ Tường Nguyên | VN | vice/foreign-affairs | 2016-01-01..2018-01-01',
    'Võ Tường Nguyên | VN | amb/foreign-affairs | 2020-02-01',
    'same-portfolio',
  ],
  [
    'same',
    'Bùi Đăng Khoa | VN | minis/foreign-affairs | 2019-01-01',
    'Bùi Đăng Khoa | VN | deputy/government | 2022-03-01',
    'both-leaders',
  ],
  [
    'same',
    'Bùi Đăng Khoa | VN | minis/foreign-affairs deputy/government',
    'Bùi Đăng Khoa | VN | minis/foreign-affairs',
    'same-office',
  ],
  ['same', 'Nguyễn Văn Nam | VN | minis/culture ||| vi', 'Nguyen Van Nam | VN | minis/culture', 'same-office'],
  ['uncertain', 'Nguyễn Văn Nam | VN', 'Nguyễn Văn Nam | VN | minis/culture'],
  ['uncertain', 'Nguyen Van Hung | VN | senior/trade', 'Nguyễn Văn Hùng | VN | senior/trade ||| vi'],
  [
    'different',
    'Nguyễn Văn Nam | VN | minis/culture | 2025-01-01..2025-12-01',
    'Nguyễn Văn Nam | VN | sub/health | 2025-06-01',
    'offices-at-once-do-not-fit',
  ],
  [
    'different',
    'Trần Văn Sơn | VN | business/commerce | 2025-06-02',
    'Trần Văn Sơn | VN | minis/government | 2025-06-01',
    'offices-at-once-do-not-fit',
  ],
  [
    'uncertain',
    'Lê Hồng Sách Nhiên | VN | minis/culture | 2025-05-01',
    'Lê Hồng Sách Nhiên | VN | civil/health | 2025-06-01',
    'offices-at-once-do-not-fit',
  ],
])

pairs('Vietnamese names in part', [
  ['same', 'Hằng | VN | vice/trade ||| vi', 'Tống Minh Hằng | VN | vice/trade ||| vi', 'holder-of-the-office'],
  ['same', 'Minh Hằng | VN | vice/trade ||| vi', 'Tống Minh Hằng | VN | vice/trade ||| vi', 'part-of-name'],
  ['same', 'Khai | VN | minis/agriculture', 'Đoàn Thế Khải | VN | minis/agriculture ||| vi'],
  [null, 'Hằng | VN | minis/health ||| vi', 'Tống Minh Hằng | VN | vice/trade ||| vi'],
  [null, 'Hằng | VN', 'Tống Minh Hằng | VN | vice/trade ||| vi'],
  [null, 'Hạnh | VN | vice/trade ||| vi', 'Tống Minh Hằng | VN | vice/trade ||| vi'],
  [null, 'Nguyễn | VN | legis/parliament', 'Nguyễn Thế Khải | VN | legis/parliament ||| vi'],
  [null, 'Minh | VN | vice/trade ||| vi', 'Tống Minh Hằng | VN | vice/trade ||| vi'],
])

pairs('Chinese names, also as read in Vietnamese', [
  ['same', 'Thẩm Quốc Hoa | CN | minis/trade ||| vi', 'Shen Guohua | CN | minis/trade', 'sino-vietnamese-reading'],
  ['same', 'Chu Hạo Nhiên | CN | amb/foreign-affairs ||| vi', 'Zhu Haoran | CN | amb/foreign-affairs', 'sino-vietnamese-reading'],
  [
    'same',
    'Chu Hạo Nhiên | CN | amb/foreign-affairs ||| vi',
    'Zhou Haoran | CN | amb/foreign-affairs',
    'sino-vietnamese-reading',
  ],
  ['same', 'Hứa Lập Vân | CN | vice/trade ||| vi', 'XU Liyun | CN | vice/trade', 'sino-vietnamese-reading'],
  ['same', 'Vương Nghị | CN | minis/foreign-affairs ||| vi', 'Wang Yi | CN | party/party', 'sino-vietnamese-reading'],
  [null, 'Hứa Lập Vân | CN | vice/trade ||| vi', 'Xu Lihua | CN | vice/trade'],
  [null, 'Zhang Guohua | CN | vice/trade', 'Zhang Guohui | CN | vice/trade'],
  [null, 'Lý Cường | CN | head/government ||| vi', 'Lý Khắc Cường | CN | head/government ||| vi'],
  ['different', 'Wang Wei | CN | vice/trade | 2025-01-01', 'Wang Wei | CN | sub/government | 2025-01-04'],
])

pairs('Korea and Japan', [
  ['same', 'Bae Seung-hyun | KR | vice/trade', 'Seung-hyun Bae | KR | vice/trade', 'word-order'],
  ['same', 'Bae Seung-hyun | KR | vice/trade', 'Bae Seunghyun | KR | vice/trade ||| vi', 'word-division'],
  ['same', 'Yoon Tae-seok | KR | minis/national-security', 'Yun Tae Suk | KR | minis/national-security', 'transliteration'],
  ['same', 'Kim Jong-un | KP | head/government', 'Kim Jong Un | KP', 'same-name'],
  ['same', 'Bae | KR | vice/trade', 'Bae Seung-hyun | KR | vice/trade', 'part-of-name'],
  [null, 'Bae | KR | vice/health', 'Bae Seung-hyun | KR | vice/trade'],
  [null, 'Bae Seung-hyun | KR | vice/trade', 'Bae Seung-hoon | KR | vice/trade'],
  [null, 'Noh Kyung-tae | KR | minis/trade', 'Noh Tae-kyung | KR | minis/trade'],
  [null, 'Kim Jong-un | KP | head/government', 'Kim Jong-il | KP | head/government'],
  ['same', 'HAYAKAWA Shinji | JP | vice/finance', 'Shinji Hayakawa | JP | vice/finance ||| vi', 'word-order'],
  ['same', 'Kurihara Yuuko | JP | amb/foreign-affairs', 'Kurihara Yuko | JP | amb/foreign-affairs', 'transliteration'],
  ['same', 'Hayakawa | JP | vice/finance', 'Shinji Hayakawa | JP | vice/finance', 'holder-of-the-office'],
  [null, 'Mizushima Sayaka | JP | minis/environment', 'Mizushima Akiko | JP | minis/environment'],
])

pairs('Laos, Cambodia, Thailand, Indonesia', [
  ['same', 'Xổm-phon Kẹo-mi-xay | LA | minis/energy ||| vi', 'Somphone Keomixay | LA | minis/energy', 'vietnamese-transcription'],
  [
    'same',
    'Bun-thạ-vi Xẻng-xủ-ly-nha | LA | sub/government ||| vi',
    'Bounthavy Sengsouriya | LA | sub/government',
    'vietnamese-transcription',
  ],
  [null, 'Xổm-phon Kẹo-mi-xay | LA | minis/energy ||| vi', 'Somphone Vongphachanh | LA | minis/energy'],
  ['same', 'Samdech Heng Vichea | KH | head/government', 'Heng Vichea | KH', 'same-name'],
  ['same', 'SOK Vannarith | KH | minis/trade', 'Sok Vannarith | KH | minis/trade ||| vi', 'same-name'],
  [null, 'Sok Vannarith | KH | minis/trade', 'Sok Chendara | KH | minis/trade'],
  ['same', 'Somchai Rattanakul | TH | vice/trade', 'Somchai Ratanakul | TH | vice/trade', 'transliteration'],
  ['same', 'Wahyu | ID | minis/trade', 'Wahyu Hadiningrat | ID | minis/trade', 'part-of-name'],
  ['same', 'Dewi Kusumawati Sari | ID | minis/finance', 'Dewi Kusumawati | ID | minis/finance', 'middle-name-left-out'],
  [
    'uncertain',
    'Wahyu Hadiningrat | ID | minis/culture | 2025-03-01',
    'Wahyu Hadiningrat | ID | civil/health | 2025-04-01',
    'offices-at-once-do-not-fit',
  ],
])

pairs('India and the Arab states', [
  ['same', 'R. Muthukumaran | IN | sub/government ||| vi', 'Ramasamy Muthukumaran | IN | sub/government', 'initial'],
  [null, 'R. Muthukumaran | IN | sub/government', 'Senthil Muthukumaran | IN | sub/government'],
  ['same', 'Vikram Singh Rathore | IN | minis/defence', 'Vikram Rathore | IN | minis/defence', 'middle-name-left-out'],
  ['uncertain', 'Rajesh Kumar | IN | minis/trade', 'Rajesh Kumar | IN'],
  ['different', 'Rajesh Kumar | IN | minis/trade | 2025-01-01', 'Rajesh Kumar | IN | military/defence | 2025-02-01'],
  ['same', 'Khamis bin Nasser Al Harrasi | OM | vice/trade', 'Khamis Nasser al-Harrasi | OM | vice/trade', 'same-name'],
  [
    'same',
    'Abdulaziz bin Jassim Al Nuaim | QA | minis/finance',
    'Abdul Aziz bin Jassim Al-Nuaim | QA | minis/finance',
    'word-division',
  ],
  [
    'same',
    'Mohammed bin Jassim | QA | minis/finance',
    'Mohamed bin Jassim Al Nuaim | QA | minis/finance',
    'middle-name-left-out',
  ],
  ['same', 'Sheikh Jassim Al Nuaim | QA | minis/finance', 'Jassim Al-Nuaim | QA | minis/finance', 'same-name'],
  [null, 'Jassim Al Nuaim | QA | minis/finance', 'Abdulaziz bin Jassim Al Nuaim | QA | minis/finance'],
  [null, 'Hamad bin Jassim Al Nuaim | QA | minis/finance', 'Abdulaziz bin Jassim Al Nuaim | QA | minis/finance'],
  ['different', 'Ahmed Ali | EG | minis/trade | 2025-01-01', 'Ahmed Ali | SD | minis/health | 2025-01-01', 'other-state'],
])

pairs('Russia and Europe', [
  ['same', 'X. La-vrốp | RU | minis/foreign-affairs ||| vi', 'Sergei Lavrov | RU', 'well-known-person'],
  ['same', 'Pi-ốt Ga-lít-xki | RU | minis/trade ||| vi', 'Pyotr Galitsky | RU | minis/trade', 'vietnamese-transcription'],
  ['same', 'P.Galitsky | RU | minis/trade ||| vi', 'Pyotr Galitsky | RU | minis/trade', 'initial'],
  ['same', 'Pyotr Galitsky | RU | minis/trade', 'Piotr Galitskiy | RU | minis/trade', 'transliteration'],
  ['same', 'Andrii Kovalchuk | UA | vice/energy', 'Andriy Kovalchuk | UA | vice/energy', 'transliteration'],
  [null, 'A. Galitsky | RU | minis/trade', 'Pyotr Galitsky | RU | minis/trade'],
  [null, 'Alexander Voronin | RU | minis/trade', 'Alexandra Voronin | RU | minis/trade'],
  ['same', 'X. Bettendorf | LU | head/government ||| vi', 'Xavier Bettendorf | LU | head/government', 'initial'],
  [
    'same',
    'Małgorzata Wiśniewska | PL | minis/energy',
    'Malgorzata Wisniewska | PL | minis/energy',
    'same-name-without-diacritics',
  ],
  ['same', 'Karen Rask-Mortensen | DK | vice/trade', 'Karen Rask Mortensen | DK | vice/trade', 'same-name'],
  ['same', 'Horváth Zsófia | HU | legis/parliament ||| vi', 'Zsófia Horváth | HU | legis/parliament', 'word-order'],
  ['same', 'Katrin Oberhauser | EU | minis/trade', 'Katrin Oberhauser | AT | minis/trade', 'same-office'],
  ['same', 'Rob Whitlam | GB | minis/defence', 'Robert Whitlam | GB | minis/defence', 'familiar-form'],
  ['same', 'Maarten Hoogland | NL | head/government', 'Maarten Hoogland | -', 'same-name'],
  [null, 'Daniel Whitlam | GB | minis/defence', 'Daniela Whitlam | GB | minis/defence'],
  [null, 'Daniel Whitlam | GB | minis/defence | 2024-01-01', 'Oliver Penhaligon | GB | minis/defence | 2025-01-01'],
])

pairs('the Americas and Africa', [
  ['same', 'Allison Brackett | US | vice/trade', 'Allison Brakkett | US | vice/trade', 'transliteration'],
  ['same', 'Marisol Etcheverry | UY | minis/trade', 'Marisol Echeverry | UY | minis/trade', 'transliteration'],
  ['same', 'Marcus J. Halloran | US | vice/trade', 'Marcus Halloran | US | vice/trade ||| vi', 'initial'],
  ['same', 'Theodore Marsh Jr. | US | legis/parliament', 'Theodore Marsh | US | legis/parliament', 'same-name'],
  ['same', 'Hernán Quiñones Tello | PE | minis/trade', 'Hernan Quiñones | PE | minis/trade ||| vi', 'middle-name-left-out'],
  ['same', 'Quiñones | PE | minis/trade', 'Hernán Quiñones Tello | PE | minis/trade', 'part-of-name'],
  [null, 'Marcus J. Halloran | US | vice/trade', 'Marcus T. Halloran | US | vice/trade'],
  ['different', 'Theodore Marsh Jr. | US | legis/parliament', 'Theodore Marsh Sr. | US | legis/parliament', 'generation-differs'],
  [null, 'Hernán Quiñones Tello | PE | minis/trade', 'Hernán Quiñones Rojas | PE | minis/trade'],
  ['same', 'Yacine Belhadj | DZ | minis/energy', 'Yacine Belhaj | DZ | minis/energy', 'misspelling'],
  ['uncertain', 'Ahmed Belhadj | DZ | business/energy', 'Ahmed Benhadj | DZ | business/energy', 'misspelling'],
  [null, 'Almaz Toktogulov | KG | head/government', 'Almaz Toktosunov | KG | head/government'],
  ['same', 'Kwesi AMOAKO-BADU | GH | minis/finance', 'Kwesi Amoako-Badu | GH | minis/finance ||| vi', 'same-name'],
  ['same', 'Tesfaye | ET | head/government', 'Tesfaye Woldemariam | ET | head/government', 'part-of-name'],
  ['same', 'Elfatih Osman Hamad | SD | minis/trade', 'El Fatih Osman Hamad | SD | minis/trade', 'word-division'],
  ['same', 'Bwalya Tembo | ZM | minis/transport | 2025-01-01', 'Bwalya Tembo | ZM | minis/other | 2025-01-02'],
  ['uncertain', 'Bwalya Tembo | ZM | minis/transport | 2025-01-01', 'Bwalya Tembo | ZM | business/commerce | 2025-01-02'],
])

pairs('one name, two states', [
  ['same', 'Orla Ní Mhurchú | IE | vice/trade', 'Orla Ní Mhurchú | IN | vice/trade', 'other-state'],
  ['same', 'Peter Novotny | CZ | minis/trade || 40', 'Peter Novotny | SK | minis/trade || 1', 'outnumbered-state'],
  [
    'same',
    'Solveig Brattbakk | NO | amb/foreign-affairs || 9',
    'Solveig Brattbakk | VN | amb/foreign-affairs || 1',
    'outnumbered-state',
  ],
  ['uncertain', 'Peter Novotny | CZ | minis/trade', 'Peter Novotny | SK | minis/trade', 'other-state'],
  ['uncertain', 'Josphat Mutiso | KE | head/government', 'Josphat Mutiso | UG', 'other-state'],
  ['different', 'Peter Novotny | CZ | minis/trade', 'Peter Novotny | SK | minis/health', 'other-state'],
  ['different', 'José García | MX | minis/trade', 'José García | ES | minis/trade', 'other-state'],
  ['different', 'John Smith | US | minis/trade || 40', 'John Smith | GB | minis/defence || 1', 'other-state'],
])

import { describe, expect, test } from 'vitest'
import type { Language, Topic } from '../../contract/vocabulary.ts'
import { readingOf } from '../testing.ts'

/** Topics of the last statement of a snippet. */
const topics = (text: string, language: Language): readonly Topic[] =>
  readingOf(text, language, '2025-06-01').statements.at(-1)?.topics ?? []

const EXACT: Array<[Topic[], Language, string]> = [
  [['agriculture'], 'vi', 'Bộ trưởng Lê Văn Bảo đề nghị Chile mở rộng hợp tác về giống lúa và chăn nuôi.'],
  [['fisheries'], 'vi', 'Bộ trưởng Lê Văn Bảo đề nghị EU sớm gỡ thẻ vàng đối với thủy sản.'],
  [['war-legacy'], 'vi', 'Thứ trưởng Trần Thị Hoa cảm ơn Hoa Kỳ đã hỗ trợ tẩy độc dioxin và rà phá bom mìn.'],
  [['politics'], 'vi', 'Thứ trưởng Trần Thị Hoa mong muốn đưa quan hệ hai nước lên tầm cao mới.'],
  [['politics'], 'vi', 'Ngoại trưởng Pablo Ruiz trân trọng mời Thứ trưởng Trần Thị Hoa sớm thăm Chile.'],
  [['water'], 'en', 'Minister Tadesse Bekele urged Egypt to resume sharing of hydrological data on the river basin.'],
  [['nuclear'], 'en', 'Minister Arturo Vega called on Iran to let the inspectors return to the enrichment plant at Natanz.'],
  [['education'], 'en', 'Minister Arturo Vega thanked Japan for the scholarships granted to engineering students.'],
  [['politics'], 'en', 'Minister Arturo Vega said the relationship between the two countries had never been closer.'],
  [['climate'], 'en', 'Minister Arturo Vega urged all parties to bring stronger climate targets to COP30.'],
  [['consular'], 'en', 'Minister Arturo Vega asked that the detained crew be allowed consular visits.'],
  [['critical-minerals'], 'en', 'Minister Arturo Vega hoped that geologists would return to survey the ilmenite.'],
  [['health'], 'vi', 'Bộ trưởng Lê Văn Bảo cảm ơn Cuba đã cung cấp vắc-xin và trang thiết bị y tế.'],
  [['finance'], 'vi', 'Bộ trưởng Lê Văn Bảo đề nghị Pháp tiếp tục cung cấp vốn ODA và các khoản vay ưu đãi.'],
  [['cyber'], 'en', 'Minister Arturo Vega proposed joint work against ransomware and other cybercrime.'],
  [['labour'], 'vi', 'Thứ trưởng Trần Thị Hoa đề nghị Nhật Bản tiếp nhận thêm thực tập sinh kỹ năng.'],
  [
    ['humanitarian'],
    'en',
    'Minister Arturo Vega offered tents and food for those displaced by the earthquake and pledged rescue teams.',
  ],
  [['trade'], 'en', 'Minister Arturo Vega hoped that the Reciprocal Trade Agreement would be signed soon.'],
  [['humanitarian'], 'vi', 'Bộ trưởng Lê Văn Bảo chia buồn với ngài Tổng thống.'],
  [['agriculture'], 'en', 'Minister Arturo Vega asked Thailand to lift the ban on cherries.'],
  [['fisheries'], 'en', 'Minister Arturo Vega urged Ghana to stop vessels from using banned nets.'],
  [['digital'], 'en', 'Minister Arturo Vega said that roaming charges should be abolished by July.'],
  [['labour'], 'vi', 'Bộ trưởng Lê Văn Bảo đề nghị trả lương đúng hạn cho người giúp việc gia đình.'],
  [['law-enforcement'], 'vi', 'Bộ trưởng Lê Văn Bảo đề nghị Peru trao trả các đối tượng cầm đầu nhóm buôn lậu.'],
  [['consular'], 'en', 'Minister Arturo Vega asked Fiji to lower its visa fee for holders of ordinary passports.'],
  [['transport'], 'en', 'Minister Arturo Vega proposed that Bhutan use the river port for traffic in transit.'],
]

const HOLDS: Array<[Topic[], Language, string]> = [
  [
    ['trade', 'investment', 'education', 'tourism'],
    'vi',
    'Bộ trưởng Lê Văn Bảo mong muốn hai bên mở rộng hợp tác trong các lĩnh vực thương mại, đầu tư, giáo dục và du lịch.',
  ],
  [
    ['trade', 'energy', 'climate'],
    'en',
    'Minister Arturo Vega proposed that the two sides broaden cooperation in trade, renewable energy and climate change.',
  ],
  // a word that says little by itself says as much as its neighbours in a list of fields
  [
    ['defence-security', 'education', 'culture'],
    'vi',
    'Bộ trưởng Lê Văn Bảo đề nghị hai nước mở rộng hợp tác quốc phòng, an ninh, giáo dục, văn hóa.',
  ],
  [
    ['agriculture', 'fisheries', 'tourism', 'transport', 'energy', 'education', 'health'],
    'en',
    'Minister Arturo Vega proposed cooperation in agriculture, fisheries, tourism, railways, energy, education and health.',
  ],
  // a bare answer is about what was asked
  [
    ['labour'],
    'vi',
    'Bộ trưởng Lê Văn Bảo đề nghị Hàn Quốc tiếp nhận thêm lao động Việt Nam. Bộ trưởng Kim Min Soo đồng ý với đề nghị này.',
  ],
  [
    ['fisheries'],
    'en',
    'Minister Arturo Vega urged Spain to lift the ban on tilapia and other seafood. Minister Elena Soto promised to look into the matter.',
  ],
]

const LACKS: Array<[Topic, Language, string]> = [
  // what an office is called is not what is said
  ['defence-security', 'vi', 'Bộ trưởng Quốc phòng Lê Văn Bảo cảm ơn phía bạn về học bổng dành cho sinh viên Việt Nam.'],
  ['finance', 'en', 'Finance Minister Arturo Vega thanked Japan for the vaccines.'],
  // what a place is called is not what is said there
  ['finance', 'en', 'Minister Arturo Vega thanked the Department of Finance and Budget for the vaccines.'],
  // the ties as such are no subject beside another
  ['politics', 'vi', 'Bộ trưởng Lê Văn Bảo đề nghị hai bên tăng cường hợp tác trong lĩnh vực đường sắt.'],
  // a party to the talks is no crisis
  [
    'conflict',
    'en',
    'Foreign Minister Ivan Melnyk of Ukraine met Foreign Minister Marek Novak of Poland in Warsaw. Minister Novak invited Minister Melnyk to visit Ukraine and Poland again.',
  ],
]

describe('topics', () => {
  for (const [want, language, text] of EXACT) test(`${want.join()} ← ${text}`, () => expect(topics(text, language)).toEqual(want))
  for (const [want, language, text] of HOLDS)
    test(`${want.join()} among those of ${text}`, () => expect(topics(text, language)).toEqual(expect.arrayContaining(want)))
  for (const [unwanted, language, text] of LACKS)
    test(`not ${unwanted} ← ${text}`, () => expect(topics(text, language)).not.toContain(unwanted))
})

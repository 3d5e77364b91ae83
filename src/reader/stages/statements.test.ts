import { describe, expect, test } from 'vitest'
import type { Language } from '../../contract/vocabulary.ts'
import { readingOf } from '../testing.ts'

const EN = 'Kenyan Foreign Minister Amina Odhiambo met Danish Minister for Trade Lars Brandt in Nairobi on 4 March 2025.\n\n'
const VI =
  'Ngày 4/3/2025, tại Hà Nội, Bộ trưởng Ngoại giao Trần Quốc Bảo đã hội đàm với Bộ trưởng Ngoại giao Kenya Amina Odhiambo.\n\n'

/** «speakers | act» for every statement behind the introduction. */
function statementsOf(text: string, language: Language): string[] {
  const opening = language === 'en' ? EN : VI
  const reading = readingOf(opening + text, language)
  return reading.statements
    .filter(s => s.citation.start >= opening.length)
    .map(s => {
      expect(reading.document.text.slice(s.citation.start, s.citation.end)).toBe(s.citation.quote)
      return `${s.speakers
        .map(id => id.replace(/^\w+:/, ''))
        .sort()
        .join(' + ')} | ${s.act}`
    })
}

const AMINA = 'amina-odhiambo'
const LARS = 'lars-brandt'
const BAO = 'tran-quoc-bao'

describe('English statements', () => {
  test.each<[string, string[]]>([
    // chains of one subject
    [
      'Odhiambo praised Danish investors, thanked Copenhagen for its loan and urged more of them to come.',
      [`${AMINA} | appraise`, `${AMINA} | thank`, `${AMINA} | request`],
    ],
    // nouns in the passive, answers, asides within asides
    ['Regret was expressed by the Danish delegation that no text was ready.', ['DK | concern']],
    ["Brandt reiterated Denmark's readiness to open technical talks.", [`${LARS} | pledge`]],
    ['Brandt, answering a question, rejected any talk of a rift.', [`${LARS} | reject`]],
    ['Brandt, who had come from Oslo, where he saw Norwegian Minister Tor Berg, said trade would grow.', [`${LARS} | affirm`]],
    ["Kenya's foreign minister dwelt on trade: she thanked Copenhagen for its loan.", [`${AMINA} | thank`]],
    ['Brandt welcomed the reform, expressing confidence that trade would grow.', [`${LARS} | welcome`, `${LARS} | hope`]],
    ['Thanking Denmark for its help, Odhiambo called for a wider market.', [`${AMINA} | thank`, `${AMINA} | request`]],
    // the attitude inside a report gives the act
    ['Odhiambo said that Kenya hopes to host the next round.', [`${AMINA} | hope`]],
    ['Brandt affirmed that his country will open an office in Mombasa.', [`${LARS} | pledge`]],
    ['Brandt said Danish companies highly value the port.', [`${LARS} | appraise`]],
    ['Odhiambo said the package would be extended to 2027.', [`${AMINA} | affirm`]],
    // both sides
    ['The two sides agreed to meet again in May.', ['DK + KE | agree']],
    ['Both ministers expressed satisfaction at the growth of trade.', [`${AMINA} + ${LARS} | appraise`]],
    ['It was agreed that a committee would follow the matter.', ['DK + KE | agree']],
    ['The resumption of direct flights was also discussed.', ['DK + KE | discuss']],
    ['The meeting reviewed cooperation in fisheries.', ['DK + KE | discuss']],
    ['They had an in-depth exchange of views on the Horn of Africa.', [`${AMINA} + ${LARS} | discuss`]],
    // quotations and sources
    ['"We will not raise the tariff," Odhiambo told reporters.', [`${AMINA} | reject`]],
    ['"The harbour is ready," said Brandt.', [`${LARS} | affirm`]],
    ['Kenya, she said, stands ready to ship more flowers.', [`${AMINA} | pledge`]],
    ['According to Brandt, the talks were hard.', [`${LARS} | affirm`]],
    ['Brandt said:\n\nThe new harbour will serve the whole region for decades.', [`${LARS} | affirm`]],
    // who is meant
    ['For his part, the Danish minister regretted the delay.', [`${LARS} | concern`]],
    ['The host assured her guest that the work would go on.', [`${AMINA} | pledge`]],
    ['Odhiambo invited Brandt to Kisumu, and he accepted with pleasure.', [`${AMINA} | invite`, `${LARS} | accept`]],
    ['Odhiambo and Brandt condemned the attack.', [`${AMINA} + ${LARS} | concern`]],
    ['Copenhagen did not agree to a waiver.', ['DK | reject']],
    ['Minister Brandt took the opportunity to convey his condolences over the loss of life.', [`${LARS} | condole`]],
    ['Odhiambo (Kenya) proposed a joint patrol.', [`${AMINA} | request`]],
    ['Brandt, who had come by train, praised the country.', [`${LARS} | appraise`]],
    ['Denmark, one of the oldest donors, urged restraint.', ['DK | request']],
    ['They spoke of the port, with Brandt stressing that time was short.', [`${LARS} | affirm`]],
    ['The port will open in May. This was emphasized by Minister Odhiambo.', [`${AMINA} | affirm`]],
    ['"We shall not be lectured," Odhiambo shot back.', [`${AMINA} | affirm`]],
    [
      'Lars Brandt: Allow me to thank you for the welcome. I would like to congratulate you on the port.',
      [`${LARS} | thank`, `${LARS} | congratulate`],
    ],
    ['Particular attention was paid to the harbour.', ['DK + KE | discuss']],
    ['There was agreement that the fund should grow.', ['DK + KE | agree']],
    // lists and colons
    [
      'The ministers:\n- reviewed the harbour project;\n- agreed to train 40 pilots; and\n- condemned piracy.',
      [`${AMINA} + ${LARS} | discuss`, `${AMINA} + ${LARS} | agree`, `${AMINA} + ${LARS} | concern`],
    ],
    [
      'During the talks the two sides:\n1. Welcomed the loan;\n2. Called on donors to pay.',
      ['DK + KE | welcome', 'DK + KE | request'],
    ],
    ['The Danish Minister: thanked Kenya for its help.', [`${LARS} | thank`]],
    // bodies of both sides, and «it»
    [
      'The Joint Commission of Kenya and Denmark met in May. The Commission took stock of progress. It called for more exchanges.',
      ['DK + KE | discuss', 'DK + KE | request'],
    ],
    ['Denmark praised the reform. It also promised a loan.', ['DK | appraise', 'DK | pledge']],
    // who speaks
    ['Odhiambo received Brandt and Minister Mwangi of Uganda at noon and thanked the guests for coming.', [`${AMINA} | thank`]],
    ['Odhiambo and Brandt "agreed that the canal must stay open".', [`${AMINA} + ${LARS} | agree`]],
    ['The Danish guest, in turn, handed over an invitation to Aarhus.', [`${LARS} | invite`]],
    ['Brandt praised the port. His counterpart found the praise too generous.', [`${LARS} | appraise`, `${AMINA} | appraise`]],
    ['Minister Brandt of Denmark said that time was short.', [`${LARS} | affirm`]],
    ['Special Envoy Hanna Berg met Odhiambo. The Envoy urged restraint.', ['hanna-berg | request']],
    ['Kenya is ready to pay, according to Odhiambo.', [`${AMINA} | pledge`]],
    ['Brandt opened a school in Kisumu in the morning. He thanked the teachers.', [`${LARS} | thank`]],
    ['Both sides noted the drought. They also discussed water.', ['DK + KE | affirm', 'DK + KE | discuss']],
    ['Odhiambo passed on the greetings of her president and assured Brandt of support.', [`${AMINA} | pledge`]],
    ['"This is no loan. It is a gift," Brandt said.', [`${LARS} | affirm`]],
    // what one calls a thing, and how one tells it
    ['Brandt called the talks "a fresh wind".', [`${LARS} | affirm`]],
    ['Odhiambo described the harbour as a success.', [`${AMINA} | appraise`]],
    ['Odhiambo described the state of the harbour.', [`${AMINA} | inform`]],
    ['The two ministers had a frank and useful exchange on fisheries.', [`${AMINA} + ${LARS} | discuss`]],
    ['He did, however, pledge to publish the report by June.', [`${LARS} | pledge`]],
    ['The ministers began by discussing trade.', [`${AMINA} + ${LARS} | discuss`]],
    ['Copenhagen is urging donors to pay.', ['DK | request']],
    ['Brandt argued that the ban would hurt fishermen.', [`${LARS} | affirm`]],
    // passives without an agent
    ['Satisfaction was expressed with the growth of trade.', ['DK + KE | appraise']],
    ['The need for patience was stressed.', ['DK + KE | affirm']],
    ['Also on the agenda was the drought in the north.', ['DK + KE | discuss']],
    // whom the sentence names as its source
    ['The harbour is a matter of principle to Denmark, said Brandt.', [`${LARS} | affirm`]],
    ['Kenya, he went on, belonged in the Council.', [`${LARS} | affirm`]],
    ['“We will pay for the harbour,” Brandt went on.', [`${LARS} | pledge`]],
    ['Odhiambo left the door open to a new loan.', [`${AMINA} | pledge`]],
    ['Odhiambo lent her support to the ban.', [`${AMINA} | support`]],
    ['The ban, according to Odhiambo, would hurt fishermen.', [`${AMINA} | affirm`]],
    ["In Brandt's view, the ban would hurt fishermen.", [`${LARS} | affirm`]],
    ['The Standard quoted Odhiambo as saying that Kenya welcomed the loan.', [`${AMINA} | welcome`]],
    ['Brandt was quoted by a Danish daily as saying that the ban would hurt fishermen.', [`${LARS} | affirm`]],
    ['“We are ready to pay,” a Danish agency quoted Brandt as saying on Monday.', [`${LARS} | pledge`]],
    ['Brandt and Odhiambo met again at noon, the agency reports.', []],
    // what is deplored
    ['Odhiambo called the ban regrettable.', [`${AMINA} | concern`]],
    ['Brandt views the move as a provocation.', [`${LARS} | concern`]],
    // several expressions
    ['Odhiambo has given an assurance that the fee will fall.', [`${AMINA} | pledge`]],
    ['Brandt was also grateful for the help of the navy.', [`${LARS} | thank`]],
    ['The two ministers held an in-depth exchange of views on the drought.', [`${AMINA} + ${LARS} | discuss`]],
    ['Both of them spoke warmly of the two navies.', [`${AMINA} + ${LARS} | appraise`]],
    ["Kenya's Ministry of Foreign Affairs said that a date would be fixed.", ['KE | affirm']],
    ['Brandt opened the session recalling that the port was old.', [`${LARS} | affirm`]],
    // a visit at a convenient time accepts
    ['Brandt said he would visit Kenya again at a convenient time.', [`${LARS} | accept`]],
  ])('%s', (text, expected) => {
    expect(statementsOf(text, 'en')).toEqual(expected)
  })

  test.each([
    'Odhiambo paid a courtesy call on Brandt in the morning.',
    'Brandt called on President Wanjiku Njeri.',
    'Brandt did not say when the loan would come.',
    'The two ministers exchanged letters on air services.',
    'Trade between the member states reached 3 billion dollars.',
    'Brandt is expected to announce a new fund next week.',
    'Odhiambo wished him a pleasant stay.',
    'The value-added tax was raised in January.',
    'Odhiambo conveyed the greetings of her president.',
    'Brandt had a long conversation with Odhiambo.',
    'She was addressing reporters at the airport.',
    'Brandt called Odhiambo on Friday.',
  ])('nothing is stated in: %s', text => {
    expect(statementsOf(text, 'en')).toEqual([])
  })
})

describe('Vietnamese statements', () => {
  test.each<[string, string[]]>([
    // an attitude that is a thing
    ['Bà Odhiambo đánh giá cao sự chân thành và quyết tâm của đoàn đàm phán Việt Nam.', [`${AMINA} | appraise`]],
    [
      'Bà Odhiambo đánh giá cao sự đón tiếp của Việt Nam và cam kết mở cửa thị trường.',
      [`${AMINA} | appraise`, `${AMINA} | pledge`],
    ],
    ['Bà Odhiambo cho biết Bộ Công Thương Kenya vẫn đang nghiên cứu đề nghị này.', [`${AMINA} | inform`]],
    ['Bà Odhiambo cho biết Kenya đề nghị nối lại đàm phán.', [`${AMINA} | request`]],
    // another speaks behind «còn»; what was proposed is taken up
    ['Bà Odhiambo hy vọng hạn hán sẽ qua, còn ông Bảo nhấn mạnh vai trò của cảng.', [`${AMINA} | hope`, `${BAO} | affirm`]],
    ['Bà Odhiambo đề nghị mở đường bay. Đề nghị này được ông Bảo ủng hộ.', [`${AMINA} | request`, `${BAO} | support`]],
    ['“Cảng là chuyện lớn”, bà Odhiambo nói tại cuộc họp báo ở Hà Nội.', [`${AMINA} | affirm`]],
    ['Ông Bảo tỏ lòng biết ơn nhân dân Kenya.', [`${BAO} | thank`]],
    [
      'Bộ trưởng Trần Quốc Bảo khẳng định Việt Nam coi trọng quan hệ với Kenya; cảm ơn phía Kenya đã hỗ trợ ngư dân; đề nghị hai bên sớm mở đường bay thẳng.',
      [`${BAO} | affirm`, `${BAO} | thank`, `${BAO} | request`],
    ],
    ['Bà Odhiambo đánh giá cao và chúc mừng những thành tựu của Việt Nam.', [`${AMINA} | appraise`, `${AMINA} | congratulate`]],
    [
      'Bà Odhiambo cho biết Kenya mong muốn nhập khẩu gạo, đồng thời mời Bộ trưởng Trần Quốc Bảo thăm Nairobi.',
      [`${AMINA} | hope`, `${AMINA} | invite`],
    ],
    ['Bộ trưởng khẳng định các doanh nghiệp Việt Nam sẽ tham gia hội chợ tại Mombasa.', [`${BAO} | pledge`]],
    ['Ông hứa sẽ báo cáo đầy đủ về trong nước.', [`${BAO} | pledge`]],
    ['Bộ trưởng nhắc lại lập trường ủng hộ giải quyết tranh chấp bằng biện pháp hòa bình.', [`${BAO} | support`]],
    ['Hai bên nhất trí lập nhóm công tác chung, đẩy mạnh trao đổi đoàn.', ['KE + VN | agree']],
    ['Hai Bộ trưởng đã trao đổi ý kiến về tình hình khu vực.', [`${AMINA} + ${BAO} | discuss`]],
    ['Trao đổi về Biển Đông, hai bên ủng hộ tự do hàng hải.', ['KE + VN | discuss', 'KE + VN | support']],
    ['Tuyên bố chung nêu rõ quan hệ hai nước phát triển tốt đẹp.', ['KE + VN | affirm']],
    [
      'Nhận lời mời của bà Odhiambo, Bộ trưởng khẳng định sẽ thăm Kenya khi thời gian cho phép.',
      [`${AMINA} | invite`, `${BAO} | accept`],
    ],
    ['“Chúng tôi sẽ không nhượng bộ”, bà Odhiambo nói.', [`${AMINA} | reject`]],
    ['Theo Bộ trưởng Trần Quốc Bảo, hai nước còn nhiều tiềm năng.', [`${BAO} | affirm`]],
    ['Bà Odhiambo hôm 3/3 cáo buộc phe nổi dậy phá hoại đàm phán.', [`${AMINA} | concern`]],
    ['Bộ Ngoại giao Kenya cùng ngày ra tuyên bố bác bỏ thông tin này.', ['KE | reject']],
    ['Bà Odhiambo trong phiên họp nội các hoan nghênh kết quả hội đàm.', [`${AMINA} | welcome`]],
    ['Ông Bảo phản bác ý kiến cho rằng Việt Nam chậm giải ngân.', [`${BAO} | reject`]],
    ['Kenya, nước vừa rời nhóm, hoan nghênh kết quả hội đàm.', ['KE | welcome']],
    ['Bà Odhiambo khẳng định Kenya coi trọng hòa bình và sẽ gửi thêm quân.', [`${AMINA} | affirm`, `${AMINA} | pledge`]],
    ['Phía Kenya với vai trò chủ nhà cho biết vòng tới họp vào tháng 6.', ['KE | inform']],
    ['Đề cập Hiệp định Thương mại tự do, bà Odhiambo cho biết Kenya mong muốn sớm đàm phán.', [`${AMINA} | hope`]],
    ['Không phản đối nhận định này, Bộ trưởng cho rằng cần thêm thời gian.', [`${BAO} | affirm`]],
    ['Bà Odhiambo ngỏ ý học hỏi kinh nghiệm trồng lúa.', [`${AMINA} | hope`]],
    ['Bà nêu nguyện vọng được mở trường dạy nghề.', [`${AMINA} | hope`]],
    ['Hai nhà ngoại giao rốt cuộc thống nhất lập đường dây nóng.', [`${AMINA} + ${BAO} | agree`]],
    ['Hai Bộ nhất trí mỗi năm họp một lần.', ['KE + VN | agree']],
    ['Kenya hoan nghênh đề xuất. Nước này cho biết sẽ nhập gạo.', ['KE | welcome', 'KE | pledge']],
    ['Bộ trưởng thay mặt Đảng, Nhà nước Việt Nam chúc mừng Quốc khánh Kenya.', [`${BAO} | congratulate`]],
    ['Bà Odhiambo gọi Việt Nam là "người bạn đường dài".', [`${AMINA} | affirm`]],
    ['Bà Odhiambo cho rằng giá gạo sẽ tăng.', [`${AMINA} | affirm`]],
    ['Vị khách Kenya cũng không quên cảm ơn chủ nhà.', [`${AMINA} | thank`]],
    ['Hai bên kiểm điểm kết quả hợp tác và thống nhất phương hướng mới.', ['KE + VN | discuss', 'KE + VN | agree']],
    ['Bà Odhiambo trao đổi với Thứ trưởng Lê Văn Nam về khả năng mở đường bay.', [`${AMINA} | discuss`]],
    ['Bộ trưởng vui mừng thông báo hai nước sẽ sớm miễn thị thực.', [`${BAO} | inform`]],
  ])('%s', (text, expected) => {
    expect(statementsOf(text, 'vi')).toEqual(expected)
  })

  test.each([
    'Kim ngạch trao đổi thương mại hai chiều đạt 200 triệu USD.',
    'Bộ trưởng Trần Quốc Bảo phát biểu tại hội nghị.',
    'Bà Odhiambo không nêu chi tiết.',
    'Hai nguyên thủ đã gửi thư chúc mừng nhau.',
    'Đây là đối tác tin cậy, giải quyết nhiều việc khó.',
    'Nghị quyết được thông qua với đa số phiếu.',
  ])('không có phát biểu nào: %s', text => {
    expect(statementsOf(text, 'vi')).toEqual([])
  })
})

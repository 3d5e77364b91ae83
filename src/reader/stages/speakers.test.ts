import { describe, expect, test } from 'vitest'
import type { Language } from '../../contract/vocabulary.ts'
import { readingOf } from '../testing.ts'

/** «speakers | act» for every statement of a text. */
const said = (text: string, language: Language): string[] =>
  readingOf(text, language).statements.map(
    s =>
      `${s.speakers
        .map(id => id.replace(/^(?:person|state):/, ''))
        .sort()
        .join(' + ')} | ${s.act}`,
  )

const MET_EN = 'Kenyan Foreign Minister Amina Odhiambo met Danish Minister for Trade Lars Brandt in Nairobi.'

describe('organs that speak for their state', () => {
  test.each<[string, Language, string[]]>([
    ["Japan's General Administration of Forests said exports had doubled.", 'en', ['JP | affirm']],
    ['The Bank of Japan promised to support the yen.', 'en', ['JP | pledge']],
    ["The Turkish Presidency's Communications Directorate denied the report.", 'en', ['TR | reject']],
    ['The Indian embassy in Colombo welcomed the decision.', 'en', ['IN | welcome']],
    ['The Chinese military condemned the transit.', 'en', ['CN | concern']],
    ['ASEAN member states called for restraint.', 'en', ['organisation:asean | request']],
    ['Tổng cục Hải quan Trung Quốc cho biết kim ngạch tăng mạnh.', 'vi', ['CN | inform']],
    ['Văn phòng Tổng thống Hàn Quốc bác bỏ tin này.', 'vi', ['KR | reject']],
    // a company is nobody's organ
    ['The Chilean company welcomed the decision.', 'en', []],
  ])('%s', (text, language, expected) => expect(said(text, language)).toEqual(expected))
})

describe('whose words are passed on', () => {
  test.each<[string, Language, string[]]>([
    ['The White House said President Joseph Hale had thanked Ghana for its help.', 'en', ['joseph-hale | thank']],
    ['Nhà Trắng cho hay Tổng thống Joseph Hale cảnh báo sẽ không ký thỏa thuận.', 'vi', ['joseph-hale | concern']],
    [
      'Theo phát ngôn viên chính phủ Hy Lạp Nikos Vlachos, Thủ tướng Stavros Papadakis đã mời Tổng thống Kemal Yildiran thăm Athens.',
      'vi',
      ['stavros-papadakis | invite'],
    ],
    // news of somebody is the ministry's own
    ['The White House announced that President Joseph Hale will visit Ghana.', 'en', ['US | inform']],
    // one side's words stay its own, whoever reports them
    [`${MET_EN} Nairobi rejected any delay, officials from both countries said.`, 'en', ['KE | reject']],
  ])('%s', (text, language, expected) => expect(said(text, language)).toEqual(expected))
})

describe('who is meant by a turn of phrase', () => {
  test.each<[string, Language, string[]]>([
    [`${MET_EN} The latter thanked Nairobi for its help.`, 'en', ['lars-brandt | thank']],
    [
      'Adviser Jane Roe of the United States held a call with Adviser Akiba Takeo of Japan to discuss the recent meeting between Russian President Ivan Petrov and Chinese President Li Wei. The two advisers reaffirmed their ties.',
      'en',
      ['JP + US | discuss', 'akiba-takeo + jane-roe | affirm'],
    ],
    [`${MET_EN} Officials from both countries agreed to meet again.`, 'en', ['DK + KE | agree']],
    [`${MET_EN} The partners reaffirmed their commitment to free trade.`, 'en', ['DK + KE | pledge']],
    [
      'Nairobi and Kampala pledged to open the border. Both capitals rejected the report.',
      'en',
      ['KE + UG | pledge', 'KE + UG | reject'],
    ],
    [
      'Thứ trưởng Ngoại giao Nguyễn Minh An hội đàm với Thứ trưởng Ngoại giao Hungary Szalay Bálint. Ông Szalay cảm ơn Việt Nam. Phía bạn đề nghị họp lại.',
      'vi',
      ['szalay-balint | thank', 'HU | request'],
    ],
    [`${MET_EN} Denmark welcomes more flowers, said the trade minister.`, 'en', ['lars-brandt | welcome']],
    [
      'Lãnh đạo Triều Tiên Kim Jong-un thăm Singapore. Giáo sư Kim Hyungjong, Đại học Yonsei, hoan nghênh tin này. Theo ông Kim, đây là bước tiến.',
      'vi',
      ['kim-hyungjong | welcome', 'kim-hyungjong | affirm'],
    ],
    [
      'Thủ tướng Nguyễn Văn An hội đàm với Thủ tướng Romania Viorica Danci. Lãnh đạo hai nước hoan nghênh kết quả. Thủ tướng hai nước nhất trí gặp lại.',
      'vi',
      ['RO + VN | welcome', 'nguyen-van-an + viorica-danci | agree'],
    ],
    ['Mexico lập tức phản ứng, cho rằng biện pháp này là sai lầm.', 'vi', ['MX | affirm']],
  ])('%s', (text, language, expected) => expect(said(text, language)).toEqual(expected))
})

describe('what is said', () => {
  test.each<[string, Language, string[]]>([
    ['Hai nước cần tiếp tục hợp tác, theo Ngoại trưởng Nga Sergei Volkov.', 'vi', ['sergei-volkov | affirm']],
    ['Ngoại trưởng Nga Sergei Volkov đã "bày tỏ lòng biết ơn" với Ấn Độ.', 'vi', ['sergei-volkov | thank']],
    ['Ngoại trưởng Nga Sergei Volkov khẳng định Moskva sẽ không từ bỏ mục tiêu này.', 'vi', ['sergei-volkov | pledge']],
    ['Foreign Minister Sergei Volkov of Russia said Moscow would not give up that aim.', 'en', ['sergei-volkov | pledge']],
    [
      'Ngoại trưởng Nga Sergei Volkov nhắc lại Moskva không gửi vũ khí và kêu gọi ngừng bắn.',
      'vi',
      ['sergei-volkov | affirm', 'sergei-volkov | request'],
    ],
    ['“I want to once again express my condolences,” Foreign Minister Sergei Volkov said.', 'en', ['sergei-volkov | condole']],
    ['Ông Lu Chao, Giám đốc viện Nghiên cứu biên giới Liêu Ninh nhận định, đây là một thông điệp.', 'vi', ['lu-chao | affirm']],
    ['Bắc Kinh cho biết "hoàn toàn ủng hộ" cam kết này.', 'vi', ['CN | support']],
    ['Mỹ tăng quân ở Ba Lan, gần Nga. Nga nhiều lần lên tiếng phản đối.', 'vi', ['RU | concern']],
    [
      "“We're proud of our ties and I'd like to thank the crew,” Foreign Minister Sergei Volkov said.",
      'en',
      ['sergei-volkov | appraise', 'sergei-volkov | thank'],
    ],
    ['Foreign Minister Sergei Volkov of Russia said there would not be a vote.', 'en', ['sergei-volkov | affirm']],
    [
      'Thủ tướng Shinzo Abe nói: "Xin nhiệt liệt chào mừng ngài". Thủ tướng Nguyễn Văn An đáp từ: "Tôi chân thành cảm ơn sự đón tiếp".',
      'vi',
      ['shinzo-abe | welcome', 'nguyen-van-an | thank'],
    ],
    // said already, or still to come
    ['Ngoại trưởng Nga Sergei Volkov nói điều trên tại cuộc họp báo.', 'vi', []],
    ['Lãnh đạo Nhật Bản và Hàn Quốc sẽ thảo luận về thương mại.', 'vi', []],
  ])('%s', (text, language, expected) => expect(said(text, language)).toEqual(expected))
})

test('«the Deputy Minister» is whoever is printed with that title, not a peer of another name', () =>
  expect(
    said(
      'Under Secretary Everett Lind met with Vietnamese Deputy Minister of Foreign Affairs Hoang Thi Tran in Washington. The Under Secretary said the review was continuing. The Deputy Minister hoped that it would end soon.',
      'en',
    ),
  ).toEqual(['everett-lind | affirm', 'hoang-thi-tran | hope']))

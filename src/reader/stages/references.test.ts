import { describe, expect, test } from 'vitest'
import type { Language } from '../../contract/vocabulary.ts'
import { contextOf } from '../testing.ts'
import { findReferences, gatherReferences } from './references.ts'

const found = (text: string, language: Language, published = '2025-06-01') => {
  const c = contextOf(text, language, published)
  return gatherReferences(c, findReferences(c))
}
const ids = (text: string, language: Language): string[] => found(text, language).map(r => r.id)

const NAMED: Record<string, Array<[Language, string]>> = {
  'forum:apec-2027': [
    ['vi', 'Hai bên trao đổi về công tác chuẩn bị cho Năm APEC 2027 tại Phú Quốc.'],
    ['en', 'The two sides discussed preparations for APEC 2027 in Phu Quoc.'],
  ],
  'forum:apec': [['en', 'He recalled that the country hosted APEC 2006.']],
  'instrument:preferential-trade-agreement': [
    ['vi', 'Hai bên đã ký Hiệp định thương mại ưu đãi.'],
    ['en', 'The two ministers signed a preferential trade agreement.'],
  ],
  'instrument:letter-of-intent': [
    ['vi', 'Hai Bộ trưởng đã ký Thư ý định về hợp tác đóng tàu.'],
    ['en', 'The two ministers signed a Letter of Intent on shipbuilding.'],
  ],
  'event:saarc-ministerial-meeting': [['en', 'They met on the sidelines of the SAARC Ministerial Meeting in Colombo.']],
  'event:party-congress-14': [
    ['vi', 'Ông chúc mừng thành công của Đại hội đại biểu toàn quốc lần thứ XIV.'],
    ['en', 'He congratulated the host on the 14th National Party Congress.'],
  ],
  'event:anniversary-70-diplomatic-relations': [
    ['vi', 'Hai nước sẽ kỷ niệm 70 năm thiết lập quan hệ ngoại giao.'],
    ['en', 'The two countries will mark the 70th anniversary of their diplomatic relations.'],
  ],
  'instrument:evfta': [['vi', 'Hai bên nhất trí tận dụng Hiệp định thương mại tự do Việt Nam - EU (EVFTA).']],
  'instrument:memorandum-of-understanding': [
    ['vi', 'Hai bộ đã ký biên bản ghi nhớ về hợp tác du lịch.'],
    ['en', 'The ministries signed a memorandum of understanding on tourism.'],
  ],
  'instrument:river-navigation-agreement': [['en', 'They praised the River Navigation Agreement between the two ports.']],
  'instrument:border-trade-protocol': [['en', 'Work on the Nepal-India Border Trade Protocol goes on.']],
  'instrument:nairobi-declaration': [['vi', 'Các bên cam kết thực hiện Tuyên bố Nairobi.']],
  'instrument:agreement-on-fruit-inspection': [['en', 'The two ministers signed the Agreement on Fruit Inspection in May.']],
  'instrument:treaty-of-bangui': [['en', 'Both states honour the Treaty of Bangui.']],
  'forum:caspian-energy-forum': [['en', 'The minister will speak at the Caspian Energy Forum in Baku.']],
  'event:horn-of-africa-water-conference': [
    ['en', 'They spoke on the margins of the third annual Horn of Africa Water Conference.'],
  ],
  'instrument:green-ports-initiative': [['en', 'She praised the Green Ports Initiative.']],
  'framework:health-and-ageing-partnership': [['en', 'The two ministers signed a Health and Ageing Partnership in Lisbon.']],
  'framework:strategic-partnership-on-water': [['en', 'They signed a Strategic Partnership on Water in Lisbon.']],
  'forum:eu-central-asia-water-forum': [['en', 'The minister will attend the EU-Central Asia Water Forum in Almaty.']],
  'event:japan-celac-summit': [['en', 'He will travel to the Japan-CELAC summit in Bogota, officials said.']],
  'instrument:mercosur-japan-agreement': [['en', 'She said that the Mercosur-Japan Agreement was within reach.']],
  'forum:joint-permanent-commission-on-border-waters': [
    ['en', 'They agreed to convene the Joint Permanent Commission on Border Waters in Riga.'],
  ],
  'event:world-health-assembly-77': [['en', 'The 77th World Health Assembly opened on Monday.']],
  'forum:joint-committee-on-maritime-affairs': [['en', 'The Joint Committee on Maritime Affairs will meet in May.']],
  'forum:joint-committee-on-agriculture': [['vi', 'Phiên họp Ủy ban hỗn hợp về nông nghiệp diễn ra vào tháng 5.']],
}

const NONE: Array<[Language, string]> = [
  ['vi', 'Hai bên trao đổi về xung đột Nga - Ukraine và đại dịch COVID-19.'],
  ['vi', 'Người phát ngôn tuyên bố Washington sẽ rút quân.'],
  ['vi', 'Hai nước có quan hệ hữu nghị truyền thống.'],
  ['vi', 'Một hiệp định thương mại là điều tốt cho mọi người.'],
  ['en', 'The ministers spoke of typhoon relief and of the war in Ukraine.'],
  ['en', 'A trade deal is good for everybody, analysts say.'],
  ['en', 'The Joint Committee will meet in May.'],
  ['en', 'The two spoke at a Joint Press Conference.'],
  ['en', 'Ministers Hold Talks At Trade Conference\n\nThey agreed on little.'],

  ['en', 'The two countries share a special relationship.'],
  ['en', 'The Partnership will be discussed, and the next Five-Year Plan too.'],
]

describe('references', () => {
  for (const [id, phrasings] of Object.entries(NAMED))
    for (const [language, text] of phrasings) test(`${id} ← ${text}`, () => expect(ids(text, language)).toContain(id))
  for (const [language, text] of NONE) test(`none ← ${text}`, () => expect(ids(text, language)).toEqual([]))
  test('the parties before a name are no part of it', () => {
    expect(ids('They praised the Viet Nam - Cuba Trade Agreement.', 'en')).toEqual(['instrument:trade-agreement'])
  })
  test('an abbreviation means what the text says it means', () => {
    const [agreement] = found('They signed the Coastal Patrols Agreement (KOPA). Parliament must still debate KOPA.', 'en')
    expect(agreement?.mentions).toHaveLength(3)
    expect(agreement?.id).toBe('instrument:coastal-patrols-agreement')
  })
  test('a longer name holds no shorter kind', () => {
    expect(ids('They signed the Caspian Transit Trade Agreement.', 'en')).toEqual(['instrument:caspian-transit-trade-agreement'])
  })
})

const STAGES: Array<[string, number | null, Language, string]> = [
  ['negotiating', 6, 'vi', 'Vòng đàm phán thứ sáu về Hiệp định thương mại đối ứng diễn ra tại Washington.'],
  ['negotiating', 6, 'vi', 'Hai đoàn kết thúc phiên thứ 6 đàm phán Hiệp định thương mại đối ứng.'],
  ['negotiating', null, 'vi', 'Hai bên nỗ lực hướng tới hoàn tất đàm phán và ký kết Hiệp định thương mại đối ứng.'],
  ['negotiating', null, 'vi', 'Bộ trưởng đề nghị sớm ký Hiệp định dẫn độ.'],
  ['signed', null, 'vi', 'Hai bộ trưởng đã ký Hiệp định dẫn độ.'],
  ['signed', null, 'vi', 'Đại sứ kêu gọi sớm phê chuẩn Hiệp định bảo hộ đầu tư (EVIPA).'],
  ['implementing', null, 'vi', 'Hai bên nhất trí triển khai hiệu quả Hiệp định thương mại tự do Việt Nam - Hàn Quốc.'],
  ['negotiating', 5, 'en', 'The fifth round of negotiations on the Free Trade Agreement opened on Monday.'],
  ['negotiating', 6, 'en', 'Round 6 of talks on the Reciprocal Trade Agreement ended without a text.'],
  ['negotiating', null, 'en', 'They look forward to the signing of an Extradition Treaty.'],
  ['signed', null, 'en', 'They welcomed the recently signed Extradition Treaty.'],
  ['signed', null, 'en', 'They plan to travel to the port, where they signed a Letter of Arrangement.'],
  ['proposed', null, 'en', 'He proposed that the two sides start negotiations on a Free Trade Agreement soon.'],
  ['ratified', null, 'en', 'Parliament has ratified the Extradition Treaty.'],
  ['suspended', null, 'en', 'The government suspended the Air Services Agreement.'],
  ['suspended', null, 'en', 'The Air Services Agreement signed in 1994 was suspended by the government.'],
  ['signed', null, 'en', 'He proposed that the Air Services Agreement, signed in 1994, enter into force at last.'],
  ['in-force', null, 'vi', 'Hiệp định vận tải hàng không được ký năm 2019 và có hiệu lực từ tháng 5/2021.'],
  ['concluded', null, 'vi', 'Hai Bộ trưởng thông báo hoàn tất đàm phán Hiệp định thương mại số.'],
  ['signed', null, 'en', 'The ministers signed the following:\n\n(i) the Air Services Agreement; and'],
]

describe('stages', () => {
  for (const [stage, round, language, text] of STAGES) {
    test(`${stage}${round ? ` ${round}` : ''} ← ${text}`, () => {
      const [first] = found(text, language).filter(r => r.hit.entry.ref === 'instrument')
      expect([first?.stage, first?.round]).toEqual([stage, round])
    })
  }
})

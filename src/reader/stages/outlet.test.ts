import { describe, expect, test } from 'vitest'
import type { Language } from '../../contract/vocabulary.ts'
import { contextOf } from '../testing.ts'
import { findOutlet } from './outlet.ts'

const EN = 'The minister met the envoy at the ministry to discuss trade, investment and the release of two fishing boats.'
const VI = 'Bộ trưởng đã tiếp Đại sứ đến chào nhân dịp bắt đầu nhiệm kỳ công tác tại Việt Nam, trao đổi về hợp tác thương mại.'

const CASES: ReadonlyArray<readonly [name: string, language: Language, text: string, source: string, outlet: string | null]> = [
  ['the address it came from', 'en', EN, 'https://en.vietnamplus.vn/envoy.vnp', 'VNA'],
  ['an address below the text', 'en', `${EN}\nhttps://www.reuters.com/world/envoy`, 'a.txt', 'Reuters'],
  ['the dateline', 'en', `HANOI, Feb. 3 (Reuters) - ${EN}`, 'a.txt', 'Reuters'],
  ['the dateline with its day', 'vi', `Hà Nội (TTXVN 5/2) - ${VI}`, 'a.txt', 'VNA'],
  ['a name and a dash before the first sentence', 'en', `NDO - ${EN}`, 'a.txt', 'Nhân Dân'],
  ['the source line', 'vi', `Bộ trưởng tiếp Đại sứ\n${VI}\nBảo Trâm (Theo Kyodo)`, 'a.txt', 'Kyodo'],
  ['signed under the last sentence', 'en', `${EN} ${EN} — VNS`, 'a.txt', 'VNS'],
  ['the site in the headline', 'vi', `VOV.VN - Bộ trưởng tiếp Đại sứ\n${VI}`, 'a.txt', 'VOV'],
  ['one that is quoted', 'en', `${EN} The magazine Foreign Affairs wrote about it, UN News reported.`, 'a.txt', null],
  ['one that is quoted with «theo»', 'vi', `${VI} Theo Reuters, ông sẽ tới Bắc Kinh.`, 'a.txt', null],
  ['a photographer’s agency', 'vi', `Bộ trưởng tiếp Đại sứ. Ảnh: AFP\n${VI}`, 'a.txt', null],
  ['a body of the state that met somebody', 'vi', `Tại Quốc hội, ${VI}`, 'a.txt', null],
]

describe('who published a text', () => {
  test.each(CASES.map(c => [...c] as const))('%s', (_, language, text, source, outlet) => {
    expect(findOutlet(contextOf(text, language), source)).toBe(outlet)
  })
})

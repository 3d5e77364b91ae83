import { describe, expect, it } from 'vitest'
import { blockingKeys } from './blocking.ts'
import { presentation, testNames } from './testing.ts'

const keys = (line: string): string[] => blockingKeys(presentation(line), testNames())

describe('strangers share no key', () => {
  it.each([
    ['a surname, state and office', 'Nguyễn Văn Nam | VN | minis/culture', 'Nguyễn Thị Hoa | VN | minis/culture'],
    ['a given name and state', 'Nguyễn Văn Nam | VN | minis/culture', 'Trần Thế Nam | VN | vice/trade'],
    [
      'a given name, state and an office that many hold',
      'Nguyễn Văn Nam | VN | legis/parliament',
      'Trần Thế Nam | VN | legis/parliament',
    ],
    ['a middle name', 'Lê Hoài An | VN | vice/trade', 'Phạm Hoài Thu | VN | vice/trade'],
    ['a Korean surname and state', 'Kim Young-jae | KR | minis/trade', 'Kim Hyun-woo | KR | vice/health'],
    ['a first name and state', 'Daniel Whitlam | GB | minis/defence', 'Daniel Penhaligon | GB | vice/trade'],
    ['a common family name and state', 'Rajesh Kumar | IN | minis/trade', 'Suresh Kumar | IN | vice/health'],
    ['a rare family name in two states', 'Oliver Penhaligon | GB | minis/trade', 'Greta Penhaligon | AU | minis/trade'],
    ['a bare name in two states', 'Kim | KR | minis/trade', 'Kim | KP | minis/trade'],
    ['nothing but not being known', 'Kim | -', 'Hằng | -'],
  ])('%s', (_, a, b) => {
    expect(keys(a).filter(key => keys(b).includes(key))).toEqual([])
  })
})

describe('no key is as common as', () => {
  it.each([
    ['a Vietnamese surname', 'Nguyễn Văn Nam | VN | minis/culture', /nguyen(?:\||$)/],
    ['a state', 'Oliver Penhaligon | GB | minis/trade', /^[a-z]+:\|?GB$/],
    ['an office', 'Oliver Penhaligon | GB | minis/trade', /^[a-z]+:\|?minis/],
  ])('%s', (_, line, common) => {
    expect(keys(line).filter(key => common.test(key))).toEqual([])
  })
})

describe('one person shares a key', () => {
  it.each([
    ['turned and without diacritics', 'Minh Hang Tong | VN', 'Tống Minh Hằng | VN | vice/trade ||| vi'],
    ['in another state', 'Oliver Penhaligon | GB | minis/trade', 'Oliver Penhaligon | US'],
    ['with no state and one letter more', 'Oliver Penhalligon | -', 'Oliver Penhaligon | GB | minis/trade'],
    [
      'misspelt with another consonant in one office',
      'Oliver Penfaligon | GB | minis/trade',
      'Oliver Penhaligon | GB | minis/trade',
    ],
    ['by the family name alone', 'Penhaligon | GB', 'Oliver Penhaligon | GB | minis/trade'],
    ['by a transcription of the family name', 'Ga-lít-xki | RU ||| vi', 'Pyotr Galitsky | RU | minis/trade'],
    ['as read in Vietnamese', 'Chu Hạo Nhiên | CN ||| vi', 'Haoran Zhu | CN'],
  ])('%s', (_, a, b) => {
    expect(keys(a).filter(key => keys(b).includes(key))).not.toEqual([])
  })
})

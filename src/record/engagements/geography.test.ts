import { describe, expect, it } from 'vitest'
import { compileLexicon } from '../../lexicon/compile.ts'
import { createGeography } from './geography.ts'

const lexicon = compileLexicon(new URL('../../../data', import.meta.url).pathname)
const { placeOf, clockOf } = createGeography(lexicon)

describe('the geography of the lexicon', () => {
  it.each([
    ['Hà Nội', 'Hanoi', 'VN'],
    ['Bắc Kinh', 'Beijing', 'CN'],
    ['Washington', 'Washington, D.C.', 'US'],
    ['Viêng Chăn', 'Vientiane', 'LA'],
    ['Việt Nam', 'Viet Nam', 'VN'],
    ['Hoa Kỳ', 'United States', 'US'],
  ])('«%s» is «%s»', (vi, en, country) => {
    const [one, other] = [vi, en].map(name => placeOf({ name, country }))
    expect(one.kind).toBe(other.kind)
    expect(one.kind === 'state' || one.key === other.key).toBe(true)
  })

  it.each([
    ['Đà Nẵng', 'VN', 'town'],
    ['Geneva', 'CH', 'town'],
    ['Thụy Sĩ', 'CH', 'state'],
    ['trụ sở Bộ Ngoại giao', 'VN', 'spot'],
    ['Government Office', 'VN', 'spot'],
    ['Hanoi', null, 'spot'],
  ])('%s (%s) is a %s', (name, country, kind) => {
    expect(placeOf({ name, country }).kind).toBe(kind)
  })

  it('has a clock for every state', () => {
    expect(Object.keys(lexicon.states).filter(id => clockOf(id) === null)).toEqual([])
  })
})

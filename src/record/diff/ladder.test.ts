import { describe, expect, it } from 'vitest'
import { ACTS, type Act } from '../../contract/vocabulary.ts'
import { compareActs, furthestOf, kinshipOf } from './ladder.ts'

describe('the ladder of acts', () => {
  it.each<[Act, Act]>([
    ['discuss', 'hope'],
    ['hope', 'request'],
    ['hope', 'support'],
    ['support', 'pledge'],
    ['hope', 'pledge'],
    ['pledge', 'agree'],
    ['discuss', 'agree'],
    ['welcome', 'support'],
    ['affirm', 'concern'],
    ['agree', 'concern'],
    ['concern', 'reject'],
  ])('%s stands below %s', (weaker, stronger) => {
    expect([compareActs(weaker, stronger), compareActs(stronger, weaker)]).toEqual(['hardened', 'softened'])
  })

  it.each<[Act, Act, string]>([
    ['inform', 'affirm', 'both say that something is so'],
    ['agree', 'accept', 'both say yes'],
    ['request', 'pledge', 'one binds another, one oneself: not on one ladder'],
    ['request', 'concern', 'not on one ladder'],
    ['thank', 'congratulate', 'courtesies have no rungs'],
  ])('%s and %s are not told apart: %s', (a, b) => {
    expect([compareActs(a, b), compareActs(b, a)]).toEqual(['same', 'same'])
  })

  it('says the opposite when asked the other way round, for every two acts', () => {
    const turned = { same: 'same', softened: 'hardened', hardened: 'softened' }
    for (const a of ACTS) for (const b of ACTS) expect(compareActs(b, a)).toBe(turned[compareActs(a, b)])
  })

  it('knows which acts two writers use of one utterance', () => {
    expect(kinshipOf('hope', 'request')).toBe('near')
    expect(kinshipOf('discuss', 'agree')).toBe('far')
    expect(kinshipOf('request', 'appraise')).toBe('opposed')
    expect(kinshipOf('concern', 'reject')).toBe('near')
  })

  it.each<[Act[], Act | null]>([
    [['hope', 'pledge', 'affirm'], 'pledge'],
    [['agree', 'concern'], 'concern'],
    [['thank', 'discuss'], 'discuss'],
    [[], null],
  ])('of %j a side goes furthest by %s', (acts, furthest) => {
    expect(furthestOf(acts)).toBe(furthest)
  })
})

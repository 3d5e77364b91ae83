/** How sure an engagement is: the more, the more documents tell of it independently, the more exactly, and the more surely they mean the same. */
import type { Link } from '../observations.ts'
import type { Told } from './told.ts'

/** How far one document is to be believed by what it tells of when. */
const BY_DATE = { day: 0.6, range: 0.6, month: 0.5, year: 0.4, none: 0.45 } as const
/** Less where it does not name at least two who took part; a visit has but one. */
const UNNAMED = 0.15
const HIGHEST = 0.99

/** 0 to 1, to two digits; copies of one text count once. */
export function confidenceOf(members: readonly Told[], bonds: readonly Link[]): number {
  const bond = new Map<string, number>()
  for (const { a, b, score } of bonds) for (const id of [a, b]) bond.set(id, Math.max(bond.get(id) ?? 0, score))
  const trust = new Map<string, { own: number; joined: number }>()
  for (const told of members) {
    const { original, id } = told.account
    const own = trustOf(told)
    const known = trust.get(original) ?? { own: 0, joined: 0 }
    trust.set(original, { own: Math.max(known.own, own), joined: Math.max(known.joined, own * (bond.get(id) ?? 1)) })
  }
  const all = [...trust.values()].sort((p, q) => q.own - p.own || q.joined - p.joined)
  const doubt = all.reduce((product, { own, joined }, i) => product * (1 - (i === 0 ? own : joined)), 1)
  return rounded(1 - doubt)
}

/** What the confidence grows to where another document tells the same, by itself as sure as `own` and surely joined by `score`. */
export const withAnother = (confidence: number, own: number, score: number): number =>
  rounded(1 - (1 - confidence) * (1 - own * score))

const rounded = (confidence: number): number => Math.min(HIGHEST, Math.round(confidence * 100) / 100)

function trustOf({ span, named, account }: Told): number {
  const trust = BY_DATE[span?.precision ?? 'none']
  return named.length < 2 && account.kind !== 'visit' ? trust - UNNAMED : trust
}

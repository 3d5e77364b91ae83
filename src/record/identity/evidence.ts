/** Every pair of presentations that share a key, compared once. */
import type { Link, PersonCorrection, Presentation } from '../observations.ts'
import { keysOf } from './blocking.ts'
import {
  compareProfiles,
  type Profile,
  profileOf,
  type Relate,
  relateProfiles,
  type SettledReason,
  type TakeApart,
  takeApart,
} from './compare.ts'
import { couldBeOne } from './name-compatibility.ts'
import type { NameForm } from './name-form.ts'
import type { NameKnowledge } from './name-knowledge.ts'
import { relateNames } from './name-relation.ts'

export interface Evidence {
  /** In order of their ids. */
  readonly profiles: readonly Profile[]
  /** Machine and human; by the places of both in `profiles`, the lesser first. */
  readonly links: ReadonlyMap<number, Link>
  /** What people have declared, by the same numbers. */
  readonly declared: ReadonlyMap<number, boolean>
  readonly pair: (a: number, b: number) => number
  readonly ends: (pair: number) => readonly [number, number]
  /** Two whole names that cannot be one. */
  readonly incompatible: (a: number, b: number) => boolean
}

const DECLARED: SettledReason = 'declared'

type Pairs = ReadonlyArray<readonly [a: string, b: string]>

/** `apart`: presentations that one document shows side by side. */
export function gatherEvidence(
  presentations: readonly Presentation[],
  corrections: readonly PersonCorrection[],
  apart: Pairs,
  known: NameKnowledge,
): Evidence {
  const take = rememberedForms(known)
  const unique = new Map(presentations.map(p => [p.id, p]))
  const profiles = [...unique.values()].sort((x, y) => (x.id < y.id ? -1 : 1)).map(p => profileOf(p, take, known))
  const count = profiles.length
  const places = new Map(profiles.map((p, i) => [p.presentation.id, i]))
  const pair = (a: number, b: number): number => (a < b ? a * count + b : b * count + a)
  const ends = (key: number): readonly [number, number] => [Math.floor(key / count), key % count]
  const numbered = (a: string, b: string): number | null => {
    const [x, y] = [places.get(a), places.get(b)]
    return x === undefined || y === undefined || x === y ? null : pair(x, y)
  }
  const relate = rememberedRelate(known)
  const sideBySide = new Set(apart.map(([a, b]) => numbered(a, b)))
  const links = new Map<number, Link>()
  for (const key of candidates(profiles, pair, known)) {
    const [x, y] = ends(key)
    const [a, b] = [profiles[x], profiles[y]]
    const link = compareProfiles(a, b, relateProfiles(a, b, relate), known, sideBySide.has(key))
    if (link) links.set(key, link)
  }
  const declared = new Map<number, boolean>()
  // where people contradict each other, two stay two
  for (const { a, b, same } of [...corrections].sort((x, y) => Number(y.same) - Number(x.same))) {
    const key = numbered(a, b)
    if (key !== null) declared.set(key, same)
  }
  for (const [key, same] of declared) {
    const [x, y] = ends(key)
    const [a, b] = [profiles[x].presentation.id, profiles[y].presentation.id]
    links.set(key, { a, b, score: Number(same), verdict: same ? 'same' : 'different', reasons: [DECLARED] })
  }
  const incompatible = (x: number, y: number): boolean => {
    const [a, b] = [profiles[x], profiles[y]]
    if (!hasWholeName(a) || !hasWholeName(b) || relateProfiles(a, b, relate) !== null) return false
    return !a.forms.some(own => b.forms.some(other => couldBeOne(own, other, known)))
  }
  return { profiles, links, declared, pair, ends, incompatible }
}

/** More than a family or given name alone. */
export const hasWholeName = (profile: Profile): boolean => profile.forms.some(form => !form.bare)

/** Pairs that share a key, each once, in order. */
function candidates(profiles: readonly Profile[], pair: Evidence['pair'], known: NameKnowledge): number[] {
  const blocks = new Map<string, number[]>()
  profiles.forEach((profile, i) => {
    for (const key of keysOf(profile, known)) {
      const block = blocks.get(key)
      if (block) block.push(i)
      else blocks.set(key, [i])
    }
  })
  const pairs = new Set<number>()
  for (const block of blocks.values())
    for (let i = 0; i < block.length; i++) for (let j = i + 1; j < block.length; j++) pairs.add(pair(block[i], block[j]))
  return [...pairs].sort((a, b) => a - b)
}

/** The same names come back in presentation after presentation: one form for each. */
export function rememberedForms(known: NameKnowledge): TakeApart {
  const forms = new Map<string, NameForm>()
  const take = takeApart(known)
  return (printed, country, onlyVietnamese) => {
    const key = `${printed}\n${country}\n${onlyVietnamese}`
    const form = forms.get(key) ?? take(printed, country, onlyVietnamese)
    forms.set(key, form)
    return form
  }
}

export function rememberedRelate(known: NameKnowledge): Relate {
  const told = new Map<NameForm, Map<NameForm, ReturnType<Relate>>>()
  return (a, b) => {
    const own = told.get(a) ?? new Map<NameForm, ReturnType<Relate>>()
    told.set(a, own)
    const before = own.get(b)
    if (before !== undefined) return before
    const relation = relateNames(a, b, known)
    own.set(b, relation)
    return relation
  }
}

import type { EngagementKind } from '../../../contract/vocabulary.ts'
import type { Context, Hit, ReadSentence } from '../../context.ts'
import type { DateMention } from '../dates.ts'
import type { Discourse } from '../discourse.ts'
import type { Nominal } from '../nominals.ts'
import type { Person } from '../persons.ts'
import type { ReferenceMention } from '../references.ts'
import type { Title } from '../titles.ts'

export interface Place {
  readonly name: string
  readonly country: string | null
}

/** A state as the place, by its name in the language of the text. */
export const placeIn = (c: Context, country: string): Place => ({
  name: c.lexicon.states[country]?.[c.language] ?? country,
  country,
})

/** When an engagement took place, as far as the text says. */
export type When = Pick<DateMention, 'from' | 'to' | 'precision'> & Partial<Pick<DateMention, 'stated'>>

/** An engagement as gathered from one or several places of the text. */
export interface EngagementDraft {
  kind: EngagementKind
  mode: 'online' | 'phone' | null
  persons: Person[]
  sides: string[]
  hosts: Set<Person>
  date: When | null
  place: Place | null
  occasions: string[]
  /** Sentences that speak of it, in order; the first one is cited. */
  sentences: ReadSentence[]
  /** Those of them that tell of it as the thing under way, not as one spoken of elsewhere. */
  leads: ReadSentence[]
  cite: { start: number; end: number }
  rule: string
  confidence: number
  /** Of a series («phiên họp lần thứ 9»: 9). */
  number?: number | null
  /** Those of the persons who sat beside the principals. */
  members?: Set<Person>
  /** A trip to several countries, which has no one place. */
  roaming?: boolean
}

type Told = Pick<EngagementDraft, 'kind' | 'mode' | 'persons' | 'sentences' | 'rule' | 'confidence'>

/** An engagement as one place of the text tells of it, not yet dated or placed; its last sentence is cited. */
export function draftOf(told: Told & Partial<EngagementDraft>): EngagementDraft {
  const last = told.sentences.at(-1)
  return {
    sides: sidesOf(told.persons),
    hosts: new Set(),
    date: null,
    place: null,
    occasions: [],
    leads: [],
    cite: { start: last?.start ?? 0, end: last?.end ?? 0 },
    ...told,
  }
}

/** What the stages before have found. */
export interface Material {
  readonly c: Context
  readonly persons: readonly Person[]
  readonly titles: readonly Title[]
  readonly nominals: readonly Nominal[]
  readonly dates: readonly DateMention[]
  readonly references: readonly ReferenceMention[]
  readonly discourse: Discourse
}

/** A draft and the word or phrase that told of it. */
export interface Found {
  readonly hit: Hit<'meet'>
  readonly draft: EngagementDraft
}

export const sidesOf = (persons: readonly Person[]): string[] => [...new Set(persons.map(p => p.country ?? p.id))]

/** True where at least two sides take part; a person of unknown country is a side of their own. */
export const areCounterparts = (persons: readonly Person[]): boolean => persons.length > 1 && sidesOf(persons).length > 1

/** Every person of the shorter list is in the longer one. */
export const covers = (a: readonly Person[], b: readonly Person[]): boolean => {
  const [small, large] = a.length <= b.length ? [a, b] : [b, a]
  return small.every(p => large.includes(p))
}

/** Those who met, without whoever sat beside them. */
export const principalsOf = ({ persons, members }: EngagementDraft): readonly Person[] =>
  members ? persons.filter(p => !members.has(p)) : persons

/** Who receives: as told, or whoever is at home where they meet. */
export function hostsOf(engagement: EngagementDraft): ReadonlySet<Person> {
  const { hosts, place, persons } = engagement
  if (hosts.size > 0 || !place?.country) return hosts
  const home = persons.filter(p => p.country === place.country)
  return home.length > 0 && home.length < persons.length ? new Set(home) : hosts
}

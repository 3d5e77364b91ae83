/** The shapes of the YAML files in data/, one interface a file or a row of it. */
import type { Act, EngagementKind, OfficeFunction, Rank, ReferenceKind, Topic } from '../contract/vocabulary.ts'
import type { Gender, Overrides, TitleList, WordList } from './entries.ts'
import type { Irregular } from './inflect.ts'
import type { ReferenceWords } from './lexicon.ts'

export type Terms = { vi?: string[]; en?: string[] }
export interface StateRow extends Terms {
  id: string
  demonyms?: string[]
  capital?: Terms
  metonyms?: Terms
  ambiguous?: string[]
}
export interface PlaceRow extends Terms {
  country: string | null
  kind?: string
  ambiguous?: string[]
}
export interface OrgRow extends Terms {
  id: string
  kind: string
  country: string | null
  rank: Rank | null
  function: OfficeFunction | null
  isSide: boolean
}
export interface RefRow extends Terms {
  id: string
  kind?: ReferenceKind
  parties?: string[] | 'all'
  years?: boolean
  generic?: boolean
  background?: boolean
  bySubject?: boolean
  topics?: Topic[]
  pattern?: string
  idPattern?: string
  numbers?: boolean
  dates?: unknown
  history?: Array<{ parties: string[]; date: string }>
}
interface TitleRow extends Terms {
  id?: string
  rank: Rank | null
  function?: OfficeFunction | null
  acting?: boolean
  descriptor?: boolean
  needsName?: boolean
  shared?: boolean
  plural?: string[]
  byCountry?: Overrides
  byBody?: Overrides
  alsoFunction?: OfficeFunction
  takes?: string
  militaryRank?: boolean
  counterpart?: boolean
  country?: string
}
export interface OfficesFile {
  heads: TitleRow[]
  portfolios: Array<Terms & { function: OfficeFunction; countries?: string[]; notCountries?: string[] }>
  offices: TitleRow[]
  bodies: Array<Terms & { kind: string }>
}
export type TitlesFile = Partial<Record<WordList, string[]>> & { words: Record<TitleList, string[]> }

export interface OutletRow {
  names: string[]
  domain?: string
  otherDomains?: string[]
  country: string | null
  class: string
}

export interface PersonRow extends Terms {
  name: string
  country: string | null
  gender?: Gender
  family?: string
}
export interface ActsFile {
  light: string[]
  lists: string[]
  irregular?: Irregular
  acts: Array<{ act: Act; reports?: string[]; attitudes?: string[]; weak?: string[]; nouns?: string[] }>
}
/** How firmly something is said, and what says nothing by itself; see stance.yaml of each language. */
export interface StanceFile
  extends Readonly<Record<'negation' | 'seeming' | 'asides' | 'hedges' | 'percent' | 'structure' | 'joins', readonly string[]>> {
  readonly gentle: StanceWords
  readonly strong: StanceWords
  readonly scales: Readonly<Record<string, readonly string[]>>
}
type StanceWords = Readonly<Partial<Record<Act, readonly string[]>>>

export const ENGAGEMENT_WORDS = [
  'with',
  'between',
  'margins',
  'leads',
  'apart',
  'several',
  'witness',
  'thatIs',
  'spouses',
  'present',
  'arrived',
  'previously',
  'since',
  'objects',
  'after',
  'earlier',
  'two',
  'handing',
  'faceToFace',
  'inAttendance',
  'comprises',
  'articles',
  'governing',
  'auxiliaries',
  'glue',
  'conjunctions',
  'andThen',
  'ownership',
  'groupNouns',
  'toward',
  'vague',
  'collective',
  'soon',
  'whereIn',
  'seatNouns',
  'livingIn',
  'duringVisit',
  'visitedLand',
  'visiting',
  'gathers',
  'presiding',
  'chairmanship',
  'airports',
  'here',
  'aside',
  'paying',
  'placed',
  'turns',
  'meals',
  'visitTail',
  'arrivedHere',
  'causes',
  'holding',
  'series',
  'asNoun',
  'manner',
  'chairs',
  'settled',
  'hostWords',
  'atOrAfter',
  'byPhone',
  'joining',
  'locative',
  'bilateral',
  'telling',
  'among',
  'upward',
  'beyond',
  'planned',
  'unheld',
  'follows',
  'venues',
  'atLast',
  'concluded',
  'held',
  'mistaken',
  'missionVerbs',
  'missionNouns',
  'onlyBetween',
  'remote',
] as const
export interface EngagementsFile extends Record<(typeof ENGAGEMENT_WORDS)[number], string[]> {
  irregular?: Irregular
  kinds: Array<{ kind: EngagementKind; mode?: 'online' | 'phone'; nouns?: string[]; verbs?: string[]; hosts?: string[] }>
}
export interface DatesFile {
  months: Record<string, string[]>
  weekdays: Record<string, string[]>
  parts: string[]
  relative: Record<string, string[]>
  relativeWeek: Record<string, string[]>
  relativeMonth: Record<string, string[]>
  relativeYear: Record<string, string[]>
  sameDay: Record<string, string[]>
  spans: Record<string, string[]>
  jubilees: Record<string, string[]>
  cardinals: Record<string, string[]>
  joining: string[]
  founded: string[]
  yearsAgo: string[]
  monthsAgo: string[]
  yearsAfter: string[]
  monthsAfter: string[]
  weeksAfter: string[]
  daysAfter: string[]
  lookingBack: string[]
  roughly: string[]
  against: string[]
  turns: string[]
  expiring: string[]
  opening: string[]
  announced: string[]
  asOf: string[]
  preparing: string[]
  future: string[]
  photo: string[]
  sinceWords: string[]
  edge: Record<string, string[]>
  range: string[]
  from: string[]
  monthWord: string[]
  dayWord: string[]
  yearWord: string[]
  anniversary: string[]
}
export interface ReferencesFile extends Omit<ReferenceWords, 'heads' | 'gatherings'> {
  heads: Record<string, string[]>
  gatherings: Record<'forum' | 'event' | 'framework', string[]>
  prospect: string[]
  done: string[]
  beginning: string[]
  passive: string[]
}
export interface HonorificsFile {
  honorifics: Array<{ forms: string[]; gender?: Gender }>
  pronouns: Record<string, string[]>
  former: string[]
}

export interface RelationsFile {
  relations: Array<{ between: string[]; established: string | number | Date; what?: string; tier?: string; id?: string }>
  editions: Array<{
    id: string
    year: number
    number?: number
    country?: string
    also?: string
    cancelled?: boolean
    start?: string | Date
    end?: string | Date
  }>
}

import type { Act, EngagementKind, OfficeFunction, Rank, ReferenceKind, SegmentKind, Topic } from '../contract/vocabulary.ts'

export interface Names {
  readonly vi: string
  readonly en: string
}

export type Gender = 'm' | 'f' | null

/** What a phrase of the lexicon means; one phrase may mean several things. */
export type Entry =
  | { k: 'state'; id: string; how: 'name' | 'demonym' | 'metonym'; ambiguous?: boolean }
  /** `of`: the state it lies in, of regions too, where nothing is said to take place. */
  | {
      k: 'place'
      names: Names
      country: string | null
      of: string | null
      capital: boolean
      venue?: boolean
      ambiguous?: boolean
    }
  | {
      k: 'org'
      id: string
      type: string
      country: string | null
      rank: Rank | null
      function: OfficeFunction | null
      side: boolean
      names: Names
    }
  | {
      k: 'ref'
      id: string
      ref: ReferenceKind
      names: Names
      parties: readonly string[]
      years: boolean
      /** Open to any state: has no parties to tell. */
      universal: boolean
      generic: boolean
      background: boolean
      bySubject: boolean
      topics: readonly Topic[]
      number: boolean
      numbered: boolean
    }
  | { k: 'topic'; id: Topic; weak: boolean }
  | {
      k: 'head'
      id: string
      rank: Rank | null
      function: OfficeFunction | null
      takes: string
      acting: boolean
      military: boolean
      descriptor: boolean
      counterpart: boolean
      needsName: boolean
      plural: boolean
      byCountry: Overrides
      byBody: Overrides
      also: OfficeFunction | null
    }
  | { k: 'portfolio'; function: OfficeFunction; countries: readonly string[]; notCountries: readonly string[] }
  | {
      k: 'office'
      id: string
      rank: Rank | null
      function: OfficeFunction | null
      acting: boolean
      country: string | null
      byCountry: Overrides
      descriptor: boolean
      needsName: boolean
      /** Other states have it too. */
      shared: boolean
      plural: boolean
      also: OfficeFunction | null
    }
  | { k: 'body'; type: string }
  /** `forms`: what else is printed for the whole name, where more than case and diacritics differ. */
  | { k: 'person'; name: string; country: string | null; gender: Gender; family: boolean; forms: readonly string[] }
  | { k: 'honorific'; gender: Gender }
  | { k: 'former' }
  | { k: 'pronoun'; gender: Gender; plural: boolean; self: boolean }
  | { k: 'act'; act: Act; role: 'reports' | 'attitude' | 'weak'; listable: boolean; form: VerbForm }
  | { k: 'noun'; act: Act }
  | { k: 'light'; form: VerbForm }
  | { k: 'meet'; kind: EngagementKind; mode: 'online' | 'phone' | null; part: 'noun' | 'verb' | 'host'; form: VerbForm }
  | {
      k: 'date'
      what: 'month' | 'weekday' | 'relative' | 'week' | 'relmonth' | 'relyear' | 'same' | 'span' | 'jubilee' | 'part' | 'edge'
      n: number
    }
  | { k: 'word'; list: WordList }
  | { k: 'stage'; stage: string }
  | { k: 'outlet'; name: string; country: string | null; class: string }

/** Rank or function that a state or a kind of body changes. */
export type Overrides = Readonly<Record<string, { rank?: Rank | null; function?: OfficeFunction; language?: string }>>

export type VerbForm = 'base' | 'present' | 'past' | 'participle' | 'gerund' | 'plain'
export type WordList =
  | 'joint'
  | 'jointPersons'
  | 'jointPrefix'
  | 'side'
  | 'sideNouns'
  | 'organs'
  | 'memberNouns'
  | 'plainOrgans'
  | 'latter'
  | 'namesInside'
  | 'friends'
  | 'others'
  | 'turn'
  | 'chain'
  | 'adverbs'
  | 'nominal'
  | 'complementizers'
  | 'negation'
  | 'purpose'
  | 'function'
  | 'with'
  | 'between'
  | 'margins'
  | 'leads'
  | 'apart'
  | 'planned'
  | 'several'
  | 'witness'
  | 'thatIs'
  | 'spouses'
  | 'present'
  | 'arrived'
  | 'previously'
  | 'since'
  | 'objects'
  | 'after'
  | 'earlier'
  | 'two'
  | 'handing'
  | 'faceToFace'
  | 'inAttendance'
  | 'comprises'
  | 'articles'
  | 'governing'
  | 'auxiliaries'
  | 'glue'
  | 'conjunctions'
  | 'andThen'
  | 'ownership'
  | 'groupNouns'
  | 'toward'
  | 'vague'
  | 'collective'
  | 'soon'
  | 'whereIn'
  | 'seatNouns'
  | 'livingIn'
  | 'duringVisit'
  | 'visitedLand'
  | 'visiting'
  | 'gathers'
  | 'presiding'
  | 'chairmanship'
  | 'airports'
  | 'here'
  | 'aside'
  | 'paying'
  | 'placed'
  | 'turns'
  | 'meals'
  | 'visitTail'
  | 'arrivedHere'
  | 'causes'
  | 'holding'
  | 'series'
  | 'asNoun'
  | 'manner'
  | 'chairs'
  | 'settled'
  | 'hostWords'
  | 'atOrAfter'
  | 'byPhone'
  | 'joining'
  | 'locative'
  | 'bilateral'
  | 'telling'
  | 'among'
  | 'upward'
  | 'beyond'
  | 'unheld'
  | 'follows'
  | 'venues'
  | 'sinceWords'
  | 'atLast'
  | 'concluded'
  | 'held'
  | 'mistaken'
  | 'missionVerbs'
  | 'missionNouns'
  | 'onlyBetween'
  | 'remote'
  | 'joining'
  | 'founded'
  | 'yearsAgo'
  | 'monthsAgo'
  | 'yearsAfter'
  | 'monthsAfter'
  | 'weeksAfter'
  | 'daysAfter'
  | 'lookingBack'
  | 'roughly'
  | 'against'
  | 'turns'
  | 'expiring'
  | 'opening'
  | 'future'
  | 'photo'
  | 'range'
  | 'from'
  | 'monthWord'
  | 'dayWord'
  | 'yearWord'
  | 'anniversary'
  | 'tail'
  | 'listing'
  | 'pointing'
  | 'coordinators'
  | 'prospect'
  | 'done'
  | 'beginning'
  | 'passive'
  | 'instrumentHead'
  | 'gatheringHead'
  | 'otherwise'
  | 'joins'
  | 'thats'
  | 'clauseOpeners'
  | 'prepositions'
  | 'relatives'
  | 'settings'
  | 'determiners'
  | 'dateLeads'
  | 'agents'
  | 'convenient'
  | 'attribution'
  | 'viewNouns'
  | 'deplored'
  | 'asides'
  | 'quoting'
  | 'answering'
  | 'owners'
  | 'occasions'
  | 'modals'
  | 'finite'
  | 'copulas'
  | 'nounEnds'
  | 'lightAlone'
  | 'afterPassive'
  | 'personNouns'
  | 'positions'
  | 'quotingLeads'
  | 'calls'
  | 'speaking'
  | 'saidBefore'
  | 'abandoning'
  | 'foretold'
  | 'replying'
  | 'papers'
  | 'announced'
  | 'asOf'
  | 'preparing'
  | 'leadIns'
  | 'media'
  | 'allowMe'
  | 'appositives'
  | 'chiefs'
  | 'impersonal'
  | 'wouldLike'
  | 'addressed'
  | 'talkedOver'
  | 'passives'
  | 'aims'
  | 'greetings'
  | 'jointPapers'
  | 'nominalizers'
  | 'mutually'
  | 'hosts'
  | 'guests'
  | 'hostNouns'
  | 'guestNouns'
  | 'bodyPronouns'
  | 'ministries'
  | 'jointBodies'
  | 'greetingNouns'
  | 'bareMeetings'
  | 'talkLights'
  | 'opinions'
  | 'beganBy'
  | 'manners'
  | 'leaderOffices'
  | 'asVerbs'
  | 'callings'
  | 'behalf'
  | 'topicLeads'
  | 'delegation'
  | 'ownCountry'
  | 'fronting'
  | 'escorts'
  | 'conveying'
  | 'becomes'
  | 'notNames'

/** Lists of small words around titles and names, compared token by token. */
export type TitleList =
  | 'links'
  | 'familyNamesToo'
  | 'comings'
  | 'hosts'
  | 'units'
  | 'bodyStops'
  | 'localities'
  | 'commonBodies'
  | 'bodyJoins'
  | 'subjectEnds'
  | 'places'
  | 'eponyms'
  | 'areas'
  | 'fillers'
  | 'objects'
  | 'several'
  | 'pictures'
  | 'writing'
  | 'firms'
  | 'capacities'
  | 'articles'
  | 'goingOn'
  | 'peers'
  | 'pairing'
  | 'rowing'
  | 'senders'
  | 'receivers'
  | 'doers'
  | 'whereabouts'
  | 'counters'
  | 'bodyNouns'
  | 'subjects'
  | 'tails'
  | 'civic'

/** Marks of what surrounds an article, by kind of segment, and words that tell where its parts begin. */
export type Boilerplate = Readonly<
  Record<
    | Extract<SegmentKind, 'caption' | 'credit' | 'related' | 'byline' | 'other'>
    | 'buttons'
    | 'opens'
    | 'opensTitled'
    | 'published'
    | 'dated',
    readonly string[]
  >
>

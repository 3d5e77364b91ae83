/** Turns the YAML in data/ into the lexicon that the reader runs on. Runs at build time only. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import type { Act, EngagementKind, Language, OfficeFunction, Rank, ReferenceKind, Topic } from '../contract/vocabulary.ts'
import type { Boilerplate, Entry, Gender, Names, Overrides, TitleList, VerbForm, WordList } from './entries.ts'
import { type Irregular, inflect } from './inflect.ts'
import type { CompiledLexicon, NameFacts, ReferenceWords, TopicWeights } from './lexicon.ts'
import { foldNames } from './name-keys.ts'
import { type Phrase, packTrie } from './pack.ts'

type Terms = { vi?: string[]; en?: string[] }
interface StateRow extends Terms {
  id: string
  demonyms?: string[]
  capital?: Terms
  metonyms?: Terms
  ambiguous?: string[]
}
interface PlaceRow extends Terms {
  country: string | null
  kind?: string
  ambiguous?: string[]
}
interface OrgRow extends Terms {
  id: string
  kind: string
  country: string | null
  rank: Rank | null
  function: OfficeFunction | null
  isSide: boolean
}
interface RefRow extends Terms {
  id: string
  kind?: ReferenceKind
  parties?: string[]
  years?: boolean
  generic?: boolean
  background?: boolean
  bySubject?: boolean
  topics?: Topic[]
  pattern?: string
  idPattern?: string
  numbers?: boolean
  dates?: unknown
}
interface TitleRow extends Terms {
  id?: string
  rank: Rank | null
  function?: OfficeFunction | null
  acting?: boolean
  descriptor?: boolean
  needsName?: boolean
  plural?: string[]
  byCountry?: Overrides
  byBody?: Overrides
  alsoFunction?: OfficeFunction
  takes?: string
  militaryRank?: boolean
  counterpart?: boolean
  country?: string
}
interface OfficesFile {
  heads: TitleRow[]
  portfolios: Array<Terms & { function: OfficeFunction; countries?: string[]; notCountries?: string[] }>
  offices: TitleRow[]
  bodies: Array<Terms & { kind: string }>
}
type TitlesFile = Partial<Record<WordList, string[]>> & { words: Record<TitleList, string[]> }

interface OutletRow {
  names: string[]
  domain?: string
  otherDomains?: string[]
  country: string | null
  class: string
}

interface PersonRow extends Terms {
  name: string
  country: string | null
  gender?: Gender
  family?: string
}
interface ActsFile {
  light: string[]
  lists: string[]
  irregular?: Irregular
  acts: Array<{ act: Act; reports?: string[]; attitudes?: string[]; weak?: string[]; nouns?: string[] }>
}
const ENGAGEMENT_WORDS = [
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
  'visitTail',
  'holding',
  'series',
  'asNoun',
  'manner',
  'chairs',
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
  'concluded',
  'held',
  'mistaken',
  'remote',
] as const
interface EngagementsFile extends Record<(typeof ENGAGEMENT_WORDS)[number], string[]> {
  irregular?: Irregular
  kinds: Array<{ kind: EngagementKind; mode?: 'online' | 'phone'; nouns?: string[]; verbs?: string[]; hosts?: string[] }>
}
interface DatesFile {
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
  joining: string[]
  founded: string[]
  opening: string[]
  announced: string[]
  asOf: string[]
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
interface ReferencesFile extends Omit<ReferenceWords, 'heads' | 'gatherings'> {
  heads: Record<string, string[]>
  gatherings: Record<'forum' | 'event', string[]>
  prospect: string[]
  done: string[]
  beginning: string[]
  passive: string[]
}
interface HonorificsFile {
  honorifics: Array<{ forms: string[]; gender?: Gender }>
  pronouns: Record<string, string[]>
  former: string[]
}

const LANGS: readonly Language[] = ['vi', 'en']

/** Collects phrases and their meanings for both languages, then packs one trie a language. */
class Collector {
  readonly entries: Entry[] = []
  readonly phrases: Record<Language, Phrase[]> = { vi: [], en: [] }
  add(entry: Entry, terms: Partial<Record<Language, readonly string[]>>): void {
    const number = this.entries.push(entry) - 1
    for (const lang of LANGS) for (const text of terms[lang] ?? []) this.phrases[lang].push({ text: String(text), entry: number })
  }
}

export function compileLexicon(dataDir: string): CompiledLexicon {
  const load = <T>(path: string): T => parse(readFileSync(join(dataDir, path), 'utf8')) as T
  const all = new Collector()
  addStates(all, load('world/states.yaml'))
  addPlaces(all, load('world/places.yaml'))
  addOrganisations(all, load('world/organisations.yaml'))
  for (const kind of ['forum', 'framework', 'instrument', 'event'] as const) addReferences(all, kind, load(`world/${kind}s.yaml`))
  addOffices(all, load('world/offices.yaml'))
  addTopics(all, load('world/topics.yaml'))
  addPeople(all, load('world/people.yaml'))
  const domains: Array<[string, string]> = []
  for (const row of load<OutletRow[]>('world/outlets.yaml')) {
    for (const domain of [row.domain ?? [], ...(row.otherDomains ?? [])].flat()) domains.push([domain, row.names[0]])
    const entry: Entry = { k: 'outlet', name: row.names[0], country: row.country, class: row.class }
    all.add(entry, { vi: row.names, en: row.names })
  }
  const boilerplate = {} as Record<Language, Boilerplate>
  const referenceWords = {} as Record<Language, ReferenceWords>
  const titleWords = {} as Record<Language, Record<TitleList, string[]>>
  for (const lang of LANGS) {
    addActs(all, lang, load(`languages/${lang}/acts.yaml`))
    addEngagements(
      all,
      lang,
      load(`languages/${lang}/engagements.yaml`),
      load<ActsFile>('languages/en/acts.yaml').irregular ?? {},
    )
    addDates(all, lang, load(`languages/${lang}/dates.yaml`))
    for (const row of load<Array<{ stage: string; words: string[] }>>(`languages/${lang}/stages.yaml`))
      all.add({ k: 'stage', stage: row.stage }, { [lang]: row.words })
    addWords(all, lang, load(`languages/${lang}/words.yaml`))
    addWords(all, lang, load(`languages/${lang}/topics.yaml`))
    const { words: near, ...around } = load<TitlesFile>(`languages/${lang}/titles.yaml`)
    addWords(all, lang, around)
    titleWords[lang] = near
    const { prospect, done, beginning, passive, heads, gatherings, ...words } = load<ReferencesFile>(
      `languages/${lang}/references.yaml`,
    )
    addWords(all, lang, {
      prospect,
      done,
      beginning,
      passive,
      instrumentHead: Object.values(heads).flat(),
      gatheringHead: Object.values(gatherings).flat(),
    })
    referenceWords[lang] = {
      ...words,
      heads: formsOf(heads),
      gatherings: formsOf(gatherings),
    }
    addHonorifics(all, lang, load(`languages/${lang}/honorifics.yaml`))
    boilerplate[lang] = load(`languages/${lang}/boilerplate.yaml`)
  }
  const states: Record<string, Names> = {}
  const names = load<Omit<NameFacts, 'keys'>>('languages/names.yaml')
  for (const row of load<StateRow[]>('world/states.yaml')) states[row.id] = namesOf(row)
  return {
    entries: all.entries,
    tries: { vi: packTrie(all.phrases.vi, true), en: packTrie(all.phrases.en, false) },
    boilerplate,
    domains,
    titleWords,
    states,
    names: { ...names, keys: foldNames(names) },
    topicWeights: load<TopicWeights>('fitted/topics.yaml'),
    referenceWords,
    ...datingFacts(
      load('world/relations.yaml'),
      LANGS.map(lang => load<DatesFile>(`languages/${lang}/dates.yaml`)),
    ),
  }
}

interface RelationsFile {
  relations: Array<{ between: string[]; established: string | number | Date; what?: string; tier?: string }>
  editions: Array<{ id: string; year: number; number?: number; country?: string; also?: string }>
}

function datingFacts(
  file: RelationsFile,
  dates: readonly DatesFile[],
): Pick<CompiledLexicon, 'relations' | 'editions' | 'months'> {
  const relations = file.relations.map(({ between, established, what, tier }) => ({
    between,
    what: tier ? tier.replace('framework:', '') : what === 'dialogue' ? 'dialogue-relations' : (what ?? 'diplomatic-relations'),
    year: Number(String(established).slice(0, 4)),
  }))
  const editions: Record<string, number[]> = {}
  for (const { id, year, number, country, also } of file.editions) {
    for (const key of [id, also].flatMap(of => (of ? [of, `${of}@${country}`, `${of}#${number}`] : []))) {
      editions[key] ??= []
      if (!editions[key].includes(year)) editions[key].push(year)
    }
  }
  const months = dates.flatMap(d =>
    Object.entries(d.months).flatMap(([n, names]) => names.map(name => [name.toLowerCase(), Number(n)] as const)),
  )
  return { relations, editions, months }
}

const namesOf = (row: Terms): Names => ({ vi: row.vi?.[0] ?? row.en?.[0] ?? '', en: row.en?.[0] ?? row.vi?.[0] ?? '' })
const both = (row: Terms): Terms => ({ vi: [...(row.vi ?? []), ...(row.en ?? [])], en: row.en ?? [] })
const properOnly = (terms: readonly string[]): string[] => terms.filter(t => /\p{Lu}/u.test(t))

function addStates(all: Collector, rows: readonly StateRow[]): void {
  for (const row of rows) {
    const doubtful = new Set(row.ambiguous ?? [])
    const put = (how: 'name' | 'demonym' | 'metonym', terms: Terms): void => {
      for (const lang of LANGS) {
        const sure = (terms[lang] ?? []).filter(t => !doubtful.has(t))
        const unsure = (terms[lang] ?? []).filter(t => doubtful.has(t))
        if (sure.length > 0) all.add({ k: 'state', id: row.id, how }, { [lang]: sure })
        if (unsure.length > 0) all.add({ k: 'state', id: row.id, how, ambiguous: true }, { [lang]: unsure })
      }
    }
    put('name', both(row))
    put('demonym', { en: row.demonyms ?? [] })
    put('metonym', both(row.metonyms ?? {}))
    if (row.capital) all.add({ k: 'place', names: namesOf(row.capital), country: row.id, capital: true }, both(row.capital))
  }
}

function addPlaces(all: Collector, rows: readonly PlaceRow[]): void {
  for (const row of rows)
    all.add({ k: 'place', names: namesOf(row), country: row.kind === 'region' ? null : row.country, capital: false }, both(row))
}

function addOrganisations(all: Collector, rows: readonly OrgRow[]): void {
  for (const row of rows) {
    const entry: Entry = {
      k: 'org',
      id: row.id,
      type: row.kind,
      country: row.country,
      rank: row.rank,
      function: row.function,
      side: row.isSide,
      names: namesOf(row),
    }
    all.add(entry, both(row))
  }
}

function addReferences(all: Collector, ref: ReferenceKind, rows: readonly RefRow[]): void {
  for (const row of rows) {
    const entry: Entry = {
      k: 'ref',
      id: row.idPattern ?? row.id,
      ref,
      names: namesOf(row),
      parties: row.parties ?? [],
      years: row.years ?? false,
      generic: row.generic ?? false,
      background: row.background ?? false,
      bySubject: row.bySubject ?? false,
      topics: row.topics ?? [],
      number: row.pattern === 'number',
      numbered: row.numbers ?? false,
    }
    all.add(entry, { vi: [...(row.vi ?? []), ...properOnly(row.en ?? [])], en: row.en ?? [] })
  }
}

function addOffices(all: Collector, file: OfficesFile): void {
  for (const row of file.heads) {
    const entry = {
      k: 'head',
      id: row.id ?? '',
      rank: row.rank,
      function: row.function ?? null,
      takes: row.takes ?? 'portfolio',
      acting: row.acting ?? false,
      military: row.militaryRank ?? false,
      descriptor: row.descriptor ?? false,
      counterpart: row.counterpart ?? false,
      needsName: row.needsName ?? false,
      byCountry: row.byCountry ?? {},
      byBody: row.byBody ?? {},
      also: row.alsoFunction ?? null,
    } as const
    all.add({ ...entry, plural: false }, row)
    if (row.plural) all.add({ ...entry, plural: true }, { en: row.plural })
  }
  for (const row of file.portfolios)
    all.add({ k: 'portfolio', function: row.function, countries: row.countries ?? [], notCountries: row.notCountries ?? [] }, row)
  for (const row of file.offices) {
    const entry = {
      k: 'office',
      id: row.id ?? row.en?.[0] ?? row.vi?.[0] ?? '',
      rank: row.rank,
      function: row.function ?? null,
      acting: row.acting ?? false,
      country: row.country ?? null,
      byCountry: row.byCountry ?? {},
      descriptor: row.descriptor ?? false,
      needsName: row.needsName ?? false,
      also: row.alsoFunction ?? null,
    } as const
    all.add({ ...entry, plural: false }, both(row))
    if (row.plural) all.add({ ...entry, plural: true }, { en: row.plural })
  }
  for (const row of file.bodies) all.add({ k: 'body', type: row.kind }, row)
}

function addTopics(all: Collector, rows: ReadonlyArray<Terms & { id: Topic; weak?: Terms }>): void {
  for (const row of rows) {
    all.add({ k: 'topic', id: row.id, weak: false }, row)
    if (row.weak) all.add({ k: 'topic', id: row.id, weak: true }, row.weak)
  }
}

function addPeople(all: Collector, rows: readonly PersonRow[]): void {
  for (const row of rows) {
    const entry = { k: 'person', name: row.name, country: row.country, gender: row.gender ?? null } as const
    const forms = [row.name, ...(row.en ?? [])]
    all.add({ ...entry, family: false }, { vi: [...forms, ...(row.vi ?? [])], en: forms })
    if (row.family && row.family !== row.name) all.add({ ...entry, family: true }, { vi: [row.family], en: [row.family] })
  }
}

/** «be satisfied» also as «remain satisfied» and «feel satisfied». */
const withCopulas = (phrase: string): string[] =>
  phrase.startsWith('be ') ? [phrase, `remain ${phrase.slice(3)}`, `feel ${phrase.slice(3)}`] : [phrase]

function addActs(all: Collector, lang: Language, file: ActsFile): void {
  const verbs = (phrases: readonly string[], make: (form: VerbForm, listable: boolean) => Entry): void => {
    for (const phrase of phrases) {
      if (lang === 'vi') all.add(make('plain', lists.has(phrase)), { vi: [phrase] })
      else
        for (const variant of withCopulas(phrase))
          for (const [form, text] of inflect(variant, file.irregular ?? {}))
            all.add(make(form, lists.has(phrase)), { en: [text] })
    }
  }
  const lists = new Set(file.lists)
  verbs(file.light, form => ({ k: 'light', form }))
  for (const row of file.acts) {
    verbs(row.reports ?? [], (form, listable) => ({ k: 'act', act: row.act, role: 'reports', listable, form }))
    verbs(row.attitudes ?? [], (form, listable) => ({ k: 'act', act: row.act, role: 'attitude', listable, form }))
    verbs(row.weak ?? [], (form, listable) => ({ k: 'act', act: row.act, role: 'weak', listable, form }))
    all.add({ k: 'noun', act: row.act }, { [lang]: row.nouns ?? [] })
  }
}

function addEngagements(all: Collector, lang: Language, file: EngagementsFile, irregular: Irregular): void {
  for (const row of file.kinds) {
    const common = { k: 'meet', kind: row.kind, mode: row.mode ?? null } as const
    all.add({ ...common, part: 'noun', form: 'plain' }, { [lang]: row.nouns ?? [] })
    for (const part of ['verb', 'host'] as const) {
      for (const phrase of (part === 'verb' ? row.verbs : row.hosts) ?? []) {
        if (lang === 'vi') all.add({ ...common, part, form: 'plain' }, { vi: [phrase] })
        else
          for (const [form, text] of inflect(phrase, { ...irregular, ...file.irregular }))
            all.add({ ...common, part, form }, { en: [text] })
      }
    }
  }
  for (const list of ENGAGEMENT_WORDS) word(all, lang, list, file[list])
}

const word = (all: Collector, lang: Language, list: WordList, terms: readonly string[]): void =>
  all.add({ k: 'word', list }, { [lang]: terms })

function addDates(all: Collector, lang: Language, file: DatesFile): void {
  const numbered = (what: Extract<Entry, { k: 'date' }>['what'], table: Record<string, string[]>): void => {
    for (const [n, terms] of Object.entries(table)) all.add({ k: 'date', what, n: Number(n) }, { [lang]: terms })
  }
  numbered('month', file.months)
  numbered('weekday', file.weekdays)
  numbered('relative', file.relative)
  numbered('week', file.relativeWeek)
  numbered('relmonth', file.relativeMonth)
  numbered('relyear', file.relativeYear)
  numbered('same', file.sameDay)
  numbered('span', file.spans)
  numbered('jubilee', file.jubilees)
  all.add({ k: 'date', what: 'part', n: 0 }, { [lang]: file.parts })
  const edges = ['start', 'middle', 'end']
  for (const [edge, terms] of Object.entries(file.edge))
    all.add({ k: 'date', what: 'edge', n: edges.indexOf(edge) }, { [lang]: terms })
  for (const list of [
    'range',
    'from',
    'monthWord',
    'dayWord',
    'yearWord',
    'anniversary',
    'sinceWords',
    'joining',
    'founded',
    'opening',
    'announced',
    'asOf',
    'future',
    'photo',
  ] as const)
    word(all, lang, list, file[list])
}

function addWords(all: Collector, lang: Language, file: Partial<Record<WordList, string[]>>): void {
  for (const [list, terms] of Object.entries(file)) word(all, lang, list as WordList, terms)
}

/** Each form → the kind that lists it. */
const formsOf = <K extends string>(kinds: Record<K, string[]>): Record<string, K> =>
  Object.fromEntries(
    (Object.entries(kinds) as Array<[K, string[]]>).flatMap(([kind, forms]) => forms.map(form => [form, kind] as const)),
  )

function addHonorifics(all: Collector, lang: Language, file: HonorificsFile): void {
  for (const row of file.honorifics) all.add({ k: 'honorific', gender: row.gender ?? null }, { [lang]: row.forms })
  all.add({ k: 'former' }, { [lang]: file.former })
  for (const [who, forms] of Object.entries(file.pronouns)) {
    all.add(
      { k: 'pronoun', gender: who === 'm' || who === 'f' ? who : null, plural: who === 'plural', self: who === 'self' },
      { [lang]: forms },
    )
  }
}

/** Turns the YAML in data/ into the lexicon that the reader runs on. Runs at build time only. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import type { Language } from '../contract/vocabulary.ts'
import { slug } from '../text/fold.ts'
import { Collector, LANGS, namesOf } from './collector.ts'
import type { Boilerplate, Entry, Names, TitleList } from './entries.ts'
import type {
  ActsFile,
  DatesFile,
  OutletRow,
  ReferencesFile,
  RefRow,
  RelationsFile,
  StanceFile,
  StateRow,
  Terms,
  TitlesFile,
} from './files.ts'
import type { Commonness, CompiledLexicon, NameFacts, ReferenceWords, Session, TopicWeights } from './lexicon.ts'
import { foldNames } from './name-keys.ts'
import { packTrie } from './pack.ts'
import { addActs, addDates, addEngagements, addHonorifics, addWords } from './speech.ts'
import { foldUndertakings, type UndertakingsFile, type UndertakingWords } from './undertakings.ts'
import { addOffices, addOrganisations, addPeople, addPlaces, addReferences, addStates, addTopics } from './world.ts'

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
  const undertakingWords = {} as Record<Language, UndertakingWords>
  const titleWords = {} as Record<Language, Record<TitleList, string[]>>
  const stance = {} as Record<Language, StanceFile>
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
    undertakingWords[lang] = foldUndertakings(load<UndertakingsFile>(`languages/${lang}/undertakings.yaml`), lang === 'vi')
    addHonorifics(all, lang, load(`languages/${lang}/honorifics.yaml`))
    boilerplate[lang] = load(`languages/${lang}/boilerplate.yaml`)
    stance[lang] = load(`languages/${lang}/stance.yaml`)
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
    undertakingWords,
    commonness: commonnessOf(load('fitted/commonness.yaml')),
    frameworks: load<RefRow[]>('world/frameworks.yaml').flatMap(({ id, history }) =>
      (history ?? []).map(({ parties, date }) => ({ id, parties, since: date })),
    ),
    towns: townsOf(load('world/towns.yaml')),
    clocks: clocksOf(load('world/clocks.yaml')),
    glosses: load<Terms[]>('world/glosses.yaml'),
    stance,
    ...datingFacts(
      load('world/relations.yaml'),
      LANGS.map(lang => load<DatesFile>(`languages/${lang}/dates.yaml`)),
    ),
  }
}

function datingFacts(
  file: RelationsFile,
  dates: readonly DatesFile[],
): Pick<CompiledLexicon, 'relations' | 'editions' | 'seats' | 'sessions' | 'months' | 'cardinals'> {
  const relations = file.relations.map(({ between, established, what, tier, id }) => ({
    between,
    what: tier ? tier.replace('framework:', '') : what === 'dialogue' ? 'dialogue-relations' : (what ?? 'diplomatic-relations'),
    year: Number(String(established).slice(0, 4)),
    since: String(established),
    id: id ?? null,
  }))
  const editions: Record<string, number[]> = {}
  const seats: Record<string, Array<[number, string]>> = {}
  const sessions: Record<string, Session[]> = {}
  for (const { id, year, number, country, also, cancelled, start, end } of file.editions) {
    if (start && end && !cancelled) {
      const [from, to] = [start, end].map(day => new Date(day).toISOString().slice(0, 10))
      for (const name of also ? [id, also] : [id]) {
        sessions[name] ??= []
        sessions[name].push({ country: country ?? null, from, to })
      }
    }
    for (const name of [id, also])
      if (name && country && !cancelled) {
        seats[name] ??= []
        seats[name].push([year, country])
      }
    for (const key of [id, also].flatMap(of => (of ? [of, `${of}@${country}`, `${of}#${number}`] : []))) {
      editions[key] ??= []
      if (!editions[key].includes(year)) editions[key].push(year)
    }
  }
  const months = dates.flatMap(d =>
    Object.entries(d.months).flatMap(([n, names]) => names.map(name => [name.toLowerCase(), Number(n)] as const)),
  )
  const cardinals = dates.flatMap(d =>
    Object.entries(d.cardinals).flatMap(([n, words]) => words.map(word => [word, Number(n)] as const)),
  )
  return { relations, editions, seats, sessions, months, cardinals }
}

/** Bands of words, «at least so many of a thousand», as the number of each word. */
const commonnessOf = (file: Readonly<Record<keyof Commonness, Readonly<Record<string, string>>>>): Commonness => {
  const flat = (bands: Readonly<Record<string, string>>): Record<string, number> =>
    Object.fromEntries(Object.entries(bands).flatMap(([band, words]) => words.split(' ').map(word => [word, Number(band)])))
  return { topics: flat(file.topics), vi: flat(file.vi), en: flat(file.en) }
}

/** Each form → the kind that lists it. */
const formsOf = <K extends string>(kinds: Record<K, string[]>): Record<string, K> =>
  Object.fromEntries(
    (Object.entries(kinds) as Array<[K, string[]]>).flatMap(([kind, forms]) => forms.map(form => [form, kind] as const)),
  )

/** The states of each town by the slug of its name. */
function townsOf(rows: Readonly<Record<string, readonly string[]>>): Record<string, string> {
  const towns: Record<string, string> = {}
  for (const [country, names] of Object.entries(rows))
    for (const name of names) {
      const key = slug(name)
      if (!towns[key]?.split(' ').includes(country)) towns[key] = towns[key] ? `${towns[key]} ${country}` : country
    }
  return towns
}

/** Each state's hours ahead of Greenwich. */
function clocksOf(rows: Readonly<Record<string, readonly string[]>>): Record<string, number> {
  return Object.fromEntries(Object.entries(rows).flatMap(([hours, states]) => states.map(id => [id, Number(hours)] as const)))
}

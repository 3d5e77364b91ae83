/** What data/world knows (states, places, bodies, references, offices, topics, people) as entries of the lexicon. */
import type { ReferenceKind, Topic } from '../contract/vocabulary.ts'
import { slug } from '../text/fold.ts'
import { type Collector, LANGS, namesOf } from './collector.ts'
import type { Entry } from './entries.ts'
import type { OfficesFile, OrgRow, PersonRow, PlaceRow, RefRow, StateRow, Terms } from './files.ts'

const both = (row: Terms): Terms => ({ vi: [...(row.vi ?? []), ...(row.en ?? [])], en: row.en ?? [] })
const properOnly = (terms: readonly string[]): string[] => terms.filter(t => /\p{Lu}/u.test(t))

/** The terms that also mean something else apart from the rest. */
const parted = (terms: readonly string[] = [], doubtful: ReadonlySet<string>): { sure: string[]; unsure: string[] } => ({
  sure: terms.filter(t => !doubtful.has(t)),
  unsure: terms.filter(t => doubtful.has(t)),
})

export function addStates(all: Collector, rows: readonly StateRow[]): void {
  for (const row of rows) {
    const doubtful = new Set(row.ambiguous ?? [])
    const put = (how: 'name' | 'demonym' | 'metonym', terms: Terms): void => {
      for (const lang of LANGS) {
        const { sure, unsure } = parted(terms[lang], doubtful)
        if (sure.length > 0) all.add({ k: 'state', id: row.id, how }, { [lang]: sure })
        if (unsure.length > 0) all.add({ k: 'state', id: row.id, how, ambiguous: true }, { [lang]: unsure })
      }
    }
    put('name', both(row))
    put('demonym', { en: row.demonyms ?? [] })
    put('metonym', both(row.metonyms ?? {}))
    if (row.capital)
      all.add({ k: 'place', names: namesOf(row.capital), country: row.id, of: row.id, capital: true }, both(row.capital))
  }
}

export function addPlaces(all: Collector, rows: readonly PlaceRow[]): void {
  for (const row of rows) {
    const place = {
      k: 'place',
      names: namesOf(row),
      country: row.kind === 'region' ? null : row.country,
      of: row.country,
      capital: false,
      ...(row.kind === 'venue' ? { venue: true } : {}),
    } as const
    const doubtful = new Set(row.ambiguous ?? [])
    const names = both(row)
    const [vi, en] = [parted(names.vi, doubtful), parted(names.en, doubtful)]
    all.add(place, { vi: vi.sure, en: en.sure })
    if (doubtful.size > 0) all.add({ ...place, ambiguous: true }, { vi: vi.unsure, en: en.unsure })
  }
}

export function addOrganisations(all: Collector, rows: readonly OrgRow[]): void {
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

export function addReferences(all: Collector, ref: ReferenceKind, rows: readonly RefRow[]): void {
  for (const row of rows) {
    const entry: Entry = {
      k: 'ref',
      id: row.idPattern ?? row.id,
      ref,
      names: namesOf(row),
      parties: Array.isArray(row.parties) ? row.parties : [],
      universal: row.parties === 'all',
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

export function addOffices(all: Collector, file: OfficesFile): void {
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
      shared: row.shared ?? false,
      also: row.alsoFunction ?? null,
    } as const
    all.add({ ...entry, plural: false }, both(row))
    if (row.plural) all.add({ ...entry, plural: true }, { en: row.plural })
  }
  for (const row of file.bodies) all.add({ k: 'body', type: row.kind }, row)
}

export function addTopics(all: Collector, rows: ReadonlyArray<Terms & { id: Topic; weak?: Terms }>): void {
  for (const row of rows) {
    all.add({ k: 'topic', id: row.id, weak: false }, row)
    if (row.weak) all.add({ k: 'topic', id: row.id, weak: true }, row.weak)
  }
}

export function addPeople(all: Collector, rows: readonly PersonRow[]): void {
  for (const row of rows) {
    const entry = { k: 'person', name: row.name, country: row.country, gender: row.gender ?? null } as const
    const forms = [row.name, ...(row.en ?? [])]
    const every = [...forms, ...(row.vi ?? [])]
    const other = [...new Set(every)].filter(form => slug(form) !== slug(row.name))
    all.add({ ...entry, family: false, forms: other }, { vi: every, en: forms })
    if (row.family && row.family !== row.name)
      all.add({ ...entry, family: true, forms: [] }, { vi: [row.family], en: [row.family] })
  }
}

/** Where the places of accounts are: one key for a town in every language, and the clock of each state. */
import type { Lexicon } from '../../lexicon/lexicon.ts'
import { slug } from '../../text/fold.ts'

/** How closely a place tells where: a whole state, a building or a region that no list has, a town. */
export type PlaceKind = 'state' | 'spot' | 'town'

export interface KnownPlace {
  /** The same for every name of the place. */
  readonly key: string
  readonly kind: PlaceKind
  readonly country: string | null
}

export interface Geography {
  placeOf(place: { readonly name: string; readonly country: string | null }): KnownPlace
  /** Hours that the clocks of a side are ahead of Greenwich; null where unknown. */
  clockOf(side: string): number | null
}

/** Knows no towns and no clocks: places are one where their names are. */
export const NO_GEOGRAPHY: Geography = {
  placeOf: ({ name, country }) => ({ key: tight(name), kind: 'spot', country }),
  clockOf: () => null,
}

/** The lexicon's states, towns and clocks. */
export function createGeography(lexicon: Pick<Lexicon, 'entries' | 'states' | 'towns' | 'clocks'>): Geography {
  const states = new Map<string, Set<string>>()
  for (const [id, { vi, en }] of Object.entries(lexicon.states)) states.set(id, new Set([tight(vi), tight(en)]))
  const towns = new Map<string, string>()
  const spots = new Map<string, string>()
  for (const entry of lexicon.entries) {
    if (entry.k !== 'place' || !entry.country || !entry.names.en) continue
    for (const name of [entry.names.en, entry.names.vi])
      if (name) (entry.venue ? spots : towns).set(`${entry.country} ${tight(name)}`, tight(entry.names.en))
  }
  return {
    placeOf: ({ name, country }) => {
      const own = tight(name)
      if (country === null) return { key: own, kind: 'spot', country }
      if (states.get(country)?.has(own)) return { key: own, kind: 'state', country }
      const town = towns.get(`${country} ${own}`) ?? (isListed(lexicon.towns, name, country) ? own : undefined)
      if (town !== undefined) return { key: town, kind: 'town', country }
      return { key: spots.get(`${country} ${own}`) ?? own, kind: 'spot', country }
    },
    clockOf: side => lexicon.clocks[side] ?? null,
  }
}

/** A name without diacritics, marks and spaces: «Hà Nội» and «Hanoi» are one. */
const tight = (name: string): string => slug(name).replaceAll('-', '')

const isListed = (towns: Lexicon['towns'], name: string, country: string): boolean =>
  towns[slug(name)]?.split(' ').includes(country) ?? false

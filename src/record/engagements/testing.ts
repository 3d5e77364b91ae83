/** For the tests of this folder: accounts in short, and what they are gathered into. */
import type { EngagementKind, Language, Mode, Rank } from '../../contract/vocabulary.ts'
import type { Account, AccountCorrection } from '../observations.ts'
import { gatherEngagements } from './gather.ts'
import { createGeography } from './geography.ts'

interface Telling {
  /** A day, a span `from/to`, a month or a year. */
  readonly on?: string
  /** When the document was published. */
  readonly out?: string
  /** `Hà Nội/VN`. */
  readonly at?: string
  readonly lang?: Language
  /** The document, where several accounts are of one. */
  readonly doc?: string
  readonly original?: string
  readonly mode?: Mode | null
  readonly for?: readonly string[]
  readonly round?: number
}

const RANKS: Readonly<Record<string, Rank>> = { M: 'ministerial', D: 'vice-ministerial', A: 'ambassadorial' }

/** An account: `meeting VN:lan US:carter US:` is one between Lan of VN and Carter of US with a side US nobody is named of; `VN:lan/M` a minister. */
export function told(id: string, what: string, telling: Telling = {}): Account {
  const [kind, ...people] = what.split(' ')
  const { on, out, at, lang = 'en', doc = id, mode, round } = telling
  const [name = '', country = null] = at?.split('/') ?? []
  return {
    id: `${doc}#${id}`,
    document: doc,
    original: telling.original ?? doc,
    language: lang,
    publishedOn: out ?? null,
    kind: kind as EngagementKind,
    mode:
      mode ?? (mode === undefined && MEETINGS.has(kind) ? 'in-person' : kind === 'call' && mode === undefined ? 'phone' : null),
    ...datesOf(on),
    place: at ? { name, country } : null,
    participants: people.map(person => {
      const [side, who = ''] = person.split(':')
      const [word, rank = ''] = who.split('/')
      return { person: word ? `person:${word}` : `state:${side}`, side, rank: RANKS[rank] ?? null }
    }),
    occasions: telling.for ?? [],
    round: round ?? null,
  }
}

const MEETINGS: ReadonlySet<string> = new Set(['meeting', 'visit', 'conference'])

function datesOf(on: string | undefined): Pick<Account, 'start' | 'end' | 'datePrecision'> {
  if (!on) return { start: null, end: null, datePrecision: null }
  const [start, end] = on.split('/')
  if (end) return { start, end, datePrecision: 'range' }
  if (start.length === 4) return { start: `${start}-01-01`, end: `${start}-12-31`, datePrecision: 'year' }
  if (start.length === 7) return { start: `${start}-01`, end: `${start}-28`, datePrecision: 'month' }
  return { start, end: start, datePrecision: 'day' }
}

/** A little of the world. */
export const GEOGRAPHY = createGeography({
  entries: [
    ['VN', 'Hà Nội', 'Hanoi'],
    ['US', 'Washington', 'Washington, D.C.'],
    ['CN', 'Bắc Kinh', 'Beijing'],
    ['LA', 'Viêng Chăn', 'Vientiane'],
  ].map(([country, vi, en]) => ({ k: 'place', names: { vi, en }, country, of: country, capital: true })),
  states: {
    VN: { vi: 'Việt Nam', en: 'Viet Nam' },
    US: { vi: 'Hoa Kỳ', en: 'United States' },
    LA: { vi: 'Lào', en: 'Laos' },
    CN: { vi: 'Trung Quốc', en: 'China' },
  },
  towns: { 'da-nang': 'VN', 'new-york': 'US', shanghai: 'CN' },
  clocks: { VN: 7, LA: 7, CN: 8, US: -5, KH: 7 },
})

/** The ids of accounts by engagement: `a b | c`. */
export function partition(accounts: readonly Account[], corrections: readonly AccountCorrection[] = []): string {
  const short = (id: string): string => id.slice(id.indexOf('#') + 1)
  return gatherEngagements(accounts, corrections, GEOGRAPHY)
    .engagements.map(({ members }) => members.map(short).sort().join(' '))
    .sort()
    .join(' | ')
}

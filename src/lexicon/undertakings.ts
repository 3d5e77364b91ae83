/** Words by which the ledger judges asks and answers, as data/languages/<language>/undertakings.yaml gives them, folded. */
import { folderFor } from './trie.ts'

/** Lists of phrases; the files say what each is for. */
const UNDERTAKING_LISTS = [
  'empty',
  'filler',
  'relatives',
  'links',
  'calendar',
  'hedges',
  'done',
  'participles',
  'completed',
  'passive',
  'undone',
  'conditions',
  'unwilling',
  'refusing',
  'ongoing',
  'again',
  'another',
  'pointing',
  'pointingAll',
  'doSo',
  'conveyed',
  'answered',
  'withdrawn',
  'attending',
  'convening',
  'helping',
] as const
export type UndertakingList = (typeof UNDERTAKING_LISTS)[number]

/** What is to become of an instrument, a framework or a measure, by the order in which one follows another. */
export const AIMS = ['negotiating', 'concluded', 'signed', 'ratified', 'in-force', 'upgraded', 'reduced', 'ended'] as const
export type Aim = (typeof AIMS)[number]

type Words = readonly string[]
type Numbered = Readonly<Record<string, Words>>

/** Words around the time by which something is to be done. */
export interface DeadlineWords {
  readonly before: Words
  readonly by: Words
  readonly in: Words
  readonly edges: Words
  readonly beyond: Words
  readonly quarters: Numbered
  readonly halves: Numbered
  /** By the last month of each. */
  readonly seasons: Numbered
  /** By how many years from the day of speaking. */
  readonly years: Numbered
  readonly months: Numbered
  /** By how many days they last. */
  readonly units: Numbered
  readonly month: Words
  readonly year: Words
  readonly day: Words
}

export interface UndertakingWords {
  readonly lists: Readonly<Record<UndertakingList, Words>>
  readonly aims: Readonly<Record<Aim, Words>>
  /** How past participles end; none where a language has none. */
  readonly participleEndings: Words
  readonly deadlines: DeadlineWords
}

/** The shape of undertakings.yaml. */
export type UndertakingsFile = Readonly<Record<UndertakingList, Words>> &
  Pick<UndertakingWords, 'aims' | 'participleEndings' | 'deadlines'>

/** The file's words folded as the quotations of that language are: with diacritics for Vietnamese, without for English. */
export function foldUndertakings(file: UndertakingsFile, vietnamese: boolean): UndertakingWords {
  const fold = folderFor(vietnamese)
  const words = (phrases: Words): Words => phrases.map(phrase => String(phrase).split(' ').map(fold).join(' '))
  const each = <K extends string>(table: Readonly<Record<K, Words>>): Record<K, Words> =>
    Object.fromEntries(Object.entries<Words>(table).map(([key, phrases]) => [key, words(phrases)])) as Record<K, Words>
  const { quarters, halves, seasons, years, months, units, ...lists } = file.deadlines
  return {
    lists: each(Object.fromEntries(UNDERTAKING_LISTS.map(list => [list, file[list]])) as Record<UndertakingList, Words>),
    aims: each(file.aims),
    participleEndings: file.participleEndings,
    deadlines: {
      ...each(lists),
      quarters: each(quarters),
      halves: each(halves),
      seasons: each(seasons),
      years: each(years),
      months: each(months),
      units: each(units),
    },
  }
}

/** The words of one language (acts, engagements, days, forms of address, lists) as entries of the lexicon. */
import type { Language } from '../contract/vocabulary.ts'
import type { Collector } from './collector.ts'
import type { Entry, VerbForm, WordList } from './entries.ts'
import { type ActsFile, type DatesFile, ENGAGEMENT_WORDS, type EngagementsFile, type HonorificsFile } from './files.ts'
import { type Irregular, inflect } from './inflect.ts'

/** «be satisfied» also as «remain satisfied», «feel satisfied» and «be also satisfied». */
const withCopulas = (phrase: string): string[] =>
  phrase.startsWith('be ') ? ['be', 'remain', 'feel', 'be also'].map(copula => `${copula} ${phrase.slice(3)}`) : [phrase]

export function addActs(all: Collector, lang: Language, file: ActsFile): void {
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

export function addEngagements(all: Collector, lang: Language, file: EngagementsFile, irregular: Irregular): void {
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

export function addDates(all: Collector, lang: Language, file: DatesFile): void {
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
    'yearsAgo',
    'monthsAgo',
    'yearsAfter',
    'monthsAfter',
    'weeksAfter',
    'daysAfter',
    'lookingBack',
    'roughly',
    'against',
    'turns',
    'expiring',
    'opening',
    'announced',
    'asOf',
    'preparing',
    'future',
    'photo',
  ] as const)
    word(all, lang, list, file[list])
}

export function addWords(all: Collector, lang: Language, file: Partial<Record<WordList, string[]>>): void {
  for (const [list, terms] of Object.entries(file)) word(all, lang, list as WordList, terms)
}

export function addHonorifics(all: Collector, lang: Language, file: HonorificsFile): void {
  for (const row of file.honorifics) all.add({ k: 'honorific', gender: row.gender ?? null }, { [lang]: row.forms })
  all.add({ k: 'former' }, { [lang]: file.former })
  for (const [who, forms] of Object.entries(file.pronouns)) {
    all.add(
      { k: 'pronoun', gender: who === 'm' || who === 'f' ? who : null, plural: who === 'plural', self: who === 'self' },
      { [lang]: forms },
    )
  }
}

/** For the tests of the stages: the lexicon of data/, compiled once a process, and the stages run on a snippet. */
import { describe, expect, it } from 'vitest'
import type { Reading } from '../contract/reading.ts'
import type { Language } from '../contract/vocabulary.ts'
import { compileLexicon } from '../lexicon/compile.ts'
import { createLexicon, type Lexicon } from '../lexicon/lexicon.ts'
import { createLore, type NameLore } from '../lexicon/lore.ts'
import { canonicalText } from '../text/canonical.ts'
import { type Context, textOfTokens } from './context.ts'
import { createContext, createReader } from './create.ts'
import { findNames, type NameMention } from './stages/names.ts'
import { findPersons, type Person } from './stages/persons.ts'
import { findTitles, type Title } from './stages/titles.ts'

let lexicon: Lexicon | undefined
let lore: NameLore | undefined
let months: ReadonlyMap<string, number> | undefined

/** The lexicon of data/, compiled on first use. */
function testLexicon(): Lexicon {
  lexicon ??= createLexicon(compileLexicon(new URL('../../data', import.meta.url).pathname))
  return lexicon
}

/** What is known of names, from the same lexicon. */
function testLore(): NameLore {
  lore ??= createLore(testLexicon().names)
  return lore
}

/** The context that every stage sees, for a snippet; `published` as YYYY-MM-DD. */
export function contextOf(text: string, language: Language, published?: string): Context {
  months ??= new Map(testLexicon().months)
  return createContext(
    { text: canonicalText(text), source: 'test', ...(published ? { published } : {}) },
    language,
    testLexicon(),
    months,
  )
}

/** The whole reading of a snippet. */
export function readingOf(text: string, language: Language, published?: string): Reading {
  return createReader(testLexicon()).read({
    text: canonicalText(text),
    source: 'test',
    language,
    ...(published ? { published } : {}),
  })
}

/** The persons of a snippet, with the stages before them. */
export function personsOf(
  text: string,
  language: Language,
): { context: Context; titles: Title[]; names: NameMention[]; persons: Person[] } {
  const context = contextOf(text, language)
  const titles = findTitles(context)
  const names = findNames(context, titles, testLore())
  return { context, titles, names, persons: findPersons(context, names, testLore()) }
}

/** «Name | country | rank/function …» for each person, as tables of cases give them. */
export function personLines(text: string, language: Language): string[] {
  return personsOf(text, language).persons.map(p =>
    [p.name, p.country ?? '-', p.offices.map(o => `${o.rank}/${o.function}`).join(' ')].filter(Boolean).join(' | '),
  )
}

type PersonCase = readonly [language: Language, text: string, persons: readonly string[]]

/** One test for each text: the persons that it names, as `personLines` gives them. */
export const personTable = (name: string, cases: readonly PersonCase[]): void => {
  describe(name, () => {
    it.each(cases.map(c => [...c] as const))('%s: %s', (language, text, persons) => {
      expect(personLines(text, language)).toEqual(persons)
    })
  })
}

/** The printed text of tokens [start, end). */
export const spanOf = (context: Context, span: { readonly start: number; readonly end: number }): string =>
  textOfTokens(context, span.start, span.end)

/** «kind start place-country: person + person», sorted, for every engagement that a text tells of. */
export const engagementLines = (text: string, language: Language, published?: string): string[] =>
  readingOf(text, language, published)
    .engagements.map(
      e =>
        `${e.kind} ${e.start ?? '-'} ${e.place?.country ?? '-'}: ${e.participants
          .map(p => p.actor.replace('person:', ''))
          .sort()
          .join(' + ')}`,
    )
    .sort()

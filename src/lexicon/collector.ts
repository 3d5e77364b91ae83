import type { Language } from '../contract/vocabulary.ts'
import type { Entry, Names } from './entries.ts'
import type { Terms } from './files.ts'
import type { Phrase } from './pack.ts'

export const LANGS: readonly Language[] = ['vi', 'en']

/** Collects phrases and their meanings for both languages, then packs one trie a language. */
export class Collector {
  readonly entries: Entry[] = []
  readonly phrases: Record<Language, Phrase[]> = { vi: [], en: [] }
  add(entry: Entry, terms: Partial<Record<Language, readonly string[]>>): void {
    const number = this.entries.push(entry) - 1
    for (const lang of LANGS) for (const text of terms[lang] ?? []) this.phrases[lang].push({ text: String(text), entry: number })
  }
}

export const namesOf = (row: Terms): Names => ({ vi: row.vi?.[0] ?? row.en?.[0] ?? '', en: row.en?.[0] ?? row.vi?.[0] ?? '' })

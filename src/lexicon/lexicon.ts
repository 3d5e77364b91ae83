import type { Language } from '../contract/vocabulary.ts'
import type { Boilerplate, Entry, Names } from './entries.ts'
import { type PackedTrie, type Trie, unpackTrie } from './trie.ts'

type Words = readonly string[]
type Readings = Readonly<Record<string, string | Words>>

/** Material to recognise names by; see data/languages/names.yaml. */
export interface NameFacts {
  readonly vietnamese: { readonly surnames: Words; readonly given: { readonly male: Words; readonly female: Words } }
  readonly chinese: { readonly surnames: Readings; readonly syllables: Readings; readonly 'pinyin-surnames': Words }
  readonly korean: { readonly surnames: Words }
  readonly japanese: { readonly surnames: Words; readonly given: { readonly male: Words; readonly female: Words } }
  readonly given: { readonly male: Words; readonly female: Words; readonly neutral: Words }
  readonly particles: { readonly lower: Words; readonly capital: Words }
}

/** Since when two parties stand in a relation; `what` as in event:anniversary-<n>-<what>. */
export interface RelationFact {
  readonly between: readonly string[]
  readonly what: string
  readonly year: number
}

/** Facts that undated texts are dated by, and names of months. */
interface DatingFacts {
  readonly relations: readonly RelationFact[]
  /** Years of every known edition of a forum or event. */
  readonly editions: Readonly<Record<string, readonly number[]>>
  /** Lower-case month names of all languages. */
  readonly months: ReadonlyArray<readonly [string, number]>
}

export interface CompiledLexicon extends DatingFacts {
  entries: Entry[]
  tries: Record<Language, PackedTrie>
  boilerplate: Record<Language, Boilerplate>
  states: Record<string, Names>
  names: NameFacts
}

/** The lexicon as the reader uses it; one trie a language, unpacked when that language is first met. */
export interface Lexicon extends DatingFacts {
  readonly entries: readonly Entry[]
  trie(language: Language): Trie
  readonly boilerplate: Record<Language, Boilerplate>
  readonly states: Readonly<Record<string, Names>>
  readonly names: NameFacts
}

export function createLexicon(compiled: CompiledLexicon): Lexicon {
  const tries: Partial<Record<Language, Trie>> = {}
  return {
    entries: compiled.entries,
    trie: language => (tries[language] ??= unpackTrie(compiled.tries[language], language === 'vi')),
    boilerplate: compiled.boilerplate,
    states: compiled.states,
    names: compiled.names,
    relations: compiled.relations,
    editions: compiled.editions,
    months: compiled.months,
  }
}

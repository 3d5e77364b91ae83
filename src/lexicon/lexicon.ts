import type { Language } from '../contract/vocabulary.ts'
import type { Boilerplate, Entry, Names, TitleList } from './entries.ts'
import type { StanceFile, Terms } from './files.ts'
import type { NameKeys } from './name-keys.ts'
import type { PackedTrie } from './pack.ts'
import { createScanner, type Scanner } from './trie.ts'
import type { UndertakingWords } from './undertakings.ts'

type Words = readonly string[]
type Readings = Readonly<Record<string, string | Words>>

/** Material to recognise names by; see data/languages/names.yaml. */
export interface NameFacts {
  /** The same, folded. */
  readonly keys: NameKeys
  readonly vietnamese: {
    readonly surnames: Words
    readonly given: { readonly male: Words; readonly female: Words; readonly neutral: Words }
    /** So common that a name made of them tells little. */
    readonly common: Readonly<Record<'surnames' | 'filler' | 'middle' | 'given', Words>>
  }
  /** Names that many people of a state bear. */
  readonly common: Words
  /** The given names that a short form («Bill») stands for. */
  readonly familiar: Readonly<Record<string, Words>>
  /** Words of rank or courtesy printed as if they were part of the name, by the region whose they are. */
  readonly titles: ReadonlyArray<{ readonly region: string; readonly words: Words }>
  readonly regions: Readonly<Record<string, Words>>
  readonly chinese: { readonly surnames: Readings; readonly syllables: Readings; readonly 'pinyin-surnames': Words }
  readonly korean: { readonly surnames: Words }
  readonly japanese: { readonly surnames: Words; readonly given: { readonly male: Words; readonly female: Words } }
  readonly given: { readonly male: Words; readonly female: Words; readonly neutral: Words }
  readonly particles: Readonly<Record<'lower' | 'capital' | 'article' | 'patronymic', Words>>
  readonly suffixes: Words
  /** Suffixes that tell namesakes of one family apart, each with the one that it is written for. */
  readonly generations: Readonly<Record<string, string>>
  readonly shortened: Words
  readonly alike: Words
  readonly khmer: RegionalNames
  readonly lao: RegionalNames
  readonly thai: RegionalNames
  readonly burmese: RegionalNames
  /** How names are built, by the states where they are: endings, words inside a name, letters of the alphabet. */
  readonly origins: ReadonlyArray<{
    readonly states: Words
    readonly endings?: Words
    readonly words?: Words
    readonly letters?: string
  }>
}

interface RegionalNames {
  readonly family?: Words
  readonly given?: Words
  readonly male?: Words
  readonly female?: Words
}

/** Since when two parties stand in a relation; `what` as in event:anniversary-<n>-<what>. */
interface RelationFact {
  readonly between: readonly string[]
  readonly what: string
  readonly year: number
  /** YYYY-MM-DD, or as much of it as is known. */
  readonly since: string
  /** The instrument or framework, of a treaty. */
  readonly id: string | null
}

/** Since when parties stand in a framework: YYYY-MM-DD, or as much of it as is known. */
interface FrameworkFact {
  readonly id: string
  readonly parties: readonly string[]
  readonly since: string
}

/** What each kind of evidence says for a topic, and how readily each topic is given; fitted by scripts/fit-topics.ts. */
export interface TopicWeights {
  readonly evidence: Readonly<Record<string, number>>
  readonly topics: Readonly<Record<string, number>>
}

/** How many of a thousand statements of readouts have a topic, or a word as the ledger shortens it; what is missing is rare. */
export type Commonness = Readonly<Record<'topics' | Language, Readonly<Record<string, number>>>>

/** How a language names instruments that the lexicon does not hold, and numbers rounds of talks; see references.yaml of each language. */
export interface ReferenceWords {
  /** Capital words to the kind of instrument they name, as in an id. */
  readonly heads: Readonly<Record<string, string>>
  /** Capital words to the kind of gathering they name. */
  readonly gatherings: Readonly<Record<string, 'forum' | 'event' | 'framework'>>
  /** Those that are a gathering only of a body named before them. */
  readonly onlyOfBodies: Words
  /** Those that go on with what they are on, and words of which one stands before it («Joint Permanent Commission of Cooperation»). */
  readonly standing: Readonly<Record<'heads' | 'marks', Words>>
  /** Heads before which every word is part of the name («International Defence Expo»). */
  readonly whole: Words
  /** Words before a gathering's name that are no part of it. */
  readonly plain: Words
  readonly rounds: Words
  readonly between: Words
  readonly ordinals: Readonly<Record<string, number>>
}

/** States that have a town of a name (its slug), that of the largest town first, joined by spaces. */
type Towns = Readonly<Record<string, string>>

/** Hours that a state's capital is ahead of Greenwich, summer time aside. */
type Clocks = Readonly<Record<string, number>>

/** When and where a recurring gathering met, first and last day as YYYY-MM-DD. */
export interface Session {
  readonly country: string | null
  readonly from: string
  readonly to: string
}

/** Facts that undated texts are dated by, and names of months. */
interface DatingFacts {
  readonly relations: readonly RelationFact[]
  /** Years of every known edition of a forum or event. */
  readonly editions: Readonly<Record<string, readonly number[]>>
  /** The states where they were held, each with its year. */
  readonly seats: Readonly<Record<string, ReadonlyArray<readonly [number, string]>>>
  /** The days of every known edition. */
  readonly sessions: Readonly<Record<string, readonly Session[]>>
  /** Lower-case month names of all languages. */
  readonly months: ReadonlyArray<readonly [string, number]>
}

export interface CompiledLexicon extends DatingFacts {
  towns: Towns
  clocks: Clocks
  cardinals: ReadonlyArray<readonly [string, number]>
  entries: Entry[]
  tries: Record<Language, PackedTrie>
  boilerplate: Record<Language, Boilerplate>
  /** Outlets by the domains of their sites. */
  domains: Array<[string, string]>
  titleWords: Record<Language, Record<TitleList, string[]>>
  states: Record<string, Names>
  names: NameFacts
  topicWeights: TopicWeights
  referenceWords: Record<Language, ReferenceWords>
  undertakingWords: Record<Language, UndertakingWords>
  frameworks: FrameworkFact[]
  glosses: readonly Terms[]
  stance: Record<Language, StanceFile>
  commonness: Commonness
}

/** The lexicon as the reader uses it; one trie a language, unpacked when that language is first met. */
export interface Lexicon extends DatingFacts {
  readonly entries: readonly Entry[]
  scanner(language: Language): Scanner
  readonly towns: Towns
  readonly clocks: Clocks
  readonly boilerplate: Record<Language, Boilerplate>
  /** The outlet whose site a host is or belongs to; null for others. */
  outletOf(host: string): string | null
  readonly titleWords: Readonly<Record<Language, Readonly<Record<TitleList, ReadonlySet<string>>>>>
  readonly states: Readonly<Record<string, Names>>
  readonly names: NameFacts
  readonly topicWeights: TopicWeights
  readonly referenceWords: Readonly<Record<Language, ReferenceWords>>
  readonly undertakingWords: Readonly<Record<Language, UndertakingWords>>
  readonly frameworks: readonly FrameworkFact[]
  readonly commonness: Commonness
  /** Numbers as words, of all languages. */
  readonly cardinals: ReadonlyMap<string, number>
  /** What readouts are made of: the words that each language has for one meaning. */
  readonly glosses: readonly Terms[]
  readonly stance: Readonly<Record<Language, StanceFile>>
}

const setsOf = (lists: Record<TitleList, string[]>): Record<TitleList, ReadonlySet<string>> =>
  Object.fromEntries(Object.entries(lists).map(([name, words]) => [name, new Set(words)])) as unknown as Record<
    TitleList,
    ReadonlySet<string>
  >

export function createLexicon(compiled: CompiledLexicon): Lexicon {
  const domains = new Map(compiled.domains)
  const scanners: Partial<Record<Language, Scanner>> = {}
  return {
    entries: compiled.entries,
    scanner: language => (scanners[language] ??= createScanner(compiled.tries[language], language === 'vi')),
    boilerplate: compiled.boilerplate,
    titleWords: { vi: setsOf(compiled.titleWords.vi), en: setsOf(compiled.titleWords.en) },
    outletOf: host => {
      for (let at = 0; at >= 0; at = host.indexOf('.', at) + 1 || -1) {
        const name = domains.get(host.slice(at))
        if (name !== undefined) return name
      }
      return null
    },
    states: compiled.states,
    names: compiled.names,
    topicWeights: compiled.topicWeights,
    referenceWords: compiled.referenceWords,
    undertakingWords: compiled.undertakingWords,
    frameworks: compiled.frameworks,
    commonness: compiled.commonness,
    relations: compiled.relations,
    editions: compiled.editions,
    sessions: compiled.sessions,
    seats: compiled.seats,
    towns: compiled.towns,
    clocks: compiled.clocks,
    months: compiled.months,
    cardinals: new Map(compiled.cardinals),
    glosses: compiled.glosses,
    stance: compiled.stance,
  }
}

/** The words of a statement as the ledger looks at them: folded, with what the lexicon knows of them. */
import type { Language } from '../../contract/vocabulary.ts'
import type { Lexicon } from '../../lexicon/lexicon.ts'
import { folderFor } from '../../lexicon/trie.ts'
import { AIMS, type Aim, type UndertakingList, type UndertakingWords } from '../../lexicon/undertakings.ts'
import type { Hits } from '../../reader/context.ts'
import { scanHits } from '../../reader/hits.ts'
import { foldLoose } from '../../text/fold.ts'
import { type Tokens, tokenize } from '../../text/tokens.ts'
import { meaningsIn, stemOf } from './meanings.ts'
import { type PhraseBook, type PhraseHit, type PhraseHits, phraseBook } from './phrases.ts'

export type Sign = UndertakingList | `aim ${Aim}`

export interface Quotation {
  readonly language: Language
  readonly tokens: Tokens
  /** A token each, folded. */
  readonly words: readonly string[]
  /** A token without diacritics. */
  loose(token: number): string
  /** A token as the word of its family: markets as market; of Vietnamese the word itself. */
  stem(token: number): string
  /** What the lexicon finds in it; null without one. */
  readonly hits: Hits | null
  readonly signs: PhraseHits<Sign>
  /** Words of a meaning for which both languages have one, by the name of the meaning; none inside another. */
  readonly meanings: readonly PhraseHit[]
}

type QuotationReader = (quote: string, language: Language) => Quotation

/** Reads quotations. Without a lexicon no word's meaning is known. */
export function createQuotationReader(lexicon: Lexicon | undefined): QuotationReader {
  const languages = { vi: toolsOf(lexicon, 'vi'), en: toolsOf(lexicon, 'en') }
  return (quote, language) => {
    const { fold, loosen, shorten, book, meant } = languages[language]
    const tokens = tokenize(quote)
    const words: string[] = []
    for (let i = 0; i < tokens.count; i++) words.push(fold(tokens.vocabulary.printed[tokens.word[i]]))
    return {
      language,
      tokens,
      words,
      loose: token => loosen(words[token]),
      stem: token => shorten(words[token]),
      hits: lexicon ? scanHits(lexicon, language, tokens).hits : null,
      signs: book(words),
      meanings: meant(words.map(shorten)),
    }
  }
}

interface Tools {
  readonly fold: (word: string) => string
  readonly loosen: (word: string) => string
  readonly shorten: (word: string) => string
  readonly book: PhraseBook<Sign>
  readonly meant: (stems: readonly string[]) => readonly PhraseHit[]
}

const toolsOf = (lexicon: Lexicon | undefined, language: Language): Tools => ({
  fold: kept(folderFor(language === 'vi')),
  loosen: kept(foldLoose),
  shorten: language === 'vi' ? word => word : kept(stemOf),
  book: lexicon ? phraseBook(signsOf(lexicon.undertakingWords[language])) : () => new Map(),
  meant: lexicon ? meaningsIn(lexicon, language) : () => [],
})

/** Keeps what was made of each word. */
function kept(make: (word: string) => string): (word: string) => string {
  const seen = new Map<string, string>()
  return word => {
    const known = seen.get(word)
    if (known !== undefined) return known
    const made = make(word)
    seen.set(word, made)
    return made
  }
}

const signsOf = ({ lists, aims }: UndertakingWords): Record<Sign, readonly string[]> =>
  ({
    ...lists,
    ...Object.fromEntries(Object.entries(aims).map(([aim, words]) => [`aim ${aim}`, words])),
  }) as Record<Sign, readonly string[]>

const NONE: ReadonlyArray<PhraseHit<Sign>> = []

/** Where phrases of a list stand. */
export const signsOfList = (quotation: Quotation, list: Sign): ReadonlyArray<PhraseHit<Sign>> => quotation.signs.get(list) ?? NONE

/** What is to become of the thing spoken of, as far as its words say; «conclude negotiations» is no call for negotiations. */
export function aimsIn(quotation: Quotation): Aim[] {
  const hits = AIMS.flatMap(aim => signsOfList(quotation, `aim ${aim}`))
  const own = hits.filter(
    hit => !hits.some(o => o.start <= hit.start && hit.end <= o.end && o.end - o.start > hit.end - hit.start),
  )
  return [...new Set(own.map(hit => hit.list.slice(4) as Aim))].sort()
}

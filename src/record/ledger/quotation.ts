/** The words of a statement as the ledger looks at them: folded, with what the lexicon knows of them. */
import type { Language } from '../../contract/vocabulary.ts'
import type { Lexicon } from '../../lexicon/lexicon.ts'
import { folderFor } from '../../lexicon/trie.ts'
import type { Aim, UndertakingList, UndertakingWords } from '../../lexicon/undertakings.ts'
import type { Hits } from '../../reader/context.ts'
import { scanHits } from '../../reader/hits.ts'
import { type Tokens, tokenize } from '../../text/tokens.ts'
import { type PhraseBook, type PhraseHit, phraseBook } from './phrases.ts'

export type Sign = UndertakingList | `aim ${Aim}`

export interface Quotation {
  readonly language: Language
  readonly tokens: Tokens
  /** A token each, folded. */
  readonly words: readonly string[]
  /** What the lexicon finds in it; null without one. */
  readonly hits: Hits | null
  readonly signs: ReadonlyArray<PhraseHit<Sign>>
}

export type QuotationReader = (quote: string, language: Language) => Quotation

/** Reads quotations. Without a lexicon no word's meaning is known. */
export function createQuotationReader(lexicon: Lexicon | undefined): QuotationReader {
  const languages = { vi: toolsOf(lexicon, 'vi'), en: toolsOf(lexicon, 'en') }
  return (quote, language) => {
    const { fold, book } = languages[language]
    const tokens = tokenize(quote)
    const words: string[] = []
    for (let i = 0; i < tokens.count; i++) words.push(fold(tokens.vocabulary.printed[tokens.word[i]]))
    return { language, tokens, words, hits: lexicon ? scanHits(lexicon, language, tokens).hits : null, signs: book(words) }
  }
}

function toolsOf(lexicon: Lexicon | undefined, language: Language): { fold: (word: string) => string; book: PhraseBook<Sign> } {
  const fold = folderFor(language === 'vi')
  const seen = new Map<string, string>()
  return {
    fold: word => {
      const known = seen.get(word)
      if (known !== undefined) return known
      const made = fold(word)
      seen.set(word, made)
      return made
    },
    book: lexicon ? phraseBook(signsOf(lexicon.undertakingWords[language])) : () => [],
  }
}

const signsOf = ({ lists, aims }: UndertakingWords): Record<Sign, readonly string[]> =>
  ({
    ...lists,
    ...Object.fromEntries(Object.entries(aims).map(([aim, words]) => [`aim ${aim}`, words])),
  }) as Record<Sign, readonly string[]>

/** Where phrases of a list stand. */
export const signsOfList = (quotation: Quotation, list: Sign): Array<PhraseHit<Sign>> =>
  quotation.signs.filter(hit => hit.list === list)

/** What is to become of the thing spoken of, as far as its words say; «conclude negotiations» is no call for negotiations. */
export function aimsIn(quotation: Quotation): Aim[] {
  const hits = quotation.signs.filter(hit => hit.list.startsWith('aim '))
  const own = hits.filter(
    hit => !hits.some(o => o.start <= hit.start && hit.end <= o.end && o.end - o.start > hit.end - hit.start),
  )
  return [...new Set(own.map(hit => hit.list.slice(4) as Aim))].sort()
}

/** Meanings for which both languages have a word (data/world/glosses.yaml), and how common they are. */
import type { Language } from '../../contract/vocabulary.ts'
import type { Terms } from '../../lexicon/files.ts'
import type { Lexicon } from '../../lexicon/lexicon.ts'
import { folderFor } from '../../lexicon/trie.ts'
import { slug } from '../../text/fold.ts'
import { type PhraseHit, phraseBook } from './phrases.ts'

/** English words of one family as one: markets, recognised, recognition. */
export function stemOf(word: string): string {
  const bare = word.replace(/['’].*$/, '').replace(/(?:ies|y)$/, 'i')
  const cut = bare.length > 4 ? bare.replace(/(?:ations?|ances?|ences?|ings?|ers?|ed|es|s)$/, '') : bare
  return (cut.length < 3 ? bare : cut).slice(0, 7)
}

/** The name of a meaning: its first word of English. */
const nameOf = (row: Terms): string => slug(row.en?.[0] ?? row.vi?.[0] ?? '')

/** The words of a row in a language, each shortened as the words of a text are. */
function phrasesOf(row: Terms, language: Language): string[] {
  const fold = folderFor(language === 'vi')
  const shorten = (word: string): string => (language === 'vi' ? fold(word) : stemOf(fold(word)))
  return (row[language] ?? []).map(text => text.split(' ').map(shorten).join(' '))
}

/** Finds meanings by shortened words of a language; of those that lie in another only the longer. */
export function meaningsIn(lexicon: Lexicon, language: Language): (stems: readonly string[]) => readonly PhraseHit[] {
  const lists: Record<string, string[]> = {}
  for (const row of lexicon.glosses) lists[nameOf(row)] = [...(lists[nameOf(row)] ?? []), ...phrasesOf(row, language)]
  const find = phraseBook(lists)
  return stems => {
    const hits = [...find(stems).values()].flat()
    const isInner = (a: PhraseHit): boolean =>
      hits.some(b => b.start <= a.start && a.end <= b.end && b.end - b.start > a.end - a.start)
    return hits.filter(hit => !isInner(hit))
  }
}

/** How many of a thousand statements have a word of each meaning: as many as have its rarest syllable, in the language where that is rarer. */
export function commonMeanings({ glosses, commonness }: Lexicon): Map<string, number> {
  const common = new Map<string, number>()
  for (const row of glosses) {
    const counts = (['vi', 'en'] as const).map(language =>
      Math.max(0, ...phrasesOf(row, language).map(p => Math.min(...p.split(' ').map(word => commonness[language][word] ?? 0)))),
    )
    common.set(nameOf(row), Math.max(common.get(nameOf(row)) ?? 0, Math.min(...counts)))
  }
  return common
}

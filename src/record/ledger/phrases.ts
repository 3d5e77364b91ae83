/** Phrases of several lists, looked up in a row of folded words. */

/** Words [start, end) are a phrase of that list. */
export interface PhraseHit<List extends string = string> {
  readonly list: List
  readonly start: number
  readonly end: number
}

interface Phrase<List extends string> {
  readonly words: readonly string[]
  readonly list: List
}

/** Where phrases of each list stand; lists without any are left out. */
export type PhraseHits<List extends string = string> = ReadonlyMap<List, ReadonlyArray<PhraseHit<List>>>

export type PhraseBook<List extends string = string> = (words: readonly string[]) => PhraseHits<List>

/** Finds, at every word, the longest phrase of each list that begins there. */
export function phraseBook<List extends string>(lists: Readonly<Record<List, readonly string[]>>): PhraseBook<List> {
  const byFirst = new Map<string, Array<Phrase<List>>>()
  for (const [list, phrases] of Object.entries(lists) as Array<[List, readonly string[]]>)
    for (const text of phrases) {
      const words = text.split(' ')
      const known = byFirst.get(words[0])
      if (known) known.push({ words, list })
      else byFirst.set(words[0], [{ words, list }])
    }
  for (const phrases of byFirst.values()) phrases.sort((a, b) => b.words.length - a.words.length)
  return words => {
    const hits = new Map<List, Array<PhraseHit<List>>>()
    for (let start = 0; start < words.length; start++) {
      const phrases = byFirst.get(words[start])
      if (phrases === undefined) continue
      for (const { words: wanted, list } of phrases) {
        const known = hits.get(list)
        if (known?.[known.length - 1]?.start === start || !wanted.every((word, i) => words[start + i] === word)) continue
        const hit = { list, start, end: start + wanted.length }
        if (known) known.push(hit)
        else hits.set(list, [hit])
      }
    }
    return hits
  }
}

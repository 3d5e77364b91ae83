import type { Language } from '../contract/vocabulary.ts'
import type { Entry, WordList } from '../lexicon/entries.ts'
import type { Lexicon } from '../lexicon/lexicon.ts'
import type { Tokens } from '../text/tokens.ts'
import type { Hit, HitList, Hits, WordHits } from './context.ts'

const KINDS: ReadonlyArray<Entry['k']> = [
  'state',
  'place',
  'org',
  'ref',
  'topic',
  'head',
  'portfolio',
  'office',
  'body',
  'person',
  'honorific',
  'former',
  'pronoun',
  'act',
  'noun',
  'light',
  'meet',
  'date',
  'word',
  'stage',
  'outlet',
]

/** Scans the text once and sorts what was found by kind: leftmost, longest. */
export function scanHits(lexicon: Lexicon, language: Language, tokens: Tokens): { hits: Hits; words: WordHits } {
  const trie = lexicon.trie(language)
  const found: Record<string, Hit[]> = {}
  for (const kind of KINDS) found[kind] = []
  trie.scan(tokens, trie.wordIds(tokens), (start, end, number) => {
    const entry = lexicon.entries[number]
    found[entry.k].push({ start, end, entry })
  })
  const hits: Record<string, unknown> = {}
  for (const kind of KINDS) {
    if (kind === 'word') continue
    const list =
      kind === 'topic'
        ? found[kind]
        : kind === 'state' || kind === 'place'
          ? longest(dropInner(found[kind], found))
          : longest(found[kind])
    hits[kind] = new Index(list)
  }
  const lists = new Map<WordList, Hit[]>()
  for (const hit of found.word) {
    if (hit.entry.k !== 'word') continue
    const list = lists.get(hit.entry.list)
    if (list) list.push(hit)
    else lists.set(hit.entry.list, [hit])
  }
  const indexes = new Map<WordList, HitList<'word'>>()
  const words: WordHits = list => {
    let index = indexes.get(list)
    if (!index) {
      index = new Index<'word'>(longest(lists.get(list) ?? []))
      indexes.set(list, index)
    }
    return index
  }
  return { hits: hits as unknown as Hits, words }
}

/** A state's or capital's name inside a longer place, organisation or person («Ấn Độ Dương», «US Chamber of Commerce») is not that state. */
function dropInner(list: Hit[], found: Record<string, Hit[]>): Hit[] {
  const outer = [found.place, found.org, found.person].flatMap(longest).filter(h => h.end - h.start > 1)
  if (outer.length === 0) return list
  return list.filter(
    hit => !outer.some(o => o !== hit && o.start <= hit.start && o.end >= hit.end && o.end - o.start > hit.end - hit.start),
  )
}

function longest(list: Hit[]): Hit[] {
  const sorted = list.slice().sort((a, b) => a.start - b.start || b.end - a.end)
  const kept: Hit[] = []
  let reach = -1
  for (const hit of sorted) {
    if (hit.start < reach) continue
    kept.push(hit)
    reach = hit.end
  }
  return kept
}

class Index<K extends Entry['k']> implements HitList<K> {
  readonly all: ReadonlyArray<Hit<K>>
  readonly #starts = new Map<number, Hit<K>>()
  readonly #ends = new Map<number, Hit<K>>()
  constructor(list: Hit[]) {
    this.all = list as unknown as Array<Hit<K>>
    for (const hit of this.all) {
      const known = this.#starts.get(hit.start)
      if (!known || known.end < hit.end) this.#starts.set(hit.start, hit)
      const earlier = this.#ends.get(hit.end)
      if (!earlier || earlier.start > hit.start) this.#ends.set(hit.end, hit)
    }
  }
  at(token: number): Hit<K> | undefined {
    return this.#starts.get(token)
  }
  before(token: number): Hit<K> | undefined {
    return this.#ends.get(token)
  }
  over(token: number): Hit<K> | undefined {
    const { all } = this
    let low = 0
    let high = all.length
    while (low < high) {
      const middle = (low + high) >> 1
      if (all[middle].start <= token) low = middle + 1
      else high = middle
    }
    for (let i = low - 1; i >= 0 && i >= low - 4; i--) if (all[i].end > token) return all[i]
    return undefined
  }
  within(start: number, end: number): Array<Hit<K>> {
    const { all } = this
    let low = 0
    let high = all.length
    while (low < high) {
      const middle = (low + high) >> 1
      if (all[middle].start < start) low = middle + 1
      else high = middle
    }
    const inside: Array<Hit<K>> = []
    for (let i = low; i < all.length && all[i].start < end; i++) if (all[i].end <= end) inside.push(all[i])
    return inside
  }
}

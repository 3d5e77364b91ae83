import type { Language } from '../contract/vocabulary.ts'
import type { Entry } from '../lexicon/entries.ts'
import type { Lexicon } from '../lexicon/lexicon.ts'
import type { Tokens } from '../text/tokens.ts'
import type { Hit, HitList, Hits, WordHits } from './context.ts'
import { bitOf, type Found, gather, groupsOf, KINDS } from './found.ts'

/** Scans the text once and sorts what was found by kind: leftmost, longest. */
export function scanHits(lexicon: Lexicon, language: Language, tokens: Tokens): { hits: Hits; words: WordHits } {
  const groups = groupsOf(lexicon)
  const lists = new Lists(gather(lexicon, groups, language, tokens))
  // Lists has a getter for every kind
  return { hits: lists as unknown as Hits, words: list => lists.of(groups.lists.get(list) ?? groups.count) as Index<'word'> }
}

/** The lists of all groups, made when asked for. */
class Lists {
  readonly #found: Found
  readonly #made: Array<Index<Entry['k']> | undefined>

  constructor(found: Found) {
    this.#found = found
    this.#made = new Array(found.last.length + 1)
  }

  of(group: number): Index<Entry['k']> {
    const known = this.#made[group]
    if (known !== undefined) return known
    const made = new Index(this.#found, group)
    this.#made[group] = made
    return made
  }
}

KINDS.forEach((kind, group) => {
  Object.defineProperty(Lists.prototype, kind, {
    get(this: Lists) {
      return this.of(group)
    },
  })
})

class Index<K extends Entry['k']> implements HitList<K> {
  readonly #found: Found
  readonly #group: number
  readonly #bit: number
  #numbers: readonly number[] | undefined
  #all: ReadonlyArray<Hit<K>> | undefined

  constructor(found: Found, group: number) {
    this.#found = found
    this.#group = group
    this.#bit = bitOf(group)
  }

  get all(): ReadonlyArray<Hit<K>> {
    this.#all ??= this.#list().map(n => this.#hit(n))
    return this.#all
  }

  #list(): readonly number[] {
    this.#numbers ??= this.#found.of(this.#group)
    return this.#numbers
  }

  #hit(n: number): Hit<K> {
    return this.#found.hit(n) as unknown as Hit<K>
  }

  at(token: number): Hit<K> | undefined {
    const { starts, starting, group, sameStart } = this.#found
    if ((starts[token] & this.#bit) === 0) return undefined
    for (let n = starting[token]; n !== 0; n = sameStart[n - 1]) if (group[n - 1] === this.#group) return this.#hit(n - 1)
    return undefined
  }

  before(token: number): Hit<K> | undefined {
    const { ends, ending, group, sameEnd } = this.#found
    if ((ends[token] & this.#bit) === 0) return undefined
    for (let n = ending[token]; n !== 0; n = sameEnd[n - 1]) if (group[n - 1] === this.#group) return this.#hit(n - 1)
    return undefined
  }

  over(token: number): Hit<K> | undefined {
    const { covers, end } = this.#found
    if ((covers[token] & this.#bit) === 0) return undefined
    const list = this.#list()
    const next = this.#firstFrom(token + 1)
    for (let i = next - 1; i >= 0 && i >= next - 4; i--) if (end[list[i]] > token) return this.#hit(list[i])
    return undefined
  }

  within(from: number, to: number): Array<Hit<K>> {
    const inside: Array<Hit<K>> = []
    const list = this.#list()
    if (list.length === 0) return inside
    const { start, end } = this.#found
    for (let i = this.#firstFrom(from); i < list.length && start[list[i]] < to; i++)
      if (end[list[i]] <= to) inside.push(this.#hit(list[i]))
    return inside
  }

  /** Index of the first hit that starts at or behind a token. */
  #firstFrom(token: number): number {
    const list = this.#list()
    const { start } = this.#found
    let low = 0
    let high = list.length
    while (low < high) {
      const middle = (low + high) >> 1
      if (start[list[middle]] < token) low = middle + 1
      else high = middle
    }
    return low
  }
}

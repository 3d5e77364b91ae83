/** What a scan of the lexicon found, in flat arrays. */
import type { Language } from '../contract/vocabulary.ts'
import type { Entry, WordList } from '../lexicon/entries.ts'
import type { Lexicon } from '../lexicon/lexicon.ts'
import { isHyphen } from '../lexicon/trie.ts'
import { LOWER, MARK, type Tokens, WORD } from '../text/tokens.ts'
import type { Hit } from './context.ts'

export const KINDS = [
  'state',
  'place',
  'topic',
  'org',
  'person',
  'ref',
  'head',
  'portfolio',
  'office',
  'body',
  'honorific',
  'former',
  'pronoun',
  'act',
  'noun',
  'light',
  'meet',
  'date',
  'stage',
  'outlet',
] as const
const [STATE, PLACE, TOPIC, ORG, PERSON] = [0, 1, 2, 3, 4]
const MEET = KINDS.indexOf('meet')

/** Hits are grouped by kind, structure words by list. All lists of words share one bit of the masks. */
export interface Groups {
  /** Group of each entry of the lexicon. */
  readonly of: Uint8Array
  readonly count: number
  readonly lists: ReadonlyMap<WordList, number>
}

const known = new WeakMap<Lexicon, Groups>()

/** The groups of a lexicon's entries. */
export function groupsOf(lexicon: Lexicon): Groups {
  const groups = known.get(lexicon) ?? createGroups(lexicon.entries)
  known.set(lexicon, groups)
  return groups
}

function createGroups(entries: readonly Entry[]): Groups {
  const lists = new Map<WordList, number>()
  const kinds: readonly string[] = KINDS
  const of = Uint8Array.from(entries, entry => {
    if (entry.k !== 'word') return kinds.indexOf(entry.k)
    const group = lists.get(entry.list) ?? KINDS.length + lists.size
    lists.set(entry.list, group)
    return group
  })
  return { of, count: KINDS.length + lists.size, lists }
}

export const bitOf = (group: number): number => 1 << Math.min(group, KINDS.length)

const NONE = -1

/** What a scan found, by number in order of start, with the groups that have a hit at each token as masks. Hits become objects when asked for. */
export class Found {
  readonly #entries: readonly Entry[]
  /** Of full length from the start: an array that grows by leaps turns into a slow one. */
  readonly #made: Array<Hit | undefined>
  readonly start: Int32Array
  readonly end: Int32Array
  readonly entry: Int32Array
  /** NONE: dropped for another of its group. */
  readonly group: Int32Array
  /** Number + 1 of the one before of its group, and of each group's last one; 0 where there is none. */
  readonly earlier: Int32Array
  readonly last: Int32Array
  /** Number + 1 of the next one, of another group, that starts (ends) at the same token. */
  readonly sameStart: Int32Array
  readonly sameEnd: Int32Array
  /** By token: which groups start, end and stand there, and the number + 1 of the first hit that starts (ends) there. */
  readonly starts: Int32Array
  readonly ends: Int32Array
  readonly covers: Int32Array
  readonly starting: Int32Array
  readonly ending: Int32Array

  constructor(entries: readonly Entry[], groups: number, count: number, tokens: number) {
    this.#entries = entries
    this.#made = new Array(count)
    this.last = new Int32Array(groups)
    const memory = new Int32Array(count * 7 + (tokens + 1) * 5)
    const of = (n: number): Int32Array => memory.subarray(n * count, (n + 1) * count)
    const at = (n: number): Int32Array => memory.subarray(count * 7 + n * (tokens + 1), count * 7 + (n + 1) * (tokens + 1))
    this.start = of(0)
    this.end = of(1)
    this.entry = of(2)
    this.group = of(3)
    this.sameStart = of(4)
    this.sameEnd = of(5)
    this.earlier = of(6)
    this.starts = at(0)
    this.ends = at(1)
    this.covers = at(2)
    this.starting = at(3)
    this.ending = at(4)
  }

  hit(n: number): Hit {
    const made = this.#made[n]
    if (made !== undefined) return made
    const hit: Hit = { start: this.start[n], end: this.end[n], entry: this.#entries[this.entry[n]] }
    this.#made[n] = hit
    return hit
  }

  /** The numbers of a group, in order of start. */
  of(group: number): number[] {
    const list: number[] = []
    for (let n = this.last[group] ?? 0; n !== 0; n = this.earlier[n - 1]) list.push(n - 1)
    return list.reverse()
  }

  isLonger(a: number, b: number): boolean {
    return this.end[a] - this.start[a] > this.end[b] - this.start[b]
  }

  markStart(n: number): void {
    const token = this.start[n]
    this.starts[token] |= bitOf(this.group[n])
    this.sameStart[n] = this.starting[token]
    this.starting[token] = n + 1
  }

  markEnd(n: number): void {
    const token = this.end[n]
    this.ends[token] |= bitOf(this.group[n])
    this.sameEnd[n] = this.ending[token]
    this.ending[token] = n + 1
  }

  markCover(n: number): void {
    const bit = bitOf(this.group[n])
    for (let i = this.start[n]; i < this.end[n]; i++) this.covers[i] |= bit
  }
}

/** Marks the syllables of foreign names written by their sound («Tin-lơ-xơn»): 1 where another follows behind a hyphen, 2 where one goes before. */
function syllablesIn({ kind, shape, spaced, vocabulary: { printed }, word, count }: Tokens): Uint8Array | null {
  let marks: Uint8Array | null = null
  for (let i = 1; i + 1 < count; i++) {
    if (kind[i] !== MARK || spaced[i] !== 0 || spaced[i + 1] !== 0 || kind[i + 1] !== WORD || shape[i + 1] !== LOWER) continue
    if (!isHyphen(printed[word[i]])) continue
    const within = marks !== null && (marks[i - 1] & 2) !== 0
    if (kind[i - 1] !== WORD || (shape[i - 1] === LOWER && !within)) continue
    marks ??= new Uint8Array(count + 2)
    marks[i - 1] |= 1
    marks[i + 1] |= 2
  }
  return marks
}

/** A part of such a name is no word: «Tin» nobody's belief, «An-giê» of «An-giê-la» not Algiers. */
const isSyllable = (marks: Uint8Array, start: number, end: number): boolean =>
  end > start + 1 ? (marks[end - 1] & 3) === 3 : marks[start] !== 0

/** Scans the text once and sorts what was found by group: leftmost, longest. */
export function gather(lexicon: Lexicon, groups: Groups, language: Language, tokens: Tokens): Found {
  const { count, triples } = lexicon.scanner(language)(tokens)
  const found = new Found(lexicon.entries, groups.count, count, tokens.count)
  const { start, end, entry, group, earlier, last } = found
  const raw: number[][] = [[], [], []]
  const syllables = language === 'vi' ? syllablesIn(tokens) : null
  for (let n = 0; n < count; n++) {
    start[n] = triples[n * 3]
    end[n] = triples[n * 3 + 1]
    entry[n] = triples[n * 3 + 2]
    const own = groups.of[entry[n]]
    if (syllables !== null && (own > PLACE || end[n] > start[n] + 1) && isSyllable(syllables, start[n], end[n])) {
      group[n] = NONE
      continue
    }
    group[n] = own
    if (own <= TOPIC) {
      raw[own].push(n)
      continue
    }
    const before = last[own] - 1
    if (before >= 0 && start[n] < end[before]) {
      // the first to come and the longest at its place stay
      if (start[n] !== start[before] || end[n] <= end[before]) {
        group[n] = NONE
        continue
      }
      group[before] = NONE
      earlier[n] = earlier[before]
    } else earlier[n] = last[own]
    last[own] = n + 1
  }
  dropInner(found, raw, groups.lists.get('otherwise') ?? groups.count)
  dropMistaken(found, groups.lists.get('mistaken') ?? groups.count)
  for (const own of [STATE, PLACE, TOPIC])
    for (const n of raw[own]) {
      if (group[n] === NONE) continue
      earlier[n] = last[own]
      last[own] = n + 1
    }
  for (let n = 0; n < count; n++) {
    if (group[n] === NONE || group[n] === TOPIC) continue
    found.markStart(n)
    found.markEnd(n)
    found.markCover(n)
  }
  markOverlapping(found, raw[TOPIC])
  return found
}

function longest(found: Found, list: readonly number[]): number[] {
  const kept: number[] = []
  for (const n of list) {
    const before = kept.at(-1)
    if (before === undefined || found.start[n] >= found.end[before]) kept.push(n)
    else if (found.start[n] === found.start[before] && found.end[n] > found.end[before]) kept[kept.length - 1] = n
  }
  return kept
}

/** One word of two states («Dominican», «Congolese») means the one that the text names otherwise, else the one it mostly means. */
function meant(found: Found, list: readonly number[]): number[] {
  const { start, end } = found
  const entryOf = (n: number) => found.hit(n).entry as Extract<Entry, { k: 'state' }>
  const isSame = (a: number, b: number | undefined): boolean => b !== undefined && start[a] === start[b] && end[a] === end[b]
  let named: ReadonlySet<string> | undefined
  const kept: number[] = []
  for (const n of list) {
    const before = kept.at(-1)
    if (before === undefined || !isSame(n, before)) {
      kept.push(n)
      continue
    }
    named ??= namedAlone(found, list)
    const [a, b] = [entryOf(before).id, entryOf(n).id]
    const better = named.has(a) === named.has(b) ? entryOf(before).ambiguous && !entryOf(n).ambiguous : named.has(b)
    if (better) kept[kept.length - 1] = n
  }
  return kept
}

/** The states that some words of the text can mean alone. */
function namedAlone(found: Found, list: readonly number[]): Set<string> {
  const { start, end } = found
  const spans = new Map<number, number>()
  const span = (n: number): number => start[n] * LONGEST_NAME + end[n] - start[n]
  for (const n of list) spans.set(span(n), (spans.get(span(n)) ?? 0) + 1)
  const alone = longest(found, list).filter(n => spans.get(span(n)) === 1)
  return new Set(alone.map(n => (found.hit(n).entry as Extract<Entry, { k: 'state' }>).id))
}

/** No name of a state has so many tokens. */
const LONGEST_NAME = 64

/** A state's or capital's name inside a longer place, organisation, person or word («Ấn Độ Dương», «US Chamber of Commerce», «Viện Hàn lâm») is not that state. */
function dropInner(found: Found, raw: ReadonlyArray<readonly number[]>, compounds: number): void {
  const { start, end, group } = found
  const longer = [longest(found, raw[PLACE]), found.of(ORG), found.of(PERSON), found.of(compounds)]
  for (const list of [raw[STATE], raw[PLACE]]) {
    const at = longer.map(() => 0)
    const outside = list.filter(
      n =>
        !longer.some((others, k) => {
          while (at[k] + 1 < others.length && start[others[at[k] + 1]] <= start[n]) at[k]++
          const other = others[at[k]]
          return other !== undefined && start[other] <= start[n] && end[other] >= end[n] && found.isLonger(other, n)
        }),
    )
    const kept = new Set(longest(found, list === raw[STATE] ? meant(found, outside) : outside))
    for (const n of list) if (!kept.has(n)) group[n] = NONE
  }
}

/** «bí thư» is no letter, «tiếp tục» no reception. */
function dropMistaken(found: Found, mistaken: number): void {
  const { start, end, group, earlier, last } = found
  const longer = found.of(mistaken)
  if (longer.length === 0) return
  let [at, before] = [0, 0]
  for (const n of found.of(MEET)) {
    while (at < longer.length && end[longer[at]] <= start[n]) at++
    const word = longer[at]
    if (word !== undefined && start[word] <= start[n] && end[word] >= end[n] && found.isLonger(word, n)) {
      group[n] = NONE
      continue
    }
    earlier[n] = before
    before = n + 1
  }
  last[MEET] = before
}

/** Of several at one start the longest is marked, of several at one end the one that starts first. */
function markOverlapping(found: Found, list: readonly number[]): void {
  const { start, end, ends } = found
  const bit = bitOf(TOPIC)
  list.forEach((n, i) => {
    found.markCover(n)
    if ((ends[end[n]] & bit) === 0) found.markEnd(n)
    if (i > 0 && start[list[i - 1]] === start[n]) return
    let best = n
    for (let j = i + 1; j < list.length && start[list[j]] === start[n]; j++) if (end[list[j]] > end[best]) best = list[j]
    found.markStart(best)
  })
}

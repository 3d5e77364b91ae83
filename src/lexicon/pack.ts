/** Packs phrases into a trie over words, and a packed trie into bytes and back. */
import { ALL_CAPS, LOWER, MARK, tokenize } from '../text/tokens.ts'
import { folderFor, isHyphen, NUMBER_SLOT, SLOT_WORD } from './trie.ts'

export interface Phrase {
  readonly text: string
  readonly entry: number
}

const TABLES = ['nodes', 'edgeWord', 'phraseEntry', 'phraseCapital', 'phraseAllCaps'] as const

/**
 * A trie over words in flat tables. Nodes are numbered breadth first, so that edge e leads to node e + 1. Each has four numbers in `nodes`: where its
 * edges (by rising word) begin and end, and where the phrases that end in it do.
 */
export interface PackedTrie extends Readonly<Record<(typeof TABLES)[number], Int32Array>> {
  /** The words of ids 1, 2 …, one a line; id 0 means a word that no phrase holds. Bit i of phraseCapital (phraseAllCaps): word i must be printed with a capital (all in capitals). */
  readonly words: string
}

interface Node {
  readonly edges: Map<number, Node>
  readonly phrases: Array<{ readonly entry: number; readonly capital: number; readonly allCaps: number }>
}

const createNode = (): Node => ({ edges: new Map(), phrases: [] })

export function packTrie(phrases: readonly Phrase[], exact: boolean): PackedTrie {
  const fold = folderFor(exact)
  const ids = new Map<string, number>([[NUMBER_SLOT, SLOT_WORD]])
  const root = createNode()
  for (const { text, entry } of phrases) {
    const { words, capital, allCaps } = wordsOf(text, fold)
    let node = root
    for (const word of words) {
      const id = ids.get(word) ?? ids.size + 1
      ids.set(word, id)
      const next = node.edges.get(id) ?? createNode()
      node.edges.set(id, next)
      node = next
    }
    const same = node.phrases.some(p => p.entry === entry && p.capital === capital && p.allCaps === allCaps)
    // what was added last is told first
    if (words.length > 0 && !same) node.phrases.unshift({ entry, capital, allCaps })
  }
  return { words: [...ids.keys()].join('\n'), ...flatten(root) }
}

const CONTRACTION = /^['’]\p{L}/u

function wordsOf(text: string, fold: (word: string) => string): { words: string[]; capital: number; allCaps: number } {
  // «’m glad» is cut as behind a word
  const behind = CONTRACTION.test(text)
  const tokens = tokenize((behind ? `I${text}` : text).normalize('NFC'))
  const words: string[] = []
  let capital = 0
  let allCaps = 0
  for (let i = behind ? 1 : 0; i < tokens.count; i++) {
    const raw = tokens.vocabulary.printed[tokens.word[i]]
    if (tokens.kind[i] === MARK && isHyphen(raw)) continue
    const slot = raw === '<' && tokens.text.startsWith(NUMBER_SLOT, tokens.start[i])
    if (!slot && (raw === '<' || raw === '>')) continue
    if (slot) i++
    else if (words.length < 31) {
      if (tokens.shape[i] !== LOWER) capital |= 1 << words.length
      if (tokens.shape[i] === ALL_CAPS) allCaps |= 1 << words.length
    }
    words.push(slot ? NUMBER_SLOT : fold(raw))
  }
  return { words, capital, allCaps }
}

function flatten(root: Node): Omit<PackedTrie, 'words'> {
  const nodes = [root]
  const edgeWord: number[] = []
  const places: number[] = []
  const ends: Node['phrases'] = []
  for (const node of nodes) {
    places.push(edgeWord.length, edgeWord.length + node.edges.size, ends.length, ends.length + node.phrases.length)
    ends.push(...node.phrases)
    for (const [word, next] of [...node.edges].sort(([a], [b]) => a - b)) {
      edgeWord.push(word)
      nodes.push(next)
    }
  }
  return {
    nodes: Int32Array.from(places),
    edgeWord: Int32Array.from(edgeWord),
    phraseEntry: Int32Array.from(ends, p => p.entry),
    phraseCapital: Int32Array.from(ends, p => p.capital),
    phraseAllCaps: Int32Array.from(ends, p => p.allCaps),
  }
}

/** The tables' lengths, the tables, then the words in UTF-8; in the byte order of the machine, for the build runs where the reader does. */
export function trieToBytes(trie: PackedTrie): Uint8Array {
  const tables = TABLES.map(name => trie[name])
  const head = Int32Array.from(tables, table => table.length)
  const parts = [head, ...tables].map(({ buffer, byteOffset, byteLength }) => new Uint8Array(buffer, byteOffset, byteLength))
  return Buffer.concat([...parts, Buffer.from(trie.words)])
}

/** What trieToBytes made. */
export function trieFromBytes(bytes: Uint8Array): PackedTrie {
  const { buffer } = bytes.byteOffset % 4 === 0 ? bytes : bytes.slice()
  const start = bytes.byteOffset % 4 === 0 ? bytes.byteOffset : 0
  const lengths = new Int32Array(buffer, start, TABLES.length)
  let at = start + lengths.byteLength
  const tables: Partial<Record<(typeof TABLES)[number], Int32Array>> = {}
  TABLES.forEach((name, i) => {
    tables[name] = new Int32Array(buffer, at, lengths[i])
    at += lengths[i] * 4
  })
  const words = Buffer.from(buffer, at, start + bytes.byteLength - at).toString()
  return { words, ...(tables as Record<(typeof TABLES)[number], Int32Array>) }
}

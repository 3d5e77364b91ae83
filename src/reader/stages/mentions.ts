import type { Gender } from '../../lexicon/entries.ts'
import { isHyphen } from '../../lexicon/trie.ts'
import { MARK, textOf } from '../../text/tokens.ts'
import { type Context, printed } from '../context.ts'
import type { Field } from './chains.ts'
import type { Title } from './titles.ts'

/** A person's name in the text: tokens [start, end), with the title before or behind it. */
export interface NameMention {
  readonly start: number
  readonly end: number
  readonly text: string
  readonly words: readonly string[]
  readonly title: Title | null
  readonly behind: Title | null
  /** Titles said apart from the name: «Trên cương vị …, bà». */
  readonly apart?: readonly Title[]
  readonly gender: Gender
  /** Country and full name that the list of well-known people gives. */
  readonly known: {
    readonly name: string
    readonly country: string | null
    readonly gender: Gender
    readonly family: boolean
  } | null
  /** Another form of the name before it, in brackets: «Thẩm Quốc Hoa (Shen Guohua)». */
  readonly alias?: boolean
  readonly evidence: number
  readonly rule: string
}

/** Tokens [start, end). */
export interface Span {
  readonly start: number
  readonly end: number
}

/** The words of a name; parts joined by a hyphen are one word. */
export function wordsOf(c: Context, start: number, end: number): string[] {
  const words: string[] = []
  let glue = false
  for (let i = start; i < end; i++) {
    const word = printed(c, i)
    if (isHyphen(word)) {
      glue = true
      continue
    }
    if (c.tokens.kind[i] === MARK) continue
    if (word.length > 2 && word[1] === '.') words.push(...word.split('.').filter(part => part !== ''))
    else if (glue && words.length > 0) words[words.length - 1] += `-${word}`
    else words.push(word)
    glue = false
  }
  return words
}

/** «Md.», «Jr.»: printed with a dot of its own. */
const isShortened = ({ lexicon: { names } }: Context, word: string): boolean =>
  names.shortened.includes(word) || names.suffixes.includes(`${word}.`)

/** A name as printed, its initials with their dots: «Joseph R. Biden Jr.», «X. La-vrốp», «Balaji M.K.». */
export function printedName(c: Context, { start, end, words }: NameMention): string {
  let at = c.tokens.start[start]
  let name = ''
  words.forEach((word, i) => {
    const found = c.text.indexOf(word, at)
    const last = i === words.length - 1
    const tight = name.endsWith('.') && word.length === 1 && found === at
    if (i > 0 && !tight) name += ' '
    name += word
    if (found < 0 || found >= c.tokens.end[end - 1]) return
    at = found + word.length
    if (c.text[at] !== '.' || !(word.length === 1 || isShortened(c, word))) return
    at++
    // a full stop behind «Malcolm X» ends the sentence
    if (!last || word.length > 1 || name.at(-2) === '.' || c.sentenceOf[end + 1] === c.sentenceOf[start]) name += '.'
  })
  return name
}

const given = new WeakMap<object, ReadonlySet<string>>()

/** Where a run of capitals turns to a person's name: a given name, or a Vietnamese surname with two more words; 0 where nothing shows it. */
export function nameWithin(c: Context, at: number, end: number): number {
  const names = given.get(c.lexicon) ?? new Set([...c.lexicon.names.given.male, ...c.lexicon.names.given.female])
  given.set(c.lexicon, names)
  for (let i = at; i < end - 1; i++) {
    if (names.has(printed(c, i)) || (end - i >= 3 && c.lexicon.names.vietnamese.surnames.includes(printed(c, i)))) return i
  }
  return 0
}

/** A mention without a title, of a name that stands by itself. */
export function untitled(f: Field, { start, end }: Span, evidence: number, rule: string): NameMention {
  const words = wordsOf(f.c, start, end)
  const gender = f.lore.gender(words)
  return {
    start,
    end,
    text: textOf(f.c.tokens, start, end),
    words,
    title: null,
    behind: null,
    gender,
    known: null,
    evidence,
    rule,
  }
}

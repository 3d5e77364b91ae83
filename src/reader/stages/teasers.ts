import type { Boilerplate } from '../../lexicon/entries.ts'
import { isClosed, type Line, opensWith, sentenceEnd } from './lines.ts'

/** Characters [start, end) of a line. */
interface Stretch {
  readonly start: number
  readonly end: number
}

const PARAGRAPH = 100
/** A line longer than this is a paragraph into which teasers were glued, not a teaser. */
const LONGEST_TEASER = 250

const isParagraph = (line: Line | undefined): boolean =>
  line !== undefined && line.kind === null && line.text.trim().length > PARAGRAPH && isClosed(line.text)

/** A heading such as «Tin liên quan» or «READ MORE» starts the teasers; with text behind it on its line it marks that line alone. */
export function markTeasers(lines: Line[], marks: Boilerplate): void {
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i]
    const text = line.text.trim()
    if (text.length > LONGEST_TEASER) continue
    if (/^(?:>>|»|▶|►)/.test(text) || /[.…]\s*\|$/.test(text)) {
      line.kind = 'related'
      if (text.length > 8) continue
    }
    const low = text.toLowerCase().replace(/^[>»•*▶►\-–—|\s]+/, '')
    const mark = headings(marks).marks.find(m => low.startsWith(m) && !/^\p{L}/u.test(low.slice(m.length)))
    if (!mark) continue
    const rest = low.slice(mark.length).replace(/^[\s:.|…>»)-]+/, '')
    if (rest.length > 3 && !/^\s*[:|…>»-]/.test(low.slice(mark.length))) {
      // «Latest news from …»: text behind a mark needs a colon, but «Related news: …» and «READ MORE Headline» stand
      if (mark.length < 6 || isClosed(text) || !/^\p{Lu}/u.test(text.slice(text.length - rest.length))) continue
    }
    line.kind = 'related'
    if (rest.length <= 3) markBehind(lines, i + 1)
  }
  markLoose(lines)
}

/** The teasers behind a bare heading: to the end, or until two paragraphs stand together, which teasers do not. */
function markBehind(lines: Line[], from: number): void {
  const early = lines[from - 1].start < (lines.at(-1)?.end ?? 0) * 0.45
  for (let j = from; j < lines.length; j++) {
    const real = lines[j].text.trim().length > 180 && isParagraph(lines[j])
    if (isParagraph(lines[j]) && (isParagraph(lines[j + 1]) || (early && real))) return
    // a short sentence between two paragraphs is the article's
    if (isParagraph(lines[j]) && isParagraph(lines[j + 2]) && /[.!?]["”’)]*$/.test(lines[j + 1].text.trim())) return
    lines[j].kind = 'related'
  }
}

const RUNS = /\p{Lu}[\p{L}’'-]*(?:\s+\p{Lu}[\p{L}’'-]*)*/gu
const NAMES = /\p{Lu}[\p{L}’'-]+(?:\s+\p{Lu}[\p{L}’'-]*)+/gu

/** Headlines of other articles between the paragraphs or behind the last one: no full stop, and names that the article does not have. */
function markLoose(lines: Line[]): void {
  const loose = lines.filter((l, i) => i > 1 && l.kind === null && isHeadline(l.text))
  if (loose.length === 0 || loose.length > lines.length / 2) return
  const own = lines.filter(l => (l.kind === null || l.kind === 'caption') && !loose.includes(l)).map(l => l.text)
  let article: Article | undefined
  const last = lines.findLastIndex(l => isParagraph(l))
  lines.forEach((line, i) => {
    if (!loose.includes(line)) return
    const before = lines[i - 1]
    const beyond = i > last && (before.kind === 'related' || before.kind === 'other' || before.kind === 'byline')
    const between = isParagraph(before) || before.kind === 'related'
    if (last < 0 || !(between || beyond)) return
    article ??= new Article(own.join('\n'))
    if (namesOthers(line.text, article)) line.kind = 'related'
  })
}

/** The agencies that sign a last paragraph: «… . — VNA/VNS», «… . /ej/bs/». */
const SIGNED = /(?<=[.!?”"])\s*(?:[—–-]{1,2}\s*\p{Lu}{2,8}(?:\/\p{Lu}{2,8})*|\/\p{Ll}{1,3}(?:\/\p{Ll}{1,3})*\/)$/u

/** A sentence without its full stop. */
function isHeadline(raw: string): boolean {
  const text = raw.trim().replace(SIGNED, '')
  if (text.length < 30 || text.length > 170 || /[.!?…:;,)]["”’»]*$/.test(text) || /^[\d•*(-]/.test(text)) return false
  const words = text.split(/\s+/)
  return words.length > 5 && words.filter(w => /^\p{Ll}/u.test(w)).length > 2
}

/** A name without what shows that it owns something: «Modi’s». */
const bare = (name: string): string => name.replace(/[’']s?$/, '')

/** Whether a line names somebody of whom the article itself says nothing. */
const namesOthers = (line: string, article: Article): boolean =>
  (line.match(NAMES) ?? []).some(name => {
    const words = bare(name).split(/\s+/)
    // the capital of the first word says nothing
    const own = words.length === 2 && line.trimStart().startsWith(name) ? words.slice(1) : words.slice(-2)
    return !article.names(own.join(' '))
  })

/** What an article names; a long one is gone through once, not for every name. */
class Article {
  readonly #text: string
  #named: ReadonlySet<string> | undefined
  constructor(text: string) {
    this.#text = text
  }

  names(name: string): boolean {
    if (this.#text.length < LONG) return this.#text.includes(name)
    this.#named ??= namesIn(this.#text)
    return this.#named.has(name)
  }
}

const LONG = 20_000

/** The words with a capital in a text, alone and each with the one behind it. */
function namesIn(text: string): Set<string> {
  const named = new Set<string>()
  for (const run of text.match(RUNS) ?? []) {
    const words = run.split(/\s+/).map(bare)
    words.forEach((word, i) => {
      named.add(word)
      if (i > 0) named.add(`${words[i - 1]} ${word}`)
    })
  }
  return named
}

/** The marks with the longest first, and a pattern of how they are printed within a line. */
interface Headings {
  readonly marks: readonly string[]
  readonly pattern: RegExp
}

const known = new WeakMap<Boilerplate, Headings>()

const titled = (mark: string): string => mark.replace(/(?:^|\s)\p{L}/gu, c => c.toUpperCase())
const opened = (mark: string): string => mark.charAt(0).toUpperCase() + mark.slice(1)

/** The headings of teasers as they are printed within a line: «Xem thêm», «RELATED NEWS», «Read More», a headline in square brackets. */
function headings(marks: Boilerplate): Headings {
  let found = known.get(marks)
  if (!found) {
    const longest = (a: string, b: string): number => b.length - a.length
    const forms = [...new Set(marks.related.flatMap(m => [opened(m), titled(m), m.toUpperCase()]))].sort(longest)
    const escaped = forms.map(f => f.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
    const pattern = new RegExp(`(?:${escaped.join('|')})(?!\\p{L})|>>+|(?:>\\s){2,}|\\[(?=\\p{Lu}[^[\\]]{25,170}\\])`, 'gu')
    found = { marks: [...marks.related].sort(longest), pattern }
    known.set(marks, found)
  }
  return found
}

/** Teasers glued into a paragraph, each from its heading to its end. */
export function gluedTeasers(text: string, marks: Boilerplate): Stretch[] {
  const found: Stretch[] = []
  const { pattern } = headings(marks)
  pattern.lastIndex = 0
  for (let m = pattern.exec(text); m; m = pattern.exec(text)) {
    const behind = m.index + m[0].length
    if (m[0] === '[') {
      // «… . [Chủ tịch nước tiếp Đại sứ Chile] …»: a headline in square brackets between two sentences
      const end = text.indexOf(']', behind) + 1
      if (isBetween(text, m.index, end)) found.push({ start: m.index, end })
      continue
    }
    if (!isHeading(text, m.index, m[0], behind)) continue
    const open = text[m.index - 1] === '(' ? text.indexOf(')', behind) : -1
    const end = open > 0 ? open + 1 : teaserEnd(text, behind, marks)
    found.push({ start: open > 0 ? m.index - 1 : m.index, end })
    pattern.lastIndex = end
  }
  return found
}

/** Behind the end of a sentence, before the start of another, and no sentence itself. */
const isBetween = (text: string, start: number, end: number): boolean =>
  /(?:^|[.!?…"”])\s*$/.test(text.slice(Math.max(0, start - 3), start)) &&
  /^\s*(?:["“]?\p{Lu}|$)/u.test(text.slice(end, end + 4)) &&
  !/[.!?]\]$/.test(text.slice(start, end))

function isHeading(text: string, at: number, mark: string, behind: number): boolean {
  const before = text.slice(Math.max(0, at - 8), at).trimEnd()
  const after = text.slice(behind, behind + 6)
  const rest = after.trimStart()
  const pointed = /^\s*[:>»|]/.test(after)
  if (rest !== '' && !pointed && !/^["“‘'«]?[\p{Lu}\d]/u.test(rest)) return false
  if (mark.startsWith('>')) return true
  const ended = before === '' || /[.!?…"”»)|/>(]$/.test(before)
  const single = !/\s/.test(mark)
  if (single) return pointed && (ended || mark === mark.toUpperCase())
  // «Also read the terms …» may open a sentence; «Xem thêm Thủ tướng …» does not
  return pointed || mark === mark.toUpperCase() || mark === titled(mark) || (ended && /[^\p{ASCII}]/u.test(mark))
}

/** Where teasers end: with the line when no sentence follows them, else where the sentence behind them begins. */
function teaserEnd(text: string, from: number, marks: Boilerplate): number {
  const stop = sentenceEnd(text, from)
  if (stop < 0) return text.length
  const opening = /(?<=[\p{L}\d"”’»)])\s+(?=["“]?\p{Lu})/gu
  opening.lastIndex = from + 15
  let split = stop
  for (let m = opening.exec(text); m && m.index < stop - 20; m = opening.exec(text)) {
    const at = m.index + m[0].length
    const rest = text.slice(at, at + 40).replace(/^["“]/, '')
    const word = text.slice(text.lastIndexOf(' ', m.index - 1) + 1, m.index)
    if (opensWith(rest, marks.opens) || (/^["“‘]?[\p{Lu}\d]/u.test(word) && opensWith(rest, marks.opensTitled))) split = at
  }
  return split
}

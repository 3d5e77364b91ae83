import type { SegmentKind } from '../../contract/vocabulary.ts'
import type { Boilerplate } from '../../lexicon/entries.ts'
import type { Segment } from '../context.ts'
import { glued, isCued, isSignature } from './bylines.ts'
import { isDateLine, type Months } from './date-lines.ts'
import { type Line, linesOf, opensWith, sentenceEnd } from './lines.ts'
import { gluedTeasers, markTeasers } from './teasers.ts'

const CRAWL_STAMP = /^\s*date (\d{4}-\d\d-\d\d)(?=\s)/
const URL_LINE = /^\s*(?:https?:\/\/|www\.)\S+\s*$/i

/** The leading crawl stamp's date, when there is one. */
export const crawlStamp = (text: string): string | null => CRAWL_STAMP.exec(text)?.[1] ?? null

/** Marks every part of the text by its kind, line by line; nothing is dropped. */
export function segment(text: string, marks: Boilerplate, months: Months): Segment[] {
  const lines = linesOf(text)
  const stamp = CRAWL_STAMP.exec(text)
  const segments: Segment[] = []
  if (stamp && lines.length > 0) {
    const first = lines[0]
    segments.push({ kind: 'other', start: stamp.index, end: stamp[0].length })
    lines[0] = { start: stamp[0].length, end: first.end, text: first.text.slice(stamp[0].length - first.start), kind: null }
  }
  for (const line of lines) line.kind = boilerplateKind(line.text, marks, months)
  markBylines(lines, marks)
  markTeasers(lines, marks)
  markHead(lines)
  for (const line of lines) {
    if (line.kind === null) segments.push(...splitLine(line, marks))
    else segments.push({ kind: line.kind, start: line.start, end: line.end })
  }
  return segments.filter(s => s.end > s.start)
}

const LONGEST_NOTE = 400

const startsWith = (low: string, marks: readonly string[]): boolean =>
  marks.some(m => low.startsWith(m) && !/^\p{L}/u.test(low.slice(m.length)))

function boilerplateKind(raw: string, marks: Boilerplate, months: Months): SegmentKind | null {
  const line = raw.trim()
  const low = line.length < 320 ? line.toLowerCase() : ''
  if (URL_LINE.test(line) || isDateLine(line, months, marks)) return 'other'
  if (line.endsWith('|') && /(?:\.\.\.|…)\s*\|$/.test(line)) return 'related'
  if (line.length >= 320) return null
  if (hasCredit(low, marks) && (!/[.!?]\s+\S.*[.!?]/.test(stripCredit(low, marks)) || line.length < 160)) return 'caption'
  if (low.length < 200 && startsWith(low, marks.caption)) return 'caption'
  if (low.length < 90 && isFurniture(low, marks)) return 'other'
  if (low.length < 100 && !/[.!?]$/.test(low) && isCued(line, marks)) return 'byline'
  // «(Reporting by X in …; Editing by Y)»
  if (low.length < LONGEST_NOTE && /^[([].*[)\]]$/u.test(line) && isCued(line.slice(1, -1), marks)) return 'byline'
  return null
}

/** What a site puts around its articles: «Share on Facebook», «TAG: …», «Trở lại Thế giới   Chia sẻ   Lưu». */
function isFurniture(low: string, marks: Boilerplate): boolean {
  const mark = marks.other.find(m => low.startsWith(m) && !/^\p{L}/u.test(low.slice(m.length)))
  // «Tags: …», «Từ khóa: …»
  if (mark !== undefined && /^\s*:/.test(mark.endsWith(':') ? ':' : low.slice(mark.length)) && low.length < 90) return true
  if (mark !== undefined && low.length < 70) {
    // «Home Secretary meets …», «Chia sẻ kinh nghiệm …» are sentences
    const firm = !/^\p{L}+(?:\s\p{L}+)?$/u.test(mark) || low.length < mark.length + 16
    if (firm || marks.other.some(m => m !== mark && low.includes(m, mark.length))) return true
  }
  if (/[.!?]$/.test(low)) return false
  const buttons = low.split(/\s{2,}|\s*[|•·]\s*/)
  const known = buttons.filter(b => startsWith(b, marks.other) || startsWith(b, marks.buttons)).length
  return buttons.length > 1 && known * 2 >= buttons.length
}

/** A photo credit at the end of the line, or in brackets at its end. */
function hasCredit(low: string, marks: Boilerplate): boolean {
  const tail = low.endsWith('|') ? low.slice(0, -1).trimEnd() : low
  const from = Math.max(0, tail.length - 59)
  const end = tail.slice(from)
  for (const mark of marks.credit) {
    const at = from + end.lastIndexOf(mark)
    if (at >= from && (at === 0 || !/\p{L}/u.test(tail[at - 1])) && !/[.!?;]\s+\p{L}/u.test(tail.slice(at))) return true
  }
  return false
}

function stripCredit(low: string, marks: Boilerplate): string {
  let cut = low.length
  for (const mark of marks.credit) {
    const at = low.lastIndexOf(mark)
    if (at >= 0 && low.length - at < 60) cut = Math.min(cut, at)
  }
  return low.slice(0, cut)
}

/** Lines that only name a writer or an agency, under the headline or behind the last paragraph; three in a row are a list of persons. */
function markBylines(lines: Line[], marks: Boilerplate): void {
  const last = lines.findLastIndex(l => l.kind === null && /[.!?…]["”’)]*\s*$/.test(l.text) && l.text.length > 80)
  const signed = lines.map((l, i) => l.kind === null && i > 0 && (i < 4 || i > last) && isSignature(l.text, marks))
  lines.forEach((line, i) => {
    const listed = signed[i - 1] && (signed[i + 1] || signed[i - 2])
    if (signed[i] && !listed && !(signed[i + 1] && signed[i + 2])) line.kind = 'byline'
  })
}

/** Headline and standfirst: short lines without a full stop before the first long paragraph. */
function markHead(lines: Line[]): void {
  const content = lines.filter(l => l.kind === null)
  if (content.length < 2) return
  const [first, second] = content
  const line = first.text.trim()
  const headline =
    line.length < 220 &&
    !/[.!?…;:,](?:["”’)]*)$/.test(line) &&
    !/^\(?[\p{Lu}\s.,]{2,40}(?:\([^)]*\))?\s*[–—-]/u.test(line.slice(0, 60))
  if (!headline || second.text.trim().length < 40) return
  first.kind = 'headline'
  const third = content[2]
  if (!third) return
  const next = second.text.trim()
  const followed = lines[lines.indexOf(second) + 1]
  const paragraphs = content.length
  if (
    next.length < 420 &&
    paragraphs > 3 &&
    third.text.trim().length > 60 &&
    (!/[.!?…]["”’)]*$/.test(next) || (followed !== undefined && followed.kind === 'caption'))
  )
    second.kind = 'standfirst'
}

/** The parts of a paragraph: teasers, captions and a byline may be glued into it. */
function splitLine(line: Line, marks: Boilerplate): Segment[] {
  const { text, start } = line
  const cuts: Segment[] = gluedTeasers(text, marks).map(t => ({ kind: 'related' as const, ...t }))
  const teasers = [...cuts]
  for (const caption of gluedCaptions(text, marks))
    if (!teasers.some(c => c.start < caption.end && c.end > caption.start)) cuts.push(caption)
  const signed = glued(text, marks)
  if (signed !== null && !cuts.some(c => c.end > signed)) cuts.push({ kind: 'byline', start: signed, end: text.length })
  cuts.sort((a, b) => a.start - b.start)
  const parts: Segment[] = []
  let from = 0
  for (const cut of cuts) {
    // a space or a bar between two parts belongs to the second
    const blank = !/[\p{L}\d]/u.test(text.slice(from, cut.start))
    if (!blank) parts.push({ kind: 'body', start: start + from, end: start + cut.start })
    parts.push({ kind: cut.kind, start: start + (blank ? from : cut.start), end: start + cut.end })
    from = cut.end
  }
  if (from < text.length) parts.push({ kind: 'body', start: start + from, end: line.end })
  return parts
}

const LONGEST_CAPTION = 260

const pointed = new WeakMap<Boilerplate, readonly string[]>()

/** Marks of captions and credits that no word of a sentence is taken for. */
function pointedMarks(marks: Boilerplate): readonly string[] {
  const known = pointed.get(marks) ?? [...new Set(marks.caption.concat(marks.credit))].filter(m => m.length > 3 && /[:(]/.test(m))
  pointed.set(marks, known)
  return known
}

/** Captions with their credits, glued before the sentence behind them. */
function gluedCaptions(text: string, marks: Boilerplate): Segment[] {
  if (!/[:(]/.test(text)) return []
  const low = text.toLowerCase()
  if (low.length !== text.length) return []
  const credits: Array<{ open: number; end: number }> = []
  for (const mark of pointedMarks(marks)) {
    for (let at = low.indexOf(mark); at >= 0; at = low.indexOf(mark, at + 1)) {
      // «(ảnh trái)» tells where somebody stands
      if ((at > 0 && /\p{L}/u.test(low[at - 1])) || /^\(?ảnh\s+(?:trái|phải|trên|dưới)/u.test(text.slice(at, at + 12))) continue
      const bracketed = mark.startsWith('(') || low[at - 1] === '(' || low[at - 1] === '['
      const close = bracketed ? low.indexOf(low[at - 1] === '[' ? ']' : ')', at) : -1
      const length = bracketed
        ? close > 0 && close - at < 80
          ? close + 1 - at
          : 0
        : creditLength(text.slice(at, at + 90), marks)
      if (length > 0) credits.push({ open: low[at - 1] === '(' || low[at - 1] === '[' ? at - 1 : at, end: at + length })
    }
  }
  credits.sort((a, b) => a.open - b.open || b.end - a.end)
  const found: Segment[] = []
  let from = 0
  for (const { open, end } of credits) {
    if (open < from) continue
    const start = from + lastSentence(text.slice(from, open).trimEnd())
    if (open - start > LONGEST_CAPTION) continue
    found.push({ kind: 'caption', start, end })
    from = end
  }
  return found
}

/** «Ảnh: TTXVN phát», «Photo: VNA»: the mark, up to four capitalised words, and a participle; a word that opens a sentence is none of them. */
function creditLength(rest: string, marks: Boilerplate): number {
  const match = /^\p{L}+(?:\s\p{L}+)?\s*[:–-]?\s*/u.exec(rest)
  if (!match) return 0
  const ends: number[] = []
  for (let at = match[0].length; ends.length < 4; ) {
    const word = /^(?:\p{Lu}[\p{L}.]*|[A-Z]+)/u.exec(rest.slice(at))
    if (!word || (ends.length > 0 && /\s/.test(rest[at - 1]) && opensWith(rest.slice(at), marks.opens.concat(marks.opensTitled))))
      break
    at += word[0].length
    ends.push(at)
    if (/\p{L}{3}\.$/u.test(word[0])) break
    const link = /^(?:[/\s-]|\s[-–]\s)(?=[\p{Lu}(])/u.exec(rest.slice(at))
    if (!link) break
    at += link[0].length
  }
  const end = ends.at(-1)
  if (end === undefined) return 0
  const tail = /^\s*(?:phát|cung cấp|via \p{L}+)\.?|^\./u.exec(rest.slice(end))
  // «Ảnh: TTXVN Dự | kiến»: a capital that a small letter follows opens the next sentence
  return tail ? end + tail[0].length : /^\s\p{Ll}/u.test(rest.slice(end)) ? (ends.at(-2) ?? 0) : end
}

/** Where the last sentence of a text begins. */
function lastSentence(text: string): number {
  let start = text.length - text.trimStart().length
  for (let end = sentenceEnd(text, 0); end > 0 && end < text.length; end = sentenceEnd(text, end)) {
    const next = end + (/^\s*/.exec(text.slice(end))?.[0].length ?? 0)
    if (next < text.length) start = next
  }
  return start
}

import type { Language, SegmentKind } from '../../contract/vocabulary.ts'
import type { Boilerplate } from '../../lexicon/entries.ts'
import type { Segment } from '../context.ts'

const CRAWL_STAMP = /^\s*date (\d{4}-\d\d-\d\d)(?=\s)/
const SENTENCE_END = /[.!?…:;”"»)]\s*$/
const TEASER_END = /(?:\.\.\.|…)\s*\|?\s*$/
const URL_LINE = /^\s*(?:https?:\/\/|www\.)\S+\s*$/i
const CLOCK = /\d{1,2}\s*[:h]\s*\d{2}/
const PRINTED_DATE = /\d{1,2}\s*[/.-]\s*\d{1,2}\s*[/.-]\s*\d{4}|\d{4}-\d\d-\d\d/
const MONTH_DATE = /^[\p{L}\s,.|•-]*(?:\d{1,2}\s+\p{L}+|\p{L}+\.?\s+\d{1,2},?)\s+\d{4}[\p{P}\p{L}\s\d:+|]{0,25}$/u

interface Line {
  readonly start: number
  readonly end: number
  readonly text: string
  kind: SegmentKind | null
}

/** The leading crawl stamp's date, when there is one. */
export const crawlStamp = (text: string): string | null => CRAWL_STAMP.exec(text)?.[1] ?? null

/** Marks every part of the text by its kind, line by line; nothing is dropped. */
export function segment(text: string, language: Language, boilerplate: Record<Language, Boilerplate>): Segment[] {
  const marks = boilerplate[language]
  const lines = linesOf(text)
  const stamp = CRAWL_STAMP.exec(text)
  const segments: Segment[] = []
  if (stamp && lines.length > 0) {
    const first = lines[0]
    segments.push({ kind: 'other', start: stamp.index, end: stamp[0].length })
    lines[0] = { start: stamp[0].length, end: first.end, text: first.text.slice(stamp[0].length - first.start), kind: null }
  }
  for (const line of lines) line.kind = boilerplateKind(line.text, marks)
  markRelated(lines, marks)
  markHead(lines)
  markTail(lines)
  for (const line of lines) {
    if (line.kind === null) segments.push(...splitBody(line, marks))
    else segments.push({ kind: line.kind, start: line.start, end: line.end })
  }
  return segments.filter(s => s.end > s.start)
}

function linesOf(text: string): Line[] {
  const lines: Line[] = []
  let start = 0
  while (start < text.length) {
    let end = text.indexOf('\n', start)
    if (end < 0) end = text.length
    const line = text.slice(start, end)
    if (line.trim() !== '') lines.push({ start, end, text: line, kind: null })
    start = end + 1
  }
  return lines
}

const startsWith = (low: string, marks: readonly string[]): boolean =>
  marks.some(m => low.startsWith(m) && !/^\p{L}/u.test(low.slice(m.length)))

function boilerplateKind(raw: string, marks: Boilerplate): SegmentKind | null {
  const line = raw.trim()
  const low = line.toLowerCase()
  if (URL_LINE.test(line)) return 'other'
  if (low.length < 90 && ((PRINTED_DATE.test(low) && (CLOCK.test(low) || low.length < 40)) || MONTH_DATE.test(low)))
    return 'other'
  if (/[.…]\s*\|$/.test(line) && TEASER_END.test(line)) return 'related'
  if (line.length < 320 && hasCredit(low, marks) && (!/[.!?]\s+\S.*[.!?]/.test(stripCredit(low, marks)) || line.length < 160))
    return 'caption'
  if (low.length < 200 && startsWith(low, marks.caption)) return 'caption'
  if (low.length < 70 && startsWith(low, marks.other)) return 'other'
  if (low.length < 60 && startsWith(low, marks.byline) && !/[.!?]$/.test(low)) return 'byline'
  return null
}

/** A photo credit at the end of the line, or in brackets at its end. */
function hasCredit(low: string, marks: Boilerplate): boolean {
  const tail = low.replace(/\s*\|\s*$/, '')
  for (const mark of marks.credit) {
    const at = tail.lastIndexOf(mark)
    if (at >= 0 && tail.length - at < 60 && (at === 0 || !/\p{L}/u.test(tail[at - 1])) && !/[.!?;]\s+\p{L}/u.test(tail.slice(at)))
      return true
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

/** A heading such as «Tin liên quan» or «READ MORE» starts the teasers; with text behind it on its line it marks that line alone. */
function markRelated(lines: Line[], marks: Boilerplate): void {
  for (let i = 0; i < lines.length; i++) {
    const low = lines[i].text
      .trim()
      .toLowerCase()
      .replace(/^[>»•*▶\-–—|\s]+/, '')
    if (/^\s*(?:>>|»|▶)/.test(lines[i].text) && lines[i].text.length < 250) lines[i].kind = 'related'
    const mark = marks.related.find(m => low.startsWith(m) && !/^\p{L}/u.test(low.slice(m.length)))
    if (!mark) continue
    const rest = low.slice(mark.length).replace(/^[\s:.|…-]+/, '')
    if (rest.length > 0 && (mark.length < 6 || !/^[:\s|…-]/.test(low.slice(mark.length)))) continue
    if (rest.length > 25 && !/^\s*[:|]/.test(low.slice(mark.length)) && low.length > 140) continue
    lines[i].kind = 'related'
    if (rest.length > 3) continue
    // the teasers behind a bare heading: to the end, or until real paragraphs come again in the first half
    const early = lines[i].start < (lines.at(-1)?.end ?? 0) * 0.45
    for (let j = i + 1; j < lines.length; j++) {
      if (early && lines[j].text.trim().length > 180 && SENTENCE_END.test(lines[j].text)) break
      lines[j].kind = 'related'
    }
  }
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

/** An author's name or a source as the last short line. */
function markTail(lines: Line[]): void {
  for (let i = lines.length - 1; i > 0; i--) {
    const line = lines[i]
    if (line.kind !== null) continue
    const text = line.text.trim()
    const words = text.split(/\s+/)
    if (text.length < 60 && words.length <= 7 && !/[.!?]["”’)]*$/.test(text) && words.every(w => !/^\p{Ll}/u.test(w)))
      line.kind = 'byline'
    return
  }
}

/** Inside a paragraph: a caption with its credit glued to the sentence behind it. */
function splitBody(line: Line, marks: Boilerplate): Segment[] {
  const low = line.text.toLowerCase()
  const out: Segment[] = []
  let from = 0
  for (const mark of marks.caption.concat(marks.credit)) {
    if (mark.length < 4 || !/[:(]/.test(mark)) continue
    for (let at = low.indexOf(mark); at >= 0; at = low.indexOf(mark, at + 1)) {
      if (at > 0 && /\p{L}/u.test(low[at - 1])) continue
      const bracketed = mark.startsWith('(') || low[at - 1] === '('
      const close = bracketed ? low.indexOf(')', at) : -1
      const tail = bracketed
        ? close > 0 && close - at < 80
          ? line.text.slice(at, close + 1)
          : null
        : creditTail(line.text.slice(at))
      if (!tail) continue
      let open = low[at - 1] === '(' ? at - 1 : at
      while (open > from && /\s/.test(low[open - 1])) open--
      const sentence = lastSentence(line.text.slice(from, open))
      const caption = from + sentence
      const captionText = line.text.slice(caption, open)
      if (captionText.length > 260 || caption < from) continue
      if (caption > from) out.push({ kind: 'body', start: line.start + from, end: line.start + caption })
      const end = at + tail.length
      out.push({ kind: 'caption', start: line.start + caption, end: line.start + end })
      from = end
    }
  }
  out.sort((a, b) => a.start - b.start)
  if (from < line.text.length) out.push({ kind: 'body', start: line.start + from, end: line.end })
  // marks may have been found out of order: fall back to the whole line when the parts do not tile
  for (let i = 1; i < out.length; i++)
    if (out[i].start < out[i - 1].end) return [{ kind: 'body', start: line.start, end: line.end }]
  return out
}

/** «Ảnh: TTXVN phát», «Photo: VNA»: the mark, up to four capitalised words, and a participle. */
function creditTail(rest: string): string | null {
  const match =
    /^\p{L}+(?:\s\p{L}+)?\s*[:–-]?\s*(?:(?:[\p{Lu}][\p{L}.]*|[A-Z]+)(?:[/\s-](?=[\p{Lu}(]))?){1,4}(?:\s*(?:phát|cung cấp|via \p{L}+))?\.?/u.exec(
      rest,
    )
  return match ? match[0] : null
}

/** Where the last sentence of a text begins. */
function lastSentence(text: string): number {
  const trimmed = text.replace(/[\s.]+$/, '')
  for (let i = trimmed.length - 1; i > 0; i--) if (/[.!?)]/.test(trimmed[i]) && /\s/.test(trimmed[i + 1] ?? '')) return i + 2
  return text.length - text.trimStart().length
}

import type { SegmentKind } from '../../contract/vocabulary.ts'

/** A line of the text that holds something, and what it is once that is known. */
export interface Line {
  readonly start: number
  readonly end: number
  readonly text: string
  kind: SegmentKind | null
}

/** The lines of a text that are not blank. */
export function linesOf(text: string): Line[] {
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

/** Whether a line ends as a sentence does. */
export const isClosed = (text: string): boolean => /[.!?…:;”"»)]\s*$/.test(text)

/** A full stop or its like within a text, followed by the start of another sentence or by the end; not that of «U.S.» or «Mr.». */
export function sentenceEnd(text: string, from: number): number {
  const mark = /[.!?…]["”’»)]*(?=\s+["“‘«(]*[\p{Lu}\d]|\s*$)/gu
  mark.lastIndex = from
  for (let m = mark.exec(text); m; m = mark.exec(text)) {
    if (
      m[0][0] === '.' &&
      /(?:^|[^\p{L}])(?:\p{Lu}|Mr|Mrs|Ms|Dr|St|Jr|Sr|Gen|Lt|Col|Gov|Sen|Rep|No|vs|TS|GS|TP)$/u.test(
        text.slice(Math.max(0, m.index - 5), m.index),
      )
    )
      continue
    return m.index + m[0].length
  }
  return -1
}

/** Whether a text begins with one of the phrases, as printed, as a whole word. */
export const opensWith = (text: string, phrases: readonly string[]): boolean =>
  phrases.some(p => text.startsWith(p) && !/^\p{L}/u.test(text.slice(p.length, p.length + 2)))

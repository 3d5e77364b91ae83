/** No line of a wrapped text is longer than this many characters. */
const WIDEST = 120
const NARROWEST = 50
/** So many lines must be full before a text counts as wrapped. */
const FEWEST = 4
/** A line that a small letter goes on from is at least this long; a shorter one is a label. */
const LABEL = 24
/** A line of this share of the width that no mark closes is wrapped by hand. */
const NEARLY = 0.8
const CLOSED = /[.!?…:;|”"»)\]]\s*$/
const GOES_ON = /^\p{Ll}[\p{L}’'-]*[ ,;]/u

/**
 * The text with a space for every line end that only wraps a line; offsets stay. A line end wraps where the next line's first word would not have fitted
 * the width that the whole text keeps, or where an unfinished line goes on with a small letter.
 */
export function unwrap(text: string): string {
  if (!text.includes('\n')) return text
  const lines = text.split('\n')
  const width = widthOf(lines)
  const parts: string[] = []
  for (let i = 0; i < lines.length; i++) {
    parts.push(lines[i])
    if (i + 1 < lines.length) parts.push(isSoft(lines[i], lines[i + 1], width) ? ' ' : '\n')
  }
  return parts.join('')
}

/** The width that the text is wrapped at; 0 when it is not. */
function widthOf(lines: readonly string[]): number {
  let width = 0
  for (const line of lines) if (line.length > width) width = line.length
  if (width > WIDEST || width < NARROWEST) return 0
  let full = 0
  let open = 0
  for (let i = 0; i + 1 < lines.length; i++) {
    if (lines[i].trim() === '' || lines[i + 1].trim() === '') continue
    open++
    if (isFull(lines[i], lines[i + 1], width)) full++
  }
  return full >= FEWEST && full * 2 >= open ? width : 0
}

const isFull = (line: string, next: string, width: number): boolean => {
  const first = next.trimStart().search(/\s|$/)
  return line.length + 1 + first > width - 2
}

function isSoft(line: string, next: string, width: number): boolean {
  if (line.trim() === '' || next.trim() === '') return false
  if (width > 0 && (isFull(line, next, width) || (line.length > width * NEARLY && !CLOSED.test(line)))) return true
  return line.length >= LABEL && next.length >= LABEL && !CLOSED.test(line) && GOES_ON.test(next)
}

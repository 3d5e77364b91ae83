/** The text view: the article itself, with what was found in it marked in colour, or in brackets where there is none. */
import type { Citation, Reading } from '../contract/reading.ts'
import type { Act } from '../contract/vocabulary.ts'
import { oneLine } from './layout.ts'
import { harmless, type Style, type View } from './style.ts'

interface Mark {
  readonly start: number
  end: number
  /** What a bracket says; colour needs it only for statements and engagements, which nothing else tells apart. */
  readonly label: string
  readonly kind: 'engagement' | 'statement' | 'person' | 'office' | 'reference'
  readonly act?: Act
}

/** The article with its marks, under a line that names its source. */
export function markedTextOf(reading: Reading, view: View): string {
  const { style } = view
  const source = style.strong(`── ${oneLine(harmless(reading.document.source))}`)
  return `${source}\n${marked(reading.document.text, marksOf(reading, view), style)}\n\n`
}

function marksOf(reading: Reading, { explain }: View): Mark[] {
  const marks: Mark[] = []
  const add = (
    kind: Mark['kind'],
    name: string,
    { start, end }: Citation,
    found: { rule?: string | undefined; confidence?: number | undefined },
    act?: Act,
  ): void => {
    const sure = found.confidence === undefined ? '' : ` ${found.confidence.toFixed(2)}`
    const label = explain && found.rule ? `${name} ${found.rule}${sure}` : name
    marks.push({ kind, start, end, label, ...(act ? { act } : {}) })
  }
  for (const engagement of reading.engagements)
    add('engagement', `${engagement.kind} ${engagement.id}`, engagement.citation, engagement)
  for (const statement of reading.statements) add('statement', statement.act, statement.citation, statement, statement.act)
  for (const actor of reading.actors) {
    for (const mention of actor.mentions) add('person', actor.kind, mention, actor)
    for (const office of actor.offices) add('office', 'office', office.citation, office)
  }
  for (const reference of reading.references)
    for (const mention of reference.mentions) add('reference', reference.kind, mention, reference)
  return nested(marks)
}

/** Outer marks first; one that runs over the end of the mark around it ends there, so that brackets close in order. */
function nested(marks: Mark[]): Mark[] {
  marks.sort((a, b) => a.start - b.start || b.end - a.end)
  const open: Mark[] = []
  const kept: Mark[] = []
  for (const mark of marks) {
    while (open.length > 0 && (open.at(-1)?.end ?? 0) <= mark.start) open.pop()
    const around = open.at(-1)
    if (around && mark.end > around.end) mark.end = around.end
    const twice = open.some(other => other.start === mark.start && other.end === mark.end && other.kind === mark.kind)
    if (twice) continue
    kept.push(mark)
    open.push(mark)
  }
  return kept
}

function marked(text: string, marks: readonly Mark[], style: Style): string {
  const open: Mark[] = []
  let out = ''
  let at = 0
  const write = (to: number): void => {
    if (to <= at) return
    const piece = harmless(text.slice(at, to))
    out += style.colour ? paint(piece, open, style) : piece
    at = to
  }
  const closeBefore = (start: number): void => {
    for (let last = open.at(-1); last && last.end <= start; last = open.at(-1)) {
      write(last.end)
      if (!style.colour) out += ']'
      open.pop()
    }
  }
  for (const mark of marks) {
    closeBefore(mark.start)
    write(mark.start)
    if (!style.colour) out += `[${mark.label}: `
    else if (mark.kind === 'statement' || mark.kind === 'engagement' || mark.label.includes('.'))
      out += style.faint(`‹${mark.label}›`)
    open.push(mark)
  }
  closeBefore(Number.POSITIVE_INFINITY)
  write(text.length)
  return out
}

/** Colours of the innermost mark; lines are painted one by one, as terminals carry colours badly over their ends. */
function paint(piece: string, open: readonly Mark[], style: Style): string {
  const inner = open.at(-1)
  if (!inner) return piece
  const act = open.findLast(mark => mark.act)?.act
  const tint =
    inner.kind === 'person'
      ? style.side(0)
      : inner.kind === 'office'
        ? style.side(1)
        : inner.kind === 'reference'
          ? style.side(2)
          : act
            ? style.act(act)
            : style.faint
  return inner.kind === 'engagement'
    ? piece
    : piece
        .split('\n')
        .map(line => (line === '' ? line : tint(line)))
        .join('\n')
}

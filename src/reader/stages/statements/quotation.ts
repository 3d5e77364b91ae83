import type { ReadSentence } from '../../context.ts'
import type { Cue } from './cues.ts'
import { READ } from './draft.ts'
import type { Ground } from './ground.ts'

/** Sentences of one quotation before the one that names who speaks. */
const MAX_SENTENCES = 4
const OPENING = /^[“«]$/
const CLOSING = /^[”»]$/

/** «“This was no peace. It was a pause,” X said.»: where the quotation begins that ends in this sentence before a token, at most some sentences back in its paragraph. */
export function quotationStart(g: Ground, s: ReadSentence, until: number): number {
  if (!isOpenBefore(g, s, until)) return s.start
  const { sentences } = g.c
  for (let n = 1; n <= MAX_SENTENCES; n++) {
    const before = sentences[s.index - n]
    if (!before || before.paragraph !== s.paragraph || !READ.has(before.segment)) return s.start
    const marks = quoteMarks(g, before.start, before.end)
    if (marks.length === 0) continue
    return marks.length === 1 && marks[0] === before.start && !CLOSING.test(g.word(marks[0])) ? before.start : s.start
  }
  return s.start
}

/** The first mark of quotation closes one that another sentence has opened. */
function isOpenBefore(g: Ground, s: ReadSentence, until: number): boolean {
  const marks = quoteMarks(g, s.start, until)
  if (marks.length === 0) return false
  return CLOSING.test(g.word(marks[0])) || (marks.length === 1 && !OPENING.test(g.word(marks[0])) && marks[0] > s.start)
}

function quoteMarks(g: Ground, from: number, to: number): number[] {
  const marks: number[] = []
  for (let i = from; i < to; i++) if (/^["“”«»]$/.test(g.word(i))) marks.push(i)
  return marks
}

/** A quotation, or the end of one, stands in the sentence before a token. */
export const hasQuotation = (g: Ground, s: ReadSentence, until: number): boolean => quoteMarks(g, s.start, until).length > 0

/** A verb of saying that no list has. */
export const sayingAt = (at: number): Cue => ({
  start: at,
  end: at + 1,
  act: 'affirm',
  role: 'reports',
  listable: false,
  form: 'past',
  rule: 'act.affirm.quoted',
})

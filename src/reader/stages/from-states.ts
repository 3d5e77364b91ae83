import { type Context, printed } from '../context.ts'
import type { Field } from './chains.ts'
import { type NameMention, type Span, untitled, wordsOf } from './mentions.ts'
import { isLexical } from './things.ts'

/** «A from Bangladesh, B from Bhutan and C from India»: those who stand in a row, each with a state behind, are persons. */
export function fromStates(f: Field, mentions: readonly NameMention[], weak: readonly Span[]): NameMention[] {
  const { c } = f
  if (c.language !== 'en') return [...mentions]
  const rows = [...mentions, ...weak]
    .flatMap(span => {
      const end = stateBehind(c, span)
      return end === null ? [] : [{ span, end }]
    })
    .sort((a, b) => a.span.start - b.span.start)
  const ends = new Set(mentions.filter(m => m.title !== null).map(m => m.end))
  const found: NameMention[] = []
  rows.forEach(({ span }, i) => {
    const before = rows[i - 1]
    const after = rows[i + 1]
    const inRow =
      // «received B of Namibia»
      c.hits.meet.before(span.start) !== undefined ||
      // «Foreign Minister A and B of Togo»
      (printed(c, span.start - 1) === 'and' && ends.has(span.start - 1)) ||
      (before !== undefined && follows(c, before.end, span.start)) ||
      (after !== undefined && follows(c, rows[i].end, after.span.start))
    if (!inRow || 'words' in span) return
    const words = wordsOf(c, span.start, span.end)
    if (words.length < 2 || words.length > MOST_WORDS || isLexical(c, span.start, span.end)) return
    found.push(untitled(f, span, 0.75, 'name.from-state'))
  })
  return found.length === 0 ? [...mentions] : [...mentions, ...found].sort((a, b) => a.start - b.start)
}

const MOST_WORDS = 5

/** Behind «from Bhutan», «of the Maldives», «(Nepal)», where that follows a name; null where nothing does. */
function stateBehind(c: Context, { end }: Span | NameMention): number | null {
  if (!/^(?:from|of|\()$/.test(printed(c, end))) return null
  const state = c.hits.state.at(/^the$/i.test(printed(c, end + 1)) ? end + 2 : end + 1)
  if (!state || state.entry.how === 'demonym') return null
  if (printed(c, end) === '(') return printed(c, state.end) === ')' ? state.end + 1 : null
  return state.end
}

const BETWEEN = 4

/** Only commas, «and» and words of address stand between two of a row. */
function follows(c: Context, from: number, to: number): boolean {
  if (to - from > BETWEEN || to <= from) return false
  for (let i = from; i < to; ) {
    const honorific = c.hits.honorific.at(i)
    if (honorific) i = honorific.end
    else if (/^(?:,|and|;|as|well|\.)$/.test(printed(c, i))) i++
    else return false
  }
  return true
}

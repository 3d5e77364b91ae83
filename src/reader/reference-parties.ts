import { type Context, sentenceAt } from './context.ts'
import { type Attributed, mainSides } from './stages/attribution.ts'
import type { ReferenceFound } from './stages/references.ts'

/** How many tokens beside a name its parties stand: «Partnership between Viet Nam and India», «Hiệp định … Việt Nam - Canada». */
const BESIDE = 6

/**
 * Whose a reference is: its fixed parties; else two states beside its name, those who speak of it to each other, two
 * states of its sentence, or the two that the text names most. None for a forum, an event or what is open to any state.
 */
export function partiesOf(c: Context, found: ReferenceFound, statements: readonly Attributed[]): string[] {
  const { entry } = found.hit
  if (entry.parties.length > 0) return [...entry.parties]
  if (entry.universal || (entry.ref !== 'framework' && entry.ref !== 'instrument')) return []
  for (const states of [beside, speaking, inSentence])
    for (const m of found.mentions) {
      const pair = states(c, m, statements)
      if (pair.length === 2) return pair.sort()
    }
  return mainSides(c).sort()
}

type Mention = ReferenceFound['mentions'][number]

const beside = (c: Context, m: Mention): string[] => {
  const sentence = sentenceAt(c, m.start)
  if (!sentence) return []
  return statesWithin(c, Math.max(sentence.start, m.start - BESIDE), Math.min(sentence.end, m.end + BESIDE))
}

const inSentence = (c: Context, m: Mention): string[] => {
  const sentence = sentenceAt(c, m.start)
  return sentence ? statesWithin(c, sentence.start, sentence.end) : []
}

/** The sides of the statement that names it, with those it is said to. */
function speaking(_: Context, m: Mention, statements: readonly Attributed[]): string[] {
  const said = statements.find(s => s.start <= m.start && s.end >= m.end)
  if (!said) return []
  const persons = [...said.voice.persons, ...(said.engagement?.persons ?? [])]
  return distinct([...said.voice.sides, ...persons.map(p => p.country)])
}

const statesWithin = (c: Context, from: number, to: number): string[] =>
  distinct(c.hits.state.within(from, to).map(h => h.entry.id))

const distinct = (sides: ReadonlyArray<string | null>): string[] => [...new Set(sides.filter(s => s !== null))]

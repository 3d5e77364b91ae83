/** How a side's position on something moved: what it said, occasion by occasion, and what changed from one to the next. */
import type { RecordStatement } from '../../contract/record.ts'
import type { Act, Language, Topic } from '../../contract/vocabulary.ts'
import { LANGUAGES } from '../../contract/vocabulary.ts'
import type { DiffFacts } from '../diff/facts.ts'
import { type Change, compareActs, furthestOf } from '../diff/ladder.ts'
import type { RecordView } from '../view.ts'
import { type ContentWord, contentWords } from './content.ts'
import { languagesOf, type Occasion, occasionsOf, type SideFilter } from './occasions.ts'
import { useOf } from './uses.ts'
import { type WordingChange, wordingChange, wordingOverlap } from './wording.ts'

/** A topic, a reference, or a formula in one or several languages. */
export type PositionQuery = SideFilter &
  ({ readonly topic: Topic } | { readonly reference: string } | { readonly formula: string | readonly string[] })

interface Wording extends WordingChange {
  readonly from: string
  readonly to: string
}

export interface PositionStep {
  readonly engagement: string | null
  /** The engagement, else the document. */
  readonly occasion: string
  readonly on: string | null
  readonly statements: readonly string[]
  /** By which the side went furthest. */
  readonly act: Act
  /** Up or down the ladder since the step before; null for the first. */
  readonly change: Change | null
  /** The formula as it stands there, as printed; empty unless one was asked for. */
  readonly forms: ReadonlyArray<{ readonly statement: string; readonly text: string }>
  /** Of a wording that recurs from an earlier step in the same language, what it gained and lost. */
  readonly wording: readonly Wording[]
}

export interface PositionTrace {
  readonly steps: readonly PositionStep[]
  /** Days of the first and the last step that is dated. */
  readonly first: string | null
  readonly last: string | null
  /** Later occasions of this side, dated, at which it spoke of other things only. */
  readonly since: readonly string[]
}

/** Two statements whose words agree this much, in the same order, are one wording used again. */
const RECURRING = 0.5

/** A passage of a statement: all of it, or the part that is the formula. */
interface Passage {
  readonly statement: RecordStatement
  readonly language: Language
  readonly words: readonly ContentWord[]
  readonly text: string
}

/** A side's statements on a topic or reference, or its uses of a formula, in order of time. Without `facts` every word counts as content. */
export function tracePosition(view: RecordView, query: PositionQuery, facts?: DiffFacts): PositionTrace {
  const languages = languagesOf(view)
  const occasions = occasionsOf(view, query)
  const passages = passageFinder(query, facts)
  const told = occasions.flatMap(occasion => {
    const found = occasion.statements.flatMap(statement => passages(statement, languages.get(statement.document) ?? 'en') ?? [])
    return found.length > 0 ? [{ occasion, found }] : []
  })
  const steps = told.map(({ occasion, found }, i): PositionStep => {
    const act = furthest(found)
    return {
      engagement: occasion.engagement,
      occasion: occasion.id,
      on: occasion.on,
      statements: found.map(({ statement }) => statement.id),
      act,
      change: i === 0 ? null : compareActs(furthest(told[i - 1].found), act),
      forms: 'formula' in query ? found.map(({ statement, text }) => ({ statement: statement.id, text })) : [],
      wording: LANGUAGES.flatMap(language => {
        const before = told.slice(0, i).findLast(step => step.found.some(passage => passage.language === language))
        return before ? recurring(inLanguage(before.found, language), inLanguage(found, language), 'formula' in query) : []
      }),
    }
  })
  const dated = steps.filter(({ on }) => on !== null)
  const last = dated.at(-1)?.on ?? null
  const used = new Set(steps.map(({ occasion }) => occasion))
  const later = ({ id, on }: Occasion): boolean => last !== null && on !== null && on > last && !used.has(id)
  return { steps, first: dated[0]?.on ?? null, last, since: occasions.filter(later).map(({ id }) => id) }
}

const furthest = (found: readonly Passage[]): Act =>
  furthestOf(found.map(({ statement }) => statement.act)) ?? found[0].statement.act

const inLanguage = (found: readonly Passage[], language: Language): Passage[] =>
  found.filter(passage => passage.language === language)

/** Finds in a statement what the query asks for. */
function passageFinder(
  query: PositionQuery,
  facts: DiffFacts | undefined,
): (statement: RecordStatement, language: Language) => Passage | null {
  if ('formula' in query) {
    const keys = (language: Language): ReadonlySet<string>[] =>
      [query.formula].flat().map(form => {
        const words = contentWords(form, language, facts)
        return new Set(words.filter(word => word.content).map(word => word.key))
      })
    const formulas: Readonly<Record<Language, ReadonlySet<string>[]>> = { vi: keys('vi'), en: keys('en') }
    return (statement, language) => usedIn(statement, language, formulas[language], facts)
  }
  const wanted = (statement: RecordStatement): boolean =>
    'topic' in query ? statement.topics.includes(query.topic) : statement.references.includes(query.reference)
  return (statement, language) => {
    const text = statement.citation.quote
    return wanted(statement) ? { statement, language, words: contentWords(text, language, facts), text } : null
  }
}

/** The passage of a statement that uses one of the forms of a formula. */
function usedIn(
  statement: RecordStatement,
  language: Language,
  formulas: readonly ReadonlySet<string>[],
  facts: DiffFacts | undefined,
): Passage | null {
  const { quote } = statement.citation
  const words = contentWords(quote, language, facts)
  const [use] = formulas
    .flatMap(formula => useOf(formula, words, language) ?? [])
    .sort((a, b) => b.found - a.found || a.start - b.start || a.end - b.end)
  if (!use) return null
  return {
    statement,
    language,
    words: words.slice(use.start, use.end),
    text: quote.slice(words[use.start].start, words[use.end - 1].end),
  }
}

/** Each passage with the one before it whose words it repeats most, and what became of them. */
function recurring(before: readonly Passage[], after: readonly Passage[], formula: boolean): Wording[] {
  return after.flatMap(passage => {
    const [closest] = before
      .map(earlier => ({ earlier, overlap: wordingOverlap(earlier.words, passage.words) }))
      .sort((a, b) => b.overlap - a.overlap || (a.earlier.statement.id < b.earlier.statement.id ? -1 : 1))
    if (!closest || (!formula && closest.overlap < RECURRING)) return []
    const change = wordingChange(closest.earlier.words, passage.words, formula)
    const same = change.gained.length === 0 && change.lost.length === 0
    return same ? [] : [{ from: closest.earlier.statement.id, to: passage.statement.id, ...change }]
  })
}

/** What one statement holds that another, also in another language, can be recognised by. */
import type { RecordStatement } from '../../contract/record.ts'
import type { Language } from '../../contract/vocabulary.ts'
import { foldLoose, slug } from '../../text/fold.ts'
import { type DiffFacts, NO_STANCE, type Stance } from './facts.ts'
import { NO_NUMBER_WORDS, type Quantity, quantitiesIn } from './numbers.ts'
import { type Word, wordsOf } from './words.ts'

export interface Evidence {
  readonly statement: RecordStatement
  readonly language: Language
  readonly words: readonly Word[]
  readonly numbers: readonly Quantity[]
  readonly stance: Stance
  /** `<kind>:<value>`; the kinds are those of WEIGHTS. */
  readonly features: readonly string[]
}

/** How much a feature of each kind says, before its rarity; words are of one language, all others of every language. */
const WEIGHTS: Readonly<Record<string, number>> = {
  reference: 2.5,
  series: 1.2,
  named: 2,
  number: 1.8,
  capital: 1.5,
  meaning: 1.5,
  topic: 1,
  act: 1.2,
  pair: 0.7,
  word: 1,
}

export const kindOf = (feature: string): string => feature.slice(0, feature.indexOf(':'))
export const afterKind = (feature: string): string => feature.slice(feature.indexOf(':') + 1)
export const weightOf = (feature: string): number => WEIGHTS[kindOf(feature)] ?? 0

/** Only writers of one language use the same words. */
export const ofOneLanguage = (feature: string): boolean => feature.startsWith('word:') || feature.startsWith('pair:')

/** Who met: every statement names them, and that tells nothing of what was said. */
export interface Parties {
  /** The folded words of their names and titles. */
  readonly words: ReadonlySet<string>
  /** `state:VN` and the like. */
  readonly states: ReadonlySet<string>
}

/** What a statement can be recognised by. */
export function evidenceOf(
  statement: RecordStatement,
  language: Language,
  parties: Parties,
  facts: DiffFacts | undefined,
): Evidence {
  const text = statement.citation.quote
  const words = wordsOf(text, language)
  const named = facts?.named(text, language) ?? []
  const roles = facts?.roles(words, language)
  const numbers = quantitiesIn(text, words, facts?.numbers[language] ?? NO_NUMBER_WORDS)
  const ownStates = named.filter(({ id }) => parties.states.has(id))
  const ofParties = (word: Word): boolean =>
    (word.capital && parties.words.has(foldLoose(word.printed))) ||
    ownStates.some(({ start, end }) => word.start >= start && word.end <= end)
  const telling = words.filter((word, i) => !word.number && !ofParties(word) && (roles?.[i] ?? 'content') === 'content')
  const features = new Set<string>()
  for (const id of statement.references) {
    features.add(`reference:${id}`)
    features.add(`series:${id.replace(/-\d+$/, '')}`)
  }
  for (const { id } of named) if (!parties.states.has(id)) features.add(`named:${id}`)
  for (const { value } of numbers) features.add(`number:${value}`)
  for (const word of telling) if (word.capital && word.start > 0) features.add(`capital:${slug(word.printed)}`)
  for (const { values } of facts?.meanings(words, language) ?? []) for (const id of values) features.add(`meaning:${id}`)
  for (const topic of statement.topics) features.add(`topic:${topic}`)
  features.add(`act:${statement.act}`)
  for (const word of telling) features.add(`word:${language}:${word.key}`)
  if (language === 'vi')
    for (let i = 1; i < telling.length; i++)
      if (telling[i].start - telling[i - 1].end === 1) features.add(`pair:${telling[i - 1].key} ${telling[i].key}`)
  const stance = facts?.stance(words, language, statement.act) ?? NO_STANCE
  return { statement, language, words, numbers, stance, features: [...features].sort() }
}

/** How two printed names can be one person's: wholly, in another order, read, abbreviated, in part, misspelt. */
import type { NameForm } from './name-form.ts'
import type { NameKnowledge } from './name-knowledge.ts'
import { abbreviated, partOf } from './name-part.ts'
import { respelt, transcription } from './name-respelling.ts'
import { MOST_TELLING, NAME_RELATIONS, WELL_KNOWN } from './weights.ts'

/** Keys of the catalogue of reasons that tell how names agree, or that they do not. */
export type NameReason =
  | 'same-name'
  | 'same-name-without-diacritics'
  | 'word-order'
  | 'word-division'
  | 'sino-vietnamese-reading'
  | 'vietnamese-transcription'
  | 'well-known-person'
  | 'initial'
  | 'middle-name-left-out'
  | 'part-of-name'
  | 'familiar-form'
  | 'transliteration'
  | 'misspelling'
  | 'mark-missing'
  | 'diacritics-differ'
  | 'generation-differs'

export interface NameRelation {
  /** What the agreement tells, in bits; -Infinity where the names are two by themselves. */
  readonly telling: number
  readonly reasons: readonly NameReason[]
  /** One form is only a part of the other: it tells nothing by not fitting. */
  readonly partial: boolean
}

/** How two forms agree best; null where nothing in them speaks for one person. */
export function relateNames(a: NameForm, b: NameForm, known: NameKnowledge): NameRelation | null {
  if (a.words.length === 0 || b.words.length === 0) return null
  const related =
    whole(a, b, known) ?? turned(a, b, known) ?? reading(a, b) ?? abbreviated(a, b) ?? partOf(a, b, known) ?? respelt(a, b, known)
  const found = strongest(related, transcription(a, b))
  const [own, other] = [a.known ?? a.family, b.known ?? b.family]
  const person = own === other ? own : null
  if (!found && !person) return null
  // «Lý Cường» is not Lý Khắc Cường
  if (a.known !== null && b.known !== null && !person) return null
  // «Bush Jr» and «Bush Sr»
  if (a.generation !== b.generation) {
    if (a.generation !== null && b.generation !== null)
      return { telling: -Infinity, reasons: ['generation-differs'], partial: false }
    if (found && !person) return capped({ ...found, telling: found.telling + NAME_RELATIONS.generation })
  }
  if (!person) return found && capped(found)
  if (found?.telling === -Infinity) return found
  const reasons = found && !found.partial ? found.reasons : (['well-known-person'] as const)
  const least = a.bare || b.bare ? WELL_KNOWN.byFamily : WELL_KNOWN.whole
  return capped({ telling: Math.max(found?.telling ?? 0, least), reasons, partial: a.bare || b.bare })
}

const capped = (relation: NameRelation): NameRelation => ({ ...relation, telling: Math.min(relation.telling, MOST_TELLING) })

const strongest = (a: NameRelation | null, b: NameRelation | null): NameRelation | null =>
  a && b ? (b.telling > a.telling && a.telling !== -Infinity ? b : a) : (a ?? b)

/** Bits of a whole form, and of the lesser of two. */
const tellingOf = (form: NameForm): number => form.words.reduce((sum, w) => sum + w.telling, 0)
const lesser = (a: NameForm, b: NameForm): number => Math.min(tellingOf(a), tellingOf(b))

/** The same letters in the same order, however divided. */
function whole(a: NameForm, b: NameForm, known: NameKnowledge): NameRelation | null {
  if (a.letters !== b.letters) return null
  const partial = a.bare || b.bare
  if (a.kind === 'vietnamese' || b.kind === 'vietnamese') {
    if (a.marked && b.marked) return marked(a, b, partial, known)
    return { telling: lesser(a, b), reasons: [a.marked === b.marked ? 'same-name' : 'same-name-without-diacritics'], partial }
  }
  const divided = a.words.length !== b.words.length || a.words.some((w, i) => w.loose !== b.words[i].loose)
  if (divided) return { telling: lesser(a, b), reasons: ['word-division'], partial }
  return {
    telling: lesser(a, b),
    reasons: [a.exactLetters === b.exactLetters ? 'same-name' : 'same-name-without-diacritics'],
    partial,
  }
}

/** Both Vietnamese with diacritics: those decide, but for one word that is no name without («Nguyễn Minh Hang»). */
function marked(a: NameForm, b: NameForm, partial: boolean, known: NameKnowledge): NameRelation {
  if (a.exactLetters === b.exactLetters) return { telling: lesser(a, b), reasons: ['same-name'], partial }
  const other = a.words.flatMap((w, i) => (w.exact === b.words[i]?.exact ? [] : [w, b.words[i]]))
  const lost = other.some(w => w?.exact === w?.loose && !isName(w?.exact ?? '', known))
  if (lost && a.words.length > 2 && a.words.length === b.words.length && other.length === 2)
    return { telling: lesser(a, b) + NAME_RELATIONS.markMissing, reasons: ['mark-missing'], partial }
  return { telling: -Infinity, reasons: ['diacritics-differ'], partial }
}

const isName = (word: string, { lore, vietnamese }: NameKnowledge): boolean =>
  lore.isVietnameseGiven(word) || vietnamese.middle.has(word)

/** The same words in another order: «Minh Hang Nguyen», «Shinzo Abe», «Jong-un Kim». */
function turned(a: NameForm, b: NameForm, known: NameKnowledge): NameRelation | null {
  if (a.words.length < 2 || a.letters.length !== b.letters.length) return null
  const vietnamese = a.kind === 'vietnamese' || b.kind === 'vietnamese'
  const exact = vietnamese && a.marked && b.marked
  const words = a.words.map(w => (exact ? w.exact : w.loose))
  const target = exact ? b.exactLetters : b.letters
  const custom = rotations(words).includes(target) || [...words].reverse().join('') === target
  if (custom) {
    // «Lê Hà Mai» and «Hà Mai Lê»: two names where both begin with a surname
    const both = vietnamese && [a, b].every(form => known.lore.isVietnameseSurname(form.words[0].exact))
    const telling = lesser(a, b) + (both ? NAME_RELATIONS.shuffled : NAME_RELATIONS.turned)
    return { telling, reasons: ['word-order'], partial: false }
  }
  const sorted = (list: readonly string[]): string => [...list].sort().join(' ')
  if (vietnamese || a.kind === 'sinic' || words.length < 3 || sorted(words) !== sorted(b.words.map(w => w.loose))) return null
  return { telling: lesser(a, b) + NAME_RELATIONS.shuffled, reasons: ['word-order'], partial: false }
}

/** The words in a circle, begun at each but the first. */
export const rotations = (words: readonly string[]): string[] =>
  words.slice(1).map((_, i) => [...words.slice(i + 1), ...words.slice(0, i + 1)].join(''))

/** «Vương Nghị» is Wang Yi. */
function reading(a: NameForm, b: NameForm): NameRelation | null {
  const [sino, latin] = a.readings.length > 0 ? [a, b] : [b, a]
  if (sino.readings.length === 0 || latin.kind === 'vietnamese') return null
  const orders = [latin.letters, ...rotations(latin.words.map(w => w.loose))]
  if (!sino.readings.some(r => orders.includes(r))) return null
  return { telling: tellingOf(latin) + NAME_RELATIONS.reading, reasons: ['sino-vietnamese-reading'], partial: false }
}

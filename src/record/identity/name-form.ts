/** A printed name taken apart: words in order, without titles, particles, suffixes, dots and hyphens. */
import { foldExact, foldLoose } from '../../text/fold.ts'
import { familyKey, inOne, type NameKnowledge, oneVowel } from './name-knowledge.ts'
import { type NameKind, tellingOf } from './name-telling.ts'
import { RARE } from './weights.ts'

export interface NameWord {
  /** Lower case without diacritics; one letter for an initial. */
  readonly loose: string
  /** The same with diacritics; i and y, and the places of tone marks, made one. */
  readonly exact: string
  readonly initial: boolean
  /** How much it tells, in bits. */
  readonly telling: number
}

export interface NameForm {
  readonly printed: string
  /** The same without words of rank before it. */
  readonly name: string
  /** Vietnamese syllables (also Chinese names read in Vietnamese), romanised Chinese or Korean ones, or any others. */
  readonly kind: NameKind
  readonly words: readonly NameWord[]
  /** As printed between spaces, in lower case with diacritics and hyphens, without initials. */
  readonly units: readonly string[]
  /** All words in one, without and with diacritics. */
  readonly letters: string
  readonly exactLetters: string
  /** Printed with the diacritics that it has: a difference in them is one of names. */
  readonly marked: boolean
  /** «bin», «binti» … inside: the first word is the person's own. */
  readonly patronymic: boolean
  /** A Vietnamese transcription («La-vrốp»). */
  readonly transcribed: boolean
  /** «Jr», «III», «XVI». */
  readonly generation: string | null
  /** The pinyin that a Sino-Vietnamese form can stand for, as letters. */
  readonly readings: readonly string[]
  /** The well-known person of that name and state. */
  readonly known: string | null
  /** The only well-known person of that state whose name begins or ends with this one word. */
  readonly family: string | null
  /** One word only: a family or given name by itself. */
  readonly bare: boolean
}

const MOST_READINGS = 8

interface Cut {
  readonly name: string
  readonly pieces: ReadonlyArray<{ readonly text: string; readonly initial: boolean }>
  readonly units: readonly string[]
  readonly generation: string | null
  readonly patronymic: boolean
}

/** A name as documents print it of somebody of that state; `onlyVietnamese`: none of them is in another language. */
export function nameForm(printed: string, country: string | null, onlyVietnamese: boolean, known: NameKnowledge): NameForm {
  const { pieces, ...rest } = cut(printed, country, known)
  const plain = pieces.flatMap(p => (p.initial ? [] : p.text))
  const diacritics = plain.some(word => foldExact(word) !== foldLoose(word))
  // «Xi-xu-lít»: syllables joined by hyphens, all but the first small
  const syllabic = /-\p{Ll}/u.test(printed)
  const kind = syllabic && diacritics ? 'other' : kindOf(plain, country, diacritics, known)
  const marked = diacritics || (kind === 'vietnamese' && onlyVietnamese)
  const folded = pieces.map(({ text, initial }) => ({
    loose: oneVowel(foldLoose(text)),
    exact: oneVowel(foldExact(text)),
    initial,
  }))
  const telling = tellingOf(kind, folded, marked, known)
  const form = {
    printed,
    kind,
    words: folded.map((word, i) => ({ ...word, telling: telling[i] })),
    ...rest,
    letters: folded.map(w => w.loose).join(''),
    exactLetters: folded.map(w => w.exact).join(''),
    marked,
    transcribed: syllabic && kind === 'other',
    readings:
      kind === 'vietnamese' && diacritics && (country === null || known.sinicStates.has(country)) ? readingsOf(plain, known) : [],
  }
  const person = knownPerson(form, country, known)
  const bare = plain.length < 2 && person === null
  return { ...form, known: person, family: bare ? knownFamily(form, country, known) : null, bare }
}

/** «Kishida»; not a word that others may bear as well. */
function knownFamily(
  { kind, words }: Pick<NameForm, 'kind' | 'words'>,
  country: string | null,
  known: NameKnowledge,
): string | null {
  const rare = kind === 'other' ? words.find(w => w.telling >= RARE) : undefined
  const people = rare ? (known.families.get(familyKey(rare.loose, country)) ?? []) : []
  return people.length === 1 ? people[0] : null
}

function cut(printed: string, country: string | null, known: NameKnowledge): Cut {
  const split = printed.normalize('NFC').split(/[\s,]+/u)
  const words = withoutTitle(
    split.filter(word => /\p{L}/u.test(word)),
    country,
    known,
  )
  const name = words.join(' ')
  let generation: string | null = null
  for (let last = lastOf(words); words.length > 1 && known.suffixes.has(last); last = lastOf(words)) {
    generation = known.generations.get(last) ?? generation
    words.pop()
  }
  const pieces: Array<{ text: string; initial: boolean }> = []
  const units: string[] = []
  let patronymic = false
  for (const word of words)
    for (const part of word.split('.').filter(p => p !== '')) {
      const initial = /^\p{Lu}$/u.test(part) && (word.includes('.') || pieces.length > 0 || !isOneLetterName(part, known))
      if (!initial && words.length > 1 && isParticle(part, pieces.length === 0, known)) {
        patronymic ||= known.patronymics.has(part.toLowerCase())
        continue
      }
      const joined = part.split('-').filter(piece => piece !== '')
      if (joined.length > 1 && known.articles.has(joined[0].toLowerCase())) joined.shift()
      if (!initial && joined.length > 0) units.push(joined.join('-').toLowerCase())
      for (const piece of joined) pieces.push({ text: piece.replace(/['’‘]/g, ''), initial })
    }
  return { name, pieces: pieces.filter(p => p.text !== ''), units, generation, patronymic }
}

const lastOf = (words: readonly string[]): string => words[words.length - 1]?.replace(/\.$/, '') ?? ''

/** «Samdech Techo Hun Sen», «Sheikh Tamim», in the states where those are words of rank. */
function withoutTitle(words: string[], country: string | null, known: NameKnowledge): string[] {
  const lower = words.map(w => w.toLowerCase())
  const titles = known.titles.get(country ?? '') ?? []
  const title = titles.find(t => t.length < words.length && t.every((word, i) => word === lower[i]))
  return title ? words.slice(title.length) : words
}

/** Surnames of one letter: «O», «Y». */
const isOneLetterName = (letter: string, known: NameKnowledge): boolean =>
  known.lore.isKoreanSurname(letter) || known.lore.isVietnameseSurname(letter)

/** Printed small, or «Al», «Bin» behind the first word. */
function isParticle(word: string, first: boolean, known: NameKnowledge): boolean {
  const lower = word.toLowerCase()
  if (word === lower) return known.particles.has(lower)
  return !first && (known.patronymics.has(lower) || (known.articles.has(lower) && /^(?:al|el)$/.test(lower)))
}

function kindOf(words: readonly string[], country: string | null, marks: boolean, known: NameKnowledge): NameKind {
  if (words.length === 0) return 'other'
  const { lore } = known
  const syllables = lore.isVietnameseName(['Nguyễn', ...words])
  if (country === 'VN' && syllables) return 'vietnamese'
  if (marks && syllables && (lore.isVietnameseSurname(words[0]) || lore.isSinicName(words))) return 'vietnamese'
  const orders = [words]
  if (country !== null && known.sinicStates.has(country)) orders.push([...words.slice(-1), ...words.slice(0, -1)])
  const sinic = orders.some(
    w => known.sinicSurnames.has(foldLoose(w[0])) && lore.isEastAsianName(w) && !(w.length > 1 && lore.origin(w) === 'JP'),
  )
  if (country === null && lore.isVietnameseName(words) && !(sinic && words.length === 2)) return 'vietnamese'
  return sinic ? 'sinic' : 'other'
}

function readingsOf(words: readonly string[], known: NameKnowledge): string[] {
  if (words.length < 2 || !known.lore.isSinicName(words)) return []
  const [surname, ...given] = words.map(word => foldExact(word))
  let made = known.surnameReadings.get(surname) ?? []
  for (const syllable of given) {
    const next = known.readings.get(syllable) ?? known.surnameReadings.get(syllable) ?? []
    made = made.flatMap(head => next.map(tail => head + tail)).slice(0, MOST_READINGS)
  }
  return [...made]
}

/** The one well-known person whom the form means; «X. La-vrốp» by what follows the initial. */
function knownPerson(
  form: Pick<NameForm, 'printed' | 'kind' | 'words' | 'letters' | 'exactLetters' | 'marked' | 'transcribed'>,
  country: string | null,
  known: NameKnowledge,
): string | null {
  const behind = form.words.flatMap(w => (w.initial ? [] : w.loose)).join('')
  const found =
    known.people.get(inOne(form.printed, foldLoose)) ??
    known.people.get(form.letters) ??
    (form.transcribed ? known.people.get(behind) : undefined) ??
    []
  const people = found.filter(
    person =>
      (country === null || person.country === null || person.country === country) &&
      // a Vietnamese name with other diacritics is another name
      !(form.kind === 'vietnamese' && form.marked && person.letters === form.letters && person.exact !== form.exactLetters),
  )
  return people.length === 1 ? people[0].name : null
}

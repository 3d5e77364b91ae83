/** Keys under which presentations of one person meet, so that not every pair need be compared. */
import { foldLoose, slug } from '../../text/fold.ts'
import type { Presentation } from '../observations.ts'
import { type Profile, profileOf } from './compare.ts'
import { type NameForm, nameForm } from './name-form.ts'
import { type NameKnowledge, oneVowel } from './name-knowledge.ts'
import { consonantsOf } from './sounds.ts'
import { NAME_WORDS } from './weights.ts'

/** A word that few bear, and by which a person can be looked for within a state. */
const RARE = NAME_WORDS.vietnamese.given.other
const MOST_OFFICES = 3
const MIN_CONSONANTS = 3
const MIN_LETTERS = 3

/**
 * A handful of keys: two presentations of one person share at least one, strangers seldom any. Persons whose ids could be one share one too.
 *  - `name:`   the letters of a whole name, sorted: whatever the order and division of its words; also of its pinyin
 *  - `known:`  a well-known person
 *  - `sound:`  the consonants of a whole name, or of a rare word of it within a state
 *  - `word:`   a rare word within an office, for those whose state is not known
 *  - `holder:` a common word within a state and an office: who is meant by a bare name
 */
export function blockingKeys(p: Presentation, known: NameKnowledge): string[] {
  return keysOf(profileOf(p, known), known)
}

export function keysOf(profile: Profile, known: NameKnowledge): string[] {
  const { presentation, forms } = profile
  const states = [...profile.states].sort()
  const offices = officesOf(presentation)
  const keys = new Set<string>()
  for (const form of forms) {
    for (const letters of wholeNames(form, known)) keys.add(`name:${sorted(letters)}`)
    if (form.known !== null) {
      keys.add(`known:${slug(form.known)}`)
      for (const letters of wholeNames(nameForm(form.known, presentation.country, false, known), known))
        keys.add(`name:${sorted(letters)}`)
    }
    const sounds = form.kind === 'other' ? soundsOf(form) : []
    if (sounds.length > 1) keys.add(`sound:${[...sounds].sort().join(' ')}`)
  }
  const [form] = forms
  for (const rare of rareWords(form)) {
    for (const state of states) keys.add(`sound:${rare}|${state}`)
    for (const office of offices) keys.add(`word:${rare}|${office}`)
  }
  // what stands alone is told by state and office, also where those are not known
  const alone = !standsAlone(form)
  const [within, holding] = [states, offices].map(list => (alone && list.length === 0 ? ['-'] : list))
  for (const word of commonWords(form))
    for (const state of within) for (const office of holding) keys.add(`holder:${word}|${state}|${office}`)
  return [...keys].sort()
}

/** Whether a name tells who is meant: not a Vietnamese given name or a Korean surname alone. */
export function standsAlone(form: NameForm): boolean {
  const full = form.words.filter(w => !w.initial)
  return full.length > 1 || (form.kind === 'other' && full.some(w => w.telling >= RARE))
}

/** The first few of its offices, as keys and ids name them. */
export const officesOf = (p: Presentation): string[] =>
  [...new Set(p.offices.map(o => `${o.rank}/${o.function}`))].sort().slice(0, MOST_OFFICES)

const sorted = (letters: string): string => [...letters].sort().join('')

/** The name with and without initials and Vietnamese fillers, and what it is read as in Chinese. */
function wholeNames(form: NameForm, known: NameKnowledge): string[] {
  if (!standsAlone(form)) return []
  const full = form.words.filter(w => !w.initial)
  const unfilled = full.filter((w, i) => i === 0 || full.length < 4 || !known.vietnamese.filler.has(w.loose))
  const whole = [form.words, full, unfilled].map(words => words.map(w => oneVowel(slug(w.loose) || w.loose)).join(''))
  return [...whole, ...form.readings]
}

/** Each word of the name by its consonants. */
const soundsOf = (form: NameForm): string[] =>
  (form.transcribed ? form.units : form.words.flatMap(w => (w.initial ? [] : w.loose))).flatMap(
    word => consonantsOf(word, form.transcribed) || [],
  )

/** By their consonants, or by their letters where those are too few. */
function rareWords(form: NameForm): string[] {
  if (form.kind !== 'other') return []
  const words = form.transcribed ? form.units : form.words.flatMap(w => (w.telling < RARE || w.initial ? [] : w.loose))
  const sounds = words.map(word => {
    const consonants = consonantsOf(word, form.transcribed)
    return consonants.length < MIN_CONSONANTS ? foldLoose(word).replaceAll('-', '') : consonants
  })
  return [...new Set(sounds)]
}

/** What stands for a holder of an office: a Vietnamese given name, any other name that many bear. */
function commonWords(form: NameForm): string[] {
  const full = form.words.filter(w => !w.initial)
  if (full.length === 0) return [form.letters]
  if (form.kind === 'vietnamese') return full.slice(-1).map(w => w.loose)
  const words = full.filter(w => w.telling < RARE || form.kind === 'sinic')
  return words.flatMap(w => (w.loose.length < MIN_LETTERS && form.kind === 'other' && full.length > 1 ? [] : w.loose))
}

/** Keys under which presentations of one person meet, so that not every pair need be compared. */
import { foldLoose, slug } from '../../text/fold.ts'
import type { Presentation, PresentedOffice } from '../observations.ts'
import { type Profile, profileOf } from './compare.ts'
import { type NameForm, nameForm } from './name-form.ts'
import { type NameKnowledge, oneVowel } from './name-knowledge.ts'
import { consonantsOf, koreanSoundOf } from './sounds.ts'
import { NAME_WORDS, OFFICES, SAME_OFFICE } from './weights.ts'

/** A word that few bear, and by which a person can be looked for within a state. */
const RARE = NAME_WORDS.vietnamese.given.other
const MOST_OFFICES = 3
const MIN_CONSONANTS = 3
const MIN_LETTERS = 3

/**
 * A handful of keys: two presentations of one person share at least one, strangers seldom any. Persons whose ids could be one share one too.
 *  - `name:`   the letters of a whole name, sorted: whatever the order and division of its words; also of its pinyin
 *  - `known:`  a well-known person
 *  - `sound:`  the consonants of a whole name, or of a rare word of it within a state (of officials of no state, within those)
 *  - `holder:` a common word within a state and an office: who is meant by a bare name
 */
export function blockingKeys(p: Presentation, known: NameKnowledge): string[] {
  return keysOf(profileOf(p, known), known)
}

export function keysOf(profile: Profile, known: NameKnowledge): string[] {
  const { presentation, forms } = profile
  const states = [...profile.states].sort()
  const keys = new Set<string>()
  for (const form of forms) {
    for (const letters of wholeNames(form, known)) keys.add(`name:${sorted(letters)}`)
    const person = form.known ?? form.family
    if (person !== null) {
      keys.add(`known:${slug(person)}`)
      const full = nameForm(person, presentation.country, false, known)
      for (const letters of wholeNames(full, known)) keys.add(`name:${sorted(letters)}`)
    }
    const sound = soundKey(form)
    if (sound !== null) keys.add(`sound:${sound}`)
  }
  const [form] = forms
  const within = states.length > 0 ? states : ['-']
  for (const rare of rareWords(form)) for (const state of within) keys.add(`sound:${rare}|${state}`)
  for (const key of holderKeys(form, presentation, states, known)) keys.add(key)
  return [...keys].sort()
}

/** Whether a name tells who is meant: not a Vietnamese given name or a Korean surname alone. */
export function standsAlone(form: NameForm): boolean {
  const full = form.words.filter(w => !w.initial)
  return full.length > 1 || (form.kind === 'other' && full.some(w => w.telling >= RARE))
}

/** The first few of its offices, as keys and ids name them. */
export const officesOf = (p: Pick<Presentation, 'offices'>): string[] =>
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

/** A whole name by the consonants of its words; Korean by how it sounds; none for Vietnamese ones. */
function soundKey(form: NameForm): string | null {
  const words = form.words.flatMap(w => (w.initial ? [] : w.loose))
  if (form.kind === 'vietnamese' || words.length < 2) return null
  if (form.kind === 'sinic') return sorted(koreanSoundOf(words.join(' ')))
  const sounds = (form.transcribed ? form.units : words).flatMap(word => consonantsOf(word, form.transcribed) || [])
  return sounds.length > 1 ? sounds.sort().join(' ') : null
}

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

/** A word within a state and an office that few hold; of a name that does not stand alone within whatever is known. */
function holderKeys(form: NameForm, p: Presentation, states: readonly string[], known: NameKnowledge): string[] {
  const keys = (words: readonly string[], within: readonly string[], offices: readonly string[]): string[] =>
    words.flatMap(word => within.flatMap(state => offices.map(office => `holder:${word}|${state}|${office}`)))
  const full = form.words.flatMap(w => (w.initial ? [] : w))
  if (!standsAlone(form)) {
    const [within, offices] = [states, officesOf(p)].map(list => (list.length > 0 ? list : ['-']))
    return keys([full[0]?.loose ?? form.letters], within, offices)
  }
  const held = (least: number): string[] => officesOf({ offices: p.offices.filter(o => isHeldByFew(o, least)) })
  const last = full[full.length - 1]
  if (form.kind === 'vietnamese') return keys([last.loose], states, held(OFFICES.fewHolders))
  if (form.kind === 'sinic') {
    const surnames = full.flatMap(w => (known.sinicSurnames.has(w.loose) ? w.loose : []))
    return keys(surnames, states, held(OFFICES.fewHolders))
  }
  const common = full.filter(w => w.telling < RARE && w.loose.length >= MIN_LETTERS)
  const family = common.filter(w => w === last)
  return [
    ...keys(
      family.map(w => w.loose),
      states,
      held(OFFICES.fewHolders),
    ),
    ...keys(
      common.map(w => w.loose),
      states,
      held(SAME_OFFICE.ministerial),
    ),
  ]
}

const isHeldByFew = ({ rank, function: portfolio }: PresentedOffice, least: number): boolean =>
  SAME_OFFICE[rank] >= least && portfolio !== 'other'

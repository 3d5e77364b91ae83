/** Keys under which presentations of one person meet, so that not every pair need be compared. */
import { foldLoose } from '../../text/fold.ts'
import type { Presentation, PresentedOffice } from '../observations.ts'
import { type Profile, profileOf, takeApart } from './compare.ts'
import type { NameForm } from './name-form.ts'
import type { NameKnowledge } from './name-knowledge.ts'
import { officesOf, standsAlone } from './slugs.ts'
import { consonantsOf, koreanSoundOf } from './sounds.ts'
import { OFFICES, RARE, SAME_OFFICE } from './weights.ts'

const MIN_CONSONANTS = 3
const MIN_LETTERS = 3

/**
 * A handful of keys: two presentations of one person share at least one, strangers seldom any.
 *  - `id:`     the slugs that the person's id may have: a well-known person's, too
 *  - `name:`   the letters of a whole name, sorted: whatever the order and division of its words; also of its pinyin
 *  - `sound:`  the consonants of a whole name, or of a rare word of it within a state (of officials of no state, within those)
 *  - `holder:` a common word within a state and an office: who is meant by a bare name
 *  - `start:`  the first word and the first letter of the last within a state and an office
 */
export function blockingKeys(p: Presentation, known: NameKnowledge): string[] {
  return keysOf(profileOf(p, takeApart(known), known), known)
}

export function keysOf(profile: Profile, known: NameKnowledge): string[] {
  const { presentation, forms } = profile
  const states = profile.states.size > 0 ? [...profile.states].sort() : ['-']
  const keys = new Set(profile.slugs.map(part => `id:${part}`))
  for (const form of forms) {
    for (const letters of wholeNames(form, known)) keys.add(`name:${sorted(letters)}`)
    const sound = soundKey(form)
    if (sound !== null) keys.add(`sound:${sound}`)
  }
  const [form] = forms
  for (const rare of rareWords(form)) for (const state of states) keys.add(`sound:${rare}|${state}`)
  for (const key of [...holderKeys(form, presentation, states, known), ...startKeys(form, presentation, states)]) keys.add(key)
  return [...keys].sort()
}

const sorted = (letters: string): string => [...letters].sort().join('')

/** The name without initials, without what is left out of Vietnamese ones, and as it is read in Chinese. */
function wholeNames(form: NameForm, known: NameKnowledge): string[] {
  if (!standsAlone(form)) return []
  const full = form.words.filter(w => !w.initial)
  const unfilled = full.filter((w, i) => i === 0 || full.length < 4 || !known.vietnamese.filler.has(w.loose))
  return [...[full, unfilled].map(words => words.map(w => w.loose).join('')), ...form.readings]
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

/** A word within a state and an office that few hold; of a name that does not stand alone within any office. */
function holderKeys(form: NameForm, p: Presentation, states: readonly string[], known: NameKnowledge): string[] {
  const keys = (words: readonly string[], within: readonly string[], offices: readonly string[]): string[] =>
    words.flatMap(word => within.flatMap(state => offices.map(office => `holder:${word}|${state}|${office}`)))
  const full = form.words.flatMap(w => (w.initial ? [] : w))
  if (!standsAlone(form)) return keys([full[0]?.loose ?? form.letters], states, officesOf(p))
  const held = officesOf({ offices: p.offices.filter(isHeldByFew) })
  if (form.kind === 'vietnamese') return keys([full[full.length - 1].loose], states, held)
  if (form.kind === 'sinic') {
    const surnames = full.flatMap(w => (known.sinicSurnames.has(w.loose) ? w.loose : []))
    return keys(surnames, states, held)
  }
  const common = full.filter(w => w.telling < RARE && w.loose.length >= MIN_LETTERS)
  return keys(
    common.map(w => w.loose),
    states,
    held,
  )
}

/** The first word, and the letter that the last begins with, within a state and an office: for those misspelt behind it. */
function startKeys(form: NameForm, p: Presentation, states: readonly string[]): string[] {
  const full = form.words.flatMap(w => (w.initial ? [] : w.loose))
  if (form.kind !== 'other' || full.length < 2) return []
  const start = `${full[0]} ${full[full.length - 1][0]}`
  return states.flatMap(state => officesOf(p).map(office => `start:${start}|${state}|${office}`))
}

const isHeldByFew = ({ rank, function: portfolio }: PresentedOffice): boolean =>
  SAME_OFFICE[rank] >= OFFICES.fewHolders && portfolio !== 'other'

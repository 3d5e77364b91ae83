/** Whether two whole names that nothing links could still be one: each a variant of a third. */
import { distance } from '../../reader/stages/name-spelling.ts'
import type { NameForm, NameWord } from './name-form.ts'
import type { NameKnowledge } from './name-knowledge.ts'
import { rotations } from './name-relation.ts'
import { otherSex } from './name-respelling.ts'
import { consonantsOf, koreanSoundOf, soundOf } from './sounds.ts'

/** Turned and misspelt, transcribed and abbreviated: «Galitsky Pyotr» and «P. Galitskiy»; not «Hernán Quiñones Tello» and «… Rojas». */
export function couldBeOne(a: NameForm, b: NameForm, known: NameKnowledge): boolean {
  if (a.known !== null && b.known !== null && a.known !== b.known) return false
  if (a.kind === 'vietnamese' || b.kind === 'vietnamese') return a.kind === b.kind && sameOrTurned(a, b, known)
  if (a.kind === 'sinic' && b.kind === 'sinic') return inAnyTurn(soundsOf(a), soundsOf(b))
  if (a.transcribed !== b.transcribed) return sounding(a, b)
  const [short, long] = a.words.length <= b.words.length ? [a, b] : [b, a]
  const left = [...long.words]
  for (const word of short.words) {
    const at = left.findIndex(other => alike(word, other))
    if (at < 0) return false
    left.splice(at, 1)
  }
  // a father's name, or a whole family's, is not a son's
  return !left.includes(long.words[0])
}

/** But for what is left out of a Vietnamese name at times. */
function sameOrTurned(a: NameForm, b: NameForm, known: NameKnowledge): boolean {
  const exact = a.marked && b.marked
  const [own, other] = [a, b].map(form => {
    const kept = form.words.filter((w, i) => i === 0 || !known.vietnamese.filler.has(w.loose))
    return kept.map(w => (exact ? w.exact : w.loose))
  })
  return inAnyTurn(own, other)
}

const soundsOf = (form: NameForm): string[] => form.words.map(w => koreanSoundOf(w.loose))

/** The same words, begun with the family name or with the given one. */
const inAnyTurn = (own: readonly string[], other: readonly string[]): boolean =>
  [own.join(''), ...rotations(own)].includes(other.join(''))

/** The last word of the transcription sounds like one of the other form. */
function sounding(a: NameForm, b: NameForm): boolean {
  const [written, latin] = a.transcribed ? [a, b] : [b, a]
  const last = consonantsOf(written.units[written.units.length - 1] ?? '', true)
  return latin.units.some(unit => distance(consonantsOf(unit, false), last) <= 1)
}

const LONG = 5

function alike(a: NameWord, b: NameWord): boolean {
  if (a.loose === b.loose || soundOf(a.loose) === soundOf(b.loose)) return true
  if (a.initial || b.initial) return a.loose[0] === b.loose[0]
  return Math.min(a.loose.length, b.loose.length) >= LONG && distance(a.loose, b.loose) <= 2 && !otherSex(a.loose, b.loose)
}

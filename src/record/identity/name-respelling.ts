/** Long names that writers spell in several ways, or wrongly. Never Vietnamese or other short syllables: those are other names. */
import { distance } from '../../reader/stages/name-spelling.ts'
import type { NameForm, NameWord } from './name-form.ts'
import type { NameKnowledge } from './name-knowledge.ts'
import type { NameReason, NameRelation } from './name-relation.ts'
import { consonantsOf, koreanSoundOf, soundOf } from './sounds.ts'
import { NAME_RELATIONS, NAME_WORDS } from './weights.ts'

/** «Hookker» is Hooker, «Sergei» Sergey, «Bill» William. */
export function respelt(a: NameForm, b: NameForm, known: NameKnowledge): NameRelation | null {
  if (a.kind === 'vietnamese' || b.kind === 'vietnamese') return null
  if (a.kind === 'sinic' || b.kind === 'sinic') return romanised(a, b)
  if (a.words.length !== b.words.length) return bareMisspelt(a, b) ?? runTogether(a, b)
  const reasons = new Set<NameReason>()
  let [telling, equal] = [0, 0]
  for (const [i, word] of a.words.entries()) {
    const other = b.words[i]
    const bits = Math.min(word.telling, other.telling)
    if (word.loose === other.loose) {
      equal++
      telling += bits
      continue
    }
    const last = i === a.words.length - 1
    const how = word.initial || other.initial ? null : alike(word.loose, other.loose, last, known)
    if (how === null) return null
    reasons.add(how)
    telling += bits + LOST[how]
    // «Belhadj» is sooner another name than «Bellhadj»
    if (how === 'misspelling' && otherConsonant(word.loose, other.loose)) telling += NAME_RELATIONS.consonant
  }
  if (a.words.length > 1 && equal === 0 && reasons.has('misspelling')) return null
  return { telling, reasons: [...reasons].sort(), partial: a.bare || b.bare }
}

const LOST = {
  transliteration: NAME_RELATIONS.transliterated,
  misspelling: NAME_RELATIONS.misspelt,
  'familiar-form': NAME_RELATIONS.familiar,
}

/** As long, with other consonants: «Benhadj». */
const otherConsonant = (a: string, b: string): boolean => {
  const consonants = (word: string): string => [...word.replace(/[aeiouy]/g, '')].sort().join('')
  return a.length === b.length && consonants(a) !== consonants(b)
}

function alike(
  a: string,
  b: string,
  last: boolean,
  known: NameKnowledge,
): 'transliteration' | 'misspelling' | 'familiar-form' | null {
  if (!last && isFamiliar(a, b, known)) return 'familiar-form'
  // «Daniel» and «Daniela», «Mario» and «Maria» are two people
  if (!last && otherSex(a, b)) return null
  if (Math.min(a.length, b.length) > 2 && soundOf(a) === soundOf(b)) return 'transliteration'
  return isMisspelt(a, b) ? 'misspelling' : null
}

/** One letter off in a long word, or two that leave its consonants as they are. */
const isMisspelt = (a: string, b: string): boolean => {
  const length = Math.min(a.length, b.length)
  if (length < 5) return false
  const off = distance(a, b)
  return off === 1 || (off === 2 && length >= 8 && consonantsOf(a, false) === consonantsOf(b, false))
}

/** Names that differ as a woman's does from a man's. */
export const otherSex = (a: string, b: string): boolean =>
  a.replace(/a$/, '') === b || b.replace(/a$/, '') === a || (a.slice(0, -1) === b.slice(0, -1) && /a$/.test(a) !== /a$/.test(b))

const MIN_PREFIX = 3

/** A list knows «Bill»; «Chris» and «Alex» begin the full name. */
const isFamiliar = (a: string, b: string, known: NameKnowledge): boolean =>
  known.familiar.get(a)?.has(b) === true ||
  known.familiar.get(b)?.has(a) === true ||
  (Math.min(a.length, b.length) >= MIN_PREFIX && !otherSex(a, b) && (a.startsWith(b) || b.startsWith(a)))

/** A misspelt family name by itself. */
function bareMisspelt(a: NameForm, b: NameForm): NameRelation | null {
  const [short, long] = a.words.length < b.words.length ? [a, b] : [b, a]
  if (short.words.length !== 1) return null
  const word = short.words[0]
  const meant = [long.words[long.words.length - 1], long.words[0]].find(
    w => w.loose.length >= 6 && word.loose.length >= 6 && distance(w.loose, word.loose) === 1,
  )
  if (!meant) return null
  const telling = Math.min(word.telling, meant.telling) + NAME_RELATIONS.misspelt
  return { telling, reasons: ['part-of-name', 'misspelling'], partial: true }
}

const LONG = 10

/** «Chan-o-cha» and «Chan-ocha» with a letter more or less. */
function runTogether(a: NameForm, b: NameForm): NameRelation | null {
  if (Math.min(a.letters.length, b.letters.length) < LONG || distance(a.letters, b.letters) > 1) return null
  const telling = Math.min(bitsOf(a.words), bitsOf(b.words)) + NAME_RELATIONS.misspelt
  return { telling, reasons: ['misspelling'], partial: false }
}

const bitsOf = (words: readonly NameWord[]): number => words.reduce((sum, w) => sum + w.telling, 0)

const inOne = (form: NameForm): string => form.words.map(w => w.loose).join(' ')

/** «Cho Tae-yul» and «Cho Tae-yeol»: Korean, one sound in two romanisations. */
function romanised(a: NameForm, b: NameForm): NameRelation | null {
  if (a.words.length < 2 || b.words.length < 2 || koreanSoundOf(inOne(a)) !== koreanSoundOf(inOne(b))) return null
  const telling = Math.min(bitsOf(a.words), bitsOf(b.words)) + NAME_RELATIONS.transliterated
  return { telling, reasons: ['transliteration'], partial: false }
}

/** «Xi-xu-lít» is Sisoulith: each word of the transcription by its consonants, few of which may differ. */
export function transcription(a: NameForm, b: NameForm): NameRelation | null {
  if (a.transcribed === b.transcribed) return null
  const [written, latin] = a.transcribed ? [a, b] : [b, a]
  if (latin.kind === 'vietnamese') return null
  const targets = latin.units.map(unit => consonantsOf(unit, false))
  let kept = 0
  for (const unit of written.units) {
    const consonants = consonantsOf(unit, true)
    const most = consonants.length < 3 ? 0 : consonants.length < 5 ? 1 : 2
    const at = targets.findIndex(target => distance(target, consonants) <= most)
    if (at < 0) return null
    targets.splice(at, 1)
    kept += consonants.length
  }
  if (kept < 2) return null
  return { telling: kept * NAME_WORDS.consonant, reasons: ['vietnamese-transcription'], partial: targets.length > 0 }
}

/** Names of which one says less: initials, middle names left out, a family or given name alone. */
import type { NameForm, NameWord } from './name-form.ts'
import type { NameKnowledge } from './name-knowledge.ts'
import type { NameRelation } from './name-relation.ts'
import { soundOf } from './sounds.ts'
import { NAME_RELATIONS } from './weights.ts'

/** «V. Putin», «Jonathan D. London»: the words of one in the other, its initials those of what is left. */
export function abbreviated(a: NameForm, b: NameForm): NameRelation | null {
  if (!a.words.some(w => w.initial) && !b.words.some(w => w.initial)) return null
  const [short, long] = fullWords(a).length <= fullWords(b).length ? [a, b] : [b, a]
  const own = fullWords(short)
  if (own.length === 0) return null
  const taken = matched(own, long)
  if (!taken) return null
  const left = long.words.filter((_, i) => !taken.includes(i))
  const initials = short.words.filter(w => w.initial)
  let telling = own.reduce((sum, w, i) => sum + Math.min(w.telling, long.words[taken[i]].telling), 0)
  for (const initial of initials) {
    const at = left.findIndex(w => w.loose[0] === initial.loose)
    // an initial that the other form contradicts
    if (at < 0 && (left.length > 0 || own.length < 2)) return null
    if (at < 0) continue
    left.splice(at, 1)
    telling += initial.telling
  }
  // «Roe» beside «Jane D. Roe» is a part, no abbreviation
  if (own.length === 1 && initials.length === 0 && left.some(w => !w.initial)) return null
  return { telling, reasons: ['initial'], partial: own.length < 2 }
}

/** The words of one in the other, in order: «Carlos Alvarado» of Carlos Alvarado Quesada, «Hằng» of Nguyễn Minh Hằng. */
export function partOf(a: NameForm, b: NameForm, known: NameKnowledge): NameRelation | null {
  if (a.words.length === b.words.length || a.generation !== b.generation) return null
  const [short, long] = a.words.length < b.words.length ? [a, b] : [b, a]
  const { words, kind } = long
  const places = matched(short.words, long)
  if (!places) return null
  const first = places[0] === 0
  const last = places.includes(words.length - 1)
  const telling = short.words.reduce((sum, w, i) => sum + agreed(w, words[places[i]]), 0)
  const part = { telling, reasons: ['part-of-name'], partial: true } as const
  if (short.words.length === 1) {
    const standing = kind === 'other' ? short.words[0].loose.length > 2 : first || last
    return standing ? part : null
  }
  if (kind === 'sinic') return null
  if (kind === 'vietnamese') {
    if (!last) return null
    // «Minh Hằng» of Nguyễn Minh Hằng
    if (!first) return part
    // «Trần Hoài An» of Trần Thị Hoài An; «Trần An» is sooner somebody else
    const fillers = words.every((w, i) => places.includes(i) || known.vietnamese.filler.has(long.marked ? w.exact : w.loose))
    const lost = fillers ? NAME_RELATIONS.middleLeftOut : 2 * NAME_RELATIONS.middleLeftOut
    return { telling: telling + lost, reasons: ['middle-name-left-out'], partial: false }
  }
  if (first) return { telling: telling + NAME_RELATIONS.middleLeftOut, reasons: ['middle-name-left-out'], partial: false }
  // «Zayed Al Nahyan» is the father of Mohamed bin Zayed Al Nahyan
  return long.patronymic ? null : part
}

const fullWords = (form: NameForm): readonly NameWord[] => form.words.filter(w => !w.initial)

const agreed = (a: NameWord, b: NameWord): number =>
  Math.min(a.telling, b.telling) + (a.loose === b.loose ? 0 : NAME_RELATIONS.transliterated)

/** Where each of the words stands in the form, in order; null where one does not. */
function matched(words: readonly NameWord[], form: NameForm): number[] | null {
  const places: number[] = []
  let from = 0
  for (const word of words) {
    const at = form.words.findIndex((w, i) => i >= from && !w.initial && sameWord(w, word, form, words.length > 1))
    if (at < 0) return null
    places.push(at)
    from = at + 1
  }
  return places
}

/** Diacritics count only where both have them; «Mohammed» is Mohamed where other words agree too. */
const sameWord = (a: NameWord, b: NameWord, { kind }: NameForm, several: boolean): boolean =>
  a.loose === b.loose
    ? kind !== 'vietnamese' || a.exact === b.exact || a.exact === a.loose || b.exact === b.loose
    : several && kind === 'other' && Math.min(a.loose.length, b.loose.length) > 3 && soundOf(a.loose) === soundOf(b.loose)

import type { Voice } from '../discourse.ts'
import type { Nominal } from '../nominals.ts'
import type { Ground } from './ground.ts'

/** The nominals that are joined up to this one: «Blinken và Sullivan», «Anh, Pháp và Đức». */
export function groupEnding(g: Ground, index: number): readonly Nominal[] {
  const group = [g.nominals[index]]
  if (group[0].kind === 'pronoun') return group
  let several = false
  for (let i = index - 1; i >= 0; i--) {
    const before = g.nominals[i]
    const from = before.end
    const to = group[0].start
    const width = to - from
    if (width < 1 || width > 2 || before.kind === 'joint' || (before.kind === 'pronoun' && width > 1)) break
    let joins = 0
    let commas = 0
    for (let k = from; k < to; k++) {
      if (g.is('joins', k)) joins++
      else if (g.word(k) === ',') commas++
    }
    if (joins + commas !== width || (joins === 0 && !several)) break
    if (commas > 0 && (g.is('prepositions', groupEnding(g, i)[0].start - 1) || (joins > 0 && !isListed(g, i)))) break
    if (joins > 0) several = true
    group.unshift(before)
  }
  return group
}

/** A comma and another nominal stand before: «A, B, and C». */
const isListed = (g: Ground, index: number): boolean =>
  index > 0 && g.nominals[index - 1].end === g.nominals[index].start - 1 && g.word(g.nominals[index - 1].end) === ','

/** «Colombia's top diplomat dwelt on commerce: she reminded …», «X met Y, whom she thanked»: the pronoun is the subject of what stands before it. */
function ofClauseBefore(g: Ground, nominal: Nominal): Voice | null {
  if (nominal.kind !== 'pronoun' || nominal.self || nominal.plural || !/^(?::|whom)$/.test(g.word(nominal.start - 1))) return null
  const opens = g.c.sentences[g.c.sentenceOf[nominal.start]].start
  const subject = g.nominals.find(n => n.start >= opens && (n.kind === 'person' || n.kind === 'title'))
  if (!subject || subject.start > opens + OPENING || subject.end >= nominal.start || g.is('prepositions', subject.start - 1))
    return null
  const voice = g.discourse.resolve(subject)
  const [person] = voice?.persons ?? []
  return person && (person.gender === null || nominal.gender === null || person.gender === nominal.gender) ? voice : null
}

/** Words before the subject of a sentence. */
const OPENING = 12

/** «…, the Prime Minister replied»: of two who hold such an office, the one who did not speak last. */
export function replier(g: Ground, cueStart: number, nominal: Nominal, voice: Voice): Voice {
  const [person] = voice.persons
  const { last, parties } = g.discourse
  if (nominal.kind !== 'title' || nominal.title.country !== null || !g.c.words('replying').at(cueStart)) return voice
  if (voice.persons.length !== 1 || last?.persons.length !== 1 || last.persons[0] !== person) return voice
  const other = parties.find(p => p !== person && [...p.heads].some(h => nominal.title.offices.some(o => o.head === h)))
  return other ? { ...voice, persons: [other], confidence: 0.7 } : voice
}

/** Everyone of a group together; null when one is not known. */
export function voiceOf(g: Ground, group: readonly Nominal[]): Voice | null {
  const told = group.length === 1 ? ofClauseBefore(g, group[0]) : null
  if (told) return told
  let voice: Voice | null = null as Voice | null
  for (let i = group.length - 1; i >= 0; i--) {
    const more = g.discourse.resolve(group[i])
    if (!more) return voice
    voice = voice
      ? {
          ...voice,
          persons: [...new Set([...more.persons, ...voice.persons])],
          sides: [...new Set([...more.sides, ...voice.sides])],
        }
      : more
  }
  return voice
}

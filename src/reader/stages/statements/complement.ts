import type { Act } from '../../../contract/vocabulary.ts'
import { LOWER, WORD } from '../../../text/tokens.ts'
import type { Voice } from '../discourse.ts'
import type { Cue } from './cues.ts'
import type { Ground } from './ground.ts'
import { voiceOf } from './group.ts'
import type { Left } from './subject.ts'

/** What a verb inside the clause that a reporting verb introduces does to the statement: gives its act, is part of what is said, or neither. */
export type Complement = 'gives' | 'said' | null

/** Acts of saying; the attitude inside gives the act («khẳng định Việt Nam mong muốn …»). */
const SAYING = new Set<Act>(['affirm', 'inform', 'appraise'])
/** What is talked over or told is no attitude. */
const PLAIN = new Set<Act>(['discuss', 'inform', 'affirm'])
const MAX_GAP = 26
const MAX_PHRASE = 14
/** «Thượng viện Chile (ủng hộ)»: so many words may belong to the state's name. */
const MAX_OWNED = 3

/** `opened`: the reporting verb and who speaks; the region is what stands between it and the verb. */
export function complementOf(g: Ground, opened: { readonly cue: Cue; readonly voice: Voice }, cue: Cue, left: Left): Complement {
  const gap = cue.start - opened.cue.end
  if (opened.cue.role !== 'reports' || gap > MAX_GAP) return null
  const from = complementStart(g, opened.cue.end)
  const gives = SAYING.has(opened.cue.act) && isAttitude(cue)
  const at = left.start
  // «the package would be extended»: no pledge
  if (cue.role === 'weak' && g.is('passives', cue.end)) return 'said'
  // «will not be in Geneva», «sẽ không có chiến tranh»: foretold, not refused
  const negation = cue.role === 'weak' ? g.c.words('negation').at(cue.end) : undefined
  if (negation && g.is('foretold', negation.end)) return 'said'
  // «argued that the ban would fail»: foretold, not pledged
  if (cue.role === 'weak' && g.c.words('opinions').at(opened.cue.start)) return 'said'
  const position = g.c.words('positions').at(from)
  if (left.kind !== 'chain' && position?.end === at) return gives ? 'gives' : 'said'
  if (left.kind === 'chain') return null
  if (left.kind !== 'subject' && at <= from && g.c.words('nominalizers').before(at)) return 'said'
  if (left.kind !== 'subject' && at <= from) return gives ? 'gives' : 'said'
  if (left.kind === 'subject' && !left.relative) {
    const first = left.group[0]
    const begins =
      first.start <= from + 1 ||
      (g.word(first.start - 1) === ',' && (first.kind === 'side' || g.c.words('settings').at(from) !== undefined)) ||
      (first.kind === 'side' && first.start - from <= MAX_OWNED) ||
      ((first.kind === 'side' || first.kind === 'pronoun') &&
        first.start - from <= MAX_PHRASE &&
        hasAgent(g, from, first.start, opened.voice))
    if (!begins) return null
    if (g.c.language === 'en' && cue.form === 'base' && g.word(cue.start - 1) === 'to') return null
    // «the ministry announced that the President will visit»: news of another, no pledge
    const another =
      opened.cue.act === 'inform' &&
      (first.kind === 'person' || first.kind === 'title' || (cue.role === 'weak' && first.kind === 'joint'))
    if (first.kind === 'joint' || first.kind === 'pronoun' || sameSide(voiceOf(g, left.group), opened.voice))
      return gives && !another ? 'gives' : 'said'
    return first.kind === 'person' && g.word(first.start - 1) === ',' ? null : 'said'
  }
  if (
    left.kind === 'blocked' &&
    gives &&
    cue.role !== 'reports' &&
    cue.form !== 'gerund' &&
    at - from <= MAX_PHRASE &&
    isMainVerb(g, cue) &&
    !(cue.role === 'weak' && opened.cue.act === 'inform' && at - from > 1) &&
    hasAgent(g, from, at, opened.voice)
  )
    return 'gives'
  return left.kind === 'blocked' && cue.role === 'weak' ? 'said' : null
}

/** Somebody named speaks in what a ministry, a capital or a spokesperson announces, right at its beginning. */
export function isRetelling(
  g: Ground,
  opened: { readonly cue: Cue; readonly draft: { readonly voice: Voice } },
  cue: Cue,
  left: Extract<Left, { kind: 'subject' }>,
): boolean {
  const { voice } = opened.draft
  if (opened.cue.role !== 'reports' || !SAYING.has(opened.cue.act) || cue.role === 'weak' || left.relative) return false
  if (voice.joint || !voice.persons.every(p => g.discourse.isSpokesman(p))) return false
  const first = left.group[0]
  const from = complementStart(g, opened.cue.end)
  const named = first.kind === 'person' || (first.kind === 'title' && voice.persons.length === 0)
  return named && first.start >= opened.cue.end && first.start <= from + 1
}

/** Behind the one addressed, a comma or colon, and «that». */
export function complementStart(g: Ground, end: number): number {
  const { c } = g
  let from = end
  const addressed = g.startingAt(from)
  if (addressed && (g.is('thats', addressed.end) || g.is('thats', addressed.end + 1))) from = addressed.end
  const mark = g.word(from)
  if (mark === ',' || mark === ':') from++
  // «cho biết "hoàn toàn ủng hộ" …»
  if (/^["“«]$/.test(g.word(from))) from++
  const that = c.words('complementizers').at(from)
  return that?.end ?? from
}

function isAttitude(cue: Cue): boolean {
  return !PLAIN.has(cue.act) || (cue.act === 'affirm' && cue.role !== 'reports')
}

/** No thing or aim («sự», «the», «to»); a base form only behind a plural («US businesses value»). */
function isMainVerb(g: Ground, cue: Cue): boolean {
  if (g.c.words('nominal').before(cue.start) && g.word(cue.start - 1) !== 'it') return false
  if (g.c.language === 'vi' || cue.form !== 'base' || cue.role === 'weak') return true
  return /[^s’']s$/.test(g.word(cue.start - 1)) && !g.is('modals', cue.start - 1)
}

/** A body or people of the speaker's side acts in tokens [from, to): «the Chamber of Commerce and US enterprises». */
function hasAgent(g: Ground, from: number, to: number, speaker: Voice): boolean {
  const { c } = g
  // «the ministry said it would …»; where a person speaks «it» is a thing
  if (to - from === 1 && g.word(from) === 'it') return speaker.persons.length === 0
  if (isName(g, from, to)) return true
  const agent = c.words('agents').within(from, to).length > 0 || c.hits.org.within(from, to).length > 0
  if (!agent) return false
  const sides = sidesOf(speaker)
  const named = c.hits.state.within(from, to)
  return named.length === 0 || named.some(h => sides.has(h.entry.id))
}

/** One capitalised name of a body that the lexicon does not know: «khẳng định Vamed sẽ …». */
function isName(g: Ground, from: number, to: number): boolean {
  const { tokens } = g.c
  if (to - from < 1 || to - from > 3) return false
  for (let i = from; i < to; i++) if (tokens.kind[i] !== WORD || tokens.shape[i] === LOWER) return false
  return true
}

const sidesOf = (voice: Voice): Set<string> => new Set([...voice.sides, ...voice.persons.map(p => p.country ?? '')])

function sameSide(inner: Voice | null, speaker: Voice): boolean {
  if (!inner) return false
  const sides = sidesOf(speaker)
  return [...sidesOf(inner)].some(side => sides.has(side)) || inner.persons.some(p => speaker.persons.includes(p))
}

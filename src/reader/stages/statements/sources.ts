/** Whom a sentence names as the source of what it says: «According to X, …», «…, according to X, …», «In X’s view, …», «…, said X.», «…, X went on, …». */
import type { Gender } from '../../../lexicon/entries.ts'
import type { ReadSentence } from '../../context.ts'
import type { Voice } from '../discourse.ts'
import { isMistaken } from '../engagements/scene.ts'
import type { Nominal } from '../nominals.ts'
import type { Cue } from './cues.ts'
import type { Ground } from './ground.ts'
import { sayingAt } from './quotation.ts'

/** A source with the words that name it. */
export interface Source {
  readonly cue: Cue
  readonly voice: Voice
}

const OBJECTS: Readonly<Record<string, { gender: Gender; plural: boolean; self: boolean }>> = {
  him: { gender: 'm', plural: false, self: false },
  her: { gender: 'f', plural: false, self: false },
  them: { gender: null, plural: true, self: false },
}

const KINDS: ReadonlySet<Nominal['kind']> = new Set(['person', 'pronoun', 'title'])

const cueOf = (start: number, end: number): Cue => ({
  start,
  end,
  act: 'affirm',
  role: 'reports',
  listable: false,
  form: 'plain',
  rule: 'act.affirm.source',
})

/** The person named at a token, «him» and «her» among them. */
function namedAt(g: Ground, at: number): Nominal | undefined {
  const object = OBJECTS[g.word(at)]
  const named: Nominal | undefined = object ? { kind: 'pronoun', ...object, start: at, end: at + 1 } : g.startingAt(at)
  return named && KINDS.has(named.kind) ? named : undefined
}

/** «Theo ông X, …», «According to the minister, …»: the source of all that follows. */
export function accordingTo(g: Ground, s: ReadSentence): Source | null {
  const lead = g.c.words('attribution').at(s.start)
  const named = lead ? namedAt(g, lead.end) : undefined
  if (!lead || !named || !/^[,:]$/.test(g.word(named.end))) return viewedBy(g, s)
  const voice = g.discourse.resolve(named)
  return voice && { cue: cueOf(lead.start, named.end + 1), voice }
}

/** «In Borg’s view, …», «In her words, …»: the source of all that follows. */
function viewedBy(g: Ground, s: ReadSentence): Source | null {
  if (g.c.language !== 'en' || !/^(?:in|by)$/.test(g.word(s.start))) return null
  const noun = g.c.words('viewNouns').within(s.start + 2, s.start + VIEW)[0]
  if (!noun || g.word(noun.end) !== ',') return null
  const owner = /^['’]s?$/.test(g.word(noun.start - 1)) ? g.endingAt(noun.start - 1) : -1
  const named: Nominal | undefined = owner >= 0 ? g.nominals[owner] : (ownerAt(g, noun.start - 1) ?? undefined)
  if (!named || !KINDS.has(named.kind)) return null
  const voice = g.discourse.resolve(named)
  return voice && { cue: cueOf(s.start, noun.end + 1), voice }
}

/** How far into the sentence «view» stands. */
const VIEW = 14

const GENDERS: Readonly<Record<string, Gender>> = { his: 'm', her: 'f' }

/** «his», «her» as the owner of a view. */
const ownerAt = (g: Ground, at: number): Nominal | null =>
  g.word(at) in GENDERS
    ? { kind: 'pronoun', gender: GENDERS[g.word(at)] ?? null, plural: false, self: false, start: at, end: at + 1 }
    : null

/**
 * «…, according to X.», «…, theo ông X.», «…, according to her, …»: the source of the sentence. `told`: something said has been
 * read there; what merely took place has no speaker.
 */
export function accordingBehind(g: Ground, s: ReadSentence, told: boolean): Source | null {
  if (!told && g.c.hits.meet.within(s.start, s.end).some(h => !isMistaken(g.c, h))) return null
  for (const { start, end } of g.c.words('attribution').within(s.start + 1, s.end)) {
    if (g.word(start - 1) !== ',') continue
    const named = namedAt(g, end)
    const amid = named !== undefined && g.word(named.end) === ',' && g.c.language === 'en'
    if (!named || (named.end < s.end - 1 && !amid) || (amid && start - s.start > AMID) || (!amid && start - s.start < 4)) continue
    const voice = g.discourse.resolve(named)
    if (voice) return { cue: cueOf(start, end), voice }
  }
  return null
}

/** An aside stands near the head of its sentence; farther on it may be of one clause only. */
const AMID = 10

/** «…, said Borg.», «…, said the Minister on Monday.»: the verb before its subject, behind what is said; no quotation is needed. */
export function saidBehind(g: Ground, s: ReadSentence, cue: Cue): Voice | null {
  if (g.c.language !== 'en' || cue.role !== 'reports' || cue.end - cue.start > 1 || cue.start - s.start < 4) return null
  if (!/^[,”"’»]$/.test(g.word(cue.start - 1))) return null
  const named = g.startingAt(cue.end) ?? (g.is('determiners', cue.end) ? g.startingAt(cue.end + 1) : undefined)
  if (!named || (named.kind !== 'person' && named.kind !== 'title')) return null
  const home = /^(?:of|from)$/.test(g.word(named.end)) ? g.c.hits.state.at(named.end + 1) : undefined
  const end = home?.end ?? named.end
  const closed = end >= s.end - 1 || /^[,.;]$/.test(g.word(end)) || g.c.hits.date.within(end, end + 3).length > 0
  return closed ? g.discourse.resolve(named) : null
}

/** «Greece, he went on, belonged …», «“We will,” he went on.»: an aside with a verb that says something only there. */
export function asideIn(g: Ground, s: ReadSentence): Source | null {
  for (const { start, end } of g.c.words('asides').within(s.start + 2, s.end)) {
    const at = g.endingAt(start)
    const named = at >= 0 ? g.nominals[at] : undefined
    if (!named || !KINDS.has(named.kind)) continue
    const quoted =
      /^[”"’»]$/.test(g.word(named.start - 1)) && /^[,?!]$/.test(g.word(named.start - 2)) && /^[,.]$/.test(g.word(end))
    if (!quoted && (g.word(named.start - 1) !== ',' || g.word(end) !== ',')) continue
    const voice = g.discourse.resolve(named)
    if (voice) return { cue: sayingAt(start), voice }
  }
  return null
}

/** How far the verb of quoting stands before «as saying». */
const QUOTED = 24

/** «the agency quoted X as saying that …», «X was quoted as saying»: the person quoted. */
export function quotedAs(g: Ground, s: ReadSentence, cue: Cue): Voice | null {
  if (g.c.language !== 'en' || cue.form !== 'gerund' || cue.role !== 'reports' || g.word(cue.start - 1) !== 'as') return null
  for (let j = cue.start - 2; j > Math.max(s.start, cue.start - QUOTED); j--) {
    if (!g.is('quoting', j)) continue
    const passive = /^(?:was|were|is|are|been)$/.test(g.word(j - 1))
    const at = g.endingAt(passive ? j - 1 : cue.start - 1)
    const named = at >= 0 && g.nominals[at].start > (passive ? -1 : j) ? g.nominals[at] : undefined
    return named && KINDS.has(named.kind) ? g.discourse.resolve(named) : null
  }
  return null
}

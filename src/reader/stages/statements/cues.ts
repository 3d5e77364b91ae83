import type { Act } from '../../../contract/vocabulary.ts'
import type { VerbForm } from '../../../lexicon/entries.ts'
import { MARK, WORD } from '../../../text/tokens.ts'
import type { Hit, ReadSentence } from '../../context.ts'
import type { Ground } from './ground.ts'

/** A reporting or attitude expression in a sentence: tokens [start, end). */
export interface Cue {
  readonly start: number
  readonly end: number
  readonly act: Act
  /** `reports` may wrap an attitude; `weak` counts only when wrapped or with a subject of its own. */
  readonly role: 'reports' | 'attitude' | 'weak'
  /** Behind a comma it rather goes on with a list. */
  readonly listable: boolean
  readonly form: VerbForm
  readonly rule: string
}

/** Tokens outside names between a light verb and the noun that gives the act («expressed the Government’s deep concern»). */
const LIGHT_REACH = 8
/** The same where the verb means something by itself («set out the UK's grave concern»). */
const VERB_REACH = 8

/** All cues of a sentence, in order: verbs, and light verbs with the noun that gives the act («bày tỏ vui mừng», «expressed confidence»). */
export function findCues(g: Ground, sentence: ReadSentence): Cue[] {
  const { c } = g
  const cues: Cue[] = []
  const given = callings(g, sentence)
  const allowed = g.c.language === 'en' ? allowances(g, sentence) : []
  const lights = c.hits.light.within(sentence.start, sentence.end)
  const acts = c.hits.act.within(sentence.start, sentence.end)
  let reach = -1
  let l = 0
  let a = 0
  while (l < lights.length || a < acts.length) {
    const light = lights[l]
    const act = acts[a]
    const own = allowed.find(x => x.end === (act?.end ?? -1))
    if (own) {
      cues.push(own)
      reach = own.end
      a++
      continue
    }
    if (light && (!act || light.start <= act.start)) {
      l++
      if (light.start < reach || isMasked(g, light)) continue
      const combined = lightCue(g, light, sentence.end)
      if (!combined) continue
      cues.push(combined)
      reach = combined.end
      continue
    }
    a++
    if (act.start < reach || isMasked(g, act) || isManner(g, act) || isTakenUp(g, act)) continue
    const meant = wished(g, act, sentence.end)
    if (meant) {
      cues.push(meant)
      reach = meant.end
      continue
    }
    const { entry, end } = act
    const began = entry.form === 'gerund' ? finiteBefore(g, act.start) : act.start
    const start = Math.max(sentence.start, began)
    cues.push({
      start,
      end,
      act: valuedAs(g, act.start, sentence.end) ?? entry.act,
      role: entry.role,
      listable: entry.listable,
      form: start < act.start ? 'past' : entry.form,
      rule: `act.${entry.act}.${entry.role}`,
    })
    reach = end
  }
  return given.length > 0 ? [...cues, ...given].sort((x, y) => x.start - y.start) : cues
}

/** «Allow me to thank you»: the verb behind, said by whoever speaks. */
function allowances(g: Ground, s: ReadSentence): Cue[] {
  return g.c
    .words('allowMe')
    .within(s.start, s.end)
    .flatMap(({ start, end }) => {
      const verb = g.c.hits.act.at(end)
      if (verb?.entry.form !== 'base') return []
      const { act, role } = verb.entry
      return [{ start, end: verb.end, act, role, listable: false, form: 'present' as const, rule: `act.${act}.allowed` }]
    })
}

/** «I would like to thank you»: the verb behind says what is done. */
function wished(g: Ground, act: Hit<'act'>, limit: number): Cue | null {
  if (g.c.language !== 'en') return null
  const wish = g.c.words('wouldLike').at(act.start)
  if (!wish) return null
  // «I want to once again express my condolences»
  let at = wish.end
  for (let adverb = g.c.words('adverbs').at(at); adverb; adverb = g.c.words('adverbs').at(at)) at = adverb.end
  const light = g.c.hits.light.at(at)
  const felt = light && !isMasked(g, light) ? lightCue(g, light, limit) : null
  if (felt) return { ...felt, start: act.start, form: act.entry.form }
  const verb = g.c.hits.act.at(at)
  if (verb?.entry.form !== 'base' || verb.entry.act === 'discuss') return null
  const { entry } = verb
  return {
    start: act.start,
    end: verb.end,
    act: entry.act,
    role: entry.role,
    listable: false,
    form: act.entry.form,
    rule: `act.${entry.act}.wished`,
  }
}

/** «Đề nghị này được … ủng hộ»: the thing proposed before, no new proposal. */
function isTakenUp(g: Ground, { end }: Hit<'act'>): boolean {
  if (g.c.language !== 'vi') return false
  const behind = g.word(end) === 'nói' ? end + 1 : end
  return /^(?:này|đó|ấy|trên)$/.test(g.word(behind)) && [1, 2].some(n => g.word(behind + n) === 'được')
}

/** «trân trọng chuyển lời …»: how it is said. */
const isManner = (g: Ground, { start, end }: Hit<'act'>): boolean =>
  g.c.words('manners').at(start)?.end === end && (g.c.hits.light.at(end) ?? g.c.hits.act.at(end)) !== undefined

/** «began by thanking», «is urging»: the finite verb before a gerund; the gerund itself where none stands. */
function finiteBefore(g: Ground, start: number): number {
  const began = g.c.words('beganBy').before(start)
  if (began) return began.start
  return /^(?:is|are|was|were)$/.test(g.word(start - 1)) ? start - 1 : start
}

/** «described the deal as fair», «regards the note as baseless»: what one thinks of it; null without «as», where it is told how it is. */
function valuedAs(g: Ground, start: number, limit: number): Act | null {
  if (!g.c.words('asVerbs').at(start)) return null
  for (let i = start + 2; i < Math.min(limit, start + CALLED + 2) && g.c.tokens.kind[i] !== MARK; i++)
    if (g.word(i) === 'as') return isDeplored(g, i, limit) ? 'concern' : 'appraise'
  return null
}

/** A word of those who object stands close behind. */
const isDeplored = (g: Ground, from: number, limit: number): boolean =>
  g.c.words('deplored').within(from, Math.min(limit, from + CALLED)).length > 0

/** «Regret was expressed by the delegation»: the noun before the passive gives the act. */
function nounBefore(g: Ground, light: Hit<'light'>): Omit<Cue, 'start' | 'end'> | null {
  if (light.entry.form !== 'past' || !/^(?:was|were|been)$/.test(g.word(light.start - 1))) return null
  const { noun: nouns } = g.c.hits
  const noun = nouns.before(light.start - 1) ?? nouns.before(light.start - 2)
  if (!noun || noun.entry.act === 'affirm' || noun.entry.act === 'discuss') return null
  const { act } = noun.entry
  return { act, role: 'attitude', listable: false, form: 'past', rule: `act.${act}.noun` }
}

/** Tokens within which the name that is given stands. */
const CALLED = 10

/** «called the deal historic», «calling its refusal “a reflex”»: a name that is given; no call to somebody and no call for something. */
function callings(g: Ground, s: ReadSentence): Cue[] {
  return g.c
    .words('callings')
    .within(s.start, s.end)
    .flatMap(({ start, end }) => {
      if (!namesSomething(g, s, end) || g.c.hits.act.at(start) || g.c.hits.act.over(start)) return []
      const form =
        g.c.language === 'vi' ? ('plain' as const) : g.word(start) === 'calling' ? ('gerund' as const) : ('past' as const)
      const act = isDeplored(g, end, s.end) ? ('concern' as const) : ('affirm' as const)
      return [{ start, end, act, role: 'attitude' as const, listable: false, form, rule: `act.${act}.called` }]
    })
}

function namesSomething(g: Ground, s: ReadSentence, from: number): boolean {
  if (g.c.language === 'vi') {
    // «gọi Nhật Bản là "đối tác …"»
    for (let i = from + 1; i < Math.min(s.end, from + CALLED); i++) {
      if (g.word(i) === 'là') return true
      if (g.c.tokens.kind[i] === MARK || g.c.hits.act.at(i)) return false
    }
    return false
  }
  if (/^(?:it|this|that|these)$/.test(g.word(from))) return true
  if (/^(?:the|its|their|his|her)$/.test(g.word(from)) && !g.startingAt(from) && !g.startingAt(from + 1)) return true
  if (!g.startingAt(from) && !/^(?:the|its|their|his|her)$/.test(g.word(from))) return false
  for (let i = from + 1; i < Math.min(s.end, from + CALLED); i++) {
    if (/^["“]$/.test(g.word(i))) return true
    if (g.c.tokens.kind[i] === MARK || g.c.words('prepositions').at(i) || g.c.hits.act.at(i)) return false
    if (/^an?$/.test(g.word(i))) return true
  }
  return false
}

/** Inside a name or a compound, or half of a hyphened word («value-added»). */
function isMasked(g: Ground, hit: { readonly start: number; readonly end: number }): boolean {
  if (g.masked[hit.start] === 1 && g.masked[hit.end - 1] === 1) return true
  const { tokens } = g.c
  return hit.start > 0 && tokens.spaced[hit.start] === 0 && g.word(hit.start - 1) === '-'
}

function lightCue(g: Ground, light: Hit<'light'>, limit: number): Cue | null {
  const { c } = g
  const vi = c.language === 'vi'
  const verb = c.hits.act.at(light.start)
  // «had a warm exchange on …»: of these the noun tells a talk
  const talks = c.words('talkLights').at(light.start)?.end === light.end
  const told = vi || verb ? null : nounBefore(g, light)
  if (told) return { ...told, start: light.start, end: light.end }
  let left = verb ? VERB_REACH : LIGHT_REACH
  for (let i = light.end; i < limit && left > 0; i++) {
    const noun = c.hits.noun.at(i)
    // «nêu nguyện vọng»: a noun that hides a verb
    if (g.masked[i] === 1 && (!noun || c.words('otherwise').at(i)?.end !== noun.end)) continue
    left--
    // «share this assessment» is an act of its own
    if (noun && verb && noun.end <= verb.end) return null
    if (
      noun &&
      talks === (noun.entry.act === 'discuss') &&
      !(verb && noun.entry.act === 'affirm') &&
      !(verb && vi && i > light.end + 1)
    ) {
      return {
        start: light.start,
        end: noun.end,
        act: noun.entry.act,
        role: noun.entry.act === 'affirm' && !verb ? 'reports' : 'attitude',
        listable: false,
        form: light.entry.form,
        rule: `act.${noun.entry.act}.noun`,
      }
    }
    // «held an in-depth exchange of views»
    if (!vi && g.word(i + 1) === '-' && c.tokens.spaced[i + 1] === 0 && c.tokens.spaced[i + 2] === 0) {
      i += 2
      continue
    }
    // «bày tỏ "rất thất vọng"»
    if (i === light.end && /^["“]$/.test(g.word(i))) continue
    if (talks && (g.is('joins', i) || g.word(i) === ',')) continue
    // «reiterated the United States' readiness»
    if (!vi && /^['’]s?$/.test(g.word(i))) continue
    if (c.tokens.kind[i] === MARK || (vi && (c.hits.act.at(i) || (g.is('joins', i) && c.hits.act.at(i + 1))))) break
    if (!vi && c.tokens.kind[i] === WORD && g.is('nounEnds', i)) break
  }
  if (c.words('lightAlone').at(light.start)?.end !== light.end) return null
  const inner = c.hits.act.at(light.end)
  if (verb && !inner) return null
  if (inner)
    return {
      start: light.start,
      end: inner.end,
      act: inner.entry.act,
      role: inner.entry.role === 'weak' ? 'attitude' : inner.entry.role,
      listable: false,
      form: light.entry.form,
      rule: `act.${inner.entry.act}.light`,
    }
  return {
    start: light.start,
    end: light.end,
    act: 'affirm',
    role: 'reports',
    listable: false,
    form: light.entry.form,
    rule: 'act.affirm.light',
  }
}

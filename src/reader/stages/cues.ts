import type { Act } from '../../contract/vocabulary.ts'
import type { VerbForm } from '../../lexicon/entries.ts'
import { MARK, WORD } from '../../text/tokens.ts'
import { type Context, printed, type ReadSentence } from '../context.ts'

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

/** All cues of a sentence, in order: verbs, and light verbs with the noun that gives the act («bày tỏ vui mừng», «expressed confidence»). */
export function findCues(c: Context, sentence: ReadSentence): Cue[] {
  const cues: Cue[] = []
  const lights = c.hits.light.within(sentence.start, sentence.end)
  const acts = c.hits.act.within(sentence.start, sentence.end)
  let reach = -1
  const starts = [
    ...lights.map(h => ({ hit: h, light: true as const })),
    ...acts.map(h => ({ hit: h, light: false as const })),
  ].sort((a, b) => a.hit.start - b.hit.start || (a.light ? -1 : 1))
  for (const item of starts) {
    if (item.hit.start < reach) continue
    if (item.light) {
      const combined = lightCue(c, item.hit, sentence.end)
      if (!combined) continue
      cues.push(combined)
      reach = combined.end
      continue
    }
    const { entry, start, end } = item.hit
    cues.push({
      start,
      end,
      act: entry.act,
      role: entry.role,
      listable: entry.listable,
      form: entry.form,
      rule: `act.${entry.act}.${entry.role}`,
    })
    reach = end
  }
  return cues
}

const LIGHT_ALONE = /^(?:bày tỏ|express|expressed|expresses|expressing)$/iu

function lightCue(c: Context, light: { start: number; end: number; entry: { form: VerbForm } }, limit: number): Cue | null {
  const verb = c.hits.act.at(light.start)
  const reach = verb ? 4 : 6
  for (let i = light.end; i < Math.min(light.end + reach, limit); i++) {
    const noun = c.hits.noun.at(i)
    if (noun && !(verb && noun.entry.act === 'affirm') && !(verb && c.language === 'vi' && i > light.end + 1)) {
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
    if (c.tokens.kind[i] === MARK || (c.hits.act.at(i) && c.language === 'vi')) break
    if (c.language === 'en' && c.tokens.kind[i] === WORD && /^(?:that|about|and|in|on|with|for|at|how)$/i.test(printed(c, i)))
      break
  }
  const word = c.text.slice(c.tokens.start[light.start], c.tokens.end[light.end - 1])
  if (verb || !LIGHT_ALONE.test(word)) return null
  const inner = c.hits.act.at(light.end)
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

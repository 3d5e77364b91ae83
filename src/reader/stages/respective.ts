import { type Context, isListed, printed } from '../context.ts'
import type { Field } from './chains.ts'
import { type NameMention, type Span, untitled } from './mentions.ts'
import type { Title } from './titles.ts'

/**
 * «the foreign ministers of Poland and Romania, A and B», «the Polish and Romanian foreign ministers, A and B»: one title of
 * several states before as many names, or «the foreign ministers of Poland, A, and Romania, B». Each name gets the title of the
 * state in its place.
 */
export function respective(
  f: Field,
  titles: readonly Title[],
  mentions: readonly NameMention[],
  weak: readonly Span[],
): NameMention[] {
  const { c } = f
  const byStart = new Map<number, NameMention | Span>([...weak, ...mentions].map(m => [m.start, m]))
  const given = new Map<number, NameMention>()
  for (const title of titles) {
    if (c.language === 'en' ? !title.plural : !isListed(c, 'several', title.start - 1)) continue
    const pairs = title.counterpart ? [] : inTurn(c, firstState(c, title), byStart)
    for (const [state, name] of pairs) given.set(name.start, mentionOf(f, name, held(title, state)))
    const behind = statesFrom(c, firstState(c, title))
    const before = statesUpTo(c, title)
    const [states, end] = before.length > 1 ? [before, title.end] : [behind.states, behind.end]
    const names = states.length > 1 || isPlainPlural(c, title) ? namesFrom(c, end, byStart) : []
    // «the energy ministers, A and B»: nobody says whose
    if (states.length === 0 && names.length === 2) {
      for (const name of names)
        if (!('words' in name && name.title)) given.set(name.start, mentionOf(f, name, { ...title, plural: false }))
      continue
    }
    if (names.length !== states.length) continue
    for (const [i, name] of names.entries()) given.set(name.start, mentionOf(f, name, held(title, states[i])))
  }
  if (given.size === 0) return [...mentions]
  return [...mentions.filter(m => !given.has(m.start)), ...given.values()].sort((a, b) => a.start - b.start)
}

/** «the energy ministers,»: several who hold one office, with a comma behind. */
const isPlainPlural = (c: Context, { plural, counterpart, country, offices, end }: Title): boolean =>
  c.language === 'en' && plural && !counterpart && country === null && offices.length > 0 && printed(c, end) === ','

const held = (title: Title, country: string): Title => ({
  ...title,
  plural: false,
  country,
  offices: title.offices.map(o => ({ ...o, country })),
})

function mentionOf(f: Field, name: NameMention | Span, title: Title): NameMention {
  if ('words' in name) return { ...name, title, evidence: Math.max(name.evidence, 0.8) }
  return { ...untitled(f, name, 0.8, 'name.respective'), title }
}

/** Where the states of a title begin: inside it, or behind its «of». */
function firstState(c: Context, title: Title): number {
  for (let i = title.start; i < title.end; i++) if (c.hits.state.at(i)) return i
  return /^(?:of|from|của)$/iu.test(printed(c, title.end)) ? title.end + 1 : title.end
}

/** «Poland, A, and Romania, B», «Poland (A) and Romania (B)»: each state with its name right behind it; none when there is but one. */
function inTurn(c: Context, at: number, byStart: ReadonlyMap<number, NameMention | Span>): Array<[string, NameMention | Span]> {
  const pairs: Array<[string, NameMention | Span]> = []
  for (let i = at; ; ) {
    while (/^the$/i.test(printed(c, i))) i++
    const state = c.hits.state.at(i)
    if (!state || !/^[,(]$/.test(printed(c, state.end))) break
    const from = state.end + 1
    const name = byStart.get(c.hits.honorific.at(from)?.end ?? from)
    if (!name) break
    pairs.push([state.entry.id, name])
    i = joined(c, printed(c, name.end) === ')' ? name.end + 1 : name.end)
  }
  return pairs.length > 1 ? pairs : []
}

/** States joined by commas and «and», from token `at` on. */
export function statesFrom(c: Context, at: number): { states: string[]; end: number } {
  const states: string[] = []
  let end = at
  for (let i = at; ; ) {
    while (/^the$/i.test(printed(c, i))) i++
    const state = c.hits.state.at(i)
    if (!state) return { states, end }
    states.push(state.entry.id)
    end = state.end
    i = joined(c, end)
    if (i === end) return { states, end }
  }
}

/** States joined by commas and «and» whose last opens the title or stands right before it. */
export function statesUpTo(c: Context, title: Title): string[] {
  let state = c.hits.state.at(title.start) ?? c.hits.state.before(title.start)
  const states: string[] = []
  while (state) {
    states.unshift(state.entry.id)
    let i = state.start - 1
    if (isAnd(c, i)) i--
    if (printed(c, i) === ',') i--
    state = i < state.start - 1 ? c.hits.state.before(i + 1) : undefined
  }
  return states
}

/** Names joined by commas and «and» behind a comma, a colon, a bracket or at once («the Polish and Romanian leaders A and B»). */
function namesFrom(c: Context, end: number, byStart: ReadonlyMap<number, NameMention | Span>): Array<NameMention | Span> {
  const names: Array<NameMention | Span> = []
  const shut = /^[,:(–—-]$/u.test(printed(c, end))
  if (!shut && !byStart.has(end)) return names
  for (let i = shut ? end + 1 : end; ; ) {
    i = c.hits.honorific.at(i)?.end ?? i
    const name = byStart.get(i)
    if (!name) return names
    names.push(name)
    i = joined(c, name.end)
    if (i === name.end) return names
  }
}

/** The token behind a comma, an «and» or both; `at` itself where neither stands. */
function joined(c: Context, at: number): number {
  const i = printed(c, at) === ',' ? at + 1 : at
  return isAnd(c, i) ? i + 1 : i
}

const isAnd = (c: Context, i: number): boolean => /^(?:and|và|&)$/iu.test(printed(c, i))

/** Whether two presentations are one person, with a score and reasons. */
import type { Link, Presentation } from '../observations.ts'
import { type NameForm, nameForm } from './name-form.ts'
import type { NameKnowledge } from './name-knowledge.ts'
import { type NameReason, type NameRelation, relateNames } from './name-relation.ts'
import { compareOffices, type OfficeReason } from './offices.ts'
import { timingOf } from './times.ts'
import { DIFFERENT, MANY_TIMES, OFFICES, PART_LATER, PRINTED_SO, PRIOR, SAME, SIDE_BY_SIDE, STATES } from './weights.ts'

export type IdentityReason =
  | NameReason
  | OfficeReason
  | 'same-state'
  | 'other-state'
  | 'outnumbered-state'
  | 'holder-of-the-office'
  | 'printed-so-elsewhere'
  | 'years-apart'
  | 'side-by-side'

/** Reasons against one person; what else is said of two must outweigh them. */
export const AGAINST: ReadonlySet<string> = new Set<IdentityReason>([
  'diacritics-differ',
  'mark-missing',
  'generation-differs',
  'offices-at-once-do-not-fit',
  'other-state',
  'side-by-side',
])

/** A presentation with its name taken apart. */
export interface Profile {
  readonly presentation: Presentation
  /** The name first, then every alias of more than one word. */
  readonly forms: readonly NameForm[]
  /** Aliases of one word, without diacritics. */
  readonly short: ReadonlySet<string>
  readonly states: ReadonlySet<string>
}

const MOST_FORMS = 6

export function profileOf(presentation: Presentation, known: NameKnowledge): Profile {
  const { name, aliases, country, languages, offices } = presentation
  const onlyVietnamese = languages.length > 0 && languages.every(language => language === 'vi')
  const states = new Set(offices.flatMap(o => o.country ?? []))
  if (country !== null) states.add(country)
  const form = (printed: string): NameForm => nameForm(printed, country, onlyVietnamese, known)
  const others = [...new Set(aliases)].sort().map(form)
  return {
    presentation,
    forms: [form(name), ...others.filter(f => !f.bare && f.words.length > 0 && f.printed !== name)].slice(0, MOST_FORMS),
    short: new Set(others.flatMap(f => (f.bare ? f.letters : []))),
    states,
  }
}

/** How two names agree; `relate` may remember what it was asked before. */
export type Relate = (a: NameForm, b: NameForm) => NameRelation | null

/** How the names of two presentations agree best, in any of their forms. */
export function relateProfiles(a: Profile, b: Profile, relate: Relate): NameRelation | null {
  let best: NameRelation | null = null
  for (const own of a.forms)
    for (const other of b.forms) {
      const relation = relate(own, other)
      if (relation && (!best || relation.telling > best.telling)) best = relation
    }
  return best
}

type Evidence = readonly [reason: IdentityReason, bits: number]

/** What speaks for and against one person; null where nothing speaks for it. `apart`: one document names both. */
export function compareProfiles(a: Profile, b: Profile, names: NameRelation | null, apart = false): Link | null {
  if (!names) return null
  const [p, q] = [a.presentation, b.presentation]
  const timing = timingOf(p, q)
  const offices = compareOffices(p.offices, q.offices, timing, names.partial)
  const states = compareStates(a, b)
  const evidence: Evidence[] = [...states]
  if (offices.reason) evidence.push([offices.reason, offices.bits])
  const sameOffice = offices.reason === 'same-office'
  if (names.partial) {
    if (sameOffice && states.every(([reason]) => reason === 'same-state') && offices.bits >= OFFICES.fewHolders)
      evidence.push(['holder-of-the-office', OFFICES.partOfHolder])
    if (timing === 'later') evidence.push(['years-apart', PART_LATER])
    if (a.forms.some(f => b.short.has(f.letters)) || b.forms.some(f => a.short.has(f.letters)))
      evidence.push(['printed-so-elsewhere', PRINTED_SO])
  }
  if (apart) evidence.push(['side-by-side', SIDE_BY_SIDE])
  const other = evidence.reduce((sum, [, bits]) => sum + bits, PRIOR + (offices.reason ? 0 : offices.bits))
  const most = offices.reason === 'offices-at-once-do-not-fit' ? OFFICES.mostUnfit : Infinity
  const total = Math.min(other + names.telling, most)
  const score = scoreOf(total)
  const verdict = score >= SAME ? 'same' : score < DIFFERENT ? 'different' : 'uncertain'
  // a part of a name that does not fit says nothing
  if (verdict === 'different' && (names.partial || !isWhole(names))) return null
  const reasons = [...evidence]
    .sort((x, y) => Math.abs(y[1]) - Math.abs(x[1]) || (x[0] < y[0] ? -1 : 1))
    .map(([reason]) => reason)
  const named: readonly IdentityReason[] = names.reasons
  const ordered = [...named, ...reasons]
  const [first, second] = p.id < q.id ? [p.id, q.id] : [q.id, p.id]
  return { a: first, b: second, score, verdict, reasons: ordered }
}

/** Two presentations alone; null where nothing speaks for one person. */
export function comparePresentations(a: Presentation, b: Presentation, known: NameKnowledge): Link | null {
  const [x, y] = [profileOf(a, known), profileOf(b, known)]
  return compareProfiles(
    x,
    y,
    relateProfiles(x, y, (f, g) => relateNames(f, g, known)),
  )
}

const GUESSED: ReadonlySet<string> = new Set<IdentityReason>(['misspelling', 'vietnamese-transcription', 'familiar-form'])

/** Names that are one name, not two that resemble each other. */
const isWhole = (names: NameRelation): boolean => !names.reasons.some(reason => GUESSED.has(reason))

const KIN = ['CN', 'TW', 'HK', 'MO']

function compareStates(a: Profile, b: Profile): Evidence[] {
  if (a.states.size === 0 || b.states.size === 0) return []
  if ([...a.states].some(state => b.states.has(state))) return [['same-state', STATES.same]]
  const all = [...a.states, ...b.states]
  if (all.includes('EU')) return [['other-state', STATES.union]]
  const envoys = [a, b].every(p => p.presentation.offices.some(o => o.rank === 'ambassadorial'))
  const bits = all.every(state => KIN.includes(state)) ? STATES.kin : envoys ? STATES.envoy : STATES.other
  const [few, many] = [a.presentation.documents, b.presentation.documents].sort((x, y) => x - y)
  if (many < few * MANY_TIMES) return [['other-state', bits]]
  return [
    ['other-state', bits],
    ['outnumbered-state', STATES.outnumbered],
  ]
}

/** Never quite 0 or 1: those are for what people declare. */
const scoreOf = (bits: number): number => {
  const score = Math.round((1 / (1 + 2 ** -bits)) * 1_000_000) / 1_000_000
  return Math.min(Math.max(score, 0.000001), 0.999999)
}

/** Whether two presentations are one person, with a score and reasons. */
import type { Link, Presentation } from '../observations.ts'
import { type NameForm, nameForm } from './name-form.ts'
import type { NameKnowledge } from './name-knowledge.ts'
import { type NameReason, type NameRelation, relateNames } from './name-relation.ts'
import { compareOffices, type OfficeEvidence, type OfficeReason } from './offices.ts'
import { slugsOf } from './slugs.ts'
import { compareStates, type StateEvidence, type StateReason } from './states.ts'
import { type Timing, timingOf } from './times.ts'
import { DIFFERENT, DOUBTFUL, OFFICES, PART_LATER, PRINTED_SO, PRIOR, SAME, SIDE_BY_SIDE, STATES } from './weights.ts'

/** The catalogue of reasons for and against one person. */
type IdentityReason =
  | NameReason
  | OfficeReason
  | StateReason
  | 'holder-of-the-office'
  | 'printed-so-elsewhere'
  | 'years-apart'
  | 'side-by-side'
  | 'same-slug'
  | SettledReason

/** Reasons that only the whole set gives: somebody says so; several fit as well; what is joined already does not fit. */
export type SettledReason = 'declared' | 'fits-several' | 'others-keep-apart'

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
  /** Every slug that the person may come to have. */
  readonly slugs: readonly string[]
}

const MOST_FORMS = 6

/** How names are taken apart; `take` may remember what it was asked before. */
export type TakeApart = (printed: string, country: string | null, onlyVietnamese: boolean) => NameForm

export function profileOf(presentation: Presentation, take: TakeApart, known: NameKnowledge): Profile {
  const { name, aliases, country, languages, offices } = presentation
  const onlyVietnamese = languages.length > 0 && languages.every(language => language === 'vi')
  const states = new Set(offices.flatMap(o => o.country ?? []))
  if (country !== null) states.add(country)
  const form = (printed: string): NameForm => take(printed, country, onlyVietnamese)
  const others = [...new Set(aliases)].sort().map(form)
  const forms = [form(name), ...others.filter(f => !f.bare && f.words.length > 0 && f.printed !== name)].slice(0, MOST_FORMS)
  return {
    presentation,
    forms,
    short: new Set(others.flatMap(f => (f.bare ? f.letters : []))),
    states,
    slugs: slugsOf({ presentation, forms, states }, known),
  }
}

/** Takes names apart by what is known of them. */
export const takeApart =
  (known: NameKnowledge): TakeApart =>
  (printed, country, onlyVietnamese) =>
    nameForm(printed, country, onlyVietnamese, known)

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
export function compareProfiles(
  a: Profile,
  b: Profile,
  names: NameRelation | null,
  known: NameKnowledge,
  apart = false,
): Link | null {
  if (!names) return namesakes(a, b)
  const [p, q] = [a.presentation, b.presentation]
  const timing = timingOf(p, q)
  const offices = compareOffices(p.offices, q.offices, timing, names.partial)
  const states = compareStates(a, b, known)
  const evidence: Evidence[] = [...states]
  if (offices.reason) evidence.push([offices.reason, offices.bits])
  if (names.partial) evidence.push(...ofPart(a, b, timing, offices, states))
  if (apart) evidence.push(['side-by-side', SIDE_BY_SIDE])
  const total = evidence.reduce((sum, [, bits]) => sum + bits, PRIOR + names.telling + (offices.reason ? 0 : offices.bits))
  const score = scoreOf(isDoubtful(offices, states) ? Math.min(total, DOUBTFUL) : total)
  const verdict = score >= SAME ? 'same' : score < DIFFERENT ? 'different' : 'uncertain'
  // a part of a name that does not fit says nothing
  if (verdict === 'different' && (names.partial || !isWhole(names))) return namesakes(a, b)
  const weightiest = evidence.sort((x, y) => Math.abs(y[1]) - Math.abs(x[1]) || (x[0] < y[0] ? -1 : 1))
  const reasons: IdentityReason[] = [...names.reasons, ...weightiest.map(([reason]) => reason)]
  return linkOf(a, b, score, verdict, reasons)
}

function linkOf(a: Profile, b: Profile, score: number, verdict: Link['verdict'], reasons: readonly IdentityReason[]): Link {
  const [first, second] = [a.presentation.id, b.presentation.id].sort()
  return { a: first, b: second, score, verdict, reasons }
}

/** Nothing speaks for one person but what ids are made of, so that whoever gives ids must see both. */
const namesakes = (a: Profile, b: Profile): Link | null =>
  a.slugs.some(slug => b.slugs.includes(slug)) ? linkOf(a, b, DIFFERENT, 'uncertain', ['same-slug']) : null

/** What a name printed in part says: it stands for whoever holds the office, and is said of those in the news. */
function ofPart(a: Profile, b: Profile, timing: Timing, offices: OfficeEvidence, states: readonly StateEvidence[]): Evidence[] {
  const evidence: Evidence[] = []
  const here = states.every(([reason]) => reason === 'same-state')
  if (here && offices.reason === 'same-office' && offices.bits >= OFFICES.fewHolders)
    evidence.push(['holder-of-the-office', OFFICES.partOfHolder])
  if (timing === 'later') evidence.push(['years-apart', PART_LATER])
  if (a.forms.some(f => b.short.has(f.letters)) || b.forms.some(f => a.short.has(f.letters)))
    evidence.push(['printed-so-elsewhere', PRINTED_SO])
  return evidence
}

const isDoubtful = (offices: OfficeEvidence, states: readonly StateEvidence[]): boolean =>
  offices.reason === 'offices-at-once-do-not-fit' ||
  (offices.reason !== 'same-office' && states.some(([reason, bits]) => reason === 'other-state' && bits !== STATES.union))

/** Two presentations alone; null where nothing speaks for one person. */
export function comparePresentations(a: Presentation, b: Presentation, known: NameKnowledge): Link | null {
  const [x, y] = [a, b].map(p => profileOf(p, takeApart(known), known))
  return compareProfiles(
    x,
    y,
    relateProfiles(x, y, (f, g) => relateNames(f, g, known)),
    known,
  )
}

const GUESSED: ReadonlySet<string> = new Set<IdentityReason>(['misspelling', 'vietnamese-transcription', 'familiar-form'])

/** Names that are one name, not two that resemble each other. */
const isWhole = (names: NameRelation): boolean => !names.reasons.some(reason => GUESSED.has(reason))

/** Never quite 0 or 1: those are for what people declare. */
const scoreOf = (bits: number): number => {
  const score = Math.round((1 / (1 + 2 ** -bits)) * 1_000_000) / 1_000_000
  return Math.min(Math.max(score, 0.000001), 0.999999)
}

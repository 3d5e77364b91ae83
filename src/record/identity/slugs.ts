/** What ids are made of: the slugs of names. */
import { slug } from '../../text/fold.ts'
import type { Presentation } from '../observations.ts'
import type { NameForm } from './name-form.ts'
import type { NameKnowledge } from './name-knowledge.ts'
import { RARE } from './weights.ts'

const MOST_OFFICES = 3

/** The first few of its offices, as keys and ids name them. */
export const officesOf = (p: Pick<Presentation, 'offices'>): string[] =>
  [...new Set(p.offices.map(o => `${o.rank}/${o.function}`))].sort().slice(0, MOST_OFFICES)

/** Whether a name tells who is meant: not a Vietnamese given name or a Korean surname alone. */
export function standsAlone(form: NameForm): boolean {
  const full = form.words.filter(w => !w.initial)
  return full.length > 1 || (form.kind === 'other' && full.some(w => w.telling >= RARE))
}

interface Placed {
  readonly presentation: Presentation
  readonly forms: readonly NameForm[]
  readonly states: ReadonlySet<string>
}

/** The slug of a printed form; one that many bear says who is meant only with state and office: «hang-vn-vice-ministerial-trade». */
export function printedSlug(form: NameForm, { presentation, states }: Placed): string {
  const name = slugOf(form.name)
  if (standsAlone(form)) return name
  const place = [[...states].sort()[0], officesOf(presentation)[0]]
  return [name, ...place.flatMap(part => (part === undefined ? [] : slug(part)))].join('-')
}

/** A well-known person's, whom the form or a rare family name alone means. */
export const knownSlug = (form: NameForm): string | null => {
  const person = form.known ?? form.family
  return person === null ? null : slugOf(person)
}

/** «Thẩm Quốc Hoa» as shen-guohua, where nothing but its Vietnamese reading is known. */
export function readingSlug(form: NameForm, known: NameKnowledge): string | null {
  const pinyin = form.readings.length > 0 ? known.lore.pinyin(form.name.split(/\s+/u)) : null
  return pinyin === null ? null : slugOf(pinyin)
}

/** Every slug that a person may come to have by this presentation: two that share one are compared, lest two persons share an id. */
export function slugsOf(placed: Placed, known: NameKnowledge): string[] {
  const [name] = placed.forms
  const slugs = [printedSlug(name, placed), readingSlug(name, known), ...placed.forms.map(knownSlug)]
  return [...new Set(slugs.filter(s => s !== null))]
}

/** A name in letters that no slug has by the numbers of those. */
const slugOf = (name: string): string =>
  slug(name) || [...name].map(letter => letter.codePointAt(0)?.toString(16)).join('-') || 'unnamed'

/** The name and id of a person, from the presentations that are theirs. */
import type { Presentation } from '../observations.ts'
import type { Profile } from './compare.ts'
import type { NameForm } from './name-form.ts'
import type { NameKnowledge } from './name-knowledge.ts'
import { knownSlug, printedSlug, readingSlug } from './slugs.ts'

interface Named {
  readonly name: string
  /** The slug that the id is made of. */
  readonly slug: string
  readonly names: readonly string[]
  readonly country: string | null
}

/** A form counts for a person when at least so large a part of the documents prints it: one misprint in forty is none. */
const RESPECTED = 0.05

interface Candidate {
  readonly form: NameForm
  readonly documents: number
}

export function nameOf(profiles: readonly Profile[], known: NameKnowledge): Named {
  const printed = new Map<string, Candidate>()
  for (const { presentation, forms } of profiles)
    for (const [i, form] of forms.entries()) {
      // an alias is not in every document of its presentation
      const documents = (printed.get(form.printed)?.documents ?? 0) + (i === 0 ? presentation.documents : 0)
      printed.set(form.printed, { form: printed.get(form.printed)?.form ?? form, documents })
    }
  const all = [...printed.values()].sort((a, b) => (a.form.printed < b.form.printed ? -1 : 1))
  const least = RESPECTED * all.reduce((sum, c) => sum + c.documents, 0)
  const respected = all.filter(c => c.documents >= least)
  const country = countryOf(profiles.map(p => p.presentation))
  const chinese = country !== null && known.sinicStates.has(country)
  const international = respected.filter(c => !(chinese && c.form.readings.length > 0) && !c.form.transcribed)
  const { form } = (international.length > 0 ? international : respected).reduce((a, b) => (fuller(b, a) ? b : a))
  const person = all.find(c => c.form.known !== null)?.form ?? form
  // the first presentation that prints it so says where its bearer serves
  const [first] = inOrder(profiles.flatMap(p => (p.presentation.name === form.printed ? p.presentation : [])))
  const placed = profiles.find(p => p.presentation === first) ?? profiles[0]
  return {
    name: person.known ?? person.family ?? inTitleCase(form),
    slug: knownSlug(person) ?? (chinese ? readingSlug(form, known) : null) ?? printedSlug(form, placed),
    names: [...new Set(profiles.flatMap(p => [p.presentation.name, ...p.presentation.aliases]))].sort(),
    country,
  }
}

/** More words in full; then diacritics; then more documents; then the order of letters. */
function fuller(a: Candidate, b: Candidate): boolean {
  const [x, y] = [a, b].map(({ form, documents }) => [
    form.words.filter(w => !w.initial).length,
    Number(form.kind === 'vietnamese' && form.marked),
    documents,
    form.words.length,
  ])
  const at = x.findIndex((value, i) => value !== y[i])
  return at >= 0 ? x[at] > y[at] : a.form.printed < b.form.printed
}

/** «KUROSE Takahiro» as Kurose Takahiro. */
const inTitleCase = (form: NameForm): string =>
  form.name.replace(/(?<!\p{L})\p{Lu}{3,}(?!\p{L})/gu, word => (ROMAN.test(word) ? word : word[0] + word.slice(1).toLowerCase()))
const ROMAN = /^[IVX]+$/

/** The state that most documents give; of several the first in order of letters. */
function countryOf(presentations: readonly Presentation[]): string | null {
  const counts = new Map<string, number>()
  for (const { country, documents } of presentations)
    if (country !== null) counts.set(country, (counts.get(country) ?? 0) + documents)
  const order = [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
  return order[0]?.[0] ?? null
}

interface Homonym {
  readonly named: Named
  readonly presentations: readonly Presentation[]
}

/** One id a person: the slug; of namesakes with their state, then the portfolio of their first office, then a number by the day first seen. */
export function idsOf(people: readonly Homonym[]): string[] {
  const ids = people.map(p => `person:${p.named.slug}`)
  const telling: ReadonlyArray<(p: Homonym) => string> = [
    p => p.named.country?.toLowerCase() ?? '',
    p =>
      inOrder(p.presentations)
        .find(x => x.offices.length > 0)
        ?.offices.map(o => o.function)
        .sort()[0] ?? '',
  ]
  for (const suffix of telling)
    for (const group of shared(ids))
      for (const i of group) {
        const word = suffix(people[i])
        if (word !== '') ids[i] += `-${word}`
      }
  const taken = new Set(ids)
  for (const group of shared(ids)) {
    const order = group.sort((a, b) => {
      const [x, y] = [a, b].map(i => `${firstDay(people[i])} ${people[i].presentations.map(p => p.id).sort()[0]}`)
      return x < y ? -1 : 1
    })
    let number = 1
    for (const i of order.slice(1)) {
      do number++
      while (taken.has(`${ids[i]}-${number}`))
      ids[i] += `-${number}`
      taken.add(ids[i])
    }
  }
  return ids
}

/** The places of ids that several have. */
function shared(ids: readonly string[]): number[][] {
  const places = new Map<string, number[]>()
  for (const [i, id] of ids.entries()) places.set(id, [...(places.get(id) ?? []), i])
  return [...places.values()].filter(group => group.length > 1)
}

const LATEST = '9999'
const inOrder = (presentations: readonly Presentation[]): readonly Presentation[] =>
  [...presentations].sort((a, b) => (`${a.first ?? LATEST} ${a.id}` < `${b.first ?? LATEST} ${b.id}` ? -1 : 1))
const firstDay = (p: Homonym): string => inOrder(p.presentations)[0]?.first ?? LATEST

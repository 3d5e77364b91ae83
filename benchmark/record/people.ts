/** Which person of the record a name in a document stands for, and how well mentions are grouped into persons. */
import { slug } from '../../src/text/fold.ts'
import { count } from '../tally.ts'
import { pairRate } from './pairs.ts'
import type { Scoring } from './scoring.ts'

/** The record's person that a document names so; null where it has none. */
export type PersonOf = (document: string, form: string) => string | null

interface Candidate {
  readonly id: string
  readonly names: readonly string[]
}

/** Looks persons up by document and printed form: the same name without case and diacritics, else one whose words are all in the other. */
export function createPersonOf({ built, nameOf }: Scoring): PersonOf {
  const present = new Map<string, Candidate[]>()
  const persons = [...built.record.persons].sort((a, b) => (a.id < b.id ? -1 : 1))
  for (const { id, name, names, documents } of persons) {
    const candidate = { id, names: [...new Set([name, ...names].map(slug))].filter(folded => folded !== '') }
    for (const document of documents) {
      const known = nameOf(document)
      if (known === null) continue
      const there = present.get(known)
      if (there) there.push(candidate)
      else present.set(known, [candidate])
    }
  }
  return (document, form) => {
    const there = present.get(document) ?? []
    const wanted = slug(form)
    const found = there.find(({ names }) => names.includes(wanted)) ?? there.find(({ names }) => names.some(alike(wanted)))
    return found?.id ?? null
  }
}

/** The words of one name are all in the other. */
const alike =
  (one: string) =>
  (other: string): boolean => {
    const [short = [], long = []] = [one.split('-'), other.split('-')].sort((a, b) => a.length - b.length)
    return short.every(word => long.includes(word))
  }

export function scorePeople({ truth, scores, miss }: Scoring, personOf: PersonOf): void {
  const mentions = truth.persons.flatMap(({ key, in: places }) =>
    Object.entries(places).map(([document, form]) => ({ truth: key, document, form, found: personOf(document, form) })),
  )
  scores.rates.persons = pairRate(mentions)
  const groups = new Map<string, Set<string>>()
  for (const { truth: key, document, form, found } of mentions) {
    if (!count(scores.shares.personsFound, found !== null)) miss('person not found', `${form} in ${document}`)
    if (found !== null) groups.set(found, (groups.get(found) ?? new Set()).add(key))
  }
  for (const [id, keys] of groups) if (keys.size > 1) miss('persons merged', `${[...keys].join(', ')} as ${id}`)
  for (const { key } of truth.persons) {
    const ids = new Set(mentions.flatMap(mention => (mention.truth === key && mention.found !== null ? [mention.found] : [])))
    if (ids.size > 1) miss('person split', `${key} into ${[...ids].join(', ')}`)
  }
}

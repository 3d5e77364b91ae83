/** The use case «people»: who they are, and which offices they have held since when. */
import type { RecordPerson } from '../contract/record.ts'
import { loadPersons } from '../record/person-loading.ts'
import type { Store } from '../store/open.ts'
import { personsNamed } from '../store/view-rows.ts'
import { foldLoose } from '../text/fold.ts'
import type { Scope } from './scope.ts'

/** Persons one of whose forms has all words of `name`, with or without diacritics; those whom most documents name first. */
export async function people(store: Store, name: string, scope: Scope, limit: number): Promise<RecordPerson[]> {
  const words = name
    .replace(/^person:/, '')
    .split(/[\s-]+/)
    .filter(Boolean)
    .map(foldLoose)
  const found = await personsNamed(store.db, words, limit, scope.asOf)
  const persons = new Map(
    (
      await loadPersons(
        store.db,
        found.map(f => f.id),
        scope,
      )
    ).map(p => [p.id, p]),
  )
  return found.flatMap(f => persons.get(f.id) ?? [])
}

import type { Kysely } from 'kysely'
import { among } from './among.ts'
import { chunks } from './insert.ts'
import type { Tables } from './tables.ts'

/** The persons whom presentations are taken for now. */
export async function personsOf(db: Kysely<Tables>, presentations: readonly number[]): Promise<string[]> {
  const persons = new Set<string>()
  for (const part of chunks(presentations)) {
    const rows = await db
      .selectFrom('person_members')
      .select('person')
      .where(among(db, 'presentation', part))
      .where('until', 'is', null)
      .execute()
    for (const { person } of rows) persons.add(person)
  }
  return [...persons]
}

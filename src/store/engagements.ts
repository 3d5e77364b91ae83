import type { Kysely } from 'kysely'
import { chunks } from './insert.ts'
import type { Tables } from './tables.ts'

/** The engagements of which accounts are taken to tell now. */
export async function engagementsOf(db: Kysely<Tables>, accounts: readonly number[]): Promise<string[]> {
  const engagements = new Set<string>()
  for (const part of chunks(accounts)) {
    const rows = await db
      .selectFrom('engagement_members')
      .select('engagement')
      .where('account', 'in', part)
      .where('until', 'is', null)
      .execute()
    for (const { engagement } of rows) engagements.add(engagement)
  }
  return [...engagements]
}

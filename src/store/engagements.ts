import { type Kysely, sql } from 'kysely'
import { among, listed } from './among.ts'
import { chunks } from './insert.ts'
import type { Tables } from './tables.ts'

/** The engagements of which accounts are taken to tell now. */
export async function engagementsOf(db: Kysely<Tables>, accounts: readonly number[]): Promise<string[]> {
  const engagements = new Set<string>()
  for (const part of chunks(accounts)) {
    const rows = await db
      .selectFrom('engagement_members')
      .select('engagement')
      .where(among(db, 'account', part))
      .where('until', 'is', null)
      .execute()
    for (const { engagement } of rows) engagements.add(engagement)
  }
  return [...engagements]
}

/** Accounts of the engagements whose id is one of `ids`, or one of them with a number behind a full stop. */
export async function accountsUnder(db: Kysely<Tables>, ids: readonly string[]): Promise<number[]> {
  if (ids.length === 0) return []
  const { rows } = await sql<{ account: number }>`
    select m.account from ${listed(db, ids)} as asked
    join engagement_members as m on m.engagement = asked.value
    where m.until is null
    union
    select m.account from ${listed(db, ids)} as asked
    join engagement_members as m on m.engagement >= asked.value || '.' and m.engagement < asked.value || '/'
    where m.until is null`.execute(db)
  return rows.map(({ account }) => account)
}

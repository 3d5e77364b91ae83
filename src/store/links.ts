import type { Kysely } from 'kysely'
import type { Tables } from './tables.ts'

export interface WaitingLink {
  readonly of: 'persons' | 'accounts'
  readonly a: string
  readonly b: string
  readonly score: number
  readonly reasons: readonly string[]
}

/** Pairs that wait for somebody to decide, the likeliest first. */
export async function waitingLinks(db: Kysely<Tables>, limit: number): Promise<WaitingLink[]> {
  const found: WaitingLink[] = []
  for (const [of, table] of [
    ['persons', 'person_links'],
    ['accounts', 'account_links'],
  ] as const) {
    const rows = await db
      .selectFrom(table)
      .select(['a', 'b', 'score', 'reasons'])
      .where('until', 'is', null)
      .orderBy('score', 'desc')
      .orderBy('a')
      .orderBy('b')
      .limit(limit)
      .execute()
    for (const row of rows) found.push({ of, ...row, reasons: JSON.parse(row.reasons) })
  }
  return found
}

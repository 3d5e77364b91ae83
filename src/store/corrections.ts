import type { Kysely } from 'kysely'
import type { Tables } from './tables.ts'

export type CorrectionKind = 'persons' | 'accounts'

/** What people declared and did not withdraw, in the order in which they did; of two on one pair the later holds. */
export async function correctionsOf(
  db: Kysely<Tables>,
  kind: CorrectionKind,
): Promise<Array<{ readonly a: string; readonly b: string; readonly same: boolean }>> {
  const rows = await db
    .selectFrom('corrections')
    .select(['a', 'b', 'same'])
    .where('kind', '=', kind)
    .where('withdrawn_at', 'is', null)
    .orderBy('seq')
    .execute()
  const latest = new Map(rows.map(r => [[r.a, r.b].sort().join(' '), { a: r.a, b: r.b, same: r.same === 1 }]))
  return [...latest.values()]
}

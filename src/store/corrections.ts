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

/** Keeps what somebody declared; what was declared of the pair before is withdrawn. */
export async function declare(
  tx: Kysely<Tables>,
  correction: { kind: CorrectionKind; a: string; b: string; same: boolean; note: string | null },
  moment: string,
): Promise<void> {
  await withdraw(tx, correction.kind, correction.a, correction.b, moment)
  await tx
    .insertInto('corrections')
    .values({ ...correction, same: correction.same ? 1 : 0, made_at: moment, withdrawn_at: null })
    .execute()
}

export async function withdraw(tx: Kysely<Tables>, kind: CorrectionKind, a: string, b: string, moment: string): Promise<void> {
  await tx
    .updateTable('corrections')
    .set({ withdrawn_at: moment })
    .where('kind', '=', kind)
    .where('withdrawn_at', 'is', null)
    .where(e => e.or([e.and([e('a', '=', a), e('b', '=', b)]), e.and([e('a', '=', b), e('b', '=', a)])]))
    .execute()
}

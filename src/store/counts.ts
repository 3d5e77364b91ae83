import type { Kysely } from 'kysely'
import type { Tables } from './tables.ts'

export interface Counts {
  readonly documents: number
  readonly duplicates: number
  readonly persons: number
  readonly engagements: number
  readonly statements: number
  readonly references: number
  readonly published: readonly [string | null, string | null]
}

export async function countRows(db: Kysely<Tables>): Promise<Counts> {
  const documents = await db
    .selectFrom('documents')
    .select(e => [e.fn.countAll().as('n'), e.fn.min('published_on').as('first'), e.fn.max('published_on').as('last')])
    .executeTakeFirstOrThrow()
  const references = await db
    .selectFrom('reference_sightings')
    .select(e => e.fn.count('ref').distinct().as('n'))
    .executeTakeFirstOrThrow()
  return {
    documents: Number(documents.n),
    published: [documents.first, documents.last],
    duplicates: await currently(db, 'duplicates'),
    persons: await currently(db, 'persons'),
    engagements: await currently(db, 'engagements'),
    // numbered without gaps: the last is how many there are
    statements: Number(
      (
        await db
          .selectFrom('statements')
          .select(e => e.fn.max('seq').as('n'))
          .executeTakeFirstOrThrow()
      ).n ?? 0,
    ),
    references: Number(references.n),
  }
}

async function currently(db: Kysely<Tables>, table: 'duplicates' | 'persons' | 'engagements' | 'person_links' | 'account_links') {
  const { n } = await db
    .selectFrom(table)
    .select(e => e.fn.countAll().as('n'))
    .where('until', 'is', null)
    .executeTakeFirstOrThrow()
  return Number(n)
}

export async function documentsBy(db: Kysely<Tables>, column: 'language' | 'source_class'): Promise<Map<string, number>> {
  const rows = await db
    .selectFrom('documents')
    .select([column, e => e.fn.countAll().as('n')])
    .groupBy(column)
    .orderBy(column)
    .execute()
  return new Map(rows.map(r => [r[column], Number(r.n)]))
}

/** How many pairs wait for somebody to decide. */
export async function openQuestions(db: Kysely<Tables>): Promise<{ persons: number; accounts: number }> {
  return { persons: await currently(db, 'person_links'), accounts: await currently(db, 'account_links') }
}

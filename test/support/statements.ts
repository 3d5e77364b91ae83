/** Statements to search for. */
import type { EngagementKind, Language } from '../../src/contract/vocabulary.ts'
import type { Store } from '../../src/store/open.ts'
import { indexStatements } from '../../src/store/search-index.ts'
import type { NewRow } from '../../src/store/tables.ts'
import { accountRow, addRow, documentRow, statementRow } from './rows.ts'

export interface Said extends Partial<NewRow<'statements'>> {
  readonly text: string
  readonly title?: string
  readonly kind?: EngagementKind
  readonly language?: Language
  /** Presentations who speak. */
  readonly by?: readonly number[]
}

/** Adds statements, each in a document of its own, and says their numbers in the same order. */
export async function addStatements(store: Store, statements: readonly Said[]): Promise<number[]> {
  return store.write(async tx => {
    const rows = []
    for (const { text, title = '', kind, language = 'vi', by = [], ...given } of statements) {
      const document = await addRow(tx, 'documents', documentRow(crypto.randomUUID(), { language, title }))
      const account = kind ? await addRow(tx, 'accounts', accountRow(document, 'e1', { kind })) : null
      const statement = await addRow(tx, 'statements', statementRow(document, 's1', { account, ...given }))
      for (const presentation of by) await tx.insertInto('statement_speakers').values({ statement, presentation }).execute()
      rows.push({ statement, text, title })
    }
    await indexStatements(tx, rows)
    return rows.map(({ statement }) => statement)
  })
}

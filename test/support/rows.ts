/** Rows for tests of the store: what a test does not name is as plain as may be. */
import type { Transaction } from 'kysely'
import type { NewRow, Tables } from '../../src/store/tables.ts'

const NOW = '2026-03-12T08:00:00.000Z'

export const documentRow = (id: string, given: Partial<NewRow<'documents'>> = {}): NewRow<'documents'> => ({
  id: `sha256:${id}`,
  source: `tin/${id}.txt`,
  language: 'vi',
  title: null,
  outlet: null,
  source_class: 'unknown',
  published_on: null,
  published_basis: null,
  text: 'Hai bên nhất trí.\n',
  segments: '[]',
  words: 4,
  exact_key: id,
  sketch: '[]',
  recorded_at: NOW,
  reader: '1',
  ...given,
})

export const presentationRow = (id: string, given: Partial<NewRow<'presentations'>> = {}): NewRow<'presentations'> => ({
  id,
  name: 'Lê Vân',
  country: 'VN',
  offices: '[]',
  aliases: '[]',
  languages: 'vi',
  first_on: null,
  last_on: null,
  documents: 1,
  ...given,
})

export const accountRow = (document: number, local: string, given: Partial<NewRow<'accounts'>> = {}): NewRow<'accounts'> => ({
  document,
  local,
  kind: 'meeting',
  mode: null,
  start_on: null,
  end_on: null,
  precision: null,
  place_name: null,
  place_country: null,
  participants: '[]',
  occasions: '[]',
  round: null,
  anchor_on: null,
  cited_from: 0,
  cited_to: 1,
  quote: 'H',
  confidence: null,
  ...given,
})

export const statementRow = (
  document: number,
  local: string,
  given: Partial<NewRow<'statements'>> = {},
): NewRow<'statements'> => ({
  document,
  local,
  account: null,
  speakers: '[]',
  sides: ' VN ',
  addressees: '[]',
  towards: '',
  act: 'affirm',
  topics: '',
  refs: '',
  said_on: null,
  cited_from: 0,
  cited_to: 1,
  quote: 'H',
  ...given,
})

/** Adds one row and says its number. */
export async function addRow<T extends 'documents' | 'presentations' | 'accounts' | 'statements'>(
  tx: Transaction<Tables>,
  table: T,
  row: NewRow<T>,
): Promise<number> {
  const { seq } = await tx
    .insertInto<'documents'>(table as 'documents')
    .values(row as NewRow<'documents'>)
    .returning('seq')
    .executeTakeFirstOrThrow()
  return seq
}

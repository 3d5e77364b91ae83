/** Writes what documents claim into the record: whole documents, each once. Nothing is linked here; what is to be linked is marked. */
import type { Kysely, Transaction } from 'kysely'
import { dayNumber } from './days.ts'
import { chunks, insertMissing, insertRows, nextSeq } from './insert.ts'
import { indexStatements } from './search-index.ts'
import type { NewRow, Row, Tables } from './tables.ts'

/** A document as the record takes it; lists are as the reading gives them, ids those of the reading. */
export interface IncomingDocument {
  readonly document: Omit<Row<'documents'>, 'seq' | 'recorded_at'>
  /** Digest of the bytes that it came from; empty where there were none. */
  readonly bytes: string
  readonly bands: readonly number[]
  readonly presentations: ReadonlyArray<Pick<Row<'presentations'>, 'id' | 'name' | 'country' | 'offices'> & PresentationExtras>
  readonly sightings: ReadonlyArray<
    Omit<Row<'sightings'>, 'document' | 'presentation'> & { readonly presentation: string | null }
  >
  readonly accounts: ReadonlyArray<Omit<Row<'accounts'>, 'document' | 'seq'> & Parties & { readonly tokens: readonly string[] }>
  readonly statements: ReadonlyArray<
    Omit<Row<'statements'>, 'document' | 'seq' | 'account'> & Parties & { readonly account: string | null }
  >
  readonly references: ReadonlyArray<Omit<Row<'reference_sightings'>, 'document'>>
}

interface PresentationExtras {
  readonly aliases: readonly string[]
  readonly keys: readonly string[]
}

interface Parties {
  /** Ids of presentations. */
  readonly persons: readonly string[]
  readonly pairs: ReadonlyArray<readonly [a: string, b: string]>
}

/** How many of a batch were new to the record. */
export interface Ingested {
  readonly added: number
  readonly known: number
}

/** Adds a batch in the transaction given; `moment` is when the record learns of it. A document that it has already gains at most a source. */
export async function ingest(tx: Transaction<Tables>, batch: readonly IncomingDocument[], moment: string): Promise<Ingested> {
  const known = await seqsOf(tx, 'documents', [...new Set(batch.map(d => d.document.id))])
  const fresh: IncomingDocument[] = []
  let seq = await nextSeq(tx, 'documents')
  for (const incoming of batch) {
    if (known.has(incoming.document.id)) continue
    known.set(incoming.document.id, seq++)
    fresh.push(incoming)
  }
  const documentOf = (d: IncomingDocument): number => known.get(d.document.id) ?? 0
  await insertRows(
    tx,
    'documents',
    fresh.map(d => ({ ...d.document, seq: documentOf(d), recorded_at: moment })),
  )
  await insertMissing(
    tx,
    'document_sources',
    batch.map(d => ({ document: documentOf(d), source: d.document.source, bytes: d.bytes, recorded_at: moment })),
  )
  await insertRows(
    tx,
    'sketch_bands',
    fresh.flatMap(d => d.bands.map(band => ({ band, document: documentOf(d) }))),
  )
  const presentations = await putPresentations(tx, fresh)
  await insertRows(
    tx,
    'sightings',
    fresh.flatMap(d =>
      d.sightings.map(s => ({
        ...s,
        document: documentOf(d),
        presentation: s.presentation === null ? null : (presentations.get(s.presentation) ?? null),
      })),
    ),
  )
  const accounts = await putAccounts(tx, fresh, documentOf, presentations)
  await putStatements(tx, fresh, documentOf, presentations, accounts)
  await insertRows(
    tx,
    'reference_sightings',
    fresh.flatMap(d => d.references.map(r => ({ ...r, document: documentOf(d) }))),
  )
  await insertMissing(tx, 'unlinked', [
    ...fresh.map(d => ({ kind: 'document', item: documentOf(d) })),
    ...[...new Set(presentations.values())].map(item => ({ kind: 'presentation', item })),
    ...[...accounts.values()].map(item => ({ kind: 'account', item })),
  ])
  return { added: fresh.length, known: batch.length - fresh.length }
}

async function seqsOf(
  db: Kysely<Tables>,
  table: 'documents' | 'presentations',
  ids: readonly string[],
): Promise<Map<string, number>> {
  const found = new Map<string, number>()
  for (const part of chunks(ids))
    for (const row of await db.selectFrom(table).select(['id', 'seq']).where('id', 'in', part).execute())
      found.set(row.id, row.seq)
  return found
}

/** The numbers of all presentations of the batch; new ones are written with their keys, known ones gain the forms that are new. */
async function putPresentations(tx: Kysely<Tables>, fresh: readonly IncomingDocument[]): Promise<Map<string, number>> {
  const wanted = new Map<string, IncomingDocument['presentations'][number] & { all: Set<string> }>()
  for (const p of fresh.flatMap(d => d.presentations)) {
    const seen = wanted.get(p.id)
    if (seen) for (const alias of p.aliases) seen.all.add(alias)
    else wanted.set(p.id, { ...p, all: new Set(p.aliases) })
  }
  const seqs = new Map<string, number>()
  for (const part of chunks([...wanted.keys()])) {
    const rows = await tx.selectFrom('presentations').select(['id', 'seq', 'aliases']).where('id', 'in', part).execute()
    for (const { id, seq, aliases } of rows) {
      seqs.set(id, seq)
      const before: string[] = JSON.parse(aliases)
      const all = [...new Set([...before, ...(wanted.get(id)?.all ?? [])])].sort()
      if (all.length === before.length) continue
      await tx
        .updateTable('presentations')
        .set({ aliases: JSON.stringify(all) })
        .where('seq', '=', seq)
        .execute()
    }
  }
  let seq = await nextSeq(tx, 'presentations')
  const fresher = [...wanted.values()].filter(p => !seqs.has(p.id))
  for (const { id } of fresher) seqs.set(id, seq++)
  await insertRows(
    tx,
    'presentations',
    fresher.map(({ id, name, country, offices, all }) => ({
      seq: seqs.get(id) ?? 0,
      id,
      name,
      country,
      offices,
      aliases: JSON.stringify([...all].sort()),
    })),
  )
  await insertRows(
    tx,
    'presentation_keys',
    fresher.flatMap(p => [...new Set(p.keys)].map(key => ({ key, presentation: seqs.get(p.id) ?? 0 }))),
  )
  return seqs
}

/** The numbers of the accounts, by document and the id in its reading. */
async function putAccounts(
  tx: Kysely<Tables>,
  fresh: readonly IncomingDocument[],
  documentOf: (d: IncomingDocument) => number,
  presentations: ReadonlyMap<string, number>,
): Promise<Map<string, number>> {
  let seq = await nextSeq(tx, 'accounts')
  const seqs = new Map<string, number>()
  const rows: NewRow<'accounts'>[] = []
  const persons: NewRow<'account_persons'>[] = []
  const tokens: NewRow<'account_tokens'>[] = []
  const pairs: NewRow<'account_pairs'>[] = []
  for (const d of fresh) {
    for (const { persons: present, tokens: others, pairs: met, ...account } of d.accounts) {
      const anchor_day = account.anchor_on === null ? null : dayNumber(account.anchor_on)
      seqs.set(`${d.document.id}#${account.local}`, seq)
      rows.push({ ...account, seq, document: documentOf(d) })
      for (const id of present) persons.push({ account: seq, presentation: presentations.get(id) ?? 0, anchor_day })
      for (const token of others) tokens.push({ account: seq, token, anchor_day })
      for (const [a, b] of met) pairs.push({ a, b, anchor_day, account: seq })
      seq++
    }
  }
  await insertRows(tx, 'accounts', rows)
  await insertRows(tx, 'account_persons', persons)
  await insertRows(tx, 'account_tokens', tokens)
  await insertRows(tx, 'account_pairs', pairs)
  return seqs
}

async function putStatements(
  tx: Transaction<Tables>,
  fresh: readonly IncomingDocument[],
  documentOf: (d: IncomingDocument) => number,
  presentations: ReadonlyMap<string, number>,
  accounts: ReadonlyMap<string, number>,
): Promise<void> {
  let seq = await nextSeq(tx, 'statements')
  const rows: NewRow<'statements'>[] = []
  const speakers: NewRow<'statement_speakers'>[] = []
  const pairs: NewRow<'statement_pairs'>[] = []
  const words: { statement: number; text: string; title: string }[] = []
  for (const d of fresh) {
    for (const { persons, pairs: between, account, ...statement } of d.statements) {
      const { said_on } = statement
      rows.push({
        ...statement,
        seq,
        document: documentOf(d),
        account: account === null ? null : (accounts.get(`${d.document.id}#${account}`) ?? null),
      })
      for (const id of persons) speakers.push({ statement: seq, presentation: presentations.get(id) ?? 0 })
      for (const [a, b] of between) pairs.push({ a, b, said_on, statement: seq })
      words.push({ statement: seq, text: statement.quote, title: d.document.title ?? '' })
      seq++
    }
  }
  await insertRows(tx, 'statements', rows)
  await insertRows(tx, 'statement_speakers', speakers)
  await insertRows(tx, 'statement_pairs', pairs)
  await indexStatements(tx, words)
}

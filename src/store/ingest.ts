/** Writes what documents claim into the record: whole documents, each once. Nothing is linked here; what is to be linked is marked. */
import type { Kysely, Transaction } from 'kysely'
import { among } from './among.ts'
import { dayNumber } from './days.ts'
import { insertMissing, insertRows, nextSeq, replaceRows } from './insert.ts'
import { indexStatements } from './search-index.ts'
import type { NewRow, Row, Tables } from './tables.ts'

/** A document as the record takes it; lists are as the reading gives them, ids those of the reading. */
export interface IncomingDocument {
  readonly document: Omit<Row<'documents'>, 'seq' | 'recorded_at'>
  /** Digest of the bytes that it came from; empty where there were none. */
  readonly bytes: string
  readonly presentations: ReadonlyArray<
    Pick<Row<'presentations'>, 'id' | 'name' | 'country' | 'offices'> & { readonly aliases: readonly string[] }
  >
  readonly sightings: ReadonlyArray<
    Omit<Row<'sightings'>, 'document' | 'presentation'> & { readonly presentation: string | null }
  >
  readonly accounts: ReadonlyArray<Omit<Row<'accounts'>, 'document' | 'seq'> & Parties & { readonly tokens: readonly string[] }>
  readonly statements: ReadonlyArray<
    Omit<Row<'statements'>, 'document' | 'seq' | 'account'> & Parties & { readonly account: string | null }
  >
  readonly references: ReadonlyArray<Omit<Row<'reference_sightings'>, 'document'>>
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
  const known = await documentSeqs(tx, [...new Set(batch.map(d => d.document.id))])
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
  const { seqs: presentations, renamed } = await putPresentations(tx, fresh)
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
    ...renamed.map(item => ({ kind: 'renamed', item })),
    ...[...accounts.values()].map(item => ({ kind: 'account', item })),
  ])
  return { added: fresh.length, known: batch.length - fresh.length }
}

async function documentSeqs(db: Kysely<Tables>, ids: readonly string[]): Promise<Map<string, number>> {
  const rows = await db
    .selectFrom('documents')
    .select(['id', 'seq'])
    .where(among(db, 'id', ids))
    .execute()
  return new Map(rows.map(r => [r.id, r.seq]))
}

interface Presentations {
  /** By id. */
  readonly seqs: ReadonlyMap<string, number>
  /** Those known before that are now printed in other ways as well. */
  readonly renamed: readonly number[]
}

interface Presented extends Omit<Row<'presentations'>, 'seq' | 'aliases' | 'languages'> {
  readonly printed: Set<string>
  readonly languages: Set<string>
}

/** Writes the presentations of the batch; known ones gain what it says of them. */
async function putPresentations(tx: Kysely<Tables>, fresh: readonly IncomingDocument[]): Promise<Presentations> {
  const wanted = new Map<string, Presented>()
  const gain = (one: Presented): void => {
    const { id, printed, languages, first_on, last_on, documents } = one
    const known = wanted.get(id) ?? { ...one, printed: new Set(), languages: new Set(), documents: 0 }
    for (const name of printed) known.printed.add(name)
    for (const language of languages) known.languages.add(language)
    const days = [known.first_on, known.last_on, first_on, last_on].filter(day => day !== null).sort()
    wanted.set(id, {
      ...known,
      // of several ways, as «Hòa» and «Hoà», the same one whichever came first
      name: known.name > one.name ? known.name : one.name,
      first_on: days[0] ?? null,
      last_on: days.at(-1) ?? null,
      documents: known.documents + documents,
    })
  }
  for (const { document, presentations } of fresh)
    for (const { aliases, ...rest } of presentations)
      gain({
        ...rest,
        printed: new Set([rest.name, ...aliases]),
        languages: new Set([document.language]),
        first_on: document.published_on,
        last_on: document.published_on,
        documents: 1,
      })
  const rows = await tx
    .selectFrom('presentations')
    .selectAll()
    .where(among(tx, 'id', [...wanted.keys()]))
    .execute()
  const seqs = new Map(rows.map(r => [r.id, r.seq]))
  const before = new Map(rows.map(r => [r.id, r]))
  for (const { seq: _, aliases, languages, ...rest } of rows)
    gain({ ...rest, printed: new Set([rest.name, ...JSON.parse(aliases)]), languages: new Set(languages.split(' ')) })
  let seq = await nextSeq(tx, 'presentations')
  for (const id of wanted.keys()) if (!seqs.has(id)) seqs.set(id, seq++)
  const after = [...wanted.values()].map(presented => rowOf(presented, seqs.get(presented.id) ?? 0))
  await replaceRows(tx, 'presentations', 'seq', after)
  const renamed = after.filter(row => {
    const known = before.get(row.id)
    return known && (known.name !== row.name || known.aliases !== row.aliases || known.languages !== row.languages)
  })
  return { seqs, renamed: renamed.map(r => r.seq) }
}

function rowOf({ printed, languages, ...rest }: Presented, seq: number): Row<'presentations'> {
  const aliases = [...printed].filter(name => name !== rest.name).sort()
  return { ...rest, seq, aliases: JSON.stringify(aliases), languages: [...languages].sort().join(' ') }
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

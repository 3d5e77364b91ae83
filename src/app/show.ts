/** The use case «show»: one engagement with everything that its readouts say. */
import { BanggiaoError } from '../contract/errors.ts'
import type { RecordDocument, RecordEngagement, RecordStatement } from '../contract/record.ts'
import { viewOf } from '../record/view-loading.ts'
import type { Store } from '../store/open.ts'
import {
  accountRows,
  type EngagementRow,
  engagementsById,
  engagementsEver,
  engagementsLike,
  statementsAt,
} from '../store/view-rows.ts'
import { type Scope, whenOf } from './scope.ts'
import { namesOf } from './timeline.ts'

export interface EngagementShown {
  readonly engagement: RecordEngagement
  readonly documents: readonly RecordDocument[]
  /** In the order of the documents and of their texts. */
  readonly statements: readonly RecordStatement[]
  readonly names: ReadonlyMap<string, string>
}

export async function showEngagement(store: Store, id: string, scope: Scope): Promise<EngagementShown> {
  const row = await engagementNamed(store, id, scope.asOf)
  const accounts = await accountRows(store.db, [row.id], scope.asOf)
  const statements = await statementsAt(
    store.db,
    accounts.map(a => a.seq),
    scope.asOf,
  )
  const view = await viewOf(store.db, [row], statements, { persons: false, references: false, ...whenOf(scope) })
  const [engagement] = view.engagements
  if (!engagement) throw unknown(id, [])
  const ids = [...engagement.participants.map(p => p.person), ...view.statements.flatMap(s => [...s.speakers, ...s.addressees])]
  return {
    engagement,
    documents: view.documents,
    statements: view.statements.toSorted((a, b) => compare(a.document, b.document) || a.citation.start - b.citation.start),
    names: await namesOf(store, ids, scope.asOf),
  }
}

/** The engagement of an id, of an id that it once had, or of the beginning of one; throws `unknown-id`, with what comes near. */
export async function engagementNamed(store: Store, name: string, asOf?: string): Promise<EngagementRow> {
  const id = name.startsWith('engagement:') ? name : `engagement:${name}`
  const [exact] = await engagementsById(store.db, [id], asOf)
  if (exact) return exact
  const now = await engagementsEver(store.db, id)
  const [moved] = now.length === 1 ? await engagementsById(store.db, now, asOf) : []
  if (moved) return moved
  const like = await engagementsLike(store.db, id, asOf)
  const [only] = like
  if (only && like.length === 1) return only
  throw unknown(
    id,
    like.map(r => r.id),
  )
}

function unknown(id: string, like: readonly string[]): BanggiaoError {
  const near = like.length > 0 ? ` It is the beginning of several: ${like.slice(0, 3).join(', ')}.` : ''
  return new BanggiaoError('unknown-id', `The record has no engagement «${id}».${near} See banggiao timeline for those it has.`)
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

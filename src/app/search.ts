/** The use case «search»: statements by their words, with and without diacritics, and by who said them, on what, when and how. */
import type { RecordDocument, RecordStatement } from '../contract/record.ts'
import type { Act, EngagementKind, Language } from '../contract/vocabulary.ts'
import { viewOf } from '../record/view-loading.ts'
import type { Store } from '../store/open.ts'
import { presentationsOf } from '../store/presentations.ts'
import { searchStatements } from '../store/search.ts'
import { statementsBySeq } from '../store/view-rows.ts'
import { people } from './people.ts'
import type { Scope } from './scope.ts'
import { namesOf } from './timeline.ts'

export interface SearchQuestion {
  /** Words, «"phrases"», -without, begin*. */
  readonly words: string
  readonly side?: string
  /** Name or id of who speaks. */
  readonly person?: string
  readonly act?: Act
  readonly kind?: EngagementKind
  readonly language?: Language
  readonly limit: number
}

export interface Found {
  /** The best first. */
  readonly statements: readonly RecordStatement[]
  readonly documents: ReadonlyMap<string, RecordDocument>
  readonly names: ReadonlyMap<string, string>
  readonly total: number
  /** Whether there are more than `total`. */
  readonly more: boolean
}

const MOST_NAMESAKES = 20

export async function search(store: Store, scope: Scope, question: SearchQuestion): Promise<Found> {
  const { words, person, limit, ...rest } = question
  const { topic, since, until } = scope
  const found = await searchStatements(store.db, {
    words,
    ...rest,
    ...(person === undefined ? {} : { person: await speakersNamed(store, person) }),
    ...(topic === undefined ? {} : { topic }),
    ...(since === undefined ? {} : { since }),
    ...(until === undefined ? {} : { until }),
    limit,
    offset: 0,
  })
  const order = new Map(found.statements.map((seq, i) => [seq, i]))
  const rows = (await statementsBySeq(store.db, found.statements)).sort(
    (a, b) => (order.get(a.seq) ?? 0) - (order.get(b.seq) ?? 0),
  )
  const view = await viewOf(store.db, [], rows, { persons: false, references: false })
  return {
    statements: view.statements,
    documents: new Map(view.documents.map(d => [d.id, d])),
    names: await namesOf(
      store,
      view.statements.flatMap(s => s.speakers),
    ),
    total: found.total,
    more: found.more,
  }
}

/** All ways in which documents present the persons of a name. */
async function speakersNamed(store: Store, name: string): Promise<number[]> {
  const found = name.startsWith('person:') ? [{ id: name }] : await people(store, name, {}, MOST_NAMESAKES)
  const presentations = await Promise.all(found.map(p => presentationsOf(store.db, p.id)))
  return presentations.flat()
}

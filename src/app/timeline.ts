/** The use case «timeline»: what took place, in order. */
import type { RecordEngagement } from '../contract/record.ts'
import { viewOf } from '../record/view-loading.ts'
import type { Store } from '../store/open.ts'
import { engagementRows, engagementsOnTopic, personRows } from '../store/view-rows.ts'
import { filterOf, type Scope, whenOf } from './scope.ts'

export interface Timeline {
  /** In the order of their days; the last ones where there are more than asked for. */
  readonly engagements: readonly RecordEngagement[]
  /** Names of those who took part, by id. */
  readonly names: ReadonlyMap<string, string>
  /** How many there are in all. */
  readonly total: number
}

export async function timeline(store: Store, scope: Scope, limit: number): Promise<Timeline> {
  const rows = await engagementRows(store.db, filterOf(scope))
  const onTopic = scope.topic === undefined ? null : await engagementsOnTopic(store.db, scope.topic, filterOf(scope))
  const wanted = onTopic ? rows.filter(r => onTopic.has(r.id)) : rows
  const { engagements } = await viewOf(store.db, wanted.slice(-limit), [], {
    persons: false,
    references: false,
    ...whenOf(scope),
  })
  const ids = engagements.flatMap(e => e.participants.map(p => p.person))
  return { engagements, names: await namesOf(store, ids, scope.asOf), total: wanted.length }
}

/** The names of persons as the record knows them, by id. */
export async function namesOf(store: Store, ids: readonly string[], asOf?: string): Promise<Map<string, string>> {
  const rows = await personRows(store.db, [...new Set(ids)], asOf)
  return new Map(rows.map(r => [r.id, r.name]))
}

/** The use case «stages»: how far instruments and frameworks have come, and the rounds held for them. */
import { type Course, followStages } from '../record/stages/follow.ts'
import type { Store } from '../store/open.ts'
import { relationship } from './relationship.ts'
import type { Scope } from './scope.ts'

/** Those of which a stage is known; with `id` those whose id has its words. */
export async function stages(store: Store, scope: Scope, id: string | null, today: string): Promise<Course[]> {
  const { topic: _, ...rest } = scope
  const view = await relationship(store, rest)
  const courses = followStages(view, scope.at ?? scope.asOf?.slice(0, 10) ?? today)
  return id === null ? courses : courses.filter(c => c.id.includes(id.toLowerCase()))
}

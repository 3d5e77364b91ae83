/** The use case «explain»: why the record takes what documents say for one person, or for one engagement; and what it could not decide. */
import { BanggiaoError } from '../contract/errors.ts'
import { compareAccounts } from '../record/engagements/compare.ts'
import { comparePresentations } from '../record/identity/compare.ts'
import type { Link } from '../record/observations.ts'
import { loadAccounts, type StoredAccount } from '../store/accounts.ts'
import { waitingLinks } from '../store/links.ts'
import type { Store } from '../store/open.ts'
import { loadPresentations, presentationsOf, type StoredPresentation } from '../store/presentations.ts'
import { accountRows } from '../store/view-rows.ts'
import { loadKnowledge } from '../work/load-knowledge.ts'
import { engagementNamed } from './show.ts'

export type Explanation =
  | {
      readonly kind: 'person'
      readonly id: string
      readonly members: readonly StoredPresentation[]
      readonly links: readonly Link[]
    }
  | {
      readonly kind: 'engagement'
      readonly id: string
      readonly members: readonly StoredAccount[]
      readonly links: readonly Link[]
    }
  | { readonly kind: 'queue'; readonly links: ReadonlyArray<Omit<Link, 'verdict'> & { readonly of: 'persons' | 'accounts' }> }

/** Without an id: the pairs that wait for somebody to decide. Throws `unknown-id`. */
export async function explain(store: Store, id: string | undefined, limit: number): Promise<Explanation> {
  if (id === undefined) return { kind: 'queue', links: await waitingLinks(store.db, limit) }
  if (!id.startsWith('person:')) {
    const engagement = await engagementNamed(store, id)
    const rows = await accountRows(store.db, [engagement.id])
    const members = await loadAccounts(
      store.db,
      rows.map(r => r.seq),
    )
    return {
      kind: 'engagement',
      id: engagement.id,
      members,
      links: strongest(members, (a, b) => compareAccounts(a, b, loadKnowledge().geography)),
    }
  }
  const members = await loadPresentations(store.db, await presentationsOf(store.db, id))
  if (members.length === 0)
    throw new BanggiaoError('unknown-id', `The record has nobody with the id «${id}»; see banggiao people for those it has.`)
  const links = strongest(members, (a, b) =>
    comparePresentations(
      { ...a, offices: JSON.parse(a.offices) },
      { ...b, offices: JSON.parse(b.offices) },
      loadKnowledge().names,
    ),
  )
  return { kind: 'person', id, members, links }
}

/** For each member but the first the link that ties it most to those before. */
function strongest<T>(members: readonly T[], compare: (a: T, b: T) => Link | null): Link[] {
  return members.flatMap((member, i) => {
    const links = members.slice(0, i).flatMap(other => compare(other, member) ?? [])
    return links.sort((a, b) => b.score - a.score)[0] ?? []
  })
}

/** Accounts that tell the same in every respect that is compared, as one node: a summit told by a thousand documents is a few dozen of them. */
import type { Account, AccountCorrection } from '../observations.ts'
import { compareTold, SAME } from './compare.ts'
import type { Geography } from './geography.ts'
import { type Told, toldOf } from './told.ts'

export interface Node {
  /** Stands for all in comparisons; the first by id. */
  readonly told: Told
  /** In order of id. */
  readonly members: readonly Told[]
}

/** The accounts as nodes, in order of their first account's id. An account that somebody has ruled on stays by itself. */
export function nodesOf(accounts: readonly Account[], corrections: readonly AccountCorrection[], geography: Geography): Node[] {
  const ruledOn = new Set(corrections.flatMap(({ a, b }) => [a, b]))
  const distinct = [...new Map(accounts.map(account => [account.id, account])).values()]
  distinct.sort((a, b) => (a.id < b.id ? -1 : 1))
  const nodes: Array<{ told: Told; members: Told[] }> = []
  const bySignature = new Map<string, { told: Told; members: Told[] }>()
  for (const account of distinct) {
    const told = toldOf(account, geography)
    const signature = ruledOn.has(account.id) ? account.id : signatureOf(account)
    const node = bySignature.get(signature)
    // equal in all respects and yet not surely one: two accounts of «a meeting» by one person
    if (node && compareTold(node.told, told, geography).score >= SAME) {
      node.members.push(told)
      continue
    }
    const fresh = { told, members: [told] }
    nodes.push(fresh)
    if (!node) bySignature.set(signature, fresh)
  }
  return nodes
}

/** All that comparing looks at; what a document says of itself apart from its language and day of publication is left out. */
function signatureOf(account: Account): string {
  const { kind, mode, start, end, datePrecision, place, publishedOn, language, round } = account
  const people = account.participants.map(({ person, side, rank }) => `${person} ${side} ${rank}`).sort()
  const occasions = [...account.occasions].sort()
  return JSON.stringify([kind, mode, start, end, datePrecision, place, publishedOn, language, round ?? null, people, occasions])
}

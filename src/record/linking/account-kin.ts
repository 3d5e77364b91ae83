/** Accounts and all that may have a say in which engagements they tell of, found step by step. */
import type { Kysely } from 'kysely'
import {
  accountSeqs,
  accountsOfSamePeople,
  accountsOn,
  accountsUndated,
  loadAccounts,
  type StoredAccount,
} from '../../store/accounts.ts'
import type { Span } from '../../store/among.ts'
import type { Tables } from '../../store/tables.ts'
import { compareTold, isNear, UNCERTAIN } from '../engagements/compare.ts'
import type { Geography } from '../engagements/geography.ts'
import { type Told, tokensOf, toldOf, WINDOW_DAYS } from '../engagements/told.ts'
import { sharedBy } from '../engagements/who.ts'
import type { AccountCorrection } from '../observations.ts'

export interface AccountKin {
  /**
   * Takes accounts, and whoever is tied to one of them by a chain of pairs that may be one engagement. What an account was tied to before it changed is
   * not known any more: of those that did, all who are near are taken.
   */
  take(seqs: readonly number[], changed: readonly number[]): Promise<void>
  has(seq: number): boolean
  accounts(): StoredAccount[]
}

interface Known {
  readonly seq: number
  readonly account: StoredAccount
  readonly told: Told
  readonly tokens: readonly string[]
  /** Which sixteen days its day belongs to; null without a day. */
  readonly period: number | null
}

export function createAccountKin(
  tx: Kysely<Tables>,
  corrections: readonly AccountCorrection[],
  geography: Geography,
): AccountKin {
  const known = new Map<number, Known>()
  const kin = new Map<number, Known>()
  /** Known accounts by token and period. */
  const byPlace = new Map<string, Known[]>()
  const asked = new Set<string>()

  const load = async (seqs: readonly number[]): Promise<void> => {
    for (const account of await loadAccounts(
      tx,
      [...new Set(seqs)].filter(seq => !known.has(seq)),
    )) {
      const told = toldOf(account, geography)
      const period = told.anchor === null ? null : Math.floor(told.anchor / WINDOW_DAYS)
      const one: Known = { seq: account.seq, account, told, tokens: tokensOf(told), period }
      known.set(account.seq, one)
      for (const token of one.tokens) {
        const place = `${period} ${token}`
        const here = byPlace.get(place)
        if (here) here.push(one)
        else byPlace.set(place, [one])
      }
    }
  }

  /** Loads the accounts of the same participants in the window around each. */
  const loadNear = async (edge: readonly Known[]): Promise<void> => {
    const spans: Span[] = []
    for (const { tokens, period } of edge) {
      if (period === null) continue
      for (const token of tokens)
        for (const there of [period - 1, period, period + 1]) {
          if (asked.has(`${there} ${token}`)) continue
          asked.add(`${there} ${token}`)
          spans.push({ token, first: there * WINDOW_DAYS, last: (there + 1) * WINDOW_DAYS - 1 })
        }
    }
    if (spans.length > 0)
      await load(
        await accountsOn(
          tx,
          spans.filter(isPerson),
          spans.filter(s => !isPerson(s)),
        ),
      )
  }

  /** Loads the accounts without a day of the same participants, and around those without a day the accounts of any day. */
  const loadUndated = async (edge: readonly Known[]): Promise<Array<readonly [number, number]>> => {
    const tokens = [...new Set(edge.flatMap(one => one.tokens))].filter(token => !asked.has(`null ${token}`))
    for (const token of tokens) asked.add(`null ${token}`)
    const found = await accountsUndated(
      tx,
      tokens.filter(token => isPerson({ token })),
      tokens.filter(token => !isPerson({ token })),
    )
    await load(found)
    const undated = edge.filter(one => one.period === null)
    if (undated.length === 0) return []
    const pairs = await accountsOfSamePeople(
      tx,
      undated.map(one => one.seq),
    )
    await load(pairs.map(([, b]) => b))
    return pairs
  }

  const declaredOf = async (edge: readonly Known[]): Promise<number[]> => {
    if (corrections.length === 0) return []
    const here = new Set(edge.map(one => one.account.id))
    return accountSeqs(
      tx,
      corrections.flatMap(({ a, b }) => [...(here.has(a) ? [b] : []), ...(here.has(b) ? [a] : [])]),
    )
  }

  const grow = async (edge: readonly Known[], changed: ReadonlySet<number>): Promise<Known[]> => {
    const next = new Set<Known>()
    const join = (one: Known | undefined): void => {
      if (!one || kin.has(one.seq)) return
      kin.set(one.seq, one)
      next.add(one)
    }
    const declared = await declaredOf(edge)
    await load(declared)
    for (const seq of declared) join(known.get(seq))
    await loadNear(edge)
    for (const [, b] of await loadUndated(edge)) join(known.get(b))
    for (const one of edge)
      for (const token of one.tokens)
        for (const period of one.period === null ? [null] : [one.period - 1, one.period, one.period + 1, null])
          for (const other of byPlace.get(`${period} ${token}`) ?? [])
            if (!kin.has(other.seq) && (changed.has(one.seq) || mayBeOne(one.told, other.told, geography))) join(other)
    return [...next]
  }

  return {
    has: seq => kin.has(seq),
    accounts: () => [...kin.values()].map(one => one.account),
    async take(seqs, changed) {
      await load(seqs)
      let edge: Known[] = []
      for (const seq of seqs) {
        const one = known.get(seq)
        if (!one || kin.has(seq)) continue
        kin.set(seq, one)
        edge.push(one)
      }
      for (let near = new Set(changed); edge.length > 0; near = new Set()) edge = await grow(edge, near)
    },
  }
}

const isPerson = ({ token }: Pick<Span, 'token'>): boolean => token.startsWith('person:')

/** Whether the two are compared when engagements are gathered, and something comes of it. */
function mayBeOne(a: Told, b: Told, geography: Geography): boolean {
  if (isNear(a, b)) {
    const [one, other] = a.account.id < b.account.id ? [a, b] : [b, a]
    const { barred, score } = compareTold(one, other, geography)
    return !barred && score >= UNCERTAIN
  }
  if (a.anchor !== null && b.anchor !== null) return false
  const shared = sharedBy(a, b).length
  return shared > 1 || (shared > 0 && a.account.kind === b.account.kind && ALONE.has(a.account.kind))
}

/** Kinds of which one participant in common says that they may be one. */
const ALONE: ReadonlySet<string> = new Set(['visit', 'conference'])

import { numeralIn } from '../../lexicon/trie.ts'
import type { Context } from '../context.ts'
import { findDates } from './dates.ts'
import type { ReferenceMention } from './references.ts'

const ANNIVERSARY = /^event:anniversary-(\d+)-(diplomatic-relations|normalisation|comprehensive-partnership|strategic-partnership|comprehensive-strategic-partnership|dialogue-relations)$/

/**
 * The year (YYYY) that an undated text fixes by itself: an anniversary of a dated fact between its states, a summit held once,
 * a full date that it prints. Null when nothing does; never today's.
 */
export function inferYear(c: Context, references: readonly ReferenceMention[]): string | null {
  const states = new Set(c.hits.state.all.map(h => h.entry.id))
  for (const ref of references) {
    const match = ANNIVERSARY.exec(ref.id)
    const n = match ? numeralIn(c.tokens, ref.start, ref.end) : null
    if (!match || n === null) continue
    const year = foundedBetween(c, match[2], states)
    if (year !== null) return String(year + n)
  }
  for (const ref of references) {
    const years = c.lexicon.editions[ref.id]
    if (years?.length === 1 && ref.hit.entry.ref === 'event') return String(years[0])
  }
  const stated = findDates(c, null).filter(d => d.stated.year !== null && d.stated.day !== null).map(d => d.stated.year as number)
  return stated.length > 0 ? String(Math.max(...stated)) : null
}

function foundedBetween(c: Context, what: string, states: ReadonlySet<string>): number | null {
  let found: number | null = null
  let order = Number.POSITIVE_INFINITY
  const frequency = new Map<string, number>()
  for (const hit of c.hits.state.all) frequency.set(hit.entry.id, (frequency.get(hit.entry.id) ?? 0) + 1)
  for (const relation of c.lexicon.relations) {
    if (!relation.between.every(p => states.has(p) || p.startsWith('organisation:'))) continue
    if (relation.what !== what && !(what === 'normalisation' && relation.what === 'diplomatic-relations')) continue
    const rank = -relation.between.reduce((sum, p) => sum + (frequency.get(p) ?? 0), 0)
    if (rank < order) {
      order = rank
      found = relation.year
    }
  }
  return found
}

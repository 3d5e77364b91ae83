import type { Topic } from '../../contract/vocabulary.ts'
import type { Context } from '../context.ts'
import type { ReferenceMention } from './references.ts'

/** Topics that say more than these, where both are shown. */
const GENERAL = new Set<Topic>(['politics', 'economy', 'regional', 'multilateral'])
const LIMIT = 6

/**
 * Topics that the words of tokens [start, end) show, most telling first. `masked` marks tokens of names, titles and references, whose words
 * tell an office, not a subject. Weak words count only where nothing stronger stands.
 */
export function topicsOf(c: Context, start: number, end: number, masked: Uint8Array, references: readonly ReferenceMention[]): Topic[] {
  const strong = new Map<Topic, number>()
  const weak = new Map<Topic, number>()
  const add = (table: Map<Topic, number>, id: Topic, at: number): void => {
    if (!table.has(id)) table.set(id, at)
  }
  const hits = c.hits.topic.within(start, end).filter(h => !masked[h.start])
  for (const hit of hits) {
    // the longest phrase tells: «supply chain» is not also «chain»
    if (hits.some(o => o !== hit && o.start <= hit.start && o.end >= hit.end && o.end - o.start > hit.end - hit.start)) continue
    add(hit.entry.weak ? weak : strong, hit.entry.id, hit.start)
  }
  for (const ref of references) if (ref.start >= start && ref.end <= end) for (const topic of ref.topics) add(strong, topic, ref.start)
  const found = strong.size > 0 ? strong : weak
  if (found.size === 0) return ['politics']
  const order = [...found].sort((a, b) => a[1] - b[1]).map(([id]) => id)
  const specific = order.filter(t => !GENERAL.has(t))
  const general = order.filter(t => GENERAL.has(t))
  return [...specific, ...(specific.length > 0 ? general.filter(t => t !== 'politics') : general)].slice(0, LIMIT)
}

import { numeralIn } from '../../../lexicon/trie.ts'
import { type Hit, lower, printed } from '../../context.ts'
import type { Scene } from './scene.ts'

/** «phiên họp lần thứ 9», «the 9th session»: which of a series. */
export function numberOf({ c, hits }: Scene, hit: Hit<'meet'>): number | null {
  const noun =
    hit.entry.part === 'noun'
      ? hit
      : (hits.find(h => h.entry.part === 'noun' && h.start >= hit.end && h.start <= hit.end + 3) ?? hit)
  const { ordinals } = c.lexicon.referenceWords[c.language]
  // «phiên thứ tư», «vòng đàm phán lần thứ 6»
  const series = c.words('series').at(noun.end) ?? (c.language === 'vi' ? c.words('series').before(noun.end) : undefined)
  if (series) return numeralIn(c.tokens, series.end, series.end + 1) ?? ordinals[lower(c, series.end)] ?? null
  if (c.language === 'vi') return null
  const ordinal = /^(?:st|nd|rd|th)$/.test(printed(c, noun.start - 1))
  return ordinal ? numeralIn(c.tokens, noun.start - 2, noun.start) : (ordinals[lower(c, noun.start - 1)] ?? null)
}

/** Where words stand in the documents: anchors of the truth, citations of the record. */
import { readFileSync } from 'node:fs'
import type { Citation } from '../../src/contract/reading.ts'
import { canonicalText } from '../../src/text/canonical.ts'
import { placesOf, type Span } from '../matching.ts'
import { nameOf } from './truth.ts'

/** Canonical texts by the name of their document. */
export type Texts = ReadonlyMap<string, string>

export const loadTexts = (paths: readonly string[]): Texts =>
  new Map(paths.map(path => [nameOf(path), canonicalText(readFileSync(path, 'utf8'))]))

/** Whether a citation covers at least half of the anchor. Offsets that do not hold the quotation are looked up by it. */
export function covers({ start, end, quote }: Citation, anchor: string, text: string): boolean {
  const cited: readonly Span[] = text.slice(start, end) === quote ? [[start, end]] : placesOf(quote, text)
  return placesOf(anchor, text).some(([from, to]) =>
    cited.some(([a, b]) => Math.min(b, to) - Math.max(a, from) >= (to - from) / 2),
  )
}

/** Documents recognised as repeating another. */
import { count } from '../tally.ts'
import type { Scoring } from './scoring.ts'

/** Right with the very document that it repeats; the kind is counted of those that are right. */
export function scoreDuplicates({ truth, built, scores, nameOf, miss }: Scoring): void {
  const rate = scores.rates.duplicates
  const wanted = new Map(truth.duplicates.map(duplicate => [duplicate.document, duplicate]))
  const found = new Set<string>()
  for (const { id, duplicateOf, duplicateKind } of built.record.documents) {
    const document = nameOf(id)
    if (document === null || duplicateOf === null) continue
    const original = nameOf(duplicateOf)
    const right = wanted.get(document)
    if (right?.of === original) {
      rate.right++
      found.add(document)
      if (!count(scores.shares.duplicateKind, duplicateKind === right.kind))
        miss('duplicate kind', `${document}: ${duplicateKind} not ${right.kind}`)
    } else {
      rate.extra++
      miss('duplicate wrong', `${document} of ${original ?? duplicateOf}`)
    }
  }
  for (const { document, of } of truth.duplicates) {
    if (found.has(document)) continue
    rate.missed++
    miss('duplicate missed', `${document} of ${of}`)
  }
}

/** Draws which documents repeat others, for those that came since the last time and the groups that they join. */
import type { Kysely } from 'kysely'
import { accountsIn } from '../../store/accounts.ts'
import { hold } from '../../store/held.ts'
import { loadSketches, sharingBands } from '../../store/sketches.ts'
import type { Tables } from '../../store/tables.ts'
import { markLinked, markUnlinked, unlinked } from '../../store/unlinked.ts'
import {
  duplicateKind,
  FIRST_PASSAGE,
  type FingerprintedDocument,
  MOST_HOLDERS,
  resolveDuplicates,
} from '../duplicates/duplicates.ts'
import { unpackSketch } from '../duplicates/packed.ts'

const CHUNK = 2_000

interface Candidate extends FingerprintedDocument {
  readonly seq: number
}

/** Links all that is marked; in the transaction given, as of `moment`. */
export async function linkDuplicates(tx: Kysely<Tables>, moment: string, onStep: (done: number) => void): Promise<void> {
  const waiting = await unlinked(tx, 'document')
  for (let at = 0; at < waiting.length; at += CHUNK) {
    const part = waiting.slice(at, at + CHUNK)
    const group = await groupOf(tx, part)
    const seqOf = new Map([...group.values()].map(d => [d.id, d.seq]))
    const repeats = resolveDuplicates([...group.values()])
    const changed = await hold(
      tx,
      'duplicates',
      'document',
      [...group.keys()],
      repeats.map(r => ({ document: seqOf.get(r.document) ?? 0, original: seqOf.get(r.of) ?? 0, kind: r.kind })),
      moment,
    )
    await markUnlinked(tx, 'account', await accountsIn(tx, [...changed].map(Number)))
    onStep(part.length)
  }
  await markLinked(tx, 'document', waiting)
}

async function groupOf(tx: Kysely<Tables>, start: readonly number[]): Promise<Map<number, Candidate>> {
  const group = new Map<number, Candidate>()
  const strangers = new Map<number, Candidate>()
  let edge = await candidates(tx, start)
  for (const document of edge) group.set(document.seq, document)
  while (edge.length > 0) {
    const pairs = await sharingBands(
      tx,
      edge.map(d => d.seq),
      { from: FIRST_PASSAGE, most: MOST_HOLDERS },
    )
    const unseen = [...new Set(pairs.map(([, b]) => b))].filter(b => !group.has(b) && !strangers.has(b))
    for (const document of await candidates(tx, unseen)) strangers.set(document.seq, document)
    edge = []
    for (const [a, b] of pairs) {
      const self = group.get(a)
      const other = strangers.get(b)
      if (!self || !other || duplicateKind(self, other) === null) continue
      strangers.delete(b)
      group.set(b, other)
      edge.push(other)
    }
  }
  return group
}

async function candidates(tx: Kysely<Tables>, seqs: readonly number[]): Promise<Candidate[]> {
  const stored = await loadSketches(tx, seqs)
  return stored.flatMap(({ sketch, ...rest }) => {
    const unpacked = unpackSketch(Buffer.from(sketch, 'base64'))
    return unpacked ? [{ ...rest, sketch: unpacked }] : []
  })
}

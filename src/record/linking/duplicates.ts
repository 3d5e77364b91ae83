/** Draws which documents repeat others, for those that came since the last time and the groups that they join. */
import type { Kysely } from 'kysely'
import { accountsIn } from '../../store/accounts.ts'
import { hold } from '../../store/held.ts'
import { insertMissing } from '../../store/insert.ts'
import { documentsWithExact, frequentBands, holdersOf, loadSketches } from '../../store/sketches.ts'
import type { Tables } from '../../store/tables.ts'
import { markLinked, markUnlinked, unlinked } from '../../store/unlinked.ts'
import {
  bands,
  duplicateKind,
  type FingerprintedDocument,
  isPassage,
  MOST_HOLDERS,
  resolveDuplicates,
} from '../duplicates/duplicates.ts'
import { unpackSketch } from '../duplicates/packed.ts'

interface Candidate extends FingerprintedDocument {
  readonly seq: number
  readonly keys: readonly number[]
}

/** Links all that is marked; in the transaction given, as of `moment`. */
export async function linkDuplicates(tx: Kysely<Tables>, moment: string, onStep: (done: number) => void): Promise<void> {
  const waiting = await unlinked(tx, 'document')
  const [first = 0] = waiting
  const fresh = await candidates(tx, waiting)
  // in one go and in order: written with each document they would touch the whole table again and again
  const rows = fresh.flatMap(d => d.keys.map(band => ({ band, document: d.seq })))
  await insertMissing(
    tx,
    'sketch_bands',
    rows.sort((a, b) => a.band - b.band || a.document - b.document),
  )
  const { documents, boilerplate } = await groupOf(tx, fresh, first)
  const seqOf = new Map(documents.map(d => [d.id, d.seq]))
  const changed = await hold(
    tx,
    'duplicates',
    'document',
    documents.map(d => d.seq),
    resolveDuplicates(documents, boilerplate).map(r => ({
      document: seqOf.get(r.document) ?? 0,
      original: seqOf.get(r.of) ?? 0,
      kind: r.kind,
    })),
    moment,
  )
  await markUnlinked(tx, 'account', await accountsIn(tx, [...changed].map(Number)))
  await markLinked(tx, 'document', waiting)
  onStep(waiting.length)
}

interface Group {
  readonly documents: readonly Candidate[]
  /** Passages that so many documents of the record have that they tell nothing. */
  readonly boilerplate: ReadonlySet<number>
}

/** `start` and all that repeat one of them or are repeated by one, step by step; `first` is the first document that came since the last time. */
async function groupOf(tx: Kysely<Tables>, start: readonly Candidate[], first: number): Promise<Group> {
  const group = new Map<number, Candidate>()
  const strangers = new Map<number, Candidate>()
  const boilerplate = new Set<number>()
  const take = (more: Iterable<Candidate>): Candidate[] => {
    const taken = [...more]
    for (const document of taken) {
      strangers.delete(document.seq)
      group.set(document.seq, document)
    }
    return taken
  }
  let edge = take(start)
  for (const key of await frequentBands(tx, passagesOf(edge), MOST_HOLDERS)) boilerplate.add(key)
  // what told of likeness until now and tells nothing any more: all who have it are looked at again
  const before = new Set(await frequentBands(tx, [...boilerplate], MOST_HOLDERS, first))
  const turned = await holdersOf(
    tx,
    [...boilerplate].filter(key => !before.has(key)),
  )
  edge.push(...take(await candidates(tx, unseen([...turned.values()].flat(), group))))
  while (edge.length > 0) {
    for (const key of await frequentBands(tx, passagesOf(edge), MOST_HOLDERS)) boilerplate.add(key)
    const telling = new Map(edge.map(d => [d, d.keys.filter(key => !boilerplate.has(key))]))
    const holders = await holdersOf(tx, [...new Set([...telling.values()].flat())])
    const copies = await documentsWithExact(tx, [...new Set(edge.map(d => d.exact))])
    const met = [...holders.values(), ...copies.values()].flat()
    for (const document of await candidates(tx, unseen(met, group, strangers))) strangers.set(document.seq, document)
    const next = new Set<Candidate>()
    for (const [document, keys] of telling)
      for (const seq of new Set([...keys.flatMap(key => holders.get(key) ?? []), ...(copies.get(document.exact) ?? [])])) {
        const other = strangers.get(seq)
        if (other && !next.has(other) && duplicateKind(document, other) !== null) next.add(other)
      }
    edge = take(next)
  }
  return { documents: [...group.values()], boilerplate }
}

const passagesOf = (documents: readonly Candidate[]): number[] => [...new Set(documents.flatMap(d => d.keys.filter(isPassage)))]

const unseen = (seqs: readonly number[], ...seen: ReadonlyArray<ReadonlyMap<number, unknown>>): number[] =>
  [...new Set(seqs)].filter(seq => seen.every(map => !map.has(seq)))

async function candidates(tx: Kysely<Tables>, seqs: readonly number[]): Promise<Candidate[]> {
  if (seqs.length === 0) return []
  const stored = await loadSketches(tx, seqs)
  return stored.flatMap(({ sketch, ...rest }) => {
    const unpacked = unpackSketch(Buffer.from(sketch, 'base64'))
    return unpacked ? [{ ...rest, sketch: unpacked, keys: bands(unpacked) }] : []
  })
}

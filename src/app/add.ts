/** The use case «add»: inputs → the record. Whole documents, each once; the order in which they come changes nothing. */

import { linkRecord } from '../record/linking/link.ts'
import { type Inputs, itemsOf } from '../sources/inputs.ts'
import type { Problem } from '../sources/item.ts'
import type { Known } from '../sources/load.ts'
import { type IncomingDocument, ingest } from '../store/ingest.ts'
import type { Store } from '../store/open.ts'
import { loadKnowledge } from '../work/load-knowledge.ts'
import { makeMany } from '../work/make-many.ts'
import { knownOf } from './read.ts'

export interface AddRequest extends Known, Inputs {
  /** Worker threads that read; 1 reads in this thread. */
  readonly jobs: number
  /** The moment at which the record learns of a batch, as an ISO moment in UTC. */
  readonly now: () => string
}

/** Told after each batch that is safely in the record. */
export interface AddStep {
  /** Inputs dealt with in this step. */
  readonly done: number
  readonly added: number
  /** Those that the record had. */
  readonly known: number
  readonly problems: readonly Problem[]
}

/** Documents a transaction: as many as can be lost by a crash, and few enough to be told of often. */
const BATCH = 64
/** Documents after which links are drawn: seldom, for whoever is in every document is looked at again each time. */
const LINKED_AFTER = 5_000

/** Adds all inputs; a step is yielded when its documents are written, and what it tells of is not lost by a crash. */
export async function* addArticles(store: Store, request: AddRequest): AsyncGenerator<AddStep> {
  const plan = { known: knownOf(request), jobs: request.jobs, product: 'claims' as const }
  let batch: IncomingDocument[] = []
  let problems: Problem[] = []
  let done = 0
  let unlinked = 0
  const write = async (): Promise<AddStep> => {
    const documents = batch
    const step = { done, problems }
    batch = []
    problems = []
    done = 0
    const { added, known } =
      documents.length > 0 ? await store.write(tx => ingest(tx, documents, request.now())) : { added: 0, known: 0 }
    unlinked += added
    if (unlinked >= LINKED_AFTER) {
      await linkRecord(store, loadKnowledge(), request.now())
      unlinked = 0
    }
    return { ...step, added, known }
  }
  for await (const { result, problem } of makeMany(await itemsOf(request), plan)) {
    done++
    if (problem) problems.push(problem)
    if (result) batch.push(result.value())
    if (done >= BATCH) yield await write()
  }
  if (done > 0) yield await write()
  await linkRecord(store, loadKnowledge(), request.now())
}

/** Many items → what is made of each, in the order of the items: in this thread, or in worker threads with a few batches under way. */
import { setImmediate } from 'node:timers/promises'
import { setFlagsFromString } from 'node:v8'
import type { Reading } from '../contract/reading.ts'
import { type Item, sizeOf } from '../sources/item.ts'
import type { Known } from '../sources/load.ts'
import type { IncomingDocument } from '../store/ingest.ts'
import type { Answer } from './read-one.ts'
import type { Product } from './read-worker.ts'

interface Products {
  readonly reading: Reading
  readonly claims: IncomingDocument
}

/** Something made of one item, in the form that is at hand; the other form is made when it is asked for. */
export interface Made<T> {
  json(): string
  value(): T
}

export interface Plan<P extends Product> {
  readonly known: Known
  /** Worker threads; 1 reads in this thread. */
  readonly jobs: number
  readonly product: P
}

/** From this document on the engine's space for new objects grows no more: 100,000 articles take 80 MB less, in the same time. */
const GROWN = 300
/** Longest time that this thread reads without looking up: keeps Ctrl-C and the progress bar alive. */
const BREATH_MS = 30
const BATCH_ITEMS = 32
const BATCH_BYTES = 256 * 1024
/** Batches under way for each thread: enough to keep it busy, few enough to keep memory flat. */
const AHEAD = 3

type Items = Iterable<Item> | AsyncIterable<Item>
type Answers<P extends Product> = AsyncGenerator<Answer<Made<Products[P]>>>

export async function* makeMany<P extends Product>(items: Items, plan: Plan<P>): Answers<P> {
  yield* plan.jobs > 1 ? makeByPool(items, plan) : makeHere(items, plan)
}

async function* makeHere<P extends Product>(items: Items, { known, product }: Plan<P>): Answers<P> {
  const { loadReader } = await import('./load-reader.ts')
  const make = product === 'reading' ? (await import('./read-one.ts')).readItem : (await import('./claim-one.ts')).claimItem
  let looked = performance.now()
  let count = 0
  for await (const item of items) {
    if (++count === GROWN) setFlagsFromString('--semi-space-growth-factor=1')
    // `make` was chosen by the product
    const { result, problem } = (await make(loadReader(), item, known)) as Answer<Products[P]>
    if (result !== null) yield { result: madeOf(result), problem }
    else if (problem !== null) yield { result, problem }
    if (performance.now() - looked < BREATH_MS) continue
    await setImmediate()
    looked = performance.now()
  }
}

function madeOf<T>(value: T): Made<T> {
  return { value: () => value, json: () => JSON.stringify(value) }
}

async function* makeByPool<P extends Product>(items: Items, { known, jobs, product }: Plan<P>): Answers<P> {
  const { createPool } = await import('./pool.ts')
  const pool = createPool(jobs, known, product)
  const underWay: Promise<Answer<string>[]>[] = []
  try {
    for await (const batch of batches(items)) {
      underWay.push(pool.read(batch))
      if (underWay.length >= jobs * AHEAD) yield* parsed<P>(await underWay.shift())
    }
    while (underWay.length > 0) yield* parsed<P>(await underWay.shift())
  } finally {
    await pool.close()
  }
}

function* parsed<P extends Product>(answers: readonly Answer<string>[] = []): Generator<Answer<Made<Products[P]>>> {
  for (const answer of answers) {
    const { result } = answer
    // made by the worker of what the plan asked for
    yield result === null ? { ...answer, result } : { ...answer, result: { json: () => result, value: () => JSON.parse(result) } }
  }
}

/** Small documents go together, for a thread is told of work more slowly than it reads one. */
async function* batches(items: Items): AsyncGenerator<Item[]> {
  let batch: Item[] = []
  let bytes = 0
  for await (const item of items) {
    batch.push(item)
    bytes += sizeOf(item)
    if (batch.length < BATCH_ITEMS && bytes < BATCH_BYTES) continue
    yield batch
    batch = []
    bytes = 0
  }
  if (batch.length > 0) yield batch
}

/** The use case «read»: inputs → readings in the order of the inputs; what is wrong with one is told, and the others are read. */
import { createReadStream } from 'node:fs'
import { setImmediate } from 'node:timers/promises'
import { setFlagsFromString } from 'node:v8'
import type { Reading } from '../contract/reading.ts'
import { fileError } from '../sources/bytes.ts'
import { expandInputs } from '../sources/files.ts'
import { type Item, type Problem, problemOf, sizeOf } from '../sources/item.ts'
import { readRecords } from '../sources/jsonl.ts'
import type { Known } from '../sources/load.ts'
import type { Answer } from '../work/read-one.ts'

export interface ReadRequest extends Known {
  /** FILE, FOLDER, GLOB or «-»; with `jsonl` files of JSON Lines or «-». */
  readonly inputs: readonly string[]
  readonly stdin: AsyncIterable<Uint8Array>
  readonly jsonl: boolean
  /** Worker threads; 1 reads in this thread. */
  readonly jobs: number
  /** Told once how many documents there are; null where that shows only at the end. */
  readonly onTotal?: (total: number | null) => void
}

/** One document's outcome; a damaged text has a reading and a problem. */
export interface Outcome {
  readonly read: ReadResult | null
  readonly problem: Problem | null
}

/** A reading in the form that is at hand; the other form is made when it is asked for. */
export interface ReadResult {
  json(): string
  reading(): Reading
}

/** From this document on the engine's space for new objects grows no more: 100,000 articles take 80 MB less, in the same time. */
const GROWN = 300
/** Longest time that this thread reads without looking up: keeps Ctrl-C and the progress bar alive. */
const BREATH_MS = 30
const BATCH_ITEMS = 32
const BATCH_BYTES = 256 * 1024
/** Batches under way for each thread: enough to keep it busy, few enough to keep memory flat. */
const AHEAD = 3

export async function* readArticles(request: ReadRequest): AsyncGenerator<Outcome> {
  const items = request.jsonl ? recordsOf(request) : await filesOf(request)
  const known: Known = {
    ...(request.published ? { published: request.published } : {}),
    ...(request.language ? { language: request.language } : {}),
  }
  yield* request.jobs > 1 ? readByPool(items, known, request.jobs) : readHere(items, known)
}

async function filesOf(request: ReadRequest): Promise<Item[]> {
  const items = await expandInputs(request.inputs, request.stdin)
  request.onTotal?.(items.length)
  return items
}

async function* recordsOf(request: ReadRequest): AsyncGenerator<Item> {
  request.onTotal?.(null)
  for (const input of request.inputs) {
    const stream = input === '-' ? request.stdin : createReadStream(input, { highWaterMark: 1 << 20 })
    try {
      yield* readRecords(stream, input === '-' ? 'standard input' : input)
    } catch (error) {
      yield { kind: 'problem', problem: problemOf(input, fileError(input, error)) }
    }
  }
}

async function* readHere(items: Iterable<Item> | AsyncIterable<Item>, known: Known): AsyncGenerator<Outcome> {
  const { loadReader } = await import('../work/load-reader.ts')
  const { readItem } = await import('../work/read-one.ts')
  let looked = performance.now()
  let count = 0
  for await (const item of items) {
    if (++count === GROWN) setFlagsFromString('--semi-space-growth-factor=1')
    const { result, problem } = await readItem(loadReader(), item, known)
    yield { read: result ? { reading: () => result, json: () => JSON.stringify(result) } : null, problem }
    if (performance.now() - looked < BREATH_MS) continue
    await setImmediate()
    looked = performance.now()
  }
}

async function* readByPool(items: Iterable<Item> | AsyncIterable<Item>, known: Known, jobs: number): AsyncGenerator<Outcome> {
  const { createPool } = await import('../work/pool.ts')
  const pool = createPool(jobs, known)
  const underWay: Promise<Answer<string>[]>[] = []
  try {
    for await (const batch of batches(items)) {
      underWay.push(pool.read(batch))
      if (underWay.length >= jobs * AHEAD) yield* outcomesOf(await underWay.shift())
    }
    while (underWay.length > 0) yield* outcomesOf(await underWay.shift())
  } finally {
    await pool.close()
  }
}

function* outcomesOf(answers: readonly Answer<string>[] = []): Generator<Outcome> {
  for (const { result, problem } of answers) {
    // made by the worker from a Reading
    yield { read: result === null ? null : { json: () => result, reading: () => JSON.parse(result) as Reading }, problem }
  }
}

/** Small documents go together, for a thread is told of work more slowly than it reads one. */
async function* batches(items: Iterable<Item> | AsyncIterable<Item>): AsyncGenerator<Item[]> {
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

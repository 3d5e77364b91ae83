/** The use case «read»: inputs → readings in the order of the inputs; what is wrong with one is told, and the others are read. */
import type { Reading } from '../contract/reading.ts'
import { type Inputs, itemsOf } from '../sources/inputs.ts'
import type { Problem } from '../sources/item.ts'
import type { Known } from '../sources/load.ts'
import { type Made, makeMany } from '../work/make-many.ts'

export interface ReadRequest extends Known, Inputs {
  /** Worker threads; 1 reads in this thread. */
  readonly jobs: number
}

/** One document's outcome; a damaged text has a reading and a problem. */
export interface Outcome {
  readonly read: ReadResult | null
  readonly problem: Problem | null
}

export type ReadResult = Made<Reading>

export async function* readArticles(request: ReadRequest): AsyncGenerator<Outcome> {
  const { jobs } = request
  for await (const { result, problem } of makeMany(await itemsOf(request), { known: knownOf(request), jobs, product: 'reading' }))
    yield { read: result, problem }
}

/** What the caller says of every document, and nothing else of its request. */
export function knownOf({ published, language }: Known): Known {
  return { ...(published ? { published } : {}), ...(language ? { language } : {}) }
}

import { join } from 'node:path'
import { Piscina } from 'piscina'
import { type Item, problemOf } from '../sources/item.ts'
import type { Known } from '../sources/load.ts'
import { type Answer, internal } from './read-one.ts'
import type { Batch, Product } from './read-worker.ts'

/** Worker threads that read batches of items. */
export interface ReadPool {
  /** One answer an item, in their order. */
  read(items: readonly Item[]): Promise<Answer<string>[]>
  close(): Promise<void>
}

export function createPool(jobs: number, known: Known, product: Product): ReadPool {
  // from the sources (tests) the worker is TypeScript, from the bundle it is not
  const filename = join(import.meta.dirname, import.meta.filename.endsWith('.ts') ? 'read-worker.ts' : 'read-worker.js')
  // two threads take 590 MB with the engine's own limit of the young generation, 400 MB with this one, in the same time
  const resourceLimits = { maxYoungGenerationSizeMb: 24 }
  const piscina: Piscina<Batch, Answer<string>[]> = new Piscina({ filename, minThreads: jobs, maxThreads: jobs, resourceLimits })
  return {
    read: items => readSafely(batch => piscina.run({ items: batch, known, product }), items),
    close: () => piscina.destroy(),
  }
}

type Run = (items: readonly Item[]) => Promise<Answer<string>[]>

/** Runs a batch; one that brings its thread down is read again one by one, so that only the culprit is lost. */
export async function readSafely(run: Run, items: readonly Item[]): Promise<Answer<string>[]> {
  try {
    return await run(items)
  } catch (error) {
    const [only] = items
    if (items.length === 1 && only) {
      const source = only.kind === 'problem' ? only.problem.source : only.source
      return [{ result: null, problem: problemOf(source, internal(source, error)) }]
    }
    const answers: Answer<string>[] = []
    for (const item of items) answers.push(...(await readSafely(run, [item])))
    return answers
  }
}

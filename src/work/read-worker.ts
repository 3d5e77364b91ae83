/** A worker thread that keeps a warm reader: batches of items in, readings as JSON out (text crosses threads cheaper than objects). */
import type { Item } from '../sources/item.ts'
import type { Known } from '../sources/load.ts'
import { loadReader } from './load-reader.ts'
import { type Answer, readItem } from './read-one.ts'

export interface Batch {
  readonly items: readonly Item[]
  readonly known: Known
}

export default async function readBatch({ items, known }: Batch): Promise<Answer<string>[]> {
  const reader = loadReader()
  const answers: Answer<string>[] = []
  for (const item of items) {
    const { result, problem } = await readItem(reader, item, known)
    answers.push(result ? { result: JSON.stringify(result), problem } : { result: null, problem })
  }
  return answers
}

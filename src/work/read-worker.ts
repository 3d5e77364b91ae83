/** A worker thread that keeps a warm reader: batches of items in, readings as JSON out (text crosses threads cheaper than objects). */
import type { Item } from '../sources/item.ts'
import type { Known } from '../sources/load.ts'
import { loadReader } from './load-reader.ts'
import { type Answer, readItem } from './read-one.ts'

/** What is made of each item: its reading, or what the record stores of it. */
export type Product = 'reading' | 'claims'

export interface Batch {
  readonly items: readonly Item[]
  readonly known: Known
  readonly product: Product
}

export default async function readBatch({ items, known, product }: Batch): Promise<Answer<string>[]> {
  const reader = loadReader()
  const make = product === 'reading' ? readItem : (await import('./claim-one.ts')).claimItem
  const answers: Answer<string>[] = []
  for (const item of items) {
    const { result, problem } = await make(reader, item, known)
    answers.push(result ? { result: JSON.stringify(result), problem } : { result: null, problem })
  }
  return answers
}

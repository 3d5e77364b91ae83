/** What a command line names → items, in order. */
import { createReadStream } from 'node:fs'
import { fileError } from './bytes.ts'
import { expandInputs } from './files.ts'
import { type Item, problemOf } from './item.ts'
import { readRecords } from './jsonl.ts'

export interface Inputs {
  /** FILE, FOLDER, GLOB or «-»; with `jsonl` files of JSON Lines or «-». */
  readonly inputs: readonly string[]
  readonly stdin: AsyncIterable<Uint8Array>
  readonly jsonl: boolean
  /** Told once how many documents there are; null where that shows only at the end. */
  readonly onTotal?: (total: number | null) => void
}

export async function itemsOf(inputs: Inputs): Promise<Item[] | AsyncGenerator<Item>> {
  if (inputs.jsonl) return recordsOf(inputs)
  const items = await expandInputs(inputs.inputs, inputs.stdin)
  inputs.onTotal?.(items.length)
  return items
}

async function* recordsOf({ inputs, stdin, onTotal }: Inputs): AsyncGenerator<Item> {
  onTotal?.(null)
  for (const input of inputs) {
    const stream = input === '-' ? stdin : createReadStream(input, { highWaterMark: 1 << 20 })
    try {
      yield* readRecords(stream, input === '-' ? 'standard input' : input)
    } catch (error) {
      yield { kind: 'problem', problem: problemOf(input, fileError(input, error)) }
    }
  }
}

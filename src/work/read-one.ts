import { BanggiaoError } from '../contract/errors.ts'
import type { Reading } from '../contract/reading.ts'
import type { Reader } from '../reader/reader.ts'
import { type Item, type Problem, problemOf } from '../sources/item.ts'
import { type Known, loadItem } from '../sources/load.ts'
import { checkCitations } from './check.ts'

/** What became of one item: its reading, what is wrong with it, or, for a damaged text, both. */
export type Answer<T> =
  | { readonly result: T; readonly problem: Problem | null }
  | { readonly result: null; readonly problem: Problem }

/** Loads, reads and checks one item. Never throws: whatever goes wrong becomes the item's problem. */
export async function readItem(reader: Reader, item: Item, known: Known): Promise<Answer<Reading>> {
  return answerTo(reader, item, known, reading => reading)
}

/** Loads, reads and checks one item, and makes something of its reading and its bytes; null bytes where only text was given. */
export async function answerTo<T>(
  reader: Reader,
  item: Item,
  known: Known,
  make: (reading: Reading, bytes: Uint8Array | null) => T,
): Promise<Answer<T>> {
  if (item.kind === 'problem') return { result: null, problem: item.problem }
  const { source } = item
  try {
    const { input, damage, bytes } = await loadItem(item, known)
    const reading = reader.read(input)
    checkCitations(reading)
    return { result: make(reading, bytes), problem: damage ? { source, code: 'broken-encoding', message: damage } : null }
  } catch (error) {
    return { result: null, problem: problemOf(source, error instanceof BanggiaoError ? error : internal(source, error)) }
  }
}

/** An error that nobody foresaw, as a sentence. */
export function internal(source: string, error: unknown): BanggiaoError {
  const reason = error instanceof Error ? error.message : String(error)
  const wrapped = new BanggiaoError(
    'internal',
    `${source}: Banggiao failed on it («${reason}»); please report it with the text (--debug shows where).`,
    { cause: error },
  )
  if (error instanceof Error && error.stack) wrapped.stack = error.stack
  return wrapped
}

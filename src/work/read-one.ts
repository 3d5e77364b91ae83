import { createHash } from 'node:crypto'
import { BanggiaoError } from '../contract/errors.ts'
import type { Reading } from '../contract/reading.ts'
import type { SourceClass } from '../contract/vocabulary.ts'
import type { Reader } from '../reader/reader.ts'
import { claimsOf } from '../record/claims.ts'
import type { NameKnowledge } from '../record/identity/name-knowledge.ts'
import { type Item, type Problem, problemOf } from '../sources/item.ts'
import { type Known, loadItem } from '../sources/load.ts'
import type { IncomingDocument } from '../store/ingest.ts'
import { checkCitations } from './check.ts'

/** What became of one item: its reading, what is wrong with it, or, for a damaged text, both. */
export type Answer<T> =
  | { readonly result: T; readonly problem: Problem | null }
  | { readonly result: null; readonly problem: Problem }

/** Loads, reads and checks one item. Never throws: whatever goes wrong becomes the item's problem. */
export async function readItem(reader: Reader, item: Item, known: Known): Promise<Answer<Reading>> {
  return answerTo(reader, item, known, reading => reading)
}

/** The same, with what the reading claims in the form in which the record stores it. */
export async function claimItem(reader: ClaimingReader, item: Item, known: Known): Promise<Answer<IncomingDocument>> {
  return answerTo(reader, item, known, (reading, bytes) =>
    claimsOf(reading, reader.names, {
      bytes: bytes ? `sha256:${createHash('sha256').update(bytes).digest('hex')}` : '',
      sourceClass: reader.sourceClassOf(reading.document.outlet),
      reader: reader.version,
    }),
  )
}

/** A reader that also knows what the record wants to know of where a document comes from. */
export interface ClaimingReader extends Reader {
  readonly version: string
  readonly names: NameKnowledge
  sourceClassOf(outlet: string | null): SourceClass
}

async function answerTo<T>(
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

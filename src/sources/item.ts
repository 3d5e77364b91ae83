import type { BanggiaoError, ErrorCode } from '../contract/errors.ts'
import type { Language } from '../contract/vocabulary.ts'

/** What went wrong with one input, as plain data that crosses threads. The message names the input and the mend. */
export interface Problem {
  readonly source: string
  readonly code: ErrorCode
  readonly message: string
  readonly stack?: string
}

/** A line of JSON Lines input: a document with what is known of it. */
export interface DocumentRecord {
  readonly body: string
  readonly markup: 'text' | 'html'
  readonly title?: string
  readonly published?: string
  readonly language?: Language
}

/** One document still to be read, in the order in which it was asked for; plain data that crosses threads. */
export type Item =
  | { readonly kind: 'file'; readonly source: string; readonly size: number }
  | { readonly kind: 'bytes'; readonly source: string; readonly bytes: Uint8Array }
  | { readonly kind: 'record'; readonly source: string; readonly record: DocumentRecord }
  | { readonly kind: 'problem'; readonly problem: Problem }

export function problemOf(source: string, error: BanggiaoError): Problem {
  return { source, code: error.code, message: error.message, ...(error.stack ? { stack: error.stack } : {}) }
}

/** The size of an item in bytes, for sharing work out evenly. */
export function sizeOf(item: Item): number {
  if (item.kind === 'file') return item.size
  if (item.kind === 'bytes') return item.bytes.length
  return item.kind === 'record' ? item.record.body.length : 0
}

import { createReader } from '../reader/create.ts'
import type { Reader } from '../reader/reader.ts'
import { lexiconHere } from './load-lexicon.ts'

let warm: Reader | undefined

/** The reader of this thread, made once. */
export function loadReader(): Reader {
  warm ??= createReader(lexiconHere())
  return warm
}

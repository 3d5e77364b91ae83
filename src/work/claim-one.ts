import { createHash } from 'node:crypto'
import about from '../../package.json' with { type: 'json' }
import { SOURCE_CLASSES, type SourceClass } from '../contract/vocabulary.ts'
import type { Reader } from '../reader/reader.ts'
import { claimsOf } from '../record/claims.ts'
import type { Item } from '../sources/item.ts'
import type { Known } from '../sources/load.ts'
import type { IncomingDocument } from '../store/ingest.ts'
import { lexiconHere } from './load-lexicon.ts'
import { type Answer, answerTo } from './read-one.ts'

let classes: ReadonlyMap<string, SourceClass> | undefined

/** Loads, reads and checks one item, and gives what it claims in the form in which the record stores it. Never throws. */
export async function claimItem(reader: Reader, item: Item, known: Known): Promise<Answer<IncomingDocument>> {
  return answerTo(reader, item, known, (reading, bytes) =>
    claimsOf(reading, {
      bytes: bytes ? `sha256:${createHash('sha256').update(bytes).digest('hex')}` : '',
      sourceClass: classOf(reading.document.outlet),
      reader: about.version,
    }),
  )
}

/** The class of an outlet that the lexicon lists. */
function classOf(outlet: string | null): SourceClass {
  classes ??= new Map(
    lexiconHere().entries.flatMap(e => {
      const of = e.k === 'outlet' ? SOURCE_CLASSES.find(c => c === e.class) : undefined
      return e.k === 'outlet' && of ? [[e.name, of] as const] : []
    }),
  )
  return outlet === null ? 'unknown' : (classes.get(outlet) ?? 'unknown')
}

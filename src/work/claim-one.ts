import { createHash } from 'node:crypto'
import about from '../../package.json' with { type: 'json' }
import type { SourceClass } from '../contract/vocabulary.ts'
import type { Reader } from '../reader/reader.ts'
import { claimsOf } from '../record/claims.ts'
import type { Item } from '../sources/item.ts'
import type { Known } from '../sources/load.ts'
import type { IncomingDocument } from '../store/ingest.ts'
import { loadKnowledge } from './load-knowledge.ts'
import { lexiconHere } from './load-lexicon.ts'
import { type Answer, answerTo } from './read-one.ts'

let classes: ReadonlyMap<string, SourceClass> | undefined

/** Loads, reads and checks one item, and gives what it claims in the form in which the record stores it. Never throws. */
export async function claimItem(reader: Reader, item: Item, known: Known): Promise<Answer<IncomingDocument>> {
  return answerTo(reader, item, known, (reading, bytes) =>
    claimsOf(reading, loadKnowledge().names, {
      bytes: bytes ? `sha256:${createHash('sha256').update(bytes).digest('hex')}` : '',
      sourceClass: classOf(reading.document.outlet),
      reader: about.version,
    }),
  )
}

/** The class of an outlet that the lexicon lists. */
function classOf(outlet: string | null): SourceClass {
  classes ??= new Map(
    // the class is one of the contract's: a test of data/world/outlets.yaml holds that
    lexiconHere().entries.flatMap(e => (e.k === 'outlet' ? [[e.name, e.class as SourceClass] as const] : [])),
  )
  return outlet === null ? 'unknown' : (classes.get(outlet) ?? 'unknown')
}

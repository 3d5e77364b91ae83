import about from '../../package.json' with { type: 'json' }
import type { SourceClass } from '../contract/vocabulary.ts'
import type { Lexicon } from '../lexicon/lexicon.ts'
import { createReader } from '../reader/create.ts'
import { lexiconHere, loadKnowledge } from './load-lexicon.ts'
import type { ClaimingReader } from './read-one.ts'

let warm: ClaimingReader | undefined

/** The reader of this thread, made once. */
export function loadReader(): ClaimingReader {
  warm ??= createClaimingReader(lexiconHere())
  return warm
}

function createClaimingReader(lexicon: Lexicon): ClaimingReader {
  const classes = new Map(lexicon.entries.flatMap(e => (e.k === 'outlet' ? [[e.name, e.class as SourceClass] as const] : [])))
  return {
    ...createReader(lexicon),
    version: about.version,
    get names() {
      return loadKnowledge().names
    },
    sourceClassOf: outlet => (outlet === null ? 'unknown' : (classes.get(outlet) ?? 'unknown')),
  }
}

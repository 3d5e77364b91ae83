import { type Knowledge, knowledgeOf } from '../record/knowledge.ts'
import { lexiconHere } from './load-lexicon.ts'

let knowledge: Knowledge | undefined

/** What the record knows of the world, for this thread; made once. */
export function loadKnowledge(): Knowledge {
  knowledge ??= knowledgeOf(lexiconHere())
  return knowledge
}

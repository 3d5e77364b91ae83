import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { BanggiaoError } from '../contract/errors.ts'
import type { Language } from '../contract/vocabulary.ts'
import { type CompiledLexicon, createLexicon, type Lexicon } from '../lexicon/lexicon.ts'
import { type PackedTrie, trieFromBytes } from '../lexicon/pack.ts'

/** Beside the bundle in dist/, or there from src/work/. */
const PLACES = ['.', '../../dist'] as const

let lexicon: Lexicon | undefined

/** The lexicon of this thread, made once. */
export function lexiconHere(): Lexicon {
  lexicon ??= createLexicon(loadLexicon())
  return lexicon
}

/** The lexicon as scripts/build.ts left it; the words of a language are loaded when its first text comes. */
function loadLexicon(): CompiledLexicon {
  const folder = PLACES.map(place => join(import.meta.dirname, place)).find(place => existsSync(join(place, 'lexicon.json')))
  if (!folder) throw new BanggiaoError('internal', 'The compiled lexicon (dist/lexicon.json) is missing; run npm run build.')
  const facts: Omit<CompiledLexicon, 'tries'> = JSON.parse(readFileSync(join(folder, 'lexicon.json'), 'utf8'))
  const trie = (language: Language): PackedTrie => trieFromBytes(readFileSync(join(folder, `trie-${language}.bin`)))
  const tries = {
    get vi() {
      return trie('vi')
    },
    get en() {
      return trie('en')
    },
  }
  return { ...facts, tries }
}

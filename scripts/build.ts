/** Builds dist/: the compiled lexicon, and the command and its worker as one bundle each with what is rarely needed in chunks of its own. */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { build } from 'esbuild'
import { LANGUAGES } from '../src/contract/vocabulary.ts'
import { compileLexicon } from '../src/lexicon/compile.ts'
import { trieToBytes } from '../src/lexicon/pack.ts'

const root = join(import.meta.dirname, '..')
const dist = join(root, 'dist')

rmSync(dist, { recursive: true, force: true })
mkdirSync(dist, { recursive: true })
// the tries apart: a text needs only that of its language
const { tries, ...facts } = compileLexicon(join(root, 'data'))
writeFileSync(join(dist, 'lexicon.json'), JSON.stringify(facts))
for (const language of LANGUAGES) writeFileSync(join(dist, `trie-${language}.bin`), trieToBytes(tries[language]))

await build({
  entryPoints: { cli: join(root, 'src/cli/main.ts'), 'read-worker': join(root, 'src/work/read-worker.ts') },
  outdir: dist,
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node22',
  // all in one folder: the lexicon and the worker are found beside the code that asks for them
  chunkNames: '[name]-[hash]',
  // piscina starts threads from files of its own; linkedom asks for canvas if somebody has installed it
  external: ['piscina', 'canvas', 'better-sqlite3', 'pg-native'],
  // packages of the older kind ask for require
  banner: {
    js: "import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);",
  },
  legalComments: 'none',
  logLevel: 'warning',
})

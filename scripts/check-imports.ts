/**
 * Two rules of the house, checked over src/: a folder imports only from itself and from those before it in the pipeline, and \b, \w and \W,
 * which take Vietnamese letters for no letters, stand nowhere outside src/text.
 */
import { globSync, readFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'

const PIPELINE = ['contract', 'text', 'lexicon', 'reader', 'sources', 'store', 'record', 'work', 'app', 'cli']
const IMPORT = /(?:\bfrom\s+|\bimport\s*\(\s*|\bimport\s+)['"](\.[^'"]+)['"]/g
const ASCII_CLASS = /(?<!\\)(?:\\\\)?\\[bwW](?![a-zA-Z])/

const root = join(import.meta.dirname, '..')
const faults: string[] = []

for (const path of globSync('src/**/*.ts', { cwd: root })) {
  const folder = path.split('/')[1] ?? ''
  const place = PIPELINE.indexOf(folder)
  const source = readFileSync(join(root, path), 'utf8')
  if (place === -1)
    faults.push(`${path}: src/${folder} has no place in the pipeline; add it to scripts/check-imports.ts and ARCHITECTURE.md.`)
  for (const [, target = ''] of source.matchAll(IMPORT)) {
    const [top, other = ''] = relative(root, join(root, dirname(path), target)).split('/')
    if (top === 'src' && PIPELINE.indexOf(other) > place) {
      faults.push(`${path}: imports from src/${other}, which comes after src/${folder} (${PIPELINE.join(' → ')}).`)
    }
  }
  if (folder === 'text' || path.endsWith('.test.ts')) continue
  source.split('\n').forEach((line, i) => {
    if (!/^\s*(?:\/\/|\/?\*)/.test(line) && ASCII_CLASS.test(line)) {
      faults.push(`${path}:${i + 1}: \\b, \\w and \\W are wrong for Vietnamese; use the tokens of src/text, or \\p{L}.`)
    }
  })
}

for (const fault of faults) process.stderr.write(`${fault}\n`)
if (faults.length > 0) process.exitCode = 1

/** The texts that are measured: our samples and benchmark, and real articles where this machine has them. */
import { existsSync, globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Language } from '../src/contract/vocabulary.ts'

export interface Article {
  readonly path: string
  readonly bytes: Buffer
  readonly text: string
  readonly language: Language
}

const ROOT = join(import.meta.dirname, '..')
const PLACES = [
  'samples/*.txt',
  'benchmark/documents/*/*.txt',
  ...(existsSync(join(ROOT, '../shared/real')) ? ['../shared/real/{vi,en}/*.txt'] : []),
]

/** All articles, in a fixed order that mixes languages and sources as an archive does. */
export function loadCorpus(): Article[] {
  const paths = PLACES.flatMap(place => globSync(place, { cwd: ROOT }).sort())
  const articles = paths.map(path => {
    const bytes = readFileSync(join(ROOT, path))
    const text = bytes.toString('utf8')
    const language: Language = /[ạảấầẩậắằặẹẻẽếềệọốồộớờợụứừựđ]/.test(text.slice(0, 2000)) ? 'vi' : 'en'
    return { path: join(ROOT, path), bytes, text, language }
  })
  const step = 37
  return articles.map((_, i) => articles[(i * step) % articles.length]).filter(article => article !== undefined)
}

export const sizeOf = (articles: readonly Article[]): number => articles.reduce((sum, { bytes }) => sum + bytes.length, 0)

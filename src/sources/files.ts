/** FILE, FOLDER, GLOB and «-» into items, in the order given; what is wrong with one is an item too, so that the others are still read. */
import { lstatSync, type Stats, statSync } from 'node:fs'
import { isAbsolute } from 'node:path'
import { BanggiaoError } from '../contract/errors.ts'
import { fileError, readStreamBytes } from './bytes.ts'
import { type Item, problemOf } from './item.ts'

/** What is looked for in a folder; a file that is named itself is read whatever its ending. */
const ARTICLE_ENDINGS = ['txt', 'html', 'htm', 'md'] as const
const IN_FOLDER = `**/*.{${ARTICLE_ENDINGS.join(',')}}`
const STDIN_NAME = 'standard input'

/** All items that `args` name. `stdin` is read where «-» stands. */
export async function expandInputs(args: readonly string[], stdin: AsyncIterable<Uint8Array>): Promise<Item[]> {
  const items: Item[] = []
  for (const arg of args) {
    try {
      // pushed one by one: a spread of 100,000 arguments overflows the stack
      for (const item of arg === '-' ? [await fromStdin(stdin)] : await expand(arg)) items.push(item)
    } catch (error) {
      items.push({ kind: 'problem', problem: problemOf(arg, error instanceof BanggiaoError ? error : fileError(arg, error)) })
    }
  }
  return items
}

async function fromStdin(stdin: AsyncIterable<Uint8Array>): Promise<Item> {
  return { kind: 'bytes', source: '-', bytes: await readStreamBytes(stdin, STDIN_NAME) }
}

async function expand(arg: string): Promise<Item[]> {
  if (arg === '') throw new BanggiaoError('not-found', 'An empty name was given; name a file, a folder, a pattern or «-».')
  let found: Stats | undefined
  try {
    found = statSync(arg)
  } catch (error) {
    const isLink = lstatSync(arg, { throwIfNoEntry: false })?.isSymbolicLink() ?? false
    if (isLink || !/[*?[\]{}!()]/.test(arg)) throw isLink ? brokenLink(arg, error) : fileError(arg, error)
  }
  if (!found) return fromGlob(arg)
  if (found.isDirectory()) return fromFolder(arg)
  return [{ kind: 'file', source: arg, size: found.size }]
}

const brokenLink = (path: string, cause: unknown): BanggiaoError =>
  new BanggiaoError('not-found', `${path} is a link to a file that does not exist; mend the link or name the file.`, { cause })

async function fromFolder(folder: string): Promise<Item[]> {
  const base = folder.endsWith('/') ? folder : `${folder}/`
  const paths = await findFiles(IN_FOLDER, folder)
  if (paths.length === 0) {
    const endings = ARTICLE_ENDINGS.map(ending => `.${ending}`).join(', ')
    throw new BanggiaoError(
      'no-articles',
      `${folder} holds no articles (${endings}); name another folder, or the files themselves.`,
    )
  }
  return paths.map(path => fileItem(base + path))
}

async function fromGlob(pattern: string): Promise<Item[]> {
  const paths = await findFiles(pattern, process.cwd())
  if (paths.length === 0) throw new BanggiaoError('not-found', `No file matches ${pattern}; check the pattern.`)
  return paths.map(fileItem)
}

async function findFiles(pattern: string, cwd: string): Promise<string[]> {
  const { glob } = await import('tinyglobby')
  const paths = await glob(pattern, {
    cwd,
    absolute: isAbsolute(pattern),
    caseSensitiveMatch: false,
    ignore: ['**/node_modules/**'],
    expandDirectories: false,
  })
  return paths.sort()
}

const fileItem = (path: string): Item => ({
  kind: 'file',
  source: path,
  size: statSync(path, { throwIfNoEntry: false })?.size ?? 0,
})

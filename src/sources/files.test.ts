import { mkdirSync, mkdtempSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { fileError, readFileBytes, readStreamBytes } from './bytes.ts'
import { expandInputs } from './files.ts'
import type { Item } from './item.ts'

let dir: string
beforeAll(() => {
  dir = mkdtempSync(join(tmpdir(), 'banggiao-files-'))
  for (const folder of ['a/deep', 'none', 'a/node_modules']) mkdirSync(join(dir, folder), { recursive: true })
  for (const file of [
    'a/2.txt',
    'a/1.TXT',
    'a/deep/3.html',
    'a/deep/4.md',
    'a/5.json',
    'a/node_modules/6.txt',
    'a/[7].txt',
    'none/8.csv',
  ])
    writeFileSync(join(dir, file), 'x')
  writeFileSync(join(dir, 'huge.txt'), '')
  truncateSync(join(dir, 'huge.txt'), 200 * 1024 * 1024)
  symlinkSync(join(dir, 'nowhere'), join(dir, 'dangling.txt'))
})
afterAll(() => rmSync(dir, { recursive: true }))

const stdin = (): AsyncIterable<Uint8Array> => Readable.from([Buffer.from('from '), Buffer.from('stdin')])
const show = (item: Item): string =>
  (item.kind === 'problem' ? `${item.problem.code}: ${item.problem.message}` : `${item.kind} ${item.source}`).replaceAll(dir, '.')
const expand = async (...args: string[]): Promise<string[]> => (await expandInputs(args, stdin())).map(show)

describe('inputs', () => {
  it('a folder gives its articles in order of name, with all below it', async () => {
    expect(await expand(`${dir}/a`)).toEqual([
      'file ./a/1.TXT',
      'file ./a/2.txt',
      'file ./a/[7].txt',
      'file ./a/deep/3.html',
      'file ./a/deep/4.md',
    ])
  })

  it('a pattern gives what matches it', async () => {
    expect(await expand(`${dir}/a/*.{txt,json}`)).toEqual([
      'file ./a/1.TXT',
      'file ./a/2.txt',
      'file ./a/5.json',
      'file ./a/[7].txt',
    ])
  })

  it('a file whose name looks like a pattern is that file', async () => {
    expect(await expand(`${dir}/a/[7].txt`)).toEqual(['file ./a/[7].txt'])
  })

  it('the order of the arguments is kept, and «-» is standard input', async () => {
    expect(await expand(`${dir}/a/2.txt`, '-', `${dir}/a/1.TXT`)).toEqual(['file ./a/2.txt', 'bytes -', 'file ./a/1.TXT'])
  })

  it.each([
    ['missing.txt', 'not-found: ./missing.txt does not exist; check the path.'],
    ['none', 'no-articles: ./none holds no articles (.txt, .html, .htm, .md); name another folder, or the files themselves.'],
    ['*.pdf', 'not-found: No file matches ./*.pdf; check the pattern.'],
    ['dangling.txt', 'not-found: ./dangling.txt is a link to a file that does not exist; mend the link or name the file.'],
    ['a/2.txt/b', 'unreadable: ./a/2.txt/b cannot be read: a part of its path is a file, not a folder; check the path.'],
  ])('%s is a problem among the others', async (name, message) => {
    expect(await expand(`${dir}/${name}`, `${dir}/a/2.txt`)).toEqual([message, 'file ./a/2.txt'])
  })
})

describe('bytes', () => {
  it('200 MB are refused by their size, at once', () => {
    const started = performance.now()
    expect(() => readFileBytes(join(dir, 'huge.txt'))).toThrow(/huge\.txt is larger than 50 MB/)
    expect(performance.now() - started).toBeLessThan(100)
  })

  it('a device without end is given up', () => {
    expect(() => readFileBytes('/dev/zero')).toThrow(/larger than 50 MB/)
  })

  it('an empty file is named', () => {
    expect(() => readFileBytes('/dev/null')).toThrow('/dev/null is empty; put the text of an article in it or leave it out.')
  })

  it('a stream is read whole', async () => {
    expect(Buffer.from(await readStreamBytes(stdin(), 'stdin')).toString()).toBe('from stdin')
  })

  it('what may not be read says what to change', () => {
    const denied = Object.assign(new Error('denied'), { code: 'EACCES' })
    expect(fileError('x.txt', denied)).toMatchObject({ code: 'unreadable', message: expect.stringContaining('chmod +r') })
  })
})

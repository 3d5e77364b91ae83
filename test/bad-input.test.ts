/** Each kind of bad input: a sentence that names the file and the mend, exit 1, and the good file beside it is still read. */
import { mkdirSync, mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Reading } from '../src/contract/reading.ts'
import { banggiao, type Ran } from './support/run.ts'

const GOOD =
  'HANOI — Foreign Minister Le Van met Japanese Ambassador Ito Naoki on March 12, 2026 and thanked Japan for its support.\n'
const VI = 'Bộ trưởng Ngoại giao Lê Vân cảm ơn Nhật Bản đã ủng hộ Việt Nam; đề nghị hai bên sớm họp Ủy ban hỗn hợp.\n'

let dir: string
beforeAll(() => {
  dir = mkdtempSync(join(tmpdir(), 'banggiao-bad-'))
  writeFileSync(join(dir, 'good.txt'), GOOD)
})
afterAll(() => rmSync(dir, { recursive: true }))

const put = (name: string, content: string | Uint8Array): string => {
  writeFileSync(join(dir, name), content)
  return join(dir, name)
}
const beside = (path: string): Promise<Ran> => banggiao(['read', path, join(dir, 'good.txt')])
const read = async (path: string): Promise<Reading> => JSON.parse((await banggiao(['read', path])).out) as Reading

describe('cannot be read', () => {
  it.each([
    ['empty.txt', '', 'is empty; put the text of an article in it'],
    ['blank.txt', ' \n\t\u200b\n', 'is empty; put the text of an article in it'],
    ['noise.txt', Uint8Array.from({ length: 5000 }, (_, i) => (i * i * 31 + (i >> 3)) & 255), 'is a binary file, not text'],
    ['scan.pdf', '%PDF-1.4\n1 0 obj\nendobj', 'is a PDF, not text; give its text as .txt'],
    ['broken.txt', Buffer.from(VI.repeat(5)).map((byte, i) => (i % 40 === 0 ? 0xff : byte)), 'broken in'],
    [
      'french.txt',
      'Le ministre a déclaré que les deux pays sont des amis et que la réunion était très bonne pour les peuples.\n'.repeat(5),
      'neither Vietnamese nor English',
    ],
    ['page.html', '<html><body><script>render()</script></body></html>', 'the page holds no text; save it from the browser'],
    ['boilerplate.txt', 'Ảnh: TTXVN\n\nẢnh: VGP/Nhật Bắc\n', 'no article text'],
  ])('%s', async (name, content, message) => {
    const path = put(name, content)
    const { code, out, err } = await beside(path)
    expect(code).toBe(1)
    expect(err).toContain(path)
    expect(err).toContain(message)
    expect(err).not.toMatch(/\n\s+at /)
    expect(out.trim().split('\n')).toHaveLength(1)
  })

  it('a file of 200 MB, at once', async () => {
    const path = put('huge.txt', '')
    truncateSync(path, 200 * 1024 * 1024)
    const { code, err } = await beside(path)
    expect(code).toBe(1)
    expect(err).toContain(`${path} is larger than 50 MB`)
  })

  it('a file that is missing', async () => {
    const { code, err } = await beside(join(dir, 'nowhere.txt'))
    expect([code, err]).toEqual([1, expect.stringContaining('nowhere.txt does not exist; check the path.')])
  })

  it('a path through a file', async () => {
    const { code, err } = await beside(join(dir, 'good.txt', 'x.txt'))
    expect([code, err]).toEqual([1, expect.stringContaining('cannot be read: a part of its path is a file')])
  })

  it('a folder without articles', async () => {
    mkdirSync(join(dir, 'none'))
    const { code, err } = await beside(join(dir, 'none'))
    expect([code, err]).toEqual([1, expect.stringContaining('holds no articles (.txt, .html, .htm, .md)')])
  })

  it('empty standard input', async () => {
    const { code, err } = await banggiao(['read', '-'])
    expect([code, err]).toEqual([1, expect.stringContaining('standard input is empty')])
  })
})

describe('is read all the same', () => {
  it('HTML saved as text', async () => {
    const { document } = await read(
      put('saved.txt', `<!doctype html><html><head><title>T</title></head><body><p>${GOOD}</p></body></html>`),
    )
    expect(document.text).toContain('Foreign Minister Le Van met')
    expect(document.text).not.toContain('<')
  })

  it.each([
    ['utf16.txt', Buffer.from(`\ufeff${VI}`, 'utf16le')],
    ['decomposed.txt', Buffer.from(VI.normalize('NFD'))],
    ['no-break.txt', Buffer.from(VI.replaceAll(' ', '\u00a0').replace('\n', '\r\n'))],
  ])('%s, as the same canonical text', async (name, bytes) => {
    expect((await read(put(name, bytes))).document.text).toBe(VI)
  })

  it('text cut inside a letter, with a word about it', async () => {
    const { code, out, err } = await banggiao(['read', put('cut.txt', Buffer.from(`${VI}Việt`).subarray(0, -2))])
    expect(code).toBe(1)
    expect(err).toContain('cut.txt: its utf-8 is broken in one place')
    expect(out).toContain('Lê Vân')
  })

  it('unpaired surrogates, which become U+FFFD', async () => {
    const { out } = await banggiao(['read', '--jsonl'], { stdin: `{"text":"${GOOD.trim()} \\ud800 end","id":"s"}\n` })
    expect((JSON.parse(out) as Reading).document.text).toBe(`${GOOD.trim()} \ufffd end`)
  })

  it('an impossible date, which is no date', async () => {
    const { document, engagements } = await read(
      put('date.txt', ` date 2026-02-31 ${GOOD.replace('March 12, 2026', 'February 31, 2026')}`),
    )
    expect(document.publishedOn).toBeNull()
    for (const { start } of engagements) expect(start).not.toBe('2026-02-31')
  })
})

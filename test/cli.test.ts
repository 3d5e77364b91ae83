/** The command from end to end, as a shell runs it. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Reading, readingSchema } from '../src/contract/reading.ts'
import { banggiao } from './support/run.ts'

const readings = (jsonl: string): Reading[] =>
  jsonl
    .split('\n')
    .filter(line => line !== '')
    .map(line => JSON.parse(line) as Reading)

let dir: string
beforeAll(() => {
  dir = mkdtempSync(join(tmpdir(), 'banggiao-cli-'))
  mkdirSync(join(dir, 'many'))
  for (let i = 0; i < 90; i++)
    writeFileSync(
      join(dir, 'many', `${String(i).padStart(3, '0')}.txt`),
      `HANOI — On March ${(i % 28) + 1}, 2026, Foreign Minister Le Van met Japanese Ambassador Ito Naoki and thanked Japan.\n`,
    )
  writeFileSync(join(dir, 'many', '050.txt'), '')
})
afterAll(() => rmSync(dir, { recursive: true }))

describe('help', () => {
  it('without arguments is short', async () => {
    const { code, out } = await banggiao([])
    expect(code).toBe(0)
    expect(out).toContain('banggiao read FOLDER')
    expect(out.split('\n').length).toBeLessThan(12)
  })

  it('of read leads with examples', async () => {
    const { code, out } = await banggiao(['read', '--help'])
    expect(code).toBe(0)
    expect(out.startsWith('Examples:\n  banggiao read')).toBe(true)
    for (const option of ['--format', '--explain', '--published', '--lang', '--jobs', '--jsonl', '--no-progress', '--debug'])
      expect(out).toContain(option)
  })

  it('--version is the version', async () => {
    expect((await banggiao(['--version'])).out).toMatch(/^\d+\.\d+\.\d+\n$/)
  })
})

describe('wrong usage', () => {
  it.each([
    ['no input', ['read'], 'banggiao read ARTICLE.txt'],
    ['an unknown option', ['read', '--formt', 'json', 'samples'], "unknown option '--formt'"],
    ['an unknown format', ['read', '--format', 'xml', 'samples'], 'Allowed choices are table, json, jsonl, text.'],
    ['a date that is none', ['read', '--published', '2026-02-30', 'samples'], 'no day of the calendar; write it as 2026-02-07.'],
    ['a language that is not read', ['read', '--lang', 'fr', 'samples'], 'Allowed choices are vi, en.'],
    ['no number of jobs', ['read', '--jobs', 'many', 'samples'], 'a whole number from 1 to 64'],
    [
      'an unknown command',
      ['samples'],
      'There is no command «samples». To read a file or folder of that name: banggiao read samples',
    ],
  ])('%s: exit 2, with the mend', async (_, args, message) => {
    const { code, out, err } = await banggiao(args)
    expect(code).toBe(2)
    expect(out).toBe('')
    expect(err).toContain(message)
  })
})

describe('reading', () => {
  it('gives readings as the contract has them, every citation verbatim', async () => {
    const { code, out, err } = await banggiao(['read', 'samples'])
    expect(err).toBe('')
    expect(code).toBe(0)
    const all = readings(out)
    expect(all).toHaveLength(8)
    for (const reading of all) {
      expect(readingSchema.parse(reading)).toEqual(reading)
      for (const { citation } of [...reading.statements, ...reading.engagements])
        expect(reading.document.text.slice(citation.start, citation.end)).toBe(citation.quote)
    }
  })

  it('the same input gives the same bytes', async () => {
    const first = await banggiao(['read', 'samples'])
    expect((await banggiao(['read', 'samples'], { env: { TZ: 'Asia/Ho_Chi_Minh', LANG: 'vi_VN.UTF-8' } })).out).toBe(first.out)
  })

  it('with two threads is the same in the same order, and one bad file harms no other', async () => {
    const one = await banggiao(['read', join(dir, 'many')])
    const two = await banggiao(['read', join(dir, 'many'), '--jobs', '2'])
    expect(two.out).toBe(one.out)
    expect(readings(two.out)).toHaveLength(89)
    expect(two.err).toContain('050.txt is empty')
    expect([one.code, two.code]).toEqual([1, 1])
  })

  it('from standard input', async () => {
    const { out } = await banggiao(['read', '-', '--published', '2026-03-12'], {
      stdin: 'HANOI — Foreign Minister Le Van met Japanese Ambassador Ito Naoki on Thursday and thanked Japan for its support.',
    })
    expect(readings(out)).toMatchObject([{ document: { source: '-', language: 'en', publishedOn: '2026-03-12' } }])
  })

  it('as JSON Lines is a filter', async () => {
    const lines = [
      {
        text: 'Foreign Minister Le Van thanked Japan for its support in the talks.',
        url: 'https://example.org/1',
        lang: 'en',
        published: '2026-03-12',
      },
      { nothing: 1 },
      { html: '<p>Bộ trưởng Lê Vân cảm ơn Nhật Bản đã ủng hộ Việt Nam.</p>', id: 2 },
    ]
    const { code, out, err } = await banggiao(['read', '--jsonl'], { stdin: lines.map(line => JSON.stringify(line)).join('\n') })
    expect(readings(out).map(({ document }) => [document.source, document.language])).toEqual([
      ['https://example.org/1', 'en'],
      ['2', 'vi'],
    ])
    expect(err).toContain('standard input:2 has neither "text" nor "html"')
    expect(code).toBe(1)
  })

  it.each(['table', 'text', 'json'])('--format %s --explain shows no colour in a pipe', async format => {
    const { code, out } = await banggiao(['read', 'samples', '--format', format, '--explain'])
    expect(code).toBe(0)
    expect(out).not.toContain('\x1b')
    if (format === 'json') expect(JSON.parse(out)).toHaveLength(8)
    if (format === 'table') expect(out).toMatch(/8 articles · \d+ people · \d+ engagements · \d+ statements/)
  })

  it('in colour where it is forced', async () => {
    expect((await banggiao(['read', 'samples', '--format', 'text'], { env: { FORCE_COLOR: '1' } })).out).toContain('\x1b[')
  })
})

describe('manners', () => {
  it('a closed pipe is no error', async () => {
    const child = spawn('sh', ['-c', `"$0" bin/banggiao.js read "$1" | head -1 | wc -l`, process.execPath, join(dir, 'many')], {
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    const out: string[] = []
    const err: string[] = []
    child.stdout.on('data', chunk => out.push(String(chunk)))
    child.stderr.on('data', chunk => err.push(String(chunk)))
    await once(child, 'close')
    expect(out.join('').trim()).toBe('1')
    expect(err.join('')).not.toContain('EPIPE')
  })

  it('Ctrl-C ends it with 130, between whole lines', async () => {
    const child = spawn(process.execPath, ['bin/banggiao.js', 'read', '--jsonl'], { stdio: ['pipe', 'pipe', 'pipe'] })
    const out: Buffer[] = []
    const closed = once(child, 'close')
    child.stdout.on('data', chunk => {
      if (out.push(chunk) === 1) child.kill('SIGINT')
    })
    child.stdin.write('{"text":"Foreign Minister Le Van thanked Japan for its support in the talks."}\n')
    const [code] = await closed
    expect(code).toBe(130)
    expect(Buffer.concat(out).toString().endsWith('}\n')).toBe(true)
  })

  it('--debug shows where an error arose', async () => {
    expect((await banggiao(['read', '--debug', 'missing.txt'])).err).toMatch(
      /missing\.txt does not exist; check the path\.\n.*\n\s+at /,
    )
  })
})

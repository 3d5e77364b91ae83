import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { createBuilder, loadRecord } from './build-record.ts'
import { diff, record } from './small-record.ts'

const folder = mkdtempSync(join(tmpdir(), 'banggiao-build-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const write = (name: string, text: string): string => {
  writeFileSync(join(folder, name), text)
  return join(folder, name)
}
const recordPath = write('record.json', JSON.stringify(record))
const diffsPath = write('diffs.json', JSON.stringify([diff]))

/** A command that notes how it was called and answers as told. */
const stub = (name: string, exported: string, code = 0): readonly [string, string] => [
  process.execPath,
  write(
    `${name}.mjs`,
    `import { appendFileSync, readFileSync } from 'node:fs'
const args = process.argv.slice(2)
appendFileSync(${JSON.stringify(join(folder, `${name}.log`))}, JSON.stringify(args) + '\\n')
if (${code} > 0) { process.stderr.write('stub: no such command'); process.exit(${code}) }
if (args[0] === 'export') process.stdout.write(${exported})
if (args[0] === 'diff') process.stdout.write(JSON.stringify({ ...JSON.parse(readFileSync(${JSON.stringify(diffsPath)}, 'utf8'))[0], engagement: args[1] }))
`,
  ),
]
const callsOf = (name: string): string[][] =>
  readFileSync(join(folder, `${name}.log`), 'utf8')
    .trim()
    .split('\n')
    .map(line => JSON.parse(line))

describe('a record made by the command', () => {
  it('is added, exported as of the day and compared on demand, all in one place', async () => {
    const command = stub('good', `readFileSync(${JSON.stringify(recordPath)}, 'utf8')`)
    const built = await createBuilder(join(folder, 'kept'), command)(['a b.vi.txt', 'c.en.txt'], '2026-06-30')
    expect(built.record).toEqual(record)
    expect((await built.diffOf('engagement:talks'))?.engagement).toBe('engagement:talks')
    const data = join(folder, 'kept', 'record')
    expect(callsOf('good')).toEqual([
      ['add', 'a b.vi.txt', 'c.en.txt', '--data', data],
      ['export', '--data', data, '--format', 'json', '--as-of', '2026-06-30'],
      ['diff', 'engagement:talks', '--data', data, '--format', 'json'],
    ])
  })

  it.each([
    ['is refused where it has another shape', stub('other', `'{"schema":"banggiao.record/9"}'`), /banggiao export.*schema/su],
    ['is none where the command fails, and its words are told', stub('broken', `''`, 3), /no such command/],
  ])('%s', async (_, command, fault) => {
    await expect(createBuilder(folder, command)(['a.vi.txt'], '2026-06-30')).rejects.toThrow(fault)
  })
})

describe("another system's record", () => {
  it('comes with its diffs', async () => {
    const built = loadRecord(recordPath, diffsPath)
    expect(built.record).toEqual(record)
    expect(await built.diffOf('engagement:talks')).toEqual(diff)
    expect(await built.diffOf('engagement:call')).toBeNull()
  })

  it('or without', async () => {
    expect(await loadRecord(recordPath, undefined).diffOf('engagement:talks')).toBeNull()
  })

  it('names the file that has another shape', () => {
    expect(() => loadRecord(diffsPath, undefined)).toThrow(diffsPath)
  })
})

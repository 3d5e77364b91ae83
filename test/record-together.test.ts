/** Several processes at one record at once: two that add, and one that asks meanwhile. */
import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type StreamDocument, streamOf } from '../bench/stream/stream.ts'
import type { BanggiaoRecord } from '../src/contract/record.ts'

const BIN = join(import.meta.dirname, '../bin/banggiao.js')
const documents = [...streamOf(240)]
const folder = mkdtempSync(join(tmpdir(), 'banggiao-together-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const lines = (name: string, some: readonly StreamDocument[]): string => {
  const path = join(folder, name)
  writeFileSync(path, some.map(d => `${JSON.stringify(d)}\n`).join(''))
  return path
}

const adding = (path: string, record: string): ChildProcess =>
  spawn(process.execPath, [BIN, 'add', '--jsonl', path, '--data', join(folder, record)], { stdio: 'ignore' })

function ask<T>(record: string, ...args: readonly string[]): T {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [BIN, ...args, '--format', 'json', '--data', join(folder, record)],
    {
      encoding: 'utf8',
      maxBuffer: 1 << 30,
    },
  )
  expect(stderr).toBe('')
  expect(status).toBe(0)
  return JSON.parse(stdout)
}

describe('two processes that add at once', () => {
  let alone: BanggiaoRecord
  const answers: Array<{ readonly documents: number; readonly linked: boolean }> = []
  const codes: unknown[] = []

  beforeAll(async () => {
    const [code] = await once(adding(lines('all.jsonl', documents), 'alone'), 'close')
    expect(code).toBe(0)
    alone = ask('alone', 'export')
    const both = [
      adding(lines('first.jsonl', documents.slice(0, 160)), 'together'),
      adding(lines('second.jsonl', documents.slice(80).reverse()), 'together'),
    ]
    const ends = both.map(child => once(child, 'close').then(([exit]) => codes.push(exit)))
    await Promise.race(both.map(child => once(child, 'spawn')))
    while (codes.length < both.length) {
      // the first question may come before there is a record to ask
      const { status, stdout } = spawnSync(process.execPath, [
        BIN,
        'status',
        '--format',
        'json',
        '--data',
        join(folder, 'together'),
      ])
      if (status === 0) answers.push(JSON.parse(stdout.toString()))
      await new Promise(resolve => setTimeout(resolve, 50))
    }
    await Promise.all(ends)
  }, 120_000)

  it('both come to their end', () => {
    expect(codes).toEqual([0, 0])
  })

  it('say together what one of them alone would have said', () => {
    const { asOf: _, ...together } = ask<BanggiaoRecord>('together', 'export')
    const { asOf: __, ...expected } = alone
    expect(together).toEqual(expected)
  })

  it('are no hindrance to a third that asks: it sees a record that grows, and always linked', () => {
    expect(answers.length).toBeGreaterThan(0)
    const counts = answers.map(a => a.documents)
    expect(counts).toEqual(counts.toSorted((a, b) => a - b))
    expect(answers.every(a => a.linked || a.documents < documents.length)).toBe(true)
  })
})

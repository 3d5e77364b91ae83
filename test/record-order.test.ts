/** The record is a function of the set of its documents: no order, no batch and no number of threads changes what it says. */
import { globSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createRandom, shuffled } from '../bench/stream/random.ts'
import { addArticles } from '../src/app/add.ts'
import { exportRecord } from '../src/app/export.ts'
import type { BanggiaoRecord } from '../src/contract/record.ts'
import { openStore } from '../src/store/open.ts'

const ROOT = join(import.meta.dirname, '..')
const NOW = '2026-07-01T09:00:00.000Z'
const files = globSync(['samples/*', 'benchmark/record/{dev,more}/documents/*'], { cwd: ROOT })
  .map(f => join(ROOT, f))
  .sort()

const folders: string[] = []
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true })
})

/** The record of documents that are added in several goes. */
async function recordOf(goes: ReadonlyArray<readonly string[]>, jobs = 1): Promise<BanggiaoRecord> {
  const folder = mkdtempSync(join(tmpdir(), 'banggiao-order-'))
  folders.push(folder)
  const store = await openStore({ folder })
  try {
    for (const inputs of goes)
      for await (const { problems } of addArticles(store, { inputs, stdin: process.stdin, jsonl: false, jobs, now: () => NOW }))
        expect(problems).toEqual([])
    return await exportRecord(store, {}, NOW)
  } finally {
    await store.close()
  }
}

function inGoes(list: readonly string[], size: number): string[][] {
  return Array.from({ length: Math.ceil(list.length / size) }, (_, i) => list.slice(i * size, (i + 1) * size))
}

describe('the order of adding', () => {
  let whole: BanggiaoRecord
  beforeAll(async () => {
    whole = await recordOf([files])
  }, 60_000)

  it.each([
    [1, 100],
    [2, 17],
    [3, 5],
    [4, 1],
    [5, 29],
    [6, 3],
  ])(
    'changes nothing (seed %i, %i documents a go)',
    async (seed, size) => {
      expect(await recordOf(inGoes(shuffled(files, createRandom(seed)), size))).toEqual(whole)
    },
    120_000,
  )

  it('nor do threads, or documents that come twice', async () => {
    expect(await recordOf([files.slice(20), files, files.slice(0, 40)], 2)).toEqual(whole)
  }, 60_000)
})

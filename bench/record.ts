/**
 * What a record of N documents costs: adding (reading, storing, linking, indexing) with two worker threads, the speed of the last tenth, memory, size on disk, and
 * how long each command takes from the shell at the end. `node bench/record.ts [N…] [--postgres URL]`; without numbers 1,000 and 10,000.
 */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { addArticles } from '../src/app/add.ts'
import { search } from '../src/app/search.ts'
import { timeline } from '../src/app/timeline.ts'
import { openStore, type Store } from '../src/store/open.ts'
import { streamOf } from './stream/stream.ts'

const BIN = join(import.meta.dirname, '../bin/banggiao.js')
const NOW = '2026-07-01T09:00:00.000Z'
const argument = process.argv.indexOf('--postgres')
const url = argument > 0 ? process.argv[argument + 1] : undefined
const sizes = process.argv
  .slice(2)
  .map(Number)
  .filter(n => n > 0)

async function* documents(count: number): AsyncGenerator<Uint8Array> {
  for (const { source, published, text } of streamOf(count)) yield Buffer.from(`${JSON.stringify({ source, published, text })}\n`)
}

interface Added {
  readonly perSecond: number
  /** Of the last tenth, with the linking that ends it. */
  readonly lastTenth: number
  readonly peakMb: number
}

async function add(store: Store, count: number): Promise<Added> {
  const request = { inputs: ['-'], stdin: documents(count), jsonl: true, jobs: 2, now: () => NOW }
  const begun = performance.now()
  let done = 0
  let tenth = { at: begun, done: 0 }
  let problems = 0
  for await (const step of addArticles(store, request)) {
    done += step.done
    problems += step.problems.length
    if (tenth.done === 0 && done >= count * 0.9) tenth = { at: performance.now(), done }
  }
  if (problems > 0) throw new Error(`${problems} documents of the stream could not be read`)
  const ended = performance.now()
  return {
    perSecond: (done / (ended - begun)) * 1000,
    lastTenth: ((done - tenth.done) / (ended - tenth.at)) * 1000,
    peakMb: process.resourceUsage().maxRSS / 1024,
  }
}

/** Seconds of a command from the shell, the best of two. */
function shell(args: readonly string[], place: readonly string[], env: NodeJS.ProcessEnv): number {
  const once = (): number => {
    const begun = performance.now()
    const { status, stderr } = spawnSync(process.execPath, [BIN, ...args, ...place], { env, maxBuffer: 1 << 30 })
    if (status !== 0) throw new Error(`banggiao ${args.join(' ')}: ${stderr}`)
    return (performance.now() - begun) / 1000
  }
  return Math.min(once(), once())
}

/** Milliseconds of a search inside the process, the best of three. */
async function searching(store: Store, words: string): Promise<number> {
  let best = Number.POSITIVE_INFINITY
  for (let i = 0; i < 3; i++) {
    const begun = performance.now()
    await search(store, {}, { words, limit: 20 })
    best = Math.min(best, performance.now() - begun)
  }
  return best
}

/** The record with its log. */
const diskMb = (folder: string): number =>
  Math.round(readdirSync(folder).reduce((sum, file) => sum + statSync(join(folder, file)).size, 0) / 1024 / 1024)

const say = (line: string): void => void process.stdout.write(`${line}\n`)

for (const count of sizes.length > 0 ? sizes : [1_000, 10_000]) {
  const folder = mkdtempSync(join(tmpdir(), 'banggiao-bench-'))
  const store = await openStore(url === undefined ? { folder } : { url })
  try {
    const added = await add(store, count)
    const size = url === undefined ? `, ${diskMb(folder)} MB on disk` : ''
    say(
      `${count} documents (${store.dialect}): ${added.perSecond.toFixed(0)} a second, the last tenth ${added.lastTenth.toFixed(0)}; at most ${added.peakMb.toFixed(0)} MB${size}`,
    )
    const { engagements } = await timeline(store, { between: ['US', 'VN'] }, 5)
    const told = engagements.toSorted((a, b) => b.documents.length - a.documents.length)[0]?.id ?? ''
    const someone = engagements.flatMap(e => e.participants.filter(p => p.side === 'US').map(p => p.person))[0] ?? ''
    for (const words of ['thuong mai', '"chuỗi cung ứng"', 'tariff*', 'Việt Nam'])
      say(`  search ${words}: ${(await searching(store, words)).toFixed(0)} ms inside`)
    const place = url === undefined ? ['--data', folder] : []
    const env = url === undefined ? process.env : { ...process.env, DATABASE_URL: url }
    const commands: ReadonlyArray<readonly string[]> = [
      ['timeline', '--between', 'VN,US'],
      ['show', told],
      ['diff', told],
      ['people', 'nguyen'],
      ['ledger', '--between', 'VN,US'],
      ['positions', '--between', 'VN,US', '--of', 'US', '--topic', 'trade'],
      ['stages', '--between', 'VN,US'],
      ['search', 'thuong', 'mai'],
      ['brief', '--for', 'VN', '--with', someone],
      ['explain', told],
      ['status'],
    ]
    for (const args of commands) say(`  ${args[0]}: ${shell(args, place, env).toFixed(2)} s from the shell`)
  } finally {
    await store.close()
    rmSync(folder, { recursive: true, force: true })
  }
}

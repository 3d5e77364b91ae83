/**
 * Kills `banggiao add` (kill -9) at random moments, and goes on. `node bench/crash.ts [TIMES]` prints one line a time: when it was killed, how many documents it had
 * acknowledged by then, how many the record holds, and whether going on gives the export of an undisturbed run.
 */
import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createRandom } from './stream/random.ts'
import { streamOf } from './stream/stream.ts'

const BIN = join(import.meta.dirname, '../bin/banggiao.js')
const DOCUMENTS = 300
/** The latest moment at which it is killed, after its first acknowledgement, in ms. */
const LATEST_MS = 1_200

export interface Crash {
  readonly killedAfterMs: number
  readonly acknowledged: number
  readonly held: number
  readonly same: boolean
}

function inFolder<T>(work: (folder: string) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'banggiao-crash-'))
  writeFileSync(join(folder, 'all.jsonl'), [...streamOf(DOCUMENTS)].map(d => `${JSON.stringify(d)}\n`).join(''))
  return work(folder).finally(() => rmSync(folder, { recursive: true, force: true }))
}

const adding = (folder: string): string[] => [
  'add',
  '--jsonl',
  join(folder, 'all.jsonl'),
  '--data',
  join(folder, 'record'),
  '--format',
  'jsonl',
]

/** Standard output of a command over the record of a folder; throws where it fails. */
function run(folder: string, ...args: readonly string[]): string {
  const { status, stdout, stderr } = spawnSync(process.execPath, [BIN, ...args, '--data', join(folder, 'record')], {
    maxBuffer: 1 << 30,
  })
  if (status !== 0) throw new Error(`banggiao ${args[0]}: ${stderr}`)
  return stdout.toString()
}

/** What the record says, without the moment at which it was asked. */
const exportOf = (folder: string): string => run(folder, 'export').replace(/"asOf": "[^"]*"/, '')

/** The export after a run that nobody disturbs. */
export function undisturbed(): Promise<string> {
  return inFolder(async folder => {
    const { status, stderr } = spawnSync(process.execPath, [BIN, ...adding(folder)])
    if (status !== 0) throw new Error(`banggiao add: ${stderr}`)
    return exportOf(folder)
  })
}

/** One run that is killed and gone on with; `expected` is the undisturbed export. */
export function crash(seed: number, expected: string): Promise<Crash> {
  return inFolder(async folder => {
    const killedAfterMs = Math.floor(createRandom(seed).next() * LATEST_MS)
    const child = spawn(process.execPath, [BIN, ...adding(folder)], { stdio: ['ignore', 'pipe', 'ignore'] })
    let said = ''
    let timer: NodeJS.Timeout | undefined
    child.stdout.on('data', chunk => {
      said += chunk
      timer ??= setTimeout(() => child.kill('SIGKILL'), killedAfterMs)
    })
    await once(child, 'close')
    clearTimeout(timer)
    const whole = said.slice(0, said.lastIndexOf('\n') + 1)
    const acknowledged = whole.split('\n').reduce((sum, line) => sum + (line === '' ? 0 : Number(JSON.parse(line).added ?? 0)), 0)
    const held = Number(JSON.parse(run(folder, 'status', '--format', 'json')).documents)
    spawnSync(process.execPath, [BIN, ...adding(folder)])
    return { killedAfterMs, acknowledged, held, same: exportOf(folder) === expected }
  })
}

if (process.argv[1] === import.meta.filename) {
  const expected = await undisturbed()
  const times = Number(process.argv[2] ?? 50)
  for (let seed = 1; seed <= times; seed++) {
    const { killedAfterMs, acknowledged, held, same } = await crash(seed, expected)
    process.stdout.write(
      `${String(seed).padStart(2)}  killed after ${String(killedAfterMs).padStart(4)} ms · ${acknowledged} acknowledged, ${held} there · ${held >= acknowledged ? 'none lost' : 'LOST'} · ${same ? 'the same export' : 'ANOTHER EXPORT'}\n`,
    )
  }
}

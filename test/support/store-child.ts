/** Starts test/support/store-process.ts and listens to it. */
import { type ChildProcess, spawn } from 'node:child_process'
import { EventEmitter, once } from 'node:events'
import { join } from 'node:path'
import type { Place } from '../../src/store/open.ts'

export interface StoreChild {
  readonly process: ChildProcess
  /** Resolves once it has said that line. */
  said(line: string): Promise<void>
  /** Exit code or signal, and what it complained of. */
  readonly ended: Promise<{ readonly end: number | string | null; readonly complaint: string }>
}

export function storeChild(place: Place, ...task: readonly string[]): StoreChild {
  const child = spawn(process.execPath, [join(import.meta.dirname, 'store-process.ts'), JSON.stringify(place), ...task], {
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let out = ''
  let complaint = ''
  const heard = new EventEmitter()
  child.stdout.on('data', data => {
    out += data
    heard.emit('more')
  })
  child.stderr.on('data', data => {
    complaint += data
  })
  child.on('close', () => heard.emit('more'))
  return {
    process: child,
    async said(line) {
      while (!out.split('\n').includes(line)) {
        if (child.exitCode !== null || child.signalCode !== null)
          throw new Error(`It ended before it said «${line}»: ${complaint}`)
        await once(heard, 'more')
      }
    },
    ended: once(child, 'close').then(([code, signal]) => ({ end: code ?? signal, complaint })),
  }
}

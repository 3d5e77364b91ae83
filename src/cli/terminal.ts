/** Standard output and error as a well-behaved command uses them. */
import { once } from 'node:events'
import { harmless } from './style.ts'

/** Writes to standard output, waiting while the reader of a pipe is slower. */
export async function writeOut(text: string): Promise<void> {
  if (text !== '' && !process.stdout.write(text)) await once(process.stdout, 'drain')
}

/** Tells something beside the data. */
export function tell(text: string): void {
  process.stderr.write(`${harmless(text)}\n`)
}

/** `| head` closes the pipe when it has enough: that is no error. */
export function quietOnClosedPipe(): void {
  for (const stream of [process.stdout, process.stderr]) {
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EPIPE') process.exit(process.exitCode ?? 0)
      throw error
    })
  }
}

/** Ctrl-C ends at once, with the code that shells expect; whole lines are already written. */
export function onInterrupt(before: () => void): void {
  process.once('SIGINT', () => {
    before()
    tell('Stopped.')
    process.exit(130)
  })
}

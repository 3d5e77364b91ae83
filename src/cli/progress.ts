/** A progress bar on standard error; silent where nobody looks. */
export interface Progress {
  total(total: number | null): void
  step(): void
  /** Takes the bar away so that something can be written; the next step brings it back. */
  hide(): void
  stop(): void
}

export const NO_PROGRESS: Progress = { total: () => {}, step: () => {}, hide: () => {}, stop: () => {} }

/** Fewer documents than this are read before a bar could be seen. */
const WORTH_A_BAR = 20

/** A bar for `stream`, which must be a terminal. */
export async function createProgress(stream: NodeJS.WritableStream): Promise<Progress> {
  const { default: cliProgress } = await import('cli-progress')
  const bar = new cliProgress.SingleBar({
    stream,
    format: '{bar} {value}/{total} articles · {eta_formatted} left',
    barCompleteChar: '█',
    barIncompleteChar: '░',
    barsize: 30,
    hideCursor: true,
    clearOnComplete: true,
    fps: 10,
  })
  const counter = new cliProgress.SingleBar({
    stream,
    format: '{value} articles',
    hideCursor: true,
    clearOnComplete: true,
    fps: 10,
  })
  let known: number | null = 0
  let done = 0
  let shown: typeof bar | null = null
  const hide = (): void => {
    shown?.stop()
    shown = null
  }
  return {
    total(total) {
      known = total
    },
    step() {
      done++
      if (known !== null && known < WORTH_A_BAR) return
      if (shown) return shown.update(done)
      shown = known === null ? counter : bar
      shown.start(known ?? 0, done)
    },
    hide,
    stop: hide,
  }
}

/** Times work in rounds, so that a noisy machine shows as a spread and not as a result. */
export interface Rate {
  /** Median over the rounds. */
  readonly perSecond: number
  readonly megabytesPerSecond: number
}

export const median = (numbers: readonly number[]): number => {
  const sorted = [...numbers].sort((a, b) => a - b)
  return sorted[sorted.length >> 1] ?? Number.NaN
}

/** Processor time of this thread in seconds: on a machine that does nothing else the same as the clock, and on a busy one still a measure. */
export function threadSeconds(): number {
  const { user, system } = process.threadCpuUsage()
  return (user + system) / 1e6
}

/** Runs each of `works` once a round, turn by turn, after one round unmeasured; seconds of processor time a round. */
export function inTurns(rounds: number, works: ReadonlyArray<() => void>): number[][] {
  const seconds: number[][] = works.map(() => [])
  for (let round = -1; round < rounds; round++) {
    works.forEach((work, i) => {
      const started = threadSeconds()
      work()
      if (round >= 0) seconds[i]?.push(threadSeconds() - started)
    })
  }
  return seconds
}

export const rateOf = (seconds: readonly number[], articles: number, bytes: number): Rate => ({
  perSecond: articles / median(seconds),
  megabytesPerSecond: bytes / 1e6 / median(seconds),
})

export const round = (n: number, digits = 1): number => Number(n.toFixed(digits))

/** Random numbers that are the same in every run. */
export interface Random {
  /** From 0 up to 1. */
  next(): number
  /** A whole number from `least` to `most`. */
  between(least: number, most: number): number
  pick<T>(list: readonly T[]): T
  /** One of a list whose weights are given. */
  weighted<T>(list: readonly T[], weightOf: (item: T) => number): T
  chance(part: number): boolean
}

/** mulberry32: small, quick, and good enough to choose words by. */
export function createRandom(seed: number): Random {
  let state = seed >>> 0
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0
    let x = state
    x = Math.imul(x ^ (x >>> 15), x | 1)
    x ^= x + Math.imul(x ^ (x >>> 7), x | 61)
    return ((x ^ (x >>> 14)) >>> 0) / 2 ** 32
  }
  const pick = <T>(list: readonly T[]): T => {
    const item = list[Math.floor(next() * list.length)]
    if (item === undefined) throw new Error('nothing to pick from')
    return item
  }
  return {
    next,
    pick,
    between: (least, most) => least + Math.floor(next() * (most - least + 1)),
    chance: part => next() < part,
    weighted(list, weightOf) {
      let at = next() * list.reduce((sum, item) => sum + weightOf(item), 0)
      for (const item of list) {
        at -= weightOf(item)
        if (at < 0) return item
      }
      return pick(list)
    },
  }
}

/** A seed made of words. */
export function seedOf(...words: ReadonlyArray<string | number>): number {
  let hash = 0x811c9dc5
  for (const sign of words.join('\u0000')) hash = Math.imul(hash ^ (sign.codePointAt(0) ?? 0), 0x01000193)
  return hash >>> 0
}

/** The list in another order, each order as likely. */
export function shuffled<T>(list: readonly T[], random: Random): T[] {
  const copy = [...list]
  for (let i = copy.length - 1; i > 0; i--) {
    const j = random.between(0, i)
    const [a, b] = [copy[i], copy[j]]
    if (a !== undefined && b !== undefined) [copy[i], copy[j]] = [b, a]
  }
  return copy
}

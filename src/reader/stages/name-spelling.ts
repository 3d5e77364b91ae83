/** Names that are misspelt here and there in one article. */
import type { NameLore } from '../../lexicon/lore.ts'

/** One letter off in a shorter word, where the title speaks for it as well: «PM Holis». */
export const similar = (own: readonly string[], key: string): boolean =>
  key.length >= 4 && [own[0], own[own.length - 1]].some(w => w.length >= 4 && w !== key && distance(w, key) === 1)

/** «Hookker» is Hooker: long words one or two letters apart, the rest alike. Vietnamese syllables are too short for that. */
export function misspelt(a: readonly string[], b: readonly string[], lore: NameLore): boolean {
  const [long, short] = a.length >= b.length ? [a, b] : [b, a]
  if (short.length === 1) return long.length > 1 && short[0].length >= 6 && distance(long[long.length - 1], short[0]) === 1
  if (long.length !== short.length) return false
  const changed = long.findIndex((word, i) => word !== short[i])
  if (changed < 0 || long.some((word, i) => i > changed && word !== short[i])) return false
  const [x, y] = [long[changed], short[changed]]
  if (Math.min(x.length, y.length) < 4) return false
  const d = distance(x, y)
  return d <= (x.length < 7 ? 1 : 2) && !lore.isVietnameseName(a)
}

/** Edit distance with transpositions, cut off at 3. */
export function distance(a: string, b: string): number {
  if (Math.abs(a.length - b.length) > 2) return 3
  let beforeLast: number[] = []
  let last: number[] = []
  for (let j = 0; j <= b.length; j++) last.push(j)
  for (let i = 1; i <= a.length; i++) {
    const row = [i]
    for (let j = 1; j <= b.length; j++) {
      const cost = a.charCodeAt(i - 1) === b.charCodeAt(j - 1) ? 0 : 1
      let d = Math.min(last[j] + 1, row[j - 1] + 1, last[j - 1] + cost)
      if (i > 1 && j > 1 && a.charCodeAt(i - 1) === b.charCodeAt(j - 2) && a.charCodeAt(i - 2) === b.charCodeAt(j - 1))
        d = Math.min(d, beforeLast[j - 2] + 1)
      row.push(d)
    }
    beforeLast = last
    last = row
  }
  return last[b.length]
}

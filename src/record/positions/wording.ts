import type { ContentWord } from './content.ts'

/** Words that a wording gained and lost, each a run of words as printed. */
export interface WordingChange {
  readonly gained: readonly string[]
  readonly lost: readonly string[]
}

/** What became of a wording, word by word (longest common subsequence); `leading` counts also what stands before the first word of both. */
export function wordingChange(before: readonly ContentWord[], after: readonly ContentWord[], leading: boolean): WordingChange {
  const common = commonWords(before, after)
  if (common.length === 0) return { gained: [], lost: [] }
  const first = leading ? [-1] : []
  const gained = runsBetween(after, [...first, ...common.map(([, j]) => j)])
  const lost = runsBetween(before, [...first, ...common.map(([i]) => i)])
  // what stands elsewhere in the other wording has only moved
  const movedIn = (others: ReadonlyArray<readonly ContentWord[]>, run: readonly ContentWord[]): boolean =>
    others.some(other => keysOf(other) === keysOf(run))
  return {
    gained: gained.filter(run => !movedIn(lost, run)).map(printed),
    lost: lost.filter(run => !movedIn(gained, run)).map(printed),
  }
}

const keysOf = (run: readonly ContentWord[]): string => run.map(word => word.key).join(' ')
const printed = (run: readonly ContentWord[]): string => run.map(word => word.printed).join(' ')

/** How much of the content of the shorter of two wordings stands in the other in the same order, from 0 to 1. */
export function wordingOverlap(a: readonly ContentWord[], b: readonly ContentWord[]): number {
  const [one, two] = [a, b].map(words => words.filter(word => word.content))
  const shorter = Math.min(one.length, two.length)
  return shorter === 0 ? 0 : commonWords(one, two).length / shorter
}

/** Places of a longest common subsequence of two wordings. */
function commonWords(a: readonly ContentWord[], b: readonly ContentWord[]): Array<readonly [number, number]> {
  const width = b.length + 1
  const lengths = new Uint16Array((a.length + 1) * width)
  for (let i = a.length - 1; i >= 0; i--)
    for (let j = b.length - 1; j >= 0; j--)
      lengths[i * width + j] =
        a[i].key === b[j].key
          ? lengths[(i + 1) * width + j + 1] + 1
          : Math.max(lengths[(i + 1) * width + j], lengths[i * width + j + 1])
  const places: Array<readonly [number, number]> = []
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    if (a[i].key === b[j].key) places.push([i++, j++])
    else if (lengths[(i + 1) * width + j] >= lengths[i * width + j + 1]) i++
    else j++
  }
  return places
}

/** The runs behind each of the places, without words of structure at their ends. */
function runsBetween(words: readonly ContentWord[], places: readonly number[]): ContentWord[][] {
  return places.flatMap((place, i) => {
    const run = words.slice(place + 1, places[i + 1] ?? words.length)
    const first = run.findIndex(word => word.content)
    return first === -1 ? [] : [run.slice(first, run.findLastIndex(word => word.content) + 1)]
  })
}

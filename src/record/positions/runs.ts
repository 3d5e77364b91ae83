/** Runs of items that come back in several groups of sequences, found length by length: a run is frequent only where its beginning and its end are. */
export interface Sequence {
  /** '' parts what stands before it from what stands behind. */
  readonly keys: readonly string[]
  readonly group: string
}

export interface Run {
  readonly length: number
  /** In the order of the sequences. */
  readonly places: ReadonlyArray<{ readonly sequence: number; readonly start: number }>
}

interface Grams {
  /** For each place, in the order of the sequences, the number of the gram that begins there; -1 for none that is frequent. */
  readonly at: readonly Int32Array[]
  readonly count: number
}

/**
 * Runs of at least `least.length` items in at least `least.groups` groups that are part of no longer such run, the longest first. Sequences of one group
 * must stand together. Linear in the items for every length that still has frequent runs.
 */
export function repeatedRuns(sequences: readonly Sequence[], least: { readonly length: number; readonly groups: number }): Run[] {
  let grams = singles(sequences, least.groups)
  const found: Run[] = []
  for (let length = 1; grams.count > 0; length++) {
    const longer = extended(sequences, grams, least.groups)
    if (length >= least.length) found.push(...maximal(grams, longer, length))
    grams = longer
  }
  return found.reverse()
}

function singles(sequences: readonly Sequence[], least: number): Grams {
  const numbers = new Map<string, number>()
  const at = sequences.map(({ keys }) => Int32Array.from(keys, key => (key === '' ? -1 : numberOf(numbers, key))))
  return frequent(sequences, at, numbers.size, least)
}

/** Grams that are one item longer: two frequent ones that overlap in all but their ends. */
function extended(sequences: readonly Sequence[], { at, count }: Grams, least: number): Grams {
  const numbers = new Map<number, number>()
  const longer = at.map(places =>
    places.map((gram, start) => {
      const next = start + 1 < places.length ? places[start + 1] : -1
      return gram === -1 || next === -1 ? -1 : numberOf(numbers, gram * count + next)
    }),
  )
  return frequent(sequences, longer, numbers.size, least)
}

function numberOf<K>(numbers: Map<K, number>, key: K): number {
  const known = numbers.get(key)
  if (known !== undefined) return known
  numbers.set(key, numbers.size)
  return numbers.size - 1
}

/** A sequence in which no frequent gram is left costs nothing more. */
const NONE = new Int32Array(0)

/** Keeps the grams that stand in enough groups, numbered anew. */
function frequent(sequences: readonly Sequence[], at: readonly Int32Array[], count: number, least: number): Grams {
  const groups = new Int32Array(count)
  const lastGroup = new Array<string | null>(count).fill(null)
  at.forEach((places, i) => {
    for (const gram of places)
      if (gram !== -1 && lastGroup[gram] !== sequences[i].group) {
        lastGroup[gram] = sequences[i].group
        groups[gram]++
      }
  })
  let kept = 0
  const numbers = Int32Array.from(groups, n => (n >= least ? kept++ : -1))
  const renumbered = at.map(places => {
    const own = places.map(gram => (gram === -1 ? -1 : numbers[gram]))
    return own.some(gram => gram !== -1) ? own : NONE
  })
  return { at: renumbered, count: kept }
}

/** Grams at no place of which a longer one begins, or began one item before. */
function maximal({ at, count }: Grams, longer: Grams, length: number): Run[] {
  const inside = new Uint8Array(count)
  at.forEach((places, i) => {
    places.forEach((gram, start) => {
      if (gram === -1) return
      if ((longer.at[i][start] ?? -1) !== -1 || (longer.at[i][start - 1] ?? -1) !== -1) inside[gram] = 1
    })
  })
  const runs = new Map<number, Array<{ sequence: number; start: number }>>()
  at.forEach((places, sequence) => {
    places.forEach((gram, start) => {
      if (gram === -1 || inside[gram] === 1) return
      const known = runs.get(gram)
      if (known) known.push({ sequence, start })
      else runs.set(gram, [{ sequence, start }])
    })
  })
  return [...runs.values()].map(places => ({ length, places }))
}

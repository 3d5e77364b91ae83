/** Which statements of two readouts report one utterance. */
import { assign } from './assignment.ts'
import { kinshipOf } from './ladder.ts'
import { type Resemblance, resemblanceOf } from './resemblance.ts'
import type { Corpus, Weighed } from './weights.ts'

export interface Pair {
  readonly a: number
  readonly b: number
  readonly likeness: Resemblance
  /** A further part of a statement that another part has been found for. */
  readonly split: boolean
}

/** Below this two statements are not taken for one. */
export const LEAST_LIKE = 0.3
/** What a place at the same point of both readouts adds, at most: it decides between equals. */
const BY_PLACE = 0.02
/** What an aligned neighbour adds to a pair that continues it. */
const BY_NEIGHBOUR = 0.06
/** How much of each part must stand in the statement that it is a part of, and how like the second part must be to the whole. */
const PART_COVERED = 0.6
const LEAST_LIKE_PART = 0.24

/** The pairs of statements of two readouts, in the order of the first. */
export function align(first: readonly Weighed[], second: readonly Weighed[], corpus: Corpus): Pair[] {
  const likeness = first.map(a => second.map(b => resemblanceOf(a, b, corpus)))
  const place = (i: number, j: number): number =>
    BY_PLACE * (1 - Math.abs(i / Math.max(1, first.length - 1) - j / Math.max(1, second.length - 1)))
  const gains = (bonus: (i: number, j: number) => number): number[][] =>
    likeness.map((row, i) =>
      row.map(({ score }, j) => {
        const surplus = score === 0 ? -1 : score + bonus(i, j) - LEAST_LIKE
        return surplus < 0 ? 0 : surplus + place(i, j)
      }),
    )
  const once = assign(gains(() => 0))
  const beside = (i: number, j: number): number =>
    (BY_NEIGHBOUR * [-1, 1].filter(step => j + step >= 0 && once[i + step] === j + step).length) / 2
  const pairs = assign(gains(beside)).flatMap((b, a) => (b === -1 ? [] : [{ a, b, likeness: likeness[a][b], split: false }]))
  const turned = second.map((_, j) => first.map((_, i) => mirrored(likeness[i][j])))
  const parts = [...partsOf(first, second, pairs, likeness), ...partsOf(second, first, pairs.map(swapped), turned).map(swapped)]
  return [...pairs, ...parts].sort((x, y) => x.a - y.a || x.b - y.b)
}

const mirrored = ({ score, covers, speakers }: Resemblance): Resemblance => ({ score, covers: [covers[1], covers[0]], speakers })

const swapped = ({ a, b, likeness, split }: Pair): Pair => ({ a: b, b: a, likeness: mirrored(likeness), split })

/** For each aligned statement of the first, at most one left alone in the second that it covers beside its partner. */
function partsOf(
  wholes: readonly Weighed[],
  others: readonly Weighed[],
  pairs: readonly Pair[],
  likeness: readonly (readonly Resemblance[])[],
): Pair[] {
  const taken = new Set(pairs.map(pair => pair.b))
  return pairs.flatMap(pair => {
    const whole = wholes[pair.a]
    const partner = others[pair.b]
    if (pair.likeness.covers[1] < PART_COVERED || lengthOf(whole) <= lengthOf(partner)) return []
    const fits = (b: number): boolean =>
      !taken.has(b) &&
      likeness[pair.a][b].score >= LEAST_LIKE_PART &&
      likeness[pair.a][b].covers[1] >= PART_COVERED &&
      lengthOf(whole) > lengthOf(others[b]) &&
      kinshipOf(whole.evidence.statement.act, others[b].evidence.statement.act) !== 'far' &&
      whole.evidence.stance.negated === others[b].evidence.stance.negated &&
      others[b].features.join() !== partner.features.join()
    const [best] = others
      .map((_, b) => b)
      .filter(fits)
      .sort((x, y) => likeness[pair.a][y].covers[1] - likeness[pair.a][x].covers[1] || x - y)
    return best === undefined ? [] : [{ a: pair.a, b: best, likeness: likeness[pair.a][best], split: true }]
  })
}

const lengthOf = ({ evidence }: Weighed): number => evidence.words.length

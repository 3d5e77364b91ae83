/** Which nodes are worth comparing: those that share somebody within the window. */
import { type Comparison, compareTold, isNear } from './compare.ts'
import type { Geography } from './geography.ts'
import type { Node } from './nodes.ts'
import { tokensOf, WINDOW_DAYS } from './told.ts'

/** Two nodes by their numbers, `a` the lower. */
export interface Pair extends Comparison {
  readonly a: number
  readonly b: number
}

/** All pairs that are not barred, in order of `a` and `b`. */
export function pairsOf(nodes: readonly Node[], geography: Geography): Pair[] {
  const pairs: Pair[] = []
  for (const [token, numbers] of byToken(nodes)) {
    for (let i = 0; i < numbers.length; i++) {
      const one = nodes[numbers[i]].told
      for (let j = i + 1; j < numbers.length; j++) {
        const other = nodes[numbers[j]].told
        if (one.anchor !== null && other.anchor !== null && other.anchor - one.anchor > WINDOW_DAYS) break
        // a pair that shares several is compared once, for the first of them
        if (!isNear(one, other) || firstShared(nodes[numbers[i]], nodes[numbers[j]]) !== token) continue
        const [a, b] = numbers[i] < numbers[j] ? [numbers[i], numbers[j]] : [numbers[j], numbers[i]]
        const comparison = compareTold(nodes[a].told, nodes[b].told, geography)
        if (!comparison.barred) pairs.push({ a, b, ...comparison })
      }
    }
  }
  return pairs.sort((p, q) => p.a - q.a || p.b - q.b)
}

/** The nodes of each participant, by day. */
function byToken(nodes: readonly Node[]): Map<string, number[]> {
  const tokens = new Map<string, number[]>()
  nodes.forEach((node, i) => {
    for (const token of tokensOf(node.told)) {
      const numbers = tokens.get(token)
      if (numbers) numbers.push(i)
      else tokens.set(token, [i])
    }
  })
  const anchorOf = (i: number): number => nodes[i].told.anchor ?? Number.NEGATIVE_INFINITY
  for (const numbers of tokens.values()) numbers.sort((a, b) => compareNumbers(anchorOf(a), anchorOf(b)) || a - b)
  return tokens
}

const compareNumbers = (a: number, b: number): number => (a < b ? -1 : a > b ? 1 : 0)

function firstShared(a: Node, b: Node): string | undefined {
  const others = tokensOf(b.told)
  return tokensOf(a.told).find(token => others.includes(token))
}

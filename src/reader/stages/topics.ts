import type { Topic } from '../../contract/vocabulary.ts'
import type { TopicWeights } from '../../lexicon/lexicon.ts'
import type { Context } from '../context.ts'
import type { ReferenceMention } from './references.ts'
import { type StatementEvidence, type Told, topicEvidence, withTold } from './topic-evidence.ts'
import { EVIDENCE, type Said, type TopicEvidence } from './topic-kinds.ts'

const LIMIT = 8

/** The topics of each statement, most telling first: those whose evidence weighs enough, or the best there is. */
export function findTopics(
  c: Context,
  statements: readonly Said[],
  masked: Uint8Array,
  references: readonly ReferenceMention[],
): Topic[][] {
  const order = statements.map((said, i) => ({ said, i })).sort((a, b) => a.said.start - b.said.start)
  const evidence = topicEvidence(
    c,
    order.map(({ said }) => said),
    masked,
    references,
  )
  const topics: Topic[][] = statements.map(() => [])
  inTurn(evidence, scale(c.lexicon.topicWeights)).forEach(({ given }, k) => {
    topics[order[k].i] = given
  })
  return topics
}

/** The weight of a topic's evidence; above 0 the topic is given. */
export type Scale = (topic: Topic, row: readonly number[]) => number

export function scale(weights: TopicWeights): Scale {
  const known = scales.get(weights)
  if (known) return known
  const kinds = EVIDENCE.map(kind => weights.evidence[kind] ?? 0)
  const made: Scale = (topic, row) => {
    let sum = weights.topics[topic] ?? 0
    for (let i = 0; i < row.length; i++) sum += kinds[i] * row[i]
    return sum
  }
  scales.set(weights, made)
  return made
}

const scales = new WeakMap<TopicWeights, Scale>()

/** Decides the statements of a text in their order, each with what was given to the one before it. */
export function inTurn(statements: readonly StatementEvidence[], weigh: Scale): Array<{ given: Topic[]; rows: TopicEvidence }> {
  let told: Told | null = null
  return statements.map(own => {
    const rows = withTold(own, told)
    const given = decide(rows, weigh)
    told = { last: own, topics: given, earlier: told && { ...told, earlier: null } }
    return { given, rows }
  })
}

function decide(evidence: TopicEvidence, weigh: Scale): Topic[] {
  const scored = [...evidence].map(([topic, row]) => ({ topic, score: weigh(topic, row) })).sort((a, b) => b.score - a.score)
  const given = scored.filter(s => s.score > 0).slice(0, LIMIT)
  return (given.length > 0 ? given : scored.slice(0, 1)).map(s => s.topic)
}

import type { Topic } from '../../contract/vocabulary.ts'
import type { TopicWeights } from '../../lexicon/lexicon.ts'
import type { Context } from '../context.ts'
import type { ReferenceMention } from './references.ts'
import { EVIDENCE, type Said, type TopicEvidence, topicEvidence } from './topic-evidence.ts'

const LIMIT = 6

/** The topics of each statement, most telling first: those whose evidence weighs enough, or the best there is. */
export function findTopics(
  c: Context,
  statements: readonly Said[],
  masked: Uint8Array,
  references: readonly ReferenceMention[],
): Topic[][] {
  const weigh = scale(c.lexicon.topicWeights)
  return topicEvidence(c, statements, masked, references).map(evidence => decide(evidence, weigh))
}

/** The weight of a topic's evidence; above 0 the topic is given. */
export type Scale = (topic: Topic, row: readonly number[]) => number

export function scale(weights: TopicWeights): Scale {
  const kinds = EVIDENCE.map(kind => weights.evidence[kind] ?? 0)
  return (topic, row) => {
    let sum = weights.topics[topic] ?? 0
    for (let i = 0; i < row.length; i++) sum += kinds[i] * row[i]
    return sum
  }
}

export function decide(evidence: TopicEvidence, weigh: Scale): Topic[] {
  const scored = [...evidence].map(([topic, row]) => ({ topic, score: weigh(topic, row) })).sort((a, b) => b.score - a.score)
  const given = scored.filter(s => s.score > 0).slice(0, LIMIT)
  return (given.length > 0 ? given : scored.slice(0, 1)).map(s => s.topic)
}

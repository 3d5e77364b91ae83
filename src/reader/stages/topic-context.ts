import { type Act, TOPICS, type Topic } from '../../contract/vocabulary.ts'
import type { Context } from '../context.ts'
import type { Fullness, Put, Said } from './topic-kinds.ts'
import { type Sign, tellingTopics } from './topic-signs.ts'

const NUMBER_OF: ReadonlyMap<Topic, number> = new Map(TOPICS.map((t, i) => [t, i]))

const READ = new Set(['headline', 'standfirst', 'body'])
const ANSWER = new Set<Act>(['agree', 'accept', 'reject'])
const REACH = 4
/** What a weak word counts for the theme of the text beside a telling one. */
const HINT = 0.4

/** What the whole text is about: the topics of the headline, and the share of telling sentences that show a topic. */
export interface Theme {
  readonly headline: ReadonlySet<Topic>
  readonly main: Topic | null
  share(topic: Topic): number
}

/** What the sentences with these signs are about as a whole. */
export function themeOf(c: Context, bySentence: ReadonlyArray<readonly Sign[]>): Theme {
  const headline = new Set<Topic>()
  const counts = new Float64Array(TOPICS.length)
  let telling = 0
  c.sentences.forEach((sentence, i) => {
    if (!READ.has(sentence.segment)) return
    const topics = tellingTopics(bySentence[i])
    for (const sign of bySentence[i])
      if (sign.how === 'weak' && sign.topic !== 'politics' && !topics.has(sign.topic))
        counts[NUMBER_OF.get(sign.topic) ?? 0] += HINT
    if (topics.size > 0) telling++
    for (const topic of topics) {
      counts[NUMBER_OF.get(topic) ?? 0]++
      if (sentence.segment !== 'body') headline.add(topic)
    }
  })
  const most = Math.max(...counts)
  const main = most > 1 ? TOPICS[counts.indexOf(most)] : null
  return { headline, main, share: topic => (telling === 0 ? 0 : counts[NUMBER_OF.get(topic) ?? 0] / telling) }
}

/** Whether a statement answers or points back to what was said before it. */
export const isAnswering = (c: Context, said: Said): boolean =>
  ANSWER.has(said.act) || c.words('pointing').within(said.start, said.end).length > 0

/** What stands just before, and after in the same sentence: a bare statement («this request») takes its topic from there. */
export function around(said: Said, full: Fullness, c: Context, bySentence: readonly Sign[][], put: Put): void {
  const bare = full === 'bare'
  const here = bySentence[said.sentence.index] ?? []
  const before = tellingTopics(here.filter(sign => sign.end <= said.start))
  const after = tellingTopics(here.filter(sign => sign.start >= said.end))
  const answering = isAnswering(c, said)
  if (bare) for (const topic of after) put(topic, 'said-after-bare')
  const next = c.sentences[said.sentence.index + 1]
  if (bare && next?.paragraph === said.sentence.paragraph)
    for (const topic of tellingTopics(bySentence[next.index])) put(topic, 'sentence-after-bare')
  for (const topic of before) put(topic, bare ? 'said-before-bare' : full === 'thin' ? 'said-before-thin' : 'said-before')
  if (before.size > 0) {
    if (bare && answering) for (const topic of before) put(topic, 'said-before-answering')
    return
  }
  for (let i = said.sentence.index - 1, back = 1; i >= 0 && back <= REACH; i--, back++) {
    if (!READ.has(c.sentences[i].segment)) break
    const topics = tellingTopics(bySentence[i])
    if (topics.size === 0) continue
    for (const topic of topics) {
      if (!bare) put(topic, full === 'thin' ? 'said-before-thin' : 'said-before')
      else {
        put(topic, back === 1 ? 'sentence-before-bare' : 'further-before-bare')
        if (c.sentences[i].paragraph === said.sentence.paragraph) put(topic, 'sentence-before-paragraph')
        if (answering) put(topic, 'said-before-answering')
      }
    }
    return
  }
}

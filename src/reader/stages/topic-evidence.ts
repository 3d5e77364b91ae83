import { type Act, TOPICS, type Topic } from '../../contract/vocabulary.ts'
import { type Context, type ReadSentence, textOfTokens } from '../context.ts'
import type { ReferenceMention } from './references.ts'

/** Topics that say less than the others. */
const GENERAL: ReadonlySet<Topic> = new Set<Topic>(['politics', 'economy', 'regional', 'multilateral'])

/** The kinds of evidence for a topic in a statement; weights in data/fitted/topics.yaml. A bare statement has no telling word of its own. */
export const EVIDENCE = [
  'word',
  'more-words',
  'only-topic',
  'among-many',
  'beside-specific',
  'late',
  'listed',
  'first',
  'in-tail',
  'in-reference',
  'in-name',
  'weak-word',
  'weak-word-bare',
  'said-before',
  'said-before-bare',
  'said-before-answering',
  'sentence-before-bare',
  'further-before-bare',
  'said-after-bare',
  'headline',
  'headline-bare',
  'share',
  'share-bare',
  'politics-bare',
  'politics-ceremony',
  'politics-first',
  'politics-worded',
] as const
type EvidenceKind = (typeof EVIDENCE)[number]

const COLUMN: Readonly<Record<EvidenceKind, number>> = Object.fromEntries(EVIDENCE.map((kind, i) => [kind, i])) as Record<
  EvidenceKind,
  number
>
const NUMBER_OF: ReadonlyMap<Topic, number> = new Map(TOPICS.map((t, i) => [t, i]))

/** What speaks for each topic in one statement: a row of EVIDENCE for every topic that anything speaks for. */
export type TopicEvidence = ReadonlyMap<Topic, readonly number[]>

interface Party {
  readonly country: string | null
}

/** Tokens [start, end) of a statement in its sentence, and whose it is. */
export interface Said {
  readonly voice: { readonly persons: readonly Party[]; readonly sides: readonly string[] }
  readonly engagement: { readonly persons: readonly Party[] } | null
  readonly start: number
  readonly end: number
  readonly act: Act
  readonly sentence: ReadSentence
}

/** A word or reference that shows a topic. */
interface Sign {
  readonly start: number
  readonly end: number
  readonly topic: Topic
  readonly how: 'word' | 'weak' | 'reference' | 'name'
}

const BLANK: readonly number[] = EVIDENCE.map(() => 0)
const READ = new Set(['headline', 'standfirst', 'body'])
const CEREMONY = new Set<Act>(['congratulate', 'invite', 'accept', 'thank', 'welcome'])
const ANSWER = new Set<Act>(['agree', 'accept', 'reject'])
const REACH = 4

/** Gathers, for each statement, what its own words and those around it say of its topics. `masked` marks tokens of names and titles. */
export function topicEvidence(
  c: Context,
  statements: readonly Said[],
  masked: Uint8Array,
  references: readonly ReferenceMention[],
): TopicEvidence[] {
  const parties: ReadonlySet<string | null> = new Set(
    statements.flatMap(({ voice, engagement }) => [
      ...voice.sides,
      ...voice.persons.map(p => p.country),
      ...(engagement?.persons ?? []).map(p => p.country),
    ]),
  )
  const signs = signsOf(c, masked, references, parties)
  const bySentence: Sign[][] = c.sentences.map(() => [])
  let s = 0
  for (const sign of signs) {
    while (s < c.sentences.length - 1 && c.sentences[s].end <= sign.start) s++
    bySentence[s].push(sign)
  }
  const headline = new Set<Topic>()
  const counts = new Float64Array(TOPICS.length)
  let telling = 0
  c.sentences.forEach((sentence, i) => {
    if (!READ.has(sentence.segment)) return
    const topics = tellingTopics(bySentence[i])
    if (topics.size > 0) telling++
    for (const topic of topics) {
      counts[NUMBER_OF.get(topic) ?? 0]++
      if (sentence.segment !== 'body') headline.add(topic)
    }
  })
  const share = (topic: Topic): number => (telling === 0 ? 0 : counts[NUMBER_OF.get(topic) ?? 0] / telling)
  return statements.map(said => evidenceFor(c, said, bySentence, headline, share))
}

const tells = (sign: Sign): boolean => sign.how === 'word' || sign.how === 'reference'
const tellingTopics = (signs: readonly Sign[]): Set<Topic> => new Set(signs.filter(tells).map(sign => sign.topic))

/**
 * Every sign of a topic in order. The longest phrase tells («supply chain» is not also «chain»), a reference with topics of its own silences its words, and a state
 * named as a subject («Ukraine») is none where it is a party to the talks.
 */
function signsOf(
  c: Context,
  masked: Uint8Array,
  references: readonly ReferenceMention[],
  parties: ReadonlySet<string | null>,
): Sign[] {
  const silent = new Uint8Array(c.tokens.count + 1)
  const signs: Sign[] = []
  for (const r of references) {
    if (r.topics.length === 0) continue
    silent.fill(1, r.start, r.end)
    for (const topic of r.topics) signs.push({ start: r.start, end: r.end, topic, how: 'reference' })
  }
  const hits = c.hits.topic.all.slice().sort((a, b) => a.start - b.start || b.end - a.end)
  let longest: { start: number; end: number } = { start: -1, end: -1 }
  for (const { start, end, entry } of hits) {
    if (longest.end >= end && (longest.start !== start || longest.end !== end)) continue
    if (end > longest.end) longest = { start, end }
    if (silent[start] && silent[end - 1]) continue
    const party = c.hits.state.at(start)?.entry.id ?? c.hits.place.at(start)?.entry.country ?? null
    if (party !== null && parties.has(party) && (c.hits.state.at(start)?.end ?? c.hits.place.at(start)?.end) === end) continue
    signs.push({ start, end, topic: entry.id, how: masked[start] ? 'name' : entry.weak ? 'weak' : 'word' })
  }
  return signs.sort((a, b) => a.start - b.start)
}

function rowOf(rows: Map<Topic, number[]>, topic: Topic): number[] {
  const known = rows.get(topic)
  if (known) return known
  const row = BLANK.slice()
  rows.set(topic, row)
  return row
}

function evidenceFor(
  c: Context,
  said: Said,
  bySentence: readonly Sign[][],
  headline: ReadonlySet<Topic>,
  share: (topic: Topic) => number,
): TopicEvidence {
  const rows = new Map<Topic, number[]>()
  const put = (topic: Topic, kind: EvidenceKind, value = 1): void => {
    const row = rowOf(rows, topic)
    const at = COLUMN[kind]
    if (row[at] < value) row[at] = value
  }
  const here = bySentence[said.sentence.index] ?? []
  const own = here.filter(sign => sign.start >= said.start && sign.end <= said.end)
  const tail = c.words('tail').within(said.start + 2, said.end)[0]?.start ?? said.end
  const topics = tellingTopics(own)
  const bare = topics.size === 0
  const specific = [...topics].filter(t => !GENERAL.has(t)).length
  const lists = c.words('listing').within(said.start, said.end)
  const seen = new Map<Topic, Sign[]>()
  const first = own.find(tells)
  for (const sign of own) {
    const { topic } = sign
    if (sign.how === 'name') put(topic, 'in-name')
    else if (sign.how === 'weak') {
      put(topic, 'weak-word')
      if (bare) put(topic, 'weak-word-bare')
    } else {
      const known = seen.get(topic)
      if (known) known.push(sign)
      else seen.set(topic, [sign])
      put(topic, sign.start >= tail ? 'in-tail' : 'word')
      if (sign.how === 'reference') put(topic, 'in-reference')
      if (sign.start === first?.start) put(topic, 'first')
      if (lists.some(l => l.end <= sign.start && sign.start - l.end < 24)) put(topic, 'listed')
    }
  }
  for (const topic of topics) {
    const row = rows.get(topic)
    if (row && row[COLUMN.word] > 0) row[COLUMN['in-tail']] = 0
    put(topic, 'more-words', Math.min(2, distinct(c, seen.get(topic) ?? []) - 1))
    if (topics.size === 1) put(topic, 'only-topic')
    if (topics.size >= 4) put(topic, 'among-many')
    if (GENERAL.has(topic) && specific > 0) put(topic, 'beside-specific')
    const at = own.find(sign => sign.topic === topic && tells(sign))?.start ?? said.start
    if (at - (first?.start ?? at) > 15) put(topic, 'late')
  }
  around(said, bare, c, bySentence, put)
  put('politics', bare ? 'politics-bare' : 'politics-worded')
  if (bare && CEREMONY.has(said.act)) put('politics', 'politics-ceremony')
  if (first === undefined && own.some(sign => sign.topic === 'politics')) put('politics', 'politics-first')
  for (const topic of headline) put(topic, bare ? 'headline-bare' : 'headline')
  for (const topic of rows.keys()) put(topic, bare ? 'share-bare' : 'share', share(topic))
  return rows
}

/** How many different words the signs are. */
function distinct(c: Context, signs: readonly Sign[]): number {
  return signs.length < 2 ? signs.length : new Set(signs.map(sign => textOfTokens(c, sign.start, sign.end).toLowerCase())).size
}

/** What was said just before, and after in the same sentence: a bare statement («this request») takes its topic from there. */
function around(
  said: Said,
  bare: boolean,
  c: Context,
  bySentence: readonly Sign[][],
  put: (topic: Topic, kind: EvidenceKind) => void,
): void {
  const here = bySentence[said.sentence.index] ?? []
  const before = tellingTopics(here.filter(sign => sign.end <= said.start))
  const after = tellingTopics(here.filter(sign => sign.start >= said.end))
  const answering = ANSWER.has(said.act) || c.words('pointing').within(said.start, said.end).length > 0
  if (bare) for (const topic of after) put(topic, 'said-after-bare')
  for (const topic of before) put(topic, bare ? 'said-before-bare' : 'said-before')
  if (before.size > 0) {
    if (bare && answering) for (const topic of before) put(topic, 'said-before-answering')
    return
  }
  for (let i = said.sentence.index - 1, back = 1; i >= 0 && back <= REACH; i--, back++) {
    if (!READ.has(c.sentences[i].segment)) break
    const topics = tellingTopics(bySentence[i])
    if (topics.size === 0) continue
    for (const topic of topics) {
      if (!bare) put(topic, 'said-before')
      else {
        put(topic, back === 1 ? 'sentence-before-bare' : 'further-before-bare')
        if (answering) put(topic, 'said-before-answering')
      }
    }
    return
  }
}

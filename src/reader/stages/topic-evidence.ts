import { type Act, type OfficeFunction, TOPICS, type Topic } from '../../contract/vocabulary.ts'
import { type Context, type ReadSentence, textOfTokens } from '../context.ts'
import type { ReferenceMention } from './references.ts'
import { findRows, findSigns, portfolioTopics, type Sign, tellingTopics, tells } from './topic-signs.ts'

/** Topics that say less than the others. */
const GENERAL: ReadonlySet<Topic> = new Set<Topic>(['politics', 'economy', 'regional', 'multilateral'])

/** The kinds of evidence for a topic in a statement; weights in data/fitted/topics.yaml. A bare statement has no telling word of its own, a thin one only those of general topics. */
export const EVIDENCE = [
  'word',
  'more-words',
  'only-topic',
  'among-many',
  'beside-specific',
  'late',
  'near-verb',
  'listed',
  'in-row',
  'first',
  'in-tail',
  'in-reference',
  'in-name',
  'in-name-bare',
  'in-capitals',
  'before-verb',
  'weak-word',
  'weak-word-bare',
  'more-weak-words',
  'weak-politics',
  'weak-politics-bare',
  'said-before',
  'said-before-thin',
  'said-before-bare',
  'said-before-answering',
  'sentence-before-bare',
  'further-before-bare',
  'said-after-bare',
  'told',
  'told-thin',
  'told-bare',
  'told-bare-same-sentence',
  'told-answering',
  'headline',
  'headline-bare',
  'share',
  'share-thin',
  'share-bare',
  'main-theme',
  'main-theme-thin',
  'main-theme-bare',
  'portfolio',
  'portfolio-bare',
  'portfolio-shared',
  'politics-bare',
  'politics-beside-weak',
  'politics-worded',
  'politics-visit',
  'politics-courtesy',
  'politics-dispute',
  'politics-demand',
  'politics-first',
] as const
export type EvidenceKind = (typeof EVIDENCE)[number]

export const COLUMN: Readonly<Record<EvidenceKind, number>> = Object.fromEntries(EVIDENCE.map((kind, i) => [kind, i])) as Record<
  EvidenceKind,
  number
>
const NUMBER_OF: ReadonlyMap<Topic, number> = new Map(TOPICS.map((t, i) => [t, i]))

/** What speaks for each topic in one statement: a row of EVIDENCE for every topic that anything speaks for. */
export type TopicEvidence = Map<Topic, number[]>

/** How much the words of a statement itself say: nothing, only general topics, or something specific. */
type Fullness = 'bare' | 'thin' | 'full'

/** The evidence of a statement, and how it hangs together with the statement before it. */
export interface StatementEvidence {
  readonly rows: TopicEvidence
  readonly own: Fullness
  readonly answering: boolean
  readonly sentence: number
}

interface Party {
  readonly country: string | null
  readonly offices?: ReadonlyArray<{ readonly function: OfficeFunction }>
}

/** Tokens [start, end) of a statement in its sentence, and whose it is. */
export interface Said {
  readonly voice: { readonly persons: readonly Party[]; readonly sides: readonly string[] }
  readonly engagement: { readonly persons: readonly Party[] } | null
  readonly start: number
  readonly end: number
  readonly act: Act
  readonly cue: { readonly start: number; readonly end: number }
  readonly sentence: ReadSentence
}

const BLANK: readonly number[] = EVIDENCE.map(() => 0)
const READ = new Set(['headline', 'standfirst', 'body'])
const VISIT = new Set<Act>(['invite', 'accept'])
const COURTESY = new Set<Act>(['congratulate', 'thank', 'welcome'])
const DISPUTE = new Set<Act>(['concern', 'reject', 'condole'])
const DEMAND = new Set<Act>(['request', 'pledge', 'support'])
const ANSWER = new Set<Act>(['agree', 'accept', 'reject'])
const REACH = 4
const NEAR = 6
/** Statements farther apart than this many sentences have nothing to do with each other. */
const TOLD_REACH = 2

/** Gathers, for each statement, what its own words and those around it say of its topics. `masked` marks tokens of names and titles. */
export function topicEvidence(
  c: Context,
  statements: readonly Said[],
  masked: Uint8Array,
  references: readonly ReferenceMention[],
): StatementEvidence[] {
  const parties: ReadonlySet<string | null> = new Set(
    statements.flatMap(({ voice, engagement }) => [
      ...voice.sides,
      ...voice.persons.map(p => p.country),
      ...(engagement?.persons ?? []).map(p => p.country),
    ]),
  )
  const bySentence: Sign[][] = c.sentences.map(() => [])
  let s = 0
  for (const sign of findSigns(c, masked, references, parties)) {
    while (s < c.sentences.length - 1 && c.sentences[s].end <= sign.start) s++
    bySentence[s].push(sign)
  }
  const theme = themeOf(c, bySentence)
  return statements.map(said => evidenceFor(c, said, bySentence, theme))
}

/** What the whole text is about: the topics of the headline, and the share of telling sentences that show a topic. */
interface Theme {
  readonly headline: ReadonlySet<Topic>
  readonly main: Topic | null
  share(topic: Topic): number
}

function themeOf(c: Context, bySentence: ReadonlyArray<readonly Sign[]>): Theme {
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
  const most = Math.max(...counts)
  const main = most > 1 ? TOPICS[counts.indexOf(most)] : null
  return { headline, main, share: topic => (telling === 0 ? 0 : counts[NUMBER_OF.get(topic) ?? 0] / telling) }
}

/** Notes evidence of a kind for a topic; the strongest counts. */
type Put = (topic: Topic, kind: EvidenceKind, value?: number) => void

const putter =
  (rows: TopicEvidence): Put =>
  (topic, kind, value = 1) => {
    let row = rows.get(topic)
    if (!row) {
      row = BLANK.slice()
      rows.set(topic, row)
    }
    const at = COLUMN[kind]
    if (row[at] < value) row[at] = value
  }

function evidenceFor(c: Context, said: Said, bySentence: readonly Sign[][], theme: Theme): StatementEvidence {
  const rows: TopicEvidence = new Map()
  const put = putter(rows)
  const { cue } = said
  const own = (bySentence[said.sentence.index] ?? []).filter(
    sign => sign.start >= said.start && sign.end <= said.end && !(sign.start >= cue.start && sign.end <= cue.end),
  )
  const full = fullness(own)
  const bare = full === 'bare'
  ownEvidence(c, said, own, rows, put)
  around(said, full, c, bySentence, put)
  putPolitics(said, bare, own, put)
  for (const topic of portfolioTopics(said.voice.persons)) put(topic, bare ? 'portfolio-bare' : 'portfolio')
  const shared = said.engagement?.persons.map(p => portfolioTopics([p])) ?? []
  if (shared.length > 1)
    for (const topic of shared[0]) if (shared.every(topics => topics.has(topic))) put(topic, 'portfolio-shared')
  for (const topic of theme.headline) put(topic, bare ? 'headline-bare' : 'headline')
  for (const topic of rows.keys())
    put(topic, full === 'bare' ? 'share-bare' : full === 'thin' ? 'share-thin' : 'share', theme.share(topic))
  if (theme.main) put(theme.main, full === 'bare' ? 'main-theme-bare' : full === 'thin' ? 'main-theme-thin' : 'main-theme')
  return { rows, own: full, answering: isAnswering(c, said), sentence: said.sentence.index }
}

function fullness(own: readonly Sign[]): Fullness {
  const telling = own.filter(tells)
  if (telling.length === 0) return 'bare'
  return telling.every(sign => GENERAL.has(sign.topic)) ? 'thin' : 'full'
}

/** What the words of the statement itself say. */
function ownEvidence(c: Context, said: Said, own: readonly Sign[], rows: TopicEvidence, put: Put): void {
  const tail = c.words('tail').within(said.start + 2, said.end)[0]?.start ?? said.end
  const topics = tellingTopics(own)
  const specific = [...topics].filter(t => !GENERAL.has(t)).length
  const lists = c.words('listing').within(said.start, said.end)
  const inRow = findRows(c, own, tells)
  const seen = new Map<Topic, Sign[]>()
  const first = own.find(tells)
  for (const sign of own) {
    const { topic } = sign
    if (sign.how === 'name') put(topic, topics.size === 0 ? 'in-name-bare' : 'in-name')
    else if (sign.how === 'weak') putWeak(sign, topics.size === 0, put)
    else {
      const known = seen.get(topic)
      if (known) known.push(sign)
      else seen.set(topic, [sign])
      put(topic, sign.start >= tail ? 'in-tail' : 'word')
      if (sign.how === 'reference') put(topic, 'in-reference')
      if (sign.start === first?.start) put(topic, 'first')
      if (inRow.has(sign)) put(topic, 'in-row')
      if (sign.inCapitals) put(topic, 'in-capitals')
      if (sign.end <= said.cue.start) put(topic, 'before-verb')
      if (sign.start >= said.cue.end && sign.start - said.cue.end < NEAR) put(topic, 'near-verb')
      if (lists.some(l => l.end <= sign.start && sign.start - l.end < 24)) put(topic, 'listed')
    }
  }
  for (const topic of new Set(own.filter(sign => sign.how === 'weak').map(sign => sign.topic))) {
    const weak = distinct(
      c,
      own.filter(sign => sign.topic === topic && sign.how === 'weak'),
    )
    put(topic, 'more-weak-words', Math.min(2, weak - 1))
  }
  for (const [topic, signs] of seen) {
    const row = rows.get(topic)
    if (row && row[COLUMN.word] > 0) row[COLUMN['in-tail']] = 0
    put(topic, 'more-words', Math.min(2, distinct(c, signs) - 1))
    if (topics.size === 1) put(topic, 'only-topic')
    if (topics.size >= 4) put(topic, 'among-many')
    if (GENERAL.has(topic) && specific > 0) put(topic, 'beside-specific')
    if (signs[0].start - (first?.start ?? 0) > 15) put(topic, 'late')
  }
}

function putWeak({ topic }: Sign, bare: boolean, put: Put): void {
  if (topic === 'politics') put(topic, bare ? 'weak-politics-bare' : 'weak-politics')
  else put(topic, bare ? 'weak-word-bare' : 'weak-word')
}

/** The ties as such are what one talks of when nothing else is named, and what invitations and congratulations are about. */
function putPolitics({ act }: Said, bare: boolean, own: readonly Sign[], put: Put): void {
  put('politics', bare ? 'politics-bare' : 'politics-worded')
  if (bare && own.some(sign => sign.how !== 'name' && !GENERAL.has(sign.topic))) put('politics', 'politics-beside-weak')
  if (VISIT.has(act)) put('politics', 'politics-visit')
  if (COURTESY.has(act)) put('politics', 'politics-courtesy')
  if (DISPUTE.has(act)) put('politics', 'politics-dispute')
  if (DEMAND.has(act)) put('politics', 'politics-demand')
  if (bare && own.some(sign => sign.topic === 'politics')) put('politics', 'politics-first')
}

const isAnswering = (c: Context, said: Said): boolean =>
  ANSWER.has(said.act) || c.words('pointing').within(said.start, said.end).length > 0

/** How many different words the signs are. */
function distinct(c: Context, signs: readonly Sign[]): number {
  return signs.length < 2 ? signs.length : new Set(signs.map(sign => textOfTokens(c, sign.start, sign.end).toLowerCase())).size
}

/** What stands just before, and after in the same sentence: a bare statement («this request») takes its topic from there. */
function around(said: Said, full: Fullness, c: Context, bySentence: readonly Sign[][], put: Put): void {
  const bare = full === 'bare'
  const here = bySentence[said.sentence.index] ?? []
  const before = tellingTopics(here.filter(sign => sign.end <= said.start))
  const after = tellingTopics(here.filter(sign => sign.start >= said.end))
  const answering = isAnswering(c, said)
  if (bare) for (const topic of after) put(topic, 'said-after-bare')
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
        if (answering) put(topic, 'said-before-answering')
      }
    }
    return
  }
}

/** The evidence of a statement with that of the topics given to the one before it. */
export function withTold(own: StatementEvidence, before: StatementEvidence | null, told: readonly Topic[]): TopicEvidence {
  if (before === null || own.sentence - before.sentence > TOLD_REACH) return own.rows
  const rows: TopicEvidence = new Map([...own.rows].map(([topic, row]) => [topic, row.slice()]))
  const put = putter(rows)
  for (const topic of told) {
    put(topic, own.own === 'bare' ? 'told-bare' : own.own === 'thin' ? 'told-thin' : 'told')
    if (own.own === 'bare' && own.sentence === before.sentence) put(topic, 'told-bare-same-sentence')
    if (own.answering) put(topic, 'told-answering')
  }
  return rows
}

import type { Act, Topic } from '../../contract/vocabulary.ts'
import { type Context, textOfTokens } from '../context.ts'
import type { ReferenceMention } from './references.ts'
import { around, isAnswering, type Theme, themeOf } from './topic-context.ts'
import { COLUMN, type EvidenceKind, type Fullness, type Put, putter, type Said, type TopicEvidence } from './topic-kinds.ts'
import { findRows, findSigns, portfolioTopics, type Sign, tellingTopics, tells } from './topic-signs.ts'

/** Topics that say less than the others. */
const GENERAL: ReadonlySet<Topic> = new Set<Topic>(['politics', 'economy', 'regional', 'multilateral'])

/** The evidence of a statement, and how it hangs together with the statement before it. */
export interface StatementEvidence {
  readonly rows: TopicEvidence
  readonly full: Fullness
  readonly answering: boolean
  readonly sentence: number
  readonly paragraph: number
  readonly act: Act
  /** Who speaks. */
  readonly voice: string
}

const VISIT = new Set<Act>(['invite', 'accept'])
const COURTESY = new Set<Act>(['congratulate', 'thank', 'welcome'])
const DISPUTE = new Set<Act>(['concern', 'reject', 'condole'])
const DEMAND = new Set<Act>(['request', 'pledge', 'support'])
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
  return statements.map((said, i) => {
    const found = evidenceFor(c, said, bySentence, theme)
    if (found.full === 'bare' && i > statements.length - 3) putter(found.rows)('politics', 'politics-closing')
    return found
  })
}

function evidenceFor(c: Context, said: Said, bySentence: readonly Sign[][], theme: Theme): StatementEvidence {
  const rows: TopicEvidence = new Map()
  const put = putter(rows)
  const { cue } = said
  const own = (bySentence[said.sentence.index] ?? []).filter(
    sign =>
      sign.start >= said.start &&
      sign.end <= said.end &&
      !(sign.start >= cue.start && sign.end <= cue.end) &&
      // «Nhà ngoại giao … cho biết»: who speaks is not what is spoken of
      !(sign.how === 'weak' && sign.topic === 'politics' && sign.end <= cue.start),
  )
  const full = fullness(own)
  const bare = full === 'bare'
  ownEvidence(c, said, own, rows, put)
  around(said, full, c, bySentence, put)
  putPolitics(said, bare, own, put)
  // condolences are for a disaster even where it is not named
  if (bare && said.act === 'condole') {
    put('humanitarian', 'weak-word-bare')
    put('humanitarian', 'more-weak-words')
  }
  for (const topic of portfolioTopics(said.voice.persons)) put(topic, bare ? 'portfolio-bare' : 'portfolio')
  const shared = said.engagement?.persons.map(p => portfolioTopics([p])) ?? []
  if (shared.length > 1)
    for (const topic of shared[0]) if (shared.every(topics => topics.has(topic))) put(topic, 'portfolio-shared')
  for (const topic of theme.headline) put(topic, bare ? 'headline-bare' : 'headline')
  for (const topic of rows.keys()) put(topic, by(full, 'share'), theme.share(topic))
  if (theme.main) put(theme.main, by(full, 'main-theme'))
  return {
    rows,
    full,
    answering: isAnswering(c, said),
    sentence: said.sentence.index,
    paragraph: said.sentence.paragraph,
    act: said.act,
    voice: [...said.voice.sides, ...said.voice.persons.map(p => p.id ?? p.country)].join(),
  }
}

type Graded = 'told' | 'share' | 'main-theme'
const by = (full: Fullness, kind: Graded): EvidenceKind => (full === 'full' ? kind : `${kind}-${full}`)

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
      if (sign.end - sign.start > (c.language === 'vi' ? 2 : 1)) put(topic, 'long-phrase')
      if (own.some(o => o.start === sign.start && o.end === sign.end && o.topic !== topic)) put(topic, 'shared-phrase')
      if (c.hits.state.over(sign.start) || c.hits.place.over(sign.start)) put(topic, 'place-word')
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

/** How many different words the signs are. */
function distinct(c: Context, signs: readonly Sign[]): number {
  return signs.length < 2 ? signs.length : new Set(signs.map(sign => textOfTokens(c, sign.start, sign.end).toLowerCase())).size
}

/** What was given to the statements told so far. */
export interface Told {
  readonly last: StatementEvidence
  readonly topics: readonly Topic[]
  readonly earlier: Told | null
}

const REPLIED = new Set<Act>(['request', 'invite', 'concern', 'affirm', 'hope', 'inform'])
const REPLY = new Set<Act>(['agree', 'accept', 'reject', 'pledge', 'support', 'thank'])

/** The evidence of a statement with that of the topics given to those before it. */
export function withTold(own: StatementEvidence, told: Told | null): TopicEvidence {
  if (told === null) return own.rows
  const rows: TopicEvidence = new Map([...own.rows].map(([topic, row]) => [topic, row.slice()]))
  const put = putter(rows)
  const bare = own.full === 'bare'
  const before = told.last
  if (own.sentence - before.sentence > TOLD_REACH) return rows
  for (const topic of told.topics) {
    put(topic, by(own.full, 'told'))
    if (bare && own.sentence === before.sentence) put(topic, 'told-bare-same-sentence')
    if (own.answering) put(topic, 'told-answering')
    if (own.paragraph === before.paragraph) put(topic, bare ? 'told-paragraph-bare' : 'told-paragraph')
    if (bare && own.voice !== before.voice && REPLY.has(own.act) && REPLIED.has(before.act)) put(topic, 'told-reply')
  }
  if (told.earlier && own.sentence - told.earlier.last.sentence <= TOLD_REACH)
    for (const topic of told.earlier.topics) put(topic, bare ? 'told-earlier-bare' : 'told-earlier')
  return rows
}

/**
 * Fits the weights of data/fitted/topics.yaml: a logistic regression over the kinds of evidence that src/reader/stages/topic-kinds.ts names.
 *     node scripts/fit-topics.ts [--write] [GOLD DOCUMENTS]…        (folders to fit on beside the development half of the benchmark)
 * Prints precision, recall and F1 of the topics of found statements, in training and held out (by document, eight folds). Same input, same bytes.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { stringify } from 'yaml'
import { TOPICS, type Topic } from '../src/contract/vocabulary.ts'
import { compileLexicon } from '../src/lexicon/compile.ts'
import { createLexicon, type TopicWeights } from '../src/lexicon/lexicon.ts'
import { createLore } from '../src/lexicon/lore.ts'
import { namedTokens } from '../src/reader/assemble.ts'
import { createContext, understand } from '../src/reader/create.ts'
import { type StatementEvidence, topicEvidence } from '../src/reader/stages/topic-evidence.ts'
import { EVIDENCE, type TopicEvidence } from '../src/reader/stages/topic-kinds.ts'
import { inTurn, scale } from '../src/reader/stages/topics.ts'
import { canonicalText } from '../src/text/canonical.ts'

interface GoldStatement {
  anchor: string
  acts: string[]
  topics: Topic[]
  optional?: boolean
}
interface Gold {
  document: string
  language: 'vi' | 'en'
  statements: GoldStatement[]
}
/** The statements of a document in their order, and the right topics of those that the gold has. */
interface Example {
  readonly source: string
  readonly statements: readonly StatementEvidence[]
  readonly gold: ReadonlyMap<StatementEvidence, ReadonlySet<Topic>>
}

const RIDGE = { evidence: 3, topics: 6 }
/** Where a topic is given: below one half, since a missed topic costs as much as a wrong one. */
const THRESHOLD = 0.45
const FOLDS = 8
const STEPS = 800
/** What was given to the statement before is evidence too, so the fit is repeated on what the last one gives. */
const REPEATS = 3
const root = join(import.meta.dirname, '..')

const args = process.argv.slice(2)
const write = args.includes('--write')
const own = join(root, 'benchmark/gold/dev')
const paths = [own, join(root, 'benchmark/documents/dev'), ...args.filter(a => !a.startsWith('--'))]

const lexicon = createLexicon(compileLexicon(join(root, 'data')))
const lore = createLore(lexicon.names)
const months = new Map(lexicon.months)

/** A document's statements with their evidence, and the gold of those that it has. */
function exampleOf(gold: Gold, path: string, source: string): Example {
  const text = canonicalText(readFileSync(path, 'utf8'))
  const found = understand(createContext({ text, source: path }, gold.language, lexicon, months), lore)
  const { context: c, references } = found
  const statements = [...found.statements].sort((a, b) => a.start - b.start)
  const evidence = topicEvidence(c, statements, namedTokens(found), references)
  const pairs: Array<{ weight: number; g: number; s: number }> = []
  gold.statements.forEach((statement, g) => {
    for (let at = text.indexOf(statement.anchor); at >= 0; at = text.indexOf(statement.anchor, at + 1)) {
      statements.forEach((draft, s) => {
        const from = Math.max(at, c.tokens.start[draft.start])
        const to = Math.min(at + statement.anchor.length, c.tokens.end[draft.end - 1])
        const overlap = (to - from) / statement.anchor.length
        if (overlap >= 0.5) pairs.push({ weight: overlap + (statement.acts.includes(draft.act) ? 1 : 0), g, s })
      })
    }
  })
  const right = new Map<StatementEvidence, ReadonlySet<Topic>>()
  const taken = { g: new Set<number>(), s: new Set<number>() }
  for (const { g, s } of pairs.sort((a, b) => b.weight - a.weight)) {
    if (taken.g.has(g) || taken.s.has(s)) continue
    taken.g.add(g)
    taken.s.add(s)
    if (!gold.statements[g].optional) right.set(evidence[s], new Set(gold.statements[g].topics))
  }
  return { source, statements: evidence, gold: right }
}

interface Row {
  readonly at: number[]
  readonly value: number[]
  readonly label: number
}

/** The rows of one statement's evidence, sparse. */
function rowsOf(rows: TopicEvidence, gold: ReadonlySet<Topic>): Row[] {
  return [...rows].map(([topic, row]) => {
    const at = [EVIDENCE.length + TOPICS.indexOf(topic)]
    const value = [1]
    row.forEach((v, i) => {
      if (v === 0) return
      at.push(i)
      value.push(v)
    })
    return { at, value, label: gold.has(topic) ? 1 : 0 }
  })
}

/** Fits, gives topics with what was fitted, and fits again on the evidence that follows from them. */
function fitted(examples: readonly Example[], start: TopicWeights): TopicWeights {
  let weights = start
  for (let i = 0; i < REPEATS; i++) {
    const weigh = scale(weights)
    const rows = examples.flatMap(({ statements, gold }) =>
      inTurn(statements, weigh).flatMap(({ rows }, k) => {
        const right = gold.get(statements[k])
        return right ? rowsOf(rows, right) : []
      }),
    )
    weights = regress(rows)
  }
  return weights
}

/** Gradient descent on the logistic loss with a ridge; enough steps to settle for tables of this size. */
function regress(rows: readonly Row[]): TopicWeights {
  const width = EVIDENCE.length + TOPICS.length
  const weights = new Float64Array(width)
  let bias = -1
  const step = new Float64Array(width + 1)
  for (let round = 0; round < STEPS; round++) {
    const slope = new Float64Array(width + 1)
    for (const { at, value, label } of rows) {
      let sum = bias
      for (let k = 0; k < at.length; k++) sum += weights[at[k]] * value[k]
      const wrong = 1 / (1 + Math.exp(-sum)) - label
      for (let k = 0; k < at.length; k++) slope[at[k]] += wrong * value[k]
      slope[width] += wrong
    }
    for (let i = 0; i < width; i++) slope[i] += weights[i] * (i < EVIDENCE.length ? RIDGE.evidence : RIDGE.topics)
    for (let i = 0; i <= width; i++) {
      step[i] = 0.9 * step[i] - (4 / rows.length) * slope[i]
      if (i < width) weights[i] += step[i]
      else bias += step[i]
    }
  }
  const offset = bias - Math.log(THRESHOLD / (1 - THRESHOLD))
  const round = (x: number): number => Math.round(x * 100) / 100
  return {
    evidence: Object.fromEntries(EVIDENCE.map((kind, i) => [kind, round(weights[i])])),
    topics: Object.fromEntries(TOPICS.map((topic, i) => [topic, round(offset + weights[EVIDENCE.length + i])])),
  }
}

interface Tally {
  right: number
  wrong: number
  missed: number
}

function measure(examples: readonly Example[], weights: TopicWeights, into: Tally): Tally {
  const weigh = scale(weights)
  for (const { statements, gold } of examples)
    inTurn(statements, weigh).forEach(({ given }, k) => {
      const right = gold.get(statements[k])
      if (!right) return
      for (const topic of given) right.has(topic) ? into.right++ : into.wrong++
      for (const topic of right) if (!given.includes(topic)) into.missed++
    })
  return into
}

const none = (): Tally => ({ right: 0, wrong: 0, missed: 0 })
const line = ({ right, wrong, missed }: Tally): string => {
  const p = right / (right + wrong)
  const r = right / (right + missed)
  return `P ${p.toFixed(3)}  R ${r.toFixed(3)}  F1 ${((2 * p * r) / (p + r)).toFixed(3)}`
}

const examples: Example[] = []
for (let i = 0; i + 1 < paths.length; i += 2) {
  for (const file of readdirSync(paths[i])
    .filter(f => f.endsWith('.json'))
    .sort()) {
    const gold = JSON.parse(readFileSync(join(paths[i], file), 'utf8')) as Gold
    examples.push(exampleOf(gold, join(paths[i + 1], basename(gold.document)), paths[i]))
  }
}
const sources = [...new Set(examples.map(e => e.source))]
const held = new Map(sources.map(source => [source, none()]))
for (let fold = 0; fold < FOLDS; fold++) {
  const out = new Set(examples.filter((_, i) => i % FOLDS === fold))
  const without = fitted(
    examples.filter(e => !out.has(e)),
    lexicon.topicWeights,
  )
  for (const [source, tally] of held)
    measure(
      [...out].filter(e => e.source === source),
      without,
      tally,
    )
}
const weights = fitted(examples, lexicon.topicWeights)
const all = none()
for (const { right, wrong, missed } of held.values()) {
  all.right += right
  all.wrong += wrong
  all.missed += missed
}
console.log(
  `${examples.length} documents, ${examples.reduce((sum, e) => sum + e.gold.size, 0)} statements, held out ${line(all)}`,
)
for (const source of sources) {
  const own = examples.filter(e => e.source === source)
  console.log(source)
  console.log(`  now       ${line(measure(own, lexicon.topicWeights, none()))}`)
  console.log(`  held out  ${line(held.get(source) ?? none())}`)
  console.log(`  training  ${line(measure(own, weights, none()))}`)
}
if (args.includes('--show')) console.log(weights.evidence)
if (write) {
  const inside = examples.filter(e => e.source === own).length
  const beside = examples.length - inside
  const others =
    beside > 0 ? `and from ${beside} articles given by folder: no score of theirs tests these weights` : 'and from nothing else'
  const head = [
    "# Weights of the evidence for a statement's topics (see src/reader/stages/topic-kinds.ts), and how readily each topic is given.",
    `# Written by scripts/fit-topics.ts --write from the ${inside} documents of the benchmark's development half ${others};`,
    '# do not edit.',
    '',
  ].join('\n')
  writeFileSync(join(root, 'data/fitted/topics.yaml'), head + stringify(weights))
}

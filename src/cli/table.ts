/** The table view: one article as a reader sees it: who met whom, who said what, what it was about. */
import type { Actor, Engagement, Reading, Reference, Statement } from '../contract/reading.ts'
import { hang, oneLine, pad, widthOfText } from './layout.ts'
import { harmless, type View } from './style.ts'

const LANGUAGE = { vi: 'Vietnamese', en: 'English' } as const
const INDENT = '  '
const ACT_WIDTH = 14
const LONGEST_TITLE = 100

/** A reading as lines of text, with an empty line at the end. */
export function tableOf(reading: Reading, view: View): string {
  const article = createArticle(reading, view)
  const sections = [
    headOf(reading, view),
    section(
      'Met',
      reading.engagements.map(engagement => engagementOf(engagement, article)),
      view,
    ),
    section('Said', statementsOf(reading.statements, article), view),
    section(
      'About',
      reading.references.map(reference => referenceOf(reference, article)),
      view,
    ),
  ]
  if (sections.slice(1).every(text => text === ''))
    sections.push(`${INDENT}${view.style.faint('No meeting, no statement and no reference was found here.')}\n`)
  return `${sections.filter(text => text !== '').join('\n')}\n`
}

interface Article {
  readonly reading: Reading
  readonly view: View
  readonly actors: ReadonlyMap<string, Actor>
  readonly several: boolean
  /** A side's code in the colour that it has in this article. */
  side(code: string): string
}

function createArticle(reading: Reading, view: View): Article {
  const order: string[] = []
  return {
    reading,
    view,
    actors: new Map(reading.actors.map(actor => [actor.id, actor])),
    several: reading.engagements.length > 1,
    side(code) {
      if (!order.includes(code)) order.push(code)
      return view.style.side(order.indexOf(code))(harmless(code.replace(/^organisation:/, '')))
    },
  }
}

/** The title, or how the article begins. */
function titleOf({ title, text, segments }: Reading['document']): string {
  if (title !== null) return oneLine(harmless(title))
  const first = segments.find(({ kind }) => kind === 'headline' || kind === 'standfirst' || kind === 'body')
  const words = oneLine(harmless(text.slice(first?.start ?? 0, first?.end)))
  return words.length <= LONGEST_TITLE ? words : `${words.slice(0, words.lastIndexOf(' ', LONGEST_TITLE))} …`
}

function headOf({ document }: Reading, { style, width }: View): string {
  const basis = document.publishedOnBasis === 'inferred' ? ' (year inferred)' : ''
  const day = document.publishedOn ? document.publishedOn + basis : 'no date'
  const facts = [document.outlet ?? 'no outlet named', day, LANGUAGE[document.language], document.source].map(fact =>
    oneLine(harmless(fact)),
  )
  return `${hang('', style.heading(titleOf(document)), width)}\n${hang('', style.faint(facts.join(' · ')), width)}\n`
}

function section(name: string, blocks: readonly string[], { style }: View): string {
  return blocks.length === 0 ? '' : `${INDENT}${style.strong(style.faint(name.toUpperCase()))}\n${blocks.join('')}`
}

/** ` [rule 0.92]`, where it is asked for and known. */
function why(
  found: { readonly rule?: string | undefined; readonly confidence?: number | undefined },
  { explain, style }: View,
): string {
  if (!explain || !found.rule) return ''
  return ` ${style.faint(`[${found.rule}${found.confidence === undefined ? '' : ` ${found.confidence.toFixed(2)}`}]`)}`
}

const quoted = (quote: string, { style }: View): string => style.quote(`«${oneLine(harmless(quote))}»`)

function engagementOf(engagement: Engagement, article: Article): string {
  const { view } = article
  const { style, width } = view
  const place = engagement.place
    ? harmless(engagement.place.name) + (engagement.place.country ? ` (${engagement.place.country})` : '')
    : null
  const kind = engagement.mode && engagement.mode !== 'in-person' ? `${engagement.kind}, ${engagement.mode}` : engagement.kind
  const label = article.several ? `${style.faint(engagement.id)} ` : ''
  const facts = [style.strong(kind), daysOf(engagement), place].filter(fact => fact !== null).join(' · ')
  const lines = [hang(`${INDENT}${label}`, facts + why(engagement, view), width)]
  for (const participant of engagement.participants) lines.push(participantOf(participant, article))
  for (const occasion of engagement.occasions)
    lines.push(hang(`${INDENT}    `, style.faint(`on the occasion of ${nameOfReference(occasion, article)}`), width))
  if (view.explain) lines.push(hang(`${INDENT}    `, `${style.faint('from')} ${quoted(engagement.citation.quote, view)}`, width))
  return `${lines.join('\n')}\n`
}

function daysOf({ start, end, datePrecision }: Engagement): string {
  if (start === null) return 'no date'
  if (datePrecision === 'month') return start.slice(0, 7)
  if (datePrecision === 'year') return start.slice(0, 4)
  return end === null || end === start ? start : `${start} to ${end}`
}

function participantOf({ actor: id, side, role }: Engagement['participants'][number], article: Article): string {
  const { style, width } = article.view
  const actor = article.actors.get(id)
  const offices =
    actor?.offices.map(
      office => oneLine(harmless(office.title)) + (office.acting ? ' (acting)' : '') + why(office, article.view),
    ) ?? []
  const part = role === 'host' || role === 'guest' ? style.faint(` (${role})`) : ''
  const lead = `${INDENT}    ${pad(side ? article.side(side) : '?', 3)} `
  return hang(
    lead,
    nameOf(id, article) +
      part +
      (actor ? why(actor, article.view) : '') +
      (offices.length > 0 ? ` ${style.faint('—')} ${offices.join('; ')}` : ''),
    width,
  )
}

function nameOf(id: string, article: Article): string {
  const actor = article.actors.get(id)
  return article.view.style.strong(oneLine(harmless(actor?.name ?? id.slice(id.indexOf(':') + 1))))
}

/** Statements in the order of the text; a speaker's statements in a row stand under his name once. */
function statementsOf(statements: readonly Statement[], article: Article): string[] {
  const { style, width } = article.view
  const blocks: string[] = []
  let before = ''
  for (const statement of statements) {
    const who = speakersOf(statement, article)
    if (who !== before) blocks.push(`${hang(INDENT, who, width)}\n`)
    before = who
    const topics = [...statement.topics, ...statement.references.map(id => nameOfReference(id, article))].join(', ')
    const lead = `${INDENT}  ${style.act(statement.act)(pad(statement.act, ACT_WIDTH))}`
    blocks.push(`${hang(lead, style.faint(topics || 'no topic') + why(statement, article.view), width)}\n`)
    blocks.push(`${hang(`${INDENT}  ${' '.repeat(ACT_WIDTH)}`, quoted(statement.citation.quote, article.view), width)}\n`)
  }
  return blocks
}

function speakersOf({ speakers, addressees, engagement }: Statement, article: Article): string {
  const { style } = article.view
  const from = speakers.map(id => sidedName(id, article)).join(style.faint(' and '))
  const to =
    addressees.length > 0 ? style.faint(' to ') + addressees.map(id => sidedName(id, article)).join(style.faint(' and ')) : ''
  const at = article.several && engagement ? style.faint(` (${engagement})`) : ''
  return from + to + at
}

/** `VN Lê Vân`; of a side that speaks as such only its code, or its name where the text gives one. */
function sidedName(id: string, article: Article): string {
  const actor = article.actors.get(id)
  const state = /^state:(.+)$/.exec(id)?.[1]
  const side = state ?? actor?.country
  if (state && !actor) return article.side(state)
  return side ? `${article.side(side)} ${nameOf(id, article)}` : nameOf(id, article)
}

function nameOfReference(id: string, { reading }: Article): string {
  const reference = reading.references.find(known => known.id === id)
  return harmless(reference?.name[reading.document.language] ?? id.slice(id.indexOf(':') + 1))
}

function referenceOf(reference: Reference, article: Article): string {
  const { view } = article
  const round = reference.round === null ? null : `round ${reference.round}`
  const parties = reference.parties.length > 0 ? reference.parties.map(code => article.side(code)).join('–') : null
  const facts = [reference.kind, parties, reference.stage, round].filter(fact => fact !== null).join(' · ')
  const [first] = reference.mentions
  const words = view.explain && first ? ` ${view.style.faint('from')} ${quoted(first.quote, view)}` : ''
  return `${hang(`${INDENT}  `, `${view.style.strong(nameOfReference(reference.id, article))} ${view.style.faint('·')} ${facts}${why(reference, view)}${words}`, view.width)}\n`
}

/** What a run of articles held, as its last line counts it. */
export interface Tally {
  articles: number
  people: Set<string>
  engagements: number
  statements: number
  references: Set<string>
}

export const createTally = (): Tally => ({ articles: 0, people: new Set(), engagements: 0, statements: 0, references: new Set() })

export function count(tally: Tally, reading: Reading): void {
  tally.articles++
  tally.engagements += reading.engagements.length
  tally.statements += reading.statements.length
  for (const actor of reading.actors) if (actor.kind === 'person') tally.people.add(actor.id)
  for (const reference of reading.references) tally.references.add(reference.id)
}

/** «8 articles · 21 people · …»; nothing where nothing was read. */
export function summaryOf(tally: Tally, { style, width }: View): string {
  if (tally.articles === 0) return ''
  const counts = [
    many(tally.articles, 'article'),
    many(tally.people.size, 'person', 'people'),
    many(tally.engagements, 'engagement'),
    many(tally.statements, 'statement'),
    many(tally.references.size, 'reference'),
  ]
  const line = `${counts.join(' · ')}; every statement stands with the words that it was read from.`
  return `${style.faint('─'.repeat(Math.min(width, widthOfText(line))))}\n${hang('', line, width)}\n`
}

const many = (n: number, one: string, more = `${one}s`): string => `${n.toLocaleString('en')} ${n === 1 ? one : more}`

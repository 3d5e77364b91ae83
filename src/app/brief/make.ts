/** The use case «brief»: what to know before a meeting, each sentence with the words that it rests on. */
import { BanggiaoError } from '../../contract/errors.ts'
import type { DocCitation, RecordPerson, Undertaking } from '../../contract/record.ts'
import type { Topic } from '../../contract/vocabulary.ts'
import { type BriefParts, gatherBrief } from '../../record/brief/brief.ts'
import { keepLedger } from '../../record/ledger/ledger.ts'
import { loadPersons } from '../../record/person-loading.ts'
import { silenceReport } from '../../record/positions/silence.ts'
import { tracePosition } from '../../record/positions/trace.ts'
import { type DateAhead, datesAhead } from '../../record/stages/ahead.ts'
import { type Course, followStages } from '../../record/stages/follow.ts'
import type { RecordView } from '../../record/view.ts'
import type { Store } from '../../store/open.ts'
import { textsOf } from '../../store/view-rows.ts'
import { loadKnowledge } from '../../work/load-knowledge.ts'
import { people } from '../people.ts'
import { relationship } from '../relationship.ts'
import { type Scope, sideOf } from '../scope.ts'
import { dayIn } from '../texts/days.ts'
import { fill, type Texts, textsIn, type UiLanguage } from '../texts/texts.ts'
import { type BriefDocument, type BriefLine, type BriefSection, checkBrief } from './document.ts'
import { changeLine, meetingLine, nameOf, officeLines, type Pen, silenceLines, stepLine, undertakingLine } from './lines.ts'

export interface BriefQuestion {
  /** The side that is briefed. */
  readonly side: string
  /** A person's name or id, or a side. */
  readonly with: string
  /** The day of the meeting. */
  readonly on: string
  readonly language: UiLanguage
}

/** A topic is dropped when raised at each of so many meetings before and not at the last. */
const SILENT_AFTER = 2
const MOST_TOPICS = 12
const MOST_STEPS = 12

/** Throws `unknown-id` for nobody, or for several of one name; `not-verbatim` where a quotation does not stand in its source. */
export async function makeBrief(
  store: Store,
  { side, with: named, on, language }: BriefQuestion,
  scope: Scope,
): Promise<BriefDocument> {
  const person = await counterpartOf(store, named, scope)
  const counterpart = person?.country ?? sideOf(named)
  if (counterpart === side) throw new BanggiaoError('usage', `${named} is of ${side} too; a brief is for a side about another.`)
  const at = scope.at !== undefined && scope.at < on ? scope.at : on
  const view = await relationship(store, { ...scope, at, between: [side, counterpart] }, true)
  const undertakings = keepLedger(view, { at, lexicon: loadKnowledge().lexicon })
  const parts = gatherBrief(view, undertakings, { side, counterpart, person, on })
  const texts = textsIn(language)
  const pen: Pen = {
    language,
    texts,
    statements: new Map(view.statements.map(s => [s.id, s])),
    names: new Map([...view.persons.map(p => [p.id, p.name] as const), ...(person ? [[person.id, person.name] as const] : [])]),
  }
  const labels = { side, counterpart, with: person ? `${person.name} (${counterpart})` : counterpart, on: dayIn(language, on) }
  const sections = sectionsOf(parts, view, undertakings, at, pen, labels)
  const brief: BriefDocument = {
    language,
    title: fill(texts.brief.title, labels),
    sections,
    none: texts.brief.none,
    sourcesHeading: texts.brief.sources,
    sources: sourcesOf(sections, parts, texts, language),
  }
  checkBrief(
    brief,
    await textsOf(
      store.db,
      brief.sources.map(s => s.id),
    ),
  )
  return brief
}

/** Null where a side is named and nobody. */
async function counterpartOf(store: Store, named: string, scope: Scope): Promise<RecordPerson | null> {
  if (named.startsWith('person:')) {
    const [known] = await loadPersons(store.db, [named], scope)
    if (known) return known
  }
  if (/^\p{Lu}{2}$/u.test(named) || named.startsWith('organisation:')) return null
  const found = await people(store, named, scope, 2)
  const [first, second] = found
  if (!first)
    throw new BanggiaoError(
      'unknown-id',
      `The record knows nobody named «${named}»; see banggiao people, or name a side, as --with US.`,
    )
  // of two, the one whom far more documents name is meant
  if (second && second.documents.length * 3 > first.documents.length)
    throw new BanggiaoError(
      'unknown-id',
      `«${named}» may be ${first.name} (${first.id}) or ${second.name} (${second.id}); give the id of one to --with.`,
    )
  return first
}

type Labels = Readonly<Record<'side' | 'counterpart' | 'with' | 'on', string>>

function sectionsOf(
  parts: BriefParts,
  view: RecordView,
  undertakings: readonly Undertaking[],
  at: string,
  pen: Pen,
  labels: Labels,
): BriefSection[] {
  const { brief } = pen.texts
  const { person, side, counterpart } = parts.request
  const section = (heading: string, lines: readonly BriefLine[]): BriefSection => ({ heading: fill(heading, labels), lines })
  const courses = followStages(view, at)
  const dates = datesAhead(view, { at, lexicon: loadKnowledge().lexicon, ledger: undertakings })
  return [
    ...(person
      ? [
          section(brief.who, officeLines(person, pen)),
          section(
            brief.own,
            parts.own.map(m => meetingLine(m, pen)),
          ),
        ]
      : []),
    section(
      brief.others,
      parts.others.map(m => meetingLine(m, pen)),
    ),
    section(
      brief.theirs,
      parts.theirs.flatMap(u => undertakingLine(u, pen)),
    ),
    section(
      brief.ours,
      parts.ours.flatMap(u => undertakingLine(u, pen)),
    ),
    section(
      brief.settled,
      parts.settled.flatMap(u => undertakingLine(u, pen)),
    ),
    section(brief.moved, movedLines(view, counterpart, side, pen)),
    section(
      brief.silence,
      silenceReport(view, { side: counterpart, with: side, last: SILENT_AFTER }).flatMap(level =>
        silenceLines(counterpart, level, pen),
      ),
    ),
    section(brief.stages, courses.flatMap(c => stepLine(c, pen)).slice(0, MOST_STEPS)),
    section(brief.ahead, aheadLines(dates, courses, pen)),
  ]
}

/** Where the other side went up or down the ladder at its last word on a topic. */
function movedLines(view: RecordView, of: string, to: string, pen: Pen): BriefLine[] {
  const counts = new Map<Topic, number>()
  for (const s of view.statements) if (s.sides.includes(of)) for (const t of s.topics) counts.set(t, (counts.get(t) ?? 0) + 1)
  const topics = [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1)).slice(0, MOST_TOPICS)
  return topics.flatMap(([topic]) => {
    const { steps } = tracePosition(view, { side: of, with: to, topic }, loadKnowledge().wording)
    const [before, last] = steps.slice(-2)
    return before && last ? changeLine(of, pen.texts.topics[topic], before, last, pen) : []
  })
}

/** Engagements announced, days by which something is due, and the next rounds: of what is known to come, all that somebody has said. */
function aheadLines(dates: readonly DateAhead[], courses: readonly Course[], pen: Pen): BriefLine[] {
  const { texts, language } = pen
  return dates.flatMap(date => {
    const on = date.on === null ? texts.words.undated : dayIn(language, date.on)
    const line = (what: string, quote: DocCitation | null | undefined): BriefLine[] =>
      quote ? [{ text: fill(texts.brief.scheduled, { on, what }), quotes: [quote], under: [] }] : []
    switch (date.what) {
      case 'engagement': {
        const { kind, participants } = date.engagement
        return line(`${texts.kinds[kind]}, ${participants.map(p => nameOf(p.person, pen)).join(', ')}`, date.citation)
      }
      case 'deadline':
        return line(
          `${texts.undertakings[date.undertaking.kind]} (${date.undertaking.by.join(', ')}), ${texts.brief.due}`,
          date.citation,
        )
      case 'round': {
        const course = courses.find(c => c.id === date.of && c.parties.join() === date.parties.join())
        const what = `${course?.name[language] ?? date.of}${fill(texts.brief.round, { n: date.round })}`
        return line(what, course?.current?.tellings.at(-1)?.citation)
      }
      // anniversaries and sessions are known from the project's own facts, which no document of the record can be quoted for
      default:
        return []
    }
  })
}

function sourcesOf(sections: readonly BriefSection[], { documents }: BriefParts, texts: Texts, language: UiLanguage) {
  const lines = sections.flatMap(s => s.lines).flatMap(l => [l, ...l.under])
  const ids = [...new Set(lines.flatMap(l => l.quotes.map(q => q.document)))]
  return ids.map(id => {
    const document = documents.get(id)
    const published = document?.publishedOn ? dayIn(language, document.publishedOn) : texts.words.undated
    return {
      id,
      label: document ? [document.outlet ?? texts.classes[document.sourceClass], published, document.source].join(', ') : id,
    }
  })
}

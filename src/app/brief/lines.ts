/** What the record holds → the sentences of a brief, in the language of the interface. */
import type { DocCitation, RecordEngagement, RecordPerson, RecordStatement, Undertaking } from '../../contract/record.ts'
import { cited, type Meeting, meetingsOf } from '../../record/brief/brief.ts'
import type { LevelSilence } from '../../record/positions/silence.ts'
import type { PositionStep } from '../../record/positions/trace.ts'
import type { Course } from '../../record/stages/follow.ts'
import { dayIn, daysIn } from '../texts/days.ts'
import { fill, type Texts, type UiLanguage } from '../texts/texts.ts'
import type { BriefLine } from './document.ts'

/** What sentences are written with. */
export interface Pen {
  readonly language: UiLanguage
  readonly texts: Texts
  readonly names: ReadonlyMap<string, string>
  readonly statements: ReadonlyMap<string, RecordStatement>
}

const line = (text: string, quotes: readonly DocCitation[], under: readonly BriefLine[] = []): BriefLine => ({
  text,
  quotes,
  under,
})
const dayOf = (day: string | null, { language, texts }: Pen): string =>
  day === null ? texts.words.undated : dayIn(language, day)

export function officeLines({ offices }: RecordPerson, pen: Pen): BriefLine[] {
  return offices.flatMap(({ title, firstSeen, lastSeen, citations }) => {
    const [quote] = citations
    if (!quote) return []
    const sentence = firstSeen === lastSeen ? pen.texts.brief.officeOnce : pen.texts.brief.office
    return line(fill(sentence, { title, first: dayOf(firstSeen, pen), last: dayOf(lastSeen, pen) }), [quote])
  })
}

export function meetingLine({ engagement, said }: Meeting, pen: Pen): BriefLine {
  const { texts } = pen
  const text = fill(texts.brief.meeting, {
    days: daysOf(engagement, pen),
    kind: texts.kinds[engagement.kind],
    place: engagement.place ? `, ${engagement.place.name}` : '',
    parties: engagement.participants.map(p => `${nameOf(p.person, pen)}${p.side === null ? '' : ` (${p.side})`}`).join(', '),
  })
  return line(
    text,
    engagement.citations.slice(0, 1),
    said.map(s => saidLine(s, pen)),
  )
}

function saidLine(statement: RecordStatement, pen: Pen): BriefLine {
  const { texts } = pen
  const text = fill(texts.brief.said, {
    who: statement.speakers.map(id => nameOf(id, pen)).join(', '),
    act: texts.acts[statement.act],
    topics: statement.topics.map(t => texts.topics[t]).join(', '),
  })
  return line(text.replace(/: $/, ''), [cited(statement)])
}

export function undertakingLine(undertaking: Undertaking, pen: Pen): BriefLine[] {
  const { kind, status, occurrences, evidence } = undertaking
  const { texts } = pen
  const [first] = occurrences
  if (!first) return []
  const meetings = meetingsOf(undertaking)
  const text = fill(meetings > 1 ? texts.brief.repeated : texts.brief.undertaking, {
    kind: texts.undertakings[kind],
    status: texts.statuses[status],
    first: dayOf(first.on, pen),
    last: dayOf(occurrences.at(-1)?.on ?? null, pen),
    n: meetings,
  })
  const moved = evidence.map(e =>
    line(fill(texts.brief.evidence, { status: texts.statuses[e.status], on: dayOf(e.on, pen) }), [
      { document: e.document, ...e.citation },
    ]),
  )
  return [line(text, [{ document: first.document, ...first.citation }], moved)]
}

export function stepLine({ name, current }: Course, pen: Pen): BriefLine[] {
  const { texts } = pen
  const telling = current?.tellings.at(-1)
  if (!current || !telling) return []
  const text = fill(texts.brief.step, {
    name: name[pen.language],
    stage: texts.stages[current.stage],
    round: current.round === null ? '' : fill(texts.brief.round, { n: current.round }),
    since: current.since === null ? '' : fill(texts.brief.since, { day: dayOf(current.since, pen) }),
  })
  return [line(text, [telling.citation])]
}

/** From the step before to this one, where the side went up or down the ladder. */
export function changeLine(side: string, about: string, before: PositionStep, step: PositionStep, pen: Pen): BriefLine[] {
  const quotes = [before, step].flatMap(s => {
    const statement = s.statements.flatMap(id => pen.statements.get(id) ?? []).find(x => x.act === s.act)
    return statement ? [cited(statement)] : []
  })
  if (step.change === null || step.change === 'same' || quotes.length < 2) return []
  const { brief, changes } = pen.texts
  const text = fill(brief.changed, {
    side,
    topic: about,
    from: dayOf(before.on, pen),
    to: dayOf(step.on, pen),
    change: changes[step.change],
  })
  return [line(text, quotes)]
}

export function silenceLines(side: string, { silent, latest }: LevelSilence, pen: Pen): BriefLine[] {
  return silent.flatMap(({ kind, id, raised }) => {
    const last = raised.at(-1)?.statements.flatMap(s => pen.statements.get(s) ?? [])[0]
    if (!last || !latest) return []
    const topic = kind === 'topic' && id in pen.texts.topics ? pen.texts.topics[id as keyof Texts['topics']] : id
    return line(fill(pen.texts.brief.absent, { side, topic, n: raised.length, on: dayOf(latest.on, pen) }), [cited(last)])
  })
}

export function nameOf(id: string, { names }: Pen): string {
  return names.get(id) ?? id.replace(/^(?:state|organisation|person):/, '')
}

function daysOf(engagement: RecordEngagement, { language, texts }: Pen): string {
  return daysIn(language, engagement) ?? texts.words.undated
}

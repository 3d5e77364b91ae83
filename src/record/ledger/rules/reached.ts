/** Instruments brought to the step that was asked for, gatherings held, frameworks raised. */
import type { DocCitation, RecordStatement } from '../../../contract/record.ts'
import type { Act, Stage } from '../../../contract/vocabulary.ts'
import type { Aim } from '../../../lexicon/undertakings.ts'
import { RANK } from '../../stages/claims.ts'
import type { Course, Step } from '../../stages/follow.ts'
import { type Case, type Court, citationOf, type Finding, isBefore, sidesOf } from '../case.ts'
import { instrumentsOf } from './instruments.ts'

/** The stage that shows that an aim is reached. Ratification by one party is not yet that of the other: only force shows both. */
const SHOWN_BY: Partial<Record<Aim, Stage>> = {
  negotiating: 'negotiating',
  concluded: 'concluded',
  signed: 'signed',
  ratified: 'in-force',
  'in-force': 'in-force',
}
/** Acts that may tell of something done. */
const TELLS: ReadonlySet<Act> = new Set(['inform', 'affirm', 'appraise', 'welcome', 'thank', 'congratulate', 'discuss'])
const LAST = RANK['in-force'] ?? 5

export function reached(c: Case, court: Court): Finding[] {
  return [...stageReached(c, court), ...sessionHeld(c, court), ...frameworkRaised(c, court)]
}

/** The furthest step that any occurrence names: «negotiate and sign» is done when it is signed. */
function targetOf(c: Case, court: Court): { stage: Stage; rank: number } | null {
  let target: { stage: Stage; rank: number } | null = null
  for (const ask of c.asks)
    for (const aim of court.studies.ofStatement.get(ask.statement.id)?.aims ?? []) {
      const stage = SHOWN_BY[aim]
      const rank = stage === undefined ? undefined : RANK[stage]
      if (stage !== undefined && rank !== undefined && (target === null || rank > target.rank)) target = { stage, rank }
    }
  return target
}

function stageReached(c: Case, court: Court): Finding[] {
  const target = targetOf(c, court)
  const instruments = instrumentsOf(c, court)
  // of two instruments named together, one may be asked for and the other be its frame
  if (!target || instruments.length !== 1) return []
  const found: Finding[] = []
  for (const course of coursesOf(instruments[0], c, court))
    for (const step of course.steps) {
      const rank = RANK[step.stage]
      if (rank === undefined || rank < target.rank || rank > LAST || step.doubted || step.since === null) continue
      if (!isBefore(c.asks[0].statement.on, step.since) || !isSure(step, target.stage)) continue
      const telling = step.tellings.find(
        t => !t.restated && isBefore(c.asks[0].statement.on, t.on) && tellsOf(c, t.citation.document, court),
      )
      if (telling)
        found.push({
          status: 'fulfilled',
          on: step.since,
          why: 'stage-reached',
          citation: told(course.id, telling.citation, court),
        })
    }
  return found
}

/** That talks go on is said of many a thing only wished for; that it is signed, of few. */
const isSure = (step: Step, target: Stage): boolean =>
  target !== 'negotiating' ||
  step.stage !== 'negotiating' ||
  step.round !== null ||
  new Set(step.tellings.map(t => t.citation.document)).size > 1

/** Whether a document tells of these sides together: references of one name may be others' too. */
function tellsOf(c: Case, document: string, court: Court): boolean {
  const sides = sidesOf(c)
  const has = (those: readonly string[]): boolean => sides.every(side => those.includes(side))
  return (
    (court.known.byDocument.get(document) ?? []).some(s => has([...s.sides, ...s.to])) ||
    (court.engagementsIn.get(document) ?? []).some(e => has(e.participants.flatMap(p => (p.side === null ? [] : [p.side]))))
  )
}

/** Of a reference between these sides and perhaps others. */
const coursesOf = (id: string, c: Case, court: Court): Course[] =>
  (court.courses.get(id) ?? []).filter(course => [...c.by, ...c.to].every(side => course.parties.includes(side)))

/** The statement around a mention where there is one: it says more than the name. */
function told(id: string, citation: DocCitation, court: Court): DocCitation {
  const around = (court.known.byDocument.get(citation.document) ?? []).find(
    s => s.references.includes(id) && s.citation.start <= citation.start && citation.end <= s.citation.end,
  )
  return around ? citationOf(around) : citation
}

/** A gathering of these sides alone that one asked for or promised to hold, held since by both. */
function sessionHeld(c: Case, court: Court): Finding[] {
  const found: Finding[] = []
  for (const { statement } of c.asks) {
    const signs = court.studies.ofStatement.get(statement.id)?.signs
    if (!signs?.has('convening') || signs.has('helping')) continue
    for (const id of statement.references) {
      if (!/^(?:event|forum):/.test(id) || !isBetween(id, c, court)) continue
      const held = (court.occasions.get(id) ?? []).find(
        e =>
          isBefore(statement.on, e.start) &&
          (e.start ?? '') <= court.known.at &&
          [...c.by, ...c.to].every(side => e.participants.some(p => p.side === side)),
      )
      const citation = held?.citations.find(cited => court.known.documents.has(cited.document))
      if (held && citation) found.push({ status: 'fulfilled', on: held.start, why: 'session-held', citation })
    }
  }
  return found
}

const isBetween = (id: string, c: Case, court: Court): boolean =>
  court.known.references.some(
    r => r.id === id && r.parties.length > 1 && r.parties.every(side => c.by.includes(side) || c.to.includes(side)),
  )

/** The framework that relations were to be raised to exists since, or a higher one in its place. */
function frameworkRaised(c: Case, court: Court): Finding[] {
  const sides = [...new Set([...c.by, ...c.to])].sort().join(' ')
  const found: Finding[] = []
  for (const { statement } of c.asks) {
    if (statement.on === null || !court.studies.ofStatement.get(statement.id)?.aims.includes('upgraded')) continue
    const aimed = statement.references.filter(id => id.startsWith('framework:'))
    if (aimed.length === 0) continue
    const later = court.known.statements.filter(s => isBefore(statement.on, s.on) && isOfSides(s, c))
    const raised = later.find(s => s.references.some(id => aimed.some(aim => id.startsWith(aim))) && tellsRaised(s, court))
    if (raised) found.push({ status: 'fulfilled', on: raised.on, why: 'stage-reached', citation: citationOf(raised) })
    for (const { id, parties, since } of court.lexicon?.frameworks ?? []) {
      if (since <= statement.on || since > court.known.at || [...parties].sort().join(' ') !== sides) continue
      const shown = later.find(s => s.on !== null && s.on >= since && s.references.includes(id))
      if (!shown) continue
      found.push(
        aimed.includes(id)
          ? { status: 'fulfilled', on: shown.on, why: 'stage-reached', citation: citationOf(shown) }
          : { status: 'superseded', on: shown.on, why: 'higher-framework', citation: citationOf(shown) },
      )
    }
  }
  return found
}

/** «Indonesia and the Netherlands raised their relations to …», not «proposed to raise» nor «agreed to raise». */
function tellsRaised(statement: RecordStatement, court: Court): boolean {
  const study = court.studies.ofStatement.get(statement.id)
  return (
    study?.aims.includes('upgraded') === true &&
    TELLS.has(statement.act) &&
    (study.signs.has('completed') || study.signs.has('done')) &&
    !study.manner.hedged
  )
}

const isOfSides = (statement: RecordStatement, c: Case): boolean =>
  [...statement.sides, ...statement.to].every(side => c.by.includes(side) || c.to.includes(side))

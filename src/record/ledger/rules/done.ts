/** What one of the sides later says has been done, or taken back. */
import type { RecordStatement } from '../../../contract/record.ts'
import type { Act } from '../../../contract/vocabulary.ts'
import { foldLoose } from '../../../text/fold.ts'
import type { Related } from '../answer-index.ts'
import type { Ask } from '../asks.ts'
import { type Case, type Court, citationOf, type Finding, isBefore, isSameOccasion, sidesOf } from '../case.ts'
import { type Likeness, likeness } from '../likeness.ts'
import type { PhraseHit } from '../phrases.ts'
import { type Quotation, type Sign, signsOfList } from '../quotation.ts'
import type { Study } from '../studies.ts'

/** Acts by which whoever did it tells of it, and by which the others do. */
const DOER: ReadonlySet<Act> = new Set(['inform', 'affirm', 'appraise', 'welcome'])
const OTHERS: ReadonlySet<Act> = new Set(['thank', 'welcome', 'appraise', 'congratulate'])
const TAKES_BACK: ReadonlySet<Act> = new Set(['inform', 'affirm', 'reject', 'concern'])

/** «has agreed to open» is words, not yet the deed. */
const WORDS_ONLY: ReadonlySet<Act> = new Set(['agree', 'pledge', 'accept', 'request', 'reject', 'invite', 'hope', 'support'])
/** How alike it must be; and how much of what is common must stand in the clause that tells that it is done. */
const ALIKE = { same: 0.5, other: 0.64 }
const COMMON = 1.6
/** Enough where so much points to one thing: long statements are less alike. */
const POINTED = { alike: 0.4, common: 4, pointers: 3 }
/** Across languages few features can be common: so many that point to one thing, of so much weight. */
const FOREIGN = { common: 1, pointers: 2 }
const INSIDE = 0.65
/** What share of the words of the ask must be told again; across languages, how much of its places, names and numbers. */
const WORDS = 0.4
const POINTING = 0.9
/** Words between the sign and the verb, and before the sign where a «not» counts. */
const NEXT = 3

export function done(c: Case, court: Court): Finding[] {
  if (!court.lexicon) return []
  return c.asks.flatMap(ask => {
    const asked = court.studies.ofStatement.get(ask.statement.id)
    return asked ? court.answers(ask.statement, sidesOf(c)).flatMap(told => findingOf(c, ask, asked, told, court)) : []
  })
}

function findingOf(c: Case, ask: Ask, asked: Study, { statement, study, like, same }: Related, court: Court): Finding[] {
  if (!isBefore(ask.statement.on, statement.on) || isSameOccasion(ask.statement, statement)) return []
  if (!isOfIt(like, same)) return []
  const { on } = statement
  if (c.kind === 'pledge' && TAKES_BACK.has(statement.act) && isBy(c.by, statement) && study.signs.has('withdrawn'))
    return [{ status: 'declined', on, why: 'withdrawn', citation: citationOf(statement) }]
  if (asked.signs.has('ongoing') || !(isToldByDoer(c, statement) || isToldByOthers(c, statement))) return []
  return isDoneIn(asked, statement, court) ? [{ status: 'fulfilled', on, why: 'said-done', citation: citationOf(statement) }] : []
}

/** Whether what is told is what was asked for or promised. */
function isOfIt({ score, common, pointers, sure }: Likeness, same: boolean): boolean {
  if (same && isPointed(score, common, pointers)) return true
  if (score < ALIKE[same ? 'same' : 'other']) return false
  return sure || (common >= COMMON && pointers >= 1) || (!same && common >= FOREIGN.common && pointers >= FOREIGN.pointers)
}

const isPointed = (score: number, common: number, pointers: number): boolean =>
  score >= POINTED.alike && common >= POINTED.common && pointers >= POINTED.pointers

const isBy = (sides: readonly string[], { sides: speaking }: RecordStatement): boolean => speaking.some(s => sides.includes(s))

const doers = (c: Case): readonly string[] => (c.kind === 'pledge' ? c.by : c.to)
const others = (c: Case): readonly string[] => (c.kind === 'pledge' ? c.to : c.by)

/** Whoever was asked, or promised, says so to those concerned. */
const isToldByDoer = (c: Case, statement: RecordStatement): boolean =>
  DOER.has(statement.act) &&
  isBy(doers(c), statement) &&
  (statement.to.length === 0 ||
    others(c).length === 0 ||
    others(c).some(s => statement.to.includes(s) || statement.sides.includes(s)))

/** Those for whom it was done welcome it, before whoever did it. */
const isToldByOthers = (c: Case, statement: RecordStatement): boolean =>
  OTHERS.has(statement.act) &&
  isBy(others(c), statement) &&
  doers(c).some(s => statement.to.includes(s) || statement.sides.includes(s))

/** Whether what both say stands in a clause that tells that it is done. */
function isDoneIn(asked: Study, statement: RecordStatement, court: Court): boolean {
  const quotation = court.studies.quotation(statement)
  const { weights } = court.studies
  const {
    score,
    common: all,
    pointers,
  } = likeness(asked.profile, court.studies.part(statement, quotation, 0, quotation.tokens.count), weights)
  const sameLanguage = asked.profile.language === quotation.language
  const least = sameLanguage ? WORDS * (asked.profile.total - asked.profile.shared) : POINTING
  if (all < least && !(sameLanguage && isPointed(score, all, pointers))) return false
  return [...signsOfList(quotation, 'done'), ...signsOfList(quotation, 'completed')].some(sign => {
    if (!tellsDone(quotation, sign, court)) return false
    const end = quotation.words.findIndex((word, i) => i >= sign.end && word === ';')
    const start = isOfSubject(quotation, sign) ? clauseStart(quotation, sign.start) : sign.start
    const clause = court.studies.part(statement, quotation, start, end === -1 ? quotation.tokens.count : end)
    return likeness(asked.profile, clause, weights).common >= INSIDE * all && all > 0
  })
}

/** «the centre has been opened», «trung tâm đã đi vào hoạt động»: what is done stands before the verb. */
const isOfSubject = (quotation: Quotation, sign: PhraseHit<Sign>): boolean =>
  sign.list === 'completed' ||
  signsOfList(quotation, 'passive').some(hit => hit.start >= sign.start && hit.start <= sign.end) ||
  signsOfList(quotation, 'completed').some(hit => hit.start >= sign.end && hit.start - sign.end < 2)

/** Behind the last comma or semicolon before a word; one just before it adds that word to what stands there. */
function clauseStart({ words }: Quotation, before: number): number {
  for (let i = before - 1 - (words[before - 1] === ',' ? 1 : 0); i >= 0; i--) if (/^[,;]$/.test(words[i])) return i + 1
  return 0
}

/** «has opened», «đã mở cửa»; not «has not opened», «has agreed to open», «has great potential», «sẽ hoàn tất». */
function tellsDone(quotation: Quotation, sign: PhraseHit<Sign>, court: Court): boolean {
  const { words, language, hits } = quotation
  const negated = signsOfList(quotation, 'undone').some(
    hit => (hit.end <= sign.start && sign.start - hit.end < NEXT) || (hit.start >= sign.end && hit.start - sign.end < 2),
  )
  if (negated) return false
  if (sign.list === 'completed') return true
  if (hits?.act.within(sign.end, sign.end + NEXT + 1).some(hit => hit.entry.role !== 'weak' && WORDS_ONLY.has(hit.entry.act)))
    return false
  const endings = court.lexicon?.undertakingWords[language].participleEndings ?? []
  if (endings.length === 0) return true
  const participles = signsOfList(quotation, 'participles')
  for (let i = sign.end - 1; i < Math.min(sign.end + NEXT, words.length); i++)
    if (participles.some(hit => hit.start === i) || endings.some(ending => foldLoose(words[i]).endsWith(ending))) return true
  return false
}

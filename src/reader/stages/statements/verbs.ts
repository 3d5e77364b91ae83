import type { Act } from '../../../contract/vocabulary.ts'
import { MARK } from '../../../text/tokens.ts'
import type { ReadSentence } from '../../context.ts'
import type { Link } from './clause-start.ts'
import type { Cue } from './cues.ts'
import type { Ground } from './ground.ts'
import type { Left } from './subject.ts'

/** Tokens between the verb and the greetings. */
const GREETING_REACH = 5

/** Tokens between a welcome and its guest. */
const PLACE_REACH = 8

/** What is passed on beside greetings and counts. */
const SENT = new Set<Act>(['invite', 'congratulate', 'thank', 'condole'])

/** What was not said is no statement. */
const SAID = new Set<Act>(['affirm', 'inform'])

/** «did not agree», «we regret», «both sides support»: a base form that is no infinitive. */
export function isFiniteBase(g: Ground, s: ReadSentence, cue: Cue, left: Left): boolean {
  if (g.c.words('leadIns').before(cue.start)) return true
  for (let i = cue.start - 1; i >= Math.max(s.start, cue.start - 4); i--) {
    if (g.is('finite', i)) return true
    if (g.is('modals', i)) return false
    // «we do, however, reject»
    if (!g.is('adverbs', i) && g.word(i) !== ',') break
  }
  if (left.kind !== 'subject') return false
  const last = left.group[left.group.length - 1]
  return left.group.length > 1 || last.kind === 'joint' || (last.kind === 'pronoun' && (last.self || last.plural))
}

/** «was agreed», «was also discussed», «được trao đổi». */
export function isPassive(g: Ground, s: ReadSentence, cue: Cue): boolean {
  if (g.c.language !== 'en') return cue.act === 'discuss' && g.is('passives', cue.start - 1)
  if (cue.form !== 'past' || g.is('copulas', cue.start)) return false
  for (let i = cue.start - 1; i >= cue.start - 3 && i >= s.start; i--) {
    if (g.is('copulas', i)) return true
    if (!g.is('adverbs', i) && !g.word(i).endsWith('ly')) return false
  }
  return false
}

/** «did not say», «không nêu chi tiết». */
export const isUnsaid = (cue: Cue, left: Left): boolean => left.negated && cue.role === 'reports' && SAID.has(cue.act)

/** «The leaders will discuss …», «sẽ hội đàm với …»: what is to come of a meeting is no pledge. */
export const isSchedule = (g: Ground, cue: Cue): boolean =>
  cue.role === 'weak' &&
  cue.act === 'pledge' &&
  (g.c.hits.act.at(cue.end)?.entry.act === 'discuss' || g.c.hits.meet.at(cue.end) !== undefined)

/** A greeting, a visit or an exchange of letters told with a verb that elsewhere reports what was said. */
export function isCourtesy(g: Ground, cue: Cue): boolean {
  if (g.c.words('greetings').at(cue.end) || passesGreetings(g, cue)) return true
  if (cue.act === 'congratulate' && g.c.words('mutually').at(cue.end)) return true
  return isCourtesyCall(g, cue)
}

/** «conveyed the King's greetings», «chuyển lời thăm hỏi của …». */
function passesGreetings(g: Ground, cue: Cue): boolean {
  if (!g.c.hits.light.at(cue.start) || SENT.has(cue.act)) return false
  const noun = g.c.words('greetingNouns').within(cue.start, cue.end + GREETING_REACH)[0]
  for (let i = cue.end; noun && i < noun.start; i++) if (g.c.tokens.kind[i] === MARK || g.is('joins', i)) return false
  return noun !== undefined
}

/** «called on the Vice President», «welcomed the Prime Minister to …»: a visit, where no request follows. */
function isCourtesyCall(g: Ground, cue: Cue): boolean {
  const received = g.c.language === 'en' && cue.act === 'welcome'
  if (!received && g.c.words('calls').at(cue.start)?.end !== cue.end) return false
  const visited = g.startingAt(cue.end) ?? (received ? welcomedTo(g, cue.end) : undefined)
  if (!visited || (visited.kind !== 'person' && visited.kind !== 'title')) return false
  // «welcomed Minister X's visit»
  if (/^['’]s?$/.test(g.word(visited.end))) return false
  return received || g.word(visited.end) !== 'to'
}

/** «welcomed to the palace her colleague X»: the guest behind the place. */
function welcomedTo(g: Ground, from: number): ReturnType<Ground['startingAt']> {
  if (g.word(from) !== 'to') return undefined
  for (let i = from + 1; i < from + PLACE_REACH && g.c.tokens.kind[i] !== MARK; i++) {
    const guest = g.startingAt(i)
    if (guest) return guest
  }
  return undefined
}

/** «X phát biểu tại hội nghị», «X trả lời phỏng vấn»: where, not what. */
export function saysNothing(g: Ground, s: ReadSentence, cue: Cue): boolean {
  // «nói điều trên tại …», «said so in …»
  const told = cue.role === 'reports' ? g.c.words('saidBefore').at(cue.end) : undefined
  if (told && g.c.words('occasions').at(told.end)) return true
  if (g.c.words('speaking').at(cue.start)?.end !== cue.end) return false
  // «X, responding, promised»
  if (cue.form === 'gerund' && g.word(cue.end) === ',' && g.word(cue.start - 1) === ',') return true
  if (!g.c.words('occasions').at(cue.end)) return false
  for (let i = cue.end; i < s.end; i++) {
    // «trao đổi với X về khả năng …»
    if (cue.act === 'discuss' && g.word(i) === 'về') return false
    if (g.is('thats', i) || /^[:"“«]$/.test(g.word(i))) return false
    if (g.word(i) === ',') break
  }
  return !/^[”"»]$/.test(g.word(s.start)) && g.quoted.length === 0
}

/** «Touching on Gaza, …», «Đề cập Biển Đông, …»: what it is about. */
export const isTopicLead = (g: Ground, cue: Cue): boolean => g.c.words('topicLeads').at(cue.start)?.end === cue.end

/** «held a discussion with X»: that they met, not what was said. */
export const isOnlyTalk = (g: Ground, cue: Cue): boolean => cue.rule === 'act.discuss.noun' && g.word(cue.end) === 'with'

/** «đánh giá cao sự chân thành và quyết tâm của đoàn», «cho biết Bộ đang nghiên cứu đề nghị này»: a thing that the verb before is about. */
export function isThingOf(g: Ground, before: Cue, cue: Cue): boolean {
  if (g.c.language !== 'vi' || cue.role === 'reports') return false
  if (before.role === 'reports' && g.c.words('pointing').over(cue.end) !== undefined) return true
  if (g.word(cue.end) !== 'của') return false
  const joined = g.c.words('conjunctions').before(cue.start) !== undefined
  return joined && g.c.words('nominal').at(before.end) !== undefined && cue.start - before.end < LISTED
}

/** Tokens within which two things are joined. */
const LISTED = 8

/** Fronted «Phát biểu tại …», «Trao đổi với …», «Speaking at …»: where and to whom, not what. */
export function isOccasion(g: Ground, cue: Cue): boolean {
  if (isTopicLead(g, cue)) return true
  if (cue.role !== 'reports' && cue.act !== 'discuss') return false
  // «Phát biểu khai mạc, …», «Trả lời Đài RTS, …»
  if (cue.act === 'affirm' && g.c.words('speaking').at(cue.start)?.end === cue.end) return true
  const occasions = g.c.words('occasions')
  if (occasions.at(cue.end) !== undefined || g.is('owners', cue.end)) return true
  return g.c.language === 'vi' && cue.end - cue.start > 1 && occasions.at(cue.end - 1) !== undefined
}

/** Whether an English verb without a subject of its own may go on with the one before. `after`: the verb read before it. */
export function chainsOn(g: Ground, cue: Cue, link: Link, after: Cue | null): boolean {
  if (link !== 'strong' && g.c.words('nominal').before(cue.start)) return false
  switch (cue.form) {
    case 'gerund':
      // «preserving that spirit when discussing …»: how, not what
      if (g.word(cue.start - 1) === 'when' && link !== 'start') return false
      if (link === 'and') return after?.form === 'gerund' || g.word(cue.start - 2) === ','
      return link === 'start' || link === 'comma' || link === 'strong'
    case 'past':
      return link !== 'start' && link !== 'colon' && !(link === 'comma' && g.is('afterPassive', cue.end))
    case 'present':
      return link !== 'start' && link !== 'colon' && (cue.role === 'attitude' || link !== 'comma')
    default:
      return false
  }
}

/** Two finite verbs of one tense stand side by side: «praised …, and discussed …». */
export const isParallel = (cue: Cue, other: Cue): boolean =>
  cue.form === other.form && (cue.form === 'past' || cue.form === 'present')

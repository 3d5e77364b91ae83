import type { ReadSentence } from '../../context.ts'
import type { Voice } from '../discourse.ts'
import { follows, isOpening, isVerbOf, isWeakSubject, mayAct, type SubjectLeft } from './clause.ts'
import { isClauseStart } from './clause-start.ts'
import { complementOf, isRetelling } from './complement.ts'
import { type Cue, findCues } from './cues.ts'
import { COLOURED, FELT, LISTING, type StatementDraft, WILLING } from './draft.ts'
import type { Ground } from './ground.ts'
import { replier, voiceOf } from './group.ts'
import { hasQuotation, sayingAt } from './quotation.ts'
import { type Open, SentenceRecord } from './record.ts'
import {
  agentBehind,
  answered,
  closesQuote,
  feltBefore,
  isAside,
  issuer,
  isTrailing,
  labelled,
  purposeVoice,
  quotedBy,
} from './retold.ts'
import { freeIndirect, invitedVoice, isItem, listLead, noteTopic, subjectBefore } from './scope.ts'
import { accordingBehind, accordingTo, asideIn, quotedAs, saidBehind } from './sources.ts'
import { type Left, leftOf } from './subject.ts'
import {
  chainsOn,
  isCourtesy,
  isFiniteBase,
  isOccasion,
  isOnlyTalk,
  isParallel,
  isPassive,
  isSchedule,
  isThingOf,
  isUnsaid,
  saysNothing,
} from './verbs.ts'

type ChainLeft = Extract<Left, { kind: 'chain' }>

const SELF = { kind: 'pronoun', gender: null, plural: false, self: true } as const

/** Reads the statements of one sentence from left to right, verb by verb. */
export class SentenceReader {
  readonly #g: Ground
  readonly #s: ReadSentence
  readonly #record: SentenceRecord
  /** End of the verb read last. */
  #floor: number

  constructor(g: Ground, sentence: ReadSentence) {
    this.#g = g
    this.#s = sentence
    this.#record = new SentenceRecord(g, sentence)
    this.#floor = sentence.start
  }

  read(): StatementDraft[] {
    const record = this.#record
    labelled(this.#g, this.#s)
    record.drafts.push(...answered(this.#g, this.#s))
    if (this.#g.lead && isItem(this.#g, this.#s)) record.subject = this.#g.lead
    else this.#g.lead = null
    const source = accordingTo(this.#g, this.#s)
    if (source) record.begin(source.cue, source.voice, this.#s.start, false)
    for (const cue of findCues(this.#g, this.#s)) {
      this.#take(cue)
      this.#floor = cue.end
    }
    record.settle()
    record.close()
    this.#g.lead ??= record.drafts.length === 0 ? listLead(this.#g, this.#s) : null
    const behind = accordingBehind(this.#g, this.#s, record.drafts.length > 0)
    if (behind && record.drafts.every(d => d.voice.persons.length === 0)) record.retroact(behind.cue, behind.voice, false)
    const aside = record.drafts.every(d => d.voice.persons.length === 0) ? asideIn(this.#g, this.#s) : null
    if (aside) record.retroact(aside.cue, aside.voice, false)
    const quoted = record.drafts.length === 0 ? quotedBy(this.#g, this.#s) : null
    if (quoted) record.retroact(sayingAt(quoted.at), quoted.voice, false)
    if (record.drafts.length === 0) noteTopic(this.#g, this.#s)
    return record.drafts
  }

  #take(cue: Cue): void {
    const g = this.#g
    // «the tackling of fraud»
    if (cue.form === 'gerund' && cue.end - cue.start === 1 && g.word(cue.end) === 'of') return
    const quoted = quotedAs(g, this.#s, cue)
    if (quoted) {
      if (hasQuotation(g, this.#s, cue.start)) this.#record.retroact(cue, quoted, false)
      else this.#record.begin(cue, quoted, this.#record.open ? cue.start : this.#s.start, false)
      return
    }
    const left = leftOf(g, this.#s, cue, this.#floor)
    if (g.c.words('allowMe').at(cue.start)) {
      const voice = this.#record.open ? null : g.discourse.resolve({ ...SELF, start: cue.start, end: cue.start })
      if (voice) this.#record.begin(cue, voice, cue.start, false)
      return
    }
    if (g.c.words('impersonal').at(cue.start)) {
      const voice = this.#record.open ? null : this.#joint(cue)
      if (voice) this.#record.begin(cue, voice, this.#s.start, false)
      return
    }
    if (isPassive(g, this.#s, cue)) {
      this.#passive(cue, left)
      return
    }
    const { open } = this.#record
    if (open && isThingOf(g, open.cue, cue)) return
    if (open && left.kind === 'subject' && this.#hands(cue, left, open)) return
    if (open && !open.inner && this.#isInside(cue, left, open)) return
    // «nhờ Tổng thống chuyển lời mời …»
    if (open?.draft.act === 'request' && cue.act === 'invite' && left.start - open.cue.end <= 1) {
      this.#record.give(open, cue, false)
      return
    }
    const purpose = open ? null : purposeVoice(g, this.#s, cue)
    if (purpose) this.#record.begin(cue, purpose, cue.start, false)
    else if (g.c.language === 'en' && cue.form === 'base' && !isFiniteBase(g, this.#s, cue, left) && !this.#isItem(left))
      this.#thanks(cue, left)
    else if (left.kind === 'subject') this.#explicit(cue, left)
    else if (left.kind === 'meeting') this.#byMeeting(cue, left)
    else if (left.kind === 'chain') this.#chained(cue, left)
    else this.#blocked(cue, left)
  }

  /** «The ministers:¶ - welcomed …»: the verb opens an item of a list. */
  #isItem(left: Left): boolean {
    return this.#g.lead !== null && left.kind === 'chain' && left.link === 'start'
  }

  /** «Thank you for coming»: the one who speaks. */
  #thanks(cue: Cue, left: Left): void {
    const g = this.#g
    if (this.#record.open || left.kind === 'subject' || !g.is('addressed', cue.end)) return
    const voice = g.discourse.resolve({ ...SELF, start: cue.start, end: cue.start })
    if (voice) this.#record.begin(cue, voice, cue.start, false)
  }

  /** «The palace announced that Khan had thanked …», «Điện Kremlin cho biết ông Putin kêu gọi …»: Khan's words, whoever passes them on. */
  #hands(cue: Cue, left: SubjectLeft, open: Open): boolean {
    if (open.inner || !isRetelling(this.#g, open, cue, left)) return false
    const voice = voiceOf(this.#g, left.group)
    if (voice) this.#record.hand(open, cue, voice, left.negated)
    return voice !== null
  }

  /** The verb belongs to what the open statement reports, and may give its act. */
  #isInside(cue: Cue, left: Left, open: Open): boolean {
    const complement = complementOf(this.#g, { cue: open.cue, voice: open.draft.voice }, cue, left)
    const behindAside =
      open.aside &&
      left.kind === 'chain' &&
      left.link === 'comma' &&
      left.start === open.cue.end + 1 &&
      cue.role !== 'reports' &&
      complement === null
    if (complement === 'gives' || behindAside) this.#record.give(open, cue, left.negated)
    else if (complement === 'said') open.inner = true
    return complement !== null || behindAside === true
  }

  /** «it was agreed that …», «the resumption of flights was also discussed»; not «X was asked». */
  #passive(cue: Cue, left: Left): void {
    const { open } = this.#record
    const agent = open ? null : agentBehind(this.#g, this.#s, cue)
    if (agent) {
      this.#record.begin(cue, agent.voice, agent.start, false)
      return
    }
    if (!open && cue.act === 'accept') {
      const invited = this.#g.discourse.resolve({ kind: 'others', start: cue.start, end: cue.start })
      if (invited) this.#record.begin(cue, invited, this.#s.start, left.negated)
      return
    }
    if (
      this.#g.c.language === 'en' &&
      (this.#g.c.words('talkedOver').at(cue.start) === undefined || this.#g.word(cue.end) === 'by')
    )
      return
    if (open && !(left.kind === 'chain' && left.link === 'strong')) return
    if (left.kind === 'subject' && left.group.some(n => n.kind === 'person' || n.kind === 'title')) return
    const voice = this.#joint(cue)
    if (voice) this.#record.begin(feltBefore(this.#g, this.#s, cue), voice, open ? left.start : this.#s.start, left.negated)
  }

  #joint(cue: Cue): Voice | null {
    return this.#g.discourse.resolve({ kind: 'joint', persons: false, title: null, start: cue.start, end: cue.start })
  }

  /** «The meeting reviewed …», «Tuyên bố chung nêu rõ …»: both sides. */
  #byMeeting(cue: Cue, left: Extract<Left, { kind: 'meeting' }>): void {
    if (this.#retells(cue, left) || this.#record.open || cue.role === 'weak' || cue.form === 'base' || cue.form === 'gerund')
      return
    if (!isClauseStart(this.#g, this.#s, left.start)) return
    const voice: Voice | null =
      left.sides && left.sides.length > 1
        ? { persons: [], sides: left.sides, joint: true, how: 'joint-body', confidence: 0.8 }
        : this.#joint(cue)
    if (voice) this.#record.begin(cue, voice, left.start, left.negated)
  }

  #explicit(cue: Cue, left: SubjectLeft): void {
    const g = this.#g
    const first = left.group[0]
    const last = left.group[left.group.length - 1]
    const trailing = isTrailing(g, this.#s, cue, first)
    if (isUnsaid(cue, left) || (saysNothing(g, this.#s, cue) && !trailing) || isOnlyTalk(g, cue) || isSchedule(g, cue)) return
    if (isCourtesy(g, cue)) {
      // «passed on greetings and assured …»: what follows is said by the same
      if (!this.#record.open && isClauseStart(g, this.#s, first.start)) this.#record.subject = voiceOf(g, left.group)
      return
    }
    if (!isVerbOf(g, this.#s, cue, left) || !mayAct(g, this.#s, cue, left, this.#record.open)) return
    let voice = invitedVoice(g, this.#record.open, cue, last) ?? voiceOf(g, left.group)
    if (!voice) return
    voice = replier(g, cue.start, last, voice)
    if (trailing) {
      // «Khan welcomed the deal, the ministry said»: Khan's, whoever reports it; «X met Y, the agency reports»: nobody's
      if (voice.persons.length === 0 && (this.#record.tellsOfOthers(voice) || this.#onlyTook(cue))) return
      this.#record.retroact(cue, voice, isAside(g, cue, first))
      return
    }
    if (closesQuote(g, this.#s, cue, first)) {
      this.#record.retroactBefore(cue, voice)
      return
    }
    if (cue.role === 'weak' && !isWeakSubject(this.#s, last, first, cue)) return
    if (last.kind === 'side' && !last.strong && cue.role !== 'reports' && left.group.length === 1 && isOpening(this.#s, first)) {
      const indirect = freeIndirect(g, voice)
      if (!indirect && cue.role === 'weak') return
      voice = indirect ?? voice
    }
    this.#record.settle(voice)
    this.#record.begin(cue, voice, follows(g, cue, left) ? cue.start : (issuer(g, this.#s, first) ?? left.start), left.negated)
  }

  /** Nothing but a meeting is told before the verb. */
  #onlyTook(cue: Cue): boolean {
    const told = this.#record.open === null && this.#record.drafts.length === 0
    return told && this.#g.c.hits.meet.within(this.#s.start, cue.start).some(h => h.entry.part !== 'noun')
  }

  #chained(cue: Cue, left: ChainLeft): void {
    const g = this.#g
    const { link } = left
    const { open } = this.#record
    const en = g.c.language === 'en'
    // «China welcomes …, said the premier»: the side's words are the speaker's
    const said =
      open && open.draft.voice.persons.length > 0 && open.draft.voice.how !== 'free-indirect' ? null : saidBehind(g, this.#s, cue)
    if (said) {
      this.#record.retroact(cue, said, false)
      return
    }
    if (cue.role === 'weak' && (en || !open || !(link === 'strong' || (link === 'and' && WILLING.has(open.draft.act))))) return
    if (isUnsaid(cue, left) || saysNothing(g, this.#s, cue)) return
    if (en ? !this.#isItem(left) && !chainsOn(g, cue, link, open?.cue ?? null) : link === 'colon') return
    if (open && this.#goesOn(cue, left, open)) return
    const voice = this.#record.subject ?? open?.draft.voice ?? (link === 'start' ? null : subjectBefore(g, this.#s, cue))
    if (voice) {
      this.#record.begin(cue, voice, cue.start, left.negated)
      return
    }
    if ((en && cue.form !== 'gerund') || (isOccasion(g, cue) && cue.act !== 'discuss')) return
    // «Không phản đối nhận định trên, …»
    if (left.negated && cue.act === 'concern') return
    // «Nhận lời mời của X, …»: the invitation is told already
    if (cue.act !== 'accept' || !this.#record.drafts.some(d => d.start < cue.end && d.end > cue.start)) this.#record.wait(cue)
  }

  /** The verb joins the open statement, or goes on with the list of what is asked or agreed there. */
  #goesOn(cue: Cue, left: ChainLeft, open: Open): boolean {
    const en = this.#g.c.language === 'en'
    if (left.link === 'comma') {
      const listed = LISTING.has(open.draft.act) && (!FELT.has(open.draft.act) || cue.act === 'discuss')
      return cue.listable && listed && !(en && cue.form !== 'gerund')
    }
    // «kiểm điểm kết quả … và thống nhất phương hướng»: from talk to agreement
    if (left.link !== 'and' || (open.draft.act === 'discuss' && cue.act === 'agree')) return false
    if (left.start - open.cue.end <= 1) {
      if (cue.act === open.draft.act) open.cue = { ...cue, start: open.cue.start }
      else this.#record.beside(cue, open)
      return true
    }
    if (cue.listable && !(en && isParallel(cue, open.cue))) return true
    return cue.act === open.draft.act && open.inner && cue.role === 'attitude' && cue.form !== 'past'
  }

  /** «Ruiz opened the talks recalling that …»: who opened them recalls. */
  #retells(cue: Cue, left: Left): boolean {
    if (this.#record.open || cue.role !== 'reports' || cue.form !== 'gerund' || !this.#g.is('thats', cue.end)) return false
    const teller = subjectBefore(this.#g, this.#s, cue)
    if (teller) this.#record.begin(cue, teller, cue.start, left.negated)
    return teller !== null
  }

  /** «…,” said X»: the subject behind the verb; «vui mừng chào đón»: a feeling that colours the verb. */
  #blocked(cue: Cue, left: Left): void {
    const g = this.#g
    const { open } = this.#record
    if (open && left.start === open.cue.end && open.draft.act === 'appraise' && COLOURED.has(cue.act)) {
      this.#record.give(open, cue, left.negated)
      return
    }
    if (cue.role !== 'reports') return
    if (this.#retells(cue, left)) return
    const behind = g.startingAt(cue.end)
    if (!behind || !/^[,”"’»“]$/.test(g.word(cue.start - 1))) return
    const voice = g.discourse.resolve(behind)
    if (voice) this.#record.retroact(cue, voice, false)
  }
}

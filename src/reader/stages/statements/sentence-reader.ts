import type { Act } from '../../../contract/vocabulary.ts'
import type { ReadSentence } from '../../context.ts'
import type { Voice } from '../discourse.ts'
import type { Nominal } from '../nominals.ts'
import { complementOf, complementStart } from './complement.ts'
import { type Cue, findCues } from './cues.ts'
import type { StatementDraft } from './draft.ts'
import type { Ground } from './ground.ts'
import { accordingTo, answered, isAside, issuer, isTrailing, purposeVoice } from './retold.ts'
import { isClauseStart, isSubject, type Left, type Link, leftOf, linkBefore, nearClauseStart, skipBack, voiceOf } from './subject.ts'

interface Open {
  draft: StatementDraft
  /** From the first verb to the last that has been joined to it. */
  cue: Cue
  /** The verb of the clause inside has been read. */
  inner: boolean
  /** «Astana, he said, …»: the saying stands amid what is said. */
  aside?: boolean
}

const READ = new Set(['standfirst', 'body'])

type SubjectLeft = Extract<Left, { kind: 'subject' }>
type ChainLeft = Extract<Left, { kind: 'chain' }>

/** Acts whose object is often a list of what is asked, wished or agreed. */
const LISTING = new Set<Act>(['request', 'hope', 'agree', 'pledge', 'discuss', 'invite', 'support', 'welcome', 'appraise', 'thank', 'concern'])
const NEGATED: Partial<Record<Act, Act>> = { agree: 'reject', accept: 'reject', support: 'concern', pledge: 'reject' }
/** «vui mừng chào đón», «pleased to welcome»: the feeling colours the verb behind it. */
const COLOURED = new Set<Act>(['welcome', 'thank', 'congratulate', 'inform', 'invite', 'accept'])
/** What was not said is no statement. */
const SAID = new Set<Act>(['affirm', 'inform'])
/** A visit «at a convenient time» accepts the invitation, whatever verb says so. */
const ACCEPTING = new Set<Act>(['affirm', 'inform', 'pledge', 'hope', 'appraise'])

/** Reads the statements of one sentence from left to right. */
export class SentenceReader {
  readonly #g: Ground
  readonly #s: ReadSentence
  readonly #drafts: StatementDraft[] = []
  #open: Open | null = null
  /** Fronted statements that wait for the subject of the main clause. */
  #waiting: Cue[] = []
  #subject: Voice | null = null
  /** End of the verb read last. */
  #floor: number

  constructor(g: Ground, sentence: ReadSentence) {
    this.#g = g
    this.#s = sentence
    this.#floor = sentence.start
  }

  read(): StatementDraft[] {
    const g = this.#g
    this.#drafts.push(...answered(g, this.#s))
    const source = accordingTo(g, this.#s)
    if (source) this.#begin(source.cue, source.voice, this.#s.start, false)
    for (const cue of findCues(g, this.#s)) {
      this.#take(cue)
      this.#floor = cue.end
    }
    this.#settle()
    this.#close()
    return this.#drafts
  }

  #take(cue: Cue): void {
    const g = this.#g
    const left = leftOf(g, this.#s, cue, this.#floor)
    if (this.#isPassive(cue)) {
      this.#passive(cue, left)
      return
    }
    const open = this.#open
    if (open && !open.inner) {
      const complement = complementOf(g, { cue: open.cue, voice: open.draft.voice }, cue, left)
      if (complement === 'gives') this.#give(open, cue, left.negated)
      else if (complement === 'said') open.inner = true
      if (complement) return
      if (open.aside && left.kind === 'chain' && left.start === open.cue.end + 1 && cue.role !== 'reports') {
        this.#give(open, cue, left.negated)
        return
      }
    }
    const purpose = open ? null : purposeVoice(g, this.#s, cue)
    if (purpose) {
      this.#begin(cue, purpose, cue.start, false)
      return
    }
    if (g.c.language === 'en' && cue.form === 'base' && !this.#isFiniteBase(cue, left)) return
    if (left.kind === 'subject') this.#explicit(cue, left)
    else if (left.kind === 'meeting') this.#byMeeting(cue, left)
    else if (left.kind === 'chain') this.#chained(cue, left)
    else this.#blocked(cue, left)
  }

  /** «did not agree», «we regret», «both sides support»: a base form that is no infinitive. */
  #isFiniteBase(cue: Cue, left: Left): boolean {
    const g = this.#g
    for (let i = cue.start - 1; i >= Math.max(this.#s.start, cue.start - 3); i--) {
      if (g.is('finite', i)) return true
      if (g.is('modals', i)) return false
      if (!g.is('adverbs', i)) break
    }
    if (left.kind === 'subject') {
      const last = left.group[left.group.length - 1]
      return left.group.length > 1 || last.kind === 'joint' || (last.kind === 'pronoun' && (last.self || last.plural))
    }
    return false
  }

  #isPassive(cue: Cue): boolean {
    const g = this.#g
    if (g.c.language !== 'en') return cue.act === 'discuss' && g.word(cue.start - 1) === 'được'
    if (cue.form !== 'past') return false
    if (g.is('copulas', cue.start)) return false
    for (let i = cue.start - 1; i >= cue.start - 3 && i >= this.#s.start; i--) {
      if (g.is('copulas', i)) return true
      if (!g.is('adverbs', i)) return false
    }
    return false
  }

  /** «it was agreed that …», «the resumption of flights was also discussed»; not «X was asked». */
  #passive(cue: Cue, left: Left): void {
    if (cue.act !== 'agree' && cue.act !== 'discuss') return
    if (this.#open && !(left.kind === 'chain' && left.link === 'strong')) return
    if (left.kind === 'subject' && left.group.some(n => n.kind === 'person' || n.kind === 'title')) return
    const voice = this.#joint(cue)
    if (voice) this.#begin(cue, voice, this.#open ? left.start : this.#s.start, left.negated)
  }

  #joint(cue: Cue): Voice | null {
    return this.#g.discourse.resolve({ kind: 'joint', persons: false, title: null, start: cue.start, end: cue.start })
  }

  /** «The meeting reviewed …», «Tuyên bố chung nêu rõ …»: both sides. */
  #byMeeting(cue: Cue, left: Left): void {
    if (this.#open || cue.role === 'weak' || (cue.form !== 'past' && cue.form !== 'plain' && cue.form !== 'present')) return
    if (!isClauseStart(this.#g, this.#s, left.start)) return
    const voice = this.#joint(cue)
    if (voice) this.#begin(cue, voice, left.start, left.negated)
  }

  #give(open: Open, cue: Cue, negated: boolean): void {
    open.draft.act = negated ? (NEGATED[cue.act] ?? cue.act) : cue.act
    open.draft.rule = `${open.draft.rule}+${cue.rule}`
    open.cue = { ...cue, start: open.cue.start }
    open.inner = cue.role !== 'reports'
  }

  #explicit(cue: Cue, left: SubjectLeft): void {
    const g = this.#g
    const first = left.group[0]
    const last = left.group[left.group.length - 1]
    const en = g.c.language === 'en'
    if (en && cue.form === 'participle') return
    if (en && cue.form === 'gerund' && (left.relative || !isClauseStart(g, this.#s, first.start))) return
    if (last.kind === 'side' && !last.strong && cue.role === 'weak' && !this.#isOpening(first)) return
    if (last.kind === 'pronoun' && last.self && cue.role === 'reports' && (cue.act === 'inform' || cue.act === 'affirm')) return
    if (left.negated && cue.role === 'reports' && SAID.has(cue.act)) return
    if (g.c.words('greetings').at(cue.end) || this.#isCourtesyCall(cue) || this.#saysNothing(cue) || (cue.act === 'congratulate' && g.c.words('mutually').at(cue.end))) return
    const follows = left.relative && g.c.words('relatives').before(cue.start) !== undefined
    if (!follows) {
      const issued = issuer(g, this.#s, first) !== null
      if (!issued && !isSubject(g, first)) return
      if (!this.#open && !issued && !nearClauseStart(g, this.#s, first.start) && !g.c.words('quotingLeads').before(first.start))
        return
      if (this.#open && !this.#isMain(cue, left)) return
    } else if (last.kind !== 'person' && last.kind !== 'title') return
    let voice = this.#invited(cue, last) ?? voiceOf(g, left.group)
    if (!voice) return
    if (isTrailing(g, this.#s, cue, first)) {
      this.#retroact(cue, voice, isAside(g, cue, first))
      return
    }
    if (this.#closesQuote(cue, first)) {
      this.#retroactBefore(cue, voice)
      return
    }
    if (cue.role === 'weak' && !this.#isWeakSubject(last, first, cue)) return
    if (last.kind === 'side' && !last.strong && left.group.length === 1 && this.#isOpening(first)) {
      const indirect = this.#freeIndirect(voice)
      if (!indirect && cue.role === 'weak') return
      voice = indirect ?? voice
    }
    this.#settle(voice)
    this.#begin(cue, voice, follows ? cue.start : (issuer(g, this.#s, first) ?? left.start), left.negated)
  }

  /** While a statement is open, another subject begins one of its own only in a main clause. */
  #isMain(cue: Cue, left: SubjectLeft): boolean {
    const g = this.#g
    const first = left.group[0]
    const { link } = linkBefore(g, this.#s, first.start)
    if (link === 'strong') return true
    if (!isClauseStart(g, this.#s, first.start) || link === 'that' || cue.role === 'weak' || g.is('clauseOpeners', first.start - 1)) return false
    if (g.c.language === 'en') return cue.form === 'past' || cue.role === 'reports' || first.kind === 'person'
    return !(link === 'comma' && cue.listable && (first.kind === 'side' || first.kind === 'joint'))
  }

  /** «Việt Nam sẽ …» at the head of a sentence, «chúng tôi sẽ …». */
  #isWeakSubject(last: Nominal, first: Nominal, cue: Cue): boolean {
    if (last.kind === 'pronoun' && last.self) return true
    if (last.kind === 'joint') return cue.act === 'agree'
    return last.kind === 'side' && this.#isOpening(first)
  }

  #isOpening(nominal: Nominal): boolean {
    return nominal.start <= this.#s.start + 2
  }

  /** «Việt Nam sẵn sàng …» between two statements of Việt Nam's minister is the minister's. */
  #freeIndirect(voice: Voice): Voice | null {
    const { last } = this.#g.discourse
    return last && last.persons.length === 1 && last.persons[0].country === voice.sides[0]
      ? { ...last, how: 'free-indirect', confidence: 0.6 }
      : null
  }

  /** «called on the Vice President», «welcomed the Prime Minister to …»: a visit, where no request follows. */
  #isCourtesyCall(cue: Cue): boolean {
    const g = this.#g
    const received = g.c.language === 'en' && cue.act === 'welcome'
    if (!received && g.c.words('calls').at(cue.start)?.end !== cue.end) return false
    const visited = g.startingAt(cue.end)
    if (!visited || (visited.kind !== 'person' && visited.kind !== 'title')) return false
    return received || g.word(visited.end) !== 'to'
  }

  /** «X phát biểu tại hội nghị», «X trả lời phỏng vấn»: where, not what. */
  #saysNothing(cue: Cue): boolean {
    const g = this.#g
    if (g.c.words('speaking').at(cue.start)?.end !== cue.end || !g.c.words('occasions').at(cue.end)) return false
    for (let i = cue.end; i < this.#s.end; i++) {
      if (g.is('thats', i) || /^[:"“«]$/.test(g.word(i))) return false
      if (g.word(i) === ',') break
    }
    return !/^[”"»]$/.test(g.word(this.#s.start)) && g.quoted.length === 0
  }

  /** «invited PM Tri to visit, which he accepted»: he is the one invited. */
  #invited(cue: Cue, subject: Nominal): Voice | null {
    const open = this.#open
    if (!open || open.draft.act !== 'invite' || cue.act !== 'accept' || subject.kind !== 'pronoun') return null
    const guest = this.#g.nominals.findLast(
      n => n.kind === 'person' && n.start > open.cue.end && n.end <= cue.start && !open.draft.voice.persons.includes(n.person),
    )
    return guest ? this.#g.discourse.resolve(guest) : null
  }

  /** «“….”¶ Director Kratsios said.»: the sentence names who has said the one before. */
  #closesQuote(cue: Cue, subject: Nominal): boolean {
    const { c } = this.#g
    const before = c.sentences[this.#s.index - 1]
    return (
      cue.role === 'reports' &&
      subject.start === this.#s.start &&
      cue.end >= this.#s.end - 1 &&
      before !== undefined &&
      READ.has(before.segment) &&
      /^[”"»]$/.test(this.#g.word(before.end - 1))
    )
  }

  #retroactBefore(cue: Cue, voice: Voice): void {
    const before = this.#g.c.sentences[this.#s.index - 1]
    const own = this.#g.quoted.filter(d => d.sentence === before)
    this.#adopt(voice)
    this.#waiting = []
    if (own.length === 0) this.#drafts.push(this.#draft(cue, voice, before.start, this.#s.end, `${cue.rule}.trailing`))
  }

  /** Statements of the quotation so far belong to the voice that is named now. */
  #adopt(voice: Voice): void {
    const { quoted } = this.#g
    for (const draft of quoted) draft.voice = voice
    quoted.length = 0
    this.#subject = voice
    this.#g.discourse.speaks(voice, this.#s.start)
  }

  /** Gives what stands before in this sentence to the voice that comes behind it. */
  #retroact(cue: Cue, voice: Voice, aside: boolean): void {
    const own = this.#drafts.filter(d => d.end !== -1 && d.voice.how !== 'answered')
    this.#waiting = []
    if (this.#open) own.push(this.#open.draft)
    this.#close()
    const last = own[own.length - 1]
    this.#adopt(voice)
    if (last) {
      for (const draft of own) draft.voice = voice
      last.end = this.#s.end
      own[0].start = Math.min(own[0].start, this.#s.start)
      return
    }
    const draft = this.#draft(cue, voice, this.#s.start, this.#s.end, `${cue.rule}.trailing`)
    if (aside) this.#open = { draft, cue, inner: false, aside }
    else this.#drafts.push(draft)
  }

  #chained(cue: Cue, left: ChainLeft): void {
    const g = this.#g
    const { link } = left
    const en = g.c.language === 'en'
    if (cue.role === 'weak' && (en || link !== 'strong' || !this.#open)) return
    if (left.negated && cue.role === 'reports' && SAID.has(cue.act)) return
    if (this.#saysNothing(cue)) return
    if (en && !this.#isEnglishChain(cue, link)) return
    if (!en && link === 'colon') return
    const open = this.#open
    if (open && link === 'and') {
      const adjacent = left.start - open.cue.end <= 1
      if (adjacent && cue.act === open.draft.act) {
        open.cue = { ...cue, start: open.cue.start }
        return
      }
      if (adjacent) {
        this.#beside(cue, open)
        return
      }
      if (cue.listable && !(en && cue.form === open.cue.form && (cue.form === 'past' || cue.form === 'present'))) return
      if (cue.act === open.draft.act && open.inner && cue.role === 'attitude' && cue.form !== 'past') return
    } else if (open && link === 'comma' && cue.listable && LISTING.has(open.draft.act) && !(en && cue.form !== 'gerund')) return
    const subject = this.#subject ?? open?.draft.voice ?? null
    if (subject) {
      this.#begin(cue, subject, cue.start, left.negated)
      return
    }
    if (link !== 'start') {
      const before = this.#g.nominals.findLast(
        n => n.start >= this.#s.start && n.end <= cue.start && isSubject(g, n) && (n.kind !== 'side' || n.strong),
      )
      const voice = before ? g.discourse.resolve(before) : null
      if (voice) {
        this.#begin(cue, voice, cue.start, left.negated)
        return
      }
    }
    if ((en && cue.form !== 'gerund') || (this.#isOccasion(cue) && cue.act !== 'discuss')) return
    // «Nhận lời mời của X, …»: the invitation is told already
    if (cue.act !== 'accept' || !this.#drafts.some(d => d.start < cue.end && d.end > cue.start)) this.#waiting.push(cue)
  }

  #isEnglishChain(cue: Cue, link: Link): boolean {
    const g = this.#g
    if (link !== 'strong' && g.c.words('nominal').before(cue.start)) return false
    switch (cue.form) {
      case 'gerund':
        return (
          link === 'start' ||
          link === 'comma' ||
          link === 'strong' ||
          (link === 'and' && this.#open?.cue.form === 'gerund') ||
          (link === 'and' && g.word(cue.start - 2) === ',')
        )
      case 'past':
        return link !== 'start' && link !== 'colon' && !(link === 'comma' && g.is('afterPassive', cue.end))
      case 'present':
        return link !== 'start' && link !== 'colon' && (cue.role === 'attitude' || link !== 'comma')
      default:
        return false
    }
  }

  /** «Phát biểu tại …», «Trao đổi với …», «Speaking at …»: where and to whom, not what. */
  #isOccasion(cue: Cue): boolean {
    const occasions = this.#g.c.words('occasions')
    return (
      (cue.role === 'reports' || cue.act === 'discuss') &&
      (occasions.at(cue.end) !== undefined || (cue.end - cue.start > 1 && occasions.at(cue.end - 1) !== undefined) || this.#g.is('owners', cue.end))
    )
  }

  /** «đánh giá cao và chúc mừng …»: two acts with one object; both cite it. */
  #beside(cue: Cue, open: Open): void {
    const draft: StatementDraft = { ...open.draft, act: cue.act, cue, start: cue.start, rule: cue.rule }
    open.draft.end = -1
    this.#drafts.push(open.draft)
    this.#open = { draft, cue, inner: false }
  }

  /** «…,” said X»: the subject behind the verb; «vui mừng chào đón»: a feeling that colours the verb. */
  #blocked(cue: Cue, left: Left): void {
    const g = this.#g
    const open = this.#open
    if (open && left.start === open.cue.end && open.draft.act === 'appraise' && COLOURED.has(cue.act)) {
      this.#give(open, cue, left.negated)
      return
    }
    if (cue.role !== 'reports') return
    const behind = g.startingAt(cue.end)
    if (!behind || !/^[,”"’»“]$/.test(g.word(cue.start - 1))) return
    const voice = g.discourse.resolve(behind)
    if (voice) this.#retroact(cue, voice, false)
  }

  #draft(cue: Cue, voice: Voice, start: number, end: number, rule: string): StatementDraft {
    return { start, end, act: cue.act, voice, sentence: this.#s, cue, rule }
  }

  #begin(cue: Cue, voice: Voice, start: number, negated: boolean): void {
    this.#close(start)
    const draft = this.#draft(cue, voice, start, this.#s.end, cue.rule)
    if (negated) draft.act = NEGATED[cue.act] ?? cue.act
    this.#open = { draft, cue, inner: false }
    if (voice.how === 'self') this.#g.quoted.push(draft)
    else this.#g.quoted.length = 0
    this.#subject = voice
    this.#g.discourse.speaks(voice, start)
  }

  /** Fronted statements get the subject that the main clause has brought. */
  #settle(voice: Voice | null = this.#subject): void {
    const g = this.#g
    const waiting = this.#waiting
    this.#waiting = []
    const last = g.c.language === 'vi' ? g.discourse.last : null
    waiting.forEach((cue, i) => {
      const speaker = voice ?? (linkBefore(g, this.#s, skipBack(g, this.#s, cue.start, this.#s.start).at).link === 'start' ? last : null)
      // «Trao đổi với X, Thủ tướng …» tells to whom; «Trao đổi về Biển Đông, hai bên …» is a talk of both
      if (!speaker || (this.#isOccasion(cue) && !speaker.joint)) return
      const main = g.nominals.find(
        n => n.start > cue.end && n.start < this.#s.end && isSubject(g, n) && /^[,;]$/.test(g.word(n.start - 1)),
      )
      const until = waiting[i + 1]?.start ?? main?.start ?? this.#s.end
      this.#drafts.push(this.#draft(cue, speaker, cue.start, until, `${cue.rule}.fronted`))
    })
  }

  /** «Dr Simuchoba said:» and the quotation in the paragraph behind it: the end of that sentence. */
  #quotes(open: Open): number | null {
    if (open.draft.cue.role !== 'reports' || open.cue.end < this.#s.end - 1 || this.#g.word(this.#s.end - 1) !== ':') return null
    const next = this.#g.c.sentences[this.#s.index + 1]
    return next && READ.has(next.segment) ? next.end : null
  }

  #close(end: number = this.#s.end): void {
    const open = this.#open
    if (!open) return
    const { draft } = open
    draft.end = this.#quotes(open) ?? end
    for (const other of this.#drafts) if (other.end === -1) other.end = end
    if (ACCEPTING.has(draft.act) && this.#g.c.words('convenient').within(complementStart(this.#g, draft.cue.end), end).length > 0)
      draft.act = 'accept'
    this.#drafts.push(draft)
    this.#open = null
  }
}

import type { Act } from '../../../contract/vocabulary.ts'
import type { ReadSentence } from '../../context.ts'
import type { Voice } from '../discourse.ts'
import { linkBefore, skipBack } from './clause-start.ts'
import { complementStart } from './complement.ts'
import type { Cue } from './cues.ts'
import { READ, type StatementDraft } from './draft.ts'
import type { Ground } from './ground.ts'
import { quotationStart } from './quotation.ts'
import { isSubject } from './subject.ts'
import { isOccasion, isTopicLead } from './verbs.ts'

/** The statement that is being read. */
export interface Open {
  draft: StatementDraft
  /** From the first verb to the last that has been joined to it. */
  cue: Cue
  /** The verb of the clause inside has been read. */
  inner: boolean
  /** «Astana, he said, …»: the saying stands amid what is said. */
  aside?: boolean
}

const NEGATED: Partial<Record<Act, Act>> = {
  agree: 'reject',
  accept: 'reject',
  support: 'concern',
  pledge: 'reject',
  appraise: 'concern',
  reject: 'affirm',
  concern: 'agree',
}
/** A visit «at a convenient time» accepts the invitation, whatever verb says so. */
const ACCEPTING = new Set<Act>(['affirm', 'inform', 'pledge', 'hope', 'appraise'])

/** The statements of one sentence as they are opened, joined and closed. */
export class SentenceRecord {
  readonly #g: Ground
  readonly #s: ReadSentence
  readonly drafts: StatementDraft[] = []
  open: Open | null = null
  subject: Voice | null = null
  /** Fronted statements that wait for the subject of the main clause. */
  #waiting: Cue[] = []

  constructor(g: Ground, sentence: ReadSentence) {
    this.#g = g
    this.#s = sentence
  }

  begin(cue: Cue, voice: Voice, start: number, negated: boolean): void {
    this.close(start)
    const draft = this.#draft(cue, voice, start, this.#s.end, cue.rule)
    if (negated) draft.act = NEGATED[cue.act] ?? cue.act
    this.open = { draft, cue, inner: false }
    if (voice.how === 'self') this.#g.quoted.push(draft)
    else this.#g.quoted.length = 0
    this.subject = voice
    this.#g.discourse.speaks(voice, start)
  }

  /** The attitude inside gives the statement its act. */
  give(open: Open, cue: Cue, negated: boolean): void {
    open.draft.act = negated ? (NEGATED[cue.act] ?? cue.act) : cue.act
    open.draft.rule = `${open.draft.rule}+${cue.rule}`
    open.cue = { ...cue, start: open.cue.start }
    open.inner = cue.role !== 'reports'
  }

  /** The statement is the one's whose words are passed on. */
  hand(open: Open, cue: Cue, voice: Voice, negated: boolean): void {
    this.give(open, cue, negated)
    open.draft = { ...open.draft, cue, voice }
    open.inner = false
    this.subject = voice
    this.#g.discourse.speaks(voice, cue.start)
  }

  /** «đánh giá cao và chúc mừng …»: two acts with one object; both cite it. */
  beside(cue: Cue, open: Open): void {
    const draft: StatementDraft = { ...open.draft, act: cue.act, cue, start: cue.start, rule: cue.rule }
    open.draft.end = -1
    this.drafts.push(open.draft)
    this.open = { draft, cue, inner: false }
  }

  wait(cue: Cue): void {
    this.#waiting.push(cue)
  }

  /** Fronted statements get the subject that the main clause has brought. */
  settle(voice: Voice | null = this.subject): void {
    const g = this.#g
    const waiting = this.#waiting
    this.#waiting = []
    const last = g.c.language === 'vi' ? g.discourse.last : null
    waiting.forEach((cue, i) => {
      const main = g.nominalsIn(cue.end + 1, this.#s.end).find(n => isSubject(g, n) && /^[,;]$/.test(g.word(n.start - 1)))
      // «Nhất trí với đề nghị này, Thủ tướng giao …»: the main clause reports nothing, and yet tells who
      const acts = main && (main.kind === 'person' || main.kind === 'title') ? g.discourse.resolve(main) : null
      const speaker = voice ?? (this.#opens(cue) ? (acts ?? last) : null)
      // «Trao đổi với X, Thủ tướng …» tells to whom; «Trao đổi về Biển Đông, hai bên …» is a talk of both
      if (!speaker || (isOccasion(g, cue) && !(speaker.joint && cue.act === 'discuss' && !isTopicLead(g, cue)))) return
      const until = waiting[i + 1]?.start ?? main?.start ?? this.#s.end
      this.drafts.push(this.#draft(cue, speaker, cue.start, until, `${cue.rule}.fronted`))
    })
  }

  /** Persons named as such, or where `joint` speaks one of its sides, have spoken in this sentence. */
  tellsOfOthers({ joint }: Voice): boolean {
    const read = this.open ? [...this.drafts, this.open.draft] : this.drafts
    return read.some(
      ({ voice }) =>
        voice.how !== 'self' && voice.how !== 'answered' && (voice.persons.length > 0 || (joint && voice.sides.length === 1)),
    )
  }

  /** Gives what stands before in this sentence to the voice that comes behind it. */
  retroact(cue: Cue, voice: Voice, aside: boolean): void {
    const own = this.drafts.filter(d => d.end !== -1 && d.voice.how !== 'answered')
    this.#waiting = []
    if (this.open) own.push(this.open.draft)
    this.close()
    const last = own[own.length - 1]
    this.#adopt(voice)
    if (last) {
      for (const draft of own) draft.voice = voice
      last.end = this.#s.end
      own[0].start = Math.min(own[0].start, this.#s.start)
      return
    }
    const draft = this.#draft(cue, voice, quotationStart(this.#g, this.#s, cue.start), this.#s.end, `${cue.rule}.trailing`)
    if (aside) this.open = { draft, cue, inner: false, aside }
    else this.drafts.push(draft)
  }

  /** «“….”¶ Director Kratsios said.»: the quotation of the sentence before is the voice's. */
  retroactBefore(cue: Cue, voice: Voice): void {
    const before = this.#g.c.sentences[this.#s.index - 1]
    const own = this.#g.quoted.filter(d => d.sentence === before)
    this.#adopt(voice)
    this.#waiting = []
    if (own.length === 0) this.drafts.push(this.#draft(cue, voice, before.start, this.#s.end, `${cue.rule}.trailing`))
  }

  close(end: number = this.#s.end): void {
    const { open } = this
    if (!open) return
    const { draft } = open
    draft.end = this.#quotedBehind(open) ?? end
    for (const other of this.drafts) if (other.end === -1) other.end = end
    const said = complementStart(this.#g, draft.cue.end)
    if (ACCEPTING.has(draft.act) && this.#g.c.words('convenient').within(said, end).length > 0) draft.act = 'accept'
    this.drafts.push(draft)
    this.open = null
  }

  /** Statements of the quotation so far belong to the voice that is named now. */
  #adopt(voice: Voice): void {
    const { quoted } = this.#g
    for (const draft of quoted) draft.voice = voice
    quoted.length = 0
    this.subject = voice
    this.#g.discourse.speaks(voice, this.#s.start)
  }

  /** The verb begins its sentence. */
  #opens(cue: Cue): boolean {
    const { at } = skipBack(this.#g, this.#s, cue.start, this.#s.start)
    return linkBefore(this.#g, this.#s, at).link === 'start'
  }

  /** «Dr Simuchoba said:» and the quotation in the paragraph behind it: the end of that sentence. */
  #quotedBehind(open: Open): number | null {
    if (open.draft.cue.role !== 'reports' || open.cue.end < this.#s.end - 1 || this.#g.word(this.#s.end - 1) !== ':') return null
    const next = this.#g.c.sentences[this.#s.index + 1]
    return next && READ.has(next.segment) ? next.end : null
  }

  #draft(cue: Cue, voice: Voice, start: number, end: number, rule: string): StatementDraft {
    return { start, end, act: cue.act, voice, sentence: this.#s, cue, rule }
  }
}

import type { Act } from '../../contract/vocabulary.ts'
import { MARK } from '../../text/tokens.ts'
import { type Context, printed, type ReadSentence } from '../context.ts'
import { type Cue, findCues } from './cues.ts'
import type { Discourse, Voice } from './discourse.ts'
import { isSubject } from './engagements.ts'
import type { Nominal } from './nominals.ts'

/** A reported speech act: tokens [start, end) hold its verb and what is said. */
export interface StatementDraft {
  start: number
  end: number
  act: Act
  voice: Voice
  sentence: ReadSentence
  cue: Cue
  rule: string
}

interface Open {
  draft: StatementDraft
  cue: Cue
  /** An attitude verb inside has given the act already. */
  inner: boolean
}

type Left =
  | { readonly kind: 'subject'; readonly nominal: Nominal; readonly start: number; readonly negated: boolean }
  | { readonly kind: 'chain'; readonly mark: string; readonly start: number; readonly negated: boolean }
  | { readonly kind: 'blocked'; readonly start: number; readonly negated: boolean }

const READ = new Set(['standfirst', 'body'])
/** Acts whose complement is often a list of what is asked, wished or agreed. */
const LISTING = new Set<Act>([
  'request',
  'hope',
  'agree',
  'pledge',
  'discuss',
  'invite',
  'support',
  'welcome',
  'appraise',
  'thank',
  'affirm',
  'inform',
  'concern',
  'reject',
  'congratulate',
])
const NEGATED: Partial<Record<Act, Act>> = { agree: 'reject', accept: 'reject', support: 'concern', pledge: 'reject' }

/** Reads the statements of the body in order. `enter` is called before each sentence, so that the caller can set which engagement is under way. */
export function findStatements(
  c: Context,
  nominals: readonly Nominal[],
  discourse: Discourse,
  enter: (sentence: ReadSentence) => void,
): StatementDraft[] {
  const all: StatementDraft[] = []
  let next = 0
  for (const sentence of c.sentences) {
    if (!READ.has(sentence.segment)) continue
    enter(sentence)
    while (next < nominals.length && nominals[next].start < sentence.start) next++
    const inside: Nominal[] = []
    for (let i = next; i < nominals.length && nominals[i].start < sentence.end; i++)
      if (nominals[i].end <= sentence.end) inside.push(nominals[i])
    all.push(...new SentenceReader(c, sentence, inside, discourse).read())
  }
  return all
}

class SentenceReader {
  readonly #c: Context
  readonly #s: ReadSentence
  readonly #nominals: readonly Nominal[]
  readonly #discourse: Discourse
  readonly #drafts: StatementDraft[] = []
  #open: Open | null = null
  /** Fronted statements that wait for the subject of the main clause. */
  #waiting: Cue[] = []
  #subject: Voice | null = null

  constructor(c: Context, sentence: ReadSentence, nominals: readonly Nominal[], discourse: Discourse) {
    this.#c = c
    this.#s = sentence
    this.#nominals = nominals
    this.#discourse = discourse
  }

  read(): StatementDraft[] {
    this.#answered()
    const cues = findCues(this.#c, this.#s)
    for (const cue of cues) this.#take(cue)
    this.#settle()
    this.#close()
    return this.#drafts
  }

  #take(cue: Cue): void {
    const c = this.#c
    const left = this.#left(cue)
    if (this.#isPassive(cue)) {
      if (
        /^it$/i.test(printed(c, this.#skipBack(cue.start).at - 1)) ||
        (left.kind === 'subject' && left.nominal.kind === 'joint' && left.nominal.persons)
      )
        this.#impersonal(cue, left)
      return
    }
    if (this.#wrap(cue, left)) return
    if (c.language === 'en' && cue.form === 'base') {
      this.#purpose(cue)
      return
    }
    if (c.language === 'vi' && this.#purpose(cue)) return
    if (left.kind === 'subject') {
      this.#explicit(cue, left)
      return
    }
    if (left.kind === 'chain' && cue.role !== 'weak') {
      this.#chained(cue, left)
      return
    }
    if (left.kind === 'blocked') this.#inverted(cue)
  }

  /** What stands before the verb, adverbs and auxiliaries skipped. */
  #left(cue: Cue): Left {
    const c = this.#c
    const { at, negated } = this.#skipBack(cue.start)
    const nominal = this.#nominals.find(n => n.end === at)
    if (nominal) return { kind: 'subject', nominal, start: at, negated }
    if (at <= this.#s.start) return { kind: 'chain', mark: 'start', start: at, negated }
    const word = printed(c, at - 1)
    if (c.tokens.kind[at - 1] === MARK) {
      if (/^["“”‘’'«»([]$/.test(word)) {
        const before = this.#nominals.find(n => n.end === at - 1)
        return before ? { kind: 'subject', nominal: before, start: at, negated } : { kind: 'blocked', start: at, negated }
      }
      return { kind: 'chain', mark: word, start: at, negated }
    }
    const link = c.words('chain').before(at) ?? c.words('turn').before(at)
    if (link) return { kind: 'chain', mark: this.#linkMark(link.start, word), start: link.start, negated }
    return { kind: 'blocked', start: at, negated }
  }

  /** «; đồng thời» is as strong as the semicolon. */
  #linkMark(start: number, word: string): string {
    const before = printed(this.#c, start - 1)
    if (before === ';' || before === '.') return ';'
    if (/^(?:đồng|thời|while|adding|meanwhile|trong|khi|thêm)$/iu.test(word) || this.#c.tokens.kind[start - 1] === MARK)
      return `${before} ${word.toLowerCase()}`
    return word.toLowerCase()
  }

  #skipBack(from: number): { at: number; negated: boolean } {
    const c = this.#c
    let at = from
    let negated = false
    for (let steps = 0; steps < 7 && at > this.#s.start; steps++) {
      const negation = c.words('negation').before(at)
      if (negation && negation.start >= this.#s.start) {
        negated = true
        at = negation.start
        continue
      }
      const adverb = c.words('adverbs').before(at)
      if (adverb && adverb.start >= this.#s.start && !this.#nominals.some(n => n.end === at)) {
        at = adverb.start
        continue
      }
      if (c.language === 'en' && /ly$/.test(printed(c, at - 1)) && at - 1 > this.#s.start) {
        at--
        continue
      }
      break
    }
    return { at, negated }
  }

  #isPassive(cue: Cue): boolean {
    if (this.#c.language !== 'en' || cue.form !== 'past') return false
    for (let i = cue.start - 1; i >= cue.start - 3 && i >= this.#s.start; i--) {
      const word = printed(this.#c, i).toLowerCase()
      if (/^(?:was|were|is|are|be|been|being|as)$/.test(word))
        return !/^(?:is|are|was|were|be)(?=\s)/i.test(this.#c.text.slice(this.#c.tokens.start[cue.start]))
      if (!this.#c.words('adverbs').at(i)) return false
    }
    return false
  }

  /** «it was agreed that …». */
  #impersonal(cue: Cue, left: Left): void {
    const voice = this.#discourse.resolve({ kind: 'joint', persons: false, title: null, start: cue.start, end: cue.start })
    if (voice && (cue.act === 'agree' || cue.act === 'discuss')) this.#begin(cue, voice, left.start, left.negated)
  }

  /** An attitude verb right inside what a reporting verb introduces gives that statement its act. */
  #wrap(cue: Cue, left: Left): boolean {
    const open = this.#open
    if (!open || open.inner || open.cue.role !== 'reports' || open.draft.sentence !== this.#s) return false
    const c = this.#c
    const gap = cue.start - open.cue.end
    if (gap > 22) return false
    let from = open.cue.end
    if (printed(c, from) === ',' || printed(c, from) === ':') from++
    const complement = c.words('complementizers').at(from)
    const direct = complement?.end ?? from
    const { at } = this.#skipBack(cue.start)
    if (at <= direct && cue.role !== 'weak') return this.#merge(cue, left)
    const inner = this.#nominals.find(n => n.end === at || (n.end === at - 1 && printed(c, n.end) === ','))
    if (inner && inner.start <= direct + 1) {
      if (cue.form === 'base' && cue.role !== 'weak' && c.language === 'en' && /^to$/i.test(printed(c, cue.start - 1)))
        return false
      const voice = this.#discourse.resolve(inner)
      const own = inner.kind === 'joint' || inner.kind === 'pronoun' || this.#sameSide(voice, open.draft.voice)
      if (own && cue.role !== 'reports') return this.#merge(cue, left)
      return true
    }
    if (
      inner === undefined &&
      cue.role === 'attitude' &&
      left.kind === 'blocked' &&
      gap <= 7 &&
      gap > 0 &&
      !this.#isNominal(cue) &&
      cue.form !== 'gerund' &&
      cue.form !== 'base'
    )
      return this.#merge(cue, left)
    return false
  }

  #sameSide(inner: Voice | null, speaker: Voice): boolean {
    if (!inner) return false
    const sides = new Set([...speaker.sides, ...speaker.persons.map(p => p.country ?? '')])
    const own = [...inner.sides, ...inner.persons.map(p => p.country ?? '')]
    return own.some(s => sides.has(s)) || inner.persons.some(p => speaker.persons.includes(p))
  }

  #merge(cue: Cue, left: Left): true {
    const open = this.#open as Open
    const act = left.negated ? (NEGATED[cue.act] ?? cue.act) : cue.act
    open.draft.act = act
    open.draft.rule = `${open.draft.rule}+${cue.rule}`
    open.inner = true
    this.#open = { ...open, cue: { ...cue, start: open.cue.start }, inner: cue.role !== 'reports' }
    return true
  }

  /** «sự ủng hộ», «the support»: a thing, not an act. */
  #isNominal(cue: Cue): boolean {
    return this.#c.words('nominal').before(cue.start) !== undefined
  }

  /** «met to discuss», «gặp để trao đổi»: the purpose of a meeting is joint. */
  #purpose(cue: Cue): boolean {
    const c = this.#c
    const link = c.words('purpose').before(cue.start)
    if (!link || this.#open) return false
    const meet = c.hits.meet.within(this.#s.start, link.start).find(h => h.entry.kind === 'meeting' || h.entry.kind === 'call')
    if (!meet || link.start - meet.end > 45) return false
    const voice = this.#discourse.resolve({ kind: 'joint', persons: false, title: null, start: cue.start, end: cue.start })
    if (!voice) return false
    this.#begin(cue, { ...voice, how: 'purpose' }, cue.start, false)
    return true
  }

  #explicit(cue: Cue, left: Extract<Left, { kind: 'subject' }>): void {
    const { nominal } = left
    const c = this.#c
    const en = c.language === 'en'
    if (en && (cue.form === 'gerund' || cue.form === 'participle')) {
      if (cue.form === 'participle') return
      if (!this.#isClauseStart(nominal.start)) return
    }
    if (nominal.kind === 'side' && !nominal.strong && cue.role === 'weak') return
    const prep = !isSubject(c, nominal)
    if (prep && !/^(?:and|và)$/iu.test(printed(c, nominal.start - 1))) {
      // «… của Hoa Kỳ đánh giá»: part of a longer phrase
      if (this.#open || nominal.kind === 'side') return
      if (/^(?:của|of|by|with|với|for|cho)$/iu.test(printed(c, nominal.start - 1))) return
    }
    if (this.#open && !this.#isClauseStart(nominal.start)) return
    if (
      this.#open &&
      printed(c, nominal.start - 1) === ',' &&
      cue.listable &&
      (nominal.kind === 'side' || nominal.kind === 'joint')
    )
      return
    if (this.#open && cue.role === 'weak') return
    let voice = this.#voiceOf(nominal)
    if (!voice) return
    if (this.#trailing(cue, voice, nominal)) return
    if (cue.role === 'weak' && (nominal.kind !== 'side' || !this.#isOpening(nominal))) return
    if (nominal.kind === 'side' && !nominal.strong && this.#isOpening(nominal)) voice = this.#freeIndirect(voice)
    this.#settle(voice)
    this.#begin(cue, voice, this.#startOf(nominal), left.negated)
  }

  #isOpening(nominal: Nominal): boolean {
    return nominal.start <= this.#s.start + 2
  }

  /** «Việt Nam sẵn sàng …» between two statements of Việt Nam's minister is the minister's. */
  #freeIndirect(voice: Voice): Voice {
    const last = this.#discourse.last
    return last && last.persons.length === 1 && last.persons[0].country === voice.sides[0]
      ? { ...last, how: 'free-indirect', confidence: 0.6 }
      : voice
  }

  #isClauseStart(token: number): boolean {
    if (token <= this.#s.start) return true
    const c = this.#c
    const word = printed(c, token - 1)
    if (c.tokens.kind[token - 1] === MARK) return !/^[-–—/(]$/.test(word)
    return (
      c.words('chain').before(token) !== undefined ||
      c.words('turn').before(token) !== undefined ||
      /^(?:khi|where|which|as|that|rằng|thì)$/iu.test(word)
    )
  }

  /** Persons joined before the verb speak together: «Blinken và Sullivan bày tỏ». */
  #voiceOf(nominal: Nominal): Voice | null {
    let voice = this.#discourse.resolve(nominal)
    let index = this.#nominals.indexOf(nominal)
    while (voice && index > 0) {
      const before = this.#nominals[index - 1]
      const words: string[] = []
      for (let k = before.end; k < this.#nominals[index].start; k++) words.push(printed(this.#c, k).toLowerCase())
      const joined =
        words.length > 0 && words.length <= 2 && words.every(w => /^(?:và|and|,|cùng)$/u.test(w)) && words.some(w => w !== ',')
      const listed = words.length === 1 && words[0] === ',' && voice.persons.length + voice.sides.length > 1
      if (!joined && !listed) break
      if (
        before.kind === 'pronoun' ||
        before.kind === 'joint' ||
        (!isSubject(this.#c, before) && !this.#isClauseStart(before.start))
      )
        break
      const more = this.#discourse.resolve(before)
      if (!more) break
      voice = {
        ...voice,
        persons: [...new Set([...more.persons, ...voice.persons])],
        sides: [...new Set([...more.sides, ...voice.sides])],
      }
      index--
    }
    return voice
  }

  #startOf(nominal: Nominal): number {
    let index = this.#nominals.indexOf(nominal)
    let start = nominal.start
    while (index > 0 && /^(?:và|and)$/iu.test(printed(this.#c, start - 1)) && this.#nominals[index - 1].end === start - 1) {
      index--
      start = this.#nominals[index].start
    }
    return start
  }

  /** «…, ông X nói.»: what is said stands before. */
  #trailing(cue: Cue, voice: Voice, nominal: Nominal): boolean {
    const c = this.#c
    if (cue.role !== 'reports') return false
    const rest = this.#s.end - cue.end
    const before = nominal.start - this.#s.start
    if (
      rest > 12 ||
      before < 5 ||
      ((c.words('complementizers').at(cue.end)?.entry === undefined) === false &&
        /^(?:that|rằng|là)$/iu.test(printed(c, cue.end)))
    )
      return false
    if (!/^[,”"’»]$/.test(printed(c, nominal.start - 1))) return false
    if (findCuesWithin(c, cue.end, this.#s)) return false
    this.#retroact(cue, voice)
    return true
  }

  /** Gives what stands before in this sentence to the voice that comes behind it. */
  #retroact(cue: Cue, voice: Voice): void {
    const own = this.#drafts.filter(d => d.sentence === this.#s && d.start >= this.#s.start)
    if (this.#open && !own.includes(this.#open.draft)) own.push(this.#open.draft)
    this.#waiting = []
    this.#close()
    if (own.length > 0) {
      for (const draft of own) draft.voice = voice
      own[own.length - 1].end = this.#s.end
      own[0].start = Math.min(own[0].start, this.#s.start)
    } else {
      this.#drafts.push({
        start: this.#s.start,
        end: this.#s.end,
        act: cue.act,
        voice,
        sentence: this.#s,
        cue,
        rule: `${cue.rule}.trailing`,
      })
    }
    this.#subject = voice
    this.#discourse.last = voice
  }

  #chained(cue: Cue, left: Extract<Left, { kind: 'chain' }>): void {
    const c = this.#c
    const { mark } = left
    if (c.language === 'en') {
      if (this.#isNominal(cue) && mark !== ';') return
      if (cue.form === 'gerund' && mark !== 'start' && !/[,;]|while|and|adding|when/.test(mark)) return
      if (cue.form === 'gerund' && mark === 'and' && this.#open?.cue.form !== 'gerund') return
      if ((cue.form === 'past' || cue.form === 'present') && (mark === 'start' || /^[:(]/.test(mark))) return
      if (cue.form === 'present' && cue.role !== 'attitude' && mark === ',') return
      if (cue.form === 'participle') return
    } else if (/^[-–—(/:]$/.test(mark)) return
    const open = this.#open
    if (open) {
      const strong = mark === ';' || /đồng thời|while|thêm/u.test(mark) || mark.startsWith(';')
      if (mark === 'và' || mark === 'and' || mark === 'cũng như' || /(?:cũng|như)$/u.test(mark)) {
        const adjacent = left.start - open.cue.end <= 1
        if (adjacent && cue.act === open.draft.act) {
          this.#open = { ...open, cue: { ...cue, start: open.cue.start } }
          return
        }
        if (!adjacent && cue.listable) return
        if (adjacent) {
          this.#beside(cue, open)
          return
        }
      } else if (!strong && cue.listable && LISTING.has(open.draft.act)) return
    }
    const subject = this.#subject ?? (open ? open.draft.voice : null)
    if (subject) {
      this.#begin(cue, subject, cue.start, left.negated)
      return
    }
    const before = this.#nominals.filter(n => n.end <= cue.start && isSubject(c, n) && (n.kind !== 'side' || n.strong)).at(-1)
    if (before && mark !== 'start') {
      const voice = this.#discourse.resolve(before)
      if (voice) {
        this.#begin(cue, voice, cue.start, left.negated)
        return
      }
    }
    if (c.language === 'vi' || cue.form === 'gerund') this.#waiting.push(cue)
  }

  /** «đánh giá cao và chúc mừng …»: two acts with one object; both cite it. */
  #beside(cue: Cue, open: Open): void {
    const draft: StatementDraft = { ...open.draft, act: cue.act, cue, start: cue.start, rule: cue.rule }
    this.#drafts.push(open.draft)
    open.draft.end = -1
    this.#open = { draft, cue, inner: false }
  }

  /** «…,” said X»: the subject behind the verb. */
  #inverted(cue: Cue): void {
    const c = this.#c
    if (cue.role !== 'reports') return
    const behind = this.#nominals.find(n => n.start === cue.end)
    if (!behind || !/^[,”"’»“]$/.test(printed(c, cue.start - 1))) return
    const voice = this.#discourse.resolve(behind)
    if (voice) this.#retroact(cue, voice)
  }

  /** «Đáp lại đề nghị của X về …», «Nhận lời mời của X»: what is answered is a statement of X. */
  #answered(): void {
    const c = this.#c
    for (const noun of c.hits.noun.within(this.#s.start, this.#s.end)) {
      const { act } = noun.entry
      if (act !== 'request' && act !== 'invite') continue
      const before = `${printed(c, noun.start - 2)} ${printed(c, noun.start - 1)}`.toLowerCase()
      if (
        !/(?:đáp lại|trả lời|nhận|nhận lời|responding to|to the|response to|accepted the|accepting the|accepted an|responding to the|response to the)$/u.test(
          before,
        ) &&
        !/^(?:to)$/u.test(printed(c, noun.start - 2))
      )
        continue
      if (!/^(?:của|by|from|of)$/iu.test(printed(c, noun.end))) continue
      const owner = this.#nominals.find(n => n.start === noun.end + 1)
      const voice = owner ? this.#discourse.resolve(owner) : null
      if (!owner || !voice) continue
      let end = owner.end
      while (end < this.#s.end && !/^[,;.]$/.test(printed(c, end))) end++
      const cue: Cue = {
        start: noun.start,
        end: noun.end,
        act,
        role: 'attitude',
        listable: false,
        form: 'plain',
        rule: `act.${act}.answered`,
      }
      this.#drafts.push({
        start: act === 'invite' ? Math.max(this.#s.start, noun.start - 1) : noun.start,
        end,
        act,
        voice,
        sentence: this.#s,
        cue,
        rule: cue.rule,
      })
    }
  }

  #begin(cue: Cue, voice: Voice, start: number, negated: boolean): void {
    this.#close(start)
    const act = negated ? (NEGATED[cue.act] ?? cue.act) : cue.act
    this.#open = { draft: { start, end: this.#s.end, act, voice, sentence: this.#s, cue, rule: cue.rule }, cue, inner: false }
    this.#subject = voice
    this.#discourse.last = voice
  }

  /** Fronted statements get the subject that the main clause has brought. */
  #settle(voice: Voice | null = this.#subject): void {
    const waiting = this.#waiting
    this.#waiting = []
    const speaker = voice ?? (this.#c.language === 'vi' ? this.#discourse.last : null)
    if (!speaker) return
    waiting.forEach((cue, i) => {
      const until =
        waiting[i + 1]?.start ??
        this.#nominals.find(n => n.start > cue.end && isSubject(this.#c, n) && /^[,;]$/.test(printed(this.#c, n.start - 1)))
          ?.start ??
        this.#s.end
      this.#drafts.push({
        start: cue.start,
        end: until,
        act: cue.act,
        voice: speaker,
        sentence: this.#s,
        cue,
        rule: `${cue.rule}.fronted`,
      })
    })
  }

  #close(end: number = this.#s.end): void {
    const open = this.#open
    if (!open) return
    open.draft.end = end
    for (const draft of this.#drafts) if (draft.end === -1) draft.end = end
    this.#drafts.push(open.draft)
    this.#open = null
  }
}

function findCuesWithin(c: Context, from: number, sentence: ReadSentence): boolean {
  return c.hits.act.within(from, sentence.end).length > 0
}

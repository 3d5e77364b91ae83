import type { EngagementKind } from '../../contract/vocabulary.ts'
import { MARK } from '../../text/tokens.ts'
import { type Context, type Hit, printed, type ReadSentence } from '../context.ts'
import type { DateMention } from './dates.ts'
import { type Discourse, latest, type Voice } from './discourse.ts'
import type { Nominal } from './nominals.ts'
import type { Person } from './persons.ts'
import type { ReferenceMention } from './references.ts'

/** An engagement as gathered from one or several places of the text. */
export interface EngagementDraft {
  kind: EngagementKind
  mode: 'online' | 'phone' | null
  persons: Person[]
  sides: string[]
  hosts: Set<Person>
  date: DateMention | null
  place: { name: string; country: string | null } | null
  occasions: string[]
  /** Sentences that speak of it, in order; the first one is cited. */
  sentences: ReadSentence[]
  cite: { start: number; end: number }
  rule: string
  confidence: number
}

interface Material {
  readonly c: Context
  readonly persons: readonly Person[]
  readonly nominals: readonly Nominal[]
  readonly dates: readonly DateMention[]
  readonly references: readonly ReferenceMention[]
  readonly discourse: Discourse
}

const READ = new Set(['headline', 'standfirst', 'body', 'caption'])

/** Finds who met whom, sentence by sentence, and joins what is the same engagement. */
export function findEngagements(m: Material): EngagementDraft[] {
  const drafts: EngagementDraft[] = []
  for (const sentence of m.c.sentences) {
    if (!READ.has(sentence.segment)) continue
    for (const draft of inSentence(m, sentence)) merge(drafts, draft)
  }
  const meetings = drafts.filter(d => d.kind !== 'visit')
  if (meetings.length === 0) {
    const fallback = mainMeeting(m)
    if (fallback) drafts.unshift(fallback)
  }
  shareVisit(drafts)
  return drafts.filter(d => d.persons.length > 0)
}

function inSentence(m: Material, sentence: ReadSentence): EngagementDraft[] {
  const { c } = m
  const nominals = m.nominals.filter(n => n.start >= sentence.start && n.end <= sentence.end)
  const drafts: EngagementDraft[] = []
  const hits = c.hits.meet.within(sentence.start, sentence.end)
  for (const hit of hits) {
    if (hit.entry.kind === 'conference' || hit.entry.kind === 'negotiation') continue
    const draft = hit.entry.kind === 'visit' ? visit(m, sentence, hit, nominals) : contact(m, sentence, hit, nominals)
    if (!draft) continue
    const same = drafts.find(d => d.kind === draft.kind && covers(d.persons, draft.persons))
    if (same) {
      if (draft.persons.length > same.persons.length) same.persons = draft.persons
      same.mode ??= draft.mode
    } else drafts.push(draft)
  }
  return drafts
}

/** A meeting, call, letter or signing: subject and counterpart of one verb or noun. */
function contact(m: Material, sentence: ReadSentence, hit: Hit<'meet'>, nominals: readonly Nominal[]): EngagementDraft | null {
  const { c } = m
  const { entry } = hit
  if (isPlanned(c, sentence, hit)) return null
  let subject: Voice | null = null
  let object: Voice | null = null
  if (entry.part === 'noun') {
    const pair = behindNoun(m, hit, nominals)
    if (!pair) return null
    if (pair.between) return draftOf(m, sentence, hit, [pair.between])
    object = pair.object
    subject = possessor(m, hit, nominals) ?? mainSubject(m, sentence, hit, nominals, object)
  } else {
    subject = subjectOf(m, sentence, hit, nominals)
    object = objectOf(m, hit, nominals, entry.part === 'host' || !/^(?:hội|làm|điện|trao|tọa|họp)/u.test(printed(c, hit.start)))
    if (!object && subject && subject.persons.length > 1 && !subject.joint) return draftOf(m, sentence, hit, [subject])
  }
  if (!subject || !object) return null
  return draftOf(m, sentence, hit, [subject, object], entry.part === 'host' ? subject.persons : [])
}

function draftOf(m: Material, sentence: ReadSentence, hit: Hit<'meet'>, voices: readonly Voice[], hosts: readonly Person[] = []): EngagementDraft | null {
  const persons = [...new Set(voices.flatMap(v => v.persons))]
  const sides = new Set(persons.map(p => p.country ?? 'international'))
  if (persons.length < 2 || (sides.size < 2 && hit.entry.kind !== 'call')) return null
  return {
    kind: hit.entry.kind, mode: hit.entry.mode, persons, sides: [...sides], hosts: new Set(hosts), date: dateFor(m, sentence, hit), place: placeFor(m.c, sentence, hit),
    occasions: occasionsIn(m, sentence), sentences: [sentence], cite: { start: sentence.start, end: sentence.end },
    rule: `engagement.${hit.entry.kind}.${hit.entry.part}`, confidence: Math.min(...voices.map(v => v.confidence)),
  }
}

/** «giữa A và B», «với B»: the counterpart behind a noun such as «buổi làm việc». */
function behindNoun(m: Material, hit: Hit<'meet'>, nominals: readonly Nominal[]): { object: Voice; between: Voice | null } | null {
  const { c } = m
  let i = hit.end
  for (let steps = 0; steps < 6; steps++) {
    const between = c.words('between').at(i)
    const link = between ?? c.words('with').at(i)
    if (link) {
      const list = listAt(m, nominals, link.end)
      if (!list) return null
      return { object: list.voice, between: list.count > 1 && list.voice.persons.length > 1 && between ? list.voice : null }
    }
    if (c.tokens.kind[i] === MARK) return null
    i++
  }
  return null
}

/** A nominal at token i (an article before it allowed) and those joined to it by commas and «và»/«and». */
function listAt(m: Material, nominals: readonly Nominal[], i: number): { voice: Voice; count: number; end: number } | null {
  let index = nominals.findIndex(n => n.start >= i && n.start <= i + 1)
  if (index < 0) return null
  const first = m.discourse.resolve(nominals[index])
  if (!first) return null
  let voice = first
  let count = 1
  let { end } = nominals[index]
  for (index++; index < nominals.length; index++) {
    const next = nominals[index]
    const gap = next.start - end
    if (gap > 3 || gap < 0) break
    const words: string[] = []
    for (let k = end; k < next.start; k++) words.push(printed(m.c, k).toLowerCase())
    const joins = words.length === 0 ? printed(m.c, end - 1) === ',' : words.every(w => /^(?:,|và|and|cùng|with|với|also|as|well|the|cũng|như)$/u.test(w))
    if (!joins || next.kind === 'pronoun') break
    if (words.length === 1 && words[0] === ',' && !joinedLater(m.c, next.end)) break
    const more = m.discourse.resolve(next)
    if (more) voice = { ...voice, persons: [...new Set([...voice.persons, ...more.persons])], sides: [...new Set([...voice.sides, ...more.sides])] }
    count++
    end = next.end
  }
  return { voice, count, end }
}

/** After a comma, a list goes on only when «và»/«and» comes: «với A, B nói» is no list. */
function joinedLater(c: Context, i: number): boolean {
  return /^(?:và|and|,)$/iu.test(printed(c, i))
}

/** «Sullivan’s Call with …», «chuyến thăm của X». */
function possessor(m: Material, hit: Hit<'meet'>, nominals: readonly Nominal[]): Voice | null {
  for (let i = hit.start; i > hit.start - 4; i--) {
    if (!/^['’]s$/i.test(printed(m.c, i - 1))) continue
    const owner = nominals.find(n => n.end === i - 1)
    return owner ? m.discourse.resolve(owner) : null
  }
  return null
}

/** Whoever acts in the clause that a noun phrase introduces: «Tại buổi làm việc với A, B bày tỏ …». */
function mainSubject(m: Material, sentence: ReadSentence, hit: Hit<'meet'>, nominals: readonly Nominal[], object: Voice): Voice | null {
  const fits = (voice: Voice | null): boolean => voice !== null && voice.persons.length > 0 && !voice.joint && !voice.persons.some(p => object.persons.includes(p)) && voice.persons.some(p => !object.persons.some(o => o.country === p.country))
  const before = nominals.filter(n => n.end <= hit.start && isSubject(m.c, n))
  for (const n of before.toReversed()) {
    const voice = listEndingAt(m, nominals, n)
    if (fits(voice)) return voice
  }
  const objectEnd = nominals.find(n => n.start >= hit.end)?.end ?? hit.end
  for (const n of nominals.filter(n => n.start >= objectEnd)) {
    if (!isSubject(m.c, n)) continue
    const voice = m.discourse.resolve(n)
    if (fits(voice)) return voice
    if (voice && voice.persons.length > 0) break
  }
  const earlier = previousSubject(m, sentence, object)
  return fits(earlier) ? earlier : null
}

/** The person of another side named most recently before this sentence. */
function previousSubject(m: Material, sentence: ReadSentence, object: Voice): Voice | null {
  let best: Person | null = null
  let near = -1
  for (const p of m.persons) {
    if (object.persons.includes(p) || object.persons.some(o => o.country === p.country) || p.heads.has('spokesperson')) continue
    const before = latest(p, sentence.start)
    if (before > near && sentence.start - before < 250) {
      near = before
      best = p
    }
  }
  return best ? { persons: [best], sides: [], joint: false, how: 'previous', confidence: 0.6 } : null
}

/** Not the object of a preposition. */
export function isSubject(c: Context, n: Nominal): boolean {
  return !/^(?:với|cùng|của|cho|tới|đến|giữa|về|bởi|từ|with|of|to|for|between|by|from|at|in|on|against|about|and|'s|’s|sang|tại|ở|như|trước)$/iu.test(printed(c, n.start - 1))
}

function listEndingAt(m: Material, nominals: readonly Nominal[], last: Nominal): Voice | null {
  const index = nominals.indexOf(last)
  const before = nominals[index - 1]
  const voice = m.discourse.resolve(last)
  if (!voice || !before || voice.persons.length === 0) return voice
  const gap = last.start - before.end
  if (gap === 1 && /^(?:và|and)$/iu.test(printed(m.c, before.end))) {
    const more = m.discourse.resolve(before)
    if (more && more.persons.length > 0) return { ...voice, persons: [...more.persons, ...voice.persons] }
  }
  return voice
}

/** The nominal before a verb: right before it, or the first of the clause. */
function subjectOf(m: Material, sentence: ReadSentence, hit: Hit<'meet'>, nominals: readonly Nominal[]): Voice | null {
  const { c } = m
  let i = hit.start
  for (let steps = 0; steps < 6 && i > sentence.start; steps++) {
    const adverb = c.words('adverbs').before(i)
    if (adverb) i = adverb.start
    else break
  }
  const right = nominals.find(n => n.end === i)
  if (right && isSubject(c, right)) return listEndingAt(m, nominals, right)
  if (hit.entry.form === 'base' && /^to$/i.test(printed(c, hit.start - 1)) && !/^(?:met|meet)$/i.test(printed(c, hit.start))) {
    // «traveled to … to meet with»: the clause's subject
  } else if (/^(?:the|a|an|sự|cuộc|buổi|this|that|his|her|their|những|các)$/iu.test(printed(c, hit.start - 1))) return null
  const before = nominals.filter(n => n.end <= hit.start && isSubject(c, n) && n.kind !== 'side')
  const chosen = before[0]
  return chosen ? m.discourse.resolve(chosen) : null
}

/** The counterpart behind a verb: «hội đàm với B», «met (with) B», «tiếp B». */
function objectOf(m: Material, hit: Hit<'meet'>, nominals: readonly Nominal[], bare: boolean): Voice | null {
  const { c } = m
  let i = hit.end
  for (let steps = 0; steps < 8; steps++) {
    const link = c.words('with').at(i)
    if (link) return listAt(m, nominals, link.end)?.voice ?? null
    const list = bare || steps > 0 ? listAt(m, nominals, i) : null
    if (list && nominals.some(n => n.start === i)) return list.voice
    if (c.tokens.kind[i] === MARK && printed(c, i) !== ',') return null
    i++
  }
  return null
}

const PLAN = /^(?:mời|nhận|invite|invited|inviting|invitation|accept|accepted|if|nếu|sẽ|will|would|could|should|want|wants|wanted|muốn|hope|hopes|đề|sẵn|ready|refused|refuse|từ|not|không|possible|potential|khả|chưa)$/iu

/** Invited to, wished for, refused: no engagement. */
function isPlanned(c: Context, sentence: ReadSentence, hit: Hit<'meet'>): boolean {
  for (let i = hit.start - 1; i >= Math.max(sentence.start, hit.start - 4); i--) {
    const word = printed(c, i)
    if (word === ',' || word === ';') return false
    if (PLAN.test(word) && !(word === 'will' && c.language === 'en' && sentence.index < 4)) return true
  }
  return false
}

/** «chuyến thăm Việt Nam của X», «X’s visit to Viet Nam», «X thăm chính thức Nhật Bản». */
function visit(m: Material, sentence: ReadSentence, hit: Hit<'meet'>, nominals: readonly Nominal[]): EngagementDraft | null {
  const { c } = m
  for (let i = sentence.start; i < hit.start; i++) {
    const act = c.hits.act.over(i)
    if (act && (act.entry.act === 'invite' || act.entry.act === 'accept' || (act.entry.act === 'hope' && hit.start - act.end < 12))) return null
  }
  if (isPlanned(c, sentence, hit)) return null
  let destination: { name: string; country: string | null } | null = null
  let end = hit.end
  for (let i = hit.end; i < Math.min(hit.end + 8, sentence.end); i++) {
    const state = c.hits.state.at(i)
    const place = c.hits.place.at(i)
    if (state && state.entry.how === 'name' && (place?.end ?? 0) <= state.end) {
      destination = { name: c.lexicon.states[state.entry.id][c.language], country: state.entry.id }
      end = state.end
      break
    }
    if (place) {
      destination = { name: place.entry.names[c.language], country: place.entry.country }
      end = place.end
      break
    }
    if (c.tokens.kind[i] === MARK || c.hits.act.at(i)) break
  }
  let visitor: Voice | null = null
  if (hit.entry.part === 'noun') {
    visitor = possessor(m, hit, nominals)
    for (let i = hit.end; !visitor && i < Math.min(Math.max(end, hit.end) + 6, sentence.end); i++) {
      if (!/^(?:của|by|of)$/iu.test(printed(c, i))) continue
      const owner = nominals.find(n => n.start >= i + 1 && n.start <= i + 2)
      if (owner) visitor = m.discourse.resolve(owner)
    }
    if (!visitor && !/^(?:chuyến|his|her|their|an?|official|state|working)$/iu.test(printed(c, hit.start))) return null
    if (!visitor && destination) {
      const subject = nominals.find(n => n.end <= hit.start && (n.kind === 'person' || n.kind === 'title') && isSubject(c, n))
      const voice = subject ? m.discourse.resolve(subject) : null
      if (voice && voice.persons.length === 1 && voice.persons[0].country !== destination.country) visitor = voice
    }
  } else visitor = subjectOf(m, sentence, hit, nominals)
  if (!visitor || visitor.persons.length === 0 || visitor.joint) return null
  const persons = visitor.persons.filter(p => p.country !== destination?.country).slice(0, 1)
  if (persons.length === 0 || (!destination && hit.entry.part === 'verb')) return null
  return {
    kind: 'visit', mode: null, persons, sides: persons.map(p => p.country ?? ''), hosts: new Set(), date: dateFor(m, sentence, hit), place: destination, occasions: occasionsIn(m, sentence),
    sentences: [sentence], cite: { start: sentence.start, end: sentence.end }, rule: `engagement.visit.${hit.entry.part}`, confidence: visitor.confidence * 0.9,
  }
}

/** The date of the clause: in the sentence, nearest to the verb; not one that belongs to something else behind «since». */
function dateFor(m: Material, sentence: ReadSentence, hit: Hit<'meet'>): DateMention | null {
  let best: DateMention | null = null
  let near = Number.POSITIVE_INFINITY
  for (const date of m.dates) {
    if (date.start < sentence.start || date.end > sentence.end) continue
    const before = printed(m.c, date.start - 1)
    if (/^(?:since|kể|until|by|trước|sau)$/iu.test(before)) continue
    if (date.precision === 'year' && hit.entry.kind !== 'visit') continue
    const distance = date.end <= hit.start ? hit.start - date.end : (date.start - hit.end) * 1.2
    const cost = Math.abs(distance) + (date.precision === 'range' && hit.entry.kind !== 'visit' ? 25 : 0) + (date.precision === 'month' ? 20 : 0)
    if (cost < near) {
      near = cost
      best = date
    }
  }
  return best
}

/** «tại Hà Nội», «in Tokyo», «tại trụ sở Bộ Ngoại giao»: a place behind a preposition of place. */
function placeFor(c: Context, sentence: ReadSentence, hit: Hit<'meet'>): EngagementDraft['place'] {
  if (hit.entry.mode === 'phone' || hit.entry.kind === 'call' || hit.entry.kind === 'letter') return null
  let best: EngagementDraft['place'] = null
  let near = Number.POSITIVE_INFINITY
  for (const place of c.hits.place.within(sentence.start, sentence.end)) {
    if (place.entry.country === null) continue
    const before = printed(c, place.start - 1)
    if (!/^(?:tại|ở|in|at|thủ|đô|from|đến|tới|sang)$/iu.test(before) && !/^(?:thủ đô|thành phố)$/iu.test(`${printed(c, place.start - 2)} ${before}`)) continue
    const distance = Math.abs(place.start - hit.start)
    if (distance < near) {
      near = distance
      best = { name: place.entry.names[c.language], country: place.entry.country }
    }
  }
  if (best) return best
  for (const state of c.hits.state.within(sentence.start, sentence.end)) {
    if (state.entry.how !== 'name') continue
    if (/^(?:tại|ở|in)$/iu.test(printed(c, state.start - 1)) || (/^the$/i.test(printed(c, state.start - 1)) && /^in$/i.test(printed(c, state.start - 2)))) {
      return { name: c.lexicon.states[state.entry.id][c.language], country: state.entry.id }
    }
  }
  return null
}

/** What a sentence says it was held on the margins of, or for. */
function occasionsIn(m: Material, sentence: ReadSentence): string[] {
  const { c } = m
  const found: string[] = []
  for (const margin of c.words('margins').within(sentence.start, sentence.end)) {
    for (const ref of m.references) if (ref.start >= margin.end && ref.start <= margin.end + 25 && ref.end <= sentence.end && ref.hit.entry.ref !== 'framework') {
      if (!found.includes(ref.id)) found.push(ref.id)
      break
    }
  }
  return found
}

const covers = (a: readonly Person[], b: readonly Person[]): boolean => {
  const [small, large] = a.length <= b.length ? [a, b] : [b, a]
  return small.every(p => large.includes(p))
}

/** Same people, same kind, no two dates: the same engagement, spoken of again. */
function merge(drafts: EngagementDraft[], draft: EngagementDraft): void {
  const same = drafts.find(d => sameKind(d, draft) && covers(d.persons, draft.persons) && compatible(d.date, draft.date) && (d.persons.length === draft.persons.length || Math.min(d.persons.length, draft.persons.length) > 1 || d.kind === 'visit'))
  if (!same) {
    drafts.push(draft)
    return
  }
  if (draft.persons.length > same.persons.length && same.sentences.every(s => s.segment !== 'body')) same.persons = draft.persons
  if (same.kind === 'meeting' && draft.kind === 'call') same.kind = 'call'
  same.mode ??= draft.mode
  if (!same.date || (same.date.precision !== 'day' && draft.date?.precision === 'day')) same.date = draft.date ?? same.date
  same.place ??= draft.place
  for (const host of draft.hosts) same.hosts.add(host)
  for (const occasion of draft.occasions) if (!same.occasions.includes(occasion)) same.occasions.push(occasion)
  if (!same.sentences.includes(draft.sentences[0])) same.sentences.push(draft.sentences[0])
  if (same.cite && READ.has(same.sentences[0].segment) && same.sentences[0].segment !== 'body' && draft.sentences[0].segment === 'body') same.cite = draft.cite
}

const TALK = new Set<EngagementKind>(['meeting', 'call'])
const sameKind = (a: EngagementDraft, b: EngagementDraft): boolean => a.kind === b.kind || (TALK.has(a.kind) && TALK.has(b.kind) && (a.mode === 'phone' || b.mode === 'phone' || a.mode === b.mode))

const compatible = (a: DateMention | null, b: DateMention | null): boolean => !a?.from || !b?.from || (a.from <= (b.to ?? b.from) && b.from <= (a.to ?? a.from))

/** No verb told who met: the first persons of two sides who are named in the body, if the text speaks of a meeting at all. */
function mainMeeting(m: Material): EngagementDraft | null {
  const meet = m.c.hits.meet.all.find(h => h.entry.kind === 'meeting' || h.entry.kind === 'call')
  if (!meet) return null
  const named = m.persons.filter(p => p.country !== null && p.offices.length > 0 && !p.heads.has('spokesperson') && p.mentions.some(x => inSegment(m.c, x.start, 'body')))
  const first = named[0]
  const second = named.find(p => p.country !== first?.country)
  if (!first || !second) return null
  const sentence = m.c.sentences.find(s => s.segment === 'body' && s.end > Math.min(first.mentions[0].start, second.mentions[0].start)) ?? m.c.sentences[0]
  return {
    kind: meet.entry.kind, mode: meet.entry.mode, persons: [first, second], sides: [first.country ?? '', second.country ?? ''], hosts: new Set(), date: dateFor(m, sentence, meet), place: placeFor(m.c, sentence, meet),
    occasions: occasionsIn(m, sentence), sentences: [sentence], cite: { start: sentence.start, end: sentence.end }, rule: 'engagement.main-persons', confidence: 0.5,
  }
}

const inSegment = (c: Context, token: number, kind: string): boolean => c.sentences.some(s => s.segment === kind && s.start <= token && s.end > token)

/** A meeting held during a visit was held in the country visited, and within its days. */
function shareVisit(drafts: readonly EngagementDraft[]): void {
  for (const trip of drafts) {
    if (trip.kind !== 'visit' || !trip.place?.country) continue
    for (const d of drafts) {
      if (d === trip || d.kind !== 'meeting' || d.mode === 'online' || !trip.persons.some(p => d.persons.includes(p))) continue
      if (!d.persons.some(p => p.country === trip.place?.country)) continue
      const near = d.sentences.some(s => trip.sentences.some(t => Math.abs(t.index - s.index) <= 1))
      if (!near) continue
      if (!d.place) d.place = trip.place
      if (!d.date && trip.date && trip.date.precision !== 'year') d.date = trip.date
    }
  }
}

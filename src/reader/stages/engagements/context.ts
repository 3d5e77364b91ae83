import { type Hit, isIn, printed } from '../../context.ts'
import type { DateMention } from '../dates.ts'
import {
  areCounterparts,
  covers,
  draftOf,
  type EngagementDraft,
  type Found,
  type Place,
  placeIn,
  sidesOf,
  type When,
} from './draft.ts'
import type { Parties } from './parties.ts'
import { subjectOf } from './roles.ts'
import type { Scene } from './scene.ts'
import { numberOf } from './series.ts'
import { dateBy, placeAndDate } from './when.ts'
import { inPerson, placeBy } from './where.ts'

/** An engagement told of before its parties are named («two days of negotiations ended in Geneva on Sunday»). */
interface Prelude {
  readonly draft: EngagementDraft
  readonly index: number
  /** Which of a series. */
  readonly number: number | null
  readonly persons: ReadonlySet<string>
  /** «held separate talks with his counterparts from A and B»: each is told of later. */
  readonly apart: boolean
}

/** Sentences within which those met separately are told of. */
const SEPARATE = 8

/** What the text told of last, for deeds that name no day or place of their own. */
export class Course {
  #date: When | null = null
  #place: Place | null = null
  #posted: When | null = null
  /** The day of letters told of before any writer was named («Leaders of the two countries on May 8 exchanged messages»). */
  #exchanged: When | null = null
  #round: EngagementDraft | null = null
  #persons: ReadonlySet<string> = new Set()
  #prelude: Prelude | null = null
  #announced: EngagementDraft | null = null
  /** Where the conference told of last is held. */
  #venue: Place | null = null

  /** «Kết thúc hội đàm, …», «The same afternoon, …», «At his meeting with …»: the day and place under way go on. */
  carry(scene: Scene, found: readonly Found[]): void {
    if (found.length === 0) return
    const anaphoric = scene.dates.some(d => d.rule === 'date.same-day')
    const follows = followsOn(scene)
    for (const { hit, draft } of found) {
      if (draft.kind === 'visit') continue
      this.#begin(scene, hit, draft)
      const shared = draft.persons.some(p => this.#persons.has(p.id))
      const leads = hit.start - scene.sentence.start <= 5
      const elsewhere = draft.place?.country != null && this.#place?.country != null && draft.place.name !== this.#place.name
      const goesOn = (draft.kind === 'signing' || (follows && (shared || anaphoric)) || (leads && shared)) && !elsewhere
      if (draft.kind === 'letter') draft.date ??= (follows ? this.#posted : null) ?? this.#exchanged
      if (draft.kind === 'letter') this.#posted = draft.date ?? this.#posted
      if (!draft.date && goesOn && draft.kind !== 'letter')
        draft.date = draft.kind === 'signing' ? lastDay(scene, this.#date) : this.#date
      const sameDay = draft.date?.from != null && draft.date.from === this.#date?.from
      if (!draft.place && inPerson(draft) && this.#place && (goesOn || (sameDay && shared))) draft.place = this.#place
    }
  }

  /** Day, place and mode that the sentence before the first names gave. */
  #begin(scene: Scene, hit: Hit<'meet'>, draft: EngagementDraft): void {
    const prelude = this.#prelude
    if (!prelude || draft.kind === 'letter' || scene.sentence.segment !== 'body') return
    if (prelude.draft.kind === 'signing' && draft.kind !== 'signing') return
    const one =
      draft.persons.some(p => prelude.persons.has(p.id)) &&
      (hit.start - scene.sentence.start <= 6 || scene.sentence.index - prelude.index <= (prelude.apart ? SEPARATE : 2))
    const next =
      prelude.persons.size === 0 && scene.sentence.index - prelude.index <= (draft.rule === 'engagement.delegations' ? 12 : 4)
    if (!one && !next) return
    if (draft.kind !== 'call') draft.mode ??= prelude.draft.mode
    if (!draft.date) draft.date = prelude.draft.date
    if (!draft.place && inPerson(draft)) draft.place = prelude.draft.place
    const talks = draft.rule === 'engagement.delegations' || /^talks$/i.test(printed(scene.c, hit.end - 1))
    if (next && talks && prelude.draft.kind === 'negotiation' && draft.kind === 'meeting') draft.kind = 'negotiation'
    if (next) this.#prelude = null
  }

  /** «Bên lề hội nghị, …»: where the conference is, by the sentence that named its place. */
  attend(scene: Scene, found: readonly Found[]): void {
    const { c, sentence, hits } = scene
    const gathering = hits.find(h => h.entry.kind === 'conference' && h.entry.part === 'noun')
    if (!gathering) return
    const aside = c
      .words('margins')
      .within(sentence.start, gathering.start)
      .some(w => gathering.start - w.end < 3)
    if (aside) for (const { draft } of found) if (draft.kind !== 'visit' && inPerson(draft)) draft.place ??= this.#venue
    const spot = aside ? null : placeBy(scene, gathering, CONFERENCE)
    if (spot) this.#venue = spot
  }

  /** Remembers a deed with its day and place. */
  keep(draft: EngagementDraft): void {
    if (draft.kind === 'visit' || draft.kind === 'letter') return
    if (draft.date?.precision === 'day' || draft.date?.precision === 'range') {
      if (this.#date?.from !== draft.date.from) this.#place = null
      this.#date = draft.date
    }
    if (draft.place) this.#place = draft.place
    this.#persons = new Set(draft.persons.map(p => p.id))
  }

  /** A round between states that no sentence said who held («Egypt and Sudan closed a fifth round of talks»). */
  get round(): EngagementDraft | null {
    return this.#round
  }

  /** The first meeting told of without all of its partners («met with leaders of civil rights groups»). */
  get announced(): EngagementDraft | null {
    return this.#announced
  }

  /** A sentence on a meeting or round whose partners it does not name. */
  announce(scene: Scene, parties: Parties): void {
    const told = (kind: EngagementDraft['kind']) => scene.hits.find(h => h.entry.kind === kind && !isAgreedOn(scene, h.start))
    const held = scene.c.words('held').within(scene.sentence.start, scene.sentence.end).length > 0
    const sides = statesIn(scene)
    const many = sides.length > 2 ? told('conference') : undefined
    const letter = told('letter')
    if (letter) this.#exchanged ??= dateBy(scene, letter)
    const hit = told('negotiation') ?? told('meeting') ?? (held ? told('signing') : undefined) ?? many
    if (!hit) return
    const subject = scene.groups.findLast(g => g.end <= hit.start && !g.governed)
    const who = subject ? parties.of(subject) : null
    const draft = draftOf({
      kind: hit.entry.kind,
      mode: hit.entry.mode,
      persons: [...(who?.persons ?? [])],
      sentences: [],
      rule: 'engagement.announced',
      confidence: 0,
    })
    placeAndDate(scene, [{ hit, draft }])
    // «which last year wrapped up talks with the EU»: not what is told next
    if (draft.date?.precision === 'year') draft.date = null
    draft.place ??= visitedAt(scene, draft)
    // «met ministers in Lilongwe and Lusaka»: which of them where is told later
    if (isOfTwoTowns(scene)) draft.place = null
    if (!draft.date && !draft.place && !draft.mode) return
    const number = numberOf(scene, hit)
    draft.sentences.push(scene.sentence)
    draft.cite = { start: scene.sentence.start, end: scene.sentence.end }
    draft.sides = sides
    const opens = scene.sentence.index <= 8 && (draft.kind === 'negotiation' || (sides.length > 2 && draft.kind !== 'signing'))
    draft.number = number
    if (opens && draft.persons.length === 0 && draft.sides.length > 1) this.#round = sameRound(this.#round, draft)
    if (draft.kind === 'meeting' && draft.persons.length > 0) this.#announced ??= draft
    // «Trước đó, phiên thứ tư diễn ra …»: those named next held the later one
    if (number !== null && (this.#prelude?.number ?? 0) > number) return
    const { c, sentence } = scene
    this.#prelude = {
      draft,
      index: sentence.index,
      number,
      persons: new Set(draft.persons.map(p => p.id)),
      apart: c.words('apart').within(sentence.start, sentence.end).length > 0,
    }
  }
}

/** A headline and the lines behind it tell of one round: what the first leaves out the next says. */
function sameRound(first: EngagementDraft | null, next: EngagementDraft): EngagementDraft {
  if (!first) return next
  if (first.date || (first.number != null && next.number != null && first.number !== next.number)) return first
  return { ...first, date: next.date, place: first.place ?? next.place }
}

/** «held talks with his visiting counterparts from A and B»: at home. */
function visitedAt({ c, sentence }: Scene, { persons }: EngagementDraft): Place | null {
  const country = persons.length === 1 ? persons[0].country : null
  const visiting = c
    .words('visiting')
    .within(sentence.start, sentence.end)
    .some(h => c.hits.head.at(h.end) !== undefined)
  return country && visiting ? placeIn(c, country) : null
}

/** «At the end of the session, the two signed»: on the last of its days. */
const lastDay = ({ c, sentence }: Scene, date: When | null): When | null =>
  date?.precision === 'range' && date.to !== null && c.words('atLast').within(sentence.start, sentence.start + 5).length > 0
    ? { from: date.to, to: date.to, precision: 'day' }
    : date

/** Stands for a gathering of which no more than the place is asked. */
const CONFERENCE = draftOf({
  kind: 'conference',
  mode: null,
  persons: [],
  sentences: [],
  rule: 'engagement.venue',
  confidence: 0,
})

/** The states that act in a sentence, not those where something takes place. */
const statesIn = ({ c, sentence }: Scene): string[] => [
  ...new Set(
    c.hits.state
      .within(sentence.start, sentence.end)
      .filter(h => !isIn(c, 'whereIn', h.start - 1))
      .map(h => h.entry.id),
  ),
]

/** «in Lilongwe and Lusaka». */
function isOfTwoTowns({ c, sentence }: Scene): boolean {
  const towns = c.hits.place.within(sentence.start, sentence.end)
  return towns.some((town, i) => towns[i + 1]?.start === town.end + 1 && isIn(c, 'conjunctions', town.end))
}

/** The sentence begins with words that hang it on to what came before. */
function followsOn(scene: Scene): boolean {
  const { c, sentence } = scene
  for (let i = sentence.start; i < Math.min(sentence.start + 4, sentence.end); i++) if (c.words('follows').at(i)) return true
  return false
}

/** «agreed to fast-track negotiations on …»: what is to be done, not what was. */
const isAgreedOn = ({ c }: Scene, start: number): boolean =>
  c.language === 'en' &&
  c.hits.act
    .within(start - AGREED, start)
    .some(h => TO_COME.has(h.entry.act) && [h.end - 1, h.end].some(i => /^to$/i.test(printed(c, i))))

const TO_COME: ReadonlySet<string> = new Set(['agree', 'pledge', 'request', 'hope', 'support'])
/** Tokens between «agreed to» and the negotiations. */
const AGREED = 6

/** A sentence that speaks of an engagement already told («The call took place on Monday»): it is one of its sentences, and may date it. */
export function touch(scene: Scene, drafts: readonly EngagementDraft[], parties: Parties): void {
  const { c, sentence } = scene
  const noun = scene.hits.find(h => h.entry.kind === 'meeting' || h.entry.kind === 'call' || h.entry.kind === 'negotiation')
  const spoken = noun
    ? ((scene.hits.some(h => h.entry.kind === 'call') ? drafts.findLast(d => d.kind === 'call') : null) ??
      onDay(scene, drafts, parties.current) ??
      parties.current)
    : null
  const number = noun ? numberOf(scene, noun) : null
  // another round than the one told of, or a round that is still to come beside a meeting
  if (number !== null && spoken && spoken.number !== number && (spoken.number != null || isToCome(scene))) return
  if (noun && spoken) {
    if (sentence.segment === 'body' && !spoken.sentences.includes(sentence)) {
      spoken.sentences.push(sentence)
      spoken.leads.push(sentence)
    }
    if (c.words('held').within(sentence.start, sentence.end).length > 0 || isOfBoth(scene, noun, spoken))
      fill(scene, noun, spoken)
    joinSpeaker(scene, spoken, parties)
    return
  }
  if (sentence.segment === 'caption') pictured(scene, drafts, parties)
}

const isToCome = ({ c, sentence }: Scene): boolean => c.words('future').within(sentence.start, sentence.end).length > 0

/** «The two ministers met on the sidelines of a forum in Quito», «They held talks on Tuesday»: how both met who have been named, and on no other day. */
export function isOfBoth(scene: Scene, hit: Hit<'meet'>, told: EngagementDraft): boolean {
  if (hit.entry.form !== 'past' || (scene.dates.length > 0 && told.date !== null)) return false
  const subject = subjectOf(scene, hit.start)
  // not «last met», «had met»
  if (subject?.end !== hit.start || subject.members.length > 1) return false
  // «four days after the two spoke»
  if (scene.c.words('beyond').before(subject.start)) return false
  const [both] = subject.members
  return (both.kind === 'joint' && both.persons) || (both.kind === 'pronoun' && both.plural && !both.self)
}

/** «Kết thúc phiên làm việc ngày 21/5, …»: the engagement of that day, where it is not the one told of last. */
function onDay(scene: Scene, drafts: readonly EngagementDraft[], current: EngagementDraft | null): EngagementDraft | null {
  const day = scene.dates.find(d => d.precision === 'day')?.from
  const held = (d: EngagementDraft): boolean =>
    day != null && d.date?.from != null && d.date.from <= day && day <= (d.date.to ?? d.date.from)
  return day == null || (current && held(current)) ? null : (drafts.findLast(d => d.kind !== 'visit' && held(d)) ?? null)
}

/** «Phát biểu tại buổi tiếp, X …», «X joined the call»: X of one of the sides took part. */
function joinSpeaker(scene: Scene, draft: EngagementDraft, parties: Parties): void {
  const first = scene.hits.find(h => h.entry.kind === 'conference')
  if (!first || draft.kind === 'visit') return
  const joined =
    /^join/i.test(printed(scene.c, first.start)) &&
    scene.hits.some(h => h.start >= first.end && h.start <= first.end + 1 && h.entry.kind !== 'conference')
  if (!joined && first.start !== scene.sentence.start) return
  const speaker = scene.groups.find(g => !g.governed && g.members.length === 1 && g.members[0].kind === 'person')
  for (const p of speaker ? (parties.of(speaker)?.persons ?? []) : []) {
    if (p.country !== null && draft.sides.includes(p.country) && !draft.persons.includes(p)) draft.persons.push(p)
  }
}

function fill(scene: Scene, noun: Hit<'meet'>, draft: EngagementDraft): void {
  if (!draft.date) draft.date = dateBy(scene, noun)
  if (!draft.place && inPerson(draft)) draft.place = placeBy(scene, noun, draft)
}

/** A caption with both parties, a day and a place, and no verb of meeting. */
function pictured(scene: Scene, drafts: readonly EngagementDraft[], parties: Parties): void {
  const persons = [...new Set(scene.groups.flatMap(g => parties.of(g)?.persons ?? []))]
  if (!areCounterparts(persons)) return
  const draft = drafts.find(d => d.kind !== 'visit' && inPerson(d) && covers(d.persons, persons) && sidesOf(d.persons).length > 1)
  const day: DateMention | undefined = scene.dates.find(d => d.precision === 'day')
  if (!draft) return
  const whole: Hit<'meet'> = {
    start: scene.sentence.start,
    end: scene.groups[scene.groups.length - 1].end,
    entry: { k: 'meet', kind: draft.kind, mode: null, part: 'noun', form: 'plain' },
  }
  if (!draft.date && day && printed(scene.c, day.start - 1) !== '(') draft.date = day
  if (!draft.place) draft.place = placeBy(scene, whole, draft)
}

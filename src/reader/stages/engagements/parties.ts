import { WORD } from '../../../text/tokens.ts'
import { isIn, isListed, printed } from '../../context.ts'
import { latest } from '../discourse.ts'
import type { Nominal } from '../nominals.ts'
import type { Person } from '../persons.ts'
import { statesUpTo } from '../respective.ts'
import type { Title } from '../titles.ts'
import { areCounterparts, type EngagementDraft, hostsOf, type Material, principalsOf } from './draft.ts'
import type { Group } from './groups.ts'

/** The persons whom a group of nominals means. */
export interface Who {
  readonly persons: readonly Person[]
  /** «hai Bộ trưởng», «they»: those of the engagement under way. */
  readonly joint: boolean
  readonly confidence: number
  /** Named by one word for all («người đồng cấp các nước Anh, Pháp, Đức»): they sat together. */
  readonly together?: boolean
}

/** Resolves groups to persons with what the text has told so far in mind. */
export class Parties {
  readonly #m: Material
  readonly #silent: ReadonlySet<Person>
  /** All engagements told of so far. */
  readonly drafts: readonly EngagementDraft[]
  /** Those that the sentence under way has told of so far. */
  here: readonly EngagementDraft[] = []
  /** The engagement told of last. */
  current: EngagementDraft | null = null
  /** Two or more who acted together in this sentence or the one before: «they». */
  pair: readonly Person[] = []
  /** Whoever the sentence before was about. */
  subject: readonly Person[] = []

  constructor(m: Material, drafts: readonly EngagementDraft[]) {
    this.#m = m
    this.drafts = drafts
    this.#silent = new Set(m.persons.filter(p => p.heads.size > 0 && [...p.heads].every(h => h === 'spokesperson')))
  }

  /** Persons meant; `opposite` are those on the other side of the verb, for «his counterpart». */
  of(group: Group, opposite: readonly Person[] = this.subject): Who | null {
    const persons: Person[] = []
    let joint = false
    let confidence = 1
    let together = false
    for (const member of group.members) {
      const who = this.#one(member, persons.length > 0 ? persons : opposite)
      if (!who) continue
      for (const p of who.persons) if (!persons.includes(p)) persons.push(p)
      joint ||= who.joint
      together ||= who.together === true
      confidence = Math.min(confidence, who.confidence)
    }
    return persons.length > 0 ? { persons, joint, confidence, together } : null
  }

  /** The one whom the text is about, where somebody else met `others` and the sentence does not say who. */
  hero(others: readonly Person[]): Who | null {
    const told = this.drafts.find(d => d.kind !== 'visit') ?? this.drafts[0]
    const hero = told?.persons.find(p => !others.includes(p) && others.every(o => o.country !== p.country))
    return hero ? { persons: [hero], joint: false, confidence: 0.5 } : null
  }

  /** Whoever is on the visit told of last and does not come from the country of those in `group`. */
  traveller(group: Group): Who | null {
    const hosts = this.of(group)?.persons ?? []
    const trip = this.drafts.findLast(d => d.kind === 'visit' && d.persons.every(p => hosts.every(h => h.country !== p.country)))
    return trip ? { persons: trip.persons, joint: false, confidence: 0.7 } : null
  }

  /** Whom a messenger of `writers` has met, by what was told last. */
  partnerMet(messenger: readonly Person[], writers: readonly Person[]): Who | null {
    const met = [...this.drafts, ...this.here].findLast(d => d.kind === 'meeting' && messenger.some(p => d.persons.includes(p)))
    const persons = met
      ? principalsOf(met).filter(p => !messenger.includes(p) && writers.every(w => w.country !== p.country))
      : []
    return persons.length > 0 ? { persons, joint: false, confidence: 0.7 } : null
  }

  /** Whether an engagement of some of these with all of those has been told of. */
  haveMet(some: readonly Person[], all: readonly Person[]): boolean {
    return this.drafts.some(
      d => d.kind !== 'visit' && all.every(p => d.persons.includes(p)) && some.some(p => d.persons.includes(p)),
    )
  }

  /** Whoever met `others` by what was told before, where a bare title could also mean somebody who did not. */
  partnerOf(others: readonly Person[], thought: readonly Person[]): Who | null {
    const told = this.drafts.filter(d => d.kind !== 'visit' && others.every(p => d.persons.includes(p)))
    if (told.length === 0 || told.some(d => thought.some(p => d.persons.includes(p)))) return null
    const persons = told[0].persons.filter(p => !others.includes(p) && thought.some(t => [...t.ranks].some(r => p.ranks.has(r))))
    return persons.length > 0 ? { persons, joint: false, confidence: 0.7 } : null
  }

  /** Remembers whom a sentence was about, for the pronouns of the next. */
  follow(persons: readonly Person[]): void {
    if (persons.length === 0) return
    this.subject = persons
  }

  #one(nominal: Nominal, opposite: readonly Person[]): Who | null {
    if (nominal.kind === 'person')
      return this.#silent.has(nominal.person) ? null : { persons: [nominal.person], joint: false, confidence: 0.97 }
    const they = nominal.kind === 'pronoun' ? nominal.plural : nominal.kind === 'joint' && nominal.end - nominal.start === 1
    if (they && areCounterparts(this.pair)) return { persons: this.pair, joint: true, confidence: 0.8 }
    if (nominal.kind === 'joint' || (nominal.kind === 'pronoun' && nominal.plural)) {
      const here = this.here.find(d => d.kind !== 'visit' && d.persons.length > 1) ?? null
      const engagement = (nominal.kind === 'joint' ? this.#meant(nominal) : this.current) ?? here
      const peers = nominal.kind === 'joint' ? this.#peers(nominal, engagement) : null
      const persons = peers ?? (engagement ? principalsOf(engagement) : [])
      if (persons.length > 1) return { persons, joint: true, confidence: 0.8 }
      if (nominal.kind === 'pronoun' && this.subject.length > 1) return { persons: this.subject, joint: false, confidence: 0.7 }
      return nominal.kind === 'joint' && nominal.persons && engagement === null
        ? (this.#holdersOf(nominal) ?? this.#pair(nominal.start))
        : null
    }
    // «cùng Phu nhân», «the First Lady» without a name: none of those named
    if (nominal.kind === 'title' && this.#m.c.words('spouses').within(nominal.start, nominal.end).length > 0) return null
    if (nominal.kind === 'others') return this.#counterpart(null, opposite, nominal.start)
    if (nominal.kind === 'title' && nominal.title.counterpart) {
      const states = this.#statesBehind(nominal.end)
      const each = states.length > 1 ? states.flatMap(s => this.#counterpart(s, opposite, nominal.start)?.persons ?? []) : []
      if (each.length > 0) return { persons: each, joint: false, confidence: 0.75, together: true }
    }
    if (nominal.kind === 'title' && nominal.title.counterpart)
      return this.#counterpart(nominal.title.country, opposite, nominal.start)
    const several = nominal.kind === 'title' && isListed(this.#m.c, 'several', nominal.title.start - 1)
    const holders = several ? this.holders(nominal.title) : null
    if (holders) return holders
    if (
      nominal.kind === 'title' &&
      nominal.title.descriptor &&
      nominal.title.offices.length === 0 &&
      this.#isVague(nominal.start)
    )
      return this.#leaderOf(nominal.title.country)
    // «the visiting Minister»: the one on a trip
    const trip = nominal.kind === 'role' && !nominal.host ? this.drafts.findLast(d => d.kind === 'visit') : undefined
    if (trip) return { persons: trip.persons, joint: false, confidence: 0.8 }
    const abroad = nominal.kind === 'role' && nominal.country === null ? this.#away(nominal.host) : null
    if (abroad) return abroad
    const { discourse } = this.#m
    discourse.parties = this.current ? principalsOf(this.current) : []
    discourse.hosts = this.current ? hostsOf(this.current) : new Set()
    discourse.last =
      this.subject.length > 0 ? { persons: this.subject, sides: [], joint: false, how: 'subject', confidence: 0.8 } : null
    const voice = discourse.resolve(nominal)
    if (!voice || voice.persons.length === 0 || voice.joint) return null
    return { persons: voice.persons.filter(p => !this.#silent.has(p)), joint: false, confidence: voice.confidence }
  }

  /** «the visitor», «her host» of talks whose place is known: the one of the two who came there, the one who is at home. */
  #away(host: boolean): Who | null {
    const { current } = this
    const home = current?.place?.country ?? null
    if (!current || home === null) return null
    const fitting = principalsOf(current).filter(p => p.country !== null && (p.country === home) === host)
    return fitting.length === 1 && current.persons.length === 2 ? { persons: fitting, joint: false, confidence: 0.7 } : null
  }

  /** «the presidents of Colombia and Panama», «các Ngoại trưởng Ai Cập và Jordan»: those named in the text who hold the office in each. */
  holders(title: Title): Who | null {
    const before = statesUpTo(this.#m.c, title)
    const states = before.length > 1 ? before : this.#statesBehind(title.end)
    const persons = states.flatMap(
      state =>
        this.#m.persons.find(
          p =>
            p.country === state && p.offices.some(o => title.offices.some(t => t.rank === o.rank && t.function === o.function)),
        ) ?? [],
    )
    return states.length > 1 && persons.length === states.length
      ? { persons, joint: false, confidence: 0.75, together: true }
      : null
  }

  /** «(người đồng cấp) các nước Anh, Pháp, Đức», «(counterparts) from France and Germany». */
  #statesBehind(end: number): string[] {
    const { c } = this.#m
    const states: string[] = []
    let i = end
    const before = c.hits.state.before(end)
    if (before) states.push(before.entry.id)
    if (before) while (printed(c, i) === ',' || isIn(c, 'conjunctions', i)) i++
    else for (let skipped = 0; skipped < 4 && !c.hits.state.at(i) && c.tokens.kind[i] === WORD; skipped++) i++
    for (let hit = c.hits.state.at(i); hit; hit = c.hits.state.at(i)) {
      states.push(hit.entry.id)
      i = hit.end
      while (printed(c, i) === ',' || isIn(c, 'conjunctions', i)) i++
    }
    return states
  }

  /** «The two Presidents» before any engagement is told: the two of different states who hold the office, if no more are named. */
  #holdersOf({ title, start }: Extract<Nominal, { kind: 'joint' }>): Who | null {
    const heads = new Set(title?.offices.map(o => o.head))
    const named = this.#m.persons.filter(
      p => [...p.heads].some(h => heads.has(h)) && p.mentions[0] && p.mentions[0].start < start,
    )
    return named.length === 2 && areCounterparts(named) ? { persons: named, joint: false, confidence: 0.7 } : null
  }

  /** «Hai nhà lãnh đạo» before any engagement is told: the two of different sides whom the text has named. */
  #pair(before: number): Who | null {
    const named = this.#m.persons.filter(p => !this.#silent.has(p) && p.mentions[0] && p.mentions[0].start < before)
    return named.length === 2 && areCounterparts(named) ? { persons: named, joint: false, confidence: 0.6 } : null
  }

  /** «Lãnh đạo Việt Nam» of a text on the one head of state or government who met somebody. */
  #leaderOf(country: string | null): Who | null {
    const leaders = new Set(
      this.drafts.flatMap(d => d.persons).filter(p => p.country === country && p.ranks.has('head-of-state-or-government')),
    )
    return country !== null && leaders.size === 1 ? { persons: [...leaders], joint: false, confidence: 0.6 } : null
  }

  /** «các quan chức», «a leader»: nobody in particular. */
  #isVague(start: number): boolean {
    return isIn(this.#m.c, 'vague', start - 1) || isIn(this.#m.c, 'collective', start)
  }

  /** «hai Phó Thủ tướng», «the two Co-Chairs»: the last engagement of such persons, not always the one told of last. */
  #meant({ title, start, end }: Extract<Nominal, { kind: 'joint' }>): EngagementDraft | null {
    if (this.#m.c.words('chairs').within(start, end + 3).length > 0)
      return this.drafts.findLast(d => d.rule === 'engagement.delegations') ?? this.drafts[0] ?? null
    const heads = new Set(title?.offices.map(o => o.head))
    const ranks = new Set(title?.offices.map(o => o.rank))
    if (ranks.size === 0) return this.current
    const fits = (d: EngagementDraft): boolean =>
      d.persons.length > 1 && d.persons.every(p => [...p.heads].some(h => heads.has(h)) || [...p.ranks].some(r => ranks.has(r)))
    return [this.current, ...this.drafts.toReversed()].find(d => d !== null && fits(d)) ?? this.current
  }

  /** «the two Ministers» where those who met last hold no such office: the two of different sides who do, if they are named. */
  #peers({ title, start }: Extract<Nominal, { kind: 'joint' }>, engagement: EngagementDraft | null): readonly Person[] | null {
    const heads = new Set(title?.offices.map(o => o.head))
    const holds = (p: Person): boolean =>
      [...p.heads].some(h => heads.has(h) || heads.has(h.slice(h.lastIndexOf(' ') + 1))) ||
      // «External Affairs Minister» is a foreign minister too
      p.offices.some(o => title?.offices.some(t => t.function !== null && t.rank === o.rank && t.function === o.function))
    const two = title !== null && this.#m.c.words('two').within(start, title.start + 1).length > 0
    if (!two || heads.size === 0 || !engagement || principalsOf(engagement).every(holds)) return null
    const named = this.#m.persons.filter(p => holds(p) && !this.#silent.has(p) && p.mentions[0] && p.mentions[0].start < start)
    // the first of each side
    const each = named.filter((p, i) => p.country !== null && named.findIndex(o => o.country === p.country) === i)
    return each.length === 2 ? each : null
  }

  /** The person of the other side who holds the same office, named somewhere in the text. */
  #counterpart(country: string | null, opposite: readonly Person[], at: number): Who | null {
    if (!country && opposite.length === 0) return null
    const mine = new Set(opposite.map(p => p.country))
    const ranks = new Set(opposite.flatMap(p => p.offices.map(o => `${o.rank}/${o.function}`)))
    let best: Person | null = null
    let top = 0
    for (const p of this.#m.persons) {
      if (opposite.includes(p) || this.#silent.has(p)) continue
      if (country ? p.country !== country : p.country === null || mine.has(p.country)) continue
      const before = latest(p, at)
      let score = before < 0 ? 0.2 : 1 / (1 + (at - before) / 120)
      if (p.offices.some(o => ranks.has(`${o.rank}/${o.function}`))) score += 1.5
      if (this.current?.persons.includes(p)) score += 1
      if (score > top) {
        top = score
        best = p
      }
    }
    return best && top > 1 ? { persons: [best], joint: false, confidence: 0.75 } : null
  }
}

/** A sentence without a subject goes on with that of the one before. */
export const implied = (parties: Parties): Who | null =>
  parties.subject.length === 1 ? { persons: parties.subject, joint: false, confidence: 0.5 } : null

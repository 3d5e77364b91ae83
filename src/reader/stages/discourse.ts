import { type Context, firstFrom, lower, textOfTokens } from '../context.ts'
import { issuerOf } from './issuer.ts'
import type { Nominal } from './nominals.ts'
import type { Person } from './persons.ts'
import type { Title } from './titles.ts'

/** Who is meant: persons, or sides by code (VN, organisation:asean). */
export interface Voice {
  readonly persons: readonly Person[]
  readonly sides: readonly string[]
  readonly joint: boolean
  /** How it was resolved, for the rule id and the confidence. */
  readonly how: string
  readonly confidence: number
}

/** Tokens within which a pronoun looks for someone whose gender is known to fit. */
const NEAR = 150
/** Tokens between a name and «in which he». */
const BESIDE = 8
/** Tokens within which whoever spoke last is rather meant. */
const RECENT = 60

const COUNTS: Readonly<Record<string, number>> = { hai: 2, ba: 3, bốn: 4, 2: 2, 3: 3, 4: 4, both: 2, two: 2, three: 3, four: 4 }

/** What has been read so far: who was named where, and who spoke last. */
export class Discourse {
  readonly #c: Context
  /** Whose minister a bare «the Minister» rather is: the state that publishes. */
  readonly #home: string | null
  readonly #persons: readonly Person[]
  readonly #spokesmen: ReadonlySet<Person>
  /** The sides and persons that «hai bên» means here; set by the engagement under way. */
  sides: readonly string[] = []
  parties: readonly Person[] = []
  last: Voice | null = null
  /** Whoever receives the others in the engagement under way, as far as the text tells. */
  hosts: ReadonlySet<Person> = new Set()
  #spokeAt = -1
  /** Whom the last sentence is about in which nobody spoke. */
  #topic: { readonly person: Person; readonly at: number } | null = null
  /** The side or sides that spoke last. */
  #lastSide: Voice | null = null

  constructor(c: Context, persons: readonly Person[]) {
    this.#c = c
    this.#home = c.language === 'vi' ? 'VN' : issuerOf(c, new Map())
    this.#persons = persons
    this.#spokesmen = new Set(persons.filter(p => p.heads.size > 0 && [...p.heads].every(h => h === 'spokesperson')))
  }

  /** Somebody who speaks for others only. */
  isSpokesman(person: Person): boolean {
    return this.#spokesmen.has(person)
  }

  /** Someone has spoken from this token on. */
  speaks(voice: Voice, at: number): void {
    if (voice.persons.length + voice.sides.length === 0) return
    this.last = voice
    if (voice.persons.length === 0) this.#lastSide = voice
    this.#spokeAt = at
  }

  /** A sentence in which nobody speaks has told of this person from this token on. */
  tellsOf(person: Person, at: number): void {
    this.#topic = { person, at }
  }

  resolve(nominal: Nominal, at: number = nominal.start): Voice | null {
    switch (nominal.kind) {
      case 'person':
        return one(nominal.person, 'named', 0.97)
      case 'title':
        return this.#byTitle(nominal.title, at)
      case 'pronoun':
        if (nominal.self) return this.last ? { ...this.last, how: 'self', confidence: 0.7 } : UNNAMED
        return nominal.plural ? this.#plural() : this.#byGender(nominal.gender, at)
      case 'joint':
        return this.#joint(nominal, at)
      case 'side':
        return { persons: [], sides: [nominal.side], joint: false, how: 'side', confidence: 0.9 }
      case 'others':
        return this.#others(nominal)
      case 'role':
        return nominal.country ? this.#byCountry(nominal.country, at) : this.#byRole(nominal.host)
      case 'body':
        return this.#body(nominal)
    }
  }

  #plural(): Voice | null {
    const { last, parties } = this
    const several = last !== null && last.persons.length + last.sides.length > 1
    if (several && (parties.length < 2 || last.persons.every(p => parties.includes(p)))) return last
    return this.#together(true)
  }

  #byTitle(title: Title, at: number): Voice | null {
    if (title.counterpart) return this.#counterpart(title.country)
    const heads = new Set(title.offices.map(o => o.head))
    const country = title.country
    const chief = title.descriptor && this.#c.words('chiefs').before(title.end) !== undefined
    const words = textOfTokens(this.#c, title.start, title.end).toLowerCase()
    // «bà Bộ trưởng», «nữ Bộ trưởng»
    const gender =
      this.#c.hits.honorific.before(title.start)?.entry.gender ?? (lower(this.#c, title.start - 1) === 'nữ' ? 'f' : null)
    const fits = (p: Person): number => {
      if (country && p.country && p.country !== country) return -1
      if (gender && p.gender && p.gender !== gender) return -1
      let score = gender && p.gender === gender ? 1.5 : 0
      if ([...heads].some(h => p.heads.has(h))) score += 5
      // «Minister for Africa» is a junior minister, and yet «the Minister»
      else if (this.#sameWords(words, p)) score += 3
      else if (title.offices.some(o => o.rank && p.ranks.has(o.rank)))
        score += title.offices.some(o => o.function && p.offices.some(x => x.function === o.function && x.rank === o.rank))
          ? 4
          : 2
      else if (title.descriptor)
        score += p === this.parties.find(q => q.country === p.country) ? 1.8 : p.offices.length > 0 ? 1 : 0.5
      else return -1
      if (
        title.offices.some(
          o =>
            o.function &&
            p.offices.some(x => x.rank === o.rank) &&
            !p.offices.some(x => x.function === o.function && x.rank === o.rank),
        )
      )
        score -= 2.5
      if (country && p.country === country) score += 2
      if (this.#sameWords(words, p)) score += 1.5
      if (chief && p.ranks.has('head-of-state-or-government')) score += 1.2
      return score
    }
    let best: Person | null = null
    let top = 0
    for (const p of this.#persons) {
      const before = latest(p, at)
      let score = fits(p)
      if (score <= 0) continue
      if (this.last?.persons.includes(p)) score += 0.8
      if (this.parties.includes(p)) score += 0.5
      if (p.country === this.#home) score += 0.6
      if (this.#spokesmen.has(p)) score -= 1
      score += before < 0 ? (title.descriptor ? -4 : -1.5) : 0.7 / (1 + (at - before) / 120)
      if (score > top) {
        top = score
        best = p
      }
    }
    if (best) return one(best, 'title', top > 4 ? 0.9 : 0.75)
    if (!country) return null
    const own = this.parties.filter(p => p.country === country)
    // «the Russian President» is Putin, where no office of his has been named
    if (own.length === 1 && (title.descriptor || own[0].offices.length === 0)) return one(own[0], 'title', 0.7)
    return { persons: [], sides: [country], joint: false, how: 'title-side', confidence: 0.6 }
  }

  /** An office of this person has been printed in the same words. */
  #sameWords(words: string, person: Person): boolean {
    return person.offices.some(o => {
      // «Vietnamese Deputy Minister of …» begins with the deputy minister
      const start = this.#c.hits.state.at(o.draft.start)?.end ?? o.draft.start
      const office = textOfTokens(this.#c, start, o.draft.end).toLowerCase()
      return office.endsWith(words) || office.startsWith(`${words} `) || office.includes(` ${words} for `)
    })
  }

  /** «the host», «vị khách». */
  #byRole(host: boolean): Voice | null {
    if (this.hosts.size === 0) return this.#others()
    const fitting = this.parties.filter(p => this.hosts.has(p) === host)
    return fitting.length > 0 ? one(fitting[0], 'role', fitting.length === 1 ? 0.85 : 0.6) : this.#others()
  }

  #byGender(gender: 'm' | 'f' | null, at: number): Voice | null {
    const fits = (p: Person): boolean => gender === null || p.gender === null || p.gender === gender
    const topic = this.#topic
    // «a letter from X, in which he thanks …»
    const writer =
      lower(this.#c, at - 1) === 'which' ? this.#persons.filter(fits).find(p => at - latest(p, at) < BESIDE) : undefined
    if (writer) return one(writer, 'beside', 0.7)
    if (topic && topic.at > this.#spokeAt && at - topic.at < RECENT) {
      const named = [topic.person, ...this.#persons].find(p => fits(p) && (p === topic.person || latest(p, at) >= topic.at))
      if (named) return one(named, 'topic', 0.8)
    }
    const last = this.last && this.last.persons.length === 1 ? this.last.persons[0] : null
    if (last && fits(last) && (gender === null || last.gender === gender || at - this.#spokeAt < RECENT))
      return one(last, 'pronoun', 0.85)
    const nearest = (suits: (p: Person) => boolean, reach: number): Person | null => {
      let best: Person | null = null
      let near = at - reach
      for (const p of this.#persons) {
        if (!suits(p) || this.#spokesmen.has(p)) continue
        const before = latest(p, at)
        if (before >= 0 && before > near) {
          near = before
          best = p
        }
      }
      return best
    }
    const sure = gender === null ? null : nearest(p => p.gender === gender, NEAR)
    if (sure) return one(sure, 'pronoun', 0.75)
    if (last && fits(last)) return one(last, 'pronoun', 0.75)
    const best = nearest(fits, Number.MAX_SAFE_INTEGER) ?? last
    return best ? one(best, 'pronoun', 0.6) : null
  }

  /** «the Kazakh guest»: of those from there who take part, else were named, the one named last; else the state. */
  #byCountry(country: string, at: number): Voice {
    const own = this.#persons.filter(p => p.country === country && latest(p, at) >= 0 && !this.#spokesmen.has(p))
    const here = this.parties.filter(p => p.country === country)
    const nearest = here[0] ?? own.sort((a, b) => latest(b, at) - latest(a, at))[0]
    return nearest
      ? one(nearest, 'role', 0.8)
      : { persons: [], sides: [country], joint: false, how: 'role-side', confidence: 0.6 }
  }

  /** «It noted …», «nước này cho biết»: the body or state that spoke last; «it» only where it was the last to speak. */
  #body({ start, end }: Nominal): Voice | null {
    const bare = end - start === 1
    const named = bare && this.last?.persons.length !== 0 ? null : this.#lastSide
    return named && { ...named, how: 'body', confidence: 0.7 }
  }

  #joint({ persons, title, start, end }: Extract<Nominal, { kind: 'joint' }>, at: number): Voice | null {
    if (!title || title.offices.length === 0) return this.#together(persons, this.#peersOf(start, end, at) ?? this.parties)
    // «cả ba Đại sứ»: as many as have been named, whomever each has met
    const count = this.#countOf(start, end)
    const heads = new Set(title.offices.map(o => o.head))
    const named = this.#persons.filter(p => [...p.heads].some(h => heads.has(h)) && latest(p, at) >= 0)
    if (count !== null && this.parties.length > 1 && count > this.parties.length && named.length === count)
      return { persons: named, sides: [], joint: true, how: 'joint-named', confidence: 0.85 }
    const ranks = new Set(title.offices.map(o => o.rank))
    const fitting = this.#persons.filter(
      p => [...p.ranks].some(r => ranks.has(r)) && (this.parties.length < 2 || this.parties.includes(p)),
    )
    return this.#together(persons, fitting.length >= 2 && fitting.length <= 4 ? fitting : this.parties)
  }

  /** «All three», where two of them met one after the other: those named so far who hold like offices, if they are as many. */
  #peersOf(start: number, end: number, at: number): readonly Person[] | null {
    const count = this.#countOf(start, end)
    const [first] = this.parties
    if (count === null || first === undefined || count <= this.parties.length) return null
    const peers = this.#persons.filter(p => latest(p, at) >= 0 && [...p.ranks].some(r => first.ranks.has(r)))
    return peers.length === count ? peers : null
  }

  /** How many are meant by «hai», «all three». */
  #countOf(start: number, end: number): number | null {
    for (let i = start; i < end; i++) {
      const count = COUNTS[lower(this.#c, i)]
      if (count !== undefined) return count
    }
    return null
  }

  #together(persons: boolean, parties: readonly Person[] = this.parties): Voice | null {
    if (persons) {
      if (parties.length >= 2) return { persons: parties, sides: [], joint: true, how: 'joint-persons', confidence: 0.85 }
    }
    // «Both capitals rejected …», where no meeting is told of: those who spoke together before
    if (this.sides.length < 2 && this.#lastSide?.joint === false && this.#lastSide.sides.length > 1) return this.#lastSide
    return this.sides.length >= 2 ? { persons: [], sides: this.sides, joint: true, how: 'joint', confidence: 0.9 } : null
  }

  /** «his Kenyan counterpart», «the counterpart»: whoever takes part for that state, or for the other side. */
  #counterpart(country: string | null): Voice | null {
    const { last } = this
    const own = this.parties.filter(p =>
      country
        ? p.country === country
        : last !== null && !last.persons.includes(p) && last.persons.some(q => q.country !== p.country),
    )
    if (own.length === 1) return one(own[0], 'counterpart', 0.8)
    return country ? { persons: [], sides: [country], joint: false, how: 'counterpart', confidence: 0.7 } : this.#others()
  }

  /** The other side than the one that spoke last. */
  #others(named?: Nominal): Voice | null {
    // «phía bạn» is the friend of whoever writes
    const friend = named && this.#home && this.#c.words('friends').before(named.end) && this.sides.includes(this.#home)
    const mine = new Set(friend ? [this.#home] : [...(this.last?.sides ?? []), ...(this.last?.persons ?? []).map(p => p.country)])
    const other = this.sides.filter(s => !mine.has(s))
    return other.length > 0 ? { persons: [], sides: other.slice(0, 1), joint: false, how: 'others', confidence: 0.6 } : null
  }
}

/** «We …» at the head of a quotation: who speaks is told behind it. */
const UNNAMED: Voice = { persons: [], sides: [], joint: false, how: 'self', confidence: 0.5 }

const one = (person: Person, how: string, confidence: number): Voice => ({
  persons: [person],
  sides: [],
  joint: false,
  how,
  confidence,
})

/** Start of the last mention before a token; −1 when there is none. */
export function latest(person: Person, at: number): number {
  const first = firstFrom(person.mentions, at)
  return first > 0 ? person.mentions[first - 1].start : -1
}

import type { WordList } from '../../../lexicon/entries.ts'
import { LOWER, WORD } from '../../../text/tokens.ts'
import { type Context, firstFrom, lower, textOfTokens } from '../../context.ts'
import type { DateMention } from '../dates.ts'
import type { Discourse, Voice } from '../discourse.ts'
import type { Nominal } from '../nominals.ts'
import type { ReferenceMention } from '../references.ts'
import type { StatementDraft } from './draft.ts'

/** What the reading of statements needs of a document, looked up by token. */
export class Ground {
  readonly c: Context
  readonly nominals: readonly Nominal[]
  readonly discourse: Discourse
  /** 1 where a token belongs to a name, a title, a reference or a compound that only looks like a verb. */
  readonly masked: Uint8Array
  /** Statements of a quotation whose speaker may be named behind it. */
  readonly quoted: StatementDraft[] = []
  /** Whoever a list is said of («The ministers:»), while its items are read. */
  lead: Voice | null = null
  readonly #endingAt = new Map<number, number>()
  readonly #startingAt = new Map<number, number>()
  readonly #dateStart = new Map<number, number>()
  /** Nouns by which a joint body named in full is called again («the Council»). */
  readonly #jointBodies = new Set<string>()
  /** The sides of the joint body («the Council between the EU and North Macedonia»), as far as its name tells. */
  bodySides: readonly string[] = []

  constructor(
    c: Context,
    nominals: readonly Nominal[],
    discourse: Discourse,
    dates: readonly DateMention[],
    references: readonly ReferenceMention[],
  ) {
    this.c = c
    this.nominals = nominals
    this.discourse = discourse
    this.masked = new Uint8Array(c.tokens.count + 1)
    nominals.forEach((n, i) => {
      this.#endingAt.set(n.end, i)
      this.#startingAt.set(n.start, i)
      if (n.kind !== 'pronoun') this.masked.fill(1, n.start, n.end)
    })
    for (const hit of c.words('jointBodies').all) {
      this.#jointBodies.add(c.language === 'vi' ? textOfTokens(c, hit.start, hit.start + 2).toLowerCase() : lower(c, hit.end - 1))
      if (this.bodySides.length < 2) this.bodySides = sidesAround(c, hit.start, hit.end)
    }
    for (const date of dates) this.#dateStart.set(date.end, date.start)
    for (const r of references) this.masked.fill(1, r.start, r.end)
    for (const org of c.hits.org.all) if (org.end - org.start > 1) this.masked.fill(1, org.start, org.end)
    for (const hit of c.words('otherwise').all) this.masked.fill(1, hit.start, hit.end)
  }

  /** Index of the nominal that ends just before a token; −1 when there is none. */
  endingAt(token: number): number {
    return this.#endingAt.get(token) ?? -1
  }

  startingAt(token: number): Nominal | undefined {
    const i = this.#startingAt.get(token)
    return i === undefined ? undefined : this.nominals[i]
  }

  /** The nominals within tokens [from, to). */
  nominalsIn(from: number, to: number): readonly Nominal[] {
    const { nominals } = this
    const first = firstFrom(nominals, from)
    let end = first
    while (end < nominals.length && nominals[end].end <= to) end++
    return nominals.slice(first, end)
  }

  /** First token of the date that ends just before a token, with the preposition before it; the token itself where none does. */
  beforeDate(token: number): number {
    const start = this.#dateStart.get(token)
    if (start === undefined) return token
    return this.is('dateLeads', start - 1) ? start - 1 : start
  }

  /** A word of this list stands at exactly this token. */
  is(list: WordList, token: number): boolean {
    return this.c.words(list).at(token)?.end === token + 1
  }

  /** Where «the Council», «Ủy ban», «the Joint Commission» that ends just before a token begins; −1 where no joint body does. */
  jointBodyBefore(token: number): number {
    const { c } = this
    if (c.hits.org.before(token)) return -1
    const full = c.words('jointBodies').before(token)
    if (full) return this.is('determiners', full.start - 1) ? full.start - 1 : full.start
    if (this.#jointBodies.size === 0) return -1
    if (c.language === 'vi') return this.#jointBodies.has(textOfTokens(c, token - 2, token).toLowerCase()) ? token - 2 : -1
    return this.#jointBodies.has(this.word(token - 1)) && this.is('determiners', token - 2) ? token - 2 : -1
  }

  word(token: number): string {
    return lower(this.c, token)
  }

  /** A word in small letters that no entry of the lexicon takes for a name. */
  isPlain(token: number): boolean {
    return this.c.tokens.kind[token] === WORD && this.c.tokens.shape[token] === LOWER
  }
}

const BEFORE = 5
const BEHIND = 10

/** The states and bodies of states within a few tokens of a name, where there are two. */
function sidesAround(c: Context, start: number, end: number): readonly string[] {
  const from = c.language === 'vi' ? end : start - BEFORE
  const states = c.hits.state.within(from, end + BEHIND).map(h => h.entry.id)
  const bodies = c.hits.org
    .within(from, end + BEHIND)
    .flatMap(h => (h.entry.country === 'EU' ? ['EU'] : h.entry.side ? [h.entry.id] : []))
  const sides = [...new Set([...bodies, ...states])]
  return sides.length === 2 ? sides : []
}

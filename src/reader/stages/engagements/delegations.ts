import type { EngagementKind } from '../../../contract/vocabulary.ts'
import { type Context, type Hit, isIn, printed } from '../../context.ts'
import type { Person } from '../persons.ts'
import { isNounHere } from './contacts.ts'
import { areCounterparts, draftOf, type EngagementDraft } from './draft.ts'
import type { Group } from './groups.ts'
import type { Parties } from './parties.ts'
import { groupAt } from './partners.ts'
import { isAdjacent, subjectOf } from './roles.ts'
import type { Scene } from './scene.ts'

/** Heads of delegation named in sentences close by: they are the counterparts of the round or dialogue told of there. */
export class Delegations {
  #heads: Group[] = []
  #scenes: Scene[] = []
  #noun: Hit<'meet'> | null = null
  #nounAt = -9

  /** The engagement of those whom this sentence, with the one before, names as heads. */
  read(scene: Scene, parties: Parties): EngagementDraft | null {
    const told = scene.hits.filter(h => h.entry.kind !== 'visit' && h.entry.kind !== 'letter' && h.entry.kind !== 'signing')
    // «The Council met in Brussels»: a verb will do where it is nobody's
    const noun =
      told.find(h => h.entry.part === 'noun' || isNounHere(scene.c, h)) ??
      told.find(h => (h.entry.kind === 'meeting' || h.entry.kind === 'negotiation') && !subjectOf(scene, h.start))
    if (noun) {
      this.#noun = noun
      this.#nounAt = scene.sentence.index
    }
    const heads = headsIn(scene)
    const since = this.#scenes.at(-1)?.sentence.index ?? this.#nounAt
    if (!this.#noun || scene.sentence.index - Math.max(since, this.#nounAt) > 3) {
      this.#heads = []
      this.#scenes = []
      return null
    }
    // «X was in the chair. Also taking part was Y. The other delegation was led by Z.»
    if (heads.length === 0) return null
    // «Officials, led by A and B, had met before»: a pair of its own
    if (heads.some(g => g.members.length > 1)) {
      this.#heads = []
      this.#scenes = []
    }
    this.#heads.push(...heads)
    this.#scenes.push(scene)
    const persons = [...new Set(this.#heads.flatMap(g => headsOf(parties.of(g)?.persons ?? [])))]
    if (!areCounterparts(persons)) return null
    const kind: EngagementKind = this.#noun.entry.kind === 'conference' ? 'meeting' : this.#noun.entry.kind
    return draftOf({
      kind,
      mode: this.#noun.entry.mode,
      persons,
      sentences: this.#scenes.map(s => s.sentence),
      rule: 'engagement.delegations',
      confidence: 0.85,
    })
  }
}

/** Of a list of one side, the first leads; of both sides, all do. */
const headsOf = (persons: readonly Person[]): readonly Person[] => (areCounterparts(persons) ? persons : persons.slice(0, 1))

/** «do bà X … dẫn đầu», «dẫn đầu đoàn Iran là ông X», «was led by X», «X led the delegation», «on the U.S. side by X». */
function headsIn(scene: Scene): Group[] {
  const { c, sentence } = scene
  const heads: Group[] = []
  for (const lead of c.words('leads').within(sentence.start, sentence.end)) {
    const found = c.language === 'vi' ? [vietnameseHead(scene, lead)] : englishHead(scene, lead)
    for (const group of found) if (group && !heads.includes(group)) heads.push(group)
  }
  return heads
}

function vietnameseHead(scene: Scene, lead: { start: number; end: number }): Group | null {
  const { c, groups } = scene
  for (let i = lead.end; i < lead.end + 7; i++) if (/^là$/iu.test(printed(c, i))) return groupAt(scene, i + 1)
  const before = groups.findLast(g => g.end <= lead.start && lead.start - g.end < 26 && !crossesStop(c, g.end, lead.start))
  if (!before) return null
  if (isLed(c, before.start)) return before
  // «X dẫn đầu đoàn Serbia»
  return !before.governed && isAdjacent(scene, before.end, lead.start) && isIn(c, 'groupNouns', lead.end) ? before : null
}

/** «do» stands before the name, possibly with a title between. */
const isLed = (c: Context, start: number): boolean => [1, 2, 3].some(n => /^do$/iu.test(printed(c, start - n)))

const crossesStop = (c: Context, from: number, to: number): boolean => {
  for (let i = from; i < to; i++) if (/^[;.]$/.test(printed(c, i))) return true
  return false
}

/** Titles of chairs need no delegation behind them. */
const CHAIRED = /chair|presided/i

function englishHead(scene: Scene, lead: { start: number; end: number }): Group[] {
  const { c } = scene
  const each = ledForEach(scene, lead)
  if (each.length > 1 || (each[0]?.members.length ?? 0) > 1) return each
  const last = printed(c, lead.end - 1)
  if (/^(?:by|was|were|sat)$/i.test(last)) {
    const head = groupAt(scene, lead.end) ?? groupWithin(scene, lead.end, 8)
    return head ? [head] : []
  }
  const words = c.text.slice(c.tokens.start[lead.start], c.tokens.end[lead.end - 1])
  // «with X leading the Kenyan team»
  const beside = scene.groups.find(g => g.end === lead.start && /^with$/i.test(printed(c, g.start - 1)))
  const subject = beside ?? subjectOf(scene, lead.start)
  if (CHAIRED.test(words)) return subject ? [subject] : []
  for (let i = lead.end; i < lead.end + 6; i++) {
    if (!isIn(c, 'groupNouns', i)) continue
    // «Heading the Thai delegation was X»
    if (/^(?:was|were|is)$/i.test(printed(c, i + 1))) return [groupAt(scene, i + 2)].filter(g => g !== null)
    return subject ? [subject, ...alike(scene, i + 1)] : []
  }
  return []
}

/** «led for Zambia by X and for Malawi by Y». */
const ledForEach = ({ c, groups }: Scene, lead: { start: number; end: number }): Group[] =>
  groups.filter(g => {
    if (g.start < lead.end || g.start > lead.end + 40) return false
    const by = [1, 2, 3].map(n => g.start - n).find(i => /^by$/i.test(printed(c, i)))
    const side = by === undefined ? undefined : c.hits.state.within(by - 4, by).at(-1)
    return (
      side !== undefined &&
      /^(?:for|from|on)$/i.test(printed(c, isIn(c, 'articles', side.start - 1) ? side.start - 2 : side.start - 1))
    )
  })

/** «…, and Y the Kenyan one»: those told of with the same verb, left out. */
function alike(scene: Scene, from: number): Group[] {
  const { c } = scene
  return scene.groups.filter(
    g =>
      g.start >= from &&
      !g.governed &&
      /^(?:the|its|his|her)$/i.test(printed(c, g.end)) &&
      [1, 2, 3].some(n => /^one$/i.test(printed(c, g.end + n)) || isIn(c, 'groupNouns', g.end + n)),
  )
}

const groupWithin = (scene: Scene, from: number, reach: number): Group | null =>
  scene.groups.find(g => g.start >= from && g.start < from + reach) ?? null

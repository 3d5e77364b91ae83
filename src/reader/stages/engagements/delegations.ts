import type { EngagementKind } from '../../../contract/vocabulary.ts'
import { type Context, type Hit, isIn, printed } from '../../context.ts'
import type { Person } from '../persons.ts'
import { isNounHere } from './contacts.ts'
import { areCounterparts, draftOf, type EngagementDraft } from './draft.ts'
import type { Group } from './groups.ts'
import type { Parties } from './parties.ts'
import { groupAt, subjectOf } from './roles.ts'
import type { Scene } from './scene.ts'

/** Heads of delegation named in one or two sentences in a row: they are the counterparts of the round or dialogue told of there. */
export class Delegations {
  #heads: Group[] = []
  #scenes: Scene[] = []
  #noun: Hit<'meet'> | null = null
  #nounAt = -9

  /** The engagement of those whom this sentence, with the one before, names as heads. */
  read(scene: Scene, parties: Parties): EngagementDraft | null {
    const noun = scene.hits.find(
      h =>
        (h.entry.part === 'noun' || isNounHere(scene.c, h)) &&
        h.entry.kind !== 'visit' &&
        h.entry.kind !== 'letter' &&
        h.entry.kind !== 'signing',
    )
    if (noun) {
      this.#noun = noun
      this.#nounAt = scene.sentence.index
    }
    const heads = headsIn(scene)
    if (heads.length === 0 || !this.#noun || scene.sentence.index - this.#nounAt > 3) {
      this.#heads = []
      this.#scenes = []
      return null
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
    const group = c.language === 'vi' ? vietnameseHead(scene, lead) : englishHead(scene, lead)
    if (group && !heads.includes(group)) heads.push(group)
  }
  return heads
}

function vietnameseHead(scene: Scene, lead: { start: number; end: number }): Group | null {
  const { c, groups } = scene
  for (let i = lead.end; i < lead.end + 7; i++) if (/^là$/iu.test(printed(c, i))) return groupAt(scene, i + 1)
  const before = groups.findLast(g => g.end <= lead.start && lead.start - g.end < 26 && !crossesStop(c, g.end, lead.start))
  const led = before && (isLed(c, before.start) || before.members.length === 1) ? before : null
  return led && isLed(c, led.start) ? led : null
}

/** «do» stands before the name, possibly with a title between. */
const isLed = (c: Context, start: number): boolean => [1, 2, 3].some(n => /^do$/iu.test(printed(c, start - n)))

const crossesStop = (c: Context, from: number, to: number): boolean => {
  for (let i = from; i < to; i++) if (/^[;.]$/.test(printed(c, i))) return true
  return false
}

function englishHead(scene: Scene, lead: { start: number; end: number }): Group | null {
  const { c } = scene
  if (/^by$/i.test(printed(c, lead.end - 1))) return groupAt(scene, lead.end) ?? groupWithin(scene, lead.end, 8)
  const subject = subjectOf(scene, lead.start)
  for (let i = lead.end; i < lead.end + 6; i++) if (isIn(c, 'groupNouns', i)) return subject
  return null
}

const groupWithin = (scene: Scene, from: number, reach: number): Group | null =>
  scene.groups.find(g => g.start >= from && g.start < from + reach) ?? null

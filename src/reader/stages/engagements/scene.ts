import { LOWER, WORD } from '../../../text/tokens.ts'
import { type Context, type Hit, isIn, printed, type ReadSentence } from '../../context.ts'
import type { DateMention } from '../dates.ts'
import type { ReferenceMention } from '../references.ts'
import type { Title } from '../titles.ts'
import type { Material } from './draft.ts'
import { type Group, groupsOf } from './groups.ts'

/** One sentence with all that may take part in an engagement. */
export interface Scene {
  readonly c: Context
  readonly sentence: ReadSentence
  readonly groups: readonly Group[]
  readonly titles: readonly Title[]
  readonly hits: ReadonlyArray<Hit<'meet'>>
  readonly dates: readonly DateMention[]
  readonly references: readonly ReferenceMention[]
}

/** Goes through the sentences in order and cuts the lists of the stages before to each. */
export class Scenes {
  readonly #m: Material
  #nominal = 0
  #date = 0
  #reference = 0
  #title = 0
  constructor(m: Material) {
    this.#m = m
  }

  /** The scene of a sentence; sentences must be asked for in order. */
  of(sentence: ReadSentence): Scene {
    const { c, nominals, dates, references, titles } = this.#m
    while (this.#nominal < nominals.length && nominals[this.#nominal].start < sentence.start) this.#nominal++
    while (this.#date < dates.length && dates[this.#date].start < sentence.start) this.#date++
    while (this.#reference < references.length && references[this.#reference].start < sentence.start) this.#reference++
    while (this.#title < titles.length && titles[this.#title].start < sentence.start) this.#title++
    const here = within(dates, this.#date, sentence.end)
    return {
      c,
      sentence,
      groups: groupsOf(c, within(nominals, this.#nominal, sentence.end), sentence.segment === 'headline'),
      titles: within(titles, this.#title, sentence.end),
      hits: withMissions(c, sentence).filter(
        (h, i, hits) =>
          !isMistaken(c, h) && !isHolding(c, h, hits[i + 1]) && !here.some(d => d.start <= h.start && d.end >= h.end),
      ),
      dates: here,
      references: within(references, this.#reference, sentence.end),
    }
  }
}

/** What the lexicon found, and «led an interagency delegation to (Panama)»: a trip, whatever the delegation is called. */
function withMissions(c: Context, { start, end }: ReadSentence): Array<Hit<'meet'>> {
  const hits = c.hits.meet.within(start, end)
  if (c.language !== 'en') return hits
  for (const led of c.words('missionVerbs').within(start, end)) {
    const noun = c.words('missionNouns').within(led.end, Math.min(end, led.end + MISSION))[0]
    if (!noun || printed(c, noun.end) !== 'to') continue
    const [place, state] = [c.hits.place.at(noun.end + 1), c.hits.state.at(noun.end + 1)]
    if (!place && !state) continue
    const entry = { k: 'meet', kind: 'visit', mode: null, part: 'verb', form: 'past' } as const
    hits.push({ start: led.start, end: noun.end + 1, entry })
  }
  return hits.sort((a, b) => a.start - b.start)
}

/** Tokens between «led» and «delegation». */
const MISSION = 7

/** «a bilateral treaty»; «the engagements between A and B» are some, and no others. */
export const isMistaken = (c: Context, { start, end }: Hit<'meet'>): boolean =>
  c.words('onlyBetween').at(start)
    ? !c.words('between').at(end)
    : end - start === 1 &&
      /lateral$/i.test(printed(c, start)) &&
      isNoun(c, end) &&
      c.words('holding').within(start - 3, start).length === 0

/** «đồng chủ trì Vòng đàm phán thứ 3»: the verb only holds the thing that the noun right behind it names. */
export const isHolding = (c: Context, hit: Hit<'meet'>, next: Hit<'meet'> | undefined): boolean =>
  hit.entry.part !== 'noun' &&
  next !== undefined &&
  next.entry.part === 'noun' &&
  next.start - hit.end < 4 &&
  isBare(c, hit.end, next.start) &&
  c.words('holding').at(hit.start)?.end === hit.end

/** «the third»: small words before a noun, nobody among them. */
const isBare = (c: Context, from: number, to: number): boolean => {
  for (let i = from; i < to; i++)
    if (c.tokens.shape[i] !== LOWER || c.hits.pronoun.at(i) || isIn(c, 'governing', i) || isIn(c, 'conjunctions', i)) return false
  return true
}

const isNoun = (c: Context, i: number): boolean =>
  c.tokens.kind[i] === WORD &&
  c.tokens.shape[i] === LOWER &&
  !isIn(c, 'governing', i) &&
  !isIn(c, 'conjunctions', i) &&
  !c.hits.act.at(i)

function within<T extends { readonly start: number; readonly end: number }>(list: readonly T[], from: number, end: number): T[] {
  const inside: T[] = []
  for (let i = from; i < list.length && list[i].start < end; i++) if (list[i].end <= end) inside.push(list[i])
  return inside
}

import { MARK } from '../../../text/tokens.ts'
import { type Hit, isIn, printed } from '../../context.ts'
import { drafts } from './circles.ts'
import type { EngagementDraft } from './draft.ts'
import { implied, type Parties, type Who } from './parties.ts'
import { subjectOf } from './roles.ts'
import type { Scene } from './scene.ts'

/** «…, where Governor X received her», «X met him on Friday»: the pronoun is whoever the clause or sentence before was about. */
export function metBefore(scene: Scene, hit: Hit<'meet'>, parties: Parties): EngagementDraft[] | null {
  const { c } = scene
  const pronoun = c.words('objects').at(hit.end)
  if (!pronoun || c.words('telling').over(hit.start) || !isObjectAlone(scene, pronoun.end)) return null
  return withPronoun(scene, hit, hit.start, pronoun.start, parties, hit.entry.part === 'host')
}

/** «…, where Ambassador X paid him a courtesy call». */
export function paidToOne(scene: Scene, hit: Hit<'meet'>, parties: Parties): EngagementDraft[] | null {
  const { c } = scene
  const pronoun = c.words('objects').within(hit.start - 3, hit.start)[0]
  const paying = pronoun && c.words('paying').before(pronoun.start)
  return paying ? withPronoun(scene, hit, paying.start, pronoun.start, parties, false) : null
}

/** Whoever does it at token `verb`, and the one whom the pronoun means. */
function withPronoun(
  scene: Scene,
  hit: Hit<'meet'>,
  verb: number,
  pronoun: number,
  parties: Parties,
  hosted: boolean,
): EngagementDraft[] | null {
  const source = subjectOf(scene, verb)
  const doers = source && source.members[0].kind !== 'pronoun' ? parties.of(source) : null
  if (!source || !doers || doers.joint) return null
  const before = scene.groups.find(g => g.end <= source.start && !g.governed)
  const met = (before ? parties.of(before) : null) ?? implied(parties)
  const [one, ...more] = met?.persons ?? []
  if (!met || !one || more.length > 0 || doers.persons.includes(one) || !isOfGender(one, printed(scene.c, pronoun))) return null
  return drafts(scene, hit, doers, { ...met, confidence: 0.7 }, hosted)
}

const isOfGender = ({ gender }: Who['persons'][number], pronoun: string): boolean =>
  gender === null || gender === (pronoun === 'him' ? 'm' : 'f')

/** «received her on Friday», not «received her counterpart». */
const isObjectAlone = ({ c, sentence, dates }: Scene, at: number): boolean =>
  at >= sentence.end ||
  c.tokens.kind[at] === MARK ||
  isIn(c, 'governing', at) ||
  isIn(c, 'conjunctions', at) ||
  c.words('adverbs').at(at) !== undefined ||
  dates.some(d => d.start === at)

import type { EngagementKind } from '../../../contract/vocabulary.ts'
import { NUMBER } from '../../../text/tokens.ts'
import { type Context, type Hit, isIn, lower, printed } from '../../context.ts'
import type { EngagementDraft, Found } from './draft.ts'
import { isPossessive } from './groups.ts'
import { acting, discussing, inOffice, inTurn, pictured } from './implicit.ts'
import { fromNoun } from './nouns.ts'
import type { Parties } from './parties.ts'
import { speaksOnly } from './partners.ts'
import { isPlanned, isUnheld } from './roles.ts'
import type { Scene } from './scene.ts'
import { fromVerb } from './verbs.ts'

/** Meetings, calls, letters, signings and talks that a sentence tells of, each with the word that tells. */
export function contactsIn(scene: Scene, parties: Parties): Found[] {
  const found: Found[] = []
  for (const hit of scene.hits) {
    if (hit.entry.kind === 'visit') continue
    parties.here = found.map(f => f.draft)
    for (const draft of contact(scene, hit, parties)) found.push({ hit, draft })
  }
  if (found.length === 0 && scene.sentence.segment === 'caption') found.push(...pictured(scene, parties))
  if (found.length === 0 && scene.sentence.segment === 'body')
    found.push(...discussing(scene, parties), ...acting(scene, parties), ...inTurn(scene, parties))
  if (found.length === 0) found.push(...inOffice(scene, parties))
  return found
}

function contact(scene: Scene, hit: Hit<'meet'>, parties: Parties): EngagementDraft[] {
  const { c, sentence } = scene
  if (isPlanned(c, sentence.start, hit) || isUnheld(c, sentence.end, hit) || isWitnessed(scene, hit)) return []
  if (hit.entry.part === 'noun' || isNounHere(c, hit)) return fromNoun(scene, hit, parties)
  const told = asRound(scene, hit, fromVerb(scene, hit, parties))
  // «talked with X in Paris», «spoke with X over lunch»
  const talked = /^talk/i.test(printed(c, hit.start)) && !tellsOfPhone(scene)
  if (hit.entry.kind === 'call' && talked) return told.map(d => ({ ...d, kind: 'meeting', mode: null }))
  if (hit.entry.kind === 'call' && speaksOnly(c, hit) && c.words('faceToFace').within(hit.end, sentence.end).length > 0)
    return told.map(d => ({ ...d, kind: 'meeting', mode: null }))
  // «consulted X by telephone»
  const [phone] = hit.entry.kind === 'meeting' ? c.words('byPhone').within(hit.end, sentence.end) : []
  if (phone && !scene.hits.some(h => h.start >= hit.end && h.start < phone.start))
    return told.map(d => ({ ...d, kind: 'call', mode: 'phone' }))
  if (!c.words('telling').over(hit.start)) return told
  // «told her in a phone call»: the noun says how; else the headline does («X, Y speak by phone»)
  const how = scene.hits.find(h => h.entry.part === 'noun' && TALKS.has(h.entry.kind)) ?? headlineCall(c) ?? hit
  const { kind, mode } = how.entry
  return told.map(d => ({ ...d, kind, mode, confidence: d.confidence * 0.7 }))
}

/** «sau sáu phiên đàm phán …; phiên cuối cùng do A và B chủ trì»: what they chaired is a round of the negotiations just named. */
function asRound({ c, sentence }: Scene, hit: Hit<'meet'>, told: EngagementDraft[]): EngagementDraft[] {
  if (told.length === 0 || hit.entry.kind !== 'meeting' || !c.words('leads').at(hit.start)) return told
  const { rounds } = c.lexicon.referenceWords[c.language]
  const named = c.hits.meet.within(sentence.start, hit.start).findLast(h => h.entry.kind === 'negotiation')
  for (let i = hit.start - 1; named && i >= named.end && printed(c, i) !== ';'; i--)
    if (rounds.includes(lower(c, i)) && !c.hits.meet.over(i)) return told.map(d => ({ ...d, kind: 'negotiation' }))
  return told
}

/** «Sau đối thoại, trước sự chứng kiến của hai trưởng đoàn, A và B ký»: those who sign did not hold the talks. */
const isWitnessed = ({ c, sentence, groups }: Scene, hit: Hit<'meet'>): boolean =>
  c.language === 'vi' &&
  hit.entry.kind !== 'signing' &&
  hit.start - sentence.start <= 3 &&
  !groups.some(g => g.end <= hit.start) &&
  c.words('witness').within(hit.end, sentence.end).length > 0

const tellsOfPhone = ({ c, sentence }: Scene): boolean => {
  for (let i = sentence.start; i < sentence.end; i++) if (/^(?:tele)?phones?$/i.test(printed(c, i))) return true
  return false
}

/** The phone call that a headline tells of. */
function headlineCall(c: Context): Hit<'meet'> | undefined {
  const headline = c.sentences.find(s => s.segment === 'headline')
  return headline && c.hits.meet.within(headline.start, headline.end).find(h => h.entry.kind === 'call' && h.end - h.start > 1)
}

const TALKS = new Set<EngagementKind>(['meeting', 'call', 'negotiation'])

/** «Tại hội đàm, …», «kết quả hội đàm»: a verb's form that stands for the thing. */
export const isNounHere = (c: Context, hit: Hit<'meet'>): boolean =>
  c.language === 'vi'
    ? hit.entry.part === 'verb' &&
      (isBetweenNamed(c, hit.end) || (c.words('asNoun').before(hit.start) !== undefined && !c.hits.date.over(hit.start - 1)))
    : (hit.entry.form === 'gerund' &&
          (c.words('between').at(hit.end) !== undefined || c.tokens.kind[hit.start - 1] === NUMBER)) ||
        (/^(?:calls?|talks?|visits?)$/i.test(printed(c, hit.end - 1)) &&
          hit.end - hit.start === 1 &&
          /^(?:with|between)$/i.test(printed(c, c.hits.date.at(hit.end)?.end ?? hit.end)))
      ? true
      : (hit.entry.form === 'gerund' || hit.entry.form === 'base' || hit.entry.form === 'present') &&
        (hit.end - hit.start === 1 || isIn(c, 'with', hit.end - 1)) &&
        isDetermined(c, hit.start)

/** Behind an article, an owner or the like, perhaps with the month or the town («their September meeting», «the Nairobi meeting»). */
function isDetermined(c: Context, start: number): boolean {
  const month = c.hits.date.before(start)
  const at = month?.entry.what === 'month' ? month.start : (c.hits.place.before(start)?.start ?? start)
  return c.words('asNoun').before(at) !== undefined || isPossessive(c, at - 1)
}

/** «Hội đàm giữa A và B», not «các cuộc tiếp xúc giữa hai bên». */
function isBetweenNamed(c: Context, at: number): boolean {
  const between = c.words('between').at(at)
  return between !== undefined && !c.words('joint').at(between.end) && !c.words('jointPersons').at(between.end)
}

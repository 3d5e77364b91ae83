import { type Hit, printed } from '../../context.ts'
import { areCounterparts, draftOf, type EngagementDraft, type Found } from './draft.ts'
import type { Group } from './groups.ts'
import type { Parties } from './parties.ts'
import { groupAt } from './partners.ts'
import type { Scene } from './scene.ts'

/** «Với Đại sứ X, Chủ tịch nước cảm ơn …», «With Minister X, the Secretary discussed …»: whoever met others met X too, each in turn. */
export function turnedTo(scene: Scene, parties: Parties): Found | null {
  const { c, sentence } = scene
  const series = parties.current
  const opening = c.words('with').at(sentence.start)
  if (!opening || !series || !isSeries(series) || sentence.segment !== 'body') return null
  const next = groupAt(scene, opening.end)
  if (!next || next.members.length > 1 || next.members[0].kind !== 'person') return null
  const partner = parties.of(next)
  if (!partner) return null
  const receiver = speakersBehind(scene, next.end)
    .map(group => parties.of(group, partner.persons))
    .find(who => who !== null && !who.joint && who.persons.every(p => series.persons.includes(p)))
  if (!receiver) return null
  const persons = [...receiver.persons, ...partner.persons]
  if (!areCounterparts(persons)) return null
  const { kind, mode, date, place } = series
  const hosts = new Set(receiver.persons.filter(p => series.hosts.has(p)))
  const hit: Hit<'meet'> = { ...opening, entry: { k: 'meet', kind, mode, part: 'noun', form: 'plain' } }
  const draft = draftOf({
    kind,
    mode,
    persons,
    hosts,
    date,
    place,
    sentences: [sentence],
    rule: 'engagement.turned',
    confidence: 0.6,
  })
  return { hit, draft }
}

const REACH = 6

/** Those behind token `at` who say something there. */
const speakersBehind = ({ c, groups }: Scene, at: number): Group[] =>
  groups.filter(
    g => g.start >= at && printed(c, g.start - 1) === ',' && !g.governed && c.hits.act.within(g.end, g.end + REACH).length > 0,
  )

const isSeries = ({ kind }: EngagementDraft): boolean => kind === 'meeting' || kind === 'call'

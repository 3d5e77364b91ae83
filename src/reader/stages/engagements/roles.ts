/** Who acts in a clause, and whether what it tells took place. */
import { type Context, type Hit, isIn, printed } from '../../context.ts'
import { determinersOnly, type Group, isPossessive, pastHome } from './groups.ts'
import type { Scene } from './scene.ts'

/** Only auxiliaries, adverbs, dates and places stand at tokens [from, to), so that what comes before still is the subject. */
export function isAdjacent(scene: Scene, from: number, to: number): boolean {
  const { c } = scene
  for (let i = from; i < to; ) {
    const date = scene.dates.find(d => d.start === i)
    const next =
      date?.end ??
      c.hits.place.at(i)?.end ??
      c.words('adverbs').at(i)?.end ??
      c.hits.date.at(i)?.end ??
      (isIn(c, 'auxiliaries', i) || /^[,)-]$/.test(printed(c, i)) ? i + 1 : 0)
    if (next === 0) return false
    i = next
  }
  return true
}

/** «X, who …», «X – người …»: what follows is said of X whatever X's own role. */
export function isAntecedent(c: Context, end: number): boolean {
  const i = /^[,–-]$/u.test(printed(c, end)) ? end + 1 : end
  return (
    /^(?:who|whom)$/i.test(printed(c, i)) || (c.language === 'vi' && printed(c, i) === 'người' && c.hits.head.at(i) === undefined)
  )
}

/** Right behind a verb of its own: an object. */
export const isObject = (c: Context, start: number): boolean => {
  for (const at of [start, start - 1]) {
    if (at < start && !determinersOnly(c, at, start)) break
    const meet = c.hits.meet.before(at)
    // «, visiting President X said»: said of X, no deed
    const adjective = c.language === 'en' && meet?.entry.kind === 'visit' && meet.entry.form === 'gerund'
    if (meet && meet.entry.part !== 'noun' && !adjective) return true
    const act = c.hits.act.before(at)
    if (act && c.language === 'en') return act.entry.act !== 'affirm' || isIn(c, 'telling', act.start)
    if (act && (act.entry.act === 'thank' || act.entry.act === 'congratulate' || act.entry.act === 'invite')) return true
  }
  return false
}

/** The subject of a verb at token `at`: right before it, or the nearest that is neither object nor behind a preposition. */
export function subjectOf(scene: Scene, at: number): Group | null {
  const { c, groups } = scene
  for (let k = groups.length - 1; k >= 0; k--) {
    const group = groups[k]
    if (group.end > at) continue
    if (isPossessive(c, group.end)) continue
    if (isAntecedent(c, group.end)) return group
    // «A Kenyan delegation led by X met Y»
    if (isHead(c, group.start) && isAdjacent(scene, pastHome(c, group.end), at)) return group
    if (
      group.governed &&
      !isTurnOf(c, group.start) &&
      !(
        c.language === 'vi' &&
        /^(?:do|để|của)$/iu.test(printed(c, group.start - 1)) &&
        isAdjacent(scene, c.words('leads').within(group.end, at)[0]?.end ?? group.end, at)
      )
    )
      continue
    // «A hội đàm B, hội kiến C»: B stays an object
    const object = isObject(c, group.start)
    // «gặp B rồi kết thúc chuyến thăm»
    if (object && isIn(c, 'andThen', group.end)) continue
    if (!object || (isAdjacent(scene, group.end, at) && printed(c, group.end) !== ',')) return group
  }
  return null
}

/** Behind a day right at this token: «(paid) on Monday (by)»; the token itself where none stands there. */
export function pastDay(scene: Scene, at: number): number {
  const day = /^on$/i.test(printed(scene.c, at)) ? at + 1 : at
  return scene.dates.find(d => d.start === day)?.end ?? at
}

/** «It was the turn of X to be received». */
const isTurnOf = (c: Context, start: number): boolean =>
  [1, 2].some(n => printed(c, start - n) === 'of' && printed(c, start - n - 1) === 'turn')

/** Behind «led by». */
const isHead = (c: Context, start: number): boolean =>
  c.language === 'en' && c.words('leads').before(start) !== undefined && /^by$/i.test(printed(c, start - 1))

/** The first subject behind token `at`: «Tại buổi tiếp B, A …», «Receiving B, A said». */
export function subjectBehind(scene: Scene, at: number): Group | null {
  return (
    scene.groups.find(g => g.start >= at && !g.governed && !isPossessive(scene.c, g.end) && !isObject(scene.c, g.start)) ?? null
  )
}

/** «is expected to meet», «dự kiến sẽ gặp»: on the calendar, not merely hoped for. */
const isScheduled = (c: Context, act: Hit<'act'>): boolean =>
  act.entry.act === 'hope' && c.language === 'en' && [1, 2].some(n => /^(?:is|are|was|were|be)$/i.test(printed(c, act.start - n)))

/** «rejected it during (his talks with X)»; not «refused to take part in (talks)», «hopes to raise it at (talks)». */
const isAdjunct = (c: Context, from: number, at: number): boolean =>
  !isIn(c, 'joining', at - 1) && !c.hits.act.within(from, at).some(h => h.entry.act === 'hope' && printed(c, h.end) === 'to')

const isWithin = (act: Hit<'act'>, word: { start: number; end: number } | undefined): boolean =>
  word !== undefined && word.end - word.start > act.end - act.start

/** «Talks between A and B were called off»; not «Talks with B began after a fair was called off». */
export function isUnheld(c: Context, end: number, hit: Hit<'meet'>): boolean {
  const [off] = c.words('unheld').within(hit.end, end)
  if (off === undefined || !isNamedThing(hit) || c.hits.meet.within(hit.end, off.start).length > 0) return false
  return c.words('beyond').within(hit.end, off.start).length === 0
}

const isNamedThing = ({ entry }: Hit<'meet'>): boolean => entry.part === 'noun' || entry.form !== 'past'

/** Invited to, wished for, offered or refused: nothing took place. */
export function isPlanned(c: Context, from: number, hit: Hit<'meet'>): boolean {
  for (let i = hit.start - 1; i >= Math.max(from, hit.start - 9); i--) {
    const word = printed(c, i)
    // «He made the proposal while receiving X»
    if (/^[,;.:(“"]$/u.test(word) || /^(?:while|when)$/i.test(word)) return false
    if (i >= hit.start - 3 && hit.entry.kind !== 'visit' && isIn(c, 'atOrAfter', i) && isAdjunct(c, from, i)) return false
    const act = c.hits.act.over(i)
    if (
      act &&
      act.end <= hit.start &&
      !c.hits.meet.over(i) &&
      !isWithin(act, c.words('mistaken').over(i)) &&
      (act.entry.act === 'invite' ||
        act.entry.act === 'accept' ||
        act.entry.act === 'hope' ||
        act.entry.act === 'request' ||
        act.entry.act === 'reject')
    ) {
      if (isScheduled(c, act)) return false
      return !(printed(c, i - 1) === 'lời' && printed(c, i - 2) === 'theo') && !/^at$/i.test(printed(c, i - 2))
    }
    const planned = i >= hit.start - 4 ? c.words('planned').over(i) : undefined
    if (planned && planned.end <= hit.start && word === word.toLowerCase()) return true
  }
  return false
}

import { type Context, isListed, printed } from '../context.ts'
import { issuerOf, opensDateline } from './issuer.ts'

/** A state, or something that stands in one, at tokens [at, end) of the text. */
export interface Point {
  readonly at: number
  readonly end: number
  readonly id: string
  readonly sentence: number
  /** Named as where something takes place or as the other side. */
  readonly host: boolean
  readonly place: boolean
  /** Part of somebody's title. */
  readonly titled: boolean
  /** Whose delegation or side the persons behind it belong to. */
  readonly delegation: boolean
}

/** States and places of the text by token, and how often each state is named. */
export interface Scene {
  readonly points: readonly Point[]
  readonly share: ReadonlyMap<string, number>
  readonly sentenceAt: (token: number) => number
  /** The state whose agency or ministry published the text, or where it was written. */
  readonly home: string | null
  /** The state abroad in which what is told took place. */
  readonly visited: string | null
}

/** Gathers the scene; `named` is 1 where a person's name stands. */
export function sceneOf(c: Context, named: Uint8Array): Scene {
  const sentenceAt = (token: number): number => c.sentenceOf[token] ?? -1
  const points: Point[] = []
  const add = (at: number, end: number, id: string, more: Partial<Point>): void => {
    points.push({ at, end, id, sentence: sentenceAt(at), host: false, place: false, titled: false, delegation: false, ...more })
  }
  const share = new Map<string, number>()
  for (const { start, end, entry } of c.hits.state.all) {
    if (named[start] || (entry.ambiguous && c.tokens.end[start] - c.tokens.start[start] === 1)) continue
    add(start, end, entry.id, {
      host: isListed(c, 'places', start - 1),
      titled: isTitled(c, start, end),
      delegation: isDelegation(c, start, end),
    })
    share.set(entry.id, (share.get(entry.id) ?? 0) + 1)
  }
  for (const { start, end, entry } of c.hits.org.all) if (entry.country) add(start, end, entry.country, {})
  for (const { start, end, entry } of c.hits.place.all) {
    if (entry.ambiguous && !isListed(c, 'places', start - 1)) continue
    if (!entry.country || c.hits.state.at(start)?.end === end || opensDateline(c, start, end)) continue
    add(start, end, entry.country, { host: true, place: true })
    // «Wellington and Hanoi opened relations»: the capital stands for the state
    if (entry.capital && c.language === 'en' && !isListed(c, 'places', start - 1) && !named[start])
      share.set(entry.country, (share.get(entry.country) ?? 0) + METONYM)
  }
  points.sort((a, b) => a.at - b.at)
  const home = issuerOf(c, share)
  const all = [...share.values()].reduce((a, b) => a + b, 0)
  // who publishes seldom names the own state
  if (home && (share.get(home) ?? 0) < all * QUIET) share.set(home, (share.get(home) ?? 0) + all * QUIET)
  const sum = [...share.values()].reduce((a, b) => a + b, 0)
  for (const [id, n] of share) share.set(id, n / sum)
  return { points, share, sentenceAt, home, visited: visitedOf(points, home) }
}

const METONYM = 0.7
const OFTEN = 2
const QUIET = 0.25

/** The state, not that of the publisher, that is named most as where something takes place. */
function visitedOf(points: readonly Point[], home: string | null): string | null {
  const counts = new Map<string, number>()
  for (const p of points) if (p.host && p.id !== home) counts.set(p.id, (counts.get(p.id) ?? 0) + 1)
  const top = [...counts].sort((a, b) => b[1] - a[1])[0]
  return top && top[1] >= OFTEN ? top[0] : null
}

/** «Mexico’s delegation», «the delegation of Mexico», «về phía Hàn Quốc có», «đoàn đại biểu Lào». */
export function isDelegation(c: Context, start: number, end: number): boolean {
  const groups = c.words('delegation')
  if (c.language === 'vi') return [1, 2, 3, 4].some(k => groups.before(start - k + 1) !== undefined)
  const behind = /^(?:['’]s?|s['’])$/i.test(printed(c, end)) ? end + 1 : end
  return (
    groups.at(behind) !== undefined || (/^(?:of|from)$/i.test(printed(c, start - 1)) && groups.before(start - 1) !== undefined)
  )
}

/** Whether a state belongs to somebody's title: «the Turkish Foreign Minister», «Ngoại trưởng Nga». */
function isTitled(c: Context, start: number, end: number): boolean {
  const at = /^['’]s$/iu.test(printed(c, end)) ? end + 1 : end
  const article = /^the$/i.test(printed(c, start - 1)) ? start - 1 : start
  const owner = c.language === 'en' && /^of$/i.test(printed(c, article - 1)) ? article - 1 : start
  if (c.language === 'en' && owner < start && [c.hits.head, c.hits.office, c.hits.portfolio].some(list => list.before(owner)))
    return true
  return c.language === 'en'
    ? [c.hits.head, c.hits.office, c.hits.portfolio].some(list => list.at(at))
    : [c.hits.head, c.hits.office, c.hits.portfolio].some(list => list.before(start))
}

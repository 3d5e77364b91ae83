import type { OfficeFunction } from '../../contract/vocabulary.ts'
import { isHyphen } from '../../lexicon/trie.ts'
import { LOWER, WORD } from '../../text/tokens.ts'
import { type Context, isListed, printed } from '../context.ts'
import { kindOf, opensPerson, parenthesis } from './body-kinds.ts'
import { nameWithin } from './mentions.ts'
import type { Draft } from './modifiers.ts'
import { type TitleHit, titleAt } from './offices.ts'

const MAX_BODY = 12

/** Whether a hyphen joins the word before this token to another capital. */
const isJoined = (c: Context, at: number): boolean =>
  isHyphen(printed(c, at)) &&
  c.tokens.spaced[at] === 0 &&
  c.tokens.spaced[at + 1] === 0 &&
  c.tokens.kind[at + 1] === WORD &&
  c.tokens.shape[at + 1] !== LOWER

/** English: a run of capitals behind «of», «at» or «for», with its joining words; a name that follows it is left over. */
export function english(c: Context, hit: TitleHit, found: Draft, at: number, since: number): number {
  if (at === since && at > hit.end && isListed(c, 'subjectEnds', at)) return at + 1
  if (at === since && at > hit.end) {
    // «Chair of the G20 | Sherpa Meeting»
    for (let i = at; i < at + 3 && c.tokens.kind[i] === WORD && c.tokens.shape[i] !== LOWER; i++) {
      const thing = c.hits.meet.at(i) ?? c.hits.body.at(i)
      if (thing?.entry.k === 'body') found.body ??= thing.entry.type
      if (thing) return thing.end
    }
  }
  if (
    (at === since && !/^for$/i.test(printed(c, at - 1))) ||
    !/^(?:of|at|for|the|['’]s)$/i.test(printed(c, at - 1)) ||
    found.body === 'international'
  )
    return 0
  let i = at
  let end = at
  let body: string | null = null
  let fn: OfficeFunction | null = null
  let country: string | null = null
  const plain: number[] = []
  let common = true
  let words = 0
  let named = 0
  while (i < c.tokens.count && i - at < MAX_BODY) {
    const state = c.hits.state.at(i)
    const kind = c.hits.body.at(i)
    const subject = c.hits.portfolio.at(i) ?? c.hits.topic.at(i)
    if (opensPerson(c, i) || c.hits.honorific.at(i) || (i > at && titleAt(c, i) && !kind)) break
    if (kind && c.tokens.shape[i] !== LOWER) {
      body = kindOf(c, kind)
      i = end = named = kind.end
      words += 2
      plain.length = 0
    } else if (state) {
      if (isListed(c, 'hosts', i - 1) && i > at) found.host ??= state.entry.id
      else country ??= state.entry.id
      i = end = state.end
      plain.length = 0
    } else if (c.tokens.kind[i] === WORD && c.tokens.shape[i] !== LOWER) {
      if (isListed(c, 'commonBodies', i)) plain.length = 0
      else common = false
      if (subject?.entry.k === 'portfolio') fn ??= subject.entry.function
      words++
      if (subject) plain.length = 0
      else plain.push(i)
      i = end = subject ? subject.end : i + 1
    } else if (c.tokens.kind[i] === WORD && isListed(c, 'bodyJoins', i) && i <= end + 1) {
      // «of the Finnish Parliament | Jussi Halla in Hanoi»: two capitals right behind the body are somebody
      if (body !== null && plain.length > 1 && plain[0] === named) break
      i++
    }
    // «Gyeongsangbuk-do»
    else if (i === at + 1 && isHyphen(printed(c, i)) && c.tokens.spaced[i] === 0 && c.tokens.shape[i + 1] === LOWER) {
      plain.length = 0
      i = end = i + 2
    } else break
  }
  // «Minister of State for Foreign Affairs Noora | bint Ali»
  const particle = c.lexicon.names.particles.lower.includes(printed(c, end)) && !isListed(c, 'bodyJoins', end)
  if (particle && end > at + 1 && c.tokens.shape[end + 1] !== LOWER) end--
  // behind a name and a comma the title is an apposition, and no other name follows it
  const apposed =
    printed(c, hit.start - 1) === ',' && c.tokens.kind[hit.start - 2] === WORD && c.tokens.shape[hit.start - 2] !== LOWER
  const spoken = printed(c, end) !== ',' && !apposed
  const name = apposed ? 0 : nameWithin(c, at + 1, end)
  if (name > at) end = isListed(c, 'bodyJoins', name - 1) ? name - 1 : name
  else if (spoken && plain[plain.length - 1] === end - 1 && isJoined(c, end) && (plain[0] > at || plain.length > 1)) {
    // «for Peace Operations | Jean-Pierre Lacombe», «for Fisheries | Alitia Bainivalu-Tora»
    const forename = c.tokens.kind[end + 2] === WORD && c.tokens.shape[end + 2] !== LOWER
    const left = forename || plain.length < 2 ? 1 : 2
    end -= left
    words -= left
    if (isListed(c, 'bodyJoins', end - 1)) end--
  } else if (spoken && plain.length >= 2 && plain[plain.length - 1] === end - 1 && (plain[0] > at || plain.length >= 4)) {
    end -= 2
    words -= 2
    if (isListed(c, 'bodyJoins', end - 1)) end--
  }
  if (
    end <= at ||
    (words < 2 &&
      !/^for$/i.test(printed(c, at - 1)) &&
      body === null &&
      found.body === null &&
      hit.entry.k === 'head' &&
      hit.entry.takes !== 'portfolio')
  )
    return 0
  if (
    hit.entry.k === 'head' &&
    hit.entry.takes === 'state' &&
    body === null &&
    hit.entry.byBody.company === undefined &&
    !/^for$/i.test(printed(c, at - 1))
  )
    return 0
  found.body ??= body
  found.function ??= fn
  found.country ??= country
  // «President of the Cooperative Republic of Guyana» heads no body of that name
  found.unknown ||= body === null && !/^for$/i.test(printed(c, at - 1)) && !(common && country !== null)
  return parenthesis(c, end)
}

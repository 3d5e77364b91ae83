import { ALL_CAPS, WORD } from '../../text/tokens.ts'
import { type Context, type Hit, isIn, lower, printed } from '../context.ts'
import type { Nominal } from './nominals.ts'
import { isActing, organBefore, organBehind, organEnding } from './organs.ts'

/** States, governments and organisations that act: «Việt Nam», «the US side», «Suriname’s Ministry of Foreign Affairs», «Hanoi». */
export function sides(c: Context, put: (nominal: Nominal) => void, taken: Uint8Array): void {
  const vi = c.language === 'vi'
  const starts = new Set(c.sentences.map(s => s.start))
  const inside = new Set(c.hits.state.all.filter(h => !starts.has(h.start)).map(h => h.entry.id))
  for (const hit of c.hits.state.all) {
    if (taken[hit.start] || isCompounded(c, hit)) continue
    const side = hit.entry.id
    if (vi) {
      const prefix = c.words('side').before(hit.start)
      if (prefix) {
        put({ kind: 'side', side, strong: true, start: prefix.start, end: hit.end })
        continue
      }
      const start = governmentBefore(c, hit.start) ?? organBefore(c, hit)
      if (start !== null) {
        put({ kind: 'side', side, strong: true, start, end: hit.end })
        continue
      }
      if (!hit.entry.ambiguous || isState(c, starts, inside, hit))
        put({ kind: 'side', side, strong: hit.entry.how === 'metonym', start: hit.start, end: hit.end })
      continue
    }
    let end = hit.end
    if (/^['’]s$/i.test(printed(c, end))) end++
    const noun = governmentBehind(c, end) ?? organBehind(c, end)
    if (noun !== null) put({ kind: 'side', side, strong: true, start: determined(c, hit.start), end: noun })
    else if (
      (hit.entry.how !== 'demonym' || isAbbreviation(c, hit)) &&
      end === hit.end &&
      (!hit.entry.ambiguous || isState(c, starts, inside, hit))
    ) {
      const of = lower(c, hit.start - 1) === 'of' || lower(c, hit.start - 2) === 'of' ? governmentEnding(c, hit.start) : null
      put({
        kind: 'side',
        side,
        strong: of !== null || hit.entry.how === 'metonym',
        start: of ?? determined(c, hit.start),
        end: hit.end,
      })
    }
  }
  for (const hit of c.hits.org.all) {
    if (taken[hit.start]) continue
    const id =
      hit.entry.country === 'EU'
        ? 'EU'
        : hit.entry.country && STATE_ORGANS.has(hit.entry.type)
          ? hit.entry.country
          : hit.entry.side
            ? hit.entry.id
            : null
    // «ASEAN member states»
    if (id) put({ kind: 'side', side: id, strong: true, start: determined(c, hit.start), end: membersBehind(c, hit.end) })
  }
  for (const hit of c.hits.place.all) {
    if (!hit.entry.capital || !hit.entry.country || taken[hit.start]) continue
    const before = lower(c, hit.start - 1)
    const acts =
      c.hits.act.at(hit.end) !== undefined ||
      c.hits.light.at(hit.end) !== undefined ||
      c.words('adverbs').at(hit.end) !== undefined
    if (!/^(?:tại|ở|in|at|from|to|đến|tới|thủ|đô|of|near)$/u.test(before) && (before !== ',' || acts))
      put({ kind: 'side', side: hit.entry.country, strong: false, start: hit.start, end: hit.end })
  }
}

/** «the US (hopes)», «the U.S. will»: the state itself, though the same letters stand for «American» as well. */
function isAbbreviation(c: Context, hit: { readonly start: number; readonly end: number }): boolean {
  if (c.tokens.shape[hit.start] !== ALL_CAPS && !printed(c, hit.start).includes('.')) return false
  const next = hit.end
  return (
    c.tokens.kind[next] !== WORD ||
    c.hits.act.at(next) !== undefined ||
    c.hits.light.at(next) !== undefined ||
    c.words('adverbs').at(next) !== undefined ||
    c.words('modals').at(next) !== undefined ||
    c.words('joins').at(next) !== undefined ||
    c.words('prepositions').at(next) !== undefined
  )
}

/** «Chính phủ», «Bộ Ngoại giao», «đại diện Bộ Công Thương» right before a state. */
function governmentBefore(c: Context, end: number): number | null {
  const noun = c.words('sideNouns').before(end)
  if (noun) return noun.start
  const portfolio = c.hits.portfolio.before(end)
  if (portfolio && /^bộ$/iu.test(printed(c, portfolio.start - 1))) return portfolio.start - 1
  return null
}

/** «(US) side», «(Vietnamese) Government», «(Russian) Ministry of Foreign Affairs», «(Russian) Foreign Ministry». */
function governmentBehind(c: Context, start: number): number | null {
  if (/^(?:ministry|department)$/i.test(printed(c, start)) && /^(?:of|for)$/i.test(printed(c, start + 1))) {
    const subject = c.hits.portfolio.at(start + 2) ?? c.hits.portfolio.at(start + 3)
    if (subject) return subject.end
  }
  const noun = c.words('side').at(start) ?? c.words('sideNouns').at(start)
  if (noun) return noun.end
  const portfolio = c.hits.portfolio.at(start)
  return portfolio && /^(?:ministry|department|office)$/i.test(printed(c, portfolio.end)) ? portfolio.end + 1 : null
}

/** «the Government of (Viet Nam)», «the Ministry of Foreign Affairs of (Ukraine)». */
function governmentEnding(c: Context, start: number): number | null {
  let i = start - 1
  if (/^the$/i.test(printed(c, i))) i--
  const noun = c.words('sideNouns').before(i) ?? ministryBefore(c, i) ?? organEnding(c, i)
  return noun ? determined(c, noun.start) : null
}

/** «the Ministry of Foreign Affairs | of», «the Department for Trade | of». */
function ministryBefore(c: Context, end: number): { readonly start: number } | undefined {
  const portfolio = c.hits.portfolio.before(end)
  const head = portfolio && /^(?:of|for)$/i.test(printed(c, portfolio.start - 1)) ? portfolio.start - 2 : -1
  return head >= 0 && /^(?:ministry|department)$/i.test(printed(c, head)) ? { start: head } : undefined
}

/** What these say is said by their state. */
const STATE_ORGANS: ReadonlySet<string> = new Set(['ministry', 'armed-forces', 'central-bank'])

/** «(ASEAN) member states», «(EU) leaders (said)»: the end of those who act for an organisation. */
function membersBehind(c: Context, end: number): number {
  const noun = c.words('memberNouns').at(end)
  return noun && isActing(c, noun.end) ? noun.end : end
}

/**
 * «Anh» at the start of a sentence is more often «he» than Britain; a name that may be a word counts there only before another capital,
 * a mark or a verb of speech. `inside`: states that are named elsewhere than at the start of sentences.
 */
function isState(c: Context, starts: ReadonlySet<number>, inside: ReadonlySet<string>, { start, entry }: Hit<'state'>): boolean {
  return (
    !starts.has(start) ||
    c.hits.state.at(start + 2) !== undefined ||
    printed(c, start).length > 3 ||
    (c.hits.act.at(start + 1) !== undefined && printed(c, start) !== 'Anh') ||
    (isActing(c, start + 1) && inside.has(entry.id))
  )
}

/** «[Đại sứ] quán», «[Trung] tâm»: part of a longer word. */
export function isCompounded(c: Context, hit: { readonly start: number; readonly end: number }): boolean {
  const word = c.words('otherwise').over(hit.start)
  return word !== undefined && word.end > hit.end
}

/** From the article or word of address before a nominal on. */
export const determined = (c: Context, start: number): number =>
  c.language === 'en'
    ? /^(?:the|his|her|their|its)$/i.test(printed(c, start - 1))
      ? start - 1
      : start
    : (c.hits.honorific.before(start)?.start ?? start)

/** «(signed) for Ghana», «on behalf of the Republic of Ghana»: whether the state at this token is the one somebody acts for. */
export function isActedFor(c: Context, start: number): boolean {
  const at = isIn(c, 'articles', start - 1) ? start - 2 : start - 1
  return printed(c, at) === 'for' || (printed(c, at) === 'of' && printed(c, at - 1) === 'behalf')
}

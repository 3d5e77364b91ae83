/** What a clause says of the state somebody serves: the order of two states, whom somebody thanks. */
import { type Context, isIn, printed } from '../context.ts'
import type { Cluster } from './clusters.ts'
import type { Add } from './country-evidence.ts'
import type { NameMention } from './mentions.ts'
import { statesFrom } from './respective.ts'
import { isActedFor } from './sides.ts'

/** «Kenya and Finland agreed … Presidents A and B …»: two in a row, in the order of the two states that the sentence or the one before begins with. */
export function inOrder(c: Context, cluster: Cluster, clusters: readonly Cluster[], add: Add): void {
  if (c.language !== 'en') return
  const [first] = cluster.mentions
  const partner = (before: boolean): boolean =>
    clusters.some(
      other => other !== cluster && isBeside(c, before ? other.mentions[0] : first, before ? first : other.mentions[0]),
    )
  const place = partner(true) ? 1 : partner(false) ? 0 : -1
  const sentence = c.sentenceOf[first.start]
  if (place < 0) return
  for (const at of [sentence, sentence - 1]) {
    const told = c.sentences[at]
    const states = told ? statesFrom(c, told.start).states : []
    if (states.length === 2) add(states[place], 1.5)
    if (states.length > 0) return
  }
}

/** One right behind the other, with «and» and a title at most between them. */
const isBeside = (c: Context, a: NameMention, b: NameMention): boolean => {
  const start = b.title && b.title.start > a.end ? b.title.start : b.start
  return start - a.end === 1 && printed(c, a.end) === 'and' && a.title !== null
}

/** «The EU side was headed by X, Thailand's by Y», «led for Zambia by X», «X signed on behalf of Ghana»: whose side a clause gives somebody. */
export function actsFor(c: Context, { start, end, title }: NameMention): string | null {
  if (c.language !== 'en') return null
  const signs = c.hits.meet.within(end, end + TAKES).find(h => h.entry.kind === 'signing')
  const represented = signs ? c.hits.state.within(signs.end, signs.end + REACH).find(s => isActedFor(c, s.start)) : undefined
  if (represented) return represented.entry.id
  let by = Math.min(start, title?.start ?? start) - 1
  if (isIn(c, 'articles', by)) by--
  if (printed(c, by) !== 'by') return null
  const side = c.hits.state.within(by - REACH, by).at(-1)
  if (!side) return null
  if (side.end === by - 1 && /^['’]s?$/.test(printed(c, side.end))) return side.entry.id
  const led = c.words('leads').within(by - REACH, by + 1).length > 0
  const group = c.words('delegation').at(side.end) ?? c.words('delegation').at(side.end + 1)
  // «… and for Malawi by Y»
  if (side.end === by && isActedFor(c, side.start)) return side.entry.id
  return led && (group || isActedFor(c, side.start)) ? side.entry.id : null
}

const REACH = 8

const TAKES = 3

/** «X thanked Japan», «X affirmed Norway's support»: one thanks another state and pledges the support of the own. */
export function spoken(c: Context, cluster: Cluster, add: Add): void {
  for (const { end } of cluster.mentions)
    for (let i = end; i < end + TAKES; i++) {
      const act = c.hits.act.at(i)
      if (!act) continue
      for (let k = act.end; k < act.end + TAKES; k++) {
        if (c.words('thats').at(k)) break
        const state = c.hits.state.at(k)
        if (!state) continue
        const owned = /^['’]s?$/i.test(printed(c, state.end)) || c.language === 'vi'
        if (OUTWARD.has(act.entry.act)) add(state.entry.id, -0.8)
        else if (owned && c.language === 'en' && INWARD.has(act.entry.act)) add(state.entry.id, 0.8)
        break
      }
      break
    }
}

const OUTWARD: ReadonlySet<string> = new Set(['thank', 'congratulate', 'appraise', 'welcome', 'request', 'condole', 'concern'])
const INWARD: ReadonlySet<string> = new Set(['affirm', 'pledge', 'inform', 'support'])

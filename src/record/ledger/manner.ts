/** How an answer is given: whether it names what it answers, and whether it binds. */
import type { Act } from '../../contract/vocabulary.ts'
import { MARK } from '../../text/tokens.ts'
import { verbOf } from './content.ts'
import type { PhraseHit } from './phrases.ts'
import { type Quotation, type Sign, signsOfList } from './quotation.ts'

export interface Manner {
  /** Words of its own before it goes on to something else: of «he agreed, and said that …» none. */
  readonly lead: number
  /** «agreed to the proposal», «bác đề nghị này»: the verb's object is the other side's ask. */
  readonly pointing: boolean
  readonly pointingAll: boolean
  /** «was willing to do so». */
  readonly doesSo: boolean
  /** «could not accede to this request», «chưa thể đáp ứng»: refuses an ask without saying again what it was. */
  readonly refuses: boolean
  /** «will consider», «took note», «if …, we will»: neither yes nor no. */
  readonly hedged: boolean
}

/** Words between the verb and what binds or names its object. */
const NEXT = 3
/** Words besides an object that names the ask: more would tell of another thing. */
const MOST_BESIDE = 2
/** Behind a link so soon. */
const SOON = 5
const HEDGED_WITHIN = { vi: 12, en: 7 }

/** Reads it off the words behind the verb of the act; `share` is how much each token counts. */
export function mannerOf(quotation: Quotation, act: Act, share: Float32Array): Manner {
  const { words, tokens, language } = quotation
  const verb = verbOf(quotation, act)
  const from = verb?.end ?? 0
  const end = leadEnd(quotation, from)
  const listed = (list: Sign): ReadonlyArray<PhraseHit<Sign>> => signsOfList(quotation, list)
  const objects = [...listed('doSo'), ...listed('pointing'), ...listed('pointingAll')]
  // «agreed to the proposal», and «the offer was accepted»
  const isObject = ({ start, end: close }: PhraseHit<Sign>): boolean =>
    verb !== undefined && start < verb.end
      ? close <= verb.start + NEXT && countWords(quotation, close, verb.start) <= NEXT
      : start < end && countWords(quotation, from, start) <= NEXT
  const ownWords = (from: number, to: number): number => {
    let count = 0
    for (let i = from; i < to; i++)
      if (tokens.kind[i] !== MARK && share[i] > 0 && !/^['’]/.test(words[i]) && !objects.some(o => o.start <= i && i < o.end))
        count += language === 'vi' ? 0.5 : 1
    return count
  }
  const pauses = [...listed('links'), ...listed('relatives')].map(hit => hit.start)
  const pause = words.findIndex((word, i) => i > from && (word === ',' || pauses.includes(i)))
  const beside = ownWords(from, pause === -1 ? end : Math.min(pause, end))
  // before it pauses, and before its reasons, hardly a word that tells of another thing
  const refusesBarely = (): boolean =>
    listed('refusing').some(hit => {
      const pauseBehind = words.findIndex((word, i) => i >= hit.end && (/^[,;.]$/.test(word) || pauses.includes(i)))
      return ownWords(hit.end, pauseBehind === -1 ? tokens.count : pauseBehind) <= MOST_BESIDE
    })
  return {
    lead: ownWords(from, end),
    pointing: beside <= MOST_BESIDE && listed('pointing').some(isObject),
    pointingAll: beside <= MOST_BESIDE && listed('pointingAll').some(isObject),
    doesSo: listed('doSo').some(o => o.start < end),
    refuses: refusesBarely(),
    hedged:
      listed('conditions').some(h => h.end <= (verb?.start ?? 0)) ||
      listed('hedges').some(
        h => h.start >= from - NEXT && h.start < end && countWords(quotation, from, h.start) < HEDGED_WITHIN[language],
      ),
  }
}

/** Behind what is said first: where a comma or «and» leads to another verb of saying, or at a semicolon. */
function leadEnd(quotation: Quotation, from: number): number {
  const { words, tokens, hits } = quotation
  const links = signsOfList(quotation, 'links').map(hit => hit.start)
  for (let i = from + 1; i < tokens.count; i++) {
    if (words[i] === ';') return i
    if (
      (words[i] === ',' || links.includes(i)) &&
      (!hits || hits.act.within(i + 1, i + SOON).some(hit => hit.entry.act !== 'discuss'))
    )
      return i
  }
  return tokens.count
}

function countWords({ tokens }: Quotation, from: number, to: number): number {
  let words = 0
  for (let i = from; i < to; i++) if (tokens.kind[i] !== MARK) words++
  return words
}

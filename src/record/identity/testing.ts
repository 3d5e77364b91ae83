/** For the tests of identity: what data/ knows of names, and presentations written on one line. */
import { type Language, RANKS } from '../../contract/vocabulary.ts'
import { compileLexicon } from '../../lexicon/compile.ts'
import type { Presentation, PresentedOffice } from '../observations.ts'
import { knowNames, type NameKnowledge } from './name-knowledge.ts'

let knowledge: NameKnowledge | undefined

/** From the lists of data/, compiled on first use. */
export function testNames(): NameKnowledge {
  knowledge ??= knowNames(compileLexicon(new URL('../../../data', import.meta.url).pathname))
  return knowledge
}

/**
 * «Name; alias | state | rank/function … | first..last | documents | languages»: state `-` where unknown, ranks by their beginnings
 * («vice/trade»), one day for both, everything behind the state left out at will. The line itself is the id.
 */
export function presentation(line: string): Presentation {
  const [names = '', state = '-', offices = '', days = '', documents = '1', languages = 'en'] = line
    .split('|')
    .map(part => part.trim())
  const [name = '', ...aliases] = names.split(/\s*;\s*/)
  const country = state === '-' || state === '' ? null : state
  const [first, last = first] = days === '' ? [null, null] : days.split('..')
  return {
    id: line,
    name,
    aliases,
    country,
    offices: offices
      .split(' ')
      .filter(Boolean)
      .map(office => officeOf(office, country)),
    languages: languages.split(' ') as Language[],
    first: first ?? null,
    last: last ?? null,
    documents: Number(documents || 1),
  }
}

function officeOf(short: string, country: string | null): PresentedOffice {
  const [beginning = '', portfolio] = short.split('/')
  const rank = RANKS.find(r => r.startsWith(beginning))
  if (!rank) throw new Error(`no rank begins with ${beginning}`)
  return { rank, function: portfolio as PresentedOffice['function'], country }
}

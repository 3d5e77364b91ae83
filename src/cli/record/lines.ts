/** How engagements, statements and people stand on a line. */

import { daysIn } from '../../app/texts/days.ts'
import type { RecordDocument, RecordEngagement, RecordStatement } from '../../contract/record.ts'
import { hang, oneLine, pad, widthOfText } from '../layout.ts'
import { harmless } from '../style.ts'
import type { Showing } from './options.ts'

export type Names = ReadonlyMap<string, string>

/** The days of an engagement, as exactly as they are known. */
export function daysOf(engagement: RecordEngagement, { language, texts }: Showing): string {
  return daysIn(language, engagement) ?? texts.words.undated
}

/** A person's name, or what a side is called. */
export function nameOf(id: string, names: Names): string {
  return harmless(names.get(id) ?? id.replace(/^(?:state|organisation|person):/, ''))
}

/** Those who took part, side by side: «VN Nguyễn Minh Hằng – US Allison Hooker». */
export function partiesOf({ participants }: RecordEngagement, names: Names, { style }: Showing): string {
  const sides = [...Map.groupBy(participants, p => p.side ?? '')].sort(([a], [b]) => (a < b ? -1 : 1))
  return sides
    .map(([side, list], n) => {
      const people = list.map(p => nameOf(p.person, names)).join(', ')
      return side === '' ? people : `${style.side(n)(side.replace('organisation:', ''))} ${people}`
    })
    .join(' – ')
}

export function engagementLines(engagement: RecordEngagement, names: Names, showing: Showing): string {
  const { texts, style, width } = showing
  const readouts = engagement.documents.length
  const lead = `${pad(daysOf(engagement, showing), 14)}  `
  const about = [
    texts.kinds[engagement.kind],
    ...(engagement.place ? [harmless(engagement.place.name)] : []),
    `${readouts} ${readouts === 1 ? texts.words.readout : texts.words.readouts}`,
  ]
  const facts = hang(lead, `${partiesOf(engagement, names, showing)} ${style.faint(`· ${about.join(' · ')}`)}`, width)
  return `${facts}\n${' '.repeat(widthOfText(lead))}${style.faint(engagement.id)}\n`
}

/** «VN asked US» with the quotation that it rests on. */
export function statementLines(statement: RecordStatement, names: Names, showing: Showing): string {
  const { style, texts, width } = showing
  const speakers = statement.speakers.map(id => nameOf(id, names)).join(', ')
  const topics = statement.topics.map(t => texts.topics[t]).join(', ')
  const head = `  ${speakers} ${style.act(statement.act)(texts.acts[statement.act])}${topics ? style.faint(` · ${topics}`) : ''}`
  return `${hang('', head, width)}\n${quoteLines(statement.citation.quote, showing)}`
}

export function quoteLines(quote: string, { style, width }: Showing): string {
  return `${hang('    ', style.quote(`«${oneLine(harmless(quote))}»`), width)}\n`
}

export function documentLine(document: RecordDocument, { style, texts, day, width }: Showing): string {
  const facts = [
    document.outlet ?? texts.classes[document.sourceClass],
    day(document.publishedOn),
    texts.languages[document.language],
    ...(document.duplicateOf === null ? [] : [`${texts.words.copyOf} ${document.duplicateOf.slice(0, 19)}`]),
  ]
  return `${hang('  ', `${harmless(document.source)} ${style.faint(`· ${facts.map(harmless).join(' · ')}`)}`, width)}\n`
}

export function heading(text: string, { style }: Showing): string {
  return `${style.strong(text)}\n`
}

/** A brief as sentences, each with the quotations that it rests on; what cannot be shown verbatim is not printed. */
import { BanggiaoError } from '../../contract/errors.ts'
import type { DocCitation } from '../../contract/record.ts'

export interface BriefLine {
  readonly text: string
  readonly quotes: readonly DocCitation[]
  readonly under: readonly BriefLine[]
}

export interface BriefSection {
  readonly heading: string
  readonly lines: readonly BriefLine[]
}

interface BriefSource {
  readonly id: string
  /** Outlet, day and where it came from. */
  readonly label: string
}

export interface BriefDocument {
  readonly language: 'vi' | 'en'
  readonly title: string
  readonly sections: readonly BriefSection[]
  /** What a section without lines says. */
  readonly none: string
  readonly sourcesHeading: string
  /** The documents quoted, in the order in which they first are. */
  readonly sources: readonly BriefSource[]
}

/** Throws `not-verbatim` unless every sentence cites and every quotation stands in its document, letter for letter, where it says. */
export function checkBrief({ sections }: BriefDocument, texts: ReadonlyMap<string, string>): void {
  for (const line of sections.flatMap(s => s.lines).flatMap(l => [l, ...l.under])) {
    if (line.quotes.length === 0) throw refusal(`its sentence «${line.text}» rests on no quotation`)
    for (const { document, start, end, quote } of line.quotes)
      if (quote === '' || end - start !== quote.length || texts.get(document)?.startsWith(quote, start) !== true)
        throw refusal(`«${quote}» does not stand in ${document} at ${start}–${end}`)
  }
}

const refusal = (why: string): BanggiaoError =>
  new BanggiaoError(
    'not-verbatim',
    `The brief is not printed: ${why}. Read the document anew (banggiao add), and please report it.`,
  )

import type { Reading } from '../contract/reading.ts'
import type { Language } from '../contract/vocabulary.ts'

/** One document as handed to a reader. `text` is canonical (see text/canonical.ts). */
export interface ReaderInput {
  readonly text: string
  /** Path or URL as given. */
  readonly source: string
  /** Publication date that the caller knows (YYYY-MM-DD); wins over what the text says. */
  readonly published?: string
  /** Language that the caller knows; otherwise detected. */
  readonly language?: Language
  /** Title that the mark-up gave. */
  readonly title?: string
}

/** Document → Reading. Pure: no I/O, no clock; the same input gives the same bytes. Throws BanggiaoError for what is no readable article. */
export interface Reader {
  read(input: ReaderInput): Reading
}

/** Every way a command can fail, by code. The message names the input and the mend. */
export type ErrorCode =
  | 'usage'
  | 'not-found'
  | 'unreadable'
  | 'empty'
  | 'too-large'
  | 'not-text'
  | 'broken-encoding'
  | 'no-articles'
  | 'unsupported-language'
  | 'no-article-text'
  | 'bad-date'
  | 'no-record'
  | 'not-a-record'
  | 'newer-record'
  | 'older-record'
  | 'damaged-record'
  | 'locked'
  | 'disk-full'
  | 'not-permitted'
  | 'database-away'
  | 'no-database'
  | 'wrong-login'
  | 'unknown-id'
  | 'not-verbatim'
  | 'internal'

/** Exit code of each error: 2 for wrong usage, 1 for input that could not be read or a record that could not be used. */
export const EXIT_CODE: Record<ErrorCode, 1 | 2> = {
  usage: 2,
  'bad-date': 2,
  'not-found': 1,
  unreadable: 1,
  empty: 1,
  'too-large': 1,
  'not-text': 1,
  'broken-encoding': 1,
  'no-articles': 1,
  'unsupported-language': 1,
  'no-article-text': 1,
  'no-record': 1,
  'not-a-record': 1,
  'newer-record': 1,
  'older-record': 1,
  'damaged-record': 1,
  locked: 1,
  'disk-full': 1,
  'not-permitted': 1,
  'database-away': 1,
  'no-database': 1,
  'wrong-login': 1,
  'unknown-id': 1,
  'not-verbatim': 1,
  internal: 1,
}

export class BanggiaoError extends Error {
  readonly code: ErrorCode
  constructor(code: ErrorCode, message: string, options?: ErrorOptions) {
    super(message, options)
    this.name = 'BanggiaoError'
    this.code = code
  }
}

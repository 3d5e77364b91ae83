import type { Migration } from '../migrate.ts'

/**
 * Where words of statements are looked up; src/store/search-index.ts says what the columns hold. `place` orders statements by day, so that both engines
 * walk from the newest back.
 *
 * SQLite: FTS5 without a copy of the text and without its table of lengths (ranking is ours). The words come folded and cut by src/text, so its
 * tokenizer has only to split at spaces: «ascii» takes every character beyond ASCII as it is.
 * PostgreSQL: a stored tsvector of words without positions. Positions make the rows half as large again (1.3 KB against 0.9), and phrases are found
 * as fast in `words`.
 */
export const search: Migration = {
  name: '0002-search',
  statements: ({ ref, text, end }, dialect) =>
    dialect === 'sqlite'
      ? [
          `create table search_rows (place ${ref} primary key, words ${text} not null) ${end}`,
          `create virtual table search_index using fts5 (
            said, title, exact, facets, content = '', columnsize = 0, detail = full, tokenize = "ascii tokenchars ':-'"
          )`,
        ]
      : [
          `create table search_rows (place ${ref} primary key, words ${text} not null, lexemes tsvector not null)`,
          `create index search_rows_by_lexeme on search_rows using gin (lexemes)`,
          // the statement at a place, for the speakers of src/store/search.ts
          `create unique index search_rows_by_statement on search_rows ((place % 2147483648))`,
        ],
}

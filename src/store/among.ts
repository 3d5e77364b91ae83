import { type Kysely, type RawBuilder, sql } from 'kysely'
import { dialectOf } from './dialect.ts'
import type { Tables } from './tables.ts'

/** `column` is one of `values`: one statement of SQL however many they are, so that it is prepared once. */
export function among(db: Kysely<Tables>, column: string, values: readonly (number | string)[]): RawBuilder<boolean> {
  if (values.length === 0) return sql`1 = 0`
  return dialectOf(db) === 'sqlite'
    ? sql`${sql.ref(column)} in (select value from json_each(${JSON.stringify(values)}))`
    : sql`${sql.ref(column)} = any(${values}${typesOf(values)})`
}

/** `values`, one at least, as a table of one column, `value`, to join with. */
export function listed(db: Kysely<Tables>, values: readonly (number | string)[]): RawBuilder<{ readonly value: never }> {
  return dialectOf(db) === 'sqlite'
    ? sql`json_each(${JSON.stringify(values)})`
    : sql`(select unnest(${values}${typesOf(values)}) as value)`
}

const typesOf = (values: readonly (number | string)[]): RawBuilder<unknown> =>
  typeof values[0] === 'string' ? sql`::text[]` : sql`::bigint[]`

/** Days of somebody or something; of several a table `s` (token, first, last), days as numbers. */
export interface Span {
  readonly token: string
  readonly first: number
  readonly last: number
}

export function spanned(db: Kysely<Tables>, spans: readonly Span[]): RawBuilder<Span> {
  const rows = JSON.stringify(spans)
  return dialectOf(db) === 'sqlite'
    ? sql`(select value ->> 'token' as token, value ->> 'first' as first, value ->> 'last' as last from json_each(${rows})) as s`
    : sql`jsonb_to_recordset(${rows}::jsonb) as s (token text, first bigint, last bigint)`
}

/** Pairs as lists by what stands first. */
export function grouped<K>(rows: ReadonlyArray<readonly [K, number]>): Map<K, number[]> {
  const groups = new Map<K, number[]>()
  for (const [key, value] of rows) {
    const group = groups.get(key)
    if (group) group.push(value)
    else groups.set(key, [value])
  }
  return groups
}

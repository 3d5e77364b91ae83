/** What a question about the record is limited to; every surface asks in these terms. */
import { BanggiaoError } from '../contract/errors.ts'
import type { Topic } from '../contract/vocabulary.ts'
import type { ViewFilter } from '../store/view-rows.ts'

export interface Scope {
  /** Two sides, as ISO codes, EU or `organisation:…`. */
  readonly between?: readonly [string, string]
  /** First and last day. */
  readonly since?: string
  readonly until?: string
  readonly topic?: Topic
  /** The moment whose record is asked for: what it held then; left out: now. */
  readonly asOf?: string
  /** The day whose news is asked for: what was published by then, and what was open then; left out: today. */
  readonly at?: string
}

export function filterOf({ between, since, until, asOf, at }: Scope): ViewFilter {
  return {
    ...(between ? { between } : {}),
    ...(since === undefined ? {} : { since }),
    ...(until === undefined ? {} : { until }),
    ...(asOf === undefined ? {} : { asOf }),
    ...(at === undefined ? {} : { at }),
  }
}

/** `VN,US` → two sides; throws `usage` for anything else. */
export function sidesOf(value: string): [string, string] {
  const sides = value.split(',').map(sideOf)
  const [a, b] = sides
  if (sides.length !== 2 || a === undefined || b === undefined || a === b)
    throw new BanggiaoError('usage', `«${value}» names no two sides; write them as VN,US.`)
  return [a, b]
}

/** A side as it is written in the record: `vn` → VN, `asean` → organisation:asean. */
export function sideOf(value: string): string {
  const side = value.trim()
  if (/^[a-z]{2}$/i.test(side)) return side.toUpperCase()
  if (/^(?:organisation:)?[a-z][a-z0-9-]+$/i.test(side)) return `organisation:${side.toLowerCase().replace(/^organisation:/, '')}`
  throw new BanggiaoError(
    'usage',
    `«${value}» is no side; write a state as VN, the European Union as EU, an organisation as asean.`,
  )
}

/** `2026-02-07` → the news of that day; `2026-02-07T09:30` → what the record held at that moment. Throws `bad-date`. */
export function asOfGiven(value: string): Pick<Scope, 'asOf' | 'at'> {
  const time = Date.parse(value)
  if (Number.isNaN(time) || !/^\d{4}-\d\d-\d\d/.test(value))
    throw new BanggiaoError('bad-date', `«${value}» is no day and no moment; write it as 2026-02-07, or as 2026-02-07T09:30.`)
  return value.length === '2026-02-07'.length ? { at: value } : { asOf: new Date(time).toISOString() }
}

/** Of a scope only when it is asked of. */
export function whenOf({ asOf, at }: Scope): Pick<Scope, 'asOf' | 'at'> {
  return { ...(asOf === undefined ? {} : { asOf }), ...(at === undefined ? {} : { at }) }
}

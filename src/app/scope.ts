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
  /** The moment whose knowledge is asked for; left out: now. */
  readonly asOf?: string
}

export function filterOf({ between, since, until, asOf }: Scope): ViewFilter {
  return {
    ...(between ? { between } : {}),
    ...(since === undefined ? {} : { since }),
    ...(until === undefined ? {} : { until }),
    ...(asOf === undefined ? {} : { asOf }),
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

/** A day or moment whose knowledge is asked for: of a day, its last moment. */
export function momentOf(value: string): string {
  const day = /^\d{4}-\d\d-\d\d$/.test(value)
  const time = Date.parse(day ? `${value}T23:59:59.999Z` : value)
  if (Number.isNaN(time)) throw new BanggiaoError('bad-date', `«${value}» is no day or moment; write it as 2026-02-07.`)
  return new Date(time).toISOString()
}

/** The moment of a scope as a property of its own, where there is one. */
export const asOfOf = ({ asOf }: Scope): { asOf?: string } => (asOf === undefined ? {} : { asOf })

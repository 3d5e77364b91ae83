/** Values between JavaScript and PostgreSQL. */
import type pg from 'pg'

const BIGINT = 20
const NUMERIC = 1700
const DATE = 1082
const TEXTS = [25, 1043]

/**
 * PostgreSQL's text holds every character but U+0000, and texts as published may hold it: it goes in as U+E000 U+E001, and U+E000 (for private use,
 * hence rare) as U+E000 U+E000.
 */
const ESCAPE = '\ue000'
const ZERO = '\ue000\ue001'

/** How values are read: numbers as numbers where they are exact, days as they stand, texts as they were written. */
export function readParser(types: typeof pg.types): typeof pg.types.getTypeParser {
  const parsers = new Map<number, (value: string) => unknown>([
    [BIGINT, whole],
    [NUMERIC, Number],
    [DATE, value => value],
    ...TEXTS.map(oid => [oid, readText] as const),
  ])
  return (oid: number, format?: 'text' | 'binary') =>
    (format === 'binary' ? undefined : parsers.get(oid)) ?? types.getTypeParser(oid, format)
}

function whole(value: string): number | bigint {
  const number = Number(value)
  return Number.isSafeInteger(number) ? number : BigInt(value)
}

function readText(value: string): string {
  return value.includes(ESCAPE) ? value.replace(/\ue000([\ue000\ue001])/g, (_, kind) => (kind === ESCAPE ? ESCAPE : '\0')) : value
}

/** A parameter as PostgreSQL takes it. */
export function written(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(written)
  if (typeof value !== 'string' || !(value.includes('\0') || value.includes(ESCAPE))) return value
  return value.replaceAll(ESCAPE, ESCAPE + ESCAPE).replaceAll('\0', ZERO)
}

const DAY_MS = 86_400_000

/** A day (YYYY-MM-DD) as days since 1970-01-01. */
export function dayNumber(day: string): number {
  return Math.floor(Date.parse(`${day}T00:00:00Z`) / DAY_MS)
}

/** Days as numbers, so that they can be subtracted: days since 1970-01-01. */
const MS_A_DAY = 86_400_000

/** The number of a day written YYYY-MM-DD; null for none and for what is no day. */
export function dayNumber(day: string | null): number | null {
  const number = day === null ? Number.NaN : Date.parse(`${day}T00:00:00Z`) / MS_A_DAY
  return Number.isNaN(number) ? null : number
}

/** YYYY-MM-DD of a day's number. */
export const dayOf = (number: number): string => new Date(number * MS_A_DAY).toISOString().slice(0, 10)

/** Days that lie between two spans: 0 where they touch or overlap, 1 where one begins the day after the other ends. */
export const gapBetween = (first: number, last: number, otherFirst: number, otherLast: number): number =>
  Math.max(0, first - otherLast, otherFirst - last)

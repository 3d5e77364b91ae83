/** Plain dates as YYYY-MM-DD, without time zones. */
export const iso = (year: number, month: number, day: number): string =>
  `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`

/** Days of a month, 1 to 12. */
export const lastDay = (year: number, month: number): number =>
  month === 2 ? (year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28) : 30 + ((month + (month >> 3)) & 1)

const toUtc = (date: string): number =>
  Date.UTC(Number(date.slice(0, 4)), Number(date.slice(5, 7)) - 1, Number(date.slice(8, 10)))
const DAY = 86_400_000

export function addDays(date: string, days: number): string {
  const moved = new Date(toUtc(date) + days * DAY)
  return iso(moved.getUTCFullYear(), moved.getUTCMonth() + 1, moved.getUTCDate())
}

export const daysBetween = (from: string, to: string): number => Math.round((toUtc(to) - toUtc(from)) / DAY)

/** ISO weekday: Monday 1 … Sunday 7. */
export const dayOfWeek = (date: string): number => new Date(toUtc(date)).getUTCDay() || 7

/** True for a real calendar day written YYYY-MM-DD. */
export function isDay(text: string): boolean {
  const match = /^(\d{4})-(\d\d)-(\d\d)$/.exec(text)
  if (!match) return false
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])]
  return month >= 1 && month <= 12 && day >= 1 && day <= lastDay(year, month)
}

/** The year that puts this month and day nearest to the reference date; a press report looks back more often than ahead. */
export function nearestYear(reference: string, month: number, day: number): number {
  const year = Number(reference.slice(0, 4))
  let best = year
  let least = Number.POSITIVE_INFINITY
  for (const candidate of [year - 1, year, year + 1]) {
    const days = daysBetween(reference, iso(candidate, month, Math.min(day, lastDay(candidate, month))))
    const cost = days > 0 ? days * 1.5 : -days
    if (cost < least) {
      least = cost
      best = candidate
    }
  }
  return best
}

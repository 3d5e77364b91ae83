import type { Context } from '../../context.ts'
import type { EngagementDraft, When } from './draft.ts'

/** Engagements that name no day of their own were held on the day under way: that of the one told of before, at first that which a readout prints. */
export function inheritDays(c: Context, drafts: readonly EngagementDraft[]): void {
  const told = drafts.filter(d => d.kind !== 'visit' && d.kind !== 'letter' && d.kind !== 'conference' && d.leads.length > 0)
  const order = told.toSorted((a, b) => opening(a) - opening(b))
  const [main] = order
  if (!main) return
  let day: When | null = printedDay(c)
  let before: EngagementDraft | null = null
  for (const d of order) {
    if (!d.date && (before === null || goesOn(d, before)) && !hasDate(c, d)) d.date = day
    if (d.date?.precision === 'day') day = d.date
    else if (d.date) day = null
    before = d
  }
}

const opening = (d: EngagementDraft): number => d.leads[0]?.start ?? 0

/** Of those who met before or of one of their states. */
const goesOn = (d: EngagementDraft, before: EngagementDraft): boolean =>
  d.persons.some(p => before.persons.includes(p) || (p.country !== null && before.sides.includes(p.country)))

/** A sentence that tells of it names some time, which was found to belong to something else. */
const hasDate = (c: Context, d: EngagementDraft): boolean =>
  d.leads.some(s => c.hits.date.within(s.start, s.end).some(h => h.entry.what === 'relmonth' || h.entry.what === 'relyear' || h.entry.what === 'month'))

/** The day that the text prints as its own. */
const printedDay = (c: Context): When | null =>
  c.published?.basis === 'stated' ? { from: c.published.date, to: c.published.date, precision: 'day' } : null

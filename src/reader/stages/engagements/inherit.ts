import { type Context, type ReadSentence, sentenceAt } from '../../context.ts'
import { daysBetween } from '../calendar.ts'
import type { DateMention } from '../dates.ts'
import type { EngagementDraft, When } from './draft.ts'

/** Engagements that name no day of their own were held on the day under way: that of the one told of before, at first that which a readout prints. */
export function inheritDays(c: Context, drafts: readonly EngagementDraft[], dates: readonly DateMention[]): void {
  const told = drafts.filter(d => d.kind !== 'visit' && d.kind !== 'letter' && d.kind !== 'conference' && d.leads.length > 0)
  const order = told.toSorted((a, b) => opening(a) - opening(b))
  const [main] = order
  if (!main) return
  let day: When | null = dayBefore(c, main, dates) ?? (isInBody(main) ? printedDay(c) : null)
  let before: EngagementDraft | null = null
  for (const d of order) {
    // «…, who remembered meeting her in 2022»: told of between, long done
    if (day?.from != null && d.date?.to != null && daysBetween(d.date.to, day.from) > LONG_AGO) continue
    if (!d.date && (before === null || goesOn(d, before)) && !isElsewhen(c, dates, d)) d.date = day
    if (d.date?.precision === 'day') day = d.date
    else if (d.date) day = null
    before = d
  }
}

/** Days before those under way. */
const LONG_AGO = 14

const isInBody = (d: EngagementDraft): boolean => d.sentences.some(s => s.segment === 'body')

/** The day that the narration named last, some sentences before. */
function dayBefore(c: Context, d: EngagementDraft, dates: readonly DateMention[]): When | null {
  const start = opening(d)
  const last = dates.findLast(x => x.end <= start && x.precision === 'day' && !isDeadline(c, x))
  return last && start - last.start < 160 && isTold(sentenceAt(c, last.start)) ? last : null
}

/** «table a draft before 1 December»: or any day that was still to come. */
const isDeadline = (c: Context, { start, from }: DateMention): boolean =>
  c.words('sinceWords').before(start) !== undefined || (from !== null && c.published !== null && from > c.published.date)

const isTold = (s: ReadSentence | undefined): boolean => s?.segment === 'body' || s?.segment === 'standfirst'

/** Whoever was met on one day by one person was met in one place, unless the text says another. */
export function inheritPlaces(
  drafts: readonly EngagementDraft[],
  dates: readonly DateMention[],
  inPerson: (d: EngagementDraft) => boolean,
): void {
  const held = drafts.filter(d => d.kind !== 'visit' && inPerson(d)).toSorted((a, b) => opening(a) - opening(b))
  for (const [i, d] of held.entries()) {
    if (d.place || d.date?.precision === 'year' || d.date?.precision === 'month') continue
    const told = tellingOf(d)
    if (!d.date && (!told || dates.some(x => x.start >= told.start && x.end <= told.end))) continue
    const beside = [...held.slice(0, i).reverse(), ...held.slice(i + 1)]
    const near = beside.find(
      o => o.place?.country != null && isSameDay(o.date, d.date) && (d.date !== null || isNear(o, d)) && isSameParty(d, o),
    )
    if (near) d.place = near.place
  }
}

/** Told of right behind it. */
const isNear = (o: EngagementDraft, d: EngagementDraft): boolean => opening(d) >= opening(o) && opening(d) - opening(o) < 200

/** One of them met others, or their colleagues did. */
const isSameParty = (d: EngagementDraft, o: EngagementDraft): boolean =>
  d.persons.some(p => o.persons.includes(p)) ||
  (d.date !== null && d.persons.every(p => p.country !== null && o.sides.includes(p.country)))

/** The same day, or both without one. */
const isSameDay = (a: When | null, b: When | null): boolean =>
  a === null || b === null
    ? a === b
    : a.precision === 'day' && b.precision === 'day' && (a.from === null ? isSameStated(a, b) : a.from === b.from)

const isSameStated = (a: When, b: When): boolean =>
  b.from === null && a.stated?.month != null && a.stated.month === b.stated?.month && a.stated.day === b.stated.day

const opening = (d: EngagementDraft): number => tellingOf(d)?.start ?? 0

/** Of those who met before or of one of their states. */
const goesOn = (d: EngagementDraft, before: EngagementDraft): boolean =>
  d.persons.some(p => before.persons.includes(p) || (p.country !== null && before.sides.includes(p.country)))

/** The sentence that tells of it names a month that belongs to something else, looks back («Trước đó, …») or ahead («will meet»). */
function isElsewhen(c: Context, dates: readonly DateMention[], d: EngagementDraft): boolean {
  const told = tellingOf(d)
  if (!told) return false
  return (
    dates.some(x => x.start >= told.start && x.end <= told.end && x.precision === 'month') ||
    c.words('previously').at(told.start) !== undefined ||
    c.words('future').within(told.start, told.end).length > 0
  )
}

const tellingOf = ({ leads }: EngagementDraft): ReadSentence | undefined => leads.find(isTold) ?? leads[0]

/** The day that the text prints as its own. */
const printedDay = (c: Context): When | null =>
  c.published?.basis === 'stated' ? { from: c.published.date, to: c.published.date, precision: 'day' } : null

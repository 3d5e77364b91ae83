/** What a side raised at each of its last meetings with another and left out at the latest. */
import type { EngagementKind } from '../../contract/vocabulary.ts'
import type { RecordView } from '../view.ts'
import { LEVELS, type Level, levelOf } from './level.ts'
import { byTime, copiesIn } from './occasions.ts'

export interface SilenceQuery {
  readonly side: string
  readonly with: string
  /** At how many meetings before the latest something must have been raised. */
  readonly last: number
  /** Only meetings of this level; else all, each level for itself. */
  readonly level?: Level
}

/** One day on which both sides met at one level; several engagements of a day are one contact. */
interface Contact {
  readonly engagements: readonly string[]
  readonly on: string
}

interface Silence {
  readonly kind: 'topic' | 'reference'
  readonly id: string
  /** At each of the meetings before, the earliest first. */
  readonly raised: ReadonlyArray<{ readonly on: string; readonly statements: readonly string[] }>
  /** What the other side said on it at the latest meeting all the same. */
  readonly others: readonly string[]
}

export interface LevelSilence {
  readonly level: Level
  /**
   * `no meeting`: nothing is known at this level · `no data`: of the latest contact no word of this side is known · `too few`: fewer contacts with data
   * before it than asked for · `compared`: see `silent`, which may be empty.
   */
  readonly state: 'no meeting' | 'no data' | 'too few' | 'compared'
  readonly latest: Contact | null
  /** The meetings it is held against, the earliest first. */
  readonly before: readonly Contact[]
  /** Contacts passed over because nothing is known of what this side said there. */
  readonly noData: readonly Contact[]
  readonly silent: readonly Silence[]
}

/** Of these the two sides sit together or talk; letters and signings leave out what they will. */
const TALKING: ReadonlySet<EngagementKind> = new Set(['meeting', 'call', 'visit', 'conference', 'negotiation'])

/** What the side said at one contact, and what the other did. */
interface Said extends Contact {
  readonly own: ReadonlyMap<string, readonly string[]>
  readonly others: ReadonlyMap<string, readonly string[]>
  readonly known: boolean
}

/** One entry a level, the highest first. Copies of a document count once; engagements without a day are left out, for they have no order. */
export function silenceReport(view: RecordView, query: SilenceQuery): LevelSilence[] {
  const levels = query.level === undefined ? LEVELS : [query.level]
  const contacts = contactsOf(view, query)
  return levels.map(level => reportOf(level, contacts.get(level) ?? [], query.last))
}

function reportOf(level: Level, contacts: readonly Said[], last: number): LevelSilence {
  const latest = contacts.at(-1)
  const noData = contacts.filter(({ known }) => !known).map(plain)
  const none = { level, latest: latest ? plain(latest) : null, before: [], noData, silent: [] }
  if (!latest) return { ...none, state: 'no meeting' }
  if (!latest.known) return { ...none, state: 'no data' }
  const before = contacts
    .slice(0, -1)
    .filter(({ known }) => known)
    .slice(-last)
  if (before.length < last || last < 1) return { ...none, before: before.map(plain), state: 'too few' }
  const always = [...before[0].own.keys()].filter(key => before.every(({ own }) => own.has(key)) && !latest.own.has(key))
  const silent = always.sort().map((key): Silence => {
    const [kind, id] = [key.startsWith('topic ') ? 'topic' : 'reference', key.slice(key.indexOf(' ') + 1)] as const
    const raised = before.map(({ on, own }) => ({ on, statements: [...(own.get(key) ?? [])].sort() }))
    return { kind, id, raised, others: [...(latest.others.get(key) ?? [])].sort() }
  })
  return { ...none, before: before.map(plain), state: 'compared', silent }
}

const plain = ({ engagements, on }: Contact): Contact => ({ engagements, on })

/** The contacts of the two sides by level, in order of time, with what was raised at each. */
function contactsOf(view: RecordView, { side, with: other }: SilenceQuery): ReadonlyMap<Level, Said[]> {
  const persons = new Map(view.persons.map(person => [person.id, person]))
  const copies = copiesIn(view)
  const keyOf = new Map<string, string>()
  const days = new Map<string, { level: Level; on: string; engagements: string[] }>()
  for (const engagement of view.engagements) {
    const sides = new Set(engagement.participants.map(participant => participant.side))
    if (!TALKING.has(engagement.kind) || engagement.start === null || !sides.has(side) || !sides.has(other)) continue
    const level = levelOf(engagement, [side, other], persons)
    const key = `${engagement.start} ${level}`
    const day = days.get(key) ?? { level, on: engagement.start, engagements: [] }
    day.engagements.push(engagement.id)
    days.set(key, day)
    keyOf.set(engagement.id, key)
  }
  const own = new Map<string, Map<string, string[]>>()
  const others = new Map<string, Map<string, string[]>>()
  const known = new Set<string>()
  for (const statement of view.statements) {
    const day = statement.engagement === null ? undefined : keyOf.get(statement.engagement)
    if (day === undefined || copies.has(statement.document)) continue
    const mine = statement.sides.includes(side)
    if (mine) known.add(day)
    const into = mine ? own : others
    const raised = into.get(day) ?? new Map<string, string[]>()
    into.set(day, raised)
    for (const key of [...statement.topics.map(id => `topic ${id}`), ...statement.references.map(id => `reference ${id}`)])
      raised.set(key, [...(raised.get(key) ?? []), statement.id])
  }
  const contacts = new Map<Level, Said[]>()
  const sorted = [...days].map(([id, day]) => ({ id, ...day })).sort(byTime)
  for (const { id, level, on, engagements } of sorted) {
    const said = {
      on,
      engagements: engagements.sort(),
      own: own.get(id) ?? new Map(),
      others: others.get(id) ?? new Map(),
      known: known.has(id),
    }
    const list = contacts.get(level)
    if (list) list.push(said)
    else contacts.set(level, [said])
  }
  return contacts
}

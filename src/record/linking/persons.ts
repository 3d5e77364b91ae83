/** Draws who is who for the presentations that came since the last time, and for all whom they touch. */
import type { Kysely } from 'kysely'
import { accountsOf } from '../../store/accounts.ts'
import { correctionsOf } from '../../store/corrections.ts'
import { hold } from '../../store/held.ts'
import { personsOf } from '../../store/persons.ts'
import {
  loadPresentations,
  presentationSeqs,
  type StoredPresentation,
  sharingKeys,
  sideBySide,
} from '../../store/presentations.ts'
import type { Tables } from '../../store/tables.ts'
import { markLinked, markUnlinked, unlinked } from '../../store/unlinked.ts'
import { foldLoose } from '../../text/fold.ts'
import { comparePresentations } from '../identity/compare.ts'
import { identifyPersons } from '../identity/identify.ts'
import type { NameKnowledge } from '../identity/name-knowledge.ts'
import type { PersonCorrection, Presentation } from '../observations.ts'

/** Presentations whose kin are sought in one go. */
const CHUNK = 2_000
/** Two of one name in one document show themselves where one of them is in few; who is in more stands beside everybody. */
const FEW = 50

interface Known {
  readonly seq: number
  readonly presentation: Presentation
}

/** Links all that is marked; in the transaction given, as of `moment`. */
export async function linkPersons(
  tx: Kysely<Tables>,
  names: NameKnowledge,
  moment: string,
  onStep: (done: number) => void,
): Promise<void> {
  const corrections: readonly PersonCorrection[] = await correctionsOf(tx, 'persons')
  const waiting = await unlinked(tx, 'presentation')
  const done = new Set<number>()
  for (let at = 0; at < waiting.length; at += CHUNK) {
    const start = waiting.slice(at, at + CHUNK).filter(seq => !done.has(seq))
    const kin = await kinOf(tx, start, corrections, names)
    const changed = await identify(tx, [...kin.values()], corrections, names, moment)
    await markUnlinked(tx, 'account', await accountsOf(tx, changed))
    for (const seq of kin.keys()) done.add(seq)
    onStep(start.length)
  }
  await markLinked(tx, 'presentation', waiting)
}

/** `start` and all to whom something links them, step by step. */
async function kinOf(
  tx: Kysely<Tables>,
  start: readonly number[],
  corrections: readonly PersonCorrection[],
  names: NameKnowledge,
): Promise<Map<number, Known>> {
  const kin = new Map<number, Known>()
  const strangers = new Map<number, Known>()
  let edge = await fetch(tx, start)
  for (const known of edge) kin.set(known.seq, known)
  while (edge.length > 0) {
    const pairs = await sharingKeys(
      tx,
      edge.map(e => e.seq),
    )
    const unseen = [...new Set(pairs.map(([, b]) => b))].filter(b => !kin.has(b) && !strangers.has(b))
    for (const known of await fetch(tx, unseen)) strangers.set(known.seq, known)
    const declared = await declaredKin(tx, edge, corrections, kin)
    for (const known of declared) kin.set(known.seq, known)
    edge = declared
    for (const [a, b] of pairs) {
      const other = strangers.get(b)
      const self = kin.get(a)
      if (!other || !self) continue
      if (comparePresentations(self.presentation, other.presentation, names) === null) continue
      strangers.delete(b)
      kin.set(b, other)
      edge.push(other)
    }
  }
  return kin
}

/** Those whom somebody declared to be, or not to be, one of `edge`, whether or not anything in their names says so. */
async function declaredKin(
  tx: Kysely<Tables>,
  edge: readonly Known[],
  corrections: readonly PersonCorrection[],
  kin: ReadonlyMap<number, Known>,
): Promise<Known[]> {
  const here = new Set(edge.map(e => e.presentation.id))
  const partners = corrections.flatMap(({ a, b }) => [...(here.has(a) ? [b] : []), ...(here.has(b) ? [a] : [])])
  const seqs = await presentationSeqs(tx, [...new Set(partners)])
  return fetch(
    tx,
    seqs.filter(seq => !kin.has(seq)),
  )
}

async function fetch(tx: Kysely<Tables>, seqs: readonly number[]): Promise<Known[]> {
  const stored = await loadPresentations(tx, seqs)
  return stored.map(s => ({ seq: s.seq, presentation: presentationOf(s) }))
}

const presentationOf = ({ seq: _, offices, ...rest }: StoredPresentation): Presentation => ({
  ...rest,
  offices: JSON.parse(offices),
})

/** Writes who is who among `kin`; returns the presentations that now are somebody else's, or whose person has another name. */
async function identify(
  tx: Kysely<Tables>,
  kin: readonly Known[],
  corrections: readonly PersonCorrection[],
  names: NameKnowledge,
  moment: string,
): Promise<number[]> {
  const seqOf = new Map(kin.map(k => [k.presentation.id, k.seq]))
  const idOf = new Map(kin.map(k => [k.seq, k.presentation.id]))
  const rare = kin.filter(k => k.presentation.documents <= FEW).map(k => k.seq)
  const apart = (await sideBySide(tx, rare)).flatMap(([a, b]) => {
    const [one, other] = [idOf.get(a), idOf.get(b)]
    return one !== undefined && other !== undefined ? [[one, other] as const] : []
  })
  const { persons, queue } = identifyPersons(
    kin.map(k => k.presentation),
    corrections,
    names,
    apart,
  )
  const before = await personsOf(
    tx,
    kin.map(k => k.seq),
  )
  const members = persons.flatMap(p => p.members.map(id => ({ presentation: seqOf.get(id) ?? 0, person: p.id })))
  const changed = await hold(
    tx,
    'person_members',
    'presentation',
    kin.map(k => k.seq),
    members,
    moment,
  )
  await hold(
    tx,
    'persons',
    'id',
    [...new Set([...before, ...persons.map(p => p.id)])],
    persons.map(p => ({
      id: p.id,
      name: p.name,
      country: p.country,
      folded: ` ${[...new Set(p.names.map(foldName))].sort().join(' | ')} `,
    })),
    moment,
  )
  await hold(
    tx,
    'person_links',
    'a',
    kin.map(k => k.presentation.id),
    queue.map(({ a, b, score, reasons }) => ({ a, b, score, reasons: JSON.stringify(reasons) })),
    moment,
  )
  return [...changed].map(Number)
}

const foldName = (name: string): string => name.split(/\s+/).map(foldLoose).join(' ')

/** Draws who is who for the presentations that came since the last time, and for all whom they touch. */
import type { Kysely } from 'kysely'
import { accountsOf } from '../../store/accounts.ts'
import { correctionsOf } from '../../store/corrections.ts'
import { hold } from '../../store/held.ts'
import { personsOf } from '../../store/persons.ts'
import { sideBySide } from '../../store/presentations.ts'
import type { Tables } from '../../store/tables.ts'
import { markLinked, markUnlinked, unlinked } from '../../store/unlinked.ts'
import { foldLoose } from '../../text/fold.ts'
import { identifyPersons } from '../identity/identify.ts'
import type { NameKnowledge } from '../identity/name-knowledge.ts'
import type { PersonCorrection } from '../observations.ts'
import { type KnownPresentation, personKin } from './person-kin.ts'

/** Two of one name in one document show themselves where one of them is in few; who is in more stands beside everybody. */
const FEW = 50

/** Links all that is marked; in the transaction given, as of `moment`. */
export async function linkPersons(
  tx: Kysely<Tables>,
  names: NameKnowledge,
  moment: string,
  onStep: (done: number) => void,
): Promise<void> {
  const corrections: readonly PersonCorrection[] = await correctionsOf(tx, 'persons')
  const waiting = await unlinked(tx, 'presentation')
  const renamed = await unlinked(tx, 'renamed')
  const kin = await personKin(tx, waiting, new Set(renamed), corrections, names)
  const changed = await identify(tx, kin, corrections, names, moment)
  await markUnlinked(tx, 'account', await accountsOf(tx, changed))
  onStep(waiting.length)
  await markLinked(tx, 'presentation', waiting)
  await markLinked(tx, 'renamed', renamed)
}

/** Writes who is who among `kin`; returns the presentations that now are somebody else's, or whose person has another name. */
async function identify(
  tx: Kysely<Tables>,
  kin: readonly KnownPresentation[],
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

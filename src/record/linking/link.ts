/** Linking: what documents claim → who is who, which accounts tell of one engagement, which documents repeat others. */
import type { Store } from '../../store/open.ts'
import { isLinked } from '../../store/unlinked.ts'
import type { Knowledge } from '../knowledge.ts'
import { linkAccounts } from './accounts.ts'
import { linkDuplicates } from './duplicates.ts'
import { linkPersons } from './persons.ts'

/**
 * Links all that came since the last time, in one transaction; what it concludes depends on what the record holds and not on the order in
 * which it came. Does nothing where all is linked. `moment` is since when the record holds what changes.
 */
export async function linkRecord(
  store: Store,
  knowledge: Knowledge,
  moment: string,
  onStep: (done: number) => void = () => {},
): Promise<void> {
  if (await isLinked(store.db)) return
  await store.write(async tx => {
    await linkDuplicates(tx, moment, onStep)
    await linkPersons(tx, knowledge.names, moment, onStep)
    await linkAccounts(tx, knowledge.geography, moment, onStep)
  })
}

import envPaths from 'env-paths'
import { linkRecord } from '../record/linking/link.ts'
import { openStore, type Store } from '../store/open.ts'
import { loadKnowledge } from '../work/load-knowledge.ts'

export interface RecordPlace {
  /** A folder wins over an address; without either the record is in the user's own data folder. */
  readonly folder?: string
  readonly url?: string
  readonly now: () => string
}

/** Opens the record, and draws the links that an interrupted `add` left undrawn. */
export async function openRecord({ folder, url, now }: RecordPlace): Promise<Store> {
  const place = folder === undefined && url !== undefined ? { url } : { folder: folder ?? ownFolder() }
  const store = await openStore(place)
  try {
    await linkRecord(store, loadKnowledge(), now())
    return store
  } catch (error) {
    await store.close()
    throw error
  }
}

/** Where the platform keeps a user's data. */
const ownFolder = (): string => envPaths('banggiao', { suffix: '' }).data

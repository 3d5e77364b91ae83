/** Records that cannot be opened. */
import { BanggiaoError } from '../../src/contract/errors.ts'
import { type OpenOptions, openStore, type Place } from '../../src/store/open.ts'

/** The error that opening a record ends in. */
export async function refusal(place: Place, options: OpenOptions = {}): Promise<BanggiaoError> {
  const error = await openStore(place, options).then(
    store => store.close(),
    (failure: unknown) => failure,
  )
  if (!(error instanceof BanggiaoError)) throw new Error('It was opened, or failed without a sentence.', { cause: error })
  return error
}

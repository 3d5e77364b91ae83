import { describe, expect, it } from 'vitest'
import { DIALECTS, freshRecord } from '../../test/support/dialects.ts'

describe.each(DIALECTS)('x in %s', dialect => {
  const record = freshRecord(dialect)
  it('is there', async () => {
    expect(await record.store.db.selectFrom('documents').selectAll().execute()).toEqual([])
  })
})

import { describe, expect, it } from 'vitest'
import type { ErrorCode } from '../contract/errors.ts'
import { asStoreError } from './errors.ts'

describe('what an engine or the system says', () => {
  it.each<[string, ErrorCode]>([
    ['ENOSPC', 'disk-full'],
    ['EDQUOT', 'disk-full'],
    ['53100', 'disk-full'],
    ['SQLITE_IOERR_SHMSIZE', 'disk-full'],
    ['SQLITE_IOERR_WRITE', 'unreadable'],
    ['EROFS', 'not-permitted'],
    ['SQLITE_READONLY_DBMOVED', 'not-permitted'],
    ['25006', 'not-permitted'],
    ['SQLITE_BUSY_RECOVERY', 'locked'],
    ['SQLITE_CORRUPT_VTAB', 'damaged-record'],
    ['57P03', 'database-away'],
    ['57P01', 'database-away'],
    ['ECONNRESET', 'database-away'],
    ['28000', 'wrong-login'],
  ])('%s is %s', (engine, code) => {
    const error = asStoreError(Object.assign(new Error('as the engine says it'), { code: engine }), '/du/lieu')
    expect(error).toMatchObject({ code, message: expect.stringContaining('/du/lieu') })
  })

  it.each([
    'Connection terminated unexpectedly',
    'Client has encountered a connection error and is not queryable',
    'timeout exceeded when trying to connect',
  ])('pg says %s', words => {
    expect(asStoreError(new Error(words), 'x')).toMatchObject({ code: 'database-away' })
  })

  it('what is our own fault stays what it is', () => {
    const fault = Object.assign(new Error('UNIQUE constraint failed'), { code: 'SQLITE_CONSTRAINT_UNIQUE' })
    expect(asStoreError(fault, 'x')).toBe(fault)
  })
})

/** Records to score: made by the command, or given by another system. */
import { execFile } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { z } from 'zod'
import { diffSchema, recordSchema } from '../../src/contract/record.ts'
import type { BuiltRecord } from './scoring.ts'

/** Makes a record of documents, with statuses as of a day. */
export type BuildRecord = (documentPaths: readonly string[], at: string) => Promise<BuiltRecord>

const OWN = [process.execPath, join(import.meta.dirname, '../../bin/banggiao.js')] as const
const run = promisify(execFile)

/** Builds by `banggiao add`, `export` and `diff`, with the record kept in an empty folder of the caller's. */
export function createBuilder(folder: string, [program, ...first]: readonly [string, ...string[]] = OWN): BuildRecord {
  const data = join(folder, 'record')
  const say = async (...args: string[]): Promise<string> => {
    try {
      const { stdout } = await run(program, [...first, ...args], { maxBuffer: Number.POSITIVE_INFINITY })
      return stdout
    } catch (error) {
      // the error's own message is the whole command line
      const told = error instanceof Error && 'stderr' in error ? String(error.stderr).trim() : String(error)
      throw new Error(`banggiao ${args[0]} failed: ${told}`)
    }
  }
  return async (documentPaths, at) => {
    await say('add', ...documentPaths, '--data', data)
    const exported = await say('export', '--data', data, '--format', 'json', '--as-of', at)
    return {
      record: shaped(recordSchema, JSON.parse(exported), 'banggiao export'),
      diffOf: async id => {
        const told = await say('diff', id, '--data', data, '--format', 'json')
        return shaped(diffSchema, JSON.parse(told), `banggiao diff ${id}`)
      },
    }
  }
}

/** Another system's record, and an array of its diffs; an engagement that has none is compared with nothing. */
export function loadRecord(recordPath: string, diffsPath: string | undefined): BuiltRecord {
  const read = (path: string): unknown => JSON.parse(readFileSync(path, 'utf8'))
  const diffs = diffsPath === undefined ? [] : shaped(z.array(diffSchema), read(diffsPath), diffsPath)
  const byEngagement = new Map(diffs.map(diff => [diff.engagement, diff]))
  return {
    record: shaped(recordSchema, read(recordPath), recordPath),
    diffOf: async id => byEngagement.get(id) ?? null,
  }
}

function shaped<T>(schema: z.ZodType<T>, value: unknown, from: string): T {
  const { success, data, error } = schema.safeParse(value)
  if (!success) throw new Error(`${from}: ${z.prettifyError(error)}`)
  return data
}

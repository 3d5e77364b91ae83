/** The commands of the record, as a shell runs them. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { diffSchema, recordSchema } from '../src/contract/record.ts'
import { banggiao } from './support/run.ts'

const SAMPLES = join(import.meta.dirname, '../samples')

let dir: string
let data: readonly string[]
beforeAll(async () => {
  dir = mkdtempSync(join(tmpdir(), 'banggiao-record-cli-'))
  data = ['--data', join(dir, 'record')]
  writeFileSync(join(dir, 'empty.txt'), '')
  const { code, out, err } = await banggiao(['add', SAMPLES, join(dir, 'empty.txt'), '--jobs', '2', ...data])
  expect([code, out]).toEqual([1, '8 added · 0 already there · 1 could not be read\n'])
  expect(err).toContain('empty.txt is empty')
})
afterAll(() => rmSync(dir, { recursive: true }))

/** What a command prints for programs. */
async function json(...args: readonly string[]) {
  const { code, out, err } = await banggiao([...args, '--format', 'json', ...data])
  expect([code, err]).toEqual([0, ''])
  return JSON.parse(out)
}

describe('the commands of the record', () => {
  it('add takes the same articles again without a change', async () => {
    const { code, out } = await banggiao(['add', SAMPLES, '--format', 'json', ...data])
    expect([code, JSON.parse(out)]).toEqual([0, { schema: 'banggiao.added/1', added: 0, known: 8, failed: 0 }])
  })

  it('export and diff print what the contract says', async () => {
    const record = recordSchema.parse(await json('export'))
    expect(record.documents).toHaveLength(8)
    const both = record.engagements.find(e => e.documents.length === 2 && e.kind === 'meeting')
    expect(diffSchema.parse(await json('diff', both?.id ?? '')).readouts).toHaveLength(2)
  })

  it.each([
    ['timeline', ['timeline', '--between', 'vn,no'], 'engagements'],
    ['people', ['people', 'solheim'], 'persons'],
    ['ledger', ['ledger', '--between', 'VN,NO'], 'undertakings'],
    ['stages', ['stages'], 'references'],
    ['search', ['search', 'thuy', 'san'], 'statements'],
    ['status', ['status'], 'documents'],
    ['positions', ['positions', '--of', 'NO', '--topic', 'fisheries'], 'statements'],
    ['show', ['show', '2026-03-11-meeting'], 'statements'],
  ])('%s answers as JSON, CSV and table', async (name, args, list) => {
    const found = await json(...args)
    expect(found.schema).toMatch(/^banggiao\.\p{L}+\/1$/u)
    expect(Array.isArray(found[list]) ? found[list].length : found[list]).toBeGreaterThan(0)
    const csv = await banggiao([...args, '--format', 'csv', ...data])
    expect(csv.out.split('\n').length).toBeGreaterThan(2)
    const table = await banggiao([...args, ...data])
    expect([table.code, table.err]).toEqual([0, ''])
    expect(table.out, name).not.toContain('undefined')
  })

  it('speaks Vietnamese by the locale or when asked', async () => {
    const asked = await banggiao(['timeline', '--between', 'VN,NO', '--ui', 'vi', ...data])
    expect(asked.out).toContain('11/03/2026')
    expect(asked.out).toContain('cuộc gặp')
    expect((await banggiao(['timeline', '--between', 'VN,NO', ...data], { env: { LANG: 'vi_VN.UTF-8' } })).out).toBe(asked.out)
  })

  it('brief is Markdown, a page of its own, or JSON', async () => {
    const args = ['brief', '--for', 'VN', '--with', 'Ingrid Solheim', '--on', '2026-11-30']
    expect((await banggiao([...args, ...data])).out).toMatch(/^# Brief for VN: Ingrid Solheim \(NO\), 2026-11-30\n/)
    const page = (await banggiao([...args, '--format', 'html', '--ui', 'vi', ...data])).out
    expect(page).toMatch(/^<!doctype html>\n<html lang="vi">/)
    expect(page).not.toMatch(/<script|src=|https?:/)
    expect((await json(...args)).sections.length).toBeGreaterThan(5)
  })

  it.each([
    ['a side that is none', ['timeline', '--between', 'VN'], 2, 'names no two sides'],
    ['a day that is none', ['timeline', '--since', '2026-02-30'], 2, 'no day of the calendar'],
    ['a moment that is none', ['export', '--as-of', 'yesterday'], 2, 'no day and no moment'],
    ['a topic that is none', ['timeline', '--topic', 'weather'], 2, 'The topics are'],
    ['an engagement that is not there', ['show', 'engagement:nothing'], 1, 'has no engagement «engagement:nothing»'],
    ['a person who is not there', ['explain', 'person:nobody'], 1, 'has nobody with the id «person:nobody»'],
    ['a counterpart who is not there', ['brief', '--for', 'VN', '--with', 'Nobody At All'], 1, 'knows nobody named'],
    ['no verdict', ['decide', 'a', 'b'], 2, 'Say one of --same'],
    ['nothing to add', ['add'], 2, 'missing required argument'],
    ['no position asked for', ['positions'], 2, 'Whose position?'],
  ])('%s is told in a sentence', async (_, args, code, sentence) => {
    const told = await banggiao([...args, ...data])
    expect([told.code, told.out]).toEqual([code, ''])
    expect(told.err).toContain(sentence)
  })

  it('help of every command leads with examples', async () => {
    for (const command of [
      'add',
      'timeline',
      'show',
      'diff',
      'ledger',
      'positions',
      'stages',
      'search',
      'brief',
      'explain',
      'decide',
    ])
      expect((await banggiao([command, '--help'])).out, command).toMatch(new RegExp(`^Examples:\\n {2}banggiao ${command}`))
  })
})

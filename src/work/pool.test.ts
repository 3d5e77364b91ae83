import { describe, expect, it } from 'vitest'
import type { Item } from '../sources/item.ts'
import { createPool, readSafely } from './pool.ts'
import type { Answer } from './read-one.ts'

const item = (source: string, body = source): Item => ({ kind: 'record', source, record: { body, markup: 'text' } })
const sourceOf = (one: Item): string => (one.kind === 'problem' ? one.problem.source : one.source)
const shown = (answers: readonly Answer<string>[]): string[] =>
  answers.map(({ result, problem }) => result ?? problem?.message ?? '')

describe('a batch', () => {
  it('whose thread dies loses only the culprit, and keeps its order', async () => {
    const run = async (items: readonly Item[]): Promise<Answer<string>[]> => {
      if (items.some(one => sourceOf(one) === 'bad')) throw new Error('Worker terminated')
      return items.map(one => ({ result: `read ${sourceOf(one)}`, problem: null }))
    }
    expect(shown(await readSafely(run, [item('a'), item('bad'), item('b')]))).toEqual([
      'read a',
      expect.stringMatching(/^bad: Banggiao failed on it/),
      'read b',
    ])
  })
})

describe('the pool', () => {
  it('gives readings and problems as the items stand', async () => {
    const pool = createPool(2, { language: 'en' }, 'reading')
    try {
      const [first, second, third] = await pool.read([
        item('one', 'Foreign Minister Le Van thanked Japan for its support.'),
        item('two', ' '),
        item('three', 'Mr Le Van thanked Norway for its help.'),
      ])
      expect(JSON.parse(first?.result ?? '')).toMatchObject({ document: { source: 'one', language: 'en' } })
      expect(second?.problem).toMatchObject({ source: 'two', code: 'empty' })
      expect(JSON.parse(third?.result ?? '')).toMatchObject({ document: { source: 'three' } })
    } finally {
      await pool.close()
    }
  })
})

import { describe, expect, it } from 'vitest'
import { READING } from '../../test/support/reading.ts'
import type { Reader } from '../reader/reader.ts'
import type { Item } from '../sources/item.ts'
import { readItem } from './read-one.ts'

const record = (body: string): Item => ({ kind: 'record', source: 's', record: { body, markup: 'text' } })
const echo: Reader = {
  read: ({ text, source, published, title }) => ({
    ...READING,
    document: { ...READING.document, text, source, publishedOn: published ?? null, title: title ?? null },
    actors: [],
    engagements: [],
    statements: [],
    references: [],
  }),
}

describe('one item', () => {
  it('is read from its canonical text', async () => {
    const { result } = await readItem(echo, record('Vie\u0323\u0302t\u00a0Nam\r\n'), {})
    expect(result?.document.text).toBe('Việt Nam\n')
  })

  it('what the caller knows wins over what the line says', async () => {
    const item: Item = { kind: 'record', source: 's', record: { body: 'a', markup: 'text', published: '2020-01-01', title: 'T' } }
    const { result } = await readItem(echo, item, { published: '2026-02-07' })
    expect(result?.document).toMatchObject({ publishedOn: '2026-02-07', title: 'T' })
  })

  it('of damaged text has a reading and a problem', async () => {
    const bytes = Buffer.concat([Buffer.from('Việt Nam và Hoa Kỳ nhất trí. '.repeat(9)), Buffer.from('Việt').subarray(0, 4)])
    const { result, problem } = await readItem(echo, { kind: 'bytes', source: 'cut.txt', bytes }, {})
    expect(result).not.toBeNull()
    expect(problem).toMatchObject({
      code: 'broken-encoding',
      message: expect.stringContaining('cut.txt: its utf-8 is broken in one place'),
    })
  })

  it('that its reader fails on is a problem, not a crash', async () => {
    const broken: Reader = {
      read: () => {
        throw new RangeError('Maximum call stack size exceeded')
      },
    }
    expect(await readItem(broken, record('a'), {})).toMatchObject({
      result: null,
      problem: { source: 's', code: 'internal', message: expect.stringContaining('s: Banggiao failed on it') },
    })
  })

  it('whose reader quotes what is not there is a problem', async () => {
    const liar: Reader = { read: () => ({ ...READING, document: { ...READING.document, text: 'other' } }) }
    expect(await readItem(liar, record('other'), {})).toMatchObject({ result: null, problem: { code: 'internal' } })
  })

  it('without text is named', async () => {
    expect(await readItem(echo, record(' \n\u200b'), {})).toMatchObject({
      problem: { code: 'empty', message: expect.stringMatching(/^s is empty/) },
    })
  })
})

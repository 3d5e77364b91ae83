import { Readable } from 'node:stream'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { hostileText } from '../../test/support/hostile.ts'
import type { Item } from './item.ts'
import { readRecords } from './jsonl.ts'

async function recordsOf(chunks: readonly Uint8Array[]): Promise<Item[]> {
  const items: Item[] = []
  for await (const item of readRecords(Readable.from(chunks), 'in.jsonl')) items.push(item)
  return items
}
const read = (text: string): Promise<Item[]> => recordsOf([Buffer.from(text)])

describe('JSON Lines', () => {
  it.each([
    ['{"text":"a","source":"s","url":"u","id":"i"}', 's'],
    ['{"text":"a","url":"https://example.org/1"}', 'https://example.org/1'],
    ['{"text":"a","id":7}', '7'],
    ['{"text":"a"}', 'in.jsonl:1'],
  ])('%s comes from %s', async (line, source) => expect(await read(line)).toMatchObject([{ kind: 'record', source }]))

  it('a line says what is known of its document', async () => {
    const line = '{"html":"<p>a</p>","url":"u","title":" T ","published":"2026-02-07T23:00:00Z","lang":"VI"}'
    expect(await read(line)).toMatchObject([
      { record: { body: '<p>a</p>', markup: 'html', title: 'T', published: '2026-02-07', language: 'vi' } },
    ])
  })

  it.each([
    ['not json', 'in.jsonl:2 is not JSON'],
    ['[1]', 'in.jsonl:2 is JSON but no document'],
    ['{"source":"s"}', 'in.jsonl:2 has neither "text" nor "html"'],
    ['{"text":"a","published":"2026-02-30"}', 'in.jsonl:2: "published" is "2026-02-30", which is no day'],
    ['{"text":"a","lang":"fr"}', 'in.jsonl:2: "lang" is "fr"; Banggiao reads vi and en.'],
  ])('%s is a problem of its line, and the next is read', async (line, message) => {
    const [first, problem, last] = await read(`{"text":"a"}\r\n${line}\n\n{"text":"b"}\n`)
    expect(first).toMatchObject({ record: { body: 'a' } })
    expect(problem?.kind === 'problem' && problem.problem.message).toContain(message)
    expect(last).toMatchObject({ record: { body: 'b' }, source: 'in.jsonl:4' })
  })

  it('cut into any chunks gives the same documents', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(hostileText(4), { minLength: 1, maxLength: 6 }),
        fc.array(fc.nat(200), { maxLength: 8 }),
        async (bodies, cuts) => {
          const bytes = Buffer.from(bodies.map(text => `${JSON.stringify({ text })}\n`).join(''))
          const edges = [0, ...cuts.filter(cut => cut < bytes.length).sort((a, b) => a - b), bytes.length]
          const chunks = edges.slice(1).map((edge, i) => bytes.subarray(edges[i], edge))
          const read = await recordsOf(chunks)
          expect(read.map(item => (item.kind === 'record' ? item.record.body : item))).toEqual(bodies)
        },
      ),
    )
  })
})

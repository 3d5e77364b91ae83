/** No text makes the reader crash, hang, quote what is not there or read the same text two ways. */
import { existsSync, globSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Reading } from '../src/contract/reading.ts'
import type { Item } from '../src/sources/item.ts'
import { loadReader } from '../src/work/load-reader.ts'
import { readItem } from '../src/work/read-one.ts'
import { hostileText } from './support/hostile.ts'

/** Real articles where this machine has them, else our own. */
const REAL = '../shared/real'
const ARTICLES = globSync(existsSync(REAL) ? `${REAL}/{vi,en}/*.txt` : 'samples/*.txt')
  .sort()
  .slice(0, 80)
  .map(path => readFileSync(path, 'utf8'))
/** Far above what one small text takes, warm or cold. */
const PATIENCE_MS = 3000

async function survives(body: string, language?: 'vi' | 'en'): Promise<Reading | null> {
  const item: Item = { kind: 'record', source: 'fuzz', record: { body, markup: 'text', ...(language ? { language } : {}) } }
  const started = performance.now()
  const { result, problem } = await readItem(loadReader(), item, {})
  expect(performance.now() - started).toBeLessThan(PATIENCE_MS)
  if (problem?.code === 'internal') throw new Error(`${problem.message}\n${problem.stack}`)
  if (result) {
    const again = await readItem(loadReader(), item, {})
    expect(JSON.stringify(again.result)).toBe(JSON.stringify(result))
    checkShape(result)
  }
  return result
}

/** What holds of every reading besides its citations, which readItem has checked. */
function checkShape({ document, actors, engagements, statements }: Reading): void {
  const known = new Set(actors.map(actor => actor.id))
  const events = new Set(engagements.map(engagement => engagement.id))
  for (const { start, end } of document.segments) expect(0 <= start && start <= end && end <= document.text.length).toBe(true)
  for (const { participants } of engagements) for (const { actor } of participants) expect(known.has(actor)).toBe(true)
  for (const { speakers, engagement } of statements) {
    for (const speaker of speakers) if (speaker.startsWith('person:')) expect(known.has(speaker)).toBe(true)
    if (engagement !== null) expect(events.has(engagement)).toBe(true)
  }
}

const article = fc.constantFrom(...ARTICLES)

/** An article cut, doubled, shuffled, broken or sown with hostile strings. */
const mutated = fc
  .tuple(article, article, fc.array(fc.tuple(fc.nat(7), fc.nat(), fc.nat(400), hostileText(3)), { maxLength: 6 }))
  .map(([base, other, edits]) => {
    let text = base
    for (const [kind, place, length, noise] of edits) {
      const at = place % (text.length + 1)
      const until = Math.min(text.length, at + length)
      if (kind === 0) text = text.slice(0, at) + text.slice(until)
      else if (kind === 1) text = text.slice(0, at) + noise + text.slice(at)
      else if (kind === 2) text = text.slice(0, until) + text.slice(at)
      else if (kind === 3)
        text =
          text.slice(0, at) + other.slice(place % (other.length + 1), (place % (other.length + 1)) + length) + text.slice(until)
      else if (kind === 4) text = text.slice(0, at) + text.slice(at, until).toUpperCase() + text.slice(until)
      else if (kind === 5) text = text.slice(0, at) + text.slice(at, until).replaceAll(' ', '') + text.slice(until)
      else if (kind === 6)
        text = text.slice(0, at) + text.slice(at, until).replaceAll('\n', ' ').normalize('NFD') + text.slice(until)
      else text = text.slice(0, at) + [...text.slice(at, until)].reverse().join('') + text.slice(until)
    }
    return text
  })

describe('fuzz', () => {
  it('hostile strings, in either language', async () => {
    await fc.assert(
      fc.asyncProperty(
        hostileText(),
        fc.constantFrom('vi', 'en', undefined),
        async (text, language) => void (await survives(text, language)),
      ),
      { numRuns: 300 },
    )
  })

  it('mutated articles', async () => {
    await fc.assert(
      fc.asyncProperty(mutated, async text => void (await survives(text))),
      { numRuns: 250 },
    )
  })

  it('every article cut off anywhere', async () => {
    await fc.assert(
      fc.asyncProperty(article, fc.nat(), async (text, at) => void (await survives(text.slice(0, at % (text.length + 1))))),
      { numRuns: 150 },
    )
  })

  it('an article is read alike after any other', async () => {
    await fc.assert(
      fc.asyncProperty(article, article, async (first, second) => {
        const before = JSON.stringify(await survives(first))
        await survives(second)
        expect(JSON.stringify(await survives(first))).toBe(before)
      }),
      { numRuns: 30 },
    )
  })
})

import { globSync, readFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { canonicalText } from '../src/text/canonical.ts'
import { type Gold, type GoldFile, goldSchema, loadGold, SPLITS } from './gold.ts'
import { placesOf } from './matching.ts'

/** What is wrong with a gold file beyond its shape, a line each. */
function faultsOf({ gold, document }: GoldFile): string[] {
  const text = canonicalText(readFileSync(document, 'utf8'))
  const people = new Set(gold.persons.map(({ name }) => name))
  const keys = new Set(gold.engagements.map(({ key }) => key))
  const references = new Set(gold.references.map(id => id.replace('?', '')))
  const isKnown = (party: string): boolean => people.has(party) || /^(?:[A-Z]{2}|organisation:[a-z0-9-]+)$/.test(party)
  const unknown = (where: string, parties: readonly string[]): string[] =>
    parties
      .filter(party => !isKnown(party))
      .map(party => `${where}: ${party} is neither in persons nor a country or organisation`)
  const faults: string[] = []
  if (people.size < gold.persons.length) faults.push('a person stands twice in persons')
  if (keys.size < gold.engagements.length) faults.push('two engagements have the same key')
  if (references.size < gold.references.length) faults.push('a reference stands twice')
  for (const { key, participants, optionalParticipants, start, end } of gold.engagements) {
    faults.push(...unknown(key, [...participants, ...optionalParticipants]))
    if ((start === null) !== (end === null) || (start ?? '') > (end ?? ''))
      faults.push(`${key}: ${start}–${end} is no span of days`)
  }
  for (const { id } of gold.stages) if (!references.has(id)) faults.push(`the stage of ${id}, which is not in references`)
  for (const [i, { anchor, speakers, speakersAlso, acts, topics, refs, engagement }] of gold.statements.entries()) {
    // by number: what the test split says is not shown
    const where = `statement ${i + 1}`
    const places = placesOf(anchor, text).length
    if (places !== 1) faults.push(`${where}: the anchor stands ${places} times in the text`)
    faults.push(...unknown(where, [...speakers, ...speakersAlso.flat()]))
    if (new Set(topics).size < topics.length || new Set(acts).size < acts.length) faults.push(`${where}: a topic or act twice`)
    if (engagement !== null && !keys.has(engagement)) faults.push(`${where}: no engagement ${engagement}`)
    for (const id of refs) if (!references.has(id)) faults.push(`${where}: ${id}, which is not in references`)
  }
  return faults
}

describe.each(SPLITS)('the gold of %s', split => {
  const files = loadGold(split)

  it('is there for every document, and for nothing else', () => {
    const texts = globSync(`documents/${split}/*.txt`, { cwd: import.meta.dirname }).map(path => basename(path))
    expect(files.map(({ name }) => name)).toEqual(texts.sort())
    for (const { document, gold } of files) {
      expect(basename(dirname(document))).toBe(split)
      expect(basename(document).startsWith(gold.language)).toBe(true)
    }
  })

  it.each(files.map(file => [file.name, file] as const))('%s is well-formed', (_, file) => {
    expect(faultsOf(file)).toEqual([])
  })
})

describe('a malformed gold file', () => {
  const good = JSON.parse(readFileSync(join(import.meta.dirname, 'gold/dev/vi-01.json'), 'utf8')) as Gold
  const accepts = (change: object): boolean => goldSchema.safeParse({ ...good, ...change }).success

  it.each<[string, object]>([
    [
      'a rank that does not exist',
      { persons: [{ name: 'Ana Pop', country: 'RO', offices: [{ rank: 'boss', function: 'trade' }] }] },
    ],
    ['an act that does not exist', { statements: [{ ...good.statements[0], acts: ['mumble'] }] }],
    ['a topic that does not exist', { statements: [{ ...good.statements[0], topics: ['weather'] }] }],
    ['a country that is no code', { persons: [{ name: 'Ana Pop', country: 'Romania', offices: [] }] }],
    ['a reference without a kind', { references: ['asean'] }],
    ['a field that nobody reads', { remark: 'see above' }],
  ])('is refused for %s', (_, change) => {
    expect(accepts({})).toBe(true)
    expect(accepts(change)).toBe(false)
  })
})

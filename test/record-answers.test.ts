/** The use cases of the record, on both engines, over the articles of the repository. */
import { globSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { addArticles } from '../src/app/add.ts'
import { makeBrief } from '../src/app/brief/make.ts'
import { briefMarkdown } from '../src/app/brief/render.ts'
import { decide } from '../src/app/decide.ts'
import { diffEngagement } from '../src/app/diff.ts'
import { explain } from '../src/app/explain.ts'
import { exportRecord } from '../src/app/export.ts'
import { ledger } from '../src/app/ledger.ts'
import { people } from '../src/app/people.ts'
import { positions } from '../src/app/positions.ts'
import { search } from '../src/app/search.ts'
import { showEngagement } from '../src/app/show.ts'
import { stages } from '../src/app/stages.ts'
import { status } from '../src/app/status.ts'
import { timeline } from '../src/app/timeline.ts'
import { recordSchema } from '../src/contract/record.ts'
import type { Store } from '../src/store/open.ts'
import { textsOf } from '../src/store/view-rows.ts'
import { DIALECTS, freshRecord } from './support/dialects.ts'

const ROOT = join(import.meta.dirname, '..')
const NOW = '2026-07-01T09:00:00.000Z'
const TODAY = NOW.slice(0, 10)

/** Adds files in one go; what the last step said. */
async function addFiles(store: Store, files: readonly string[], now = NOW): Promise<{ added: number; known: number }> {
  const sums = { added: 0, known: 0 }
  const request = { inputs: files, stdin: process.stdin, jsonl: false, jobs: 1, now: () => now }
  for await (const { added, known, problems } of addArticles(store, request)) {
    expect(problems).toEqual([])
    sums.added += added
    sums.known += known
  }
  return sums
}

describe.each(DIALECTS)('the record in %s', dialect => {
  const record = freshRecord(dialect)
  const documents = globSync(['samples/*', 'benchmark/record/dev/documents/*'], { cwd: ROOT }).map(f => join(ROOT, f))

  beforeAll(async () => {
    expect(await addFiles(record.store, documents)).toEqual({ added: documents.length, known: 0 })
  }, 60_000)

  it('knows what it has: adding again changes nothing', async () => {
    const before = await exportRecord(record.store, {}, NOW)
    expect(await addFiles(record.store, documents, '2026-07-02T09:00:00.000Z')).toEqual({ added: 0, known: documents.length })
    expect(await exportRecord(record.store, {}, NOW)).toEqual(before)
  })

  it('exports in the form of the contract, every citation verbatim', async () => {
    const exported = await exportRecord(record.store, {}, NOW)
    expect(recordSchema.parse(exported)).toEqual(exported)
    const texts = await textsOf(
      record.store.db,
      exported.documents.map(d => d.id),
    )
    const cited = [
      ...exported.statements.map(s => ({ document: s.document, ...s.citation })),
      ...exported.engagements.flatMap(e => e.citations),
      ...exported.persons.flatMap(p => p.offices.flatMap(o => o.citations)),
      ...exported.undertakings.flatMap(u =>
        [...u.occurrences, ...u.evidence].map(o => ({ document: o.document, ...o.citation })),
      ),
      ...exported.references.flatMap(r => r.stages.map(s => ({ document: s.document, ...s.citation }))),
    ]
    expect(cited.length).toBeGreaterThan(500)
    expect(cited.filter(c => texts.get(c.document)?.slice(c.start, c.end) !== c.quote)).toEqual([])
  })

  it('takes two readouts in two languages for one meeting', async () => {
    const { engagements, names } = await timeline(record.store, { between: ['NO', 'VN'] }, 100)
    const meeting = engagements.find(e => e.kind === 'meeting')
    expect(meeting?.documents).toHaveLength(2)
    expect(meeting?.start).toBe('2026-03-11')
    expect(meeting?.participants.map(p => names.get(p.person)).sort()).toEqual(['Ingrid Solheim', 'Đặng Hoài Nam'].sort())
  })

  it('shows an engagement by the beginning of its id, and says which it has otherwise', async () => {
    const shown = await showEngagement(record.store, '2026-03-11-meeting-no-vn', {})
    expect(shown.statements.length).toBeGreaterThan(10)
    await expect(showEngagement(record.store, '2026-03', {})).rejects.toThrow(/beginning of several/)
    await expect(showEngagement(record.store, 'engagement:nothing', {})).rejects.toThrow(/no engagement «engagement:nothing»/)
  })

  it('puts the readouts of a meeting side by side', async () => {
    const { diff } = await diffEngagement(record.store, '2026-03-11-meeting-no-vn', {})
    expect(diff.readouts).toHaveLength(2)
    expect(diff.both.length).toBeGreaterThan(3)
    for (const { statements } of diff.both) expect(statements.length).toBeGreaterThan(1)
  })

  it.each(['dang hoai nam', 'Đặng Hoài Nam', 'nam dang', 'person:dang-hoai-nam'])('finds a person by «%s»', async name => {
    const [first] = await people(record.store, name, {}, 5)
    expect(first?.name).toBe('Đặng Hoài Nam')
    expect(first?.documents).toHaveLength(2)
    expect(first?.offices.map(o => o.function)).toContain('foreign-affairs')
  })

  it('keeps the ledger of two sides, as of today and as of a day', async () => {
    const now = await ledger(record.store, { between: ['US', 'VN'] }, null, TODAY)
    expect(now.undertakings.length).toBeGreaterThan(5)
    expect(now.undertakings.every(u => [...u.by, ...u.to].includes('US') || [...u.by, ...u.to].includes('VN'))).toBe(true)
    const open = await ledger(record.store, { between: ['US', 'VN'] }, 'open', TODAY)
    expect(open.undertakings.every(u => u.status === 'open')).toBe(true)
    const early = await ledger(record.store, { between: ['US', 'VN'], at: '2022-12-31' }, null, TODAY)
    expect(early.undertakings.length).toBeLessThan(now.undertakings.length)
    expect(early.undertakings.flatMap(u => u.occurrences).every(o => (o.on ?? '') <= '2022-12-31')).toBe(true)
  })

  it('follows what a side says on a topic, and the stages of agreements', async () => {
    const { trace } = await positions(record.store, { between: ['US', 'VN'] }, { side: 'VN', on: { topic: 'trade' }, last: 2 })
    expect(trace?.steps.length).toBeGreaterThan(1)
    const days = trace?.steps.flatMap(s => s.on ?? []) ?? []
    expect(days).toEqual(days.toSorted())
    const courses = await stages(record.store, { between: ['US', 'VN'] }, 'trade-agreement', TODAY)
    expect(courses.flatMap(c => c.steps.map(s => s.stage))).toContain('signed')
  })

  it('finds words with and without diacritics, and by who said them', async () => {
    const loose = await search(record.store, {}, { words: 'thuy san', limit: 20 })
    const exact = await search(record.store, {}, { words: 'thủy sản', limit: 20 })
    expect(loose.total).toBeGreaterThan(0)
    expect(exact.total).toBeGreaterThan(0)
    expect(loose.statements.map(s => s.id)).toEqual(expect.arrayContaining(exact.statements.map(s => s.id)))
    const theirs = await search(record.store, { topic: 'fisheries' }, { words: '', person: 'solheim', limit: 20 })
    expect(theirs.total).toBeGreaterThan(0)
    expect(new Set(theirs.statements.flatMap(s => s.speakers))).toContain('person:ingrid-solheim')
  })

  it('writes a brief in which every quotation is verbatim, in both languages', async () => {
    const question = { side: 'VN', with: 'Ingrid Solheim', on: '2026-11-30' } as const
    const brief = await makeBrief(record.store, { ...question, language: 'en' }, {})
    expect(brief.sections.find(s => s.heading.startsWith('Last meetings with'))?.lines.length).toBeGreaterThan(0)
    expect(briefMarkdown(brief)).toContain('# Brief for VN: Ingrid Solheim (NO), 2026-11-30')
    const vietnamese = await makeBrief(record.store, { ...question, language: 'vi' }, {})
    expect(vietnamese.title).toBe('Tài liệu chuẩn bị cho VN: Ingrid Solheim (NO), 30/11/2026')
    expect(vietnamese.sections.map(s => s.lines.length)).toEqual(brief.sections.map(s => s.lines.length))
    await expect(makeBrief(record.store, { ...question, with: 'Nobody Whatever', language: 'en' }, {})).rejects.toThrow(
      /knows nobody/,
    )
  })

  it('explains a person and an engagement by what was linked', async () => {
    const person = await explain(record.store, 'person:ingrid-solheim', 10)
    expect(person.kind === 'person' && person.links.length).toBe(person.kind === 'person' ? person.members.length - 1 : null)
    const meeting = await explain(record.store, '2026-03-11-meeting-no-vn', 10)
    expect(meeting.links.flatMap(l => l.reasons)).toContain('same-day')
  })

  it('lets people decide, and take it back', async () => {
    const whole = await exportRecord(record.store, {}, NOW)
    const explained = await explain(record.store, '2026-03-11-meeting-no-vn', 10)
    if (explained.kind !== 'engagement') throw new Error('an engagement was asked for')
    const [a, b] = explained.members.map(m => m.id)
    if (a === undefined || b === undefined) throw new Error('two accounts are needed')
    await decide(record.store, { a, b, verdict: 'different', note: 'two meetings' }, '2026-07-03T09:00:00.000Z')
    const apart = await exportRecord(record.store, {}, NOW)
    expect(apart.engagements.filter(e => e.kind === 'meeting' && e.start === '2026-03-11')).toHaveLength(2)
    // what was held before the decision is still known
    expect((await exportRecord(record.store, { asOf: '2026-07-02T00:00:00.000Z' }, NOW)).engagements).toEqual(whole.engagements)
    await decide(record.store, { a, b, verdict: 'withdrawn', note: null }, '2026-07-04T09:00:00.000Z')
    expect(await exportRecord(record.store, {}, NOW)).toEqual(whole)
    await expect(decide(record.store, { a, b: 'nothing', verdict: 'same', note: null }, NOW)).rejects.toThrow(/not two accounts/)
  })

  it('says what it holds', async () => {
    const held = await status(record.store)
    expect(held).toMatchObject({ documents: documents.length, linked: true, duplicates: 4 })
    expect(held.byLanguage.get('vi')).toBeGreaterThan(10)
  })
})
